"""Which of the places of a name a text means.

Belongs here: weighing places against what else the text names: countries, provinces, near places, size. Does not belong
here: what the words beside a name rule out (`containers.py`) and whether it is a place at all (`evidence.py`).
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import Any

import numpy as np
import numpy.typing as npt

from pipeline.extract.places.scan import Name
from pipeline.lexicon.names import place_key
from pipeline.lexicon.places import Gazetteer, GazetteerPlace

Array = npt.NDArray[Any]

_PRIOR = {
    "country": 7.8,
    "region": 5.8,
    "water": 6.0,
    "border": 6.5,
    "route": 6.5,
    "admin1": 5.0,
    "facility": 5.0,
    "admin2": 3.0,
}
_UNCURATED_AREA = 1.2
_CURATED_TOWN = 4.4
_CAPITAL = 6.3
_ALTERNATE = 1.2
# Inhabitants from which a town is one that a text may name without saying where it lies.
WELL_KNOWN = 150_000
# Inhabitants from which a province's town is rather meant by a name that both bear.
_SEAT = 50_000
_SIZE = 0.7
_COUNTRY = 2.6
_ADMIN1 = 2.6
_NEAR = 2.2
_NEAR_KM = 100.0
_SHARPNESS = 1.5
_ROUNDS = 4
_KNOWN = 3.4
# What a province gains that alone holds another name of the text.
_HOLDS = 3.0
_DOUBT = 0.3
_MOST_MENTIONS = 4
_MANY = 40
_EARTH_KM = 12_742


class Chooser:
    """Chooses one place for each name of a text, the same for each time the name stands in it.

    Every sense of every name has a weight, at first by how well known it is. Senses that share a country or a province,
    or lie near each other, speak for one another by their weights; after a few rounds the names agree.
    """

    def __init__(
        self,
        names: Sequence[Name],
        located: Sequence[bool],
        left: dict[int, list[GazetteerPlace]],
        gazetteer: Gazetteer,
    ) -> None:
        """Take the names, whether words beside each say it is a place, and the senses that containers left some."""
        senses: dict[str, list[GazetteerPlace]] = {}
        weight: Counter[str] = Counter()
        doubtful = {name.sense_key for name in names}
        for at, name in enumerate(names):
            weight[name.sense_key] += 2 if at == 0 else 1
            if located[at] or at in left or name.is_area:
                doubtful.discard(name.sense_key)
            narrowed = left.get(at)
            if narrowed or name.sense_key not in senses:
                senses[name.sense_key] = list(narrowed or name.senses)
        self._capitals = {_capital_of(name, gazetteer) for name in names}
        self.chosen: dict[str, GazetteerPlace] = {}
        self.support: dict[str, float] = {}
        if senses:
            self._choose(senses, weight, doubtful)

    def _choose(self, senses: dict[str, list[GazetteerPlace]], weight: Counter[str], doubtful: set[str]) -> None:
        keys = list(senses)
        places: list[GazetteerPlace] = []
        owner: list[int] = []
        for number, key in enumerate(keys):
            ranked = sorted(senses[key], key=lambda place: (-self._prior(place), place.place_id))[:_MANY]
            places.extend(ranked)
            owner.extend([number] * len(ranked))
        owners = np.array(owner)
        prior = np.array([self._prior(place) for place in places])
        prior -= [
            _ALTERNATE if _has_seat(place, senses[keys[at]]) else 0.0 for place, at in zip(places, owner, strict=True)
        ]
        mentions = np.array([min(weight[keys[number]], _MOST_MENTIONS) for number in owner], dtype=float)
        for at, number in enumerate(owner):
            mentions[at] *= _DOUBT if keys[number] in doubtful and prior[at] < _KNOWN else 1.0
        sure = _only_homes(senses, doubtful)
        prior += [
            _HOLDS if _home(place) in sure and _is_lone_province(place, senses[keys[at]]) else 0.0
            for place, at in zip(places, owner, strict=True)
        ]
        ties = _ties(places, owners)
        score, support = prior, np.zeros(len(places))
        for _ in range(_ROUNDS):
            share = _softmax(score, owners, len(keys)) * mentions
            support = sum(
                (most * (amount := tie @ share) / (amount + half) for tie, most, half in ties), np.zeros(len(places))
            )
            score = prior + support
        for number, key in enumerate(keys):
            mine = np.flatnonzero(owners == number)
            best = int(mine[np.argmax(score[mine])])
            self.chosen[key] = places[best]
            self.support[key] = float(support[best])

    def _prior(self, place: GazetteerPlace) -> float:
        prior = _PRIOR.get(place.place_type)
        if prior is None:
            prior = _SIZE * math.log10(place.population + 30)
            if place.is_curated:
                prior = max(prior, _CURATED_TOWN)
            if not place.is_alternate and place.place_id in self._capitals:
                prior = max(prior, _CAPITAL)
        elif not place.is_curated:
            prior -= _UNCURATED_AREA
        return prior - (_ALTERNATE if place.is_alternate else 0.0)


def _capital_of(name: Name, gazetteer: Gazetteer) -> str | None:
    """Return the id of the capital that a name can mean; of all towns called Washington it is one."""
    country = gazetteer.capitals.get(name.key)
    towns = [s for s in name.senses if country and s.country_code == country and s.place_type == "city"]
    best = max(towns, key=lambda place: (place.is_curated, place.population, place.place_id), default=None)
    return best.place_id if best is not None else None


def _home(place: GazetteerPlace) -> tuple[str | None, str]:
    return place.country_code, place_key(place.admin1 or "")


def _only_homes(
    senses: Mapping[str, Sequence[GazetteerPlace]], doubtful: Set[str]
) -> frozenset[tuple[str | None, str]]:
    """Return the provinces that hold all places of a name: with Barrow County in a text Georgia is the state."""
    inner = [found for key, found in senses.items() if key not in doubtful]
    homes = [{_home(place) for place in found} for found in inner if not any(p.place_type == "admin1" for p in found)]
    return frozenset(home for only in homes if len(only) == 1 for home in only)


def _is_lone_province(place: GazetteerPlace, senses: Sequence[GazetteerPlace]) -> bool:
    """Tell whether nothing greater of its country bears a province's name: no town of note, nor the country."""
    return place.place_type == "admin1" and not any(
        other.country_code == place.country_code and (other.place_type == "country" or other.population >= _SEAT)
        for other in senses
        if other.place_type in ("country", "city")
    )


def _has_seat(place: GazetteerPlace, senses: Sequence[GazetteerPlace]) -> bool:
    """Tell whether a province's name is that of its own town, which the name without "region" means: Kherson."""
    return place.place_type in ("admin1", "admin2") and any(
        town.place_type == "city"
        and (town.is_curated or town.population >= _SEAT)
        and not town.is_alternate
        and (town.country_code, town.admin1) == (place.country_code, place.admin1)
        for town in senses
    )


def _ties(places: list[GazetteerPlace], owners: Array) -> list[tuple[Array, float, float]]:
    """Return what ties senses to those of other names: a matrix, the most it can give, the amount for half of that."""
    other = owners[:, None] != owners[None, :]
    country = _codes([place.country_code for place in places])
    admin1 = _codes([f"{p.country_code} {place_key(p.admin1)}" if p.admin1 else None for p in places])
    latitude = np.radians([place.latitude for place in places])
    longitude = np.radians([place.longitude for place in places])
    half = (
        np.sin((latitude[:, None] - latitude) / 2) ** 2
        + np.cos(latitude[:, None]) * np.cos(latitude) * np.sin((longitude[:, None] - longitude) / 2) ** 2
    )
    kilometres = _EARTH_KM * np.arcsin(np.minimum(1.0, np.sqrt(half)))
    is_wide = np.array([place.place_type in ("country", "region", "water") for place in places])
    near = np.exp(-kilometres / _NEAR_KM) * other * ~is_wide[:, None] * ~is_wide[None, :]
    return [
        (_equal(country) * other, _COUNTRY, 2.0),
        (_equal(admin1) * other, _ADMIN1, 1.5),
        (near, _NEAR, 0.7),
    ]


def _codes(values: list[str | None]) -> Array:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) if value else -1 for value in values])


def _equal(codes: Array) -> Array:
    equal: Array = ((codes[:, None] == codes[None, :]) & (codes >= 0)).astype(float)
    return equal


def _softmax(score: Array, owners: Array, count: int) -> Array:
    top = np.full(count, -np.inf)
    np.maximum.at(top, owners, score)
    raised = np.exp(_SHARPNESS * (score - top[owners]))
    total = np.zeros(count)
    np.add.at(total, owners, raised)
    shares: Array = raised / total[owners]
    return shares
