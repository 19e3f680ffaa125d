"""Installations that are damaged, or lie in odd places: what still works answers, the rest is one line saying why."""

import compileall
import gc
import io
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLE

from akcli.__main__ import main
from akcli.cli import COMMANDS
from akcli.compile import compile_facts
from akcli.facts.load import load

COMPILED = "akcli/compiled"


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    """A folder with the package as a wheel installs it, but with the facts of the sample."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "src" / "akcli", folder / "akcli", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(SAMPLE, folder / "akcli" / "facts.toml")
    shutil.copy(ROOT / "data" / "facts.schema.json", folder / "akcli")
    compile_facts(str(folder / COMPILED), load(str(SAMPLE)))
    return folder


@pytest.fixture
def site(whole, tmp_path):
    """A copy of it that a test may damage."""
    shutil.copytree(whole, tmp_path / "site")
    return tmp_path / "site"


def process(site, *words, before="", **environment):
    """Run the package in that folder as a process; its exit code, its answer, and what it said."""
    # Coverage would start in the process, too, and has needs of its own: SQLite, folders with names that it can write.
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    code = f"import sys\n{before}\nfrom akcli.__main__ import main\nsys.argv[0] = 'akcli'\nsys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True,
        cwd=os.path.dirname(site),
        env=clean | {"PYTHONPATH": os.fsdecode(site), "PYTHONDONTWRITEBYTECODE": "1"} | environment,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def call(folder, *words):
    """Run akcli in this process with the compiled facts in a folder: the same three."""
    out, err = io.BytesIO(), io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["akcli", *words])
        patch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding="ascii"))
        patch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding="ascii"))
        patch.setattr("akcli.facts.load.COMPILED", str(folder))
        try:
            code = main()
        finally:
            gc.unfreeze()
            gc.enable()
        return code, out.getvalue().decode(), err.getvalue().decode()


QUESTIONS = ["timeline", "search busan", "trade vn", "sql select(1)", "about", "sources", "show nsp", "cite nsp"]
DAMAGES = {
    "cut": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "empty": lambda file: file.write_bytes(b""),
    "zeros": lambda file: file.write_bytes(bytes(file.stat().st_size)),
    "gone": lambda file: file.unlink(),
    "unreadable": lambda file: (file.unlink(), file.symlink_to(file.name)),  # a mode would not keep out root
    "a folder": lambda file: (file.unlink(), file.mkdir()),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_named(site, whole, damage):
    """Each compiled file in turn: who needs it says so, who does not answers as ever."""
    answers = {words: call(whole / COMPILED, *words.split()) for words in QUESTIONS}
    assert {code for code, _, _ in answers.values()} == {0}
    missed = set()
    for file in sorted((site / COMPILED).iterdir()):
        content = file.read_bytes()
        DAMAGES[damage](file)
        for words, answer in answers.items():
            code, out, err = call(site / COMPILED, *words.split())
            if (code, out, err) != answer:
                assert (code, out, err.count("\n")) == (3, "", 1), (words, err)
                assert err.startswith(f"akcli: the installation is damaged: {file}: "), words
                assert err.endswith("; reinstall asean-korea-cli\n"), words
                missed.add(file.name)
        file.rmdir() if file.is_dir() else file.unlink(missing_ok=True)
        file.write_bytes(content)
    read = {"about", "all-timeline", "documents", "events", "ids", "listed-policies", "partners", "series", "terms"}
    read |= {"all-sources", "points-goods-trade"}
    assert missed >= {"facts.db", *(f"{name}.json" for name in read)}


def test_a_database_with_a_damaged_page_is_named(site):
    """Its first pages are sound, and SQLite comes upon the others later."""
    file = site / COMPILED / "facts.db"
    data = bytearray(file.read_bytes())
    data[8192:] = bytes(byte ^ 0xFF for byte in data[8192:])
    file.write_bytes(data)
    said = f"akcli: the installation is damaged: {file}: database disk image is malformed; reinstall asean-korea-cli\n"
    for words in ("search busan", "sql", "sql select(count(*))from(events)"):
        assert call(site / COMPILED, *words.split()) == (3, "", said)


def test_tab_offers_what_is_left_of_a_cut_file(site, monkeypatch):
    """Wherever it was cut, also within a letter."""
    content = "vn\tViet Nam\nvi\t한\n".encode()
    monkeypatch.setattr("akcli.complete.COMPILED", str(site / COMPILED))
    for size in range(len(content)):
        (site / COMPILED / "tab-partners.txt").write_bytes(content[:size])
        code, out, err = call(site / COMPILED, "__complete", "partners", "v")
        assert (code, err) == (0, "")
        assert {line.partition("\t")[0] for line in out.splitlines()} <= {"vn", "vi"}


def test_without_its_facts_the_package_says_so(site):
    """Without the compiled ones the TOML answers; without that nothing can."""
    answer = process(site, "pillars", "--ids")
    shutil.rmtree(site / COMPILED)
    assert process(site, "pillars", "--ids") == answer == (0, "people\n", "")
    (site / "akcli" / "facts.toml").unlink()
    (site / "akcli" / "facts.schema.json").write_text("{")
    said = "akcli: the installation is damaged: {}; reinstall asean-korea-cli\n"
    facts, schema = (site / "akcli" / name for name in ("facts.toml", "facts.schema.json"))
    assert process(site, "pillars") == process(site, "check") == (3, "", said.format(f"{facts}: no such file"))
    code, out, err = process(site, "schema")
    assert (code, out) == (3, "")
    assert err.startswith(said.partition("{}")[0] + str(schema))


def test_version_of_an_unsound_checkout_names_its_problems(site):
    """It cannot tell the edition."""
    (site / "akcli" / "facts.toml").write_text("[about]\n")
    shutil.rmtree(site / COMPILED)
    code, out, err = process(site, "--version")
    assert (code, out) == (3, "")
    assert [line.partition(": about.")[2] for line in err.splitlines()] == [
        "title is missing",
        "edition is missing",
        "licence is missing",
    ]


@pytest.mark.parametrize("module", ["commands/timeline.py", "show/output.py", "errors.py", "facts/model.py"])
def test_a_damaged_module_is_one_line(site, module):
    """As source or compiled, also where the error itself needs it."""
    file = site / "akcli" / module
    source = file.read_text(encoding="utf-8")
    file.write_text(f"{source}\nif (\n", encoding="utf-8")
    code, out, err = process(site, "timeline")
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert err.startswith("akcli: the installation is damaged: ")
    assert Path(module).name in err
    file.write_text(source, encoding="utf-8")
    compileall.compile_file(file, quiet=2, legacy=True)
    file.unlink()
    compiled = file.with_suffix(".pyc")
    compiled.write_bytes(compiled.read_bytes()[:200])
    said = "akcli: the installation is damaged: a .pyc file: marshal data too short; reinstall asean-korea-cli\n"
    assert process(site, "timeline") == (3, "", said)


def test_a_missing_dependency_is_named(site):
    """Typer is needed for help alone, rich for tables alone."""
    without = "sys.modules |= {'typer': None, 'rich': None, 'rich.box': None}"
    assert process(site, "pillars", "--ids", before=without) == (0, "people\n", "")
    for words, missing in ((("trade", "--help"), "typer"), (("pillars", "--format", "table"), "rich.box")):
        code, out, err = process(site, *words, before=without)
        assert (code, out) == (3, "")
        assert err == (
            f"akcli: the installation is damaged: import of {missing} halted; None in sys.modules;"
            " reinstall asean-korea-cli\n"
        )


@pytest.mark.parametrize("missing", ["sqlite3", "_sqlite3"])
def test_a_python_without_sqlite_says_so_where_it_is_needed(site, missing):
    """Look-ups and the forms of export that are text need none."""
    without = f"sys.modules[{missing!r}] = None"
    for words in (("timeline",), ("export", "-", "--to", "json"), ("export", "-", "--to", "jsonl")):
        assert process(site, *words, before=without) == process(site, *words)
    said = "akcli: this Python has no SQLite, which search, sql and export to SQLite need"
    for words in (("search", "busan"), ("sql",), ("export", "facts.db", "--to", "sqlite")):
        code, out, err = process(site, *words, before=without)
        assert (code, out) == (3, "")
        assert err == f"{said} (import of {missing} halted; None in sys.modules)\n"


NAMES = [pytest.param(os.fsdecode(b"caf\xe9 \xff%?#"), id="of no encoding"), "한국", "a\nb"]
LOCALES = [{}, {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_of_any_name_will_do(whole, tmp_path, name):
    """In a locale of UTF-8 and in one of ASCII, for what opens files and for what gives their names to SQLite."""
    try:
        shutil.copytree(whole, tmp_path / name)
    except OSError:
        pytest.skip("this file system takes no such name")
    for words in (
        "timeline --json",
        "search busan --json",
        "sql select(1)",
        "export x.db --to sqlite --force",
        "schema",
    ):
        answers = [process(os.fsencode(tmp_path / name), *words.split(), **locale) for locale in LOCALES]
        assert answers == [process(whole, *words.split())] * 2
    (tmp_path / name / COMPILED / "all-timeline.json").unlink()
    for locale in LOCALES:
        code, out, err = process(os.fsencode(tmp_path / name), "timeline", **locale)
        assert (code, out, err.count("\n")) == (3, "", 1)
        assert err.endswith(f"{COMPILED}/all-timeline.json: No such file or directory; reinstall asean-korea-cli\n")


def test_without_its_sources_the_package_is_the_same(site):
    """Compiled modules are enough."""
    compileall.compile_dir(site, quiet=2, legacy=True)
    answers = {words: process(site, *words.split()) for words in ("timeline", "search busan", "trade --help", "sql")}
    for file in site.rglob("*.py"):
        file.unlink()
    assert {words: process(site, *words.split()) for words in answers} == answers


def test_in_a_zip_file_the_package_says_what_is_missing(site):
    """Its facts are files."""
    archive = site.parent / "akcli.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for file in (site / "akcli").rglob("*.*"):
            zipped.write(file, file.relative_to(site))
    for words, file in (("timeline", "facts.toml"), ("schema", "facts.schema.json")):
        path = archive / "akcli" / file
        said = f"akcli: the installation is damaged: {path}: no such file; reinstall asean-korea-cli\n"
        assert process(archive, words) == (3, "", said)


def test_without_docstrings_help_is_the_same(site):
    """``python -OO`` throws them away."""
    before = "from akcli import cli\nfor name in cli.COMMANDS: cli.run([name, '--help'])"
    plain = process(site, "--help", before=before)
    assert plain[0] == 0
    assert all(f"Usage: akcli {name} " in plain[1] for name in COMMANDS)
    assert process(site, "--help", before=before, PYTHONOPTIMIZE="2") == plain
    assert process(site, "schema", PYTHONOPTIMIZE="2") == process(site, "schema")
