"""Table `mentions`."""

from pipeline.tables import shared
from pipeline.tables.fields import Flag, Table, Text, Whole, text_field
from pipeline.tables.vocabulary import MENTION_TYPES, RESOLUTION_BASES


class Mentions(Table):
    """One place where an actor is named."""

    mention_id: Text = shared.mention_id()
    document_id: Text = shared.document_id()
    sentence_id: Text = shared.sentence_id()
    start_char: Whole = shared.start_char()
    end_char: Whole = shared.end_char()
    text: Text = shared.text_at_span()
    mention_type: Text = text_field(
        "How it is named: by name, by a common noun, by a pronoun, or by a place that stands for it.",
        allowed=MENTION_TYPES,
    )
    actor_id: Text = shared.actor_id()
    resolution_basis: Text = text_field(
        "On what ground the words were taken for this actor.",
        allowed=RESOLUTION_BASES,
    )
    is_inferred: Flag = shared.is_inferred()

    span = shared.span_rule()

    class Config(Table.Config):
        """Name and key."""

        name = "mentions"
        unique = ["mention_id"]
