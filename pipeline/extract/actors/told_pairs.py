"""Which two a sentence tells of together: `A and B met`, `talks between A and B`, `A attacked B`.

Belongs here: who acts in a sentence, and who beside whom. Does not belong here: words that take two up (`pairs.py`).
"""

from collections.abc import Iterable
from typing import Literal

from pipeline.extract.actors.antecedents import is_nested
from pipeline.extract.actors.clause_mates import SUBJECTS
from pipeline.extract.actors.found import MODIFIERS, Reading
from pipeline.extract.actors.rivals import argument_of
from pipeline.extract.facts import ActorMention
from pipeline.language.parsed import Token

Kind = Literal["state", "side", "group", "person", "any"]

_GROUPS = frozenset({"armed_group", "party", "ngo", "company", "other"})
_BODIES = frozenset({"country", "government", "military", "police", "armed_group", "party"})
_SIDES = _BODIES | {"population"}
_OBJECTS = frozenset({"obj", "iobj", "obl:agent"})
_TOWARDS = frozenset({"with", "against", "between", "by"})
# Words before `two` that take them for known.
_KNOWN = frozenset({"the", "these", "those", "'s", "’s", "'"})


def acting(reading: Reading, sentence: int, mentions: list[ActorMention], kind: Kind) -> list[tuple[str, ActorMention]]:
    """Return who of a kind does something in a sentence or has something done to them, with what tells each apart."""
    here = _of_sentence(reading, sentence, mentions)
    return [
        (key, mention)
        for mention in here
        if (key := _key(reading, mention, kind))
        and (kind in ("any", "person") or mention.actor.actor_type not in ("population", "person"))
        and _is_argument(reading, _argument(reading, mention, here))
    ]


def joined_pairs(
    reading: Reading, sentence: int, mentions: list[ActorMention], kind: Kind
) -> list[list[ActorMention]] | None:
    """Return the pairs that a sentence joins by `and` or by words for two; None where two have no names."""
    here = _of_sentence(reading, sentence, mentions)
    joined: dict[int, list[ActorMention]] = {}
    for mention in here:
        argument = _argument(reading, mention, here)
        case = _case(reading, argument)
        if case is None or case in _TOWARDS or mention.is_together:
            joined.setdefault(argument.index, []).append(mention)
    pairs = _distinct(reading, joined.values(), kind)
    is_nameless = any(mention.actor.actor_id.startswith("role.") for pair in pairs for mention in pair)
    return None if is_nameless or (not pairs and kind != "state" and _tells_of_two(reading, sentence)) else pairs


def beside_each_other(
    reading: Reading, sentence: int, mentions: list[ActorMention], kind: Kind
) -> list[list[ActorMention]]:
    """Return the pairs of doer and sufferer that a sentence tells of by one verb."""
    here = _of_sentence(reading, sentence, mentions)
    beside: dict[int, list[ActorMention]] = {}
    for mention in here:
        argument = _argument(reading, mention, here)
        if _is_argument(reading, argument):
            beside.setdefault(argument.head, []).append(mention)
    pairs = _distinct(reading, beside.values(), kind)
    return [pair for pair in pairs if not any(mention.actor.actor_id.startswith("role.") for mention in pair)]


def keys_of(reading: Reading, pair: list[ActorMention], kind: Kind) -> list[str]:
    """Return what tells the actors of a kind apart."""
    return [_key(reading, mention, kind) for mention in pair]


def _distinct(reading: Reading, groups: Iterable[list[ActorMention]], kind: Kind) -> list[list[ActorMention]]:
    found: dict[frozenset[str], list[ActorMention]] = {}
    for group in groups:
        keyed = {key: mention for mention in reversed(group) if (key := _key(reading, mention, kind))}
        if len(keyed) == 2:
            found.setdefault(frozenset(keyed), sorted(keyed.values(), key=lambda mention: group.index(mention)))
    return list(found.values())


def _of_sentence(reading: Reading, sentence: int, mentions: list[ActorMention]) -> list[ActorMention]:
    if sentence < 0:
        return []
    here = [mention for mention in mentions if reading.tokens[mention.head].sentence == sentence]
    # Of an M23 spokesman the M23 does nothing.
    told = [m for m in here if m.mention_type == "nominal" or reading.tokens[m.head].dep not in MODIFIERS]
    return [mention for mention in told if not is_nested(mention, here)]


def _key(reading: Reading, mention: ActorMention, kind: Kind) -> str:
    """Return what tells a mention's actor apart from others of a kind; empty for one of no such kind."""
    actor = mention.actor
    if kind == "any":
        return actor.actor_id
    if kind == "person":
        return actor.actor_id if actor.actor_type == "person" else ""
    if kind == "group":
        return actor.actor_id if actor.actor_type in _GROUPS else ""
    state = reading.state_of(actor)
    if state is not None and (kind == "state" or actor.actor_type in _SIDES or actor.actor_type == "person"):
        return state.id
    return actor.actor_id if kind == "side" and actor.actor_type in _BODIES else ""


def _argument(reading: Reading, mention: ActorMention, here: list[ActorMention]) -> Token:
    """Return the argument a mention is part of; of `Thai` in `Thai and Cambodian soldiers` the soldiers."""
    token = argument_of(reading, mention.head)
    heads = {other.head for other in here if other.mention_type == "nominal" and other is not mention}
    shares = mention.mention_type == "nominal" and token.dep in MODIFIERS and token.head in heads
    above = reading.tokens[token.head]
    # Negotiators of the government and the guerrillas.
    is_theirs = _case(reading, token) == "of" and above.lower in reading.lexicon.actors.role_forms
    return argument_of(reading, above.index) if shares or is_theirs else token


def _is_argument(reading: Reading, argument: Token) -> bool:
    return argument.dep in SUBJECTS | _OBJECTS or _case(reading, argument) in _TOWARDS


def _case(reading: Reading, argument: Token) -> str | None:
    mark = reading.document.parsed.child(argument.index, "case")
    return mark.lower if mark is not None and mark.lower not in ("'s", "'") else None


def _tells_of_two(reading: Reading, sentence: int) -> bool:
    """Tell whether a sentence speaks of two people or bodies without naming them: `two men ran`, `two gangs`."""
    span = reading.document.parsed.sentences[sentence]
    lexicon = reading.lexicon
    for token in reading.tokens[span.first : span.last]:
        noun = reading.tokens[token.head]
        is_counted = token.lower == "two" and token.dep == "nummod" and "Number=Plur" in noun.morph
        if not is_counted or reading.lower(token.index - 1) in _KNOWN or reading.lower(token.index - 2) in _KNOWN:
            continue
        is_somebody = "@person_noun" in lexicon.frames.word_classes.get(noun.lemma, frozenset())
        if is_somebody or noun.lower in lexicon.actors.role_forms:
            return True
    return False
