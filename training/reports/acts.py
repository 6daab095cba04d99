"""Noun phrases that tell an act: the killing of two students by police, clashes between two sides, a blast.

Belongs here: drawing acts as nouns. Does not belong here: doers (`modifiers.py`), clauses (`verbs.py`).
"""

from reports.modifiers import ModifiedNouns
from reports.node import Node
from reports.words import article, comma, demonym, leftmost, noun, proper, the


class ActNouns(ModifiedNouns):
    """Draws noun phrases of acts."""

    def event_noun(self) -> Node:
        """`The killing of two students by police`, `the army's shelling of the port`."""
        lemma = self.rng.choice(sorted(self.words["event_nouns"]))
        head = noun(lemma, self.adjectives)
        if self.rng.random() < 0.3:
            owner = self.people()
            if not owner.right:
                owner.right.append(self.possessive(owner))
                head.left.insert(0, owner.as_("nmod:poss"))
        if not head.left:
            head.left.insert(0, the())
        preposition = self.words["event_nouns"][lemma]
        head.right.append(self.prepositional(preposition, self.slot(self.rng.choice("GPS"))).as_("nmod"))
        if self.rng.random() < 0.3:
            head.right.append(self.prepositional("by", self.people()).as_("nmod"))
        if self.rng.random() < 0.2:
            head.right.append(self.prepositional("in", self.place()).as_("nmod"))
        return head

    def between(self) -> Node:
        """`fighting between rebels and the army`, `a ceasefire with Chad`."""
        phrase = str(self.pick("mutual"))
        head = noun(phrase, self.adjectives, plural=phrase.endswith("s"))
        if self.rng.random() < 0.15:
            head.left.insert(0, demonym(self.pick("demonyms")))
        if phrase in self.words["mutual_counted"]:
            head.left.insert(0, the() if self.rng.random() < 0.5 else article(leftmost(head).form))
        first, second = self.people(), self.people().as_("conj")
        second.left.insert(0, Node("and", "and", "CCONJ", "CC", deprel="cc"))
        first.right.append(second)
        head.right.append(self.prepositional("between", first).as_("nmod"))
        if self.rng.random() < 0.3:
            head.right.append(self.prepositional("in", self.place()).as_("nmod"))
        return head

    def harmful(self, is_short: bool = False) -> Node:
        """`A drone attack on Sunday on a market south of the capital, Khartoum,`."""
        head = noun(f"{self.pick('harm_before')} {self.pick('harmful')}", self.adjectives)
        if self.rng.random() < 0.3:
            head.left.insert(0, demonym(self.pick("demonyms")))
        head.left.insert(0, article(leftmost(head).form) if self.rng.random() < 0.7 else the())
        if not is_short and self.rng.random() < 0.4:
            day = self.when()[0]
            head.right.append(day.as_("nmod" if day.left and day.left[0].upos == "ADP" else "nmod:unmarked"))
        if self.rng.random() < 0.6:
            head.right.append(
                self.prepositional(self.rng.choice(("on", "at", "near")), self.thing("target")).as_("nmod")
            )
        chance = self.rng.random()
        if chance < 0.4:
            head.right.append(self.prepositional("in", self.place()).as_("nmod"))
        elif is_short:
            return head
        elif chance < 0.65:
            side = Node(str(self.pick("sides")), "", "ADV", "RB", deprel="advmod")
            side.lemma = side.form
            capital = noun("capital", self.adjectives)
            capital.left.insert(0, the())
            side.right = [self.prepositional("of", capital).as_("obl")]
            if self.rng.random() < 0.7:
                capital.right += [comma(), proper(self.pick("places"), self.adjectives).as_("appos"), comma()]
            head.right.append(side)
        if not is_short and self.rng.random() < 0.15:
            claimed = self.verb(self.rng.choice(("claim", "carry")), "VBN").as_("acl")
            claimed.feats += "|Voice=Pass"
            if claimed.lemma == "carry":
                claimed.right.append(Node("out", "out", "ADP", "RP", deprel="compound:prt"))
            claimed.right.append(self.by(self.people()))
            head.right.append(claimed)
        elif chance > 0.8:
            harmed = self.verb(self.pick("harms"), "VBD").as_("acl:relcl")
            pronoun = self.rng.choice(("that", "that", "which"))
            harmed.left = [Node(pronoun, pronoun, "PRON", "WDT", "PronType=Rel", "nsubj")]
            harmed.right = [self.group().as_("obj")]
            head.right.append(harmed)
        return head
