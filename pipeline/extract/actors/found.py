"""What the finders hand to resolution: unresolved finds in one text, and what all finders need to see.

Belongs here: the records and the shared view of a text. Does not belong here: finding or resolving anything.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.extract.actors.names import Hit, case_modes, find_hits
from pipeline.extract.facts import Actor, Document, PlaceMention
from pipeline.language.parsed import Token
from pipeline.lexicon import Lexicon
from pipeline.lexicon.actor_entries import RoleNoun, Title
from pipeline.lexicon.countries import Country

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
_SHORTEST_HEADLINE = 3
_SEVERAL = 2
_OF_STATES = frozenset({"country", "government", "military", "police", "court", "population"})
_OFFICIAL = frozenset({"GOV", "MIL", "COP", "LEG", "MFA", "MOD", "MOI", "SPY", "ELI", "JUD"})
# The kinds of names that a country goes by.
COUNTRY_FORMS = ("country", "adjective", "demonym", "capital", "metonym")
# Relations of a name that only says what kind of thing another noun is.
MODIFIERS = frozenset({"amod", "compound", "nmod:desc"})
_SITE_TYPES = frozenset({"facility", "region", "water", "route", "border"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A personal name as it stands: its words and text, the titles before or beside it and what these tell."""

    words: tuple[str, ...]
    text: str
    titles: tuple[Title, ...] = ()
    country: str = ""
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun phrase as it stands. `owner` is a country or people id, `people` a people that narrows a country.

    `possessor` is how the text points at an owner it does not name: pronoun ("its army"), country ("the country's").
    `affinity` is whom it sides with, `relation` how ("pro-Russian separatists", "Iran-backed militia"); `leader` the
    surname it goes by ("the Biden administration").
    """

    noun: RoleNoun
    is_plural: bool
    is_definite: bool
    owner: str = ""
    people: str = ""
    actor_id: str = ""
    is_coordinate: bool = False
    possessor: str = ""
    affinity: str = ""
    relation: str = ""
    leader: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """One find as tokens `first` to `last` (exclusive), governed by token `head`.

    One of `actor`, `person`, `role`, `office` or `definite` says what it is: an actor already known, a personal name, a
    role, an office without a name ("the prime minister"; `role` then says what it is if nobody is known to hold it), or
    a description ("the enclave").
    """

    first: int
    last: int
    head: int
    mention_type: str
    basis: str
    actor: Actor | None = None
    person: PersonName | None = None
    role: Role | None = None
    office: Title | None = None
    office_owner: str = ""
    definite: str = ""
    is_modifier: bool = False


@dataclass
class Reading:
    """One text as the finders see it: its hits by token, and which tokens a find already holds."""

    document: Document
    lexicon: Lexicon
    places: Sequence[PlaceMention] = ()
    taken: dict[int, Found] = field(default_factory=dict)

    @cached_property
    def tokens(self) -> list[Token]:
        """Return the tokens of the text."""
        return self.document.parsed.tokens

    @cached_property
    def modes(self) -> list[str]:
        """Return whether case tells anything, by sentence: mixed, upper or lower."""
        return case_modes(self.document)

    @cached_property
    def words(self) -> list[str]:
        """Return the tokens in lower case, apostrophes straightened."""
        return [token.lower.replace("’", "'") for token in self.document.parsed.tokens]

    def is_shouted(self, token: Token) -> bool:
        """Tell whether a token stands in a sentence of capitals, where case tells nothing."""
        return self.modes[token.sentence] == "upper"

    def is_embedded(self, hit: Hit) -> bool:
        """Tell whether a place's name is part of the name of a team, ship or body."""
        return any(p.usage == "embedded" and p.start <= hit.start and hit.end <= p.end for p in self.places)

    def is_elsewhere(self, hit: Hit) -> bool:
        """Tell whether a capital's name is a town's of another country, or only part of the name of something else."""
        country = self.lexicon.countries.by_id.get(hit.names[0].id)
        code = country.code if country is not None and country.kind == "state" else ""
        return self.is_embedded(hit) or any(
            place.end - place.start > hit.end - hit.start or code not in ("", place.place.country_code)
            for place in self.places
            if place.place is not None and place.start <= hit.start and hit.end <= place.end
        )

    def is_headline(self, index: int) -> bool:
        """Tell whether a token stands in a sentence that gives its words capitals, as titles do."""
        sentence = self.document.parsed.sentences[self.tokens[index].sentence]
        words = [token for token in self.tokens[sentence.first : sentence.last] if token.pos in _CONTENT]
        return len(words) >= _SHORTEST_HEADLINE and all(word.text[0].isupper() for word in words)

    @cached_property
    def sites(self) -> frozenset[int]:
        """Return the tokens inside names of sites, which hold no person: "Hamid Karzai International Airport".

        What the gazetteer knows by more than one word, and names before a noun that ends no surname ("Arafat Square").
        """
        parsed = self.document.parsed
        known = [
            token.index
            for place in self.places
            if place.place and place.usage != "embedded" and place.place.place_type in _SITE_TYPES
            if len(tokens := parsed.tokens_in(place.start, place.end)) > 1
            for token in tokens
        ]
        is_cue = self.lexicon.places.is_cue
        named = [
            before
            for token in self.tokens
            if token.text[:1].isupper() and is_cue(token.text, "eponym")
            for before in self._capitals_before(token)
        ]
        return frozenset((*known, *named, *self.ships))

    @cached_property
    def ships(self) -> frozenset[int]:
        """Return the tokens of names of ships: "the tanker Kerch Express", "USS Cole"."""
        return frozenset(
            index
            for token in self.tokens
            if self.lexicon.places.is_cue(token.text, "vessel") and not self.is_shouted(token)
            for index in (*([token.index] if token.text.isupper() else []), *self._capitals_after(token))
        )

    def _capitals_after(self, token: Token) -> Iterator[int]:
        at = token.index + 1
        while self.same_sentence(at, token.index) and self.tokens[at].text[:1].isupper() and self._is_beside(at):
            yield at
            at += 1

    def _capitals_before(self, token: Token) -> Iterator[int]:
        at = token.index
        while self.same_sentence(at - 1, at) and self.tokens[at - 1].text[:1].isupper() and self._is_beside(at):
            at -= 1
            yield at

    def _is_beside(self, at: int) -> bool:
        """Tell whether nothing but space stands before a token."""
        return self.document.text[self.tokens[at - 1].end : self.tokens[at].start] in ("", " ")

    @cached_property
    def hits(self) -> list[Hit]:
        """Return all lexicon names in the text."""
        return find_hits(self.document, self.lexicon, self.modes)

    @cached_property
    def countries_named(self) -> frozenset[str]:
        """Return the ids of the countries that the text names in any form."""
        return frozenset(name.id for hit in self.hits for name in hit.names if name.kind in COUNTRY_FORMS)

    @cached_property
    def countries_placed(self) -> frozenset[str]:
        """Return the ids of the countries in which the text names several places, and more than in any other."""
        placed = Counter(place.place.country_code for place in self.places if place.place is not None)
        most = [code for code, count in placed.most_common(2) if code and count >= _SEVERAL]
        is_first = len(most) == 1 or (len(most) > 1 and placed[most[0]] > placed[most[1]])
        country = self.lexicon.countries.of_code(most[0]) if is_first else None
        return frozenset({country.id}) if country is not None else frozenset()

    @cached_property
    def actors_named(self) -> frozenset[str]:
        """Return the ids of the known organisations, groups and people that the text names."""
        return frozenset(name.id for hit in self.hits for name in hit.names if name.kind == "actor")

    @cached_property
    def hit_at(self) -> dict[int, Hit]:
        """Return for each token the lexicon name that covers it."""
        return {index: hit for hit in self.hits for index in range(hit.first, hit.last)}

    def state_of(self, actor: Actor) -> Country | None:
        """Return the state an actor is or serves; citizens have theirs, a people or private person none."""
        is_state = actor.actor_type in _OF_STATES
        serves = actor.actor_type == "person" and actor.sector in _OFFICIAL
        if not (is_state or serves) or actor.actor_id in self.lexicon.countries.peoples:
            return None
        keys = (actor.actor_id, actor.parent_actor_id, actor.country_code)
        by_id = self.lexicon.countries.by_id
        return next((country for key in keys if key and (country := by_id.get(key))), None)

    def same_sentence(self, one: int, other: int) -> bool:
        """Tell whether two token indices exist and lie in one sentence."""
        count = len(self.tokens)
        return 0 <= one < count and 0 <= other < count and self.tokens[one].sentence == self.tokens[other].sentence

    def lower(self, index: int) -> str:
        """Return the lower-case form of a token, empty outside the text; curly apostrophes are straightened."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_glued(self, index: int) -> bool:
        """Tell whether no space stands between a token and the next."""
        return index + 1 < len(self.tokens) and self.tokens[index].end == self.tokens[index + 1].start

    def head_of(self, first: int, last: int) -> int:
        """Return the index of the syntactic head of a span of tokens."""
        head = self.document.parsed.head_in(self.tokens[first].start, self.tokens[last - 1].end)
        return head.index if head else last - 1

    def text_of(self, first: int, last: int) -> str:
        """Return the verbatim text of a span of tokens."""
        return self.document.text[self.tokens[first].start : self.tokens[last - 1].end]

    def name_of(self, first: int, last: int) -> str:
        """Return the text of a name on one line, in title case where the sentence is in capitals."""
        name = " ".join(self.text_of(first, last).split())
        return name.title() if self.is_shouted(self.tokens[first]) else name

    def take(self, found: Found) -> None:
        """Mark the tokens of a find as held by it."""
        for index in range(found.first, found.last):
            self.taken[index] = found
