"""What tells that a run of name tokens is a person.

Belongs here: given names, initials, particles, ages, verbs that only people do. Does not belong here: titles, which
prove it by themselves (`titles.py`).
"""

import re

from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.runs import NAME_PARTICLES, Run, is_single
from pipeline.language.parsed import Token
from pipeline.lexicon.names import place_key
from pipeline.lexicon.spelling import fold, spelling_key

_LOCATIVE = frozenset(
    {
        "in",
        "at",
        "near",
        "to",
        "from",
        "toward",
        "towards",
        "around",
        "outside",
        "inside",
        "into",
        "across",
        "via",
        "off",
    }
)
_LIFE_DATES = re.compile(r"\s*\([^)]{0,80}?\b(?:born|died|aged?)\b")
_OTHER_SCRIPT = re.compile(r"\s*\((?:[A-Z][a-z]+:)?[^)A-Za-z]{0,20}[\u0400-\u06ff]")
_SAYING = frozenset({"say", "add"})
_SUBJECT = frozenset({"nsubj", "nsubj:pass"})
_AFTER_VERB = frozenset({"obj", "parataxis", "obl:unmarked", "nsubj"})
_OF_WHOM = frozenset({"who", "whose", "whom"})
_ARABIC_ARTICLES = frozenset({"al", "el", "as", "ash"})


def is_name_like(reading: Reading, run: Run, words: tuple[str, ...], surnames: frozenset[str]) -> bool:
    """Tell whether a run without a title is a personal name; `surnames` are keys of names it may repeat."""
    lexicon = reading.lexicon
    folded = [fold(word).strip(".") for word in words]
    if any(word in lexicon.actors.not_names for word in folded) or folded[-1] in lexicon.actors.role_forms:
        return False
    if is_single(reading, run):
        return _is_single_name(reading, run, folded[-1], surnames)
    if reading.lexicon.places.is_cue(folded[0], "beginning"):
        return False
    if any(len(word) == 1 for word in folded[1:-1]) or NAME_PARTICLES & set(folded[:-1]) or len(folded[0]) == 1:
        return True
    if is_place(reading, run.first, run.last) or folded[0] == "the":
        return False
    if run.first in reading.hit_at:
        if reading.lower(run.first - 1) == "the":
            return False
        return not reading.is_headline(run.first) or _age_stands_beside(reading, run)
    if not set(folded[:2]).isdisjoint(lexicon.actors.given_names):
        return True
    if reading.lower(run.first - 1) in _LOCATIVE or reading.lower(run.first - 1) == "the":
        return False
    has_article = bool(set(folded[1:-1]) & _ARABIC_ARTICLES)
    is_told = has_article or _acts_as_person(reading, run) or _age_stands_beside(reading, run)
    text, end = reading.document.text, reading.tokens[run.last - 1].end
    is_told = is_told or _is_described(reading, run) or _is_beside_person(reading, run) or _is_of_person(reading, run)
    return is_told or any(sign.match(text, end) for sign in (_LIFE_DATES, _OTHER_SCRIPT))


def _is_described(reading: Reading, run: Run) -> bool:
    """Tell whether a name stands behind a noun for one person and a comma, or is told of by who or whose: `the
    attacker, Ger Kehoe`, `Cristo Contreras, whose son`.
    """
    last = run.last + 1 if reading.lower(run.last) == "," else run.last
    if reading.lower(last) in _OF_WHOM and reading.same_sentence(run.first, last):
        return True
    head = reading.tokens[reading.head_of(run.first, run.last)]
    noun = reading.tokens[head.head]
    role = reading.lexicon.actors.role_forms.get(noun.lower)
    is_body = role is not None and role[0].is_collective
    is_apposed = head.dep == "appos" and reading.lower(run.first - 1) == "," and noun.index < run.first
    return is_apposed and noun.pos == "NOUN" and not is_body and _is_person_noun(reading, noun)


def _is_person_noun(reading: Reading, noun: Token) -> bool:
    return (
        "@person_noun" in reading.lexicon.frames.word_classes.get(noun.lemma, frozenset())
        or noun.lower in reading.lexicon.actors.titles
    )


def _is_beside_person(reading: Reading, run: Run) -> bool:
    """Tell whether `and` joins a name to one that is a person's: `Abu Sulaiman and Khaddafy Janjalani`."""
    before = reading.taken.get(run.first - 2)
    is_joined = reading.lower(run.first - 1) in ("and", ",") and reading.same_sentence(run.first - 2, run.first)
    head = reading.tokens[reading.head_of(run.first, run.last)]
    return is_joined and head.dep == "conj" and before is not None and before.person is not None


def _is_of_person(reading: Reading, run: Run) -> bool:
    """Tell whether something was done to a name that is done to people only: `the arrest of Cristo Contreras`."""
    head = reading.tokens[reading.head_of(run.first, run.last)]
    noun, classes = reading.tokens[head.head], reading.lexicon.frames.classes
    if reading.lower(run.first - 1) == "of":
        return head.dep == "nmod" and noun.lemma in classes["done_to_person"]
    if reading.lower(run.first - 1) == "by":
        return noun.pos == "VERB" and noun.lemma in classes["done_by_person"]
    return head.dep == "obj" and noun.lemma in classes["does_to_person"]


def _is_single_name(reading: Reading, run: Run, word: str, surnames: frozenset[str]) -> bool:
    last = reading.tokens[run.last - 1]
    if spelling_key(word) in surnames and (reading.is_shouted(last) or not last.text.isupper()):
        return True
    if _age_stands_beside(reading, run):
        return True
    is_after_verb = reading.same_sentence(run.first - 1, run.first) and reading.tokens[run.first - 1].lemma in _SAYING
    if is_after_verb and not reading.is_shouted(last):
        return not is_place(reading, run.first, run.last)
    if reading.tokens[run.last - 1].pos != "PROPN" or reading.lower(run.first - 1) in _LOCATIVE:
        return False
    if (last.text.isupper() and not reading.is_shouted(last)) or is_place(reading, run.first, run.last):
        return False
    return word in reading.lexicon.actors.given_names and _acts_as_person(reading, run)


def is_place(reading: Reading, first: int, last: int) -> bool:
    """Tell whether the gazetteer has a place of the name at tokens `first` to `last`."""
    return bool(reading.lexicon.places.find(place_key(reading.text_of(first, last))))


def _acts_as_person(reading: Reading, run: Run) -> bool:
    """The name is the subject of a verb that only people do, or as good as."""
    head = reading.tokens[reading.head_of(run.first, run.last)]
    is_shouted = reading.is_shouted(head)
    if head.dep in _SUBJECT and not is_single(reading, run) and head.head != head.index and not is_shouted:
        return True
    governor = reading.tokens[head.head]
    is_speaker = head.dep in _AFTER_VERB and governor.index == run.first - 1
    return (head.dep in _SUBJECT or is_speaker) and governor.lemma in reading.lexicon.actors.animate_verbs


def _age_stands_beside(reading: Reading, run: Run) -> bool:
    """Tell whether an age stands after or before a name (", 34,", "14-year-old")."""
    before = [reading.lower(index) for index in range(max(run.first - 3, 0), run.first)]
    return before == ["year", "-", "old"] or _age_follows(reading, run.last)


def _age_follows(reading: Reading, last: int) -> bool:
    token = reading.tokens[last + 1] if reading.same_sentence(last - 1, last + 1) else None
    return (
        reading.lower(last) == ","
        and token is not None
        and token.text.isdecimal()
        and 1 < int(token.text) < 120
        and (reading.lower(last + 2) in (",", "."))
    )
