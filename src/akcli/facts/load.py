"""Finds the fact base and reads it: compiled sections of the bundled one, or checked TOML."""

import json
import os
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache, cached_property
from typing import Any, get_args, get_origin

from akcli import __version__
from akcli.errors import BrokenInstall, InvalidFactBase
from akcli.facts import model
from akcli.facts.base import Document, Facts, Listed

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMPILED = os.path.join(PACKAGE, "compiled")
"""Written into the wheel by the build hook; a checkout has none and reads its TOML."""


def load(path: str | None = None) -> Facts:
    """The fact base in the TOML file ``path``, or the bundled one.

    The bundled one is compiled, and reads a section when it is first looked at. A TOML base is always checked whole.

    >>> facts = load()
    >>> next(event.date for event in facts.events if event.id == "summit-2019-busan")
    '2019-11-25/2019-11-26'

    Raises :class:`InvalidFactBase` with every problem of the file, :class:`BrokenInstall` where what should be bundled
    is not there or not whole.
    """
    if path is None:
        if os.path.isdir(COMPILED):
            return CompiledFacts(COMPILED)
        path = bundled("facts.toml")
    from akcli.facts.check import check_file

    facts, problems = check_file(path)
    if facts is None or problems:
        raise InvalidFactBase(problems)
    return facts


def version(path: str | None) -> str:
    """The version of the tool and the edition of the facts that it would answer from."""
    facts = load(path)
    return f"akcli {__version__} (facts of {facts.about.edition}, fingerprint {facts.fingerprint})\n"


def bundled(name: str) -> str:
    """The path of a file of the bundled base: beside the package's modules in a wheel, else in the checkout.

    Raises :class:`BrokenInstall` where it is in neither.
    """
    beside = os.path.join(PACKAGE, name)
    for path in (beside, os.path.join(os.path.dirname(os.path.dirname(PACKAGE)), "data", name)):
        if os.path.exists(path):
            return path
    raise BrokenInstall(beside, "no such file")


def read_json(path: str) -> Any:
    """What stands in a JSON file that belongs to the tool; :class:`BrokenInstall` where that is not JSON any more."""
    try:
        with open(path, encoding="utf-8") as file:
            return _DECODER.decode(file.read())
    except (OSError, ValueError) as error:
        raise BrokenInstall(path, error) from None


_DECODER = json.JSONDecoder(parse_float=Decimal)


class CompiledFacts(Facts):
    """The facts that :func:`akcli.compile.compile_facts` wrote to ``folder``; sections are read when looked at."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.database = os.path.join(folder, "facts.db")
        self._whole: dict[str, model.Series] = {}
        self._contents: dict[str, bytes] = {}
        self._tables: dict[str, Lines] = {}

    def __getattr__(self, name: str) -> Any:
        """A section that has not been looked at before."""
        if name == "about":
            found = _builder(model.About)(self._described["about"])
        elif name == "moved":
            found = self._read(name)
        elif name == "series":
            found = tuple(self.find_series(lambda _: True))
        elif name in model.SECTIONS:
            found = tuple(map(_builder(model.SECTIONS[name]), self._read(name)))
        else:
            raise AttributeError(name)
        setattr(self, name, found)
        return found

    @cached_property
    def _described(self) -> dict[str, Any]:
        return dict(self._read("about"))

    @cached_property
    def fingerprint(self) -> str:
        """What tells these facts from any others, as it was computed when they were compiled."""
        return str(self._described["fingerprint"])

    @property
    def documents(self) -> Mapping[str, Document]:
        """Every source by its id."""
        return self._table("documents", lambda fields: Document(*fields))

    @property
    def words(self) -> str:  # type: ignore[override]
        """The words of questions and the names of the base."""
        with open(os.path.join(self.folder, "words.txt"), encoding="utf-8", newline="\n") as file:
            return file.read()

    @cached_property
    def terms(self) -> Any:
        """The names of the base for search, and what means the same as they and other words."""
        return self._read("terms")

    @cached_property
    def sections(self) -> dict[str, str]:
        """For every id the section of its entry, in the order of the base."""
        sections: dict[str, str] = {}
        for section, ids in self._read("ids").items():
            sections |= dict.fromkeys(ids, section)
        return sections

    @property
    def cited(self) -> Mapping[str, tuple[str, ...]]:
        """For each value and each place in a document that entries name, by its address, the ids of those entries."""
        return self._table("cited", tuple)

    def listed(self, section: str) -> Mapping[str, Listed]:
        """The titles of the entries of a section, and what refers to them, by id."""
        return self._table(f"listed-{section}", lambda row: Listed(row[0], tuple(row[1:])))

    def written(self, command: str) -> list[bytes] | None:
        """The records that the command lists where nothing is asked of it, each as JSON."""
        return [line.rstrip(b",") for line in _lines(self._path(f"all-{command}"))]

    def entry(self, entry_id: str) -> Any:
        """The entry with that id; KeyError where there is none."""
        section = self.sections[entry_id]
        if section in self.__dict__ or (section == "series" and "heads" in self.__dict__):
            return super().entry(entry_id)
        entry = _builder(model.SECTIONS[section])(self._row(section, entry_id))
        return self._with_points(entry) if section == "series" else entry

    def _row(self, section: str, entry_id: str) -> Any:
        """One entry of a section, which has each on a line of its own."""
        rows = self._rows(section)
        start = rows.find(f'\n["{entry_id}",'.encode()) + 1
        return _first(rows[start : rows.find(b"\n", start)], self._path(section))

    def having(self, section: str, word: str) -> Sequence[Any]:
        """At least the entries of a section that have an id or a word as a value; of series all but the points."""
        if section in self.__dict__:
            return super().having(section, word)
        build, path, value = _builder(model.SECTIONS[section]), self._path(section), f'"{word}"'.encode()
        rows, end, found = self._rows(section), 0, []
        while (place := rows.find(value, end)) > 0:
            start, end = rows.rfind(b"\n", 0, place) + 1, rows.find(b"\n", place)
            found.append(build(_first(rows[start:end], path)))
        return found

    def _rows(self, section: str) -> bytes:
        if section not in self._contents:
            self._contents[section] = _content(self._path(section))
        return self._contents[section]

    @cached_property
    def heads(self) -> tuple[model.Series, ...]:
        """The series without their points."""
        return tuple(map(_builder(model.Series), self._read("series")))

    def find_series(self, wanted: Callable[[model.Series], object], word: str = "") -> list[model.Series]:
        """The series that are wanted by anything but their points, in the order of the base."""
        heads = self.having("series", word) if word else self.heads
        return [self._with_points(head) for head in heads if wanted(head)]

    def _with_points(self, head: model.Series) -> model.Series:
        if head.id not in self._whole:
            self._whole[head.id] = head._replace(points=self._table(f"points-{head.measure}", _points)[head.id])
        return self._whole[head.id]

    def _table(self, name: str, build: Callable[[Any], Any]) -> "Lines":
        if name not in self._tables:
            self._tables[name] = Lines(self._path(name), build)
        return self._tables[name]

    def _read(self, name: str) -> Any:
        return read_json(self._path(name))

    def _path(self, name: str) -> str:
        return os.path.join(self.folder, f"{name}.json")


class Lines(Mapping[str, Any]):
    """What a compiled file has of each key: a line each, in the order of the keys.

    Of a thousand documents most commands name a few: a line is read as JSON when its key is looked up.
    """

    def __init__(self, path: str, build: Callable[[Any], Any]) -> None:
        self._path = path
        self._build = build
        self._lines = _lines(path)
        self._opened: dict[str, Any] = {}

    def __getitem__(self, key: str) -> Any:
        if key not in self._opened:
            start = json.dumps(key).encode() + b":"
            place = bisect_left(self._lines, start)
            if not (place < len(self._lines) and self._lines[place].startswith(start)):
                raise KeyError(key)
            self._opened[key] = self._build(_first(self._lines[place][len(start) :], self._path))
        return self._opened[key]

    def __iter__(self) -> Iterator[str]:
        return iter(read_json(self._path))

    def __len__(self) -> int:
        return len(self._lines)


def _content(path: str) -> bytes:
    """A compiled file that has a line for each of its items; :class:`BrokenInstall` where some are missing."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise BrokenInstall(path, error) from None
    if not content.endswith((b"\n]\n", b"\n}\n")):
        raise BrokenInstall(path, "its end is missing")
    return content


def _lines(path: str) -> list[bytes]:
    """The lines of such a file but its brackets."""
    return _content(path).split(b"\n")[1:-2]


def _first(text: bytes, path: str) -> Any:
    """The JSON value that a line begins with: behind it there may be a comma."""
    try:
        return _DECODER.raw_decode(text.decode())[0]
    except ValueError as error:
        raise BrokenInstall(path, error) from None


def _points(rows: dict[str, Any]) -> dict[str, model.Point]:
    """The points of a series, of which most are only a value."""
    build = _builder(model.Point)
    return {period: build(row) if type(row) is list else model.Point(row) for period, row in rows.items()}


@cache
def _builder(entry: Any) -> Callable[[list[Any]], Any]:
    """The inverse of :func:`akcli.compile._bare` for one of the model's tuples."""
    converters = [_converter(hint) for hint in entry.__annotations__.values()]
    # A row ends where only defaults would follow: by its length, what is to be converted in it.
    plans = [
        [(place, convert) for place, convert in enumerate(converters[:length]) if convert]
        for length in range(len(converters) + 1)
    ]

    def build(row: list[Any]) -> Any:
        for place, convert in plans[len(row)]:
            row[place] = convert(row[place])
        return entry(*row)

    return build


def _converter(hint: Any) -> Callable[[Any], Any] | None:
    """What turns JSON's form of a value of type ``hint`` into the model's; None where they are the same."""
    if hasattr(hint, "_fields"):
        return _builder(hint)
    arguments = get_args(hint)
    if get_origin(hint) is tuple:
        inner = _converter(arguments[0])
        return (lambda values: tuple(map(inner, values))) if inner else tuple
    if get_origin(hint) is dict:
        return _points
    if type(None) in arguments and (convert := _converter(arguments[0])):
        return lambda value: None if value is None else convert(value)
    return None
