"""Trade with several partners side by side: the years down, the partners across, and the course of each below."""

from collections.abc import Mapping, Sequence

from akcli.commands.pages import REPORTER, footer
from akcli.facts.base import Facts
from akcli.facts.records import Record
from akcli.figures.course import course
from akcli.show.page import Block, Column, Page, Show

FIELDS = ("total", "exports", "imports", "balance", "growth")
"""What can stand in the cells; the first where nothing is named."""
YEAR = Column("year", show="year", style="bold")
COURSE = (
    Column("partner", show="word", style="bold"),
    Column("first", show="word", apart=True),
    Column("last", show="word", apart=True),
    Column("change", show="percent", apart=True),
    Column("highest", show="word", apart=True),
    Column("lowest", show="word", apart=True),
    REPORTER._replace(apart=True),
)


def abreast(facts: Facts, rows_of: Mapping[str, Sequence[Record]], title: str, field: str) -> Page:
    """A row per year with a column for each partner, whose id is its name, from the rows of trade of each."""
    values = {partner: {row["year"]: row[field] for row in rows} for partner, rows in rows_of.items()}
    years = sorted({year for by_year in values.values() for year in by_year})
    records = [{"year": year} | {partner: by_year.get(year) for partner, by_year in values.items()} for year in years]
    show: Show = "percent" if field == "growth" else "number"
    names = {partner: facts.title(partner) for partner in rows_of}
    columns = (YEAR, *(Column(partner, name, show, apart=True) for partner, name in names.items()))
    courses = [
        {"partner": names[partner], **_said(its_course)}
        for partner, rows in rows_of.items()
        if (its_course := course(rows, field))
    ]
    return Page(
        records,
        columns,
        f"{title} · {field} in {'percent' if field == 'growth' else 'USD million'}",
        footer=footer(facts, "--json for counts, status and sources"),
        fields=("year", *rows_of),
        below=(Block("First to last", courses, COURSE),) if courses else (),
        missing=_other_counts(facts, rows_of, field),
    )


def _other_counts(facts: Facts, rows_of: Mapping[str, Sequence[Record]], field: str) -> str:
    """Whose years are not all by the count of the last, which nothing else in the table tells."""
    said, last = [], set()
    for partner, rows in rows_of.items():
        counts = [row["reporter"] for row in rows if row[field] is not None]
        last.update(counts[-1:])
        if others := sorted(set(counts) - set(counts[-1:])):
            said.append(f"{facts.title(partner)} ({', '.join(others)})")
    if not said:
        return ""
    alone = f"; --reporter {last.pop()} for one alone" if len(last) == 1 else ""
    return f"some years are by another count: {', '.join(said)}{alone}"


def _said(course: Record) -> Record:
    """A course with each value beside its year."""
    return {name: f"{value[0]:,} ({value[1]})" if isinstance(value, tuple) else value for name, value in course.items()}
