"""Runs of tokens that are written as names.

Belongs here: which tokens can be part of a proper name and how they run together. Does not belong here: what a run
names (`organisations.py`, `people.py`).
"""

import re

from pipeline.extract.actors.found import Reading
from pipeline.language.parsed import Token

PARTICLES = frozenset(
    [
        "al",
        "el",
        "as",
        "ash",
        "at",
        "ath",
        "bin",
        "ibn",
        "bint",
        "ben",
        "abu",
        "umm",
        "de",
        "del",
        "della",
        "da",
        "das",
        "dos",
        "do",
        "di",
        "du",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "la",
        "le",
        "lo",
        "y",
        "e",
        "ul",
        "ur",
        "u",
        "af",
        "ag",
        "ould",
        "oglu",
        "zu",
    ]
)
_NAME_POS = frozenset({"PROPN", "NOUN", "ADJ", "X", "NUM"})
_FUNCTION_POS = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "PUNCT"})
_ORDINAL = re.compile(r"\d+(st|nd|rd|th)")
GENERATIONS = frozenset({"ii", "iii", "iv", "jr", "jr.", "sr", "sr."})


def name_chunks(reading: Reading) -> list[tuple[int, int]]:
    """Return runs of name tokens (first, last exclusive), within sentences, in text order."""
    chunks: list[tuple[int, int]] = []
    for sentence in reading.document.parsed.sentences:
        at = sentence.first
        while at < sentence.last:
            if not _starts_name(reading, at, sentence.first):
                at += 1
                continue
            last = _run_end(reading, at, sentence.last)
            has_article = (
                at - 2 >= sentence.first and reading.lower(at - 1) == "-" and reading.lower(at - 2) in PARTICLES
            )
            chunks.append((at - 2 if has_article else at, last))
            at = last
    return chunks


def _run_end(reading: Reading, first: int, limit: int) -> int:
    last = first + 1
    while last < limit:
        if _continues_name(reading, last) or reading.lower(last) in GENERATIONS:
            last += 1
        elif (skipped := _bridge(reading, last, limit)) is not None:
            last = skipped
        else:
            break
    return last


def _continues_name(reading: Reading, at: int) -> bool:
    """After a name token a capital is enough, whatever part of speech the parser saw in a rare surname."""
    token = reading.tokens[at]
    if reading.is_shouted(token):
        return _is_name_token(reading, token)
    return token.text[:1].isupper() and token.pos not in _FUNCTION_POS and any(char.isalpha() for char in token.text)


def _bridge(reading: Reading, at: int, limit: int) -> int | None:
    """Return the index after a hyphen or particle at `at` and the name token it leads to, if it leads to one."""
    token = reading.tokens[at]
    if token.text in ("-", "–", "'", "’") and at + 1 < limit:
        glued = reading.is_glued(at) and reading.tokens[at - 1].end == token.start
        is_name = _is_name_token(reading, reading.tokens[at + 1]) or reading.tokens[at + 1].text[:1].isupper()
        return at + 2 if glued and (is_name or _is_korean_tail(reading, at + 1)) else None
    if token.lower in PARTICLES:
        after = at + 1
        while after < limit and (reading.tokens[after].text == "-" or reading.tokens[after].lower in PARTICLES):
            after += 1
        if after < limit and _is_name_token(reading, reading.tokens[after]):
            return after + 1
    return None


def _is_korean_tail(reading: Reading, at: int) -> bool:
    """Kim Jong-un: the part after the hyphen is lower case but a name."""
    token = reading.tokens[at]
    return token.pos == "PROPN" and token.text.islower() and len(token.text) <= 5 and at >= 2


def _starts_name(reading: Reading, at: int, first: int) -> bool:
    token = reading.tokens[at]
    if token.lower in PARTICLES and not token.text[:1].isupper():
        return False
    if _is_ordinal_of_group(reading, at):
        return True
    if not _is_name_token(reading, token):
        return False
    if at == first and token.pos != "PROPN" and not reading.is_shouted(token):
        return at in reading.hit_at or (
            reading.same_sentence(at, at + 1) and _is_name_token(reading, reading.tokens[at + 1])
        )
    return True


def _is_ordinal_of_group(reading: Reading, at: int) -> bool:
    """Tell whether a number begins the name of an armed group: `the 33rd Front`; an army's brigades are that army."""
    actors = reading.lexicon.actors
    head = actors.heads.get(reading.lower(at + 1)) if _ORDINAL.fullmatch(reading.lower(at)) else None
    is_name = reading.same_sentence(at, at + 1) and reading.tokens[at + 1].text.istitle()
    return head is not None and is_name and head.actor_type == "armed_group" and head.id not in actors.role_forms


def _is_name_token(reading: Reading, token: Token) -> bool:
    if not any(char.isalpha() for char in token.text):
        return False
    if reading.is_shouted(token):
        return token.pos == "PROPN"
    return token.text[:1].isupper() and (
        token.pos in _NAME_POS or (token.text.isupper() and token.pos not in ("PRON", "DET"))
    )
