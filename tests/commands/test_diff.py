"""``diff`` as users see it: what changed between two files, in every shape, with its exit code."""

import io
import json
import os
import shutil
import subprocess
from contextlib import suppress
from decimal import Decimal

import pytest
from conftest import SAMPLE

from akcli.commands.diff import FIELDS, counted, drawn
from akcli.facts.changes import Change
from akcli.facts.load import load
from akcli.tables.export import export

TEXT = SAMPLE.read_text(encoding="utf-8")
EDITS = (
    ('edition = "2026-11-23"', 'edition = "2026-11-24"'),
    ("2017 = 95250", "2017 = 95251"),
    ("2018 = 100114", '2018 = { value = 100.114, unit = "USD billion" }'),
    ("2017 = 53820\n", ""),
    ('verdict = "missed"', 'verdict = "outdated"'),
    ('id = "gap-trade-members"', 'id = "gap-members"'),
    (
        'summary = "Korea becomes a sectoral dialogue partner of ASEAN."',
        'summary = "The Republic of Korea becomes a sectoral dialogue partner of ASEAN, after years of talks."',
    ),
)


@pytest.fixture
def files(tmp_path):
    """``old.toml`` is the sample, ``new.toml`` a later state of it, in the folder of the run."""
    (tmp_path / "old.toml").write_text(TEXT, encoding="utf-8")
    new = TEXT
    for old, other in EDITS:
        assert old in new
        new = new.replace(old, other, 1)
    (tmp_path / "new.toml").write_text(new, encoding="utf-8")
    return tmp_path


def test_a_record_per_change(akcli, files):
    """With the edition that it came with; in JSON a number is a number."""
    answer = akcli("diff", "old.toml", "new.toml", "--json")
    assert (answer.code, answer.err) == (0, "")
    records = json.loads(answer.out, parse_float=Decimal)
    new = load(str(files / "new.toml")).fingerprint
    assert {(*record,) for record in records} == {FIELDS}
    assert {(record["edition"], record["fingerprint"]) for record in records} == {("2026-11-24", new)}
    export, summary = "trade-asean-export", "Korea becomes a sectoral dialogue partner of ASEAN."
    assert [[record[field] for field in FIELDS[1:-1]] for record in records] == [
        ["about", "edition", "2026-11-23", "2026-11-24", "revised", None, "other", "about"],
        ["sectoral-dialogue-1989", "summary", summary, EDITS[-1][1][11:-1], "revised", None, "other", "events"],
        [f"{export}#2017", "value", 95250, 95251, "revised", "USD million", "figure", "observations"],
        [f"{export}#2018", "value", 100114, Decimal("100.114"), "respelt", "USD billion", "figure", "observations"],
        [f"{export}#2018", "unit", "USD million", "USD billion", "respelt", None, "figure", "observations"],
        ["trade-asean-import#2017", "value", 53820, None, "removed", "USD million", "figure", "observations"],
        ["claim-trade-200", "verdict", "missed", "outdated", "revised", None, "verdict", "claims"],
        ["gap-members", None, None, "Trade by member state is left out.", "added", None, "entry", "gaps"],
        ["gap-trade-members", None, "Trade by member state is left out.", None, "removed", None, "entry", "gaps"],
    ]


STAT = """\
section\tadded\tremoved\trevised\trespelt
about\t0\t0\t1\t0
events\t0\t0\t1\t0
observations\t0\t1\t1\t1
claims\t0\t0\t1\t0
gaps\t1\t1\t0\t0
"""


def test_a_row_per_section(akcli, files):
    """How many entries and values were added, removed, revised or only spelt otherwise, each counted once."""
    assert akcli("diff", "old.toml", "new.toml", "--stat") == (0, STAT, "")


def test_what_is_revised_counts_once():
    """However many of its fields are, and whether some of them are only spelt otherwise."""
    fields = [("value", "respelt"), ("note", "revised"), ("unit", "respelt")]
    found = [Change("observations", "a#1", field, 1, 2, how) for field, how in fields]
    assert counted(found) == [{"section": "observations", "added": 0, "removed": 0, "revised": 1, "respelt": 0}]


@pytest.mark.parametrize(
    ("words", "addresses"),
    [
        (("--section", "claims"), ["claim-trade-200"]),
        (("--section", "claims", "--section", "gaps"), ["claim-trade-200", "gap-members", "gap-trade-members"]),
        (("--section", "observations", "--limit", "1"), ["trade-asean-export#2017"]),
        (("--section", "pillars"), []),
    ],
)
def test_some_sections(akcli, files, words, addresses):
    """Those that are named, in the order of the file."""
    assert akcli("diff", "old.toml", "new.toml", "--ids", *words).out.split() == addresses


def test_exit_codes(akcli, files):
    """With ``--exit-code`` 1 where something changed, in what was asked about; without it 0."""
    assert akcli("diff", "old.toml", "new.toml").code == 0
    assert akcli("diff", "old.toml", "new.toml", "--exit-code").code == 1
    assert akcli("diff", "old.toml", "new.toml", "--exit-code", "--stat", "--json").code == 1
    assert akcli("diff", "old.toml", "new.toml", "--exit-code", "--section", "pillars").code == 0
    assert akcli("diff", "new.toml", "new.toml", "--exit-code", "--json") == (0, "[]\n", "nothing changed\n")


def test_a_reader_that_has_gone_changes_no_verdict(call, files):
    """The exit code is what was found out, not what was read of it."""
    reading, writing = os.pipe()
    os.close(reading)
    with suppress(BrokenPipeError), open(writing, "w", encoding="ascii") as out:
        assert call(("diff", "old.toml", "new.toml", "--exit-code"), {}, out, io.StringIO()) == 1


def test_the_new_one_is_what_is_answered_from(akcli, files):
    """The bundled base, or that of ``--facts`` or of the environment; TOML or JSON."""
    whole = akcli("diff", "old.toml", "new.toml", "--json")
    assert akcli("diff", "old.toml", "--facts", "new.toml", "--json") == whole
    assert akcli("diff", "old.toml", "--json", AKCLI_FACTS="new.toml") == whole
    (files / "old.json").write_text(export(load(str(files / "old.toml")), "-", "json"), encoding="utf-8")
    assert akcli("diff", "old.json", "new.toml", "--json") == whole
    assert akcli("diff", "old.toml", "--section", "claims", "--ids").out.split()[-1] == "claim-trade-200"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("old.toml", "new.toml", "old.toml"), (2, "", "akcli diff: takes OLD and NEW, not 3 files\n")),
        (("none.toml",), (3, "", "none.toml: no such file or directory\n")),
        (("broken.toml",), (3, "", "broken.toml:1: not JSON: Expecting value: line 1 column 7 (char 6)\n")),
        (("old.toml", "--facts", "older.toml"), (3, "", "older.toml:7: about: unknown field 'gaps'\n")),
    ],
)
def test_what_cannot_be_compared(akcli, files, words, answer):
    """A line that says which file, and why; nothing on stdout."""
    (files / "broken.toml").write_text('{"a": ', encoding="utf-8")
    (files / "older.toml").write_text(TEXT.replace("[about]", '[about]\ngaps = ["None."]'), encoding="utf-8")
    assert akcli("diff", *words) == answer


def test_what_is_not_sound_is_compared_and_said(akcli, files):
    """On stderr, in every format; the exit code is that of the comparison."""
    (files / "older.toml").write_text(TEXT.replace("[about]", '[about]\ngaps = ["None."]'), encoding="utf-8")
    answer = akcli("diff", "older.toml", "old.toml", "--fields", "address,field,old,new")
    assert answer == (
        0,
        "address\tfield\told\tnew\nabout\tgaps\tNone.\t\n",
        "older.toml: is not sound by today's rules (1 problem); compared as far as it can be read\n",
    )


def test_a_table_shows_amounts_and_what_differs(akcli, files):
    """A value with its unit; of long texts only the words around what is otherwise."""
    shown = akcli("diff", "old.toml", "new.toml", "--format", "table", COLUMNS="100").out
    assert shown == SHOWN.replace("OLD", load(str(files / "old.toml")).fingerprint).replace(
        "NEW", load(str(files / "new.toml")).fingerprint
    )


SHOWN = """\
Changes

Change   Address                  Field    Old                      New
────────────────────────────────────────────────────────────────────────────────────────────────────
revised  about                    edition  2026-11-23               2026-11-24
revised  sectoral-dialogue-1989   summary  Korea becomes a          The Republic of Korea becomes a
                                           sectoral dialogue        sectoral dialogue partner of
                                           partner of ASEAN.        ASEAN, after years of talks.
revised  trade-asean-export#2017  value    USD 95,250 million       USD 95,251 million
respelt  trade-asean-export#2018  value    USD 100,114 million      USD 100.114 billion
respelt  trade-asean-export#2018  unit     USD million              USD billion
removed  trade-asean-import#2017  value    USD 53,820 million
revised  claim-trade-200          verdict  missed                   outdated
added    gap-members                                                Trade by member state is left
                                                                    out.
removed  gap-trade-members                 Trade by member state
                                           is left out.

9 records, from 2026-11-23 OLD to 2026-11-24 NEW
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (None, 95250, (None, "USD 95,250 million")),
        (Decimal("95.0"), "about 95", ("USD 95.0 million", "about 95")),
    ],
)
def test_an_amount_is_said_with_its_unit(old, new, said):
    """Where there is one."""
    record = {"address": "a#1", "field": "value", "old": old, "new": new, "unit": "USD million"}
    (shown,) = drawn([record])
    assert (shown["old"], shown["new"]) == said


def test_a_verdict_that_is_left_to_the_figures_is_called_so():
    """A target has one of its own only where it cannot be computed."""
    record = {"address": "goal", "field": "verdict", "old": "unknown", "new": None, "unit": None}
    (shown,) = drawn([record])
    assert (shown["old"], shown["new"]) == ("unknown", "computed")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ([{"value": 160, "unit": "USD billion", "qualifier": "about", "sources": ["one"]}], "about USD 160 billion"),
        ([{"value": 160, "sources": ["one"]}, {"date": "2018", "sources": ["one"]}], "160; 2018"),
        (["a", "b"], "a; b"),
        (True, "true"),
        (None, None),
    ],
)
def test_lists_and_tables_are_said_in_words(value, said):
    """Without what they rest on, which JSON has."""
    (shown,) = drawn([{"address": "a", "field": "variants", "old": value, "new": None, "unit": None}])
    assert shown["old"] == said


@pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed here")
def test_jq_sums_up_what_was_revised(akcli, files):
    """The records are made for it: revised figures with old and new."""
    text = akcli("diff", "old.toml", "new.toml", "--json").out
    program = '.[] | select(.kind == "figure" and .change == "revised") | "\\(.address): \\(.new - .old)"'
    done = subprocess.run(["jq", "-r", program], input=text, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "trade-asean-export#2017: 1\n"
