"""What a command hands over to be shown: a page of records and its columns; and a value as text.

A record is a plain dict in field order. Its values are None, bool, str, int, exact Decimal (finite), lists and dicts
of these; a reference to a source is a dict of ``id``, ``locator``, ``publisher``, ``url`` and more.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import chain
from typing import Any, Literal, NamedTuple

from akcli.errors import UsageError

Record = dict[str, Any]

Show = Literal[
    "text", "word", "date", "year", "number", "percent", "count", "bar", "spark", "told", "verdict", "sources"
]
"""What a column of a table makes of its values:

* ``text`` wraps, and is opened to its depth where a record is shown whole;
* ``word`` (an id, a word of a closed list), ``date``, ``number`` (thousands separated), ``percent`` and ``verdict``
  never break;
* ``sources`` is the first publisher and how many more there are, ``count`` how many items there are;
* ``year`` is a whole year, in order; those that are missing between two rows are shown to be missing;
* ``spark`` draws the amounts of a dict by year, a cell a year of the years that all rows span;
* ``bar`` draws the amount that another column gives as a number, where all have one unit;
* ``told`` is a list of pieces of a sentence, on a line of its own where it has no column.
"""
DRAWN = ("bar", "spark", "told")
"""What tables alone make of a value: the other formats have no such column."""


class Column(NamedTuple):
    """One field of the records as tables show it; the other formats use its name, title and unit alone."""

    field: str
    title: str = ""
    """Its heading; without one the field's name, with spaces."""
    show: Show = "text"
    style: str = ""
    """Of rich: ``bold``, ``dim``, one of the eight colours."""
    least: int = 14
    """The width, in terminal cells, below which its text no longer reads well."""
    unit: str | None = None
    """The field that holds the unit of its numbers; ``text`` says it behind each."""
    under: str | None = None
    """The field behind whose text (or below whose number) it stands where it has no column of its own."""
    room: int = 0
    """The width of a table from which on it has a column; below it stands ``under`` another, or is left out; of
    ``sources`` only how many publishers there are."""
    once: bool = False
    """Whether a value that all rows share stands beside the title, and not in each row."""
    apart: bool = False
    """Whether it may stand in one more table below, again behind the first column, where all find no room."""
    spare: bool = False
    """Whether it can be reckoned from its neighbours, and is left out before the rows become blocks of lines."""


class Part(NamedTuple):
    """A list in a single record that tables and text show below it, as a table of its own."""

    field: str
    title: str
    columns: tuple[Column, ...]
    drawn: Callable[["Page"], "Page"] | None = None
    """As of a page."""


class Block(NamedTuple):
    """A list that belongs to a thing, as a table of its own on the thing's sheet."""

    title: str
    records: Sequence[Record]
    columns: tuple[Column, ...]


class Sheet(NamedTuple):
    """A thing as a page that one reads, from top to bottom; what is empty is not there."""

    title: str
    id: str = ""
    lines: Sequence[str] = ()
    """What it is, in words; each a line."""
    address: str = ""
    """Where it is to be found, where it is a document."""
    sentences: Sequence[str] = ()
    blocks: Sequence[Block] = ()
    others: Sequence[str] = ()
    """What other sources say instead, a sentence each."""
    sources: Sequence[Record] = ()
    """The documents with ``publisher``, ``date`` in words, ``title``, ``url`` and ``locator``, numbered from 1."""


class Stream(Sequence[Record]):
    """Records that are read as they are looked at, and kept, up to ``MOST`` of them; :func:`each` keeps none."""

    MOST = 100_000

    def __init__(self, records: Iterable[Record]) -> None:
        self._coming = iter(records)
        self._kept: list[Record] = []

    def __len__(self) -> int:
        return len(self._first(self.MOST))

    def __bool__(self) -> bool:
        return bool(self._first(1))

    def __getitem__(self, place: Any) -> Any:
        if place == slice(None):
            return self
        return self._first(place.stop if isinstance(place, slice) else place + 1)[place]

    def _first(self, count: int) -> list[Record]:
        """At least so many of the records, where there are as many."""
        while len(self._kept) < count and (record := next(self._coming, None)) is not None:
            self._kept.append(record)
        if len(self._kept) >= self.MOST:
            raise UsageError(
                f"the answer has {self.MOST:,} records or more, too many to sort or to make a table of:"
                " ask for fewer, or for csv, tsv, json or jsonl"
            )
        return self._kept

    def once(self) -> Iterator[Record]:
        """Each record, for the last time."""
        kept, self._kept = self._kept, []
        return chain(kept, self._coming)


class Pending(Sequence[Record]):
    """Records that are made when they are looked at, each of an item: of a long list only a few may be shown."""

    def __init__(self, items: Sequence[Any], make: Callable[[Any], Record]) -> None:
        self.items = items
        self.make = make

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, place: Any) -> Any:
        return self.of(self.items[place]) if isinstance(place, slice) else self._made[place]

    def __iter__(self) -> Iterator[Record]:
        return iter(self._made)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._made == list(other)

    __hash__ = None  # type: ignore[assignment]

    def once(self) -> Iterator[Record]:
        """Each record, for the last time."""
        return map(self.make, self.items)

    def of(self, items: Sequence[Any]) -> "Pending":
        """Those of other items."""
        return Pending(items, self.make)

    @cached_property
    def _made(self) -> list[Record]:
        return list(self.once())


class Written(Pending):
    """Records that lie ready as JSON, and are read where more is wanted of them than that."""

    def __init__(self, lines: Sequence[bytes]) -> None:
        super().__init__(lines, lambda line: _decode(line.decode()))

    def of(self, items: Sequence[Any]) -> "Written":
        """Those of other lines."""
        return Written(items)


_decode = json.JSONDecoder(parse_float=Decimal).decode


def each(records: Sequence[Record]) -> Iterable[Record]:
    """The records one after the other, for the last time: those of a stream are not kept."""
    return records.once() if isinstance(records, (Stream, Pending)) else records


class Across(NamedTuple):
    """The same records side by side, a column for each of several things, of one field."""

    make: "Callable[[str], Page]"
    """Makes the page of a field."""
    fields: tuple[str, ...]
    """Those that it can be of; the first where none is named."""
    asked: bool = False
    """Whether that was asked for; else a terminal alone shows it, where nothing speaks against it."""


class Page(NamedTuple):
    """What a command hands over to be shown."""

    records: Sequence[Record]
    columns: tuple[Column, ...] = ()
    """What tables show; none means that each record is shown whole, with its sources in full."""
    title: str = ""
    single: bool = False
    """Whether it is about one record: an object in JSON, lines of label and value in a table."""
    parts: tuple[Part, ...] = ()
    footer: str = ""
    """A line below tables: how many there are, the edition, where the sources are."""
    fields: tuple[str, ...] = ()
    """All fields of a record, in order; they are read off the records if not given."""
    whole: tuple[Column, ...] = ()
    """The columns of fields that are more than text, for records that are shown whole."""
    sheets: Callable[[], Sequence[Sheet]] | None = None
    """Makes what tables show in place of the records: things to read."""
    drawn: Callable[["Page"], "Page"] | None = None
    """Makes of the page, sorted and cut, what tables show, where that is more than its fields say."""
    across: Across | None = None
    below: tuple[Block, ...] = ()
    """Lists that stand below a table of the records, and in no other format."""
    above: Callable[[int], str] | None = None
    """Makes the lines that stand above a table of that width, and above no other format."""
    nothing: str = "nothing matches"
    """What to say where there is no record."""
    missing: str = ""
    """What to say of a list that is shorter than what was asked for; empty where it is not."""
    code: int = 0
    """The exit code of the answer."""
    first: int | None = None
    """How many of them a table shows where nobody says how many: the others are worse answers, and would scroll the
    best away."""


def kept(records: Sequence[Record], wanted: Callable[[Record], object]) -> Sequence[Record]:
    """The records that are wanted; those that lie ready as JSON stay so."""
    if isinstance(records, Written):
        return records.of([line for line, record in zip(records.items, records, strict=True) if wanted(record)])
    return [record for record in records if wanted(record)]


def as_lines(records: Sequence[Record]) -> Iterable[str]:
    """Each record as JSON on one line."""
    return map(bytes.decode, records.items) if isinstance(records, Written) else map(as_json, each(records))


def field_names(page: Page) -> tuple[str, ...]:
    """All fields that the records of the page have, which are those that a user may name."""
    return page.fields or tuple({field: None for record in page.records for field in record})


def columns(page: Page) -> list[Column]:
    """The columns of the page but what tables alone draw, or one for each field where it has none."""
    by_field = {column.field: column for column in page.whole}
    chosen = page.columns or [by_field.get(field, Column(field)) for field in field_names(page)]
    return [column for column in chosen if column.show not in DRAWN]


def is_whole(page: Page) -> bool:
    """Whether its records are shown as lines of label and value, not as rows."""
    return page.single or not page.columns


def label(column: Column) -> str:
    """What a column is called where people read."""
    return escape_controls(column.title) or spaced(column.field)


def spaced(name: str) -> str:
    """The name of a field as words."""
    return escape_controls(name.replace("_", " "))


def is_numeric(column: Column, records: Iterable[Record]) -> bool:
    """Whether its values are numbers, which stand to the right."""
    values = [value for record in records if (value := record.get(column.field)) is not None]
    return column.show in ("number", "percent") or (
        bool(values) and all(isinstance(value, (int, Decimal)) and not isinstance(value, bool) for value in values)
    )


def is_source(value: Any) -> bool:
    """Whether the value is a reference to a source."""
    return isinstance(value, dict) and {"id", "locator", "publisher", "url"} <= value.keys()


def is_nested(value: Any) -> bool:
    """Whether the value is more than a scalar or a list of scalars."""
    return isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(item, (dict, list)) for item in value)
    )


def is_nothing(value: Any) -> bool:
    """Whether there is no value: null, or an empty text, list or dict."""
    return value is None or value in ("", [], {})


def cell(value: Any) -> str:
    """The value as one string: lists joined by ``; ``, sources as ``id#locator``, deeper things as compact JSON.

    >>> cell([{"id": "kita", "locator": "p4", "publisher": "KITA", "url": "https://kita.net"}, True, None])
    'kita#p4; true; '
    """
    if isinstance(value, list):
        return "; ".join(as_json(item) if isinstance(item, list) else cell(item) for item in value)
    if is_source(value):
        return f"{value['id']}#{value['locator']}" if value["locator"] else str(value["id"])
    if isinstance(value, dict):
        return as_json(value)
    if isinstance(value, str):
        return value
    return "" if value is None else as_json(value)


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
"""Of records, which are trees: to look for cycles would take an eighth of the time."""


def as_json(value: Any, newline: str = "") -> str:
    """The value as JSON: on one line, or with ``newline``, which holds the indent so far, before each item.

    The standard encoder would take a Decimal through float, and change its digits.
    """
    if isinstance(value, Decimal):
        return f"{value:f}"
    if not (newline and value and isinstance(value, (dict, list))):
        try:
            return _encode(value)
        except TypeError:  # there is a Decimal in it
            if not isinstance(value, (dict, list)):
                raise
    deeper = newline and newline + "  "
    if isinstance(value, dict):
        colon = ": " if newline else ":"
        items = [f"{_encode(key)}{colon}{as_json(item, deeper)}" for key, item in value.items()]
        return "{" + deeper + f",{deeper}".join(items) + newline + "}"
    items = [as_json(item, deeper) for item in value]
    return "[" + deeper + f",{deeper}".join(items) + newline + "]"


def in_full(source: Record) -> list[str]:
    """A reference to a source as three pieces of text: who says it where, the address, id and place and what is left.

    >>> in_full({"id": "kita", "locator": "p4", "publisher": "KITA", "url": "https://kita.net", "title": "K-stat"})
    ['KITA: K-stat', 'https://kita.net', 'kita#p4']
    """
    said = f"{source['publisher']}: {source['title']}" if source.get("title") else source["publisher"]
    known = {"id", "locator", "publisher", "title", "url"}
    left = [
        f"{'read at' if key == 'via' else spaced(key)} {cell(value)}"
        for key, value in source.items()
        if key not in known and value is not None
    ]
    return [escape_controls(piece) for piece in (said, source["url"], ", ".join([cell(source), *left]))]


_VISIBLE = {
    **{code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))},
    **{ord("\t"): "\\t", ord("\n"): "\\n", ord("\r"): "\\r"},
    **{code: f"\\u{code:04x}" for code in (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))},
}
"""C0, DEL and C1; the marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9);
the separators of lines and paragraphs."""


def escape_controls(text: str) -> str:
    r"""The text on one line, with what a terminal would obey shown instead.

    >>> escape_controls("\x1b[31mred\n")
    '\\x1b[31mred\\n'
    """
    return text if text.isprintable() else text.translate(_VISIBLE)


SPOKEN = {
    "USD 100 million": ("USD billion", 1, "USD million", 2),
    "10 thousand persons": ("million persons", 2, "persons", 4),
}
"""For a unit that no sentence has: the next one up and by how many places it is more, the next one down."""


def amount(value: Any, unit: str) -> str:
    """A number with its unit as people write it.

    A unit that no sentence has (100 million dollars, 10 thousand persons) moves the point to the next that one has.

    >>> amount(48178, "USD million"), amount(Decimal("4.20"), "percent"), amount(1100000, "persons"), amount(5, "rank")
    ('USD 48,178 million', '4.20 %', '1,100,000 persons', 'rank 5')
    >>> amount(Decimal("1490.7"), "USD 100 million"), amount(3, "USD 100 million"), amount(1268, "10 thousand persons")
    ('USD 149.07 billion', 'USD 300 million', '12.68 million persons')
    """
    value = Decimal(value)
    if unit in SPOKEN:
        up, places, down, zeros = SPOKEN[unit]
        moved = value.scaleb(-places)
        value, unit = (moved, up) if abs(moved) >= 1 else (value.scaleb(zeros), down)
    number = f"{value:,f}"
    currency, _, scale = unit.partition(" ")
    if currency in ("USD", "KRW"):
        return f"{currency} {number} {scale}".rstrip()
    scaled = {"percent": f"{number} %", "rank": f"rank {number}"}
    return scaled.get(unit, f"{number} {unit}")
