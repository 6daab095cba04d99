"""Which countries a text names, and where it sets its scene.

Belongs here: counting names of countries and towns. Does not belong here: what follows for "the police"
(`registry.py`).
"""

from collections import Counter

from pipeline.extract.actors.found import COUNTRY_FORMS, Reading
from pipeline.extract.actors.names import Hit
from pipeline.extract.facts import Place, PlaceMention

# Places inside one state, and how a text must use their names to set its scene there.
_WITHIN_A_STATE = frozenset({"city", "village", "facility", "admin1", "admin2"})
_SCENES = frozenset({"literal", "modifier"})
# Inhabitants from which a town of that name is likely to be the one meant.
_WELL_KNOWN = 100_000


def find_scenes(reading: Reading) -> tuple[Counter[str], Counter[str]]:
    """Return how often the text names each country, and how often as a scene or a state."""
    counts: Counter[str] = Counter()
    scenes: Counter[str] = Counter()
    is_of_state = reading.lexicon.actors.is_of_state
    within = {mention.start: mention.place for mention in reading.places if mention.place is not None}
    read = set()
    for hit in reading.hits:
        start = reading.tokens[hit.first].start
        holder = reading.taken.get(hit.first)
        is_of_a_person = holder is not None and holder.person is not None
        if is_of_a_person or _is_of_another_state(within.get(start), hit):
            continue
        read.add(start)
        name = hit.of_kind(*COUNTRY_FORMS)
        if name:
            counts[name.id] += 1
        scene = hit.of_kind("country", "capital", "metonym") or (name if is_of_state(reading.lower(hit.last)) else None)
        if scene:
            scenes[scene.id] += 1
        elif home := _home_of_group(reading, hit):
            scenes[home] += 1
    for mention in reading.places:
        if mention.start not in read and (country := _country_of_scene(reading, mention)):
            scenes[country] += 1
    return counts, scenes


def _home_of_group(reading: Reading, hit: Hit) -> str:
    """Return the country of an armed group of one country, which fights there: the army it fights is that state's."""
    name = hit.of_kind("actor")
    known = reading.lexicon.actors.actors[name.id] if name else None
    return known.country if known and known.type == "armed_group" else ""


def _is_of_another_state(place: Place | None, hit: Hit) -> bool:
    """Tell whether the places of the text make a country's name that of a town or province: Georgia beside Atlanta."""
    if place is None or place.place_type not in _WITHIN_A_STATE:
        return False
    name = hit.of_kind("country")
    return name is not None and place.country_code not in (None, name.id)


def _country_of_scene(reading: Reading, mention: PlaceMention) -> str | None:
    """Return the country of a well-known town or province under its full name: `LA` in capitals may be Spanish."""
    place = mention.place
    if place is None or place.place_type not in _WITHIN_A_STATE or mention.usage not in _SCENES:
        return None
    if place.population < _WELL_KNOWN:
        return None
    is_full = reading.document.text[mention.start : mention.end].casefold() == place.name.casefold()
    return place.country_code if is_full else None
