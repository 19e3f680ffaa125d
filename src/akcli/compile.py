"""Compiles a fact base into a folder for the wheel; only the build and the tests need it."""

import json
import os
import re
from collections.abc import Iterable
from typing import Any

from akcli.ask.reading import known
from akcli.commands import sources, timeline
from akcli.complete import candidates
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.show.page import as_json
from akcli.tables.database import connect
from akcli.tables.search import vocabulary


def compile_facts(folder: str, facts: Facts) -> None:
    """Write to ``folder`` all that the installed tool reads; the same facts make the same files.

    A section is a JSON array of its entries, each an array in the order of the model's fields; the points of series are
    apart, a file per measure. ``ids.json`` has the ids of each section, ``listed-SECTION.json`` the titles of entries
    and what refers to them, ``documents.json`` what references to sources say, ``cited.json`` which values and places
    are named by what, ``terms.json`` what ``search`` knows of words. ``all-COMMAND.json`` is what the command prints of
    the whole base. Where they have an item a line, one can be read without the others; objects are in the order of
    their keys. ``about.json`` holds the fingerprint as well, ``moved.json`` the ids that have another name now.
    ``words.txt`` is what ``ask`` knows of words and names, ``tab-KIND.txt`` are the lines of what Tab
    offers, ``facts.db`` is the database.
    """
    os.makedirs(folder, exist_ok=True)
    points: dict[str, dict[str, Any]] = {series.measure: {} for series in facts.series}
    for series in facts.series:
        bare = {period: _bare(point) for period, point in series.points.items()}
        points[series.measure][series.id] = {period: row if row[1:] else row[0] for period, row in bare.items()}
    listed = {
        section: {entry_id: [title, *referred_by] for entry_id, (title, referred_by) in facts.listed(section).items()}
        for section in model.SECTIONS
    }
    tables = {
        **{f"points-{measure}": series for measure, series in points.items()},
        **{f"listed-{section}": entries for section, entries in listed.items()},
        "documents": facts.documents,
        "cited": facts.cited,
    }
    sections = dict(facts.entries()) | {"series": tuple(series._replace(points={}) for series in facts.series)}
    files = {
        "about": _json({"fingerprint": facts.fingerprint, "about": _bare(facts.about)}),
        "moved": _json(facts.moved),
        "ids": _json({section: list(entries) for section, entries in listed.items()}),
        "terms": _json(vocabulary(facts)),
        **{section: _lines("[]", (_json(_bare(entry)) for entry in entries)) for section, entries in sections.items()},
        **{
            name: _lines("{}", sorted(f"{_json(key)}:{_json(value)}" for key, value in table.items()))
            for name, table in tables.items()
        },
        "all-timeline": _lines("[]", map(as_json, timeline.answer(facts).records)),
        "all-sources": _lines("[]", map(as_json, sources.answer(facts).records)),
    }
    for name, text in files.items():
        _write(folder, f"{name}.json", text)
    _write(folder, "words.txt", known(facts).text())
    for kind, offered in candidates(facts):
        _write(folder, f"tab-{kind}.txt", "".join(f"{word}\t{description}\n" for word, description in offered))
    connect(facts, os.path.join(folder, "facts.db")).close()


def _json(value: Any) -> str:
    """As JSON, in ASCII, which is read in half the time of any other text."""
    return re.sub("[^\0-\x7f]", lambda char: json.dumps(char[0])[1:-1], as_json(value))


def _lines(brackets: str, items: Iterable[str]) -> str:
    """A JSON array or object with an item a line."""
    return "\n".join([brackets[0], *filter(None, [",\n".join(items)]), brackets[1], ""])


def _write(folder: str, name: str, text: str) -> None:
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _bare(value: Any) -> Any:
    """What JSON can hold: a tuple as an array without its last defaults."""
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
