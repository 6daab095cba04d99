"""What came out of a release, told to a journalist.

Belongs here: reading the figures of the closing summary out of a release, as plain data and as text. Does not belong
here: printing or colour (see `cli/`).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.release import store
from pipeline.release.database import FILE_NAME
from pipeline.release.explorer.page import FILE_NAME as PAGE
from pipeline.release.folder import open_tables
from pipeline.tables import schema

_QUERY = "SELECT * FROM casualty_claims ORDER BY start_date NULLS LAST, quantity_id;"

# The lowest and the highest claims of a dispute tell most; a line of forty is not read.
_MOST_CLAIMS = 6

_INCIDENTS = """
    SELECT i.title, i.start_date, p.name AS place, i.report_count, i.publisher_count, i.fatalities_low,
        i.fatalities_best, i.fatalities_high, i.is_disputed
    FROM incidents AS i LEFT JOIN places AS p ON p.place_id = i.place_id
    ORDER BY i.report_count DESC, i.start_date NULLS LAST, i.incident_id LIMIT 3
"""
_CLAIMS = """
    SELECT x.discrepancy_id, x.subject, x.measured, q.evidence, q.value_low, q.value_high,
        coalesce(d.publisher, d.source_path) AS publisher
    FROM discrepancies AS x JOIN discrepancy_quantities AS y ON y.discrepancy_id = x.discrepancy_id
    JOIN quantities AS q ON q.quantity_id = y.quantity_id JOIN documents AS d ON d.document_id = q.document_id
    ORDER BY x.document_count DESC, x.discrepancy_id, coalesce(q.value_low, q.value_high), q.quantity_id
"""


@dataclass(frozen=True)
class Claim:
    """One side of a dispute: the words of the figure (its value where the words are withheld) and who published it."""

    figure: str
    publisher: str


@dataclass(frozen=True)
class Dispute:
    """One thing on which texts disagree."""

    subject: str
    measured: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Incident:
    """One of the happenings with most reports; `fatalities` in words, None where no report gives any."""

    title: str
    day: str | None
    place: str | None
    report_count: int
    publisher_count: int
    fatalities: str | None


@dataclass(frozen=True)
class Summary:
    """All that the closing summary tells."""

    release: Path
    is_new: bool
    documents: int
    rejected: dict[str, int]
    rows: dict[str, int]
    incidents: tuple[Incident, ...]
    disputes: tuple[Dispute, ...]
    warnings: tuple[str, ...]
    page: Path
    open_file: Path
    query: str

    def text(self, disputes: int = 5) -> str:
        """Return it as lines of plain text, with at most so many disputes."""
        parts = (self._reading(), self._happenings(), self._disputes(disputes), self._warnings(), self._next_steps())
        return "\n".join(line for part in parts for line in part)

    def _reading(self) -> list[str]:
        reasons = ", ".join(f"{reason} ({count})" for reason, count in self.rejected.items())
        rejected = f"{sum(self.rejected.values())} rejected: {reasons}" if reasons else "none rejected"
        rows = ", ".join(f"{table} {count:,}" for table, count in self.rows.items())
        lines = [f"{_number(self.documents, 'document')} read, {rejected}."]
        if self.rejected:
            outputs = self.release.parent.parent
            lines.append(f"What to do about them: conflict-ledger show rejects --outputs {outputs}")
        return [*lines, f"Rows: {rows}."]

    def _happenings(self) -> list[str]:
        lines = ["", "Most reported:"] if self.incidents else ["", "No happening was found."]
        for incident in self.incidents:
            reports = _number(incident.report_count, "report")
            if incident.publisher_count:
                reports += f" by {_number(incident.publisher_count, 'publisher')}"
            where_and_when = [part for part in (incident.day, incident.place) if part and part not in incident.title]
            told = [*where_and_when, reports, incident.fatalities]
            lines.append(f"  {incident.title}: {', '.join(part for part in told if part)}")
        return lines

    def _disputes(self, limit: int) -> list[str]:
        lines = ["", "Figures in dispute:"] if self.disputes else ["", "No figures are in dispute."]
        for dispute in self.disputes[:limit]:
            told = [f"{claim.figure} ({claim.publisher})" for claim in dispute.claims]
            if len(told) > _MOST_CLAIMS:
                half = _MOST_CLAIMS // 2
                told[half:-half] = [f"… {len(told) - _MOST_CLAIMS} more …"]
            lines.append(f"  {dispute.subject}, {dispute.measured}: {' | '.join(told)}")
        if len(self.disputes) > limit:
            lines.append(f"  and {len(self.disputes) - limit} more in the view disputed_figures")
        return lines

    def _warnings(self) -> list[str]:
        lines = ["", "Outside the usual, look before you rely on it:"] if self.warnings else []
        return lines + [f"  {warning}" for warning in self.warnings]

    def _next_steps(self) -> list[str]:
        news = "New release" if self.is_new else "Nothing changed, so no new release was made. The last one"
        return [
            "",
            f"{news}: {self.release}",
            f"Open in a browser: {self.page}",
            f"Open in DuckDB:    {self.open_file}",
            f"and paste: {self.query}",
        ]


def summarise(release: Path, is_new: bool = True) -> Summary:
    """Read the summary of a release out of its Parquet files. Raises FileNotFoundError where one is missing."""
    with open_tables(release) as connection:

        def rows(sql: str) -> list[dict[str, Any]]:
            found = connection.sql(sql)
            return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]

        counts = {table: rows(f"SELECT count(*) AS n FROM {table}")[0]["n"] for table in schema.TABLES}
        reasons = rows("SELECT reason, count(*) AS n FROM rejects WHERE table_name IS NULL GROUP BY ALL ORDER BY ALL")
        incidents = tuple(_incident(row) for row in rows(_INCIDENTS))
        disputes = _disputes(rows(_CLAIMS))
    return Summary(
        release=release,
        is_new=is_new,
        documents=counts["documents"],
        rejected={row["reason"]: row["n"] for row in reasons},
        rows=counts,
        incidents=incidents,
        disputes=disputes,
        warnings=tuple(store.manifest(release).get("warnings", ())),
        page=release / PAGE,
        open_file=release / FILE_NAME,
        query=_QUERY,
    )


def _incident(row: dict[str, Any]) -> Incident:
    low, best, high = row["fatalities_low"], row["fatalities_best"], row["fatalities_high"]
    figures = sorted({figure for figure in (low, best, high) if figure is not None})
    dead = " to ".join(f"{figure:,}" for figure in dict.fromkeys((figures[0], figures[-1]))) if figures else None
    disputed = ", disputed" if row["is_disputed"] else ""
    return Incident(
        title=row["title"],
        day=row["start_date"].isoformat() if row["start_date"] else None,
        place=row["place"],
        report_count=row["report_count"],
        publisher_count=row["publisher_count"],
        fatalities=f"{dead} killed{disputed}" if dead else None,
    )


def _disputes(claims: list[dict[str, Any]]) -> tuple[Dispute, ...]:
    found: dict[str, Dispute] = {}
    for row in claims:
        dispute = found.get(row["discrepancy_id"], Dispute(row["subject"], row["measured"], ()))
        claim = Claim(row["evidence"] or _value(row["value_low"], row["value_high"]), row["publisher"])
        found[row["discrepancy_id"]] = Dispute(dispute.subject, dispute.measured, (*dispute.claims, claim))
    return tuple(found.values())


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _value(low: float | None, high: float | None) -> str:
    if low is None and high is None:
        return "no number"
    if low is None or high is None:
        return f"at most {high:,.15g}" if low is None else f"at least {low:,.15g}"
    return f"{low:,.15g}" if low == high else f"{low:,.15g} to {high:,.15g}"
