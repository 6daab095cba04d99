"""How a table passes from one asset to the next: as a Parquet file in the work folder, never pickled, never in memory.

Belongs here: putting a dataset in its place, finding it again, and what the web page shows of it. Does not belong here:
how its rows come about.
"""

from pathlib import Path

import dagster as dg

from pipeline.dataset import Dataset
from pipeline.orchestration import keys
from pipeline.orchestration.page import filled
from pipeline.orchestration.resources import Progress
from pipeline.settings import Settings

PREVIEW_ROWS = 5
_PREVIEW_CELL = 60
FINISHED = frozenset(keys.table(name) for name in keys.FINISHED)


class ParquetIOManager(dg.IOManager):
    """Moves each dataset an asset returns to `<folder>/<asset key>.parquet` and hands that on."""

    def __init__(self, folder: Path, progress: Progress | None = None, codebook: Path | None = None) -> None:
        """Keep tables in `folder`; `progress` is told of every finished one, `codebook` tells what it means."""
        self._folder, self._progress, self._codebook = folder, progress, codebook

    def handle_output(self, context: dg.OutputContext, obj: Dataset) -> None:
        """Put a dataset in its place in one move, so that a failed asset leaves no half of a table."""
        path = self._path(context.asset_key)
        path.parent.mkdir(parents=True, exist_ok=True)
        obj.path.replace(path)
        if self._progress and context.asset_key in FINISHED:
            self._progress("Finishing tables", 1, len(FINISHED))
        if self._codebook and context.asset_key in FINISHED:
            link = f"{self._codebook.absolute()}#{context.asset_key.path[-1]}"
            context.add_output_metadata({"codebook": dg.MetadataValue.path(link)})
        context.add_output_metadata(
            {
                "dagster/row_count": obj.row_count,
                "path": dg.MetadataValue.path(path.absolute()),
                "bytes": obj.byte_count,
                "sha256": obj.sha256,
                "filled": dg.MetadataValue.md(filled(path)),
                "preview": dg.MetadataValue.md(preview(Dataset(path, obj.row_count, obj.byte_count, obj.sha256))),
            }
        )

    def load_input(self, context: dg.InputContext) -> Dataset:
        """Return the dataset of the asset asked for. Raises FileNotFoundError where it was never made."""
        return Dataset.open(self._path(context.asset_key))

    def _path(self, key: dg.AssetKey) -> Path:
        return self._folder.joinpath(*key.path).with_suffix(".parquet")


@dg.io_manager(required_resource_keys={"settings", "progress"})
def parquet_io_manager(context: dg.InitResourceContext) -> ParquetIOManager:
    """Keep tables in the work folder of the settings."""
    settings: Settings = context.resources.settings
    codebook = settings.outputs_dir / "latest" / "codebook.html"
    return ParquetIOManager(settings.work_dir, context.resources.progress, codebook)


def preview(dataset: Dataset, rows: int = PREVIEW_ROWS) -> str:
    """Return the first rows as a Markdown table."""
    return markdown(dataset.head(rows).to_pylist(), dataset.schema.names)


def markdown(rows: list[dict[str, object]], names: list[str] | None = None) -> str:
    """Return rows as a Markdown table, long cells cut."""
    columns = names or (list(rows[0]) if rows else [])
    lines = [" | ".join(columns), " | ".join("---" for _ in columns)]
    lines += [" | ".join(_cell(row.get(column)) for column in columns) for row in rows]
    return "\n".join(f"| {line} |" for line in lines)


def _cell(value: object) -> str:
    text = "" if value is None else " ".join(str(value).split()).replace("|", "\\|")
    return text if len(text) <= _PREVIEW_CELL else text[: _PREVIEW_CELL - 1] + "…"
