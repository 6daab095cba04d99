import pytest

from pipeline.staging.language import foreign_language

GERMAN = (
    "Die Regierung erklärte am Mittwoch, die Kämpfe in der Stadt seien beendet. Mindestens zwölf Menschen kamen nach "
    "Angaben der örtlichen Behörden ums Leben, mehr als vierzig wurden verletzt. Tausende flohen über die Grenze ins "
    "Nachbarland, wo Helfer in den Schulen Betten aufgestellt hatten und auf weitere Familien warteten."
)
ENGLISH = (
    "The police said on Tuesday that five men had been arrested after a gun battle near the border in which two "
    "officers and a bystander were killed. A spokesman for the ministry declined to say who was behind the attack."
)


def test_a_long_text_in_another_language_is_turned_away() -> None:
    assert foreign_language(GERMAN, None) == "de"
    assert foreign_language(GERMAN, "unknown") == "de"


def test_english_is_read() -> None:
    assert foreign_language(ENGLISH, None) is None


@pytest.mark.parametrize("declared", ["en", "EN-gb", "en_US", "English", "eng", "English (UK)", "english, US"])
def test_declared_english_is_never_turned_away(declared: str) -> None:
    assert foreign_language(GERMAN, declared) is None


@pytest.mark.parametrize("declared", ["de", "German", "hy-AM"])
def test_another_declared_language_is_turned_away_whatever_the_text(declared: str) -> None:
    assert foreign_language(ENGLISH, declared) == declared


def test_a_short_text_is_never_turned_away() -> None:
    assert foreign_language(GERMAN[:150], None) is None


def test_upper_case_is_never_turned_away() -> None:
    assert foreign_language(GERMAN.upper(), None) is None


def test_a_list_of_foreign_names_is_read() -> None:
    names = "Aliyev, Pashinyan, Vardanyan, Harutyunyan, Sahakyan, Ghukasyan, Babayan, Ishkhanyan, Mnatsakanyan. "
    assert foreign_language(names * 3, None) is None
