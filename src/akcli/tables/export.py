"""The whole fact base for other tools: a SQLite file, a folder of CSV files, one JSON object, or a line a fact."""

import os
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Literal, get_args, get_origin

from akcli.errors import UsageError
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.observations import observation_record, observations
from akcli.facts.records import Record, record
from akcli.show.formats import Format, render
from akcli.show.page import Page, as_json
from akcli.tables.flat import REFERENCES, Field, contents, plain

Form = Literal["sqlite", "csv", "json", "jsonl"]
PACKAGE = "datapackage.json"


def export(facts: Facts, path: str, form: str, force: bool = False) -> str:
    """Write the facts to ``path`` in a form, whole or not at all; the same facts make the same bytes.

    ``-`` is stdout for the forms that are one stream of text, which is what comes back; else nothing does. Raises
    :class:`UsageError` where ``path`` may not be replaced, OSError where it cannot be written.
    """
    if path == "-":
        if form in ("sqlite", "csv"):
            raise UsageError(f"{form} is no stream: name a {'file' if form == 'sqlite' else 'folder'} to write")
        return _json(facts) if form == "json" else _jsonl(facts)
    files = _csv(facts) if form == "csv" else {}
    _refuse(path, files, force)
    with _whole(path) as partial:
        if form == "sqlite":
            _sqlite(facts, partial)
        elif form == "csv":
            os.mkdir(partial)
            for name, text in files.items():
                _write(os.path.join(partial, name), text)
        else:
            _write(partial, _json(facts) if form == "json" else _jsonl(facts))
    return ""


# Whole files or none


def _refuse(path: str, files: Iterable[str], force: bool) -> None:
    """Say why ``path`` is not to be replaced: by a file, or by a folder with ``files``."""
    target = os.path.realpath(path)
    is_folder = os.path.isdir(target)
    if not os.path.exists(target):
        return
    if files and not is_folder:
        raise UsageError(f"{path} is no folder")
    if not files and not os.path.isfile(target):
        raise UsageError(f"{path} is a folder" if is_folder else f"{path} is no file; - is stdout")
    found = os.listdir(target) if is_folder else [target]
    strangers = sorted({*found} - {*files}) if is_folder else []
    if strangers:
        raise UsageError(f"{path} holds {strangers[0]}, which is no part of an export")
    if found and not force:
        raise UsageError(f"{path} is there already; --force replaces it")


@contextmanager
def _whole(path: str) -> Iterator[str]:
    """A name to write a file or a folder to, which takes the place of ``path`` when all went well.

    Whatever else happens, it is cleared away; only SIGKILL leaves a folder ``.akcli-export-…`` beside ``path``.
    """
    from tempfile import TemporaryDirectory

    target = os.path.realpath(path)
    try:
        with _ended_in_order(), TemporaryDirectory(prefix=".akcli-export-", dir=os.path.dirname(target)) as room:
            partial = os.path.join(room, "partial")
            yield partial
            if os.path.isdir(target):
                for name in os.listdir(partial):
                    os.replace(os.path.join(partial, name), os.path.join(target, name))
            else:
                os.replace(partial, target)
    except OSError as error:
        raise OSError(error.errno, f"{path}: {error.strerror or error}") from None


class _Ended(BaseException):
    """A signal came that ends the process; its number."""


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let a signal end the process only after what was begun is cleared away, as it is on Ctrl-C."""
    import signal

    def end(number: int, _: Any) -> None:
        raise _Ended(number)

    ending = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    taken = [number for number in ending if signal.getsignal(number) is signal.SIG_DFL]
    for number in taken:
        signal.signal(number, end)
    try:
        yield
    except _Ended as ended:
        number = ended.args[0]
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        # A file system may find out that the disk is full only now.
        os.fsync(file.fileno())


def _sqlite(facts: Facts, path: str) -> None:
    import sqlite3  # not every Python has it, and the other forms need none

    from akcli.tables.database import connect

    try:
        connect(facts, path).close()
    except sqlite3.Error as error:
        raise OSError(str(error)) from None


# JSON


def _json(facts: Facts) -> str:
    """One object with the fields of the model, numbers with their own digits."""
    whole = {"about": plain(facts.about)} | {section: plain(entries) for section, entries in facts.entries()}
    return as_json(whole, "\n") + "\n"


def _jsonl(facts: Facts) -> str:
    """A line for what the base is, for each entry and for each observation, with its sources in full."""

    def line(section: str, fields: Record) -> str:
        if "sources" in fields:
            fields["sources"] = [
                facts.entry(ref["id"])._asdict() | {"locator": ref["locator"]} for ref in fields["sources"]
            ]
        return as_json({"section": section} | fields) + "\n"

    lines = [line("about", plain(facts.about))]
    for section, entries in facts.entries():
        for entry in entries:
            fields = record(entry, facts)
            fields.pop("points", None)
            lines.append(line(section, fields))
    lines += (line("observations", observation_record(one, facts)) for one in observations(facts.series))
    return "".join(lines)


# CSV, https://specs.frictionlessdata.io/tabular-data-package/

KEYS = {
    "observations": ["series", "period"],
    "trade": ["partner", "reporter", "year"],
    "outcomes": "target",
    "citations": None,
}
"""The primary key where it is not ``id``."""
TYPES: dict[Any, Record] = {
    model.Number: {"type": "number"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    model.Day: {"type": "date"},
    model.Url: {"type": "string", "format": "uri"},
}


def _csv(facts: Facts) -> dict[str, str]:
    """The files of a Tabular Data Package: their names and texts."""
    tables = contents(facts)
    files = {}
    for table, (columns, rows) in tables.items():
        records = [{column.name: _flat(column.take(row)) for column in columns} for row in rows]
        page = Page(records, fields=tuple(column.name for column in columns))
        files[f"{table}.csv"] = render(page, Format.csv)
    resources = [_resource(table, columns, tables) for table, (columns, _) in tables.items()]
    return files | {PACKAGE: as_json(_package(facts, resources), "\n") + "\n"}


def _flat(value: Any) -> Any:
    """A list of tables as JSON; everything else as a cell takes it."""
    if isinstance(value, tuple) and value and hasattr(value[0], "_fields"):
        return as_json(plain(value))
    return plain(value)


def _package(facts: Facts, resources: list[Record]) -> Record:
    about = facts.about
    described = {"description": about.note} if about.note else {}
    return {
        "profile": "tabular-data-package",
        "name": "asean-korea-facts",
        "title": about.title,
        **described,
        "version": about.edition,
        "licenses": [_licence(about.licence)],
        "gaps": [gap.text for gap in facts.gaps],
        "resources": resources,
        "sources": [{"title": f"{one.publisher}: {one.title}", "path": one.url} for one in facts.sources],
    }


def _licence(text: str) -> Record:
    """A licence with the name that https://opendefinition.org/licenses/ gives it where it begins with one."""
    import re

    if found := re.match(r"CC (BY(?:-[A-Z]+)*) (\d\.\d)", text):
        kind, number = found.groups()
        path = f"https://creativecommons.org/licenses/{kind.lower()}/{number}/"
        return {"name": f"CC-{kind}-{number}", "path": path, "title": text}
    return {"name": "notspecified", "title": text}


def _resource(table: str, columns: Iterable[Field], tables: Container[str | None]) -> Record:
    keys = [
        {"fields": column.name, "reference": {"resource": target, "fields": "id"}}
        for column in columns
        if (target := REFERENCES.get(column.type)) in tables
    ]
    primary = KEYS.get(table, "id")
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "path": f"{table}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in columns],
            **({"primaryKey": primary} if primary else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _field(column: Field) -> Record:
    """A field of a Table Schema, https://specs.frictionlessdata.io/table-schema/."""
    field = {"name": column.name, **TYPES.get(column.type, {"type": "string"})}
    if column.is_list:
        field["description"] = "Several are joined by '; '."
    elif column.item:
        field["type"] = "array"
    allowed = list(get_args(column.type)) if get_origin(column.type) is Literal else None
    constraints = ({"required": True} if column.required else {}) | ({"enum": allowed} if allowed else {})
    return field | ({"constraints": constraints} if constraints else {})
