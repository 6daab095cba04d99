"""Whom a third-person pronoun means: the one antecedent that fits, or nobody.

Belongs here: what in the sentences before a pronoun it may mean, by number, kind and grammatical role, and when none
stands out. Does not belong here: which pronouns are read (`pronouns.py`), whose "its army" is (`possessors.py`).

Nouns that name no actor compete: in `The convoy was crossing when it was hit` the pronoun means no army named before.
"""

from bisect import bisect_left
from dataclasses import dataclass

from pipeline.extract.actors.clause_mates import ROLES, SUBJECTS, clause_mates, is_harmed
from pipeline.extract.actors.found import MODIFIERS, Reading
from pipeline.extract.actors.sexes import FEMALE, is_of_other_sex
from pipeline.extract.facts import ActorMention
from pipeline.language.parsed import Token

PERSONAL = {
    "he": "person",
    "him": "person",
    "she": "person",
    "her": "person",
    "it": "body",
    "they": "group",
    "them": "group",
}
POSSESSIVE = {"his": "person", "her": "person", "its": "body", "their": "group"}
# Pronouns that tell no more than number and sex; `the latter` is whoever it means.
_THIRD = frozenset({*PERSONAL, *POSSESSIVE, "who"})
_WITHIN_NAME = frozenset({"conj", "flat", "compound", "nmod:desc", "appos"})
_PLURAL_TYPES = frozenset({"population", "armed_group", "military", "police"})
_NOT_BODIES = frozenset({"person", "population"})
_ONE_EACH = frozenset({"country", "international_organisation", "company", "ngo"})
_BEHIND = frozenset({"appos", "acl", "acl:relcl", "nmod", "punct", "conj"})
_REACH = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something a pronoun may mean: actors by their mentions, none where it names none, several joined by `and`.

    `key` is one for all of one thing.
    """

    head: int
    key: str
    mentions: tuple[ActorMention, ...] = ()


def antecedent_of(reading: Reading, token: Token, mentions: list[ActorMention]) -> ActorMention | None:
    """Return the one antecedent that fits, none where a pronoun means several."""
    found = antecedents_of(reading, token, mentions)
    return found[0] if len(found) == 1 else None


def antecedents_of(reading: Reading, token: Token, mentions: list[ActorMention]) -> tuple[ActorMention, ...]:
    """Return whom a pronoun means: the only one of the kind in the nearest sentence, or the only subject; those whom
    `and` or words for two join are one; none where unsure.

    `mentions` are those before the pronoun, pronouns too, sorted by start.
    """
    # A parser may call "their" an article.
    is_owner = token.dep == "nmod:poss" or token.lower not in PERSONAL
    kind = POSSESSIVE[token.lower] if is_owner else PERSONAL[token.lower]
    begin = reading.document.parsed.sentences[max(token.sentence - _REACH, 0)].start
    if kind == "group":
        # "They killed our brothers": who speaks means others than who was just spoken of.
        begin = max(begin, _quotation_before(reading, token))
    recent = _between(mentions, begin, token.start)
    mates = frozenset() if is_owner and not is_harmed(reading, token) else clause_mates(reading, token)
    excluded = {m.actor.actor_id for m in recent if argument_of(reading, m.head).index in mates}
    excluded |= _told_before(reading, token, recent)
    wholes = _joined(reading, recent) if kind == "group" else []
    joined = {whole.head for whole in wholes}
    parts = {m.head for m in recent if m.head in joined or argument_of(reading, m.head).index in joined}
    window = [whole for whole in wholes if not any(m.actor.actor_id in excluded for m in whole.mentions)]
    window += [
        Candidate(mention.head, mention.actor.actor_id, (mention,))
        for mention in recent
        if _fits(reading, mention, token, kind)
        and mention.head not in parts
        and not mention.is_together
        and not is_nested(mention, recent)
        and mention.actor.actor_id not in excluded
    ]
    window += _unread(reading, token, recent)
    window += [c for c in _unnamed(reading, token, kind, recent) if argument_of(reading, c.head).index not in mates]
    near = [c for c in window if reading.tokens[c.head].sentence == token.sentence]
    governing = _governing(reading, token, near)
    if governing:
        chosen = _only(governing)
        return chosen.mentions if chosen else ()
    for distance in range(_REACH + 1):
        near = [c for c in window if token.sentence - reading.tokens[c.head].sentence == distance]
        if near:
            chosen = _only(near) or _only([c for c in near if argument_of(reading, c.head).dep in SUBJECTS])
            return chosen.mentions if chosen else ()
    return ()


def _told_before(reading: Reading, token: Token, recent: list[ActorMention]) -> set[str]:
    """Return those named in what a pronoun's verb tells before it, who do not speak: `The king must go, he said`."""
    parsed = reading.document.parsed
    if token.dep not in SUBJECTS:
        return set()
    told = [clause for clause in parsed.children(token.head, "ccomp", "parataxis") if clause.index < token.index]
    inside = {index for clause in told for index in parsed.subtree(clause.index)}
    return {
        mention.actor.actor_id for mention in recent if mention.mention_type != "pronoun" and mention.head in inside
    }


def _joined(reading: Reading, recent: list[ActorMention]) -> list[Candidate]:
    """Return those who are one argument together: `both sides`; `A and B`, named or not, of which `they` are all."""
    parsed = reading.document.parsed
    found: dict[int, list[ActorMention]] = {}
    for mention in recent:
        if not is_nested(mention, recent):
            argument = reading.tokens[mention.head] if mention.is_together else argument_of(reading, mention.head)
            found.setdefault(argument.index, []).append(mention)
    joined = []
    for index, members in found.items():
        actors = {mention.actor.actor_id: mention for mention in reversed(members)}
        heads = {mention.head for mention in members}
        others = [t for t in parsed.children(index, "conj") if t.pos in ("NOUN", "PROPN", "PRON")]
        is_whole = all(t.index in heads for t in (*others, *([] if members[0].is_together else [parsed.tokens[index]])))
        is_role = reading.tokens[index].dep in ROLES
        if members[0].is_together or (others and is_role):
            whole = tuple(sorted(actors.values(), key=lambda m: m.start)) if is_whole and len(actors) > 1 else ()
            joined.append(Candidate(index, "+".join(sorted(actors)), whole))
    return joined


def _quotation_before(reading: Reading, token: Token) -> int:
    """Return where the quotation begins in which a pronoun stands, 0 outside one."""
    text = reading.document.text
    paragraph = text.rfind("\n", 0, token.start) + 1
    curly, straight = text.rfind("“", paragraph, token.start), text.rfind('"', paragraph, token.start)
    if curly > text.rfind("”", paragraph, token.start):
        return curly
    return straight if text.count('"', paragraph, token.start) % 2 else 0


def _governing(reading: Reading, token: Token, near: list[Candidate]) -> list[Candidate]:
    """Return the candidates that the nearest clause over a pronoun has as arguments: its subject, and its object too
    unless the pronoun stands in what the subject says or in the subject's own clause.

    `Police shot two men after they fled` leaves two, `Ghana told Togo it would leave` one. A second thing said
    (`and that it`) may be of whom the first is told.
    """
    parsed = reading.document.parsed
    arguments = [(candidate, argument_of(reading, candidate.head)) for candidate in near]
    verb = parsed.tokens[token.head]
    if token.dep == "obj" and verb.dep == "conj":
        # Police seized Omar and released him.
        alike = [candidate for candidate, argument in arguments if (argument.head, argument.dep) == (verb.head, "obj")]
        if alike:
            return alike
    is_inside = token.dep == "nmod:poss"
    said: list[int] = []
    for above in parsed.ancestors(token.index):
        own = [c for c, a in arguments if a.head in (above.index, *said) and a.dep in SUBJECTS]
        if own and not is_inside:
            own += [c for c, a in arguments if a.head == above.index and a.dep in ("obj", "iobj")]
        modified = [c for c in near if c.head == above.index]
        if own or modified:
            return own or modified
        is_shared = above.dep == "conj" and not parsed.children(above.index, *SUBJECTS)
        is_second = above.dep == "conj" and any(mark.lower == "that" for mark in parsed.children(above.index, "mark"))
        said = [c.index for c in parsed.children(above.head, "ccomp")] if is_second else []
        is_inside = above.dep == "ccomp" or is_shared or is_second
    return []


def _unnamed(reading: Reading, token: Token, kind: str, mentions: list[ActorMention]) -> list[Candidate]:
    """Return the nouns before a pronoun that fit it and name no actor."""
    first = reading.document.parsed.sentences[max(token.sentence - _REACH, 0)].first
    named = [mention for mention in mentions if mention.mention_type != "pronoun"]
    heads = {mention.head: mention for mention in named}
    found = []
    for noun in reading.tokens[first : token.index]:
        if noun.pos not in ("NOUN", "PROPN") or noun.dep in ("compound", "nmod:desc", "flat"):
            continue
        held = heads.get(noun.index)
        is_someone = kind == "person" and held is not None and held.actor.actor_type != "person"
        if not is_someone and any(mention.start <= noun.start < mention.end for mention in named):
            continue
        if _competes(reading, noun, kind, token.dep == "obj") and not _is_beside_name(reading, noun, named):
            found.append(Candidate(noun.index, f"noun {noun.lemma}"))
    return found


def _unread(reading: Reading, token: Token, recent: list[ActorMention]) -> list[Candidate]:
    """Return the same pronoun as a subject before, where nobody knows whom it meant: that may be meant again."""
    first = reading.document.parsed.sentences[max(token.sentence - 1, 0)].first
    known = {mention.head for mention in recent}
    kind, is_she = PERSONAL.get(token.lower) or POSSESSIVE[token.lower], token.lower in FEMALE
    return [
        Candidate(word.index, "pronoun")
        for word in reading.tokens[first : token.index]
        if word.pos == "PRON" and word.dep in SUBJECTS and word.index not in known and word.lower != "it"
        if PERSONAL.get(word.lower) == kind and (word.lower in FEMALE) == is_she
    ]


def _is_beside_name(reading: Reading, noun: Token, named: list[ActorMention]) -> bool:
    """Tell whether a noun only says what somebody named is: `a spokesman, Mr Belling`, `Mr Belling, a spokesman`."""
    following = noun.index + 2 if reading.lower(noun.index + 1) == "," else noun.index + 1
    first = min([noun.index, *(child for child in noun.children if reading.tokens[child].dep not in _BEHIND)])
    before = first - 2 if reading.lower(first - 1) == "," else -1
    after = reading.tokens[following].start if reading.same_sentence(noun.index, following) else -1
    end = reading.tokens[before].end if before >= 0 else -1
    beside = {child.index for child in reading.document.parsed.children(noun.index, "appos", "flat", "nmod:desc")}
    return noun.dep == "appos" or any(
        mention.head in beside or mention.start == after or mention.end == end for mention in named
    )


def _competes(reading: Reading, noun: Token, kind: str, is_object: bool) -> bool:
    """Tell whether a noun is of the number and kind; things as subjects, or as objects where the pronoun is one."""
    is_person = "@person_noun" in reading.lexicon.frames.word_classes.get(noun.lemma, frozenset())
    is_plural = "Number=Plur" in noun.morph
    is_subject = noun.dep in SUBJECTS
    # The warring sides, where nobody knows who they are, are somebody too.
    is_somebody = is_person or noun.lemma in reading.lexicon.actors.pair_nouns
    if kind == "person":
        role = reading.lexicon.actors.role_forms.get(noun.lower)
        is_body = noun.lemma in reading.lexicon.actors.descriptions or (role is not None and role[0].is_collective)
        return is_person and not is_plural and not is_body and noun.dep in ROLES
    if kind == "group":
        return is_plural and (is_subject or (noun.dep in ROLES if is_somebody else noun.dep == "obj" and is_object))
    return is_subject and not is_plural and not is_person


def argument_of(reading: Reading, index: int) -> Token:
    """Return the head of the argument that a token is part of: of a name, of coordinated names the first."""
    token = reading.tokens[index]
    # A parse may go round in a circle, which `ancestors` walks once.
    for above in reading.document.parsed.ancestors(index):
        if token.dep not in _WITHIN_NAME:
            break
        token = above
    return token


def _between(mentions: list[ActorMention], start: int, end: int) -> list[ActorMention]:
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]


def is_nested(mention: ActorMention, mentions: list[ActorMention]) -> bool:
    """Tell whether a mention stands inside a longer one, as "French" in "French troops"."""
    return any(
        other.start <= mention.start
        and mention.end <= other.end
        and other.end - other.start > mention.end - mention.start
        for other in mentions
    )


def _only(candidates: list[Candidate]) -> Candidate | None:
    return candidates[-1] if candidates and len({c.key for c in candidates}) == 1 else None


def _fits(reading: Reading, mention: ActorMention, token: Token, kind: str) -> bool:
    """Tell whether a mention is of a pronoun's number and kind; one that is a pronoun itself, of its sex too."""
    actor, head = mention.actor, reading.tokens[mention.head]
    if mention.mention_type == "pronoun" and head.lower in _THIRD:
        return PERSONAL.get(head.lower) == kind and (head.lower in FEMALE) == (token.lower in FEMALE)
    if kind == "person":
        return actor.actor_type == "person" and not is_of_other_sex(reading, mention, token)
    if head.dep in MODIFIERS or (kind == "group" and actor.actor_type == "country"):
        return False
    # Kenyans: a parser may take a people's name for a singular.
    # The United States, the United Nations are one each.
    is_one_body = kind == "body" and mention.mention_type == "name" and actor.actor_type in _ONE_EACH
    is_plural = not is_one_body and "Number=Plur" in head.morph
    is_plural = is_plural or (actor.actor_type == "population" and head.lower.endswith("s"))
    noun = reading.lexicon.actors.role_forms.get(head.lower)
    if kind == "body":
        is_one = noun is not None and not noun[0].is_collective
        return actor.actor_type not in _NOT_BODIES and not is_plural and not is_one
    if is_plural or actor.actor_type not in _PLURAL_TYPES or mention.mention_type == "name":
        return is_plural
    return noun is None or noun[0].is_collective or "Number=Sing" not in head.morph
