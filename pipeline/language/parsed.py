"""The parsed text as the rest of the project sees it: tokens, sentences and the tree, with character offsets.

Belongs here: plain read-only structures and walks over them. Does not belong here: how the parse is made (`parser.py`)
or what it means (`clauses.py`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter


@dataclass(slots=True, eq=False)
class Token:
    """One syntactic word, equal to itself alone. `head` is the index of its governor, its own for a sentence's root."""

    index: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    morph: frozenset[str]
    sentence: int
    children: list[int] = field(default_factory=list)


_start, _end = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: tokens `first` to `last` (exclusive), characters `start` to `end` without outer white space."""

    index: int
    first: int
    last: int
    start: int
    end: int


class _Fitting(dict[str, bool]):
    """Whether a label is one of some deps or a subtype of one, worked out once for each label met."""

    def __init__(self, deps: tuple[str, ...]) -> None:
        self.deps = deps

    def __missing__(self, label: str) -> bool:
        self[label] = fits = label in self.deps or label.partition(":")[0] in self.deps
        return fits


class _Labels(dict[tuple[str, ...], _Fitting]):
    """The labels that fit some deps: every walk asks for one of few groups of deps, among some fifty labels."""

    def __missing__(self, deps: tuple[str, ...]) -> _Fitting:
        self[deps] = fitting = _Fitting(deps)
        return fitting


_LABELS = _Labels()


@dataclass(slots=True)
class ParsedText:
    """A text with its tokens and sentences. Offsets are characters of `text`, half open."""

    text: str
    tokens: list[Token]
    sentences: list[Sentence]

    def words(self, sentence: Sentence) -> list[Token]:
        """Return the tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def sentence_of(self, start: int) -> Sentence | None:
        """Return the sentence that holds a character, or the last one that begins before it."""
        at = bisect_right(self.sentences, start, key=_start) - 1
        return self.sentences[at] if at >= 0 else None

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """Return the tokens that overlap the characters `start` to `end`."""
        tokens = self.tokens
        first = bisect_right(tokens, start, key=_end)
        last, after = first, len(tokens)
        while last < after and tokens[last].start < end:
            last += 1
        return tokens[first:last]

    def token_at(self, start: int) -> Token | None:
        """Return the token that begins at a character, if one does."""
        at = bisect_left(self.tokens, start, key=_start)
        return self.tokens[at] if at < len(self.tokens) and self.tokens[at].start == start else None

    def head_in(self, start: int, end: int) -> Token | None:
        """Return the highest token of a span: the one governed from outside it (the last such if several)."""
        return self.highest(self.tokens_in(start, end))

    def highest(self, inside: list[Token]) -> Token | None:
        """Return the highest of some tokens side by side, as `head_in` does of a span."""
        if len(inside) < 2:
            return inside[0] if inside else None
        first, last = inside[0].index, inside[-1].index
        tops = [
            token
            for token in inside
            if token.pos != "PUNCT" and (token.head == token.index or not first <= token.head <= last)
        ]
        return tops[-1] if tops else inside[-1]

    def children(self, index: int, *deps: str) -> list[Token]:
        """Return the dependents of a token in text order, those with one of `deps` if any is given.

        A dep matches its subtypes too: `nsubj` finds `nsubj:pass`.
        """
        tokens = self.tokens
        below = tokens[index].children
        if not below:
            return []
        if not deps:
            return [tokens[child] for child in below]
        fits, found = _LABELS[deps], []
        for child in below:
            token = tokens[child]
            if fits[token.dep]:
                found.append(token)
        return found

    def child(self, index: int, *deps: str) -> Token | None:
        """Return the first dependent with one of `deps`, if any."""
        tokens = self.tokens
        below = tokens[index].children
        if below:
            fits = _LABELS[deps]
            for child in below:
                if fits[(token := tokens[child]).dep]:
                    return token
        return None

    def ancestors(self, index: int) -> Iterator[Token]:
        """Walk from the governor of a token up to the root of its sentence."""
        tokens, seen = self.tokens, {index}
        while (index := tokens[index].head) not in seen:
            seen.add(index)
            yield tokens[index]

    def depth(self, index: int) -> int:
        """Return the number of tokens from the governor of a token up to the root of its sentence."""
        tokens, seen = self.tokens, {index}
        while (index := tokens[index].head) not in seen:
            seen.add(index)
        return len(seen) - 1

    def subtree(self, index: int, without: frozenset[str] = frozenset()) -> list[int]:
        """Return the indices of a token and all it governs, in text order, branches whose dep is in `without` left
        out.
        """
        tokens, found = self.tokens, [index]
        # The list grows while it is walked, until all below has been seen; for ever where a mend has left a ring.
        for above in found:
            below = tokens[above].children
            if below:
                if len(found) > len(tokens):
                    return self._once_each(index, without)
                found += [child for child in below if tokens[child].dep not in without] if without else below
        found.sort()
        return found

    def _once_each(self, index: int, without: frozenset[str]) -> list[int]:
        """Return a subtree that holds a ring."""
        seen, queue = {index}, [index]
        while queue:
            below = self.tokens[queue.pop()].children
            new = [child for child in below if child not in seen and self.tokens[child].dep not in without]
            seen.update(new)
            queue += new
        return sorted(seen)

    def conjuncts(self, index: int) -> list[Token]:
        """Return a token and those coordinated with it below it, in text order."""
        tokens, stack, found = self.tokens, [index], dict[int, None]()
        while stack:
            at = stack.pop()
            if at not in found:
                found[at] = None
                below = (
                    child for child in reversed(tokens[at].children) if tokens[child].dep.partition(":")[0] == "conj"
                )
                stack.extend(below)
        return [tokens[at] for at in found]


def attach(parsed: ParsedText, token: Token, governor: Token, dep: str) -> None:
    """Hang a token on another one, in place; for those who mend the tree."""
    old = parsed.tokens[token.head]
    if token.index in old.children:
        old.children.remove(token.index)
    token.head, token.dep = governor.index, dep
    governor.children.append(token.index)
    governor.children.sort()


def put_over(parsed: ParsedText, token: Token, governor: Token, dep: str) -> None:
    """Put a token in the place of the one it hangs on, and hang that one on it, in place."""
    is_root, above, place = governor.head == governor.index, parsed.tokens[governor.head], governor.dep
    attach(parsed, governor, token, dep)
    if is_root:
        governor.children.remove(token.index)
        token.head, token.dep = token.index, place
    else:
        attach(parsed, token, above, place)


def take_what_follows(parsed: ParsedText, noun: Token, verb: Token, *relations: str) -> None:
    """Hang on a verb what stands behind the noun that is now its object and hung on that, in place."""
    for child in parsed.children(noun.index, *relations):
        if child.index > noun.index:
            attach(parsed, child, verb, "obl" if child.dep == "nmod" else child.dep)
