"""Who may import whom: data flows one way."""

import ast
from pathlib import Path

import pytest

import akcli

SOURCE = Path(akcli.__file__).parent
EVERYBODY = {"model", "dates"}
MAY = {
    # room: what it imports beside model and dates
    "__init__": set(),
    "__main__": {"__init__", "complete", "load", "cli"},
    "check": set(),
    "cite": {"__init__", "query"},
    "cli": {"*"},
    "columns": {"view"},
    "complete": {"load", "query", "view", "words"},
    "database": {"figures", "query", "view"},
    "dates": set(),
    "export": {"database", "figures", "query", "view"},
    "figures": {"query"},
    "load": {"check", "complete", "database", "query"},
    "model": set(),
    "output": {"query", "view"},
    "query": set(),
    "schema": set(),
    "search": {"database", "query"},
    "table": {"view"},
    "view": {"table"},
    "words": set(),
}


def imports(path):
    """The rooms of the package that a module imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "akcli":
            names = {alias.name for alias in node.names}
            found |= {name if (SOURCE / f"{name}.py").exists() else "__init__" for name in names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("akcli."):
            found.add(node.module.removeprefix("akcli."))
    return found


@pytest.mark.parametrize("room", sorted(path.stem for path in SOURCE.glob("*.py")))
def test_a_room_imports_what_it_may(room):
    """Every room is in the table above, and imports what stands there, no more and no less."""
    found = imports(SOURCE / f"{room}.py") - EVERYBODY
    assert MAY[room] in (found, {"*"})


def test_only_one_room_knows_rich():
    """rich is imported by the table, nowhere else."""
    knowing = {
        path.stem
        for path in SOURCE.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        and any(name.split(".")[0] == "rich" for name in [getattr(node, "module", "") or "", *_names(node)])
    }
    assert knowing == {"table"}


def _names(node):
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
