"""The two kinds of page that commands hand over: a list of records, and one thing with the lists that belong to it."""

from collections.abc import Sequence
from typing import Any

from akcli.errors import UsageError
from akcli.facts.base import Facts
from akcli.facts.records import Record
from akcli.show.page import Column, Page, Part

ID = Column("id", "ID", "word", "cyan")
SOURCES = Column("sources", show="sources", style="dim")
UNIT = Column("unit", show="word", once=True)
STATUS = Column("status", show="word", once=True)
QUALIFIER = Column("qualifier", show="word", once=True)
COVERAGE = Column("coverage", show="word", once=True)
REPORTER = Column("reporter", "count", "word", once=True)
VIA = Column("via", "read at")
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


def single(record: Record, parts: Sequence[Part], facts: Facts, fields: Sequence[str]) -> Page:
    """One record with the lists that belong to it; tables tell its sources in short, to leave room for those."""
    title = str(record.get("name") or record.get("title") or "")
    hint = f"akcli show {record['id']} for the sources" if record.get("sources") else ""
    return Page([record], (), title, True, tuple(parts), footer(facts, hint), tuple(fields), (*WHOLE, SOURCES))


def footer(facts: Facts, hint: str = "") -> str:
    """How old the facts are and what to ask next, for the line below a table."""
    return ", ".join(filter(None, (f"facts of {facts.about.edition}", hint)))


def alone(what: str, **options: Any) -> None:
    """Refuse options that would change nothing beside ``what``."""
    for name, value in options.items():
        if value:
            raise UsageError(f"--{name.replace('_', '-')} cannot be combined with {what}")
