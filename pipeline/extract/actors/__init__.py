"""Who a text names: countries, governments, armies, groups, organisations, populations and people.

`find_mentions` is the only entry. The finders (`known`, `organisations`, `people`, `nominals`, `descriptions`) say what
stands where, `resolution` says who it is and what refers back. Lexicon data is read by `lexicon/actors.py` and
`lexicon/countries.py`; actors are merged over documents in `resolve/actors.py`.
"""

from collections.abc import Sequence

from pipeline.extract.actors.appositions import find_appositions
from pipeline.extract.actors.chunks import name_chunks
from pipeline.extract.actors.descriptions import find_descriptions, find_offices, find_short_names
from pipeline.extract.actors.found import Found, Reading
from pipeline.extract.actors.known import find_known
from pipeline.extract.actors.nominals import find_nominals
from pipeline.extract.actors.organisations import find_abbreviations, find_organisations
from pipeline.extract.actors.people import find_people
from pipeline.extract.actors.resolution import is_foreign_body, resolve
from pipeline.extract.facts import ActorMention, Document, PlaceMention
from pipeline.lexicon import Lexicon

__all__ = ["find_mentions"]


def find_mentions(document: Document, lexicon: Lexicon, places: Sequence[PlaceMention] = ()) -> list[ActorMention]:
    """Return the mentions of actors in a text, sorted by start and then the longer first.

    `places` are those the text names: a name inside that of a site is no person's, and towns tell whose police it is.

    Mentions overlap only where a name stands inside a nominal that it helps to name ("Armenian" in "Armenian forces").
    """
    reading = Reading(document, lexicon, places)
    chunks = name_chunks(reading)
    finds: list[Found] = find_organisations(reading, chunks)
    finds += find_people(reading, chunks)
    known = find_known(reading)
    for found in known:
        if found.actor and found.actor.actor_type not in ("country", "population") and found.mention_type == "name":
            reading.take(found)
    finds += known
    abbreviations = find_abbreviations(reading, finds)
    for found in abbreviations:
        reading.take(found)
    appositions = find_appositions(reading, [found for found in finds if found.person])
    for found in appositions:
        reading.take(found)
    explained = {(found.first, found.last) for found in abbreviations}
    finds = [found for found in finds if (found.first, found.last) not in explained] + abbreviations
    offices = find_offices(reading)
    for found in offices:
        reading.take(found)
    nominals = find_nominals(reading)
    for found in nominals:
        reading.take(found)
    finds = _without_swallowed(reading, finds, nominals) + nominals + offices + appositions
    finds += find_descriptions(reading) + find_short_names(reading)
    mentions, _ = resolve(reading, finds)
    return sorted(mentions, key=lambda mention: (mention.start, -mention.end, mention.actor.actor_id))


def _without_swallowed(reading: Reading, finds: list[Found], nominals: list[Found]) -> list[Found]:
    """Leave out names that are the owner of a nominal and so the same actor ("IS" in "IS fighters").

    Someone to whom others belong is not the same as they are ("Mandela's party", "the Taliban's supreme court").
    """
    swallowed = {
        index
        for nominal in nominals
        if nominal.role and nominal.role.actor_id
        for index in range(nominal.first, nominal.head)
    }
    bodies = {nominal.first for nominal in nominals if is_foreign_body(reading, nominal)}
    swallowed -= {
        found.first
        for found in finds
        if reading.lower(found.last) in ("'s", "'") and (found.person or found.first in bodies)
    }
    coordinate = {nominal.first for nominal in nominals if nominal.role and nominal.role.is_coordinate}
    return [
        found
        for found in finds
        if not (found.first in swallowed and found.actor and found.actor.actor_type not in ("country", "population"))
        and found.first not in coordinate
    ]
