"""Two amounts that are one: "20 to 30", "between $48,000 and $1m", "four to five thousand", "five or six".

Belongs here: joining neighbours into a range. Does not belong here: a change from one figure to another, which is two
amounts.
"""

import re

from pipeline.extract.quantities.amounts import Amount
from pipeline.lexicon.units import UnitLexicon

_BETWEEN = re.compile(r"\bbetween(?:\s\w+){0,2}\s(?:\S{1,3})?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?P<word>from|by)\s(?:\w+\s)?(?:\S{1,3})?$", re.IGNORECASE)
_SPREAD = re.compile(r"\b(?:rang|vari)\w{1,3}\s(?:anywhere\s)?(?:from|between)\s(?:\S{1,3})?$", re.IGNORECASE)
_VOTE = re.compile(r"\b(?:vot(?:es?|ed|ing)|ballots?),?\s(?:[a-z]+\s)?$", re.IGNORECASE)
_VOTE_REACH = 24
_REACH = 60
_WORDS = 5
_LINK = re.compile(
    r"\s{0,2}(?:-\s)?(?P<link>-|–|—|~|to|or|and|through|up to)"
    r"(?:[\s-]{1,2}(?:about|around|some|roughly|nearly)\s|\s{0,2}-?)",
    re.IGNORECASE,
)
_MINOR_GAP = re.compile(r"\s|\sand\s")
_NOUN = re.compile(r"[\s-]{0,2}\w|[,.][0-9]")
_SCORE_GAP = 3
_YEARLIKE = range(1000, 2200)


def joined(text: str, amounts: list[Amount], lexicon: UnitLexicon) -> list[Amount]:
    """Return the amounts with ranges made one; score lines ("2-1", "2013-14") are left out altogether."""
    if len(amounts) < 2:
        return amounts
    found: list[Amount] = []
    at = 0
    while at < len(amounts):
        this = amounts[at]
        following = amounts[at + 1] if at + 1 < len(amounts) else None
        link = _link(text, this, following) if following else ""
        is_to = link == "to" or (following is not None and _goes_down(text, this, following))
        if following and is_to and _is_change(text, this, lexicon):
            this, link = _told_short(this, following), ""
        if following and link == "score":
            at += 2
            continue
        if following and link:
            found.append(_range(this, following))
            at += 2
            continue
        following = amounts[at + 1] if at + 1 < len(amounts) else None
        if following and _is_result(text, this, following):
            this = this._replace(unit=following.unit)
        minor = _with_minor(text, this, following) if following else None
        found.append(minor or this)
        at += 2 if minor else 1
    return found


def _goes_down(text: str, this: Amount, following: Amount) -> bool:
    """Tell whether the second of two figures is the smaller: "cut from 2,100 to 1,400 calories"."""
    match = _LINK.fullmatch(text, this.end, following.start) if not this.unit else None
    return match is not None and match["link"].lower() == "to" and this.low > following.high


def _is_result(text: str, this: Amount, following: Amount) -> bool:
    """Tell whether two figures are the shares of two sides, the larger first: "by 52 to 48 percent"."""
    if this.unit or following.unit != "percent" or not 100 >= this.low > following.low:
        return False
    match = _LINK.fullmatch(text, this.end, following.start)
    return match is not None and match["link"].lower() in ("to", "-", "–")


def _with_minor(text: str, this: Amount, following: Amount) -> Amount | None:
    """Join "3 dollars 50 cents" and "15 dollars and 50" to one sum."""
    if (
        len(this.unit) != 3
        or not this.unit.isupper()
        or not 0 < following.high < 100
        or _MINOR_GAP.fullmatch(text, this.end, following.start) is None
    ):
        return None
    is_lone = not following.unit and following.form in ("digits", "words") and _NOUN.match(text, following.end) is None
    if not (following.unit in ("cent", "penny", "sen") or is_lone) or text[this.end - 1] in ")]":
        return None
    value = this.low + following.low / 100
    return this._replace(end=following.end, low=value, high=value)


def _is_change(text: str, this: Amount, lexicon: UnitLexicon) -> bool:
    """Tell whether "from … to" tells of a change ("rose from 35 to 48") and not of a range.

    "By … to" does so where the first figure has its unit ("rose by 3 points to 18 percent").
    """
    start = max(0, this.start - _REACH)
    before = _FROM.search(text, start, this.start)
    if before is None or (before["word"].lower() == "by" and not this.unit):
        return False
    words = re.findall(r"[a-z]+", text[start : before.start()].lower())
    return any(lexicon.part_words.get(word) == "change" for word in words[-_WORDS:])


def _link(text: str, this: Amount, following: Amount) -> str:
    match = _LINK.fullmatch(text, this.end, following.start)
    if match is None or this.form in ("half", "article") or following.form in ("half", "article"):
        return ""
    link = match["link"].lower()
    is_dash = link in "-–—"
    both_bare = this.is_bare and following.is_bare and not this.unit
    if is_dash and both_bare and int(this.low) in _YEARLIKE and this.number_end - this.number_start == 4:
        width = following.number_end - following.number_start
        if width == 2 or (width == 4 and int(following.low) in _YEARLIKE):
            return "score"
    if is_dash and both_bare and this.low >= following.low and following.start - this.end <= _SCORE_GAP:
        return "score"
    if this.unit and following.unit and this.unit != following.unit:
        return ""
    if this.form == "fraction" != following.form and text[this.number_start].isalpha():
        return ""
    if this.unit and not following.unit and (link != "and" or is_dash):
        return ""
    if link == "—" and this.end + 1 < following.start:
        return ""
    low = _inherited(this, following)
    if link in ("to", "and") and low > following.high and _SPREAD.search(text, max(0, this.start - _REACH), this.start):
        return link
    if link in ("to", "-", "–") and both_bare and _VOTE.search(text, max(0, this.start - _VOTE_REACH), this.start):
        return ""
    if low >= following.high or "vague" in (this.form, following.form):
        return ""
    if link == "and":
        return link if _BETWEEN.search(text, max(0, this.start - 30), this.start) else ""
    if link == "or":
        return link if following.high <= 3 * low and this.form != "fraction" else ""
    return link


def _inherited(this: Amount, following: Amount) -> float:
    """Return the lower bound, with the scale of the upper one where it has none: "four to five thousand"."""
    for scale in (1e12, 1e9, 1e6, 1e3):
        if following.has_scale and not this.has_scale and following.high >= scale and this.low < following.high / scale:
            return this.low * scale
    return this.low


def _told_short(this: Amount, following: Amount) -> Amount:
    """Return the first figure of a change with the unit and scale it shares: "rose from 13.5 to 14 mm"."""
    if this.unit and this.unit != following.unit:
        return this
    low = _inherited(this, following)
    return this._replace(low=low, high=low, unit=following.unit, per=this.per or following.per)


def _range(this: Amount, following: Amount) -> Amount:
    low, high = sorted((_inherited(this, following), following.high))
    return this._replace(
        end=following.end,
        number_end=following.number_end,
        low=low,
        high=high,
        unit=following.unit or this.unit,
        per=following.per or this.per,
        is_bare=False,
        is_range=True,
    )
