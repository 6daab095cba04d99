"""What a pronoun may mean beside those named: nouns that name nobody, the same pronoun left open before.

Belongs here: those candidates, and what a candidate is. Does not belong here: choosing among them (`antecedents.py`).
"""

from dataclasses import dataclass

from pipeline.extract.actors.clause_mates import ROLES, SUBJECTS
from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.sexes import FEMALE, is_of_other_kind
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
REACH = 2
_DEFINITE = frozenset({"the", "this", "that"})
_WITHIN_NAME = frozenset({"conj", "flat", "compound", "nmod:desc", "appos"})
_BEHIND = frozenset({"appos", "acl", "acl:relcl", "nmod", "punct", "conj"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something a pronoun may mean: actors by their mentions, none where it names none, several joined by `and`.

    `key` is one for all of one thing.
    """

    head: int
    key: str
    mentions: tuple[ActorMention, ...] = ()


def unnamed(reading: Reading, token: Token, kind: str, origin: Token, mentions: list[ActorMention]) -> list[Candidate]:
    """Return the nouns before a token (`origin`) that fit a pronoun and name no actor."""
    first = reading.document.parsed.sentences[max(origin.sentence - REACH, 0)].first
    named = [mention for mention in mentions if mention.mention_type != "pronoun"]
    # The wife of Omar, the Dutchman: a people tells of somebody, names nobody.
    names = [mention for mention in named if mention.actor.actor_type != "population"]
    heads = {mention.head: mention for mention in named}
    found = []
    for noun in reading.tokens[first : origin.index]:
        if noun.pos not in ("NOUN", "PROPN") or noun.dep in ("compound", "nmod:desc", "flat"):
            continue
        held = heads.get(noun.index)
        is_someone = kind == "person" and held is not None and held.actor.actor_type != "person"
        if not is_someone and any(mention.start <= noun.start < mention.end for mention in named):
            continue
        if kind == "person" and is_of_other_kind(reading, {noun.lemma, noun.lower}, token.lower in FEMALE):
            continue
        if _competes(reading, noun, kind, token.dep == "obj") and not _is_beside_name(reading, noun, names):
            mentions_of = (held,) if is_someone and held and _is_nobody_known(reading, noun, held) else ()
            found.append(Candidate(noun.index, f"noun {noun.lemma}", mentions_of))
    return found


def _is_nobody_known(reading: Reading, noun: Token, held: ActorMention) -> bool:
    """Tell whether a noun is of somebody without a name, who is what the noun says: a man a civilian, a policeman one
    of the police. A leader has a name, `the widow` may have been named before.
    """
    title = reading.lexicon.actors.titles.get(noun.lower)
    if title is not None and title.kind == "office":
        return False
    is_definite = any(child.lower in _DEFINITE for child in reading.document.parsed.children(noun.index, "det"))
    is_told = bool(reading.document.parsed.children(noun.index, "nmod", "acl", "acl:relcl", "nmod:poss"))
    return held.is_inferred or is_told or not is_definite


def unread(reading: Reading, token: Token, origin: Token, recent: list[ActorMention]) -> list[Candidate]:
    """Return the same pronoun as a subject before a token (`origin`), where nobody knows whom it meant: that may be
    meant again.
    """
    first = reading.document.parsed.sentences[max(origin.sentence - 1, 0)].first
    known = {mention.head for mention in recent}
    kind, is_she = PERSONAL.get(token.lower) or POSSESSIVE[token.lower], token.lower in FEMALE
    return [
        Candidate(word.index, "pronoun")
        for word in reading.tokens[first : origin.index]
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
