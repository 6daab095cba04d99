"""Verbs that carry an event noun: reads `support.yaml` (agentive, patientive, occurrence, noticed)."""

from collections.abc import Mapping

from pipeline.lexicon.source import Source, read_yaml, word_groups


def read_support(source: Source) -> Mapping[str, frozenset[str]]:
    """Return the verb lemmas of each kind of support, a user's added to the shipped ones."""
    return word_groups((path, read_yaml(path, dict)) for path in source.files("support.yaml"))
