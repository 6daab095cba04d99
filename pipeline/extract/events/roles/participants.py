"""Who did it to whom: the heads in a frame's slots as participants.

Belongs here: choosing slots and what to take where they are empty, the span and the mention of each participant. Does
not belong here: finding mentions (`extract/actors/`), looking through nouns to those they stand for
(`frames/bearers.py`).
"""

from pipeline.extract.events.frames.arguments import Arguments
from pipeline.extract.events.frames.bearers import ACTING, authors, bearers, can_act, can_suffer, struck
from pipeline.extract.events.frames.below import named_below
from pipeline.extract.events.frames.match import Match
from pipeline.extract.events.frames.possessions import owner_of, possessor
from pipeline.extract.events.roles.complement import (
    complements_of,
    concerned_by_conditions,
    concerned_in_complements,
    is_own,
    named_inside,
)
from pipeline.extract.events.roles.sides import other_side, sides_before, sides_behind
from pipeline.extract.events.roles.together import are_several, together
from pipeline.extract.events.where.place_words import is_seat
from pipeline.extract.facts import ActorMention, Participant
from pipeline.extract.status.phrases import phrase_of
from pipeline.extract.view import TextView

# In which slots the thing stands that an act is done to, or that is agreed on.
_THINGS = ("patient", "+to", "+on", "+for", "+with")
# Prepositions that rarely belong to the noun before them: charged the governor with fraud, sued the army over a raid.
_LOOSE = frozenset(
    ("over", "with", "as", "after", "before", "during", "amid", "despite", "following", "since", "until", "without")
)
# Where somebody is moved from and to: forced the farmers from their homes.
_WAYS = frozenset({"from", "into", "out", "onto", "off"})
# Under which prepositions a thing names whom it concerns: a ban on, a resolution against, the conviction of.
_CONCERNED = frozenset({"on", "against", "of", "for", "from", "to", "by", "with"})
# Who is accused of an act did it: condemned the raid by the army on the camp.
_ACCUSED = frozenset({"of", "from", "by"})
# What is said about a thing concerns who is named in it: rejected an offer from Rwanda.
_VERBAL = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
# Acts done to buildings, vehicles and ground where nobody is named: sealed off the square.
_BODILY = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_HARSH = frozenset({"ASSAULT", "COERCE"})
# Whoever imposed a curb lifts it.
_LIFTING = frozenset({"RETREAT", "CONCEDE"})
_GIVING = frozenset({"AID"})
_GOODS = frozenset({"@relief", "@aid", "@money", "@vehicle", "@weapon"})
_CURBS = frozenset({"@embargo", "@curb"})
_GROUND = frozenset({"admin1", "admin2", "village", "water", "route", "facility"})
_STRUCK = frozenset({"@installation", "@territory", "@vehicle"})
# Where talks are held is with whom only where those who are visited have their seat: in Moscow, not in a hotel in Osh.
_SCENES = frozenset({"+in", "+at"})
_SLOTS = frozenset({"agent", "patient", "recipient", "both"})


def participants_of(view: TextView, match: Match) -> tuple[tuple[Participant, ...], str | None]:
    """Return the participants of an event, sources first, and the instrument that stood in the doer's place."""
    frame = match.predicate.frame
    instruments: list[int] = []
    sources = _sources(view, match, instruments)
    if frame.reciprocal and len(sources) == 1:
        side = other_side(view, sources[0])
        sources = [side, *sources] if side is not None else sources
    targets = _targets(view, match, sources)
    if frame.reciprocal and not sources and are_several(view, targets):
        sources = list(targets)
    if not frame.reciprocal:
        targets = [head for head in targets if head not in sources]
    asked = {c.slot[1:] for c in match.predicate.conditions if c.slot.startswith("+") and not c.is_negative}
    # Suspected the clerk of theft: what somebody is accused of is no part of who they are.
    loose = _LOOSE | asked if match.predicate.pos == "verb" and frame.type == "ACCUSE" else _LOOSE
    found = [who for head in sources for who in _participants(view, "source", head, loose)]
    moved = loose | _WAYS if match.predicate.lemma in view.lexicon.frames.classes["moving_verb"] else loose
    found += [who for head in targets for who in _participants(view, "target", head, moved)]
    instrument = phrase_of(view, instruments[0]) if instruments else None
    return tuple(found), view.document.text[instrument[0] : instrument[1]] if instrument else None


def _sources(view: TextView, match: Match, instruments: list[int]) -> list[int]:
    for slot in match.predicate.frame.source:
        named = _who(view, _fill(view, match.arguments, slot), instruments)
        heads = [head for head in named if can_act(view, head) or possessor(view, head) is not None]
        if match.predicate.frame.type in _HARSH:
            heads = [head for head in heads if not _is_ground(view, head)]
        if heads:
            return heads
    named = [head for head in authors(view, match.arguments.get("agent")) if can_act(view, head)]
    if named or match.predicate.frame.type not in _LIFTING | _GIVING:
        return named
    is_gift = match.predicate.frame.type in _GIVING
    return _givers(view, match.arguments) if is_gift else _imposers(view, match.arguments)


def _givers(view: TextView, arguments: Arguments) -> list[int]:
    """Return whose goods come where they stand in the giver's place: Iranian fuel reached the port."""
    goods = [thing for thing in arguments.get("agent") if view.kinds(thing) & _GOODS]
    before = [child.index for thing in goods for child in view.parsed.children(thing, "compound", "amod")]
    return [who for who in before if who in view.mention_at][:1]


def _imposers(view: TextView, arguments: Arguments) -> list[int]:
    """Return whose curbs are lifted where a passive does not say who lifts them: UN sanctions were eased."""
    if arguments.clause is None or not arguments.clause.is_passive:
        return []
    curbs = [thing for thing in arguments.get("patient") if view.kinds(thing) & _CURBS]
    owners = [child.index for curb in curbs for child in view.parsed.children(curb, "compound", "amod", "nmod:poss")]
    return [who for who in owners if possessor(view, who) is not None][:1]


def _targets(view: TextView, match: Match, sources: list[int]) -> list[int]:
    """Take the first slot that names someone or something that can be concerned, then the complement, then the
    object's owner.
    """
    frame, arguments = match.predicate.frame, match.arguments
    asked = any(
        c.slot == "obj" and c.values and not c.is_negative and not c.values & ACTING for c in match.predicate.conditions
    )
    for slot in frame.target:
        if slot == "each_other" and are_several(view, sources):
            return list(sources)
        if slot == "purpose":
            heads = concerned_in_complements(view, arguments.get(slot), sources, with_doers=False)
        elif slot.startswith("~"):
            heads = named_below(view, match.token, slot[1:], frame.type)
        else:
            named = _fill(view, arguments, slot)
            filling = [head for filler in named for head in struck(view, filler)] if frame.type == "ASSAULT" else named
            # Where the thing asked for is an act, whom that strikes is looked for (claimed an attack on the port).
            asked = asked and filling == named
            heads = [head for head in _who(view, filling, None) if can_suffer(view, head, frame.type)]
            if frame.reciprocal and slot in _SCENES:
                # Of talks that nobody is told to hold, where they are is not with whom.
                heads = [head for head in heads if sources and is_seat(view, head)]
        if slot == "patient" and asked:
            # The object asked for says what is done (express support), unless it is somebody (expel diplomats).
            # What is destroyed is destroyed for itself (shot up a bus), mines that are laid are not.
            heads = [head for head in heads if view.kinds(head) & ACTING or _is_harmed(view, head, frame.type)]
        elif frame.type in _VERBAL and heads and not any(view.kinds(head) & ACTING for head in heads):
            named = [head for head in _from_whom(view, match) if head not in sources]
            cases = _ACCUSED if frame.type == "ACCUSE" else _CONCERNED
            heads = _named_inside(view, _fill(view, arguments, slot), sources, cases) or named or heads
        if slot == "patient" and frame.inner is not None and frame.type not in _VERBAL:
            # What one offers or pledges of one's own (`offered its troops`) is not whom the offer concerns.
            heads = [head for head in heads if not is_own(view, head)]
        if heads:
            return heads
    if frame.inner is not None:
        heads = concerned_in_complements(view, complements_of(view, match), sources)
        if heads:
            return heads
    if frame.reciprocal and are_several(view, sources):
        return list(sources)
    if frame.inner is not None or (asked and "patient" in frame.target) or match.predicate.pos == "noun":
        things = [head for slot in _THINGS for head in arguments.get(slot)]
        cases = _CONCERNED if frame.type in _VERBAL else frozenset()
        heads = _named_inside(view, [match.token] if match.predicate.pos == "noun" else things, sources, cases)
        if heads:
            return heads
    if asked and "patient" in frame.target and frame.type in _BODILY:
        return [head for head in arguments.get("patient") if _is_struck(view, head)]
    clause = view.clauses.get(match.token)
    if clause is not None and (frame.inner is not None or clause.is_negated):
        return concerned_by_conditions(view, clause, sources)
    return []


def _is_editors(view: TextView, act: int, head: int) -> bool:
    """Tell whether a word stands in square brackets that do not hold the act: `[Text] Three people were killed`."""
    tokens = view.parsed.tokens
    sentence = view.parsed.sentences[tokens[head].sentence]
    opening = next((at for at in range(head - 1, sentence.first - 1, -1) if tokens[at].text in "[]"), None)
    closing = next((at for at in range(head + 1, sentence.last) if tokens[at].text in "[]"), None)
    if opening is None or closing is None or tokens[opening].text != "[" or tokens[closing].text != "]":
        return False
    return not opening < act < closing


def _is_ground(view: TextView, head: int) -> bool:
    """Tell whether a noun names a province or village and nobody (`the raids in Hasaka Province, which killed ten`), or
    is a piece of a place's name.
    """
    if head in view.mention_at:
        return False
    token = view.parsed.tokens[head]
    over = [p for p in view.places_in.get(token.sentence, []) if p.start <= token.start and token.end <= p.end]
    return any(p.head != head or (p.place is not None and p.place.place_type in _GROUND) for p in over)


def _is_struck(view: TextView, head: int) -> bool:
    """Tell whether a thing can have an act done to it for itself; a march or rally that is held is the act."""
    kinds = view.kinds(head)
    return bool(kinds & _STRUCK) and "@demonstration" not in kinds


def _is_harmed(view: TextView, head: int, event_type: str) -> bool:
    """Tell whether violence is done to a thing for itself: to a bus, not with a mine."""
    return event_type == "ASSAULT" and _is_struck(view, head) and "@weapon" not in view.kinds(head)


def _from_whom(view: TextView, match: Match) -> list[int]:
    """Return whose word a verb of refusal or demand answers or wants: rejected an offer from, flouted a ban against."""
    cases = ("+from",) if match.predicate.frame.type == "ACCUSE" else ("+from", "+against")
    return [head for case in cases for head in match.arguments.get(case) if view.kinds(head) & ACTING]


def _named_inside(
    view: TextView, things: list[int], sources: list[int], cases: frozenset[str] = frozenset()
) -> list[int]:
    """Whom an act on a thing concerns: who stands after the thing under one of these prepositions, or is named in it
    (`lifted tariffs on Chinese goods`).
    """
    for thing in things:
        if thing in sources:
            continue
        after = [child.index for child in view.parsed.children(thing, "nmod") if view.case(child.index) in cases]
        after = [noun for noun in after if can_act(view, noun) and noun not in sources and noun not in view.temporal]
        found = after[:1] or named_inside(view, thing, sources)
        if found:
            return found
    return []


def _fill(view: TextView, arguments: Arguments, slot: str) -> list[int]:
    heads: list[int] = []
    for name in [slot] if slot.startswith("+") else slot.split("+"):
        for head in arguments.get(name if name in _SLOTS or name.startswith("+") else f"+{name}"):
            is_meant = head != arguments.predicate and not _is_editors(view, arguments.predicate, head)
            if head not in heads and is_meant:
                heads.append(head)
    return heads


def _who(view: TextView, heads: list[int], instruments: list[int] | None) -> list[int]:
    """Return whom the heads name; doers are looked for behind instruments where a list to gather those is given."""
    found: list[int] = []
    for head in heads:
        found += [who for who in bearers(view, head, instruments) if who not in found]
    return found


def _participants(view: TextView, role: str, head: int, loose: frozenset[str]) -> list[Participant]:
    """Return the participant a noun phrase names, or each of those it means together."""
    mention = view.mention_of(head) or possessor(view, head)
    if mention is None and (owner := owner_of(view, head, is_doer=role == "source")) is not None:
        start, end = phrase_of(view, head, loose)
        return [Participant(role, start, end, head, one, one.is_inferred) for one in together(view, owner)]
    if mention is None:
        return [_participant(view, role, head, None, loose)]
    meant = together(view, mention)
    before = [side for side in sides_before(view, head) if side != mention]
    found = [_participant(view, role, head, one, loose) for one in meant]
    return [*_named_as(role, before), *found, *_named_as(role, sides_behind(view, head))]


def _named_as(role: str, sides: list[ActorMention]) -> list[Participant]:
    return [Participant(role, side.start, side.end, side.head, side, side.is_inferred) for side in sides]


def _participant(
    view: TextView, role: str, head: int, mention: ActorMention | None, loose: frozenset[str]
) -> Participant:
    if mention is not None and mention.mention_type == "pronoun":
        mention = _named_before(view, mention) or mention
        head = mention.head
    # A truce with the rebels keeps its partner, a soldier charged with theft does not.
    start, end = phrase_of(view, head, loose if can_act(view, head) else loose - {"with"})
    if mention is not None and not (mention.start < end and start < mention.end):
        start, end = mention.start, mention.end
    is_inferred = mention is not None and mention.is_inferred
    return Participant(role, start, end, head, mention, is_inferred)


def _named_before(view: TextView, pronoun: ActorMention) -> ActorMention | None:
    """Return where the sentence names whom a pronoun means: a reader wants `Ghana`, not `it`."""
    sentence = view.parsed.tokens[pronoun.head].sentence
    named = [
        mention
        for mention in view.mention_at.values()
        if mention.head < pronoun.head
        and mention.mention_type != "pronoun"
        and mention.actor.actor_id == pronoun.actor.actor_id
        and view.parsed.tokens[mention.head].sentence == sentence
    ]
    return max(named, key=lambda mention: mention.head, default=None)
