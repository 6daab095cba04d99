"""Verbs that carry an event noun: reads `support.yaml` (agentive, patientive, occurrence)."""

from collections.abc import Mapping
from types import MappingProxyType

import yaml

from pipeline.lexicon.source import Source


def read_support(source: Source) -> Mapping[str, frozenset[str]]:
    """Return the verb lemmas of each kind of support, a user's added to the shipped ones."""
    found: dict[str, frozenset[str]] = {}
    for path in source.files("support.yaml"):
        for kind, lemmas in (yaml.safe_load(path.read_text("utf-8")) or {}).items():
            found[kind] = found.get(kind, frozenset()) | frozenset(lemmas)
    return MappingProxyType(found)
