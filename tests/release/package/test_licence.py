from pathlib import Path

from pipeline.release.package.about import about
from pipeline.release.package.licence import LICENCE_FILE, NOTICE_FILE

ROOT = Path(__file__).parents[3]


def test_the_licence_stands_in_the_release_in_full(release):
    text = (release / LICENCE_FILE).read_text()
    assert "https://creativecommons.org/licenses/by/4.0/" in text
    assert all(f"Section {number} " in text for number in range(1, 9))
    assert "release 2021-05-05" in text and "$" not in text


def test_the_notice_credits_all_the_data_rest_on(release):
    text = (release / NOTICE_FILE).read_text()
    for source in about().sources:
        assert source.title in text and source.url in text and source.licence_url in text
    assert "GeoNames" in text and "$" not in text


def test_the_notice_credits_the_treebanks_that_the_model_credits(release):
    text = (release / NOTICE_FILE).read_text()
    model = (ROOT / "pipeline" / "language" / "model" / "LICENSE").read_text()
    for treebank in ("https://github.com/UniversalDependencies/UD_English-EWT", "UD_English-GUM"):
        assert treebank in model and treebank in text
