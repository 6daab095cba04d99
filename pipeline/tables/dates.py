"""Table `dates`."""

from pipeline.tables import shared
from pipeline.tables.fields import Day, Table, Text, Whole, text_field
from pipeline.tables.vocabulary import DATE_MODIFIERS, DATE_TYPES, PRECISIONS


class Dates(Table):
    """One temporal expression."""

    date_id: Text = text_field("The temporal expression.")
    document_id: Text = shared.document_id()
    sentence_id: Text = shared.sentence_id()
    start_char: Whole = shared.start_char()
    end_char: Whole = shared.end_char()
    text: Text = shared.text_at_span()
    date_type: Text = text_field(
        "A point or stretch of the calendar, a length of time, or something that comes back.",
        allowed=DATE_TYPES,
    )
    start_date: Day = shared.start_date()
    end_date: Day = shared.end_date()
    precision: Text = text_field("Calendar unit of the expression itself.", optional=True, allowed=PRECISIONS)
    modifier: Text = text_field(
        "What the words around it make of the interval: since the 1990s is 1990-1999 with modifier since.",
        optional=True,
        allowed=DATE_MODIFIERS,
    )
    date_basis: Text = shared.date_basis()

    span = shared.span_rule()
    dates = shared.date_rule()

    class Config(Table.Config):
        """Name and key."""

        name = "dates"
        unique = ["date_id"]
