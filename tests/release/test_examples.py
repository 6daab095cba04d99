"""The twelve example queries have a title, run on any release, and find something in the sample corpus."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from pipeline.release.database import FILE_NAME as DATABASE
from pipeline.release.examples import FILE_NAME, Example, examples

each = pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)


def test_there_are_twelve_each_with_a_title_of_its_own() -> None:
    assert len(examples()) == len({example.title for example in examples()}) == 12
    assert all(example.title and not example.title.startswith("--") for example in examples())
    assert all(example.sql.endswith(";") for example in examples())


@each
def test_it_finds_something_in_the_sample_release(example: Example, sample_release: Path) -> None:
    with duckdb.connect(sample_release / DATABASE, read_only=True) as connection:
        assert connection.sql(example.sql).fetchall()


@each
def test_it_gives_the_same_rows_in_the_same_order_each_time(example: Example, sample_release: Path) -> None:
    answers = []
    for threads in (1, 4):
        with duckdb.connect(sample_release / DATABASE, read_only=True, config={"threads": threads}) as connection:
            answers.append(connection.sql(example.sql).fetchall())
    assert answers[0] == answers[1]


@each
def test_it_runs_on_a_small_ledger(example: Example, first_release: Path) -> None:
    with duckdb.connect(first_release / "releases" / "2021-05-05" / DATABASE, read_only=True) as connection:
        connection.sql(example.sql).fetchall()


def test_the_file_holds_all_of_them_and_runs_as_a_whole(first_release: Path) -> None:
    release = first_release / "releases" / "2021-05-05"
    text = (release / FILE_NAME).read_text("utf-8")
    for number, example in enumerate(examples(), start=1):
        assert f"-- {number}. {example.title}\n{example.sql}\n" in text
    script = "import duckdb, sys; duckdb.connect(sys.argv[1], read_only=True).execute(sys.stdin.read())"
    subprocess.run([sys.executable, "-c", script, str(release / DATABASE)], input=text, text=True, check=True)


def test_the_fifty_kilometres_are_measured_right(tmp_path: Path) -> None:
    """Paris to Versailles is 17 km, to Orléans 111 km; an area's label point is no place to measure from or to."""
    (near,) = (example for example in examples() if "50 km" in example.title)
    with duckdb.connect() as connection:
        connection.execute(
            "CREATE TABLE places AS SELECT * FROM (VALUES ('p', 'Paris', 48.8566, 2.3522, false), "
            "('v', 'Versailles', 48.8049, 2.1204, false), ('o', 'Orléans', 47.9030, 1.9093, false), "
            "('i', 'Île-de-France', 48.85, 2.35, true)) AS "
            "t(place_id, name, latitude, longitude, is_representative_point)"
        )
        connection.execute(
            "CREATE TABLE events AS SELECT * FROM (VALUES ('1', 'p'), ('2', 'p'), ('3', 'v'), ('4', 'o'), ('5', 'i'), "
            "('6', 'i'), ('7', 'i')) AS t(event_id, place_id)"
        )
        connection.execute(
            "CREATE VIEW event_list AS SELECT event_id, name AS place, latitude, longitude, is_representative_point, "
            "DATE '2021-05-03' AS start_date, 'ASSAULT' AS event_type, 'asserted' AS status, NULL AS sources, "
            "NULL AS targets, NULL AS evidence, NULL AS publisher FROM events JOIN places USING (place_id)"
        )
        found = connection.sql(near.sql).fetchall()
    assert [row[:3] for row in found] == [("Paris", 0, "Paris"), ("Paris", 0, "Paris"), ("Paris", 18, "Versailles")]
