"""What an act itself shows of force: the words of its own clause, and whether it may be taken at its word.

Belongs here: which words of a sentence are an act's own, weapons that do it, violence told of people and things as
news. Does not belong here: what words of any domain weigh (`sentence.py`), or what an event needs (`domain.py`).
"""

from pipeline.extract.events.topic.sentence import CLEAR, Topic, private
from pipeline.extract.facts import Event
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause

_OTHER_CLAUSES = frozenset({"advcl", "ccomp", "conj", "parataxis", "csubj", "acl:relcl", "advcl:relcl"})
_BODIES = frozenset({"@person_noun", "@troops", "@fighter", "@installation", "@vehicle"})
_PRESENT = frozenset({"VBZ", "VBP"})
# How clearly a word must be one of violence to be taken at it where a pronoun alone suffered it (she was murdered).
_CLEAR_OF_SOMEBODY = 2.0


def own_words(view: TextView, event: Event) -> frozenset[int]:
    """Return the words of an act's clause and of those who take part: what else a sentence tells is less about it."""
    clause = _clause_of(view, event)
    heads = {event.trigger} | ({clause.predicate} if clause is not None else set())
    told = frozenset(at for head in heads for at in view.parsed.subtree(head, without=_OTHER_CLAUSES))
    return told.union(*(view.tokens_of(who) for who in event.participants))


def is_by_weapon(view: TextView, event: Event, topic: Topic) -> bool:
    """Tell whether a weapon does violence to something: `a missile hit the bakery`, not `the rocket exploded` nor
    `the toy rocket hit the fence`.
    """
    clause = _clause_of(view, event)
    if event.event_type != "ASSAULT" or clause is None or not any(who.role == "target" for who in event.participants):
        return False
    weapons = [head for head in clause.agents if "@weapon" in view.kinds(head)]
    described = (topic.signs_within(frozenset(view.parsed.subtree(head))) for head in weapons)
    return any(all(private(sign.weights) < CLEAR for sign in signs) for signs in described)


def is_plain(view: TextView, event: Event, weight: float) -> bool:
    """Tell whether a word of violence or protest that weighs so much may be taken at its word where nothing points
    elsewhere: people, buildings and vehicles suffered it or people did it, and it is told as news, not as a general
    truth.
    """
    heads = [who.head for who in event.participants if who.head is not None]
    if view.parsed.tokens[event.trigger].tag in _PRESENT or not heads:
        return False
    is_clear = weight >= _CLEAR_OF_SOMEBODY or len({who.role for who in event.participants}) > 1
    return all(_is_body(view, head) or (is_clear and view.parsed.tokens[head].pos == "PRON") for head in heads)


def _is_body(view: TextView, head: int) -> bool:
    return view.parsed.tokens[head].pos == "NOUN" and bool(view.kinds(head) & _BODIES)


def _clause_of(view: TextView, event: Event) -> Clause | None:
    return view.clauses.get(event.trigger) or view.clause_around(event.trigger)
