"""The queries that copy each table without withheld names; they need what `withheld.py` registers.

`named` (document_id, words), `rehashed` and `retold` (old, new; of hashes and of paths), `aliases` (actor_id, name,
told) and `withheld` (actor_id, name) are tables; `mask`, `mask_address` and `label` take a value and the words of its
document, `redact`, `redact_address` and `retitle` a value alone.
"""

from pathlib import Path

import pyarrow.parquet as pq

from pipeline.release.checks import document_of
from pipeline.staging.person_names import LABEL
from pipeline.tables import schema
from pipeline.tables.ddl import literal

_LABEL = literal(LABEL)
_IS_WITHHELD = "t.actor_id IN (SELECT actor_id FROM withheld)"
_TOUCHED = """t.incident_id IN (
    SELECT e.incident_id FROM events AS e JOIN event_actors AS p ON p.event_id = e.event_id
    WHERE p.actor_id IN (SELECT actor_id FROM withheld)
)"""
_TITLE = f"redact(CASE WHEN {_TOUCHED} THEN retitle(t.title) ELSE t.title END)"

_DOCUMENTS = {
    **{name: f"label(t.{name}, n.words)" for name in ("title", "publisher", "author")},
    "url": "CASE WHEN mask_address(t.url, n.words) = t.url THEN t.url END",
    **{name: f"mask_address(t.{name}, n.words)" for name in ("source_path", "source_record")},
    "text_sha256": "coalesce((SELECT r.new FROM rehashed AS r WHERE r.old = t.text_sha256), t.text_sha256)",
}
_ELSEWHERE = {
    "actors": {"name": f"CASE WHEN {_IS_WITHHELD} THEN {_LABEL} ELSE redact(t.name) END"},
    "incidents": {"title": _TITLE, "best_basis": "redact(t.best_basis)"},
    "discrepancies": {
        "subject": f"CASE WHEN t.subject IN (SELECT name FROM withheld) THEN {_LABEL} ELSE coalesce("
        f"(SELECT min({_TITLE}) FROM incidents AS t WHERE t.title = subject), redact(t.subject)) END"
    },
    "rejects": {
        "source_path": "coalesce((SELECT r.new FROM retold AS r WHERE r.old = t.source_path), "
        "redact_address(t.source_path))",
        "source_record": "redact_address(t.source_record)",
        "detail": "redact(t.detail)",
    },
}
_ACTOR_NAMES = f"""
    SELECT t.actor_id, CASE WHEN {_IS_WITHHELD} THEN {_LABEL} ELSE coalesce(a.told, redact(t.name)) END AS name,
        bool_or(t.is_canonical) AS is_canonical, sum(t.mention_count)::BIGINT AS mention_count
    FROM actor_names AS t LEFT JOIN aliases AS a ON a.actor_id = t.actor_id AND a.name = t.name GROUP BY ALL
"""


def copies(folder: Path) -> dict[str, str | None]:
    """Return for each table that lies in a folder the query of its copy, or None where it can hold no name.

    A table that only an older release has, and that nobody reads any more, is among the latter.
    """
    tables = sorted(path.stem for path in folder.glob("*.parquet"))
    return {table: _copy(table, folder) if table in schema.TABLES else None for table in tables}


def _copy(table: str, folder: Path) -> str | None:
    if table == "actor_names":
        return _ACTOR_NAMES
    stored = pq.read_schema(folder / f"{table}.parquet").names
    if table in _ELSEWHERE:
        told = {name: sql for name, sql in _ELSEWHERE[table].items() if name in stored}
        columns = ", ".join(f"{told.get(name, f't.{name}')} AS {name}" for name in stored)
        return f"SELECT {columns} FROM {table} AS t"
    words = ["text"] if table == "texts" else [name for name in schema.verbatim_columns(table) if name in stored]
    if not words:
        return None
    changed = {name: f"mask(t.{name}, n.words)" for name in words}
    if table == "documents":
        changed |= {name: sql for name, sql in _DOCUMENTS.items() if name in stored}
    columns = ", ".join(
        f"CASE WHEN n.words IS NULL THEN t.{name} ELSE {changed[name]} END AS {name}"
        if name in changed
        else f"t.{name}"
        for name in stored
    )
    join, document = document_of(table)
    return f"SELECT {columns} FROM {table} AS t {join} LEFT JOIN named AS n ON n.document_id = {document}"
