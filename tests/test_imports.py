"""Who may import whom: the contracts of ``[tool.importlinter]`` in ``pyproject.toml``, which a wrong import breaks."""

import os
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT


@pytest.fixture
def lint(tmp_path):
    """Runs the linter on the package with these lines added to a module; its exit code and what it says."""
    shutil.copytree(ROOT / "src" / "akcli", tmp_path / "akcli", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)

    def run(module="__main__", lines=""):
        path = tmp_path / "akcli" / f"{module}.py"
        path.parent.mkdir(exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(lines)
        program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
        done = subprocess.run(
            [sys.executable, "-c", program, "--no-cache"],
            capture_output=True,
            cwd=tmp_path,
            encoding="utf-8",
            env=os.environ | {"COLUMNS": "400", "PYTHONPATH": str(tmp_path)},
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_the_contracts_hold(lint):
    """What asks stands above what answers; rich and Typer are known in one place each."""
    code, said = lint()
    assert code == 0, said
    assert "5 kept, 0 broken" in said


@pytest.mark.parametrize(
    ("module", "line", "told"),
    [
        ("facts/spelling", "import akcli.show.page", "akcli.facts is not allowed to import akcli.show"),
        ("show/page", "from akcli.figures import trade", "akcli.show is not allowed to import akcli.figures"),
        ("figures/trade", "from akcli.tables.flat import plain", "akcli.figures is not allowed to import akcli.tables"),
        ("tables/cite", "from akcli import commands", "akcli.tables is not allowed to import akcli.commands"),
        ("complete", "def f():\n    from akcli.cli import read", "akcli.complete is not allowed to import akcli.cli"),
        ("errors", "from akcli.facts import spelling", "akcli.errors is not allowed to import akcli.facts"),
        ("compile", "import akcli.__main__", "akcli.compile is not allowed to import akcli.__main__"),
        ("facts/base", "import akcli.facts.records", "akcli.facts.base is not allowed to import akcli.facts.records"),
        ("show/output", "from akcli.facts import model", "akcli.show is not allowed to import akcli.facts.model"),
        ("show/formats", "import rich.text", "akcli.show.formats -> rich"),
        ("commands/sql", "def f():\n    import rich", "akcli.commands.sql -> rich"),
        ("commands/options", "import typer", "akcli.commands.options -> typer"),
        ("rooms", "", "The following modules are not listed as layers"),
    ],
)
def test_a_wrong_import_is_found(lint, module, line, told):
    """Wherever it stands, within functions too; and a new module needs a place."""
    code, said = lint(module, f"{line}\n")
    assert code == 1, said
    assert told in " ".join(said.split())
