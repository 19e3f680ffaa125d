"""What sources had printed by a day."""

import pytest
from conftest import base, event, partner, series, source
from hypothesis import given
from hypothesis import strategies as st

from akcli.errors import NotFound, UsageError
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.known import known
from akcli.facts.model import Point, PointVariant, Target

EDITION = "2026-11-24"
SOURCES = (
    source("old", published="2010-05"),
    source("mid", published="2015-05-20"),
    source("new", published="2020"),
    source("this", published="2026"),  # read before that year was over
    source("none"),
)


def shown(series_: model.Series, day: str) -> object:
    """What is known of the only point: value, unit, sources, and the values of the variants."""
    facts = known(base(sources=SOURCES, series=[series_]), day)
    points = [point for one in facts.series for point in one.points.values()]
    return [(one.value, one.unit, one.sources, [other.value for other in one.variants]) for one in points]


THREE = Point(
    1, "USD billion", sources=("new",), variants=(PointVariant(2, ("mid",)), PointVariant(3, ("old",), "USD"))
)
POINTS = {
    # the point, and by each day: what is shown
    "its own source": (
        Point(1, sources=("mid",)),
        {"2015-05-19": [], "2015-05-20": [(1, None, ("mid",), [])], EDITION: [(1, None, ("mid",), [])]},
    ),
    "that of its series": (Point(1), {"2010-05-30": [], "2010-05": [(1, None, (), [])]}),
    "one of several": (
        Point(1, sources=("new", "none", "mid")),
        {"2015": [(1, None, ("mid",), [])], "2020": [(1, None, ("new", "mid"), [])]},
    ),
    "a year that is not over": (
        Point(1, sources=("this",)),
        {"2026-11-23": [], EDITION: [(1, None, ("this",), [])]},
    ),
    "no date": (Point(1, sources=("none",)), {EDITION: []}),
    "the first that is printed": (
        THREE,
        {
            "2009": [],
            "2010": [(3, "USD", ("old",), [])],
            "2015": [(2, "USD billion", ("mid",), [3])],
            "2020": [(1, "USD billion", ("new",), [2, 3])],
        },
    ),
    "a variant for want of a date": (
        THREE._replace(sources=("none",)),
        {EDITION: [(2, "USD billion", ("mid",), [3])]},
    ),
}


@pytest.mark.parametrize("name", POINTS)
def test_a_value_is_the_first_that_was_printed(name):
    """Among the preferred one and its variants in the order of the file; its sources are those printed by then."""
    point, expected = POINTS[name]
    found = {day: shown(series("t", "total", {"2005": point}, sources=("old",)), day) for day in expected}
    assert found == expected


def test_a_variant_is_a_value_of_its_own():
    """Nothing that is said of the preferred value is said of it, but unit and coverage that it shares."""
    variant = PointVariant(2, ("old",), status="estimate")
    point = Point(1, "USD billion", "about", "preliminary", "ASEAN-9", ("new",), (variant,), "Seen.")
    (one,) = known(base(sources=SOURCES, series=[series("t", "total", {"2005": point})]), "2010").series
    assert one.points["2005"] == Point(2, "USD billion", None, "estimate", "ASEAN-9", ("old",))


FUND = model.Institution(
    "fund", "Fund", "fund", "It pays.", "active", established="2009", as_of="2018", sources=("old",)
)
GOAL = Target("goal", "Goal", "trade", "2009", "Leaders", 10, "USD million", due="2015", sources=("old",))
RESULT = model.Outcome(7, "2015", ("mid", "new"))
CLAIM = model.Claim("p1", "It holds.", "trade", "old#p1", "confirmed", "Seen.", sources=("mid",))
PACT = model.Policy("pact", "Pact", "2009", "Leaders", "Plan.", ended="2018", sources=("old", "new"), note="As told.")
STATE = partner("xx", "Xx", capital="Xville", joined="1999", relations_since="1990", sources=("old",))
ENTRIES = {
    # the entry, a day, and what is changed in it then (None: it is not there)
    "not yet printed": (event("e", "2009", sources=("mid",)), "2010", None),
    "printed": (event("e", "2009", sources=("mid",)), "2015-05-20", {}),
    "announced, not begun": (event("e", "2010-06", sources=("old",)), "2010-05-31", None),
    "begun": (event("e", "2010-05-31/2010-06-02", sources=("old",)), "2010-05-31", {}),
    "no dated source": (event("e", "2009", sources=("none",)), EDITION, None),
    "a source of several": (
        event("e", "2009", sources=("old", "new"), note="The second says more."),
        "2010",
        {"sources": ("old",), "note": None},
    ),
    "a variant": (
        event("e", "2009-05", sources=("new",), variants=(model.EventVariant(("mid",), "2009-06", note="So."),)),
        "2015",
        {"date": "2009-06", "sources": ("mid",), "variants": (), "note": "So."},
    ),
    "a variant of later": (
        event("e", "2009-05", sources=("old",), variants=(model.EventVariant(("mid",), "2009-06"),)),
        "2010",
        {"variants": ()},
    ),
    "ended later": (PACT, "2015", {"ended": None, "sources": ("old",), "note": None}),
    "ended": (PACT, "2020", {}),
    "seen later": (FUND, "2015", {"status": "unknown", "as_of": None}),
    "seen": (FUND, "2018", {}),
    "a partner before any source": (
        STATE,
        "2009",
        {"capital": None, "joined": None, "relations_since": None, "sources": ()},
    ),
    "no member yet": (
        STATE._replace(joined="2025"),
        "2010",
        {"kind": "long-standing", "joined": None},
    ),
    "a later partnership": (
        STATE._replace(partnership="Great", partnership_since="2022"),
        "2010",
        {"partnership": None, "partnership_since": None},
    ),
    "an outcome of later": (GOAL._replace(outcome=RESULT), "2015-05-01", {"outcome": None}),
    "an outcome": (GOAL._replace(outcome=RESULT), "2016", {"outcome": model.Outcome(7, "2015", ("mid",))}),
    "a verdict before the deadline": (GOAL._replace(verdict="missed"), "2015-05-01", {"verdict": None}),
    "a verdict": (GOAL._replace(verdict="missed"), "2016", {}),
    "a claim with a document of later": (CLAIM, "2010", None),
    "a claim": (CLAIM, "2015-05-20", {}),
    "a gap before the search": (model.Gap("g", "Nothing.", "2020-05-01"), "2020-04-30", None),
    "a gap": (model.Gap("g", "Nothing.", "2020-05-01"), "2020-05-01", {}),
    "a source of later": (SOURCES[1], "2015-05-19", None),
    "a source": (SOURCES[1], "2015-05-20", {}),
    "a source without a date": (SOURCES[4], EDITION, None),
}


@pytest.mark.parametrize("name", ENTRIES)
def test_what_of_an_entry_was_printed(name):
    """By its own sources or by a variant's; what had not begun is no fact yet, and a verdict rests on all it had."""
    entry, day, changed = ENTRIES[name]
    section = next(section for section, kind in model.SECTIONS.items() if isinstance(entry, kind))
    facts = base(**{"sources": SOURCES, section: (*(SOURCES if section == "sources" else ()), entry)})
    then = known(facts, day)
    expected = None if changed is None else entry._replace(**changed)
    assert next((one for one in getattr(then, section) if one.id == entry.id), None) == expected
    if expected:
        assert then.entry(entry.id) == expected
    else:
        with pytest.raises(NotFound, match=r"^no source of '.*' was in print$"):
            then.entry(entry.id)


def test_names_are_no_facts():
    """What is not known is found by its name, so that it is not there rather than not understood."""
    then = known(base(sources=SOURCES, events=[event("e", "2009", sources=("new",))]), "2010")
    assert (then.title("e"), then.sections["e"], then.events) == ("E", "events", ())
    with pytest.raises(KeyError):
        then.entry("f")


def test_a_series_without_a_known_point_is_not_there():
    """Neither among all of them nor by its id; its head, which has no values, is."""
    then = known(base(sources=SOURCES, series=[series("t", "total", {"2005": 1}, sources=("new",))]), "2010")
    assert (then.series, then.find_series(lambda one: True), [one.id for one in then.heads]) == ((), [], ["t"])
    with pytest.raises(NotFound):
        then.entry("t")


SAID = {
    (): "as printed by 2015-12-31; 2 values and 1 entry without a dated source left out",
    ("since", "2006"): "as printed by 2015-12-31; 1 value and 1 entry without a dated source left out",
    ("year", "2005"): "as printed by 2015-12-31; 1 value without a dated source left out",
    ("until", "2004"): "as printed by 2015-12-31",
}


@pytest.mark.parametrize("asked", SAID)
def test_what_has_no_date_is_counted(asked):
    """Of the time asked for; not what a dated source prints later, nor what was still to come."""
    points = {
        "2005": Point(1, sources=("none",)),
        "2006": Point(1, sources=("none", "new")),
        "2007": Point(1, sources=("none",), variants=(PointVariant(2, ("old",)),)),
        "2008": Point(1, sources=("none",)),
        "2020": Point(1, sources=("none",)),
    }
    events = [event("e", "2009", sources=("none",)), event("f", "2020", sources=("none",))]
    then = known(base(sources=SOURCES, series=[series("t", "total", points)], events=events), "2015")
    assert then.said() == "as printed by 2015-12-31"  # what nobody looked at was not left out
    assert (len(then.series), len(then.events)) == (1, 0)
    assert then.said(**dict([asked] if asked else [])) == SAID[asked]


def test_a_day_after_the_edition_is_refused():
    """The base does not know what was printed then."""
    assert known(base(), EDITION).printed_by == EDITION
    with pytest.raises(UsageError, match=r"^--known: '2026' is after the edition of the facts, 2026-11-24$"):
        known(base(), "2026")


# Properties

DATED = ("old", "mid", "new", "this")
REFS = st.lists(st.sampled_from(DATED), min_size=1, max_size=3, unique=True).map(tuple)
VARIANTS = st.lists(st.builds(PointVariant, st.integers(1, 9), REFS), max_size=3).map(tuple)
KNOWN_POINTS = st.builds(Point, st.integers(1, 9), sources=REFS | st.just(()), variants=VARIANTS)
KNOWN_SERIES = st.dictionaries(st.sampled_from(["2001", "2005", "2005-01", "2009"]), KNOWN_POINTS, min_size=1).map(
    lambda points: series("t", "total", points, sources=("mid",))
)
EVENTS = st.builds(
    lambda date, sources, variants: event("e", date, sources=sources, variants=variants, note="Seen."),
    st.sampled_from(["2001", "2012-03", "2012-03/2013"]),
    REFS,
    st.lists(st.builds(model.EventVariant, REFS, st.sampled_from(["2002", "2013"])), max_size=2).map(tuple),
)
BASES = st.builds(
    lambda one, happened: base(
        sources=SOURCES[:4],
        partners=[partner("asean", "ASEAN", "group", sources=("old",))],
        series=[one],
        events=[happened],
        targets=[GOAL],
        policies=[PACT],
        institutions=[FUND],
        claims=[CLAIM],
    ),
    KNOWN_SERIES,
    EVENTS,
)
DAYS = st.sampled_from(["2000", "2010-05-31", "2015-05-19", "2015-05-20", "2020-12-30", "2020-12-31", "2022", EDITION])


@given(BASES)
def test_by_the_edition_all_that_has_a_date_is_known(facts):
    """Nothing is lost and nothing changed where every source has a date."""
    assert known(facts, EDITION) == facts


def places(facts: Facts, whole: Facts) -> dict[str, tuple[int, int]]:
    """For what is known of each value: which of the preferred and the variants it is, and of how many sources."""
    found = {}
    for one in facts.series:
        for period, point in one.points.items():
            every = [whole.series[0].points[period], *whole.series[0].points[period].variants]
            fits = [
                place
                for place, other in enumerate(every)
                if other.value == point.value and set(point.sources) <= {*(other.sources or one.sources)}
            ]
            found[f"{one.id}#{period}"] = (fits[0], len(point.sources or one.sources))
    return found


@given(BASES, DAYS, DAYS)
def test_what_was_known_stays_known(facts, one, other):
    """By a later day all of it is; a value may only give way to one that stands before it."""
    earlier, later = sorted((known(facts, one), known(facts, other)), key=lambda then: then.printed_by)
    for section in model.SECTIONS:
        assert {entry.id for entry in getattr(earlier, section)} <= {entry.id for entry in getattr(later, section)}
    before, after = places(earlier, facts), places(later, facts)
    assert before.keys() <= after.keys()
    for address, (place, sources) in before.items():
        assert after[address][0] <= place
        assert after[address][0] < place or after[address][1] >= sources
