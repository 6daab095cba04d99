"""What lets two rows of one text tell of one act: reads `acts.yaml`.

Belongs here: families of frames and of the nouns that refer back to them, words that set an act apart. Does not belong
here: comparing rows (`extract/events/same_act.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

import yaml

from pipeline.lexicon.source import Source


@dataclass(frozen=True)
class ActLexicon:
    """The lists of `acts.yaml`, those of a user's folder added to the shipped ones."""

    families: Mapping[str, frozenset[str]]
    otherwise: Mapping[str, frozenset[str]]
    references: Mapping[str, frozenset[str]]
    tolls: frozenset[str]
    once: frozenset[str]
    apart: frozenset[str]
    partitive: frozenset[str]

    @classmethod
    def read(cls, source: Source) -> "ActLexicon":
        """Read `acts.yaml` of all folders."""
        loaded: list[dict[str, Any]] = [
            yaml.safe_load(path.read_text("utf-8")) or {} for path in source.files("acts.yaml")
        ]

        def listed(name: str) -> frozenset[str]:
            return frozenset(str(word) for raw in loaded for word in raw.get(name, ()))

        def grouped(name: str) -> Mapping[str, frozenset[str]]:
            found: dict[str, frozenset[str]] = {}
            for raw in loaded:
                for family, members in raw.get(name, {}).items():
                    found[family] = found.get(family, frozenset()) | frozenset(members)
            return MappingProxyType(found)

        return cls(
            families=grouped("families"),
            otherwise=grouped("otherwise"),
            references=grouped("references"),
            tolls=listed("tolls"),
            once=listed("once"),
            apart=listed("apart"),
            partitive=listed("partitive"),
        )

    @cached_property
    def of_frame(self) -> Mapping[str, frozenset[str]]:
        """The families of each frame id."""
        return _turned(self.families)

    def families_of(self, frame: str, event_type: str, mode: str | None) -> frozenset[str]:
        """Return the families of acts an event may be of, by its frame, else by its type."""
        return self.of_frame.get(frame) or self.otherwise.get(event_type) or frozenset({f"{event_type}:{mode}"})

    @cached_property
    def of_noun(self) -> Mapping[str, frozenset[str]]:
        """The families each noun refers to."""
        return _turned(self.references)


def _turned(groups: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group, members in groups.items():
        for member in members:
            found.setdefault(member, set()).add(group)
    return MappingProxyType({member: frozenset(names) for member, names in found.items()})
