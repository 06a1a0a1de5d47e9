"""From YAML to a `Scenario`, or to a list of all that is wrong with the files.

Read in this order: `mistakes`, `node` (a value and its place), `read` (text to nodes), `overlay`
(a scenario over the base), `language` (words over both), `build` (nodes to the types of
`game.rules.model`).
"""
