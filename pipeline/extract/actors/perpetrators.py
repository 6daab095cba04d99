"""Whom "the attackers" or "her captors" names: those who did what was just told of.

Belongs here: the named doer of the nearest violent act. Does not belong here: gunmen and rebels, who need have done
nothing yet (`bare_roles.py`).
"""

from pipeline.extract.actors.found import Found, Reading
from pipeline.extract.actors.rivals import argument_of
from pipeline.extract.facts import Actor, ActorMention

_REACH = 2
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_DOERS = frozenset({"nsubj", "obl:agent"})


def perpetrator(reading: Reading, found: Found, mentions: list[ActorMention]) -> Actor | None:
    """Return the only one named as a doer of violence in the nearest sentence that names one; `mentions` are those
    before the words.
    """
    if reading.tokens[found.head].lemma not in reading.lexicon.frames.classes["perpetrator"]:
        return None
    # Who pursues the attackers is not one of them.
    above = {token.index for token in reading.document.parsed.ancestors(found.head)}
    here = reading.tokens[found.head].sentence
    for sentence in range(here, max(here - _REACH, 0) - 1, -1):
        before = [mention for mention in mentions if reading.tokens[mention.head].sentence == sentence]
        doers = [m for m in before if argument_of(reading, m.head).head not in above and _did_violence(reading, m)]
        if doers:
            only = len({mention.actor.actor_id for mention in doers}) == 1
            return doers[-1].actor if only else None
    return None


def _did_violence(reading: Reading, mention: ActorMention) -> bool:
    argument = argument_of(reading, mention.head)
    if argument.dep not in _DOERS:
        return False
    parsed = reading.document.parsed
    verbs = [reading.tokens[argument.head], *parsed.children(argument.head, "conj", "xcomp")]
    return any(_is_violent(reading, verb.lemma) for verb in verbs if verb.pos == "VERB")


def _is_violent(reading: Reading, verb: str) -> bool:
    """Tell whether most of what a verb may tell of is violence: shell and raid, not meet."""
    deeds = reading.lexicon.frames.candidates("verb", verb)
    return 2 * sum(deed.frame.type in _VIOLENT for deed in deeds) > len(deeds)
