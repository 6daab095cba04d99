"""Blocking checks: each table by its model, and tables against each other. A failing one stops the release.

Belongs here: running the checks as Dagster's and showing failing rows. Does not belong here: what is right (`tables/`)
or how tables must fit together (`release/checks.py`).
"""

from collections.abc import Iterator, Sequence

import dagster as dg

from pipeline.dataset import Dataset
from pipeline.orchestration import keys
from pipeline.orchestration.io_manager import markdown
from pipeline.release import store
from pipeline.release.checks import Failure, all_checks, run_checks
from pipeline.settings import Settings
from pipeline.tables.validation import Fault, TableError, validate

MAX_LOST_SHARE = 0.01
AS_DECLARED, FITTING = "as_declared", "fitting"
_TODO = {
    AS_DECLARED: "What to do: rule_id or the words of a row lead to the rule or lexicon entry that made it; correct "
    "that, or the model in pipeline/tables/{table}.py if it asks too much, and build again. The last release is as it "
    "was.",
    FITTING: "What to do: correct the step that makes {table} as told at each check, and build again. The last release "
    "is as it was.",
}


def declared_check(name: str) -> dg.AssetChecksDefinition:
    """Return the check of one table by its model, batch by batch."""

    @dg.asset_check(
        asset=keys.table(name),
        name=AS_DECLARED,
        blocking=True,
        description="Columns, types, allowed values and rules are those of the table's model.",
    )
    def check(rows: Dataset) -> dg.AssetCheckResult:
        return _result(name, AS_DECLARED, _faults(name, rows))

    return check


def fitting_check(names: Sequence[str]) -> dg.AssetChecksDefinition:
    """Return the checks of some tables against each other and those they lead to, in one step when all are there."""
    wanted = [check for check in all_checks() if check.tables[0] in names]
    needed = {table for check in wanted for table in check.tables if table in keys.FINISHED}

    @dg.multi_asset_check(
        name=f"check_{'_'.join(names) if len(names) == 1 else 'tables'}_fitting",
        specs=[
            dg.AssetCheckSpec(
                FITTING,
                asset=keys.table(name),
                blocking=True,
                description="Keys are unique, references lead to rows that exist, words stand at their offsets.",
                additional_deps=[keys.staged("documents"), *(keys.table(other) for other in needed - {name})],
            )
            for name in names
        ],
    )
    def check(settings: dg.ResourceParam[Settings]) -> Iterator[dg.AssetCheckResult]:
        staged = keys.path(settings, keys.staged("documents"))
        failures = run_checks(keys.tables_folder(settings), staged, wanted)
        for name in names:
            yield _result(name, FITTING, [failure for failure in failures if failure.check.tables[0] == name])

    return check


def _faults(name: str, rows: Dataset) -> list[Fault]:
    """Return what is wrong in the first batch that has a fault."""
    for batch in rows.batches():
        try:
            validate(name, batch)
        except TableError as error:
            return error.faults
    return []


def _result(table: str, check: str, faults: Sequence[Fault | Failure]) -> dg.AssetCheckResult:
    told = "\n".join([*map(str, faults), _TODO[check].format(table=table)]) if faults else None
    shown = {"what to do": dg.MetadataValue.md(_advice(table, check, faults))} if faults else {}
    shown |= {f"rows {at}": dg.MetadataValue.md(markdown(list(fault.rows))) for at, fault in enumerate(faults, 1)}
    return dg.AssetCheckResult(
        passed=not faults, description=told, metadata=shown, asset_key=keys.table(table), check_name=check
    )


def _advice(table: str, check: str, faults: Sequence[Fault | Failure]) -> str:
    """Return as a list what failed and what to do about each, and where to look."""
    lines = []
    for at, fault in enumerate(faults, 1):
        name = fault.check.name if isinstance(fault, Failure) else f"{fault.column or 'row'}: {fault.check}"
        advice = f" {fault.check.advice}" if isinstance(fault, Failure) else ""
        lines.append(f"{at}. **{name}** ({fault.count:,} rows, the first below as rows {at}).{advice}")
    return "\n".join([*lines, "", _TODO[check].format(table=table)])


_AWAITED = ("documents", "actors", "places")
"""Tables that others are made of: each is checked before that, by itself."""


@dg.asset_check(
    asset=keys.extracted("rejects"),
    blocking=True,
    additional_ins={"documents": dg.AssetIn(key=keys.staged("documents"))},
    description="Extraction failed on one document at most, or on few of very many: more is a fault of the code.",
)
def few_documents_lost(rows: Dataset, documents: Dataset) -> dg.AssetCheckResult:
    """Stop a release from which a fault of the extraction would have taken many documents."""
    allowed = max(1, int(MAX_LOST_SHARE * documents.row_count))
    return dg.AssetCheckResult(
        passed=rows.row_count <= allowed,
        description="\n".join(
            f"{row['source_path']}: {row['detail']}" for row in rows.head().to_pylist() if rows.row_count > allowed
        ),
        metadata={"lost": rows.row_count, "allowed": allowed},
    )


_UNUSUAL = (
    "The release is out, but some figures are not as usual. Look at the rows that they count before you rely on it. If "
    "they are right, set other bounds in a bounds.yaml of your own in the lexicon folder; the id stands in brackets."
)


@dg.asset_check(
    asset=keys.DATASET,
    description="How much was read, how much of it is filled in and how statuses are shared out is as usual.",
)
def within_bounds(settings: dg.ResourceParam[Settings]) -> dg.AssetCheckResult:
    """Warn of figures of the newest release that lie outside their bounds."""
    warnings = store.manifest(store.releases(settings.outputs_dir)[-1]).get("warnings", [])
    return dg.AssetCheckResult(
        passed=not warnings,
        severity=dg.AssetCheckSeverity.WARN,
        description="\n".join([_UNUSUAL, *warnings]) if warnings else None,
        metadata={
            "figures outside the usual": dg.MetadataValue.md(
                "\n".join(f"- {warning}" for warning in warnings) or "none"
            )
        },
    )


CHECKS = (
    few_documents_lost,
    within_bounds,
    *(declared_check(name) for name in keys.FINISHED),
    *(fitting_check([name]) for name in _AWAITED),
    fitting_check([name for name in keys.FINISHED if name not in _AWAITED]),
)
