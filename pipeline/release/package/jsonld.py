"""`dataset.jsonld`: the release as a schema.org Dataset, which search engines and data catalogues read.

Belongs here: the description, as a file and for a page to embed. Does not belong here: the fields of tables (see
`croissant.py`).
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.release.contents import EACH_TABLE, files, find
from pipeline.release.folder import open_tables
from pipeline.release.package.about import about, citation
from pipeline.tables import schema

FILE_NAME = "dataset.jsonld"

_DAYS = "SELECT min(published_date), max(published_date) FROM documents"
_COUNTRIES = """
    SELECT DISTINCT p.country_name FROM events AS e JOIN places AS p ON p.place_id = e.place_id
    WHERE p.country_name IS NOT NULL ORDER BY ALL
"""


def write_jsonld(release: Path, said: Mapping[str, Any]) -> None:
    """Write dataset.jsonld."""
    text = json.dumps(jsonld(release, said), indent=2, ensure_ascii=False) + "\n"
    (release / FILE_NAME).write_text(text, "utf-8")


def jsonld(release: Path, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return the description of a release: what it covers and its files, with the hashes of the tables.

    Addresses are relative, for a release does not know where it will be published. To put it into a page, write it in a
    `<script type="application/ld+json">` with `<` escaped.
    """
    known = about()
    with open_tables(release, only=["documents", "events", "places"]) as connection:
        ((first, last),) = connection.execute(_DAYS).fetchall()
        countries = [name for (name,) in connection.execute(_COUNTRIES).fetchall()]
    creator = {"@type": "Organization", "name": known.creator}
    described = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": f"{known.title}, release {said['version']}",
        "alternateName": known.id,
        "description": known.description,
        "version": said["version"],
        "datePublished": said["date"],
        "license": known.licence.url,
        "creator": creator,
        "publisher": creator,
        "keywords": list(known.keywords),
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "creditText": citation(said["version"], said["date"]),
        "measurementTechnique": known.method,
        "temporalCoverage": f"{first}/{last}" if first else None,
        "spatialCoverage": [{"@type": "Place", "name": name} for name in countries],
        "variableMeasured": [
            {"@type": "PropertyValue", "name": table, "description": schema.description(table)}
            for table in schema.TABLES
        ],
        "isBasedOn": [{"@type": "CreativeWork", "name": source.title, "url": source.url} for source in known.sources],
        "includedInDataCatalog": {"@type": "DataCatalog", "name": f"{known.title}: releases"},
        "distribution": [*_tables(said), *_others()],
    }
    return {key: value for key, value in described.items() if value not in (None, [])}


def _tables(said: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {
            **_download(f"{table}.parquet", schema.description(table)),
            "contentSize": f"{told['bytes']} B",
            "sha256": told["sha256"],
        }
        for table, told in said["tables"].items()
    ]


def _others() -> list[dict[str, Any]]:
    named = [file for file in files() if EACH_TABLE not in file.path and "*" not in file.path]
    return [_download(file.path, file.description) for file in named if file.path != FILE_NAME]


def _download(path: str, description: str) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": path,
        "description": description,
        "contentUrl": path,
        "encodingFormat": find(path).media_type,
    }
