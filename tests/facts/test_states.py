"""States of a base from files: TOML and exports, sound or not, as far as they can be read."""

import json

import pytest
from conftest import SAMPLE

from akcli.errors import InvalidFactBase
from akcli.facts.changes import changes
from akcli.facts.fingerprint import canonical, digest
from akcli.facts.load import load
from akcli.facts.states import read_state
from akcli.tables.export import export

TEXT = SAMPLE.read_text(encoding="utf-8")
UNSOUND = "own: is not sound by today's rules ({}); compared as far as it can be read"
LINES = "is JSON Lines; of the exports that to JSON can be read"
FOREIGN = "is not a fact base: it has no about and no entry of any section"
OLDER = (
    ("[about]\n", '[about]\ngaps = ["Trade by member state is left out."]\n'),
    ('[[gaps]]\nid = "gap-trade-members"\ntext = "Trade by member state is left out."\nsearched = "2026-11-23"\n', ""),
)
"""The sample as older states were: its gaps are sentences of the base itself."""


@pytest.fixture
def state(tmp_path, monkeypatch):
    """Reads a state from a file ``own`` with this text."""
    monkeypatch.chdir(tmp_path)

    def read(text):
        (tmp_path / "own").write_text(text, encoding="utf-8")
        return read_state("own")

    return read


def replaced(*edits):
    """The sample with each first text replaced by the second."""
    text = TEXT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_a_sound_base_is_the_same_from_toml_and_json(state):
    """And nothing is to be said of it, with a byte order mark or without."""
    facts = load(str(SAMPLE))
    whole = canonical(facts.tables()), ()
    for text in (TEXT, f"\ufeff{TEXT}", export(facts, "-", "json"), f"\ufeff\n{export(facts, '-', 'json')}"):
        assert tuple(state(text)) == whole


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (replaced(*OLDER), "1 problem"),
        (replaced(("[[events]]", "[[meetings]]")), "1 problem"),
        (replaced(('title = "A sample', 'titel = "A sample'), ('kind = "status"', 'sort = "status"')), "4 problems"),
        (replaced(("2017 = 95250", '2017 = "95250"')), "1 problem"),
        (replaced(("2017 = 95250\n", ""), ("2018 = 100114\n", "")), "1 problem"),
        (
            'about = 1\nevents = [1, "two", { id = 3 }, {}]\nseries = [{ id = "s", points = [1] }]\nmoved = 2\n',
            "24 problems",
        ),
        ('{"about": {"edition": 1}, "events": {"a": 1}, "series": 1.50, "other": [[1], {"id": "x"}]}', "6 problems"),
    ],
)
def test_what_the_checker_refuses_is_read_as_far_as_it_can_be(state, text, problems):
    """Unknown sections and fields are compared as they stand; how much is wrong is said."""
    read = state(text)
    assert read.remarks == (UNSOUND.format(problems),)
    assert changes(read.base, read.base) == []
    assert changes(state(TEXT).base, read.base) != []


def test_an_older_form_is_told_as_what_it_is(state):
    """What was a field then and is an entry now is two changes."""
    old, new = state(replaced(*OLDER)).base, state(TEXT).base
    said = "Trade by member state is left out."
    assert [tuple(change)[:6] for change in changes(old, new)] == [
        ("about", "about", "gaps", [said], None, "revised"),
        ("gaps", "gap-trade-members", None, None, said, "added"),
    ]


def test_an_export_that_was_changed_by_hand_says_so(state):
    """Its fingerprint is that of other facts."""
    document = json.loads(export(load(str(SAMPLE)), "-", "json"))
    document["about"]["title"] = "Another"
    read = state(json.dumps(document))
    assert read.remarks == (f"own: was changed after it was written: its facts have fingerprint {digest(read.base)}",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "own:1: the file is empty"),
        ("about =", "own:1: not TOML: Invalid value (at end of document)"),
        ('{"about": {}', "own:1: not JSON: Expecting ',' delimiter: line 1 column 13 (char 12)"),
        ('{\n"about": nothing}', "own:2: not JSON: Expecting value: line 2 column 10 (char 11)"),
        ('{"about": NaN}', "own:1: not JSON: NaN is no number"),
        ('{"about": ' + "[" * 100_000, "own:1: is nested too deeply"),
        ('{"section": "about"}\n{"section": "events"}\n', f"own:2: {LINES}"),
        ('{"about": {}} and more', "own:1: not JSON: Extra data: line 1 column 15 (char 14)"),
        ("{}", f"own:1: {FOREIGN}"),
        ('{"name": "other", "sources": ["index.js"], "about": "a package"}', f"own:1: {FOREIGN}"),
        ('[project]\nname = "other"\n', f"own:1: {FOREIGN}"),
        ('about = "x"\nevents = [1, 2]\n', f"own:1: {FOREIGN}"),
    ],
)
def test_what_is_no_fact_base_is_refused(state, text, problem):
    """With the line and the reason; so is what is TOML or JSON, and has nothing of a fact base."""
    with pytest.raises(InvalidFactBase) as refused:
        state(text)
    assert str(refused.value) == problem


def test_a_list_is_no_fact_base(tmp_path):
    """As ``timeline --json`` prints one: in a file called so it is read as JSON."""
    (tmp_path / "own.json").write_text('[{"id": "a"}]', encoding="utf-8")
    with pytest.raises(InvalidFactBase) as refused:
        read_state(str(tmp_path / "own.json"))
    assert str(refused.value).endswith(f"own.json:1: {FOREIGN}")


def test_a_file_that_is_not_there_is_told():
    """As by the checker."""
    with pytest.raises(InvalidFactBase, match=r"^/nothing/here: no such file or directory$"):
        read_state("/nothing/here")
