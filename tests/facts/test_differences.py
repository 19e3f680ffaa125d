"""What changed between two states: every change, and nothing that is only written otherwise."""

import random
from decimal import Decimal

import pytest
import tomli
from conftest import SAMPLE
from hypothesis import given
from hypothesis import strategies as st
from test_fingerprint import LEAVES, TABLES, changed, otherwise, shuffled

from akcli.facts.changes import Change, changes, in_short
from akcli.facts.fingerprint import canonical, digest

TEXT = SAMPLE.read_text(encoding="utf-8")


def between(old, new):
    """The changes from one TOML to another."""
    states = (canonical(tomli.loads(text, parse_float=Decimal)) for text in (old, new))
    return changes(*states)


TOTAL, EXPORT = "trade-asean-total", "trade-asean-export"
GOAL = "trade-200-by-2020"
SUMMIT = "summit-2019-busan"
VARIANT = {"value": 160, "qualifier": "about", "sources": ["baonghean-2019"]}
TABLE: dict[str, tuple[tuple[tuple[str, str], ...], list[tuple]]] = {
    "a value": (
        [("2017 = 95250", "2017 = 95251")],
        [("observations", f"{EXPORT}#2017", "value", 95250, 95251, "revised", "USD million")],
    ),
    "other digits": (
        [("2017 = 95250", "2017 = 95250.0")],
        [("observations", f"{EXPORT}#2017", "value", 95250, Decimal("95250.0"), "respelt", "USD million")],
    ),
    "another unit for an equal value": (
        [("2017 = 95250", '2017 = { value = 95.25, unit = "USD billion" }')],
        [
            ("observations", f"{EXPORT}#2017", "value", 95250, Decimal("95.25"), "respelt", "USD billion"),
            ("observations", f"{EXPORT}#2017", "unit", "USD million", "USD billion", "respelt", None),
        ],
    ),
    "another unit for the same digits": (
        [("2017 = 95250", '2017 = { value = 95250, unit = "USD billion" }')],
        [("observations", f"{EXPORT}#2017", "unit", "USD million", "USD billion", "revised", None)],
    ),
    "the unit of a point with a variant": (
        [
            (
                '{ value = 159.7, unit = "USD billion", variants = [{ value = 160,',
                '{ value = 159700, variants = [{ value = 160, unit = "USD billion",',
            )
        ],
        [
            ("observations", f"{TOTAL}#2018", "value", Decimal("159.7"), 159700, "respelt", "USD million"),
            (
                *("observations", f"{TOTAL}#2018", "variants"),
                *([VARIANT], [VARIANT | {"unit": "USD billion"}], "respelt", None),
            ),
            ("observations", f"{TOTAL}#2018", "unit", "USD billion", "USD million", "respelt", None),
        ],
    ),
    "a variant in another unit": (
        [("{ value = 160,", '{ value = 160000, unit = "USD million",')],
        [
            (
                *("observations", f"{TOTAL}#2018", "variants", [VARIANT]),
                *([VARIANT | {"value": 160000, "unit": "USD million"}], "respelt", None),
            )
        ],
    ),
    "the unit of a series, whose points say theirs": (
        [
            ('unit = "USD million"\ncoverage = "ASEAN-10"', 'unit = "USD billion"\ncoverage = "ASEAN-10"'),
            ("2017 = 95250\n2018 = 100114", '2017 = { value = 95250, unit = "USD million" }\n2018 = 100.114'),
        ],
        [
            ("series", EXPORT, "unit", "USD million", "USD billion", "respelt", None),
            ("observations", f"{EXPORT}#2018", "value", 100114, Decimal("100.114"), "respelt", "USD billion"),
            ("observations", f"{EXPORT}#2018", "unit", "USD million", "USD billion", "respelt", None),
        ],
    ),
    "a value that came, one that went": (
        [("2017 = 53820\n", "2016 = 43500\n")],
        [
            ("observations", "trade-asean-import#2016", "value", None, 43500, "added", "USD million"),
            ("observations", "trade-asean-import#2017", "value", 53820, None, "removed", "USD million"),
        ],
    ),
    "the sources of a series": (
        [('sources = ["akc-overview"]\n[series.points]', 'sources = ["baonghean-2019"]\n[series.points]')],
        [("series", EXPORT, "sources", ["akc-overview"], ["baonghean-2019"], "revised", None)],
    ),
    "the sources of a series, and of a value that keeps its own": (
        [
            ('sources = ["akc-overview"]\n[series.points]', 'sources = ["baonghean-2019"]\n[series.points]'),
            ("2017 = 95250", '2017 = { value = 95250, sources = ["akc-overview"] }'),
        ],
        [("series", EXPORT, "sources", ["akc-overview"], ["baonghean-2019"], "revised", None)],
    ),
    "the sources of one value": (
        [("2017 = 95250", '2017 = { value = 95250, sources = ["baonghean-2019"] }')],
        [("observations", f"{EXPORT}#2017", "sources", ["akc-overview"], ["baonghean-2019"], "revised", None)],
    ),
    "a verdict": (
        [('verdict = "missed"', 'verdict = "outdated"')],
        [("claims", "claim-trade-200", "verdict", "missed", "outdated", "revised", None)],
    ),
    "a date, and a doubt that is no more": (
        [('"2019-11-25/2019-11-26"', '"2019-11-25"'), ('"2019-11-26?"', '"2019-11-26"')],
        [
            ("sources", "baonghean-2019", "published", "2019-11-26?", "2019-11-26", "revised", None),
            ("events", SUMMIT, "date", "2019-11-25/2019-11-26", "2019-11-25", "revised", None),
        ],
    ),
    "a field that was not there, one that is no longer": (
        [('place = "Busan"\npartners', 'note = "Rain."\npartners')],
        [
            ("events", SUMMIT, "note", None, "Rain.", "revised", None),
            ("events", SUMMIT, "place", "Busan", None, "revised", None),
        ],
    ),
    "a number in a table": (
        [("size = { value = 20,", "size = { value = 21,")],
        [("institutions", "akcf", "size.value", 20, 21, "revised", "USD million")],
    ),
    "the unit of a number in a table": (
        [('size = { value = 20, unit = "USD million"', 'size = { value = 0.02, unit = "USD billion"')],
        [
            ("institutions", "akcf", "size.value", 20, Decimal("0.02"), "respelt", "USD billion"),
            ("institutions", "akcf", "size.unit", "USD million", "USD billion", "respelt", None),
        ],
    ),
    "a number in words of no closed list": (
        [('value = 200\nunit = "USD billion"\nas_of', 'value = 200\nunit = "dollars"\nas_of')],
        [("claims", "claim-trade-200", "unit", "USD billion", "dollars", "revised", None)],
    ),
    "an entry that came, one that went": (
        [('id = "gap-trade-members"', 'id = "gap-members"')],
        [
            ("gaps", "gap-members", None, None, "Trade by member state is left out.", "added", None),
            ("gaps", "gap-trade-members", None, "Trade by member state is left out.", None, "removed", None),
        ],
    ),
    "the order of words, and a word more": (
        [('topics = ["politics", "trade"]', 'topics = ["trade", "labour", "politics"]')],
        [
            (
                *("events", "sectoral-dialogue-1989", "topics"),
                *(["politics", "trade"], ["labour", "politics", "trade"], "revised", None),
            )
        ],
    ),
    "the base itself": (
        [('edition = "2026-11-23"', 'edition = "2026-11-24"')],
        [("about", "about", "edition", "2026-11-23", "2026-11-24", "revised", None)],
    ),
    "a renamed entry, which others refer to": (
        [
            ('id = "akc-overview"', 'id = "akc-page"'),
            ('"akc-overview"', '"akc-page"'),
            ("[[sources]]", '[moved]\nakc-overview = "akc-page"\n[[sources]]'),
        ],
        [("moved", "akc-overview", None, None, "akc-page", "added", None)],
    ),
    "a renamed entry that is otherwise, too": (
        [
            ('id = "nsp-visitors"', 'id = "nsp-travel"'),
            ("number = 1\n", "number = 2\n"),
            ("[[sources]]", '[moved]\nnsp-visitors = "nsp-travel"\n[[sources]]'),
        ],
        [
            ("moved", "nsp-visitors", None, None, "nsp-travel", "added", None),
            ("initiatives", "nsp-travel", "number", 1, 2, "revised", None),
        ],
    ),
}


@pytest.mark.parametrize(("edits", "expected"), TABLE.values(), ids=TABLE)
def test_every_change_is_found_and_no_other(edits, expected):
    """Each with its section, its address, its field, what was and what is."""
    text = TEXT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new) if old == '"akc-overview"' else text.replace(old, new, 1)
    assert [tuple(change) for change in between(TEXT, text)] == expected


def test_a_document_that_was_merged_into_another_is_told_once():
    """What rested on both rests on the one; nothing of it is lost, and nothing else changed."""
    two = TEXT.replace("[[sources]]", '[[sources]]\nid = "akc-copy"\ntitle = "A copy"\n\n[[sources]]', 1)
    two = two.replace('sources = ["akc-overview", "baonghean-2019#p4"]', 'sources = ["akc-copy#p1", "akc-overview"]')
    one = TEXT.replace("[[sources]]", '[moved]\nakc-copy = "akc-overview"\n[[sources]]', 1)
    one = one.replace(
        'sources = ["akc-overview", "baonghean-2019#p4"]', 'sources = ["akc-overview#p1", "akc-overview"]'
    )
    assert between(two, one) == [Change("moved", "akc-copy", None, None, "akc-overview", "added")]


def test_a_word_that_is_called_as_an_entry_was_stays():
    """A topic is no reference, whatever the ids."""
    old = TEXT.replace('id = "people"', 'id = "culture"').replace('pillar = "people"', 'pillar = "culture"')
    new = TEXT.replace("[[sources]]", '[moved]\nculture = "people"\n[[sources]]', 1)
    assert between(old, new) == [Change("moved", "culture", None, None, "people", "added")]


def test_the_preferred_one_of_two_series_is_told():
    """Where the order of series of one measure and partner is another; the fewest that moved are named."""
    series = TABLES["series"]
    old, new = (canonical(TABLES | {"series": order}) for order in (series, [series[2], *series[:2]]))
    assert changes(old, new) == [Change("series", TOTAL, "preference", 3, 1, "revised")]


@pytest.mark.parametrize(
    ("section", "field", "kind"),
    [
        ("observations", "value", "figure"),
        ("observations", "unit", "figure"),
        ("observations", "variants", "figure"),
        ("observations", "note", "other"),
        ("institutions", "size.value", "figure"),
        ("targets", "outcome.value", "figure"),
        ("series", "preference", "figure"),
        ("events", "variants", "other"),
        ("claims", "verdict", "verdict"),
        ("claims", "why", "other"),
        ("events", "date", "date"),
        ("partners", "joined", "date"),
        ("institutions", "size.year", "date"),
        ("sources", "read", "other"),
        ("events", "sources", "source"),
        ("claims", "evidence", "source"),
        ("events", None, "entry"),
    ],
)
def test_figures_verdicts_and_dates_are_told_apart(section, field, kind):
    """By the field; a figure is a number with all that makes it one."""
    assert Change(section, "id", field, 1, 2, "revised").kind == kind


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Short.", "Shorter.", ("Short.", "Shorter.")),
        (None, "x" * 90, (None, "x" * 90)),
        (95, 96, (95, 96)),
        (["a", "b"], ["b", "c"], (["a", "…"], ["c", "…"])),
        (["a"], ["b"], (["a"], ["b"])),
        (
            [{"value": 1}, {"value": 2}],
            [{"value": 2}, {"value": 1}],
            ([{"value": 1}, {"value": 2}], [{"value": 2}, {"value": 1}]),
        ),
        ("a b c d e f " * 6 + "g", "a b c d e f " * 6, ("… d e f g", "… d e f ")),
        ("one " + "a b c d e f " * 6 + "g", "two " + "a b c d e f " * 6 + "g", ("one a b c …", "two a b c …")),
        ("a " * 40 + "b", "a " * 41 + "b", ("… a a a b", "… a a a a b")),
    ],
)
def test_long_texts_and_lists_are_cut_to_what_differs(old, new, expected):
    """With three words on either side; short ones are shown whole."""
    assert in_short(old, new) == expected


@given(st.integers())
def test_nothing_changed_where_only_the_order_is_another(seed):
    """A base, and the same base with its tables, fields and words in another order."""
    base = canonical(shuffled(TABLES, random.Random(seed)))
    assert changes(canonical(TABLES), base) == changes(base, canonical(TABLES)) == []


ENTRIES = [path for path in LEAVES if path[0] not in ("about",) and path[2] not in ("id", "points")]
POINTS = [path for path in LEAVES if path[2:3] == ("points",) and path[4:] in ((), ("value",))]


def place(path):
    """The address and the field of what stands at a place of the tables."""
    entry = TABLES[path[0]][path[1]]
    if path[2] == "points":
        return f"{entry['id']}#{path[3]}", "value"
    deeper = isinstance(entry[path[2]], dict)
    return entry["id"], f"{path[2]}.{path[3]}" if deeper else path[2]


@given(st.sets(st.sampled_from(ENTRIES + POINTS), min_size=1, max_size=12))
def test_random_edits_are_found_all_and_only_they(paths):
    """Whatever is changed in whichever entries: a change for each field, and none elsewhere."""
    edited = TABLES
    for path in paths:
        edited = changed(edited, path, otherwise)
    found = {(change.address, change.field) for change in changes(canonical(TABLES), canonical(edited))}
    expected = {place(path) for path in paths}
    for path in paths:
        if path[0] == "series" and path[2] == "unit":  # which is that of its points
            series = TABLES["series"][path[1]]
            inherit = (period for period, point in series["points"].items() if "unit" not in _table(point))
            expected |= {(f"{series['id']}#{period}", "unit") for period in inherit}
    assert found == expected


def _table(point):
    return point if isinstance(point, dict) else {}


@given(st.sets(st.sampled_from(LEAVES), max_size=6), st.sets(st.sampled_from(LEAVES), max_size=6), st.integers())
def test_something_changed_exactly_where_the_fingerprints_differ(one, other, seed):
    """Any two states of a base."""
    states = []
    for paths in (one, other):
        edited = TABLES
        for path in paths:
            edited = changed(edited, path, otherwise)
        states.append(canonical(shuffled(edited, random.Random(seed))))
    assert bool(changes(*states)) == (digest(states[0]) != digest(states[1]))
