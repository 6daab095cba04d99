"""What stands before an expression and bears on it: early, the end of, since, about.

Belongs here: how far an expression reaches to the left and its modifier. Does not belong here: its days.
"""

from dataclasses import dataclass

from pipeline.extract.dates.grammar import Match
from pipeline.extract.dates.lexer import Lexeme

_PREPOSITIONS = {"before": "before", "after": "after", "following": "after", "since": "since", "until": "until", "approximately": "approximately"}
_BY_DIRECTION = {"edge": None, "earlier": "early", "later": "late"}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where the expression begins, with what belongs to it on its left, and its modifier."""

    first: int
    modifier: str | None


def surroundings(pieces: list[Lexeme], match: Match, limit: int) -> Surroundings:
    """Read leftwards from a match, at most to piece `limit`."""
    at = match.first
    modifier: str | None = None
    inside = pieces[match.first]
    if inside.kind in ("edge", "earlier", "later"):
        modifier = _BY_DIRECTION[inside.kind] or str(inside.value)
    if pieces[match.last - 1].kind == "edge":
        modifier = str(pieces[match.last - 1].value)
    at = _skip_article(pieces, at, limit)
    edge = at - 1
    while edge >= limit and pieces[edge].kind in ("of", "dash", "in", "the", "month") and at - edge < 3:
        edge -= 1
    if edge >= limit and pieces[edge].kind in ("edge", "earlier", "later") and _joins(pieces[edge + 1 : at]):
        modifier = _BY_DIRECTION[pieces[edge].kind] or str(pieces[edge].value)
        at = _skip_article(pieces, edge, limit)
    elif edge >= limit and pieces[edge].kind == "daypart" and any(piece.kind == "of" for piece in pieces[edge + 1 : at]):
        at = _skip_article(pieces, edge, limit)
    if at - 1 >= limit and pieces[at - 1].kind in ("approximately",):
        at -= 1
        modifier = modifier or "approximately"
    if modifier is None and at - 1 >= limit:
        modifier = _PREPOSITIONS.get(pieces[at - 1].kind)
    return Surroundings(at, modifier)


def _joins(between: list[Lexeme]) -> bool:
    return [piece.kind for piece in between] in ([], ["dash"], ["of"], ["in"], ["of", "the"], ["in", "the"])


def _skip_article(pieces: list[Lexeme], at: int, limit: int) -> int:
    return at - 1 if at - 1 >= limit and pieces[at - 1].kind == "the" and pieces[at - 1].lower == "the" else at
