"""Domains: words that show what a sentence is about, from sport and markets to war and politics.

Belongs here: reading `domains/*.yaml` and finding their words and phrases in a run of words. Does not belong here:
weighing a sentence or an event (`extract/events/topic/domain.py`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.lexicon.source import LexiconError, Source

PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class DomainWords:
    """What weighs alike for one domain, named by the id's first part: words, the words of classes of the frames,
    patterns of figures (2-1).
    """

    id: str
    weight: float
    words: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()

    @property
    def domain(self) -> str:
        """The domain."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Sign:
    """A word or phrase found in a run of words, from `first` to `last` (exclusive), with its weight for each domain."""

    first: int
    last: int
    words: str
    weights: Mapping[str, float]


@dataclass(frozen=True)
class DomainLexicon:
    """The weights of each word and phrase by domain."""

    weights: Mapping[str, Mapping[str, float]]
    longest: int
    patterns: tuple[tuple[re.Pattern[str], str, float], ...]

    @classmethod
    def read(cls, source: Source, classes: Mapping[str, frozenset[str]]) -> "DomainLexicon":
        """Read all domains; a word in two groups of one domain takes the greater weight.

        Raises LexiconError where a group has no weight or names a class that is not among `classes`.
        """
        found: dict[str, dict[str, float]] = {}
        patterns: list[tuple[re.Pattern[str], str, float]] = []
        names = {f"domains/{path.name}" for path in source.files("domains/*.yaml")}
        for name in sorted(names):
            for group in source.entries(name, DomainWords):
                missing = [of for of in group.classes if of not in classes]
                if group.weight <= 0 or missing:
                    reason = f"no class {', '.join(missing)}" if missing else "needs a weight above 0"
                    raise LexiconError(f"{name}, {group.id}: {reason}. Correct the entry.")
                patterns += [(re.compile(pattern), group.domain, group.weight) for pattern in group.patterns]
                of_classes = sorted(word for of in group.classes for word in classes[of])
                for word in (*group.words, *of_classes):
                    known = found.setdefault(" ".join(word.lower().replace("-", " ").split()), {})
                    known[group.domain] = max(known.get(group.domain, 0.0), group.weight)
        frozen = {words: MappingProxyType(weights) for words, weights in found.items()}
        longest = max((words.count(" ") + 1 for words in frozen), default=0)
        return cls(MappingProxyType(frozen), longest, tuple(patterns))

    def figures(self, text: str) -> dict[str, float]:
        """Return the weight of each domain whose figures a text holds."""
        found: dict[str, float] = {}
        for pattern, domain, weight in self.patterns:
            if pattern.search(text):
                found[domain] = max(found.get(domain, 0.0), weight)
        return found

    def signs(self, forms: Sequence[tuple[str, ...]]) -> list[Sign]:
        """Return the longest phrases in a run of words; each word is given by its forms, the one in the text first."""
        found: list[Sign] = []
        at = 0
        while at < len(forms):
            sign = self._longest_at(forms, at)
            if sign is not None:
                found.append(sign)
            at = sign.last if sign is not None else at + 1
        return found

    def _longest_at(self, forms: Sequence[tuple[str, ...]], at: int) -> Sign | None:
        for length in range(min(self.longest, len(forms) - at), 0, -1):
            before = "".join(f"{form[0]} " for form in forms[at : at + length - 1])
            for last in forms[at + length - 1]:
                weights = self.weights.get(before + last)
                if weights is not None:
                    return Sign(at, at + length, before + last, weights)
        return None
