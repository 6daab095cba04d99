"""Which country a description means: "the country", "the Gulf state", "the kingdom", "his country".

Belongs here: choosing among the countries named before, by what the words allow, nearness and grammatical role. Does
not belong here: finding descriptions (`descriptions.py`), descriptions of other actors (`described.py`).
"""

from pipeline.extract.actors.antecedents import antecedent_of
from pipeline.extract.actors.clause_mates import SUBJECTS
from pipeline.extract.actors.compose import of_country
from pipeline.extract.actors.found import MODIFIERS, Reading
from pipeline.extract.actors.registry import Registry
from pipeline.extract.actors.rivals import argument_of
from pipeline.extract.facts import Actor, ActorMention
from pipeline.language.parsed import Token

_NEAR = 2
_FAR = 4
_HYPHENS = frozenset({"-", "–"})
_WITHIN = frozenset({"ADJ", "PROPN", "NOUN", "NUM"})
_LONGEST = 5


def countries_told(reading: Reading, at: int) -> frozenset[str] | None:
    """Return the countries that a description headed by a token may mean by its words; None where they tell nothing."""
    words, first = [reading.lower(at)], at - 1
    while first > at - _LONGEST and reading.same_sentence(first, at):
        if reading.tokens[first].pos in _WITHIN:
            words.insert(0, reading.lower(first))
        elif reading.tokens[first].text not in _HYPHENS:
            break
        first -= 1
    phrase = f" {' '.join(words)} "
    told = [countries for word, countries in reading.lexicon.countries.words.items() if f" {word} " in phrase]
    return frozenset.intersection(*told) if told else None


def is_state_described(reading: Reading, at: int) -> bool:
    """Tell whether a token is the state of `the Gulf state`, which is a country and no government."""
    return reading.lower(at) == "state" and countries_told(reading, at) is not None


def country_of(reading: Reading, possessive: Token, mentions: list[ActorMention]) -> Actor | None:
    """Return the country of whom a possessive before it means: `Mr Qureshi said his country would not yield`."""
    owner = antecedent_of(reading, possessive, mentions)
    if owner is None:
        return None
    countries = reading.lexicon.countries
    state = reading.state_of(owner.actor) or countries.of_code(owner.actor.country_code)
    return of_country(state) if state is not None else None


def country_described(reading: Reading, registry: Registry, at: int, mentions: list[ActorMention]) -> Actor | None:
    """Return the country the text is about, unless another stands nearer; else the one that the nearest sentence with
    a country has as its subject or names alone.
    """
    told = countries_told(reading, at)
    if told is not None:
        return _of_these(reading, registry, at, mentions, told)
    states = [m for m in mentions if m.actor.actor_type == "country" and not _is_modifier(reading, m)]
    # Who acts in the same clause or the one over it would rather be "it".
    above = {token.index for token in reading.document.parsed.ancestors(at) if token.pos == "VERB"}
    above = set(sorted(above, key=lambda index: abs(index - at))[:_NEAR])
    acting = {m.actor.actor_id for m in states if _acts_under(reading, m, above)}
    others = [m for m in states if m.actor.actor_id not in acting]
    if nearest(reading, others, at, 0):
        states = others
    main = registry.lexicon.countries.by_id.get(registry.main_country)
    near = nearest(reading, states, at, _NEAR)
    named = {mention.actor.actor_id for mention in near}
    if main and main.kind == "state":
        return of_country(main) if not named or named == {main.id} or _is_spoken_of(reading, near, main.id) else None
    subjects = [m for m in near if argument_of(reading, m.head).dep in SUBJECTS]
    is_here = bool(near) and reading.tokens[near[-1].head].sentence == reading.tokens[at].sentence
    return only(near) if is_here or len(registry.scenes) == 1 else only(subjects)


def _acts_under(reading: Reading, mention: ActorMention, verbs: set[int]) -> bool:
    argument = argument_of(reading, mention.head)
    return argument.head in verbs and argument.dep in SUBJECTS


def _is_spoken_of(reading: Reading, near: list[ActorMention], country: str) -> bool:
    """Tell whether a country alone of those named is a subject."""
    subjects = [m for m in near if argument_of(reading, m.head).dep in SUBJECTS]
    return {mention.actor.actor_id for mention in subjects} == {country}


def _of_these(
    reading: Reading, registry: Registry, at: int, mentions: list[ActorMention], told: frozenset[str]
) -> Actor | None:
    """Return the country of some that the nearest sentence names alone or as a subject, or the only one of the text."""
    named: dict[str, list[ActorMention]] = {}
    for mention in mentions:
        state = reading.state_of(mention.actor)
        if state is not None and state.id in told:
            named.setdefault(state.id, []).append(mention)
    near = nearest(reading, sorted((m for held in named.values() for m in held), key=lambda m: m.start), at, _FAR)
    here = {country for country, held in named.items() if any(mention in near for mention in held)}
    subjects = {c for c in here if any(m in near and argument_of(reading, m.head).dep in SUBJECTS for m in named[c])}
    only = here if len(here) == 1 else subjects if len(subjects) == 1 else frozenset()
    if not near:
        only = {country for country in told if registry.country_counts[country]}
    return of_country(registry.lexicon.countries.by_id[next(iter(only))]) if len(only) == 1 else None


def nearest(reading: Reading, mentions: list[ActorMention], at: int, reach: int) -> list[ActorMention]:
    """Return the mentions of the nearest sentence that has any, at most so many sentences back."""
    sentence = reading.tokens[at].sentence
    if not mentions:
        return []
    last = reading.tokens[mentions[-1].head].sentence
    if sentence - last > reach:
        return []
    return [mention for mention in mentions if reading.tokens[mention.head].sentence == last]


def _is_modifier(reading: Reading, mention: ActorMention) -> bool:
    return reading.tokens[mention.head].dep in MODIFIERS


def only(mentions: list[ActorMention]) -> Actor | None:
    """Return the actor of mentions that are all of one."""
    return mentions[-1].actor if mentions and len({m.actor.actor_id for m in mentions}) == 1 else None
