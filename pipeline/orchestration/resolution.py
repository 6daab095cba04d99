"""Assets of resolution: what single documents tell becomes tables of the corpus, one asset each.

Belongs here: which asset needs which. Does not belong here: who is who or what is one incident (`resolve/`).
"""

from collections.abc import Callable, Iterator, Mapping

import dagster as dg
import pyarrow as pa

from pipeline.dataset import Dataset, write_dataset
from pipeline.lexicon import load
from pipeline.orchestration import keys
from pipeline.orchestration.resources import scratch
from pipeline.resolve import finish
from pipeline.resolve.actors import resolve_actors
from pipeline.resolve.discrepancies import find_discrepancies
from pipeline.resolve.incidents import resolve_incidents
from pipeline.settings import Settings

FACTS = (
    "sentences", "mentions", "place_mentions", "dates", "events", "event_actors", "quantities", "event_quantities",
    "quotations",
)  # fmt: skip
_LINKED = ("events", "event_actors", "quantities", "event_quantities", "mentions", "place_mentions")

STAGED, STAGED_REJECTS = keys.staged("documents"), keys.staged("rejects")
MERGES, MEMBERSHIP = keys.resolved("actor_merges"), keys.resolved("incident_of_event")


def _query_asset(table: str, needs: Mapping[str, dg.AssetKey], query: Callable[[], str]) -> dg.AssetsDefinition:
    """Return the asset of a table that one query makes of others, each needed under a name."""

    @dg.asset(key=keys.table(table), group_name=keys.RESOLUTION, deps=list(needs.values()), **keys.about(table))
    def made(settings: dg.ResourceParam[Settings]) -> Iterator[dg.Output[Dataset]]:
        files = {name: keys.path(settings, key) for name, key in needs.items()}
        with scratch(settings) as folder, finish.views(files) as connection:
            yield dg.Output(finish.write_query(connection, query(), table, folder / f"{table}.parquet"))

    return made


def _facts_asset(table: str) -> dg.AssetsDefinition:
    needs = {f"extracted_{table}": keys.extracted(table), "actor_merges": MERGES}
    if table == "events":
        needs["incident_of_event"] = MEMBERSHIP
    return _query_asset(table, needs, lambda: finish.facts_query(table))


def _out(name: str) -> dg.AssetOut:
    return dg.AssetOut(key=keys.table(name), **keys.about(name))


ACTOR_NEEDS = {f"extracted_{table}": keys.extracted(table) for table in ("actor_candidates", "mentions")}


@dg.multi_asset(
    name="actors",
    group_name=keys.RESOLUTION,
    deps=list(ACTOR_NEEDS.values()),
    outs={
        "actors": _out("actors"),
        "actor_names": _out("actor_names"),
        "actor_merges": dg.AssetOut(
            key=MERGES, kinds={"parquet"}, description="Actors of single texts that turned out to be another: old, new."
        ),
    },
)
def actors(settings: dg.ResourceParam[Settings]) -> Iterator[dg.Output[Dataset]]:
    """Merge what single documents call an actor into one actor each over the corpus."""
    files = {name: keys.path(settings, key) for name, key in ACTOR_NEEDS.items()}
    with scratch(settings) as folder, finish.views(files) as connection:
        found, names, merges = resolve_actors(connection, load(settings.lexicon_dir))
        pairs = pa.table({"old_id": list(merges), "new_id": list(merges.values())}, finish.MERGES)
        for name, rows in (("actors", found), ("actor_names", names), ("actor_merges", pairs)):
            yield dg.Output(write_dataset(folder / f"{name}.parquet", rows.schema, [rows]), name)


INCIDENT_NEEDS: dict[str, dg.AssetKey] = {
    "documents": keys.table("documents"),
    "actors": keys.table("actors"),
    "places": keys.table("places"),
    "actor_merges": MERGES,
    **{f"extracted_{table}": keys.extracted(table) for table in _LINKED},
}


@dg.multi_asset(
    name="incidents",
    group_name=keys.RESOLUTION,
    deps=list(INCIDENT_NEEDS.values()),
    outs={
        "incidents": _out("incidents"),
        "incident_of_event": dg.AssetOut(
            key=MEMBERSHIP, kinds={"parquet"}, description="Which event is a report of which incident."
        ),
        "discrepancies": _out("discrepancies"),
        "discrepancy_quantities": _out("discrepancy_quantities"),
    },
)
def incidents(settings: dg.ResourceParam[Settings]) -> Iterator[dg.Output[Dataset]]:
    """Gather events into happenings over all documents, and set figures side by side that cannot both hold."""
    files = {name: keys.path(settings, key) for name, key in INCIDENT_NEEDS.items()}
    with scratch(settings) as folder, finish.views(files) as connection:
        for table in _LINKED:
            connection.execute(f"CREATE VIEW {table} AS {finish.facts_query(table, with_incidents=False)}")
        found, membership = resolve_incidents(connection)
        for name, rows in (("incidents", found), ("incident_of_event", membership)):
            yield dg.Output(write_dataset(folder / f"{name}.parquet", rows.schema, [rows]), name)
            connection.register(name, rows)
        disputes, disputed = find_discrepancies(connection)
        for name, rows in (("discrepancies", disputes), ("discrepancy_quantities", disputed)):
            yield dg.Output(write_dataset(folder / f"{name}.parquet", rows.schema, [rows]), name)


RESOLUTION = (
    _query_asset(
        "documents",
        {"staged": STAGED, "extracted_document_counts": keys.extracted("document_counts")},
        finish.documents_query,
    ),
    _query_asset("places", {"extracted_place_candidates": keys.extracted("place_candidates")}, finish.places_query),
    actors,
    incidents,
    *(_facts_asset(table) for table in FACTS),
    _query_asset(
        "rejects",
        {"staged_rejects": STAGED_REJECTS, "extracted_rejects": keys.extracted("rejects")},
        finish.rejects_query,
    ),
)
