"""Citation files are what the format's own schema allows, as cffconvert carries it."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from pipeline.release.package.citation import FILE_NAME

ROOT = Path(__file__).parents[3]
SCHEMA = ROOT / ".compat" / "cffconvert" / "cffconvert" / "schemas" / "1.2.0" / "schema.json"
needs_schema = pytest.mark.skipif(not SCHEMA.is_file(), reason="cffconvert is installed by `make test`")


def problems(path):
    """Return what the schema finds wrong; it knows days as text only."""
    read = json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))
    rules = json.loads(SCHEMA.read_text("utf-8"))
    return [error.message for error in jsonschema.Draft7Validator(rules).iter_errors(read)]


@needs_schema
def test_the_citation_of_a_release_is_valid(release):
    assert problems(release / FILE_NAME) == []


@needs_schema
def test_the_citation_of_the_software_is_valid():
    assert problems(ROOT / "CITATION.cff") == []


@needs_schema
def test_the_schema_finds_faults(release):
    path = release / FILE_NAME
    path.write_text(path.read_text().replace("dataset", "thing"))
    assert problems(path)


def test_the_citation_names_the_release(release):
    read = yaml.safe_load((release / FILE_NAME).read_text())
    assert (read["type"], read["version"], str(read["date-released"])) == ("dataset", "2021-05-05", "2021-05-05")
    assert read["license"] == "CC-BY-4.0"
