"""The whole suite on every Python that this machine has, with the lowest and the newest dependencies: ``nox``.

A Python that is missing is named and skipped. ``nox -s tests-3.13`` runs one; words behind ``--`` go to pytest.
"""

import os
import re
from pathlib import Path

import nox

nox.options.sessions = ["tests", "lowest", "lint"]
nox.options.default_venv_backend = "venv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False

# pyenv's Pythons answer only when they are active.
if found := sorted(Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob("versions/3.1[0-9].*")):
    os.environ.setdefault("PYENV_VERSION", ":".join(one.name for one in found))

PYTHONS = ["3.10", "3.11", "3.12", "3.13", "3.14"]
LOWEST = [
    re.sub(r">=([^,]+).*", r"==\1", dependency)
    for dependency in nox.project.load_toml("pyproject.toml")["project"]["dependencies"]
]
"""The floors of the dependencies."""


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The newest allowed dependencies."""
    session.install("-e", ".[test]")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session(python=["3.10", "3.13"])
def lowest(session: nox.Session) -> None:
    """The lowest allowed dependencies."""
    session.install("-e", ".[test]", *LOWEST)
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session(python=["3.11"])
def lint(session: nox.Session) -> None:
    """Linters and types."""
    session.install("-e", ".[test,dev]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")
    session.run("lint-imports")
