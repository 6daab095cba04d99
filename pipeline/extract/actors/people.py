"""Personal names, by the company they keep.

Belongs here: which runs of name tokens name a person, and what titles and appositions tell of them. Does not belong
here: people the lexicon knows by full name (`known.py` takes those hits) and which mentions are one person
(`registry.py`).
"""

from pipeline.extract.actors.chunks import GENERATIONS
from pipeline.extract.actors.evidence import is_name_like, is_place
from pipeline.extract.actors.found import Found, PersonName, Reading
from pipeline.extract.actors.runs import Run, is_single, name_runs, repeated_names
from pipeline.extract.actors.titles import apposition_after
from pipeline.lexicon.actor_entries import Title
from pipeline.lexicon.spelling import fold, name_words, spelling_key

_LONGEST_NAME = 9
_PROOF = frozenset({"honorific", "rank", "religious"})


def find_people(reading: Reading, chunks: list[tuple[int, int]]) -> list[Found]:
    """Return personal names; single words need more evidence than full names, and may repeat a full name's surname."""
    runs = [run for first, last in chunks for run in name_runs(reading, first, last)]
    people: list[Found] = []
    surnames = _known_surnames(reading)
    learned: set[str] = set()
    last_names: set[str] = set()
    for run in runs:
        if not is_single(reading, run) and (found := _person(reading, run, frozenset())):
            people.append(found)
            reading.take(found)
            words = [word for word in found.person.words if fold(word) not in GENERATIONS] if found.person else []
            learned.update(spelling_key(word) for word in (words[:1] + words[-1:]))
            last_names.update(spelling_key(word) for word in words[-1:])
    surnames |= learned
    for run in (*runs, *repeated_names(reading, runs, learned, last_names)):
        if is_single(reading, run) and (found := _person(reading, run, frozenset(surnames))):
            people.append(found)
    for person in people:
        reading.take(person)
    return people


def _known_surnames(reading: Reading) -> set[str]:
    """Return keys of surnames of people the text names in full and of leaders of countries and groups it names."""
    known = reading.lexicon.actors
    full = {known.actors[actor].name for actor in reading.actors_named if known.actors[actor].type == "person"}
    surnames = {spelling_key(word) for name in full for word in (name.split()[0], name_words(name)[-1])}
    for named in (*reading.countries_named, *reading.actors_named):
        surnames.update(known.surnames_of.get(named, ()))
    return surnames


def _person(reading: Reading, run: Run, surnames: frozenset[str]) -> Found | None:
    """Return the run as a person if there is reason to."""
    words = tuple(
        reading.tokens[index].text for index in range(run.first, run.last) if reading.tokens[index].text not in "-–"
    )
    if not words or run.last - run.first > _LONGEST_NAME or not any(len(word) > 1 for word in words):
        return None
    after, after_country = apposition_after(reading, run.last)
    titles = run.titles + ((after,) if after else ())
    if not (_is_titled(reading, run, titles) or is_name_like(reading, run, words, surnames)):
        return None
    sector = next((_sector(reading, title) for title in titles if title.class_id), None)
    person = PersonName(words, reading.name_of(run.first, run.last), titles, run.country or after_country, sector)
    head = reading.head_of(run.first, run.last)
    return Found(run.first, run.last, head, "name", "exact", person=person)


def _is_titled(reading: Reading, run: Run, titles: tuple[Title, ...]) -> bool:
    """Tell whether titles prove a person; "residents of X" and "worker X" leave a single word that is a place open."""
    if any(title.kind in _PROOF for title in titles):
        return True
    return bool(titles) and not (is_single(reading, run) and is_place(reading, run.first, run.last))


def _sector(reading: Reading, title: Title) -> str | None:
    role = reading.lexicon.actors.classes.get(title.class_id)
    return (role.sector if role else title.class_id) or None
