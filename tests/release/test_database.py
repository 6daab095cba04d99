import json

import duckdb
import pytest

from pipeline.release import database
from pipeline.tables import schema
from tests.ledger import small_ledger


@pytest.fixture
def ledger(first_release):
    """The database of a release."""
    return first_release / "releases" / "2021-05-05" / database.FILE_NAME


@pytest.fixture
def connection(ledger):
    with duckdb.connect(ledger, read_only=True) as opened:
        yield opened


def rows(connection, sql):
    found = connection.sql(sql)
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def test_it_holds_every_table_with_all_rows(connection):
    for table, given in small_ledger().items():
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (given.num_rows,), table


def test_it_says_what_made_it(connection):
    assert dict(connection.sql("FROM ledger_meta").fetchall()) == {
        "schema_version": schema.SCHEMA_VERSION,
        "version": "2021-05-05",
        "licence": "CC BY 4.0",
        "publish_text": "licence",
        "model": "m1",
    }


def test_it_is_stored_so_that_older_clients_can_open_it(connection):
    (tags,) = connection.execute("SELECT tags FROM duckdb_databases() WHERE NOT internal").fetchone()
    assert "v1.2" in json.dumps(tags)


def test_it_is_closed_cleanly(ledger):
    assert [path.name for path in ledger.parent.glob("*.duckdb*")] == [database.FILE_NAME]


def test_it_is_never_built_in_place(ledger):
    with pytest.raises(FileExistsError):
        database.build_database(ledger.parent, ledger, {})


def test_every_table_view_and_column_has_a_comment(connection):
    bare = connection.sql(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL "
        "UNION ALL SELECT table_name, NULL FROM duckdb_tables() WHERE NOT internal AND comment IS NULL "
        "UNION ALL SELECT view_name, NULL FROM duckdb_views() WHERE NOT internal AND comment IS NULL"
    )
    assert bare.fetchall() == []


def test_every_view_is_there(connection):
    found = connection.sql("SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1").fetchall()
    assert [name for (name,) in found] == sorted(database.views())
    assert next(iter(database.views())) == "event_list" and len(database.views()) == 5


def test_event_list_puts_names_beside_codes(connection):
    first, second, denied = rows(connection, "FROM event_list ORDER BY event_id")
    assert (first["sources"], first["place"], first["incident"]) == (
        "Armed forces of Vessia",
        "Lumo",
        "Shelling of Lumo",
    )
    assert (first["is_place_from_elsewhere"], second["is_place_from_elsewhere"]) == (False, None)
    assert second["targets"] == "the town"
    assert (denied["status"], denied["sources"]) == ("denied", None)


def test_casualty_claims_tell_who_what_where(connection):
    first, second = rows(connection, "FROM casualty_claims ORDER BY quantity_id")
    assert (first["value_low"], first["about_place"], first["event_types"]) == (12.0, "Lumo", "ASSAULT")
    assert first["event_places"] == "Lumo"
    assert (second["comparator"], second["value_high"], second["publisher"]) == ("at_least", None, "Sample Wire")


def test_who_said_what_names_the_speaker(connection):
    (said,) = rows(connection, "FROM who_said_what")
    assert (said["speaker"], said["words"], said["is_direct"]) == ("Aré Tan", "We did not fire,", True)


def test_disputed_figures_stand_side_by_side(connection):
    found = rows(connection, "FROM disputed_figures ORDER BY value_low")
    assert [claim["evidence"] for claim in found] == ["12 people", "At least 20 people"]
    assert {(claim["lowest_claim"], claim["highest_claim"]) for claim in found} == {(12.0, 20.0)}


def test_quantity_list_holds_every_figure_with_names_beside_codes(connection):
    first, second = rows(connection, "FROM quantity_list ORDER BY quantity_id")
    assert (first["about_place"], first["unit"], first["incidents"]) == ("Lumo", "person", "Shelling of Lumo")
    assert (second["value_low"], second["value_high"], second["publisher"]) == (20.0, None, "Sample Wire")
