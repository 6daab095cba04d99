"""What hangs on a noun phrase: appositions, abbreviations, relative clauses, participles, a second member.

Belongs here: drawing doers as reports name them. Does not belong here: bare noun phrases (`nouns.py`), verbs.
"""

from collections.abc import Callable

from reports.node import Node
from reports.nouns import NounPhrases
from reports.words import article, closing, comma, demonym, finite_aux, leftmost, noun, opening, proper, the


class ModifiedNouns(NounPhrases):
    """Draws noun phrases with what tells more of them."""

    def someone(self, is_simple: bool = False) -> Node:
        """A doer: simple, coordinated, in apposition, with a place, a participle or a relative clause."""
        head = self.people()
        if is_simple or self.rng.random() < 0.58:
            return head
        kinds: list[tuple[Callable[[Node], Node], int]] = [
            (self.with_second, 10),
            (self.with_place, 6),
            (self.with_name, 4),
            (self.with_role, 7),
            (self.with_relative, 6),
            (self.with_backer, 4),
            (self.with_participle, 6),
            (self.with_short_name, 4),
            (self.as_source, 2),
        ]
        return self.rng.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0](head)

    def with_second(self, head: Node) -> Node:
        """`the army and the police`, `Peru, Chad and the rebels`."""
        second = self.people().as_("conj")
        second.left.insert(0, Node("and", "and", "CCONJ", "CC", deprel="cc"))
        if self.rng.random() < 0.25:
            head.right.append(self.commaed(self.people()))
        head.right.append(second)
        head.is_plural = True
        return head

    def commaed(self, member: Node) -> Node:
        """A member of a list, after its comma."""
        member.left.insert(0, comma())
        return member.as_("conj")

    def with_place(self, head: Node) -> Node:
        """`rebels in Gao`, `gunmen on motorcycles`."""
        if head.upos == "NOUN" and self.rng.random() < 0.25:
            head.right.append(self.prepositional("on", noun("motorcycles", self.adjectives, plural=True)).as_("nmod"))
        else:
            head.right.append(self.prepositional(self.rng.choice(("in", "from", "near")), self.place()).as_("nmod"))
        return head

    def with_name(self, head: Node) -> Node:
        """`the militia, the group of Gao,`."""
        named = noun(self.rng.choice(("leader", "group", "bloc", "ally", "organisation")), self.adjectives)
        named.left.insert(0, the())
        named.right.append(self.prepositional("of", self.place()).as_("nmod"))
        head.right += [comma(), named.as_("appos"), comma()]
        return head

    def with_role(self, _: Node) -> Node:
        """`Omar Haddad, a spokesman for the army,`; or the role first: `the deputy of the party, Omar Haddad,`."""
        is_named = self.rng.random() < 0.65
        name, role = self.full_name(), noun(self.pick("roles"), self.adjectives)
        chance = self.rng.random()
        if chance < 0.4:
            role.left.insert(0, article(leftmost(role).form))
        elif chance < 0.7:
            role.left.insert(0, the())
        else:
            country = proper(self.pick("countries"), self.adjectives).as_("nmod:poss")
            country.right.append(self.possessive(country))
            role.left.insert(0, country)
        if self.rng.random() < 0.6:
            of = self.rng.choice(("for", "of", "at"))
            role.right.append(self.prepositional(of, self.body()).as_("nmod"))
        head, other = (name, role) if is_named else (role, name)
        head.right += [comma(), other.as_("appos"), comma()]
        return head

    def with_relative(self, head: Node) -> Node:
        """`the rebels, who fled Gao,`; `the army, which has held the town since May,`; `villagers who fled Gao`."""
        if head.upos == "NOUN" and self.rng.random() < 0.4:
            head.right.append(self.relative("that" if self.rng.random() < 0.4 else "who", head.is_plural))
            return head
        head.right += [comma(), self.relative("which" if self.rng.random() < 0.3 else "who", head.is_plural), comma()]
        return head

    def relative(self, pronoun: str = "who", plural: bool = True) -> Node:
        """`who fled Gao`, `that has attacked the town`, `who were arrested in May`, `whose arrest sparked protests`."""
        if self.rng.random() < 0.25:
            return self.whose()
        is_passive = self.rng.random() < 0.25
        relative = self.verb_phrase("VBN" if is_passive else "VBD", "V G" if is_passive else None).as_("acl:relcl")
        helpers: list[Node] = []
        if is_passive:
            relative.feats += "|Voice=Pass"
            relative.right = [child for child in relative.right if child.deprel != "obj"]
            form = "were" if plural else "was"
            helpers = [finite_aux(form, "be", "VBD", plural, "aux:pass")]
        elif self.rng.random() < 0.3:
            relative.form, relative.xpos = self.inflect(relative.lemma, "VBN"), "VBN"
            relative.feats = "Tense=Past|VerbForm=Part"
            helpers = [finite_aux("have" if plural else "has", "have", "VBP" if plural else "VBZ", plural)]
        xpos = "WP" if pronoun == "who" else "WDT"
        subject = "nsubj:pass" if is_passive else "nsubj"
        relative.left = [Node(pronoun, pronoun, "PRON", xpos, "PronType=Rel", subject), *helpers, *relative.left]
        return relative

    def whose(self) -> Node:
        """`whose arrest sparked protests`, `whose house was destroyed by rebels`."""
        owned = noun(self.pick("owned"), self.adjectives)
        owned.left.append(Node("whose", "whose", "PRON", "WP$", "Poss=Yes|PronType=Rel", "nmod:poss"))
        is_passive = self.rng.random() < 0.5
        if is_passive:
            relative = self.verb(self.rng.choice(("condemn", "confirm", "order", "destroy", "report")), "VBN")
            relative.feats += "|Voice=Pass"
            relative.left = [finite_aux("was", "be", "VBD", False, "aux:pass")]
            relative.right = [self.by(self.people())]
        else:
            relative = self.verb_phrase("VBD")
        relative.left.insert(0, owned.as_("nsubj:pass" if is_passive else "nsubj"))
        return relative.as_("acl:relcl")

    def with_backer(self, head: Node) -> Node:
        """`rebels, backed by Chad,`; `rebels led by Omar Haddad`."""
        is_loose = head.upos != "NOUN" or self.rng.random() < 0.5
        backed = self.verb("back" if is_loose else self.rng.choice(("back", "lead", "arm", "fund", "train")), "VBN")
        backed.feats += "|Voice=Pass"
        backed.right.append(self.by(self.people()))
        head.right += [comma(), backed.as_("acl"), comma()] if is_loose else [backed.as_("acl")]
        return head

    def with_participle(self, head: Node) -> Node:
        """`rebels holding the town`, `a man accused of killing two teachers`, `soldiers captured in May`."""
        if head.upos != "NOUN":
            return head
        chance = self.rng.random()
        if chance < 0.45:
            head.right.append(self.verb_phrase("VBG").as_("acl"))
        elif chance < 0.75:
            accused = self.verb(self.rng.choice(("accuse", "suspect", "convict")), "VBN").as_("acl")
            accused.feats += "|Voice=Pass"
            inner = self.verb_phrase("VBG").as_("advcl")
            inner.left.insert(0, Node("of", "of", "SCONJ", "IN", deprel="mark"))
            accused.right.append(inner)
            head.right.append(accused)
        else:
            lemma = self.rng.choice(("capture", "detain", "wound", "kill", "jail", "arrest"))
            held = self.verb(lemma, "VBN").as_("acl")
            held.feats += "|Voice=Pass"
            held.right += self.when() if self.rng.random() < 0.5 else [self.by(self.people())]
            head.right.append(held)
        return head

    def with_short_name(self, _: Node) -> Node:
        """`the Popular Front for Chad (PFC)`: a name with its abbreviation."""
        words = self.rng.sample(self.words["body_names"], 2)
        last = self.rng.choice(("Front", "Forces", "Party", "Movement", "Army", "Council", "Union", "Command"))
        name = proper(f"{words[0]} {words[1]} {last}", self.adjectives)
        short = "".join(word[0] for word in (*words, last))
        mark = Node(
            short, short, "PROPN", "NNP", "Number=Sing", "appos", left=[opening()], right=[closing()], tight=True
        )
        name.left.insert(0, the())
        name.right.append(mark)
        return name

    def as_source(self, _: Node) -> Node:
        """`sources close to the inquiry`, `a person familiar with the talks`."""
        head = noun(self.rng.choice(("sources", "people", "officials", "diplomats")), self.adjectives, plural=True)
        if self.rng.random() < 0.3:
            head = noun(self.rng.choice(("source", "person", "diplomat")), self.adjectives)
            head.left.insert(0, article(head.form))
        close, to = self.rng.choice((("close", "to"), ("familiar", "with"), ("close", "to")))
        about = self.body() if close == "close" else self.thing(self.rng.choice(("deal", "matter", "meeting")))
        near = Node(close, close, "ADJ", "JJ", "Degree=Pos", "amod")
        near.right.append(self.prepositional(to, about).as_("obl"))
        head.right.append(near)
        return head

    def by(self, doer: Node) -> Node:
        """`by the army`."""
        doer.left.insert(0, Node("by", "by", "ADP", "IN", deprel="case"))
        return doer.as_("obl:agent")

    def body(self) -> Node:
        """`the army`, `the Turkish defence ministry`, `NATO`."""
        if self.rng.random() < 0.3:
            return proper(self.pick("countries"), self.adjectives)
        phrase = str(self.pick("the"))
        head = proper(phrase, self.adjectives) if phrase[0].isupper() else noun(phrase, self.adjectives)
        if head.upos == "NOUN" and self.rng.random() < 0.3:
            head.left.insert(0, demonym(self.pick("demonyms")))
        head.left.insert(0, the())
        return head
