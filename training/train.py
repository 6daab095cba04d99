"""Make the language model: read the treebanks, train, score from raw text, package. See README.md beside this file.

python training/train.py            # an hour and a half of one core: train on the treebanks, refine, score, package
python training/train.py refine     # only the second stage, from a model of the first (--source), score, package
python training/train.py package    # scores the packaged model from raw text, into training/scores.json
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import spacy
from reports import make_reports
from spacy import util
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.schemas import ConfigSchemaTraining
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import fix_random_seed
from trees import Sentence, Word

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TREEBANKS = ROOT.parent / "shared" / "treebanks"
MODEL = ROOT / "pipeline" / "language" / "model"
SCORES = HERE / "scores.json"
TREEBANK_NAMES = ("ewt", "gum-free")
RELATIONS = ("nsubj", "obj", "nsubj:pass", "appos", "conj", "obl")
CHUNK_SENTENCES = 8
SPACE_TAG, SPACE_DEP = "_SP", "dep"
KEPT_FILES = ("LICENSE", "MODEL_CARD.md", "lemmas.json")
CARD_TABLE = ("<!-- scores: written by training/train.py -->", "<!-- end of scores -->")
META = {
    "name": "conflict_ledger",
    "version": "1.2.0",
    "description": "Tagger, lemmatizer and Universal Dependencies parser for English news",
    "license": "CC BY-SA 4.0",
    "author": "The Conflict Ledger founders",
    "sources": [
        {
            "name": "UD English EWT",
            "url": "https://github.com/UniversalDependencies/UD_English-EWT",
            "license": "CC BY-SA 4.0",
        },
        {
            "name": "UD English GUM, the genres of free licence",
            "url": "https://github.com/UniversalDependencies/UD_English-GUM",
            "license": "CC BY 4.0 (annotation); the texts' own licences, see LICENSE",
        },
    ],
}

Span = tuple[int, int]


@dataclass(frozen=True)
class Passage:
    """Raw text and the gold sentences in it, each with the offset at which it starts."""

    text: str
    sentences: tuple[tuple[int, Sentence], ...]


# ---------------------------------------------------------------------------------------------------------- convert


def read_treebank(path: Path) -> list[list[Sentence]]:
    """Read a gzipped CoNLL-U file as documents, each a list of sentences."""
    documents: list[list[Sentence]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for block in lines.read().strip().split("\n\n"):
            sentence = read_sentence(block.split("\n"))
            if sentence.opens_document or not documents:
                documents.append([])
            documents[-1].append(sentence)
    return documents


def read_training(treebanks: Path) -> list[list[Sentence]]:
    """The training documents of both treebanks."""
    return [doc for name in TREEBANK_NAMES for doc in read_treebank(treebanks / f"{name}-train.conllu.gz")]


def read_sentence(lines: list[str]) -> Sentence:
    """Read the lines of one CoNLL-U sentence. The parts of a multi-word token share its characters among them."""
    comments = [line for line in lines if line.startswith("#")]
    text, words, spaced, multiword_end = "", list[Word](), False, 0
    for columns in (line.split("\t") for line in lines if not line.startswith("#")):
        number, form, lemma, upos, xpos, feats, head, deprel, _, misc = columns
        if "." in number:
            continue
        if "-" in number:
            multiword_end = int(number.split("-")[1])
            spaced = "SpaceAfter=No" not in misc
            continue
        start = len(text)
        text += form
        words.append(Word(form, lemma, upos, xpos, feats, int(head), deprel, start, len(text)))
        if int(number) > multiword_end:
            spaced = "SpaceAfter=No" not in misc
        if spaced and int(number) >= multiword_end:
            text += " "
    opens_document = any(comment.startswith("# newdoc") for comment in comments)
    opens_paragraph = opens_document or any(comment.startswith("# newpar") for comment in comments)
    return Sentence(text, tuple(words), opens_paragraph, opens_document)


def join(sentences: list[Sentence], paragraph_break: str = "\n\n") -> Passage:
    """Put sentences one after the other as a text file has them: paragraphs apart, everything else as it was spaced."""
    text, placed = "", list[tuple[int, Sentence]]()
    for sentence in sentences:
        if text and sentence.opens_paragraph:
            text = text.rstrip() + paragraph_break
        placed.append((len(text), sentence))
        text += sentence.text
    return Passage(text.rstrip(), tuple(placed))


def to_doc(nlp: Language, passage: Passage) -> Doc:
    """Lay the gold trees over the tokens that the tokenizer makes of the text, which are what parsing will see."""
    bare = nlp.make_doc(passage.text)
    token_at = [token.i for token in bare for _ in token.text_with_ws]
    heads, columns = list(range(len(bare))), [("", "", "", "", "")] * len(bare)
    carried: dict[int, list[tuple[int, Word, int]]] = {}
    for offset, sentence in passage.sentences:
        carriers = [carrier_of(word, offset, bare, token_at) for word in sentence.words]
        for index, word in enumerate(sentence.words):
            head = carriers[word.head - 1] if word.head else carriers[index]
            carried.setdefault(carriers[index], []).append((depth_of(sentence.words, index), word, head))
            for part in sorted(set(token_at[offset + word.start : offset + word.end]) - {carriers[index]}):
                heads[part], columns[part] = carriers[index], part_columns(bare[part].text, word)
    for index, words in carried.items():
        heads[index], columns[index] = carried_columns(bare[index].text, words)
    for token in bare:
        if token.is_space:
            heads[token.i] = token.i - 1 if token.i else min(1, len(bare) - 1)
            columns[token.i] = (token.text, "SPACE", SPACE_TAG, "", SPACE_DEP)
    lemmas, pos, tags, morphs, deps = ([column[i] for column in columns] for i in range(5))
    return Doc(
        nlp.vocab,
        words=[token.text for token in bare],
        spaces=[bool(token.whitespace_) for token in bare],
        heads=heads,
        deps=deps,
        lemmas=lemmas,
        pos=pos,
        tags=tags,
        morphs=morphs,
    )


def carrier_of(word: Word, offset: int, bare: Doc, token_at: list[int]) -> int:
    """The token that stands for a word: the last with a letter or digit among those that overlap it."""
    overlapping = sorted(set(token_at[offset + word.start : offset + word.end]))
    solid = [index for index in overlapping if any(char.isalnum() for char in bare[index].text)]
    return (solid or overlapping)[-1]


def carried_columns(text: str, words: list[tuple[int, Word, int]]) -> tuple[int, tuple[str, str, str, str, str]]:
    """Head and annotation of a token made of one or more words (with their depths and heads): those of the highest."""
    _, word, head = min(words, key=lambda entry: entry[0])
    lemma = word.lemma if len(words) == 1 else "".join(part.lemma for _, part, _ in words)
    feats = "" if word.feats == "_" else word.feats
    deprel = word.deprel if word.head else "ROOT"
    return head, (text if lemma == "_" else lemma, word.upos, word.xpos, feats, deprel)


def depth_of(words: tuple[Word, ...], index: int) -> int:
    """How many arcs lie between a word and the root of its tree."""
    depth = 0
    while words[index].head:
        index, depth = words[index].head - 1, depth + 1
    return depth


def part_columns(text: str, word: Word) -> tuple[str, str, str, str, str]:
    """Annotation of a token that is only a part of a treebank word, as one of "etc ." or "e - mail"."""
    if any(char.isalnum() for char in text):
        return text, word.upos, word.xpos, "" if word.feats == "_" else word.feats, "compound"
    return text, "PUNCT", "HYPH" if text == "-" else ".", "", "punct"


# ---------------------------------------------------------------------------------------------------------- variety


def chunks(documents: list[list[Sentence]], rng: random.Random) -> Iterator[list[Sentence]]:
    """Cut documents into runs of eight sentences (now and then fewer), never twice at the same places."""
    for document in documents:
        start, size = 0, rng.randint(1, CHUNK_SENTENCES)
        while start < len(document):
            yield document[start : start + size]
            start += size
            size = rng.randint(1, CHUNK_SENTENCES) if rng.random() < 0.15 else CHUNK_SENTENCES


def vary(chunk: list[Sentence], rng: random.Random) -> Passage:
    """One chunk as news may have it: curly quotes, capitals only, wrapped lines, headlines without a stop."""
    chunk = [as_headline(sentence, rng) if rng.random() < 0.02 else sentence for sentence in chunk]
    curly, upper, wrapped = rng.random() < 1 / 3, rng.random() < 0.02, rng.random() < 0.03
    if curly:
        chunk = [replace(sentence, text=curly_quotes(sentence.text)) for sentence in chunk]
    if upper:
        chunk = [replace(sentence, text=capitals(sentence.text)) for sentence in chunk]
    passage = join(chunk, "\n\n" if wrapped or rng.random() < 0.8 else "\n")
    if wrapped or (upper and rng.random() < 0.5):
        passage = replace(passage, text=wrap_lines(passage.text, rng))
    return passage


def as_headline(sentence: Sentence, rng: random.Random) -> Sentence:
    """A sentence without its full stop, half of the time in title case, in a paragraph of its own."""
    words, text = sentence.words, sentence.text.rstrip()
    governed = any(word.head == len(words) for word in words)
    if len(words) < 4 or words[-1].form != "." or governed:
        return sentence
    text = text[: words[-1].start].rstrip()
    if rng.random() < 0.5:
        titled = re.sub(r"\b[a-z](?=[a-z]{3})", lambda match: match[0].upper(), text)
        text = titled if len(titled) == len(text) else text
    return replace(sentence, text=text + "\n", words=words[:-1], opens_paragraph=True)


def curly_quotes(text: str) -> str:
    """Typographic quotes and apostrophes for straight ones; the length stays."""
    text = re.sub(r"(?<![^\s(\[])'(?=\w)(?!s\b)", "‘", text).replace("'", "’")
    return re.sub(r'(?<![^\s(\[])"(?=\S)', "“", text).replace('"', "”")


def capitals(text: str) -> str:
    """The text in capitals, or as it was where that would change its length."""
    return text.upper() if len(text.upper()) == len(text) else text


def wrap_lines(text: str, rng: random.Random) -> str:
    """Break lines at a fixed width, as agency wires do; the length stays."""
    width, column, out = rng.randint(50, 80), 0, list[str]()
    for char in text:
        column = 0 if char == "\n" else column + 1
        if char == " " and column >= width:
            char, column = "\n", 0
        out.append(char)
    return "".join(out)


# ------------------------------------------------------------------------------------------------------------ train


def build(config: dict[str, Any]) -> Language:
    """The untrained pipeline of config.cfg, its tokenizer a little nearer to the treebanks."""
    nlp = util.load_model_from_config(config, auto_fill=True)
    tokenizer = cast(Any, nlp.tokenizer)
    infixes = [*(nlp.Defaults.infixes or []), r"(?<=[0-9])[–—](?=[0-9])", r'[()\[\]"<>](?=[A-Za-z.(])']
    suffixes = [*(nlp.Defaults.suffixes or []), r"[!?]{2,}"]
    tokenizer.infix_finditer = util.compile_infix_regex(infixes).finditer
    tokenizer.suffix_search = util.compile_suffix_regex(suffixes).search
    tokenizer.token_match = re.compile(r"([=*_<>$~])\1+$").match
    tokenizer.rules = {form: parts for form, parts in tokenizer.rules.items() if form != "and/or"}
    return nlp


def examples(
    nlp: Language, documents: list[list[Sentence]], rng: random.Random, varied: bool = True
) -> Iterator[Example]:
    """Training examples of one pass over the documents, in random order."""
    pieces = list(chunks(documents, rng))
    rng.shuffle(pieces)
    for piece in pieces:
        passage = vary(piece, rng) if varied else join(piece)
        yield Example(nlp.make_doc(passage.text), to_doc(nlp, passage))


def endless(nlp: Language, documents: list[list[Sentence]], rng: random.Random) -> Iterator[Example]:
    """Pass after pass over the documents."""
    while True:
        yield from examples(nlp, documents, rng)


def train(treebanks: Path, config_path: Path, target: Path, steps: int | None) -> None:
    """Train on both treebanks and keep in target the averaged weights that do best on the dev sets."""
    config = util.load_config(config_path, overrides={"training.max_steps": steps} if steps else {}, interpolate=True)
    config.pop("refinement")
    nlp = build(config)
    documents = read_training(treebanks)
    plain = list(examples(nlp, documents, random.Random(0), varied=False))
    nlp.initialize(lambda: plain)
    learn(nlp, util.registry.resolve(nlp.config["training"], schema=ConfigSchemaTraining), documents, treebanks, target)


def refine(treebanks: Path, config_path: Path, source: Path, target: Path) -> None:
    """Go on from the weights in source, on the treebanks mixed with sentences of reporting whose trees are known.

    Several runs, each with made sentences of its own; the mean of their weights is kept (a "model soup": Wortsman et
    al., 2022, ICML): it reads texts of others better than either run, at the cost of one.
    """
    refinement = util.load_config(config_path)["refinement"]
    runs = [HERE / "work" / f"refined-{number}" for number in range(refinement["runs"])]
    for number, run in enumerate(runs):
        refine_once(treebanks, refinement, source, run, number)
    mean = spacy.load(source)
    average(mean, [spacy.load(run) for run in runs])
    save(mean, target)


def average(into: Language, pipelines: Sequence[Language]) -> None:
    """Give a pipeline the mean of the weights of others that began from the same ones."""
    for name, pipe in into.pipeline:
        if not isinstance(pipe, TrainablePipe) or name == "trainable_lemmatizer":
            continue
        walks = [cast(TrainablePipe, other.get_pipe(name)).model.walk() for other in pipelines]
        for mine, *theirs in zip(pipe.model.walk(), *walks, strict=True):
            for part in mine.param_names:
                if mine.has_param(part):
                    mine.set_param(part, sum(layer.get_param(part) for layer in theirs) / len(theirs))


def refine_once(treebanks: Path, refinement: dict[str, Any], source: Path, target: Path, number: int) -> None:
    """One run of refinement, by its number."""
    nlp = spacy.load(source)
    config = nlp.config.copy()["training"]
    config["max_steps"], config["eval_frequency"] = refinement["max_steps"], refinement["eval_frequency"]
    config["batcher"]["size"]["start"] = config["batcher"]["size"]["stop"]
    config["optimizer"]["learn_rate"]["total_steps"] = refinement["max_steps"]
    config["optimizer"]["learn_rate"]["initial_rate"] = refinement["initial_rate"]
    settings = util.registry.resolve(config, schema=ConfigSchemaTraining)
    settings["seed"] += number
    documents = read_training(treebanks) + make_reports(refinement["reports"], random.Random(settings["seed"]))
    # The edit trees of a pipeline read from disk are numbered anew: going on with them wrecks the lemmatizer.
    learn(nlp, settings, documents, treebanks, target, frozen=("trainable_lemmatizer",))


def learn(
    nlp: Language,
    settings: dict[str, Any],
    documents: list[list[Sentence]],
    treebanks: Path,
    target: Path,
    frozen: Sequence[str] = (),
) -> None:
    """Run the steps of one training and keep in target the averaged weights that do best on the dev sets."""
    fix_random_seed(settings["seed"])
    rng = random.Random(settings["seed"])
    dev = {name: read_treebank(treebanks / f"{name}-dev.conllu.gz") for name in TREEBANK_NAMES}
    optimizer, best, losses, begun = settings["optimizer"], 0.0, dict[str, float](), time.process_time()
    batches = settings["batcher"](endless(nlp, documents, rng))
    for step in range(1, settings["max_steps"] + 1):
        for name, loss in update(nlp, next(batches), settings["dropout"], optimizer, frozen).items():
            losses[name] = losses.get(name, 0.0) + loss
        if step % settings["eval_frequency"] and step != settings["max_steps"]:
            continue
        with nlp.use_params(optimizer.averages):
            scores = {name: score(nlp, sets) for name, sets in dev.items()}
            las = sum(float(part["LAS"]) for part in scores.values()) / len(scores)
            if las > best:
                best = las
                save(nlp, target)
        report = {"step": step, "cpu_minutes": round((time.process_time() - begun) / 60, 1), "dev_las": round(las, 2)}
        print(json.dumps(report | {"losses": {k: round(v) for k, v in losses.items()}, "dev": scores}), flush=True)
        losses.clear()


def update(
    nlp: Language, batch: list[Example], dropout: float, optimizer: Any, frozen: Sequence[str] = ()
) -> dict[str, float]:
    """One step of the optimiser on one batch, all but the frozen components; the losses of each."""
    losses: dict[str, float] = {}
    collect_only = cast(Any, False)  # None would make spaCy step an optimiser of its own
    nlp.update(batch, drop=dropout, sgd=collect_only, losses=losses, exclude=frozen)
    for name, component in nlp.pipeline:
        if name not in frozen:
            cast(Any, component).finish_update(optimizer)
    optimizer.step_schedules()
    return losses


def save(nlp: Language, target: Path) -> None:
    """Write the pipeline beside its place and swap it in, taking over what is not spaCy's."""
    fresh, stale = target.with_name(target.name + ".new"), target.with_name(target.name + ".old")
    shutil.rmtree(fresh, ignore_errors=True)
    nlp.to_disk(fresh)
    for name in KEPT_FILES:
        if (target / name).exists():
            shutil.copy2(target / name, fresh / name)
    if target.exists():
        target.rename(stale)
    fresh.rename(target)
    shutil.rmtree(stale, ignore_errors=True)


# ----------------------------------------------------------------------------------------------------------- lemmas

LemmaTable = dict[str, dict[str, str]]


def lemma_table(documents: list[list[Sentence]]) -> LemmaTable:
    """Lemmas by part of speech and lower-case form: those the treebanks agree on, and their verbs' regular forms."""
    words = [word for document in documents for sentence in document for word in sentence.words]
    verbs, nouns = seen_lemmas(words, "VERB", "VB"), seen_lemmas(words, "NOUN", "NN")
    infinitives = {lemma for counts in verbs.values() for lemma in counts if lemma in verbs}
    made: dict[str, set[str]] = {}
    for lemma in infinitives:
        for form in regular_forms(lemma):
            made.setdefault(form, set()).add(lemma)
    unseen = {form: next(iter(lemmas)) for form, lemmas in made.items() if len(lemmas) == 1 and form not in verbs}
    return {"NOUN": agreed(nouns), "VERB": dict(sorted((agreed(verbs) | unseen).items()))}


def seen_lemmas(words: list[Word], upos: str, tag: str) -> dict[str, Counter[str]]:
    """How often each lower-case form of a part of speech has which lemma."""
    seen: dict[str, Counter[str]] = {}
    for word in words:
        if word.upos == upos and word.xpos.startswith(tag) and word.form.isalpha() and word.lemma.isalpha():
            seen.setdefault(word.form.lower(), Counter())[word.lemma.lower()] += 1
    return seen


def agreed(seen: dict[str, Counter[str]]) -> dict[str, str]:
    """The forms that have one lemma at least nine times in ten."""
    top = {form: counts.most_common(1)[0] for form, counts in seen.items()}
    return {form: lemma for form, (lemma, count) in sorted(top.items()) if count >= 0.9 * seen[form].total()}


def regular_forms(lemma: str) -> set[str]:
    """The forms English spelling makes of a verb that follows the rules."""
    if re.search(r"[^aeiou]y$", lemma):
        return {lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    stems = {lemma}
    if re.search(r"[^aeiou][aeiou][bdgklmnprtvz]$", lemma):
        short = len(re.findall(r"[aeiouy]+", lemma)) == 1
        stems = {lemma + lemma[-1]} if short else {lemma, lemma + lemma[-1]}
    third = lemma + ("es" if re.search(r"(s|x|z|ch|sh|o)$", lemma) else "s")
    if not lemma.endswith("e"):
        return {lemma, third} | {stem + ending for stem in stems for ending in ("ed", "ing")}
    going = lemma if re.search(r"(ee|oe|ye)$", lemma) else lemma[:-2] + "y" if lemma.endswith("ie") else lemma[:-1]
    return {lemma, third, lemma + "d", going + "ing"}


# --------------------------------------------------------------------------------------------------------- evaluate


@dataclass(frozen=True)
class Node:
    """A word to be compared: where it stands, what it is, where its head stands (None for a root)."""

    span: Span
    upos: str
    lemma: str
    head: Span | None
    deprel: str


def gold_nodes(passage: Passage) -> list[Node]:
    """The treebank's words in the text, as nodes."""
    nodes = list[Node]()
    for offset, sentence in passage.sentences:
        spans = [(offset + word.start, offset + word.end) for word in sentence.words]
        for word, span in zip(sentence.words, spans, strict=True):
            head = spans[word.head - 1] if word.head else None
            nodes.append(Node(span, word.upos, word.lemma, head, word.deprel))
    return nodes


def system_nodes(doc: Doc) -> list[Node]:
    """The parser's words in the text, as nodes; white space is no word."""
    spans = [(token.idx, token.idx + len(token)) for token in doc]
    return [
        Node(
            spans[token.i],
            token.pos_,
            token.lemma_,
            None if token.head.i == token.i else spans[token.head.i],
            "root" if token.dep_ == "ROOT" else token.dep_,
        )
        for token in doc
        if not token.is_space
    ]


def score(nlp: Language, documents: list[list[Sentence]]) -> dict[str, float]:
    """F1 from raw text: words are aligned by their characters, everything must be right on an aligned word.

    LAS compares the universal relation and LAS_subtypes the whole label (nsubj:pass is not nsubj), as do the relations.
    """
    hits, gold_total, system_total = Counter[str](), Counter[str](), Counter[str]()
    passages = [join(document) for document in documents]
    for passage, doc in zip(passages, nlp.pipe(passage.text for passage in passages), strict=True):
        gold, system = gold_nodes(passage), system_nodes(doc)
        count_hits(gold, system, hits)
        gold_total.update(tallies(gold))
        system_total.update(tallies(system))
        starts_gold = {offset for offset, _ in passage.sentences}
        starts_system = {next((t.idx for t in sent if not t.is_space), -1) for sent in doc.sents} - {-1}
        gold_total["sentence"] += len(starts_gold)
        system_total["sentence"] += len(starts_system)
        hits["sentence"] += len(starts_gold & starts_system)
    keys = dict.fromkeys(("words", "UPOS", "lemma", "UAS", "LAS", "LAS_subtypes"), "words")
    keys |= {key: key for key in ("sentence", *RELATIONS)}
    return {key: f1(hits[key], gold_total[total], system_total[total]) for key, total in keys.items()}


def count_hits(gold: list[Node], system: list[Node], hits: Counter[str]) -> None:
    """Add up what the system got right."""
    by_span = {node.span: node for node in gold}
    for node in system:
        if (true := by_span.get(node.span)) is None:
            continue
        attached = node.head == true.head
        hits["words"] += 1
        hits["UPOS"] += node.upos == true.upos
        hits["lemma"] += true.lemma == "_" or node.lemma == true.lemma
        hits["UAS"] += attached
        hits["LAS"] += attached and node.deprel.split(":")[0] == true.deprel.split(":")[0]
        hits["LAS_subtypes"] += attached and node.deprel == true.deprel
        hits[node.deprel] += attached and node.deprel == true.deprel


def tallies(nodes: list[Node]) -> Counter[str]:
    """Words, and words by relation."""
    return Counter({"words": len(nodes)}) + Counter(node.deprel for node in nodes)


def f1(hits: int, gold: int, system: int) -> float:
    """Harmonic mean of precision and recall, in percent."""
    return round(200 * hits / max(1, gold + system), 2)


def speed(nlp: Language, texts: list[str]) -> float:
    """Words per CPU-second of this process, the best of three passes."""
    rates = list[float]()
    for _ in range(3):
        begun = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(texts))
        rates.append(words / (time.process_time() - begun))
    return max(rates)


def lemma_shares(nlp: Language, documents: list[list[Sentence]], table: LemmaTable) -> dict[str, float]:
    """Right lemmas of the verbs and nouns that were found, in percent: from the network, and with the table first."""
    found, right = Counter[str](), Counter[str]()
    for passage in map(join, documents):
        true = {(node.span, node.upos): node.lemma.lower() for node in gold_nodes(passage)}
        for token in nlp(passage.text):
            lemma = true.get(((token.idx, token.idx + len(token)), token.pos_))
            if lemma and token.pos_ in table:
                network = token.lemma_.lower()
                for how, given in (("network", network), ("table", table[token.pos_].get(token.lower_, network))):
                    found[f"{token.pos_} {how}"] += 1
                    right[f"{token.pos_} {how}"] += given == lemma
    return {key: round(100 * right[key] / found[key], 2) for key in sorted(found)}


def evaluate(treebanks: Path, nlp: Language, table: LemmaTable) -> dict[str, Any]:
    """All figures of a model: both dev and both test sets, lemmas by table, speed beside the blank tokenizer."""
    splits = [f"{name}-{part}" for name in TREEBANK_NAMES for part in ("dev", "test")]
    sets = {split: read_treebank(treebanks / f"{split}.conllu.gz") for split in splits}
    texts = [join(document).text for split in splits for document in sets[split]]
    parsed, blank = speed(nlp, texts), speed(spacy.blank("en"), texts)
    return {
        "scores": {split: score(nlp, documents) for split, documents in sets.items()},
        "lemmas": {split: lemma_shares(nlp, documents, table) for split, documents in sets.items()},
        "words_per_cpu_second": round(parsed),
        "blank_tokenizer_words_per_cpu_second": round(blank),
        "share_of_blank_tokenizer": round(parsed / blank, 4),
    }


# ---------------------------------------------------------------------------------------------------------- package


def package(treebanks: Path, model: Path) -> None:
    """Give the trained model its table of lemmas and its particulars, score it, write scores.json and the card."""
    nlp = spacy.load(model)
    nlp.meta.update(META)
    table = lemma_table(read_training(treebanks))
    (model / "lemmas.json").write_text(json.dumps(table, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    save(nlp, model)
    figures = evaluate(treebanks, nlp, table)
    SCORES.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    card = model / "MODEL_CARD.md"
    head, _, rest = card.read_text(encoding="utf-8").partition(CARD_TABLE[0])
    tail = rest.partition(CARD_TABLE[1])[2]
    card.write_text(head + CARD_TABLE[0] + score_table(figures) + CARD_TABLE[1] + tail, encoding="utf-8")


def score_table(figures: dict[str, Any]) -> str:
    """The figures as Markdown."""
    rate, blank = figures["words_per_cpu_second"], figures["blank_tokenizer_words_per_cpu_second"]
    speed_line = f"Speed: {rate:,} words per CPU-second of one process; spaCy's blank tokenizer {blank:,}."
    return "\n".join(
        ["", "", *table_lines(figures["scores"]), "", *table_lines(figures["lemmas"]), "", speed_line, "", ""]
    )


def table_lines(rows: dict[str, dict[str, float]]) -> list[str]:
    """A Markdown table of numbers by row and column."""
    columns = list(next(iter(rows.values())))
    lines = ["| set | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    return lines + [
        f"| {name} | " + " | ".join(f"{row[key]:.2f}" for key in columns) + " |" for name, row in rows.items()
    ]


def main() -> int:
    """Read the command line and do as it says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", nargs="?", choices=["all", "refine", "package"], default="all")
    parser.add_argument("--treebanks", type=Path, default=TREEBANKS)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--source", type=Path, help="the pipeline to refine, if it is not the one in --model")
    parser.add_argument("--steps", type=int, help="instead of the number in config.cfg")
    args = parser.parse_args()
    if args.command == "all":
        train(args.treebanks, HERE / "config.cfg", args.model, args.steps)
    if args.command in ("all", "refine"):
        refine(args.treebanks, HERE / "config.cfg", args.source or args.model, args.model)
    package(args.treebanks, args.model)
    return 0


if __name__ == "__main__":
    sys.exit(main())
