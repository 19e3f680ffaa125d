"""A text is held against the base: rather unread than wrong, and never true or false."""

import json
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
import tomli
from hypothesis import example, given
from hypothesis import strategies as st
from marks import score

from akcli.facts import model
from akcli.facts.observations import convert, observations
from akcli.verify import text as texts
from akcli.verify.findings import DIFFERS, RESULTS, UNREAD
from akcli.verify.judge import findings

HERE = Path(__file__).parent


def told(text, facts):
    """What is said of each number and date of a text."""
    return [(one.verdict.claim["number"], one.verdict.result) for one in findings(text, facts)]


# The article that the project started from

NOTES = {
    "p3-developments": "One figure of several that bear it out.",
    "p4-trade-20x": "How many times as much is not read.",
    "p4-target-200bn": "As a promise it is on record; that it was missed is what `targets` says.",
    "p5-asean-investment-rank": "Outdated: second place is of earlier years.",
    "p5-top-workers": "A first place among others than Korea's partners is not read.",
    "p5-top-students": "The same.",
    "p5-top-tourists": "The same.",
    "p7-three-ps": "How many pillars there are has no year.",
    "p8-first-all-ten": "How many members were visited is no figure of the base.",
    "p18-ten-countries": "How many members came is no figure of the base.",
    "p20-japan-korea": "An event whose title has other words.",
    "p30-summit": "Thirty years are no figure of the base.",
    "c1-summit-2018": "A summit is held every year: the words do not tell which one.",
    "c5-dates": "Several days are not read.",
    "c6-train": "An event whose title has other words.",
    "c6-diplomatic": "The year agrees; that dialogue is not diplomacy is what `claims` says.",
}
"""Why a line is not judged as its claim is."""


def test_the_statements_of_the_article(akcli, facts):
    """One sentence a claim; each that is judged is judged as the claim is, or the note says why not."""
    path = HERE / "article.md"
    found = akcli("verify", str(path), "--unread")
    whole = (HERE / "article.txt").read_text(encoding="utf-8")
    assert found.out.replace(f"{HERE}/", "") == whole
    assert (found.code, found.err) == (1, "15 agree, 1 differs, 12 not read\n")
    lines = path.read_text(encoding="utf-8").splitlines()
    items = [number for number, line in enumerate(lines, 1) if line.startswith("- ")]
    assert len(items) == len(facts.claims)
    claims = dict(zip(items, facts.claims, strict=True))
    results = {}
    for number, result in re.findall(r"^article\.md:(\d+):\d+: ([a-z ]+)", whole, re.MULTILINE):
        results.setdefault(claims[int(number)], set()).add(result.strip())
    apart = {one.id for one, its in results.items() if (one.verdict, its) != ("confirmed", {"agrees"})}
    assert apart - {"p3-developments"} == NOTES.keys() - {"p3-developments"}


# Sentences


@pytest.mark.parametrize("name", ["sentences.toml", "newspaper.toml", "press.toml"])
def test_the_sentences_that_words_were_tuned_to(facts, name):
    """Each is judged as its file says."""
    _, misses = score(HERE / name, facts)
    assert misses == []


@pytest.mark.parametrize("name", ["held_back.toml", "aside.toml", "press_aside.toml"])
def test_sentences_that_nothing_was_tuned_to(facts, name):
    """No right number is called different, and of the planted errors 70 % are named; only the totals are looked at."""
    total, _ = score(HERE / name, facts)
    assert (total["accused"], total["wrong"]) == (0, 0)
    assert total["named"] >= 0.7 * total["planted"] > 0


def test_what_is_right_agrees_or_is_left(facts):
    """Right sentences in many forms: four in five are read, and none is called different."""
    lines = (HERE / "right.txt").read_text(encoding="utf-8").splitlines()[1:]
    results = {line: {one.verdict.result for one in findings(line, facts)} for line in lines}
    assert [line for line, found in results.items() if DIFFERS in found] == []
    assert sum(found - {UNREAD} != set() for found in results.values()) >= 0.8 * len(lines)


def test_what_is_right_about_something_else_is_not_called_different(facts):
    """A sector, a city, a part of a year, other countries, other treaties: unread, or not in the base."""
    text = (HERE / "elsewhere.txt").read_text(encoding="utf-8")
    assert [one.text for one in findings(text.replace("\n", "\n\n"), facts) if one.verdict.result == DIFFERS] == []


UNKNOWN = {"en": "zinc", "ko": "아연", "vi": "kẽm"}


def test_a_word_that_nobody_knows_anywhere_in_a_clause_leaves_its_number_unread(facts):
    """It may be a product or a city: of no sentence that differs, none does with such a word in it."""
    wrong = []
    for name in ("sentences.toml", "newspaper.toml", "press.toml"):
        for sentence in tomli.loads((HERE / name).read_text(encoding="utf-8"))["sentences"]:
            said = sentence["text"].split()
            if sentence["planted"]:
                for place in range(1, len(said)):
                    text = " ".join([*said[:place], UNKNOWN[sentence["language"]], *said[place:]])
                    wrong += [text for _, result in told(text, facts) if result == DIFFERS]
    assert wrong == []


SAID = {
    ("goods-trade", "export"): (
        "Korea's exports to {} were {money} in {year}.",
        "{} imported {money} worth of goods from Korea in {year}.",
    ),
    ("goods-trade", "import"): (
        "Korea imported goods worth {money} from {} in {year}.",
        "{} exported {money} of goods to South Korea in {year}.",
    ),
    ("goods-trade", "total"): ("Trade between Korea and {} came to {money} in {year}.",),
    ("fdi", "outward"): ("Korea invested {money} in {} in {year}.",),
    ("visitors", "inward"): ("{people} people from {} visited Korea in {year}.",),
    ("visitors", "outward"): ("{people} Koreans visited {} in {year}.",),
    ("students", "inward"): ("Students from {} in Korea numbered {people} in {year}.",),
    ("residents", "outward"): ("{people} Koreans lived in {} in {year}.",),
    ("population", "total"): ("The population of {} was {people} in {year}.",),
    ("gdp", "total"): ("The gross domestic product of {} was {money} in {year}.",),
}


def test_no_value_of_the_base_is_called_different(facts):
    """What the base itself has, said in a sentence and rounded, agrees, or another count has it."""
    wrong, agreed = [], 0
    for observed in list(observations(facts.series))[::4]:
        series = observed.series
        if series.reporter not in ("kr", "worldbank") or not re.fullmatch(r"\d{4}", observed.period):
            continue
        unit = model.UNITS[observed.unit][0]
        value = Decimal(convert(observed.point.value, observed.unit, unit))
        money = f"${value / 1000:,.1f} billion" if value >= 1000 else f"${value:,.1f} million"
        for sentence in SAID.get((series.measure, series.flow), ()):
            who = facts.title(series.partner)
            said = sentence.format(who, money=money, people=f"{value:,.0f}", year=observed.period)
            results = [result for _, result in told(said, facts)]
            agreed += "agrees" in results
            if DIFFERS in results or "not in the base" in results:
                wrong.append(said)
    assert (wrong, agreed > 300) == ([], True)


VALUES = {
    "$48.2 billion": "agrees",
    "$48.1 billion": "agrees",  # the rest is cut off
    "$48.3 billion": "differs",
    "$48 billion": "agrees",
    "$50 billion": "differs",
    "about $50 billion": "agrees",
    "about $60 billion": "differs",
    "$48,178 million": "agrees",
    "$48,179 million": "unread",  # so near that it may be of another print
    "$48,378 million": "differs",
    "48.178 billion US dollars": "agrees",
    "48.2bn dollars": "agrees",
    "nearly $50 billion": "agrees",
    "nearly $48 billion": "agrees",
    "nearly $60 billion": "differs",
    "more than $48 billion": "agrees",
    "more than $40 billion": "agrees",
    "more than $49 billion": "differs",
    "more than $4.8 billion": "differs",  # a nought too few is no way to say so
    "at least $45 billion": "agrees",
    "less than $50 billion": "agrees",
    "less than $45 billion": "differs",
    "up to $49 billion": "agrees",
    "$4.82 billion": "differs",
    "$482 billion": "differs",
    "48.2 billion won": "unread",
    "48.2 percent": "not in the base",
}


@pytest.mark.parametrize("value", VALUES)
def test_rounding_as_printed(facts, value):
    """A number agrees that is rounded, or cut off, or said to be about or more than so; the base has 48,178 million."""
    assert [result for _, result in told(f"Korea's exports to Vietnam came to {value} in 2019.", facts)] == [
        VALUES[value]
    ]


DATES = {
    "Vietnam joined ASEAN in 1995.": "agrees",
    "Vietnam joined ASEAN in July 1995.": "agrees",
    "Vietnam joined ASEAN on 28 July 1995.": "agrees",
    "Vietnam joined ASEAN on 27 July 1995.": "differs",
    "Vietnam joined ASEAN in 1997.": "differs",
    "In 1997, Vietnam joined ASEAN.": "differs",
    "Vietnam was a member of ASEAN in 2005.": "unread",
    "Vietnam joined ASEAN before 1997.": "unread",
    "Vietnam joined APEC in 1998.": "unread",
    "Laos and Myanmar joined ASEAN in 1997.": "agrees",
    "Laos and Cambodia joined ASEAN in 1997.": "differs",
    "Korea and Vietnam have had diplomatic relations since 1992.": "agrees",
    "Korea and Vietnam had diplomatic relations in 2005.": "unread",
    "Seoul and Hanoi established diplomatic ties in 1993.": "differs",
    "Seoul and Hanoi upgraded their relationship to a comprehensive strategic partnership in 2022.": "agrees",
    "Korea and Vietnam elevated ties to a comprehensive strategic partnership in 2021.": "differs",
    "Vietnam and the United States upgraded ties to a comprehensive strategic partnership in 2023.": "unread",
    "The RCEP agreement was signed in 2020.": "agrees",
    "The RCEP agreement was signed in 2021.": "unread",  # other states may have acceded
    "아세안문화원은 2017년 10월에 개원했다.": "differs",
    "On Oct. 11, 2024, ASEAN and Korea established a comprehensive strategic partnership.": "differs",
    "Thailand and Korea established a strategic partnership in 2012.": "agrees",
    "Thailand and Korea were strategic partners in 2015.": "unread",
    "2015년 한국과 태국은 전략적 동반자였다.": "unread",
    "The Korea-Singapore FTA was in force in 2010.": "unread",
    "The goods agreement of ASEAN and Korea was effective in 2010.": "unread",
    "The ASEAN Culture House was open in 2019.": "unread",
    "The Chiang Mai Initiative was launched in 2001.": "unread",  # which later became Multilateralisation
    "RCEP was signed in November 2020.": "agrees",
    "The free trade agreement was signed in 2006.": "unread",
    "Brunei joined ASEAN on 08/01/1984.": "unread",  # the first of August in some countries
    "Brunei gia nhập ASEAN ngày 07/02/1984.": "differs",
    "Korea and ASEAN held a summit in 2011.": "unread",
}


@pytest.mark.parametrize("sentence", DATES)
def test_dates(facts, sentence):
    """A date agrees that spans that of the base; it differs only where nothing else can have happened then."""
    assert [result for _, result in told(sentence, facts)] == [DATES[sentence]]


ANOTHER_COUNT = {
    "Korea's registered investment in Vietnam was $7.9 billion in 2019.": "unread",  # the base has the sum of all years
    "Korea's registered investment in Vietnam was $67.7 billion in 2019.": "agrees",
    "Korea's trade with China was $243 billion in 2019.": "unread",  # the base has the Centre's rounded count alone
    "Korea's trade with China was $143 billion in 2019.": "differs",
    "Trade between Vietnam and Korea was $67 billion in 2019, Hanoi's figures show.": "unread",
    "Korea's trade with Vietnam was $67 billion in 2019.": "differs",
    "Vietnam's imports from Korea were $46.9 billion in 2019.": "unread",  # the partner's count is not in the base
    "Vietnam's imports from Korea were $76.9 billion in 2019.": "differs",
    "Korea's exports to Vietnam were $46.9 billion in 2019.": "differs",
    "Thailand imported goods worth $8.9 billion from Korea in 2019.": "unread",
    "Trade between Vietnam and Korea was $66.7 billion in 2019.": "unread",
    "Trade between Vietnam and Korea was $96.7 billion in 2019.": "differs",
    "Vietnam had a trade deficit of $27.3 billion with Korea in 2019.": "unread",
    "ASEAN's trade with Korea was $161.5 billion in 2019.": "differs",  # of which the base has both counts
    "Korea invested $4.95 billion in Vietnam in 2021.": "unread",  # as Viet Nam registered it
    "Korea invested $49.5 billion in Vietnam in 2021.": "differs",
    "Korean companies in Vietnam exported $90 billion in 2023.": "unread",
    "Vietnam's gross domestic product was $262 billion in 2019.": "unread",  # before it was counted anew
    "ASEAN bought Korean goods worth $78 billion in 2023.": "differs",
    "2019년 한국과 베트남의 교역액은 베트남 세관 통계상 667억 달러였다.": "unread",
}


@pytest.mark.parametrize("sentence", ANOTHER_COUNT)
def test_a_number_of_another_count_is_not_called_different(facts, sentence):
    """Where the sentence, or the base, has another count than Korea's own, a number may be right by the other one."""
    assert [result for _, result in told(sentence, facts)] == [ANOTHER_COUNT[sentence]]


ANOTHERS = {
    "Exports to ASEAN rose to $125 billion from $108.9 billion in 2022.": ["unread", "unread"],
    "Exports to ASEAN rose to $125 billion from $108.9 billion in 2021.": ["unread", "agrees"],
    "2022년 대아세안 수출은 1089억 달러에서 1250억 달러로 늘었다.": ["unread", "unread"],
    "2019년 한국 수출은 5422억 달러로 아세안이 17.5%를 차지했다.": ["not in the base", "unread"],
    "Trade with Korea was $66.7 billion in 2019.": ["not in the base"],
    "Năm 2019, xuất khẩu sang ASEAN đạt 25 tỷ USD.": ["unread"],  # in a Vietnamese text Viet Nam's
    "Năm 2019, xuất khẩu của Hàn Quốc sang ASEAN đạt 25 tỷ USD.": ["differs"],
}


@pytest.mark.parametrize("sentence", ANOTHERS)
def test_a_number_of_another_year_or_another_country_is_not_called_different(facts, sentence):
    """What it was before, what Korea sells to all, what Viet Nam sells."""
    assert [result for _, result in told(sentence, facts)] == ANOTHERS[sentence]


NOT_STATED = (
    "Did Korea export $60 billion to Vietnam in 2019?",
    "Korea did not export $60 billion to Vietnam in 2019.",
    "“Korea exported $60 billion to Vietnam in 2019.” So he put it.",
    "Korea exported $60 billion to Vietnam in 2019, the minister said.",
    "Korea will export $60 billion to Vietnam in 2019.",
    "Korea hoped to export $60 billion to Vietnam in 2019.",
    "Korea might have exported $60 billion to Vietnam in 2019.",
    "If Korea had exported $60 billion to Vietnam in 2019, all would be well.",
    "한국은 2019년 베트남에 600억 달러를 수출하지 않았다.",
    "한국은 2019년 베트남에 600억 달러를 수출할 전망이다.",
    "Năm 2019 Hàn Quốc không xuất khẩu 60 tỷ USD sang Việt Nam.",
    "Năm 2019 Hàn Quốc dự kiến xuất khẩu 60 tỷ USD sang Việt Nam.",
)


@pytest.mark.parametrize("sentence", NOT_STATED)
def test_what_is_no_statement_of_fact_is_not_judged(facts, sentence):
    """Questions, denials, quotations, plans and what somebody says."""
    assert {result for _, result in told(sentence, facts)} == {UNREAD}


PROMISES = {
    "ASEAN and Korea aim at trade of $200 billion by 2020.": "agrees",
    "ASEAN and Korea agreed to raise trade to $200 billion by 2020.": "agrees",
    "ASEAN and Korea agreed to raise trade to $250 billion by 2020.": "differs",
    "ASEAN and Korea hope to raise trade to $250 billion by 2020.": "unread",
    "Both sides expect trade to reach $200 billion by 2020.": "agrees",  # no other target has this number
    "Both sides expect trade to reach $100 billion by 2020.": "unread",
    "Both sides expect trade in cars to reach $200 billion by 2020.": "unread",
    "ASEAN and Korea agreed to raise exports to $250 billion by 2020.": "unread",
    "Korea and Vietnam set a target of $100 billion in trade by 2023.": "agrees",
}


@pytest.mark.parametrize("sentence", PROMISES)
def test_promises_go_against_targets(facts, sentence):
    """Never against what became of them."""
    assert told(sentence, facts)[-1][1] == PROMISES[sentence]


def test_of_two_numbers_each_has_its_own_clause(facts):
    """Its measure, its partner and its time; a number without them is not judged by those of another."""
    assert told("Exports to ASEAN slipped to $95 billion in 2019 from $100.1 billion in 2018.", facts) == [
        ("$95 billion", "agrees"),
        ("$100.1 billion", "agrees"),
    ]
    assert told("In 2022, trade with ASEAN rose to $207.4 billion, from $176.5 billion a year earlier.", facts) == [
        ("$207.4 billion", "agrees"),
        ("$176.5 billion", "unread"),
    ]
    assert told("Exports to Vietnam were $48.2 billion in 2019, and imports $12 billion.", facts) == [
        ("$48.2 billion", "agrees"),
        ("$12 billion", "unread"),
    ]


def test_whose_flow_it_is_may_be_said_in_the_sentence_before(facts):
    """A sentence that names no Korea is read as of Korea, unless another country has just been spoken of."""
    assert told("Growth was strong. Exports to Vietnam came to $16.5 billion in 2019.", facts) == [
        ("$16.5 billion", "differs")
    ]
    assert told("Japan was stronger. Exports to Vietnam came to $16.5 billion in 2019.", facts) == [
        ("$16.5 billion", "unread")
    ]


PARTS = {
    "Semiconductors led the growth. Exports to Vietnam came to $13 billion in 2019.": "unread",
    "As for cars, exports to Indonesia were $300 million in 2019.": "unread",
    "# Textiles\n\nExports to Vietnam came to $2 billion in 2019.": "unread",
    "# Japan's trade\n\nExports to Vietnam came to $16.5 billion in 2019.": "unread",
    "# The year in figures\n\nExports to Vietnam came to $16.5 billion in 2019.": "differs",
    "반도체가 성장을 이끌었다. 2019년 대베트남 수출은 130억 달러였다.": "unread",
}


@pytest.mark.parametrize("text", PARTS)
def test_a_sector_that_was_just_spoken_of_may_still_be_meant(facts, text):
    """In the sentence before, in the same one, or in the heading above."""
    assert [result for _, result in told(text, facts)] == [PARTS[text]]


# Text and Markdown

DOCUMENT = """\
---
date: 2024-01-01
---

# Korea's exports to Vietnam in 2019: $75 billion

Korea exported [goods worth **$48.2 billion**](https://example.org/2019) to Vietnam
in 2019. `$99 billion in 2019`

- Trade with ASEAN was \\$207.4 billion in 2022.
1. Việt Nam gia nhập ASEAN năm 1997.

```
Trade with ASEAN was $1 billion in 2022.
```

<!-- Trade with ASEAN was $1 billion in 2022. -->

| Year | Exports to Vietnam | Imports from Vietnam (USD billion) |
|------|-------------------:|:----------------------------------:|
| 2018 | $48.6 billion      | 19.6                               |
| 2019 | $68.2 billion      | n/a                                |
"""


def test_markdown(facts):
    """Headings, items and cells are sentences; code, comments and addresses are not; each number has its place."""
    found = [
        (one.line, one.column, one.verdict.claim["number"], one.verdict.result) for one in findings(DOCUMENT, facts)
    ]
    assert found == [
        (5, 39, "$75 billion", "differs"),
        (7, 31, "$48.2 billion", "agrees"),
        (10, 25, "$207.4 billion", "agrees"),
        (11, 28, "năm 1997", "differs"),
        (21, 10, "$48.6 billion", "agrees"),
        (21, 31, "19.6 billion USD", "agrees"),
        (22, 10, "$68.2 billion", "differs"),
    ]


MARKED = {
    "Exports to Vietnam came to &#36;16.5&nbsp;billion in 2019.": [(1, 28, "$16.5\xa0billion", "differs")],
    "All was well.[^1]\n\n[^1]: Exports to Vietnam came to $16.5 billion in 2019.": [
        (3, 34, "$16.5 billion", "differs")
    ],
    "> Exports to Vietnam came to $16.5 billion in 2019.": [(1, 30, "$16.5 billion", "unread")],
    "So he wrote:\n> > Exports to Vietnam\n> > came to $16.5 billion in 2019.": [(3, 13, "$16.5 billion", "unread")],
    "<!-- one\n\nExports to Vietnam came to $16.5 billion in 2019.\n\n-->": [],
    "`<!--` Exports to Vietnam came to $16.5 billion in 2019.": [(1, 35, "$16.5 billion", "differs")],
    "[1]: https://example.org/2019 'Exports to Vietnam came to $16.5 billion in 2019.'": [],
    "~~~\nExports to Vietnam came to $16.5 billion in 2019.\n~~~": [],
    "\ufeffExports to Vietnam\r\ncame to $16.5 billion in 2019.": [(2, 9, "$16.5 billion", "differs")],
    "<p>Exports to <b>Vietnam</b> came to $16.5 billion in 2019.</p>": [(1, 38, "$16.5 billion", "differs")],
}


@pytest.mark.parametrize("text", MARKED)
def test_what_marks_up_a_text(facts, text):
    """Footnotes and entities are read; block quotes are quotations; comments and addresses are left out."""
    assert [
        (one.line, one.column, one.verdict.claim["number"], one.verdict.result) for one in findings(text, facts)
    ] == MARKED[text]


def test_a_sentence_without_end_is_not_looked_at(facts):
    """A file of data is no text: its numbers are counted, and not held against anything."""
    data = "Vietnam, " * 250 + "exports to Vietnam came to $16.5 billion in 2019."
    assert {(one.verdict.result, one.verdict.why) for one in findings(data, facts)} == {(UNREAD, "too long a sentence")}


SENTENCES = {
    "In the U.S. trade rose on Nov. 3, 2019. It fell in 2020.": [
        "In the U.S. trade rose on Nov. 3, 2019.",
        "It fell in 2020.",
    ],
    "It was $3.8 bn. in 2019 and 4.1 in 2020!": ["It was $3.8 bn. in 2019 and 4.1 in 2020!"],
    "2019년 수출은 482억 달러였다. 2020년에는 485억 달러였다.": [
        "2019년 수출은 482억 달러였다.",
        "2020년에는 485억 달러였다.",
    ],
    "No digit here. One in\n2019.": ["One in 2019."],
    "One\n\nin 2019": ["in 2019"],
    "“In 2019 it rose.” In 2020 it fell.": ["“In 2019 it rose.”", "In 2020 it fell."],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences(text):
    """They end with a stop, not behind an abbreviation; those without a digit are left out."""
    assert [one.text for one in texts.sentences(text)] == SENTENCES[text]


def test_columns_of_decomposed_letters(facts):
    """A place is that of the file, however its letters are composed."""
    import unicodedata

    text = unicodedata.normalize("NFD", "Việt Nam gia nhập ASEAN năm 1997.")
    (one,) = findings(text, facts)
    assert text[one.column - 1 :] == unicodedata.normalize("NFD", "năm 1997.")


ODD = [
    "$",
    "%",
    "|",
    "`",
    "**",
    "“",
    '"',
    "—",
    "$0",
    "-5",
    "1e9",
    "2019-13",
    "99/99/2019",
    "½",
    "٣",
    "[a](b",
    "ten million",
]
WORDS = [
    *ODD,
    *(word for line in (HERE / "elsewhere.txt").read_text(encoding="utf-8").splitlines() for word in line.split()),
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
@example(["18", "pledged", "31/02/2019", "Thailand"])
@example(["Korea's", "trade", "with", "ASEAN", "was", "$0.0", "billion", "in", "2019."])
def test_any_words_are_read_or_left(facts, said):
    """Whatever stands in a text, each result is one of those promised, at a place that is there."""
    text = " ".join(said)
    for one in findings(text, facts):
        assert one.verdict.result in RESULTS
        assert (one.line, 1 <= one.column <= len(text)) == (1, True)


# The command

DRAFT = "Korea exported $75 billion worth of goods to Vietnam in 2019.\nOthers came to 3.\n"


@pytest.fixture
def draft(tmp_path):
    """A text in which a number differs."""
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return "draft.md"


def test_lines_that_editors_read(akcli, draft):
    """``path:line:column``, the result, the number, and what the base has, with its address and source."""
    assert akcli("verify", draft) == (
        1,
        "draft.md:1:16: differs +55.7 %: $75 billion; USD 48,178 million in 2019; trade-vn-export#2019;"
        " Korea Customs Service\n",
        "1 differs, 1 not read (--unread lists them)\n",
    )
    assert akcli("verify", draft, "--unread").out.splitlines()[1:] == [
        "draft.md:2:16: unread: 3; no year in its sentence"
    ]


def test_records(akcli, draft):
    """What was read, what the base has, and by how much they differ."""
    found = akcli("verify", draft, "--json", "--unread")
    first, second = json.loads(found.out)
    assert found.code == 1
    assert list(first) == ["path", "line", "column", "text", "claim", "result", "base", "difference", "why"]
    (source,) = first["base"].pop("source")
    assert source["publisher"] == "Korea Customs Service"
    assert first == {
        "path": "draft.md",
        "line": 1,
        "column": 16,
        "text": "Korea exported $75 billion worth of goods to Vietnam in 2019.",
        "claim": {
            "number": "$75 billion",
            "value": 75000000000,
            "unit": "USD",
            "qualifier": None,
            "measure": "goods-trade",
            "flow": "export",
            "partners": ["vn"],
            "period": "2019",
            "reporter": "kr",
            "field": None,
            "left": [],
        },
        "result": "differs",
        "base": {
            "value": 48178,
            "unit": "USD million",
            "period": "2019",
            "address": "trade-vn-export#2019",
            "reporter": "kr",
        },
        "difference": 55.7,
        "why": None,
    }
    assert (second["result"], second["base"], second["why"]) == ("unread", None, "no year in its sentence")
    assert list(second["claim"]) == list(first["claim"])


def test_a_table_on_a_terminal(terminal, draft):
    """With the counts below."""
    assert [line.rstrip() for line in terminal("verify", draft, NO_COLOR="1").split("\n")] == [
        "draft.md",
        "",
        "Line  Result           In the text  In the base  Address",
        "────────────────────────────────────────────────────────────────────────────────",
        "   1  differs +55.7 %  $75 billion  USD 48,178 million in 2019",
        "                                    trade-vn-export#2019",
        "",
        "1 differs, 1 not read (--unread lists them); facts of 2026-11-29",
        "",
    ]


CODES = {
    "Korea exported $48.2 billion worth of goods to Vietnam in 2019.": (0, "1 agrees\n"),
    "Korea exported $75 billion worth of goods to Vietnam in 2019.": (1, "1 differs\n"),
    "Trade with ASEAN was $161.5 billion in 2018.": (0, "1 as another count has it\n"),
    "Korea's exports to Laos came to $98 million in 2022.": (0, "1 not in the base\n"),
    "It was $98 million.": (0, "1 not read (--unread lists them)\n"),
    "Nothing at all.": (0, "no numbers and no dates\n"),
    "": (0, "no numbers and no dates\n"),
}


@pytest.mark.parametrize("text", CODES)
def test_exit_codes(akcli, tmp_path, text):
    """1 where something differs, else 0; the counts are told."""
    (tmp_path / "draft.txt").write_text(text, encoding="utf-8")
    found = akcli("verify", "draft.txt")
    assert (found.code, found.err) == CODES[text]


UNREADABLE = {
    "nothing.md": "akcli verify: nothing.md: No such file or directory\n",
    ".": "akcli verify: .: Is a directory\n",
    "utf-16.txt": "akcli verify: utf-16.txt: not UTF-8: byte 1 is 0xff\n",
    "latin-1.txt": "akcli verify: latin-1.txt: not UTF-8: byte 5 is 0xea\n",
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_files_that_cannot_be_read(akcli, tmp_path, name):
    """Exit code 2 and one line that says what is wrong."""
    (tmp_path / "utf-16.txt").write_bytes("In 2019 it rose.".encode("utf-16"))
    (tmp_path / "latin-1.txt").write_bytes("Việt".replace("ệ", "ê").join(("In", "")).encode("latin-1"))
    assert akcli("verify", name) == (2, "", UNREADABLE[name])


def test_a_pipe(process):
    """A text that is piped in and a reader that has seen enough: the verdict stays."""
    found = process("verify", "-", stdin=DRAFT)
    assert (found.code, found.out.partition(":")[0]) == (1, "-")
    text = "Korea exported $75 billion worth of goods to Vietnam in 2019.\n\n" * 2000
    command = f"{sys.executable} -m akcli verify - | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], input=text, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.splitlines()[1:] == ["1"]


def test_it_is_never_called_true_or_false(facts):
    """Only that it agrees or differs."""
    assert not {"true", "false", "right", "wrong", "correct"} & {word for one in RESULTS for word in one.split()}


def test_the_files_of_sentences_hold_what_they_promise():
    """English, Korean and Vietnamese; a third of them with an error; twenty that are not to be judged."""
    found = [
        one
        for name in ("newspaper.toml", "aside.toml")
        for one in tomli.loads((HERE / name).read_text(encoding="utf-8"))["sentences"]
    ]
    judged = [one for one in found if "unread" not in one["expect"]]
    languages = [one["language"] for one in judged]
    assert (len(judged) >= 60, len(found) - len(judged) >= 20) == (True, True)
    assert (languages.count("en") >= 40, languages.count("ko") >= 15, languages.count("vi") >= 5) == (True,) * 3
    assert sum(bool(one["planted"]) for one in judged) * 3 >= len(judged)
