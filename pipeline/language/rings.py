"""Rings in a mended tree: words that hang on each other, so that a walk up from them never ends.

Belongs here: opening them, as the last mend. Does not belong here: any mend of what the parser misread; one that makes
a ring is wrong about the sentence, but must not hold up the reading of the text.
"""

from pipeline.language.parsed import ParsedText, Sentence, attach


def open_rings(parsed: ParsedText) -> None:
    """Hang the first word of each ring on the root of its sentence, in place; without a root it becomes the root."""
    for sentence in parsed.sentences:
        rooted: set[int] = set()
        for token in parsed.words(sentence):
            path: list[int] = []
            at = token.index
            while at not in rooted and at not in path:
                path.append(at)
                at = parsed.tokens[at].head
            if at in path and parsed.tokens[at].head != at:
                _open(parsed, sentence, min(path[path.index(at) :]))
            rooted.update(path)


def _open(parsed: ParsedText, sentence: Sentence, first: int) -> None:
    word = parsed.tokens[first]
    root = next((token for token in parsed.words(sentence) if token.head == token.index), None)
    if root is not None:
        attach(parsed, word, root, "dep")
        return
    parsed.tokens[word.head].children.remove(first)
    word.head, word.dep = first, "root"
