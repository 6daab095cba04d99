"""Offices without a name ("the Armenian prime minister") and descriptions ("the enclave", "the group").

Belongs here: finding such noun phrases. Does not belong here: whom they mean (`resolution.py`).
"""

from pipeline.extract.actors.countries_described import is_state_described
from pipeline.extract.actors.found import Found, Reading, Role
from pipeline.extract.actors.office_owners import is_of_another, owner_before, owner_behind
from pipeline.extract.actors.rivals import POSSESSIVE
from pipeline.extract.actors.titles import behind_titles
from pipeline.lexicon.actor_entries import Title

_LONGEST = 5
_NOT_THE_SAME = frozenset(
    {"other", "first", "second", "third", "only", "same", "whole", "entire", "largest", "next", "last"}
)
_OFFICE_KINDS = frozenset({"office", "rank", "profession", "religious", "kin"})
_SAME_OFFICE = "same_office"
_COUNTRY = "country"
SHORT = "short name"
_THESE = frozenset({"the", "this", "that"})


def find_offices(reading: Reading) -> list[Found]:
    """Return definite noun phrases headed by an office or profession that no name follows or precedes."""
    found: list[Found] = []
    forms = reading.lexicon.actors.titles
    at = 0
    while at < len(reading.tokens):
        if reading.words[at] not in reading.lexicon.actors.title_starts:
            at += 1
            continue
        span = next(
            (
                (at + count, forms[words])
                for count in range(_LONGEST, 0, -1)
                if reading.same_sentence(at, at + count - 1)
                and (words := " ".join(reading.lower(index) for index in range(at, at + count)).replace(" - ", "-"))
                in forms
            ),
            None,
        )
        if span and (office := _office(reading, at, *span)):
            found.append(office)
        at = span[0] if span else at + 1
    return found


def _office(reading: Reading, first: int, last: int, title: Title) -> Found | None:
    token = reading.tokens[last - 1]
    if (
        title.kind not in _OFFICE_KINDS
        or token.pos not in ("NOUN", "PROPN")
        or token.dep in ("compound", "nmod:desc", "flat")
    ):
        return None
    is_held = any(index in reading.taken or index in reading.ships for index in range(first, last))
    if is_held or reading.lower(last) == "-":
        return None
    after = behind_titles(reading, last + 1 if reading.lower(last) == "," else last)
    if after < len(reading.tokens) and reading.same_sentence(first, after):
        follower = reading.taken.get(after)
        if follower and (follower.person or (follower.actor and follower.actor.actor_type == "person")):
            return None
    if token.dep == "appos":
        return None
    owner, start, is_definite = owner_before(reading, first)
    end = last
    if not owner:
        owner, end = owner_behind(reading, last)
    if not (is_definite or owner) or (title.office and is_of_another(reading, first, last)):
        return None
    if title.office == _SAME_OFFICE:
        same = _title_before(reading, start) if owner else None
        return Found(start, end, last - 1, "nominal", "office", office=same, office_owner=owner) if same else None
    noun = reading.lexicon.actors.role_nouns.get(title.id)
    role = Role(noun, False, is_definite, owner) if noun else None
    return Found(start, end, last - 1, "nominal", "office", office=title, office_owner=owner, role=role)


def _title_before(reading: Reading, at: int) -> Title | None:
    """Return the title of the office that the sentence names last before a token (a minister for "his counterpart")."""
    forms = reading.lexicon.actors.titles
    for last in range(at, 0, -1):
        for count in range(_LONGEST, 0, -1):
            if last - count < 0 or not reading.same_sentence(last - count, at):
                continue
            title = forms.get(" ".join(reading.lower(index) for index in range(last - count, last)))
            if title and title.office and title.office != _SAME_OFFICE:
                return title
    return None


def find_descriptions(reading: Reading) -> list[Found]:
    """Return definite noun phrases of one or two words that can only be read from the text before them."""
    found: list[Found] = []
    descriptions = reading.lexicon.actors.descriptions
    for token in reading.tokens:
        at = token.index
        phrase = f"{reading.lower(at - 1)} {token.lower}"
        entry = descriptions.get(phrase) or descriptions.get(token.lower)
        kind = entry.kind if entry is not None else _COUNTRY if is_state_described(reading, at) else ""
        if (
            not kind
            or token.pos not in ("NOUN", "PROPN")
            or at in reading.taken
            or token.dep in ("compound", "nmod:desc")
        ):
            continue
        first = at - 1 if phrase in descriptions else at
        parts = reading.lexicon.countries.word_parts
        while (
            first > 0
            and (reading.tokens[first - 1].pos in ("ADJ", "PUNCT", "NUM") or reading.lower(first - 1) in parts)
            and reading.lower(first - 1) not in (",", "(")
        ):
            first -= 1
        before = reading.lower(first - 1) if reading.same_sentence(first - 1, at) else ""
        is_definite = before in _THESE or (kind == _COUNTRY and before in POSSESSIVE)
        if _is_beside_name(reading, at):
            continue
        if is_definite and reading.lower(at + 1) != "of" and reading.lower(first) not in _NOT_THE_SAME:
            found.append(Found(first, at + 1, at, "nominal", "coreference", definite=kind))
    return found


def _is_beside_name(reading: Reading, at: int) -> bool:
    """Tell whether a description stands right before the name of whom it describes: `the small party Podemos`."""
    named = reading.taken.get(at + 1)
    return named is not None and named.actor is not None and reading.same_sentence(at, at + 1)


def find_short_names(reading: Reading) -> list[Found]:
    """Return heads of names that stand for the whole, with a capital and an article: `the Front`."""
    heads = reading.lexicon.actors.heads
    return [
        Found(token.index, token.index + 1, token.index, "nominal", "short_name", definite=SHORT)
        for token in reading.tokens
        if token.lower in heads
        and token.text.istitle()
        and token.index not in reading.taken
        and token.index not in reading.hit_at
        and token.dep not in ("compound", "nmod:desc", "flat")
        and reading.lower(token.index - 1) == "the"
        and reading.same_sentence(token.index - 1, token.index)
        and not reading.is_headline(token.index)
        and reading.lower(token.index + 1) not in ("of", "for")
    ]
