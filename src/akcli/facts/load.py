"""Finds the fact base and reads it: compiled sections of the bundled one, or checked TOML."""

import json
import os
from collections.abc import Callable
from decimal import Decimal
from functools import cache, cached_property
from typing import Any, get_args, get_origin

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
            return json.load(file, parse_float=Decimal)
    except (OSError, ValueError) as error:
        raise BrokenInstall(path, error) from None


class CompiledFacts(Facts):
    """The facts that :func:`akcli.compile.compile_facts` wrote to ``folder``; sections are read when looked at."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.database = os.path.join(folder, "facts.db")
        self._whole: dict[str, model.Series] = {}
        self._points: dict[str, dict[str, Any]] = {}
        self._found: dict[str, dict[str, Listed]] = {}

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

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Every source by its id."""
        return {source_id: Document(*fields) for source_id, fields in self._read("documents").items()}

    @property
    def words(self) -> str:  # type: ignore[override]
        """The words of questions and the names of the base."""
        with open(os.path.join(self.folder, "words.txt"), encoding="utf-8", newline="\n") as file:
            return file.read()

    @cached_property
    def sections(self) -> dict[str, str]:
        """For every id the section of its entry, in the order of the base."""
        return {entry_id: section for section, ids in self._read("ids").items() for entry_id in ids}

    @cached_property
    def cited(self) -> dict[str, tuple[str, ...]]:
        """For each value and each place in a document that entries name, by its address, the ids of those entries."""
        return {address: tuple(ids) for address, ids in self._read("cited").items()}

    def listed(self, section: str) -> dict[str, Listed]:
        """The titles of the entries of a section, and what refers to them, by id."""
        if section not in self._found:
            entries = self._read(f"listed-{section}").items()
            self._found[section] = {entry_id: Listed(title, tuple(ids)) for entry_id, (title, *ids) in entries}
        return self._found[section]

    @cached_property
    def heads(self) -> tuple[model.Series, ...]:
        """The series without their points."""
        return tuple(map(_builder(model.Series), self._read("series")))

    def find_series(self, wanted: Callable[[model.Series], object]) -> list[model.Series]:
        """The series that are wanted by anything but their points, in the order of the base."""
        return [self._with_points(one) for one in self.heads if wanted(one)]

    def _with_points(self, head: model.Series) -> model.Series:
        if head.id not in self._whole:
            if head.measure not in self._points:
                self._points[head.measure] = self._read(f"points-{head.measure}")
            rows = self._points[head.measure].pop(head.id)
            build = _builder(model.Point)
            self._whole[head.id] = head._replace(points={period: build(row) for period, row in rows.items()})
        return self._whole[head.id]

    def _read(self, name: str) -> Any:
        return read_json(os.path.join(self.folder, f"{name}.json"))


@cache
def _builder(entry: Any) -> Callable[[list[Any]], Any]:
    """The inverse of :func:`akcli.compile._bare` for one of the model's tuples."""
    converters = [_converter(hint) for hint in entry.__annotations__.values()]
    plan = [(place, convert) for place, convert in enumerate(converters) if convert]

    def build(row: list[Any]) -> Any:
        for place, convert in plan:
            if place < len(row) and row[place] is not None:
                row[place] = convert(row[place])
        return entry(*row)

    return build


def _converter(hint: Any) -> Callable[[Any], Any] | None:
    """What turns JSON's form of a value of type ``hint`` into the model's; None where they are the same."""
    if hasattr(hint, "_fields"):
        return _builder(hint)
    arguments = get_args(hint)
    if Decimal in arguments:
        return lambda value: Decimal(value) if type(value) is str else value
    if get_origin(hint) is tuple:
        inner = _converter(arguments[0])
        return (lambda values: tuple(map(inner, values))) if inner else tuple
    if get_origin(hint) is dict:
        build = _builder(arguments[1])
        return lambda values: {key: build(row) for key, row in values.items()}
    if type(None) in arguments:
        return _converter(arguments[0])
    return None
