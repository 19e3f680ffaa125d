"""A fact base: its sections, and the same facts by id.

A section is read when it is first looked at: of the bundled base a command loads only what it needs.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from operator import attrgetter
from typing import Any, NamedTuple, get_args

from akcli.facts import model
from akcli.facts.model import SECTIONS


class Listed(NamedTuple):
    """What a fact base knows of an entry beside its fields."""

    title: str
    referred_by: tuple[str, ...]
    """The ids of the entries that refer to it, in the order of the base."""


class Document(NamedTuple):
    """What every reference to a source says of it."""

    publisher: str
    url: str
    published: str | None = None


class Facts:
    """A whole fact base, each section in the order of its file. Two are equal where all their sections are."""

    about: model.About
    sources: tuple[model.Source, ...]
    events: tuple[model.Event, ...]
    partners: tuple[model.Partner, ...]
    policies: tuple[model.Policy, ...]
    pillars: tuple[model.Pillar, ...]
    initiatives: tuple[model.Initiative, ...]
    institutions: tuple[model.Institution, ...]
    series: tuple[model.Series, ...]
    targets: tuple[model.Target, ...]
    claims: tuple[model.Claim, ...]
    gaps: tuple[model.Gap, ...]
    moved: model.Moved
    database: str | None = None
    """The path of its SQLite database, where that is compiled."""
    words: str = ""
    """The words of questions and the names in it, where they are compiled."""
    terms: Any = None
    """What :func:`akcli.tables.search.vocabulary` knows of it, where that is compiled."""
    printed_by: str | None = None
    """The day by which sources had printed these, where they are not all (:mod:`akcli.facts.known`)."""

    def __init__(self, about: model.About, moved: model.Moved | None = None, **sections: tuple[Any, ...]) -> None:
        self.about = about
        self.moved = moved or {}
        for section in SECTIONS:
            setattr(self, section, sections.get(section, ()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Facts) and self.tables() == other.tables()

    __hash__ = None  # type: ignore[assignment]

    def replace(self, **sections: Any) -> "Facts":
        """The same facts with other sections."""
        return Facts(**self.tables() | sections)

    def tables(self) -> dict[str, Any]:
        """All that the file of the base holds, under the names that it has there."""
        return {"about": self.about, "moved": self.moved} | dict(self.entries())

    @cached_property
    def fingerprint(self) -> str:
        """What tells these facts from any others; see :mod:`akcli.facts.fingerprint`."""
        from akcli.facts.fingerprint import fingerprint  # which few questions need

        return fingerprint(self.tables())

    def entries(self) -> Iterator[tuple[str, tuple[Any, ...]]]:
        """Each section with its entries."""
        return ((section, getattr(self, section)) for section in SECTIONS)

    @property
    def whole(self) -> "Facts":
        """All the facts that these are of."""
        return self

    @property
    def judged(self) -> str:
        """The day at which it is judged what is over."""
        return self.about.edition

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every source by its id."""
        said = attrgetter(*Document._fields)
        return {source.id: Document._make(said(source)) for source in self.sources}

    @cached_property
    def sections(self) -> dict[str, str]:
        """For every id the section of its entry, in the order of the base."""
        return {entry.id: section for section, entries in self.entries() for entry in entries}

    @cached_property
    def cited(self) -> Mapping[str, tuple[str, ...]]:
        """For each value and each place in a document that entries name, by its address, the ids of those entries."""
        found = defaultdict(list)
        for _, entries in self.entries():
            for entry in entries:
                for address in dict.fromkeys(referred(entry)):
                    if "#" in address:
                        found[address].append(entry.id)
        return {address: tuple(ids) for address, ids in found.items()}

    def listed(self, section: str) -> Mapping[str, Listed]:
        """The titles of the entries of a section, and what refers to them, by id."""
        return self._listed[section]

    def written(self, command: str) -> list[bytes] | None:
        """All records that a command lists, each as JSON, where they are compiled."""

    @cached_property
    def _listed(self) -> dict[str, dict[str, Listed]]:
        referring = defaultdict(list)
        for _, entries in self.entries():
            for entry in entries:
                for mentioned in mentions(entry):
                    referring[mentioned].append(entry.id)
        return {
            section: {entry.id: Listed(title(entry), tuple(referring[entry.id])) for entry in entries}
            for section, entries in self.entries()
        }

    def title(self, entry_id: str) -> str:
        """What the entry with that id is called."""
        return self.listed(self.sections[entry_id])[entry_id].title

    def entry(self, entry_id: str) -> Any:
        """The entry with that id; KeyError where there is none."""
        section = self.sections[entry_id]
        if section == "series":
            return self.find_series(lambda series: series.id == entry_id)[0]
        if section not in self._by_id:
            self._by_id[section] = {entry.id: entry for entry in getattr(self, section)}
        return self._by_id[section][entry_id]

    @cached_property
    def _by_id(self) -> dict[str, dict[str, Any]]:
        return {}

    @property
    def heads(self) -> tuple[model.Series, ...]:
        """The series, of which only what is not their points may be looked at."""
        return self.series

    def find_series(self, wanted: Callable[[model.Series], object], word: str = "") -> list[model.Series]:
        """The series that are wanted by anything but their points, in the order of the base.

        Where each of them has a certain ``word``, as in :meth:`having`, no others need to be read.
        """
        return list(filter(wanted, self.series))

    def having(self, section: str, word: str) -> Sequence[Any]:
        """At least the entries of a section that have an id or a word as a value; of series all but the points."""
        entries: tuple[Any, ...] = getattr(self, section)
        return entries


def title(entry: Any) -> str:
    """What an entry is called: its title, name, statement or text."""
    return str(
        next(getattr(entry, field) for field in ("title", "name", "statement", "text") if field in entry._fields)
    )


def mentions(entry: Any) -> set[str]:
    """The ids that an entry refers to, in its own fields and in the tables within it."""
    return {address.partition("#")[0] for address in referred(entry)}


def referred(entry: Any) -> Iterator[str]:
    """What an entry refers to, in its own fields and in the tables within it: ids, some with a place after ``#``."""
    left = [entry]
    while left:
        table = left.pop()
        kind: Any = type(table)
        for take, refers in _referring(kind):
            value = take(table)
            if isinstance(value, dict):
                left.extend(value.values())
            elif not refers:
                left.extend(value if type(value) is tuple else (value,) if value else ())
            elif value:
                yield from value if type(value) is tuple else (value,)


@cache
def _referring(table: Any) -> list[tuple[Callable[[Any], Any], bool]]:
    """What takes each field of a table that refers to entries (then true), or that holds tables which may."""
    found: list[tuple[Callable[[Any], Any], bool]] = []
    for field, hint in table.__annotations__.items():
        items = {hint, *get_args(hint)}
        if (refers := not items.isdisjoint(model.REFERENCES)) or any(hasattr(item, "_fields") for item in items):
            found.append((attrgetter(field), refers))
    return found
