"""Whether a text can hold a temporal expression at all, told before it is cut into pieces.

Belongs here: one look at the words and figures of a whole text. Does not belong here: any expression. What is let pass
in vain costs time only; every rule of `grammar.py` needs a piece that is looked for here.
"""

import re

from pipeline.language.normal import words_of
from pipeline.lexicon.calendar import CalendarLexicon

# A year, a date or time in figures, a decade, an ordinal, a quarter; other figures need a word beside them.
_FIGURES = re.compile(
    r"\d{4}|\d[-/.:]\d|['’]\d\d|\d['’]?s|\d\s?(?:st|nd|rd|th|[ap]\.?m)|[QH][1-4]",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")


def may_hold_date(text: str, lexicon: CalendarLexicon) -> bool:
    """Tell whether a text has a word or figure without which there is no temporal expression."""
    if not lexicon.telling_words.isdisjoint(words_of(text)):
        return True
    return _FIGURE.search(text) is not None and _FIGURES.search(text) is not None
