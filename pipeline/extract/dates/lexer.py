"""A text cut into the pieces a date can be made of, each with its class.

Belongs here: what one word, number or sign may be (month, unit, year …), seen with its neighbours. Does not belong here:
how pieces make an expression (`grammar.py`). Every pattern is bounded or possessive, so the work is linear.
"""

import re
from dataclasses import dataclass

from pipeline.extract.dates.classes import code
from pipeline.language.normal import is_upper_case
from pipeline.language.parsed import Token
from pipeline.lexicon.calendar import CalendarLexicon, CalendarWord, NamedDay

_PIECE = re.compile(
    r"""(?P<numeric>(?<![\w/.-])(?:\d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2}|\d{1,2}(?P<sep2>[-/.])\d{1,2}(?P=sep2)(?:\d{4}|\d\d)
          |(?:1[6-9]|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![\w/]|[-.,]\d))
    |(?P<clock>(?<![\w:.,])(?:(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?\s?[ap]\.?m\b\.?|(?:[01]?\d)\s?(?:[ap]\.m\.|[ap]\.m\b|[ap]m\b)
          |(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\w:])|[0-2]\d[0-5]\d\s?(?:hours|hrs|h|gmt|utc|local\stime)\b))
    |(?P<slash>(?<![\w/.-])\d{1,2}/\d{1,2}(?![\w/]|[-.,]\d))
    |(?P<decade>(?<![\w])(?:(?:1\d|20)\d0|['’]?\d0)['’]?s\b)
    |(?P<ordinal>(?<![\w.,])\d{1,2}\s?(?:st|nd|rd|th)\b)
    |(?P<elided>(?<![\w])['’]\d\d(?![\w]))
    |(?P<number>\d++(?:,\d{3}(?!\d))*+(?:\.\d++)?)
    |(?P<word>[^\W\d_]++)
    |(?P<possessive>['’](?=s\b))
    |(?P<blank>\n[ \t\r]*\n)
    |(?P<sign>[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_NUMBER = 9
_STRONG_YEARS = range(1900, 2050)
_YEARS = range(1000, 2101)
_NUMERIC = frozenset("day zero ordinal year twodigit number".split())


@dataclass(slots=True)
class Lexeme:
    """One piece of the text; `kind` is its class, `value` what it stands for in it."""

    kind: str
    value: int | str
    start: int
    end: int
    lower: str
    is_capital: bool = False
    needs: str = ""
    named: NamedDay | None = None


def lex(text: str, lexicon: CalendarLexicon, tokens: dict[int, Token]) -> tuple[list[Lexeme], str]:
    """Return the pieces of a text and their class codes, one character for each piece.

    `tokens` are the parsed tokens by start offset, for their part of speech; it may be empty.
    """
    pieces = _merge_numbers(_merge_phrases(_cut(text, lexicon), lexicon), lexicon)
    caps = is_upper_case(text)
    for at in range(len(pieces)):
        if pieces[at].needs:
            _settle_word(pieces, at, text, lexicon, caps)
    for at, piece in enumerate(pieces):
        if piece.kind == "year":
            _settle_year(pieces, at, lexicon, tokens)
    return pieces, "".join(code(piece.kind) for piece in pieces)


def _cut(text: str, lexicon: CalendarLexicon) -> list[Lexeme]:
    pieces: list[Lexeme] = []
    for match in _PIECE.finditer(text):
        group, start, end = match.lastgroup or "", match.start(), match.end()
        if pieces and start < pieces[-1].end:
            continue
        if group == "word":
            pieces.append(_word(match[0], start, end, text, lexicon))
        elif group == "number":
            pieces.append(_number(match[0], start, end, text))
        elif group == "sign":
            kind = {"-": "dash", "–": "dash", "—": "dash", ",": "comma", "(": "open", ")": "shut", "'": "apostrophe"}.get(match[0], "other")
            pieces.append(Lexeme(kind, match[0], start, end, match[0]))
        else:
            value: int | str = match[0]
            if group in ("ordinal", "decade", "elided"):
                value = int(re.sub(r"\D", "", match[0]))
            pieces.append(Lexeme(group, value, start, end, match[0].lower()))
    return pieces


def _word(form: str, start: int, end: int, text: str, lexicon: CalendarLexicon) -> Lexeme:
    lower = form.lower()
    capital = form[0].isupper()
    number = lexicon.numbers.get(lower)
    if number:
        return Lexeme(number.kind, number.value, start, end, lower, capital)
    found = lexicon.words.get(lower)
    if not found:
        return Lexeme("other", lower, start, end, lower, capital)
    word, is_short = found
    needs = word.needs
    if is_short:
        needs = "short"
        if text.startswith(".", end):
            end += 1
            needs = "dotted"
    value = int(word.value) if word.kind in ("month", "weekday", "weekdays", "deictic", "every") else word.value
    return Lexeme(word.kind, value, start, end, lower, capital, needs)


def _number(form: str, start: int, end: int, text: str) -> Lexeme:
    glued = start > 0 and (text[start - 1].isalpha() or text[start - 1] in "$€£¥#_") or text[end : end + 1].isalpha()
    if not form.isdigit() or len(form) > _LONGEST_NUMBER:
        return Lexeme("other" if glued else "number", 0, start, end, form)
    value = int(form)
    if glued:
        kind = "other"
    elif len(form) == 2 and form[0] == "0":
        kind = "zero"
    elif 1 <= value <= 31:
        kind = "day"
    elif len(form) == 2:
        kind = "twodigit"
    elif len(form) == 4 and value in _YEARS:
        kind = "year"
    else:
        kind = "number"
    return Lexeme(kind, value, start, end, form)


def _merge_phrases(pieces: list[Lexeme], lexicon: CalendarLexicon) -> list[Lexeme]:
    merged: list[Lexeme] = []
    at = 0
    while at < len(pieces):
        first = pieces[at]
        for parts, entry in lexicon.phrases.get(first.lower, ()):
            if _reads(pieces, at, parts):
                last = pieces[at + len(parts) - 1]
                lower = " ".join(parts)
                if isinstance(entry, CalendarWord):
                    value = int(entry.value) if entry.kind in ("deictic", "every") else entry.value
                    merged.append(Lexeme(entry.kind, value, first.start, last.end, lower, first.is_capital))
                else:
                    merged.append(Lexeme("holiday", entry.id, first.start, last.end, lower, first.is_capital, "", entry))
                at += len(parts)
                break
        else:
            merged.append(first)
            at += 1
    return merged


def _reads(pieces: list[Lexeme], at: int, parts: tuple[str, ...]) -> bool:
    """Tell whether the pieces from `at` on read as the parts of a phrase."""
    if at + len(parts) > len(pieces):
        return False
    return all(pieces[at + offset].lower.replace("’", "'") == part for offset, part in enumerate(parts))


def _merge_numbers(pieces: list[Lexeme], lexicon: CalendarLexicon) -> list[Lexeme]:
    """Join number words ("twenty-four", "nineteen ninety-six", "two thousand and five") into one number each."""
    merged: list[Lexeme] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind not in ("cardinal", "scale", "ordinal") or isinstance(piece.value, str) or piece.lower[0].isdigit():
            merged.append(piece)
            at += 1
            continue
        stop, value, kind, is_year = _number_phrase(pieces, at)
        first, last = pieces[at], pieces[stop - 1]
        if kind == "cardinal":
            kind = "year" if is_year else "day" if 1 <= value <= 31 else "number"
        merged.append(Lexeme(kind, value, first.start, last.end, " ".join(p.lower for p in pieces[at:stop]), first.is_capital, "spelled" if is_year else ""))
        at = stop
    return merged


def _number_phrase(pieces: list[Lexeme], at: int) -> tuple[int, int, str, bool]:
    """Read the longest number phrase at a position: where it stops, its value, cardinal or ordinal, whether it is a year."""
    groups: list[int] = []
    total, kind, stop = 0, "cardinal", at
    while stop < len(pieces) and stop - at < 12:
        piece = pieces[stop]
        if piece.kind in ("dash", "and") and piece.lower in ("-", "and") and stop > at and stop + 1 < len(pieces):
            following = pieces[stop + 1]
            joined = pieces[stop].lower == "-" and groups and 20 <= groups[-1] < 100 and groups[-1] % 10 == 0 or (
                pieces[stop].lower == "and" and groups and groups[-1] >= 100)
            if joined and following.kind in ("cardinal", "ordinal") and not following.lower[0].isdigit() and isinstance(following.value, int) and following.value < 100:
                stop += 1
                continue
            break
        if piece.kind not in ("cardinal", "scale", "ordinal") or not isinstance(piece.value, int) or piece.lower[0].isdigit() or piece.value < 0:
            if stop == at:
                return at + 1, int(piece.value), "ordinal", False
            break
        value = piece.value
        if piece.kind == "scale":
            if not groups:
                groups.append(1)
            groups[-1] *= value
        elif groups and groups[-1] >= 20 and groups[-1] % 10 == 0 and value < 10:
            groups[-1] += value
        elif groups and groups[-1] % 100 == 0 and groups[-1] >= 100 and value < 100:
            groups[-1] += value
        elif len(groups) == 1 and 10 <= groups[0] <= 20 and 10 <= value < 100 and piece.kind == "cardinal":
            groups.append(value)
        elif groups:
            break
        else:
            groups.append(value)
        stop += 1
        if piece.kind == "ordinal":
            kind = "ordinal"
            break
    if len(groups) == 2:
        return stop, groups[0] * 100 + groups[1], "cardinal", True
    total = groups[0] if groups else 0
    return stop, total, kind, kind == "cardinal" and 1100 <= total <= 2049


def _settle_word(pieces: list[Lexeme], at: int, text: str, lexicon: CalendarLexicon, caps: bool) -> None:
    """Take a word that has another common meaning for a date only where its neighbours say so."""
    piece = pieces[at]
    before = pieces[at - 1] if at else None
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    beside = bool((after and after.kind in _NUMERIC) or (before and before.kind in ("day", "zero", "ordinal")) or (
        after and after.kind == "dash" and at + 2 < len(pieces) and pieces[at + 2].kind in ("year", "twodigit", "day")))
    cued = bool(before and before.lower in lexicon.contexts["datecue"] or (before and before.kind == "dash"))
    if piece.kind == "month" and before and before.kind == "of" and at > 1 and pieces[at - 2].kind in ("ordinal", "day"):
        beside = True
    match piece.needs:
        case "short":
            fits = beside or bool(after and after.kind == "month") or (cued and piece.is_capital and not caps)
        case "dotted":
            fits = beside or cued or bool(after and after.kind in ("month", "comma")) or piece.kind == "month"
        case "capital":
            fits = piece.is_capital or beside
        case "lower":
            named = before is not None and before.kind == "other" and before.is_capital
            fits = caps or not piece.is_capital or (not named and not (after and after.kind == "other" and after.is_capital))
        case "cue" if piece.kind == "season":
            follows = after.kind if after else ""
            ruled = bool(before and (before.lower in lexicon.contexts["datecue"] or before.lower == "the"))
            of_year = follows == "of" and at + 2 < len(pieces) and pieces[at + 2].kind in ("year", "last", "next", "this", "elided")
            fits = (ruled and (follows != "of" or of_year) and before is not None and before.lower != "to") or follows == "year" or of_year
        case "cue":
            fits = beside and (piece.is_capital or (after is not None and after.kind in ("year", "ordinal", "day"))) or (
                piece.is_capital and not caps and (cued or bool(before and before.kind in ("the", "comma", "open") and after and not after.is_capital)))
        case _:
            return
    if not fits:
        if piece.needs == "dotted":
            piece.end -= 1
        piece.kind = "other"


def _settle_year(pieces: list[Lexeme], at: int, lexicon: CalendarLexicon, tokens: dict[int, Token]) -> None:
    """Keep a four-digit number a year only where its neighbours do not make it a count, a label or a sum."""
    piece = pieces[at]
    before = pieces[at - 1].lower if at else ""
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    follows = after.lower if after else ""
    contexts = lexicon.contexts
    is_counted = follows in contexts["counted"] or follows in "%°$€£" and follows != ""
    is_labelled = before in contexts["labelled"] or before in ("$", "€", "£", "#", "№")
    plain = bool(after and after.kind == "other" and after.lower.isalpha() and not after.is_capital)
    token = tokens.get(after.start) if after else None
    is_noun = token.pos in ("NOUN", "ADJ") if token else plain and follows not in contexts["yearcue"] and len(follows) > 4
    strong = piece.value in _STRONG_YEARS
    if piece.needs == "spelled":
        fits = not is_counted
    elif strong:
        fits = not is_counted and not is_labelled and not (before in contexts["quantified"] and plain and is_noun)
    else:
        dated = at > 0 and pieces[at - 1].kind in ("month", "season", "edge", "ordinal", "day", "comma", "open", "dash")
        fits = (before in contexts["yearcue"] or dated) and not is_counted and not is_labelled and not (plain and is_noun)
    if not fits:
        piece.kind = "number"
