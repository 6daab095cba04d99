from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolve.tolls import Toll, bounds, can_both_hold, judge_tolls

claims = st.builds(
    Toll,
    value_low=st.integers(0, 500).map(float),
    value_high=st.none(),
    comparator=st.sampled_from(["at_least", "more_than", "vague"]),
    report_id=st.sampled_from(["a", "b"]),
    country_code=st.none(),
    sector=st.none(),
    quantity_type=st.just("fatalities"),
    status=st.sampled_from(["asserted", "reported", "alleged"]),
    evidence=st.just("some"),
    actor_id=st.none(),
    claimant=st.none(),
    publisher=st.none(),
    published_date=st.none(),
)


@given(st.lists(claims, min_size=1, max_size=6))
def test_lower_bounds_never_contradict_and_best_is_one_of_the_claims(tolls: list[Toll]) -> None:
    judged = judge_tolls(tolls)
    assert not judged.is_disputed
    assert judged.best in {toll.value_low for toll in tolls}
    assert judged.low is not None and judged.high is not None and judged.low <= judged.best <= judged.high


def test_an_approximate_figure_allows_a_tenth() -> None:
    assert can_both_hold(bounds(100, 100, "approximately"), bounds(108, 108, "exactly"))
    assert not can_both_hold(bounds(100, 100, "exactly"), bounds(108, 108, "exactly"))
    assert can_both_hold(bounds(24, None, "vague"), bounds(90, 90, "exactly"))


def toll(
    value: float,
    report: str,
    claimant: str | None = None,
    country: str | None = None,
    sector: str | None = None,
    actor: str | None = None,
) -> Toll:
    told = ("fatalities", "reported", "some", actor, claimant, None, None)
    return Toll(value, value, "exactly", report, country, sector, *told)


def test_parts_of_one_claim_are_no_lower_toll() -> None:
    civilians, women = toll(613, "a", "AZE", actor="role.CVL"), toll(106, "a", "AZE", actor="role.WOM")
    judged = judge_tolls([women, civilians])
    assert (judged.low, judged.best, judged.high, judged.is_disputed) == (613, 613, 613, False)


def test_several_figures_of_the_same_people_all_stand() -> None:
    judged = judge_tolls([toll(200, "a"), toll(350, "a"), toll(2000, "a")])
    assert (judged.low, judged.high) == (200, 2000)


def test_what_two_claimants_say_in_one_report_stands_side_by_side() -> None:
    judged = judge_tolls([toll(20, "a", "AZE"), toll(5, "a", "ARM")])
    assert (judged.low, judged.high) == (5, 20)


def test_policemen_and_civilians_are_no_contradiction_and_soldiers_by_two_names_are() -> None:
    assert not judge_tolls([toll(4, "a", sector="COP"), toll(1, "b", sector="CVL")]).is_disputed
    assert not judge_tolls([toll(4, "a", country="ARM"), toll(1, "b", country="AZE")]).is_disputed
    assert judge_tolls([toll(4, "a", country="ARM", sector="MIL"), toll(2, "b", sector="MIL")]).is_disputed
    assert judge_tolls([toll(4, "a", sector="EDU"), toll(2, "b", sector="CVL")]).is_disputed


def test_what_is_told_of_some_bounds_what_is_told_of_all_from_below() -> None:
    assert not judge_tolls([toll(4, "a", sector="COP"), toll(6, "b")]).is_disputed
    assert judge_tolls([toll(4, "a", sector="COP"), toll(2, "b")]).is_disputed
    assert judge_tolls([toll(2, "a"), toll(4, "b", sector="COP")]).is_disputed


def test_without_claims_there_is_no_figure() -> None:
    assert judge_tolls([]).best is None
