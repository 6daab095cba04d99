"""Facts become rows whose words stand where the offsets say and whose references lead to rows that exist."""

import datetime as dt

import pyarrow as pa

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
from pipeline.extract.rows import Row, Rows, document_rows
from pipeline.tables.extracted import EXTRACTED
from tests.extract.parsed import document

SENTENCES = (
    "Vessian guns shelled Lumo on 3 May 2021, killing twelve people, two of them children, the mayor said.",
    "Nothing else is known.",
)
TEXT = " ".join(SENTENCES)
VESSIA = Actor("actor_vessia", "Vessia", "country", country_code="VES", is_known=True)
MAYOR = Actor("actor_mayor", "Mayor of Lumo", "person")
LUMO = Place("place_lumo", "Lumo", "city", "VES", "Vessia", None, None, 1.5, 2.5, False, 4000)
DAY = dt.date(2021, 5, 3)


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def facts() -> Facts:
    guns = ActorMention(*at("Vessian guns"), 1, "nominal", VESSIA, "alias")
    mayor = ActorMention(*at("the mayor"), 20, "nominal", MAYOR, "office")
    date = DateMention(*at("3 May 2021"), "point", DAY, DAY, "day", None, "absolute")
    place = PlaceMention(*at("Lumo"), 3, "literal", LUMO)
    said = Attribution(*at("the mayor said"), MAYOR)
    event = Event(
        *at("Vessian guns shelled Lumo on 3 May 2021"), 2, *at("shelled"), "ASSAULT", "heavy-weapons", None, "reported",
        said, (Participant("source", *at("Vessian guns"), 1, guns), Participant("target", None, None, None, None)),
        date, place, *at("Lumo"), "guns", "shell.v", 0.75,
    )  # fmt: skip
    dead = Quantity(
        *at("twelve people"), *at("twelve"), 12.0, 12.0, "exactly", "person", "fatalities", "toll", "reported",
        "people", VESSIA, LUMO, date, said, None, (0, 0),
    )  # fmt: skip
    children = Quantity(*at("two of them"), *at("two"), 2.0, 2.0, "exactly", "person", "fatalities", "toll", part_of=0)
    spoken = Quotation(*at(SENTENCES[0][:84]), False, "indirect", "said", *at("the mayor"), MAYOR)
    return Facts(
        document(*SENTENCES), (date,), (place, PlaceMention(*at("Vessian"), 0, "modifier", None)), (guns, mayor),
        (spoken,), (event,), (dead, children),
    )  # fmt: skip


def only(rows: Rows, table: str) -> Row:
    (row,) = rows[table]
    return row


def test_every_row_fits_its_table() -> None:
    rows = document_rows(facts())
    assert set(rows) == set(EXTRACTED) - {"rejects"}
    for name, found in rows.items():
        assert all(set(row) <= set(EXTRACTED[name].names) for row in found), name
        assert pa.Table.from_pylist(found, EXTRACTED[name]).num_rows == len(found) > 0


def test_words_stand_where_the_offsets_say() -> None:
    rows = document_rows(facts())
    for table, column in (
        ("sentences", "text"), ("mentions", "text"), ("place_mentions", "text"), ("dates", "text"),
        ("events", "evidence"), ("quantities", "evidence"), ("quotations", "text"),
    ):  # fmt: skip
        for row in rows[table]:
            assert TEXT[row["start_char"] : row["end_char"]] == row[column]
    event = only(rows, "events")
    assert event["trigger"] == "shelled"
    assert event["attribution"] == "the mayor said"
    assert event["place_text"] == "Lumo"


def test_type_and_mode_give_quad_class_and_intensity() -> None:
    event = only(document_rows(facts()), "events")
    assert event["quad_class"] == "material conflict"
    assert event["intensity"] == -9.5


def test_participants_lead_to_mentions_and_unnamed_ones_to_nobody() -> None:
    rows = document_rows(facts())
    source, target = rows["event_actors"]
    assert source["mention_id"] == rows["mentions"][0]["mention_id"]
    assert source["actor_id"] == "actor_vessia"
    assert (target["mention_id"], target["actor_id"], target["text"]) == (None, None, None)


def test_a_quantity_measures_an_event_once_and_knows_its_whole() -> None:
    rows = document_rows(facts())
    whole, part = rows["quantities"]
    assert only(rows, "event_quantities") == {
        "document_id": "doc_test",
        "event_id": only(rows, "events")["event_id"],
        "quantity_id": whole["quantity_id"],
    }
    assert (whole["part_of_quantity_id"], part["part_of_quantity_id"]) == (None, whole["quantity_id"])


def test_each_actor_and_place_is_a_candidate_once() -> None:
    rows = document_rows(facts())
    assert [row["actor_id"] for row in rows["actor_candidates"]] == ["actor_vessia", "actor_mayor"]
    assert [row["place_id"] for row in rows["place_candidates"]] == ["place_lumo"]


def test_only_the_cited_sentence_is_there_but_both_are_counted() -> None:
    rows = document_rows(facts())
    assert only(rows, "sentences")["text"] == SENTENCES[0]
    assert only(rows, "document_counts")["sentence_count"] == 2


def test_the_same_facts_give_the_same_rows() -> None:
    assert document_rows(facts()) == document_rows(facts())
