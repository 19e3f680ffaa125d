"""What can differ on other Pythons and with other dependencies than those of the whole suite: ``nox``.

Each Python has one session, the lowest with the lowest dependencies; one that is missing is named and skipped.
``nox -s tests-3.12`` runs one; words behind ``--`` go to pytest in place of ``-m "not slow"``.
"""

import os
import re
import sys
from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False

# pyenv's Pythons answer only when they are active.
if found := sorted(Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob("versions/3.1[0-9].*")):
    os.environ.setdefault("PYENV_VERSION", ":".join(one.name for one in found))

HERE = f"{sys.version_info.major}.{sys.version_info.minor}"
"""The Python that nox runs on, where the suite is run whole."""
LOWEST = [
    re.sub(r">=([^,]+).*", r"==\1", dependency)
    for dependency in nox.project.load_toml("pyproject.toml")["project"]["dependencies"]
]
"""The floors of the dependencies."""


def quick(session: nox.Session) -> None:
    """Run what can differ."""
    session.run("python", "-m", "pytest", *(session.posargs or ("-m", "not slow")))


@nox.session(python=[python for python in ("3.11", "3.12", "3.13", "3.14") if python != HERE])
def tests(session: nox.Session) -> None:
    """The newest dependencies."""
    session.install("-e", ".[test]")
    quick(session)


@nox.session(python="3.10")
def lowest(session: nox.Session) -> None:
    """The lowest dependencies, on the lowest Python."""
    session.install("-e", ".[test]", *LOWEST)
    quick(session)
