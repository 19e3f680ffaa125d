"""What the wheel holds of a fact base: read section by section, it is the same base."""

import json
import shutil
from contextlib import closing

import pytest
from conftest import SAMPLE, compile_base
from samples import KEPT, WHOLE

from akcli.cli import load_command
from akcli.commands.options import LISTING
from akcli.complete import candidates
from akcli.errors import BrokenInstall, InvalidFactBase
from akcli.facts import model
from akcli.facts.load import CompiledFacts, Lines, load
from akcli.tables.database import connect
from akcli.tables.search import vocabulary

BASE = WHOLE.replace(series=tuple(KEPT))


def contents(folder):
    """The bytes of each file."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_compiling_keeps_a_base_whole(facts, compiled):
    """There and back is the same, in whatever order it is looked at."""
    assert CompiledFacts(str(compiled)) == facts
    assert CompiledFacts(str(compiled)).fingerprint == facts.fingerprint
    assert facts == CompiledFacts(str(compiled))
    for section in reversed(model.SECTIONS):
        assert getattr(CompiledFacts(str(compiled)), section) == getattr(facts, section)


def test_the_index_is_that_of_the_base(facts, compiled):
    """Every entry with its section, its title and what refers to it, in the order of the base."""
    again = CompiledFacts(str(compiled))
    assert list(again.sections.items()) == list(facts.sections.items())
    assert all(again.listed(section) == facts.listed(section) for section in model.SECTIONS)
    assert again.documents == facts.documents
    for entry_id in ("summit-2019-busan", "nsp", "vn", "trade-asean-total", "baonghean-2019"):
        assert again.entry(entry_id) == facts.entry(entry_id)
    with pytest.raises(KeyError):
        again.entry("nothing")


@pytest.mark.parametrize("command", ["timeline", "sources"])
def test_a_whole_list_lies_ready(akcli, compiled, command):
    """Nothing is asked of it: the lines that the wheel holds; anything else is made of these records, or anew."""
    toml = compiled / "none"
    for asked in ("--json", "--format jsonl --limit 3", "--fields id,title --limit 2 --format csv", "--ids"):
        assert akcli(command, *asked.split()) == akcli(command, *asked.split(), base=toml)
    narrowed = ("--kind", "treaty" if command == "sources" else "summit")
    for asked in (("--json",), ("--format", "table", "--limit", "3"), ("--sort", "-id", "--format", "markdown")):
        assert akcli(command, *narrowed, *asked) == akcli(command, *narrowed, *asked, base=toml)


VALUES = {"start": "2024", "end": "1990", "date": "2024", "partner": "la", "text": "Busan", "flag": None}


@pytest.mark.parametrize("command", ["timeline", "sources"])
def test_every_option_narrows_what_lies_ready(akcli, compiled, command):
    """None that is given is passed over, and so shows the whole list."""
    whole = akcli(command, "--ids").out
    for option in load_command(command).OPTIONS:
        if option not in LISTING:
            value = option.kind[-1] if isinstance(option.kind, tuple) else VALUES[option.kind]
            words = (command, option.flag, *([value] if value else []), "--ids")
            answer = akcli(*words)
            assert answer == akcli(*words, base=compiled / "none"), words
            assert answer.code == 0
            assert answer.out != whole, words


def test_what_search_knows_is_that_of_the_base(facts, compiled):
    """Names with whose they are, and for each term what means the same."""
    called, known = CompiledFacts(str(compiled)).terms
    assert [{key: tuple(value) for key, value in table.items()} for table in (called, known)] == list(vocabulary(facts))


@pytest.mark.parametrize("word", ["vn", "asean", "goods-trade", "nobody"])
def test_of_a_section_what_has_a_word_is_read(facts, compiled, word):
    """Nothing that has it is missing, and the series are found as they are without it."""
    again = CompiledFacts(str(compiled))
    had = [event for event in facts.events if word in (*event.partners, *event.topics, event.kind)]
    assert [event for event in again.having("events", word) if event in had] == had

    def wanted(series):
        return word in (series.partner, series.measure)

    assert again.find_series(wanted, word) == facts.find_series(wanted, word) == facts.find_series(wanted)


def test_a_key_is_looked_up_as_it_is_written(tmp_path):
    """Quotes, other scripts, and keys that are the beginnings of others."""
    keys = ("a", "a#1", 'a#"1"', "a-b", "b", "한국", "é", "z")
    items = sorted(f"{json.dumps(key)}:{json.dumps([key])}" for key in keys)
    (tmp_path / "t.json").write_text("{\n" + ",\n".join(items) + "\n}\n", encoding="ascii")
    table = Lines(str(tmp_path / "t.json"), tuple)
    assert dict(table) == {key: (key,) for key in keys}
    assert len(table) == len(keys)
    assert [key for key in ("", "a#", "c", "zz", '"a"') if key in table] == []


def test_the_series_are_told_apart_without_their_points(facts, compiled, tmp_path):
    """Their heads need none of them, and only those of the measures that are wanted are read."""
    folder = shutil.copytree(compiled, tmp_path / "compiled")
    goods = folder / "points-goods-trade.json"
    kept = goods.read_bytes()
    goods.unlink()
    again = CompiledFacts(str(folder))
    assert again.heads == tuple(one._replace(points={}) for one in facts.series)
    wanted = [one for one in facts.series if one.measure == "visitors"]
    assert again.find_series(lambda one: one.measure == "visitors") == wanted
    assert again.find_series(lambda one: one.measure == "visitors") == wanted
    with pytest.raises(BrokenInstall):
        again.find_series(lambda one: one.measure == "goods-trade")
    goods.write_bytes(kept)
    assert again.series == facts.series


def test_a_section_is_read_when_it_is_looked_at(tmp_path):
    """A section that nobody asks for may be missing."""
    compile_base(BASE, tmp_path)
    for path in tmp_path.iterdir():
        if path.name not in ("about.json", "events.json"):
            path.unlink()
    again = CompiledFacts(str(tmp_path))
    assert (again.about, again.events, again.events) == (BASE.about, BASE.events, BASE.events)
    with pytest.raises(BrokenInstall):
        _ = again.claims
    with pytest.raises(AttributeError, match=r"^chapters$"):
        _ = again.chapters


def test_the_same_facts_make_the_same_files(tmp_path):
    """Those of every section, of the points by measure, the index, the words of Tab and the database."""
    first, second = (contents(compile_base(BASE, tmp_path / name)) for name in "ab")
    assert first == second
    listed = [f"listed-{section}" for section in model.SECTIONS]
    tabs = (f"tab-{kind}.txt" for kind, _ in candidates(BASE))
    parts = (
        "about",
        "moved",
        *model.SECTIONS,
        *listed,
        "ids",
        "documents",
        "cited",
        "terms",
        "all-sources",
        "all-timeline",
        "points-goods-trade",
        "points-visitors",
    )
    assert first.keys() == {*(f"{name}.json" for name in parts), *tabs, "words.txt", "facts.db"}
    assert json.loads(first["series.json"])[0][7] == {}


def test_the_database_is_that_of_the_facts(tmp_path):
    """The file holds what is put together in memory for a base that is not compiled."""
    again = CompiledFacts(str(compile_base(BASE, tmp_path)))
    with closing(connect(again)) as made, closing(connect(BASE)) as expected:
        assert list(made.iterdump()) == list(expected.iterdump())


def test_a_base_is_read_from_its_toml(tmp_path):
    """The sample is the same whether it is compiled or not; an unsound one has all its problems."""
    assert CompiledFacts(str(compile_base(SAMPLE, tmp_path / "compiled"))) == load(str(SAMPLE))
    (tmp_path / "own.toml").write_text("about = 1\nnothing = 2\n", encoding="utf-8")
    with pytest.raises(InvalidFactBase) as refused:
        load(str(tmp_path / "own.toml"))
    assert len(refused.value.problems) == str(refused.value).count("\n") + 1 == 2
