"""Assets of extraction: one step that makes many tables. Does not belong here: what is found (`extract/`)."""

from collections.abc import Iterator

import dagster as dg

from pipeline.dataset import Dataset
from pipeline.engine import Engine
from pipeline.orchestration import keys
from pipeline.orchestration.resources import Progress, scratch
from pipeline.settings import Settings
from pipeline.tables import schema
from pipeline.tables.extracted import EXTRACTED

BATCH_DOCUMENTS = 256

_INTERNAL = {
    "actor_candidates": "One actor that one document names.",
    "place_candidates": "One place that one document names.",
    "document_counts": "One document that was extracted, with the number of its sentences.",
}


def _out(name: str) -> dg.AssetOut:
    told = _INTERNAL.get(name) or schema.description(name)
    return dg.AssetOut(key=keys.extracted(name), kinds={"parquet"}, description=f"{told} As its document tells it.")


@dg.multi_asset(
    name="extraction",
    group_name=keys.EXTRACTION,
    ins={"documents": dg.AssetIn(key=keys.staged("documents"))},
    outs={name: _out(name) for name in EXTRACTED},
)
def extraction(
    settings: dg.ResourceParam[Settings], progress: dg.ResourceParam[Progress], documents: Dataset
) -> Iterator[dg.Output[Dataset]]:
    """Parse each document once and extract all its facts; documents known from before come from the cache."""
    engine = Engine.of(settings.lexicon_dir, settings.workers, settings.cache_dir, settings.ray_address)
    with scratch(settings) as folder:
        made = engine.run(
            documents.batches(BATCH_DOCUMENTS), folder, lambda count: progress("Extracting", count, documents.row_count)
        )
        for name, dataset in made.items():
            yield dg.Output(dataset, name)
