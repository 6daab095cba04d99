import shutil

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.release.changes.columns import ColumnChange, column_changes
from pipeline.release.changes.rows import RowCounts, write_row_changes
from pipeline.release.changes.sides import open_sides
from pipeline.tables import schema
from tests.ledger import add, drop, rewrite, write_tables


def compare(before, after, columns=(), is_gone_untold=False):
    """Return changed rows and counts, each by table."""
    folder = after.parent / "changes"
    with open_sides(before, after) as connection:
        counts = write_row_changes(connection, folder, columns, is_gone_untold)
    rows = {table: pq.read_table(folder / f"{table}.parquet").to_pylist() for table in schema.TABLES}
    return rows, {count.table: count for count in counts}


def test_the_same_tables_have_no_changes(before, after):
    rows, counts = compare(before, after)
    assert not any(rows.values())
    assert counts["events"] == RowCounts("events", 3, 3, 0, 0, 0, 0)
    assert list(counts) == list(schema.TABLES)


def test_rows_added_removed_and_values_changed_are_told_with_old_and_new_value(before, after):
    rewrite(after / "incidents.parquet", 0, fatalities_best=20, is_disputed=False, place_id=None)
    add(after / "incidents.parquet", 0, incident_id="inc_0")
    drop(after / "event_quantities.parquet", 1)
    rows, counts = compare(before, after)
    assert [tuple(row.values()) for row in rows["incidents"]] == [
        ("inc_0", "added", None, None, None),
        ("inc_1", "changed", "place_id", "pla_lumo", None),
        ("inc_1", "changed", "fatalities_best", "12", "20"),
        ("inc_1", "changed", "is_disputed", "true", "false"),
    ]
    assert rows["event_quantities"] == [
        {
            "event_id": "eve_2",
            "quantity_id": "qua_2",
            "change": "removed",
            "column_name": None,
            "old_value": None,
            "new_value": None,
        }
    ]
    assert counts["incidents"] == RowCounts("incidents", 1, 2, 1, 0, 1, 0)
    assert counts["event_quantities"] == RowCounts("event_quantities", 2, 1, 0, 1, 0, 0)


def test_a_row_that_only_moved_in_its_text_is_counted_as_moved(before, after):
    rewrite(after / "dates.parquet", 0, start_char=50, end_char=60)
    rewrite(after / "events.parquet", 0, start_char=1, status="reported")
    counts = compare(before, after)[1]
    assert (counts["dates"].changed, counts["dates"].moved) == (1, 1)
    assert (counts["events"].changed, counts["events"].moved) == (1, 0)


def test_a_whole_text_is_told_as_changed_and_not_repeated(before, after):
    rewrite(after / "texts.parquet", 0, text="Another text.")
    (row,) = compare(before, after)[0]["texts"]
    assert (row["column_name"], row["old_value"], row["new_value"]) == ("text", None, None)


@pytest.mark.parametrize("hides", ["withheld", "gone"])
def test_words_that_may_not_be_published_any_more_do_not_come_back_as_old_values(before, after, hides):
    for table in ("events", "mentions", "quantities", "quotations", "sentences", "event_actors", "documents"):
        words = dict.fromkeys(schema.verbatim_columns(table))
        for row in range(pq.read_metadata(after / f"{table}.parquet").num_rows):
            rewrite(after / f"{table}.parquet", row, **words)
    for row in (0, 1):
        rewrite(after / "documents.parquet", row, title=None)
    if hides == "gone":
        drop(after / "documents.parquet", 0, 1)
    else:
        for row in (0, 1):
            rewrite(after / "documents.parquet", row, is_text_withheld=True)
    rows = compare(before, after)[0]
    told = {row["old_value"] for changed in rows.values() for row in changed}
    assert told <= {None, "false"}


def test_where_texts_were_taken_down_names_that_are_gone_are_not_told(before, after):
    drop(after / "actor_names.parquet", 0)
    rewrite(after / "actors.parquet", 1, name="The army", sector="GOV")
    rewrite(after / "incidents.parquet", 0, title="Guns at Lumo", fatalities_best=20)
    rows = compare(before, after, is_gone_untold=True)[0]
    assert rows["actor_names"] == []
    told = {(row["column_name"], row["old_value"]) for table in ("actors", "incidents") for row in rows[table]}
    assert told == {("name", None), ("sector", "MIL"), ("title", None), ("fatalities_best", "12")}
    assert [row["name"] for row in compare(before, after)[0]["actor_names"]] == ["Aré Tan"]


def test_words_of_a_document_that_may_be_published_are_told(before, after):
    rewrite(after / "event_actors.parquet", 0, text="army")
    (row,) = compare(before, after)[0]["event_actors"]
    assert (row["old_value"], row["new_value"]) == ("Vessia’s army", "army")


def test_columns_that_only_one_release_has_are_left_to_the_schema_changes(before, after):
    old = pq.read_table(before / "actors.parquet")
    pq.write_table(
        old.drop_columns(["sector"]).append_column("mood", pa.array(["a", "b", "c"])), before / "actors.parquet"
    )
    changes = column_changes(before, after)
    assert [change.column_name for change in changes] == ["mood", "sector"]
    assert compare(before, after, changes)[0]["actors"] == []


def test_a_table_that_is_new_has_all_its_rows_added(before, after):
    (before / "dates.parquet").unlink()
    rows = compare(before, after, [ColumnChange("dates", None, "added")])[0]["dates"]
    assert [row["change"] for row in rows] == ["added"]


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    old=st.dictionaries(st.integers(0, 9), st.one_of(st.none(), st.floats(allow_nan=False, width=32)), max_size=8),
    new=st.dictionaries(st.integers(0, 9), st.one_of(st.none(), st.floats(allow_nan=False, width=32)), max_size=8),
)
def test_the_changes_lead_from_the_old_rows_to_the_new_ones(tmp_path, old, new):
    shutil.rmtree(tmp_path / "sides", ignore_errors=True)
    sides = []
    for name, values in (("before", old), ("after", new)):
        folder = write_tables((tmp_path / "sides").mkdir(exist_ok=True) or tmp_path / "sides" / name)
        path = folder / "places.parquet"
        for key, value in values.items():
            add(path, 0, place_id=f"p{key}", latitude=value)
        drop(path, 0)
        sides.append(folder)
    rows = compare(*sides)[0]["places"]
    state = {f"p{key}": value for key, value in old.items()}
    for row in rows:
        if row["change"] == "removed":
            del state[row["place_id"]]
        else:
            if row["change"] == "changed":
                assert row["column_name"] == "latitude"
            state[row["place_id"]] = new[int(row["place_id"][1:])]
            if row["new_value"] is not None:
                assert float(row["new_value"]) == state[row["place_id"]]
    assert state == {f"p{key}": value for key, value in new.items()}
