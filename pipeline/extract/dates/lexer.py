"""A text cut into the pieces a date can be made of, each with the class its form alone gives it.

Belongs here: cutting, look-up of words and phrases. Does not belong here: what neighbours make of a piece
(`settle.py`), numbers of several words (`numbers.py`), how pieces make an expression (`grammar.py`). Every pattern is
bounded or possessive, so the work is linear in the text; words, of which there are most, are tried first.
"""

import re
from dataclasses import dataclass

from pipeline.lexicon.calendar import CalendarLexicon, CalendarWord, NamedDay, Sense

_PIECE = re.compile(
    r"""(?P<word>(?!(?<!\w)(?-i:[QH])[1-4](?!\w))[^\W\d_]++)
    |(?!\ )(?:(?P<numeric>(?<!\d)(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)
          |(?<!\d)(?<!\d[.,])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w%]|[.,]\d)
          |(?<![\w/.-])(?:\d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2}|\d{1,2}(?P<sep2>[-/.])\d{1,2}(?P=sep2)(?:\d{4}|\d\d))
           (?![\w/]|[-.,]\d))
    |(?P<clock>(?<![\w:.,])(?:(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?\s?[ap]\.?m\b\.?
          |(?:[01]?\d)\s?(?:[ap]\.m\.|[ap]\.m\b|[ap]m\b)
          |(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\w:])
          |[0-2]\d[0-5]\d\s?(?:hours|hrs|h|gmt|utc|local\stime)\b))
    |(?P<slash>(?<![\w/.-])\d{1,2}/\d{1,2}(?![\w/%]|[-.,]\d))
    |(?P<decade>(?<!\w)(?:(?:1\d|20)\d0|\d\d0|['’]?\d0)['’]?s\b)
    |(?P<period>(?<!\w)(?-i:[QH])[1-4](?!\w))
    |(?P<ordinal>(?<![\w.,])\d{1,2}\s?(?:st|nd|rd|th)\b)
    |(?P<elided>(?<!\w)['’]\d\d(?!\w))
    |(?P<number>\d++(?:,\d{3}(?!\d))*+(?:\.\d++)?)
    |(?P<possessive>['’](?=s\b))
    |(?P<blank>\n[ \t\r]*+\n)
    |(?P<sign>[^\w\s]))""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD_GROUP = _PIECE.groupindex["word"]
_SIGNS = {
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "/": "stroke",
    ",": "comma",
    "(": "open",
    ")": "shut",
    "'": "apostrophe",
    **dict.fromkeys(".;:!?", "stop"),
}
_MARKS = ("$", "€", "£", "¥", "#", "_")
_LONGEST_NUMBER = 9
_YEARS = range(1000, 2101)


@dataclass(slots=True, eq=False)
class Lexeme:
    """One piece of the text, equal to itself alone; `kind` is its class, `value` what it stands for in it.

    `needs` says what its neighbours must show before the class is believed; it is empty where nothing need be shown.
    """

    kind: str
    value: int | str
    start: int
    end: int
    lower: str
    is_capital: bool = False
    needs: str = ""
    named: NamedDay | None = None


def cut(text: str, lexicon: CalendarLexicon) -> list[Lexeme]:
    """Return the pieces of a text in order, phrases of the lexicon joined."""
    pieces: list[Lexeme] = []
    senses = lexicon.senses
    for match in _PIECE.finditer(text):
        form, (start, end) = match[0], match.span()
        if match.lastindex == _WORD_GROUP:
            # Most pieces are words, and most words are no part of a date.
            lower, is_capital = form.lower(), form[0].isupper()
            sense = senses.get(lower)
            if sense is None:
                pieces.append(Lexeme("other", lower, start, end, lower, is_capital))
            else:
                pieces.append(_word(sense, start, end, lower, is_capital, text))
            continue
        if pieces and start < pieces[-1].end:
            # The dot of a short form.
            continue
        group = match.lastgroup or ""
        if group == "number":
            pieces.append(_number(form, start, end, text, bool(pieces) and pieces[-1].kind == "month"))
        elif group == "sign":
            pieces.append(Lexeme(_SIGNS.get(form, "other"), form, start, end, form))
        else:
            is_number = group in ("ordinal", "decade", "elided")
            value = int(re.sub(r"\D", "", form)) if is_number else form
            pieces.append(Lexeme(group, value, start, end, form.lower()))
    return _phrases(pieces, lexicon)


def _word(sense: Sense, start: int, end: int, lower: str, is_capital: bool, text: str) -> Lexeme:
    needs = sense.needs
    if needs == "short" and text.startswith(".", end):
        needs = "dotted"
        end += 1
    return Lexeme(sense.kind, sense.value, start, end, lower, is_capital, needs)


def _number(form: str, start: int, end: int, text: str, follows_month: bool) -> Lexeme:
    before = text[start - 1 : start]
    is_glued = before in _MARKS or (before.isalpha() and not follows_month) or text[end : end + 1].isalpha()
    if is_glued or not form.isdigit() or len(form) > _LONGEST_NUMBER:
        return Lexeme("other" if is_glued else "number", 0, start, end, form)
    value = int(form)
    if len(form) == 2 and form[0] == "0":
        kind = "zero"
    elif 1 <= value <= 31:
        kind = "day"
    elif len(form) == 2:
        kind = "twodigit"
    else:
        kind = "year" if len(form) == 4 and value in _YEARS else "number"
    return Lexeme(kind, value, start, end, form)


def _phrases(pieces: list[Lexeme], lexicon: CalendarLexicon) -> list[Lexeme]:
    phrases = lexicon.phrases
    merged: list[Lexeme] = []
    done = 0
    for at in [at for at, piece in enumerate(pieces) if piece.lower in phrases]:
        if at < done:
            continue
        first = pieces[at]
        for parts, entry in phrases[first.lower]:
            if _reads(pieces, at, parts):
                last = pieces[at + len(parts) - 1]
                lower = " ".join(parts)
                if isinstance(entry, CalendarWord):
                    piece = Lexeme(entry.kind, entry.meant, first.start, last.end, lower, first.is_capital)
                else:
                    piece = Lexeme("holiday", entry.id, first.start, last.end, lower, first.is_capital, "", entry)
                merged += pieces[done:at]
                merged.append(piece)
                done = at + len(parts)
                break
    return merged + pieces[done:] if done else pieces


def _reads(pieces: list[Lexeme], at: int, parts: tuple[str, ...]) -> bool:
    """Tell whether the pieces from `at` on read as the parts of a phrase."""
    if at + len(parts) > len(pieces):
        return False
    # The first part is why the phrase is tried at all.
    for offset in range(1, len(parts)):
        if pieces[at + offset].lower.replace("’", "'") != parts[offset]:
            return False
    return pieces[at].lower.replace("’", "'") == parts[0]
