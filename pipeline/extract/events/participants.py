"""Who did it to whom: the heads in a frame's slots as participants.

Belongs here: choosing slots, looking through transparent nouns and instruments, the span and the mention of each participant. Does
not belong here: finding mentions (`extract/actors/`).
"""

from pipeline.extract.events.arguments import Arguments
from pipeline.extract.events.match import Match
from pipeline.extract.events.view import TextView
from pipeline.extract.facts import Participant

_INSTRUMENTS = frozenset({"@weapon", "@fire", "@vague_agent", "@military_action"})
_ACTORS = frozenset({"@human", "@actor", "@place", "@state", "@troops"})
_THINGS = frozenset({"@installation", "@territory", "@weapon", "@vague_agent"})
_VERBAL = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN", "REQUEST"})
_MAX_DEPTH = 3


def participants_of(view: TextView, match: Match) -> tuple[tuple[Participant, ...], str | None]:
    """Return the participants of an event, sources first, and the verbatim instrument if one stood in the doer's place."""
    frame = match.predicate.frame
    instruments: list[int] = []
    sources = [head for head in _who(view, _fill(match.arguments, frame.source), instruments) if _can_act(view, head)]
    targets = [
        head for head in _who(view, _fill(match.arguments, frame.target), []) if _can_suffer(view, head, frame.type)
    ]
    if frame.reciprocal and not targets and len(sources) > 1:
        targets = list(sources)
    if frame.reciprocal and not sources and len(targets) > 1:
        sources = list(targets)
    if not frame.reciprocal:
        targets = [head for head in targets if head not in sources]
    found = [_participant(view, "source", head) for head in sources] + [
        _participant(view, "target", head) for head in targets
    ]
    instrument = view.phrase(instruments[0]) if instruments else None
    return tuple(found), view.document.text[instrument[0] : instrument[1]] if instrument else None


def _fill(arguments: Arguments, slots: tuple[str, ...]) -> list[int]:
    for alternative in slots:
        names = [alternative] if alternative.startswith("+") else alternative.split("+")
        heads: list[int] = []
        for name in names:
            for head in (
                arguments.get(name)
                if name in ("agent", "patient", "recipient", "both", "comp") or name.startswith("+")
                else arguments.get(f"+{name}")
            ):
                if head not in heads and head != arguments.predicate:
                    heads.append(head)
        if heads:
            return heads
    return []


def _who(view: TextView, heads: list[int], instruments: list[int]) -> list[int]:
    found: list[int] = []
    for head in heads:
        for who in _resolve(view, head, instruments, 0):
            if who not in found:
                found.append(who)
    return found


def _resolve(view: TextView, head: int, instruments: list[int], depth: int) -> list[int]:
    """Look through `the deaths of 30,000 people` to the people and through `Azerbaijan's drones` to Azerbaijan."""
    token = view.parsed.tokens[head]
    if (
        depth > _MAX_DEPTH
        or token.pos == "VERB"
        or (token.lower in ("it", "this", "that", "which", "there", "what") and view.mention_of(head) is None)
    ):
        return []
    kinds = view.kinds(head)
    if head in view.mention_at:
        return [head]
    if "@transparent" in kinds:
        inner = view.inner_nouns(head)
        return (
            [who for noun in inner for who in _resolve(view, noun, instruments, depth + 1)]
            if inner
            else ([head] if "@human" in kinds else [])
        )
    if kinds & _INSTRUMENTS and "@person_noun" not in kinds:
        instruments.append(head)
        owners = [
            child.index
            for child in view.parsed.children(head, "nmod:poss", "compound", "amod")
            if child.index in view.mention_at
        ]
        owners += [
            child.index
            for child in view.parsed.children(head, "nmod")
            if view.case(child.index) in ("by", "from") and "@human" in view.kinds(child.index)
        ]
        for clause in view.clauses.values():
            if clause.governor == head and clause.relation == "acl" and clause.is_passive:
                owners += [agent for agent in clause.agents if agent != head]
        return owners
    if not kinds & (_ACTORS | _THINGS):
        owners = [noun for noun in view.inner_nouns(head) if view.kinds(noun) & _ACTORS]
        if owners:
            return [who for noun in owners for who in _resolve(view, noun, instruments, depth + 1)]
    return [head]


def _can_act(view: TextView, head: int) -> bool:
    return bool(view.kinds(head) & _ACTORS)


def _can_suffer(view: TextView, head: int, event_type: str) -> bool:
    """What is said can be about anything; what is done is done to people, places and things that can be hit."""
    kinds = view.kinds(head)
    return bool(kinds & (_ACTORS | _THINGS)) or (
        event_type in _VERBAL and view.parsed.tokens[head].pos in ("NOUN", "PROPN")
    )


def _participant(view: TextView, role: str, head: int) -> Participant:
    mention = view.mention_of(head)
    start, end = view.phrase(head)
    if mention is not None and not (mention.start < end and start < mention.end):
        start, end = mention.start, mention.end
    is_inferred = mention is not None and mention.is_inferred
    return Participant(role, start, end, head, mention, is_inferred)
