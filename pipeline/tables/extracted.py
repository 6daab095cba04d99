"""The tables between extraction and resolution, which no release holds.

Belongs here: what one document yields before anything is known of the others. Does not belong here: published tables.
Each has `document_id`, so that the rows of a document can be told from those of others.
"""

import pyarrow as pa

from pipeline.tables.schema import arrow_schema

_RELEASED = (
    "sentences", "mentions", "place_mentions", "dates", "events", "event_actors", "quantities", "event_quantities",
    "quotations", "rejects",
)  # fmt: skip
_DOCUMENT_ID = pa.field("document_id", pa.string(), nullable=False)


def _bare(name: str) -> pa.Schema:
    fields = [pa.field(field.name, field.type, field.nullable) for field in arrow_schema(name)]
    return pa.schema(fields if "document_id" in arrow_schema(name).names else [_DOCUMENT_ID, *fields])


EXTRACTED: dict[str, pa.Schema] = {
    **{name: _bare(name) for name in _RELEASED},
    "actor_candidates": pa.schema(
        [
            _DOCUMENT_ID,
            pa.field("actor_id", pa.string(), nullable=False),
            pa.field("name", pa.string(), nullable=False),
            pa.field("actor_type", pa.string(), nullable=False),
            pa.field("sector", pa.string()),
            pa.field("country_code", pa.string()),
            pa.field("parent_actor_id", pa.string()),
            pa.field("is_known", pa.bool_(), nullable=False),
        ]
    ),
    "place_candidates": _bare("places"),
    "document_counts": pa.schema([_DOCUMENT_ID, pa.field("sentence_count", pa.int32(), nullable=False)]),
}
"""Arrow schemas by name: release tables as far as one document tells them (what only the corpus tells is null), the
actors and places each document names, and the sentences it has. A document without a row there was rejected."""
