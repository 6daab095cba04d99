from datetime import date

from pipeline.resolve.discrepancies import find_discrepancies
from tests.resolve.corpus import database, document, event, figure

PLACES = [{"place_id": "p.tawila", "name": "Tawila", "place_type": "city", "country_code": "SDN"}]
DOCUMENTS = [document("a", "2025-04-20"), document("b", "2025-04-21"), document("c", "2025-04-21", duplicate_of="a")]


def find(*figures: dict[str, object], **more: list[dict[str, object]]) -> list[dict[str, object]]:
    rows, links = find_discrepancies(database(documents=DOCUMENTS, quantities=list(figures), places=PLACES, **more))
    return [
        {
            **row,
            "of": [
                link["quantity_id"] for link in links.to_pylist() if link["discrepancy_id"] == row["discrepancy_id"]
            ],
        }
        for row in rows.to_pylist()
    ]


def test_two_populations_of_one_place_are_shown_side_by_side() -> None:
    (row,) = find(
        figure("q1", "a", 380000, kind="population", place_id="p.tawila"),
        figure("q2", "b", 500000, "approximately", kind="population", place_id="p.tawila"),
    )
    assert (row["value_low"], row["value_high"], row["document_count"], row["subject"], row["of"]) == (
        380000,
        500000,
        2,
        "Tawila",
        ["q1", "q2"],
    )


def test_figures_that_can_both_hold_are_no_discrepancy() -> None:
    assert not find(
        figure("q1", "a", 100, "at_least", kind="population", high=None, place_id="p.tawila"),
        figure("q2", "b", 480, kind="population", place_id="p.tawila"),
    )


def test_a_document_does_not_disagree_with_itself_or_its_duplicate() -> None:
    assert not find(
        figure("q1", "a", 100, kind="population", place_id="p.tawila"),
        figure("q2", "a", 200, kind="population", place_id="p.tawila"),
        figure("q3", "c", 300, kind="population", place_id="p.tawila"),
    )


def test_counts_of_different_times_are_no_discrepancy() -> None:
    assert not find(
        figure("q1", "a", 100, kind="population", place_id="p.tawila", start_date=date(1990, 1, 1)),
        figure("q2", "b", 900, kind="population", place_id="p.tawila"),
    )


def test_tolls_of_one_incident_disagree_whenever_they_were_published() -> None:
    incident = {
        "incident_id": "i",
        "event_type": "ASSAULT",
        "title": "Attack on a market",
        "report_count": 2,
        "document_count": 2,
        "publisher_count": 2,
        "is_disputed": True,
    }
    (row,) = find(
        figure("q1", "a", 68),
        figure("q2", "b", 170),
        events=[event("e1", "a"), event("e2", "b")],
        event_quantities=[{"event_id": "e1", "quantity_id": "q1"}, {"event_id": "e2", "quantity_id": "q2"}],
        incidents=[incident],
        incident_of_event=[{"event_id": "e1", "incident_id": "i"}, {"event_id": "e2", "incident_id": "i"}],
    )
    assert (row["subject"], row["quantity_type"], row["value_low"], row["value_high"]) == (
        "Attack on a market",
        "fatalities",
        68,
        170,
    )


def test_parts_of_a_toll_and_other_people_of_the_same_incident_disagree_with_nothing() -> None:
    police, civilians = {"actor_type": "police", "sector": "COP"}, {"actor_type": "population", "sector": "CVL"}
    incident = {"incident_id": "i", "event_type": "ASSAULT", "title": "Mines on a road", "is_disputed": False}
    assert not find(
        figure("q1", "a", 4, actor_id="police"),
        figure("q2", "b", 2, actor_id="civilians"),
        figure("q3", "b", 6, actor_id=None),
        figure("q4", "a", 3, actor_id="women"),
        actors=[
            {"actor_id": "women", "name": "women", **civilians},
            {"actor_id": "police", "name": "police", **police},
            {"actor_id": "civilians", "name": "civilians", **civilians},
        ],
        events=[event("e1", "a"), event("e2", "b")],
        event_quantities=[
            {"event_id": f"e{1 if name in ('q1', 'q4') else 2}", "quantity_id": name}
            for name in ("q1", "q2", "q3", "q4")
        ],
        incidents=[{**incident, "report_count": 2, "document_count": 2, "publisher_count": 2}],
        incident_of_event=[{"event_id": "e1", "incident_id": "i"}, {"event_id": "e2", "incident_id": "i"}],
    )


def test_the_size_of_a_nameless_force_is_nobodys() -> None:
    troops = [{"actor_id": "troops", "name": "armed forces", "actor_type": "military"}]
    figures = [figure(f"q{i}", doc, 600.0 * i, kind="personnel", actor_id="troops") for i, doc in ((1, "a"), (2, "b"))]
    assert not find(*figures, actors=troops)
