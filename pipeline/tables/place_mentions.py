"""Table `place_mentions`."""

from pipeline.tables import shared
from pipeline.tables.fields import Table, Text, Whole, text_field
from pipeline.tables.vocabulary import PLACE_USAGES


class PlaceMentions(Table):
    """One place in a text where a place is named."""

    place_mention_id: Text = text_field("The naming of the place.")
    document_id: Text = shared.document_id()
    sentence_id: Text = shared.sentence_id()
    start_char: Whole = shared.start_char()
    end_char: Whole = shared.end_char()
    text: Text = shared.text_at_span()
    usage: Text = text_field(
        "What the name does there: it means the place, stands for an actor (Baku said), modifies another noun (Russian "
        "troops), or is part of another name (University of Aleppo).",
        allowed=PLACE_USAGES,
    )
    place_id: Text = shared.place_id(optional=True)
    containing_place_id: Text = text_field(
        "Of a place that the gazetteer does not know: the known place that the text says it lies in.",
        optional=True,
        references="places.place_id",
    )

    span = shared.span_rule()

    class Config(Table.Config):
        """Name and key."""

        name = "place_mentions"
        unique = ["place_mention_id"]
