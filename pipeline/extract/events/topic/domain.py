"""Whether an event is of public life: sport, markets, culture, nature and private life tell of no public event.

Belongs here: what an event needs to be told. Does not belong here: what a sentence's words and actors add up to
(`sentence.py`), what the clause of an event says against it (`reservations.py`), or whether a word evokes a frame
(`frames/match.py`).

On the public side stand words of war, politics, police, courts and protest, the public actors the sentence names, and
once more those who take part. Against them stands the strongest of the other domains; against violence and protest,
hints in other clauses count less. So do neighbouring sentences. An event whose participants are nobody of public life
needs more evidence.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from pipeline.extract.events.topic.force import is_by_weapon, is_plain, own_words
from pipeline.extract.events.topic.reservations import reservation
from pipeline.extract.events.topic.sentence import ACTORS, CLEAR, Topic, topic_of
from pipeline.extract.facts import Event, Participant
from pipeline.extract.view import TextView
from pipeline.lexicon.domains import PUBLIC

# What a state adds that takes part.
_STATE = 4.0
_NEIGHBOUR = 0.5
_NEIGHBOURS_AT_MOST = 3.0
# How much public evidence an event needs; protest and violence are told with few words, fewest where nothing speaks
# against them; where nobody of public life takes part in something else, more with each word against it; where nobody
# at all takes part, more at once.
_NEEDED = 1.5
_NEEDED_PHYSICAL = 1.0
_NEEDED_PHYSICAL_PLAIN = 0.5
_NEEDED_HARD_PLAIN = 1.0
_NEEDED_PER_DOUBT = 0.5
_NEEDED_OF_NOBODY = 1.5
_PHYSICAL = frozenset({"ASSAULT", "PROTEST"})
# How clearly the word of an act itself must be one of public life (bombed, confiscated) to be taken at its word.
_OWN_WORD: Mapping[str, float] = MappingProxyType({"ASSAULT": 0.5, "PROTEST": 0.5, "COERCE": 2.0})
# So much may speak against such a word where it is plainly told of somebody: hints, no clear word of another domain.
_DOUBT_AT_MOST = 2.0
# What a weapon adds that does the act.
_WEAPON = 2.0
_HARD = frozenset({"COERCE", "MOBILIZE", "REJECT", "THREATEN"})


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
class Topics:
    """The topic of each sentence of a text, and the balance of each event in it."""

    view: TextView
    _read: dict[int, Topic] = field(default_factory=dict)

    def balance(self, event: Event) -> Balance:
        """Weigh one event."""
        sentence = self.view.parsed.tokens[event.trigger].sentence
        topic = self._topic(sentence)
        near = [self._topic(at) for at in (sentence - 1, sentence + 1) if 0 <= at < len(self.view.parsed.sentences)]
        who = self._highest_standing(event, topic)
        told = topic.speaking_for(event.trigger) + topic.clear_act(event.trigger)
        public = told + who + _faded(other.speaking_for() for other in near)
        clause = own_words(self.view, event) if event.event_type in _PHYSICAL else None
        by_weapon = is_by_weapon(self.view, event, topic)
        private = topic.against(event, self._victims(event) if who > 0 or by_weapon else frozenset(), clause)
        private += _faded(other.against() for other in near)
        private += reservation(self.view, event, topic, has_public_party=who > 0)
        own = topic.speaking_for() - topic.speaking_for(event.trigger)
        is_word = private <= _DOUBT_AT_MOST and own >= _OWN_WORD.get(event.event_type, math.inf)
        if is_word and is_plain(self.view, event, own):
            public += own
        if by_weapon:
            public += _WEAPON
        return Balance(public, private, self._needed(event, who, private))

    def _victims(self, event: Event) -> frozenset[int]:
        """Return the words that name whom violence is done to."""
        struck = [who for who in event.participants if event.event_type == "ASSAULT" and who.role == "target"]
        return frozenset().union(*map(self.view.tokens_of, struck))

    def _needed(self, event: Event, standing: float, private: float) -> float:
        """Return how much evidence an event must have; none where named parties act and nothing speaks against it."""
        named = {
            participant.start
            for participant in event.participants
            if participant.head is not None and self.view.parsed.tokens[participant.head].pos == "PROPN"
        }
        if private == 0 and len(named) > 1 and event.event_type != "ASSAULT":
            return 0.0
        if event.event_type in _PHYSICAL:
            alone = 0.0 if event.participants else _NEEDED_OF_NOBODY
            return alone + (_NEEDED_PHYSICAL if private > 0 else _NEEDED_PHYSICAL_PLAIN)
        if private == 0 and event.participants and event.event_type in _HARD:
            return _NEEDED_HARD_PLAIN
        return _NEEDED + (_NEEDED_PER_DOUBT * private if standing == 0 else 0.0)

    def _topic(self, index: int) -> Topic:
        if index not in self._read:
            self._read[index] = topic_of(self.view, index)
        return self._read[index]

    def _highest_standing(self, event: Event, topic: Topic) -> float:
        """Return how clearly somebody of public life takes part; a state acted on by others is no more than a place."""
        standings = [(who.role, self._standing(who, topic)) for who in event.participants]
        has_quiet_doer = any(role == "source" for role, _ in standings) and not any(
            standing for role, standing in standings if role == "source"
        )
        if has_quiet_doer:
            standings = [(role, ACTORS["country"] if standing == _STATE else standing) for role, standing in standings]
        return max((standing for _, standing in standings), default=0.0)

    def _standing(self, participant: Participant, topic: Topic) -> float:
        """Return how clearly a participant is of public life: by the actor or the clear words that name it."""
        tokens = self.view.tokens_of(participant)
        if not tokens:
            return 0.0
        named = topic.signs_within(tokens)
        by_words = max((sign.weights.get(PUBLIC, 0.0) for sign in named), default=0.0)
        if by_words >= CLEAR and not topic.is_made_up and not any(map(topic.is_team, tokens)):
            return by_words
        if participant.mention is None or any(max(sign.weights.values()) >= CLEAR for sign in named):
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


def _faded(weights: Iterable[float]) -> float:
    return min(_NEIGHBOUR * sum(weights), _NEIGHBOURS_AT_MOST)
