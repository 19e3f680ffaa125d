"""The facts as SQLite tables: for ``sql``, for ``search`` and for export.

The tables are read off the model. A section is a table; a table inside an entry is flattened (``size_value``); a list
of words or ids is a table of its own (``events_topics``), so that it joins; variants are JSON; the points of the series
are ``observations``. ``trade`` and ``outcomes`` hold what the commands ``trade`` and ``targets`` compute, ``entries``
every id with its section and title, ``citations`` the sources of every entry and observation.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from decimal import Decimal
from functools import cache
from itertools import count
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple, get_args, get_origin

from akcli import dates, model, query
from akcli.figures import CELLS, MILLION, Cell, targets, trade
from akcli.model import Facts
from akcli.query import Misuse, Record
from akcli.view import as_json

REFERENCES: dict[Any, str] = {
    model.SourceId: "sources",
    model.PartnerId: "partners",
    model.PolicyId: "policies",
    model.PillarId: "pillars",
    model.SeriesId: "series",
    model.AnyId: "entries",
}
"""The table that each type of reference points into."""

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

TABLE = ("table", "kind", "columns", "rows")
"""The keys of :func:`tables`."""


class Field(NamedTuple):
    """A column: its name, the model's type of its values, whether each row has one, and what it takes from a row."""

    name: str
    type: Any
    required: bool
    take: Callable[[Any], Any]

    @property
    def item(self) -> Any:
        """The type of the items of a list; None where it is none."""
        return get_args(self.type)[0] if get_origin(self.type) is tuple else None

    @property
    def is_list(self) -> bool:
        """Whether it holds a list of words or ids."""
        return self.item is not None and not hasattr(self.item, "_fields")


OBSERVATION = (
    Field("series", model.SeriesId, True, attrgetter("series.id")),
    Field("period", model.Edtf, True, attrgetter("period")),
    Field("value", model.Number, True, attrgetter("point.value")),
    Field("unit", model.Unit, True, attrgetter("unit")),
    Field("usd_million", model.Number, False, lambda cell: cell.value(MILLION)),
    Field("qualifier", model.Qualifier, False, attrgetter("point.qualifier")),
    Field("status", model.PointStatus, False, attrgetter("point.status")),
    Field("coverage", model.Coverage, False, attrgetter("coverage")),
    Field("sources", tuple[model.SourceRef, ...], True, attrgetter("sources")),
    Field("note", model.Text, False, attrgetter("point.note")),
    Field("variants", tuple[model.PointVariant, ...], False, attrgetter("point.variants")),
)
"""The columns of the points, each with what it leaves to its series filled in."""


def _computed(*fields: tuple[str, Any, bool]) -> tuple[Field, ...]:
    """The columns of records: name, type, and whether each record has one."""
    return tuple(Field(name, kind, required, itemgetter(name)) for name, kind, required in fields)


OUTCOME = (
    Field("target", model.AnyId, True, itemgetter("id")),
    *_computed(
        ("outcome", model.Number, False),
        ("outcome_year", int, False),
        ("reached", model.Number, False),
        ("verdict", model.TargetVerdict, True),
        ("passed", int, False),
    ),
)
"""What :func:`akcli.figures.targets` computes of each target."""
YEAR = _computed(
    ("partner", model.PartnerId, True),
    ("reporter", model.ReporterId, True),
    ("year", int, True),
    *((amount, model.Number, False) for amount in (*CELLS, "growth")),
    ("unit", model.Unit, True),
    ("status", model.PointStatus, False),
    ("qualifier", model.Qualifier, False),
    ("coverage", model.Coverage, False),
)
"""A year of goods trade by one count, as :func:`akcli.figures.trade` gives it."""
CITATION = (
    Field("section", str, True, itemgetter(0)),
    Field("entry", model.AnyId, True, itemgetter(1)),
    Field("period", model.Edtf, False, itemgetter(2)),
    Field("source", model.SourceId, True, itemgetter(3)),
    Field("locator", model.Text, False, itemgetter(4)),
)
"""The columns of :func:`citations`."""


def contents(facts: Facts) -> dict[str, tuple[Sequence[Field], Sequence[Any]]]:
    """Every table of the fact base, with its columns and what its rows are taken from.

    These are the sections, ``observations`` (the points of all series), ``trade`` (a row a year of each count),
    ``outcomes`` (of the targets) and ``citations``.
    """
    tables: dict[str, tuple[Sequence[Field], Sequence[Any]]] = {
        section: (list(columns(entry)), getattr(facts, section)) for section, entry in model.SECTIONS.items()
    }
    cells = [Cell(series, period, point) for series in facts.series for period, point in series.points.items()]
    counts = dict.fromkeys((one.partner, one.reporter) for one in facts.series if one.measure == "goods-trade")
    return tables | {
        "observations": (OBSERVATION, cells),
        "trade": (YEAR, [row for partner, reporter in counts for row in trade(facts, partner, reporter=reporter)]),
        "outcomes": (OUTCOME, targets(facts)),
        "citations": (CITATION, list(citations(facts, cells))),
    }


def columns(kind: Any) -> Iterator[Field]:
    """The columns of one of the model's tables: its fields in order, those of a table in it among them."""
    for name, hint in kind.__annotations__.items():
        known = _without_none(hint)
        if hasattr(known, "_fields"):
            for inner in columns(known):
                yield inner._replace(name=f"{name}_{inner.name}", required=False, take=_inside(name, inner.take))
        elif get_origin(known) is not dict:
            yield Field(name, known, name not in kind._field_defaults, attrgetter(name))


def _without_none(hint: Any) -> Any:
    parts = get_args(hint)
    if Decimal in parts:
        return model.Number
    return parts[0] if type(None) in parts else hint


def _inside(name: str, take: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Takes a field of a table in an entry, which may not be there."""
    return lambda entry: None if (table := getattr(entry, name)) is None else take(table)


def citations(facts: Facts, cells: Iterable[Cell]) -> Iterator[tuple[str, str, str | None, str, str | None]]:
    """Each source of each entry and of each observation: section, id, period (of an observation), source, place."""
    for section in model.SECTIONS:
        for entry in getattr(facts, section) if section != "sources" else ():
            for ref in entry.sources:
                yield section, entry.id, None, *_cited(ref)
    for cell in cells:
        for ref in cell.sources:
            yield "observations", cell.series.id, cell.period, *_cited(ref)


def _cited(ref: str) -> tuple[str, str | None]:
    source, _, locator = ref.partition("#")
    return source, locator or None


def plain(value: Any) -> Any:
    """The model's value as dicts and lists: every field of a table under its name."""
    if hasattr(value, "_fields"):
        return {name: plain(inner) for name, inner in zip(value._fields, value, strict=True)}
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, tuple) else value


# Tables


def connect(facts: Facts, path: str = ":memory:") -> sqlite3.Connection:
    """All tables and views, filled, in memory or in a new file; the same facts make the same file."""
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("begin")
    about = [column for column in columns(model.About) if not column.is_list]
    _fill(base, "about", map(_declaration, about), _rows(about, [facts.about]))
    _fill(base, "gaps", ["gap text not null"], ([gap] for gap in facts.about.gaps))
    titles = (
        (entry.id, section, query.title(entry)) for section in model.SECTIONS for entry in getattr(facts, section)
    )
    _fill(base, "entries", ["id text not null primary key", "section text not null", "title text not null"], titles)
    for table, (fields, rows) in contents(facts).items():
        place = Field("position", int, True, _counter())
        scalars = [*(column for column in fields if not column.is_list), place]
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
    known = base.execute("select count(*) from pragma_table_info(?)", (table,)).fetchone()[0]
    base.executemany(f"insert into {table} values ({', '.join('?' * known)})", rows)


def _rows(fields: Iterable[Field], rows: Iterable[Any]) -> Iterator[list[Any]]:
    takes = [_stored(column) for column in fields]
    return ([take(row) for take in takes] for row in rows)


def _declaration(column: Field) -> str:
    if column.name == "id":
        return "id text not null primary key references entries (id)"
    kind = "numeric" if column.type == model.Number else "integer" if column.type in (int, bool) else "text"
    target = REFERENCES.get(column.type)
    return (
        f"{column.name} {kind}{' not null' if column.required else ''}{f' references {target} (id)' if target else ''}"
    )


def _counter() -> Callable[[Any], int]:
    numbers = count(1)
    return lambda _: next(numbers)


def _stored(column: Field) -> Callable[[Any], Any]:
    """Takes a value as SQLite has it; a decimal of the facts has few enough digits to be the same as a float."""
    take = column.take
    if column.type == model.Number:
        return lambda row: float(value) if isinstance(value := take(row), Decimal) else value
    if column.item:
        return lambda row: as_json(plain(value)) if (value := take(row)) else None
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


# The index

INDEXED = ("title", "names", "about", "time", "text")
"""The columns of the index that hold words: what an entry is called, its other names, whom and what it concerns, when
it was, and its sentences."""

_PLACES: dict[str, str | None] = {
    **dict.fromkeys(("title", "name", "statement"), "title"),
    **dict.fromkeys(("id", "aliases", "abbreviation", "measure"), "names"),
    **dict.fromkeys(("date", "announced", "established", "ended", "due", "year", "points"), "time"),
    **dict.fromkeys(("joined", "relations_since", "partnership_since"), "time"),
    **dict.fromkeys(("summary", "purpose", "goal", "why", "method", "note"), "text"),
    **dict.fromkeys(("sources", "evidence", "series", "as_of", "number", "mekong"), None),
}
"""The column that takes a field, None for no column; every other field says whom or what an entry concerns."""

CALLED = {
    "events": "event",
    "partners": "partner country",
    "policies": "policy plan programme",
    "pillars": "pillar of the three ps",
    "initiatives": "initiative task",
    "institutions": "institution",
    "series": "statistics figures",
    "targets": "target",
    "claims": "claim article",
}
"""What people call an entry of each section."""


def index(base: sqlite3.Connection, facts: Facts) -> None:
    """A table ``search`` of all entries for FTS5, blind to case, accents and English endings.

    Its rows are numbered in the order of :func:`akcli.query.entries`. Of a document only title and publisher are in it.
    """
    try:
        base.execute(
            f"create virtual table search using fts5(section unindexed, id unindexed, {', '.join(INDEXED)},"
            " tokenize = 'porter unicode61 remove_diacritics 2')"
        )
    except sqlite3.OperationalError as error:
        raise Misuse(f"this Python's SQLite has no FTS5, which search, sql and export need ({error})") from None
    base.executemany("insert into search values (?, ?, ?, ?, ?, ?, ?)", documents(facts))


def index_to(path: str, facts: Facts) -> None:
    """Write the index alone to a new file; the same facts make the same file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        base.execute("begin")
        index(base, facts)
        base.execute("commit")
        base.execute("vacuum")


def documents(facts: Facts) -> Iterator[tuple[str, ...]]:
    """What is indexed of each entry: its section, its id and the words of each column."""
    partners = {partner.id: partner.name for partner in facts.partners}
    for section, entry in query.entries(facts).values():
        words: dict[str, list[str]] = {column: [] for column in INDEXED}
        if section == "sources":
            words |= {"title": [entry.title], "about": [entry.publisher]}
        else:
            _put(entry, "about", words, partners)
            words["about"].append(CALLED[section])
            words["time"] += _months(words["time"])
        yield section, entry.id, *map(" ".join, words.values())


def _put(value: Any, column: str, words: dict[str, list[str]], partners: dict[model.Id, model.Text]) -> None:
    """Add the words of a value, however deep, to a column, those of a table to its fields' own.

    Of a partner it is the name, of the points of a series the years.
    """
    if isinstance(value, str):
        words[column].append(partners.get(model.Id(value), value))
    elif hasattr(value, "_fields"):
        for number, place in _plan(value.__class__):
            _put(value[number], place, words, partners)
    elif isinstance(value, tuple):
        for item in value:
            _put(item, column, words, partners)
    elif isinstance(value, dict):
        words[column] += dict.fromkeys(period[:4] for period in value)
    elif value is not None:
        words[column].append(str(value))


@cache
def _plan(kind: Any) -> list[tuple[int, str]]:
    """The fields of one of the model's tables that are indexed, by number, each with its column."""
    places = enumerate(_PLACES.get(field, "about") for field in kind._fields)
    return [(number, column) for number, column in places if column]


def _months(times: list[str]) -> list[str]:
    """The names of the months that EDTF dates give as numbers."""
    numbers = {day[5:7] for time in times for day in time.split("/")}
    return [dates.MONTHS[int(number) - 1] for number in sorted(numbers) if number.isdigit()]


# Questions


def tables(facts: Facts) -> list[Record]:
    """The tables and views, each with its columns and how many rows it has."""
    with closing(connect(facts)) as base:
        # What the full-text search keeps for itself has names like search_data.
        listed = base.execute(
            "select name, type from sqlite_schema where type in ('table', 'view') and name not glob 'search_*'"
        ).fetchall()
        return [
            {
                "table": name,
                "kind": kind,
                "columns": [column for (column,) in base.execute("select name from pragma_table_info(?)", (name,))],
                "rows": base.execute(f"select count(*) from {name}").fetchone()[0],
            }
            for name, kind in listed
        ]


def ask(facts: Facts, question: str) -> tuple[list[str], list[Record]]:
    """The columns and the rows that one SQL query gives; it can read the tables, and nothing else.

    Raises :class:`Misuse` with SQLite's own message, KeyboardInterrupt on Ctrl-C however long the query runs.
    """
    with closing(connect(facts)) as base:
        base.set_authorizer(_allowed)
        # Python handles a signal between two of its own instructions: this gives it some while SQLite works.
        base.set_progress_handler(lambda: 0, 100_000)
        try:
            answer = base.execute(question)
            rows = answer.fetchall()
        except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
            if str(error) == "interrupted":
                raise KeyboardInterrupt from None
            said = " ".join(str(error).split())
            raise Misuse(said + (" (the tables can only be read)" if said == "not authorized" else "")) from None
    if answer.description is None:
        raise Misuse("that is no question: write a select")
    fields = _distinct([name for name, *_ in answer.description])
    return fields, [dict(zip(fields, map(_value, row), strict=True)) for row in rows]


READ = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE, sqlite3.SQLITE_FUNCTION)
HARMLESS = {"table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list", "data_version"}
"""Pragmas that tell of the tables; the full-text search asks for the last."""


def _allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """An authorizer (https://www.sqlite.org/c3ref/set_authorizer.html) that lets a query read the tables."""
    if action in READ and (second or "").lower() != "load_extension":
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first in HARMLESS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _distinct(names: Iterable[str]) -> list[str]:
    """The names of columns, a repeated one with a number behind it.

    >>> _distinct(["id", "id", "id:2"])
    ['id', 'id:2', 'id:2:2']
    """
    found: list[str] = []
    for name in names:
        numbered = (f"{name}:{number}" for number in count(2))
        found.append(name if name not in found else next(one for one in numbered if one not in found))
    return found


def _value(value: Any) -> Any:
    """A value that every format can write: a real number to 15 digits as in SQLite's own shell, a blob as in SQL."""
    if isinstance(value, float):
        number = Decimal(f"{value:.15g}")
        return number if number.is_finite() else str(value)
    return f"X'{value.hex().upper()}'" if isinstance(value, bytes) else value
