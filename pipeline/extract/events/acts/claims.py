"""Who claims an act for himself: `a blast claimed by the Northern Front`, `the Front claimed the attack`.

Belongs here: clauses that claim an event noun, as rows that only lend their doer to the act. Does not belong here:
`claimed responsibility`, which frames tell; blame and accusation, which name nobody as the doer.
"""

from pipeline.extract.facts import Event, Participant
from pipeline.extract.families import families_of
from pipeline.extract.status.phrases import phrase_of
from pipeline.extract.status.status import standing_of
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause

RULE = "assault.claimed/claim"


def find_claims(view: TextView) -> list[Event]:
    """Return a row for each clause that claims an act; none of them is an event of the text."""
    found = []
    for clause in view.clauses.values():
        token = view.parsed.tokens[clause.predicate]
        if token.lemma != "claim" or not clause.agents:
            continue
        noun = _claimed_noun(view, clause)
        if noun is None or standing_of(view, clause.predicate, None).status() not in ("asserted", "reported"):
            continue
        doers = tuple(_doer(view, head) for head in clause.agents)
        found += [
            _row(view, also.index, doers) for also in view.parsed.conjuncts(noun) if families_of(view, also.index)
        ]
    return found


def _claimed_noun(view: TextView, clause: Clause) -> int | None:
    """Return the event noun that is claimed; a participle may hang on a noun inside its phrase."""
    direct = next((head for head in clause.patients if families_of(view, head)), None)
    if direct is not None or clause.relation != "acl" or not clause.is_passive:
        return direct
    for above in view.parsed.ancestors(clause.predicate):
        if above.index in view.clauses:
            return None
        if families_of(view, above.index):
            return above.index
    return None


def _doer(view: TextView, head: int) -> Participant:
    start, end = phrase_of(view, head)
    return Participant("source", start, end, head, view.mention_of(head), True)


def _row(view: TextView, noun: int, doers: tuple[Participant, ...]) -> Event:
    token = view.parsed.tokens[noun]
    return Event(
        start=token.start,
        end=token.end,
        trigger=noun,
        trigger_start=token.start,
        trigger_end=token.end,
        event_type="ASSAULT",
        mode=None,
        context=None,
        status="reported",
        attribution=None,
        participants=doers,
        date=None,
        place=None,
        place_start=None,
        place_end=None,
        instrument_text=None,
        rule_id=RULE,
        confidence=0.0,
    )
