"""All quantities of a text, from its numbers, its parse and the facts found before.

Belongs here: the order of the steps. Does not belong here: any one of them.
"""

import re
from dataclasses import replace

from pipeline.extract.events.view import TextView
from pipeline.extract.facts import ActorMention, DateMention, Document, Event, PlaceMention, Quantity
from pipeline.extract.numbers.bounds import Bound, bound
from pipeline.extract.numbers.reader import read_numbers
from pipeline.extract.quantities.amounts import Amount, measured
from pipeline.extract.quantities.counted import Counted, counted
from pipeline.extract.quantities.draft import Draft
from pipeline.extract.quantities.exclusions import Masks, is_loose_word, is_no_amount, is_ordinal
from pipeline.extract.quantities.implicit import singles
from pipeline.extract.quantities.kinds import counted_type, is_age_of_subject, measure_type
from pipeline.extract.quantities.links import Linker, Links
from pipeline.extract.quantities.neighbours import beside, summed
from pipeline.extract.quantities.parts import relate
from pipeline.extract.quantities.predicates import BEFALL, Governor, Predicates
from pipeline.extract.quantities.ranges import joined
from pipeline.extract.quantities.rates import with_rate
from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon import Lexicon
from pipeline.lexicon.units import UnitLexicon

_OPENS_RANGE = re.compile(r"\b(?:between|(?:anywhere )?from)\s$", re.IGNORECASE)
_FEW = 20
_UNCERTAINTY = re.compile(r"\s?(?:±|\+/-)\s?$")


def find_quantities(
    document: Document,
    dates: list[DateMention],
    mentions: list[ActorMention],
    places: list[PlaceMention],
    events: list[Event],
    lexicon: Lexicon,
) -> list[Quantity]:
    """Return the quantities of a text in text order. Spans are characters of `document.text`."""
    units = lexicon.units
    view = TextView(document, tuple(mentions), tuple(places), tuple(dates), (), lexicon)
    predicates = Predicates(document.parsed, view.clauses, units)
    drafts: list[Draft] = []
    for amount in _amounts(document, dates, units):
        draft = _draft(document, amount, predicates, drafts, lexicon)
        if draft is not None and not document.is_boilerplate(draft.start, draft.end):
            drafts.append(draft)
    drafts = [with_rate(document.text, draft, units) for draft in drafts]
    relate(document.text, document.parsed, drafts, units)
    drafts += _singles(document, predicates, drafts)
    drafts.sort(key=lambda draft: (draft.amount.number_start, draft.end))
    linked = Linker(view, events).link_all(drafts)
    places_of = {id(draft): at for at, draft in enumerate(drafts)}
    return [
        _quantity(document.text, draft, places_of.get(id(draft.part_of)), links)
        for draft, links in zip(drafts, linked, strict=True)
    ]


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
        floor = kept[-1].end if kept else 0
        if number.start < floor or _UNCERTAINTY.search(text, floor, number.start):
            continue
        amount = measured(text, number, lexicon, floor)
        in_date = at < len(points) and points[at].start < number.end
        is_length = bool(amount.unit) and amount.unit in lexicon.units and lexicon.dimension(amount.unit) == "time"
        is_part = number.form == "fraction" and bool(amount.unit)
        if masks.covers(number.start) or (in_date and not is_length and not is_part) or is_ordinal(text, amount):
            continue
        kept.append(amount)
    return joined(text, kept, lexicon)


def _draft(
    document: Document, amount: Amount, predicates: Predicates, earlier: list[Draft], lexicon: Lexicon
) -> Draft | None:
    """Return an amount with its bound, phrase, governors and type, or None where it is no quantity."""
    text, parsed, units = document.text, document.parsed, lexicon.units
    around = _settled(parsed, amount, bound(text, amount.start, amount.end, units), units)
    phrase = counted(parsed, amount, units)
    sentence = parsed.sentence_of(amount.start)
    is_bounded = around.start < amount.start
    before = earlier[-1] if earlier and sentence and earlier[-1].sentence == sentence.index else None
    if is_no_amount(text, amount, phrase, sentence.start if sentence else 0, is_bounded, units):
        return None
    if is_loose_word(
        parsed, amount, phrase, is_bounded, before is not None and before.unit in ("person", "count"), units
    ):
        return None
    governors = _governors(parsed, amount, around, phrase, predicates)
    is_animate = any(predicates.type_of(governor.token, "animate") for governor in governors if governor.quantity_type)
    quantity_type, unit = (
        (("age", "year") if is_age_of_subject(parsed, predicates.clauses, amount, phrase) else None)
        or measure_type(text, amount, units)
        or counted_type(parsed, amount, phrase, governors, is_animate, lexicon)
    )
    low, high, comparator = _limits(amount, around)
    return Draft(
        amount,
        min(amount.start, around.start),
        max(amount.end, around.end, phrase.end if phrase else 0),
        low,
        high,
        comparator,
        unit,
        quantity_type,
        sentence.index if sentence else 0,
        phrase,
        governors,
        has_own_type=any(governor.quantity_type == quantity_type for governor in governors),
    )


def _governors(
    parsed: ParsedText, amount: Amount, around: Bound, phrase: Counted | None, predicates: Predicates
) -> list[Governor]:
    """Return what governs a counted phrase, what its neighbours say before what the tree says."""
    if phrase is None or amount.unit:
        return []
    own = phrase.noun.quantity_type if phrase.noun is not None and phrase.head is not None else None
    inside = parsed.tokens_in(min(around.start, amount.start), max(amount.end, phrase.end, around.end))
    close = beside(parsed, inside[0], inside[-1], predicates) if inside else None
    if close is None and inside and not phrase.has_noun:
        close = summed(parsed, inside[0], predicates)
    itself = [Governor(phrase.head.index, "noun", own)] if own in BEFALL and phrase.head is not None else []
    if inside and _opens_whole(parsed, inside[0]):
        return predicates.modifiers(phrase)
    return ([close] if close else []) + predicates.over(phrase) + itself


def _settled(parsed: ParsedText, amount: Amount, around: Bound, lexicon: UnitLexicon) -> Bound:
    """Return the bound with "between" drawn in, and without a preposition that only looks like one.

    "Over" and the like bound no span of time unless they open it ("for over two years", not "20 dead over three
    days"), and no small number after a noun ("the row over four villages").
    """
    if amount.is_range:
        begins = _OPENS_RANGE.search(parsed.text, max(0, amount.start - 24), around.start)
        return replace(around, start=begins.start()) if begins else around
    words = parsed.tokens_in(around.start, amount.start)
    if len(words) != 1 or not words[0].index or around.comparator not in ("more_than", "less_than"):
        return around
    before = parsed.tokens[words[0].index - 1]
    is_time = amount.unit in lexicon.units and lexicon.dimension(amount.unit) == "time"
    may_bound = before.pos in ("ADP", "AUX", "SCONJ", "PUNCT", "CCONJ", "DET") or before.sentence != words[0].sentence
    if (is_time and not (may_bound or before.lemma in ("last", "take", "spend"))) or (
        not is_time and before.pos == "NOUN" and amount.high < _FEW
    ):
        return Bound("exactly", amount.start, around.end)
    return around


def _opens_whole(parsed: ParsedText, first: Token) -> bool:
    """Tell whether a phrase opens its sentence as the whole of what follows: "Of the 40 passengers, …"."""
    start = parsed.sentences[first.sentence].first
    return parsed.tokens[start].lower in ("of", "among") and first.index <= start + 3


def _singles(document: Document, predicates: Predicates, drafts: list[Draft]) -> list[Draft]:
    """Return drafts of the single people told by an article, where no number tells them."""
    taken = {token for draft in drafts for token in draft.tokens}
    found: list[Draft] = []
    for single in singles(document.parsed, predicates):
        if single.head.index in taken or document.is_boilerplate(single.start, single.end):
            continue
        article_end = (
            document.text.index(" ", single.start) if " " in document.text[single.start : single.end] else single.end
        )
        amount = Amount(single.start, article_end, single.start, article_end, 1.0, 1.0, "article")
        phrase = Counted(single.head, single.head, single.head, single.noun_start, single.end)
        kind = single.governor.quantity_type or "people"
        found.append(
            Draft(
                amount,
                single.start,
                single.end,
                1.0,
                1.0,
                "exactly",
                "person",
                kind,
                single.head.sentence,
                phrase,
                [single.governor],
            )
        )
    return found


def _quantity(text: str, draft: Draft, whole: int | None, links: Links) -> Quantity:
    span = draft.counted
    return Quantity(
        start=draft.start,
        end=draft.end,
        number_start=draft.amount.number_start,
        number_end=draft.amount.number_end,
        value_low=draft.low,
        value_high=draft.high,
        comparator=draft.comparator,
        unit=draft.unit,
        quantity_type=draft.quantity_type,
        rule_id=f"quantity.{draft.quantity_type}.{draft.amount.form}",
        status=links.status,
        counted=text[span[0] : span[1]] if span else None,
        actor=links.actor,
        place=links.place,
        date=links.date,
        attribution=links.attribution,
        part_of=whole,
        events=links.events,
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
