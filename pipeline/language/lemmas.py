"""The lemma of a verb form, which the parser's learnt edit trees often miss.

Belongs here: irregular forms, and which regular one is a known verb. Does not belong here: mending the tree
(`repair.py`).
"""

from pipeline.lexicon.grammar import Grammar
from pipeline.lexicon.inflection import stems


def verb_lemma(form: str, predicted: str, grammar: Grammar) -> str:
    """Return the lemma of a verb form: an irregular form's own, else a known verb that the regular endings lead to.

    Rules beat the learnt edit trees on regular verbs (`masse`, `affirme`); the edit tree stands where no known verb
    fits.
    """
    if form in grammar.verb_forms:
        return grammar.verb_forms[form]
    if predicted in grammar.verbs:
        return predicted
    for candidate in stems(form):
        if candidate in grammar.verbs:
            return candidate
    return predicted
