"""Who stands beside a pronoun as another argument of its verb and so is not whom it means: `Ghana warned it`.

Belongs here: the other arguments of a pronoun's own verb. Does not belong here: choosing whom it means
(`antecedents.py`).
"""

from pipeline.extract.actors.found import Reading
from pipeline.language.parsed import Token

ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_RELATIVE = frozenset({"who", "that", "which"})


def clause_mates(reading: Reading, token: Token) -> frozenset[int]:
    """Return the other arguments of a pronoun's own verb, and the subject that verb shares with one above it; of a
    relative clause whose subject it is, whom that clause tells of: `the sailors whom they seized`.
    """
    parsed = reading.document.parsed
    token = reading.tokens[token.head] if token.dep == "nmod:poss" else token
    verb = reading.tokens[token.head]
    found = {child.index for child in parsed.children(verb.index, *ROLES)}
    if token.dep in SUBJECTS and verb.dep.startswith("acl"):
        found.add(verb.head)
    for above in parsed.ancestors(verb.index):
        if token.dep in SUBJECTS or parsed.children(verb.index, *SUBJECTS) or not _has_subject_above(verb):
            break
        if above.pos not in ("VERB", "AUX"):
            # Did nothing to stop them: the verb over the noun has the subject.
            continue
        # A parser may hang the second verb of what is said on the verb of saying.
        told = parsed.children(above.index, "ccomp") if verb.dep == "conj" else []
        verb = above
        for clause in (verb, *told):
            found |= {child.index for child in parsed.children(clause.index, *SUBJECTS)}
            if clause.dep.startswith("acl") and any(reading.lower(at) in _RELATIVE for at in found):
                # A nurse who went to help him: nobody helps himself.
                found.add(clause.head)
    return frozenset(found - {token.index})


def is_harmed(reading: Reading, token: Token) -> bool:
    """Tell whether what a possessive owns is a thing that something violent is done to: nobody burns his own house."""
    noun = reading.tokens[token.head]
    frames = reading.lexicon.frames
    is_thing = bool({"@installation", "@vehicle"} & frames.word_classes.get(noun.lemma, frozenset()))
    deeds = frames.candidates("verb", reading.tokens[noun.head].lemma) if noun.dep == "obj" and is_thing else ()
    # To close a crossing is no violence, to close in on a camp may be.
    is_violent = 2 * sum(deed.frame.type == "ASSAULT" for deed in deeds) > len(deeds)
    return is_violent and reading.lower(token.index + 1) != "own"


def _has_subject_above(verb: Token) -> bool:
    is_infinite = "VerbForm=Inf" in verb.morph or "VerbForm=Ger" in verb.morph or verb.tag == "VBG"
    return verb.dep in ("conj", "xcomp") or (verb.dep in ("acl", "advcl") and is_infinite)
