"""What Tab offers: the pure function that answers, and the table it answers from."""

import os
import pty
import re
import subprocess
import sys
import time
from decimal import Decimal

import pytest
from conftest import SAMPLE, ask, base, event, partner, series, source
from hypothesis import given
from hypothesis import strategies as st
from runs import TEXT, is_remark

from akcli import __version__, cli, complete
from akcli.commands.options import SHOWING
from akcli.compile import compile_facts
from akcli.complete import SCRIPTS, answer, candidates
from akcli.declared import ARGUMENTS, COMMANDS, FIELDS, OPTIONS, SHORT
from akcli.facts import model
from akcli.facts.load import load

POINTS = {
    "198X": 1234,
    "2019-01/2019-06": model.Point(Decimal("1.50"), "USD billion", "about", "preliminary"),
    "2019": 2,
    "2020?": 3,
}
FACTS = base(
    sources=(source("one", published="2019-11"), source("two")),
    events=(
        event(
            "summit-2019", "2019-11-25/2019-11-26", title="Summit: peace [and] prosperity", sources=("one#p10", "two")
        ),
        event("summit-2024", "2024-10-10", title="한국 정상회의", sources=("one#p2", "one#p10", "two#row 3 (b)?")),
        event("visit-2019", "2019-09"),
    ),
    partners=(
        partner("asean", "ASEAN", "group"),
        partner("kr", "Korea", "korea", aliases=("South Korea", "S.Korea", "K$(whoami)", "-k")),
        partner("vn", "Viet Nam", aliases=("Vietnam",), names=model.Names(("베트남",), ("Việt Nam",))),
        partner("us", "United States", "long-standing", aliases=("U.S.",)),
    ),
    pillars=(model.Pillar("people", "People", "Goal", "Summary", ("culture",), ("one",)),),
    policies=(
        model.Policy("nsp", "New Southern Policy", "2017-11-09", "Korea", "Summary", aliases=("NSP", "신남방정책")),
    ),
    institutions=(
        model.Institution(
            "centre", "ASEAN-Korea Centre", "centre", "Purpose", "active", "AKC", established="2009-03-13"
        ),
    ),
    series=(
        series("trade-asean", "total", {"2019": 1}),
        series("trade-cow", "total", POINTS, reporter="cow"),
    ),
)


@pytest.fixture(autouse=True, scope="module")
def installed(tmp_path_factory):
    """The facts above as an installed package holds them, and no other base in the environment."""
    folder = tmp_path_factory.mktemp("compiled")
    compile_facts(str(folder), FACTS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(complete, "COMPILED", str(folder))
        patch.delenv("AKCLI_FACTS", raising=False)
        yield folder


def offered(*typed):
    """The candidates alone, hints among them."""
    return [line.partition("\t")[0] for line in answer(list(typed)).splitlines()]


TYPED = [
    # Commands
    (["ti"], ["timeline"]),
    (["p"], ["partners", "pillars", "policies"]),
    (["help", "ti"], ["timeline"]),
    (["help", "fo"], ["formats"]),
    (["help", "formats", ""], []),
    (["help", "fields", "tr"], ["trade"]),
    (["help", "fields", "che"], []),
    (["help", "fields", "trade", ""], []),
    (["--"], ["--version", "--help"]),
    (["nosuch"], []),
    (["nosuch", ""], []),
    (["nosuch", "--"], []),
    # Options: those of the command, each once unless it may be repeated
    (["trade", "--m"], ["--mirror"]),
    (["trade", "vn", "--s"], ["--since", "--sort"]),
    (["trade", "--since", "2019", "--s"], ["--sort"]),
    (["trade", "--since=2019", "--s"], ["--sort"]),
    (["timeline", "--kind", "visit", "--k"], ["--kind", "--known"]),
    (["timeline", "-q", "--i"], []),
    (["schema", "-"], ["--facts", "--version", "--help"]),
    # Closed lists, those of the command
    (["timeline", "--kind", "s"], ["status", "summit"]),
    (["timeline", "--kind=s"], ["--kind=status", "--kind=summit"]),
    (["timeline", "--kind=S"], ["--kind=status", "--kind=summit"]),
    (["partners", "--kind", ""], ["group", "asean-member", "korea", "long-standing"]),
    (["targets", "--verdict", ""], ["met", "missed", "pending", "unknown"]),
    (["claims", "--verdict", "m"], ["missed"]),
    (["institutions", "--status", "a"], ["active"]),
    (["series", "--measure", "fdi"], ["fdi", "fdi-stock"]),
    (["series", "--flow", "i"], ["import", "inward"]),
    (["search", "fund", "--section", "p"], ["partners", "policies", "pillars"]),
    (["about", "-f", "j"], ["json", "jsonl"]),
    (["about", "--format=j"], ["--format=json", "--format=jsonl"]),
    (["trade", "--by", ""], ["partner"]),
    (["cite", "one", "--style", "b"], ["bibtex"]),
    (["export", "-", "--to", "j"], ["json", "jsonl"]),
    (["completion", ""], ["bash", "zsh", "fish"]),
    # Values that cannot be foreseen, flags, too many arguments
    (["trade", "--since", ""], []),
    (["trade", "--limit", "1"], []),
    (["trade", "--mirror="], []),
    (["trade", "--nosuch="], []),
    (["trade", "--nosuch", "v"], ["vn", "vietnam"]),
    (["trade", "vn", ""], ["asean", "kr", "us"]),
    (["timeline", "su"], []),
    (["sql", ""], []),
    # Partners: codes, and names once something is typed
    (["partners", ""], ["asean", "kr", "vn", "us"]),
    (["partners", "v"], ["vn", "vietnam"]),
    (["partners", "Vi"], ["vietnam"]),
    (["trade", "베"], ["베트남"]),
    (["trade", "k"], ["kr", "korea"]),
    (["trade", "s"], ["s.korea"]),
    (["trade", "--", "k"], ["kr", "korea"]),
    (["trade", "--", "--"], []),
    (["trade", "--mirror", "u"], ["us", "u.s."]),
    (["timeline", "--partner", "v"], ["vn", "vietnam"]),
    (["timeline", "--partner=v"], ["--partner=vn", "--partner=vietnam"]),
    # Those that count something
    (["trade", "--reporter", ""], ["kr", "cow"]),
    (["series", "--reporter", "k"], ["kr", "korea"]),
    # Names and ids
    (["pillars", ""], ["people"]),
    (["policies", ""], ["nsp"]),
    (["policies", "신"], ["신남방정책"]),
    (["institutions", ""], ["centre"]),
    (["institutions", "a"], ["akc"]),
    (["series", "trade-"], ["trade-asean", "trade-cow"]),
    (["series", "trade-cow", "trade-"], ["trade-asean"]),
    (["sources", ""], ["one", "two"]),
    (["claims", "--source", "o"], ["one"]),
    (["show", "summit"], ["summit-2019", "summit-2024"]),
    (["show", "summit-2019", "--json", "summit"], ["summit-2024"]),
    (["show", "vietnam"], []),
    (["show", "akcli"], []),
    (["cite", "one", "a"], ["asean", "akcli"]),
    # Addresses, once # is typed: the periods of a series, the places in a document that are cited
    (["show", "trade-cow#"], ["trade-cow#198X", "trade-cow#2019-01/2019-06", "trade-cow#2019", "trade-cow#2020?"]),
    (["show", "Trade-COW#198x"], ["trade-cow#198X"]),
    (["cite", "trade-asean#2019", "trade-cow#2019"], ["trade-cow#2019-01/2019-06", "trade-cow#2019"]),
    (["cite", "trade-cow#2019", "trade-cow#2019"], ["trade-cow#2019-01/2019-06"]),
    (["show", "one#"], ["one#p2", "one#p10"]),
    (["cite", "two#r"], ["two#row 3 (b)?"]),
    (["cite", "two#row 3"], ["two#row 3 (b)?"]),
    (["show", "summit-2019#"], []),
    (["show", "trade#"], []),
    (["show", "#"], []),
    (["series", "trade-asean#"], ["trade-asean#2019"]),
    (["series", "one#"], []),
    (["sources", "one#"], ["one#p2", "one#p10"]),
    (["claims", "--source", "one#p2"], ["one#p2"]),
    (["partners", "vn#"], []),
    # Fields, of the records that are asked for
    (["search", "x", "--fields", "s"], [":list", "section", "score", "sources", "says"]),
    (["search", "x", "--fields", "id,s"], [":list", "id,section", "id,score", "id,sources", "id,says"]),
    (["search", "x", "--fields", "score,s"], [":list", "score,section", "score,sources", "score,says"]),
    (["search", "x", "--fields=id,ti"], [":list", "--fields=id,title"]),
    (["search", "x", "--fields", "nosuch,"], [":list"]),
    (["trade", "--fields", "g"], [":list", "growth"]),
    (["trade", "--mirror", "--fields", "g"], [":list", "growth", "gap", "gap_percent"]),
    (["trade", "--by", "partner", "--fields", "sh"], [":list", "share"]),
    (["trade", "--variants", "--fields", "p"], [":list", "period", "preferred"]),
    (["partners", "--fields", "t"], [":list"]),
    (["partners", "vn", "--fields", "t"], [":list", "trade", "targets"]),
    (["series", "trade-cow", "--fields", "p"], [":list", "period"]),
    (["series", "--latest", "--fields", "p"], [":list", "period"]),
    (["show", "summit-2019", "--fields", "pl"], [":list", "place"]),
    (["show", "summit-2019", "one", "--fields", "p"], [":list", "place", "partners", "publisher", "published"]),
    (["show", "one#p2", "--fields", "pu"], [":list", "publisher", "published"]),
    (["show", "--fields", ""], [":list"]),
    (["sql", "--fields", "k"], [":list", "kind"]),
    (["sql", "select 1", "--fields", "k"], [":list"]),
    (["search", "x", "--sort", "s"], ["section", "score", "sources", "says"]),
    (["search", "x", "--sort", "-s"], ["-section", "-score", "-sources", "-says"]),
    (["search", "x", "--sort=-sc"], ["--sort=-score"]),
    # Files, which the shell completes itself
    (["check", ""], [":files"]),
    (["check", "my"], [":files"]),
    (["check", "my.toml", ""], []),
    (["export", ""], [":files"]),
    (["timeline", "--facts", ""], [":files"]),
    (["timeline", "--facts=my"], [":files"]),
]


@pytest.mark.parametrize(("typed", "expected"), TYPED, ids=lambda value: " ".join(value))
def test_what_is_offered(typed, expected):
    """What may stand where the cursor is, beginning with what is typed, codes before names; else nothing."""
    assert offered(*typed) == expected


def test_an_empty_line_offers_every_command_with_its_summary():
    """The candidates of the first word are the commands as help lists them, in its order."""
    listed = "".join(f"{name}\t{summary}\n" for name, (_, summary) in cli.COMMANDS.items())
    assert answer([""]) == answer([]) == listed


def test_descriptions_tell_date_and_title():
    """Colons, brackets and any script stand in a description as they are; a closed list explains itself."""
    assert answer(["show", "summit"]) == (
        "summit-2019\t2019-11-25/2019-11-26 Summit: peace [and] prosperity\nsummit-2024\t2024-10-10 한국 정상회의\n"
    )
    assert answer(["sources", "o"]) == "one\t2019-11 One\n"
    assert answer(["institutions", "a"]) == "akc\t2009-03-13 ASEAN-Korea Centre\n"
    assert answer(["trade", "v"]) == "vn\tViet Nam\nvietnam\tViet Nam\n"
    assert answer(["trade", "--mi"]) == "--mirror\tBoth sides' counts and the gap.\n"
    assert answer(["timeline", "--kind", "su"]) == "summit\t\n"
    assert answer(["show", "trade-cow#"]) == (
        "trade-cow#198X\t1,234 USD million\ntrade-cow#2019-01/2019-06\tabout 1.50 USD billion, preliminary\n"
        "trade-cow#2019\t2 USD million\ntrade-cow#2020?\t3 USD million\n"
    )
    assert answer(["cite", "one#"]) == "one#p2\tsummit-2024\none#p10\tsummit-2019, summit-2024\n"


def test_a_description_gives_a_terminal_no_orders():
    """Control characters and escape sequences in a title are shown, and a line stays one line of three cells."""
    facts = base(events=[event("one-event", "2019", title="\x1b[31mred\t\n\x85\u2028\u202eend")])
    offered = list(dict(candidates(facts))["events"])
    assert offered == [("one-event", "2019 \\x1b[31mred\\t\\n\\x85\\u2028\\u202eend")]


WORDS = st.one_of(
    st.sampled_from([*COMMANDS, *SHORT, "--", "-", "=", "", "vn", "summit-2019", "one", "id,", "-date"]),
    st.sampled_from(sorted({option for options in OPTIONS.values() for option in options})),
    st.sampled_from(["--fields=", "--kind=", "--facts=", "--sort=-", "--format=j", "$(reboot)", "베", "*", "~", "a b"]),
    st.sampled_from(["one#", "two#R", "trade-cow#19", "#", "vn\tV", "vn\n", "\udceb", "\0", "$HOME"]),
    st.text(max_size=4),
)


@given(st.lists(WORDS, max_size=5))
def test_a_candidate_goes_on_with_what_is_typed_and_needs_no_quotes(typed):
    """Whatever stands on the line: no error, candidates begin with the last word and mean the same in every shell."""
    for line in answer(typed).splitlines():
        word, description = line.split("\t")
        if word.startswith(":"):
            assert f"{word}\t\n" in complete.HINTS.values()
            continue
        assert word.casefold().startswith(typed[-1].casefold() if typed else "")
        plain = word.partition("#")[0]
        assert all(char.isalnum() or char in "-_.,=" or (char > "\x7f" and char.isprintable()) for char in plain)
        assert word.isprintable()
        assert description.isprintable()


def test_every_kind_that_completes_a_value_is_made(installed):
    """What an argument or an option is declared to be completed by, completion has."""
    rows = [*ARGUMENTS.values(), *(row for options in OPTIONS.values() for row in options.values())]
    kinds = {kind for takes, *_ in rows if isinstance(takes, str) for kind in takes.split()}
    kinds |= {f"{kind}-addresses" for kind in complete.ADDRESSED}
    made = {kind for kind, _ in candidates(FACTS)}
    assert kinds - {"commands", "topics", "files", "fields", "sort"} == made
    assert {path.name for path in installed.glob("tab-*.txt")} == {f"tab-{kind}.txt" for kind in made}


@pytest.mark.parametrize("command", ["show", "cite"])
def test_every_address_that_is_offered_is_understood(akcli, installed, command):
    """What Tab offers behind ``#`` the command takes, each value and each place."""
    offers = dict(candidates(FACTS))
    addresses = [word for kind in complete.ADDRESSED for word, _ in offers[f"{kind}-addresses"]]
    assert len(addresses) == 8
    for address in addresses:
        assert offered(command, address)[:1] != []
        answer = akcli(command, address, base=installed)
        assert (answer.code, answer.err) == (0, "")


LISTING = [name for name in COMMANDS if set(SHOWING) <= set(cli.load_command(name).OPTIONS)]
NEEDED = {
    "ask": ["when was the summit of November 2019"],
    "check": [str(SAMPLE)],
    "cite": ["one"],
    "diff": [str(SAMPLE)],
    "search": ["one"],
    "show": ["summit-2019"],
    "trade": ["--year", "2019"],
    "verify": [str(TEXT)],
}
"""What a command cannot do without."""


@pytest.fixture
def run(akcli, installed):
    """Runs the tool in this process on the facts above; the result is its exit code and what it complains of."""

    def run(*typed):
        answer = akcli(*typed, base=installed)
        return answer.code, re.sub("^nothing matches.*\n$", "", answer.err)

    return run


CLOSED = [
    (command, option, word)
    for command, options in OPTIONS.items()
    for option, (takes, *_) in options.items()
    if isinstance(takes, tuple) and command != "export"
    for word in takes
]


@pytest.mark.parametrize(("command", "option"), dict.fromkeys((command, option) for command, option, _ in CLOSED))
def test_every_word_of_a_closed_list_is_understood(run, command, option):
    """No word is offered that the command refuses."""
    for word in (word for *where, word in CLOSED if where == [command, option]):
        code, err = run(command, *NEEDED.get(command, ()), option, word)
        assert code == 0
        assert is_remark(err)


FORMS = {
    "timeline": ["timeline"],
    "partners": ["partners"],
    "partners NAME": ["partners", "vn"],
    "pillars": ["pillars"],
    "pillars NAME": ["pillars", "people"],
    "policies": ["policies"],
    "policies NAME": ["policies", "nsp"],
    "institutions": ["institutions"],
    "stale": ["stale"],
    "trade": ["trade"],
    "trade --mirror": ["trade", "--mirror"],
    "trade --by": ["trade", "--by", "partner", "--year", "2019"],
    "trade --variants": ["trade", "--variants"],
    "series": ["series"],
    "series NAME": ["series", "trade-cow"],
    "series --latest": ["series", "--latest"],
    "targets": ["targets"],
    "claims": ["claims"],
    "search": ["search", "summit"],
    "show sources": ["show", "one"],
    "show events": ["show", "summit-2019"],
    "show partners": ["show", "vn"],
    "sources": ["sources"],
    "sources NAME": ["sources", "one"],
    "about": ["about"],
    "diff": ["diff", str(SAMPLE)],
    "diff --stat": ["diff", str(SAMPLE), "--stat"],
    "changes": ["changes"],
    "sql": ["sql"],
}


@pytest.mark.parametrize("form", FORMS)
def test_every_field_that_is_offered_is_understood_and_none_is_missing(run, form):
    """The fields offered are those that the command's complaint about an unknown one lists."""
    fields = offered(*FORMS[form], "--fields", "")[1:]
    assert fields == list(FIELDS[form])
    code, err = run(*FORMS[form], "--fields", ",".join(fields))
    assert code == 0
    assert is_remark(err)
    _, complaint = run(*FORMS[form], "--fields", "nosuch")
    assert complaint.partition("(one of ")[2] == f"{', '.join(fields)})\n"


def test_every_listing_has_its_fields():
    """A new command that lists, or a new section, is not forgotten."""
    shown = {f"show {section}" for section in (*model.SECTIONS, "observations")}
    assert {form.partition(" ")[0] for form in FIELDS} == {*LISTING, "ask", "verify"}
    assert shown <= set(FIELDS) <= {*FORMS, *shown, "sql NAME", "ask", "verify"}


# The base that answers

OWN = """
about = {title = "Own", edition = "2026-11-24", licence = "CC0"}
[[sources]]
id = "own-source"
title = "Own"
publisher = "P"
url = "https://example.org"
kind = "news"
read = "2026-11-24"
"""


def test_an_own_base_is_honoured_from_the_environment_and_the_line(tmp_path, monkeypatch):
    """The base that the command would answer from is the one whose ids are offered; the line wins."""
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    assert offered("show", "--facts", str(own), "o") == ["own-source"]
    assert offered("show", f"--facts={own}", "o") == ["own-source"]
    monkeypatch.setenv("AKCLI_FACTS", str(own))
    assert offered("sources", "") == ["own-source"]
    assert offered("sources", "--facts", str(SAMPLE), "ba") == ["baonghean-2019"]


@pytest.mark.parametrize("path", ["~/own.toml", "$HOME/own.toml", "${HOME}/own.toml", "own.toml", "./own.toml"])
def test_a_path_means_to_tab_what_it_means_to_the_shell(tmp_path, monkeypatch, path):
    """Tab sees it before the shell has opened what is in it."""
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert offered("show", "--facts", path, "o") == ["own-source"]
    assert offered("show", f"--facts={path}", "o") == ["own-source"]
    monkeypatch.setenv("AKCLI_FACTS", path)
    assert offered("show", "o") == ["own-source"]


def test_the_home_is_opened_where_no_shell_does(akcli, tmp_path, monkeypatch):
    """``--facts=~/own.toml`` and ``~`` in the variable name for a command what they name for Tab."""
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    own = (0, "own-source\n", "")
    assert akcli("sources", "-q", "--facts=~/own.toml") == own
    assert akcli("sources", "-q", "--facts", "~/own.toml") == own
    assert akcli("sources", "-q", AKCLI_FACTS="~/own.toml") == own
    assert akcli("check", AKCLI_FACTS="~/own.toml") == (0, "", "")
    fingerprint = load(str(tmp_path / "own.toml")).fingerprint
    said = (0, f"akcli {__version__} (facts of 2026-11-24, fingerprint {fingerprint})\n", "")
    assert akcli("--version", "--facts=~/own.toml") == akcli("--version", AKCLI_FACTS="~/own.toml") == said
    answer = akcli("sources", "--facts=~/none.toml")
    assert (answer.code, answer.err) == (3, f"{tmp_path}/none.toml: no such file or directory\n")


@pytest.mark.parametrize(
    "words", [("--facts", "a", "--facts", "b"), ("--facts=a", "--facts=a"), ("--facts", "a", "--json", "--facts=")]
)
def test_two_bases_are_refused(akcli, words):
    """One of them would be dropped without a word."""
    answer = akcli("trade", *words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("akcli trade: --facts can be given only once")
    assert akcli("--version", *words).code == 2


@pytest.mark.parametrize("content", [None, "", "broken", OWN.replace("news", "rumour")])
def test_a_base_that_cannot_answer_offers_nothing_and_says_nothing(akcli, tmp_path, content):
    """A Tab is no place for complaints; what needs no facts is offered all the same."""
    if content is not None:
        (tmp_path / "own.toml").write_text(content, encoding="utf-8")
    assert akcli("__complete", "show", "", AKCLI_FACTS="own.toml") == (0, "", "")
    assert akcli("__complete", "targets", "--verdict", "me", AKCLI_FACTS="own.toml") == (0, "met\t\n", "")


def test_an_installed_base_offers_what_its_toml_does(installed, monkeypatch):
    """The flat list of the wheel and the TOML of a checkout are one."""
    compile_facts(str(installed / "sample"), load(str(SAMPLE)))
    monkeypatch.setattr(complete, "COMPILED", str(installed / "sample"))
    for typed in (
        ["show", ""],
        ["cite", ""],
        ["trade", "v"],
        ["trade", "--reporter", ""],
        ["show", "vn", "--fields", ""],
        ["show", "trade-asean-total#"],
        ["cite", "baonghean-2019#p"],
    ):
        command, *rest = typed
        assert answer(typed) == answer([command, f"--facts={SAMPLE}", *rest]) != ""


@pytest.mark.parametrize(
    "typed",
    [[""], ["timeline", "--k"], ["show", "summit"], ["show", "one", "--fields", "id,"], ["cite", "trade-cow#2"]],
)
def test_a_tab_imports_nothing_but_the_answer(installed, typed):
    """Not Typer, rich or tomli, and not typing, re, json or decimal either: a Tab costs an interpreter's start."""
    program = (
        "import sys; before = set(sys.modules); from akcli import __main__, complete\n"
        "complete.COMPILED = sys.argv.pop(1); __main__.main()\n"
        "print(*sorted(set(sys.modules) - before - {*sys.builtin_module_names}), file=sys.stderr)"
    )
    clean = {name: value for name, value in os.environ.items() if name != "AKCLI_FACTS"}
    run = [sys.executable, "-c", program, str(installed), "__complete", *typed]
    done = subprocess.run(run, capture_output=True, check=True, encoding="utf-8", env=clean)
    assert done.stdout == answer(typed) != ""
    assert done.stderr == "akcli akcli.__main__ akcli.complete akcli.declared akcli.reader akcli.streams\n"


# The scripts


def test_each_shell_has_its_script():
    """The script is that of the shell named, and the known ones are those that Tab offers."""
    assert list(SCRIPTS) == offered("completion", "")
    assert [ask("completion", None, shell=shell) for shell in SCRIPTS] == list(SCRIPTS.values())
    assert all("akcli __complete" in text and text.endswith("\n") for text in SCRIPTS.values())


def test_of_the_names_of_one_entry_the_first_is_offered(monkeypatch, tmp_path):
    """Two of them would let Tab stop where they part; what is typed further still finds the other."""
    (tmp_path / "tab-partners.txt").write_text("vn\tViet Nam\n", encoding="utf-8")
    (tmp_path / "tab-partners-names.txt").write_text("vietnam\tViet Nam\nviet-nam\tViet Nam\n", encoding="utf-8")
    monkeypatch.setattr(complete, "COMPILED", str(tmp_path))
    assert offered("trade", "v") == ["vn", "vietnam"]
    assert offered("trade", "vi") == ["vietnam"]
    assert offered("trade", "viet-") == ["viet-nam"]


def test_tab_never_waits_for_stdin(process):
    """A base that comes by stdin is not there yet; what needs no facts is offered all the same."""
    assert process("__complete", "show", "--facts", "-", "", stdin="a") == (0, "", "")
    assert process("__complete", "targets", "--facts", "-", "--verdict", "me", stdin="a") == (0, "met\t\n", "")
    assert process("__complete", "trade", "v", AKCLI_FACTS="-", stdin=SAMPLE.read_text(encoding="utf-8")).out == ""


# Tab never waits


@pytest.fixture
def odd(tmp_path):
    """A folder with what is no base that can be read at once, by name."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty").touch()
    (tmp_path / "link").symlink_to("pipe")
    (tmp_path / "nowhere").symlink_to("nowhere")
    (tmp_path / "huge").write_text(OWN + "#" * complete.LARGEST, encoding="utf-8")
    (tmp_path / "binary").write_bytes(bytes(range(256)) * 1000)
    (tmp_path / "deep").write_text("x = " + "[" * 1_000_000, encoding="utf-8")
    (tmp_path / "secret").write_text(OWN, encoding="utf-8")
    (tmp_path / "secret").chmod(0)
    return tmp_path


ODD = [
    *("pipe", "folder", "empty", "link", "nowhere", "huge", "binary", "deep", "none", "pipe/x", "\udcff", "-"),
    *("/dev/zero", "/dev/null", "/dev/tty", "/dev/stdin", "/dev/fd/0", "/dev/stdout"),
]


@pytest.mark.parametrize("path", ODD)
def test_what_cannot_be_read_at_once_is_not_read(odd, path):
    """A pipe, a terminal, a device, a folder, a file that is huge or not sound: nothing, and at once."""
    master, terminal = pty.openpty()
    environment = os.environ | {"AKCLI_FACTS": path, "PYTHONPATH": os.pathsep.join(sys.path)}
    for words in (["show", "--facts", path, "o"], ["show", f"--facts={path}", "o"], ["show", "o"]):
        argv = [sys.executable, "-m", "akcli", "__complete", *words]
        done = subprocess.run(argv, stdin=terminal, capture_output=True, cwd=odd, env=environment, timeout=10)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    os.close(terminal)
    os.close(master)


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root reads every file")
def test_a_file_that_may_not_be_read_offers_nothing(akcli, odd):
    """It is not there for this user."""
    assert akcli("__complete", "show", "--facts", "secret", "o") == (0, "", "")


@pytest.mark.slow
def test_a_base_that_takes_too_long_is_given_up(process, tmp_path):
    """To find all that is wrong with hundreds of thousands of entries takes many seconds; Tab waits for two."""
    (tmp_path / "own.toml").write_text("[[events]]\n" * 350_000, encoding="utf-8")
    assert (tmp_path / "own.toml").stat().st_size < complete.LARGEST
    start = time.monotonic()
    answer = process("__complete", "show", "--facts", "own.toml", "o")
    assert (answer.out, answer.err) == ("", "")
    assert time.monotonic() - start < complete.PATIENCE + 5
