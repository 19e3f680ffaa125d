"""Which facts a question is about, and facts as records."""

import unicodedata
from datetime import date

import pytest
from conftest import base, event, partner, source
from hypothesis import given
from hypothesis import strategies as st

from akcli import dates, model, query
from akcli.query import Missing, Misuse

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
        ({"year": "2019"}, ["year", "busan"]),
        ({"year": "2019-01"}, ["year"]),
        ({"since": "1989", "until": "1990"}, ["decade"]),
        ({"kinds": ["summit", "Visit"]}, ["visit", "busan"]),
        ({"topics": ["trade"]}, ["visit", "year"]),
        ({"partners": ["Vietnam"]}, ["visit"]),
        ({"partners": ["vn", "asean"], "kinds": ["visit", "context"]}, ["founded", "visit"]),
        ({"words_": ["bangkok", "FIVE"]}, ["founded"]),
        ({"words_": ["ngay le"]}, ["year"]),
        ({"words_": ["nowhere"]}, []),
    ],
)
def test_timeline_keeps_the_events_asked_for_oldest_first(asked, ids):
    """An event matches a time when its span overlaps; kinds, topics and partners widen, words narrow."""
    assert [row["id"] for row in query.timeline(base(events=EVENTS), **asked)] == ids


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ({"kinds": ["sumit"]}, r"unknown kind 'sumit'; did you mean 'summit'\? \(one of status, summit, .*\)"),
        ({"topics": ["x"]}, r"unknown topic 'x' \(one of trade, investment, .*\)"),
        ({"since": "2019-13"}, r"--since: '2019-13' has no month 13; write it like 2019, 2019-11 or 2019-11-25"),
        ({"year": "soon"}, r"--year: 'soon' is not an EDTF date; write it like .*"),
        ({"since": "2020", "until": "2019"}, r"--since 2020 is after --until 2019"),
    ],
)
def test_a_question_that_cannot_be_asked_is_told_why(asked, complaint):
    """A wrong word is told the nearest and the list, a wrong date how to write one."""
    with pytest.raises(Misuse, match=f"^{complaint}$"):
        query.timeline(base(events=EVENTS), **asked)


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
    asked = {"since": since, "until": until, "year": year, "kinds": kinds, "topics": topics, "partners": partners}
    found = query.timeline(facts, **asked)
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


@pytest.mark.parametrize(
    "name",
    [
        "vn",
        "VN",
        "Viet Nam",
        "viet nam",
        "Vietnam",
        "Việt Nam",
        "베트남",
        unicodedata.normalize("NFD", "베트남"),
        "VIỆT  NAM",
    ],
)
def test_a_partner_answers_to_all_its_names(name):
    """Code, name, alias, Korean and local name: any case, composed or not, accents optional."""
    assert query.partner(base(), name).id == "vn"


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("vietnm", "no partner is called 'vietnm'; did you mean 'Viet Nam'?"),
        ("zzz", "no partner is called 'zzz'"),
        ("", "no partner is called ''"),
        ("a", "'a' fits several partners: 'ASEAN', 'Korea', 'Viet Nam'"),
    ],
)
def test_a_name_that_nobody_has_is_told_the_nearest(name, complaint):
    """No name, or one that fits several, gives what would have been understood."""
    with pytest.raises(Missing) as raised:
        query.partner(base(), name)
    assert str(raised.value) == complaint


def test_part_of_only_one_name_is_enough():
    """What fits one entry alone means it."""
    assert query.partner(base(), "south").id == "kr"


def test_a_record_is_the_entry_with_its_sources_opened():
    """The model's fields in the model's order, then the computed ones; a locator stands apart from its source."""
    facts = base(events=[event("e", "2019-11", sources=("one#p4", "two"))])
    assert list(query.timeline(facts)) == [
        {
            "id": "e",
            "date": "2019-11",
            "title": "E",
            "summary": "It happened.",
            "kind": "summit",
            "place": None,
            "partners": [],
            "topics": [],
            "variants": [],
            "sources": [
                {"id": "one", "locator": "p4", "publisher": "One", "url": "https://example.org/one"},
                {"id": "two", "locator": None, "publisher": "Two", "url": "https://example.org/two"},
            ],
            "note": None,
            "start": "2019-11-01",
            "end": "2019-11-30",
        }
    ]


def test_members_as_of_a_date():
    """Who joined later is left out; who never joined is no matter of the date."""
    partners = [
        partner("asean", "ASEAN", "group"),
        partner("vn", "Viet Nam", joined="1995-07-28"),
        partner("tl", "Timor-Leste", joined="2025-10-26"),
    ]
    facts = base(partners=partners)
    assert [row["id"] for row in query.partners(facts, as_of="2019")] == ["asean", "vn"]
    assert [row["id"] for row in query.partners(facts, ["asean-member"], "1995-07-27")] == []
    assert [row["id"] for row in query.partners(facts, ["asean-member"])] == ["vn", "tl"]


POLICY = model.Policy("nsp", "New Southern Policy", "2017-11-09", "Moon", "Plan.", sources=("one",))
PILLAR = model.Pillar("peace", "Peace", "Calm.", "Work for it.", ("security",), sources=("one",))
TASK = model.Initiative("nsp-1", "nsp", "Defence", "Talks.", "peace", 1, sources=("two",))
TALKS = event("talks", "2018", topics=("security",), title="The New Southern Policy begins")
CLAIM = model.Claim(
    "p1", "It holds.", "security", "one#p1", "confirmed", "Seen.", evidence=("talks", "nsp"), sources=("two",)
)
WHOLE = base(events=[TALKS], policies=[POLICY], pillars=[PILLAR], initiatives=[TASK], claims=[CLAIM])


@pytest.mark.parametrize("page", [query.pillar_page(WHOLE, "Peace"), query.policy_page(WHOLE, "NSP")])
def test_pages_hold_initiatives_and_events(page):
    """A pillar has its tasks and the events of its topics, a policy its tasks and the events that name it."""
    assert [one["id"] for one in page["initiatives"]] == ["nsp-1"]
    assert page["events"] == [
        {"id": "talks", "date": "2018", "kind": "summit", "title": "The New Southern Policy begins"}
    ]


def test_show_tells_what_refers_to_an_entry():
    """Section first, sources in full with their place, at the end the ids of what refers to it."""
    policy, claim = query.show(WHOLE, ["nsp", "p1"])
    assert list(policy) == ["section", *model.Policy._fields, "referred_by"]
    assert policy["referred_by"] == ["nsp-1", "p1"]
    assert claim["by"] == {"id": "one", "locator": "p1", "publisher": "One", "url": "https://example.org/one"}
    assert claim["sources"] == [source("two")._asdict() | {"locator": None}]
    assert query.show(WHOLE, ["two"])[0]["referred_by"] == ["nsp-1", "p1"]


def test_show_suggests_for_an_unknown_id():
    """One unknown id among several is enough to answer none."""
    with pytest.raises(Missing, match=r"^no entry has the id 'talk'; did you mean 'talks'\?$"):
        query.show(WHOLE, ["nsp", "talk"])


def test_sources_count_what_rests_on_them():
    """A source knows how many entries rest on it, a claim's own document among them."""
    assert {row["id"]: row["facts"] for row in query.sources(WHOLE)} == {"one": 7, "two": 2}
    assert [row["id"] for row in query.sources(WHOLE, publishers=["TW"])] == ["two"]
    assert query.sources(WHOLE, unused=True) == []
    page = query.source_page(WHOLE, "two")
    assert page["entries"] == [
        {"id": "nsp-1", "section": "initiatives", "title": "Defence"},
        {"id": "p1", "section": "claims", "title": "It holds."},
    ]


def test_claims_by_verdict_topic_and_document():
    """The filters of claims; the document is that of ``by``, not that behind the verdict."""
    assert [row["id"] for row in query.claims(WHOLE, ["confirmed"], ["security"], "one")] == ["p1"]
    assert query.claims(WHOLE, source="two") == []
    assert query.claims(WHOLE, ["opinion"]) == []


def test_about_counts_the_base():
    """Entries and publishers by section, events by decade, the first and the last day."""
    found = query.about(WHOLE)
    assert tuple(found) == query.ABOUT
    assert found["sections"][1] == {"section": "events", "entries": 1, "two_publishers": query.Decimal("0.0")}
    assert found["sections"][0] == {"section": "sources", "entries": 2, "two_publishers": None}
    assert found["sections"][-1] == {"section": "claims", "entries": 1, "two_publishers": query.Decimal("100.0")}
    assert found["events_by_decade"] == [{"decade": "201X", "events": 1}]
    assert (found["first"], found["last"]) == ("2018-01-01", "2018-12-31")
