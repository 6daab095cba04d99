"""Names behind titles, where the parser hung what belongs to the name on its title.

Belongs here: prepositions and coordination on a modifier of a name. Does not belong here: which words are titles
(`extract/actors/titles.py`), other attachments of nouns (`nominals.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach

_MODIFIERS = frozenset({"nmod:desc", "compound", "amod"})
_HYPHENS = frozenset({"-", "–"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def mend_titles(parsed: ParsedText) -> None:
    """Mend the names of a text in place."""
    for token in parsed.tokens:
        if token.dep in _MODIFIERS and token.pos in _NOUNS and token.head > token.index:
            _preposition_on_title(parsed, token)
            _person_before_another(parsed, token)


def _preposition_on_title(parsed: ParsedText, title: Token) -> None:
    """`A warrant for actor Jiang` with `for` hung on `actor`: it governs the name; not `Secretary of State Rusk`, where
    it stands inside the title, nor `ground-to-air`.
    """
    for mark in parsed.children(title.index, "case"):
        before = parsed.tokens[mark.index - 1] if mark.index else None
        is_inside = before is not None and (before.text in _HYPHENS or (before.pos in _NOUNS and before.text.istitle()))
        if mark.pos == "ADP" and mark.index < title.index and not is_inside:
            attach(parsed, mark, parsed.tokens[title.head], "case")


def _person_before_another(parsed: ParsedText, first: Token) -> None:
    """`Premier Li Keqiang and his counterpart Imran Khan signed` with `Premier … and his counterpart` one modifier of
    `Imran`: the first is named in full and stands where the last does, who is coordinated with it.
    """
    name = parsed.tokens[first.head]
    title = next((other for other in parsed.children(first.index, "conj") if other.index < name.index), None)
    if title is None or parsed.child(first.index, "flat") is None or name.head == first.index:
        return
    if title.pos != "NOUN" or parsed.child(title.index, "det", "nmod:poss") is None:
        return
    if name.head == name.index:
        return
    attach(parsed, first, parsed.tokens[name.head], name.dep)
    attach(parsed, name, first, "conj")
    attach(parsed, title, name, "nmod:desc")
    for link in parsed.children(title.index, "cc"):
        attach(parsed, link, name, "cc")
