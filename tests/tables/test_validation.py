import pyarrow as pa
import pyarrow.compute as pc
import pytest

from pipeline.tables import schema
from pipeline.tables.validation import TableError, validate
from tests.ledger import small_ledger


def changed(table, column, value, row=0):
    """Return a table of the small ledger with one cell set to `value`."""
    rows = small_ledger()[table].to_pylist()
    rows[row][column] = value
    return pa.Table.from_pylist(rows, schema=small_ledger()[table].schema)


@pytest.mark.parametrize("table", schema.TABLES)
def test_valid_rows_pass_and_take_the_full_schema(table):
    rows = validate(table, small_ledger()[table])
    assert rows.schema.equals(schema.arrow_schema(table), check_metadata=True)


@pytest.mark.parametrize("table", schema.TABLES)
def test_no_rows_at_all_pass(table):
    assert validate(table, small_ledger()[table].slice(0, 0)).num_rows == 0


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("events", "event_type", "ATTACK"),
        ("events", "mode", "visit"),
        ("events", "quad_class", "verbal conflict"),
        ("events", "status", "rumoured"),
        ("events", "confidence", 1.01),
        ("events", "intensity", -11.0),
        ("events", "event_id", None),
        ("events", "rule_id", ""),
        ("events", "end_char", 0),
        ("events", "start_char", -1),
        ("events", "trigger_end_char", 1),
        ("events", "evidence", ""),
        ("dates", "precision", "hour"),
        ("places", "latitude", 91.0),
        ("actors", "country_code", "Vessia"),
        ("actors", "parent_actor_id", "act_vessia"),
        ("documents", "text_sha256", "abc"),
        ("documents", "language", "English"),
        ("documents", "published_date", None),
        ("quantities", "unit", ""),
        ("quantities", "value_high", 11.0),
        ("quantities", "value_high", None),
        ("event_actors", "start_char", None),
    ],
)
def test_a_bad_value_is_refused_and_shown_with_its_key(table, column, value):
    with pytest.raises(TableError) as caught:
        validate(table, changed(table, column, value))
    assert caught.value.table == table
    assert any(fault.rows[0][column] == value for fault in caught.value.faults)
    assert all(key in fault.rows[0] for fault in caught.value.faults for key in schema.primary_key(table))


def test_a_key_that_occurs_twice_is_refused():
    events = small_ledger()["events"]
    with pytest.raises(TableError, match="event_id must not occur twice"):
        validate("events", pa.concat_tables([events, events.slice(0, 1)]))


@pytest.mark.parametrize("kind", [pa.large_string(), pa.int64(), pa.timestamp("ns")])
def test_a_wrong_type_is_refused_not_converted(kind):
    dates = small_ledger()["dates"]
    wrong = pa.array([None] * dates.num_rows, kind)
    with pytest.raises(TableError, match=r"dates\.start_date: the type must be date32\[day\]"):
        validate("dates", dates.set_column(dates.schema.get_field_index("start_date"), "start_date", wrong))


def test_a_missing_column_is_named():
    with pytest.raises(TableError, match=r"missing columns \['usage'\]"):
        validate("place_mentions", small_ledger()["place_mentions"].drop_columns(["usage"]))


def test_columns_in_another_order_are_refused():
    texts = small_ledger()["texts"]
    with pytest.raises(TableError, match="another order"):
        validate("texts", texts.select(["text", "document_id"]))


def test_at_most_ten_failing_rows_are_shown_and_all_are_counted():
    rejects = small_ledger()["rejects"].slice(0, 1).to_pylist() * 25
    rows = [{**row, "reject_id": f"rej_{number}", "reason": ""} for number, row in enumerate(rejects)]
    with pytest.raises(TableError) as caught:
        validate("rejects", pa.Table.from_pylist(rows, schema=small_ledger()["rejects"].schema))
    (fault,) = caught.value.faults
    assert (fault.count, len(fault.rows)) == (25, 10)


def test_the_first_failing_rows_are_those_of_the_table():
    quotations = small_ledger()["quotations"]
    without = quotations.set_column(
        quotations.schema.get_field_index("is_direct"), "is_direct", pc.cast(pa.nulls(1), pa.bool_())
    )
    with pytest.raises(TableError, match=r"quotations.is_direct: must not be null \(1 rows\)\n.*quo_1"):
        validate("quotations", without)
