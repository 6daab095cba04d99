"""Discrepancies: things on which two or more documents put figures that cannot both hold, shown side by side.

Belongs here: which quantities measure one thing, and whether they contradict. Does not belong here: choosing between
them; nothing here is averaged or dropped.
"""

from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.ids import digest_id
from pipeline.resolve.tolls import Claim, contradict
from pipeline.tables.schema import arrow_schema

# Figures of one incident are about one thing whenever they were published; a standing figure only about the same time.
_MEASURED_AT_ONCE = 92

_QUERY = (Path(__file__).parent / "sql" / "figures.sql").read_text("utf-8")


@dataclass(frozen=True)
class _Figure(Claim):
    thing: str
    quantity_type: str
    measured: str
    subject: str
    quantity_id: str
    start_date: date | None
    end_date: date | None
    as_of: date | None


def find_discrepancies(connection: duckdb.DuckDBPyConnection) -> tuple[pa.Table, pa.Table]:
    """Return the tables `discrepancies` and `discrepancy_quantities`.

    The connection must know `documents`, `quantities`, `event_quantities`, `actors`, `places`, `incidents` and
    `incident_of_event` (event_id, incident_id).
    """
    things: dict[str, list[_Figure]] = {}
    for row in connection.execute(_QUERY).fetchall():
        figure = _Figure(*row)
        things.setdefault(figure.thing, []).append(figure)
    rows: list[dict[str, object]] = []
    links: list[dict[str, object]] = []
    for thing, figures in things.items():
        disputed = _disputed(figures)
        if disputed:
            discrepancy_id = digest_id("dis", thing)
            rows.append(_row(discrepancy_id, disputed))
            links += [{"discrepancy_id": discrepancy_id, "quantity_id": figure.quantity_id} for figure in disputed]
    rows.sort(key=lambda row: str(row["discrepancy_id"]))
    links.sort(key=lambda row: (str(row["discrepancy_id"]), str(row["quantity_id"])))
    return pa.Table.from_pylist(rows, arrow_schema("discrepancies")), pa.Table.from_pylist(
        links, arrow_schema("discrepancy_quantities")
    )


def _disputed(figures: list[_Figure]) -> list[_Figure]:
    """Return the figures that contradict at least one of another document, in order."""
    found: set[str] = set()
    for first, second in combinations(figures, 2):
        if _same_time(first, second) and contradict(first, second):
            found |= {first.quantity_id, second.quantity_id}
    return [figure for figure in figures if figure.quantity_id in found]


def _same_time(first: _Figure, second: _Figure) -> bool:
    if first.thing.startswith("incident|"):
        return True
    if first.as_of is None or second.as_of is None:
        return False
    allowed = 3 if first.quantity_type == "displaced" else _MEASURED_AT_ONCE
    return abs((first.as_of - second.as_of).days) <= allowed


def _row(discrepancy_id: str, figures: list[_Figure]) -> dict[str, object]:
    values = [value for figure in figures for value in (figure.value_low, figure.value_high) if value is not None]
    starts = [figure.start_date for figure in figures if figure.start_date]
    ends = [figure.end_date for figure in figures if figure.end_date]
    return {
        "discrepancy_id": discrepancy_id,
        "quantity_type": figures[0].quantity_type,
        "measured": figures[0].measured,
        "subject": figures[0].subject,
        "start_date": min(starts, default=None),
        "end_date": max(ends, default=None),
        "value_low": min(values),
        "value_high": max(values),
        "document_count": len({figure.report_id for figure in figures}),
    }
