"""Who two at once are: "both sides", "the two countries", "each other", "the former".

Belongs here: the two that the text has in play, where it is plain which. Does not belong here: finding such words
(`pair_phrases.py`), who is told beside whom (`told_pairs.py`). Silence is right wherever three would do.
"""

from pipeline.extract.actors.antecedents import antecedent_of
from pipeline.extract.actors.clause_mates import SUBJECTS
from pipeline.extract.actors.compose import of_country
from pipeline.extract.actors.former_latter import one_of_two
from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.pair_phrases import PairPhrase
from pipeline.extract.actors.registry import Registry
from pipeline.extract.actors.rivals import argument_of
from pipeline.extract.actors.told_pairs import Kind, acting, beside_each_other, joined_pairs, keys_of
from pipeline.extract.facts import Actor, ActorMention

_KINDS: dict[str, tuple[Kind, ...]] = {
    "state": ("state",),
    "side": ("side", "person"),
    "opponent": ("side", "person"),
    "group": ("group", "side"),
    "army": ("side",),
    "person": ("person",),
    "any": ("any",),
}
# How many sentences back two that are told together may be taken up, and two that are told apart.
_FAR = 8
_TWO = 2
_NEAR = 3
_COUNTABLE = frozenset({"state", "side", "group"})
# What a group may be, and an army, besides those of a state.
_GROUPS = frozenset({"armed_group", "military", "party", "ngo", "company", "other"})
# How a clause hangs on the one whose doer and sufferer it goes on with.
_GOING_ON = frozenset({"advcl", "conj", "parataxis"})
_ARMIES = ("army", "armed forces", "defence forces", "defense forces")


def read_pair(
    reading: Reading, registry: Registry, phrase: PairPhrase, mentions: list[ActorMention]
) -> list[ActorMention]:
    """Return the mentions that words for two are, in the order in which the text told the two; none where unsure.

    `mentions` are those before the words, sorted by start.
    """
    if phrase.reach == "subject":
        actors = _subjects(reading, phrase, mentions)
    elif phrase.reach == "text":
        actors = _in_play(reading, registry, phrase, mentions)
    elif phrase.reach == "other":
        actors = _other(reading, phrase, mentions)
    elif phrase.reach == "partner":
        actors = _partner(reading, phrase, mentions)
    else:
        actors = one_of_two(reading, phrase, mentions)
    start, end = reading.tokens[phrase.first].start, reading.tokens[phrase.last - 1].end
    is_pronoun = reading.tokens[phrase.head].pos not in ("NOUN", "PROPN")
    kind = "pronoun" if is_pronoun else "nominal"
    is_together = len(actors) > 1
    return [ActorMention(start, end, phrase.head, kind, a, "coreference", True, is_together) for a in actors]


def _in_play(reading: Reading, registry: Registry, phrase: PairPhrase, mentions: list[ActorMention]) -> list[Actor]:
    for kind in _KINDS.get(phrase.kind, ("person",)):
        suiting = [mention for mention in mentions if _suits(reading, phrase.kind, mention.actor)]
        found = (_several if phrase.count > _TWO else _nearest)(reading, phrase, suiting, kind)
        if found:
            return _as_states(reading, found) if kind == "state" else _alike(reading, found, kind)
    title = reading.lexicon.actors.titles.get(phrase.kind)
    if title is None or not title.office or phrase.is_either or phrase.count > _TWO:
        return []
    # The two presidents: those of the two states told of.
    states = _joined_last(reading, phrase, mentions, "state")
    holders = [registry.of_office(title, state.actor_id) for state in _as_states(reading, states or [])]
    held = [holder for holder in holders if holder is not None]
    return held if len({holder.actor_id for holder in held}) > 1 else []


def _suits(reading: Reading, kind: str, actor: Actor) -> bool:
    """Tell whether an actor may be one of two groups, or of two armies."""
    if kind == "army":
        is_army = actor.actor_type == "military" or any(word in actor.name.lower() for word in _ARMIES)
        return is_army or reading.state_of(actor) is not None
    return kind != "group" or actor.actor_type in _GROUPS


def _several(reading: Reading, phrase: PairPhrase, mentions: list[ActorMention], kind: Kind) -> list[ActorMention]:
    """Return those of a kind whom the nearest sentence that tells of some counts, if it tells of that many."""
    here = reading.tokens[phrase.head].sentence
    for sentence in range(here - 1, max(here - _NEAR, 0) - 1, -1):
        told = dict(reversed(acting(reading, sentence, mentions, kind)))
        if told:
            is_all = len(told) == phrase.count
            return sorted(told.values(), key=lambda mention: mention.start) if is_all else []
    return []


def _nearest(reading: Reading, phrase: PairPhrase, mentions: list[ActorMention], kind: Kind) -> list[ActorMention]:
    """Return the two last joined by the text, unless two others did something to each other since; without such the
    doer and sufferer of the nearest act, or the only two that acted of late.
    """
    joined = _joined_last(reading, phrase, mentions, kind)
    here = reading.tokens[phrase.head].sentence
    if joined is None:
        return []
    is_here = any(reading.tokens[mention.head].sentence == here for mention in joined)
    if not is_here and (told := _above(reading, phrase, mentions, kind)):
        return told[0] if len(told) == 1 else []
    for sentence in range(here - 1, max(here - _NEAR, 0) - 1, -1):
        if joined and any(reading.tokens[m.head].sentence >= sentence for m in joined):
            return joined
        told = beside_each_other(reading, sentence, mentions, kind)
        if told:
            keys = {frozenset(keys_of(reading, pair, kind)) for pair in (*told, *([joined] if joined else []))}
            return (joined or told[0]) if len(keys) == 1 else []
    if joined:
        return joined
    return _of_late(reading, here, mentions, kind) if kind in _COUNTABLE or phrase.kind == "person" else []


def _above(reading: Reading, phrase: PairPhrase, mentions: list[ActorMention], kind: Kind) -> list[list[ActorMention]]:
    """Return doer and sufferer of the clause that the one of words for two goes on: `A fought B until the two met`."""
    parsed = reading.document.parsed
    verbs: set[int] = set()
    below = reading.tokens[argument_of(reading, phrase.head).head]
    for above in parsed.ancestors(below.index):
        if below.dep not in _GOING_ON:
            break
        verbs.add(above.index)
        below = above
    pairs = beside_each_other(reading, reading.tokens[phrase.head].sentence, mentions, kind)
    return [pair for pair in pairs if all(argument_of(reading, mention.head).head in verbs for mention in pair)]


def _joined_last(
    reading: Reading, phrase: PairPhrase, mentions: list[ActorMention], kind: Kind
) -> list[ActorMention] | None:
    """Return the two last joined within reach, or the only two joined at all; None where two are who have no name."""
    here = reading.tokens[phrase.head].sentence
    ever: dict[frozenset[str], list[ActorMention]] = {}
    for sentence in range(here, -1, -1):
        told = joined_pairs(reading, sentence, mentions, kind)
        if told is None and here - sentence <= _NEAR:
            return None
        fitting = [pair for pair in told or [] if not _addresses_one(reading, phrase, pair, mentions)]
        if fitting and here - sentence <= _FAR:
            # The armies of India and Pakistan, and the two neighbours, are the same two.
            sides = {frozenset(keys_of(reading, pair, "side" if kind == "any" else kind)) for pair in fitting}
            return fitting[0] if len(sides) == 1 else None
        for pair in fitting:
            ever.setdefault(frozenset(keys_of(reading, pair, kind)), pair)
    return next(iter(ever.values())) if len(ever) == 1 else []


def _of_late(reading: Reading, here: int, mentions: list[ActorMention], kind: Kind) -> list[ActorMention]:
    """Return the only two that did something in the last sentences, or in the text so far."""
    gathered: dict[str, ActorMention] = {}
    for sentence in range(here - 1, max(here - _NEAR, 0) - 1, -1):
        for key, mention in acting(reading, sentence, mentions, kind):
            gathered.setdefault(key, mention)
        if len(gathered) > 1:
            return _only_two(gathered)
    if kind not in _COUNTABLE:
        return []
    return _only_two({key: m for number in range(here) for key, m in acting(reading, number, mentions, kind)})


def _only_two(gathered: dict[str, ActorMention]) -> list[ActorMention]:
    is_named = all(not mention.actor.actor_id.startswith("role.") for mention in gathered.values())
    return sorted(gathered.values(), key=lambda m: m.start) if len(gathered) == 2 and is_named else []


def _addresses_one(
    reading: Reading, phrase: PairPhrase, pair: list[ActorMention], mentions: list[ActorMention]
) -> bool:
    """Tell whether one of two does something to those meant, who are then others: `Russia urged the two sides`."""
    argument = argument_of(reading, phrase.head)
    if argument.dep in SUBJECTS or phrase.reach == "other":
        return False
    doers = {
        mention.actor.actor_id
        for mention in mentions
        if (doer := argument_of(reading, mention.head)).head == argument.head and doer.dep in SUBJECTS
    }
    return sum(mention.actor.actor_id in doers for mention in pair) == 1


def _as_states(reading: Reading, found: list[ActorMention]) -> list[Actor]:
    by_id = reading.lexicon.countries.by_id
    states = [reading.state_of(mention.actor) for mention in found]
    return [of_country(by_id[state.id]) for state in states if state is not None]


def _alike(reading: Reading, found: list[ActorMention], kind: Kind) -> list[Actor]:
    """Return the actors as they were named; of one state's army and another's name, or two leaders, the two states. A
    minister or a people stands for its state.
    """
    states = _as_states(reading, found)
    types = {mention.actor.actor_type for mention in found}
    is_of_states = kind == "side" and (len(types) > 1 or "person" in types) and len(states) == len(found)
    if is_of_states or kind != "side":
        return states if is_of_states else [mention.actor for mention in found]
    people = [mention for mention in found if mention.actor.actor_type in ("person", "population")]
    served = {m.start: state[0] for m in people if (state := _as_states(reading, [m]))}
    return [served.get(mention.start, mention.actor) for mention in found]


def _subjects(reading: Reading, phrase: PairPhrase, mentions: list[ActorMention]) -> list[Actor]:
    """Return those who are the subject of the verb over `each other`: the two that do it."""
    parsed = reading.document.parsed
    for above in parsed.ancestors(phrase.head):
        subjects = {child.index for child in parsed.children(above.index, "nsubj")}
        if subjects:
            doers = [m for m in mentions if argument_of(reading, m.head).index in subjects]
            found = {m.actor.actor_id: m.actor for m in doers if not m.actor.actor_id.startswith("role.")}
            return list(found.values()) if len(found) > 1 else []
    return []


def _other(reading: Reading, phrase: PairPhrase, mentions: list[ActorMention]) -> list[Actor]:
    """Return the one of the two in play that is not the subject of a clause over `the other side`."""
    parsed = reading.document.parsed
    above = {token.index for token in parsed.ancestors(phrase.head)}
    doers = [m for m in mentions if (a := argument_of(reading, m.head)).head in above and a.dep in SUBJECTS]
    for kind in _KINDS[phrase.kind]:
        pair = _nearest(reading, phrase, mentions, kind)
        acting_here = set(keys_of(reading, doers, kind))
        others = [m for m in pair if not acting_here & set(keys_of(reading, [m], kind))]
        if len(pair) == 2 and len(others) == 1:
            return _alike(reading, pair, kind)[pair.index(others[0]) :][:1]
    return []


def _partner(reading: Reading, phrase: PairPhrase, mentions: list[ActorMention]) -> list[Actor]:
    """Return the other of the two in play of whom a possessive pronoun means one: `its rival`, `his neighbour`."""
    owner = antecedent_of(reading, reading.tokens[phrase.owner], mentions)
    if owner is None:
        return []
    for kind in _KINDS[phrase.kind]:
        pair = _nearest(reading, phrase, mentions, kind)
        own = keys_of(reading, [owner], kind)
        others = [m for m in pair if keys_of(reading, [m], kind) != own]
        if own != [""] and len(pair) == _TWO and len(others) == 1 and _suits(reading, phrase.kind, others[0].actor):
            return _as_states(reading, others) if kind == "state" else _alike(reading, others, kind)
    return []
