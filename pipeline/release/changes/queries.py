"""The SQL files of `sql/changes/`. Does not belong here: running them."""

from importlib import resources


def sql(name: str) -> str:
    """Return the text of `<name>.sql`. Raises FileNotFoundError where there is none."""
    return (resources.files("pipeline.release") / "sql" / "changes" / f"{name}.sql").read_text("utf-8")
