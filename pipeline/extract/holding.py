"""What a sentence holds at all, told before it is read closely: its words and its relations.

Belongs here: the two sets, worked out once for all acts and figures of a sentence. Does not belong here: what any word
says of an act. A reading whose words or relations a sentence does not hold need not be tried in it.
"""

from operator import attrgetter

from pipeline.extract.view import TextView

_WORD, _RELATION = attrgetter("lower"), attrgetter("dep")


def words_in(view: TextView, sentence: int) -> frozenset[str]:
    """Return the words and marks of a sentence in lower case."""
    return _held(view, sentence, _WORD)


def relations_in(view: TextView, sentence: int) -> frozenset[str]:
    """Return the relations between the words of a sentence, as the parser labels them."""
    return _held(view, sentence, _RELATION)


def _held(view: TextView, sentence: int, feature: "attrgetter[str]") -> frozenset[str]:
    """Return what the words of a sentence have for a feature, worked out once."""
    kept = view.answers.setdefault(feature, {})
    found: frozenset[str] | None = kept.get(sentence)
    if found is None:
        found = frozenset(map(feature, view.parsed.words(view.parsed.sentences[sentence])))
        kept[sentence] = found
    return found
