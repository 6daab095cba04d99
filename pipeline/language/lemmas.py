"""The lemma of a verb form, which the parser's learnt edit trees often miss.

Belongs here: irregular forms and the regular endings. Does not belong here: mending the tree (`repair.py`).
"""

from pipeline.lexicon.grammar import Grammar


def verb_lemma(form: str, predicted: str, grammar: Grammar) -> str:
    """Return the lemma of a verb form: an irregular form's own, else a known verb that the regular endings lead to.

    Rules beat the learnt edit trees on regular verbs (`masse`, `affirme`); the edit tree stands where no known verb
    fits.
    """
    if form in grammar.verb_forms:
        return grammar.verb_forms[form]
    if predicted in grammar.verbs:
        return predicted
    for candidate in _stems(form):
        if candidate in grammar.verbs:
            return candidate
    return predicted


def _stems(form: str) -> list[str]:
    found = [form]
    for ending in ("ing", "ed", "es", "s", "d"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)]
            found += [stem, stem + "e"]
            if stem[-1] == stem[-2]:
                found.append(stem[:-1])
            if stem.endswith("i"):
                found.append(stem[:-1] + "y")
            if ending == "ing" and stem.endswith("y"):
                found.append(stem[:-1] + "ie")
    return found
