"""On which half of the globe a season is told of, by the places named around it.

Belongs here: weighing the places of its sentence, then those of the text. Does not belong here: finding places
(`extract/places`), what days a season covers (`periods.py`).
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from pipeline.extract.facts import Document, PlaceMention

# Nearer to the equator there are no such seasons, and those who name one mean that of the north.
_LEAST_SOUTHERN = -10.0


class Hemispheres:
    """The half of the globe each stretch of a text is about; north where no place tells."""

    def __init__(self, document: Document, places: Sequence[PlaceMention]) -> None:
        """Keep the places that lie somewhere, in text order."""
        self._document = document
        self._places = [(mention.start, mention.place) for mention in places if mention.place is not None]
        self._starts = [start for start, _ in self._places]

    def is_southern(self, at: int) -> bool:
        """Tell whether the text around a character tells of the south: by its sentence, else by most places named."""
        sentence = self._document.parsed.sentence_of(at)
        start, end = (sentence.start, sentence.end) if sentence else (at, at)
        near = self._places[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        if not near:
            return self._is_mostly_southern
        _, place = min(near, key=lambda found: abs(found[0] - at))
        return place.latitude <= _LEAST_SOUTHERN

    @cached_property
    def _is_mostly_southern(self) -> bool:
        southern = sum(place.latitude <= _LEAST_SOUTHERN for _, place in self._places)
        return 2 * southern > len(self._places)
