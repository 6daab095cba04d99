import hashlib
import json

import frictionless
import pyarrow.parquet as pq

from pipeline.release.package.datapackage import FILE_NAME
from pipeline.tables import schema
from tests.ledger import rewrite


def errors(release):
    """Return what Frictionless finds wrong, but for nulls it takes for numbers in columns that hold nothing else."""
    report = frictionless.Package(str(release / FILE_NAME)).validate()
    empty = {
        (table, column)
        for table in schema.TABLES
        for column, values in pq.read_table(release / f"{table}.parquet").to_pydict().items()
        if set(values) <= {None}
    }
    return [
        (error.type, error.note)
        for task in report.tasks
        for error in task.errors
        if not (error.type == "type-error" and error.cell == "nan" and (task.name, error.field_name) in empty)
    ]


def test_frictionless_finds_the_release_valid(release):
    assert errors(release) == []


def test_frictionless_finds_a_built_release_valid(built):
    assert errors(built.path) == []


def test_frictionless_holds_the_tables_to_their_description(release):
    rewrite(release / "events.parquet", 0, status="rumoured")
    rewrite(release / "mentions.parquet", 0, actor_id="act_nobody")
    rewrite(release / "actors.parquet", 1, parent_actor_id="act_nobody")
    rewrite(release / "quantities.parquet", 1, start_char=-3)
    found = errors(release)
    assert {kind for kind, _ in found} == {"constraint-error", "foreign-key"}
    assert sum(kind == "foreign-key" for kind, _ in found) == 2
    assert any("enum" in note for _, note in found)


def test_each_table_is_a_resource_with_its_columns_keys_and_hash(release):
    described = json.loads((release / FILE_NAME).read_text())
    assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert [resource["name"] for resource in described["resources"]] == list(schema.TABLES)
    for resource in described["resources"]:
        content = (release / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        told = resource["schema"]
        assert [field["name"] for field in told["fields"]] == pq.read_schema(release / resource["path"]).names
        assert told["primaryKey"] == list(schema.primary_key(resource["name"]))
        assert len(told.get("foreignKeys", [])) == len(schema.references(resource["name"]))
        assert all(field["description"] for field in told["fields"])


def test_it_names_licence_and_sources(release):
    described = json.loads((release / FILE_NAME).read_text())
    assert described["licenses"][0]["name"] == "CC-BY-4.0"
    assert "GeoNames" in {source["title"] for source in described["sources"]}
