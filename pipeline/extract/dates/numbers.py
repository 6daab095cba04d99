"""Number words joined into numbers: "twenty-four", "nineteen ninety-six", "two thousand and five", "twenty-ninth".

Belongs here: whole numbers as dates use them. Does not belong here: amounts (`extract/quantities`).
"""

from pipeline.extract.dates.lexer import Lexeme

_LONGEST = 12
_SPOKEN = frozenset({"cardinal", "scale", "ordinal"})


def join_numbers(pieces: list[Lexeme]) -> list[Lexeme]:
    """Return the pieces with each number written in words as one piece of the class a number in figures would have."""
    joined: list[Lexeme] = []
    done = 0
    for at in [at for at, piece in enumerate(pieces) if piece.kind in _SPOKEN]:
        if at < done or _spoken(pieces[at]) is None:
            continue
        stop, value, kind = _phrase(pieces, at)
        lower = " ".join(piece.lower for piece in pieces[at:stop])
        needs = "spelled" if kind == "year" else ""
        joined += pieces[done:at]
        joined.append(Lexeme(kind, value, pieces[at].start, pieces[stop - 1].end, lower, pieces[at].is_capital, needs))
        done = stop
    return joined + pieces[done:] if done else pieces


def _spoken(piece: Lexeme) -> int | None:
    """The value of a number word, None for other pieces, figures too."""
    if piece.kind in _SPOKEN and isinstance(piece.value, int) and piece.value > 0 and not piece.lower[0].isdigit():
        return piece.value
    return None


def _phrase(pieces: list[Lexeme], at: int) -> tuple[int, int, str]:
    """Read the longest number phrase at a position: where it stops, its value and its class."""
    total = 0
    century: int | None = None
    stop = at
    while stop < len(pieces) and stop - at < _LONGEST:
        value = _spoken(pieces[stop])
        if value is None:
            if stop > at and _links(pieces, stop, total):
                stop += 1
                continue
            break
        kind = pieces[stop].kind
        if kind == "scale":
            total = (total or 1) * value
        elif total == 0 or _adds(total, value):
            total += value
        elif century is None and kind == "cardinal" and 10 <= total <= 20 and 10 <= value < 100:
            century, total = total, value
        else:
            break
        stop += 1
        if kind == "ordinal":
            return stop, total, "ordinal"
    if century is not None:
        return stop, century * 100 + total, "year"
    is_year = (1100 < total < 2050 and total % 100 != 0) or total == 2000
    return stop, total, "year" if is_year else "day" if 1 <= total <= 31 else "number"


def _adds(total: int, value: int) -> bool:
    """Tell whether a number word continues a number: twenty + four, two hundred + sixty."""
    return (total % 100 == 0 and value < 100) or (total % 10 == 0 and total % 100 >= 20 and value < 10)


def _links(pieces: list[Lexeme], at: int, total: int) -> bool:
    """Tell whether a hyphen or "and" at a position stands inside a number."""
    if at + 1 >= len(pieces):
        return False
    following = _spoken(pieces[at + 1])
    if following is None or pieces[at + 1].kind == "scale":
        return False
    if pieces[at].lower == "-":
        return total % 10 == 0 and total % 100 >= 20 and following < 10
    return pieces[at].lower == "and" and total >= 100 and following < 100
