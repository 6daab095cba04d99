"""Acts still to come: a cooperative one is an agreement, one that its doer will not do a refusal, a hostile one that
its doer announces a threat.

Belongs here: PLOVER's rule for the future (manual 2.0, AGREE and THREATEN). Does not belong here: telling that an act
lies in the future (`status/status.py`).
"""

from pipeline.extract.facts import Actor, Participant
from pipeline.extract.status.standing import Standing
from pipeline.language.clauses import Clause

_COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
_THREATS = {
    "ASSAULT": "violence",
    "MOBILIZE": "violence",
    "SANCTION": "relations",
    "COERCE": "restrict",
    "PROTEST": None,
}
# Policemen are sent to keep order, seldom to threaten.
_ORDER = "police"
_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo", "would"})


def future_type(
    event_type: str, mode: str | None, clause: Clause | None, standing: Standing, participants: tuple[Participant, ...]
) -> tuple[str, str | None]:
    """Return the type and mode of an event, with those of a promise or threat where its own clause says that it will
    be done.
    """
    if clause is None or not _WILL & set(clause.auxiliaries):
        return event_type, mode
    if clause.is_negated:
        refuses = event_type in _COOPERATIVE | {"AGREE"} and any(who.role == "source" for who in participants)
        return ("REJECT", None) if refuses and not clause.is_passive else (event_type, mode)
    if standing.status() != "planned" and not _announced_by_doer(standing, participants):
        return event_type, mode
    if event_type in _COOPERATIVE and standing.status() == "planned":
        return "AGREE", None
    if event_type in _THREATS and mode != _ORDER and _announced_by_doer(standing, participants):
        return "THREATEN", _THREATS[event_type]
    return event_type, mode


def _announced_by_doer(standing: Standing, participants: tuple[Participant, ...]) -> bool:
    """Tell whether who says so is who will do it."""
    said = standing.attribution
    doers = [who for who in participants if who.role == "source"]
    if said is None or not doers:
        return False
    if any(
        who.mention is not None and said.actor is not None and who.mention.actor.actor_id == said.actor.actor_id
        for who in doers
    ):
        return True
    if said.actor is not None and any(
        who.mention is not None and _speaks_for(said.actor, who.mention.actor) for who in doers
    ):
        return True
    return any(who.start == said.start for who in doers)


def _speaks_for(speaker: Actor, doer: Actor) -> bool:
    """Tell whether what a minister announces is announced by the doer: the minister's state or its government."""
    is_state = doer.actor_type in ("country", "government")
    return is_state and speaker.sector == "GOV" and doer.country_code in (None, speaker.country_code)
