"""The verbatim clause that carries an event, no longer than it needs.

Belongs here: which characters are the evidence. Does not belong here: anything about meaning.
"""

from pipeline.extract.events.frames.match import Match
from pipeline.extract.facts import Participant
from pipeline.extract.view import TextView

_OUTSIDE = frozenset(
    {
        "acl:relcl",
        "advcl",
        "advcl:relcl",
        "parataxis",
        "conj",
        "cc",
        "punct",
        "ccomp",
        "appos",
        "list",
        "discourse",
        "vocative",
        "nsubj:outer",
        "mark",
    }
)
# How many characters off a participant may stand and still be drawn into the evidence.
_NEAR = 60
_TRIM = " \t\n,;:—–-"


def evidence_of(
    view: TextView, match: Match, participants: tuple[Participant, ...], extra: list[int]
) -> tuple[int, int]:
    """Return the characters from the first to the last word that the event needs, within its sentence.

    `extra` are tokens that must be covered too, such as the coordinated predicate that tells the same act.
    """
    tokens = view.parsed.tokens
    sentence = view.parsed.sentences[tokens[match.token].sentence]
    kept = {match.token, *extra}
    clause = match.arguments.clause
    top = match.token
    if match.arguments.support is not None and clause is not None:
        kept.add(clause.predicate)
        top = clause.predicate
    kept.update(view.parsed.subtree(top, without=_OUTSIDE))
    kept.update(view.parsed.subtree(match.token, without=_OUTSIDE))
    if match.predicate.frame.inner:
        kept.update(_complement(view, match.token))
    first, last = min(kept), max(kept)
    start, end = tokens[first].start, tokens[last].end
    for who in participants:
        if who.start is None or who.end is None or who.is_inferred:
            continue
        is_inside = sentence.start <= who.start and who.end <= sentence.end
        if is_inside and start - who.end < _NEAR and who.start - end < _NEAR:
            start, end = min(start, who.start), max(end, who.end)
    text = view.document.text
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return start, end


def _complement(view: TextView, index: int) -> list[int]:
    found: list[int] = []
    for child in view.parsed.children(index, "xcomp", "ccomp"):
        found.extend(view.parsed.subtree(child.index, without=_OUTSIDE - {"mark"}))
    return found
