"""Assets of staging: raw folder to staged documents. Does not belong here: how a text is read (`staging/`)."""

from collections.abc import Iterator

import dagster as dg

from pipeline.dataset import Dataset, write_dataset
from pipeline.lexicon import load
from pipeline.orchestration import keys
from pipeline.orchestration.resources import Progress, scratch
from pipeline.settings import Settings
from pipeline.staging.stage import stage


@dg.multi_asset(
    name="staging",
    group_name=keys.STAGING,
    outs={
        "documents": dg.AssetOut(
            key=keys.staged("documents"), kinds={"parquet"}, description="Texts with what is known of them."
        ),
        "rejects": dg.AssetOut(
            key=keys.staged("rejects"), kinds={"parquet"}, description="Inputs that could not be used, and why."
        ),
        "takedowns": dg.AssetOut(
            key=keys.staged("takedowns"), kinds={"parquet"}, description="What must not be published. Never published."
        ),
    },
)
def staging(settings: dg.ResourceParam[Settings], progress: dg.ResourceParam[Progress]) -> Iterator[dg.Output[Dataset]]:
    """Read every text of the raw folder, its metadata and its boilerplate, and mark repetitions."""
    lexicon = load(settings.lexicon_dir)
    if settings.lexicon_dir:
        lexicon.check()
    with scratch(settings) as folder:
        made = stage(
            settings.raw_dir,
            folder / "documents.parquet",
            lexicon.boilerplate,
            lambda count: progress("Reading", count, None),
        )
        if not made.documents.row_count:
            reasons = "".join(f"\n  {row['source_path']}: {row['detail']}" for row in made.rejects[:10].to_pylist())
            advice = reasons or " Put articles into it as .txt, .md or .jsonl."
            raise NothingToReadError(f"No text in {settings.raw_dir} could be read.{advice}")
        yield dg.Output(made.documents, "documents")
        for name, rows in (("rejects", made.rejects), ("takedowns", made.takedowns)):
            yield dg.Output(write_dataset(folder / f"{name}.parquet", rows.schema, [rows]), name)


class NothingToReadError(ValueError):
    """A raw folder without a single text that can be read."""
