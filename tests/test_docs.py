"""What the documentation says is what the tool does."""

import doctest
import importlib
import re
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT
from pictures import FOLDER, PICTURES

from akcli.cli import COMMANDS

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def tool(name, *words):
    """Run one of the tools that write documentation."""
    run = [sys.executable, str(ROOT / "tools" / name), *words]
    return subprocess.run(run, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["examples.py", "pictures.py", "reference.py", "declared.py"])
def test_what_is_generated_is_current(name):
    """Examples, pictures, reference pages, schema and words of completion are what the tools would write today."""
    done = tool(name, "--check")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    if "not installed" in done.stderr:
        pytest.skip(f"but for examples: {', '.join(done.stderr.splitlines())}")


def test_every_command_is_documented():
    """Each command stands in the README, in the table of what it is for."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = "".join(line for line in text.splitlines() if line.startswith("| "))
    assert [name for name in COMMANDS if f"`{name}`" not in table] == []


def test_links_lead_somewhere():
    """Every relative link of the documentation is a file."""
    for page in [*PAGES, ROOT / "CONTRIBUTING.md"]:
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), (page.name, link)


def test_every_picture_is_shown():
    """The pictures that are drawn are those in the folder, and the README shows each; the first is of its first run."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"]\(docs/pictures/(\w+)\.svg\)", text)
    assert sorted(shown) == sorted(PICTURES) == sorted(path.stem for path in (ROOT / "docs" / "pictures").iterdir())
    _, _, words = PICTURES[shown[0]]
    first = text[: text.index("\n```\n")]
    assert first.index(f"({FOLDER.relative_to(ROOT)}/{shown[0]}.svg)") < first.index(f"/akcli {' '.join(words)}")


def test_the_two_commands_are_those_of_ci():
    """CI runs the very command that the README gives for the tests."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    _, test = re.findall(r"```sh\n(python3 -m venv .*)\n```", readme)
    assert f"\n{test}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_nothing_names_a_registry_or_a_machine():
    """No committed text names a package registry's host or somebody's folder."""
    if not shutil.which("git"):
        pytest.skip("git is not installed here")
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if files.returncode:
        pytest.skip("not a git checkout")
    hosts = re.compile(
        "|".join(("pypi" + r"\.org", "python" + "hosted", "npm" + r"js\.(org|com)", "/ho" + "me/", "/ro" + "ot/"))
    )
    found = []
    for name in filter(None, files.stdout.split("\0")):
        if (ROOT / name).suffix in (".svg", ".png") or not (ROOT / name).exists():
            continue
        lines = (ROOT / name).read_text(encoding="utf-8", errors="replace").splitlines()
        found += [name for line in lines if hosts.search(line) and not line.startswith("url = ")]
    assert found == []


SHOWN = sorted(
    ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
    for path in (ROOT / "src" / "akcli").rglob("*.py")
    if ">>>" in path.read_text("utf-8")
)
"""The modules whose docstrings hold examples."""


@pytest.mark.parametrize("module", SHOWN)
def test_examples_in_docstrings_hold(module):
    """Whoever imports the package may type them as they stand."""
    ran = doctest.testmod(importlib.import_module(module))
    assert ran.failed == 0
    assert ran.attempted > 0


def test_what_others_may_import_is_shown():
    """Reading facts, dates, units and names have examples."""
    assert {f"akcli.facts.{name}" for name in ("dates", "load", "observations", "spelling")} <= set(SHOWN)


def test_the_python_of_the_readme_runs():
    """The snippet finds the summits of the shipped facts."""
    (snippet,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    known: dict = {}
    exec(snippet, known)
    assert "summit-2019-busan" in {event.id for event in known["summits"]}


def test_the_readme_counts_as_the_base_does(facts):
    """The numbers of entries that the README names, each rounded down to what it says."""
    text = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    told = {
        "events": len(facts.events) // 10 * 10,
        "statistical series": len(facts.series) // 10 * 10,
        "policies": len(facts.policies),
        "institutions": len(facts.institutions),
        "documents": len(facts.sources) // 100 * 100,
    }
    assert [f"{count:,} {what}" for what, count in told.items() if f"{count:,} {what}" not in text] == []
