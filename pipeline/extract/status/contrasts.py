"""What a negation leaves true: `not one but two bombs`, `nobody but the guards`, `it was not the first attack`.

Belongs here: telling that a phrase is negated only to set something else off. Does not belong here: finding negations
(`negation.py`), the halves of a cleft (`clefts.py`).
"""

from pipeline.extract.view import TextView

_BUT = frozenset({"but", "except", "save", "excepting"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BOTH_NOT = frozenset({"neither", "nor"})


def names_another(view: TextView, head: int) -> bool:
    """Tell whether a noun phrase that is negated goes on to say of whom it is true: `not one but two bombs`, `nobody
    but the guards`, `neither by rebels nor by soldiers but by bandits`.
    """
    parsed = view.parsed
    beside = parsed.children(parsed.tokens[head].head, "obl", "conj", "nmod")
    others = (*parsed.children(head, "conj", "obl", "nmod", "appos"), *(word for word in beside if word.index > head))
    return any(
        word.pos in _NOMINAL
        and word.index not in view.clauses
        and any(child.lower in _BUT for child in parsed.children(word.index, "cc", "case"))
        for word in others
    )


def is_taken_for_granted(view: TextView, head: int) -> bool:
    """Tell whether what is denied of an act leaves it there: `neither the raid nor the arrests were announced`, `it was
    not the first attack`.
    """
    parsed = view.parsed
    if not view.is_definite(head):
        return False
    if any(child.lower in _BOTH_NOT for child in parsed.children(head, "cc:preconj", "det", "cc")):
        return True
    ranks = parsed.children(head, "amod")
    return any(word.tag == "JJS" or word.lower in view.lexicon.cues["rank"] for word in ranks)
