"""From a parsed document to its events, one for each act and clause.

Belongs here: the order of the steps and which matches are one act. Does not belong here: any of the steps.
"""

from collections.abc import Mapping, Sequence

from pipeline.extract.events.accounts import as_account
from pipeline.extract.events.acts.inherit import inherit
from pipeline.extract.events.acts.telling import refers
from pipeline.extract.events.confidence import with_confidence
from pipeline.extract.events.evidence import evidence_of
from pipeline.extract.events.frames.match import Match, find_matches
from pipeline.extract.events.future import future_type
from pipeline.extract.events.roles.aims import without_own_aims
from pipeline.extract.events.roles.laid import as_laid
from pipeline.extract.events.roles.participants import participants_of
from pipeline.extract.events.topic.domain import keep_public
from pipeline.extract.events.when.circumstances import date_of
from pipeline.extract.events.when.narrative import carry_dates
from pipeline.extract.events.when.news_day import date_the_news
from pipeline.extract.events.when.offsets import reckon
from pipeline.extract.events.where.own_clause import place_of
from pipeline.extract.events.where.scene import carry_places
from pipeline.extract.facts import ActorMention, DateMention, Document, Event, Participant, PlaceMention, Quotation
from pipeline.extract.status.negation import has_negative_argument
from pipeline.extract.status.noun_words import apply_hedges
from pipeline.extract.status.status import standing_of
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token
from pipeline.lexicon import Lexicon


def find_events(
    document: Document,
    mentions: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    quotations: Sequence[Quotation],
    lexicon: Lexicon,
) -> list[Event]:
    """Return the events of a document in text order; none from boilerplate."""
    view = TextView(document, tuple(mentions), tuple(places), tuple(dates), tuple(quotations), lexicon)
    told = keep_public(view, with_confidence(view, find_rows(view)))
    return _with_what_is_told_elsewhere(view, told)


def find_rows(view: TextView) -> list[tuple[Match, Event]]:
    """Return each act told in a clause, in text order, with what told it; nothing yet from elsewhere in the text."""
    groups = _one_act_each(view, find_matches(view))
    types = {match.token: match.predicate.frame.type for group in groups for match in group}
    found = [(group[0], event) for group in groups if (event := _event(view, group, types)) is not None]
    told = [
        (match, event)
        for match, event in found
        if not view.document.is_boilerplate(event.start, event.end) and not _only_refers(view, match, event)
    ]
    own = as_account(view, as_laid(view, without_own_aims(view, told)))
    return sorted(own, key=lambda row: (row[1].trigger_start, row[1].end))


def _with_what_is_told_elsewhere(view: TextView, events: list[Event]) -> list[Event]:
    """Complete each row: from other rows of its act, days reckoned from other events, the story's place and day, the
    day of the news; then once more from its act, whose rows may have got a day by one of these.
    """
    found = carry_places(view, reckon(view, inherit(view, events)))
    found = date_the_news(view, carry_dates(view, found))
    return inherit(view, reckon(view, found))


def _only_refers(view: TextView, match: Match, event: Event) -> bool:
    """Tell whether a row says nothing of an act but that it was told: `the offensive lasted a day`."""
    clause = match.arguments.clause
    has_effect = clause is not None and any(head not in view.temporal for head in clause.patients)
    says_nothing = not event.participants and event.date is None and event.place is None and not has_effect
    return says_nothing and match.predicate.pos == "noun" and refers(view, match.token)


def _one_act_each(view: TextView, matches: list[Match]) -> list[list[Match]]:
    """Group matches that tell one act: `killed 10 and wounded 39`; the attack that killed is told by the killing."""
    by_token = {match.token: match for match in matches}
    told_by = {noun: match.token for match in matches for noun in _event_nouns_of(view, match, by_token)}
    groups: list[list[Match]] = []
    place: dict[int, list[Match]] = {}
    for match in matches:
        if match.token in told_by:
            continue
        token = view.parsed.tokens[match.token]
        group = _told_beside(view, token, place) if token.dep == "conj" and match.predicate.pos == "verb" else None
        if group is not None and _is_same_act(view, group[0], match):
            group.append(match)
        else:
            group = [match]
            groups.append(group)
        place[match.token] = group
    for noun, verb in told_by.items():
        place[verb].append(by_token[noun])
    return groups


def _told_beside(view: TextView, token: Token, place: dict[int, list[Match]]) -> list[Match] | None:
    """Return what the verb that a coordinate hangs on tells, or a coordinate of that before it: `entered a church and
    killed seven and wounded nine`.
    """
    before = [child.index for child in view.parsed.children(token.head, "conj") if child.index < token.index]
    return next((place[at] for at in [token.head, *reversed(before)] if at in place), None)


def _event_nouns_of(view: TextView, match: Match, by_token: dict[int, Match]) -> list[int]:
    """Return the event nouns in a clause that name its own act: `the raid killed ten`, `ten were killed in a raid`,
    `a ceasefire took hold`.
    """
    clause = view.clauses.get(match.token)
    if match.predicate.pos == "noun" or clause is None:
        return []
    heads = list(clause.agents)
    if match.predicate.frame.type == "ASSAULT":
        heads += clause.under("in", "during", "by", "from")
        heads += _results_of(view, clause)
    # A battle that is fought is the fighting.
    heads += [
        head
        for head in clause.patients
        if head in by_token and by_token[head].predicate.frame.id == match.predicate.frame.id
    ]
    # What stands where those struck are looked for may be the act itself: responsible for the murder of.
    heads += [
        head for slot in match.predicate.frame.target if slot.startswith("+") for head in match.arguments.get(slot)
    ]
    nouns = [by_token[head] for head in heads if head in by_token and head != match.token]
    return [
        noun.token
        for noun in nouns
        if noun.predicate.pos == "noun"
        and noun.predicate.frame.type == match.predicate.frame.type
        and (noun.arguments.support != "agentive" or _is_carried_below(view, noun))
    ]


def _results_of(view: TextView, clause: Clause) -> list[int]:
    """Return what something is told to be the result of: ten were killed `as a result of an explosion`."""
    results = [head for head in clause.under("as") if view.parsed.tokens[head].lemma in ("result", "consequence")]
    return [child.index for head in results for child in view.parsed.children(head, "nmod")]


def _is_carried_below(view: TextView, noun: Match) -> bool:
    """Tell whether the verb that carries a noun only describes it: killed in `a raid conducted by the army`."""
    carrier, is_assault = noun.arguments.clause, noun.predicate.frame.type == "ASSAULT"
    return is_assault and carrier is not None and view.parsed.tokens[carrier.predicate].head == noun.token


def _is_same_act(view: TextView, first: Match, second: Match) -> bool:
    """Tell whether two verbs of one doer tell one act: killed 10 and wounded 39, not killed one and abducted two."""
    same_doers = first.arguments.get("agent") == second.arguments.get("agent")
    frames = (first.predicate.frame, second.predicate.frame)
    if first.predicate.pos != "verb" or not same_doers or any(frame.type != "ASSAULT" for frame in frames):
        return False
    one, other = (view.lexicon.acts.families_of(frame.id, frame.type, frame.mode) for frame in frames)
    return not one.isdisjoint(other) and not (
        _has_scene_and_victims(view, first) and _has_scene_and_victims(view, second)
    )


def _has_scene_and_victims(view: TextView, match: Match) -> bool:
    """Tell whether a verb says of its own subject where it was struck: a man was shot in one town, two women in
    another.
    """
    clause = match.arguments.clause
    if clause is None or not clause.is_passive:
        return False
    subjects = view.parsed.children(clause.predicate, "nsubj:pass")
    return bool(subjects) and any(head in view.place_at for _, head in clause.obliques)


def _event(view: TextView, group: list[Match], types: Mapping[int, str]) -> Event | None:
    match = group[0]
    frame = match.predicate.frame
    participants, instrument = participants_of(view, match)
    for other in group[1:]:
        if other.arguments.clause is not None and has_negative_argument(view, other.arguments.clause, objects_too=True):
            # Struck the camp but caused no casualties.
            continue
        more, _ = participants_of(view, other)
        known = {(who.role, who.head) for who in participants}
        filled = {who.role for who in participants}
        apart = other.predicate.pos == "noun"
        participants += tuple(
            who for who in more if (who.role, who.head) not in known and not (apart and who.role in filled)
        )
    carrier = match.arguments.clause if match.predicate.pos == "noun" and match.arguments.support else None
    standing = standing_of(view, match.token, carrier)
    for other in group[1:]:
        if other.predicate.pos == "noun":
            apply_hedges(view, view.parsed.tokens[other.token], standing)
    if match.arguments.standing is not None:
        standing.under(match.arguments.standing)
    extra = [
        token
        for other in group[1:]
        if other.predicate.pos == "verb"
        for token in (other.token, *other.arguments.get("patient"))
    ]
    start, end = evidence_of(view, match, participants, extra)
    trigger = view.parsed.tokens[match.token]
    told_mode = frame.mode or next(
        (other.predicate.frame.mode for other in group[1:] if other.predicate.frame.mode), None
    )
    told_in = view.clauses.get(match.token) or carrier
    event_type, mode = future_type(frame.type, told_mode, told_in, standing, participants)
    if told_in is not None and types.get(_teller(view, told_in)) == event_type:
        # Warned that it would shell: the warning is the threat, the shelling is what it threatens.
        event_type, mode = frame.type, told_mode
    status = _status_told(match, event_type, standing.status())
    date = date_of(view, group, status)
    place = place_of(view, group, participants)
    return Event(
        start=start,
        end=end,
        trigger=match.token,
        trigger_start=trigger.start,
        trigger_end=trigger.end,
        event_type=event_type,
        mode=mode,
        context=frame.context,
        status=status,
        attribution=standing.attribution,
        participants=_without_repeats(participants),
        date=date,
        place=place,
        place_start=place.start if place else None,
        place_end=place.end if place else None,
        instrument_text=instrument,
        rule_id=match.predicate.rule_id,
        confidence=0.0,
    )


def _teller(view: TextView, clause: Clause) -> int:
    """Return the word whose complement a clause is, its own predicate where it is nobody's."""
    token = view.parsed.tokens[clause.predicate]
    return token.head if token.dep in ("ccomp", "xcomp") else clause.predicate


def _status_told(match: Match, event_type: str, of_text: str) -> str:
    """Return the status of an event: saying that it will or will not be done is itself a threat or refusal that was
    made, and the `not` that belongs to a predicate (would not hear of a truce) denies nothing.
    """
    frame = match.predicate.frame
    if event_type != frame.type and event_type in ("THREATEN", "REJECT"):
        return "asserted"
    return _status(frame.status, "asserted" if of_text == "denied" and "not" in match.predicate.particles else of_text)


def _status(of_frame: str | None, of_text: str) -> str:
    return of_frame if of_frame is not None and of_text in ("asserted", "reported") else of_text


def _without_repeats(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Leave out words told twice, and a description beside the name of whom it describes: `his brother, Ahmed`."""
    seen: set[tuple[str, int | None, int | None, str | None]] = set()
    kept = []
    for who in participants:
        actor = who.mention.actor.actor_id if who.mention is not None else None
        key = (who.role, who.start, who.end, actor if who.mention is not None and who.mention.is_together else None)
        if key not in seen and not any(_is_name_beside(who, other) for other in participants):
            seen.add(key)
            kept.append(who)
    return tuple(kept)


def _is_name_beside(who: Participant, other: Participant) -> bool:
    """Tell whether another participant is the name behind the description that one is."""
    if who.mention is None or other.mention is None or who.role != other.role or who is other:
        return False
    is_description = who.mention.resolution_basis == "apposition" != other.mention.resolution_basis
    return is_description and who.mention.actor.actor_id == other.mention.actor.actor_id
