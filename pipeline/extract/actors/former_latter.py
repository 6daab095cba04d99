"""Which of two `the former` and `the latter` are.

Belongs here: the order in which the text told of two last. Does not belong here: both of them (`pairs.py`), finding
the words (`pair_phrases.py`).
"""

from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.pair_phrases import PairPhrase
from pipeline.extract.actors.told_pairs import acting, beside_each_other, joined_pairs
from pipeline.extract.facts import Actor, ActorMention

# How many sentences back the two may be told of.
_NEAR = 3


def one_of_two(reading: Reading, phrase: PairPhrase, mentions: list[ActorMention]) -> list[Actor]:
    """Return the former or the latter of two told last; the latter of the two whose former was named before it."""
    here = reading.tokens[phrase.head].sentence
    former = [m for m in mentions if m.is_inferred and reading.tokens[m.head].lower == "former"]
    if phrase.reach == "latter" and former and here - reading.tokens[former[-1].head].sentence <= 1:
        before = [mention for mention in mentions if mention.start < former[-1].start]
        two = _two_named(reading, reading.tokens[former[-1].head].sentence, before)
        return [two[1]] if two and two[0] == former[-1].actor else []
    two = _two_named(reading, here, mentions)
    # He will not talk to his deputy while the latter: of those two one is not known.
    beside = [mention.actor for _, mention in acting(reading, here, mentions, "any")][-1:]
    if beside and beside[0] not in two and not _is_told(reading, phrase):
        return []
    return [two[0 if phrase.reach == "former" else 1]] if two else []


def _two_named(reading: Reading, here: int, mentions: list[ActorMention]) -> list[Actor]:
    """Return the two that a sentence or the nearest before it tells of, in the order in which it names them."""
    for sentence in range(here, max(here - _NEAR, -1), -1):
        joined = joined_pairs(reading, sentence, mentions, "any")
        told = joined or beside_each_other(reading, sentence, mentions, "any")
        if joined is None or len(told) > 1:
            return []
        acting_here = [mention for _, mention in acting(reading, sentence, mentions, "any")]
        if told and not told[0][0].is_together:
            return [mention.actor for mention in told[0]]
        if told:
            named = {m.actor.actor_id: m.actor for m in acting_here if not m.is_together}
            return _in_order(told[0], named)
        named = {mention.actor.actor_id: mention.actor for mention in acting_here}
        if len(named) > 1:
            return list(named.values()) if len(named) == 2 else []
    return []


def _is_told(reading: Reading, phrase: PairPhrase) -> bool:
    """Tell whether words for one of two stand in what somebody says: `Paris said the latter had lied`."""
    above = reading.document.parsed.ancestors(phrase.head)
    return any(token.dep == "ccomp" for token in above)


def _in_order(pair: list[ActorMention], named: dict[str, Actor]) -> list[Actor]:
    """Return two told together before as one is named since: after `the two argued over Cambodia` that comes last."""
    actors = [mention.actor for mention in pair]
    since = [actor.actor_id in named for actor in actors]
    return sorted(actors, key=lambda actor: actor.actor_id in named) if sum(since) < len(pair) else []
