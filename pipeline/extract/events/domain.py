"""What an event's sentence is about: sport, markets, culture, nature and private life tell of no public event.

Belongs here: weighing the words and actors around an event for and against public life. Does not belong here: which
words count and how much (`lexicon/data/domains/`), or whether a word evokes a frame (`match.py`).

On the public side stand words of war, politics, police, courts and protest, the public actors the sentence names, and
once more those who take part. Against them stands the strongest of the other domains. Neighbouring sentences count
less. An event whose participants are nobody of public life needs more evidence.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.extract.events.view import TextView
from pipeline.extract.facts import ActorMention, Event, Participant
from pipeline.lexicon.domains import PUBLIC, Sign

# What a known actor adds to the public side.
_ACTORS = {
    "government": 2.5,
    "military": 2.5,
    "police": 2.5,
    "armed_group": 2.5,
    "party": 2.0,
    "court": 2.0,
    "international_organisation": 2.0,
    "person": 2.0,
    "country": 1.5,
    "ngo": 1.0,
}
# What a state adds that takes part.
_STATE = 4.0
# A person of whom nothing is known: news of politics name people.
_UNKNOWN_PERSON = 0.5
# A team named after its country is no state: what a country adds where sport is the topic.
_TEAM = 0.3
_SPORT_IS_TOPIC = 3.0
# The most that countries add together: markets and tournaments name many.
_COUNTRIES_AT_MOST = 3.0
_NEIGHBOUR = 0.5
_NEIGHBOURS_AT_MOST = 3.0
# Words that by themselves show a public act or actor (arrest, behead, rebels) weigh at least this much.
_CLEAR = 2.5
# What a clear predicate adds to its weight as a word.
_CLEAR_ACT = 3.0
# The most that one domain's words weigh together: more of them say no more of what the event is.
_DOMAIN_AT_MOST = 8.0
# A sign this heavy shows that the sentence tells what somebody made up (in the novel): its words are no evidence.
_MADE_UP = 6.0
_MADE_UP_COUNTS = 0.3
# How much public evidence an event needs; protest and violence are told with few words; where nobody of public life
# takes part in something else, more with each word against it; where nobody at all takes part, more at once.
_NEEDED = 1.5
_NEEDED_PHYSICAL = 1.0
_NEEDED_PHYSICAL_PLAIN = 0.5
_NEEDED_PER_DOUBT = 0.5
_NEEDED_OF_NOBODY = 1.5
_PHYSICAL = frozenset({"ASSAULT", "PROTEST"})
# The domain that belongs to what a type tells: aid follows disasters, strikes and penalties meet companies. Its words
# weigh half.
_OWN_DOMAIN = {
    "AID": "nature",
    "PROTEST": "economy",
    "COERCE": "economy",
    "SANCTION": "economy",
    "ACCUSE": "economy",
}
_OWN_COUNTS = 0.5


@dataclass(frozen=True, slots=True)
class Balance:
    """What speaks for public life, what for another domain, and how much must speak for it."""

    public: float
    private: float
    needed: float

    @property
    def is_public(self) -> bool:
        """Tell whether there is the evidence needed, and more than against it."""
        return self.public >= self.needed and (self.public > self.private or self.private == 0)


@dataclass(frozen=True)
class _Topic:
    """The signs of one sentence with the tokens they stand on, its actors, and what its figures weigh by domain."""

    signs: tuple[tuple[frozenset[int], Sign], ...]
    mentions: tuple[ActorMention, ...]
    figures: dict[str, float]

    def weights(self, predicate: int | None = None) -> dict[str, float]:
        """Return the weights by domain; a predicate that is no clear sign by itself (attack, bomb, demand) is none."""
        found = defaultdict(float, self.figures)
        once = {sign.words: (at, sign) for at, sign in self.signs}
        for at, sign in once.values():
            for domain, weight in sign.weights.items():
                if at != {predicate} or weight >= _CLEAR:
                    found[domain] += weight
        return found

    @cached_property
    def is_sport(self) -> bool:
        """Whether sport is what the sentence is about."""
        weights = self.weights()
        return weights["sport"] >= max(_SPORT_IS_TOPIC, _private(weights))

    @cached_property
    def is_made_up(self) -> bool:
        """Whether a sign says that the sentence retells a work or a game."""
        return any(max(sign.weights.values()) >= _MADE_UP for _, sign in self.signs)

    def against(self, predicate: int | None = None, event_type: str = "") -> float:
        """What another domain than public life adds up to, for an event of a type."""
        weights = self.weights(predicate)
        own = _OWN_DOMAIN.get(event_type)
        return _private(
            {domain: weight * (_OWN_COUNTS if domain == own else 1.0) for domain, weight in weights.items()}
        )

    def speaking_for(self, predicate: int | None = None) -> float:
        """What words and known actors of public life add up to."""
        countries = [mention for mention in self.mentions if mention.actor.actor_type == "country"]
        named = [m for m in self.mentions if m not in countries and (m.mention_type == "name" or not self.is_made_up)]
        each = sum(self.standing(mention) for mention in named)
        states = sum(self.standing(mention) for mention in countries)
        words = self.weights(predicate)[PUBLIC] * (_MADE_UP_COUNTS if self.is_made_up else 1.0)
        return words + each + min(states, _COUNTRIES_AT_MOST)

    def clear_act(self, predicate: int) -> float:
        """What a predicate that shows a public act by itself adds beyond its weight as a word."""
        is_clear = not self.is_made_up and any(
            predicate in at and sign.weights.get(PUBLIC, 0.0) >= _CLEAR for at, sign in self.signs
        )
        return _CLEAR_ACT if is_clear else 0.0

    def standing(self, mention: ActorMention) -> float:
        """What one actor adds."""
        if mention.actor.actor_type == "country" and self.is_sport:
            return _TEAM
        if not mention.actor.is_known:
            return _UNKNOWN_PERSON if mention.actor.actor_type == "person" else 0.0
        return _ACTORS.get(mention.actor.actor_type, 0.0)


@dataclass(frozen=True)
class Topics:
    """The topic of each sentence of a text, and the balance of each event in it."""

    view: TextView
    _read: dict[int, _Topic] = field(default_factory=dict)

    def balance(self, event: Event) -> Balance:
        """Weigh one event."""
        sentence = self.view.parsed.tokens[event.trigger].sentence
        topic = self._topic(sentence)
        near = [self._topic(at) for at in (sentence - 1, sentence + 1) if 0 <= at < len(self.view.parsed.sentences)]
        who = max((self._standing(participant, topic) for participant in event.participants), default=0.0)
        told = topic.speaking_for(event.trigger) + topic.clear_act(event.trigger)
        public = told + who + _faded(other.speaking_for() for other in near)
        private = topic.against(event.trigger, event.event_type) + _faded(other.against() for other in near)
        return Balance(public, private, self._needed(event, who, private))

    def _needed(self, event: Event, standing: float, private: float) -> float:
        """Return how much evidence an event must have; none where named parties act and nothing speaks against it."""
        named = {
            participant.start
            for participant in event.participants
            if participant.head is not None and self.view.parsed.tokens[participant.head].pos == "PROPN"
        }
        if private == 0 and len(named) > 1:
            return 0.0
        if event.event_type in _PHYSICAL:
            alone = 0.0 if event.participants else _NEEDED_OF_NOBODY
            return alone + (_NEEDED_PHYSICAL if private > 0 else _NEEDED_PHYSICAL_PLAIN)
        return _NEEDED + (_NEEDED_PER_DOUBT * private if standing == 0 else 0.0)

    def _topic(self, index: int) -> _Topic:
        if index not in self._read:
            sentence = self.view.parsed.sentences[index]
            words = [token for token in self.view.parsed.words(sentence) if any(char.isalnum() for char in token.text)]
            domains = self.view.lexicon.domains
            found = domains.signs([(token.lower, token.lemma.lower()) for token in words])
            figures = domains.figures(self.view.document.text[sentence.start : sentence.end])
            signs = tuple((frozenset(t.index for t in words[sign.first : sign.last]), sign) for sign in found)
            named = tuple(m for m in self.view.mentions if sentence.first <= m.head < sentence.last)
            self._read[index] = _Topic(signs, named, figures)
        return self._read[index]

    def _standing(self, participant: Participant, topic: _Topic) -> float:
        """Return how clearly a participant is of public life: by the actor or the clear words that name it."""
        if participant.start is None or participant.end is None:
            return 0.0
        tokens = {token.index for token in self.view.parsed.tokens_in(participant.start, participant.end)}
        named = [sign for at, sign in topic.signs if at <= tokens]
        by_words = max((sign.weights.get(PUBLIC, 0.0) for sign in named), default=0.0)
        if by_words >= _CLEAR and not topic.is_made_up:
            return by_words
        if participant.mention is None or any(max(sign.weights.values()) >= _CLEAR for sign in named):
            return 0.0
        if topic.is_made_up and participant.mention.mention_type != "name":
            return 0.0
        by_actor = topic.standing(participant.mention)
        is_name = self.view.parsed.tokens[participant.mention.head].pos != "ADJ"
        is_state = participant.mention.actor.actor_type == "country" and is_name and not topic.is_sport
        return _STATE if is_state else by_actor


def keep_public(view: TextView, events: Sequence[Event]) -> list[Event]:
    """Return the events that are of public life."""
    topics = Topics(view)
    return [event for event in events if topics.balance(event).is_public]


def _private(weights: Mapping[str, float]) -> float:
    against = (weight for domain, weight in weights.items() if domain != PUBLIC)
    return min(max(against, default=0.0), _DOMAIN_AT_MOST)


def _faded(weights: Iterable[float]) -> float:
    return min(_NEIGHBOUR * sum(weights), _NEIGHBOURS_AT_MOST)
