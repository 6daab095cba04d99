"""The facts of one text, as its extractors hand them to each other and to `rows.py`.

Belongs here: frozen records with spans into the staged text. Does not belong here: columns of the release (`tables/`)
or anything that finds a fact. Spans are half-open character offsets, as everywhere.
"""

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.language.clauses import Clause
from pipeline.language.parsed import ParsedText
from pipeline.language.sharing import read_clauses


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the staged text that staging recognised.

    `kind` is headline, kicker, subheadline, date_line, byline or boilerplate. Only boilerplate yields no facts.
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """One staged text, parsed: what every extractor is given. Its clauses are read once for all of them."""

    document_id: str
    text: str
    published_date: dt.date | None
    marks: tuple[Mark, ...]
    parsed: ParsedText

    @cached_property
    def clauses(self) -> dict[int, Clause]:
        """The clauses of the text by predicate, in text order."""
        return read_clauses(self.parsed)

    def is_boilerplate(self, start: int, end: int) -> bool:
        """Tell whether any of these characters is boilerplate."""
        return any(mark.kind == "boilerplate" and mark.start < end and start < mark.end for mark in self.marks)

    def is_possessive(self, mention: "ActorMention") -> bool:
        """Tell whether a mention is a pronoun that says whose something is: `his` in `his lawyer`."""
        return mention.mention_type == "pronoun" and self.parsed.tokens[mention.head].dep == "nmod:poss"


@dataclass(frozen=True, slots=True)
class DateMention:
    """One temporal expression; see table `dates` for the fields."""

    start: int
    end: int
    date_type: str
    start_date: dt.date | None = None
    end_date: dt.date | None = None
    precision: str | None = None
    modifier: str | None = None
    date_basis: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who a mention names: a lexicon actor, one composed from it ("Armenian forces") or one known from the text alone.

    `actor_id` is final for lexicon and composed actors; for the rest it comes from the normalised name
    (`is_known` false), so that `resolve/` can still merge variants over the corpus.
    """

    actor_id: str
    name: str
    actor_type: str
    sector: str | None = None
    country_code: str | None = None
    parent_actor_id: str | None = None
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One place where an actor is named. `head` is the index of the syntactic head token of the span.

    `is_together`: one of several whom the same words mean ("both sides"), each of which has a mention of its own.
    """

    start: int
    end: int
    head: int
    mention_type: str
    actor: Actor
    resolution_basis: str
    is_inferred: bool = False
    is_together: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One gazetteer place; see table `places` for the fields."""

    place_id: str
    name: str
    place_type: str
    country_code: str | None
    country_name: str | None
    admin1: str | None
    admin2: str | None
    latitude: float
    longitude: float
    is_representative_point: bool
    population: int = 0


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One place where a place is named; `place` is None where the gazetteer does not know it.

    `container` is then the place that the text says it lies in, if it does.
    """

    start: int
    end: int
    head: int
    usage: str
    place: Place | None
    container: Place | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quoted or reported utterance. `speaker` is the mention that resolves the speaker, where one does."""

    start: int
    end: int
    is_direct: bool
    rule_id: str
    cue: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    speaker: Actor | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so, verbatim, and as an actor where it is one. `is_contested`: an accusation or self-serving claim."""

    start: int
    end: int
    actor: Actor | None
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """One participant of an event; `head` is its head token, None where it was inferred from outside the sentence."""

    role: str
    start: int | None
    end: int | None
    head: int | None
    mention: ActorMention | None
    is_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One event; see table `events` for the fields. `trigger` is the index of the predicate token."""

    start: int
    end: int
    trigger: int
    trigger_start: int
    trigger_end: int
    event_type: str
    mode: str | None
    context: str | None
    status: str
    attribution: Attribution | None
    participants: tuple[Participant, ...]
    date: DateMention | None
    place: PlaceMention | None
    place_start: int | None
    place_end: int | None
    instrument_text: str | None
    rule_id: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number or amount; see table `quantities` for the fields.

    `number_start`/`number_end` is the number itself, `start`/`end` the evidence around it; `part_of` is the index, in
    the list of the text's quantities, of the whole this is a part of; `events` are indices in the text's events.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value_low: float | None
    value_high: float | None
    comparator: str
    unit: str
    quantity_type: str
    rule_id: str
    status: str = "asserted"
    counted: str | None = None
    actor: Actor | None = None
    place: Place | None = None
    date: DateMention | None = None
    attribution: Attribution | None = None
    part_of: int | None = None
    events: tuple[int, ...] = field(default=())
    si_value_low: float | None = None
    si_value_high: float | None = None
    si_unit: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything found in one text, each kind in the order of the text."""

    document: Document
    dates: tuple[DateMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    mentions: tuple[ActorMention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
