"""Single people told by an article: "a policeman was killed", "abducted a man", "another was wounded".

Belongs here: finding them, as amounts of exactly one. Does not belong here: written numbers.
"""

from typing import NamedTuple

from pipeline.extract.quantities.counted import known_noun
from pipeline.extract.quantities.predicates import Governor, Predicates
from pipeline.language.clauses import case_of
from pipeline.language.parsed import ParsedText, Token

_BEFALL = frozenset(("fatalities", "injuries", "detained", "missing"))
_ARTICLES = frozenset(("a", "an", "another"))
_ONE_MORE = frozenset(("second", "third", "fourth"))
_UNCOUNTED = frozenset(("Number=Plur",))


class Single(NamedTuple):
    """One person told by an article, with what befell them. Offsets are characters."""

    start: int
    noun_start: int
    end: int
    head: Token
    governor: Governor


def singles(parsed: ParsedText, predicates: Predicates) -> list[Single]:
    """Return the single people of a text that a predicate of harm or arrest governs, in text order."""
    found: list[Single] = []
    articles = [token for token in parsed.tokens if token.lower in _ARTICLES]
    told = {token.head for token in articles} | {token.index for token in articles if token.lower == "another"}
    for token in [parsed.tokens[index] for index in sorted(told)]:
        if _stands_for_person(parsed, token):
            governor = _harm(predicates, token.index)
            if governor is not None and governor.side in ("patient", "agent"):
                found.append(Single(token.start, token.start, token.end, token, governor))
            continue
        if predicates.is_one_of_people(token):
            governor = _harm(predicates, token.index)
            if governor is not None and governor.side == "patient":
                before = parsed.tokens[token.index - 1]
                found.append(Single(before.start, token.start, token.end, token, governor))
            continue
        if token.pos != "NOUN" or token.tag == "NNS" or _UNCOUNTED & token.morph:
            continue
        article = next((child for child in parsed.children(token.index, "det") if child.lower in _ARTICLES), None)
        if article is None or article.index > token.index:
            continue
        noun = known_noun(parsed, token, predicates.lexicon)
        if noun is None or noun.unit != "person" or noun.quantity_type not in ("people", "personnel", "casualties"):
            continue
        if any(
            case_of(parsed, child.index) == "of" and child.tag in ("NNS", "NNPS")
            for child in parsed.children(token.index, "nmod")
        ):
            continue
        governor = _harm(predicates, token.index)
        if governor is not None:
            first = parsed.tokens[article.index + 1]
            found.append(Single(article.start, min(first.start, token.start), token.end, token, governor))
    return found


def _stands_for_person(parsed: ParsedText, token: Token) -> bool:
    """Tell whether a word stands for one more person without a noun: "another", "a second"."""
    if token.lower == "another":
        return not token.children
    if token.lower not in _ONE_MORE or len(token.children) != 1:
        return False
    article = parsed.tokens[token.children[0]]
    return article.lower == "a" and article.index == token.index - 1 and token.dep.startswith("nsubj")


def _harm(predicates: Predicates, index: int) -> Governor | None:
    governors = predicates.of_token(index)
    return next((found for found in governors if found.quantity_type in _BEFALL and found.side != "of"), None)
