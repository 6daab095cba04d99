"""The amounts of a text that may be quantities: numbers with units, outside dates and masks, ranges joined, "a gallon".

Belongs here: gathering them in order. Does not belong here: what each of them counts.
"""

import re

from pipeline.extract.facts import DateMention, Document
from pipeline.extract.numbers.reader import Number, read_numbers
from pipeline.extract.quantities.amounts import Amount, measured
from pipeline.extract.quantities.articles import article_numbers
from pipeline.extract.quantities.exclusions import Masks, is_ordinal
from pipeline.extract.quantities.ranges import joined
from pipeline.lexicon import Lexicon
from pipeline.lexicon.units import UnitLexicon

_UNCERTAINTY = re.compile(r"\s?(?:±|\+/-)\s?$")


def candidates(document: Document, dates: list[DateMention], knowledge: Lexicon) -> list[Amount]:
    """Return the amounts outside dates and masks, ranges joined."""
    text, lexicon = document.text, knowledge.units
    numbers = _numbers(text, lexicon)
    if not numbers:
        return []
    masks = Masks(text, knowledge.calendar)
    points = [mention for mention in dates if mention.date_type in ("point", "recurrence")]
    kept: list[Amount] = []
    at = 0
    for number in numbers:
        while at < len(points) and points[at].end <= number.start:
            at += 1
        before = kept[-1] if kept else None
        floor = before.end if before else 0
        if number.start < floor or _is_uncertainty(text, floor, number.start) or masks.covers(number.start):
            continue
        amount = measured(text, number, lexicon, before)
        in_date = at < len(points) and points[at].start < number.end
        is_length = bool(amount.unit) and amount.unit in lexicon.units and lexicon.dimension(amount.unit) == "time"
        is_part = number.form == "fraction" and bool(amount.unit)
        if (in_date and not is_length and not is_part) or is_ordinal(text, amount):
            continue
        kept.append(amount)
    return joined(text, kept, lexicon)


def _is_uncertainty(text: str, floor: int, start: int) -> bool:
    """Tell whether a number says by how much the one before may be off: "5 ± 2"."""
    before = text[max(floor, start - 3) : start]
    return ("±" in before or "-" in before) and _UNCERTAINTY.search(text, floor, start) is not None


def _numbers(text: str, lexicon: UnitLexicon) -> list[Number]:
    """Return the numbers with the articles that stand for one before a unit of measure: "a gallon", "a kilometre"."""
    return sorted([*read_numbers(text, lexicon), *article_numbers(text, lexicon)], key=lambda number: number.start)
