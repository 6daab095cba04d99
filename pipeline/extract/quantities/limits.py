"""The bound of an amount in its sentence, and the values it leaves: value_low, value_high, comparator.

Belongs here: which words before a number bound it indeed. Does not belong here: finding them (`numbers/bounds.py`).
"""

import re

from pipeline.extract.numbers.bounds import Bound, bound
from pipeline.extract.quantities.amounts import Amount
from pipeline.language.parsed import ParsedText
from pipeline.lexicon.units import UnitLexicon

_OPENS_RANGE = re.compile(r"\b(?:between|(?:anywhere )?from)\s$", re.IGNORECASE)
_AGO = re.compile(r"\s(?:ago|earlier|before)\b")
_FEW = 20


def bound_of(parsed: ParsedText, amount: Amount, lexicon: UnitLexicon) -> Bound:
    """Return the bound with "between" drawn in, and without a preposition that only looks like one.

    "Over" and the like bound no span of time unless they open it ("for over two years", not "20 dead over three
    days"), and no small number after a noun ("the row over four villages").
    """
    around = bound(parsed.text, amount.start, amount.end, lexicon)
    if amount.is_range:
        begins = _OPENS_RANGE.search(parsed.text, max(0, amount.start - 24), around.start)
        return around._replace(start=begins.start()) if begins else around
    is_bounded = around.comparator in ("more_than", "less_than")
    is_ago = _AGO.match(parsed.text, amount.end) is not None
    if not is_bounded and not is_ago:
        return around
    words = parsed.tokens_in(around.start, amount.start)
    if is_ago and words and words[0].index and parsed.tokens[words[0].index - 1].pos == "NUM":
        # "17 fewer than four years ago": what is fewer is the seventeen.
        return Bound("exactly", amount.start, around.end)
    if len(words) != 1 or not words[0].index or not is_bounded:
        return around
    before = parsed.tokens[words[0].index - 1]
    is_time = amount.unit in lexicon.units and lexicon.dimension(amount.unit) == "time"
    may_bound = before.pos in ("ADP", "AUX", "SCONJ", "PUNCT", "CCONJ", "DET") or before.sentence != words[0].sentence
    if (is_time and not (may_bound or before.lemma in lexicon.cues["taking_time"])) or (
        not is_time and before.pos == "NOUN" and amount.high < _FEW
    ):
        return Bound("exactly", amount.start, around.end)
    return around


def exceeded(parsed: ParsedText, amount: Amount, around: Bound, lexicon: UnitLexicon) -> Bound:
    """Return the bound of a sum that a verb tells to be exceeded: "the toll has passed 1,200"."""
    words = parsed.tokens_in(around.start, around.start + 1)
    before = parsed.tokens[words[0].index - 1] if words and words[0].index else None
    is_told = before is not None and before.lemma in lexicon.types["exceed"] and around.comparator == "exactly"
    return around._replace(comparator="more_than") if is_told and not amount.unit else around


def limits(amount: Amount, around: Bound) -> tuple[float | None, float | None, str]:
    """Return value_low, value_high and comparator; of a vague number its least value is read."""
    comparator = around.comparator
    if amount.is_range:
        return amount.low, amount.high, "between"
    if comparator in ("at_least", "more_than"):
        return amount.low, None, comparator
    if comparator in ("at_most", "less_than"):
        return None, amount.high, comparator
    if amount.form == "vague":
        return amount.low, None, "vague"
    return amount.low, amount.high, comparator
