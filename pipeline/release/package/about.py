"""What the dataset is: `data/about.yaml`, read.

Does not belong here: what one release holds (`release/manifest.py`).
"""

from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml


@dataclass(frozen=True)
class Licence:
    """The licence of the data; `id` is SPDX's."""

    id: str
    name: str
    title: str
    url: str


@dataclass(frozen=True)
class Source:
    """Work of others that a release rests on, the texts aside."""

    title: str
    url: str
    licence: str
    licence_url: str
    use: str
    changes: str


@dataclass(frozen=True)
class About:
    """The dataset as all its releases are."""

    id: str
    title: str
    summary: str
    description: str
    keywords: tuple[str, ...]
    creator: str
    method: str
    limits: tuple[str, ...]
    licence: Licence
    sources: tuple[Source, ...]


@cache
def about() -> About:
    """Return what the dataset is."""
    read = yaml.safe_load((resources.files("pipeline.release") / "data" / "about.yaml").read_text("utf-8"))
    return About(
        **{
            **read,
            "keywords": tuple(read["keywords"]),
            "limits": tuple(read["limits"]),
            "licence": Licence(**read["licence"]),
            "sources": tuple(Source(**source) for source in read["sources"]),
        }
    )


def citation(version: str, date: str) -> str:
    """Return how a release is cited, on one line; `date` is ISO 8601."""
    known = about()
    return f"{known.creator} ({date[:4]}): {known.title}, release {version}. Data set, {known.licence.name}."
