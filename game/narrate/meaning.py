"""Owns what each kind of order does, told with its numbers to somebody who has not read the rules.

    of(scenario, "bar")     # "For 5 weeks nobody of that faction can tour ..."

Every number is named in its sentence as it is in balance.yaml, so that the two never part.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.narrate import tables
from game.rules.model import Scenario
from game.words import text as _

N_ = tables.marked


def of(scenario: Scenario, verb: str) -> str:
    """What an order of that kind does, by how much and for how long."""
    return _(MEANINGS[verb]).format(b=scenario.balance)


MEANINGS: Mapping[str, str] = {
    "appoint": N_(
        "A new secretary names most of the place’s delegates: the more, the higher the grip of "
        "its machine. Taken from another faction, {b.effects.appoint_grip} per cent of the grip "
        "is left and it costs {b.effects.appoint_legitimacy} legitimacy. The post ties its holder "
        "to our leader (+{b.effects.security})."
    ),
    "transfer": N_(
        "A secretary changes places and the post left behind falls vacant; two of one side change "
        "places with each other. Long service in either place (roots) makes it harder. Otherwise "
        "as for a new secretary."
    ),
    "recall": N_(
        "The post falls vacant: {b.effects.appoint_grip} per cent of the grip is left, and "
        "{b.effects.grip_growth} less each week. Its nominees stand with nobody. After "
        "{b.posts.vacancy_weeks} weeks the place elects one of its own."
    ),
    "inspect": N_(
        "In a place of our own or an ally’s the grip rises by {b.effects.inspect_grip}. In a "
        "hostile one it falls by {b.effects.inspect_hostile_grip}, and for "
        "{b.orders.weights[inspected_turns]} turns its secretary is easier to replace. Closed "
        "doors are opened."
    ),
    "team": N_(
        "Once a vote has opened a place, speakers win its cells meeting by meeting; "
        "{b.effects.team_support} per cent of what they win becomes members’ support. From "
        "{b.effects.team_needed} per cent of the cells on no new secretary is refused. A single "
        "day does {b.effects.day_share} per cent of a week’s work."
    ),
    "recruit": N_(
        "New members join, up to {b.effects.levy_share} for every 100 where all are workers: "
        "everybody’s support is thinned out. {b.effects.levy_grateful} per cent of the recruits "
        "come over to us in time, {b.effects.levy_turning} per cent of the members a week. One "
        "levy in {b.effects.levy_weeks} weeks."
    ),
    "tour": N_(
        "Support among the members rises by {b.effects.tour_support} per cent, and by one more "
        "for every {b.effects.tour_oratory} marks of oratory. Hostile machines close their doors. "
        "A tour wears the speaker’s health."
    ),
    "bar": N_(
        "For {b.press.bar_weeks} weeks nobody of that faction can tour or gather signatures here, "
        "and its papers are not read. Each week of it can cost us one per cent of the members "
        "({b.press.resented} in 100). An inspection opens the doors again."
    ),
    "speak": N_(
        "What is said weighs with every voter until the vote: up to {b.effects.speak_argument} "
        "points for an orator of mark 10, where {b.votes.threshold} points make a vote. Speaking "
        "against the motion of others adds {b.effects.speak_exposure} to our exposure to the ban."
    ),
    "shift": N_(
        "Our platform moves by {b.effects.turn_step} on a scale from −10 to 10: delegates who "
        "think so come nearer, those who do not go farther. It costs legitimacy and cohesion, "
        "unless the members’ moods or a beaten rival’s place excuse it."
    ),
    "proclaim": N_(
        "The doctrine’s appeal rises by {b.effects.proclaim_appeal} and those that it denies lose "
        "half of that. From now on its appeal above 50 wins delegates without a faction for all "
        "who proclaim it. The first time it adds {b.effects.proclaim_legitimacy} legitimacy."
    ),
    "cultivate": N_(
        "The tie to our leader grows by {b.effects.cultivate_tie}. When it is stronger by "
        "{b.effects.cultivate_defect} than the tie to the own leader, the person comes over to us "
        "with the post and its delegates."
    ),
    "negotiate": N_(
        "The other faction answers next turn; it signs if its reasons sum to more than 0. Both "
        "are then bound: who breaks a promise loses {b.pacts.breach_legitimacy} legitimacy and "
        "{b.pacts.breach_trust} of the other’s trust."
    ),
    "rest": N_("Health rises by {b.effects.rest_health}. It costs nothing but the turn."),
    "leave": N_(
        "Away for {b.health.leave_weeks} weeks: health rises by {b.health.leave_cure} a week, in "
        "summer by {b.health.leave_summer} more. Whoever is away has no vote and can only rest or "
        "write letters. A congress calls everybody back."
    ),
    "write": N_(
        "The reader does what the letter says in the next turn. The chance is up to "
        "{b.health.letter} per cent lower. If others hold the OGPU they read {b.health.intercept} "
        "letters in 100, and our exposure to the ban rises by {b.health.intercept_exposure}."
    ),
    "publish": N_(
        "Where it is read our support rises by {b.effects.publish_support} per cent and moods "
        "move as the text argues. Whoever it is aimed at loses a point of legitimacy for every "
        "{b.effects.publish_blow} of its weight. A platform adds {b.effects.publish_exposure} to "
        "our exposure."
    ),
    "cite": N_(
        "Legitimacy: {b.effects.cite_legitimacy} and a point more for every "
        "{b.effects.cite_weight} of the text’s weight, won for ourselves or lost by the faction "
        "it is cited against. Each use of a text makes the next one harder."
    ),
    "gather": N_(
        "Members sign our platform in one place: support there rises by "
        "{b.effects.gather_support} per cent. Every signature is evidence of a faction: exposure "
        "to the ban rises by {b.effects.gather_exposure}, and a refusal adds "
        "{b.effects.gather_failure_exposure}."
    ),
    "suppress": N_(
        "No paper prints the text while our side commands the body that would print it; it can "
        "still be read to a body, or leak. To keep back a text of Lenin’s costs "
        "{b.effects.suppress_legitimacy} legitimacy."
    ),
    "leak": N_(
        "The whole party learns of the text at once, and whoever it is aimed at loses legitimacy. "
        "Our exposure to the ban rises by {b.effects.leak_exposure}, twice as much where a "
        "majority keeps it back; cohesion falls by {b.effects.leak_cohesion}."
    ),
    "answer": N_(
        "Wins back a point of legitimacy for every {b.effects.answer_weight} of the weight of a "
        "text that was used against us, and makes its next use harder. It is easier with a text "
        "of our own that replies to it."
    ),
    "compromise": N_(
        "Brings up what somebody once wrote or did: a point of stain for every "
        "{b.effects.stain_weight} of the text’s weight, 10 at most. In the next election to a "
        "body each point counts {b.effects.strike[stain]} against the name."
    ),
    "campaign": N_(
        "For {b.press.weeks} weeks the paper moves members where it is read, each place with a "
        "small chance a week: moods towards our platform on an issue, or one per cent away from a "
        "faction, which also loses {b.press.blow} legitimacy a week if no paper answers."
    ),
    "charge": N_(
        "One step down for the accused: warned, reprimanded, removed, expelled, exiled. A seat in "
        "the Committee and the card are taken only by a vote. The accused’s faction loses "
        "{b.effects.charge_cohesion} cohesion, but its exposure falls by "
        "{b.effects.charge_exposure} too."
    ),
    "watch": N_(
        "Breaks up {b.ban.watch[breaks]} points of every hostile circle in the place and adds "
        "{b.ban.watch[exposure]} to that faction’s exposure; what is found can serve for a "
        "charge. A search that fails costs {b.ban.watch[legitimacy]} legitimacy."
    ),
    "meet": N_(
        "Builds circles of supporters (+{b.ban.meet[circles]} of 100) that win members week by "
        "week where the machine is hostile. If the meeting is seen, half of that, exposure to the "
        "ban +{b.ban.meet[exposure]}, and the speaker has it on file."
    ),
    "print": N_(
        "A text is run off and goes to places where we have circles: there support rises by one "
        "per cent and more, and whoever it is aimed at loses half the legitimacy that an open "
        "paper would cost. Exposure to the ban +{b.ban.print[exposure]}; if the press is found "
        "+{b.ban.print[found]}."
    ),
    "demonstrate": N_(
        "Workers march under our slogans: support there +{b.ban.demonstrate[support]} per cent "
        "or more, legitimacy +{b.ban.demonstrate[legitimacy]}. Whoever leads it has it on file, "
        "and exposure to the ban rises by {b.ban.demonstrate[exposure]}, dispersed or not."
    ),
    "submit": N_(
        "Cases against the person are dropped and a sanction becomes a warning. Legitimacy, "
        "cohesion and exposure fall with the person’s authority. A word is given to keep no "
        "faction: breaking it costs {b.ban.promise[legitimacy]} legitimacy."
    ),
    "recant": N_(
        "The card is clean again, and who was put out of the party is readmitted without a post. "
        "Legitimacy and cohesion fall more than by submitting, allies lose {b.ban.recant[allies]} "
        "legitimacy, and those who stay firm turn away."
    ),
    "table": N_(
        "The motion comes to the vote on its day; until then everybody with a voice there can "
        "speak for or against it. A right that needs no vote takes effect at once."
    ),
    "propose": N_(
        "The body that gives the post votes in this turn. Carried, the post changes hands and "
        "ties its holder to our leader (+{b.effects.security}); taken from others it costs "
        "legitimacy. Lost, it costs {b.bodies.refused} legitimacy and cohesion."
    ),
    "resign": N_(
        "The body that gives the post votes in this turn whether its holder shall stay. Asked to "
        "stay, legitimacy rises, by less each time it is offered. Let go, the post is vacant and "
        "cohesion falls by {b.bodies.released}."
    ),
    "list": N_(
        "The name stands at the next election of the body: our electors and our allies’ keep it "
        "the more gladly (+{b.bodies.slate}). The tie to our leader grows by {b.bodies.listed}. "
        "Lists are drawn up in the {b.bodies.list_days} days before an election."
    ),
    "strike": N_(
        "At the next election our electors and our allies’ hold {b.bodies.campaign} more against "
        "the name, those who stand with nobody half as much. If it fails, the person learns of "
        "it: the tie to our leader falls by {b.bodies.listed}."
    ),
    "enlarge": N_(
        "The electors vote on {b.bodies.enlarge} per cent more places before they elect. Carried, "
        "the new places that no name takes go to our people. Lost, it costs {b.bodies.refused} "
        "legitimacy."
    ),
    "call": N_(
        "The body, or two of them jointly, meets next turn: its posts can be proposed for and "
        "tabled motions are voted on. "
        "One in {b.bodies.call_share} members can call it; a minority that does adds "
        "{b.bodies.call_exposure} to its exposure to the ban."
    ),
    "policy": N_(
        "The Politburo votes on the step at its next sitting, name by name. Carried, the lever "
        "moves and rests for {b.country.lever_weeks} weeks; the country follows it week by week, "
        "and members thank the government or blame it. Against our platform: cohesion "
        "−{b.country.turned}."
    ),
    "hunt": N_(
        "A trial of “wreckers”: legitimacy +{b.country.hunt_legitimacy} and cohesion "
        "+{b.country.hunt_cohesion} for us (−{b.country.turned} if it goes against our "
        "platform); specialists and industry lose what stands below. If it is not believed, "
        "legitimacy −{b.country.hunt_failure_legitimacy}, and the accused lose their posts "
        "all the same. The next waits {b.country.hunt_weeks} weeks."
    ),
}
"""Verb -> its sentence; `b` is the balance."""
