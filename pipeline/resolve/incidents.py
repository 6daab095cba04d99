"""Incidents: which events of the corpus are reports of one happening, and what they say together.

Belongs here: pairing events by day, place, participants, toll and the story their texts tell, joining pairs that
contradict nobody, the row of each incident. Does not belong here: finding events, or figures that disagree
(`discrepancies.py`). Precision before recall: an event that shares too little with any other stays an incident of its
own, one without day, place, name or toll belongs to none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.ids import digest_id
from pipeline.resolve.tolls import Toll, judge_tolls
from pipeline.tables.schema import arrow_schema

_SQL = Path(__file__).parent / "sql"
_THRESHOLD = 5
# For how many days after it a happening is news: an undated report may be of something that recent.
_NEWS_DAYS = 3
# What share of the pairs between two groups must be alike before the groups are one happening (average linkage).
_LINKED_SHARE = 1 / 3
_EXACT_PLACES = frozenset({"city", "village", "facility"})
_PREPOSITIONS = {"facility": "at", "border": "at", "route": "on"}
# What leads to those an act concerns; whoever is struck or held stands under `on`.
_CONCERNING = {
    **dict.fromkeys(("CONSULT", "COOPERATE", "AGREE"), "with"),
    **dict.fromkeys(("AID", "SUPPORT"), "for"),
    **dict.fromkeys(("PROTEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "MOBILIZE"), "against"),
}

_Names = dict[str, dict[str, list[tuple[str, bool]]]]
"""Who takes part, by event and role: the name, and whether it names nobody in particular (men, the armed forces)."""


@dataclass
class _Cluster:
    """Events joined so far, with the interval and the exact place they all allow."""

    events: list[str]
    start: date | None
    end: date | None
    places: set[str] = field(default_factory=set)

    def agrees(self, other: "_Cluster") -> bool:
        if self.start and other.start and self.end and other.end and (self.start > other.end or other.start > self.end):
            return False
        return len(self.places | other.places) <= 1

    def absorb(self, other: "_Cluster") -> None:
        self.events += other.events
        self.places |= other.places
        self.start = max((day for day in (self.start, other.start) if day), default=None)
        self.end = min((day for day in (self.end, other.end) if day), default=None)


def resolve_incidents(connection: duckdb.DuckDBPyConnection) -> tuple[pa.Table, pa.Table]:
    """Return the table `incidents` and the pairs (event_id, incident_id).

    The connection must know `documents`, `events`, `event_actors`, `actors`, `places`, `quantities` and
    `event_quantities`, `mentions` and `place_mentions` as tables or views with the columns of a release. The result
    does not depend on the order of their rows.
    """
    for name in ("incident_claims", "incident_names"):
        connection.execute((_SQL / f"{name}.sql").read_text("utf-8"))
    claims = {
        row["event_id"]: row
        for row in _rows(
            connection, "FROM claims ORDER BY published_date NULLS LAST, source_path, start_char, event_id"
        )
    }
    clusters = {
        event: _Cluster(
            [event],
            row["start_date"],
            row["end_date"],
            {row["site"]} if row["site_type"] in _EXACT_PLACES else set(),
        )
        for event, row in claims.items()
    }
    pairs = connection.execute(
        (_SQL / "incident_pairs.sql").read_text("utf-8"), {"threshold": _THRESHOLD, "news_days": _NEWS_DAYS}
    ).fetchall()
    alike: dict[str, set[str]] = defaultdict(set)
    for first, second, _ in pairs:
        alike[first].add(second)
        alike[second].add(first)
    for first, second, _ in pairs:
        here, there = clusters[first], clusters[second]
        if here is not there and here.agrees(there) and _are_linked(here, there, alike):
            here.absorb(there)
            for event in there.events:
                clusters[event] = here
    tolls = _tolls(connection)
    names = _names(connection)
    order = {event: at for at, event in enumerate(claims)}
    rows, membership = [], []
    for cluster in {id(cluster): cluster for cluster in clusters.values()}.values():
        members = sorted(cluster.events, key=order.__getitem__)
        if not _is_tellable(members, claims, tolls, names):
            continue
        incident_id = digest_id("inc", members[0])
        rows.append(_row(incident_id, members, claims, tolls, names))
        membership += [{"event_id": event, "incident_id": incident_id} for event in members]
    rows.sort(key=lambda row: str(row["incident_id"]))
    membership.sort(key=lambda row: row["event_id"])
    pairs_schema = pa.schema([("event_id", pa.string()), ("incident_id", pa.string())])
    return pa.Table.from_pylist(rows, arrow_schema("incidents")), pa.Table.from_pylist(membership, pairs_schema)


def _are_linked(here: _Cluster, there: _Cluster, alike: Mapping[str, set[str]]) -> bool:
    """Tell whether enough events of one cluster are like events of the other: one likeness alone chains happenings."""
    links = sum(len(alike[event].intersection(there.events)) for event in here.events)
    return links >= _LINKED_SHARE * len(here.events) * len(there.events)


def _rows(connection: duckdb.DuckDBPyConnection, query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = connection.sql(query).to_arrow_table().to_pylist()
    return found


def _tolls(connection: duckdb.DuckDBPyConnection) -> dict[str, list[Toll]]:
    found: dict[str, list[Toll]] = {}
    query = """
        SELECT event_id, value_low, value_high, comparator, report_id, country_code, sector, quantity_type, q.status,
        evidence, actor_id, coalesce(attributed_actor_id, attribution) AS claimant, publisher, published_date
        FROM claims JOIN event_quantities USING (event_id) JOIN quantities q USING (quantity_id)
        LEFT JOIN actors USING (actor_id)
        WHERE quantity_type IN ('fatalities', 'injuries') AND q.status IN ('asserted', 'reported', 'alleged')
        AND part_of_quantity_id IS NULL
        ORDER BY published_date NULLS FIRST, q.document_id, q.start_char, quantity_id"""
    for event_id, *rest in connection.execute(query).fetchall():
        found.setdefault(event_id, []).append(Toll(*rest))
    return found


def _names(connection: duckdb.DuckDBPyConnection) -> _Names:
    found: _Names = {}
    query = """
        SELECT DISTINCT event_id, role, name, starts_with(actor_id, 'role.') FROM claims
        JOIN event_actors USING (event_id) JOIN actors USING (actor_id)
        ORDER BY ALL"""
    for event_id, role, name, is_anybody in connection.execute(query).fetchall():
        found.setdefault(event_id, {}).setdefault(role, []).append((name, is_anybody))
    return found


def _is_tellable(
    members: list[str],
    claims: dict[str, dict[str, Any]],
    tolls: dict[str, list[Toll]],
    names: _Names,
) -> bool:
    """A happening needs two of: a date no vaguer than a month, a place, a named participant, a toll."""
    dated = any(claims[event]["date_precision"] in ("day", "week", "month") for event in members)
    placed = any(claims[event]["site"] for event in members)
    named = any(role in names.get(event, {}) for event in members for role in ("source", "target"))
    counted = any(event in tolls for event in members)
    return dated + placed + named + counted >= 2


def _row(
    incident_id: str,
    members: list[str],
    claims: dict[str, dict[str, Any]],
    tolls: dict[str, list[Toll]],
    names: _Names,
) -> dict[str, Any]:
    reports = [claims[event] for event in members]
    exact = sorted(
        (row for row in reports if row["start_date"]),
        key=lambda row: ((row["end_date"] - row["start_date"]).days, str(row["event_id"])),
    )
    dated = exact[0] if exact else None
    site = _most_exact(reports)
    deaths = judge_tolls(
        [toll for event in members for toll in tolls.get(event, []) if toll.quantity_type == "fatalities"]
    )
    injuries = judge_tolls(
        [toll for event in members for toll in tolls.get(event, []) if toll.quantity_type == "injuries"]
    )
    publishers = {row["publisher"] for row in reports if row["publisher"]}
    return {
        "incident_id": incident_id,
        "event_type": reports[0]["event_type"],
        "title": _title(members, reports, names, site, dated),
        "start_date": dated["start_date"] if dated else None,
        "end_date": dated["end_date"] if dated else None,
        "date_precision": dated["date_precision"] if dated else None,
        "place_id": site["place_id"] if site else None,
        "report_count": len({row["report_id"] for row in reports}),
        "document_count": len({row["document_id"] for row in reports}),
        "publisher_count": len(publishers),
        "fatalities_low": deaths.low,
        "fatalities_best": deaths.best,
        "fatalities_high": deaths.high,
        "injuries_low": injuries.low,
        "injuries_best": injuries.best,
        "injuries_high": injuries.high,
        "best_basis": deaths.basis or injuries.basis,
        "is_disputed": deaths.is_disputed or injuries.is_disputed,
    }


def _most_exact(reports: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the report whose place is the smallest."""
    order = ("facility", "village", "city", "route", "border", "water", "admin2", "admin1", "region", "country")
    placed = sorted(
        (row for row in reports if row["place_id"]),
        key=lambda row: (order.index(str(row["place_type"])), str(row["place_id"])),
    )
    return placed[0] if placed else None


def _title(
    members: list[str],
    reports: list[dict[str, Any]],
    names: _Names,
    site: dict[str, Any] | None,
    dated: dict[str, Any] | None,
) -> str:
    """Return who, to whom, where and when in a line, those whom most reports name first; men or the armed forces at
    large only where nobody else is named.
    """

    def named(role: str) -> list[str]:
        told = Counter(who for event in members for who in names.get(event, {}).get(role, []))
        someone = [who for who in told if not who[1]] or list(told)
        return [name for name, _ in sorted(someone, key=lambda who: (-told[who], who))[:2]]

    mode = next((str(row["mode"]) for row in reports if row["mode"]), None)
    event_type = str(reports[0]["event_type"])
    parts = [f"{event_type.capitalize()}{f' ({mode})' if mode else ''}"]
    sources, targets = named("source"), named("target")
    if sources == targets and len(sources) > 1:
        parts.append(f"between {' and '.join(sources)}")
    else:
        parts += [f"by {', '.join(sources)}"] if sources else []
        parts += [f"{_CONCERNING.get(event_type, 'on')} {', '.join(targets)}"] if targets and targets != sources else []
    if site:
        parts.append(f"{_PREPOSITIONS.get(site['place_type'], 'in')} {site['place_name']}")
    if dated:
        parts.append(f"on {dated['start_date']}" if dated["date_precision"] == "day" else f"from {dated['start_date']}")
    return " ".join(parts)
