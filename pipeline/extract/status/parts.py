"""What an act is named as one of: `a string of crimes, including the killing of a priest`, `attacks, among them the
bombing of a hotel`.

Belongs here: finding the noun that names the whole, read from the order of the words since a parser hangs the part
anywhere. Does not belong here: what its standing is (`status.py`).
"""

from pipeline.extract.holding import words_in
from pipeline.extract.view import TextView
from pipeline.language.clauses import case_of
from pipeline.language.parsed import Token

# Prepositions over one of several.
_PART_OF = frozenset({"including", "such as"})
_AMONG = (("among", "them"), ("among", "these"), ("among", "those"), ("among", "which"))
_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"nmod", "conj", "compound", "flat", "appos", "nummod"})
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "parataxis", "ccomp"})


def whole_of(view: TextView, noun: int) -> Token | None:
    """Return the noun for the whole that an act is named as part of, None where it stands by itself."""
    tokens = view.parsed.tokens
    first = _first_of_series(view, noun)
    is_part, sentence = case_of(view.parsed, first) in _PART_OF, tokens[first].sentence
    if not is_part and not any("among" in words_in(view, at) for at in range(max(sentence - 1, 0), sentence + 1)):
        return None
    start = min(view.parsed.subtree(first, without=_CLAUSES))
    before = [word.lower for word in tokens[max(start - 2, 0) : start]]
    if is_part:
        at = min(child.index for child in view.parsed.children(first, "case"))
    elif tuple(before) in _AMONG:
        at = start - 2
    else:
        return None
    while at > 0 and tokens[at - 1].pos == "PUNCT":
        at -= 1
    if not at or tokens[at - 1].pos not in _NOUNS or tokens[at - 1].sentence != tokens[noun].sentence:
        return None
    return _outermost(view, tokens[at - 1], but=first)


def _first_of_series(view: TextView, noun: int) -> int:
    """Return the first noun of a series: including the murder of a priest and the bombing of his church."""
    token = view.parsed.tokens[noun]
    while token.dep == "conj" and view.parsed.tokens[token.head].pos in _NOUNS:
        token = view.parsed.tokens[token.head]
    return token.index


def _outermost(view: TextView, noun: Token, but: int) -> Token:
    """Return the head of the phrase a noun ends: a string of attacks on embassies in the capital."""
    while noun.dep in _INSIDE and noun.head != but and view.parsed.tokens[noun.head].pos in _NOUNS:
        noun = view.parsed.tokens[noun.head]
    return noun
