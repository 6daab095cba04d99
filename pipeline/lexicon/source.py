"""Where lexicon entries are read from: the shipped data folder and, over it, a user's own folder.

Belongs here: reading CSV and YAML files whose rows have ids, checking their fields, letting a user's file of the same
name add entries or replace those with the same id. Does not belong here: what any one file means.
"""

import csv
import dataclasses
import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, get_type_hints

import yaml

SHIPPED = Path(__file__).parent / "data"

Entry = TypeVar("Entry")


class LexiconError(ValueError):
    """A lexicon file that cannot be used; the message names the file, the entry and what to do."""


@dataclass(frozen=True)
class Source:
    """The shipped lexicon, or another folder of entries, extended by a user's folder if one is given."""

    user_folder: Path | None = None
    shipped: Path = SHIPPED

    def folders(self) -> list[Path]:
        """Return the folders in the order in which later entries replace earlier ones."""
        return [self.shipped] + ([self.user_folder] if self.user_folder else [])

    def version(self) -> str:
        """Return a hash over the names and bytes of all lexicon files that rows depend on.

        All but the examples, and the bounds by which a release is judged.
        """
        digest = hashlib.blake2b(digest_size=8)
        for folder in self.folders():
            for path in sorted(folder.rglob("*")):
                if path.is_file() and path.parent.name != "examples" and path.name != "bounds.yaml":
                    digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.hexdigest()

    def entries(self, name: str, make: type[Entry], key: str = "id") -> list[Entry]:
        """Read `<name>` (a CSV, or a YAML list) from every folder as dataclass instances, by `key`, user entries last.

        Fields typed `tuple[str, ...]` are separated by `|` in CSV; `int`, `float` and `bool` are converted; a missing
        cell takes the field's default. Raises LexiconError on an unknown or missing field or a bad value.
        """
        found: dict[Any, Entry] = {}
        for folder in self.folders():
            path = folder / name
            if not path.exists():
                continue
            here = set[Any]()
            for where, raw in records(path):
                entry = _build(make, raw, f"{path}, {where}")
                own = getattr(entry, key)
                if own in here:
                    raise LexiconError(f"{path}, {where}: {key} {own} stands twice in this file. Rename or join them.")
                here.add(own)
                found[own] = entry
        return list(found.values())

    def files(self, pattern: str) -> list[Path]:
        """Return the files of all folders that match a glob, shipped ones first."""
        return [path for folder in self.folders() for path in sorted(folder.glob(pattern))]


def read_yaml(path: Path, shape: type[list[Any]] | type[dict[str, Any]]) -> Any:
    """Return the list or mapping a YAML file holds. Raises LexiconError naming the file where it holds neither."""
    try:
        loaded = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise LexiconError(f"{path} is not valid YAML: {error}. Correct it and build again.") from error
    if loaded is not None and not isinstance(loaded, shape):
        raise LexiconError(f"{path} must hold a {shape.__name__}. Correct it and build again.")
    return loaded or shape()


def word_groups(groups: Iterable[tuple[Path, Any]]) -> Mapping[str, frozenset[str]]:
    """Return lists of words by the name of their group, those of all files added up.

    Raises LexiconError naming the file where a group is no list of words: a bare `on` or `no` is no word to YAML.
    """
    found: dict[str, frozenset[str]] = {}
    for path, named in groups:
        for name, words in named.items() if isinstance(named, dict) else [("groups", None)]:
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                raise LexiconError(
                    f"{path}, {name}: must be a list of words. Quote on, off, yes and no, and build again."
                )
            found[name] = found.get(name, frozenset()) | frozenset(words)
    return MappingProxyType(found)


def records(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """Return the entries of a CSV file or a YAML list as they stand, each with its place in the file."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as lines:
            return [
                (f"line {number}", {k: v for k, v in row.items() if v not in ("", None)})
                for number, row in enumerate(csv.DictReader(lines), start=2)
            ]
    loaded = read_yaml(path, list)
    if not all(isinstance(entry, dict) for entry in loaded):
        raise LexiconError(f"{path} must be a list of entries, each with its fields. Correct it and build again.")
    return [(f"entry {number} ({raw.get('id', 'no id')})", raw) for number, raw in enumerate(loaded, start=1)]


def _build(make: type[Entry], raw: dict[str, Any], where: str) -> Entry:
    if not dataclasses.is_dataclass(make):
        raise TypeError(f"{make} is not a dataclass")
    hints = _hints(make)
    unknown = sorted(set(raw) - set(hints))
    if unknown:
        raise LexiconError(f"{where}: unknown field {', '.join(unknown)}. Fields are {', '.join(hints)}.")
    try:
        values = {name: _converter(hints[name])(value) for name, value in raw.items()}
        return make(**values)
    except (TypeError, ValueError) as error:
        raise LexiconError(f"{where}: {error}. Correct the entry and build again.") from error


@lru_cache
def _hints(make: type[Any]) -> dict[str, Any]:
    return get_type_hints(make)


@lru_cache
def _converter(hint: Any) -> Callable[[Any], Any]:
    if hint == tuple[str, ...]:
        return lambda value: tuple(
            str(part).strip() for part in (value.split("|") if isinstance(value, str) else value)
        )
    if hint is bool:
        return lambda value: value if isinstance(value, bool) else str(value).strip().lower() in ("1", "true", "yes")
    if hint in (int, float):
        return lambda value: hint(value)
    if hint is str:
        return str
    return lambda value: value
