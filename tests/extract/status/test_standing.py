import pytest

from pipeline.extract.status.standing import Standing


def after(*effects: str) -> str:
    standing = Standing()
    for effect in effects:
        standing.under(effect)
    return standing.status()


@pytest.mark.parametrize(
    ("effects", "status"),
    [
        ((), "asserted"),
        (("reported",), "reported"),
        (("claimed",), "alleged"),
        (("planned", "reported"), "planned"),
        (("planned", "claimed"), "planned"),
        (("planned", "alleged"), "alleged"),
        (("planned", "averted"), "denied"),
        (("hypothetical", "denied"), "denied"),
        (("averted", "hypothetical"), "hypothetical"),
        (("alleged", "denied"), "denied"),
        (("alleged", "hypothetical"), "alleged"),
        (("averted", "planned"), "denied"),
        (("denied", "denied"), "hypothetical"),
    ],
)
def test_the_outer_word_takes_what_the_inner_ones_have_left(effects: tuple[str, ...], status: str) -> None:
    assert after(*effects) == status


def test_a_hindrance_undone_leaves_a_fact_and_a_denial_undone_does_not() -> None:
    assert after("averted", "averted") == "asserted"
    assert after("averted", "averted", "reported") == "reported"
    assert after("averted", "denied") == "hypothetical"


@pytest.mark.parametrize("effect", ["planned", "hypothetical", "alleged", "denied", "averted"])
def test_no_report_makes_an_open_act_a_fact(effect: str) -> None:
    assert after(effect, "reported") not in ("asserted", "reported")
