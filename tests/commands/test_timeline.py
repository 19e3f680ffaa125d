"""Which facts a question is about, and facts as records."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from conftest import base, event, partner, series, source
from hypothesis import given
from hypothesis import strategies as st

from akcli import dates, figures, model, query
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
        ({"since": "2019-11-25", "until": "2019-11-25"}, ["year", "busan"]),
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
        ({"until": "soon"}, r"--until: 'soon' is not an EDTF date; write it like .*"),
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
    """The members of that date; who never joined is none."""
    partners = [
        partner("asean", "ASEAN", "group"),
        partner("vn", "Viet Nam", joined="1995-07-28"),
        partner("tl", "Timor-Leste", joined="2025-10-26"),
    ]
    facts = base(partners=partners)
    assert [row["id"] for row in query.partners(facts, as_of="2019")] == ["vn"]
    assert [row["id"] for row in query.partners(facts, ["asean-member"], "1995-07-27")] == []
    assert [row["id"] for row in query.partners(facts, ["asean-member"], "1995-07-28")] == ["vn"]
    early = base(partners=[partner("xx", "Xx", joined="../1970")])
    assert [row["id"] for row in query.partners(early, as_of="1960")] == ["xx"]
    assert [row["id"] for row in query.partners(facts, ["asean-member"])] == ["vn", "tl"]


POLICY = model.Policy("nsp", "New Southern Policy", "2017-11-09", "Moon", "Plan.", sources=("one",))
PILLAR = model.Pillar("peace", "Peace", "Calm.", "Work for it.", ("security",), sources=("one",))
TASK = model.Initiative("nsp-1", "nsp", "Defence", "Talks.", "peace", 1, sources=("two",))
TALKS = event("talks", "2018", topics=("security",), title="The New Southern Policy begins")
CLAIM = model.Claim(
    "p1", "It holds.", "security", "one#p1", "confirmed", "Seen.", evidence=("talks", "nsp"), sources=("two",)
)
WHOLE = base(events=[TALKS], policies=[POLICY], pillars=[PILLAR], initiatives=[TASK], claims=[CLAIM])


ONE = {"id": "one", "locator": None, "publisher": "One", "url": "https://example.org/one"}
TWO = {"id": "two", "locator": None, "publisher": "Two", "url": "https://example.org/two"}
TASK_RECORD = TASK._asdict() | {"sources": [TWO]}
POLICY_RECORD = POLICY._asdict() | {"aliases": [], "sources": [ONE]}
PILLAR_RECORD = PILLAR._asdict() | {"topics": ["security"], "sources": [ONE]}
TALKS_BRIEF = {"id": "talks", "date": "2018", "kind": "summit", "title": "The New Southern Policy begins"}
OTHER_TASK = TASK._replace(id="other", policy="plus", pillar="people")
OTHER_EVENT = event("other", "2019", topics=("trade",))
MORE = WHOLE._replace(initiatives=(OTHER_TASK, TASK), events=(OTHER_EVENT, TALKS))


def test_a_pillar_has_its_tasks_and_the_events_of_its_topics():
    """A page is the entry, then its initiatives, then its events in short; a name may be the id."""
    whole = PILLAR_RECORD | {"initiatives": [TASK_RECORD], "number_of_initiatives": 1, "events": [TALKS_BRIEF]}
    for name in ("Peace", "peace", "pea"):
        assert query.pillar_page(MORE, name) == whole
    assert tuple(whole) == query.FIELDS["pillar"]


@pytest.mark.parametrize("name", ["New Southern Policy", "NSP", "southern", "The Plan"])
def test_a_policy_has_its_tasks_and_the_events_that_name_it(name):
    """Found by id, name or alias; an event names it in its title or its summary, by its name or an alias, as words."""
    named = event("named", "2017", summary="Leaders hail THE PLAN.")
    other = event("else", "2017", title="The Planet", summary="Transport of tnsp.")
    facts = MORE._replace(policies=(POLICY._replace(aliases=("The Plan", "nsp")),), events=(*MORE.events, named, other))
    short = {"id": "named", "date": "2017", "kind": "summit", "title": "Named"}
    whole = POLICY_RECORD | {
        "aliases": ["The Plan", "nsp"],
        "initiatives": [TASK_RECORD],
        "number_of_initiatives": 1,
        "events": [short, TALKS_BRIEF],
    }
    assert query.policy_page(facts, name) == whole
    assert tuple(whole) == query.FIELDS["policy"]


def test_lists_of_pillars_and_policies_have_their_tasks():
    """Pillars in the order of the base, policies by the day on which they were announced, then by id."""
    people = PILLAR._replace(id="people")
    later, same = POLICY._replace(id="b", announced="2020"), POLICY._replace(id="a", announced="2020")
    facts = MORE._replace(pillars=(PILLAR, people), policies=(later, same, POLICY))
    assert query.pillars(facts) == [
        PILLAR_RECORD | {"initiatives": [TASK_RECORD], "number_of_initiatives": 1},
        PILLAR_RECORD
        | {
            "id": "people",
            "initiatives": [TASK_RECORD | {"id": "other", "policy": "plus", "pillar": "people"}],
            "number_of_initiatives": 1,
        },
    ]
    assert query.policies(facts) == [
        POLICY_RECORD | {"initiatives": [TASK_RECORD], "number_of_initiatives": 1},
        POLICY_RECORD | {"id": "a", "announced": "2020", "initiatives": [], "number_of_initiatives": 0},
        POLICY_RECORD | {"id": "b", "announced": "2020", "initiatives": [], "number_of_initiatives": 0},
    ]


FUND = model.Institution("akcf", "Cooperation Fund", "fund", "Pays.", "active", "AKCF", sources=("one",))
CENTRE = model.Institution("akc", "The Centre", "centre", "Informs.", "planned", sources=("two",))


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["akcf", "akc"]),
        ({"kinds": ["fund"]}, ["akcf"]),
        ({"statuses": ["planned"]}, ["akc"]),
        ({"kinds": ["fund", "centre"], "statuses": ["planned"]}, ["akc"]),
        ({"kinds": ["fund"], "statuses": ["planned"]}, []),
        ({"name": "akc"}, ["akc"]),
        ({"name": "AKCF"}, ["akcf"]),
        ({"name": "cooperation fund"}, ["akcf"]),
        ({"name": "the cent"}, ["akc"]),
        ({"name": "akc", "kinds": ["fund"]}, []),
    ],
)
def test_institutions_by_kind_status_and_name(asked, ids):
    """Kinds and statuses narrow; a name is an id, a name or an abbreviation."""
    found = query.institutions(base(institutions=[FUND, CENTRE]), **asked)
    assert [row["id"] for row in found] == ids
    assert all(tuple(row) == query.FIELDS["institutions"] for row in found)


@pytest.mark.parametrize(
    ("ask", "complaint"),
    [
        (lambda: query.partners(WHOLE, ["x"]), "unknown kind 'x' (one of group, asean-member, korea, long-standing)"),
        (
            lambda: query.partners(WHOLE, as_of="x"),
            "--as-of: 'x' is not an EDTF date; write it like 2019, 2019-11 or 2019-11-25",
        ),
        (
            lambda: query.institutions(WHOLE, kinds=["x"]),
            "unknown kind 'x' (one of centre, fund, council, organisation, programme, committee, dialogue)",
        ),
        (
            lambda: query.institutions(WHOLE, statuses=["x"]),
            "unknown status 'x' (one of planned, active, ended, unknown)",
        ),
        (
            lambda: query.claims(WHOLE, ["x"]),
            "unknown verdict 'x' (one of confirmed, imprecise, outdated, missed, contradicted, opinion, unverifiable)",
        ),
        (
            lambda: query.claims(WHOLE, topics=["x"]),
            "unknown topic 'x' (one of trade, investment, politics, security, culture, education, development, "
            "environment, tourism, technology, health, connectivity, labour)",
        ),
        (
            lambda: query.sources(WHOLE, ["x"]),
            "unknown kind 'x' (one of official-statistics, official-statement, treaty, news, scholarly, reference, "
            "dataset)",
        ),
        (lambda: query.claims(WHOLE, source="x"), "no source has the id 'x'"),
        (lambda: query.source_page(WHOLE, "ooone"), "no source is called 'ooone'; did you mean 'one'?"),
        (lambda: query.policy_page(WHOLE, "x"), "no policy is called 'x'"),
        (lambda: query.pillar_page(WHOLE, "x"), "no pillar is called 'x'"),
        (lambda: query.institutions(WHOLE, "x"), "no institution is called 'x'"),
    ],
)
def test_every_question_is_told_what_it_could_be(ask, complaint):
    """Which option or name was not understood, and the whole list of what would be."""
    with pytest.raises((Misuse, Missing)) as raised:
        ask()
    assert str(raised.value) == complaint


def test_a_partner_s_page_is_its_entry_with_ties_trade_and_targets():
    """Events of its ties in short, its trade of five years, and the targets that its series judge."""
    visit = event("visit", "2018-03", kind="visit", partners=("vn",))
    others = [event("culture", "2018", kind="culture", partners=("vn",)), event("elsewhere", "2019", partners=("kr",))]
    points = {str(year): year for year in range(2010, 2017)}
    goal = model.Target("goal", "Goal", "trade", "2010", "L", 1, "USD million", series=("vn-total",), sources=("one",))
    facts = base(
        events=[*others, visit],
        series=[series("vn-total", "total", points, partner="vn"), series("whole", "total", {"2016": 1})],
        targets=[goal, goal._replace(id="other", series=("whole",))],
    )
    page = figures.partner_page(facts, "Vietnam")
    assert tuple(page) == query.FIELDS["partner"]
    assert page | {"events": 0, "trade": 0, "targets": 0} == query.partners(facts)[2] | {
        "events": 0,
        "trade": 0,
        "targets": 0,
    }
    assert page["events"] == [{"id": "visit", "date": "2018-03", "kind": "visit", "title": "Visit"}]
    assert [(row["year"], row["total"]) for row in page["trade"]] == [(year, year) for year in range(2012, 2017)]
    assert [target["id"] for target in page["targets"]] == ["goal"]


@pytest.mark.parametrize("word", ["busan", "sea of", "two", "2001", "e-9", "SEA OF busan two 2001"])
def test_words_are_found_in_any_field_of_an_event(word):
    """Title, summary, place, note, id and date; each word in any of them, but no word across two."""
    there = event("e-9", "2001", title="Busan", summary="The Sea of", place="One", note="Two")
    assert [row["id"] for row in query.timeline(base(events=[there, event("x", "2002")]), words_=word.split())] == [
        "e-9"
    ]
    assert list(query.timeline(base(events=[there]), words_=["busanthe"])) == []


@pytest.mark.parametrize(
    ("word", "found"), [("ai", True), ("ai-", True), ("thai", False), ("hai", False), ("a.", False)]
)
def test_words_are_found_from_their_beginning(word, found):
    """Not in the midst of others: AI is no part of Thailand."""
    there = event("one", "2001", title="Ministers talk of AI-led growth and aid (NSP)")
    assert bool(query.timeline(base(events=[there]), words_=[word])) is found


def test_show_tells_what_refers_to_an_entry():
    """Section first, sources in full with their place, at the end the ids of what refers to it."""
    policy, claim = figures.show(WHOLE, ["nsp", "p1"])
    assert list(policy) == ["section", *model.Policy._fields, "referred_by"]
    assert policy["referred_by"] == ["nsp-1", "p1"]
    assert claim["by"] == {"id": "one", "locator": "p1", "publisher": "One", "url": "https://example.org/one"}
    assert claim["sources"] == [source("two")._asdict() | {"locator": None}]
    assert figures.show(WHOLE, ["two"])[0]["referred_by"] == ["nsp-1", "p1"]


def test_show_suggests_for_an_unknown_id():
    """One unknown id among several is enough to answer none."""
    with pytest.raises(Missing, match=r"^no entry has the id 'talk'; did you mean 'talks'\?$"):
        figures.show(WHOLE, ["nsp", "talk"])


def test_sources_count_what_rests_on_them():
    """A source knows how many entries rest on it, a claim's own document among them."""
    assert {row["id"]: row["facts"] for row in query.sources(WHOLE)} == {"one": 7, "two": 2}
    assert [row["id"] for row in query.sources(WHOLE, publishers=["TW"])] == ["two"]
    assert query.sources(WHOLE, unused=True) == []
    known = {"one": 0, "two": 9}
    assert {row["id"]: row["facts"] for row in query.sources(WHOLE, known=known)} == known
    assert [row["id"] for row in query.sources(WHOLE, unused=True, known=known)] == ["one"]


def test_a_document_is_found_by_id_place_or_address():
    """The place behind its id is no matter; an address may have such a mark of its own."""
    page = source("page")._replace(url="https://example.org/a#b")
    facts = base(sources=[page, source("two")])
    for name in ("page", "page#p4", "PAGE#p4", "https://example.org/a#b"):
        assert query.source_page(facts, name)["id"] == "page"
    with pytest.raises(Missing):
        query.source_page(facts, "https://example.org/c#b")
    page = query.source_page(WHOLE, "https://example.org/two")
    assert tuple(page) == query.FIELDS["source"]
    assert (page["id"], page["facts"]) == ("two", 2)
    assert page["entries"] == [
        {"id": "nsp-1", "section": "initiatives", "title": "Defence"},
        {"id": "p1", "section": "claims", "title": "It holds."},
    ]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["p1", "p2"]),
        ({"verdicts": ["confirmed"]}, ["p1"]),
        ({"verdicts": ["opinion", "confirmed"]}, ["p1", "p2"]),
        ({"topics": ["security"]}, ["p1"]),
        ({"source": "one"}, ["p1"]),
        ({"source": "two"}, ["p2"]),
        ({"source": "one#p1"}, ["p1"]),
        ({"source": "one#p9"}, []),
        ({"verdicts": ["opinion"], "topics": ["security"]}, []),
        ({"verdicts": ["confirmed"], "topics": ["security"], "source": "one"}, ["p1"]),
        ({"verdicts": ["confirmed"], "source": "two"}, []),
    ],
)
def test_claims_by_verdict_topic_and_document(asked, ids):
    """The filters of claims; the document is that of ``by``, not that behind the verdict."""
    two = CLAIM._replace(id="p2", topic="trade", by="two", verdict="opinion", sources=("one",))
    assert [row["id"] for row in query.claims(WHOLE._replace(claims=(CLAIM, two)), **asked)] == ids


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["one", "two", "idle"]),
        ({"kinds": ["treaty"]}, ["idle"]),
        ({"publishers": ["TWO"]}, ["two"]),
        ({"publishers": ["office", "one"]}, ["one", "idle"]),
        ({"unused": True}, ["idle"]),
        ({"unused": True, "kinds": ["news"]}, []),
    ],
)
def test_sources_by_kind_publisher_and_use(asked, ids):
    """Parts of publishers' names widen; only those on which nothing rests, where that is asked."""
    idle = source("idle", "Statistics Office")._replace(kind="treaty")
    facts = WHOLE._replace(sources=(*WHOLE.sources, idle))
    found = query.sources(facts, **asked)
    assert [row["id"] for row in found] == ids
    assert all(tuple(row) == query.FIELDS["sources"] for row in found)


def test_about_counts_the_base():
    """Entries and publishers by section, events by decade, the first and the last day."""
    dated = (source("one", published="2020"), source("two", published="1999-05"), source("three"))
    dated += (source("four", published="2010"),)
    early = event("early", "../0900", sources=("one", "two"))
    listed = [series("total", "total", {"2001": 1, "2002": 2})]
    facts = WHOLE._replace(sources=dated, events=(TALKS, early, event("late", "2019/..")), series=tuple(listed))
    found = figures.about(facts._replace(about=WHOLE.about._replace(gaps=("None.",))))
    assert tuple(found) == figures.ABOUT
    percent = {"events": "33.3", "policies": "0.0", "pillars": "0.0", "initiatives": "0.0", "claims": "100.0"}
    percent |= {"partners": "0.0", "series": "0.0"}
    entries = {"sources": 4, "events": 3, "partners": 3}
    assert found == WHOLE.about._asdict() | {
        "gaps": ["None."],
        "sections": [
            {
                "section": section,
                "entries": entries.get(section, int(section in percent)),
                "two_publishers": Decimal(percent[section]) if section in percent else None,
            }
            for section in model.SECTIONS
        ],
        "events_by_decade": [{"decade": "090X", "events": 1}, {"decade": "201X", "events": 2}],
        "observations": 2,
        "first_event": "2018-01-01",
        "last_event": "2018-12-31",
        "two_publishers": Decimal("18.2"),
        "oldest_source": "two",
        "newest_source": "one",
    }


def test_about_nothing():
    """A base without dates has neither first nor last, nor an oldest document."""
    found = figures.about(model.Facts(WHOLE.about))
    numbers = {name: found[name] for name in figures.ABOUT[5:] if name != "sections"}
    assert numbers == {
        "events_by_decade": [],
        "observations": 0,
        "first_event": None,
        "last_event": None,
        "two_publishers": None,
        "oldest_source": None,
        "newest_source": None,
    }
    assert {(one["entries"], one["two_publishers"]) for one in found["sections"]} == {(0, None)}


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("vietnm", ["Vietnam", "Laos"], "; did you mean 'Vietnam'?"),
        ("xyz", ["Vietnam"], ""),
        ("abcd", ["abce", "abcf", "abcg", "abch"], "; did you mean 'abch' or 'abcg' or 'abcf'?"),
        ("summit2019", ["summit-2019", "SUMMIT 2019"], "; did you mean 'summit-2019'?"),
        ("sum-mit 2019", ["summit-2019"], "; did you mean 'summit-2019'?"),
        ("VIỆT", ["viet"], "; did you mean 'viet'?"),
    ],
)
def test_the_nearest_words_are_meant(word, known, said):
    """At most three, hyphens, spaces, case and accents apart; of two that are the same the first."""
    assert query.meant(word, known) == said


def test_an_entry_is_called_by_its_title_name_or_statement():
    """Whichever of them it has."""
    assert [query.title(one) for one in (TALKS, POLICY, CLAIM)] == [TALKS.title, POLICY.name, CLAIM.statement]


def test_only_a_reference_refers():
    """A word that looks like an id is none: a language, a kind, a status."""
    facts = base(
        sources=[source("one", language="vi"), source("two", language="id")],
        partners=[partner("id", "Indonesia"), partner("vn", "Viet Nam")],
        institutions=[
            model.Institution("dialogue", "Dialogue", "dialogue", "Talks.", "active", sources=("two",)),
            model.Institution("other", "Other", "dialogue", "Talks.", "active", sources=("two",)),
        ],
        events=[event("e", "2019", partners=("id",), variants=(model.EventVariant(("two",), "2018"),))],
    )
    shown = figures.show(facts, ["id", "dialogue", "two"])
    assert [one["referred_by"] for one in shown] == [["e"], [], ["e", "dialogue", "other"]]


def test_some_of_the_events_are_made_like_all():
    """A slice of the records is the records of that slice."""
    found = query.timeline(base(events=EVENTS))
    assert found[1:3] == list(found)[1:3]
    assert [row["id"] for row in found[1:3]] == ["decade", "visit"]
