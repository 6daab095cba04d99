"""Facts of English grammar that the parse is mended with: reads `grammar.yaml`.

Belongs here: closed lists the repair of a parse needs. Does not belong here: anything about events, which frames hold.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import yaml

from pipeline.lexicon.frames import FrameLexicon
from pipeline.lexicon.source import SHIPPED, Source
from pipeline.lexicon.speech import SpeechLexicon
from pipeline.lexicon.status import StatusLexicon
from pipeline.lexicon.support import read_support


@dataclass(frozen=True)
class Grammar:
    """Verb forms with their lemma, particles, subordinators, nouns of time and measure, control verbs, words of result,
    verbs of harm, verbs without objects, verbs that always have one, verbs that have one where their subject is a thing
    that can be struck, such things, nouns with infinitives, nouns for a stretch of land or a settlement, for what is
    written or said, verbs and nouns that ask somebody to do a thing, words of closed classes, verb forms that are
    pieces of names, nouns for people, verbs of what comes of an act and of what comes otherwise, collectives, verbs
    with an object who is told, verbs of what people do whom others strike, and of striking them, auxiliaries, known
    verbs, nouns of acts done by somebody to somebody, nouns of events, participles that describe a noun, those that do
    so with a word before them, participles that plan one or say something, with their lemma, verbs of saying, other
    verbs of speech, titles and bodies written short with their full stop.
    """

    verb_forms: Mapping[str, str]
    particles: frozenset[str]
    subordinators: frozenset[str]
    time_nouns: frozenset[str]
    subject_control: frozenset[str]
    commissive: frozenset[str]
    object_control: frozenset[str]
    appeals: frozenset[str]
    asking_verbs: frozenset[str]
    attitudes: frozenset[str]
    gerund_verbs: frozenset[str]
    results: frozenset[str]
    harming: frozenset[str]
    person_adjectives: frozenset[str]
    giving_verbs: frozenset[str]
    intransitive_verbs: frozenset[str]
    transitive_verbs: frozenset[str]
    strike_verbs: frozenset[str]
    struck: frozenset[str]
    infinitive_nouns: frozenset[str]
    place_nouns: frozenset[str]
    messages: frozenset[str]
    function_words: frozenset[str]
    name_words: frozenset[str]
    people: frozenset[str]
    bringing_about: frozenset[str]
    facing: frozenset[str]
    collectives: frozenset[str]
    telling: frozenset[str]
    bearing: frozenset[str]
    hitting: frozenset[str]
    auxiliaries: frozenset[str]
    verbs: frozenset[str]
    phrasal_verbs: frozenset[tuple[str, str]]
    acts: frozenset[str]
    event_nouns: frozenset[str]
    describing_participles: frozenset[str]
    joined_participles: frozenset[str]
    planning_participles: frozenset[str]
    saying_participles: Mapping[str, str]
    saying: frozenset[str]
    speaking: frozenset[str]
    abbreviations: tuple[str, ...]


@lru_cache(maxsize=1)
def load_grammar() -> Grammar:
    """Return the grammar, once per process. It is the same for every user: the parse must not depend on a user's
    lexicon.
    """
    raw = yaml.safe_load((SHIPPED / "grammar.yaml").read_text("utf-8"))
    frames = FrameLexicon.read(Source())
    status, speech = StatusLexicon.read(Source()), SpeechLexicon.read(Source())
    governing = {word.split(" ")[0] for pos in ("verb", "object", "oblique", "past") for word in status.words[pos]}
    # The lexicon of status holds forms too, as adjectives: feared, bound.
    governing = {word for word in governing if not word.endswith("ed") and word not in raw["verb_forms"]}
    saying = {lemma for kind, lemma in speech.words if kind in ("verb", "stance")}
    support = read_support(Source())
    carrying = {lemma for kind in ("agentive", "patientive", "occurrence", "noticed") for lemma in support[kind]}
    verbs = governing | saying | carrying | {lemma for pos, lemma in frames.predicates if pos == "verb"}
    phrasal = frozenset(
        (lemma, particle)
        for (pos, lemma), predicates in frames.predicates.items()
        if pos == "verb"
        for predicate in predicates
        for particle in predicate.particles
        if particle in raw["particles"]
    )
    acts = frozenset(
        lemma
        for (pos, lemma), predicates in frames.predicates.items()
        if pos == "noun" and any(predicate.roles.get("of") == "patient" for predicate in predicates)
    )
    return Grammar(
        verb_forms=raw["verb_forms"],
        particles=frozenset(raw["particles"]),
        subordinators=frozenset(raw["subordinators"]),
        time_nouns=frozenset(raw["time_nouns"]),
        subject_control=frozenset(raw["subject_control"]),
        commissive=frozenset(raw["commissive"]),
        object_control=frozenset(raw["object_control"]),
        appeals=frozenset(raw["appeals"]),
        asking_verbs=frozenset(raw["asking_verbs"]),
        attitudes=frozenset(raw["attitudes"]),
        gerund_verbs=frozenset(raw["gerund_verbs"]),
        results=frozenset(raw["results"]),
        harming=frozenset(raw["harming"]),
        person_adjectives=frozenset(raw["person_adjectives"]),
        giving_verbs=frozenset(raw["giving_verbs"]),
        intransitive_verbs=frozenset(raw["intransitive_verbs"]),
        transitive_verbs=frozenset(raw["transitive_verbs"]),
        strike_verbs=frozenset(raw["strike_verbs"]),
        struck=frames.classes["installation"] - frames.classes["troops"] - frames.classes["weapon"],
        infinitive_nouns=frozenset(raw["infinitive_nouns"]),
        place_nouns=frozenset(raw["place_nouns"]),
        messages=frames.classes["message"] | {"order", "law"},
        function_words=frozenset(raw["function_words"]),
        name_words=frozenset(raw["name_words"]),
        people=frames.classes["person_noun"] | frames.classes["troops"] | frames.classes["fighter"],
        bringing_about=frozenset(raw["bringing_about"]),
        facing=frozenset(raw["facing"]),
        collectives=frozenset(raw["collectives"]),
        telling=frozenset(raw["telling"]),
        bearing=frozenset(raw["bearing"]),
        hitting=frozenset(raw["hitting"]),
        auxiliaries=frozenset(raw["auxiliaries"]),
        verbs=frozenset(verbs),
        phrasal_verbs=phrasal,
        acts=acts,
        event_nouns=frozenset(lemma for pos, lemma in frames.predicates if pos == "noun"),
        describing_participles=frozenset(raw["describing_participles"]),
        joined_participles=frozenset(raw["joined_participles"]),
        planning_participles=frozenset(raw["planning_participles"]),
        saying_participles=raw["saying_participles"],
        saying=frozenset(saying),
        speaking=frozenset(raw["speaking"]),
        abbreviations=tuple(raw["abbreviations"]),
    )
