"""Columns that stand in more than one table, each declared once, so that one name means one thing everywhere.

Belongs here: shared columns, their allowed values, rules between them. Does not belong here: a column of one table.
A column is used by calling it; `optional=True` says that it may be null in that table.
"""

from functools import partial

from pipeline.lexicon import plover
from pipeline.tables.fields import number_field, plain_field, rule, text_field, verbatim_field
from pipeline.tables.vocabulary import DATE_BASES, PRECISIONS, QUANTITY_TYPES, STATUSES

document_id = partial(
    text_field,
    "The document: made from its source path and record, so an edited text keeps it.",
    references="documents.document_id",
)
sentence_id = partial(text_field, "The sentence that carries it.", references="sentences.sentence_id")
actor_id = partial(
    text_field,
    "The actor: named, taking part, or the one a figure is about; null where it has no name or is unknown.",
    references="actors.actor_id",
)
place_id = partial(
    text_field,
    "The gazetteer place: named, where it happened, or what a figure is about; null where it is not known.",
    references="places.place_id",
)
mention_id = partial(text_field, "The place in a text where the actor is named.", references="mentions.mention_id")
event_id = partial(text_field, "The event.", references="events.event_id")
incident_id = partial(
    text_field, "The real-world happening that reports of it are gathered under.", references="incidents.incident_id"
)
quantity_id = partial(text_field, "The quantity.", references="quantities.quantity_id")
discrepancy_id = partial(text_field, "The discrepancy.", references="discrepancies.discrepancy_id")
attributed_actor_id = partial(
    text_field, "The actor who says so, where the text names one.", references="actors.actor_id", optional=True
)
source_path = partial(text_field, "Path of the input file, relative to the raw folder.")
source_record = partial(
    text_field, "The record's own `id` in a JSONL or CSV file; null for a file of one text.", optional=True
)

start_char = partial(number_field, "Offset of its first character in the staged text, counted from 0.", minimum=0)
end_char = partial(number_field, "Offset just behind its last character in the staged text.", minimum=1)
SPAN = ("start_char", "end_char")
TEXT = "The words between its offsets, verbatim; in texts the whole staged text, which all offsets count in."
whole_text = partial(text_field, TEXT)
text_at_span = partial(verbatim_field, TEXT, SPAN)
evidence = partial(
    verbatim_field,
    "The words that carry it, verbatim and no longer than needed: the clause of an event, the number with its modifier "
    "and what is counted.",
    SPAN,
)
attribution = partial(verbatim_field, "The words that name who says so, verbatim.")
span_rule = partial(rule, "start_char < end_char", "a span starts before it ends")

start_date = partial(
    plain_field,
    "First day, inclusive, of the time concerned: the expression's own, or when it happened or held.",
    optional=True,
)
end_date = partial(plain_field, "Last day, inclusive, of the time concerned; see start_date.", optional=True)
date_rule = partial(rule, "start_date <= end_date", "a time starts no later than it ends")
date_precision = partial(
    text_field, "How exactly the text dates it: to the day, week, month …", allowed=PRECISIONS, optional=True
)
date_basis = partial(
    text_field,
    "What the date was reckoned from: itself, the document's date, an earlier date in the text, an event.",
    allowed=DATE_BASES,
    optional=True,
)

event_type = partial(
    text_field, "PLOVER's type of what happened.", allowed=[entry.id for entry in plover.shipped().types]
)
sector = partial(
    text_field, "PLOVER's sector of society.", allowed=[entry.id for entry in plover.shipped().sectors], optional=True
)
status = partial(
    text_field,
    "How the text holds it: asserted in the writer's own voice, reported of a source or hedged, alleged, denied, "
    "planned or hypothetical.",
    allowed=STATUSES,
)
quantity_type = partial(text_field, "What the number measures.", allowed=QUANTITY_TYPES)
value_low = partial(
    number_field, "The least value that the words (of a discrepancy: the claims) allow; null without a lower bound."
)
value_high = partial(
    number_field, "The greatest value that the words (of a discrepancy: the claims) allow; null without an upper bound."
)
value_rule = partial(rule, "value_low <= value_high", "the low value does not exceed the high one")

title = partial(text_field, "Headline or title: of a document its own, of an incident one made for it.")
name = partial(text_field, "Name in English: the canonical one, or in actor_names any that the corpus uses.")
country_code = partial(text_field, "ISO 3166-1 alpha-3 code of the country.", pattern="^[A-Z]{3}$", optional=True)
country_name = partial(text_field, "Name of that country in English.", optional=True)
mention_count = partial(
    number_field, "Times the corpus mentions it: the actor, or the actor by this very name.", minimum=0
)
document_count = partial(number_field, "Number of documents that name, report or put a figure on it.", minimum=0)
is_inferred = partial(plain_field, "Whether it was taken from outside the sentence rather than read in it.")
rule_id = partial(text_field, "The rule or lexicon entry that made the row.")
