"""`croissant.json`: the tables for tools of machine learning, by MLCommons' Croissant 1.0.

Belongs here: files, records and fields in that format's words. Does not belong here: what columns mean (`tables/`).
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.release.package.about import about, citation
from pipeline.tables import schema

FILE_NAME = "croissant.json"

_CONFORMS_TO = "http://mlcommons.org/croissant/1.0"
_PARQUET = "application/x-parquet"
"""The format's own word for Parquet; readers know no other."""

_TYPES = {
    pa.string(): "sc:Text",
    pa.date32(): "sc:Date",
    pa.int32(): "cr:Int32",
    pa.int64(): "cr:Int64",
    pa.float64(): "cr:Float64",
    pa.bool_(): "sc:Boolean",
}
_TERMS = (
    "citeAs", "column", "equivalentProperty", "extract", "field", "fileProperty", "fileObject", "fileSet", "format",
    "includes", "isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet", "references", "regex",
    "repeated", "replace", "samplingRate", "separator", "source", "subField", "transform",
)  # fmt: skip
_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{term: f"cr:{term}" for term in _TERMS},
}


def write_croissant(release: Path, said: Mapping[str, Any]) -> None:
    """Write croissant.json."""
    (release / FILE_NAME).write_text(json.dumps(croissant(said), indent=2, ensure_ascii=False) + "\n", "utf-8")


def croissant(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return the description of a release: a file and a record set for each table."""
    known = about()
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": _CONFORMS_TO,
        "name": known.id,
        "description": known.description,
        "version": said["version"],
        "datePublished": said["date"],
        "license": known.licence.url,
        "creator": {"@type": "sc:Organization", "name": known.creator},
        "keywords": list(known.keywords),
        "inLanguage": "en",
        "isLiveDataset": False,
        "citeAs": citation(said["version"], said["date"]),
        "rai:dataCollection": known.method,
        "rai:dataLimitations": list(known.limits),
        "distribution": [_file(table, said["tables"][table]) for table in schema.TABLES],
        "recordSet": [_record_set(table) for table in schema.TABLES],
    }


def _file(table: str, told: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": f"{table}.parquet",
        "name": f"{table}.parquet",
        "description": schema.description(table),
        "contentUrl": f"{table}.parquet",
        "contentSize": f"{told['bytes']} B",
        "encodingFormat": _PARQUET,
        "sha256": told["sha256"],
    }


def _record_set(table: str) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table,
        "name": table,
        "description": schema.description(table),
        "key": [{"@id": f"{table}/{column}"} for column in schema.primary_key(table)],
        "field": [_field(table, column) for column in schema.columns(table)],
    }


def _field(table: str, column: schema.Column) -> dict[str, Any]:
    # Not as `references`: mlcroissant would load and join the other table whenever this one is read, and fails at it.
    key = f" Key of {column.reference.table}." if column.reference else ""
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{column.name}",
        "name": column.name,
        "description": f"{column.description}{key}",
        "dataType": _TYPES[column.type],
        "source": {"fileObject": {"@id": f"{table}.parquet"}, "extract": {"column": column.name}},
    }
