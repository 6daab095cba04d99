"""Words that rules of grammar ask for, by what they tell: reads `cues.yaml`.

Belongs here: content words of one meaning (verbs of taking back, nouns of proof). Does not belong here: classes that
frames name (`classes.yaml`), words that make an act open or a fact (`status.csv`), function words, which stand beside
the rule that is about them.
"""

from collections.abc import Mapping

from pipeline.lexicon.source import Source, read_yaml, word_groups


def read_cues(source: Source) -> Mapping[str, frozenset[str]]:
    """Return the lemmas of each cue, a user's added to the shipped ones. Raises LexiconError on what is no list."""
    return word_groups((path, read_yaml(path, dict)) for path in source.files("cues.yaml"))
