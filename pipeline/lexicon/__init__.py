"""Knowledge as data: frames, actors, places, units, words that report or hedge. Files with ids in `data/`, never
Python.

`load(user_folder)` returns a `Lexicon`; each part is read once, on first use. The modules here hold one typed reader
per kind of file and the look-ups extraction needs; they know no text and no parse.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from pipeline.lexicon.actors import ActorLexicon
from pipeline.lexicon.acts import ActLexicon
from pipeline.lexicon.boilerplate import BoilerplateLexicon
from pipeline.lexicon.calendar import CalendarLexicon
from pipeline.lexicon.confidence import ConfidenceLexicon
from pipeline.lexicon.countries import Countries
from pipeline.lexicon.cues import read_cues
from pipeline.lexicon.domains import DomainLexicon
from pipeline.lexicon.frames import FrameLexicon
from pipeline.lexicon.places import Gazetteer
from pipeline.lexicon.source import LexiconError, Source
from pipeline.lexicon.speech import SpeechLexicon
from pipeline.lexicon.status import StatusLexicon
from pipeline.lexicon.support import read_support
from pipeline.lexicon.units import UnitLexicon

__all__ = ["Lexicon", "LexiconError", "load"]


@dataclass(frozen=True)
class Lexicon:
    """All knowledge the extraction uses, from the shipped data and a user's folder over it."""

    source: Source

    @cached_property
    def version(self) -> str:
        """A hash of all lexicon files: part of the cache key of extracted rows."""
        return self.source.version()

    def check(self) -> None:
        """Read every part now. Raises LexiconError where a file cannot be used."""
        for name, part in vars(type(self)).items():
            if isinstance(part, cached_property):
                getattr(self, name)

    @cached_property
    def boilerplate(self) -> BoilerplateLexicon:
        """Patterns of what surrounds an article without being part of its report."""
        return BoilerplateLexicon.read(self.source)

    @cached_property
    def countries(self) -> Countries:
        """States with their demonyms, capitals and metonyms."""
        return Countries.read(self.source)

    @cached_property
    def actors(self) -> ActorLexicon:
        """Organisations, armed groups, leaders, role nouns, titles."""
        return ActorLexicon.read(self.source)

    @cached_property
    def places(self) -> Gazetteer:
        """The gazetteer."""
        return Gazetteer.read(self.source)

    @cached_property
    def frames(self) -> FrameLexicon:
        """Predicates and what event they tell of."""
        return FrameLexicon.read(self.source)

    @cached_property
    def domains(self) -> DomainLexicon:
        """Words that show what a sentence is about."""
        return DomainLexicon.read(self.source, self.frames.classes)

    @cached_property
    def cues(self) -> Mapping[str, frozenset[str]]:
        """Words that rules of grammar ask for, by what they tell."""
        return read_cues(self.source)

    @cached_property
    def support(self) -> Mapping[str, frozenset[str]]:
        """Verbs that carry an event noun, by kind."""
        return read_support(self.source)

    @cached_property
    def confidence(self) -> ConfidenceLexicon:
        """What each trait of an event tells of its being right."""
        return ConfidenceLexicon.read(self.source)

    @cached_property
    def acts(self) -> ActLexicon:
        """What lets two rows of one text tell of one act."""
        return ActLexicon.read(self.source)

    @cached_property
    def status(self) -> StatusLexicon:
        """Words that hedge, deny, plan or suppose."""
        return StatusLexicon.read(self.source)

    @cached_property
    def speech(self) -> SpeechLexicon:
        """Verbs and phrases that report what someone says."""
        return SpeechLexicon.read(self.source)

    @cached_property
    def calendar(self) -> CalendarLexicon:
        """Words of dates, named days and number words."""
        return CalendarLexicon.read(self.source)

    @cached_property
    def units(self) -> UnitLexicon:
        """Units, number words, approximators, and which nouns and predicates make which quantity type."""
        return UnitLexicon.read(self.source)


@lru_cache(maxsize=4)
def load(user_folder: Path | None = None) -> Lexicon:
    """Return the lexicon, shared within the process. Raises LexiconError where a file cannot be used."""
    return Lexicon(Source(user_folder))
