"""Looking through the pieces of a match for what a reading needs.

Belongs here: the look-ups all readings share. Does not belong here: any one reading (`absolute.py`, `relative.py`).
"""

from pipeline.extract.dates.lexer import Lexeme
from pipeline.extract.dates.meanings import Calendar, Relative

Pieces = list[Lexeme]
DAYS = ("day", "zero", "ordinal")
COUNTS = ("day", "number", "twodigit", "year", "zero")
_YEARS = ("year", "elided", "twodigit", "zero")
_WHICH = ("last", "next", "this", "previous", "following", "that", "same")


def all_of(pieces: Pieces, *kinds: str) -> Pieces:
    """Return the pieces of these classes."""
    return [piece for piece in pieces if piece.kind in kinds]


def number_of(pieces: Pieces, *kinds: str) -> int | None:
    """Return the number of the first piece of these classes that has one."""
    return next((piece.value for piece in pieces if piece.kind in kinds and isinstance(piece.value, int)), None)


def word_of(pieces: Pieces, *kinds: str) -> str | None:
    """Return what the first piece of these classes stands for."""
    return next((str(piece.value) for piece in pieces if piece.kind in kinds), None)


def which_of(pieces: Pieces) -> str | None:
    """The last demonstrative counts: "that same day" is the same day, "this past spring" the last one."""
    found = [piece.kind for piece in pieces if piece.kind in _WHICH]
    return found[-1] if found else None


def within_of(pieces: Pieces) -> Relative | None:
    """The year or month told by its place: of that year, last year, of this month."""
    which = which_of(pieces)
    unit = next((str(piece.value) for piece in pieces if piece.value in ("year", "month")), None)
    return Relative(unit, which) if which and unit else None


def placed(pieces: Pieces, **fields: int | str | None) -> Calendar:
    """The fields with the year, or the demonstrative, that stands among the pieces."""
    within = within_of(pieces)
    which = None if within else which_of(pieces)
    return Calendar(year=number_of(pieces, *_YEARS), within=within, which=which, **fields)  # type: ignore[arg-type]


def count_of(pieces: Pieces) -> int | None:
    """The number of units; None where it is not told ("a few days"). "a" and "the" are one."""
    if all_of(pieces, "vaguecount"):
        return None
    number = number_of(pieces, *COUNTS)
    return number if number is not None else 1 if all_of(pieces, "a", "the") else None
