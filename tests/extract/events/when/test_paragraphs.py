from pipeline.extract.document import read_document
from pipeline.extract.events.when.paragraphs import paragraph_of, stays_within_day
from pipeline.extract.facts import Document
from pipeline.extract.view import TextView
from pipeline.language import parser
from pipeline.lexicon import load


def view_of(text: str) -> TextView:
    facts = read_document("doc", text, None, (), load())
    document = Document("doc", text, None, (), parser.parse(text))
    return TextView(document, (), (), facts.dates, (), load())


def test_a_blank_line_ends_a_paragraph() -> None:
    view = view_of("Shells fell. Guns fired.\n\nRebels fled. They left.")
    assert list(paragraph_of(view, 1)) == [0, 1]
    assert list(paragraph_of(view, 2)) == [2, 3]


def test_hours_later_is_the_same_day_and_shortly_after_the_raid_is_counted_from_the_raid() -> None:
    for text, stays in (("Hours later they fled.", True), ("They fled shortly after the raid.", False)):
        assert stays_within_day(view_of(text), 0, len(text)) is stays
