"""The commands as people run them: whole answers, exit codes."""

import json
import shlex

import pytest
from conftest import ROOT, SAMPLE
from runs import RUNS, is_remark

from akcli import __version__
from akcli.cli import COMMANDS, load_command
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.tables import search

HEAD = "date\ttitle\tid\tkind\tplace\tsources\n"


def titles(answer):
    """The titles of a JSON answer."""
    return [record["title"] for record in json.loads(answer.out)]


def test_november_2019_names_both_summits_of_busan(akcli):
    """The month of the article has the special summit and the first summit with the Mekong countries."""
    ids = akcli("timeline", "--since", "2019-11", "--until", "2019-11", "--ids").out.split()
    assert {"summit-2019-busan", "mekong-summit-2019-busan"} <= set(ids)


def test_the_steps_of_the_relations(akcli):
    """The kind ``status`` tells each step between ASEAN and Korea with its date as precise as the sources."""
    found = json.loads(akcli("timeline", "--kind", "status", "--partner", "asean", "--json").out)
    dates = [event["date"] for event in found]
    assert [date for date in dates if date in ("1989-11-02", "1991-07", "2004-11-30", "2010-10-29", "2024-10-10")] == [
        "1989-11-02",
        "1991-07",
        "2004-11-30",
        "2010-10-29",
        "2024-10-10",
    ]


def test_trade_by_the_korean_count(akcli):
    """Nine years in USD million, exact; the year of the article's policy to the digit."""
    rows = json.loads(akcli("trade", "--since", "2009", "--until", "2017", "--json").out)
    assert [row["year"] for row in rows] == list(range(2009, 2018))
    assert {row["reporter"] for row in rows} == {"kr"}
    last = {field: rows[-1][field] for field in ("total", "exports", "imports", "balance", "unit")}
    assert last == {"total": 149070, "exports": 95250, "imports": 53820, "balance": 41430, "unit": "USD million"}


@pytest.mark.parametrize("name", ["vietnam", "VN", "Viet Nam", "베트남", "việt nam"])
def test_a_partner_by_any_of_its_names(akcli, name):
    """Whatever name is typed, the page is that of Viet Nam."""
    assert json.loads(akcli("partners", name, "--json").out)["id"] == "vn"


def test_the_three_ps(akcli):
    """The pillars are three; one of them is one object with its tasks."""
    assert [pillar["id"] for pillar in json.loads(akcli("pillars", "--json").out)] == ["people", "prosperity", "peace"]
    people = json.loads(akcli("pillars", "people", "--json").out)
    assert people["id"] == "people"
    assert [task["number"] for task in people["initiatives"] if task["policy"] == "nsp"] == [1, 2, 3, 4, 5, 6]


def test_the_goal_of_200_billion(akcli):
    """The promise for 2020 stands beside its outcome, computed from the series."""
    found = {target["id"]: target for target in json.loads(akcli("targets", "--json").out)}
    goal = found["trade-200bn-2020"]
    assert {field: goal[field] for field in ("value", "unit", "due", "outcome", "verdict", "passed")} == {
        "value": 200,
        "unit": "USD billion",
        "due": "2020",
        "outcome": 143.9,
        "verdict": "missed",
        "passed": 2022,
    }


MISUSE = [
    # what is typed, exit code, what stderr says
    (("timelin",), 2, "akcli: no command 'timelin'; did you mean 'timeline'?\n"),
    (
        ("--json",),
        2,
        "akcli: options go after the command: akcli COMMAND --json; akcli --help lists the commands\n",
    ),
    (("--versio",), 2, "akcli: no option '--versio'; did you mean '--version'?\n"),
    (
        ("timeline", "--sinc", "2019"),
        2,
        "akcli timeline: no such option: --sinc; did you mean '--since'? (akcli timeline --help shows what it takes)\n",
    ),
    (("timeline", "--limit", "many"), 2, "akcli timeline: --limit takes a number from 0 up, not many\n"),
    (("timeline", "--limit", "-1"), 2, "akcli timeline: --limit takes a number from 0 up, not -1\n"),
    (
        ("search",),
        2,
        "akcli search: missing argument 'WORDS' (akcli search --help shows what it takes)\n",
    ),
    (
        ("timeline", "--year", "soon"),
        2,
        "akcli timeline: --year: 'soon' is not an EDTF date; write it like 2019, 2019-11 or 2019-11-25\n",
    ),
    (
        ("pillars", "--fields", "nam"),
        2,
        "akcli pillars: unknown field 'nam'; did you mean 'name'?"
        " (one of id, name, goal, summary, topics, sources, note, initiatives, number_of_initiatives)\n",
    ),
    (
        ("pillars", "--sort", "-nam"),
        2,
        "akcli pillars: unknown field 'nam'; did you mean 'name'?"
        " (one of id, name, goal, summary, topics, sources, note, initiatives, number_of_initiatives)\n",
    ),
    (
        ("pillars", "--format", "jsn"),
        2,
        "akcli pillars: unknown format 'jsn'; did you mean 'json' or 'jsonl'?"
        " (one of table, text, json, jsonl, csv, tsv, markdown)\n",
    ),
    (
        ("pillars", "--json", "--format", "csv"),
        2,
        "akcli pillars: --json and --format csv cannot be combined\n",
    ),
    (
        ("trade", "--mirror", "--variants"),
        2,
        "akcli trade: --by, --mirror and --variants cannot be combined\n",
    ),
    (("trade", "--by", "year"), 2, "akcli trade: unknown --by 'year' (one of partner)\n"),
    (
        ("claims", "--verdict", "wrong"),
        2,
        "akcli claims: unknown verdict 'wrong' (one of confirmed, imprecise, outdated, missed, contradicted, opinion,"
        " unverifiable)\n",
    ),
    (("partners", "vietnm"), 1, "akcli partners: no partner is called 'vietnm'; did you mean 'Viet Nam'?\n"),
    (("pillars", "prosperty"), 1, "akcli pillars: no pillar is called 'prosperty'; did you mean 'Prosperity'?\n"),
    (("show", "nsp", "summit-2019-busa"), 1, None),
    (("-v",), 2, "akcli: no option '-v'; did you mean '--version'?\n"),
    (("trade", "vn", "--by", "partner"), 2, None),
    (("about", "--limit", "1"), 2, "akcli about: --sort and --limit are for lists, and this is one record\n"),
    (("sql", "select 1 as one", "--ids"), 2, "akcli sql: these records have no ids\n"),
    (("timeline", "--facts", "none.toml"), 3, None),
]


@pytest.mark.parametrize(("words", "code", "said"), MISUSE, ids=lambda value: value if isinstance(value, int) else None)
def test_what_cannot_be_answered_is_one_clear_line(akcli, words, code, said):
    """Nothing on stdout, one line on stderr, and the promised exit code."""
    answer = akcli(*words)
    assert (answer.code, answer.out) == (code, "")
    assert len(answer.err.splitlines()) == 1
    assert said is None or answer.err == said


@pytest.mark.parametrize(
    "words",
    [
        ("timeline", "--kind", "status"),
        ("search", "mekong", "--json"),
        ("timeline", "--since", "2100"),
        ("--help",),
        ("__complete", "show", "summit-2019"),
        ("partners", "vietnm"),
        ("timeline", "--sinc", "2019"),
        ("timeline", "--facts", "none.toml"),
        ("export", "nowhere/facts", "--to", "json"),
    ],
    ids=" ".join,
)
def test_a_process_does_what_the_tests_see(akcli, process, words):
    """What the tests call within their own process is the tool: the same streams and the same exit code."""
    assert process(*words) == akcli(*words)


def test_a_filter_that_matches_nothing_is_an_answer(akcli):
    """An empty list or a header, a word on stderr, exit code 0."""
    nothing = ("timeline", "--since", "2100")
    assert akcli(*nothing, "--json") == (0, "[]\n", "nothing matches\n")
    assert akcli(*nothing) == (0, HEAD, "nothing matches\n")
    assert akcli(*nothing, "--format", "text") == (0, "", "nothing matches\n")


def test_sort_limit_fields_and_ids(akcli):
    """Numbers sort as numbers, lists by their first value, nothing sorts last; the fields come in the order typed."""
    rows = akcli("trade", "--since", "2015", "--until", "2018", "--sort", "-total", "--fields", "total,year").out
    assert [line.split("\t")[1] for line in rows.splitlines()] == ["year", "2018", "2017", "2015", "2016"]
    members = json.loads(akcli("partners", "--sort", "joined", "--json").out)
    joined = [partner["joined"] for partner in members]
    assert joined == sorted(filter(None, joined)) + [None] * joined.count(None)
    listed = [event["topics"] for event in json.loads(akcli("timeline", "--sort", "-topics", "--json").out)]
    first = [topics[0] for topics in listed if topics]
    assert first == sorted(first, reverse=True)
    assert listed[len(first) :] == [[]] * listed.count([])
    assert akcli("pillars", "--ids", "--limit", "2").out == "people\nprosperity\n"
    assert akcli("trade", "--year", "2017", "--ids").out.split() == [
        "trade-asean-total",
        "trade-asean-export",
        "trade-asean-import",
    ]


def test_own_facts_by_option_and_by_environment(akcli, tmp_path):
    """``--facts`` and ``AKCLI_FACTS`` answer from another base; the option wins."""
    own = tmp_path / "own.toml"
    own.write_bytes(SAMPLE.read_bytes())
    count = len(json.loads(akcli("timeline", "--facts", "own.toml", "--json").out))
    assert 0 < count < 10
    assert len(json.loads(akcli("timeline", "--json", AKCLI_FACTS="own.toml").out)) == count
    assert akcli("timeline", "--facts", "own.toml", AKCLI_FACTS="none.toml").code == 0


def test_an_unsound_base_tells_all_its_problems(akcli, tmp_path):
    """Each problem on a line of its own that an editor can jump to."""
    text = SAMPLE.read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if line.startswith("date = "))
    broken = text.replace(first, 'date = "2019-13"\nkindd = "x"', 1)
    (tmp_path / "own.toml").write_text(broken, encoding="utf-8")
    answer = akcli("timeline", "--facts", "own.toml")
    assert (answer.code, answer.out) == (3, "")
    line = broken.splitlines().index('date = "2019-13"') + 1
    starts = [problem.split(":")[:2] for problem in answer.err.splitlines()]
    assert starts == [["own.toml", str(line)], ["own.toml", str(line + 1)]]
    assert akcli("check", "own.toml") == (3, answer.err, "")


def test_a_sound_base_passes_in_silence(akcli):
    """``check`` has nothing to say of it."""
    assert akcli("check", str(SAMPLE)) == (0, "", "")


def test_help_is_plain_and_lists_every_command(akcli):
    """The overview, also without any word; each command's own help with examples; the same with colours forced."""
    overview = akcli("--help")
    assert overview == akcli() == akcli("-h") == akcli("help", FORCE_COLOR="1")
    assert overview.code == 0
    assert "\x1b" not in overview.out
    assert max(map(len, overview.out.splitlines())) <= 80
    for name, (_, summary) in COMMANDS.items():
        assert f"\n  {name:<13} {summary}\n" in overview.out
        own = akcli(name, "--help")
        assert own.code == 0
        assert own.out.startswith(f"Usage: akcli {name} ")
        assert all(f"\n    {example}\n" in own.out for example in load_command(name).EXAMPLES)
        assert max(map(len, own.out.splitlines())) <= 80
        assert own == akcli("help", name) == akcli(name, "-h", COLUMNS="40", FORCE_COLOR="1")


EXAMPLES = [example.partition(" > ")[0] for name in COMMANDS for example in load_command(name).EXAMPLES]
OF_THE_READER = {"facts.toml", "old.toml", "draft.md", "speech.txt"}
"""The files of the reader's own that some examples read."""


@pytest.mark.parametrize("example", [example for example in EXAMPLES if OF_THE_READER.isdisjoint(example.split())])
def test_every_example_of_the_help_is_a_real_run(akcli, example):
    """What help shows can be typed as it stands."""
    answer = akcli(*shlex.split(example)[1:])
    assert answer.code == 0
    assert is_remark(answer.err)


def test_version_tells_the_edition(akcli, facts):
    """The version of the tool, the day of the facts and their fingerprint, before and behind a command."""
    said = f"akcli {__version__} (facts of {facts.about.edition}, fingerprint {facts.fingerprint})\n"
    assert akcli("--version") == akcli("trade", "--version") == (0, said, "")


def test_version_tells_the_edition_of_an_own_base(akcli, tmp_path):
    """However the base is named; nothing else stands beside it."""
    own = tmp_path / "own.toml"
    own.write_text('about = { title = "Own", edition = "2020-02-02", licence = "CC0" }\n')
    fingerprint = Facts(model.About("Own", "2020-02-02", "CC0")).fingerprint
    said = (0, f"akcli {__version__} (facts of 2020-02-02, fingerprint {fingerprint})\n", "")
    assert akcli("--version", "--facts", str(own)) == said
    assert akcli("--version", f"--facts={own}") == said
    assert akcli("--version", AKCLI_FACTS=str(own)) == said
    complaint = "akcli: only --facts FILE can stand beside --version; akcli --help lists the commands\n"
    assert akcli("--version", "trade") == akcli("--version", "--facts") == (2, "", complaint)


def test_search_answers_on_one_screen(akcli):
    """A table has the five best hits and says how many there are; a script, ids and --limit have what they ask for."""
    words = ("search", "korea", "summit")
    every = len(json.loads(akcli(*words, "--json").out))
    assert every > 20
    table = ("--format", "table")
    last = akcli(*words, *table, COLUMNS="120").out.splitlines()[-1]
    assert last.startswith(f"5 of {every} records, --limit N for more, facts of ")
    last = akcli(*words, *table, "--limit", "7", COLUMNS="120").out.splitlines()[-1]
    assert last.startswith(f"7 of {every} records, facts of ")
    assert len(akcli(*words).out.splitlines()) == every + 1
    assert len(akcli(*words, "-q").out.splitlines()) == every


def test_the_base_must_have_a_name(akcli):
    """An option that is given empty is a mistake in a script, and no wish for the bundled base."""
    assert akcli("timeline", "--facts", "") == (2, "", "akcli timeline: --facts names no file\n")
    assert akcli("check", "--facts", "", AKCLI_FACTS="own.toml").code == 2
    said = "akcli check: FILE is empty\n"
    assert akcli("check", "") == (2, "", said)
    assert akcli("timeline", "-q", "--limit", "1", AKCLI_FACTS="").code == 0


def test_check_reads_stdin(process):
    """As the file called -, in which the lines are told."""
    assert process("check", "-", stdin=SAMPLE.read_text(encoding="utf-8")) == (0, "", "")
    assert process("check", "-", stdin="a = 1\n").out.startswith("-:1: unknown section 'a'\n")


@pytest.mark.parametrize(
    ("words", "like"),
    [
        (("timeline", "--format", "JSONL"), ("timeline", "--format", "jsonl")),
        (("search", "fund", "--section", "Institutions"), ("search", "fund", "--section", "institutions")),
        (("trade", "--by", "PARTNER"), ("trade", "--by", "partner")),
        (("completion", "BASH"), ("completion", "bash")),
        (("series", "TRADE-ASEAN-TOTAL"), ("series", "trade-asean-total")),
        (("sources", "BAONGHEAN-2019#P4"), ("sources", "baonghean-2019#p4")),
    ],
    ids=lambda words: " ".join(words),
)
def test_words_are_taken_in_any_case(akcli, words, like):
    """And an id of a source with its place in it."""
    assert akcli(*words) == akcli(*like)


def test_every_command_is_run():
    """A new command is in the table of runs, so that whatever holds of all commands is asked of it."""
    assert list(dict.fromkeys(words[0] for words in RUNS)) == list(COMMANDS)


def test_every_section_can_be_looked_up():
    """A section has a command of its name with fields and columns, a page of ``show``, and a word for search."""
    within_others = {"initiatives", "gaps"}  # of policies and pillars, and of about
    called = {"events": "timeline"}
    for section in model.SECTIONS.keys() - within_others:
        command = load_command(called.get(section, section))
        assert "id" in command.RECORDS[""], section
        columns = [column.field for column in command.COLUMNS]
        assert set(columns) <= set(command.RECORDS[""]), section
    assert load_command("show").RECORDS.keys() == {*model.SECTIONS, "observations"}
    assert search.CALLED.keys() == model.SECTIONS.keys() - {"sources"}  # found by title and publisher alone


def test_every_command_has_a_module_of_its_own():
    """And every module that answers is a command."""
    modules = {path.stem for path in (ROOT / "src" / "akcli" / "commands").glob("*.py")}
    assert modules - {"__init__", "abreast", "help", "options", "pages", "sheets", "stray", "topics"} == set(COMMANDS)
