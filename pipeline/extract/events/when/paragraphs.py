"""The paragraphs of a text as stories of one time: what dates they name, what their sentences say of the hour.

Belongs here: which sentences stand together, which acts a story tells, words that stay within a day (`hours later`, `by
nightfall`). Does not belong here: which event takes which date (`narrative.py`, `news_day.py`).
"""

import datetime as dt
import re
from functools import cache

from pipeline.extract.facts import DateMention
from pipeline.extract.view import TextView

# What is done at a place within a day, and so takes both from what was told right before.
DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "AID"})
TOLD = frozenset({"asserted", "reported", "alleged"})
# Shortly after the raid: counted from something else than what was told last.
_OF_SOMETHING = r" (?:the|a|an|that|this|his|her|its|their)\b"


def paragraph_of(view: TextView, sentence: int) -> range:
    """Return the sentences of the paragraph that holds a sentence."""
    first = last = sentence
    while first > 0 and not is_break(view, first - 1, first):
        first -= 1
    while last + 1 < len(view.parsed.sentences) and not is_break(view, last, last + 1):
        last += 1
    return range(first, last + 1)


def is_break(view: TextView, first: int, second: int) -> bool:
    """Tell whether a blank line stands between two sentences."""
    sentences = view.parsed.sentences
    return "\n\n" in view.document.text[sentences[first].end : sentences[second].start]


def stays_within_day(view: TextView, start: int, end: int) -> bool:
    """Tell whether a stretch of text says that what it tells came on the same day: `hours later`, `by nightfall`."""
    words = _same_day_words(view.lexicon.calendar.contexts["sameday"])
    return words.search(view.document.text[start:end].lower()) is not None


@cache
def _same_day_words(phrases: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(phrases)))})\b(?!{_OF_SOMETHING})")


def mentions_in(view: TextView, sentence: int) -> list[DateMention]:
    """Return the points in time a sentence names, dated or not."""
    bounds = view.parsed.sentences[sentence]
    return [d for d in view.dates if bounds.start <= d.start < bounds.end and d.date_type == "point"]


def is_old(mention: DateMention, published: dt.date, within: dt.timedelta) -> bool:
    """Tell whether a mention is dated and lies farther back than that."""
    return mention.start_date is not None and mention.start_date < published - within
