"""Words and numbers that are a date only in company: May, March, fall, Sun, 1500.

Belongs here: what the neighbours of a piece show about it. Does not belong here: the pieces themselves (`lexer.py`).
"""

from collections.abc import Callable

from pipeline.extract.dates.classes import CODES, SETS
from pipeline.extract.dates.lexer import Lexeme, cut
from pipeline.extract.dates.numbers import join_numbers
from pipeline.language.normal import is_upper_case
from pipeline.language.parsed import Token
from pipeline.lexicon.calendar import CalendarLexicon

TokenAt = Callable[[int], Token | None]

_MEASURES = ("%", "°", "$", "€", "£", "¥", "#", "№")
_STRONG_YEARS = range(1900, 2050)
_AFTER_MONTH = frozenset({"day", "zero", "ordinal", "year", "twodigit", "elided"})
_BEFORE_MONTH = frozenset({"day", "zero", "ordinal"})
_BEFORE_YEAR = frozenset({"month", "season", "edge", "edgenoun", "ordinal", "day", "comma", "open"})
_BEFORE_PLURAL = frozenset({"fiscal", "dash", "edge", "possessive", "the"})
_AFTER_CLOCK = frozenset({"comma", "stop", "on", "open", "the", "deictic", "other"})
_BEFORE_CLOCK = frozenset({"on", "from", "to", "until", "since", "approximately", "between", "and", "before", "after"})
_DIRECTIONS = ("ago", "earlier", "later", "before", "after")
_COUNTS = ("day", "number", "twodigit", "vaguecount")
# Classes that a piece may lose in the company it keeps; others do only where they need something beside them.
_DOUBTFUL = frozenset(
    {
        "slash",
        "decade",
        "clock",
        "movement",
        "holiday",
        "a",
        "unit",
        "day",
        "year",
        "number",
        "that",
        "following",
        "last",
        "frequency",
    }
)
_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "not"})
_NOBODY = Lexeme("blank", "", 0, 0, "")


def settled(text: str, lexicon: CalendarLexicon, token_at: TokenAt) -> tuple[list[Lexeme], str]:
    """Return the pieces of a text, each with the class it has where it stands, and their class characters.

    `token_at` gives the parsed token that begins at a character, for its part of speech; it may know none.
    """
    pieces = join_numbers(cut(text, lexicon))
    has_case = not is_upper_case(text)
    for at, piece in enumerate(pieces):
        if piece.kind not in _DOUBTFUL and not piece.needs:
            continue
        if piece.kind == "slash" and not _is_date_in_figures(pieces, at, lexicon):
            piece.kind = "other"
        elif piece.kind == "decade":
            _settle_decade(pieces, at)
        elif piece.kind == "clock" and not _is_told_time(pieces, at):
            piece.kind = "other"
        elif piece.kind == "movement":
            _unname(pieces, at)
        elif (
            (piece.kind == "holiday" and _is_name_of_person(pieces, at, token_at))
            or (piece.lower == "last" and _is_verb(pieces, at))
            or (piece.kind == "frequency" and has_case and piece.is_capital and _at(pieces, at + 1).is_capital)
        ):
            # The Daily Star.
            piece.kind = "other"
        elif piece.kind == "a" and _is_rate(pieces, at, lexicon):
            piece.kind = "every"
        elif piece.value == "quarter" and piece.kind == "unit" and _is_share(pieces, at):
            piece.kind = "other"
        elif piece.kind == "day" and _is_count_in_month(pieces, at, lexicon):
            piece.kind = "number"
        elif piece.kind in ("year", "number") and _is_clock(pieces, at, has_case):
            piece.kind = "clock"
        elif piece.kind == "that" and not _is_determiner(piece, _at(pieces, at + 1), token_at):
            piece.kind = "other"
        elif piece.kind == "following" and not _follows_determiner(pieces, at):
            piece.kind = "after"
        elif piece.kind == "year":
            if not _is_year(pieces, at, lexicon, token_at):
                piece.kind = "number"
        elif piece.needs and not _is_date_word(pieces, at, lexicon, has_case):
            piece.kind = "other"
            piece.end -= piece.needs == "dotted"
    return pieces, "".join([CODES[piece.kind] for piece in pieces])


def _at(pieces: list[Lexeme], at: int) -> Lexeme:
    return pieces[at] if 0 <= at < len(pieces) else _NOBODY


def _is_date_word(pieces: list[Lexeme], at: int, lexicon: CalendarLexicon, has_case: bool) -> bool:
    """Tell whether a word that has another common meaning is meant as a date."""
    piece, before, after = pieces[at], _at(pieces, at - 1), _at(pieces, at + 1)
    is_cued = before.lower in lexicon.contexts["datecue"] or before.kind == "dash"
    if piece.needs == "lower":
        is_name = (before.kind == "other" and before.is_capital) or (after.kind == "other" and after.is_capital)
        # The daily Today's Herald, within a sentence.
        is_owner = after.kind == "possessive" and _at(pieces, at + 3).is_capital
        is_name = is_name or (is_owner and before.kind not in ("stop", "blank") and before.end > 0)
        return not (has_case and piece.is_capital and is_name)
    if piece.kind == "season":
        return _is_fall(pieces, at, lexicon)
    is_beside = after.kind in _AFTER_MONTH or before.kind in _BEFORE_MONTH
    if after.kind in ("dash", "stroke") and _at(pieces, at + 2).kind in (*_AFTER_MONTH, "month"):
        is_beside = True
    if before.kind == "of" and _at(pieces, at - 2).kind in _BEFORE_MONTH:
        is_beside = True
    if piece.needs == "capital":
        is_name = has_case and after.kind == "other" and after.is_capital and (not is_cued or before.kind == "and")
        is_name = is_name and before.kind != "the"
        return is_beside or (piece.is_capital and not is_name)
    if piece.needs in ("short", "dotted"):
        own_cue = lexicon.contexts["monthcue" if piece.kind == "month" else "weekdaycue"]
        is_alone = before.lower in own_cue and piece.is_capital and has_case and not after.is_capital
        next_word = _at(pieces, at + 2) if after.kind == "comma" else after
        if is_beside or is_alone or (piece.kind == "weekday" and next_word.kind == "month"):
            return True
        return piece.needs == "dotted" and (is_cued or (piece.kind == "month" and not after.is_capital))
    if is_beside:
        return piece.is_capital or after.kind in _AFTER_MONTH
    is_opened = before.kind in ("the", "comma", "open", "a", "possessive")
    is_headed = is_opened and after.kind == "other" and not after.is_capital
    return piece.is_capital and has_case and (is_cued or is_headed)


def _is_date_in_figures(pieces: list[Lexeme], at: int, lexicon: CalendarLexicon) -> bool:
    """Tell 5/7 as a day from the fraction."""
    before = _at(pieces, at - 1)
    is_cued = before.lower in lexicon.contexts["slashcue"] or before.kind in ("weekday", "comma", "dash")
    is_cued = is_cued or (before.kind == "and" and _at(pieces, at - 2).kind == "slash")
    return is_cued and _at(pieces, at + 1).kind not in ("of", "unit")


def _is_name_of_person(pieces: list[Lexeme], at: int, token_at: TokenAt) -> bool:
    """Tell whether a holiday of one word is a part of somebody's name: "Ramadan Shallah", "Abdullah Ramadan"."""
    piece, after = pieces[at], _at(pieces, at + 1)
    if " " in piece.lower or piece.named is None or not piece.named.rule.startswith("islamic"):
        return False
    before = token_at(_at(pieces, at - 1).start)
    has_first_name = before is not None and before.pos == "PROPN" and before.end == piece.start - 1
    return has_first_name or (after.kind == "other" and after.is_capital and after.start == piece.end + 1)


def _settle_decade(pieces: list[Lexeme], at: int) -> None:
    """Tell "2020's worst attack" from "the 1990's", and "the 90s" from someone "in his 90s"."""
    piece, before = pieces[at], _at(pieces, at - 1)
    lower = piece.lower
    if lower[:4].isdigit() and not lower[-2].isdigit() and before.kind not in ("the", "edge", "dash"):
        piece.kind, piece.end = "year", piece.end - 2
        return
    opener = at - 1
    while _at(pieces, opener).kind in ("edge", "dash"):
        opener -= 1
    is_short = isinstance(piece.value, int) and piece.value < 100 and lower[0] not in "'’"
    if is_short and _at(pieces, opener).kind not in ("the", "decade", "and"):
        piece.kind = "other"


def _is_told_time(pieces: list[Lexeme], at: int) -> bool:
    """Tell 10:30 as a time of day from a score or a running time; with a.m., p.m. or a zone it is one."""
    if any(char.isalpha() for char in pieces[at].lower):
        return True
    return _at(pieces, at - 1).kind in _BEFORE_CLOCK or _at(pieces, at + 1).kind in ("zone", "deictic", "weekday")


def _unname(pieces: list[Lexeme], at: int) -> None:
    """Take the day out of a name: the 26 July Movement, the March 23 Movement."""
    day, month = _at(pieces, at - 1), _at(pieces, at - 2)
    if {day.kind, month.kind} & {"month"} and {day.kind, month.kind} & _BEFORE_MONTH:
        day.kind = month.kind = "other"


def _is_rate(pieces: list[Lexeme], at: int, lexicon: CalendarLexicon) -> bool:
    """Tell "twice a week", "40 patrols a day" from "wait a week" and "gave 20 rebels a week to leave"."""
    before, counting, beyond = _at(pieces, at - 1), _at(pieces, at - 2), _at(pieces, at + 2)
    if _at(pieces, at + 1).kind != "unit" or beyond.kind in ("to", *_DIRECTIONS):
        return False
    is_counted = before.kind == "other" and (before.lower.endswith("s") or before.lower in lexicon.contexts["counted"])
    return before.lower in lexicon.contexts["times"] or (is_counted and counting.kind in _COUNTS)


def _is_verb(pieces: list[Lexeme], at: int) -> bool:
    """Tell "set to last four days" from "in the last four days"."""
    before, after = _at(pieces, at - 1), _at(pieces, at + 1)
    return (before.kind == "to" or before.lower in _MODALS) and after.kind in (*SETS["COUNT"], "bound", "until")


def _is_share(pieces: list[Lexeme], at: int) -> bool:
    """Tell "three quarters of the town" and "a quarter of households" from "three quarters of 2020"."""
    after, beyond = _at(pieces, at + 1), _at(pieces, at + 2)
    is_counted = pieces[at].lower == "quarters" or _at(pieces, at - 1).kind == "a"
    if not is_counted or after.kind != "of":
        return False
    return beyond.kind != "year" and not (beyond.kind in ("the", *SETS["WHICH"]) and _at(pieces, at + 3).kind == "unit")


def _is_count_in_month(pieces: list[Lexeme], at: int, lexicon: CalendarLexicon) -> bool:
    """Tell "in May 12 people died" from "on May 12"."""
    if _at(pieces, at - 1).kind != "month" or _at(pieces, at - 2).kind != "in":
        return False
    return _at(pieces, at + 1).lower in lexicon.contexts["counted"]


def _is_determiner(piece: Lexeme, after: Lexeme, token_at: TokenAt) -> bool:
    """Tell "that Friday" from "said that Friday prayers were held"; unparsed, only a unit shows it."""
    token = token_at(piece.start)
    return token.pos == "DET" if token else after.kind in ("unit", "same", "daypart")


def _follows_determiner(pieces: list[Lexeme], at: int) -> bool:
    """Tell "the following day", "the day following" from "following talks"."""
    return _at(pieces, at - 1).kind in ("the", "on", "in", "during", "unit", "bound")


def _is_clock(pieces: list[Lexeme], at: int, has_case: bool) -> bool:
    """Tell a time of four figures after "at", as the military and wire services write it."""
    piece = pieces[at]
    before = _at(pieces, at - 1)
    is_told = before.value == "at" or (before.kind == "approximately" and not has_case)
    if not is_told or not (len(piece.lower) == 4 and piece.lower.isdigit()):
        return False
    hour, minute = int(piece.lower[:2]), int(piece.lower[2:])
    is_year = has_case and int(piece.lower) in _STRONG_YEARS
    return hour < 24 and minute < 60 and not is_year and _at(pieces, at + 1).kind in _AFTER_CLOCK


def _is_fall(pieces: list[Lexeme], at: int, lexicon: CalendarLexicon) -> bool:
    """Tell the season from the verb and from the fall of a city."""
    before, after = _at(pieces, at - 1), _at(pieces, at + 1)
    if after.kind == "of":
        return _at(pieces, at + 2).kind in ("year", "last", "next", "this", "elided")
    if after.kind == "year":
        return True
    is_cued = before.lower in lexicon.contexts["datecue"] or before.kind == "the"
    return is_cued and before.kind not in ("to", "and")


def _is_year(pieces: list[Lexeme], at: int, lexicon: CalendarLexicon, token_at: TokenAt) -> bool:
    """Tell a year from a count, a label or a sum of four figures.

    From 1900 on a bare number is a year unless something speaks against it, earlier only where something speaks for it.
    """
    piece, before, after = pieces[at], _at(pieces, at - 1), _at(pieces, at + 1)
    contexts = lexicon.contexts
    if after.kind == "unit":
        return before.kind == "the"
    if before.kind == "holiday" and piece.value in _STRONG_YEARS:
        return True
    is_of_month = before.kind == "month" and (_at(pieces, at - 2).kind in _BEFORE_MONTH or piece.value % 100 != 0)
    if after.lower in _MEASURES or (after.lower in contexts["counted"] and not is_of_month):
        return False
    if is_of_month and piece.value in _STRONG_YEARS:
        return True
    if after.kind == "dash" and _at(pieces, at + 2).kind == "number":
        return False
    if piece.needs == "spelled":
        return piece.value != 2000 or before.kind in ("month", "in") or before.value == "year"
    label = _at(pieces, at - 2) if before.kind == "stop" else before
    if label.lower in contexts["labelled"] or before.lower in _MEASURES:
        return False
    is_range_start = after.kind == "dash" and _at(pieces, at + 2).kind in ("year", "twodigit")
    if is_range_start or (before.kind == "dash" and _at(pieces, at - 2).kind == "year"):
        return True
    token = token_at(after.start)
    is_plain = after.kind == "other" and after.lower.isalpha() and not after.is_capital
    is_noun = is_plain and (token.pos in ("NOUN", "ADJ") if token else after.lower not in contexts["yearcue"])
    is_plural = is_noun and ("Number=Plur" in token.morph if token else after.lower.endswith("s"))
    is_cued = before.lower in contexts["yearcue"]
    if after.kind == "of" and before.lower in contexts["quantified"]:
        return False
    if piece.value in _STRONG_YEARS:
        is_count = is_plural and not is_cued and before.kind not in _BEFORE_PLURAL
        return not is_count and not (is_noun and before.lower in contexts["quantified"])
    if before.kind == "the":
        return token is not None and is_noun and not is_plural
    return (is_cued or before.kind in _BEFORE_YEAR) and not is_noun
