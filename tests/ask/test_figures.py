"""Figures, growth, years, comparisons and the largest: what is asked for, and nothing near to it."""

import pytest

from akcli.ask.answers import page
from akcli.ask.plans import answer
from akcli.errors import NotFound, UsageError


def told(question, facts):
    """The answer's sentence, or the message of the refusal behind its exit code."""
    try:
        return answer(question, facts).sentence
    except NotFound as error:
        return f"1: {error}"
    except UsageError as error:
        return f"2: {error}"


UNCLEAR = "2: it is not clear what is asked"


def test_trade_with_nobody_named_is_told(facts):
    """That it is read as trade with ASEAN stands below the figure; where a partner is named nothing does."""
    note = "No partner is named: read as trade with ASEAN, which the base is about."
    for question in ("what was trade in 2018", "trade growth in 2022", "when did trade pass 150 billion"):
        assert note in answer(question, facts).notes
        assert note not in answer(question.replace("trade", "trade with ASEAN"), facts).notes


WHETHER = {
    "did Korea import more from Vietnam than from Indonesia in 2024": "Yes: Imports from Viet Nam: USD 28,443 ",
    "did Korea import more from Indonesia than from Vietnam in 2024": "No: Imports from Viet Nam: USD 28,443 ",
    "did Korea import less from Indonesia than from Vietnam in 2024": "Yes: Imports from Viet Nam: USD 28,443 ",
    "was trade with ASEAN higher in 2019 than in 2018": "No: Trade with ASEAN: 2018: USD 159.7 billion; ",
    "was trade with ASEAN higher in 2018 or 2019": "Trade with ASEAN: 2018: USD 159.7 billion; ",
    "is Singapore Korea's biggest trading partner in ASEAN": "No: Viet Nam had the largest goods trade with Korea ",
    "is Indonesia the most populous ASEAN country": "Yes: Indonesia had the largest population ",
    "is Vietnam Korea's biggest trading partner": "No: Viet Nam's place among Korea's trade partners: 3rd in 2024.",
    "베트남은 한국의 최대 교역국인가": "No: Viet Nam's place among Korea's trade partners: 3rd in 2024.",
    "한국의 베트남 수출이 인도네시아 수출보다 많은가": "Yes: Exports to Viet Nam: USD 62,775 million; Exports to Ind",
    "한국의 인도네시아 수출이 베트남 수출보다 많은가": "No: Exports to Viet Nam: USD 62,775 million; Exports to Ind",
    "did Korea sell more to Vietnam than it bought": "Yes: Exports to Viet Nam: USD 62,775 million; ",
    "did Korea buy more from Vietnam than it sold": "No: Exports to Viet Nam: USD 62,775 million; ",
    "did exports to Vietnam rise in 2023": "No: Korea's exports to Viet Nam fell by 12.3 % ",
    "did exports to Vietnam fall in 2023": "Yes: Korea's exports to Viet Nam fell by 12.3 % ",
    "2023년 베트남 수출은 늘었나": "No: Korea's exports to Viet Nam fell by 12.3 % ",
    "does Korea have a trade deficit with Malaysia": "Yes: Korea had a deficit of USD 3,148 million ",
    "does Korea have a trade surplus with Malaysia": "No: Korea had a deficit of USD 3,148 million ",
    "does Malaysia have a trade surplus with Korea": "Yes: Korea had a deficit of USD 3,148 million ",
    "Hàn Quốc có xuất siêu sang Việt Nam không": "Yes: Korea had a surplus of USD 31,000 million ",
    "did the population of Thailand fall in 2023": "Yes: Population of Thailand fell by less than 0.1 % ",
    "was trade with ASEAN less than 200 billion in 2023": "Yes: Korea's goods trade with ASEAN was worth USD 187,179 ",
    "năm 2023 thương mại với ASEAN có ít hơn 150 tỷ USD không": "No: Korea's goods trade with ASEAN was worth USD 187",
    "did trade with ASEAN exceed 200 billion by 2022": "Yes: Korea's goods trade with ASEAN was worth USD 207,418 ",
    # It was above that earlier, or may have been.
    "did trade with ASEAN exceed 200 billion by 2023": UNCLEAR,
    "was trade with ASEAN over 200 billion before 2022": UNCLEAR,
    "was trade with ASEAN over 200 billion after 2020": UNCLEAR,
    "did exports to Vietnam pass 50 billion in 2022 for the first time": "2: not understood: 'for the first time'",
    # Vietnam's side of it.
    "did Vietnam export more to Korea than it imported in 2019": UNCLEAR,
    "does Indonesia import more from Korea than it exports": UNCLEAR,
    "Việt Nam xuất khẩu sang Hàn Quốc nhiều hơn nhập khẩu không": UNCLEAR,
    # More than two figures.
    "were exports to Vietnam in 2020 larger than exports to Indonesia in 2021": UNCLEAR,
    "did Korea export more to Vietnam than to Indonesia in 2019 and 2020": UNCLEAR,
}


@pytest.mark.parametrize("question", WHETHER)
def test_yes_or_no_is_said_of_figures(facts, question):
    """And by which of the two the sentence begins changes nothing of it."""
    assert told(question, facts).startswith(WHETHER[question])


GROWTH = {
    "did trade with ASEAN fall in 2009 and 2015": (
        "Yes: Korea's goods trade with ASEAN fell in 2009 (-16.9 %) and 2015 (-13.1 %), each on the year before."
    ),
    "한국과 아세안의 교역은 2009년과 2015년에 줄었나": (
        "Yes: Korea's goods trade with ASEAN fell in 2009 (-16.9 %) and 2015 (-13.1 %), each on the year before."
    ),
    "thương mại với ASEAN có giảm năm 2009 và 2015 không": (
        "Yes: Korea's goods trade with ASEAN fell in 2009 (-16.9 %) and 2015 (-13.1 %), each on the year before."
    ),
    "did exports to Vietnam rise in 2019 and 2020": (
        "No: Korea's exports to Viet Nam rose in 2020 (0.7 %); fell in 2019 (-0.9 %), each on the year before."
    ),
    "did exports to Vietnam fall in 2019 or 2020": (
        "Yes: Korea's exports to Viet Nam fell in 2019 (-0.9 %); rose in 2020 (0.7 %), each on the year before."
    ),
    "did exports to Vietnam rise every year from 2015 to 2022": (
        "No: Korea's exports to Viet Nam rose in 7 years; fell in 2019 (-0.9 %), of 8 from 2015 to 2022, each on the"
        " year before."
    ),
    "베트남 수출은 2015년부터 2022년까지 매년 늘었나": (
        "No: Korea's exports to Viet Nam rose in 7 years; fell in 2019 (-0.9 %), of 8 from 2015 to 2022, each on the"
        " year before."
    ),
    "xuất khẩu sang Việt Nam có tăng mỗi năm từ 2015 đến 2022 không": (
        "No: Korea's exports to Viet Nam rose in 7 years; fell in 2019 (-0.9 %), of 8 from 2015 to 2022, each on the"
        " year before."
    ),
    "did the population of Vietnam rise every year since 2015": (
        "Yes: Population of Viet Nam rose in each of 9 years from 2016 to 2024, each on the year before."
    ),
    "which years since 2015 did exports to Vietnam fall": (
        "Korea's exports to Viet Nam fell in 2019 and 2023; rose in 8 years, of 10 from 2016 to 2025, each on the year"
        " before."
    ),
    "when did trade with ASEAN fall": (
        "Korea's goods trade with ASEAN fell in 1998, 2001, 2009, 2015, 2016, 2019, 2020 and 2023; rose in 27 years, of"
        " 35 from 1990 to 2025, each on the year before."
    ),
    "annual growth of exports to Vietnam 2018 to 2020": (
        "Korea's exports to Viet Nam rose in 2018 (1.8 %) and 2020 (0.7 %); fell in 2019 (-0.9 %), of 3 from 2018 to"
        " 2020, each on the year before."
    ),
    "annual growth of exports to Vietnam in 2020": (
        "Korea's exports to Viet Nam rose by 0.7 % from 2019 to 2020: USD 48,178 million to USD 48,511 million."
    ),
    "did exports to Vietnam grow between 2018 and 2020": (
        "No: Korea's exports to Viet Nam fell by 0.2 % from 2018 to 2020: USD 48,622 million to USD 48,511 million."
    ),
    "did exports to Vietnam rise in most years since 2015": "2: not understood: 'most'",
    "did exports to Vietnam fall three years in a row": "2: not understood: 'row'",
    "did exports to Vietnam grow by more than 5 percent in 2019": UNCLEAR,
    "did the trade deficit with Malaysia rise in 2022": UNCLEAR,
    "did trade with ASEAN fall from 2018 to 2019 and from 2022 to 2023": UNCLEAR,
    "did ASEAN's share of Korea's trade fall in 2019": UNCLEAR,
    "by what percent did trade with ASEAN fall in 2009": "Korea's goods trade with ASEAN fell by 16.9 % from 2008 ",
    "in which years did trade with each ASEAN member fall": "2: not understood: 'years', 'fall'",
    "total exports to Vietnam 2015 to 2020": UNCLEAR,
    "2015년부터 2020년까지 베트남 총 수출액": UNCLEAR,
    "tổng kim ngạch xuất khẩu sang Việt Nam từ 2015 đến 2020": UNCLEAR,
    "total exports to Vietnam and Thailand in 2019": UNCLEAR,
    "cumulative aid to Vietnam": "1: the base has no figure of net Korean aid to Viet Nam",
}


@pytest.mark.parametrize("question", GROWTH)
def test_each_of_several_years_is_held_against_the_year_before(facts, question):
    """From one year to another is said where that is asked; nothing is added up."""
    assert told(question, facts).startswith(GROWTH[question])


def test_a_year_without_a_change_is_told_and_keeps_a_yes_back(facts):
    """It may have been one of the other kind."""
    found = answer("did the number of Vietnamese in Korea rise every year since 2018", facts)
    assert found.sentence.startswith("Vietnamese staying in Korea rose in each of 3 years from 2023 to 2025")
    assert found.notes == ["No change on the year before can be computed for 2019, 2020, 2021 and 2022."]


def test_many_years_fit_the_screen(facts):
    """All of them are named, and the rows that find room."""
    lines = page(answer("in which years did exports to Vietnam rise", facts), facts, 80).splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80


YEARS = {
    "exports to Vietnam last year": ("2025", "last year"),
    "작년 베트남 수출액": ("2025", "작년"),
    "kim ngạch xuất khẩu sang Việt Nam năm ngoái": ("2025", "năm ngoái"),
    "exports to Vietnam five years ago": ("2021", "five years ago"),
    "exports to Vietnam 10 years ago": ("2016", "10 years ago"),
}


@pytest.mark.parametrize("question", YEARS)
def test_last_year_is_that_before_the_edition(facts, question):
    """No answer hangs on today's date; the answer says how it was read."""
    period, text = YEARS[question]
    found = answer(question, facts)
    assert found.period == period
    assert f"Read {text!r} as {period}, seen from the edition of the facts ({facts.about.edition})." in found.notes


DISTANT = {
    "exports to Vietnam the year before 2020": ("2019", "year before 2020"),
    "exports to Vietnam two years before 2020": ("2018", "two years before 2020"),
    "exports to Vietnam 3 years after 2015": ("2018", "3 years after 2015"),
    "2020년 2년 전 베트남 수출은": ("2018", "2020년 2 년 전"),
    "2020년 다음 해 베트남 수출은": ("2021", "2020년 다음 해"),
    "hai năm trước 2020 xuất khẩu sang Việt Nam là bao nhiêu": ("2018", "hai năm trước 2020"),
    "xuất khẩu sang Việt Nam năm trước năm 2020": ("2019", "năm trước năm 2020"),
}


@pytest.mark.parametrize("question", DISTANT)
def test_a_year_by_its_distance_from_another(facts, question):
    """It is counted from that one, and the answer says how it was read."""
    period, text = DISTANT[question]
    found = answer(question, facts)
    assert found.period == period
    assert f"Read {text!r} as {period}." in found.notes


@pytest.mark.parametrize("question", ["exports to Vietnam before 2020", "2020년 이전 베트남 수출"])
def test_without_a_distance_it_is_a_bound(facts, question):
    """All years before."""
    assert answer(question, facts).until == "2019"


PREAMBLES = {
    "hi, I'm a student and want to know exports to Indonesia in 2019": "Korea exported goods worth USD 7,653 million ",
    "my teacher wants to know exports to Indonesia in 2019": "Korea exported goods worth USD 7,653 million ",
    "hi, I'm writing about 2015 and want to know exports to Indonesia": "2: not understood: ",
    "I'm writing on Vietnam and want to know exports to Indonesia in 2019": "2: not understood: ",
    "I'm reading about Moon and want to know exports to Indonesia in 2019": "2: not understood: ",
    "I have 50 billion and want to know exports to Indonesia in 2019": "2: not understood: ",
    "as a Thai, how many visitors came to Korea in 2019": UNCLEAR,
}


@pytest.mark.parametrize("question", PREAMBLES)
def test_what_people_say_of_themselves_is_dropped_where_it_names_nothing(facts, question):
    """No country, no leader, no year, no amount."""
    assert told(question, facts).startswith(PREAMBLES[question])


SIDES = {
    "imports form Vietnam in 2019": "Korea imported goods worth USD 21,070 million from Viet Nam in 2019.",
    "exports vietnam '19": "Exports to Viet Nam: USD 48,178 million; Imports from Viet Nam: USD 21,070 million (2019).",
    "imports vietnam 2019": "Imports from Viet Nam: USD 21,070 million; Exports to Viet Nam: USD 48,178 million (",
    "Vietnam vs Indonesia exports 2019 and 2020": (
        "Exports to Viet Nam, 2019 to 2020: USD 48,178 million to USD 48,511 million;"
        " Exports to Indonesia, 2019 to 2020: USD 7,653 million to USD 6,312 million."
    ),
    "how many fewer Vietnamese than Thais live in Korea": "Not less: Vietnamese staying in Korea: 375,489 persons; ",
    "how many more Vietnamese than Thais live in Korea": "Vietnamese staying in Korea: 375,489 persons; ",
    "are there more Filipinos than Indonesians in Korea": "Yes: Filipinos staying in Korea: 76,062 persons; ",
    "are there more Filipinos than Indonesians in Korea in 2025": "No: Indonesians staying in Korea: 77,015 persons; ",
    "exports to Vietnam as of 2019": "Korea exported goods worth USD 48,178 million to Viet Nam in 2019.",
    "exports to Vietnam 2019-2018": "Exports to Viet Nam: 2018: USD 48,622 million; 2019: USD 48,178 million, ",
    "exports to Vietnam over 50 billion which years": "2: not understood: 'over', '50 billion'",
    "những năm nào xuất khẩu sang Việt Nam vượt 50 tỷ USD": "2: not understood: 'vượt', '50 tỷ USD'",
    "which year did exports to Vietnam pass 50 billion": "Exports to Viet Nam first passed USD 50 billion in 2021: ",
    "when did exports to Vietnam pass 50 billion before 2020": (
        "1: exports to Viet Nam had not passed USD 50 billion by 2019; the most was USD 48,622 million in 2018"
    ),
}


@pytest.mark.parametrize("question", SIDES)
def test_every_figure_stands_with_its_own_partner_and_year(facts, question):
    """Whose flow it is is said where the question does not say it."""
    assert told(question, facts).startswith(SIDES[question])


def test_a_month_is_the_newest_of_what_there_is_at_a_time(facts):
    """The whole year before stands below; what flows in a year needs a whole one."""
    found = answer("how many Vietnamese live in Korea", facts)
    assert (found.period, found.value) == ("2026-05", 375489)
    assert "Whole year before: 337,183 persons in 2025 (residents-vn-inward#2025)." in found.notes
    assert answer("exports to ASEAN", facts).period == "2025"


def test_two_counts_that_disagree_stand_side_by_side(facts):
    """Then neither yes nor no is said."""
    found = answer("did more Thais than Vietnamese come to Korea in 2019", facts)
    assert found.sentence.startswith("Counts disagree: Thais visiting Korea, tourism organisation: 571,610 persons; ")
    assert found.notes[0] == (
        "By another count it is the other way round: Thais entering Korea, justice ministry: 580,191 persons; "
        "Vietnamese entering Korea, justice ministry: 624,640 persons."
    )


FIRST = {
    "largest export market of Korea in ASEAN": ("2025", "vn"),
    "smallest export market of Korea in ASEAN": ("2018", "bn"),
    "top 3 ASEAN export markets for Korea": ("2025", "vn"),
}


@pytest.mark.parametrize("question", FIRST)
def test_the_first_of_a_newer_year_where_those_without_a_figure_are_too_small_to_matter(facts, question):
    """For the smallest each of them matters."""
    found = answer(question, facts)
    assert (found.period, found.partners[0]) == FIRST[question]


LARGEST = {
    "which country in ASEAN trades most with Korea": "Viet Nam had the largest goods trade with Korea ",
    "biggest trading partner in ASEAN": "Viet Nam had the largest goods trade with Korea ",
    "한국의 아세안 최대 교역국은": "Viet Nam had the largest goods trade with Korea ",
    "ASEAN's biggest economy": "Indonesia had the largest gross domestic product ",
    "Vietnam's share of Korea's trade with ASEAN in 2019": "Viet Nam had 45.8 % of Korea's goods trade with ASEAN ",
    # ASEAN's own partners, and those of others.
    "who is ASEAN's biggest trading partner": UNCLEAR,
    "who is ASEAN's fifth biggest trading partner": UNCLEAR,
    "who is ASEAN's biggest investor": UNCLEAR,
    "아세안의 최대 투자국은": UNCLEAR,
    "아세안 최대 교역국은": "2: not understood: '최대'",
    "nhà đầu tư lớn nhất của ASEAN là ai": UNCLEAR,
    "nước nào đầu tư nhiều nhất vào ASEAN": UNCLEAR,
    "which country did ASEAN trade most with in 2019": UNCLEAR,
    "which country exports most to ASEAN": UNCLEAR,
    "who invests most in Vietnam": UNCLEAR,
    "who buys the most from Vietnam": "2: not understood: 'the most'",
    "share of Vietnam in ASEAN's trade in 2019": "1: the base has Korea's goods trade with ASEAN, not that of ASEAN ",
    "2019년 아세안 교역에서 베트남의 비중": "1: the base has Korea's goods trade with ASEAN, not that of ASEAN ",
    "who is ASEAN's biggest exporter": UNCLEAR,
    "which member of ASEAN buys most": UNCLEAR,
    "which of the ASEAN members is the biggest export market": "Viet Nam had the largest exports from Korea ",
    "which ASEAN country buys most Korean goods": "Viet Nam had the largest exports from Korea ",
    "아세안의 대한국 최대 수출국은": "Viet Nam had the largest imports into Korea ",
    # A year is no place, and two are too few.
    "where do most Koreans live in Vietnam": UNCLEAR,
    "which ASEAN country invests most in Korea": "1: for 2022 the base has the direct investment in Korea of ",
}


@pytest.mark.parametrize("question", LARGEST)
def test_the_largest_is_that_of_korea_and_of_enough(facts, question):
    """With whom others trade most is not in the base."""
    assert told(question, facts).startswith(LARGEST[question])


TARGETS = {
    "was the Malaysia trade goal met": "1: the base has no target with Malaysia",
    "말레이시아 교역 목표는 달성되었나": "1: the base has no target with Malaysia",
    "was the trade target with Thailand reached": "Missed: Trade of Korea and Thailand at USD 30 billion by 2016; ",
    "were the Vietnam trade goals met": "5 targets with Viet Nam: 1 met, 3 missed, 1 pending.",
}


@pytest.mark.parametrize("question", TARGETS)
def test_a_target_that_nobody_set_was_neither_met_nor_missed(facts, question):
    """And whether one was met is no reason to look among those that were."""
    assert told(question, facts).startswith(TARGETS[question])


def test_a_part_of_a_newer_year_is_told(facts):
    """Below the whole year that answers."""
    notes = answer("exports to ASEAN", facts).notes
    assert any(note.startswith("Newer, of a part of a year: USD 18,805,534,829 ") for note in notes)


GOODS = "1: the base has the whole goods trade, not single goods"
WHAT = {
    "What does Korea buy from Indonesia?": GOODS,
    "what did Korea export to Vietnam": GOODS,
    "what has Korea exported to Vietnam": GOODS,
    "what is exported from Korea to Vietnam": GOODS,
    "what does Korea export most to Vietnam": "2: not understood: 'most'",
    "Hàn Quốc xuất khẩu gì nhiều nhất sang Việt Nam": "2: not understood: 'nhiều nhất'",
    "what do Koreans buy from Vietnam": GOODS,
    "what goods does Vietnam import from Korea": GOODS,
    "한국은 베트남에 무엇을 수출하나요": GOODS,
    "Hàn Quốc bán gì cho Việt Nam?": GOODS,
    "Việt Nam nhập khẩu những gì từ Hàn Quốc năm 2022?": GOODS,
    "Hàn Quốc viện trợ gì cho Lào?": "1: the base has this as a whole, not what it is made of",
    "what did Korea sell to Thailand in 2016": "Korea exported goods worth USD 6,483 million to Thailand in 2016.",
    "what was Korea ASEAN trade worth in 2016": "Korea's goods trade with ASEAN was worth USD 118.84 billion in 2016.",
    "what value of goods does Korea import from Vietnam": "Korea imported goods worth USD ",
}


@pytest.mark.parametrize("question", WHAT)
def test_what_is_sold_is_not_how_much(facts, question):
    """What was sold in a year that is named is read as its worth."""
    assert told(question, facts).startswith(WHAT[question])


WHOSE = {
    "Hàn Quốc mua bao nhiêu của Indonesia năm 2020?": "Korea imported goods worth USD 7,595 million from Indonesia ",
    "Hàn Quốc mua hàng của Việt Nam 2019": "Korea imported goods worth USD 21,070 million from Viet Nam in 2019.",
    "Việt Nam mua hàng của Hàn Quốc 2019": "Korea exported goods worth USD 48,178 million to Viet Nam in 2019.",
    "Hàn Quốc mua bao nhiêu từ Indonesia năm 2020?": "Korea imported goods worth USD 7,595 million from Indonesia ",
    "Nhập khẩu của Việt Nam từ Hàn Quốc năm 2019": "Korea exported goods worth USD 48,178 million to Viet Nam ",
    "Hàn Quốc bán hàng của Việt Nam 2019": UNCLEAR,
    "how much aid did Vietnam give to Korea": "1: the base has the aid that Korea gives, none that it gets",
    "how much did ASEAN give Korea in aid": "1: the base has the aid that Korea gives, none that it gets",
    "베트남이 한국에 준 원조는": "1: the base has the aid that Korea gives, none that it gets",
    "Việt Nam viện trợ cho Hàn Quốc bao nhiêu": "1: the base has the aid that Korea gives, none that it gets",
    "how much did Vietnam get in aid from Korea": "Net Korean aid (ODA) to Viet Nam: USD 79.163086 million in 2023.",
    "how many Vietnamese companies are in Korea": "1: the base has Korean companies abroad, none of others in Korea",
}


@pytest.mark.parametrize("question", WHOSE)
def test_no_direction_is_turned(facts, question):
    """Who buys, who sells, who gives."""
    assert told(question, facts).startswith(WHOSE[question])


MOVING = {
    "How many Vietnamese workers went to Korea in 2024?": "1: no figure of workers in Korea from Viet Nam for 2024; ",
    "2024년에 한국에 온 베트남 노동자는": "1: no figure of workers in Korea from Viet Nam for 2024; ",
    "bao nhiêu lao động Việt Nam sang Hàn Quốc năm 2024": "1: no figure of workers in Korea from Viet Nam for 2024; ",
    "how many Filipino workers were sent to Korea in 2025": "Philippine workers entering Korea under the permit system",
    "How many Thai workers work in Korea?": "Thais in Korea on the permit-system visa E-9, end of year: 28,236 persons",
    "한국에서 일하는 태국 노동자는?": "Thais in Korea on the permit-system visa E-9, end of year: 28,236 persons",
    "lao động Thái Lan đang làm việc ở Hàn Quốc": "Thais in Korea on the permit-system visa E-9, end of year: 28,236 ",
    "Do more Filipinos or Indonesians work in Korea?": "Indonesians in Korea on the permit-system visa E-9, end of ye",
    "how many Myanmar students came to Korea in 2023": "1: the base has students in Korea from Myanmar at a time, not ",
    "how many Vietnamese came to live in Korea in 2023": "1: the base has people in Korea from Viet Nam at a time, n",
    "who sends the most students to Korea": "Viet Nam had the most students in Korea ",
    "how many students come to Korea from Vietnam": "Vietnamese in Korea on a student visa (D-2, D-4): ",
}


@pytest.mark.parametrize("question", MOVING)
def test_those_who_come_are_not_those_who_are_there(facts, question):
    """By the verb, and where the base has only the other nothing is said."""
    assert told(question, facts).startswith(MOVING[question])


VISAS = {
    "which country has the most D-2 students in Korea": "students-vn-inward-d2#2025",
    "how many Vietnamese D-2 students are in Korea": "students-vn-inward-d2#2025",
    "students from Vietnam on D-2 and D-4 visas": "students-vn-inward-moj#2026-05",
    "which nationality has the most E-9 workers in Korea": "workers-kh-inward-e9#2024",
}


@pytest.mark.parametrize("question", VISAS)
def test_a_visa_is_that_of_its_own_series(facts, question):
    """And not one of a series that counts another beside it."""
    assert answer(question, facts).address == VISAS[question]


def test_a_visa_that_only_some_partners_have_is_ranked_among_them(facts):
    """How many they are is said, and which visa was counted; of two partners both are of that visa."""
    found = answer("what are Korea's 5 biggest E-9 worker countries", facts)
    assert "of 8 partners in the base with a figure" in found.sentence
    assert any(note.startswith("Counted: Cambodians in Korea on the permit-system visa E-9") for note in found.notes)
    both = answer("how many Vietnamese and Thai D-2 students are in Korea", facts)
    assert [row.address for row in both.rows] == ["students-vn-inward-d2#2025", "students-th-inward-d2#2025"]


SHARES = {
    "What percentage of visitors to ASEAN are Korean?": "share-kr-asean-visitors#2019",
    "share of Koreans among visitors to ASEAN": "share-kr-asean-visitors#2019",
    "what percent of tourists in ASEAN are Koreans": "share-kr-asean-visitors#2019",
    "Tỷ lệ người Hàn Quốc trong tổng số khách đến ASEAN": "share-kr-asean-visitors#2019",
    "아세안 방문객 중 한국인 비중": "share-kr-asean-visitors#2019",
    "what share of FDI in ASEAN is from Korea": "share-kr-asean-fdi#2022",
    "share of Korea in investment into ASEAN 2022": "share-kr-asean-fdi#2022",
    "what share of Korean investment is in ASEAN": "share-asean-fdi#2020",
    "ASEAN's share of Korean investment": "share-asean-fdi#2020",
    "share of South-east Asians among visitors to Korea": "share-asean-visitors-inward#2019",
    "what share of visitors to Korea are Southeast Asian": "share-asean-visitors-inward#2019",
    "What does ASEAN say about trade with Korea in 2019?": "trade-asean-total-asean#2019",
    "What is ASEAN's figure for trade with Korea in 2018?": "trade-asean-total-asean#2018",
    "What does Vietnam say about trade with Korea in 2013?": "trade-vn-total-vn#2013",
    "ASEAN nói gì về thương mại với Hàn Quốc năm 2018": "trade-asean-total-asean#2018",
    "what does Korea say about trade with ASEAN in 2018": "trade-asean-total#2018",
    "what is the figure for trade with ASEAN in 2018": "trade-asean-total#2018",
}


@pytest.mark.parametrize("question", SHARES)
def test_a_share_of_whom_among_whom_and_a_count_of_whom(facts, question):
    """People who go to a place are its visitors; who says it is who counted."""
    assert answer(question, facts).address == SHARES[question]


IN_WHICH = {
    "In which years did Korea have a deficit with Vietnam?": "1: Korea had a deficit with Viet Nam in none of 22 ",
    "베트남과의 무역에서 적자를 기록한 해는?": "1: Korea had a deficit with Viet Nam in none of 22 years ",
    "Những năm nào Hàn Quốc nhập siêu từ ASEAN?": "Korea had a deficit in its goods trade with ASEAN in 1 of 37 ",
    "how many years did Korea have a deficit with Malaysia": "Korea had a deficit in its goods trade with Malaysia in ",
    "In which years did Korea have a surplus with Vietnam?": "Korea had a surplus in its goods trade with Viet Nam in ",
    "In which years did Vietnam have a deficit with Korea?": "Korea had a surplus in its goods trade with Viet Nam in ",
    "which years since 2015 did Korea have a deficit with Malaysia": (
        "Korea had a deficit in its goods trade with Malaysia in 9 of 11 years with a figure (2015 to 2025): 2015,"
        " 2017, 2018, 2019, 2021, 2022, 2023, 2024 and 2025."
    ),
    "In which year did Korea have its largest deficit with Singapore?": (
        "1: Korea had no deficit with Singapore in any of 37 years with a figure (1988 to 2025)"
    ),
    "in which year did Vietnam have its largest deficit with Korea": "Balance with Viet Nam: highest in 2022, ",
    "In which years was ASEAN Korea's second largest export market?": "2: not understood: 'second', 'largest'",
    "in which year was ASEAN's rank highest among Korea's export markets": UNCLEAR,
    "when did Korea invest in Laos": UNCLEAR,
    "which ASEAN countries have workers in Korea": UNCLEAR,
    "when did Vietnamese D-2 students pass 50,000": "Vietnamese in Korea on a university visa (D-2), end of year firs",
    "In what year did visits between Korea and ASEAN pass 10 million?": (
        "Visits in both directions with ASEAN first passed 10,000,000 in 2018 or 2019: 12.68 million persons in 2019, "
    ),
    "when did the number of Vietnamese in Korea pass 200,000": "People in Korea from Viet Nam had passed 200,000 by 20",
    "exports to Vietnam by year": "Exports to Viet Nam, 1976 to 2025: USD 2 million to USD 62,775 million.",
}


@pytest.mark.parametrize("question", IN_WHICH)
def test_in_which_years_it_was(facts, question):
    """Those years, or none of so many; of a year without a figure it is not known."""
    assert told(question, facts).startswith(IN_WHICH[question])


SPANS = {
    "How much aid has Korea given to Vietnam since 2010?": ["Nothing is added up: each year stands by itself."],
    "2010년 이후 베트남에 준 원조는 얼마인가": ["Nothing is added up: each year stands by itself."],
    "How much did Korea invest in Laos since 1992?": [
        "Nothing is added up: each year stands by itself.",
        "No figure before 2020.",
    ],
    "exports to Vietnam from 2015 to 2020": [],
}


@pytest.mark.parametrize("question", SPANS)
def test_several_years_are_no_sum(facts, question):
    """That is said where it is asked how much, and where the figures begin later than asked."""
    assert answer(question, facts).notes[:2] == SPANS[question]
