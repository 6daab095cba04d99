import duckdb
import pytest

from pipeline.tables import ddl, schema
from tests.ledger import small_ledger


@pytest.fixture(scope="module")
def database():
    """A database that holds the small ledger; a statement that it refuses leaves it as it was."""
    ledger = small_ledger()
    with duckdb.connect() as connection:
        for table in schema.load_order():
            connection.execute(ddl.duckdb_ddl(table))
            connection.register("rows", ledger[table])
            connection.execute(f"INSERT INTO {table} SELECT * FROM rows")
            connection.unregister("rows")
        yield connection


def test_every_table_and_column_has_its_comment(database):
    tables = dict(database.execute("SELECT table_name, comment FROM duckdb_tables()").fetchall())
    assert tables == {table: schema.description(table) for table in schema.TABLES}
    columns = database.execute("SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal")
    found = {(table, column): comment for table, column, comment in columns.fetchall()}
    expected = {(table, c.name): c.description for table in schema.TABLES for c in schema.columns(table)}
    assert found == expected


def test_a_valid_ledger_loads(database):
    assert database.execute("SELECT count(*) FROM events").fetchone() == (3,)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO event_quantities VALUES ('eve_1', 'qua_1')",
        "INSERT INTO event_quantities VALUES ('eve_missing', 'qua_1')",
        "INSERT INTO texts VALUES ('doc_b', NULL)",
        "INSERT INTO texts VALUES ('doc_b', '')",
        "UPDATE dates SET date_type = 'moment'",
        "UPDATE dates SET end_date = DATE '2020-01-01'",
        "UPDATE place_mentions SET end_char = start_char",
        "UPDATE quantities SET value_high = 3 WHERE comparator = 'at_least'",
        "UPDATE event_quantities SET event_id = 'eve_missing'",
        "UPDATE quotations SET speaker_start_char = 9999",
        "UPDATE rejects SET detail = ''",
    ],
)
def test_the_database_itself_refuses_what_the_models_refuse(database, statement):
    with pytest.raises(duckdb.ConstraintException):
        database.execute(statement)


def test_a_quote_in_a_literal_is_escaped():
    with duckdb.connect() as connection:
        assert connection.execute(f"SELECT {ddl.literal(chr(39) + ' or 1=1')}").fetchone() == ("' or 1=1",)
