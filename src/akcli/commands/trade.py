"""``akcli trade``: Korea's goods trade by year, with ASEAN or with other partners."""

from collections.abc import Mapping, Sequence
from functools import partial

from akcli.commands.options import KNOWN, LISTING, PERIOD, Argument, Option
from akcli.commands.pages import (
    COVERAGE,
    QUALIFIER,
    REPORTER,
    SOURCES,
    STATUS,
    UNIT,
    alone,
    asked_years,
    listing,
    missing_years,
    spans,
)
from akcli.errors import UsageError
from akcli.facts.base import Facts
from akcli.facts.names import find_partner
from akcli.facts.records import Record, within
from akcli.figures import trade as figures
from akcli.show.page import Across, Column, Page, amount

ARGUMENT = Argument("partner", "PARTNER", "Codes or names; ASEAN if not given.", "partner", many=True)
COUNT = Option("--reporter", "NAME", "By this count only: kr, asean, vn, cow (Correlates of War), ...", "reporter")
OPTIONS = (
    *PERIOD,
    Option("--latest", "", "The newest year that each partner has.", "flag"),
    COUNT,
    Option("--wide", "", "One column per partner (table, tsv, csv, markdown).", "flag"),
    Option("--mirror", "", "Both sides' counts and the gap.", "flag"),
    Option("--by", "partner", "One row per partner, with shares.", ("partner",)),
    Option("--variants", "", "Every value that any source gives.", "flag"),
    KNOWN,
    *LISTING,
)
EXAMPLES = (
    "akcli trade --since 2009 --until 2019",
    "akcli trade vn --json",
    "akcli trade vn id th --wide --fields exports --format csv",
    "akcli trade --by partner --year 2019",
)
ROW = (
    *("year", "partner", "reporter", *figures.FLOWS, "growth", "unit", "status", "qualifier", "coverage"),
    *("series", "sources"),
)
RECORDS = {
    "": (*ROW, "cells"),
    "--mirror": (*ROW, "mirror_reporter", "mirror_total", "gap", "gap_percent", "cells"),
    "--by": (*ROW, "share", "name", "cells"),
    "--variants": (
        *("period", "flow", "reporter", "value", "unit", "usd_million", "qualifier", "status", "coverage"),
        *("preferred", "series", "sources", "note", "address"),
    ),
}
YEAR = Column("year", show="year", style="bold")
PARTNER = Column("partner", show="word", style="bold", least=11)
NUMBERS = (
    "this one makes",
    *(f"these {number} make" for number in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")),
)
EXPORTS = Column("exports", show="number", unit="unit")
IMPORTS = Column("imports", show="number", unit="unit")
TOTAL = Column("total", show="number", style="bold", unit="unit")
BAR = Column("total", show="bar", unit="unit")
BALANCE = Column("balance", show="number", unit="unit", spare=True)
DOUBTS = (QUALIFIER._replace(room=100), STATUS, COVERAGE._replace(room=110))
COLUMNS = (
    *(YEAR, EXPORTS, IMPORTS, TOTAL, BAR, BALANCE),
    Column("growth", show="percent"),
    *(*DOUBTS, UNIT, REPORTER, SOURCES),
)
MIRROR = (
    *(YEAR, TOTAL),
    Column("mirror_reporter", "other count", show="word"),
    Column("mirror_total", "its total", show="number", unit="unit"),
    Column("gap", show="number", unit="unit"),
    Column("gap_percent", "gap %", show="percent"),
    *(UNIT, REPORTER, SOURCES),
)
BY_PARTNER = (
    Column("name", "partner", style="bold", least=11),
    *(EXPORTS, IMPORTS, TOTAL, BAR),
    Column("share", show="percent"),
    BALANCE._replace(room=90),
    *(*DOUBTS[:2], UNIT, REPORTER, SOURCES),
)
VARIANTS = (
    Column("period", show="date", style="bold"),
    Column("flow", show="word"),
    REPORTER,
    Column("value", show="number", unit="unit"),
    Column("unit", show="word", under="value"),
    Column("usd_million", "USD million", "number", room=140),
    Column("preferred", show="word"),
    QUALIFIER,
    STATUS._replace(under="flow", room=90),
    SOURCES._replace(room=0),
    Column("note", under="sources"),
)


def answer(
    facts: Facts,
    partner: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
    year: str | None = None,
    latest: bool = False,
    reporter: str | None = None,
    wide: bool = False,
    mirror: bool = False,
    by: str | None = None,
    variants: bool = False,
) -> Page:
    """Goods trade with each ``partner``, or ASEAN, by year; or both counts, or a row per member, or every value."""
    forms = [flag for flag, given in (("--by partner", by), ("--mirror", mirror), ("--variants", variants)) if given]
    if len(forms) > 1:
        raise UsageError("--by, --mirror and --variants cannot be combined")
    if forms and wide:
        raise UsageError(f"--wide cannot be combined with {forms[0]}; leave one of them out")
    if latest:
        alone("--latest", since=since, until=until, year=year, by=by, variants=variants)
    if by and partner:
        raise UsageError("PARTNER cannot be combined with --by partner")
    partner = partner or (find_partner(facts, "asean").id,)
    if by:
        alone("--by partner", since=since, until=until)
        return _by_partner(facts, year, reporter)
    if forms and len(partner) > 1:
        raise UsageError(f"{forms[0]} takes one PARTNER, not {len(partner)}")
    title = f"Goods trade of Korea with {', '.join(map(facts.title, partner))}"
    if variants:
        values = figures.variants(facts, partner[0], since, until, year, reporter)
        page = listing(values, VARIANTS, f"{title}: every value", facts, RECORDS["--variants"])
        return page if values else page._replace(nothing=_no_value(facts, partner[0], reporter))
    every = {whom: figures.trade(facts, whom, reporter=reporter) for whom in partner}
    rows_of = {
        whom: rows[-1:] if latest else within(rows, lambda row: f"{row['year']:04}", since, until, year)
        for whom, rows in every.items()
    }
    bounds = asked_years(since, until, year)
    page = _mirror(facts, rows_of[partner[0]], title) if mirror else _listed(facts, rows_of, title, latest, wide)
    missing = _missing(facts, rows_of, every, reporter, bounds)
    if not page.records:
        return page._replace(nothing=missing)
    return page._replace(missing="; ".join(filter(None, (missing, page.missing))))


def _listed(facts: Facts, rows_of: Mapping[str, Sequence[Record]], title: str, latest: bool, wide: bool) -> Page:
    """A row per year, of several partners per year and partner, which can stand side by side."""
    records = sorted((row for rows in rows_of.values() for row in rows), key=lambda row: row["year"])
    columns: Sequence[Column] = COLUMNS
    if len(rows_of) > 1 and latest:
        records = [row for rows in rows_of.values() for row in rows]
        columns = (PARTNER, YEAR._replace(show="word"), *COLUMNS[1:])
    elif len(rows_of) > 1:
        columns = (PARTNER, *COLUMNS)
    page = listing(records, columns, title, facts, RECORDS[""])._replace(drawn=partial(_named, facts))
    if wide or (len(rows_of) > 1 and not latest):
        from akcli.commands.abreast import FIELDS, abreast  # which few questions need

        page = page._replace(across=Across(partial(abreast, facts, rows_of, title), FIELDS, wide))
    return page


def _named(facts: Facts, page: Page) -> Page:
    """The rows with the names of the partners."""
    return page._replace(records=[row | {"partner": facts.title(row["partner"])} for row in page.records])


def _mirror(facts: Facts, rows: Sequence[Record], title: str) -> Page:
    """The rows beside the other count; without its columns where there is none."""
    both = figures.mirror(facts, rows)
    alone_in = [row["year"] for row in both if row["mirror_total"] is None]
    columns = COLUMNS if len(alone_in) == len(both) else MIRROR
    page = listing(both, columns, f"{title}: both counts", facts, RECORDS["--mirror"])
    return page._replace(missing=f"no other count for {spans(alone_in)}" if alone_in else "")


def _missing(
    facts: Facts,
    rows_of: Mapping[str, Sequence[Record]],
    every: Mapping[str, Sequence[Record]],
    reporter: str | None,
    bounds: tuple[int | None, int | None],
) -> str:
    """Whom no row is of, and which years that were asked for the others have none for."""
    said = []
    for whom, rows in rows_of.items():
        if not rows:
            said.append(_nothing(facts, whom, reporter, every[whom], bounds))
        elif missing := missing_years([row["year"] for row in every[whom]], *bounds):
            said.append(f"{facts.title(whom)}: {missing}" if len(rows_of) > 1 else missing)
    return "; ".join(said)


def _nothing(
    facts: Facts, partner: str, reporter: str | None, every: Sequence[Record], bounds: tuple[int | None, int | None]
) -> str:
    """What to say where no year is as asked for: the nearest that are known."""
    first, last = bounds
    said = _none_of(facts, partner, reporter)
    if not every:
        return f"{said} in the base"
    said += f" for {first}" if first and first == last else " in that time"
    before = [row for row in every if first is not None and row["year"] < first]
    after = [row for row in every if last is not None and row["year"] > last]
    if before and after:
        return f"{said}; known for {before[-1]['year']} and {after[0]['year']}"
    nearest = before[-1] if before else after[0]
    value = "" if nearest["total"] is None else f": {amount(nearest['total'], nearest['unit'])}"
    return f"{said}; known {'to' if before else 'from'} {nearest['year']}{value}"


def _none_of(facts: Facts, partner: str, reporter: str | None) -> str:
    said = f"no goods trade with {find_partner(facts, partner).name}"
    return f"{said} by the count {reporter}" if reporter else said


def _no_value(facts: Facts, partner: str, reporter: str | None) -> str:
    """What to say where no value is of the time asked for."""
    periods = [value["period"] for value in figures.variants(facts, partner, reporter=reporter)]
    said = _none_of(facts, partner, reporter)
    return f"{said} in that time; known from {periods[0]} to {periods[-1]}" if periods else f"{said} in the base"


def _by_partner(facts: Facts, year: str | None, reporter: str | None) -> Page:
    """A row per member in one year, and who has none."""
    rows = figures.by_partner(facts, year, reporter)
    when = rows[0]["year"] if rows else year
    title = f"Goods trade of Korea with the members of ASEAN, {when}"
    page = listing(rows, BY_PARTNER, title, facts, RECORDS["--by"])
    if rows:
        return page._replace(missing=_without(facts, rows))
    members = figures.member_states(facts)
    years = {row["year"] for member in members for row in figures.trade(facts, member, reporter=reporter)}
    known = f"known from {min(years)} to {max(years)}" if years else "none in the base"
    return page._replace(nothing=f"no goods trade with a member for {when}; {known}")


def _without(facts: Facts, rows: Sequence[Record]) -> str:
    """The members that have no total among the rows, and what share of that of ASEAN the others make."""
    totals = {row["partner"]: row for row in rows if row["total"] is not None}
    others = [name for member, name in figures.member_states(facts).items() if member not in totals]
    if not others:
        return ""
    said = f"no figure: {', '.join(others)}"
    share = figures.share_of_whole(facts, list(totals.values()))
    if share is None:
        return said
    these = dict(enumerate(NUMBERS, 1)).get(len(totals), f"these {len(totals)} make")
    return f"{said}; {these} {share} % of the total"
