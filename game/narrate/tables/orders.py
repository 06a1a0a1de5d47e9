"""Owns the sentences for orders: what one does, its title, what it is for, and its verb."""

from __future__ import annotations

from collections.abc import Mapping

from game.words.mark import N_

ORDERS: Mapping[str, str] = {
    "appoint": N_("{actor} appoints {target} as secretary in {object}"),
    "transfer": N_("{actor} transfers {target} to {object}"),
    "recall": N_("{actor} recalls {target} from {object}"),
    "inspect": N_("{actor} inspects {target}"),
    "team": N_("{actor} leads a team through {target}"),
    "recruit": N_("{actor} orders a levy of workers in {target}"),
    "tour": N_("{actor} tours {target}"),
    "publish": N_("{actor} publishes “{target}” in {object}"),
    "publish_body": N_("{actor} lays “{target}” before the {object}"),
    "cite": N_("{actor} cites “{target}” for {object}"),
    "cite_against": N_("{actor} cites “{target}” against {object}"),
    "cultivate": N_("{actor} courts {target}"),
    "gather": N_("{actor} gathers signatures for “{target}” in {object}"),
    "suppress": N_("{actor} has “{target}” kept out of print"),
    "leak": N_("{actor} lets “{target}” leak"),
    "answer": N_("{actor} answers “{target}”"),
    "compromise": N_("{actor} holds “{object}” against {target}"),
    "shift": N_("{actor} changes the line on {target}: {object}"),
    "proclaim": N_("{actor} proclaims: {target}"),
    "speak": N_("{actor} speaks for the motion: {target}"),
    "speak_against": N_("{actor} speaks against the motion: {target}"),
    "negotiate": N_("{actor} makes {target} an offer"),
    "table": N_("{actor} tables a motion: {target}"),
    "charge": N_("{actor} charges {target} before the Control Commission"),
    "rest": N_("{actor} rests"),
    "leave": N_("{actor} goes on leave"),
    "write": N_("{actor} writes from leave: {object}"),
    "meet": N_("{actor} meets with supporters in {target}, out of sight"),
    "print": N_("{actor} has “{target}” printed in secret"),
    "demonstrate": N_("{actor} leads a march under our own slogans in {target}"),
    "watch": N_("{actor} has {target} watched"),
    "submit": N_("{actor} submits to the party’s decision"),
    "recant": N_("{actor} recants and asks to be readmitted"),
    "policy": N_("{actor} asks for a step up: {target}"),
    "policy_down": N_("{actor} asks for a step down: {target}"),
    "hunt": N_("{actor} hunts wreckers in {target}"),
    "campaign": N_("{actor} opens a campaign in {target}: {object}"),
    "campaign_against": N_("{actor} opens a campaign in {target} against {object}"),
    "bar": N_("{actor} closes {object} to {target}"),
    "propose": N_("{actor} proposes {target}: {object}"),
    "resign": N_("{actor} offers to resign: {target}"),
    "list": N_("{actor} puts {target} on the list: {object}"),
    "strike": N_("{actor} works to strike {target} from the list: {object}"),
    "call": N_("{actor} calls together: {target}"),
    "enlarge": N_("{actor} asks for more places: {target}"),
    "decide": N_("{target}: {object}"),
    "accept": N_("Accept the offer"),
    "decline": N_("Decline the offer"),
    "denounce": N_("End the pact openly"),
    "instruct": N_("Our line on {target}: {object}"),
}

TITLES: Mapping[str, str] = {
    "appoint": N_("Appoint a secretary in {object}"),
    "transfer": N_("Transfer a secretary to {object}"),
    "recall": N_("Recall the secretary from {object}"),
    "inspect": N_("Inspect {target}"),
    "tour": N_("Tour {target}"),
    "recruit": N_("A levy in {target}"),
    "team": N_("Send a team to {target}"),
    "publish": N_("Publish in {object}"),
    "publish_body": N_("Lay a text before the {object}"),
    "cite": N_("Cite a text for {object}"),
    "cite_against": N_("Cite a text against {object}"),
    "cultivate": N_("Court {target}"),
    "gather": N_("Gather signatures in {object}"),
    "suppress": N_("Keep back “{target}”"),
    "leak": N_("Leak “{target}”"),
    "answer": N_("Answer “{target}”"),
    "compromise": N_("Hold the past against {target}"),
    "shift": N_("Change the line on {target}: {object}"),
    "proclaim": N_("Proclaim {target}"),
    "speak": N_("Speak for the motion"),
    "speak_against": N_("Speak against the motion"),
    "negotiate": N_("Make an offer to {target}"),
    "table": N_("Table a motion"),
    "charge": N_("Bring a charge against {target}"),
    "policy": N_("Policy, a step up: {target}"),
    "policy_down": N_("Policy, a step down: {target}"),
    "hunt": N_("Hunt wreckers in {target}"),
    "campaign": N_("A campaign in {target}"),
    "campaign_against": N_("A campaign in {target}"),
    "bar": N_("Close {object} to {target}"),
    "propose": N_("Propose for a post: {object}"),
    "resign": N_("Offer to resign: {target}"),
    "list": N_("Put on the list: {object}"),
    "strike": N_("Strike from the list: {object}"),
    "enlarge": N_("More places: {target}"),
    "call": N_("Call together: {target}"),
    "rest": N_("Rest"),
    "leave": N_("Go on leave"),
    "write": N_("Write to {target}"),
    "meet": N_("Meet in secret in {target}"),
    "print": N_("Print “{target}” in secret"),
    "demonstrate": N_("March in {target}"),
    "watch": N_("Watch over {target}"),
    "submit": N_("Submit to the decision"),
    "recant": N_("Recant"),
}

WHAT_FOR: Mapping[str, str] = {
    "appoint": N_(
        "Put somebody from the card index over an organisation whose post can be filled."
    ),
    "transfer": N_("Move a secretary from one organisation to another."),
    "recall": N_("Take a secretary from his post; it falls vacant."),
    "inspect": N_(
        "Instructors tighten a friendly machine, and find what can be held against another."
    ),
    "team": N_("Win an organisation cell by cell, past its leaders, once a vote has opened it."),
    "recruit": N_(
        "Enrol workers as members: new to politics, and grateful to whoever enrolled them."
    ),
    "tour": N_("Win support in an organisation by presence and oratory."),
    "publish": N_("Put a text before the party in a paper, or before a body."),
    "cite": N_("Claim Lenin for oneself, or hold him against another faction."),
    "cultivate": N_("Bind somebody by favours, posts and a shared past."),
    "gather": N_(
        "Have members sign a platform of ours in one place: it wins support there, and every "
        "signature is evidence of a faction."
    ),
    "suppress": N_("Have our majority in the body that would print a text keep it back."),
    "leak": N_("Publish a text out of turn: all read it, and all see where it came from."),
    "answer": N_(
        "Answer a text that was used against us, and win part of the lost legitimacy back."
    ),
    "compromise": N_(
        "Hold what somebody once wrote or did against him; it weighs in the next election."
    ),
    "proclaim": N_(
        "Preach a doctrine. Its appeal, which events and moods move, wins delegates for us."
    ),
    "shift": N_("Change our place on an issue. The place of a beaten rival is cheap to take."),
    "speak": N_("Argue for or against a motion in the hall."),
    "negotiate": N_("Offer another faction terms, and ask for some."),
    "table": N_("Put a motion on an assembly’s agenda."),
    "charge": N_(
        "Bring somebody before the Control Commission or a plenum: one step down the ladder."
    ),
    "rest": N_("Rest for this turn and get better."),
    "leave": N_("Go on leave for some weeks: health comes back, and letters are the only orders."),
    "write": N_("Order by letter from leave: somebody at hand does it next turn, in his own name."),
    "meet": N_("Build circles where the machine is hostile: out of sight, or on somebody’s file."),
    "watch": N_("Look for circles and presses, break them up, and find papers for a charge."),
    "submit": N_("Give up the methods, keep the views: cases are dropped, and a word is given."),
    "recant": N_("Condemn one’s own views: a clean card, at the cost of all who stay firm."),
    "print": N_("Run a text off where no paper brings it, and pass it on through our circles."),
    "demonstrate": N_(
        "Take our slogans to the street: it can win the workers, and is the hardest proof there is."
    ),
    "policy": N_(
        "Ask for a step of policy; the Politburo votes on it at its next sitting, name by name."
    ),
    "hunt": N_(
        "Find saboteurs, real or made up: it rallies the party, and costs truth and industry."
    ),
    "campaign": N_("Let a paper write for weeks on an issue, or against another faction."),
    "bar": N_("Close an organisation to the speakers and the papers of another faction."),
    "propose": N_("Put a name for an office or a seat to the vote of the body that gives it."),
    "list": N_("Put a name on the list for an election to a body."),
    "strike": N_(
        "Have our electors, and some who stand with nobody, cross out a name at the next election."
    ),
    "call": N_(
        "Call a plenum, or two jointly, for the next turn: posts, motions and charges are voted on."
    ),
    "enlarge": N_("Ask the electors for more places in a body, for our own people."),
    "resign": N_(
        "Offer to resign: asked to stay, one is the stronger; let go, one has lost the post."
    ),
}

VERBS: Mapping[str, str] = {
    "appoint": N_("Appoint"),
    "transfer": N_("Transfer"),
    "recall": N_("Recall"),
    "inspect": N_("Inspect"),
    "tour": N_("Tour"),
    "recruit": N_("Levy workers"),
    "team": N_("Send a team"),
    "publish": N_("Publish"),
    "cite": N_("Cite Lenin"),
    "cultivate": N_("Court"),
    "gather": N_("Gather signatures"),
    "suppress": N_("Keep back"),
    "leak": N_("Leak text"),
    "answer": N_("Answer text"),
    "compromise": N_("Old quarrels"),
    "shift": N_("Change line"),
    "proclaim": N_("Proclaim doctrine"),
    "speak": N_("Speak"),
    "negotiate": N_("Negotiate"),
    "table": N_("Table a motion"),
    "charge": N_("Bring charge"),
    "meet": N_("Meet in secret"),
    "watch": N_("Watch a place"),
    "print": N_("Print in secret"),
    "demonstrate": N_("Demonstrate"),
    "submit": N_("Submit"),
    "recant": N_("Recant"),
    "policy": N_("Set policy"),
    "hunt": N_("Hunt wreckers"),
    "campaign": N_("Campaign"),
    "bar": N_("Close doors"),
    "propose": N_("Propose for post"),
    "resign": N_("Resign"),
    "list": N_("Put on list"),
    "strike": N_("Strike a name"),
    "enlarge": N_("Add places"),
    "call": N_("Call a plenum"),
    "rest": N_("Rest"),
    "leave": N_("Go on leave"),
    "write": N_("Write letter"),
}
