"""Which events a question is about."""

from datetime import date

import pytest
from conftest import ask, base, event
from hypothesis import given
from hypothesis import strategies as st
from samples import ONE, TWO

from akcli.errors import UsageError
from akcli.facts import dates
from akcli.show.formats import Format, render

EVENTS = [
    event("busan", "2019-11-25/2019-11-26", partners=("asean", "kr"), topics=("politics",), place="Busan"),
    event("decade", "198X", kind="context"),
    event("founded", "1967-08-08", kind="context", partners=("asean",), summary="In Bangkok, five states."),
    event("visit", "2018-03-22", kind="visit", partners=("vn", "kr"), topics=("politics", "trade")),
    event("year", "2019", kind="status", topics=("trade",), note="Ngày lễ"),
]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["founded", "decade", "visit", "year", "busan"]),
        ({"since": "2019-11-26"}, ["year", "busan"]),
        ({"until": "1984"}, ["founded", "decade"]),
        ({"since": "2019-11-25", "until": "2019-11-25"}, ["year", "busan"]),
        ({"year": "2019"}, ["year", "busan"]),
        ({"year": "2019-01"}, ["year"]),
        ({"since": "1989", "until": "1990"}, ["decade"]),
        ({"kind": ["summit", "Visit"]}, ["visit", "busan"]),
        ({"topic": ["trade"]}, ["visit", "year"]),
        ({"partner": ["Vietnam"]}, ["visit"]),
        ({"partner": ["vn", "asean"], "kind": ["visit", "context"]}, ["founded", "visit"]),
        ({"words": ["bangkok", "FIVE"]}, ["founded"]),
        ({"words": ["ngay le"]}, ["year"]),
        ({"words": ["nowhere"]}, []),
    ],
)
def test_timeline_keeps_the_events_asked_for_oldest_first(asked, ids):
    """An event matches a time when its span overlaps; kinds, topics and partners widen, words narrow."""
    assert [row["id"] for row in ask("timeline", base(events=EVENTS), **asked).records] == ids


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ({"kind": ["sumit"]}, r"unknown kind 'sumit'; did you mean 'summit'\? \(one of status, summit, .*\)"),
        ({"topic": ["x"]}, r"unknown topic 'x' \(one of trade, investment, .*\)"),
        ({"since": "2019-13"}, r"--since: '2019-13' has no month 13; write it like 2019, 2019-11 or 2019-11-25"),
        ({"until": "soon"}, r"--until: 'soon' is not an EDTF date; write it like .*"),
        ({"year": "soon"}, r"--year: 'soon' is not an EDTF date; write it like .*"),
        ({"since": "2020", "until": "2019"}, r"--since 2020 is after --until 2019"),
    ],
)
def test_a_question_that_cannot_be_asked_is_told_why(asked, complaint):
    """A wrong word is told the nearest and the list, a wrong date how to write one."""
    with pytest.raises(UsageError, match=f"^{complaint}$"):
        ask("timeline", base(events=EVENTS), **asked)


DAYS = st.dates(date(1950, 1, 1), date(2030, 12, 31)).map(str)
PLAIN = DAYS | DAYS.map(lambda day: day[:7]) | DAYS.map(lambda day: day[:4]) | DAYS.map(lambda day: f"{day[:3]}X")
DATES = PLAIN | PLAIN.map(lambda day: f"{day}/..") | PLAIN.map(lambda day: f"../{day}")
EVENT = st.tuples(
    DATES,
    st.sampled_from(["summit", "visit", "status"]),
    st.sets(st.sampled_from(["trade", "culture"])),
    st.sets(st.sampled_from(["asean", "kr", "vn"])),
)


@given(
    st.lists(EVENT, max_size=8),
    st.none() | PLAIN,
    st.none() | PLAIN,
    st.none() | PLAIN,
    *(st.sets(st.sampled_from(some)) for some in (["summit", "visit"], ["trade", "culture"], ["kr", "vn"])),
)
def test_filters_are_what_they_say(given_events, since, until, year, kinds, topics, partners):
    """``--since A --until B`` keeps an event if and only if it has a day from A's first to B's last, and so on."""
    if since and until and dates.parse(since).start > dates.parse(until).end:
        since, until = until, since
    built = [
        event(f"e{number}", date, kind=kind, topics=tuple(sorted(topics)), partners=tuple(sorted(partners)))
        for number, (date, kind, topics, partners) in enumerate(given_events)
    ]
    facts = base(events=built)
    asked = {"since": since, "until": until, "year": year, "kind": kinds, "topic": topics, "partner": partners}
    found = ask("timeline", facts, **asked).records
    first, last = (since and dates.parse(since).start) or "0000", (until and dates.parse(until).end) or "9999-12-31"
    plain = set()
    for one in built:
        start, end = dates.parse(one.date)
        start, end = start or "0000", end or "9999-12-31"
        if (
            end >= first
            and start <= last
            and (not year or (end >= dates.parse(year).start and start <= dates.parse(year).end))
            and (not kinds or one.kind in kinds)
            and (not topics or set(one.topics) & topics)
            and (not partners or set(one.partners) & partners)
        ):
            plain.add(one.id)
    assert {row["id"] for row in found} == plain
    order = [(row["start"] or "", row["end"] or "~", row["id"]) for row in found]
    assert order == sorted(order)


def test_a_record_is_the_entry_with_its_sources_opened():
    """The model's fields in the model's order, then the computed ones; a locator stands apart from its source."""
    facts = base(events=[event("e", "2019-11", sources=("one#p4", "two"))])
    assert ask("timeline", facts).records == [
        {
            "id": "e",
            "date": "2019-11",
            "title": "E",
            "summary": "It happened.",
            "kind": "summit",
            "place": None,
            "partners": [],
            "topics": [],
            "milestone": False,
            "variants": [],
            "sources": [
                ONE | {"locator": "p4"},
                TWO,
            ],
            "note": None,
            "start": "2019-11-01",
            "end": "2019-11-30",
        }
    ]


@pytest.mark.parametrize("word", ["busan", "sea of", "two", "2001", "e-9", "SEA OF busan two 2001"])
def test_words_are_found_in_any_field_of_an_event(word):
    """Title, summary, place, note, id and date; each word in any of them, but no word across two."""
    there = event("e-9", "2001", title="Busan", summary="The Sea of", place="One", note="Two")
    assert [
        row["id"] for row in ask("timeline", base(events=[there, event("x", "2002")]), words=word.split()).records
    ] == ["e-9"]
    assert ask("timeline", base(events=[there]), words=["busanthe"]).records == []


@pytest.mark.parametrize(
    ("word", "found"), [("ai", True), ("ai-", True), ("thai", False), ("hai", False), ("a.", False)]
)
def test_words_are_found_from_their_beginning(word, found):
    """Not in the midst of others: AI is no part of Thailand."""
    there = event("one", "2001", title="Ministers talk of AI-led growth and aid (NSP)")
    assert bool(ask("timeline", base(events=[there]), words=[word]).records) is found


def test_the_history_scans_on_80_columns(facts):
    """A record takes at most 1.6 lines: titles are short enough to stand on one with their id."""
    page = ask("timeline", facts)
    rows = render(page, Format.table, width=80).partition("──\n")[2].strip().splitlines()
    assert len(rows) <= 1.6 * len(page.records)
