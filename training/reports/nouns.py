"""Noun phrases of reporting: who acts, on what, where and when.

Belongs here: drawing noun phrases. Does not belong here: verbs (`verbs.py`).
"""

import random
from abc import ABC, abstractmethod
from typing import Any

from reports.node import Node
from reports.words import article, comma, demonym, leftmost, noun, proper, the


class NounPhrases(ABC):
    """Draws noun phrases at random from the words of `words.yaml`."""

    def __init__(self, words: dict[str, Any], rng: random.Random) -> None:
        """Take the lists of `words.yaml` and a source of chance."""
        self.words, self.rng = words, rng
        self.patterns = [(pattern.split(), verb) for pattern, verbs in words["verbs"].items() for verb in verbs]
        self.adjectives = frozenset(words["adjectives"])

    @abstractmethod
    def verb(self, lemma: str, form: str, plural: bool = False) -> Node:
        """One inflected verb: a participle before a noun."""

    @abstractmethod
    def inflect(self, lemma: str, form: str) -> str:
        """Spell a verb form."""

    @abstractmethod
    def verb_phrase(self, form: str, only: str | None = None, plural: bool = False) -> Node:
        """A verb in a form with what follows it: a relative clause or a participle after a noun."""

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
            return noun(
                "ties", self.adjectives, plural=True, modifiers=["diplomatic"] if self.rng.random() < 0.5 else []
            )
        thing = self.thing(name)
        if name in ("attack", "demand", "statement", "protest") and self.rng.random() < 0.15:
            thing.right.append(self.prepositional("by", self.people()).as_("nmod"))
        return thing

    def people(self) -> Node:
        """A country, a person, a body, a group."""
        chance = self.rng.random()
        if chance < 0.25:
            return proper(self.pick("countries"), self.adjectives)
        if chance < 0.37:
            return self.person()
        if chance < 0.60:
            phrase = str(self.pick("the"))
            is_plural = phrase.endswith(("ies", "ls", "ers", "nts", "sts")) or phrase in (
                "police",
                "Houthis",
                "Taliban",
            )
            head = proper(phrase, self.adjectives) if phrase[0].isupper() else noun(phrase, self.adjectives, is_plural)
            head.is_plural = is_plural
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
        if chance < 0.905:
            name = self.pick("family") if self.rng.random() < 0.4 else self.pick("countries")
            head = noun(self.rng.choice(("government", "regime", "administration", "delegation")), self.adjectives)
            head.left += [the(), proper(str(name), self.adjectives).as_("compound")]
            return head
        if chance < 0.94:
            owner = proper(self.pick("countries"), self.adjectives).as_("nmod:poss")
            owner.right.append(self.possessive(owner))
            words = self.rng.choice(("army", "government", "president", "foreign minister", "parliament", "air force"))
            head = noun(words, self.adjectives)
            head.left.insert(0, owner)
            return head
        return self.group()

    def pronoun(self) -> Node:
        """`it`, `they`, `he`, `she`, for someone named before."""
        form = self.rng.choice(("it", "they", "he", "she"))
        feats = {
            "it": "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs",
            "they": "Case=Nom|Number=Plur|Person=3|PronType=Prs",
            "he": "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs",
            "she": "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs",
        }[form]
        return Node(form, form, "PRON", "PRP", feats, is_plural=form == "they")

    def described(self, head: Node) -> None:
        """Now and then set a demonym or `X-backed` before a noun."""
        chance = self.rng.random()
        if head.upos != "NOUN":
            return
        if chance < 0.05:
            before = str(self.rng.choice(sorted(self.words["participles"])))
            is_active = before.endswith("ing")
            tag = "VBG" if is_active else "VBN"
            feats = "Tense=Pres|VerbForm=Part" if is_active else "Tense=Past|VerbForm=Part|Voice=Pass"
            head.left.insert(0, Node(before, self.words["participles"][before], "VERB", tag, feats, "amod"))
        elif chance < 0.3:
            head.left.insert(0, demonym(self.pick("demonyms")))
        elif chance < 0.4:
            backed = self.verb(
                self.rng.choice(("back", "lead", "mediate", "fund", "control", "link", "train")), "VBN"
            ).as_("amod")
            backed.form = {"lead": "led"}.get(backed.lemma, backed.form)
            backed.feats += "|Voice=Pass"
            backed.tight = True
            country = str(self.rng.choice([name for name in self.words["countries"] if " " not in name]))
            hyphen = Node("-", "-", "PUNCT", "HYPH", deprel="punct", tight=True)
            outside = Node(country, country, "PROPN", "NNP", "Number=Sing", "compound", right=[hyphen])
            backed.left = [outside]
            head.left.insert(0, backed)

    def full_name(self) -> Node:
        """`Omar Haddad`."""
        given, family = str(self.pick("given")), str(self.pick("family"))
        surname = Node(family, family, "PROPN", "NNP", "Number=Sing", "flat")
        return Node(given, given, "PROPN", "NNP", "Number=Sing", right=[surname])

    def person(self) -> Node:
        """`Turkish Foreign Minister Omar Haddad`, `army spokesman Omar Haddad`, `President Haddad`, `Haddad`."""
        family = str(self.pick("family"))
        head = self.full_name() if self.rng.random() < 0.7 else Node(family, family, "PROPN", "NNP", "Number=Sing")
        chance = self.rng.random()
        if chance < 0.4:
            title = proper(self.pick("role_titles"), self.adjectives).as_("nmod:desc")
        elif chance < 0.55 and head.right:
            title = noun(self.pick("roles"), self.adjectives).as_("nmod:desc")
        else:
            return head
        if self.rng.random() < 0.4:
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
        if self.rng.random() < 0.3:
            head.right.append(
                self.prepositional(self.rng.choice(("in", "from", "from", "near")), self.place()).as_("nmod")
            )
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
            head.right += [comma(), proper(self.pick("places"), self.adjectives).as_("appos"), comma()]
        return head

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

    def possessive(self, owner: Node) -> Node:
        """The clitic after an owner: `Chad's`, `rebels'`."""
        clitic = "'" if owner.form.endswith("s") and owner.is_plural else "'s"
        return Node(clitic, "'s", "PART", "POS", deprel="case", tight=True)

    def prepositional(self, preposition: str, head: Node) -> Node:
        """Set a preposition before a noun phrase."""
        head.left.insert(0, Node(preposition, preposition, "ADP", "IN", deprel="case"))
        return head

    def pick(self, name: str) -> Any:
        """One of a list of words."""
        return self.rng.choice(self.words[name])
