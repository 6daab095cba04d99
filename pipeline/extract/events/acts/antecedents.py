"""What `in which`, `during which` or `where` tells more of.

Belongs here: the noun phrase a relative clause of circumstance stands behind, whatever the parser hung it on. Does not
belong here: what is taken from it (`where/scene.py`, `same_act.py`).
"""

from pipeline.extract.view import TextView

_NOMINAL = frozenset({"NOUN", "PROPN"})
_WITHIN = frozenset({"in", "during"})


def nouns_told_of(view: TextView, trigger: int) -> tuple[int, ...]:
    """Return the nouns before a relative clause of circumstance, the innermost first: of `attacks on the city of Goma,
    in which 20 were killed` Goma, city and attacks; none where there is no such clause.
    """
    opener = next((at for at in _openers(view, trigger) if at > 0), None)
    if opener is None:
        return ()
    tokens = view.parsed.tokens
    before = opener - 1
    while before > 0 and tokens[before].pos == "PUNCT":
        before = _opening(view, before) - 1
    if tokens[before].sentence != tokens[trigger].sentence or tokens[before].pos not in _NOMINAL:
        return ()
    found = [before]
    for above in view.parsed.ancestors(before):
        if above.pos not in _NOMINAL:
            break
        found.append(above.index)
    return tuple(found)


def _opening(view: TextView, mark: int) -> int:
    """Return the bracket that a closing one answers, what stands in it being an aside; any other mark itself."""
    tokens = view.parsed.tokens
    at = mark
    if tokens[mark].text == ")":
        while at > 0 and tokens[at].text != "(" and tokens[at].sentence == tokens[mark].sentence:
            at -= 1
    return at if tokens[at].text == "(" else mark


def _openers(view: TextView, trigger: int) -> list[int]:
    """Return the first words of the relative phrases of a clause."""
    found = []
    for child in view.parsed.children(trigger, "obl", "advmod"):
        mark = view.parsed.child(child.index, "case")
        if child.lower == "where" and child.index < trigger:
            found.append(child.index)
        elif child.lower == "which" and mark is not None and mark.lower in _WITHIN:
            found.append(mark.index)
    return found
