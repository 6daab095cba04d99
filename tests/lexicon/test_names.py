from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon.names import place_key


def test_spellings_of_one_name_share_a_key() -> None:
    assert place_key("Deir ez-Zor") == place_key("DEIR EZ ZOR") == "deir ez zor"
    assert place_key("Sana'a") == place_key("Sana’a") == "sanaa"
    assert place_key("Xankəndi") == place_key("Xankandi")
    assert place_key("St. Petersburg") == place_key("Saint Petersburg")
    assert place_key("U.S.") == place_key("US")


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert place_key(place_key(name)) == place_key(name)
