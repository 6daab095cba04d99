import pyarrow as pa
import pytest

from pipeline.tables import schema

SUFFIX_TYPES = {
    "_id": pa.string(),
    "_date": pa.date32(),
    "_code": pa.string(),
    "_type": pa.string(),
    "_text": pa.string(),
    "_char": pa.int32(),
}


def test_one_name_means_one_thing_in_all_tables():
    meanings: dict[str, set[tuple[str, str, tuple[str, ...]]]] = {}
    for table in schema.TABLES:
        for column in schema.columns(table):
            meanings.setdefault(column.name, set()).add((str(column.type), column.description, column.allowed))
    assert {name: found for name, found in meanings.items() if len(found) > 1} == {}


@pytest.mark.parametrize("table", schema.TABLES)
def test_every_table_says_what_a_row_is_and_what_each_column_holds(table):
    assert len(schema.description(table)) > 15
    assert all(len(column.description) > 5 for column in schema.columns(table))


@pytest.mark.parametrize("table", schema.TABLES)
def test_key_columns_exist_and_are_never_null(table):
    keys = [column for column in schema.columns(table) if column.is_key]
    assert len(keys) == len(schema.primary_key(table)) >= 1
    assert not any(column.is_nullable for column in keys)


@pytest.mark.parametrize("table", schema.TABLES)
def test_every_reference_meets_the_whole_key_of_its_target(table):
    for reference in schema.references(table):
        assert schema.primary_key(reference.table) == (reference.target,)


@pytest.mark.parametrize("table", schema.TABLES)
def test_every_pair_of_offsets_has_the_words_that_stand_there(table):
    starts = {column.name for column in schema.columns(table) if column.name.endswith("start_char")}
    assert starts == {span.start for span in schema.spans(table)}
    names = schema.arrow_schema(table).names
    assert all(span.end in names and span.verbatim in names for span in schema.spans(table))


@pytest.mark.parametrize("table", schema.TABLES)
def test_suffixes_tell_the_type(table):
    for field in schema.arrow_schema(table):
        expected = pa.bool_() if field.name.startswith("is_") else None
        expected = next((kind for end, kind in SUFFIX_TYPES.items() if field.name.endswith(end)), expected)
        assert expected is None or field.type == expected, field.name


def test_arrow_schema_carries_nullability_and_descriptions():
    found = schema.arrow_schema("events")
    assert not found.field("event_id").nullable
    assert found.field("mode").nullable
    assert found.field("status").metadata[b"description"].startswith(b"How the text holds it")
    assert found.metadata[b"description"].startswith(b"One act")


def test_verbatim_columns_may_always_be_null_for_texts_that_must_not_be_published():
    for table in schema.TABLES:
        for column in schema.columns(table):
            assert column.is_nullable or not column.is_verbatim


def test_load_order_puts_a_table_after_those_it_refers_to():
    order = schema.load_order()
    assert sorted(order) == sorted(schema.TABLES)
    for table in order:
        for reference in schema.references(table):
            assert reference.table == table or order.index(reference.table) < order.index(table)


def test_an_unknown_table_is_a_key_error():
    with pytest.raises(KeyError):
        schema.columns("rumours")
