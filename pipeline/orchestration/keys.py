"""Names: of assets, which are also the paths of their files in the work folder, and of their groups.

Belongs here: keys, groups and what the web page is told of a table. Does not belong here: any asset.
"""

from pathlib import Path
from typing import TypedDict

import dagster as dg

from pipeline.settings import Settings
from pipeline.tables import schema

STAGING, EXTRACTION, RESOLUTION, RELEASE = "staging", "extraction", "resolution", "release"

DATASET = dg.AssetKey(["release", "dataset"])
"""The key of the published release."""

PUBLISHED_LATER = frozenset({"texts"})
"""Tables that only a release makes."""

FINISHED = tuple(name for name in schema.TABLES if name not in PUBLISHED_LATER)
"""Tables that are whole before they are published."""


def staged(name: str) -> dg.AssetKey:
    """Return the key of what staging makes."""
    return dg.AssetKey(["staged", name])


def extracted(name: str) -> dg.AssetKey:
    """Return the key of what extraction makes of the documents, each by itself."""
    return dg.AssetKey(["extracted", name])


def resolved(name: str) -> dg.AssetKey:
    """Return the key of what resolution makes on the way to finished tables."""
    return dg.AssetKey(["resolved", name])


def table(name: str) -> dg.AssetKey:
    """Return the key of a finished table."""
    return dg.AssetKey(["tables", name])


def path(settings: Settings, key: dg.AssetKey) -> Path:
    """Return the file of an asset."""
    return settings.work_dir.joinpath(*key.path).with_suffix(".parquet")


def tables_folder(settings: Settings) -> Path:
    """Return the folder of all finished tables, `<table>.parquet` each."""
    return path(settings, table("documents")).parent


class About(TypedDict):
    """Keywords of an asset that say what its table is."""

    description: str
    metadata: dict[str, dg.TableSchema]
    kinds: set[str]


def about(name: str) -> About:
    """Return description and column schema of a table, as keywords of an asset."""
    columns = [
        dg.TableColumn(
            column.name,
            str(column.type),
            column.description,
            dg.TableColumnConstraints(nullable=column.is_nullable, unique=schema.primary_key(name) == (column.name,)),
        )
        for column in schema.columns(name)
    ]
    return {
        "description": schema.description(name),
        "metadata": {"dagster/column_schema": dg.TableSchema(columns)},
        "kinds": {"parquet"},
    }
