"""What a circumstance may hang on, and how near to the event it hangs.

Belongs here: the predicates whose dates and places are the event's too. Does not belong here: which date
(`circumstances.py`) or place (`where/own_clause.py`) is chosen.
"""

from pipeline.extract.events.frames.match import Match
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

_INHERITS = frozenset({"conj", "xcomp", "advcl"})
# What comes before or until something else has a time of its own.
_APART = frozenset({"before", "until", "till", "since"})
_PRESENT = frozenset({"VBZ", "VBP"})
_PAST = frozenset({"VBD"})
_HAS = frozenset({"has", "have"})
_WAS = frozenset({"was", "were"})


def group_anchors(view: TextView, group: list[Match]) -> list[int]:
    """Return the anchors of the matches that tell one act, each once, nearest first."""
    anchors: list[int] = []
    for match in group:
        anchors += [anchor for anchor in _anchors(view, match) if anchor not in anchors]
    return anchors


def rank_of(view: TextView, head: int, anchors: list[int]) -> int | None:
    """Return how near a circumstance hangs to the event: the position of the first predicate above it among the
    anchors.
    """
    for ancestor in view.parsed.ancestors(head):
        if ancestor.index in anchors:
            return anchors.index(ancestor.index)
        if ancestor.index in view.clauses:
            return None
    return None


def between(view: TextView, head: int, anchors: list[int]) -> list[Token]:
    """Return the words a circumstance hangs on below the first anchor, the innermost first."""
    found: list[Token] = []
    for ancestor in view.parsed.ancestors(head):
        if ancestor.index in anchors:
            break
        found.append(ancestor)
    return found


def _anchors(view: TextView, match: Match) -> list[int]:
    """The predicates a circumstance may hang on, nearest first: the trigger, the verb that carries it, the clauses it
    shares.
    """
    anchors = [match.token]
    clause = match.arguments.clause
    if clause is not None and match.predicate.pos == "noun" and match.arguments.support is None:
        # What is said of an act need not be said on its day: `condemned the attack on Monday`.
        clause = clause if match.token in clause.agents else None
    if clause is not None and clause.predicate not in anchors:
        anchors.append(clause.predicate)
    start = match.token if match.token in view.clauses else (clause.predicate if clause else None)
    seen = set(anchors)
    while start is not None:
        current = view.clauses.get(start)
        token = view.parsed.tokens[start]
        if current is None or token.head in seen or _is_apart(view, current, token):
            break
        above = _above(view, current, token)
        if above is None or above in seen:
            break
        start = above
        seen.add(start)
        anchors.append(start)
    return anchors


def _above(view: TextView, clause: Clause, token: Token) -> int | None:
    """Return the predicate whose circumstances a clause shares: that it hangs on, or that of those who `were blocking`
    a road when they were seized.
    """
    if token.dep.partition(":")[0] in _INHERITS or (token.dep == "acl" and token.head in view.clauses):
        return token.head
    is_meanwhile = token.tag == "VBG" and bool(_WAS & set(clause.auxiliaries))
    if token.dep == "acl:relcl" and is_meanwhile and token.head not in view.clauses:
        around = view.clause_around(token.head)
        return around.predicate if around is not None else None
    return None


def _is_apart(view: TextView, clause: Clause, token: Token) -> bool:
    """Tell whether a clause has a time of its own: `a day after rebels fled`, `and that it had fallen`, `fought … and
    now holds`, `fell … and has come under fire`.
    """
    mark = view.parsed.child(token.index, "mark")
    if token.dep == "advcl":
        return clause.mark in _APART or (mark is not None and _counts(view, mark))
    if token.dep != "conj":
        return False
    tags = {token.tag, view.parsed.tokens[token.head].tag}
    is_later = view.parsed.tokens[token.head].tag in _PAST and not _HAS.isdisjoint(clause.auxiliaries)
    return (mark is not None and mark.lower == "that") or is_later or bool(tags & _PRESENT and tags & _PAST)


def _counts(view: TextView, mark: Token) -> bool:
    """Tell whether a conjunction ends an expression of time: `a day after`, `hours before`."""
    return any(date.start < mark.start and date.end == mark.end for date in view.dates)
