"""What stands before an expression and bears on it: early, the end of, since, about.

Belongs here: how far an expression reaches to the left, and its modifier. Does not belong here: its days.
"""

from typing import NamedTuple

from pipeline.extract.dates.classes import SETS
from pipeline.extract.dates.grammar import Match
from pipeline.extract.dates.lexer import Lexeme

_PREPOSITIONS = {
    "before": "before",
    "after": "after",
    "following": "after",
    "since": "since",
    "until": "until",
    "approximately": "approximately",
}
_BY_COMPARISON = {"earlier": "early", "later": "late"}
_CLOSE: tuple[list[str], ...] = ([], ["dash"], ["of"], ["in"], ["of", "the"], ["in", "the"])
_JOINTS: dict[str, tuple[list[str], ...]] = {
    "edge": _CLOSE,
    "earlier": _CLOSE,
    "later": _CLOSE,
    "edgenoun": (["of"], ["of", "the"]),
}


class Surroundings(NamedTuple):
    """Where the expression begins, with what belongs to it on its left, and its modifier."""

    first: int
    modifier: str | None


def surroundings(pieces: list[Lexeme], match: Match, limit: int) -> Surroundings:
    """Read leftwards from a match, at most to piece `limit`.

    "The end of" and "about" belong to the expression, "since" does not.
    """
    closing = pieces[match.last - 1]
    modifier = _edge(pieces[match.first]) or (_edge(closing) if closing.kind == "edgenoun" else None)
    at = _with_article(pieces, match.first, limit)
    opener = _opener(pieces, at, limit)
    if opener is not None:
        modifier = _edge(pieces[opener]) or modifier
        at = _with_article(pieces, opener, limit)
    if at > limit and _approximates(pieces[at - 1], pieces[at]):
        at -= 1
        modifier = modifier or "approximately"
    if modifier is None and at > limit:
        # Since at least 2017.
        before = at - 2 if pieces[at - 1].kind == "bound" and at - 1 > limit else at - 1
        modifier = _PREPOSITIONS.get(pieces[before].kind)
    return Surroundings(at, modifier)


def _approximates(piece: Lexeme, following: Lexeme) -> bool:
    """Tell whether a word blurs what follows: about May; over, but not "over the", a year."""
    if following.kind in ("the", "vague"):
        return False
    return piece.kind == "approximately" or (piece.kind == "bound" and following.kind in SETS["COUNT"])


def _edge(piece: Lexeme) -> str | None:
    """Early, mid or late, if the piece says one."""
    return str(piece.value) if piece.kind in ("edge", "edgenoun") else _BY_COMPARISON.get(piece.kind)


def _opener(pieces: list[Lexeme], at: int, limit: int) -> int | None:
    """The piece that opens the expression from outside: early May, the end of May, the night of 5 May."""
    for opener in range(at - 1, max(limit, at - 4) - 1, -1):
        joints = _JOINTS.get(pieces[opener].kind)
        if joints is not None and [piece.kind for piece in pieces[opener + 1 : at]] in joints:
            return opener
    return None


def _with_article(pieces: list[Lexeme], at: int, limit: int) -> int:
    """Take in a "the" before; that of "the now defunct mine" belongs to the mine."""
    is_adverb = pieces[at].kind == "vague" and pieces[at].value != "future"
    return at - 1 if at > limit and pieces[at - 1].kind == "the" and not is_adverb else at
