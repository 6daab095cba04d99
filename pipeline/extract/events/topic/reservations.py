"""What the clause of an event itself says against its being of public life, whatever the sentence is about.

Belongs here: how much an order to readers, a made-up world, a natural cause, a private voice, the tense of plots and
private parties weigh. Does not belong here: telling them by their form (`voice.py`, `made_up.py`, `natural.py`) or what
the words of a sentence add up to (`sentence.py`).
"""

from pipeline.extract.events.topic.made_up import is_made_up
from pipeline.extract.events.topic.natural import is_natural
from pipeline.extract.events.topic.sentence import CLEAR, Topic, private
from pipeline.extract.events.topic.voice import addresses_reader, is_of_writer, is_order
from pipeline.extract.facts import Event, Participant
from pipeline.extract.view import TextView
from pipeline.lexicon.domains import PUBLIC

# More than any sentence has for public life.
_NEVER = 100.0
_NATURAL = 8.0
_TO_READER = 8.0
_OF_WRITER = 3.0
_COMPANY = 3.0
# Plots are retold in the present, news in the past; what makes a sentence speak of a work weighs at least this much.
_RETOLD = 4.0
_OF_WORKS = 3.0
_PRESENT = frozenset({"VBZ", "VBP"})
_PRIVATE_PERSON = 2.5
# What a court or jury says of firms and works while nobody else of public life is there.
_CIVIL = 3.0
# Types that nature may seem to do.
_HARMFUL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "PROTEST", "SANCTION", "RETREAT"})
# Types whose target may be a thing that is only spoken of.
_VERBAL = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "AGREE"})


def reservation(view: TextView, event: Event, topic: Topic, *, has_public_party: bool) -> float:
    """Return the weight against an event."""
    if is_order(view, event.trigger) or (is_made_up(view, event.trigger) and not _names_known(event)):
        return _NEVER
    against = _NATURAL if event.event_type in _HARMFUL and is_natural(view, event.trigger) else 0.0
    if addresses_reader(view, event.trigger):
        against += _TO_READER
    if is_of_writer(view, event.trigger, event.participants):
        against += _OF_WRITER
    if _is_retold(view, event, topic):
        against += _RETOLD
    if _is_civil(event, topic):
        against += _CIVIL
    return against + _private_parties(view, event, topic, has_public_party)


def _is_retold(view: TextView, event: Event, topic: Topic) -> bool:
    """Tell whether a sentence speaks of a work, beside those who take part, in the tense in which plots are told."""
    if view.parsed.tokens[event.trigger].tag not in _PRESENT:
        return False
    taking_part = frozenset().union(*map(view.tokens_of, event.participants))
    of_works = (sign.weights.get("arts", 0.0) for at, sign in topic.signs if not at & taking_part)
    return sum(of_works) >= _OF_WORKS


def _is_civil(event: Event, topic: Topic) -> bool:
    """Tell whether judges only speak of a matter of another domain: no known party but courts, and no clear word of
    public life but theirs and the act's (dismissed a patent suit, condemned the routine).
    """
    judges = [who.mention for who in event.participants if who.role == "source" and who.mention is not None]
    is_word = event.event_type in _VERBAL and event.mode not in ("investigate", "allege")
    if not is_word or not any(judge.actor.actor_type == "court" for judge in judges) or topic.against(event) == 0:
        return False
    heads = {judge.head for judge in judges} | {event.trigger}
    named = any(mention.actor.is_known and mention.actor.actor_type != "court" for mention in topic.mentions)
    clear = (at for at, sign in topic.signs if sign.weights.get(PUBLIC, 0.0) >= CLEAR)
    return not named and all(at & heads for at in clear)


def _private_parties(view: TextView, event: Event, topic: Topic, has_public_party: bool) -> float:
    """Return how clearly those who act are of another domain: their words count once more where nobody of public life
    takes part; so do those of what somebody only speaks of.
    """
    roles = set() if has_public_party else {"source"}
    if event.event_type in _VERBAL and event.mode != "investigate":
        roles.add("target")
    return max((_privacy(view, event, who, topic) for who in event.participants if who.role in roles), default=0.0)


def _privacy(view: TextView, event: Event, participant: Participant, topic: Topic) -> float:
    tokens = view.tokens_of(participant)
    if not tokens:
        return 0.0
    is_target = participant.role == "target"
    if participant.mention is not None and participant.mention.actor.actor_type == "company":
        # Governments praise and warn companies.
        return 0.0 if is_target else _COMPANY
    if participant.head is not None and "@private_person" in view.kinds(participant.head):
        # Violence at home is violence.
        return _PRIVATE_PERSON if event.event_type != "ASSAULT" else 0.0
    named = topic.signs_within(tokens)
    weights = [{d: w for d, w in sign.weights.items() if not (is_target and d == "economy")} for sign in named]
    against = max(map(private, weights), default=0.0)
    in_favour = max((sign.weights.get(PUBLIC, 0.0) for sign in named), default=0.0)
    return against if against >= CLEAR > in_favour else 0.0


def _names_known(event: Event) -> bool:
    """Tell whether somebody real and known takes part: works tell of true acts too."""
    return any(
        who.mention is not None and who.mention.mention_type == "name" and who.mention.actor.is_known
        for who in event.participants
    )
