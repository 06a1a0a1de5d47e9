"""Owns the shape of balance.yaml: every tunable number of the rules, by the rule that it tunes.

The numbers themselves stand in `scenarios/base/balance.yaml`; RULEBOOK.md says what each does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VoteBalance:
    """How a delegate weighs a motion (R5). Points are whole; see RULEBOOK R5."""

    threshold: int  # at or above: aye; at or below its negative: nay
    bound: int  # pull of the secretary's line on a nominee at grip 100 and cohesion 100
    follow: int  # pull of the faction's line on a supporter who is nobody's nominee
    conviction: int  # points for each full agreement (10 x 10) on an issue, per cent weight
    conviction_cap: int
    prestige: int  # per cent of the difference of legitimacy
    prestige_committed: int  # the same for those who have a faction already
    fear: int  # per cent of the majority's lead, at nerve 0
    fear_cap: int
    shelter: int  # per cent by which a friendly machine at grip 100 takes the fear away
    seat_least: int  # per cent of a place's members without whom a faction gets no delegate there
    unanimity: int  # per cent: a visible lead above it is a hall of one mind
    swept: int  # hundredths of a point for each per cent above it, on the undecided
    beaten: int  # per cent of its pull that a machine keeps in a hall that beat its faction
    argument: int  # per cent of the arguments heard that weighs with the uncommitted
    argument_committed: int  # and with those who have a faction
    argument_cap: int
    doctrine: int  # per cent of a doctrine's appeal above 50, for the uncommitted
    doctrine_committed: int
    mood: int  # reach of the die
    hostility: int  # pull against a motion moved by a hostile faction, where no line is given
    officials_usual: int  # per cent of a delegation who live by a post, as in 1924
    officials_bound: int  # per cent of the line's pull for each such per cent more (in hundredths)
    officials_fear: int  # and of the fear
    tie: int  # per cent of the tie to the mover's leader, for named people


@dataclass(frozen=True, slots=True)
class OrderBalance:
    """What an order costs and what its chance is made of (R4)."""

    cost: Mapping[str, int]  # verb -> influence
    base: Mapping[str, int]  # verb -> per cent before reasons
    skill: Mapping[str, int]  # verb -> points a mark of the actor is worth
    weights: Mapping[str, int]  # reason -> its weight in a chance (see RULEBOOK R4.5)
    orders_base: int
    orders_per_offices: int  # one order more for so many offices and secretaries' posts
    orders_cap: int
    chance_low: int
    chance_high: int
    post_cadres: int  # the mark of cadres that a secretary needs
    post_health: int  # and the health
    post_office: int  # the influence of an office from which others can't be called away
    income_base: int
    income_per_secretaries: int  # one influence for so many secretaries
    income_sitting: int  # per cent of a week's income in a turn of a single day
    influence_cap: int
    health_needed: int  # the health at which somebody can be given more than rest
    theory_needed: int  # the mark of theory that cites a text without Lenin's name


@dataclass(frozen=True, slots=True)
class EffectBalance:
    """How much a successful order moves (R4), and how a turn drifts (R8)."""

    appoint_grip: int  # per cent of the grip that is left when a machine changes its patron
    appoint_legitimacy: int  # what an appointment against a hostile patron costs
    appoint_failure_legitimacy: int  # what one that is refused costs
    appoint_failure_cohesion: int  # and what it gives to the faction that refused it
    security: int  # what a post adds to the tie to who gave it
    inspect_grip: int
    inspect_hostile_grip: int
    inspect_exposure: int
    day_share: int  # per cent of a week's touring and teams that a turn of a single day holds
    tour_support: int
    tour_oratory: int  # one per cent more for so many marks of oratory
    levy_share: int  # per cent of the share of workers by which a levy raises the members
    levy_grateful: int  # per cent of the recruits who will stand with who enrolled them
    levy_turning: int  # per cent of the members who do so in a week
    levy_weeks: int  # weeks between two levies in one place
    levy_officials: int  # what a levy adds to the officials in the delegation
    officials_posting: int  # and what a posting from the centre adds
    officials_growth: int  # per cent chance that they grow by one in a week, up to the grip
    team_audience: int  # workers whom a mark of oratory reaches in a turn
    team_cells: int  # tenths of a per cent of the cells that a mark of oratory wins
    team_brittle: int  # per cent of a hostile grip that falls away of itself
    team_answer: int  # tenths of a per cent that a mark of a local leader's oratory holds
    team_support: int  # per cent of the cells won that becomes support
    team_grip: int  # and that is taken from a hostile machine's grip
    team_failure_cohesion: int  # what shouting a team down gives to the local faction
    team_needed: int  # per cent of the cells that ends all refusal
    publish_support: int
    publish_exposure: int
    publish_failure_exposure: int
    publish_blow: int  # so much weight of a text costs its target one point of legitimacy
    cite_legitimacy: int
    cite_weight: int  # one more for so much weight of the text
    cite_failure_legitimacy: int
    suppress_legitimacy: int
    leak_exposure: int
    leak_cohesion: int
    answer_weight: int  # one point of legitimacy won back for so much weight
    answer_failure_legitimacy: int
    stain_weight: int
    stain_fade: int  # per cent a week by which a point of a stain is forgotten
    proclaim_appeal: int
    proclaim_legitimacy: int
    proclaim_failure_legitimacy: int
    fatigue: int  # the appeal a doctrine settles at, above 50, for a point of mood
    turn_step: int
    turn_burden: int
    turn_failure_cohesion: int
    cultivate_tie: int
    cultivate_defect: int  # lead of one tie over the other at which somebody goes over
    gather_support: int
    gather_exposure: int
    gather_failure_exposure: int
    gather_per: int  # one signature for so many members times per cent of support
    speak_argument: int  # points of a speech by an orator of mark 10
    speak_exposure: int
    speak_failure_cohesion: int
    charge_exposure: int
    charge_cohesion: int
    charge_failure_legitimacy: int
    rest_health: int
    grip_growth: int
    grip_base: int  # the grip that a secretary can reach, before skill
    grip_cadres: int  # and for each mark of cadres
    agitation: int  # per cent chance, at grip 100, that the patron wins one per cent a week
    exposure_decay: int
    cohesion_rest: int  # where cohesion settles
    legitimacy_rest: int  # where legitimacy settles
    drift: int  # how far a measure settles in a week
    strike: Mapping[str, int]  # R7.3: what saves a name from being struck out, or condemns it


@dataclass(frozen=True, slots=True)
class PactBalance:
    """Why an offer is taken, and what breaking a pact costs (R6)."""

    start: int  # the trust of a new pact, and between those who never had one
    nearness: int  # points for platforms that don't differ
    distance: int  # points lost for each point of distance between them
    trust: int  # per cent of the trust above or below `start`
    common_enemy: int  # for one that has all the strength there is
    feud: int  # against a faction that one is hostile to
    standing: int  # per cent of the lead in legitimacy
    personal: int  # per cent of what the leader asked feels for the one who asks
    needed: int  # where the other's votes make the majority of the Politburo
    overweight: int  # per cent of the other's provinces above half of them
    limited: int  # a bloc to which an end is set
    office: int  # for each point of an office's influence, to who gets it
    office_cost: int  # and to who gives it
    silence: int  # about a text that is aimed at one
    silence_cost: int
    bloc: int
    bloc_cost: int
    platform: int  # a platform to stand under together
    platform_cost: int
    joint: int  # per cent of the distance that is left under a joint platform
    vote: int  # a vote that would not come otherwise
    vote_kept: int  # the cost of voting as one might have voted anyway
    vote_turned: int  # and of voting otherwise
    vote_own: int  # and of voting against what one moves oneself
    offered_cap: int  # all that is offered can weigh no more
    goodwill: int  # nor all that lies between the two, where no bloc is made
    pause: int  # turns between two offers to the same faction
    ran_out: int  # trust that a pact kept to its end adds
    kept: int  # trust that a kept promise adds
    breach_trust: int
    breach_legitimacy: int
    common_vote: int  # trust that a vote on the same side adds
    opposed_vote: int  # and that one on opposite sides takes
    denounce_trust: int
    denounce_legitimacy: int


@dataclass(frozen=True, slots=True)
class TieBalance:
    """What a deed does to the tie to the leader of who did it, and how ties cool (R6.14, R8.7)."""

    ousted: int
    charged: int
    attacked: int
    signed: int  # a bloc, between the two leaders
    given_office: int
    breached: int
    denounced: int
    hated: int  # from such a grudge on followers resent a bloc with a leader
    estranged: int  # per cent of that grudge that turns against their own
    cold: int  # at which a follower leaves
    declared: int  # from such a tie on somebody uncommitted declares for a winner
    fade: int  # what time takes from a tie that deeds have moved, in a week


@dataclass(frozen=True, slots=True)
class PostBalance:
    """A secretary's hold on the post (R3.7 to R3.10)."""

    refusal: int  # per cent by which a place that chooses for itself refuses whom the centre sends
    refusal_named: int  # less for each per cent of the places whose secretary the centre has named
    refusal_officials: int  # less for each per cent of officials among its delegates
    roots_year: int  # roots that a secretary grows in a year
    roots_cap: int
    roots_resist: int  # per cent of the roots that counts against moving somebody
    roots_bound: int  # hundredths of a per cent of the line's pull that each of the roots takes
    roots_found: int  # per cent of the roots that an inspection turns against him
    safe: int  # how safe somebody feels in a post, of 100
    safe_usual: int  # and how safe the usual secretary does
    safe_tie: int  # per cent of the tie to the own leader
    safe_shield: int  # the own leader's side holds the General Secretary's office
    safe_threat: int  # a hostile one does
    safe_inspected: int
    safe_mandate: int
    safe_fell: int  # a friend lost the post to others
    safe_dropped: int  # or to the own side
    safe_weeks: int  # and is remembered so long
    safe_bound: int  # hundredths of a per cent of the line's pull for each point above the usual
    safe_court: int  # per cent of the points below the usual that helps who courts him
    outvoted: int  # per cent of a rival side's lead at home, in the chance of being voted out
    outvoted_wish: int  # per cent of what a place refuses strangers with
    outvoted_grip: int  # per cent of the grip that counts against it
    outvoted_least: int  # the lead below which nobody is
    vacancy_weeks: int  # after which a place elects a secretary itself


@dataclass(frozen=True, slots=True)
class BanBalance:
    """The ban on factions (R4.80 and on, R6.70 and on): a table for each thing it does."""

    meet: Mapping[str, int]
    watch: Mapping[str, int]
    print: Mapping[str, int]
    demonstrate: Mapping[str, int]
    feasts: tuple[str, ...]  # month and day on which columns march anyway
    case: Mapping[str, int]
    submit: Mapping[str, int]
    recant: Mapping[str, int]
    promise: Mapping[str, int]
    papers: Mapping[str, int]  # verb -> the weight of a paper about it
    fear_secret: int  # per cent of the fear that who does not know of the clause feels (R6.75)
    charge_secret: int  # points that a charge loses while the clause is secret


@dataclass(frozen=True, slots=True)
class BodyBalance:
    """How a body fills its posts and lets go from them (R7.8, R7.9)."""

    known: int  # points for each mark of authority above who holds the post
    known_tie: int  # per cent of a tie to who is named, less that to the holder
    custom: int  # points against putting somebody out of a post
    custom_exposure: int  # per cent of the exposure of the holder's side that takes custom away
    authority: int  # a name needs so much more than the post weighs
    most: int  # offices that one can hold when another is added
    weeks: int  # how long a post that was voted on is left alone
    taken: int  # per cent of the weight of a post taken from others, in legitimacy
    dismissed: int  # what it costs in the tie of who lost it
    refused: int  # legitimacy and cohesion that a name voted down costs
    seat_weight: int  # what a seat in a body weighs
    stay: int  # per cent of the weight of a post that being asked to stay adds to legitimacy
    stay_worn: int  # less for each offer before
    list_days: int  # how long before an election its list is drawn up
    list_authority: int  # the authority that a name on it needs
    listed: int  # what a place on the list adds to a tie, and a campaign that is found out takes
    campaign: int  # points against a name for each campaign, half of it with the uncommitted
    slate: int  # points for a name on the list of one's own side or an ally
    enlarge: int  # per cent of the places that an enlargement adds
    call_share: int  # one in so many members can call a body
    call_exposure: int  # exposure of a minority that calls one
    released: int  # cohesion that a resignation that is accepted costs
    spared: int  # exposure that it takes away


@dataclass(frozen=True, slots=True)
class CountryBalance:
    """How the country moves (R12), and what policy and the hunt for wreckers do to it."""

    rest: Mapping[str, int]  # gauge -> where it settles
    growth: Mapping[str, int]  # gauge -> what its target lies above by itself
    pace: Mapping[str, int]  # gauge -> how far it moves in a week
    pulls: Mapping[str, Mapping[str, int]]  # gauge -> what moves its target -> per cent
    season: tuple[int, ...]  # month by month, thousandths of a year's grain
    sold: int  # thousandths of a harvest that the village sells where everything rests
    sold_least: int
    planned: int  # thousandths of a harvest that a plan counts on
    weather: int  # reach of the die of a harvest
    due_least: int  # thousandths of a plan before which nobody counts
    industrial: int  # per cent of workers from which a place counts as industrial
    stirred: int  # per cent a week that an alarm stirs a place
    blame: int
    felt: int  # per cent a week, for each point of mood, that a course wins or loses a place
    war_fear: int  # per cent more fear in a vote under a war scare
    lever_weeks: int  # how long a lever rests after an order
    turned: int  # cohesion that a policy against one's own platform costs
    hunt_weeks: int  # how long the police are busy with one case
    hunt_positions: Mapping[str, int]  # where a hunt stands on the issues
    hunt_legitimacy: int
    hunt_cohesion: int
    hunt_moves: Mapping[str, int]  # gauge -> by how much a hunt that is believed moves it
    hunt_failure_moves: Mapping[str, int]  # and one that falls apart
    hunt_failure_legitimacy: int


@dataclass(frozen=True, slots=True)
class PressBalance:
    """What papers move, and what closed doors cost (R14)."""

    weeks: int  # how long a campaign runs
    central: int  # per cent a week that a paper read everywhere moves a place
    local: int  # the same for the paper of a place, there
    theory: int  # more for each mark of the editor's theory
    access: int  # per cent of a hostile grip that keeps a paper from other places out
    barred: int  # per cent less where the doors are closed to the campaigner
    answered: int  # per cent less for each paper that answers
    blow: int  # legitimacy that a campaign read everywhere costs in a week, unless answered
    exposure: int  # what one against those who decide in the Politburo costs in a week
    bar_weeks: int  # how long doors stay closed
    bar_legitimacy: int
    bar_exposure: int
    resented: int  # per cent a week that closed doors cost the patron one per cent of the members


@dataclass(frozen=True, slots=True)
class HealthBalance:
    """How work, leave and illness move health, and what absence costs (R13)."""

    strain: Mapping[str, int]  # verb -> points of work; `other` for those not named
    strain_health: int  # so many points cost one of health
    mend: int  # per cent a week by which one of it comes back at work
    well: int  # the health below which one is weak
    old: int  # the age from which years count
    winter: tuple[int, ...]  # months
    summer: tuple[int, ...]
    ill_base: int  # a thousand a week, as all of these
    ill_health: int  # for each point below `well`
    ill_age: int  # for each year above `old`
    ill_winter: int
    ill_weeks: int
    ill_loss: int  # health
    ill_cure: int  # health a week
    leave_weeks: int
    leave_cure: int  # health a week
    leave_summer: int  # and so much more in summer
    stand_in: int  # the leader's tie to who governs for him
    leader_away: int  # orders lost
    leader_income: int  # influence lost a week
    letter: int  # per cent less for what is ordered by letter
    letter_tie: int  # per cent of the reader's tie to the writer
    intercept: int  # per cent a letter
    intercept_exposure: int
    risk_health: int  # tenths of a per cent a week for each point below `well`
    mourning: int  # cohesion lost with a leader


# The levels of players that weigh orders, from the plainest to the best (see `game.players`).
WEIGHING = ("cadre", "old_bolshevik", "vozhd")


@dataclass(frozen=True, slots=True)
class PositionBalance:
    """How the better players judge what is not decided yet (R15.3), in per cent."""

    nearly: int  # what a number just out of its bounds is worth
    held: int  # and one just within: it could still be lost
    margin: int  # how far beyond its bound it is as good as sure
    late: int  # what being near is worth when the game is over


@dataclass(frozen=True, slots=True)
class PlayerBalance:
    """The handicaps of a player that is no person: what it leaves out, and how far it looks.

    The rules are the same for all of them, and none sees more than its view.
    """

    people: (
        int  # the weightiest of its faction that it uses, with editors and sole holders of powers
    )
    kinds: int  # of order that come to its mind for one person
    tried: int  # orders of each kind that it judges
    looked_at: int  # possibilities among which it finds these
    waver: int  # per cent by which its judgement of an order is off, either way
    tired: int  # per cent that an order loses for each of its kind given lately
    lately: int  # turns
    sways: int  # points by which its judgement of an offer is off, either way
    weighed: int  # of its best orders that it has the rules work out to their end; 0 for none
    aims: int  # what a hundredth of a point of its aims is worth beside the face value of an order
    plans: int  # answers that it compares by playing on; 0 for none
    samples: int  # games that it plays on from each
    turns: int  # how far
    sure: int  # tenths of a point by which another answer must be better than the sound one


@dataclass(frozen=True, slots=True)
class Balance:
    """balance.yaml: every tunable number of the rules and of the players, and nothing else."""

    votes: VoteBalance
    orders: OrderBalance
    effects: EffectBalance
    posts: PostBalance
    pacts: PactBalance
    ties: TieBalance
    ban: BanBalance
    bodies: BodyBalance
    country: CountryBalance
    press: PressBalance
    health: HealthBalance
    position: PositionBalance
    players: Mapping[str, PlayerBalance]  # level -> its handicaps
