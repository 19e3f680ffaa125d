"""The two kinds of page that commands hand over: a list of records, and one thing with the lists that belong to it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from akcli.errors import UsageError
from akcli.facts import dates
from akcli.facts.base import Facts
from akcli.facts.records import Record
from akcli.show.page import Block, Column, Page, Part, Sheet, Written

ID = Column("id", "ID", "word", "cyan")
SOURCES = Column("sources", show="sources", style="dim", room=110)
UNIT = Column("unit", show="word", once=True)
STATUS = Column("status", show="word", once=True)
QUALIFIER = Column("qualifier", show="word", once=True)
COVERAGE = Column("coverage", show="word", once=True)
REPORTER = Column("reporter", "count", "word", once=True)
VIA = Column("via", "read at")
LISTED = (
    Column("section", show="word"),
    Column("title", least=24),
    ID._replace(under="title", room=100),
)
"""The columns of a list of entries."""
WHOLE = (
    VIA,
    Column("points", show="count"),
    Column("reached", "of target", "percent"),
    Column("two_publishers", "on two publishers or more", "percent"),
)
"""The columns of fields that are more than text, where a record is shown whole."""


def listing(
    records: Sequence[Record], columns: Sequence[Column], title: str, facts: Facts, fields: Sequence[str]
) -> Page:
    """A list of records of one kind."""
    hint = ""
    if any(column.show == "sources" for column in columns):
        hint = "akcli show ID for the sources" if "id" in fields else "--json for all sources"
    return Page(records, tuple(columns), title, footer=footer(facts, hint), fields=tuple(fields), whole=WHOLE)


def written(facts: Facts, command: str) -> Written | None:
    """All records that a command lists, where they lie ready: to make a thousand takes longer than all the rest."""
    lines = facts.written(command)
    return None if lines is None else Written(lines)


def single(record: Record, parts: Sequence[Part], facts: Facts, fields: Sequence[str]) -> Page:
    """One thing with the lists that belong to it, and what refers to it where that is none of them."""
    page = Page([record], (), "", True, tuple(parts), footer(facts), tuple(fields), (*WHOLE, SOURCES))

    def sheets() -> list[Sheet]:
        from akcli.commands.sheets import referring, sheet  # which only a table draws

        blocks = []
        for part in parts:
            rows = Page(record[part.field], part.columns)
            rows = part.drawn(rows) if part.drawn else rows
            blocks.append(Block(part.title, rows.records, rows.columns))
        return [sheet(record["id"], facts, blocks or [referring(record["id"], facts)])]

    return page._replace(sheets=sheets)


def footer(facts: Facts, hint: str = "") -> str:
    """How old the facts are and what to ask next, for the line below a table."""
    return ", ".join(filter(None, (f"facts of {facts.about.edition}", hint)))


def alone(what: str, **options: Any) -> None:
    """Refuse options that would change nothing beside ``what``."""
    for name, value in options.items():
        if value:
            raise UsageError(f"--{name.replace('_', '-')} cannot be combined with {what}")


# What a list is shorter by than what was asked for


def asked_years(since: str | None, until: str | None, year: str | None) -> tuple[int | None, int | None]:
    """The first and the last year that these dates ask for, None where they set no bound."""
    starts = [start for date in (since, year) if date and (start := dates.parse(date).start)]
    ends = [end for date in (until, year) if date and (end := dates.parse(date).end)]
    return int(max(starts)[:4]) if starts else None, int(min(ends)[:4]) if ends else None


def missing_years(known: Sequence[int], first: int | None, last: int | None) -> str:
    """Which of the years that were asked for are not among the known ones, which are in order.

    >>> missing_years([2003, 2004, 2006, 2023], 2004, 2025)
    'known to 2023; no figure for 2005, 2007 to 2022'
    """
    if not known or first is last is None:
        return ""
    since, until = max(first or known[0], known[0]), min(last or known[-1], known[-1])
    between = set(range(since, until + 1)).difference(known)
    told = (
        f"known from {known[0]}" if first is not None and first < known[0] else "",
        f"known to {known[-1]}" if last is not None and last > known[-1] else "",
        f"no figure for {spans(between)}" if between else "",
    )
    return "; ".join(filter(None, told))


def existed(
    entries: Iterable[Any], doubt: Callable[[Any, str], str | None], as_of: str | None
) -> tuple[list[Any], str]:
    """The entries that existed on the last day of a date, or may have, and why some only may.

    ``doubt`` tells of an entry why it is not certain: nothing where it is, and None where the entry did not exist.
    """
    if as_of is None:
        return list(entries), ""
    day = dates.parse(as_of).end or as_of
    doubts = [(entry, why) for entry in entries if (why := doubt(entry, day)) is not None]
    told = "; ".join(f"{entry.name} ({why})" for entry, why in doubts if why)
    return [entry for entry, _ in doubts], told and f"not certain for {day}: {told}"


def spans(years: Iterable[int]) -> str:
    """Years in order, three and more in a row as a span: ``2005, 2007 to 2022``."""
    rows: list[list[int]] = []
    for year in sorted(years):
        if rows and rows[-1][-1] == year - 1:
            rows[-1].append(year)
        else:
            rows.append([year])
    return ", ".join(f"{row[0]} to {row[-1]}" if len(row) > 2 else ", ".join(map(str, row)) for row in rows)
