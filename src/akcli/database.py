"""The facts as SQLite tables: for ``sql``, for ``search`` and for export.

The tables are read off the model. A section is a table; a field that holds a table is flattened (``size_value``); a
list of words or ids is a table of its own (``events_topics``), so that it joins; variants stay JSON; the points of
the series are ``observations``. ``entries`` holds every id with its section and title.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import count
from typing import Any, NamedTuple, get_args, get_origin

from akcli import model, query
from akcli.figures import MILLION, Cell
from akcli.model import Facts
from akcli.query import Misuse, Record

REFERENCES: dict[Any, str] = {
    model.SourceRef: "sources",
    model.PartnerId: "partners",
    model.PolicyId: "policies",
    model.PillarId: "pillars",
    model.SeriesId: "series",
    model.AnyId: "entries",
}
"""The table that each type of reference points into."""

VIEWS = {
    "timeline": """
        select e.date, e.title, e.kind, e.place, group_concat(distinct s.publisher) as publishers, e.id
        from events e left join events_sources es on es.entry = e.id left join sources s on s.id = es.source
        group by e.id order by e.date, e.id""",
    "trade": """
        with cells as (
            select s.partner, s.reporter, s.flow, o.period, o.usd_million, row_number() over (
                partition by s.partner, s.reporter, s.flow, o.period order by s.position) as choice
            from observations o join series s on s.id = o.series
            where s.measure = 'goods-trade' and o.period glob '[0-9][0-9][0-9][0-9]'
        ), years as (
            select partner, reporter, cast(period as integer) as year,
                max(case flow when 'export' then usd_million end) as exports,
                max(case flow when 'import' then usd_million end) as imports,
                max(case flow when 'total' then usd_million end) as total
            from cells where choice = 1 group by partner, reporter, period)
        select partner, reporter, year, exports, imports, coalesce(total, exports + imports) as total from years""",
    "evidence": """
        select c.id as claim, c.statement, c.verdict, e.id as entry, e.section, e.title
        from claims c join claims_evidence ce on ce.entry = c.id join entries e on e.id = ce.value""",
}
"""Views for the usual questions, beside ``citations``, which holds every entry with each of its sources."""

TABLE = ("table", "kind", "columns", "rows")
"""The keys of :func:`tables`."""


class Field(NamedTuple):
    """A column of a section's table: its name, its declaration and what it takes from an entry."""

    name: str
    declaration: str
    take: Callable[[Any], Any]


def connect(facts: Facts, path: str = ":memory:") -> sqlite3.Connection:
    """All tables and views, filled, in memory or in a new file; the same facts make the same file."""
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("begin")
    _fill(base, "about", [Field(name, "text", _plain(name)) for name in model.About._fields[:4]], [facts.about])
    base.execute("create table entries (id text primary key, section text not null, title text not null) without rowid")
    links: list[str] = []
    for section, entry in model.SECTIONS.items():
        rows = getattr(facts, section)
        base.executemany("insert into entries values (?, ?, ?)", ((one.id, section, query.title(one)) for one in rows))
        _fill(base, section, [*_fields(entry), Field("position", "integer not null", _counter())], rows)
        for name, hint in entry.__annotations__.items():
            kind: Any = get_origin(hint)
            if kind is tuple and not hasattr(get_args(hint)[0], "_fields"):
                _link(base, section, name, get_args(hint)[0], rows)
                links += [section] if name == "sources" else []
    _fill_observations(base, facts)
    cited = " union all ".join(f"select entry, '{one}' as section, source, locator from {one}_sources" for one in links)
    index(base, facts)
    for name, select in (VIEWS | {"citations": cited}).items():
        base.execute(f"create view {name} as {select}")
    base.execute("commit")
    return base


def _fill(base: sqlite3.Connection, table: str, fields: list[Field], rows: Any) -> None:
    declared = ", ".join(f"{field.name} {field.declaration}" for field in fields)
    base.execute(f"create table {table} ({declared})")
    holes = ", ".join("?" * len(fields))
    base.executemany(f"insert into {table} values ({holes})", ([field.take(row) for field in fields] for row in rows))


def _fields(entry: Any) -> Iterator[Field]:
    """The columns of a section: its scalar fields, a nested table flattened, and its variants."""
    for name, hint in entry.__annotations__.items():
        kind: Any = get_origin(hint)
        inner = [one for one in get_args(hint) if one is not type(None)] or [hint]
        if name == "id":
            yield Field("id", "text primary key references entries (id)", _plain(name))
        elif kind is tuple and hasattr(inner[0], "_fields"):
            yield Field(name, "text", _json(name))
        elif kind not in (tuple, dict) and hasattr(inner[0], "_fields"):
            for field in inner[0]._fields:
                yield Field(f"{name}_{field}", _nested(inner[0].__annotations__[field]), _deep(name, field))
        elif kind not in (tuple, dict):
            yield Field(name, _declaration(inner, name in entry._field_defaults), _plain(name))


def _nested(hint: Any) -> str:
    return "text" if get_origin(hint) is tuple else _declaration(list(get_args(hint)) or [hint], True)


def _deep(name: str, field: str) -> Callable[[Any], Any]:
    """Takes a field of a nested table, which may not be there."""

    def take(entry: Any) -> Any:
        table = getattr(entry, name)
        value = None if table is None else getattr(table, field)
        return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else _number(value)

    return take


def _declaration(inner: list[Any], optional: bool) -> str:
    kind = "integer" if inner[0] in (int, bool) and Decimal not in inner else "numeric" if Decimal in inner else "text"
    target = REFERENCES.get(inner[0]) if inner[0] is not model.SourceRef else None
    return kind + ("" if optional else " not null") + (f" references {target} (id)" if target else "")


def _counter() -> Callable[[Any], Any]:
    numbers = count(1)
    return lambda _: next(numbers)


def _plain(name: str) -> Callable[[Any], Any]:
    return lambda entry: _number(getattr(entry, name))


def _json(name: str) -> Callable[[Any], Any]:
    return lambda entry: json.dumps(_bare(value), ensure_ascii=False) if (value := getattr(entry, name)) else None


def _bare(value: Any) -> Any:
    """Tables as objects without what is not known."""
    if hasattr(value, "_fields"):
        return {key: _bare(inner) for key, inner in value._asdict().items() if inner not in (None, ())}
    return [_bare(inner) for inner in value] if isinstance(value, tuple) else _number(value)


def _number(value: Any) -> Any:
    """SQLite's own numbers: a decimal of the facts has few enough digits to be the same as a float."""
    return float(value) if isinstance(value, Decimal) else value


def _link(base: sqlite3.Connection, section: str, name: str, hint: Any, rows: Any) -> None:
    """A table with a row for each item of a list."""
    target = REFERENCES.get(hint)
    column, extra = ("source", ", locator text") if name == "sources" else ("value", "")
    reference = f" references {target} (id)" if target else ""
    base.execute(
        f"create table {section}_{name} (entry text not null references {section} (id), position integer not null,"
        f" {column} text not null{reference}{extra}, primary key (entry, position)) without rowid"
    )
    base.execute(f"create index {section}_{name}_{column} on {section}_{name} ({column})")
    items = ((row.id, place, item) for row in rows for place, item in enumerate(getattr(row, name), 1))
    if name == "sources":
        cited = ((entry, place, *_cited(ref)) for entry, place, ref in items)
        base.executemany(f"insert into {section}_{name} values (?, ?, ?, ?)", cited)
    else:
        base.executemany(f"insert into {section}_{name} values (?, ?, ?)", items)


def _cited(ref: str) -> tuple[str, str | None]:
    source, _, locator = ref.partition("#")
    return source, locator or None


def _fill_observations(base: sqlite3.Connection, facts: Facts) -> None:
    """The points of all series, each with what it leaves to its series filled in."""
    base.execute(
        "create table observations (series text not null references series (id), period text not null,"
        " value numeric not null, unit text not null, usd_million numeric, qualifier text, status text, coverage text,"
        " note text, variants text, primary key (series, period)) without rowid"
    )
    base.execute(
        "create table observations_sources (series text not null, period text not null, position integer not null,"
        " source text not null references sources (id), locator text, primary key (series, period, position),"
        " foreign key (series, period) references observations (series, period)) without rowid"
    )
    base.execute("create index observations_sources_source on observations_sources (source)")
    cells = [Cell(series, period, point) for series in facts.series for period, point in series.points.items()]
    variants = _json("variants")
    base.executemany(
        "insert into observations values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                *(cell.series.id, cell.period, _number(cell.point.value), cell.unit, _number(cell.value(MILLION))),
                *(cell.point.qualifier, cell.point.status, cell.coverage, cell.point.note, variants(cell.point)),
            )
            for cell in cells
        ),
    )
    base.executemany(
        "insert into observations_sources values (?, ?, ?, ?, ?)",
        (
            (cell.series.id, cell.period, place, *_cited(ref))
            for cell in cells
            for place, ref in enumerate(cell.sources, 1)
        ),
    )


# The index

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
INDEXED = ("title", "names", "who", "time", "body")
"""The columns of the index that hold words."""


def index(base: sqlite3.Connection, facts: Facts) -> None:
    """A table ``search`` of all entries for FTS5, blind to case, accents and English endings."""
    try:
        base.execute(
            f"create virtual table search using fts5(section unindexed, id unindexed, {', '.join(INDEXED)},"
            " tokenize = 'porter unicode61 remove_diacritics 2')"
        )
    except sqlite3.OperationalError as error:
        raise Misuse(f"this Python's SQLite has no FTS5, which search, sql and export need ({error})") from None
    names = {partner.id: " ".join(query.partner_names(partner)) for partner in facts.partners}
    base.executemany(
        "insert into search values (?, ?, ?, ?, ?, ?, ?)",
        (_document(section, entry, names) for section in model.SECTIONS for entry in getattr(facts, section)),
    )


def _document(section: str, entry: Any, partner_names: dict[model.Id, str]) -> tuple[str, ...]:
    """What is indexed of an entry: how it is called, whom it concerns, when it was, and the rest of its words."""
    fields = entry._asdict()
    title = query.title(entry)
    names = [entry.id.replace("-", " "), *fields.get("aliases", ()), fields.get("abbreviation") or ""]
    if section == "partners":
        names.append(partner_names[entry.id])
    partners = fields.get("partners") or [fields.get("partner") or ""]
    who = [partner_names.get(partner, "") for partner in partners] + [str(fields.get("by") or "")]
    when = [str(fields[name]) for name in ("date", "announced", "established", "due", "published") if fields.get(name)]
    when += [MONTHS[int(date[5:7]) - 1] for date in when if date[5:7].isdigit() and date[4] == "-"]
    known = {"id", "title", "name", "statement", "aliases", "names", "partners", "by", "url", "points", "sources"}
    body = [SECTION_WORDS[section], *_words([value for name, value in fields.items() if name not in known])]
    return section, entry.id, title, " ".join(names), " ".join(who), " ".join(when), " ".join(body)


SECTION_WORDS = {
    "sources": "source document",
    "events": "event",
    "partners": "partner country member",
    "policies": "policy plan programme",
    "pillars": "pillar P",
    "initiatives": "initiative task",
    "institutions": "institution",
    "series": "statistics series figures",
    "targets": "target goal promise",
    "claims": "claim statement article",
}
"""What people call an entry of each section."""


def _words(value: Any) -> Iterator[str]:
    """Every text and number in a value, a word of a closed list among them."""
    if isinstance(value, (list, tuple)):
        for inner in value:
            yield from _words(inner)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


# Questions


def tables(facts: Facts) -> list[Record]:
    """The tables and views, each with its columns and how many rows it has."""
    base = connect(facts)
    listed = base.execute(
        "select name, type from sqlite_schema where type in ('table', 'view') and name not like 'search\\_%' escape '\\'"
        " order by rowid"
    )
    return [
        {
            "table": name,
            "kind": kind,
            "columns": [column for (column,) in base.execute("select name from pragma_table_info(?)", (name,))],
            "rows": base.execute(f"select count(*) from {name}").fetchone()[0],
        }
        for name, kind in listed.fetchall()
    ]


def ask(facts: Facts, question: str) -> tuple[list[str], list[Record]]:
    """The columns and the rows that one SQL query gives; it can read, and nothing else.

    Raises :class:`Misuse` with SQLite's own message, KeyboardInterrupt on Ctrl-C however long the query runs.
    """
    base = connect(facts)
    base.execute("pragma query_only = on")
    base.set_authorizer(_allowed)
    # Python handles a signal between two of its own instructions: this gives it some while SQLite works.
    base.set_progress_handler(lambda: 0, 100_000)
    try:
        answer = base.execute(question)
        rows = answer.fetchall()
    except (sqlite3.Error, sqlite3.Warning) as error:
        if str(error) == "interrupted":
            raise KeyboardInterrupt from None
        raise Misuse(str(error)) from None
    if answer.description is None:
        raise Misuse("that is no question: write a select")
    fields: list[str] = []
    for name, *_ in answer.description:
        again = sum(name == known.rpartition(":")[0] or name == known for known in fields)
        fields.append(f"{name}:{again + 1}" if again else name)
    return fields, [dict(zip(fields, map(_value, row), strict=True)) for row in rows]


READ = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE, sqlite3.SQLITE_FUNCTION)
HARMLESS = {"table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list", "data_version"}


def _allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """An authorizer (https://www.sqlite.org/c3ref/set_authorizer.html) that lets a query read the tables."""
    if action in READ and (second or "").lower() != "load_extension":
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first in HARMLESS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _value(value: Any) -> Any:
    """A value that every format can write: a real number with its shortest digits, a blob in SQL's own notation."""
    if isinstance(value, float):
        number = Decimal(repr(value))
        return number if number.is_finite() else str(value)
    return f"X'{value.hex().upper()}'" if isinstance(value, bytes) else value
