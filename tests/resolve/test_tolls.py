from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolve.tolls import Toll, bounds, can_both_hold, judge_tolls

claims = st.builds(
    Toll,
    st.just("fatalities"),
    st.integers(0, 500).map(float),
    st.none(),
    st.sampled_from(["at_least", "more_than", "vague"]),
    st.sampled_from(["asserted", "reported", "alleged"]),
    st.just("some"),
    st.none(),
    st.none(),
    st.sampled_from(["a", "b"]),
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


def test_without_claims_there_is_no_figure() -> None:
    assert judge_tolls([]).best is None
