"""The paper of the turn, and what waits for an answer."""
