"""``akcli sql``: any question, in SQL."""

from akcli.commands.options import LISTING, Argument
from akcli.commands.pages import footer, listing
from akcli.facts.base import Facts
from akcli.show.page import Column, Page
from akcli.tables import sql

ARGUMENT = Argument("query", "QUERY", "A query in SQLite's SQL; without one the tables are listed.")
OPTIONS = LISTING
EXAMPLES = ("akcli sql", "akcli sql 'select kind, count(*) from events group by kind order by 2 desc'")
RECORDS = {"": ("table", "kind", "columns", "rows"), "NAME": ()}
COLUMNS = (
    Column("table", show="word", style="bold"),
    Column("columns", least=30),
    Column("rows", show="number"),
)


def answer(facts: Facts, query: str | None = None) -> Page:
    """The rows that the query gives; without one the tables and views with their columns."""
    if query is None:
        return listing(sql.tables(facts), COLUMNS, "Tables", facts, RECORDS[""])
    fields, rows = sql.ask(facts, query)
    return Page(rows, tuple(map(Column, fields)), footer=footer(facts), fields=tuple(fields))
