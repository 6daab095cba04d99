"""All quantities of a text, from its numbers, its parse and the facts found before.

Belongs here: the order of the steps. Does not belong here: any one of them.
"""

from pipeline.extract.facts import ActorMention, DateMention, Document, Event, PlaceMention, Quantity
from pipeline.extract.numbers.bounds import Bound
from pipeline.extract.quantities.amounts import Amount
from pipeline.extract.quantities.candidates import candidates
from pipeline.extract.quantities.counted import Counted, counted, known_noun
from pipeline.extract.quantities.draft import Draft
from pipeline.extract.quantities.either import settled
from pipeline.extract.quantities.exclusions import is_loose_word, is_next_one, is_no_amount
from pipeline.extract.quantities.implicit import singles
from pipeline.extract.quantities.kinds import counted_type, is_age_of_subject, measure_type
from pipeline.extract.quantities.limits import bound_of, exceeded, limits
from pipeline.extract.quantities.links import Linker, Links
from pipeline.extract.quantities.neighbours import beside, summed, thing_summed
from pipeline.extract.quantities.parts import relate
from pipeline.extract.quantities.predicates import BEFALL, Governor, Predicates
from pipeline.extract.quantities.rates import is_denominator, with_rate
from pipeline.extract.quantities.si import in_si
from pipeline.extract.view import TextView
from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon import Lexicon
from pipeline.lexicon.units import UnitLexicon


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
    predicates = Predicates(view, units)
    drafts: list[Draft] = []
    for amount in candidates(document, dates, lexicon):
        draft = _draft(document, amount, predicates, drafts, lexicon)
        if (
            draft is not None
            and not is_denominator(document.text, draft.start)
            and not document.is_boilerplate(draft.start, draft.end)
        ):
            drafts.append(draft)
    if drafts:
        drafts = [with_rate(document.text, draft, units) for draft in drafts]
        relate(document.text, document.parsed, drafts, units)
    drafts += _singles(document, predicates, drafts)
    if not drafts:
        return []
    drafts.sort(key=lambda draft: (draft.amount.number_start, draft.end))
    linked = Linker(view, events).link_all(drafts)
    places_of = {id(draft): at for at, draft in enumerate(drafts)}
    return [
        _quantity(document.text, draft, places_of.get(id(draft.part_of)), links, units)
        for draft, links in zip(drafts, linked, strict=True)
    ]


def _draft(
    document: Document, amount: Amount, predicates: Predicates, earlier: list[Draft], lexicon: Lexicon
) -> Draft | None:
    """Return an amount with its bound, phrase, governors and type, or None where it is no quantity."""
    text, parsed, units = document.text, document.parsed, lexicon.units
    around = bound_of(parsed, amount, units)
    phrase = counted(parsed, amount, units)
    is_told_after = around.comparator != "exactly"
    if (
        is_told_after
        and phrase is not None
        and phrase.head is not None
        and phrase.start < around.end < phrase.head.start
    ):
        phrase = phrase._replace(start=around.end + (text[around.end] == " "))
    sentence = parsed.sentence_of(amount.start)
    is_bounded = around.start < amount.start
    before = earlier[-1] if earlier and sentence and earlier[-1].sentence == sentence.index else None
    if is_no_amount(text, amount, phrase, sentence.start if sentence else 0, is_bounded, units):
        return None
    governors = _governors(parsed, amount, around, phrase, predicates)
    follows_figure = before is not None and before.unit in ("person", "count")
    is_befallen = any(governor.quantity_type in BEFALL for governor in governors)
    if is_loose_word(parsed, amount, phrase, is_bounded, follows_figure, is_befallen, units):
        return None
    if before is not None and is_next_one(text, amount, phrase, before.amount):
        return None
    quantity_type, unit = (
        (("age", "year") if is_age_of_subject(parsed, predicates, amount, phrase, units) else None)
        or measure_type(text, amount, units)
        or counted_type(predicates, amount, phrase, governors, lexicon)
    )
    if any(governor.side == "total" for governor in governors):
        around = exceeded(parsed, amount, around, units)
    low, high, comparator = limits(amount, around)
    things = None
    if quantity_type == "count" and not amount.unit and phrase is not None and not phrase.has_noun:
        things = thing_summed(parsed, phrase.number, predicates)
    if things is not None:
        noun = known_noun(parsed, things[1], units)
        quantity_type, unit = (noun.quantity_type, noun.unit) if noun is not None else (quantity_type, unit)
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
        has_own_type=any(governor.quantity_type == quantity_type for governor in governors) or things is not None,
        summed=(things[0].start, things[1].end) if things is not None else None,
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
    if (
        own not in BEFALL
        and phrase.noun is None
        and phrase.head is not None
        and phrase.head.tag in ("VBN", "VBD", "JJ", "NNS")
    ):
        # More than 900 of the killed; but 12 massacres are no people.
        own = predicates.lexicon.types["state"].get(phrase.head.lower)
        if phrase.head.tag != "NNS":
            own = predicates.spoken(phrase.head, "state") or predicates.spoken(phrase.head, "patient")
    itself = [Governor(phrase.head.index, "noun", own)] if own in BEFALL and phrase.head is not None else []
    if inside and _opens_whole(parsed, inside[0]):
        return predicates.modifiers(phrase)
    return settled(parsed, ([close] if close else []) + predicates.over(phrase) + itself, predicates)


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


def _quantity(text: str, draft: Draft, whole: int | None, links: Links, lexicon: UnitLexicon) -> Quantity:
    span = draft.counted
    converted = in_si(draft.low, draft.high, draft.unit, draft.quantity_type, lexicon)
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
        si_value_low=converted.low,
        si_value_high=converted.high,
        si_unit=converted.unit,
    )
