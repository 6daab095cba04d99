"""What a release says of its changes, from publishing on."""

import datetime as dt
import hashlib
import shutil

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.release import store
from pipeline.release.changes.columns import SchemaVersionError
from pipeline.release.changes.compare import compare
from pipeline.release.changes.report import first_report, report
from pipeline.release.publish import publish
from pipeline.tables import schema
from tests.ledger import drop, rewrite

NEXT_DAY = dt.date(2021, 5, 6)


@pytest.fixture
def first(released):
    return released / "releases" / "2021-05-05"


def said(**more):
    return {"version": "2021-05-06", "schema_version": "1.0", "publish_text": "licence", "versions": {}, **more}


def test_the_first_release_says_that_it_is(first):
    told = (first / "CHANGES.md").read_text("utf-8")
    assert "first release" in told
    assert {path.stem for path in (first / "changes").iterdir()} == {*schema.TABLES, "ids", "schema"}
    assert all(pq.read_metadata(path).num_rows == 0 for path in (first / "changes").iterdir())


def test_a_release_tells_its_changes_and_keeps_them(folder, staged_file, released):
    rewrite(folder / "events.parquet", 2, status="alleged")
    rewrite(folder / "incidents.parquet", 0, fatalities_best=20)
    made = publish(folder, staged_file, released, NEXT_DAY, "licence", {"model": "m2"}).path
    told = (made / "CHANGES.md").read_text("utf-8")
    assert told.startswith("# Release 2021-05-06: what changed since 2021-05-05\n")
    assert "1. Shelling of Lumo (Lumo): the number of people killed is now" in told and "(`inc_1`)" in told
    assert "another version of model read them" in told
    assert "| events | 3 | 3 | 0 | 0 | 1 | 0 |" in told
    assert pq.read_table(made / "changes" / "events.parquet").to_pylist() == [
        {
            "event_id": "eve_3",
            "change": "changed",
            "column_name": "status",
            "old_value": "denied",
            "new_value": "alleged",
        }
    ]


def test_the_query_in_the_changes_runs_as_it_stands(folder, staged_file, released, monkeypatch):
    rewrite(folder / "incidents.parquet", 0, fatalities_best=20)
    made = publish(folder, staged_file, released, NEXT_DAY).path
    monkeypatch.chdir(made)
    sql = (made / "CHANGES.md").read_text("utf-8").partition("```sql\n")[2].partition("```")[0]
    assert [row[:4] for row in duckdb.sql(sql).fetchall()] == [("changed", "fatalities_best", "12", "20")]


def test_the_same_change_gives_the_same_bytes(folder, staged_file, released, tmp_path):
    rewrite(folder / "incidents.parquet", 0, fatalities_best=20)
    rewrite(folder / "actors.parquet", 1, name="Army of Vessia")
    found = []
    for _ in range(2):
        made = publish(folder, staged_file, released, NEXT_DAY).path
        files = [made / "CHANGES.md", *sorted((made / "changes").iterdir())]
        found.append({path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files})
        made.rename(tmp_path / f"aside{len(found)}")
    assert found[0] == found[1]


def test_no_word_comes_back_where_nothing_may_be_published(folder, staged_file, released):
    made = publish(folder, staged_file, released, NEXT_DAY, "none").path
    told = (made / "CHANGES.md").read_text("utf-8")
    assert "by the setting none; it was licence" in told
    everything = told.encode() + b"".join(
        repr(pq.read_table(path).to_pylist()).encode() for path in (made / "changes").iterdir()
    )
    assert b"is_text_withheld" in everything
    for word in ("shelled", "killing", "guns", "fired"):
        assert word.encode() not in everything


def remove_column(release, table, column):
    path = release / f"{table}.parquet"
    pq.write_table(
        pq.read_table(path).append_column(column, pa.nulls(pq.read_metadata(path).num_rows, pa.string())), path
    )


def test_a_removed_column_needs_a_new_schema_version_or_there_is_no_release(folder, staged_file, released, first):
    remove_column(first, "events", "weather")
    rewrite(folder / "incidents.parquet", 0, fatalities_best=20)
    with pytest.raises(SchemaVersionError, match=r"column events.weather was removed(.|\n)*Set SCHEMA_VERSION"):
        publish(folder, staged_file, released, NEXT_DAY)
    assert [path.name for path in store.releases(released)] == ["2021-05-05"]
    assert (released / "latest").resolve() == first.resolve()


def test_a_new_schema_version_lets_it_through_and_the_change_is_told_first(
    folder, staged_file, released, first, monkeypatch
):
    remove_column(first, "events", "weather")
    rewrite(folder / "incidents.parquet", 0, fatalities_best=20)
    major = int(schema.SCHEMA_VERSION.partition(".")[0]) + 1
    monkeypatch.setattr(schema, "SCHEMA_VERSION", f"{major}.0")
    made = publish(folder, staged_file, released, NEXT_DAY).path
    told = (made / "CHANGES.md").read_text("utf-8")
    headings = [line for line in told.splitlines() if line.startswith("## ")]
    assert headings[0] == "## Tables and columns"
    assert "Column events.weather was removed." in told
    (row,) = pq.read_table(made / "changes" / "schema.parquet").to_pylist()
    assert (row["table_name"], row["column_name"], row["change"]) == ("events", "weather", "removed")


def test_takedowns_and_warnings_are_told_in_every_report(first, tmp_path):
    new = said(
        takedowns=[{"kind": "document", "told": "A text of Sample Post was taken down."}],
        warnings=["Few events: 0.1 a text."],
    )
    told = first_report(new)
    assert "A text of Sample Post was taken down." in told and "Few events: 0.1 a text." in told
    told = report(compare(first, first, said(version="2021-05-05"), new, tmp_path / "changes"))
    assert "A text of Sample Post was taken down." in told and "Few events: 0.1 a text." in told
    assert "Nothing: both hold the same rows" in told


def test_nothing_of_a_text_that_is_gone_is_told_where_one_was_taken_down(first, tmp_path):
    after = shutil.copytree(first, tmp_path / "after")
    drop(after / "documents.parquet", 0)
    old, taken = said(version="2021-05-05"), [{"kind": "document", "count": 1, "told": "One document."}]
    untold = report(compare(first, after, old, said(takedowns=taken), tmp_path / "a"))
    assert "Guns over Lumo" not in untold and "1 gone" in untold
    told = report(compare(first, after, {**old, "takedowns": taken}, said(takedowns=taken), tmp_path / "b"))
    assert "Guns over Lumo" in told


def test_markup_in_a_name_does_not_break_the_report(first, folder, staged_file, released):
    rewrite(folder / "incidents.parquet", 0, title="Raid on <b>*Lumo*", fatalities_best=20)
    told = (publish(folder, staged_file, released, NEXT_DAY).path / "CHANGES.md").read_text("utf-8")
    assert r"Raid on \<b\>\*Lumo\*" in told
