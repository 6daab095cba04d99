import pyarrow.parquet as pq
import pytest

from pipeline.release.changes.columns import ColumnChange
from pipeline.release.changes.consequences import find_consequences, kinds
from pipeline.release.changes.ids import write_id_changes
from pipeline.release.changes.queries import sql
from pipeline.release.changes.sides import open_sides
from pipeline.tables import schema
from tests.ledger import add, drop, rewrite


def consequences(before, after, columns=(), **options):
    with open_sides(before, after) as connection:
        write_id_changes(connection, after.parent / "ids.parquet")
        return find_consequences(connection, columns, **options)


def told(before, after, **options):
    """Return the kind, row and text of each, the weightiest first."""
    return [(one.kind, one.row_id, one.text) for one in consequences(before, after, **options).told]


def texts(before, after, kind, **options):
    return [text for found, _, text in told(before, after, **options) if found == kind]


def test_every_kind_has_its_query_and_leads_to_a_table():
    for kind in kinds():
        assert sql(f"kinds/{kind.id}")
        assert kind.table in {*schema.TABLES, "ids"}
        for compared in kind.compares:
            table, _, column = compared.partition(".")
            assert column in schema.arrow_schema(table).names
    assert len({kind.id for kind in kinds()}) == len(kinds())


def test_the_same_tables_have_no_consequences(before, after):
    found = consequences(before, after)
    assert found.told == ()
    assert set(found.totals.values()) == {0}


def test_a_changed_toll_is_told_with_both_figures(before, after):
    rewrite(after / "incidents.parquet", 0, fatalities_low=20, fatalities_best=1_200, fatalities_high=1_200)
    assert told(before, after) == [
        (
            "toll_changed",
            "inc_1",
            "Shelling of Lumo (Lumo): the number of people killed is now 20 to 1,200 (best claim 1,200); it was 12 to "
            "20 (best claim 12).",
        )
    ]


def test_a_greater_change_of_a_toll_stands_higher(before, after):
    for folder in (before, after):
        add(folder / "incidents.parquet", 0, incident_id="inc_2", title="Second shelling")
    rewrite(after / "incidents.parquet", 0, fatalities_best=13)
    rewrite(after / "incidents.parquet", 1, fatalities_best=19)
    assert [row for _, row, _ in told(before, after)] == ["inc_2", "inc_1"]


def test_a_status_that_turned_is_told_in_the_words_of_the_text(before, after):
    rewrite(after / "events.parquet", 1, status="denied")
    assert told(before, after) == [
        (
            "status_turned",
            "eve_2",
            "“Vessian guns fired on the town”, in “A town counts its dead” (Sample Wire), is now denied; it was "
            "asserted.",
        )
    ]


def test_a_removed_incident_is_told_with_the_reason(before, after):
    drop(after / "incidents.parquet", 0)
    for row in (0, 1):
        rewrite(after / "events.parquet", row, incident_id=None)
    (text,) = texts(before, after, "incident_removed")
    assert text.startswith("No longer an incident: Shelling of Lumo, people killed: 12 to 20 (best claim 12).")
    assert "its reports are no longer taken for one that happened" in text
    drop(after / "documents.parquet", 0, 1)
    assert "no longer part of the release" in texts(before, after, "incident_removed")[0]


def test_a_new_incident_is_told(before, after):
    add(after / "incidents.parquet", 0, incident_id="inc_2", title="Raid on Port Ellis", place_id=None)
    assert texts(before, after, "incident_added")[0].startswith("New incident: Raid on Port Ellis, 2 reports")


def test_an_incident_known_by_another_id_is_neither_new_nor_gone(before, after):
    rewrite(after / "incidents.parquet", 0, incident_id="inc_9", fatalities_best=15)
    for row in (0, 1):
        rewrite(after / "events.parquet", row, incident_id="inc_9")
    assert [(kind, row) for kind, row, _ in told(before, after)] == [("toll_changed", "inc_9")]


def test_a_dispute_that_opened_and_one_that_ended_are_told_with_the_claims(before, after):
    gone = texts(before, before, "dispute_opened")
    drop(after / "discrepancies.parquet", 0)
    assert gone == []
    assert texts(before, after, "dispute_settled") == [
        "No longer in dispute: Lumo, people killed (claims were 12 to 20)."
    ]
    assert texts(after, before, "dispute_opened") == [
        "Newly in dispute: Lumo, people killed: 12 (Sample Post) against at least 20 (Sample Wire)."
    ]


def test_a_dispute_over_other_figures_is_told(before, after):
    rewrite(after / "discrepancies.parquet", 0, value_high=25.0)
    assert texts(before, after, "dispute_widened") == [
        "The dispute over Lumo, people killed, is now over 12 to 25; it was over 12 to 20."
    ]


def test_another_speaker_and_another_doer_are_told_by_name(before, after):
    rewrite(after / "quotations.parquet", 0, speaker_actor_id="act_vessia")
    rewrite(after / "event_actors.parquet", 0, actor_id="act_vessia")
    (speaker,) = texts(before, after, "speaker_changed")
    assert speaker.endswith("is now ascribed to Vessia; it was ascribed to Aré Tan.")
    (doer,) = texts(before, after, "participant_changed")
    assert doer.endswith("the doer is now Vessia; it was Armed forces of Vessia.")


def test_a_merged_actor_is_told_once_and_is_no_other_doer(before, after):
    for row in (0, 1):
        rewrite(after / "mentions.parquet", row, actor_id="act_vessia")
    for row in (0,):
        rewrite(before / "mentions.parquet", 1, actor_id="act_vessia")
        rewrite(after / "event_actors.parquet", row, actor_id="act_vessia")
    drop(after / "actors.parquet", 1)
    assert [kind for kind, _, _ in told(before, after)] == ["ids_merged"]
    (text,) = texts(before, after, "ids_merged")
    assert text == "Now taken for one of the actors, Vessia: Armed forces of Vessia [act_army]; Vessia [act_vessia]."


def test_a_corrected_figure_is_followed_through_the_edited_sentence(before, after):
    old = pq.read_table(before / "sentences.parquet").to_pylist()[2]["text"]
    rewrite(after / "sentences.parquet", 2, sentence_id="sen_b9", text=old.replace("20", "23"))
    rewrite(after / "quantities.parquet", 1, quantity_id="qua_9", sentence_id="sen_b9", value_low=23.0, evidence="23")
    assert texts(before, after, "figure_changed") == [
        "“23”, in “A town counts its dead” (Sample Wire), now gives at least 23 (fatalities); it gave at least 20 "
        "(fatalities)."
    ]
    assert texts(before, after, "claim_removed") == []


def test_a_claim_that_is_no_longer_read_is_told(before, after):
    drop(after / "quantities.parquet", 0)
    assert texts(before, after, "claim_removed") == [
        "A claim of fatalities, 12, is no longer read in “Guns over Lumo” (Sample Post, 4 May 2021)."
    ]


def test_texts_that_came_went_or_were_edited_are_told(before, after):
    drop(after / "documents.parquet", 0)
    rewrite(after / "documents.parquet", 0, text_sha256="0" * 64)
    assert texts(before, after, "document_removed") == [
        "No longer in the release: “Guns over Lumo” (Sample Post, 4 May 2021), with 2 events."
    ]
    assert texts(before, after, "document_edited") == [
        "The words of “A town counts its dead” (Sample Wire) have changed: 1 event then, 1 now."
    ]
    assert texts(after, before, "document_added")[0].startswith("New in the release: “Guns over Lumo”")


def test_of_texts_that_may_have_been_taken_down_nothing_is_told(before, after):
    for table in ("documents", "events", "incidents", "discrepancies"):
        path = after / f"{table}.parquet"
        drop(path, *range(pq.read_metadata(path).num_rows))
    kinds_told = {kind for kind, _, _ in told(before, after)}
    assert kinds_told == {"document_removed", "incident_removed", "dispute_settled"}
    assert told(before, after, is_gone_untold=True) == []


def test_of_withheld_texts_no_word_and_no_title_is_told(before, after):
    drop(after / "documents.parquet", 0)
    rewrite(after / "documents.parquet", 0, is_text_withheld=True, text_sha256="0" * 64)
    rewrite(after / "events.parquet", 1, status="denied", evidence=None)
    words = " ".join(text for _, _, text in told(before, after, is_all_withheld=True))
    assert "a text of Sample Post" in words and "a text of Sample Wire" in words and "An event of type ASSAULT" in words
    assert not any(found in words for found in ("Guns", "counts", "fired"))


def test_a_kind_that_rests_on_a_new_column_is_passed_over(before, after):
    rewrite(after / "events.parquet", 1, status="denied")
    found = consequences(before, after, [ColumnChange("events", "status", "retyped", "string", "int32")])
    assert found.told == () and "status_turned" not in found.totals


def test_one_kind_does_not_fill_the_list_and_the_rest_is_counted(before, after):
    for row in range(30):
        add(before / "discrepancies.parquet", 0, discrepancy_id=f"dis_{row:02}x")
    found = consequences(before, after)
    most = next(kind.most for kind in kinds() if kind.id == "dispute_settled")
    assert len(found.told) == most
    assert found.totals["dispute_settled"] == 30


@pytest.mark.parametrize("again", range(2))
def test_the_ten_are_the_same_each_time(before, after, again):
    drop(after / "documents.parquet", 0)
    drop(after / "incidents.parquet", 0)
    assert told(before, after) == told(before, after)
