"""``akcli trade``: Korea's goods trade by year, with ASEAN or with one partner."""

from akcli.commands.options import LISTING, PERIOD, Argument, Option
from akcli.commands.pages import COVERAGE, QUALIFIER, REPORTER, SOURCES, STATUS, UNIT, alone, listing
from akcli.errors import UsageError
from akcli.facts.base import Facts
from akcli.figures import trade as figures
from akcli.show.page import Column, Page

ARGUMENT = Argument("partner", "PARTNER", "Code or name; ASEAN if not given.", "partner")
COUNT = Option("--reporter", "NAME", "By this count only: kr, asean, vn, cow (Correlates of War), ...", "reporter")
OPTIONS = (
    *PERIOD,
    COUNT,
    Option("--mirror", "", "Both sides' counts and the gap.", "flag"),
    Option("--by", "partner", "One row per partner, with shares.", ("partner",)),
    Option("--variants", "", "Every value that any source gives.", "flag"),
    *LISTING,
)
EXAMPLES = (
    "akcli trade --since 2009 --until 2019",
    "akcli trade vn --json",
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
YEAR = Column("year", style="bold")
EXPORTS = Column("exports", show="number", unit="unit")
IMPORTS = Column("imports", show="number", unit="unit")
TOTAL = Column("total", show="number", style="bold", unit="unit")
BAR = Column("total", show="bar", unit="unit")
BALANCE = Column("balance", show="number", unit="unit")
DOUBTS = tuple(column._replace(under="sources") for column in (QUALIFIER, STATUS, COVERAGE))
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
    BALANCE._replace(under="total"),
    *(*DOUBTS[:2], UNIT, REPORTER, SOURCES),
)
VARIANTS = (
    Column("period", show="date", style="bold"),
    Column("flow", show="word"),
    REPORTER,
    Column("value", show="number", unit="unit"),
    Column("unit", show="word", under="value"),
    Column("usd_million", "USD million", "number"),
    Column("preferred", "preferred of its count", show="word"),
    QUALIFIER,
    STATUS._replace(under="flow"),
    SOURCES,
    Column("note", under="sources"),
)


def answer(
    facts: Facts,
    partner: str = "asean",
    since: str | None = None,
    until: str | None = None,
    year: str | None = None,
    reporter: str | None = None,
    mirror: bool = False,
    by: str | None = None,
    variants: bool = False,
) -> Page:
    """Goods trade with ``partner`` by year; or both counts, or a row per member, or every value of every source."""
    if (by is not None) + mirror + variants > 1:
        raise UsageError("--by, --mirror and --variants cannot be combined")
    name = facts.entry(partner).name
    title = f"Goods trade of Korea with {name}"
    nothing = f"no goods trade with {name} in the base matches"
    if by:
        alone("--by partner", since=since, until=until)
        if partner != "asean":
            raise UsageError("PARTNER cannot be combined with --by partner")
        found = figures.by_partner(facts, year, reporter)
        title = f"Goods trade of Korea with the members of ASEAN, {found[0]['year'] if found else year}"
        return listing(found, BY_PARTNER, title, facts, RECORDS["--by"])
    if variants:
        found = figures.variants(facts, partner, since, until, year, reporter)
        page = listing(found, VARIANTS, f"{title}: every value", facts, RECORDS["--variants"])
        return page._replace(nothing=nothing)
    found = figures.trade(facts, partner, since, until, year, reporter)
    if mirror:
        return listing(figures.mirror(facts, found), MIRROR, f"{title}: both counts", facts, RECORDS["--mirror"])
    return listing(found, COLUMNS, title, facts, RECORDS[""])._replace(nothing=nothing)
