"""Sentences that show what each predicate of the frames means, and what it does not.

Belongs here: reading `examples/*.csv`, one row per frame and predicate. Does not belong here: extraction, which never
looks at examples; they are what the frames are tested against and what the documentation shows.
"""

from dataclasses import dataclass

from pipeline.lexicon.source import Source


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a predicate of a frame must match, with the words of those who do it and of those it is done to,
    and a near miss: the same word where the frame must stay silent.
    """

    frame: str
    predicate: str
    sentence: str
    near_miss: str
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Frame and predicate."""
        return f"{self.frame}/{self.predicate}"


def read_examples(source: Source) -> list[Example]:
    """Return all examples in the order of their files. Raises LexiconError naming the file and line of a bad row."""
    names = dict.fromkeys(f"examples/{path.name}" for path in source.files("examples/*.csv"))
    return [example for name in names for example in source.entries(name, Example)]
