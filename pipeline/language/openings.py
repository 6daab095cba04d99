"""Phrases before the subject that the parser took for the sentence: `Afraid of a wider war, the army stays out`, `On
March 2, the army left`.

Belongs here: a participle, adjective or time that opens a sentence, read as its root. Does not belong here: a main verb
that was read as no verb at all (`mains.py`).
"""

from pipeline.language.auxiliaries import crown
from pipeline.language.parsed import ParsedText, Sentence, Token, attach

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# How the parser then hangs the main clause on the phrase or on a noun in it.
_BELOW = frozenset({"acl:relcl", "ccomp", "parataxis"})
_RELATIVE = frozenset({"which", "who", "whom", "whose", "that", "where", "when", "what"})
_OPEN = 2


def mend_openings(parsed: ParsedText) -> None:
    """Mend the sentences of a text in place, whose verbs may have been found only now."""
    for sentence in parsed.sentences:
        mend_opening(parsed, sentence)


def mend_opening(parsed: ParsedText, sentence: Sentence) -> None:
    """Make the clause after the comma the main one, in place, and the phrase that opens the sentence its adjunct."""
    root = next((word for word in parsed.words(sentence) if word.dep == "root"), None)
    if root is None or not _is_phrase(parsed, sentence, root):
        return
    main = next((word for word in parsed.words(sentence) if _is_clause_of_its_own(parsed, root, word)), None)
    if main is None:
        return
    final = [child for child in parsed.children(root.index, "punct") if child.index > main.index]
    crown(parsed, main, parsed.tokens[main.head])
    attach(parsed, root, main, "obl" if _is_circumstance(parsed, sentence, root) else "advcl")
    for mark in final:
        attach(parsed, mark, main, mark.dep)


def _is_phrase(parsed: ParsedText, sentence: Sentence, root: Token) -> bool:
    """Tell whether a root has nothing of a clause: no subject, no auxiliary, no finite form."""
    opens = root.index - sentence.first <= _OPEN and (root.pos == "ADJ" or root.tag in ("VBG", "VBN"))
    return (opens or _is_circumstance(parsed, sentence, root)) and parsed.child(
        root.index, "nsubj", "cop", "aux", "expl", "mark"
    ) is None


def _is_circumstance(parsed: ParsedText, sentence: Sentence, root: Token) -> bool:
    """Tell whether a root is a time or place under the preposition that opens the sentence."""
    case = parsed.child(root.index, "case")
    is_near = root.index - sentence.first <= 2 * _OPEN and root.pos in ("PROPN", "NOUN", "NUM")
    return is_near and case is not None and case.index == sentence.first


def _is_clause_of_its_own(parsed: ParsedText, root: Token, verb: Token) -> bool:
    """Tell whether a finite verb has a subject of its own right after a comma, and nothing makes it subordinate."""
    if verb.pos != "VERB" or verb.dep not in _BELOW or verb.index < root.index:
        return False
    is_finite = verb.tag in _FINITE or parsed.child(verb.index, "aux") is not None
    subject = parsed.child(verb.index, "nsubj")
    if not is_finite or subject is None or subject.index > verb.index:
        return False
    words = parsed.subtree(subject.index)
    before = parsed.tokens[words[0] - 1]
    return before.text == "," and not any(parsed.tokens[at].lower in _RELATIVE for at in range(words[0], verb.index))
