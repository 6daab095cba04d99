"""The tables between extraction and resolution, which no release holds.

Belongs here: what one document yields before anything is known of the others. Does not belong here: published tables.
Each has `document_id`, so that the rows of a document can be told from those of others.
"""

import pyarrow as pa

from pipeline.tables.schema import arrow_schema

Tables = dict[str, pa.Table]
"""Rows by the name of their table."""

_RELEASED = (
    "sentences", "mentions", "place_mentions", "dates", "events", "event_actors", "quantities", "event_quantities",
    "quotations", "rejects",
)  # fmt: skip
_DOCUMENT_ID = pa.field("document_id", pa.string())


def _bare(name: str) -> pa.Schema:
    """Return the columns of a release table with document_id, all nullable: its check judges where nulls are right."""
    fields = [pa.field(field.name, field.type) for field in arrow_schema(name)]
    return pa.schema(fields if "document_id" in arrow_schema(name).names else [_DOCUMENT_ID, *fields])


EXTRACTED: dict[str, pa.Schema] = {
    **{name: _bare(name) for name in _RELEASED},
    "actor_candidates": pa.schema(
        [
            _DOCUMENT_ID,
            pa.field("actor_id", pa.string()),
            pa.field("name", pa.string()),
            pa.field("actor_type", pa.string()),
            pa.field("sector", pa.string()),
            pa.field("country_code", pa.string()),
            pa.field("parent_actor_id", pa.string()),
            pa.field("is_known", pa.bool_()),
        ]
    ),
    "place_candidates": _bare("places"),
    "document_counts": pa.schema([_DOCUMENT_ID, pa.field("sentence_count", pa.int32())]),
}
"""Arrow schemas by name: release tables as far as one document tells them (what only the corpus tells is null), the
actors and places each document names, and the sentences it has. A document without a row there was rejected."""
