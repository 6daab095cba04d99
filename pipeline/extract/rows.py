"""The facts of one text as rows of tables, with ids that depend on the text alone.

Belongs here: which column a fact's field goes to. Does not belong here: finding facts, how a row's id is made
(`citations.py`), or anything over more than one document (`resolve/`).
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from pipeline.extract.citations import Citations
from pipeline.extract.facts import (
    Actor,
    ActorMention,
    Attribution,
    DateMention,
    Event,
    Facts,
    Participant,
    Place,
    PlaceMention,
    Quantity,
    Quotation,
)
from pipeline.ids import digest_id
from pipeline.lexicon.plover import intensity, quad_class
from pipeline.tables.extracted import EXTRACTED

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def document_rows(facts: Facts) -> Rows:
    """Return the rows of one text by table, in the order of the text, with those sentences only that a fact cites."""
    writer = _RowWriter(facts)
    writer.write()
    return writer.rows


class _RowWriter:
    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._text = facts.document.text
        self._origin = {"document_id": facts.document.document_id}
        self._citations = Citations(facts.document)
        self._mention_ids: dict[tuple[int, int, str], str] = {}
        self._actors: dict[str, Actor] = {}
        self._places: dict[str, Place] = {}
        self.rows: Rows = defaultdict(list)

    def write(self) -> None:
        facts, rows = self._facts, self.rows
        rows["dates"] = [self._date_row(date) for date in facts.dates]
        rows["place_mentions"] = [self._place_mention_row(mention) for mention in facts.places]
        for mention in facts.mentions:
            self._mention_id(mention)
        rows["quotations"] = [self._quotation_row(quotation) for quotation in facts.quotations]
        rows["events"] = [self._event_row(event) for event in facts.events]
        for event, row in zip(facts.events, rows["events"], strict=True):
            self._add_participants(row["event_id"], event.participants)
        self._add_quantities(facts.quantities, [row["event_id"] for row in rows["events"]])
        for table, met in (("actor_candidates", self._actors), ("place_candidates", self._places)):
            rows[table] = [self._origin | _record(table, one) for one in met.values()]
        rows["sentences"] = self._citations.sentence_rows()
        rows["document_counts"] = [self._origin | {"sentence_count": len(facts.document.parsed.sentences)}]

    def _date_row(self, date: DateMention) -> Row:
        return (
            self._citations.cite("date", date.start, date.end)
            | {
                "text": self._words(date.start, date.end),
                "date_type": date.date_type,
                "precision": date.precision,
                "modifier": date.modifier,
                "date_basis": date.date_basis,
            }
            | _interval(date)
        )

    def _place_mention_row(self, mention: PlaceMention) -> Row:
        return self._citations.cite("place_mention", mention.start, mention.end) | {
            "text": self._words(mention.start, mention.end),
            "usage": mention.usage,
            "place_id": self._place_id(mention.place),
            "containing_place_id": self._place_id(mention.container),
        }

    def _mention_id(self, mention: ActorMention) -> str:
        """Return the id of a mention, whose row is written when it is first met."""
        key = (mention.start, mention.end, mention.actor.actor_id)
        if key not in self._mention_ids:
            row = self._citations.cite("mention", mention.start, mention.end, mention.actor.actor_id) | {
                "text": self._words(mention.start, mention.end),
                "mention_type": mention.mention_type,
                "actor_id": self._actor_id(mention.actor),
                "resolution_basis": mention.resolution_basis,
                "is_inferred": mention.is_inferred,
            }
            self._mention_ids[key] = row["mention_id"]
            self.rows["mentions"].append(row)
        return self._mention_ids[key]

    def _quotation_row(self, quotation: Quotation) -> Row:
        return self._citations.cite("quotation", quotation.start, quotation.end) | {
            "text": self._words(quotation.start, quotation.end),
            "is_direct": quotation.is_direct,
            "cue": quotation.cue,
            "speaker_text": self._words(quotation.speaker_start, quotation.speaker_end),
            "speaker_start_char": quotation.speaker_start,
            "speaker_end_char": quotation.speaker_end,
            "speaker_actor_id": self._actor_id(quotation.speaker),
            "rule_id": quotation.rule_id,
        }

    def _event_row(self, event: Event) -> Row:
        return (
            self._citations.cite("event", event.start, event.end, event.trigger_start, event.event_type)
            | {
                "evidence": self._words(event.start, event.end),
                "trigger": self._words(event.trigger_start, event.trigger_end),
                "trigger_start_char": event.trigger_start,
                "trigger_end_char": event.trigger_end,
                "event_type": event.event_type,
                "mode": event.mode,
                "context": event.context,
                "quad_class": quad_class(event.event_type),
                "intensity": intensity(event.event_type, event.mode),
                "status": event.status,
                "date_precision": event.date.precision if event.date else None,
                "date_basis": event.date.date_basis if event.date else None,
                "place_id": self._place_id((event.place.place or event.place.container) if event.place else None),
                "place_text": self._words(event.place_start, event.place_end),
                "place_start_char": event.place_start,
                "place_end_char": event.place_end,
                "instrument_text": event.instrument_text,
                "rule_id": event.rule_id,
                "confidence": event.confidence,
            }
            | _interval(event.date)
            | self._attributed(event.attribution)
            | _attribution_span(event.attribution)
        )

    def _add_participants(self, event_id: str, participants: Sequence[Participant]) -> None:
        rows = [self._participant_row(event_id, participant) for participant in participants]
        self.rows["event_actors"].extend({row["participant_id"]: row for row in rows}.values())

    def _participant_row(self, event_id: str, participant: Participant) -> Row:
        mention = participant.mention
        mention_id = self._mention_id(mention) if mention else None
        text = self._words(participant.start, participant.end)
        return self._origin | {
            "participant_id": digest_id("participant", event_id, participant.role, mention_id, text),
            "event_id": event_id,
            "role": participant.role,
            "actor_id": self._actor_id(mention.actor) if mention else None,
            "mention_id": mention_id,
            "start_char": participant.start,
            "end_char": participant.end,
            "text": text,
            "is_inferred": participant.is_inferred,
        }

    def _add_quantities(self, quantities: Sequence[Quantity], event_ids: list[str]) -> None:
        rows = [self._quantity_row(quantity) for quantity in quantities]
        for quantity, row in zip(quantities, rows, strict=True):
            row["part_of_quantity_id"] = None if quantity.part_of is None else rows[quantity.part_of]["quantity_id"]
            measured = dict.fromkeys(event_ids[at] for at in quantity.events)
            self.rows["event_quantities"].extend(
                self._origin | {"event_id": event_id, "quantity_id": row["quantity_id"]} for event_id in measured
            )
        self.rows["quantities"] = rows

    def _quantity_row(self, quantity: Quantity) -> Row:
        return (
            self._citations.cite(
                "quantity", quantity.start, quantity.end, quantity.number_start, quantity.quantity_type
            )
            | {
                "evidence": self._words(quantity.start, quantity.end),
                "value_low": quantity.value_low,
                "value_high": quantity.value_high,
                "comparator": quantity.comparator,
                "unit": quantity.unit,
                "si_value_low": quantity.si_value_low,
                "si_value_high": quantity.si_value_high,
                "si_unit": quantity.si_unit,
                "quantity_type": quantity.quantity_type,
                "counted": quantity.counted,
                "actor_id": self._actor_id(quantity.actor),
                "place_id": self._place_id(quantity.place),
                "status": quantity.status,
                "rule_id": quantity.rule_id,
            }
            | _interval(quantity.date)
            | self._attributed(quantity.attribution)
        )

    def _words(self, start: int | None, end: int | None) -> str | None:
        return None if start is None or end is None else self._text[start:end]

    def _actor_id(self, actor: Actor | None) -> str | None:
        if actor is None:
            return None
        self._actors.setdefault(actor.actor_id, actor)
        return actor.actor_id

    def _place_id(self, place: Place | None) -> str | None:
        if place is None:
            return None
        self._places.setdefault(place.place_id, place)
        return place.place_id

    def _attributed(self, attribution: Attribution | None) -> Row:
        if attribution is None:
            return {"attributed_actor_id": None, "attribution": None}
        words = self._words(attribution.start, attribution.end)
        return {"attributed_actor_id": self._actor_id(attribution.actor), "attribution": words}


def _attribution_span(attribution: Attribution | None) -> Row:
    start, end = (attribution.start, attribution.end) if attribution else (None, None)
    return {"attribution_start_char": start, "attribution_end_char": end}


def _interval(date: DateMention | None) -> Row:
    return {"start_date": date.start_date if date else None, "end_date": date.end_date if date else None}


def _record(table: str, value: object) -> Row:
    return {name: getattr(value, name) for name in EXTRACTED[table].names if name != "document_id"}
