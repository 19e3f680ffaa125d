"""The facts as a SQLite database: for ``sql``, for ``search`` and for export.

It holds the tables of :mod:`akcli.tables.flat`. A list of words or ids is a table of its own (``events_topics``), so
that it joins; variants are JSON. ``entries`` has every id with its section and title, ``search`` the full-text index.

A number of a source is a number in ``value``, and its spelling in ``digits`` beside it. In a table of what is computed
``digits`` is a JSON object of those amounts of a row that have more digits than SQLite's numbers: nearly always null.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from operator import itemgetter
from typing import Any

from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.model import Number
from akcli.facts.records import ABOUT, about_record
from akcli.figures.trade import FLOWS
from akcli.show.page import as_json
from akcli.tables.flat import REFERENCES, Field, contents, plain
from akcli.tables.search import index
from akcli.tables.sqlite import as_number

VIEWS = {
    "timeline": """
        with publishers as (
            select distinct c.entry, s.publisher from citations c join sources s on s.id = c.source)
        select e.date, e.title, e.kind, e.place, group_concat(p.publisher, '; ') as publishers, e.id
        from events e left join publishers p on p.entry = e.id group by e.id order by e.date, e.id""",
    "evidence": """
        select c.id as claim, c.statement, c.verdict, e.id as entry, e.section, e.title
        from claims c join claims_evidence ce on ce.entry = c.id join entries e on e.id = ce.value""",
}
"""Views for the usual questions."""


def connect(facts: Facts, path: str = ":memory:") -> sqlite3.Connection:
    """All tables and views, filled, in memory or in a new file; the same facts make the same file."""
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("begin")
    about = [Field(name, model.Text, name not in model.About._field_defaults, itemgetter(name)) for name in ABOUT]
    _fill(base, "about", map(_declaration, about), _rows(about, [about_record(facts)]))
    titles = ((entry_id, section, facts.title(entry_id)) for entry_id, section in facts.sections.items())
    _fill(base, "entries", ["id text not null primary key", "section text not null", "title text not null"], titles)
    for table, (fields, rows) in contents(facts).items():
        place = Field("position", int, True, _counter())
        scalars = [*_with_digits([column for column in fields if not column.is_list]), place]
        _fill(base, table, map(_declaration, scalars), _rows(scalars, rows))
        for column in fields:
            if column.is_list and column.name != "sources":
                _link(base, table, column, rows)
    base.execute("create unique index observations_period on observations (series, period)")
    base.execute("create index citations_entry on citations (entry, period)")
    base.execute("create index citations_source on citations (source)")
    index(base, facts)
    for name, select in VIEWS.items():
        base.execute(f"create view {name} as {select}")
    base.execute("commit")
    return base


def _fill(base: sqlite3.Connection, table: str, declared: Iterable[str], rows: Iterable[Sequence[Any]]) -> None:
    base.execute(f"create table {table} ({', '.join(declared)})")
    how_many = base.execute("select count(*) from pragma_table_info(?)", (table,)).fetchone()[0]
    base.executemany(f"insert into {table} values ({', '.join('?' * how_many)})", rows)


def _rows(fields: Iterable[Field], rows: Iterable[Any]) -> Iterator[list[Any]]:
    takes = [_stored(column) for column in fields]
    return ([take(row) for take in takes] for row in rows)


def _with_digits(fields: Sequence[Field]) -> Iterator[Field]:
    """The columns, and the digits of numbers that their column may not hold exactly, or not as they are spelt."""
    for column in fields:
        yield column
        if column.type == model.Number and column.name.endswith("value"):
            yield Field(f"{column.name.removesuffix('value')}digits", model.Text, column.required, _spelt(column.take))
    if computed := [column for column in fields if column.type == model.Number and column.name in AMOUNTS]:
        yield Field("digits", model.Text, False, _lost(computed))


AMOUNTS = (*FLOWS, "growth", "outcome", "reached")
"""What is computed of numbers that may be of any size, and so may have any number of digits."""


def _spelt(take: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda row: None if (value := take(row)) is None else as_json(value)


def _lost(amounts: Sequence[Field]) -> Callable[[Any], str | None]:
    """Takes the digits of those amounts of a row that SQLite cannot hold as numbers."""

    def take(row: Any) -> str | None:
        values = {column.name: column.take(row) for column in amounts}
        digits = {
            name: as_json(value)
            for name, value in values.items()
            if value is not None and as_number(_held(value)) != value
        }
        return as_json(digits) if digits else None

    return take


def _held(value: Number) -> int | float:
    """The number as SQLite can hold it: an integer of 64 bits, or what real number is nearest."""
    return value if isinstance(value, int) and -(2**63) <= value < 2**63 else float(value)


def _declaration(column: Field) -> str:
    if column.name == "id":
        return "id text not null primary key references entries (id)"
    # Of a number no type is declared: as "numeric" SQLite would make 95 of 95.0, and as "real" 95.0 of 95.
    kind = "" if column.type == model.Number else " integer" if column.type in (int, bool) else " text"
    target = REFERENCES.get(column.type)
    return (
        f"{column.name}{kind}{' not null' if column.required else ''}{f' references {target} (id)' if target else ''}"
    )


def _counter() -> Callable[[Any], int]:
    numbers = count(1)
    return lambda _: next(numbers)


def _stored(column: Field) -> Callable[[Any], Any]:
    """Takes a value as SQLite has it."""
    take = column.take
    if column.type == model.Number:
        return lambda row: None if (value := take(row)) is None else _held(value)
    if column.item:
        return lambda row: as_json(plain(value, spelt=True)) if (value := take(row)) else None
    return take


def _link(base: sqlite3.Connection, table: str, column: Field, rows: Iterable[Any]) -> None:
    """A table with a row for each item of a list."""
    target = REFERENCES.get(column.item)
    declared = (
        f"entry text not null references {table} (id)",
        "position integer not null",
        f"value text not null{f' references {target} (id)' if target else ''}",
        "primary key (entry, position)",
    )
    name = f"{table}_{column.name}"
    items = ((row.id, place, item) for row in rows for place, item in enumerate(column.take(row) or (), 1))
    _fill(base, name, declared, items)
    base.execute(f"create index {name}_value on {name} (value)")
