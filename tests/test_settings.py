"""Settings are read from the environment once, and what cannot be used is refused in words."""

import datetime as dt
import os
from pathlib import Path

import pytest

from pipeline.settings import Settings, SettingsError, set_unless_set


def test_an_empty_environment_gives_the_defaults() -> None:
    assert Settings.from_environment({}) == Settings()


def test_each_value_takes_its_own_type() -> None:
    settings = Settings.from_environment(
        {
            "CONFLICT_LEDGER_RAW_DIR": "somewhere/raw",
            "CONFLICT_LEDGER_WORKERS": "3",
            "CONFLICT_LEDGER_PUBLISH_TEXT": "none",
            "CONFLICT_LEDGER_RELEASE_DATE": "2023-09-30",
            "HOME": "/nowhere",
        }
    )
    assert settings.raw_dir == Path("somewhere/raw")
    assert settings.workers == 3
    assert settings.publish_text == "none"
    assert settings.release_date == dt.date(2023, 9, 30)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("WORKER", "3", "No setting CONFLICT_LEDGER_WORKER"),
        ("WORKERS", "many", "WORKERS='many' cannot be read"),
        ("WORKERS", "0", "at least 1"),
        ("RAY_ADDRESS", "ray://head:10001", "local, auto or host:port"),
        ("PUBLISH_TEXT", "all", "licence, evidence, none"),
        ("RELEASE_DATE", "yesterday", "RELEASE_DATE='yesterday' cannot be read"),
        ("LEXICON_DIR", "/no/such/folder", "does not exist"),
    ],
)
def test_what_cannot_be_used_is_named(name: str, value: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told):
        Settings.from_environment({f"CONFLICT_LEDGER_{name}": value})


def test_ray_is_asked_for_only_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.settings.find_spec", lambda name: None)
    assert Settings().ray_address is None
    with pytest.raises(SettingsError, match=r"-m pip install 'conflict-ledger\[ray\]'"):
        Settings(ray_address="local")
    monkeypatch.setattr("pipeline.settings.find_spec", lambda name: object())
    assert Settings(ray_address="local").ray_address == "local"


def test_a_variable_that_somebody_set_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEDGER_TEST_KEPT", "theirs")
    monkeypatch.setenv("LEDGER_TEST_NEW", "")
    monkeypatch.delenv("LEDGER_TEST_NEW")
    set_unless_set(LEDGER_TEST_KEPT="ours", LEDGER_TEST_NEW="ours")
    assert (os.environ["LEDGER_TEST_KEPT"], os.environ["LEDGER_TEST_NEW"]) == ("theirs", "ours")
