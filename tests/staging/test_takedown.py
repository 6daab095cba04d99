import datetime as dt

import pytest

from pipeline.staging.takedown import Takedown, TakedownError, Takedowns, read_takedowns

ROW = {
    "document_id": "doc_1", "source_path": "wire.jsonl", "source_record": "17", "url": "https://wire.example/a/",
    "title": "Guns over Lumo", "author": None, "publisher": "Sample Wire", "text": "Aré Tan spoke. Guns fired.",
}  # fmt: skip


def listed(tmp_path, *lines, head="kind,value,reason,date"):
    (tmp_path / "takedown.csv").write_text("\n".join([head, *lines]) + "\n", "utf-8")
    return read_takedowns(tmp_path)


def test_no_list_takes_nothing_down(tmp_path):
    assert read_takedowns(tmp_path) == ()


def test_a_list_is_read_with_reason_and_day(tmp_path):
    assert listed(tmp_path, "document,a.txt,court order,2026-11-20", "person,Aré Tan,,", "") == (
        Takedown("document", "a.txt", "court order", dt.date(2026, 11, 20)),
        Takedown("person", "Aré Tan", None, None),
    )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("text,a.txt,,", "line 2: kind must be document or person"),
        ("document,,,", "line 2: kind must be"),
        ("document,a.txt,,20 November", "line 2: the date must be written"),
        ("document,a.txt,one,two,three", "line 2: there are more values"),
        ("person,B.,,", "line 2: the value is no name"),
        ("person,Aré Tan,asked by Mr tan,", "line 2: the reason names the person"),
        ('person,"Aré', "no readable CSV"),
    ],
)
def test_a_line_that_cannot_be_carried_out_stops_the_build_and_is_named(tmp_path, line, problem):
    with pytest.raises(TakedownError, match=problem):
        listed(tmp_path, line)


def test_unknown_columns_are_refused(tmp_path):
    with pytest.raises(TakedownError, match="columns must be"):
        listed(tmp_path, "person,Aré Tan", head="kind,name")


@pytest.mark.parametrize(
    "value", ["doc_1", "wire.jsonl", "wire.jsonl#17", "17", "https://wire.example/a", "https://wire.example/a/#top"]
)
def test_a_document_is_known_by_path_record_address_or_id(value):
    takedowns = Takedowns([Takedown("document", value, None, None)])
    assert takedowns.removes(ROW)
    assert not takedowns.removes(
        {**ROW, "document_id": "doc_2", "source_path": "b.txt", "source_record": "18", "url": None}
    )
    assert takedowns.counted()["document_count"].to_pylist() == [1]
    assert list(takedowns.unmatched()) == []


def test_a_record_alone_must_lie_in_one_file():
    takedowns = Takedowns([Takedown("document", "17", None, None)])
    assert takedowns.removes(ROW) and takedowns.removes({**ROW, "source_path": "other.jsonl"})
    with pytest.raises(TakedownError, match=r"other\.jsonl#17"):
        takedowns.counted()


def test_documents_that_name_a_person_stay_and_are_counted():
    takedowns = Takedowns([Takedown("person", "Are Tan", None, None)])
    assert not takedowns.removes(ROW)
    assert not takedowns.removes({**ROW, "text": "Tan spoke."})
    assert takedowns.counted()["document_count"].to_pylist() == [1]


def test_an_entry_that_concerns_nothing_is_told_without_naming_it():
    takedowns = Takedowns([Takedown("person", "Are Tan", None, None), Takedown("document", "a.txt", None, None)])
    told = [reject.row() for reject in takedowns.unmatched()]
    assert [row["reason"] for row in told] == ["takedown_unmatched"] * 2
    assert not any(word in str(row) for row in told for word in ("Tan", "a.txt"))
