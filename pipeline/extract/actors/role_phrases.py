"""Where a role noun phrase stands: "police", "security force personnel", "separatists".

Belongs here: the longest role noun phrase at a token, and that it heads its noun phrase. Does not belong here: whose
the role is (`owners.py`).
"""

from pipeline.extract.actors.found import Reading
from pipeline.lexicon.actor_entries import RoleNoun

LONGEST_ROLE = 5


def role_at(reading: Reading, first: int) -> tuple[int, RoleNoun, bool] | None:
    """Return the end, entry and number of the longest role noun phrase that begins at a token."""
    forms = reading.lexicon.actors.role_forms
    if reading.words[first] not in reading.lexicon.actors.role_starts:
        return None
    for count in range(LONGEST_ROLE, 0, -1):
        last = first + count
        if not reading.same_sentence(first, last - 1) or any(_is_held(reading, index) for index in range(first, last)):
            continue
        words = " ".join(reading.lower(index) for index in range(first, last))
        entry = forms.get(words) or (forms.get(words.replace(" - ", "-")) if " - " in words else None)
        if entry and _is_noun(reading, first, last):
            return last, *entry
    return None


def _is_held(reading: Reading, index: int) -> bool:
    return index in reading.taken or index in reading.hit_at or index in reading.ships


def _is_noun(reading: Reading, first: int, last: int) -> bool:
    """The phrase heads a noun phrase: it is no verb, no part of a hyphenated word and modifies no other noun.

    A collective that modifies its own deed counts ("regime bombardment").
    """
    token = reading.tokens[last - 1]
    if token.pos not in ("NOUN", "PROPN", "ADJ") or (token.pos == "ADJ" and not token.lower.endswith("s")):
        return False
    if reading.lower(last) in ("-", "–") and reading.is_glued(last - 1):
        return False
    if (
        reading.lower(first - 1) in ("-", "–")
        and reading.is_glued(first - 1)
        and reading.lexicon.actors.compound_words.get(reading.lower(first - 2)) == "prefix"
    ):
        return False
    after = reading.tokens[last] if reading.same_sentence(last - 1, last) else None
    if after is None or after.pos not in ("NOUN", "PROPN") or after.index in reading.taken:
        return True
    if token.dep not in ("compound", "amod", "nmod", "nmod:desc") or token.head < token.index:
        return True
    entry = (
        reading.lexicon.actors.role_forms[token.lower][0] if token.lower in reading.lexicon.actors.role_forms else None
    )
    is_deed = reading.lexicon.actors.metonym_cues.get(after.lemma) == "stance"
    return entry is not None and entry.is_collective and is_deed
