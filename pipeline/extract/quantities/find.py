"""All quantities of a text, from its numbers, its parse and the facts found before.

Belongs here: the order of the steps. Does not belong here: any one of them.
"""

from pipeline.extract.facts import ActorMention, DateMention, Document, Event, PlaceMention, Quantity
from pipeline.extract.numbers.bounds import Bound, bound
from pipeline.extract.numbers.reader import read_numbers
from pipeline.extract.quantities.amounts import Amount, measured
from pipeline.extract.quantities.counted import Counted, counted
from pipeline.extract.quantities.exclusions import Masks, is_identifier, is_label, is_name, is_ordinal, is_year
from pipeline.extract.quantities.kinds import counted_type, measure_type
from pipeline.extract.quantities.predicates import Governor, Predicates
from pipeline.extract.quantities.ranges import joined
from pipeline.language.clauses import read_clauses
from pipeline.lexicon import Lexicon
from pipeline.lexicon.units import UnitLexicon


def find_quantities(
    document: Document, dates: list[DateMention], mentions: list[ActorMention], places: list[PlaceMention],
    events: list[Event], lexicon: Lexicon,
) -> list[Quantity]:
    """Return the quantities of a text in text order. Spans are characters of `document.text`."""
    units = lexicon.units
    predicates = Predicates(document.parsed, read_clauses(document.parsed), units)
    found: list[Quantity] = []
    for amount in _amounts(document, dates, units):
        around = bound(document.text, amount.start, amount.end, units)
        phrase = counted(document.parsed, amount, units)
        if _is_no_amount(document, amount, around, phrase, units):
            continue
        governors = predicates.over(phrase) if phrase else []
        quantity = _quantity(document, amount, around, phrase, governors, units)
        if not document.is_boilerplate(quantity.start, quantity.end):
            found.append(quantity)
    return found


def _amounts(document: Document, dates: list[DateMention], lexicon: UnitLexicon) -> list[Amount]:
    """Return the amounts outside dates and masks, ranges joined."""
    text = document.text
    masks = Masks(text)
    points = [mention for mention in dates if mention.date_type in ("point", "recurrence")]
    kept: list[Amount] = []
    at = 0
    for number in read_numbers(text, lexicon):
        while at < len(points) and points[at].end <= number.start:
            at += 1
        amount = measured(text, number, lexicon)
        in_date = at < len(points) and points[at].start < number.end
        is_length = bool(amount.unit) and amount.unit in lexicon.units and lexicon.dimension(amount.unit) == "time"
        if masks.covers(number.start) or (in_date and not is_length) or is_ordinal(text, amount):
            continue
        kept.append(amount)
    return joined(text, kept)


def _is_no_amount(document: Document, amount: Amount, around: Bound, phrase: Counted | None, lexicon: UnitLexicon) -> bool:
    text = document.text
    sentence = document.parsed.sentence_of(amount.start)
    start = sentence.start if sentence else 0
    is_bounded = around.start < amount.start
    if is_identifier(text, amount):
        return True
    if not is_bounded and (is_label(text, amount, lexicon) or is_name(text, amount, start)):
        return True
    counts = phrase is not None and phrase.noun is not None
    if is_year(text, amount, counts or is_bounded):
        return True
    return _is_loose_word(document, amount, is_bounded, phrase)


def _is_loose_word(document: Document, amount: Amount, is_bounded: bool, phrase: Counted | None) -> bool:
    """Tell whether "one", "half", "a third" or "scores" is a pronoun, an adverb, an ordinal or a verb here."""
    text = document.text
    written = text[amount.number_start : amount.number_end].lower()
    if phrase is None:
        return False
    token = phrase.number
    if written == "one" and not amount.unit and not is_bounded and not phrase.has_noun:
        return True
    if written == "scores" and (token.pos == "VERB" or not phrase.has_noun):
        return True
    if amount.form == "fraction" and not amount.unit and written.split()[0] in ("a", "an") and not phrase.is_of and phrase.has_noun:
        return True
    if amount.form == "half" and not amount.unit:
        before = document.parsed.tokens[token.index - 1] if token.index else None
        return bool(before and before.pos in ("ADJ", "NOUN", "PROPN", "PUNCT") and before.text not in (",", "(", "—"))
    return False


def _quantity(
    document: Document, amount: Amount, around: Bound, phrase: Counted | None, governors: list[Governor], lexicon: UnitLexicon
) -> Quantity:
    text = document.text
    kind = measure_type(text, amount, lexicon)
    quantity_type, unit = kind or counted_type(document.parsed, amount, phrase, governors)
    end = max(amount.end, around.end, phrase.end if phrase else 0)
    has_phrase = phrase is not None and phrase.has_noun and phrase.start < phrase.end
    what = text[phrase.start : phrase.end] if phrase is not None and has_phrase and quantity_type not in ("duration", "age") else None
    low, high, comparator = _limits(amount, around)
    return Quantity(
        start=min(amount.start, around.start), end=end, number_start=amount.number_start, number_end=amount.number_end,
        value_low=low, value_high=high, comparator=comparator, unit=unit, quantity_type=quantity_type,
        rule_id=f"quantity.{quantity_type}", counted=what,
    )


def _limits(amount: Amount, around: Bound) -> tuple[float | None, float | None, str]:
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
