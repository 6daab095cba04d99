"""Raw text to `ParsedText`, by the spaCy pipeline trained in `training/`. Nothing else in the project knows spaCy.

Belongs here: loading the model, what is done to the text before it is parsed (length-preserving), copying the result
into our own structures. Does not belong here: mending its systematic errors (`repair.py`).
"""

import itertools
import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import spacy
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from pipeline.language.blocks import blocks
from pipeline.language.normal import headline_form, parse_form
from pipeline.language.parsed import ParsedText, Sentence, Token
from pipeline.language.repair import repair
from pipeline.lexicon.grammar import load_grammar

_LEMMA_CLASS = {"NOUN": "NOUN", "VERB": "VERB", "AUX": "VERB"}
MODEL_FOLDER = Path(__file__).parent / "model"


# What the word before the first one of a sentence may end with; a line break may stand before one too.
_CLOSING = tuple(".!?:;…\"'”’)]}—–-*|/")


@Language.component("closed_sentences")
def _keep_whole(doc: Doc) -> Doc:
    """Let no sentence begin where nothing ended one: the parser splits names (`President Yoon | Suk Yeol`)."""
    for before, token in itertools.pairwise(doc):
        if not before.is_space and not before.text.endswith(_CLOSING):
            token.is_sent_start = False
    return doc


@lru_cache(maxsize=1)
def load_model() -> Language:
    """Load the shipped model once per process; its tokenizer learns which full stops end no sentence, its parser that
    a sentence begins behind the end of another.
    """
    model = spacy.load(MODEL_FOLDER)
    tokenizer = model.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    for short in load_grammar().abbreviations:
        for form in (short, short.upper()):
            tokenizer.add_special_case(form, [{ORTH: form}])
    model.add_pipe("closed_sentences", before="parser")
    return model


@lru_cache(maxsize=1)
def lemma_table() -> dict[str, dict[str, str]]:
    """Return the lemmas of forms seen in training, by NOUN and VERB: surer than the network above all in capitals."""
    found: dict[str, dict[str, str]] = json.loads((MODEL_FOLDER / "lemmas.json").read_text("utf-8"))
    return found


@lru_cache(maxsize=1)
def small_words() -> frozenset[str]:
    """Return the words that are no names where a headline writes every word large: verbs, plurals of people, closed
    classes.
    """
    grammar, lemmas = load_grammar(), lemma_table()
    verbs = {form for form, lemma in lemmas["VERB"].items() if lemma in grammar.verbs}
    people = {form for form, lemma in lemmas["NOUN"].items() if form != lemma and lemma in grammar.people}
    return frozenset((verbs | people | set(grammar.verb_forms) | grammar.function_words) - grammar.name_words)


def model_version() -> str:
    """Return what identifies the parser: the model's own version and spaCy's."""
    meta = load_model().meta
    return f"{meta['name']}-{meta['version']}/spacy-{version('spacy')}"


def parse(text: str) -> ParsedText:
    """Parse one text."""
    return next(parse_all([text]))


def parse_all(texts: Iterable[str]) -> Iterator[ParsedText]:
    """Parse texts in order. Each result depends on its own text only: blocks are parsed one by one."""
    model = load_model()
    for text in texts:
        form = parse_form(text)
        spans = list(blocks(text))
        parsed = ParsedText(text, [], [])
        pieces = (headline_form(form[start:end], small_words()) for start, end in spans)
        for (start, _), doc in zip(spans, model.pipe(pieces), strict=True):
            _append(parsed, doc, start)
        yield repair(parsed)


def _append(parsed: ParsedText, doc: Doc, offset: int) -> None:
    """Copy a parsed block to the end of the text; spaces are no words."""
    tokens = parsed.tokens
    for sent in doc.sents:
        kept = [token for token in sent if not token.is_space]
        if not kept:
            continue
        first = len(tokens)
        place = {token.i: first + at for at, token in enumerate(kept)}
        for token in kept:
            tokens.append(_token(token, place, offset, len(parsed.sentences), parsed.text))
        for copied in tokens[first:]:
            if copied.head != copied.index:
                tokens[copied.head].children.append(copied.index)
        parsed.sentences.append(
            Sentence(len(parsed.sentences), first, len(tokens), tokens[first].start, tokens[-1].end)
        )


def _token(token: SpacyToken, place: dict[int, int], offset: int, sentence: int, text: str) -> Token:
    head = token.head
    while head.is_space and head.head.i != head.i:
        head = head.head
    index = place[token.i]
    governor = place.get(head.i, index)
    start = offset + token.idx
    end = start + len(token.text)
    is_renamed = text[start:end].lower() != token.lower_ and token.is_alpha
    lemma = lemma_table().get(_LEMMA_CLASS.get(token.pos_, ""), {}).get(token.lower_, token.lemma_.lower())
    return Token(
        index=index,
        start=start,
        end=end,
        text=text[start:end],
        lower=text[start:end].lower() if is_renamed else token.lower_,
        lemma=text[start:end].lower() if is_renamed else lemma,
        pos=token.pos_,
        tag=token.tag_,
        dep=token.dep_ if governor != index else "root",
        head=governor,
        morph=frozenset(str(token.morph).split("|")),
        sentence=sentence,
    )
