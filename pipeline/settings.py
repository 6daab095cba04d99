"""Where things lie and how much of the machine a build may use, in one frozen object.

Belongs here: paths, limits, and the only reading of the environment in the project. Does not belong here: anything that
changes what a fact is (that is code or lexicon).
"""

import datetime as dt
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, get_args

PREFIX = "CONFLICT_LEDGER_"
PublishText = Literal["licence", "evidence", "none"]
LOCAL_RAY = "local"
RAY = "'conflict-ledger[ray]'"


class SettingsError(ValueError):
    """A setting that cannot be used; the message names it and says what it may be."""


def available_cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True)
class Settings:
    """Everything a build can be told.

    `ray_address`: extract on Ray, started on this machine ("local") or running already ("auto", "host:port").
    `publish_text`: by licence (whole texts where their licence allows), evidence (spans only), or none (offsets only).
    `release_date`: names the release; None means the day of publishing.
    """

    raw_dir: Path = Path("raw")
    outputs_dir: Path = Path("outputs")
    lexicon_dir: Path | None = None
    cache_dir: Path = Path(".cache")
    workers: int = field(default_factory=available_cores)
    ray_address: str | None = None
    publish_text: PublishText = "licence"
    release_date: dt.date | None = None

    def __post_init__(self) -> None:
        """Check what types cannot."""
        if self.workers < 1:
            raise SettingsError(f"workers must be at least 1, not {self.workers}.")
        if self.ray_address is not None:
            _check_ray(self.ray_address)
        if self.publish_text not in get_args(PublishText):
            allowed = ", ".join(get_args(PublishText))
            raise SettingsError(f"publish_text must be one of {allowed}, not {self.publish_text!r}.")
        if self.lexicon_dir is not None and not self.lexicon_dir.is_dir():
            raise SettingsError(f"The lexicon folder {self.lexicon_dir} does not exist.")

    @property
    def work_dir(self) -> Path:
        """Where tables lie between the steps of a build: beside the releases, on the same disk."""
        return self.outputs_dir / ".work"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """Return the settings the environment asks for: `CONFLICT_LEDGER_RAW_DIR` and so on.

        Raises SettingsError on a variable with this prefix that is no setting, or on a value that cannot be used.
        """
        given = {
            name.removeprefix(PREFIX).lower(): value
            for name, value in (os.environ if environment is None else environment).items()
            if name.startswith(PREFIX) and value
        }
        unknown = sorted(set(given) - set(_READERS))
        if unknown:
            known = ", ".join(PREFIX + name.upper() for name in _READERS)
            raise SettingsError(f"No setting {PREFIX}{unknown[0].upper()}. Settings are {known}.")
        values: dict[str, object] = {}
        for name, text in given.items():
            try:
                values[name] = _READERS[name](text)
            except ValueError as error:
                raise SettingsError(f"{PREFIX}{name.upper()}={text!r} cannot be read: {error}.") from error
        return cls(**values)  # type: ignore[arg-type]


def set_unless_set(**variables: str) -> None:
    """Set variables for this process and those it starts, for what a library can be told in no other way."""
    for name, value in variables.items():
        os.environ.setdefault(name, value)


def _check_ray(address: str) -> None:
    if "://" in address:
        raise SettingsError(f"ray_address must be local, auto or host:port, not {address!r}.")
    if find_spec("ray") is None:
        raise SettingsError(f"Ray is not installed. Install it with: {sys.executable} -m pip install {RAY}")


_READERS: dict[str, Callable[[str], object]] = {
    "raw_dir": Path,
    "outputs_dir": Path,
    "lexicon_dir": Path,
    "cache_dir": Path,
    "workers": int,
    "ray_address": str,
    "publish_text": str,
    "release_date": dt.date.fromisoformat,
}
