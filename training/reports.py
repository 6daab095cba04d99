"""Sentences of war and politics reporting with their trees, made from the words in reports.yaml by a small grammar.

The open treebanks hold few sentences such as `Gulf states have imposed sanctions on Qatar`: a parser trained on them
alone takes `imposed` for an adjective. These sentences are correct by construction, after Universal Dependencies 2 as
the treebanks apply it. Belongs here: the grammar. Does not belong here: words (`reports.yaml`), training (`train.py`).
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from trees import Sentence, Word

WORDS = Path(__file__).with_name("reports.yaml")
_FIN_SING, _FIN_PLUR = "Mood=Ind|Number=Sing|Person=3|{}VerbForm=Fin", "Mood=Ind|Number=Plur|Person=3|{}VerbForm=Fin"
_PREPOSITIONS = frozenset("on in with to at against into from of for over".split())


@dataclass
class Node:
    """A word with what hangs on it before and after, in order; tight words have no space before them."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str = "_"
    deprel: str = "dep"
    left: list[Node] = field(default_factory=list)
    right: list[Node] = field(default_factory=list)
    tight: bool = False
    is_plural: bool = False

    def as_(self, deprel: str) -> Node:
        """Give the word its relation and return it."""
        self.deprel = deprel
        return self


def make_reports(count: int, rng: random.Random) -> list[list[Sentence]]:
    """Return `count` sentences as documents of one to four paragraphs of a sentence or two."""
    grammar = Grammar(yaml.safe_load(WORDS.read_text("utf-8")), rng)
    documents: list[list[Sentence]] = []
    while sum(map(len, documents)) < count:
        size = rng.choice((1, 1, 2, 3, 4))
        documents.append([sentence_of(grammar.sentence(), at == 0, rng.random() < 0.6) for at in range(size)])
    return documents


def sentence_of(root: Node, opens_document: bool, opens_paragraph: bool) -> Sentence:
    """Lay a tree out as text with offsets, its first letter a capital."""
    order: list[tuple[Node, Node | None]] = []

    def walk(node: Node, head: Node | None) -> None:
        for child in node.left:
            walk(child, node)
        order.append((node, head))
        for child in node.right:
            walk(child, node)

    walk(root, None)
    number = {id(node): at for at, (node, _) in enumerate(order, start=1)}
    text, words = "", list[Word]()
    for at, (node, head) in enumerate(order):
        form = node.form if at or not node.form[0].islower() else node.form[0].upper() + node.form[1:]
        text += "" if node.tight or not text else " "
        start = len(text)
        text += form
        head_number, deprel = (number[id(head)], node.deprel) if head is not None else (0, "root")
        words.append(Word(form, node.lemma, node.upos, node.xpos, node.feats, head_number, deprel, start, len(text)))
    return Sentence(text + " ", tuple(words), opens_document or opens_paragraph, opens_document)


class Grammar:
    """Draws sentences at random."""

    def __init__(self, words: dict[str, Any], rng: random.Random) -> None:
        self.words, self.rng = words, rng
        self.patterns = [(pattern.split(), verb) for pattern, verbs in words["verbs"].items() for verb in verbs]
        self.adjectives = frozenset(words["adjectives"])

    def sentence(self) -> Node:
        """Draw one sentence."""
        kinds: list[tuple[Callable[[], Node], int]] = [
            (self.plain, 46),
            (self.said_after, 9),
            (self.said_before, 9),
            (self.according, 3),
            (self.told, 2),
            (self.nominal, 6),
            (self.headline, 7),
            (self.demanded, 3),
        ]
        root = self.rng.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0]()
        return root

    # ------------------------------------------------------------------------------------------------ sentences

    def plain(self) -> Node:
        """A clause with its circumstances and a full stop."""
        return stop(self.opened(self.clause()))

    def said_after(self) -> Node:
        """`S, the ministry said on Friday.`"""
        said = self.verb(self.pick("speaks"), "VBD")
        inner = self.clause().as_("ccomp")
        speaker = self.someone().as_("nsubj")
        if self.rng.random() < 0.2 and not speaker.right:
            said.left = [inner, comma()]
            said.right = [speaker]
        else:
            said.left = [inner, comma(), speaker]
        said.right += self.when() if self.rng.random() < 0.4 else []
        return stop(said)

    def said_before(self) -> Node:
        """`The ministry said (that) S.`"""
        said = self.finite(self.pick("speaks"), self.someone())
        said.right += self.when() if self.rng.random() < 0.2 else []
        inner = self.clause().as_("ccomp")
        if self.rng.random() < 0.6:
            inner.left.insert(0, Node("that", "that", "SCONJ", "IN", deprel="mark"))
        said.right.append(inner)
        return stop(said)

    def told(self) -> Node:
        """`The minister told reporters that S.`"""
        told = self.finite(self.pick("tells"), self.someone())
        told.right.append(self.people().as_("obj"))
        inner = self.clause().as_("ccomp")
        inner.left.insert(0, Node("that", "that", "SCONJ", "IN", deprel="mark"))
        told.right.append(inner)
        return stop(told)

    def demanded(self) -> Node:
        """`The union demanded that the court free the students.`"""
        asked = self.finite(self.pick("demands"), self.someone())
        inner = self.verb_phrase("VB").as_("ccomp")
        inner.feats = "Mood=Sub|VerbForm=Fin"
        inner.left = [Node("that", "that", "SCONJ", "IN", deprel="mark"), self.someone().as_("nsubj"), *inner.left]
        asked.right.append(inner)
        return stop(asked)

    def according(self) -> Node:
        """`According to the army, S.`"""
        source = self.someone().as_("obl")
        accord = Node("according", "accord", "VERB", "VBG", "ExtPos=ADP|Tense=Pres|VerbForm=Part", "case")
        accord.right = [Node("to", "to", "ADP", "IN", deprel="fixed")]
        source.left.insert(0, accord)
        root = self.clause()
        if self.rng.random() < 0.5:
            root.left = [source, comma(), *root.left]
        else:
            root.right += [comma(), source]
        return stop(root)

    def nominal(self) -> Node:
        """`The killing of two students by police sparked protests in Lima.`"""
        subject = self.event_noun().as_("nsubj")
        root = self.verb(self.rng.choice(("spark", "trigger", "prompt", "follow", "draw", "cause", "end")), "VBD")
        if self.rng.random() < 0.2:
            root = self.verb(self.rng.choice(("begin", "continue", "end")), "VBD")
        else:
            root.right.append(self.thing(self.rng.choice(("protest", "attack", "matter"))).as_("obj"))
        root.left.append(subject)
        root.right += self.circumstances()
        return stop(root)

    def headline(self) -> Node:
        """A clause in the present tense or a bare participle, short, without articles or full stop."""
        root = self.clause(tense=self.rng.choice(("VBZ", "VBZ", "passive")), is_short=True)
        without_articles(root)
        return root if self.rng.random() < 0.6 else stop(root)

    def opened(self, root: Node) -> Node:
        """Now and then set a word, a time or a place before the clause."""
        chance = self.rng.random()
        if chance < 0.05:
            root.left = [adverb(self.pick("openers")), comma(), *root.left]
        elif chance < 0.13:
            root.left = [*self.when(), comma(), *root.left]
        elif chance < 0.18:
            root.left = [self.prepositional("in", self.place()).as_("obl"), comma(), *root.left]
        return root

    # -------------------------------------------------------------------------------------------------- clauses

    def clause(self, tense: str | None = None, is_short: bool = False) -> Node:
        """Subject, verb phrase, circumstances; now and then an adverbial clause, a gerund, a second verb phrase."""
        if tense == "passive" or (tense is None and self.rng.random() < 0.2):
            root = self.passive(bare=tense == "passive")
        else:
            subject = self.someone(is_simple=is_short)
            root = self.controlled(subject, tense) if self.rng.random() < 0.22 else self.finite_phrase(subject, tense)
        if self.rng.random() < 0.12:
            mid = self.when()
            subject_at = next(at for at, node in enumerate(root.left) if node.deprel.startswith("nsubj"))
            root.left[subject_at + 1 : subject_at + 1] = mid
        root.right += self.circumstances()
        if is_short:
            return root
        chance = self.rng.random()
        if chance < 0.08:
            gerund = self.verb_phrase("VBG", "V G").as_("advcl")
            root.right += [comma(), gerund]
        elif chance < 0.16:
            inner = self.finite_phrase(self.someone(), "VBD").as_("advcl")
            mark = self.rng.choice(("after", "as", "when", "while", "before", "because", "since", "until"))
            inner.left.insert(0, Node(mark, mark, "SCONJ", "IN", deprel="mark"))
            root.right.append(inner)
        elif chance < 0.24 and root.xpos in ("VBD", "VB", "VBN") and root.left[-1].form not in ("been", "being"):
            second = self.verb_phrase(root.xpos).as_("conj")
            second.left.insert(0, Node("and", "and", "CCONJ", "CC", deprel="cc"))
            root.right.append(second)
        elif chance < 0.30:
            purpose = self.verb_phrase("VB").as_("advcl")
            purpose.left.insert(0, to_mark())
            root.right.append(purpose)
        return root

    def finite_phrase(self, subject: Node, tense: str | None = None) -> Node:
        """A verb phrase in some tense with its subject."""
        tense = (
            tense
            or self.rng.choices(
                ("VBD", "perfect", "pluperfect", "VBZ", "future", "progressive", "modal", "negated"),
                (56, 14, 4, 4, 7, 6, 4, 5),
            )[0]
        )
        plural = subject.is_plural
        helpers: list[Node] = []
        form = "VBD"
        if tense == "VBZ":
            form = "VBP" if plural else "VBZ"
        elif tense in ("perfect", "pluperfect"):
            form = "VBN"
            has = ("have" if plural else "has") if tense == "perfect" else "had"
            xpos = "VBD" if has == "had" else "VBP" if plural else "VBZ"
            helpers = [finite_aux(has, "have", xpos, plural)]
        elif tense == "progressive":
            form = "VBG"
            be = self.rng.choice((("are", "VBP"), ("were", "VBD")) if plural else (("is", "VBZ"), ("was", "VBD")))
            helpers = [finite_aux(be[0], "be", be[1], plural)]
        elif tense in ("future", "modal"):
            form = "VB"
            modal = "will" if tense == "future" else self.rng.choice(("would", "could", "may", "must", "should"))
            helpers = [Node(modal, modal, "AUX", "MD", "VerbForm=Fin", "aux")]
        elif tense == "negated":
            form = "VB"
            did, xpos = self.rng.choice((("did", "VBD"), ("will", "MD")))
            helpers = [
                finite_aux("did", "do", "VBD", plural)
                if xpos == "VBD"
                else Node("will", "will", "AUX", "MD", "VerbForm=Fin", "aux"),
                Node("not", "not", "PART", "RB", "Polarity=Neg", "advmod"),
            ]
        root = self.verb_phrase(form, plural=plural)
        if self.rng.random() < 0.06:
            helpers.append(adverb(self.pick("adverbs")))
        root.left = [subject.as_("nsubj"), *helpers, *root.left]
        return root

    def controlled(self, subject: Node, tense: str | None) -> Node:
        """`agreed to withdraw`, `ordered the army to leave`, `called on S to V`, `accused S of V-ing`."""
        kind = self.rng.choice(("controls", "controls", "sends", "calls", "accuses"))
        lemma = self.pick(kind) if kind != "accuses" else self.rng.choice(sorted(self.words["accuses"]))
        root = self.finite(lemma, subject, tense)
        if kind == "accuses":
            root.right.append(self.people().as_("obj"))
            inner = self.verb_phrase("VBG").as_("advcl")
            mark = self.words["accuses"][lemma]
            inner.left.insert(0, Node(mark, mark, "SCONJ", "IN", deprel="mark"))
            root.right.append(inner)
            return root
        if kind == "sends":
            root.right.append(self.people().as_("obj"))
        elif kind == "calls":
            root.right.append(self.prepositional("on", self.people()).as_("obl"))
        inner = self.verb_phrase("VB").as_("xcomp")
        inner.left.insert(0, to_mark())
        root.right.append(inner)
        return root

    def passive(self, bare: bool) -> Node:
        """`Two men were arrested by police in Lima`; bare: `Two men arrested`."""
        pattern = self.rng.choice([parts for parts, _ in self.patterns if len(parts) > 1 and self.is_object(parts[1])])
        root, rest = self.start(pattern, "VBN", "Tense=Past|VerbForm=Part|Voice=Pass")
        subject = self.slot(rest.pop(0))
        plural = subject.is_plural
        helpers: list[Node] = []
        if not bare:
            kind = self.rng.choices(("past", "perfect", "future", "present"), (70, 18, 6, 6))[0]
            been = Node("been", "be", "AUX", "VBN", "Tense=Past|VerbForm=Part", "aux:pass")
            if kind == "past":
                helpers = [finite_aux("were" if plural else "was", "be", "VBD", plural, "aux:pass")]
            elif kind == "perfect":
                helpers = [finite_aux("have" if plural else "has", "have", "VBP" if plural else "VBZ", plural), been]
            elif kind == "present":
                helpers = [finite_aux("are" if plural else "is", "be", "VBP" if plural else "VBZ", plural, "aux:pass")]
            else:
                helpers = [
                    Node("will", "will", "AUX", "MD", "VerbForm=Fin", "aux"),
                    Node("be", "be", "AUX", "VB", "VerbForm=Inf", "aux:pass"),
                ]
        root.left = [subject.as_("nsubj:pass"), *helpers]
        self.complete(root, None, rest)
        if self.rng.random() < 0.45:
            doer = self.someone(is_simple=True).as_("obl:agent")
            doer.left.insert(0, Node("by", "by", "ADP", "IN", deprel="case"))
            root.right.append(doer)
        return root

    # -------------------------------------------------------------------------------------------- verb phrases

    def verb_phrase(self, form: str, only: str | None = None, plural: bool = False) -> Node:
        """A verb in a form with its objects, particles and prepositional phrases."""
        choices = [entry for entry in self.patterns if only is None or " ".join(entry[0]).startswith(only)]
        parts, _ = self.rng.choice(choices)
        root, rest = self.start(parts, form, None, plural)
        obj = self.slot(rest.pop(0)).as_("obj") if rest and rest[0].lstrip("~") not in _PREPOSITIONS else None
        if obj is not None:
            root.right.append(obj)
        self.complete(root, obj, rest)
        return root

    def start(self, parts: list[str], form: str, feats: str | None, plural: bool = False) -> tuple[Node, list[str]]:
        """The verb of a pattern with its particles, and the slots that follow it."""
        lemma, *particles = self.rng.choice(self.words["verbs"][" ".join(parts)]).split()
        root = self.verb(lemma, form, plural)
        if feats is not None:
            root.feats = feats
        for particle in particles:
            if particle == "dead":
                root.right.append(Node(particle, particle, "ADJ", "JJ", "Degree=Pos", "xcomp"))
            elif particle == "fire":
                root.right.append(Node(particle, particle, "NOUN", "NN", "Number=Sing", "obj"))
            else:
                root.right.append(Node(particle, particle, "ADP", "RP", deprel="compound:prt"))
        return root, list(parts[1:])

    def complete(self, root: Node, obj: Node | None, rest: list[str]) -> None:
        """Add the prepositional phrases of a pattern; those marked `~` hang on the object."""
        for preposition, slot in zip(rest[::2], rest[1::2], strict=True):
            phrase = self.prepositional(preposition.lstrip("~"), self.slot(slot))
            if preposition.startswith("~") and obj is not None:
                obj.right.append(phrase.as_("nmod"))
            else:
                root.right.append(phrase.as_("obl"))

    def is_object(self, slot: str) -> bool:
        """Tell whether a slot of a pattern is its object."""
        return slot.lstrip("~") not in _PREPOSITIONS

    def finite(self, lemma: str, subject: Node, tense: str | None = None) -> Node:
        """A past, perfect or present form of a verb with its subject."""
        plural = subject.is_plural
        if tense is None:
            tense = self.rng.choices(("VBD", "perfect", "VBZ"), (72, 18, 10))[0]
        if tense == "perfect":
            root = self.verb(lemma, "VBN")
            has = finite_aux("have" if plural else "has", "have", "VBP" if plural else "VBZ", plural)
            root.left = [subject.as_("nsubj"), has]
            return root
        form = "VBD" if tense == "VBD" else "VBP" if plural else "VBZ"
        root = self.verb(lemma, form, plural)
        root.left = [subject.as_("nsubj")]
        return root

    def verb(self, lemma: str, form: str, plural: bool = False) -> Node:
        """One inflected verb."""
        person = _FIN_PLUR if plural else _FIN_SING
        feats = {
            "VBD": person.format("Tense=Past|"),
            "VBZ": person.format("Tense=Pres|"),
            "VBP": person.format("Tense=Pres|"),
            "VB": "VerbForm=Inf",
            "VBN": "Tense=Past|VerbForm=Part",
            "VBG": "Tense=Pres|VerbForm=Part",
        }[form]
        return Node(self.inflect(lemma, form), lemma, "VERB", form, feats)

    def inflect(self, lemma: str, form: str) -> str:
        """Spell a verb form."""
        if form in ("VB", "VBP"):
            return lemma
        if form == "VBZ":
            if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
                return lemma + "es"
            return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"
        doubled = lemma + lemma[-1] if lemma in self.words["doubling"] else lemma
        if form == "VBG":
            return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else doubled) + "ing"
        irregular = self.words["irregular"].get(lemma)
        if irregular is not None:
            return str(irregular.split()[form == "VBN"])
        if lemma.endswith("e"):
            return lemma + "d"
        return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else doubled + "ed"

    # -------------------------------------------------------------------------------------------- noun phrases

    def slot(self, name: str) -> Node:
        """What fills a slot of a pattern."""
        if name == "S":
            return self.people()
        if name == "C":
            return proper(self.pick("countries"), self.adjectives)
        if name == "P":
            return self.place()
        if name == "G":
            return self.group()
        if name == "arms":
            return self.own("their", "weapons" if self.rng.random() < 0.5 else "arms")
        if name == "ties":
            return noun("ties", self.adjectives, modifiers=["diplomatic"] if self.rng.random() < 0.5 else [])
        return self.thing(name)

    def someone(self, is_simple: bool = False) -> Node:
        """A doer: simple, coordinated, in apposition, with a place, a participle or a relative clause."""
        head = self.people()
        if is_simple:
            return head
        chance = self.rng.random()
        if chance < 0.08:
            second = self.people().as_("conj")
            second.left.insert(0, Node("and", "and", "CCONJ", "CC", deprel="cc"))
            head.right.append(second)
            head.is_plural = True
        elif chance < 0.14:
            head.right.append(self.prepositional(self.rng.choice(("in", "from", "near")), self.place()).as_("nmod"))
        elif chance < 0.18:
            named = noun(self.rng.choice(("leader", "group", "bloc", "ally", "organisation")), self.adjectives)
            named.left.insert(0, the())
            named.right.append(self.prepositional("of", self.place()).as_("nmod"))
            head.right += [comma(), named.as_("appos"), comma()]
        elif chance < 0.23:
            relative = self.verb_phrase("VBD").as_("acl:relcl")
            relative.left.insert(0, Node("who", "who", "PRON", "WP", "PronType=Rel", "nsubj"))
            head.right += [comma(), relative, comma()]
        elif chance < 0.27:
            backed = self.verb("back", "VBN").as_("acl")
            backed.feats += "|Voice=Pass"
            doer = self.people().as_("obl:agent")
            doer.left.insert(0, Node("by", "by", "ADP", "IN", deprel="case"))
            backed.right.append(doer)
            head.right += [comma(), backed, comma()]
        elif chance < 0.32 and head.upos == "NOUN":
            head.right.append(self.verb_phrase("VBG").as_("acl"))
        return head

    def people(self) -> Node:
        """A country, a person, a body, a group."""
        chance = self.rng.random()
        if chance < 0.25:
            return proper(self.pick("countries"), self.adjectives)
        if chance < 0.37:
            return self.person()
        if chance < 0.60:
            phrase = str(self.pick("the"))
            head = proper(phrase, self.adjectives) if phrase[0].isupper() else noun(phrase, self.adjectives)
            head.is_plural = phrase in ("authorities", "rebels", "police", "Houthis", "Taliban")
            self.described(head)
            head.left.insert(0, the())
            return head
        if chance < 0.78:
            head = noun(self.pick("bare"), self.adjectives, plural=True)
            self.described(head)
            return head
        if chance < 0.88:
            phrase = str(self.pick("a"))
            head = noun(phrase, self.adjectives)
            self.described(head)
            head.left.insert(0, article(leftmost(head).form))
            return head
        if chance < 0.93:
            owner = proper(self.pick("countries"), self.adjectives).as_("nmod:poss")
            owner.right.append(Node("'s", "'s", "PART", "POS", deprel="case", tight=True))
            words = self.rng.choice(("army", "government", "president", "foreign minister", "parliament", "air force"))
            head = noun(words, self.adjectives)
            head.left.insert(0, owner)
            return head
        return self.group()

    def described(self, head: Node) -> None:
        """Now and then set a demonym or `X-backed` before a noun."""
        chance = self.rng.random()
        if head.upos != "NOUN":
            return
        if chance < 0.3:
            head.left.insert(0, demonym(self.pick("demonyms")))
        elif chance < 0.4:
            backed = self.verb(self.rng.choice(("back", "lead", "mediate", "fund", "control")), "VBN").as_("amod")
            backed.form = {"lead": "led"}.get(backed.lemma, backed.form)
            backed.feats += "|Voice=Pass"
            backed.tight = True
            country = str(self.rng.choice([name for name in self.words["countries"] if " " not in name]))
            hyphen = Node("-", "-", "PUNCT", "HYPH", deprel="punct", tight=True)
            outside = Node(country, country, "PROPN", "NNP", "Number=Sing", "compound", right=[hyphen])
            backed.left = [outside]
            head.left.insert(0, backed)

    def person(self) -> Node:
        """`Turkish Foreign Minister Omar Haddad`, `Omar Haddad`, `President Haddad`, `Haddad`."""
        family = str(self.pick("family"))
        surname = Node(family, family, "PROPN", "NNP", "Number=Sing")
        head = surname
        if self.rng.random() < 0.7:
            given = str(self.pick("given"))
            head = Node(given, given, "PROPN", "NNP", "Number=Sing", right=[surname.as_("flat")])
        if self.rng.random() < 0.55:
            title = proper(self.pick("role_titles"), self.adjectives).as_("nmod:desc")
            if self.rng.random() < 0.5:
                title.left.insert(0, demonym(self.pick("demonyms")))
            head.left.insert(0, title)
        return head

    def group(self) -> Node:
        """Some people: `at least 12 Syrian soldiers`, `dozens of students from Lima`."""
        chance = self.rng.random()
        head = noun(self.pick("plural"), self.adjectives, plural=True)
        if self.rng.random() < 0.2:
            head.left.insert(0, demonym(self.pick("demonyms")))
        if chance < 0.12:
            many = self.rng.choice(("dozens", "hundreds", "thousands", "scores"))
            head.left.insert(0, Node("of", "of", "ADP", "IN", deprel="case"))
            crowd = Node(many, many[:-1], "NOUN", "NNS", "Number=Plur", is_plural=True)
            crowd.right = [head.as_("nmod")]
            return crowd
        if chance < 0.75:
            number = self.number()
            head.left.insert(0, number)
        if self.rng.random() < 0.12:
            head.right.append(self.prepositional(self.rng.choice(("in", "from", "near")), self.place()).as_("nmod"))
        elif self.rng.random() < 0.06:
            held = self.verb(self.rng.choice(("hold", "trap", "detain", "station")), "VBN").as_("acl")
            held.feats += "|Voice=Pass"
            held.right.append(self.prepositional("in", self.place()).as_("obl"))
            head.right.append(held)
        head.is_plural = True
        return head

    def number(self) -> Node:
        """A count, now and then with `at least`, `more than`, `some`."""
        spelt = self.rng.choice(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
        digits = str(self.rng.choice((11, 12, 15, 20, 27, 40, 60, 110, 200, 300, 480)))
        form, kind = (spelt, "Word") if self.rng.random() < 0.5 else (digits, "Digit")
        number = Node(form, form, "NUM", "CD", f"NumForm={kind}|NumType=Card", "nummod")
        chance = self.rng.random()
        if chance < 0.2:
            least = Node("least", "least", "ADJ", "JJS", "Degree=Sup", "nmod")
            least.left = [Node("at", "at", "ADP", "IN", deprel="case")]
            number.left = [least]
        elif chance < 0.3:
            more = Node("more", "more", "ADJ", "JJR", "Degree=Cmp|ExtPos=ADV", "advmod")
            more.right = [Node("than", "than", "ADP", "IN", deprel="fixed")]
            number.left = [more]
        elif chance < 0.4:
            number.left = [Node("about", "about", "ADV", "RB", deprel="advmod")]
        return number

    def thing(self, name: str) -> Node:
        """A thing of a class in reports.yaml."""
        phrase = str(self.rng.choice(self.words["things"][name]))
        if phrase.startswith("+"):
            return self.thing_noun(phrase[1:], True, None)
        first, _, rest = phrase.partition(" ")
        if first in ("a", "an", "the", "all"):
            return self.thing_noun(rest, rest.endswith("s") and first in ("the", "all"), first)
        return self.thing_noun(phrase, phrase.endswith("s"), None)

    def thing_noun(self, phrase: str, plural: bool, determiner: str | None) -> Node:
        """A noun with `for`, `of` or `to` phrases as they stand in its class."""
        before, preposition, after = next(
            (phrase.partition(f" {word} ") for word in ("for", "of") if f" {word} " in phrase), (phrase, "", "")
        )
        head = noun(before, self.adjectives, plural=plural)
        if determiner == "the":
            head.left.insert(0, the())
        elif determiner == "all":
            head.left.insert(0, Node("all", "all", "DET", "DT", "PronType=Tot", "det"))
        elif determiner:
            head.left.insert(0, article(leftmost(head).form))
        if preposition:
            inner = noun(after, self.adjectives, plural=after.endswith("s"))
            head.right.append(self.prepositional(preposition.strip(), inner).as_("nmod"))
        return head

    def event_noun(self) -> Node:
        """`The killing of two students by police`, `the army's shelling of the port`."""
        lemma = self.rng.choice(sorted(self.words["event_nouns"]))
        head = noun(lemma, self.adjectives)
        if self.rng.random() < 0.3:
            owner = self.people()
            if not owner.right:
                owner.right.append(Node("'s", "'s", "PART", "POS", deprel="case", tight=True))
                head.left.insert(0, owner.as_("nmod:poss"))
        if not head.left:
            head.left.insert(0, the())
        preposition = self.words["event_nouns"][lemma]
        head.right.append(self.prepositional(preposition, self.slot(self.rng.choice("GPS"))).as_("nmod"))
        if self.rng.random() < 0.3:
            head.right.append(self.prepositional("by", self.people()).as_("nmod"))
        return head

    def own(self, pronoun: str, plural: str) -> Node:
        """`their weapons`."""
        head = noun(plural, self.adjectives, plural=True)
        feats = "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs"
        head.left.insert(0, Node(pronoun, pronoun, "PRON", "PRP$", feats, "nmod:poss"))
        return head

    def place(self) -> Node:
        """`Lima`, `the northern town of Gao`, `the capital, Bamako,`, `Turkey`."""
        chance = self.rng.random()
        if chance < 0.5:
            return proper(self.pick("places"), self.adjectives)
        if chance < 0.6:
            return proper(self.pick("countries"), self.adjectives)
        head = noun(self.pick("place_nouns").split(" of ")[0], self.adjectives)
        if self.rng.random() < 0.2:
            head.left.insert(0, demonym(self.pick("demonyms")))
        head.left.insert(0, the())
        if chance < 0.8:
            head.right.append(self.prepositional("of", proper(self.pick("places"), self.adjectives)).as_("nmod"))
        elif chance < 0.86:
            head.right += [comma(), proper(self.pick("places"), self.adjectives).as_("appos")]
        return head

    # ----------------------------------------------------------------------------------------- circumstances

    def circumstances(self) -> list[Node]:
        """Up to two of a place and a time after the verb phrase."""
        found: list[Node] = []
        if self.rng.random() < 0.3:
            preposition = self.rng.choice(("in", "in", "in", "near", "at", "outside", "across"))
            found.append(self.prepositional(preposition, self.place()).as_("obl"))
        if self.rng.random() < 0.3:
            found += self.when()
        return found

    def when(self) -> list[Node]:
        """One temporal expression."""
        chance = self.rng.random()
        day = str(self.pick("days"))
        if chance < 0.45:
            return [self.prepositional("on", proper(day, self.adjectives)).as_("obl")]
        if chance < 0.6:
            return [proper(day, self.adjectives).as_("obl:unmarked")]
        if chance < 0.75:
            last = noun(self.rng.choice(("week", "month", "year", "night")), self.adjectives).as_("obl:unmarked")
            last.left = [Node("last", "last", "ADJ", "JJ", "Degree=Pos", "amod")]
            return [last]
        month = proper(self.pick("months"), self.adjectives)
        if chance < 0.9:
            year = str(self.rng.randint(1990, 2024))
            month.right.append(Node(year, year, "NUM", "CD", "NumForm=Digit|NumType=Card", "nmod:unmarked"))
        return [self.prepositional("in", month).as_("obl")]

    def prepositional(self, preposition: str, head: Node) -> Node:
        """Set a preposition before a noun phrase."""
        head.left.insert(0, Node(preposition, preposition, "ADP", "IN", deprel="case"))
        return head

    def pick(self, name: str) -> Any:
        """One of a list of words."""
        return self.rng.choice(self.words[name])


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
    lemma = {"people": "person", "men": "man", "women": "woman", "children": "child", "police": "police"}.get(last)
    if lemma is None:
        lemma = last if not is_plural else last[:-3] + "y" if last.endswith("ies") else last.removesuffix("s")
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


def demonym(word: str) -> Node:
    """An adjective of nationality."""
    *before, last = word.split()
    head = Node(last, last, "ADJ", "JJ", "Degree=Pos", "amod")
    head.left = [Node(part, part, "ADV", "RB", deprel="advmod") for part in before]
    return head


def finite_aux(form: str, lemma: str, xpos: str, plural: bool, deprel: str = "aux") -> Node:
    """A finite auxiliary."""
    tense = "Tense=Past|" if xpos == "VBD" else "Tense=Pres|"
    return Node(form, lemma, "AUX", xpos, (_FIN_PLUR if plural else _FIN_SING).format(tense), deprel)


def the() -> Node:
    """The definite article."""
    return Node("the", "the", "DET", "DT", "Definite=Def|PronType=Art", "det")


def article(following: str) -> Node:
    """The indefinite article before a word."""
    form = "an" if following[0].lower() in "aeiou" else "a"
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


def stop(root: Node) -> Node:
    """Close a sentence; a comma at its end gives way."""
    last = root
    while last.right:
        if last.right[-1].form == "," and not last.right[-1].right:
            last.right.pop()
            continue
        last = last.right[-1]
    root.right.append(Node(".", ".", "PUNCT", ".", deprel="punct", tight=True))
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
