"""Whom a promise, agreement, demand, refusal or threat concerns: who takes part in what is promised or demanded.

Belongs here: looking into complement clauses for somebody else than who speaks. Does not belong here: the frame's own
slots (`participants.py`).
"""

from pipeline.extract.events.frames.bearers import bearers, can_act
from pipeline.extract.events.frames.match import Match
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, coordinated

# Under which prepositions a complement names whom it concerns: agree to meet with, to lift the ban on, to pay to.
_CONCERNED = ("with", "to", "from", "against", "for", "on", "of", "between", "into", "towards")
# Where it is to be done, which names whom it concerns when nothing else does: establish a force in Liberia.
_WHERE = ("in", "at", "across", "along", "inside", "near")
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "appos", "parataxis"})
_BOUND = frozenset({"xcomp", "advcl", "ccomp"})
# What has to happen first is asked of who is to do it.
_CONDITIONS = frozenset({"until", "unless", "till"})
_OWN = frozenset({"its", "their", "his", "her", "our", "my"})


def concerned_in_complements(
    view: TextView, complements: list[int], sources: list[int], with_doers: bool = True
) -> list[int]:
    """Return whom the first telling complement concerns; nobody where it names only who speaks.

    Who does what is demanded is concerned; who does what a thing is meant for (`with_doers` false) is not.
    """
    for complement in complements:
        clause = view.clauses.get(complement)
        if clause is None:
            continue
        for group in _groups(view, clause, with_doers):
            heads = _others(view, group, sources)
            if heads:
                return heads
    return []


def concerned_by_conditions(view: TextView, clause: Clause, sources: list[int]) -> list[int]:
    """Return whom a refusal or threat means to move: who has to act before it ends (`until the army disarms`)."""
    for predicate in (clause.predicate, *clause.complements):
        for child in view.parsed.children(predicate, "advcl"):
            condition = view.clauses.get(child.index)
            if condition is not None and condition.mark in _CONDITIONS:
                heads = _others(view, condition.agents, sources)
                if heads:
                    return heads
    return []


def _clauses_under(view: TextView, nouns: list[int]) -> list[int]:
    """Return the clauses that say what a noun demands or refuses: a demand that Chad withdraw."""
    return [child.index for noun in nouns for child in view.parsed.children(noun, "acl", "ccomp") if child.index > noun]


def complements_of(view: TextView, match: Match) -> list[int]:
    """Return the clauses that say what is promised: of the predicate, of its object (`accepted an invitation to meet
    her`), or of the verb that carries a noun (`launched an effort to end`).
    """
    found = [*match.arguments.get("comp"), *_clauses_under(view, match.arguments.get("patient"))]
    carrier = match.arguments.clause
    if match.predicate.pos == "noun":
        found += _clauses_under(view, [match.token])
        if carrier is not None:
            found += [child.index for child in view.parsed.children(carrier.predicate, "advcl", "xcomp")]
    return found + match.arguments.get("purpose")


def named_inside(view: TextView, thing: int, but: list[int]) -> list[int]:
    """Return who is named inside a thing: a ban on Chinese goods, an inspection by Swiss monitors, a plan drawn up by
    Peru.
    """
    inside = [index for index in view.parsed.subtree(thing, without=_CLAUSES) if index != thing]
    named = [_whole(view, index, thing) for index in inside if index in view.mention_at or index in view.place_at]
    found = next((coordinated(view.parsed, who) for who in named if who not in but), [])
    if found:
        return found
    # Who follows or comes before a thing is no part of it.
    beside = view.lexicon.cues["beside_in_time"]
    told = [child for child in view.parsed.children(thing, *_CLAUSES) if child.lemma not in beside]
    agents = [agent for child in told if child.index in view.clauses for agent in view.clauses[child.index].agents]
    return [agent for agent in agents if can_act(view, agent) and agent not in (thing, *but)]


def _whole(view: TextView, name: int, thing: int) -> int:
    """Return the noun for people that a name or demonym describes, the name itself where there is none."""
    above = view.parsed.tokens[name]
    if above.dep in ("amod", "compound") and above.head != thing and can_act(view, above.head):
        return above.head
    return name


def _groups(view: TextView, clause: Clause, with_doers: bool) -> list[list[int]]:
    """Return who may be concerned, the surest first: partners and receivers, objects, owners inside them, places."""
    groups = [clause.agents] if with_doers else []
    groups += [clause.recipients, clause.patients]
    groups += [clause.under(preposition) for preposition in _CONCERNED]
    groups.append([noun for patient in clause.patients for noun in _inside(view, patient)])
    groups += [
        [noun for thing in clause.under(preposition) for noun in _inside(view, thing)] for preposition in _CONCERNED
    ]
    groups += [clause.under(preposition) for preposition in _WHERE]
    for inner in view.parsed.children(clause.predicate):
        deeper = view.clauses.get(inner.index)
        if deeper is not None and inner.dep in _BOUND and deeper.mark != "if" and not deeper.is_finite:
            groups += _groups(view, deeper, with_doers)
    return groups


def _inside(view: TextView, head: int) -> list[int]:
    """Return who is named inside a thing, in the order of the text: a ban on imports of Kenyan tea."""
    modifiers = [child.index for child in view.parsed.children(head, "nmod") if view.case(child.index) in _CONCERNED]
    return named_inside(view, head, []) or [noun for noun in modifiers if can_act(view, noun)]


def _others(view: TextView, group: list[int], sources: list[int]) -> list[int]:
    found: list[int] = []
    for head in group:
        if is_own(view, head) or _is_speaker(view, head, sources):
            continue
        who = [bearer for bearer in bearers(view, head, None) if can_act(view, bearer) and bearer not in sources]
        found += [bearer for bearer in who if bearer not in found]
    return found


def _is_speaker(view: TextView, head: int, sources: list[int]) -> bool:
    """Tell whether a pronoun means who speaks: `the rebels insisted that they would stay`."""
    if view.parsed.tokens[head].pos != "PRON":
        return False
    meant, said = view.mention_of(head), [view.mention_of(source) for source in sources]
    is_same = meant is not None and any(who is not None and who.actor.actor_id == meant.actor.actor_id for who in said)
    return is_same or any(speaker in sources for speaker in view.antecedents(head))


def is_own(view: TextView, head: int) -> bool:
    """Tell whether a noun is the speaker's own (`withdraw its troops`)."""
    return any(child.lower in _OWN for child in view.parsed.children(head, "nmod:poss"))
