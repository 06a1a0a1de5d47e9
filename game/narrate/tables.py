"""Owns the sentences for every key that the rules use; whole ones, so that they can be translated.

`{0}`, `{1}`... stand for the things a reason, an entry or a problem is about, by their names. It
must not know any rule; a test holds that every key of the rules has its sentence here.
"""

from __future__ import annotations

from collections.abc import Mapping


def marked(message: str) -> str:
    """Mark `message` for the translators and leave it as it is."""
    return message


N_ = marked

REASONS: Mapping[str, str] = {
    # a ballot
    "bound": N_("Bound by the secretary, {1}"),
    "follows": N_("Follows the line of {0}"),
    "hostile": N_("Against whatever {0} moves"),
    "convinced": N_("Own convictions"),
    "argued": N_("Arguments heard"),
    "prestige": N_("Standing of {0} against {1}"),
    "tied": N_("Personal ties to {0} and {1}"),
    "fear": N_("Fear of the ban on factions"),
    "mood": N_("Mood of the hour"),
    # a chance
    "certain": N_("Nothing can stop it"),
    "base": N_("Such an order, as a rule"),
    "cadres": N_("{0}'s hand with cadres"),
    "oratory": N_("{0}'s oratory"),
    "theory": N_("{0}'s command of theory"),
    "authority": N_("{0}'s authority"),
    "support_there": N_("Support of {1} in {0}"),
    "resistance": N_("The machine in {0} resists"),
    "outsider": N_("{0} is an outsider in {1}"),
    "inspected": N_("The inspection of {0}"),
    "mandate": N_("The congress's mandate over {0}"),
    "legitimacy": N_("Leninist legitimacy of {0}"),
    "helper": N_("{0} speaks with the team"),
    "brittle": N_("The machine in {0} is brittle at home"),
    "local_leader": N_("{0} holds the cells against it"),
    "won_cells": N_("Cells won in {0} so far"),
    "access": N_("{0} closes its doors"),
    "own_ground": N_("{1} opens every door in {0}"),
    "worn": N_("Has been heard before: {0}"),
    "circulated": N_("Laid before {0} by one of its own"),
    "own_paper": N_("{0} edits for us"),
    "their_paper": N_("{0} edits for others"),
    "politburo_right": N_("A full member of the Politburo insists"),
    "weight": N_("Weight of {0}"),
    "tie": N_("What {0} feels for {1}"),
    "tie_to_own": N_("What {0} feels for {1}"),
    "committed": N_("{0} stands with {1}"),
    "nerve": N_("{0}'s nerve"),
    "security": N_("{0} can promise a safe post"),
    "hall": N_("Friends and enemies in the hall"),
    "commission": N_("Our seats in the Control Commission"),
    "evidence": N_("Evidence against {0}"),
    "target_authority": N_("{0}'s authority"),
    "cost": N_("Price of the order"),
    # orders and income
    "orders_base": N_("Every faction has as many"),
    "posts_held": N_("Secretaries' posts and offices of {0}"),
    "income_base": N_("Every faction has as much"),
    "income_secretaries": N_("Secretaries who follow {0}"),
    "income_offices": N_("Offices of {0}"),
    # an offer
    "distance": N_("Distance of the platforms of {0} and {1}"),
    "trust": N_("Trust in {0}"),
    "common_enemy": N_("A common enemy"),
    "feud": N_("The feud with {0}"),
    "standing": N_("Standing in the party"),
    "offered": N_("What is offered"),
    "asked": N_("What is asked"),
    # striking out names
    "offices": N_("{0}'s offices"),
    "friend": N_("Stands with us"),
    "rival": N_("Stands with {0}"),
    "spoke_against": N_("{0} spoke against the majority"),
    "put_up": N_("Put up for the place"),
    "retiring": N_("Has the place already"),
}

ENTRIES: Mapping[str, str] = {
    "measure": N_("{subject}: {detail} {before} to {after}"),
    "grip": N_("{subject}: the grip of the apparatus {before} to {after}"),
    "support": N_("{subject}: support for {detail} {before} to {after} per cent"),
    "mood": N_("{subject}: the mood on {detail} {before} to {after}"),
    "secretary": N_("{after} becomes secretary in {subject} in place of {before}"),
    "secretary_new": N_("{after} becomes secretary in {subject}"),
    "secretary_none": N_("{before} is no longer secretary in {subject}; the post is vacant"),
    "mandate": N_("{subject} can refuse no secretary from the centre any more"),
    "addressed": N_("{subject}: {after} workers addressed by the team of {detail}"),
    "cells": N_("{subject}: cells won by {detail} {before} to {after} per cent"),
    "inspected": N_("Inspectors find something to hold against {subject}"),
    "signatures": N_("{subject}: signatures for {detail} {before} to {after}"),
    "delegation": N_("{subject} elects its delegation: {after} nominees of the secretary"),
    "tie": N_("What {subject} feels for {detail}: {before} to {after}"),
    "join": N_("{subject} goes over to {after}"),
    "join_none": N_("{subject} leaves {before}"),
    "health": N_("{subject}'s health: {before} to {after}"),
    "standing": N_("{subject} is now {after}"),
    "standing_dead": N_("{subject} is dead"),
    "office": N_("{after} takes the office: {subject}"),
    "office_none": N_("The office falls vacant: {subject}"),
    "seat": N_("{detail} in {subject}: {after}"),
    "seat_none": N_("{detail} loses the seat in {subject}"),
    "others": N_("{subject}: {detail} among the members without a card, {before} to {after}"),
    "give": N_("{detail} holds a paper: {subject}"),
    "publish": N_("{subject} is known to all"),
    "agenda": N_("On the agenda: {subject}"),
    "line": N_("{detail} will vote {after}: {subject}"),
    "argument": N_("{detail} weighs with the hall: {subject}, {before} to {after}"),
    "carried": N_("Carried: {subject}, {after}"),
    "claimed": N_("A right is claimed: {subject}"),
    "lost": N_("Lost: {subject}, {after}"),
    "event": N_("{subject}"),
    "answer": N_("{subject}: {after}"),
    "pact": N_("{detail} and {after} sign a pact"),
    "declined": N_("{after} sends the offer of {detail} back"),
    "offer": N_("{detail} makes {after} an offer"),
    "breach": N_("{faction} breaks a promise: {detail}"),
    "trust": N_("Trust in the pact: {before} to {after}"),
    "pact_ends": N_("The pact is over"),
    "done": N_("{order}: done"),
    "failed": N_("{order}: failed"),
    "void": N_("{order}: no longer possible"),
    "elected": N_("Elected anew: {detail}, by {after} votes"),
}

PROBLEMS: Mapping[str, str] = {
    "not_ours": N_("{0} does not stand with {1}"),
    "not_active": N_("{0} can take no part"),
    "ill": N_("{0} is too ill: health {now} of {needed}"),
    "influence": N_("Not enough influence: {now} of {needed}"),
    "orders_given": N_("All orders of this turn are given: {now} of {needed}"),
    "no_power": N_("{0} holds no office with the right to {1}"),
    "already_there": N_("{0} leads {1} already"),
    "transfer_instead": N_("{0} leads {1}: transfer, not appoint"),
    "appoint_instead": N_("{0} leads no organisation: appoint, not transfer"),
    "follows_others": N_("{0} follows {1}"),
    "leader_stays": N_("{0} can't be spared or moved"),
    "removed": N_("{0} has been removed from office by the Control Commission"),
    "not_secretary": N_("{0} is not secretary in {1}"),
    "no_seat": N_("{0} has no seat in {1}"),
    "no_editor": N_("Nobody holds the office: {0}"),
    "not_held": N_("We do not hold {0}"),
    "not_written": N_("{0} is not written before {1}"),
    "no_lenin": N_(
        "{0} does not bear Lenin's name, and {1} knows too little theory: {now} of {needed}"
    ),
    "wrong_side": N_("One cites for oneself, and against others: {0}"),
    "not_aimed": N_("{0} says nothing against {1}"),
    "ours_already": N_("{0} stands with us already"),
    "no_platform": N_("{0} is no platform to sign"),
    "not_on_agenda": N_("Not on the agenda: {0}"),
    "not_sitting": N_("Not sitting yet: {0}, from {1}"),
    "no_access": N_("{1} does not let {0} speak"),
    "no_mandate": N_("No vote has opened {0} to a team"),
    "cells_won": N_("Every cell in {0} is won"),
    "no_terms": N_("An offer needs terms"),
    "offer_waits": N_("An offer between us and {0} waits for its answer"),
    "not_in_gift": N_("{1} can't give the office away: {0}"),
    "may_not_table": N_("{1} may not table {0}"),
    "tabled_already": N_("Tabled or decided already: {0}"),
    "too_late": N_("Too late for {0}: {1}"),
    "needs_fail": N_("The conditions for {0} do not hold"),
    "delegates": N_("Not enough delegates behind us: {now} of {needed}"),
    "no_case": N_("There is no case against {0}"),
    "no_rung": N_("The Commission alone can go no further against {0}"),
    "exposure": N_("Too little evidence against {0}: exposure {now} of {needed}"),
    "not_asked": N_("Nobody asks {1} about {0}"),
    "no_offer": N_("There is no such offer to us"),
}

ORDERS: Mapping[str, str] = {
    "appoint": N_("{actor} appoints {target} as secretary in {object}"),
    "transfer": N_("{actor} transfers {target} to {object}"),
    "recall": N_("{actor} recalls {target} from {object}"),
    "inspect": N_("{actor} inspects {target}"),
    "team": N_("{actor} leads a team through {target}"),
    "tour": N_("{actor} tours {target}"),
    "publish": N_("{actor} publishes “{target}” in {object}"),
    "publish_body": N_("{actor} lays “{target}” before the {object}"),
    "cite": N_("{actor} cites “{target}” for {object}"),
    "cite_against": N_("{actor} cites “{target}” against {object}"),
    "cultivate": N_("{actor} courts {target}"),
    "gather": N_("{actor} gathers signatures for “{target}” in {object}"),
    "speak": N_("{actor} speaks for the motion: {target}"),
    "speak_against": N_("{actor} speaks against the motion: {target}"),
    "negotiate": N_("{actor} makes {target} an offer"),
    "table": N_("{actor} tables a motion: {target}"),
    "charge": N_("{actor} charges {target} before the Control Commission"),
    "rest": N_("{actor} rests"),
    "decide": N_("{target}: {object}"),
    "accept": N_("Accept the offer"),
    "decline": N_("Decline the offer"),
    "instruct": N_("Our line on {target}: {object}"),
}

TITLES: Mapping[str, str] = {
    "appoint": N_("Appoint a secretary in {object}"),
    "transfer": N_("Transfer a secretary to {object}"),
    "recall": N_("Recall the secretary from {object}"),
    "inspect": N_("Inspect {target}"),
    "tour": N_("Tour {target}"),
    "team": N_("Send a team to {target}"),
    "publish": N_("Publish in {object}"),
    "publish_body": N_("Lay a text before the {object}"),
    "cite": N_("Cite a text for {object}"),
    "cite_against": N_("Cite a text against {object}"),
    "cultivate": N_("Court {target}"),
    "gather": N_("Gather signatures in {object}"),
    "speak": N_("Speak for the motion"),
    "speak_against": N_("Speak against the motion"),
    "negotiate": N_("Make an offer to {target}"),
    "table": N_("Table a motion"),
    "charge": N_("Bring a charge against {target}"),
    "rest": N_("Rest"),
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
    "team": N_("Take an organisation cell by cell, past its leaders, once a vote allows it."),
    "tour": N_("Win support in an organisation by presence and oratory."),
    "publish": N_("Put a text before the party in a paper, or before a body."),
    "cite": N_("Claim Lenin for oneself, or hold him against another faction."),
    "cultivate": N_("Bind somebody by favours, posts and a shared past."),
    "gather": N_("Collect signatures under a platform: support and evidence together."),
    "speak": N_("Argue for or against a motion in the hall."),
    "negotiate": N_("Offer another faction terms, and ask for some."),
    "table": N_("Put a motion on an assembly’s agenda."),
    "charge": N_("Bring somebody before the Control Commission, one rung up the ladder."),
    "rest": N_("Get well."),
}

VERBS: Mapping[str, str] = {
    "appoint": N_("Appoint"),
    "transfer": N_("Transfer"),
    "recall": N_("Recall"),
    "inspect": N_("Inspect"),
    "tour": N_("Tour"),
    "team": N_("Send a team"),
    "publish": N_("Publish"),
    "cite": N_("Cite Lenin"),
    "cultivate": N_("Cultivate"),
    "gather": N_("Gather signatures"),
    "speak": N_("Speak"),
    "negotiate": N_("Negotiate"),
    "table": N_("Table a motion"),
    "charge": N_("Bring a charge"),
    "rest": N_("Rest"),
}

WORDS: Mapping[str, str] = {
    "influence": N_("influence"),
    "legitimacy": N_("Leninist legitimacy"),
    "exposure": N_("exposure to the ban"),
    "cohesion": N_("cohesion"),
    "for": N_("for"),
    "against": N_("against"),
    "abstain": N_("abstaining"),
    "full": N_("full member"),
    "candidate": N_("candidate member"),
    "member": N_("a member in good standing"),
    "warned": N_("warned"),
    "reprimanded": N_("reprimanded"),
    "expelled": N_("expelled from the party"),
    "dead": N_("dead"),
    "removed": N_("removed from all posts"),
    "": N_("nobody"),
    "uncommitted": N_("the uncommitted"),
}

VERDICTS: Mapping[str, str] = {
    "as_in_history": N_("as in history"),
    "earlier": N_("earlier"),
    "later": N_("later"),
    "diverged": N_("diverged"),
    "not_reached": N_("not reached"),
    "unchecked": N_("not checked"),
}

CONFIDENCE: Mapping[str, str] = {
    "seed": N_("stated in the founding articles"),
    "high": N_("well attested"),
    "medium": N_("one good source, or small disagreement"),
    "low": N_("a single weak source"),
    "assumption": N_("an assumption of the game"),
}

RULES: Mapping[str, str] = {
    "drift": N_("Things settle"),
    "income": N_("Income from posts"),
    "agitation": N_("The local apparatus talks members over"),
    "lists": N_("The lists of delegates are drawn"),
}

MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
