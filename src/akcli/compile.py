"""Compiles a fact base into a folder for the wheel; only the build and the tests need it."""

import json
import os
from decimal import Decimal
from typing import Any

from akcli.ask.reading import known
from akcli.complete import candidates
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.tables.database import connect


def compile_facts(folder: str, facts: Facts) -> None:
    """Write to ``folder`` all that the installed tool reads; the same facts make the same files.

    A section is a JSON file, each entry an array in the order of the model's fields. ``about.json`` holds the
    fingerprint as well, ``moved.json`` the ids that have another name now. The points of series are apart, a
    file per measure. ``ids.json`` has the ids of each section, ``listed-SECTION.json`` the titles of its entries and
    what refers to them, ``documents.json`` what references to sources say, ``cited.json`` which values and places are
    named by what, ``words.txt`` what ``ask`` knows of words and names. ``tab-KIND.txt`` are the lines of what Tab
    offers, ``facts.db`` is the database.
    """
    os.makedirs(folder, exist_ok=True)
    points: dict[str, dict[str, Any]] = {one.measure: {} for one in facts.series}
    for one in facts.series:
        points[one.measure][one.id] = _bare(one.points)
    listed = {
        section: {entry_id: [title, *referred_by] for entry_id, (title, referred_by) in facts.listed(section).items()}
        for section in model.SECTIONS
    }
    files = {
        "about": {"fingerprint": facts.fingerprint, "about": _bare(facts.about)},
        "moved": facts.moved,
        **{name: _bare(getattr(facts, name)) for name in model.SECTIONS},
        "series": _bare(tuple(one._replace(points={}) for one in facts.series)),
        **{f"points-{measure}": series for measure, series in points.items()},
        **{f"listed-{section}": entries for section, entries in listed.items()},
        "ids": {section: list(entries) for section, entries in listed.items()},
        "documents": facts.documents,
        "cited": facts.cited,
    }
    for name, content in files.items():
        _write(folder, f"{name}.json", json.dumps(content, ensure_ascii=False, separators=(",", ":")))
    _write(folder, "words.txt", known(facts).text())
    for kind, offered in candidates(facts):
        _write(folder, f"tab-{kind}.txt", "".join(f"{word}\t{description}\n" for word, description in offered))
    connect(facts, os.path.join(folder, "facts.db")).close()


def _write(folder: str, name: str, text: str) -> None:
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _bare(value: Any) -> Any:
    """What JSON can hold: a tuple as an array without its last defaults, an exact decimal as its digits."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        row = list(value)
        defaults = getattr(value, "_field_defaults", {})
        for field in reversed(getattr(value, "_fields", ())):
            if field not in defaults or row[-1] != defaults[field]:
                break
            row.pop()
        return [_bare(inner) for inner in row]
    return value
