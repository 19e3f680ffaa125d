"""``changes``: what changed with each listed edition, newest first, as readers need it."""

import json

import pytest
from conftest import ask

from akcli.commands import changes as command
from akcli.commands.changes import Edition, in_numbers
from akcli.facts.changes import Change

FIRST = Edition("2026-01-01", "00000001")
SECOND = Edition(
    "2026-02-01",
    "00000002",
    (
        Change("about", "about", "edition", "2026-01-01", "2026-02-01", "revised"),
        Change("moved", "trade-old", None, None, "trade", "added"),
        Change("sources", "paper", None, None, "Paper", "added"),
        Change("events", "summit", "date", "2019-11", "2019-11-25", "revised"),
        Change("events", "summit", "summary", "Leaders met.", "Leaders meet.", "revised"),
        *(Change("events", f"visit-{number}", None, None, f"Visit {number}", "added") for number in range(1, 11)),
        Change("observations", "trade#2017", "value", 71860, 71, "revised", "USD billion"),
        Change("observations", "trade#2017", "unit", "USD million", "USD billion", "revised"),
        Change("observations", "trade#2018", "value", 95, 96, "respelt", "USD million"),
        Change("observations", "trade#2019", "value", None, 4, "added", "USD million"),
    ),
)
THIRD = Edition(
    "2026-02-01",
    "00000003",
    (
        Change("claims", "said", "verdict", "missed", "outdated", "revised"),
        Change("gaps", "gap", None, "Not found.", None, "removed"),
    ),
)
LISTED = [FIRST, SECOND, THIRD]
SHEETS = """\
Edition of 1 February 2026  00000003
Removed: gaps 1
Revised: claims 1

Verdicts changed

Address  Old     New
──────────────────────────
said     missed  outdated

Removed

Section  What        ID
─────────────────────────
gaps     Not found.  gap

Edition of 1 February 2026  00000002
Added: sources 1, events 10, observations 1
Revised: events 1, observations 1
Respelt: observations 1

--json lists 3 more changes: of wording, sources and form.

Figures revised

Address     Old                 New
───────────────────────────────────────────────
trade#2017  USD 71,860 million  USD 71 billion

Dates corrected

Address  Field  Old      New
────────────────────────────────────
summit   date   2019-11  2019-11-25

Added

Section       What     ID
───────────────────────────────
sources       1
events        Visit 1  visit-1
events        Visit 2  visit-2
events        Visit 3  visit-3
events        Visit 4  visit-4
events        Visit 5  visit-5
events        Visit 6  visit-6
events        Visit 7  visit-7
events        Visit 8  visit-8
events        2 more
observations  1

Renamed or merged

Was        Is
─────────────────
trade-old  trade

21 records, 3 editions
"""


@pytest.fixture(autouse=True)
def listed(monkeypatch):
    """Three editions, two of one day, in place of those of the package."""
    monkeypatch.setattr(command, "editions", lambda: LISTED)


def test_a_table_tells_figures_verdicts_and_dates_one_by_one(akcli):
    """And of what came and went the first of each section."""
    assert akcli("changes", "--format", "table") == (0, SHEETS, "")


def test_the_records_are_those_of_diff_newest_first(akcli):
    """Each with its edition."""
    records = json.loads(akcli("changes", "--json").out)
    assert [(record["fingerprint"], record["address"]) for record in records] == [
        *(("00000003", change.address) for change in THIRD.changes),
        *(("00000002", change.address) for change in SECOND.changes),
    ]
    assert records[0] == {
        "edition": "2026-02-01",
        "address": "said",
        "field": "verdict",
        "old": "missed",
        "new": "outdated",
        "change": "revised",
        "unit": None,
        "kind": "verdict",
        "section": "claims",
        "fingerprint": "00000003",
    }


@pytest.mark.parametrize(
    ("since", "shown"),
    [
        ("2026-01-01", ["00000003", "00000002"]),
        ("00000001", ["00000003", "00000002"]),
        ("00000002", ["00000003"]),
        ("00000003", []),
        ("2026-02-01", ["00000003"]),  # of several of one day the first counts
        ("2025-12-31", ["00000003", "00000002"]),
        ("2026-01-20", ["00000003", "00000002"]),
        ("2026-02-02", []),
    ],
)
def test_since_an_edition(akcli, since, shown):
    """What changed after it; a day on which none is listed stands for the one that was the newest then."""
    records = json.loads(akcli("changes", "--since", since, "--json").out)
    assert list(dict.fromkeys(record["fingerprint"] for record in records)) == shown


@pytest.mark.parametrize(
    ("wanted", "addresses"),
    [
        (["summit"], ["summit", "summit"]),
        (["trade"], ["trade-old", "trade#2017", "trade#2017", "trade#2018", "trade#2019"]),
        (["TRADE#2018"], ["trade#2018"]),
        (["trade-old"], ["trade-old"]),
        (["said", "gap"], ["said", "gap"]),
        (["vn"], []),
    ],
)
def test_of_some_entries_and_values(akcli, wanted, addresses):
    """Those that are, and those that were; of one that is in the base and never changed there is nothing."""
    answer = akcli("changes", *wanted, "--fields", "address", "--no-header", "--format", "tsv")
    assert (answer.code, answer.out.split()) == (0, addresses)
    assert answer.err == ("" if addresses else "nothing changed\n")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("sumit",), "no entry has or had the id 'sumit'; did you mean 'summit'?"),
        (
            ("--since", "00000004"),
            "no edition is called '00000004'; the editions are 2026-01-01 (00000001), 2026-02-01 (00000002), "
            "2026-02-01 (00000003)",
        ),
        (
            ("--since", "2026-02"),
            "no edition is called '2026-02'; the editions are 2026-01-01 (00000001), 2026-02-01 (00000002), "
            "2026-02-01 (00000003)",
        ),
    ],
)
def test_what_is_not_there(akcli, words, complaint):
    """Exit code 1 and what is near."""
    assert akcli("changes", *words) == (1, "", f"akcli changes: {complaint}\n")


def test_a_base_of_ones_own_has_no_editions(akcli, tmp_path):
    """That is said, and the changes of the bundled facts are shown."""
    answer = akcli("changes", "--ids", "--facts", "own.toml")
    assert answer.err == "these are changes of the bundled facts; akcli diff OLD compares your own\n"
    assert answer.out.split()[:2] == ["said", "gap"]


def test_limited_and_sorted_it_is_a_list(akcli):
    """Whose rows are as many as were asked for."""
    shown = akcli("changes", "--limit", "1", "--format", "table").out
    assert shown == LIMITED


LIMITED = """\
Changes · edition 2026-02-01

Address  Field  Change     Old     New
────────────────────────────────────────────
said     verdict  revised  missed  outdated

1 of 21 records, 3 editions
"""


def test_numbers_are_told_by_section():
    """For each way in which something changed."""
    assert in_numbers(SECOND.changes) == [
        "Added: sources 1, events 10, observations 1",
        "Revised: events 1, observations 1",
        "Respelt: observations 1",
    ]
    assert ask("changes", None).footer == "3 editions"
