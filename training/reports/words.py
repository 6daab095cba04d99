"""Single words and names with their tags and features, as the treebanks annotate them.

Belongs here: building one word or name. Does not belong here: drawing at random (`nouns.py`).
"""

from reports.node import Node

_FINITE = {False: "Mood=Ind|Number=Sing|Person=3|{}VerbForm=Fin", True: "Mood=Ind|Number=Plur|Person=3|{}VerbForm=Fin"}


def finite(tense: str, plural: bool) -> str:
    """The features of a finite form of the third person."""
    return _FINITE[plural].format(f"Tense={tense}|")


def proper(phrase: str, adjectives: frozenset[str]) -> Node:
    """A name: its last word is the head."""
    *before, last = phrase.split()
    plural = last in ("Nations", "States")
    tag, number = ("NNPS", "Plur") if plural else ("NNP", "Sing")
    head = Node(last, last[:-1] if plural else last, "PROPN", tag, f"Number={number}")
    for word in before:
        if word.lower() in adjectives or word == "New":
            head.left.append(Node(word, word, "ADJ", "NNP", "Degree=Pos", "amod"))
        elif word == "of":
            continue
        else:
            head.left.append(Node(word, word, "PROPN", "NNP", "Number=Sing", "compound"))
    return head


def noun(phrase: str, adjectives: frozenset[str], plural: bool = False, modifiers: list[str] | None = None) -> Node:
    """A common noun with the words before it."""
    *before, last = [*(modifiers or []), *phrase.split()]
    is_plural = plural and last != "police"
    lemma = singular(last) if is_plural else last
    feats = "Number=Plur" if is_plural else "Number=Sing"
    head = Node(last, lemma, "NOUN", "NNS" if is_plural else "NN", feats, is_plural=plural)
    for word in before:
        if word in adjectives or word == "diplomatic":
            head.left.append(Node(word, word, "ADJ", "JJ", "Degree=Pos", "amod"))
        elif word[0].isupper():
            head.left.append(Node(word, word, "PROPN", "NNP", "Number=Sing", "compound"))
        elif "-" in word:
            first, second = word.split("-", 1)
            hyphen = Node("-", "-", "PUNCT", "HYPH", deprel="punct", tight=True)
            outer = Node(second, second, "NOUN", "NN", "Number=Sing", "compound", tight=True)
            outer.left = [Node(first, first, "NOUN", "NN", "Number=Sing", "compound", right=[hyphen])]
            head.left.append(outer)
        else:
            head.left.append(Node(word, word, "NOUN", "NN", "Number=Sing", "compound"))
    return head


def singular(word: str) -> str:
    """The singular of a plural noun."""
    known = {"people": "person", "children": "child"}.get(word)
    if known is not None:
        return known
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "ches", "shes", "xes")) else word.removesuffix("s")


def demonym(word: str) -> Node:
    """An adjective of nationality."""
    *before, last = word.split()
    head = Node(last, last, "ADJ", "JJ", "Degree=Pos", "amod")
    head.left = [Node(part, part, "ADV", "RB", deprel="advmod") for part in before]
    return head


def finite_aux(form: str, lemma: str, xpos: str, plural: bool, deprel: str = "aux") -> Node:
    """A finite auxiliary."""
    return Node(form, lemma, "AUX", xpos, finite("Past" if xpos == "VBD" else "Pres", plural), deprel)


def will() -> Node:
    """The auxiliary of the future."""
    return Node("will", "will", "AUX", "MD", "VerbForm=Fin", "aux")


def the() -> Node:
    """The definite article."""
    return Node("the", "the", "DET", "DT", "Definite=Def|PronType=Art", "det")


def article(following: str) -> Node:
    """The indefinite article before a word."""
    sounds_like_you = following.lower().startswith(("uk", "ug", "uz", "uni", "eu", "us", "uru"))
    form = "an" if following[0].lower() in "aeiou" and not sounds_like_you else "a"
    return Node(form, "a", "DET", "DT", "Definite=Ind|PronType=Art", "det")


def adverb(word: str) -> Node:
    """An adverb."""
    return Node(word, word.lower(), "ADV", "RB", deprel="advmod")


def to_mark() -> Node:
    """The infinitive's `to`."""
    return Node("to", "to", "PART", "TO", deprel="mark")


def comma() -> Node:
    """A comma."""
    return Node(",", ",", "PUNCT", ",", deprel="punct", tight=True)


def opening() -> Node:
    """An opening bracket."""
    return Node("(", "(", "PUNCT", "-LRB-", deprel="punct")


def closing() -> Node:
    """A closing bracket."""
    return Node(")", ")", "PUNCT", "-RRB-", deprel="punct", tight=True)


def stop(root: Node) -> Node:
    """Close a sentence with its full stop."""
    open_end(root).right.append(Node(".", ".", "PUNCT", ".", deprel="punct", tight=True))
    return root


def open_end(root: Node) -> Node:
    """Take away a comma at the end of a phrase: another mark follows."""
    last = root
    while last.right:
        if last.right[-1].form == "," and not last.right[-1].right:
            last.right.pop()
            continue
        last = last.right[-1]
    return root


def leftmost(node: Node) -> Node:
    """The first word under a node."""
    while node.left:
        node = node.left[0]
    return node


def without_articles(node: Node) -> None:
    """Drop articles, as headlines do."""
    for side in (node.left, node.right):
        side[:] = [child for child in side if child.lemma not in ("the", "a")]
        for child in side:
            without_articles(child)
