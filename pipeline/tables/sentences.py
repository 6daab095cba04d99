"""Table `sentences`."""

from pipeline.tables import shared
from pipeline.tables.fields import Table, Text, Whole, number_field


class Sentences(Table):
    """One sentence that a fact cites."""

    sentence_id: Text = shared.sentence_id()
    document_id: Text = shared.document_id()
    position: Whole = number_field("Which sentence of its document it is, counted from 0.", minimum=0)
    start_char: Whole = shared.start_char()
    end_char: Whole = shared.end_char()
    text: Text = shared.text_at_span()

    span = shared.span_rule()

    class Config(Table.Config):
        """Name and key."""

        name = "sentences"
        unique = ["sentence_id"]
