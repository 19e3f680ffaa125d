"""``akcli series``: the statistical series, or the observations of some."""

from collections.abc import Sequence

from akcli.commands.options import KNOWN, LISTING, PARTNER, SINCE, UNTIL, Argument, Option
from akcli.commands.pages import ID, QUALIFIER, REPORTER, SOURCES, STATUS, UNIT, alone, listing
from akcli.commands.sheets import value_in_words
from akcli.commands.stray import option_for
from akcli.errors import NotFound, UsageError
from akcli.facts import dates, model
from akcli.facts.addresses import find_period
from akcli.facts.base import Facts
from akcli.facts.observations import Observation, newest, observation_record, observations
from akcli.facts.records import Record, record, within
from akcli.facts.spelling import did_you_mean, near_ids
from akcli.show.page import Column, Page

ARGUMENT = Argument("wanted", "ID", "Show their observations (ID#2019: that one).", "series", many=True)
OPTIONS = (
    Option(
        "--measure", "MEASURE", "goods-trade, visitors, ...; repeatable.", model.closed_list(model.Measure), many=True
    ),
    PARTNER,
    Option("--flow", "FLOW", "export, inward, ...; repeatable.", model.closed_list(model.Flow), many=True),
    Option("--reporter", "NAME", "By this count; repeatable.", "reporter", many=True),
    SINCE,
    UNTIL,
    KNOWN,
    Option("--latest", "", "The newest observation of each.", "flag"),
    *LISTING,
)
EXAMPLES = (
    "akcli series --measure visitors",
    "akcli series trade-asean-total --since 2015",
    "akcli series trade-asean-total --since 2015 --known 2019-11-26",
    "akcli series --partner vn --latest --json",
)
OBSERVATION = (
    *("series", "period", "value", "unit", "usd_million", "qualifier", "status", "coverage"),
    *("sources", "note", "variants", "address"),
)
RECORDS = {
    "": (*(field for field in model.Series._fields if field != "points"), "first", "last", "observations"),
    "NAME": OBSERVATION,
    "--latest": OBSERVATION,
}
TITLE = Column("title", "series", style="bold", least=24)
COLUMNS = (
    *(TITLE, ID, REPORTER, Column("unit", show="word")),
    *(Column("first", show="date"), Column("last", show="date"), Column("observations", "n", show="number")),
)
NEWEST = Column("told", "newest", "told", under="title", room=140)
DRAWN = (
    *(TITLE, NEWEST, ID._replace(under="title", room=140)),
    Column("years", "by year", "spark"),
    Column("first", "since", "date", room=100),
    Column("observations", "n", show="number", room=100),
)
"""The columns of the list in a table: what it came to, and when."""
OBSERVATIONS = (
    Column("series", show="word", once=True),
    Column("period", show="year", style="bold"),
    QUALIFIER,
    Column("value", show="number", unit="unit"),
    UNIT,
    Column("value", show="bar", unit="unit"),
    STATUS._replace(under="period"),
    SOURCES,
    Column("note", under="sources", once=True),
)
LATEST = (TITLE, NEWEST, ID._replace(field="series", under="title", room=140), SOURCES)
"""The columns of the newest observations in a table."""


def answer(
    facts: Facts,
    wanted: Sequence[str] = (),
    measure: Sequence[str] = (),
    partner: Sequence[str] = (),
    flow: Sequence[str] = (),
    reporter: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
    latest: bool = False,
) -> Page:
    """The series that have an observation in that time; with ``wanted`` their observations, in the order given."""
    if latest:
        alone("--latest", since=since, until=until)
        if any("#" in given for given in wanted):
            raise UsageError("ID#PERIOD cannot be combined with --latest")
    if wanted:
        alone("ID", measure=measure, partner=partner, flow=flow, reporter=reporter)
        observed = _observations(facts, wanted, since, until)
        if latest:
            observed = [
                observation for observation in observed if observation.period == newest(observation.series).period
            ]
        found = [observation_record(observation, facts) for observation in observed]
        page = listing(found, OBSERVATIONS, "Observations", facts, RECORDS["NAME"])
        if not found:
            return page._replace(nothing=_known(facts, wanted))
        return page._replace(missing=_missing(facts, wanted, since, until))
    if facts.printed_by:
        raise UsageError("--known needs an ID")
    chosen = facts.find_series(
        lambda series: (
            (not measure or series.measure in measure)
            and (not flow or series.flow in flow)
            and (not reporter or series.reporter in reporter)
            and (not partner or series.partner in partner)
        )
    )
    if latest:
        found = [observation_record(newest(series), facts) for series in chosen]
        page = listing(found, OBSERVATIONS, "The newest of each series", facts, RECORDS["--latest"])
        return page._replace(drawn=lambda page: _drawn_latest(page, facts))
    chosen = [series for series in chosen if within(series.points, str, since, until)]
    records = [_series_record(series, facts) for series in chosen]
    page = listing(records, COLUMNS, "Series", facts, RECORDS[""])
    return page._replace(drawn=lambda page: _drawn(page, facts))


def _drawn(page: Page, facts: Facts) -> Page:
    """The series with their course and newest value."""
    listed = [facts.entry(record["id"]) for record in page.records]
    drawn = [{"years": _by_year(series), "told": value_in_words(newest(series))} for series in listed]
    records = [record | more for record, more in zip(page.records, drawn, strict=True)]
    return page._replace(records=records, columns=DRAWN)


def _drawn_latest(page: Page, facts: Facts) -> Page:
    """The observations with the titles of their series."""
    listed = [facts.entry(record["series"]) for record in page.records]
    records = [
        record | {"title": series.title, "told": value_in_words(newest(series))}
        for record, series in zip(page.records, listed, strict=True)
    ]
    return page._replace(records=records, columns=LATEST)


def _by_year(series: model.Series) -> dict[int, object]:
    """The values of whole years, in the base of their unit."""
    base = model.UNITS[series.unit][0]
    return {
        int(observation.period): observation.value(base)
        for observation in observations([series])
        if observation.period.isdecimal()
    }


def _observations(facts: Facts, wanted: Sequence[str], since: str | None, until: str | None) -> list[Observation]:
    """The observations of series, or single ones where ``wanted`` is the address of a value."""
    known = [series.id for series in facts.heads]
    found: list[Observation] = []
    for given in wanted:
        series_id, mark, period = given.partition("#")
        if series_id.casefold() not in known:
            meant = [] if mark else [option_for(series_id, OPTIONS, facts)]
            guesses = [*filter(None, meant)] or near_ids(series_id, known)
            raise NotFound(f"no series has the id {series_id!r}{did_you_mean(guesses)}")
        series = facts.entry(series_id.casefold())
        points = {find_period(series, period)} if mark else series.points.keys()
        found += (observation for observation in observations([series]) if observation.period in points)
    return within(found, lambda observation: observation.period, since, until)


def _known(facts: Facts, wanted: Sequence[str]) -> str:
    """What to say where no observation is of the time asked for."""
    ids = dict.fromkeys(given.partition("#")[0].casefold() for given in wanted)
    records = [_series_record(facts.entry(series_id), facts) for series_id in ids]
    known = ", ".join(f"{record['id']} is known from {record['first']} to {record['last']}" for record in records)
    return f"no observation in that time; {known}"


def _missing(facts: Facts, wanted: Sequence[str], since: str | None, until: str | None) -> str:
    """The series that begin after the time asked for has, or end before it does."""
    told = []
    for series_id in dict.fromkeys(given.casefold() for given in wanted if "#" not in given):
        spans = [dates.parse(period) for period in facts.entry(series_id).points]
        first = min(start or "" for start, _ in spans)
        last = max(end or "~" for _, end in spans)
        if since and (dates.parse(since).start or "")[:4] < first[:4]:
            told.append(f"{series_id} is known from {first[:4]}")
        if until and (dates.parse(until).end or "")[:4] > last[:4]:
            told.append(f"{series_id} is known to {last[:4]}")
    return "; ".join(told)


def _series_record(series: model.Series, facts: Facts) -> Record:
    """A series without its points, with its first and last period and how many observations it has."""
    whole = record(series._replace(points={}), facts)
    del whole["points"]
    periods = list(series.points)
    return whole | {"first": periods[0], "last": newest(series).period, "observations": len(periods)}
