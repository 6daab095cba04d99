"""PLOVER, the political language ontology for event records: its types, modes, intensities, contexts and sectors.

Belongs here: reading `plover_*.csv` and looking a type or mode up. Does not belong here: which words tell of which type
(see `frames.py`) or the tables that hold the codes.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from pipeline.lexicon.source import LexiconError, Source


@dataclass(frozen=True)
class EventType:
    """One of the sixteen event types; `intensity` is on PLOVER's scale from -10 to 10."""

    id: str
    quad_class: str
    intensity: float
    description: str


@dataclass(frozen=True)
class Mode:
    """How an event of one type was carried out; `intensity` is None where the manual gives none."""

    id: str
    event_type: str
    mode: str
    intensity: float | None = None


@dataclass(frozen=True)
class Code:
    """One context or sector."""

    id: str
    description: str = ""


@dataclass(frozen=True)
class Plover:
    """The ontology."""

    types: tuple[EventType, ...]
    modes: tuple[Mode, ...]
    contexts: tuple[Code, ...]
    sectors: tuple[Code, ...]

    @classmethod
    def read(cls, source: Source) -> "Plover":
        """Read the ontology. Raises LexiconError where a mode names no type or an intensity is no number."""
        types = tuple(source.entries("plover_types.csv", EventType))
        known = {entry.id for entry in types}
        modes = []
        for mode in source.entries("plover_modes.csv", Mode):
            if mode.event_type not in known:
                raise LexiconError(f"plover_modes.csv, {mode.id}: there is no event type {mode.event_type}.")
            try:
                intensity = None if mode.intensity is None else float(mode.intensity)
            except ValueError as error:
                raise LexiconError(f"plover_modes.csv, {mode.id}: intensity must be a number.") from error
            modes.append(Mode(mode.id, mode.event_type, mode.mode, intensity))
        contexts = tuple(source.entries("plover_contexts.csv", Code))
        return cls(types, tuple(modes), contexts, tuple(source.entries("plover_sectors.csv", Code)))

    @cached_property
    def _by_type(self) -> dict[str, EventType]:
        return {entry.id: entry for entry in self.types}

    @cached_property
    def _by_mode(self) -> dict[tuple[str, str], Mode]:
        return {(entry.event_type, entry.mode): entry for entry in self.modes}

    def quad_class(self, event_type: str) -> str:
        """Return the quad class of a type. Raises KeyError for an unknown one."""
        return self._by_type[event_type].quad_class

    def intensity(self, event_type: str, mode: str | None) -> float | None:
        """Return the intensity of a mode, or of the type where no mode is known; None where the manual gives none."""
        return self._by_type[event_type].intensity if mode is None else self._by_mode[event_type, mode].intensity

    def modes_of(self, event_type: str) -> tuple[str, ...]:
        """Return the modes that a type may have."""
        return tuple(entry.mode for entry in self.modes if entry.event_type == event_type)


@lru_cache(maxsize=1)
def shipped() -> Plover:
    """Return the ontology as it is shipped: what the tables allow, whatever a user's folder adds to extraction."""
    return Plover.read(Source())


def quad_class(event_type: str) -> str:
    """Return the quad class of a shipped type. Raises KeyError for an unknown one."""
    return shipped().quad_class(event_type)


def intensity(event_type: str, mode: str | None) -> float | None:
    """Return the intensity of a shipped type and mode. Raises KeyError for an unknown one."""
    return shipped().intensity(event_type, mode)
