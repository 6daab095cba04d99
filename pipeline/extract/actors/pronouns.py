"""Third-person pronouns whose antecedent is plain.

Belongs here: he, she, they, it and who in the place of a doer or receiver, read only where one antecedent fits. Does
not belong here: any other anaphora. Silence is right wherever two antecedents would do.
"""

from bisect import bisect_left

from pipeline.extract.actors.found import Reading
from pipeline.extract.facts import ActorMention
from pipeline.language.parsed import Token

_PERSONAL = {
    "he": "person",
    "him": "person",
    "she": "person",
    "her": "person",
    "it": "body",
    "they": "group",
    "them": "group",
}
_ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_WITHIN_NAME = frozenset({"conj", "flat", "compound", "nmod:desc", "appos"})
_PLURAL_TYPES = frozenset({"population", "armed_group", "military", "police"})
_NOT_BODIES = frozenset({"person", "population"})
_REACH = 2


def find_pronouns(reading: Reading, mentions: list[ActorMention]) -> list[ActorMention]:
    """Return mentions of pronouns; `mentions` are all others of the text, sorted by start."""
    found: list[ActorMention] = []
    for token in reading.tokens:
        antecedent: ActorMention | None = None
        if token.pos == "PRON" and token.lower == "who":
            antecedent = _relative(reading, token, mentions)
        elif token.pos == "PRON" and token.lower in _PERSONAL and token.dep in _ROLES and not token.text.isupper():
            antecedent = _antecedent(reading, token, _PERSONAL[token.lower], mentions, found)
        if antecedent:
            found.append(
                ActorMention(token.start, token.end, token.index, "pronoun", antecedent.actor, "coreference", True)
            )
    return found


def _relative(reading: Reading, token: Token, mentions: list[ActorMention]) -> ActorMention | None:
    """Return the mention whose head the relative clause of "who" modifies."""
    verb = reading.tokens[token.head]
    while verb.dep in ("conj", "cop", "aux") and verb.head < verb.index:
        verb = reading.tokens[verb.head]
    if not verb.dep.startswith("acl"):
        return None
    noun = verb.head
    holding = [m for m in mentions if m.end <= token.start and (m.head == noun or _covers(reading, m, noun))]
    return max(holding, key=lambda m: m.end - m.start) if holding else None


def _covers(reading: Reading, mention: ActorMention, index: int) -> bool:
    return mention.start <= reading.tokens[index].start < mention.end


def _antecedent(
    reading: Reading, token: Token, kind: str, mentions: list[ActorMention], pronouns: list[ActorMention]
) -> ActorMention | None:
    """Return the one antecedent that fits: the only actor of the kind in reach, or the only one that is a subject."""
    if kind == "body" and (token.dep not in _SUBJECTS or _is_expletive(reading, token)):
        return None
    begin = reading.document.parsed.sentences[max(token.sentence - _REACH, 0)].start
    recent = _between(mentions, begin, token.start)
    repeated = [p for p in _between(pronouns, begin, token.start) if _same_pronoun(reading, p, token)]
    window = [
        mention
        for mention in (*recent, *repeated)
        if _fits(reading, mention, kind)
        and not _is_nested(mention, recent)
        and not _is_clause_mate(reading, mention, token)
    ]
    for distance in range(_REACH + 1):
        near = [m for m in window if token.sentence - reading.tokens[m.head].sentence == distance]
        if near:
            return _only(near) or _only([m for m in near if _is_subject(reading, m.head)])
    return None


def _is_subject(reading: Reading, index: int) -> bool:
    """Tell whether a token is a subject, part of its name or coordinated with one."""
    if reading.tokens[index].dep in _SUBJECTS:
        return True
    for above in reading.document.parsed.ancestors(index):
        if reading.tokens[index].dep not in _WITHIN_NAME:
            return False
        if above.dep in _SUBJECTS:
            return True
        index = above.index
    return False


def _between(mentions: list[ActorMention], start: int, end: int) -> list[ActorMention]:
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]


def _is_nested(mention: ActorMention, mentions: list[ActorMention]) -> bool:
    """Tell whether a mention stands inside a longer one, as "French" in "French troops"."""
    return any(
        other.start <= mention.start
        and mention.end <= other.end
        and other.end - other.start > mention.end - mention.start
        for other in mentions
    )


def _only(mentions: list[ActorMention]) -> ActorMention | None:
    return mentions[-1] if mentions and len({m.actor.actor_id for m in mentions}) == 1 else None


def _same_pronoun(reading: Reading, mention: ActorMention, token: Token) -> bool:
    return _PERSONAL.get(reading.tokens[mention.head].lower) == _PERSONAL[token.lower]


def _fits(reading: Reading, mention: ActorMention, kind: str) -> bool:
    actor, head = mention.actor, reading.tokens[mention.head]
    if kind == "person":
        return actor.actor_type == "person"
    if head.dep in ("amod", "compound", "nmod:desc"):
        return False
    is_plural = "Number=Plur" in head.morph
    if kind == "body":
        return actor.actor_type not in _NOT_BODIES and not is_plural
    return is_plural or (actor.actor_type in _PLURAL_TYPES and mention.mention_type != "name") or head.lower == "they"


def _is_clause_mate(reading: Reading, mention: ActorMention, token: Token) -> bool:
    """A pronoun does not mean another argument of its own verb."""
    return reading.tokens[mention.head].head == token.head and reading.tokens[mention.head].dep in _ROLES


def _is_expletive(reading: Reading, token: Token) -> bool:
    """Tell whether "it" stands for nothing or for a clause ("it is clear that", "it was raining")."""
    if token.dep == "expl":
        return True
    governor = reading.tokens[token.head]
    return governor.pos in ("ADJ", "NOUN", "ADV") and bool(
        reading.document.parsed.children(governor.index, "ccomp", "csubj", "xcomp", "advcl", "acl", "expl")
    )
