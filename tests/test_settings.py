"""Settings are read from the environment once, and what cannot be used is refused in words."""

import datetime as dt
from pathlib import Path

import pytest

from pipeline.settings import Settings, SettingsError


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
        ("PUBLISH_TEXT", "all", "licence, evidence, none"),
        ("RELEASE_DATE", "yesterday", "RELEASE_DATE='yesterday' cannot be read"),
        ("LEXICON_DIR", "/no/such/folder", "does not exist"),
    ],
)
def test_what_cannot_be_used_is_named(name: str, value: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told):
        Settings.from_environment({f"CONFLICT_LEDGER_{name}": value})
