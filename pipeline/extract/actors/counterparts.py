"""Whether a state is the other party to what a body without an owner does: `the ministry summoned France's envoy`.

Belongs here: telling so from the arguments of the body's own verb and from where the state is first named. Does not
belong here: whose body it is then (`bare_roles.py`).
"""

from pipeline.extract.actors.clause_mates import clause_mates
from pipeline.extract.actors.found import COUNTRY_FORMS, Reading
from pipeline.language.clauses import case_of
from pipeline.language.parsed import Token

# Under these stands where something happens, which is at home more often than not.
_WHERE = frozenset({"in", "at", "inside", "across", "throughout", "within", "around"})


def is_counterpart(reading: Reading, head: int, country: str) -> bool:
    """Tell whether a body cannot be that country's: it deals with it, or the text names it only behind the body."""
    token = reading.tokens[head]
    names = [hit.first for hit in reading.hits if any(n.id == country and n.kind in COUNTRY_FORMS for n in hit.names)]
    beside = [reading.tokens[at] for at in names if reading.same_sentence(at, head) and at != head]
    mates = clause_mates(reading, token)
    if any(_is_inside(reading, name, mates) for name in beside):
        return True
    is_first_named_behind = bool(names) and names[0] > head and reading.same_sentence(names[0], head)
    return is_first_named_behind and not _is_where(reading, reading.tokens[names[0]])


def _is_inside(reading: Reading, name: Token, mates: frozenset[int]) -> bool:
    """Tell whether a name is another argument of the verb or a part of one, and not where it happens."""
    chain = [name, *reading.document.parsed.ancestors(name.index)]
    end = next((at for at, above in enumerate(chain) if above.index in mates), None)
    if end is None or any(above.pos in ("VERB", "AUX") for above in chain[1 : end + 1]):
        return False
    return not any(case_of(reading.document.parsed, above.index) in _WHERE for above in chain[: end + 1])


def _is_where(reading: Reading, name: Token) -> bool:
    parsed = reading.document.parsed
    return any(
        case_of(parsed, above.index) in _WHERE for above in (name, *parsed.ancestors(name.index)) if above.pos != "VERB"
    )
