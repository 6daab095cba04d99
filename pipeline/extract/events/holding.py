"""What a sentence holds at all, told before it is read closely: its words and its relations.

Belongs here: the two sets, worked out once for all acts and figures of a sentence. Does not belong here: what any word
says of an act. A reading whose words or relations a sentence does not hold need not be tried in it.
"""

from pipeline.extract.events.view import TextView


def words_in(view: TextView, sentence: int) -> frozenset[str]:
    """Return the words and marks of a sentence in lower case."""
    kept = view.answers.setdefault(words_in, {})
    found: frozenset[str] | None = kept.get(sentence)
    if found is None:
        found = frozenset([word.lower for word in view.parsed.words(view.parsed.sentences[sentence])])
        kept[sentence] = found
    return found


def relations_in(view: TextView, sentence: int) -> frozenset[str]:
    """Return the relations between the words of a sentence, as the parser labels them."""
    kept = view.answers.setdefault(relations_in, {})
    found: frozenset[str] | None = kept.get(sentence)
    if found is None:
        found = frozenset([word.dep for word in view.parsed.words(view.parsed.sentences[sentence])])
        kept[sentence] = found
    return found
