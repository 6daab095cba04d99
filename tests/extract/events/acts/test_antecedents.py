from pipeline.extract.events.acts.antecedents import nouns_told_of
from tests.extract.events.when.test_paragraphs import view_of


def test_in_which_tells_of_the_nouns_before_it() -> None:
    view = view_of("They fear attacks on the city of Goma, in which civilians were killed.")
    words = {token.text: token.index for token in view.parsed.tokens}
    assert [view.parsed.tokens[at].text for at in nouns_told_of(view, words["killed"])] == ["Goma", "city", "attacks"]


def test_a_clause_without_one_tells_of_none() -> None:
    view = view_of("Civilians were killed in Goma.")
    assert nouns_told_of(view, 2) == ()
