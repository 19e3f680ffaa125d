"""The recipes of the documentation for tools that read what akcli exports, run as they stand."""

import re
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow
PAGE = (ROOT / "docs" / "output.md").read_text(encoding="utf-8").partition("## Recipes\n")[2]
PYTHON = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
SHELL = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """A folder in which ``facts.db`` and ``facts/`` were written."""
    folder = tmp_path_factory.mktemp("exported")
    for words in (("facts.db", "--to", "sqlite"), ("facts", "--to", "csv")):
        subprocess.run([sys.executable, "-m", "akcli", "export", *words], cwd=folder, check=True)
    return folder


def needed(package):
    """Skip a test where the package is missing."""
    pytest.importorskip(package, reason=f"{package} is not installed here; pip install -e '.[recipes]' brings it")


@pytest.mark.parametrize("recipe", PYTHON, ids=lambda recipe: recipe.split()[1])
def test_a_recipe_in_python_runs(exported, recipe):
    """DuckDB and pandas read the folder of CSV files."""
    needed(recipe.split()[1])
    done = subprocess.run(
        [sys.executable, "-c", recipe], cwd=exported, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"1989|summit", done.stdout)


def test_there_are_recipes():
    """The page has both kinds."""
    assert len(PYTHON) == 2
    assert [line.split()[0] for line in SHELL] == ["datasette", "mlr"]


def test_datasette_serves_the_file(exported):
    """The exported file opens in Datasette, with its views and its full-text index."""
    needed("datasette")
    get = "/facts/timeline.json?_shape=array&_size=1"
    done = subprocess.run(
        [sys.executable, "-m", "datasette", "facts.db", "--get", get],
        cwd=exported,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert '"date"' in done.stdout


@pytest.mark.skipif(not shutil.which("mlr"), reason="Miller (mlr) is not installed here")
def test_miller_reads_the_csv(exported):
    """The line of the page, as it stands."""
    (line,) = (line for line in SHELL if line.startswith("mlr"))
    done = subprocess.run(line, shell=True, cwd=exported, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[:3] == ["id", "date", "title"]
