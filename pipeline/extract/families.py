"""The families of acts a noun may refer to: `the attack` may be a shelling, a raid, a bombing.

Belongs here: the look-up by noun. Does not belong here: the families themselves (`lexicon/acts.py`).
"""

from pipeline.extract.view import TextView


def families_of(view: TextView, noun: int) -> frozenset[str]:
    """Return the families of acts a noun may refer to, none if it names no act."""
    token = view.parsed.tokens[noun]
    if token.pos not in ("NOUN", "PROPN"):
        return frozenset()
    acts = view.lexicon.acts
    listed = acts.of_noun.get(token.lemma)
    if listed is not None:
        return listed
    found: set[str] = set()
    for predicate in view.lexicon.frames.candidates("noun", token.lemma):
        if not predicate.particles and predicate.frame.id.partition(".")[0] in ("assault", "coerce", "retreat"):
            found |= acts.of_frame.get(predicate.frame.id, frozenset())
    return frozenset(found)
