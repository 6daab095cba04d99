"""What a noun that no class holds is, told by the words that describe it.

Belongs here: adjectives that only people bear. Does not belong here: classes of nouns themselves (`view.py`).
"""

from collections.abc import Set

from pipeline.language.parsed import ParsedText


def described(parsed: ParsedText, head: int, kinds: Set[str], of_people: Set[str]) -> frozenset[str]:
    """Return `@person_noun` for a noun without a class that has an adjective of people: two alleged witches."""
    is_known = any(kind.startswith("@") for kind in kinds)
    if is_known or parsed.tokens[head].pos != "NOUN":
        return frozenset()
    is_somebody = any(child.lower in of_people for child in parsed.children(head, "amod"))
    return frozenset({"@person_noun"}) if is_somebody else frozenset()
