"""What one sentence is about: the words of public life and of other domains in it, and the actors it names.

Belongs here: what a sentence's signs and actors add up to, for public life and against it. Does not belong here: what
an event needs (`domain.py`), or which words count and how much (`lexicon/data/domains/`).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from pipeline.extract.facts import ActorMention, Event
from pipeline.extract.view import TextView
from pipeline.language.parsed import Token
from pipeline.lexicon.domains import PUBLIC, Sign

# Words that by themselves show somebody of public life (rebels, minister) or of another domain weigh this much or more.
CLEAR = 2.5
# What a known actor adds to the public side.
ACTORS: Mapping[str, float] = MappingProxyType(
    {
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
)
# A person of whom nothing is known: news of politics name people.
_UNKNOWN_PERSON = 0.5
# A team named after its country is no state: what a country adds where sport is the topic.
_TEAM = 0.3
_SPORT_IS_TOPIC = 3.0
# The most that countries add together: markets and tournaments name many.
_COUNTRIES_AT_MOST = 3.0
# Predicates that by themselves show a public act (arrest, behead) weigh at least this much as words.
_ACT = 3.5
# What such a predicate adds to that.
_CLEAR_ACT = 3.0
# The most that one domain's words weigh together: more of them say no more of what the event is.
_DOMAIN_AT_MOST = 8.0
# What the domains beside the strongest count: a recipe told in pictures is all the less public.
_OTHERS_COUNT = 0.3
# A sign this heavy shows that the sentence tells what somebody made up (in the novel): its words are little evidence.
_MADE_UP = 6.0
_MADE_UP_COUNTS = 0.3
# What a hint counts that stands in another clause than the act.
_FAR_HINT = 0.5
# The domains that belong to what a type tells: aid follows disasters, strikes and penalties meet companies, works of
# art and creatures are given back. Their words weigh less.
_OWN_DOMAINS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "AID": ("nature",),
        "PROTEST": ("economy",),
        "COERCE": ("economy",),
        "SANCTION": ("economy",),
        "ACCUSE": ("economy",),
        "RETREAT": ("arts", "nature"),
    }
)
_ARMED = frozenset(
    {"@troops", "@fighter", "@force", "@weapon", "@vehicle", "@actor", "@place", "man", "woman", "child"}
)
# What is destroyed is somebody's shop and home.
_OF_WRECKS = ("economy", "home")
_OWN_COUNTS = 0.4


@dataclass(frozen=True)
class Topic:
    """The signs of one sentence with the tokens they stand on, its actors, and what its figures weigh by domain."""

    signs: tuple[tuple[frozenset[int], Sign], ...]
    mentions: tuple[ActorMention, ...]
    figures: dict[str, float]
    # What in sport names a team: capitalised plurals (the Rebels, the Generals), somebody's troops.
    teams: frozenset[int] = frozenset()
    # Words of war for anything that is many: an army of cleaners, a troop of baboons.
    figurative: frozenset[int] = frozenset()

    def weights(
        self,
        predicate: int | None = None,
        without: frozenset[int] = frozenset(),
        near: frozenset[int] | None = None,
    ) -> dict[str, float]:
        """Return the weights by domain; a predicate that is no clear sign by itself (attack, bomb, demand) is none, nor
        are the words at `without`. Where an act's own words are given as `near`, hints elsewhere count less.
        """
        found = defaultdict(float, self.figures)
        once = {sign.words: (at, sign) for at, sign in self.signs}
        for at, sign in once.values():
            if at <= without:
                continue
            for domain, weight in sign.weights.items():
                if at != {predicate} or weight >= _ACT:
                    is_far_hint = near is not None and weight < CLEAR and not at & near
                    found[domain] += weight * (_FAR_HINT if is_far_hint else 1.0)
        return found

    def is_team(self, head: int) -> bool:
        """Tell whether a word that means soldiers or rulers elsewhere names a team or a player here: a captain."""
        return self.is_sport and (head in self.teams or head in self._players)

    @cached_property
    def _players(self) -> frozenset[int]:
        """The words that sport has for its people."""
        of_sport = (at for at, sign in self.signs if sign.weights.get("sport", 0.0) > sign.weights.get(PUBLIC, 0.0))
        return frozenset().union(*of_sport)

    def signs_within(self, tokens: frozenset[int]) -> list[Sign]:
        """Return the signs that stand wholly on some tokens."""
        return [sign for at, sign in self.signs if at <= tokens]

    @cached_property
    def is_sport(self) -> bool:
        """Whether sport is what the sentence is about."""
        weights = self.weights()
        sport = weights["sport"]
        return sport >= max(_SPORT_IS_TOPIC, *(weights[domain] for domain in weights if domain != PUBLIC))

    @cached_property
    def is_made_up(self) -> bool:
        """Whether a sign says that the sentence retells a work or a game."""
        return any(max(sign.weights.values()) >= _MADE_UP for _, sign in self.signs)

    def against(
        self, event: Event | None = None, victims: frozenset[int] = frozenset(), near: frozenset[int] | None = None
    ) -> float:
        """What another domain than public life adds up to, for an event whose victims are of any: actors, tourists."""
        weights = self.weights(event.trigger, victims, near) if event is not None else self.weights()
        is_wreck = event is not None and event.mode == "destroy"
        own = _OF_WRECKS if is_wreck else _OWN_DOMAINS.get(event.event_type if event is not None else "", ())
        return private({domain: weight * (_OWN_COUNTS if domain in own else 1.0) for domain, weight in weights.items()})

    def speaking_for(self, predicate: int | None = None) -> float:
        """What words and known actors of public life add up to."""
        countries = [mention for mention in self.mentions if mention.actor.actor_type == "country"]
        named = [mention for mention in self.mentions if mention not in countries and self._adds(mention)]
        each = sum(self.standing(mention) for mention in named)
        states = sum(self.standing(mention) for mention in countries)
        teams = sum(sign.weights.get(PUBLIC, 0.0) for at, sign in self.signs if all(map(self.is_team, at)))
        words = (self.weights(predicate)[PUBLIC] - teams) * (_MADE_UP_COUNTS if self.is_made_up else 1.0)
        return words + each + min(states, _COUNTRIES_AT_MOST)

    def _adds(self, mention: ActorMention) -> bool:
        """Tell whether an actor says more than the words that name it: `the soldiers` count once, made-up ones not."""
        if mention.mention_type == "name":
            return True
        is_counted = any(mention.head in at and sign.weights.get(PUBLIC, 0.0) >= CLEAR for at, sign in self.signs)
        return not self.is_made_up and not is_counted

    def clear_act(self, predicate: int) -> float:
        """What a predicate that shows a public act by itself adds beyond its weight as a word."""
        is_clear = not self.is_made_up and any(
            predicate in at and sign.weights.get(PUBLIC, 0.0) >= _ACT for at, sign in self.signs
        )
        return _CLEAR_ACT if is_clear else 0.0

    def standing(self, mention: ActorMention) -> float:
        """What one actor adds."""
        if mention.head in self.figurative:
            return 0.0
        if (mention.actor.actor_type == "country" and self.is_sport) or self.is_team(mention.head):
            return _TEAM
        if not mention.actor.is_known:
            return _UNKNOWN_PERSON if mention.actor.actor_type == "person" else 0.0
        return ACTORS.get(mention.actor.actor_type, 0.0)


def topic_of(view: TextView, index: int) -> Topic:
    """Return the topic of the sentence with this index."""
    sentence = view.parsed.sentences[index]
    words = [token for token in view.parsed.words(sentence) if any(char.isalnum() for char in token.text)]
    domains = view.lexicon.domains
    found = domains.signs([(token.lower, token.lemma.lower()) for token in words])
    figurative = frozenset(token.index for token in words if _is_figurative(view, token))
    at_words = ((frozenset(token.index for token in words[sign.first : sign.last]), sign) for sign in found)
    signs = tuple((at, sign) for at, sign in at_words if not at <= figurative)
    named = tuple(
        mention
        for mention in view.mentions
        if sentence.first <= mention.head < sentence.last and not view.document.is_possessive(mention)
    )
    teams = frozenset(token.index for token in words if _may_be_team(view, token))
    figures = domains.figures(view.document.text[sentence.start : sentence.end])
    return Topic(signs, named, figures, teams, figurative)


def _may_be_team(view: TextView, token: Token) -> bool:
    """Tell whether a word of war names a team where the topic is sport: `the Rebels`, a captain's `troops`."""
    if "@troops" in view.kinds(token.index) and view.parsed.child(token.index, "nmod:poss") is not None:
        return True
    is_first = token.index == view.parsed.sentences[token.sentence].first
    is_plural = token.text[:1].isupper() and not token.text.isupper() and token.text.endswith("s")
    return not is_first and is_plural and view.parsed.tokens[token.index - 1].lower == "the"


def _is_figurative(view: TextView, token: Token) -> bool:
    """Tell whether a word for a body of soldiers counts others: an army of cleaners; not one of mercenaries or of
    some number.
    """
    if token.lemma not in view.lexicon.cues["body_of_troops"]:
        return False
    members = [child for child in view.parsed.children(token.index, "nmod") if view.case(child.index) == "of"]
    return any(child.pos == "NOUN" and child.tag == "NNS" and not view.kinds(child.index) & _ARMED for child in members)


def private(weights: Mapping[str, float]) -> float:
    """Return the weight of the strongest domain but public life, and a part of the others'."""
    against = sorted((weight for domain, weight in weights.items() if domain != PUBLIC), reverse=True)
    return min(against[0] + _OTHERS_COUNT * sum(against[1:]), _DOMAIN_AT_MOST) if against else 0.0
