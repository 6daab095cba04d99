"""A question is answered from the release alone, and nothing it may ask harms the release or the machine."""

import datetime as dt
import hashlib
import threading
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.serve.query import QueryError, ask
from pipeline.serve.worker import Limits

QUICK = Limits(seconds=2.0)


def hashes(release):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in release.iterdir() if path.is_file()}


def test_rows_come_as_flat_values(database):
    found = ask(
        database,
        "SELECT 1 AS n, 2.5::DOUBLE AS x, true AS t, DATE '2021-05-03' AS d, NULL AS nothing, [1, 2] AS l, "
        "{'a': 'b'} AS s, 1.5::DECIMAL(4,2) AS m, 'é🕊️' AS w, 170141183460469231731687303715884105727::HUGEINT AS h",
        QUICK,
    )
    assert found.rows == [
        [1, 2.5, True, dt.date(2021, 5, 3), None, "[1, 2]", "{'a': 'b'}", Decimal("1.50"), "é🕊️", 2**127 - 1]
    ]
    assert found.columns == ["n", "x", "t", "d", "nothing", "l", "s", "m", "w", "h"]
    assert found.is_number == [True, True, False, False, False, False, False, True, False, True]
    assert not found.is_cut


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT event_id FROM events",
        "FROM events SELECT event_id;",
        "-- a remark\nSELECT event_id FROM events -- and another",
        "WITH e AS (FROM events) SELECT event_id FROM e",
        "SELECT event_id FROM event_list ORDER BY 1;;",
    ],
)
def test_every_way_to_write_a_select_is_answered(database, sql):
    assert sorted(row[0] for row in ask(database, sql, QUICK).rows) == ["eve_1", "eve_2", "eve_3"]


def test_the_tables_can_be_looked_up(database):
    assert ["events"] in ask(database, "SHOW TABLES", QUICK).rows
    assert ask(database, "DESCRIBE events", QUICK).rows[0][0] == "event_id"


def test_columns_of_the_same_name_are_kept_apart(database):
    assert ask(database, "SELECT 1 AS a, 2 AS a", QUICK).rows == [[1, 2]]


def test_more_rows_than_the_limit_are_cut_and_told(database):
    limits = Limits(rows=7)
    assert len(ask(database, "FROM range(7)", limits).rows) == 7
    assert not ask(database, "FROM range(7)", limits).is_cut
    cut = ask(database, "FROM range(1000000000000)", limits)
    assert (len(cut.rows), cut.is_cut) == (7, True)


def test_a_long_text_is_cut_on_the_page_and_whole_in_the_file(database):
    sql = "SELECT repeat('ab', 50) AS text"
    assert ask(database, sql, Limits(cell_characters=10)).rows == [["ababababab…"]]
    assert ask(database, sql, Limits(cell_characters=None), as_csv=True).csv.decode("utf-8-sig") == (
        f'"text"\n"{"ab" * 50}"\n'
    )


def test_the_file_is_safe_to_open_in_a_spreadsheet(database):
    told = ask(database, "SELECT '=1+1' AS \"@a\", -5 AS n, -2.5 AS d", QUICK, as_csv=True)
    assert told.csv.decode("utf-8-sig") == '"\'@a","n","d"\n"\'=1+1",-5,-2.5\n'


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('{secret}')",
        "SELECT * FROM read_text('{secret}')",
        "SELECT * FROM read_blob('{secret}')",
        "SELECT * FROM read_json('{secret}')",
        "SELECT * FROM read_parquet('{parquet}')",
        "SELECT * FROM parquet_metadata('{parquet}')",
        "SELECT * FROM parquet_schema('{parquet}')",
        "SELECT * FROM '{secret}'",
        "SELECT * FROM '{parquet}'",
        'SELECT * FROM "{parquet}"',
        "SELECT * FROM query_table('{parquet}')",
        "SELECT * FROM query('FROM read_text(''{secret}'')')",
        "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT * FROM read_text(''{secret}'')'))",
        "SELECT (SELECT content FROM read_text('{secret}'))",
        "WITH x AS (FROM read_text('{secret}')) FROM x",
        "SELECT * FROM glob('{folder}/*')",
        "SELECT * FROM sniff_csv('{secret}')",
        "SELECT * FROM read_text('file://{secret}')",
        "SELECT * FROM read_text('http://127.0.0.1:1/x')",
        "SELECT * FROM read_duckdb('{database}')",
        "SELECT * FROM duckdb_secrets()",
        "SELECT getenv('HOME')",
    ],
)
def test_no_file_address_or_variable_of_the_machine_can_be_read(sql, database, release, tmp_path):
    secret = tmp_path / "secret.csv"
    secret.write_text("hidden\n1\n")
    named = sql.format(secret=secret, folder=tmp_path, parquet=release / "events.parquet", database=database)
    with pytest.raises(QueryError) as told:
        ask(database, named, QUICK)
    assert "hidden" not in str(told.value)


@pytest.mark.parametrize(
    "sql",
    [
        "ATTACH '{target}' AS x",
        "ATTACH ':memory:' AS x",
        "COPY events TO '{target}'",
        "COPY (SELECT 1) TO '{target}'",
        "EXPORT DATABASE '{target}'",
        "SELECT 1; COPY events TO '{target}'",
        "SELECT 1; DELETE FROM events",
        "SELECT * FROM query('COPY events TO ''{target}''')",
        "EXPLAIN ANALYZE COPY events TO '{target}'",
        "PREPARE x AS COPY events TO '{target}'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "LOAD '{target}'",
        "SET enable_external_access = true",
        "SET memory_limit = '100GB'",
        "SET lock_configuration = false",
        "RESET ALL",
        "PRAGMA enable_profiling",
        "PRAGMA database_list",
        "CALL enable_logging()",
        "CHECKPOINT",
        "CREATE TABLE t (a INTEGER)",
        "CREATE TEMP TABLE t (a INTEGER)",
        "CREATE SECRET (TYPE S3)",
        "DROP TABLE events",
        "DELETE FROM events",
        "UPDATE events SET status = 'denied'",
        "INSERT INTO events SELECT * FROM events",
        "INSERT INTO events SELECT * FROM events RETURNING *",
        "WITH x AS (SELECT 1) DELETE FROM events",
        "ALTER TABLE events DROP COLUMN status",
        "COMMENT ON TABLE events IS 'x'",
        "BEGIN",
        "USE memory",
        'DETACH "conflict-ledger"',
        "VACUUM",
        "",
        ";",
        "SELECT",
        "SELEC 1",
        "SELECT 1) FROM events; --",
        "\x00",
        "SELECT '\ud800'",
    ],
)
def test_nothing_but_one_select_is_run_and_nothing_is_written(sql, database, release, tmp_path):
    before = hashes(release)
    target = tmp_path / "written"
    with pytest.raises(QueryError):
        ask(database, sql.format(target=target), QUICK)
    assert not target.exists()
    assert hashes(release) == before


def test_a_variable_of_the_program_is_no_table(database):
    with pytest.raises(QueryError, match="limits does not exist"):
        ask(database, "SELECT * FROM limits", QUICK)


@pytest.mark.parametrize(
    "sql",
    [
        "WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t",
        "SELECT max(hash(a.range * b.range * c.range)) FROM range(99999) AS a, range(99999) AS b, range(9999) AS c",
        "SELECT pg_sleep(60)",
    ],
)
def test_a_query_without_end_is_stopped(sql, database):
    with pytest.raises(QueryError, match="longer than 1 seconds"):
        ask(database, sql, Limits(seconds=1.0))


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT repeat('x', 2000000000)",
        "SELECT length(repeat('x', 2000000000))",
        "SELECT repeat('x', 90000000) FROM range(100)",
        "SELECT list(range) FROM range(1000000000)",
        "SELECT string_agg(repeat('x', 1000), '') FROM range(100000000)",
        "SELECT * FROM event_list AS a, range(3000000) ORDER BY hash(range), a.evidence",
    ],
)
def test_a_query_of_any_size_is_stopped_before_it_fills_the_memory(sql, database):
    with pytest.raises(QueryError, match=r"more than 256 MB of memory|asks for too much|longer than|exceeds this"):
        ask(database, sql, Limits(seconds=5.0, memory_megabytes=256))


def test_an_answer_of_any_size_is_cut(database):
    limits = Limits(rows=100_000, cell_characters=None, answer_megabytes=2)
    found = ask(database, "SELECT repeat('x', 1000) AS text FROM range(50000)", limits, as_csv=True)
    assert found.is_cut and len(found.csv) < 3_000_000


def test_a_query_too_long_to_read_is_refused(database):
    with pytest.raises(QueryError, match="may have 100 characters"):
        ask(database, "SELECT " + "1 + " * 100 + "1", Limits(characters=100))


def test_a_query_nested_without_measure_is_refused(database):
    with pytest.raises(QueryError):
        ask(database, "SELECT " + "(" * 9_000 + "1" + ")" * 9_000, QUICK)


def test_the_next_question_is_answered_whatever_the_last_one_did(database):
    with pytest.raises(QueryError):
        ask(database, "SELECT repeat('x', 2000000000)", QUICK)
    assert ask(database, "SELECT count(*) FROM events", QUICK).rows == [[3]]


def test_no_more_than_two_run_at_once_and_the_third_is_told(database):
    def sleep():
        with pytest.raises(QueryError, match="longer than"):
            ask(database, "SELECT pg_sleep(60)", Limits(seconds=4))

    slow = [threading.Thread(target=sleep) for _ in range(2)]
    for thread in slow:
        thread.start()
    try:
        told = ""
        for _ in range(50):
            try:
                ask(database, "SELECT 1", Limits(seconds=0.1))
            except QueryError as error:
                told = str(error)
                if "still running" in told:
                    break
        assert "Other queries are still running" in told
    finally:
        for thread in slow:
            thread.join()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_is_answered_or_refused_in_words(database, text):
    try:
        ask(database, text, QUICK)
    except QueryError as error:
        assert str(error)
