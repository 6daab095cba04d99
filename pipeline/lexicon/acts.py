"""What lets two rows of one text tell of one act: reads `acts.yaml`.

Belongs here: families of frames and of the nouns that refer back to them, words that set an act apart. Does not belong
here: comparing rows (`extract/events/acts/same_act.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from pipeline.lexicon.source import Source, read_yaml, word_groups


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
        loaded = [(path, read_yaml(path, dict)) for path in source.files("acts.yaml")]
        lists = word_groups(
            (path, {name: words for name, words in raw.items() if not isinstance(words, dict)}) for path, raw in loaded
        )

        def grouped(name: str) -> Mapping[str, frozenset[str]]:
            return word_groups((path, raw.get(name, {})) for path, raw in loaded)

        return cls(
            families=grouped("families"),
            otherwise=grouped("otherwise"),
            references=grouped("references"),
            tolls=lists["tolls"],
            once=lists["once"],
            apart=lists["apart"],
            partitive=lists["partitive"],
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
