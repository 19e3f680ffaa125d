"""From TOML to facts, or to all that is wrong with it.

What a fact must be is read off the annotations of :mod:`akcli.facts.model`. A table reads its fields and a list its
items, each with the function of its type; that of a single value is in :mod:`akcli.facts.forms`. An error grows as it
rises: the value says what is wrong with it, the table that holds it adds the field, the section the entry, and at the
very end, when there is something to tell, the line is looked for. What must fit together is in
:mod:`akcli.facts.rules`.
"""

import gc
import os
import re
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from itertools import chain
from typing import Any, NamedTuple, get_args, get_origin

from akcli.errors import InvalidFactBase
from akcli.facts import model, rules
from akcli.facts.base import Facts
from akcli.facts.dates import sort_key
from akcli.facts.forms import FORMS, Fault, Place, Read, Unsound, edtf, must_be, number, quoted, text, unsound
from akcli.facts.lines import later_toml, line_beyond_bounds, lines_of

MISSING: Any = object()
"""Stands for the default of a field that has none."""


class Problem(NamedTuple):
    """What is wrong with a fact base, and where; as text ``path:line: id: complaint``."""

    path: str
    line: int | None
    """The line of the key, from 1; none where the file cannot even be read."""
    id: str | None
    """The id of the entry, where it has a sound one."""
    field: str | None
    """The field in the entry, ``variants[0].date``."""
    complaint: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.id}: {self.complaint}" if self.id else f"{place}: {self.complaint}"


LARGEST = 64 << 20
"""So many bytes of a file are read: sixty times the bundled base."""
NO_MEMORY = "needs more memory than there is"


def check_file(path: str) -> tuple[Facts | None, list[Problem]]:
    """Read the fact base in the TOML file ``path``: its facts, or ``None`` and all problems, sorted by line.

    The file ``-`` is stdin. A named pipe that nobody writes to is not waited for: it is an empty file.
    """
    try:
        raw = read_file(path)
    except InvalidFactBase as error:
        return None, error.problems
    return check(raw, path)


def read_file(path: str) -> bytes:
    """What stands in the file ``path``; :class:`InvalidFactBase` where it cannot be read."""
    try:
        with open(0 if path == "-" else path, "rb", closefd=path != "-", opener=_open) as file:
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError, MemoryError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower() or NO_MEMORY
        raise InvalidFactBase([Problem(path, None, None, None, reason)]) from None
    if len(raw) > LARGEST:
        reason = f"is larger than {LARGEST >> 20} MiB, the most that a fact base may be"
        raise InvalidFactBase([Problem(path, None, None, None, reason)])
    return raw


def _open(path: str, flags: int) -> int:
    """Open a file without waiting for somebody to write to it, as a named pipe would."""
    at_once = getattr(os, "O_NONBLOCK", 0)  # Windows has no such pipes
    descriptor = os.open(path, flags | at_once)
    if at_once:
        os.set_blocking(descriptor, True)
    return descriptor


def check(raw: bytes, path: str) -> tuple[Facts | None, list[Problem]]:
    """Read a fact base from the bytes of a TOML file: its facts, or ``None`` and all problems, sorted by line.

    ``path`` is how the problems name the file. Nothing is raised, whatever the bytes.
    """
    collecting = gc.isenabled()
    gc.disable()  # it would look for cycles in tens of thousands of new tuples, and find none
    try:
        facts, complaints = _build(parse(raw))
        if not complaints:
            return facts, []
        lines = lines_of(raw.decode("utf-8-sig"))
        problems = [_problem(path, lines, complaint) for complaint in complaints]
        return None, sorted(problems, key=lambda problem: problem.line or 0)
    except NotToml as error:
        return None, [Problem(path, error.line, None, None, str(error))]
    except MemoryError:
        return None, [Problem(path, None, None, None, NO_MEMORY)]
    finally:
        if collecting:
            gc.enable()


# Bytes to tables


class NotToml(Exception):
    """The file is not TOML; its text says why."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


def parse(raw: bytes) -> dict[str, Any]:
    """The tables of a TOML file as they stand there; :class:`NotToml` where it is none."""
    import tomli

    try:
        document = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise NotToml(f"byte 0x{error.object[error.start]:02x} is not UTF-8", line) from None
    if not document or document.isspace():
        raise NotToml("the file is empty", 1)
    try:
        tables = tomli.loads(document, parse_float=Decimal)
    except tomli.TOMLDecodeError as error:
        position = re.search(r"\(at line (\d+), column \d+\)$", str(error))
        line = int(position[1]) if position else document.rstrip().count("\n") + 1
        raise NotToml(f"not TOML: {error}", line) from None
    except (RecursionError, ValueError, ArithmeticError) as error:
        reason = "is nested too deeply" if isinstance(error, RecursionError) else "contains a number that is too large"
        raise NotToml(reason, line_beyond_bounds(document)) from None
    if later := later_toml(document):
        line, what = later
        raise NotToml(f"not TOML: {what} came with TOML 1.1, and a fact base is TOML 1.0", line)
    return tables


# Tables to facts


def complaints(tables: dict[str, Any]) -> int:
    """How much is wrong with the tables of a fact base, which are used up by it."""
    return len(_build(tables)[1])


class _Complaint(NamedTuple):
    """The place and the id of an entry, and what is wrong in it."""

    entry: Place
    id: Any
    fault: Fault


def _build(document: dict[str, Any]) -> tuple[Facts | None, list[_Complaint]]:
    section_of, complaints = _ids(document)
    readers = _Readers(section_of, _periods(document), document.get("moved"))
    names = ("about", "moved", *model.SECTIONS)
    for name in document:
        if name not in names:
            fault = Fault((name,), f"unknown section {quoted(name)}{readers.nearest(name, names)}", names_key=True)
            complaints.append(_Complaint((), None, fault))
    about = None
    try:
        if "about" not in document:
            raise unsound("is missing: a fact base begins with the table [about]")
        about = readers.table(model.About)(document["about"])
    except Unsound as error:
        complaints += [_Complaint((), None, fault) for fault in error.within("about")]
    moved = {}
    try:
        moved = readers.moved(document.get("moved", {}))
    except Unsound as error:
        complaints += [_Complaint((), None, fault) for fault in error.within("moved")]
    sections: dict[str, list[Any]] = {}
    for section, kind in model.SECTIONS.items():
        entries = sections[section] = []
        tables = document.pop(section, [])  # so that its memory is free again before the next section is read
        if type(tables) is not list:
            fault = Fault((section,), f"must be an array of tables, [[{section}]]")
            complaints.append(_Complaint((), None, fault))
            continue
        read = readers.table(kind, of_section=True)
        for index, table in enumerate(tables):
            tables[index] = None  # so that the memory of its values is the next one's
            try:
                entries.append(read(table))
            except Unsound as error:
                entries.append(None)
                complaints += _of_entry(section, index, table, error)
    for section, index, fault in rules.between(sections, about.edition if about else None):
        complaints.append(_Complaint((section, index), sections[section][index].id, fault))
    if complaints or about is None:
        return None, complaints
    return Facts(about, moved, **{section: tuple(entries) for section, entries in sections.items()}), []


def _of_entry(section: str, index: int, table: Any, error: Unsound) -> Iterator[_Complaint]:
    """The complaints about one entry; one that is no table has no field, and is named by its place."""
    if type(table) is not dict:
        yield from (_Complaint((), None, Fault((section, index), fault.reason)) for fault in error.faults)
    else:
        yield from (_Complaint((section, index), table.get("id"), fault) for fault in error.faults)


def _ids(document: dict[str, Any]) -> tuple[dict[str, str], list[_Complaint]]:
    """The section of each id, and a complaint about each id that is given a second time."""
    section_of: dict[str, str] = {}
    complaints = []
    for section in model.SECTIONS:
        tables = document.get(section)
        for index, table in enumerate(tables if type(tables) is list else ()):
            entry_id = table.get("id") if type(table) is dict else None
            if type(entry_id) is not str:
                continue
            if entry_id in section_of:
                reason = f"{quoted(entry_id)} is already used in {section_of[entry_id]}"
                complaints.append(_Complaint((section, index), entry_id, Fault(("id",), reason)))
            else:
                section_of[entry_id] = section
    return section_of, complaints


def _periods(document: dict[str, Any]) -> dict[str, Collection[str]]:
    """The periods of each series by its id, as far as they can be made out."""
    tables = document.get("series")
    periods: dict[str, Collection[str]] = {}
    for table in tables if type(tables) is list else ():
        if type(table) is dict and type(table.get("id")) is str:
            points = table.get("points")
            periods[table["id"]] = tuple(points) if type(points) is dict else ()
    return periods


ADDRESSES = (model.SourceRef, model.EntryRef)
"""The references that may name a place in the entry."""


class _Readers:
    """Makes the functions that read one file; references in it must name its ids, whose sections are given."""

    def __init__(self, section_of: dict[str, str], periods: dict[str, Collection[str]], moved: Any = None) -> None:
        self.section_of = section_of
        self.periods = periods
        self.now = moved if type(moved) is dict else {}
        self.guesses = 25

    def nearest(self, word: str, words: Iterable[str]) -> str:
        """A guess at which of ``words`` was meant; not for ever: in a large base each takes milliseconds."""
        from difflib import get_close_matches

        self.guesses -= 1
        near = get_close_matches(word, words, 1) if self.guesses >= 0 and len(word) <= 60 else []
        return "".join(f"; did you mean {match!r}?" for match in near)

    def reader(self, annotation: Any) -> Read:
        """The function that reads a value of the type that a field is annotated with."""
        arguments = get_args(annotation)
        if annotation in FORMS:
            return FORMS[annotation]
        if annotation in model.REFERENCES:
            return self.reference(annotation)
        if words := model.closed_list(annotation):
            return self.word(words)
        if get_origin(annotation) is tuple:
            return _list(self.reader(arguments[0]), of_words=not hasattr(arguments[0], "_fields"))
        if get_origin(annotation) is dict:
            return _points(arguments[1], self.table(arguments[1]))
        if type(None) in arguments:
            return self.reader(model.Number if Decimal in arguments else arguments[0])
        return self.table(annotation)

    def reference(self, kind: Any) -> Read:
        """Read the id of an entry, or with ``#`` the address of what is in it."""
        section_of = self.section_of
        sections = model.REFERENCES[kind]
        others = model.REPORTERS if kind is model.ReporterId else ()
        what = "entry" if kind is model.AnyId else kind.__name__.removesuffix("Id").removesuffix("Ref").lower()
        choice = f" (a partner, or one of {', '.join(others)})" if others else ""

        def read(value: Any) -> str:
            if type(value) is not str:
                raise must_be("an id in quotes", value)
            if section_of.get(value) in sections or value in others:
                return value
            entry_id, mark, place = value.partition("#") if kind in ADDRESSES else (value, "", "")
            if entry_id in self.now and entry_id not in section_of:
                raise unsound(f"names {quoted(entry_id)}, which is now {quoted(str(self.now[entry_id]))}")
            if section_of.get(entry_id) not in sections:
                ids = chain((name for name, section in section_of.items() if section in sections), others)
                raise unsound(f"unknown {what} {quoted(entry_id)}{choice}{self.nearest(entry_id, ids)}")
            if mark and (reason := self.wrong_place(entry_id, place)):
                raise unsound(f"{quoted(value)}: {reason}")
            return value

        return read

    def wrong_place(self, entry_id: str, place: str) -> str | None:
        """What is wrong with a place after ``#``: a source takes any, a series the periods of its points."""
        section = self.section_of[entry_id]
        if section not in ("sources", "series"):
            return "only a source or a series has a place after #"
        try:
            text(place)
        except Unsound as error:
            return f"the place after # {error.faults[0].reason}"
        if section == "series" and place not in self.periods[entry_id]:
            return f"{entry_id} has no value for {quoted(place)}{self.nearest(place, self.periods[entry_id])}"
        return None

    def moved(self, table: Any) -> model.Moved:
        """Read the ids that have another name now: an old one is none of today's, so that nothing moves twice."""
        if type(table) is not dict:
            raise must_be("a table", table)
        read_id, read_entry = FORMS[model.Id], self.reference(model.AnyId)
        found = {}
        faults = []
        for old, new in table.items():
            try:
                read_id(old)
                if old in self.section_of:
                    raise unsound(f"is the id of an entry in {self.section_of[old]}: what moved is no longer there")
                found[old] = read_entry(new)
            except Unsound as error:
                faults += error.within(old)
        if faults:
            raise Unsound(*faults)
        return found

    def word(self, words: tuple[str, ...]) -> Read:
        """Read a word of a closed list."""

        def read(value: Any) -> str:
            if type(value) is not str:
                raise must_be("a word in quotes", value)
            if value in words:
                return value
            guess = self.nearest(value, words) if len(words) > 7 else ""
            choice = f" (one of {', '.join(words)})"
            raise unsound(f"unknown word {quoted(value)}{guess or choice}")

        return read

    def table(self, kind: Any, of_section: bool = False) -> Read:
        """Read a table; one of a section needs sources, whatever the default in the model."""
        fields = {
            name: (index, self.reader(annotation))
            for index, (name, annotation) in enumerate(kind.__annotations__.items())
        }
        defaults = [
            MISSING if of_section and name == "sources" else kind._field_defaults.get(name, MISSING) for name in fields
        ]
        rule = rules.WITHIN.get(kind)

        def read(table: Any) -> Any:
            if type(table) is not dict:
                raise must_be("a table", table)
            values = defaults.copy()
            faults = []
            for name, value in table.items():
                try:
                    index, read_field = fields[name]
                except KeyError:
                    reason = f"unknown field {quoted(name)}{self.nearest(name, fields)}"
                    faults.append(Fault((name,), reason, names_key=True))
                    continue
                try:
                    values[index] = read_field(value)
                except Unsound as error:
                    values[index] = None
                    faults += error.within(name)
            if MISSING in values:
                for name, (index, _) in fields.items():
                    if values[index] is MISSING:
                        reason = "are missing: no source, no fact" if name == "sources" else "is missing"
                        faults.append(Fault((name,), reason))
            if faults:
                raise Unsound(*faults)
            entry = tuple.__new__(kind, values)  # as _make does, which counts them once more
            if rule and (faults := list(rule(entry))):
                raise Unsound(*faults)
            return entry

        return read


def _list(read_item: Read, of_words: bool) -> Read:
    def read(values: Any) -> tuple[Any, ...]:
        if type(values) is not list:
            raise must_be("a list", values)
        if not values:
            raise unsound("must not be empty")
        items = []
        faults = []
        for index, value in enumerate(values):
            try:
                items.append(read_item(value))
            except Unsound as error:
                faults += error.within(index)
        if of_words and len(items) > 1 and len(set(items)) < len(items):
            twice = next(word for index, word in enumerate(items) if word in items[:index])
            faults.append(Fault((), f"must not list {quoted(twice)} twice"))
        if faults:
            raise Unsound(*faults)
        return tuple(items)

    return read


_YEARS = re.compile("[0-9]{4}(?: [0-9]{4})*").fullmatch


def _points(kind: Any, read_table: Read) -> Read:
    """Read points: a table by period of tables, or of bare numbers in their place."""

    def read(points: Any) -> dict[str, Any]:
        if type(points) is not dict:
            raise must_be("a table", points)
        if not points:
            raise unsound("must not be empty")
        built = {}
        faults = []
        for period, point in points.items():
            try:
                built[period] = read_table(point) if type(point) is dict else kind(number(point))
            except Unsound as error:
                faults += error.within(period)
        if not _YEARS(" ".join(points)) or sorted(points) != list(points):  # else years in order, as in nearly all
            faults += _out_of_order(points)
        if faults:
            raise Unsound(*faults)
        return built

    return read


def _out_of_order(periods: Iterable[str]) -> Iterator[Fault]:
    before = ("", "")
    for period in periods:
        try:
            key = sort_key(edtf(period))
        except Unsound as error:
            yield from error.within(period)
            continue
        if key <= before:
            reason = "comes after a later period" if key < before else "is the same time as the one before"
            yield Fault((period,), reason)
        before = key


# Complaints to problems


def _problem(path: str, lines: dict[Place, int], complaint: _Complaint) -> Problem:
    fault = complaint.fault
    place = (*complaint.entry, *fault.place)
    while place not in lines:
        place = place[:-1]
    subject = _label(fault.place[:-1] if fault.names_key else fault.place)
    joint = ": " if fault.reason.startswith("unknown ") else " "
    sentence = f"{subject}{joint}{fault.reason}" if subject else fault.reason
    return Problem(path, lines[place], _sound_id(complaint.id), _label(fault.place) or None, sentence)


def _sound_id(entry_id: Any) -> str | None:
    try:
        return str(FORMS[model.Id](entry_id))
    except Unsound:
        return None


def _label(field: Place) -> str:
    """The place of a field as people write it: ``variants[0].date``."""
    label = ""
    for part in field:
        if isinstance(part, int):
            label += f"[{part}]"
        else:
            label += f".{part if part.isprintable() and 0 < len(part) <= 60 else quoted(part)}"
    return label.removeprefix(".")
