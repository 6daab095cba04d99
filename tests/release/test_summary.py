import datetime as dt
from dataclasses import replace

import duckdb
import pytest

from pipeline.release.publish import publish
from pipeline.release.summary import Claim, Dispute, summarise
from tests.ledger import rewrite

DAY = dt.date(2021, 5, 5)


@pytest.fixture
def release(first_release):
    return first_release / "releases" / "2021-05-05"


def test_it_counts_documents_rejects_and_rows(release):
    summary = summarise(release)
    assert summary.documents == 2
    assert summary.rejected == {"binary": 1, "empty": 1}
    assert summary.rows["events"] == 3


def test_it_names_the_most_reported_happening_with_its_toll(release):
    (incident,) = summarise(release).incidents
    assert (incident.title, incident.place, incident.day) == ("Shelling of Lumo", "Lumo", "2021-05-03")
    assert incident.fatalities == "12 to 20 killed, disputed"


def test_it_says_nothing_of_a_happening_twice_and_counts_no_publisher_where_none_is_known(
    folder, staged_file, tmp_path
):
    rewrite(folder / "incidents.parquet", 0, publisher_count=0)
    text = summarise(publish(folder, staged_file, tmp_path / "outputs", DAY).path).text()
    assert "  Shelling of Lumo: 2021-05-03, 2 reports, 12 to 20 killed, disputed" in text


def test_it_tells_how_to_see_what_was_rejected(release):
    assert f"conflict-ledger show rejects --outputs {release.parent.parent}\n" in summarise(release).text()


def test_it_puts_disputed_figures_side_by_side(release):
    (dispute,) = summarise(release).disputes
    assert [(claim.figure, claim.publisher) for claim in dispute.claims] == [
        ("12 people", "Sample Post"),
        ("At least 20 people", "Sample Wire"),
    ]


def test_where_words_are_withheld_the_values_stand_for_them(folder, staged_file, tmp_path):
    release = publish(folder, staged_file, tmp_path / "outputs", DAY, "none").path
    (dispute,) = summarise(release).disputes
    assert [claim.figure for claim in dispute.claims] == ["12", "at least 20"]


def test_its_text_tells_what_to_open_and_paste(release):
    text = summarise(release).text()
    assert "2 documents read, 2 rejected: binary (1), empty (1)." in text
    assert f"New release: {release}" in text
    assert "Lumo, people killed: 12 people (Sample Post) | At least 20 people (Sample Wire)" in text


def test_it_says_so_where_nothing_changed(release):
    assert "no new release was made" in summarise(release, is_new=False).text()


def test_of_many_claims_the_lowest_and_the_highest_are_shown(release):
    claims = tuple(Claim(f"{number} dead", "Post") for number in range(9))
    text = replace(summarise(release), disputes=(Dispute("Lumo", "dead", claims),)).text()
    assert "2 dead (Post) | … 3 more … | 6 dead (Post)" in text


def test_more_disputes_than_shown_are_counted(release):
    assert "and 1 more" in summarise(release).text(disputes=0)


def test_its_query_runs_in_the_file_it_names(release):
    summary = summarise(release)
    with duckdb.connect(summary.open_file, read_only=True) as connection:
        assert connection.execute(summary.query).fetchall()


def test_it_names_a_page_that_is_there(release):
    summary = summarise(release)
    assert summary.page.is_file()
    assert str(summary.page) in summary.text()


def test_an_incident_without_toll_day_or_place_is_told_without(folder, staged_file, tmp_path):
    rewrite(
        folder / "incidents.parquet",
        0,
        fatalities_low=None,
        fatalities_best=None,
        fatalities_high=None,
        start_date=None,
        end_date=None,
        place_id=None,
        is_disputed=False,
    )
    text = summarise(publish(folder, staged_file, tmp_path / "outputs", DAY).path).text()
    assert "Shelling of Lumo: 2 reports by 2 publishers" in text
