"""Numbers that are no amounts: years, clock times, identifiers, names, ordinals, scores, phone and version numbers.

Belongs here: shapes and neighbours that rule a number out. Does not belong here: dates, which their own extractor finds
and which mask the numbers inside them.
"""

import re
from bisect import bisect_right

from pipeline.extract.quantities.amounts import Amount
from pipeline.extract.quantities.counted import Counted
from pipeline.language.normal import words_of
from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon.calendar import CalendarLexicon
from pipeline.lexicon.units import UnitLexicon

_ADDRESSES = r"(?:https?://|www\.)\S{1,2000}|(?<!\S)\S{1,64}@\S{1,200}"
_FIGURES = (
    r"(?<![\w.])[0-9]{1,2}\s?:\s?[0-9]{2}(?::[0-9]{2})?(?:\s?[ap]\.?m\b\.?)?"  # 17:22
    r"|(?<![\w.,])[0-9]{1,2}(?:[.:][0-5][0-9])?\s?(?:a\.m\.?|p\.m\.?|am\b|pm\b)"  # 2.17pm, 11 a.m.
    r"|(?<!\w)[0-9]{4}\s(?:GMT|UTC|hours\b)|(?<!\w)[0-9]{1,2}\so['’]clock"
    r"|(?<![\w.])[0-9]{1,3}(?:\.[0-9]{1,3}){3,8}(?!\w)"  # 192.168.1.2
    r"|(?<![\w.,])0[0-9]{2,4}(?:[\s-][0-9]{2,4}){1,4}(?!\w)"  # 0800 123 456
    r"|(?<![\w-])\+?[0-9]{1,4}(?:[-/][0-9]{2,5}){3,6}(?![\w-])|\+[0-9]{1,3}[-\s]?[0-9][0-9 -]{5,14}"  # telephone
    r"|(?<![\w/])[0-9]{1,2}(?:/[0-9]{1,2}/[0-9]{2,4}|\.[0-9]{1,2}\.[0-9]{4})(?!\w)"  # 5/17/2018, 30.02.2022
    r"|(?<!\w)[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?!\w)"  # 2018-05-17
    r"|(?<!\w)(?:9\s?[-/]\s?11|7/7|24/7)(?!\w)"
    r"|(?<![\w.,])(?:[0-9]{1,3}0|(?:1[0-9]|20)[0-9]{2})['’]?s\b"  # 1990s
)
# Every shape in figures begins with one of these; few texts hold an address, which would be sought at every word.
_FIGURE = re.compile("[0-9+]")
_SHAPES = re.compile(_FIGURES)
_SHAPES_AND_ADDRESSES = re.compile(f"{_ADDRESSES}|{_FIGURES}")
# What every day of a month has, there or not: 29 or more after a word, or a day before a word.
_LATE_DAY = re.compile(r"\s(?:29|3[01])")
_DAY_FIRST = re.compile(r"[0-9](?:st|nd|rd|th)?\s(?:of\s)?[A-Z]")
_ZERO_FIRST = re.compile("0[0-9]")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_LABEL = re.compile(r"(?P<word>[^\W\d_][\w.]*|#)[\s\u00a0]?-?$")
_NAME = re.compile(r"(?P<word>\b[A-Z][\w&'’.]*)\s$")
_NOUN_AHEAD = re.compile(r"[\s-]{1,2}(?:[a-z]|[A-Z][a-z]+\s[a-z]+s\b|[A-Z][a-z]+(?:s|ese|ish)\b)")
_FOLLOWING = re.compile(r"(?P<link>[ -])(?P<word>[A-Za-z]+)")
_YEARS = (1100, 2100)


class Masks:
    """Stretches of text whose numbers are never amounts, for look-up by position."""

    def __init__(self, text: str, calendar: CalendarLexicon) -> None:
        """Find them in two passes: shapes, then days of a month, which may be no date ("31 June")."""
        self.spans: list[tuple[int, int]] = []
        if "@" in text or "://" in text or "www." in text:
            self.spans = [match.span() for match in _SHAPES_AND_ADDRESSES.finditer(text)]
        elif _FIGURE.search(text):
            self.spans = _shapes(text)
        is_month_named = not calendar.month_words.isdisjoint(words_of(text))
        if is_month_named and (_LATE_DAY.search(text) or _DAY_FIRST.search(text)):
            self.spans += [match.span() for match in calendar.days_of_month.finditer(text)]
            self.spans.sort()
        self.starts = [start for start, _ in self.spans]

    def covers(self, position: int) -> bool:
        """Tell whether a character lies in one of them."""
        if not self.starts:
            return False
        at = bisect_right(self.starts, position) - 1
        return at >= 0 and position < self.spans[at][1]


def _shapes(text: str) -> list[tuple[int, int]]:
    """Return the spans of shapes in figures, tried only where one can begin."""
    found: list[tuple[int, int]] = []
    begin = _FIGURE.search(text)
    while begin is not None:
        shape = _SHAPES.match(text, begin.start())
        if shape is not None:
            found.append(shape.span())
        begin = _FIGURE.search(text, shape.end() if shape is not None else begin.end())
    return found


def _is_identifier(text: str, amount: Amount) -> bool:
    """Tell whether letters or signs are glued to the number so that it is part of a name: "M16", "COVID-19", "5th"."""
    before = text[amount.start - 1 : amount.start]
    after = text[amount.end : amount.end + 1]
    if amount.form in ("words", "vague", "half", "fraction") and not text[amount.number_start].isdigit():
        return False
    if amount.is_bare and not amount.unit and _ZERO_FIRST.match(text, amount.number_start, amount.number_end):
        return True
    if before in ("(", "[") and before and text[amount.start - 2 : amount.start - 1].isdigit():
        return True
    if before.isalnum() or before in ("_", "#", "/", "."):
        return not (before == "." and amount.unit)
    if before in ("+", "−") and text[amount.start - 2 : amount.start - 1].isalnum():
        return True
    if before in "-‐‑–" and before and text[amount.start - 2 : amount.start - 1].isdigit():
        return True
    if before in "-‐‑" and before and amount.start == amount.number_start:
        left = text[max(0, amount.start - 12) : amount.start - 1]
        if left[-1:].isalpha() and left.split()[-1:] and left.split()[-1].lower() not in ("sub", "to", "minus", "than"):
            return True
    if after.isalpha() or after == "_":
        return True
    if after in "/⁄" and after and not amount.unit:
        return text[amount.end + 1 : amount.end + 2].isalnum()
    return (
        after in ("-", "–") and text[amount.end + 1 : amount.end + 2].isdigit() and not amount.unit and amount.is_bare
    )


def _is_label(text: str, amount: Amount, lexicon: UnitLexicon) -> bool:
    """Tell whether the word before makes the number a name: "Article 5", "Route 66", "Boeing 787"."""
    is_lettered = text[amount.number_end : amount.end] in lexicon.glued_symbols
    if (amount.unit and not is_lettered) or amount.form not in ("digits", "words"):
        return False
    match = _LABEL.search(text, max(0, amount.start - 24), amount.start)
    if match is None:
        return False
    word = match["word"].lower().rstrip("s" if len(match["word"]) > 4 else "")
    is_known = word == "of" or word in lexicon.labels_before or match["word"].lower() in lexicon.labels_before
    if not is_known:
        return False
    if match["word"].lower() == "of":
        return text[max(0, amount.start - 9) : amount.start] == "Group of "
    if match["word"].lower() in ("no", "number", "numbers"):
        return amount.form == "digits"
    return True


def _is_labelled_after(text: str, amount: Amount, lexicon: UnitLexicon) -> bool:
    """Tell whether the word behind makes a name or an adverb of the number: "787 Dreamliner", "two-way"."""
    match = _FOLLOWING.match(text, amount.end) if not amount.unit else None
    if match is None:
        return False
    word = match["word"].lower()
    return word in (lexicon.labels_hyphen if match["link"] == "-" else lexicon.labels_after)


def _is_name(text: str, amount: Amount, phrase: Counted | None, sentence_start: int) -> bool:
    """Tell whether a bare numeral ends a proper name: "Galaxy 23", "Stoxx 600"."""
    if not amount.is_bare or amount.unit or amount.is_range:
        return False
    match = _NAME.search(text, max(0, amount.start - 24), amount.start)
    if match is None or match.start() <= sentence_start or (match["word"].isupper() and len(match["word"]) > 6):
        return False
    if (
        phrase is not None
        and phrase.head is not None
        and phrase.head.tag == "NN"
        and amount.low > 1
        and phrase.noun is None
    ):
        return text[amount.end : amount.end + 1] != "-"
    return _NOUN_AHEAD.match(text, amount.end) is None


def _is_year(text: str, amount: Amount, counts_noun: bool) -> bool:
    """Tell whether a plain four-digit numeral is a year. A noun it counts, a unit or a bound speaks against it."""
    if not amount.is_bare or amount.unit or amount.number_end - amount.number_start != 4:
        return False
    return _YEARS[0] <= amount.low <= _YEARS[1] and not counts_noun


def is_ordinal(text: str, amount: Amount) -> bool:
    """Tell whether a numeral is an ordinal: "5th"."""
    return _ORDINAL.match(text, amount.number_end) is not None


def is_no_amount(
    text: str, amount: Amount, phrase: Counted | None, sentence_start: int, is_bounded: bool, lexicon: UnitLexicon
) -> bool:
    """Tell whether shape and neighbours make a number a name or a year. A bound ("over 2000") speaks against it."""
    if _is_identifier(text, amount) or _is_labelled_after(text, amount, lexicon):
        return True
    if not is_bounded and (_is_label(text, amount, lexicon) or _is_name(text, amount, phrase, sentence_start)):
        return True
    return _is_year(text, amount, is_bounded or (phrase is not None and phrase.noun is not None))


def is_next_one(text: str, amount: Amount, phrase: Counted | None, before: Amount) -> bool:
    """Tell whether a fraction is one more after those counted before: "eight men … and a ninth"."""
    is_part = phrase is not None and phrase.is_of
    is_one = (
        amount.form == "fraction"
        and not is_part
        and text[amount.number_start : amount.number_start + 2].lower() == "a "
    )
    return is_one and before.low == before.high and round(1 / amount.low) == before.low + 1


def is_loose_word(
    parsed: ParsedText,
    amount: Amount,
    phrase: Counted | None,
    is_bounded: bool,
    follows_figure: bool,
    is_befallen: bool,
    lexicon: UnitLexicon,
) -> bool:
    """Tell whether "one", "half", "a third", "scores" or "the two" is pronoun, adverb, ordinal or verb here.

    `is_befallen`: what governs it tells of harm, arrest or flight, so that those it tells of are counted after all.
    """
    if phrase is None or amount.unit:
        return False
    written = parsed.text[amount.number_start : amount.number_end].lower()
    first = parsed.tokens_in(amount.number_start, amount.number_start + 1)[0]
    before = parsed.tokens[first.index - 1] if first.index else None
    if written == "one" and before is not None and before.lower == "only":
        return parsed.tokens[before.index - 1].lower == "the"
    if written == "one":
        return not is_bounded and _is_pronoun(
            parsed, phrase, before, follows_figure, is_befallen, lexicon.cues["gravely"]
        )
    if written == "scores":
        return not is_befallen and (phrase.number.pos == "VERB" or not phrase.has_noun)
    if amount.form == "fraction":
        return written.split()[0] in ("a", "an") and not phrase.is_of and phrase.has_noun
    if amount.form == "half":
        return (
            before is not None
            and before.pos in ("ADJ", "NOUN", "PROPN", "PUNCT")
            and before.text not in (",", "(", "—")
        )
    if before is not None and before.lower in ("the", "these", "both") and phrase.noun is not None:
        is_plain = phrase.start == phrase.head.start if phrase.head else False
        return amount.low == 2 and is_plain and phrase.noun.quantity_type == "party"
    return False


def _is_pronoun(
    parsed: ParsedText,
    phrase: Counted,
    before: Token | None,
    follows_figure: bool,
    is_befallen: bool,
    gravely: frozenset[str],
) -> bool:
    """Tell whether "one" counts nothing: "no one", "not one", "one says", "one of the highest", "one to another"."""
    if before is not None and before.pos == "DET" and before.lower not in ("all", "only"):
        return True
    if before is not None and before.lower in ("not", "never"):
        return True
    after = parsed.tokens[phrase.number.index + 1 : phrase.number.index + 7]
    if phrase.is_of:
        is_people = phrase.noun is not None and phrase.noun.unit == "person" and not is_befallen
        return is_people or any(token.tag in ("JJS", "RBS") for token in after)
    if phrase.has_noun:
        return any(
            token.lower == "another" and parsed.tokens[token.index - 1].lower in ("to", "after", "or", "from")
            for token in after
        )
    is_told_of = after and (after[0].lemma in ("be", "have") or after[0].lower in gravely)
    return not (follows_figure and is_told_of)
