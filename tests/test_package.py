"""The package as users get it: the built wheel, in an empty environment, from another folder."""

import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from typing import NamedTuple

import pytest
from conftest import ROOT
from runs import LISTINGS, OTHERS, is_remark

from akcli import __version__
from akcli.commands import sources, timeline
from akcli.complete import candidates
from akcli.facts import model
from akcli.facts.load import CompiledFacts, load

MODULES = [path.relative_to(ROOT / "src" / "akcli").as_posix() for path in (ROOT / "src" / "akcli").rglob("*.py")]


class Installed(NamedTuple):
    """A wheel, the sdist it was built from, and the command in an environment that has nothing else."""

    wheel: str
    sdist: str
    command: str

    def run(self, *words, home):
        """Run the command with ``home`` as home and working folder."""
        run = [self.command, *words]
        return subprocess.run(run, capture_output=True, cwd=home, env=bare(home), encoding="utf-8", check=False)


def bare(home):
    """An environment that says nothing of Python, of the checkout or of the tool."""
    return {"PATH": os.defpath, "HOME": str(home), "LANG": "C"}


def run(*words):
    """Run a command; its output is in the failure where it fails."""
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """The sdist, the wheel built from it, and a virtual environment with that wheel."""
    folder = tmp_path_factory.mktemp("package")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder / "dist"), str(ROOT))
    (wheel,) = (folder / "dist").glob("*.whl")
    (sdist,) = (folder / "dist").glob("*.tar.gz")
    venv.create(folder / "venv", with_pip=True)
    run(str(folder / "venv" / "bin" / "python"), "-m", "pip", "install", "-q", str(wheel))
    return Installed(str(wheel), str(sdist), str(folder / "venv" / "bin" / "akcli"))


def test_the_wheel_holds_the_tool_its_facts_and_nothing_else(installed, facts):
    """Modules, the facts as TOML and compiled, the licence, and what the format asks for."""
    modules = {f"akcli/{path}" for path in MODULES}
    own = (
        "about",
        "moved",
        "ids",
        "documents",
        "cited",
        "terms",
        "all-sources",
        "all-timeline",
        *model.SECTIONS,
        *(f"listed-{section}" for section in model.SECTIONS),
    )
    parts = {f"akcli/compiled/{name}.json" for name in own}
    parts |= {f"akcli/compiled/points-{series.measure}.json" for series in facts.series}
    about = f"asean_korea_cli-{__version__}.dist-info"
    meta = {f"{about}/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")}
    expected = (
        modules
        | parts
        | meta
        | {"akcli/py.typed", "akcli/facts.toml", "akcli/facts.schema.json", "akcli/changes.json"}
        | {f"akcli/compiled/tab-{kind}.txt" for kind, _ in candidates(facts)}
        | {"akcli/compiled/facts.db", "akcli/compiled/words.txt"}
    )
    assert set(zipfile.ZipFile(installed.wheel).namelist()) == expected


def test_the_sdist_builds_the_same_and_holds_no_more(installed):
    """Sources, facts, licence and the words for the index page."""
    top = f"asean_korea_cli-{__version__}/"
    with tarfile.open(installed.sdist) as archive:
        names = {name.removeprefix(top) for name in archive.getnames()}
    modules = {f"src/akcli/{path}" for path in MODULES}
    others = {"CHANGELOG.md", "LICENSE", "PKG-INFO", "README.md", "hatch_build.py", "pyproject.toml"}
    data = {f"data/{name}" for name in ("facts.toml", "facts.schema.json", "changes.json", "editions.toml")}
    assert names - {".gitignore"} == modules | others | data | {"src/akcli/py.typed"}


def test_the_compiled_facts_are_those_of_the_toml(installed, tmp_path):
    """What the wheel carries compiled is what the TOML says, to the last digit."""
    with zipfile.ZipFile(installed.wheel) as wheel:
        wheel.extractall(tmp_path)
    again, facts = CompiledFacts(str(tmp_path / "akcli" / "compiled")), load(str(ROOT / "data" / "facts.toml"))
    assert again == facts
    assert timeline.answer(again).records == timeline.answer(facts).records
    assert sources.answer(again).records == sources.answer(facts).records
    assert (tmp_path / "akcli" / "facts.toml").read_bytes() == (ROOT / "data" / "facts.toml").read_bytes()


COMMANDS = [
    *((*words, "--json") for words in LISTINGS),
    *OTHERS,
    ("claims", "--format", "table"),
    ("--version",),
    ("--help",),
    ("__complete", "show", "summit-2019"),
]


@pytest.mark.slow
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_installed_tool_answers_as_the_checkout_does(installed, akcli, tmp_path, words):
    """From another folder, with a home that cannot be written to, from the compiled facts."""
    tmp_path.chmod(0o555)
    answer = installed.run(*words, home=tmp_path)
    assert answer.returncode == 0
    assert is_remark(answer.stderr)
    assert answer.stdout == akcli(*words, base=tmp_path / "not compiled").out
    assert list(tmp_path.iterdir()) == []


HEAVY = {"rich", "pydantic"}


@pytest.mark.parametrize(
    ("words", "never"),
    [
        (("trade", "--json"), {*HEAVY, "tomli", "typer", "sqlite3"}),
        (("timeline",), {*HEAVY, "tomli", "typer", "sqlite3"}),
        (("timeline", "--help"), {*HEAVY, "tomli", "sqlite3"}),
        (("--help",), {*HEAVY, "tomli", "typer", "sqlite3"}),
        (("search", "busan", "--json"), {*HEAVY, "tomli", "typer"}),
        (("--version",), {*HEAVY, "tomli", "typer"}),
        (("__complete", "timeline", "--ki"), {*HEAVY, "tomli", "typer", "typing", "json", "re"}),
        (("__complete", "show", "summit-20"), {*HEAVY, "tomli", "typer", "typing", "json", "re"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_start_imports_only_what_it_needs(installed, tmp_path, words, never):
    """What a fresh interpreter has imported by the end of a run."""
    run = [f"{os.path.dirname(installed.command)}/python", "-X", "importtime", "-m", "akcli", *words]
    done = subprocess.run(run, capture_output=True, cwd=tmp_path, env=bare(tmp_path), encoding="utf-8", check=True)
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "akcli" in loaded
    assert never.isdisjoint(loaded)


@pytest.mark.slow
def test_an_uninstall_leaves_nothing(installed, tmp_path):
    """What pip recorded is all there is."""
    copy = tmp_path / "venv"
    venv.create(copy, with_pip=True)
    python = str(copy / "bin" / "python")
    run(python, "-m", "pip", "install", "-q", "--no-deps", installed.wheel)
    assert list(copy.rglob("*akcli*")) != []
    run(python, "-m", "pip", "uninstall", "-qy", "asean-korea-cli")
    assert [path for path in copy.rglob("*") if "akcli" in path.name or "asean_korea" in path.name] == []


def test_the_version_is_told_once(installed):
    """The literal in the package is what the wheel, the changelog and the citation say."""
    assert f"-{__version__}-" in installed.wheel
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"version: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_json_of_the_shipped_facts_is_json(installed, tmp_path):
    """The largest answer parses, and has an array of every event."""
    assert len(json.loads(installed.run("timeline", "--json", home=tmp_path).stdout)) >= 300


PROGRAM = """
from decimal import Decimal

from akcli.errors import InvalidFactBase
from akcli.facts.base import Facts
from akcli.facts.dates import overlaps
from akcli.facts.load import load
from akcli.facts.model import Event, Point


def summits(facts: Facts, year: str) -> list[Event]:
    return [event for event in facts.events if event.kind == "summit" and overlaps(event.date, year, year)]


def value(point: Point) -> int | Decimal:
    return point.value


try:
    facts = load()
except InvalidFactBase as error:
    raise SystemExit(str(error)) from error
print(summits(facts, "2019")[0].id, type(value(facts.series[0].points[next(iter(facts.series[0].points))])).__name__)
"""


@pytest.mark.slow
def test_a_strict_program_of_a_user_is_typed_and_runs(installed, tmp_path):
    """The installed package tells its types to ``mypy --strict``, which finds a field that is not there."""
    python = f"{os.path.dirname(installed.command)}/python"
    mypy = (sys.executable, "-m", "mypy", "--strict", "--python-executable", python, "--cache-dir", str(tmp_path))
    sound, wrong = tmp_path / "sound.py", tmp_path / "wrong.py"
    sound.write_text(PROGRAM, encoding="utf-8")
    wrong.write_text(PROGRAM.replace("event.kind", "event.sort"), encoding="utf-8")
    run(*mypy, str(sound))
    told = subprocess.run([*mypy, str(wrong)], capture_output=True, cwd=tmp_path, encoding="utf-8", check=False)
    assert '"Event" has no attribute "sort"' in told.stdout
    ran = subprocess.run([python, str(sound)], capture_output=True, cwd=tmp_path, encoding="utf-8", check=True)
    assert "summit-2019" in ran.stdout
