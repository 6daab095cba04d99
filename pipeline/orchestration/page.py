"""What Dagster's page shows of a table and of a release: how much of it is filled, how it grew, where to read on.

Belongs here: figures as Markdown. Does not belong here: measuring what a release is judged by (`release/bounds.py`).
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import dagster as dg
import pyarrow.parquet as pq

from pipeline.release import store
from pipeline.release.bounds import Bound

SHOWN_RELEASES = 12
GROWING = ("events", "documents", "quantities", "incidents", "actors")
"""Tables whose rows are told of each release, as many as the page is wide; the bar is drawn of the first."""

_BAR = 16
_UNBROKEN = "\N{NON-BREAKING HYPHEN}"


def fill_rates(path: Path) -> dict[str, float]:
    """Return the share of rows that have a value, by column, from what a Parquet file says of itself."""
    described = pq.read_metadata(path)
    groups = [described.row_group(at) for at in range(described.num_row_groups)]
    if not described.num_rows:
        return {}
    return {
        name: 1 - sum(group.column(at).statistics.null_count for group in groups) / described.num_rows
        for at, name in enumerate(described.schema.names)
    }


def filled(path: Path) -> str:
    """Return the fill rates of a file as a Markdown table, the emptiest column first."""
    rates = sorted(fill_rates(path).items(), key=lambda item: (item[1], item[0]))
    return _table(("column", "filled", ""), [(name, f"{rate:.1%}", _bar(rate)) for name, rate in rates])


def growth(releases: Sequence[Path]) -> str:
    """Return the rows of the newest releases as a Markdown table with a bar for the events, the oldest first."""
    told = [(path.name, store.manifest(path)["tables"]) for path in releases[-SHOWN_RELEASES:]]
    drawn = GROWING[0]
    most = max((tables[drawn]["rows"] for _, tables in told), default=0) or 1
    rows = [
        (
            name.replace("-", _UNBROKEN),
            _bar(tables[drawn]["rows"] / most),
            *(f"{tables[table]['rows']:,}" for table in GROWING),
        )
        for name, tables in told
    ]
    return _table(("release", "", *GROWING), rows)


def figures(said: Mapping[str, Any], before: Mapping[str, Any], bounds: Iterable[Bound]) -> str:
    """Return what a release is judged by as a Markdown table: now, in the release before, and what is usual."""
    now, then = said.get("figures", {}), before.get("figures", {})
    rows = [
        (bound.told, _figure(then.get(bound.id)), _figure(now[bound.id]), _usual(bound), bound.id)
        for bound in bounds
        if bound.id in now
    ]
    return _table(("figure", "before", "now", "usual", "bound"), rows)


def of_release(release: Path, bounds: Iterable[Bound]) -> dict[str, dg.MetadataValue | int]:
    """Return the metadata of a release: rows of each table, how it grew, what it is judged by, where to read on."""
    beside = store.releases(release.parent.parent)
    said = store.manifest(release)
    earlier = [path for path in beside if path.name == said["previous"]]
    rows = {f"rows of {table}": told["rows"] for table, told in said["tables"].items()}
    return {
        "rows over releases": dg.MetadataValue.md(growth(beside)),
        "figures": dg.MetadataValue.md(figures(said, store.manifest(earlier[0]) if earlier else {}, bounds)),
        "changes": dg.MetadataValue.md((release / "CHANGES.md").read_text("utf-8")),
        "codebook": dg.MetadataValue.path(str((release / "codebook.html").absolute())),
        "explorer": dg.MetadataValue.path(str((release / "explorer.html").absolute())),
        **rows,
    }


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:,.3g}"


def _usual(bound: Bound) -> str:
    low = "" if bound.low is None else f"{bound.low:,g}"
    high = "" if bound.high is None else f"{bound.high:,g}"
    return f"{low} – {high}" if low or high else ""


def _bar(share: float) -> str:
    return "█" * round(_BAR * share)


def _table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
