import pytest

from tests.extract.quantities.reading import evidence, figures, quantities, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mortar fire killed 21 people and injured 19 others in the port.",
            [("21 people", 21, "exactly", "fatalities"), ("19 others", 19, "exactly", "injuries")],
        ),
        (
            "Two guards were killed and five wounded when the depot blew up.",
            [("Two guards", 2, "exactly", "fatalities"), ("five", 5, "exactly", "injuries")],
        ),
        (
            "The death toll rose to 48 from 35 overnight.",
            [("48", 48, "exactly", "fatalities"), ("35", 35, "exactly", "fatalities")],
        ),
        ("Dozens were killed near the bridge.", [("Dozens", 24, "vague", "fatalities")]),
        ("The raid left at least nine herders dead.", [("at least nine herders", 9, "at_least", "fatalities")]),
        ("The plague claimed the lives of 300 villagers.", [("300 villagers", 300, "exactly", "fatalities")]),
        ("Rebels abducted nearly 80 pupils.", [("nearly 80 pupils", 80, "approximately", "detained")]),
        ("Over 4,000 families fled the valley.", [("Over 4,000 families", 4000, "more_than", "displaced")]),
        ("Tens of thousands of people fled.", [("Tens of thousands of people", 20000, "vague", "displaced")]),
        ("The garrison has up to 700 soldiers.", [("up to 700 soldiers", 700, "at_most", "personnel")]),
        (
            "The valley is home to some 9,000 Georgians.",
            [("some 9,000 Georgians", 9000, "approximately", "population")],
        ),
        ("The island has 12,400 inhabitants.", [("12,400 inhabitants", 12400, "exactly", "population")]),
        ("They captured 14 tanks.", [("14 tanks", 14, "exactly", "weapons")]),
        ("Four sailors are still missing.", [("Four sailors", 4, "exactly", "missing")]),
        ("A 45-year-old baker confessed.", [("45-year-old", 45, "exactly", "age")]),
        ("The siege lasted nine months.", [("nine months", 9, "exactly", "duration")]),
        ("The port lies 25 km away.", [("25 km", 25, "exactly", "distance")]),
        ("The reserve covers 40 square kilometres.", [("40 square kilometres", 40, "exactly", "area")]),
        ("Turnout was 61.5%.", [("61.5%", 61.5, "exactly", "share")]),
        ("Two-thirds of the villages are empty.", [("Two-thirds of the villages", 2 / 3, "exactly", "share")]),
        ("Each day 300 lorries arrive, about 40 a night.", [("300 lorries", 300, "exactly", "count")]),
        ("Nearly 2,000 people a day cross the river.", [("Nearly 2,000 people a day", 2000, "approximately", "rate")]),
        ("The fine was $1.5m.", [("$1.5m", 1.5e6, "exactly", "money")]),
        ("At minus 20C two men froze.", [("minus 20C", -20, "exactly", "measure")]),
        ("It burns at 300 °C (573.15K).", [("573.15K", 573.15, "exactly", "measure")]),
        ('The pipe is 8" wide.', [('8"', 8, "exactly", "distance")]),
        ("It stands half a mile away.", [("half a mile", 0.5, "exactly", "distance")]),
        ("He was held for a year.", [("a year", 1, "exactly", "duration")]),
        ("They met for a day and a half.", [("a day and a half", 1.5, "exactly", "duration")]),
        ("In a single day it fell.", [("a single day", 1, "exactly", "duration")]),
        ("The wells give 900 barrels of oil a day.", [("900 barrels of oil a day", 900, "exactly", "rate")]),
        ("Half of those who fled were under 18.", [("under 18", 18, "less_than", "age")]),
        ("They burned alive 11 villagers.", [("11 villagers", 11, "exactly", "fatalities")]),
        ("Output rose from 13.5 to 14 km.", [("13.5", 13.5, "exactly", "distance")]),
        ("Four out of the six kidnapped cooks are Chadians.", [("six kidnapped cooks", 6, "exactly", "detained")]),
    ],
)
def test_a_figure_has_its_value_bound_and_type(text: str, expected: list[tuple[str, float, str, str]]) -> None:
    found = figures(text)
    for wording, value, comparator, quantity_type in expected:
        assert (wording, pytest.approx(value), comparator, quantity_type) in found


@pytest.mark.parametrize(
    "text",
    [
        "It happened in 1987 under Article 5 of the charter.",
        "They fly a Boeing 737 and carry an M16.",
        "COVID-19 delayed the G7 summit.",
        "Convoys avoid Route 66 at night.",
        "No one was there, and that one left early.",
        "Call +44 20 7946 0991 for help.",
        "The 5th brigade won 2-1.",
        "The meeting began at 17:45.",
        "The two countries signed nothing.",
        "It is one of the deadliest roads.",
        "Details are at https://example.org/2021/44/page?id=300.",
        "Article 10C was struck out.",
        "It fell a year ago, a day after the vote.",
    ],
)
def test_what_is_no_amount_yields_nothing(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high", "comparator"),
    [
        ("Between 12 and 15 gunmen came.", 12, 15, "between"),
        ("Some 20 to 30 gunmen came.", 20, 30, "between"),
        ("They hold 20-30 hostages.", 20, 30, "between"),
        ("Four to five thousand people marched.", 4000, 5000, "between"),
        ("Five or six shots were heard.", 5, 6, "between"),
        ("At most a few thousand soldiers stayed.", None, 3000, "at_most"),
        ("Fewer than 50 soldiers stayed.", None, 50, "less_than"),
        ("No fewer than 50 soldiers stayed.", 50, None, "at_least"),
        ("More than 50 soldiers stayed.", 50, None, "more_than"),
        ("Around 50 soldiers stayed.", 50, 50, "approximately"),
        ("50 or more soldiers stayed.", 50, None, "at_least"),
        ("Several hundred soldiers stayed.", 300, None, "vague"),
    ],
)
def test_bounds_fill_the_right_side(text: str, low: float | None, high: float | None, comparator: str) -> None:
    found = quantities(text)
    assert [(q.value_low, q.value_high, q.comparator) for q in found] == [(low, high, comparator)]


def test_a_change_is_two_figures_and_a_range_is_one() -> None:
    assert len(figures("The number of camps rose from 35 to 48.")) == 2
    assert len(figures("The camp holds 35 to 48 prisoners.")) == 1


def test_a_part_points_to_its_whole() -> None:
    text = "The mines killed six Georgians, including four police officers."
    whole, part = quantities(text)
    assert part.part_of == 0 and whole.part_of is None
    assert part.quantity_type == "fatalities"


def test_lone_parts_of_an_opening_whole_share_its_type() -> None:
    text = "Of the 81 people killed, 73 were Georgians and seven were Armenians."
    assert [(q.value_low, q.quantity_type, q.part_of) for q in quantities(text)] == [
        (81, "fatalities", None),
        (73, "fatalities", 0),
        (7, "fatalities", 0),
    ]


def test_those_who_stay_within_an_opening_whole_are_not_killed_with_the_part() -> None:
    text = "Of the 40 passengers, 12 were killed."
    assert [(q.value_low, q.quantity_type) for q in quantities(text)] == [(40, "people"), (12, "fatalities")]


def test_one_person_told_by_an_article_is_one_fatality() -> None:
    text = "A policeman was killed near the harbour."
    (found,) = quantities(text)
    assert (found.value_low, found.value_high, found.comparator) == (1, 1, "exactly")
    assert (found.quantity_type, found.unit, evidence(text, found)) == ("fatalities", "person", "A policeman")


def test_an_article_counts_no_one_without_harm() -> None:
    assert figures("A policeman stood near the harbour.") == []


def test_a_figure_measures_the_act_that_governs_it() -> None:
    text = "Gunmen killed 12 soldiers and wounded 30 in the capital."
    facts = read(text)
    for found in facts.quantities:
        assert found.events
        assert all(facts.events[at].event_type == "ASSAULT" for at in found.events)


def test_currency_units_are_iso_codes() -> None:
    text = "It cost €20, £3.5bn, 40 million yen, A$6 and 900 rupees."
    assert [q.unit for q in quantities(text)] == ["EUR", "GBP", "JPY", "AUD", "INR"]


def test_a_conversion_in_brackets_keeps_the_bound() -> None:
    assert [q.comparator for q in quantities("The village is about 45km (28 miles) from here.")] == [
        "approximately"
    ] * 2


def test_spans_reproduce_their_words() -> None:
    text = "At least 200 people died; the town had 9,000 inhabitants, two-thirds of them refugees."
    for found in quantities(text):
        assert text[found.start : found.end].strip() == text[found.start : found.end] != ""
        assert found.start <= found.number_start < found.number_end <= found.end
        assert found.counted is None or found.counted in text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "value", "quantity_type"),
    [
        ("A second blast killed another seven, bringing the total to 19.", 19, "fatalities"),
        ("Both brigades have lost hundreds of soldiers.", 200, "fatalities"),
        ("The unit took 30 soldiers prisoner.", 30, "detained"),
        ("Of those killed, 11 were women.", 11, "fatalities"),
        ("Thousands more were forced from their homes.", 2000, "displaced"),
        ("Tens of thousands filled the square.", 20000, "people"),
        ("He was 17 when the war began.", 17, "age"),
        ("The baker, 52, was shot.", 52, "age"),
        ("They intercepted 26 pirates.", 26, "people"),
        ("The number of people arrested was over 1,000.", 1000, "detained"),
        ("The hamlet of 2,300 is empty.", 2300, "population"),
        ("They walked a kilometre.", 1, "distance"),
        ("The number of displaced has doubled to 3.6m.", 3.6e6, "displaced"),
        ("The wall stood 3.6m high.", 3.6, "distance"),
        ("Some 300 people are living without water.", 300, "people"),
        ("Troop numbers will be cut to 8,000.", 8000, "personnel"),
        ("The party says 40 members are in prison.", 40, "detained"),
        ("It lost 40 seats and now holds 88.", 88, "count"),
        ("Three people were stabbed, one fatally.", 1, "fatalities"),
        ("The toll includes 14 schoolchildren.", 14, "fatalities"),
        ("The commander was killed along with two of his aides.", 2, "fatalities"),
        ("They killed 3 of 5 hostages.", 5, "detained"),
        ("Two of the four kidnapped nuns have been freed.", 4, "detained"),
        ("Gaza's 2.2 million people need food.", 2.2e6, "population"),
        ("The toll climbed to 96, from 71 a day earlier.", 71, "fatalities"),
        ("Police met a crowd of around 2,000.", 2000, "people"),
        ("Shelling forced two million from their homes.", 2e6, "displaced"),
        ("One soldier was killed and a second wounded.", 1, "injuries"),
        ("Farah and her grandson, 9, were killed.", 9, "age"),
    ],
)
def test_a_lone_or_leaning_figure_finds_its_type(text: str, value: float, quantity_type: str) -> None:
    found = quantities(text)[-1]
    assert (found.value_low, found.quantity_type) == (value, quantity_type)


def test_the_doers_of_a_killing_are_not_its_dead() -> None:
    assert [q.quantity_type for q in quantities("Four bombers killed 52 commuters.")] == ["people", "fatalities"]


def test_over_is_no_bound_where_it_means_during_or_about() -> None:
    assert [q.comparator for q in quantities("They killed 20 people over three days.")] == ["exactly", "exactly"]
    assert [q.comparator for q in quantities("They waited for over three days.")] == ["more_than"]
    assert [q.comparator for q in quantities("The row over four villages grew.")] == ["exactly"]


def test_no_noun_is_taken_across_the_end_of_a_sentence() -> None:
    (found,) = quantities("It injured more than 260. Judges were told later.")
    assert found.counted is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rights groups put the toll at 187.", "Rights groups"),
        ("The army revised the toll to 19.", "The army"),
        ("The government says 29 people died in the unrest.", "The government"),
        ("The opposition claims 1,200 of its supporters are in prison.", "The opposition"),
        ("Rebels put 12 bodies at the gate.", None),
        ("The ministry reported 12 deaths.", "The ministry"),
        ("Local media reported up to 30 dead.", "Local media"),
        ("The observatory counted at least 40 civilian deaths.", "The observatory"),
        ("Officials gave a toll of 12.", "Officials"),
        ("Monitors have recorded 300 violations.", "Monitors"),
        ("The party registered 40 candidates.", None),
    ],
)
def test_a_figure_is_attributed_to_who_states_it(text: str, speaker: str | None) -> None:
    (found,) = quantities(text)
    source = found.attribution
    assert (text[source.start : source.end] if source else None) == speaker
    assert (found.status == "asserted") == (speaker is None)


def test_what_several_numbers_count_begins_behind_the_last() -> None:
    found = quantities("The force will grow from 2,500 to 4,000 policemen.")
    assert [q.counted for q in found] == ["policemen", "policemen"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The ministry says 40 people have died, and 12 are missing.", ["The ministry", "The ministry"]),
        ("The Kremlin admitted losing 63 soldiers; Kyiv spoke of 400 dead.", ["The Kremlin", "Kyiv"]),
        ("The rebels say 40 soldiers have died, but 12 are missing.", ["The rebels", None]),
    ],
)
def test_each_figure_has_its_own_source(text: str, speakers: list[str | None]) -> None:
    sources = [q.attribution for q in quantities(text)]
    assert [text[found.start : found.end] if found else None for found in sources] == speakers


def test_what_is_fewer_is_the_number_and_not_the_span() -> None:
    found = quantities("It took 46 seats, 17 fewer than four years ago.")
    assert [(q.value_low, q.comparator) for q in found] == [(46, "exactly"), (17, "exactly"), (4, "exactly")]


def test_a_figure_of_casualties_is_one_of_people_for_nobody_says_who_died() -> None:
    (figure, _) = quantities("The casualty figure for the brigade was 314, against 904 the year before.")[:2]
    assert (figure.quantity_type, figure.unit) == ("people", "person")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Three soldiers are feared dead.", "hypothetical"),
        ("The raid failed, with dozens feared captured.", "hypothetical"),
        ("Twelve people were reported killed.", "reported"),
        ("Twelve people are presumed dead.", "reported"),
        ("Twelve people were found dead.", "asserted"),
    ],
)
def test_a_word_between_people_and_their_harm_hedges_it(text: str, status: str) -> None:
    (found,) = quantities(text)
    assert found.status == status
