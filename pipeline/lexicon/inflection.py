"""English word forms by their regular endings.

Belongs here: from a word to its plural, from a form to what it may be a form of. Does not belong here: irregular forms
of verbs (`grammar.yaml`), which of several stems is a word (whoever asks knows its own words).
"""

from functools import lru_cache

_IRREGULAR_PLURALS = {
    "child": "children",
    "person": "people",
    "man": "men",
    "woman": "women",
    "passer-by": "passers-by",
}
_ENDINGS = ("ing", "ed", "es", "s", "d")
_SHORTEST_STEM = 3


def plural(phrase: str) -> str:
    """Return the plural of a noun phrase in the singular."""
    first, of, rest = phrase.partition(" of ")
    if of:
        return f"{plural(first)} of {rest}"
    head, _, last = phrase.rpartition(" ")
    if last in _IRREGULAR_PLURALS:
        last = _IRREGULAR_PLURALS[last]
    elif last.endswith("man") and last != "human":
        last = last[:-2] + "en"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last += "es"
    else:
        last += "s"
    return f"{head} {last}" if head else last


@lru_cache(maxsize=8192)
def stems(form: str) -> tuple[str, ...]:
    """Return what a lower-case form may be a regular form of, itself first: denies → denies, deny, …."""
    found = [form]
    for ending in _ENDINGS:
        stem = form.removesuffix(ending)
        if stem == form or len(stem) < _SHORTEST_STEM:
            continue
        found += [stem, stem + "e"]
        if stem[-1] == stem[-2]:
            found.append(stem[:-1])
        if stem.endswith("i"):
            found.append(stem[:-1] + "y")
        if ending == "ing" and stem.endswith("y"):
            found.append(stem[:-1] + "ie")
    return tuple(dict.fromkeys(found))
