"""The whole fact base for other tools: a SQLite file, a folder of CSV files, one JSON object, or a line a fact."""

import errno
import os
import stat
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Literal, get_args, get_origin

from akcli.errors import UsageError
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.observations import observation_record, observations
from akcli.facts.records import Record, about_record, record
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
    if not path:
        raise UsageError("PATH is empty")
    if path == "-":
        if form in ("sqlite", "csv"):
            raise UsageError(f"{form} cannot go to stdout: name a {'file' if form == 'sqlite' else 'folder'}")
        return _json(facts) if form == "json" else _jsonl(facts)
    with _told(path):
        files = _csv(facts) if form == "csv" else {}
        _refuse(path, files, force)
        if files:
            _put_folder(path, files, force)
        elif form == "sqlite":
            _put_file(path, lambda partial: _sqlite(facts, partial), force)
        else:
            text = _json(facts) if form == "json" else _jsonl(facts)
            _put_file(path, lambda partial: _write(partial, text), force)
    return ""


# Whole files or none


def _refuse(path: str, files: Container[str], force: bool) -> None:
    """Say why ``path`` is not to be replaced: by a file, or by a folder with ``files``."""
    if not files and path.endswith(os.sep):
        raise UsageError(f"{path} names a folder, and this form is one file")
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return
    if files and not stat.S_ISDIR(mode):
        raise UsageError(f"{path} is not a folder")
    if not files and not stat.S_ISREG(mode):
        raise UsageError(
            f"{path} is a folder" if stat.S_ISDIR(mode) else f"{path} is not a regular file; use - for stdout"
        )
    found = sorted(os.listdir(path)) if files else [path]
    for name in found if files else ():
        if name not in files or stat.S_ISDIR(os.lstat(os.path.join(path, name)).st_mode):
            raise UsageError(f"{path} holds {name}, which is no part of an export")
    if found and not force:
        raise _exists(path)


def _exists(path: str) -> UsageError:
    return UsageError(f"{path} already exists; use --force to overwrite")


@contextmanager
def _told(path: str) -> Iterator[None]:
    """Say of an error that it is that of ``path``."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, f"{path}: {error.strerror or error}") from None


def _put_file(path: str, write: Callable[[str], None], force: bool) -> None:
    """Let a file that ``write`` writes take the place of ``path``, through links, with the mode of what was there."""
    target = os.path.realpath(path)
    with _room(os.path.dirname(target)) as room:
        partial = os.path.join(room, "partial")
        write(partial)
        _put(partial, target, path, force)


def _put_folder(path: str, files: dict[str, str], force: bool) -> None:
    """Let a folder with ``files`` take the place of ``path``: all of them, or none.

    A folder that is there stays, with its mode, and gets new files: it may be a volume, or lie where nobody may write.
    """
    target = os.path.realpath(path)
    is_there = os.path.isdir(target)
    with _room(target if is_there else os.path.dirname(target)) as room:
        partial, old = os.path.join(room, "partial"), os.path.join(room, "old")
        os.mkdir(partial)
        for name, text in files.items():
            _write(os.path.join(partial, name), text)
        if not is_there:
            try:
                os.rename(partial, target)
            except OSError:
                if not os.path.isdir(target):
                    raise
                if not force:  # somebody else was quicker
                    raise _exists(path) from None
            else:
                return
        os.mkdir(old)
        with _undisturbed():
            try:
                for name in files:
                    place = os.path.join(target, name)
                    if force and os.path.lexists(place):
                        os.rename(place, os.path.join(old, name))
                        _liken(os.path.join(partial, name), os.path.join(old, name))
                    _put(os.path.join(partial, name), place, path, force)
            except BaseException:
                waiting = {*os.listdir(partial)}
                for name in files:
                    if name not in waiting:
                        os.remove(os.path.join(target, name))
                for name in os.listdir(old):
                    os.rename(os.path.join(old, name), os.path.join(target, name))
                raise


def _put(partial: str, target: str, path: str, force: bool) -> None:
    """Let a file take its place: without ``force`` only if nothing is there, also since that was last looked at."""
    if force:
        _liken(partial, target)
        os.replace(partial, target)
        return
    try:
        try:
            os.link(partial, target)
            os.remove(partial)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            os.close(os.open(target, os.O_CREAT | os.O_EXCL))
            os.replace(partial, target)
    except FileExistsError:
        raise _exists(path) from None


def _liken(partial: str, target: str) -> None:
    """Give a file the mode of the one that it replaces, if there is one; what may not be written is not replaced."""
    if not os.path.exists(target):
        return
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    there = os.stat(target)
    with suppress(OSError):  # only root gives files away
        os.chown(partial, there.st_uid, there.st_gid)
    os.chmod(partial, stat.S_IMODE(there.st_mode))


@contextmanager
def _room(folder: str) -> Iterator[str]:
    """A folder within ``folder`` to write to, cleared away whatever happens; SIGKILL leaves ``.akcli-export-…``."""
    from tempfile import TemporaryDirectory

    with _ended_in_order(), TemporaryDirectory(prefix=".akcli-export-", dir=folder) as room:
        yield room


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


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let signals wait until what is done here is done."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM, signal.SIGHUP))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _write(path: str, content: str | bytes) -> None:
    with open(path, "wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)
        file.flush()
        # A file system may find out that the disk is full only now.
        os.fsync(file.fileno())


# SQLite


def _sqlite(facts: Facts, path: str) -> None:
    """The compiled database of the bundled facts as it lies there, which is what would be made of them here."""
    if facts.database:
        from akcli.tables.sqlite import read_compiled

        _write(path, read_compiled(facts.database))
        return
    import sqlite3  # not every Python has it, and the other forms need none

    from akcli.tables.database import connect

    try:
        connect(facts, path).close()
    except sqlite3.Error as error:
        raise OSError(str(error)) from None


# JSON


def _json(facts: Facts) -> str:
    """One object with the tables of the base and the fields of the model, numbers with their own digits.

    Beside the facts it has but their fingerprint, in ``about``.
    """
    whole = {name: plain(table) for name, table in facts.tables().items()} | {"about": about_record(facts)}
    return as_json(whole, "\n") + "\n"


def _jsonl(facts: Facts) -> str:
    """A line for what the base is, each id that moved, each entry and each observation, with its sources in full."""

    def line(section: str, fields: Record) -> str:
        if "sources" in fields:
            fields["sources"] = [
                facts.entry(ref["id"])._asdict() | {"locator": ref["locator"]} for ref in fields["sources"]
            ]
        return as_json({"section": section} | fields) + "\n"

    lines = [line("about", about_record(facts))]
    lines += (line("moved", {"old": old, "new": new}) for old, new in facts.moved.items())
    for section, entries in facts.entries():
        for entry in entries:
            fields = record(entry, facts)
            fields.pop("points", None)
            lines.append(line(section, fields))
    lines += (
        line("observations", observation_record(observation, facts)) for observation in observations(facts.series)
    )
    return "".join(lines)


# CSV, https://specs.frictionlessdata.io/tabular-data-package/

KEYS = {
    "observations": ["series", "period"],
    "trade": ["partner", "reporter", "year"],
    "outcomes": "target",
    "moved": "old",
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
        "fingerprint": facts.fingerprint,
        "licenses": [_licence(about.licence)],
        "gaps": [gap.text for gap in facts.gaps],
        "resources": resources,
        "sources": [{"title": f"{source.publisher}: {source.title}", "path": source.url} for source in facts.sources],
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
