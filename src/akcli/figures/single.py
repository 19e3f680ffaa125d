"""One figure at a time: what the series say of a flow in a period, by whose count, and what other counts say."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.model import Number, Series
from akcli.facts.observations import MILLION, Observation, convert, exact
from akcli.facts.records import Record, references
from akcli.figures.trade import is_year, percent, row_of_year


class Figure(NamedTuple):
    """A value of one flow in one period by one count."""

    value: Number
    unit: str
    period: str
    partner: str
    reporter: str
    title: str
    """What is counted: the title of its series, or nothing where it is computed."""
    series: tuple[str, ...]
    sources: tuple[Record, ...]
    address: str | None = None
    """None where it is computed."""
    status: str | None = None
    qualifier: str | None = None
    coverage: str | None = None
    note: str | None = None
    variants: tuple[Any, ...] = ()

    def within(self, unit: str) -> Number | None:
        """The value in another unit; None where the two do not compare."""
        return convert(self.value, self.unit, unit)

    @property
    def base(self) -> Decimal:
        """The value in the base of its unit, to be compared with others."""
        return Decimal(self.within(model.UNITS[self.unit][0]) or 0)


def observed(series: Series, period: str, facts: Facts) -> Figure | None:
    """What a series says of a period."""
    point = series.points.get(model.Edtf(period))
    if not point:
        return None
    observation = Observation(series, period, point)
    return Figure(
        point.value,
        observation.unit,
        period,
        series.partner,
        series.reporter,
        series.title,
        (series.id,),
        tuple(references(observation.sources, facts)),
        f"{series.id}#{period}",
        point.status,
        point.qualifier,
        observation.coverage,
        point.note,
        point.variants,
    )


class Flow:
    """One flow with one partner: goods trade as ``trade`` has it, any other measure by the order of its series."""

    def __init__(
        self, facts: Facts, measure: str, flow: str, partner: str, series: Sequence[Series], reporter: str | None = None
    ) -> None:
        self.facts = facts
        self.measure = measure
        self.flow = flow
        self.partner = partner
        self.series = [each for each in series if reporter in (None, each.reporter)]
        self.reporter = reporter

    @cached_property
    def counts(self) -> dict[str, list[Series]]:
        """The series of goods trade by whose count they are; a reconciled one only where it is asked for."""
        found: dict[str, list[Series]] = {}
        for series in self.series:
            if self.reporter or series.reporter not in model.RECONCILED:
                found.setdefault(series.reporter, []).append(series)
        return found

    def figure(self, period: str) -> Figure | None:
        """The figure of a period, by the first count that has it."""
        return next(self.figures(period), None)

    def figures(self, period: str) -> Iterator[Figure]:
        """The figures of a period, the preferred count first."""
        if self.measure != "goods-trade" or not is_year(period):
            wanted = [series for series in self.series if series.flow == self.flow]
            yield from (found for series in wanted if (found := observed(series, period, self.facts)))
            return
        for listed in self.counts.values():
            if found := self._counted(period, listed):
                yield found

    def _counted(self, period: str, listed: list[Series]) -> Figure | None:
        """The figure of a year by one count, given or computed."""
        if not any(period in series.points for series in listed):
            return None
        given = (observed(series, period, self.facts) for series in listed if series.flow == self.flow)
        return next(filter(None, given), None) or self._traded(row_of_year(period, listed, self.facts))

    def _traded(self, row: Record) -> Figure | None:
        """What a row of trade computes."""
        field = {"export": "exports", "import": "imports"}.get(self.flow, self.flow)
        if row[field] is None:
            return None
        return Figure(
            row[field],
            MILLION,
            f"{row['year']:04}",
            self.partner,
            row["reporter"],
            "",
            tuple(row["series"]),
            tuple(row["sources"]),
            None,
            row["status"] or "derived",
            row["qualifier"],
            row["coverage"],
        )

    @property
    def periods(self) -> list[str]:
        """All periods with a figure, in order of time."""
        goods = self.measure == "goods-trade"
        every = [series for listed in self.counts.values() for series in listed] if goods else self.series
        found: set[str] = {period for series in every if series.flow == self.flow for period in series.points}
        for listed in self.counts.values() if goods else ():
            years = {period for series in listed for period in series.points if is_year(period)} - found
            found |= {year for year in years if self._counted(year, listed)}
        return sorted(found, key=dates.sort_key)

    @property
    def years(self) -> list[str]:
        """The whole years with a figure, in order of time."""
        return [period for period in self.periods if is_year(period)]

    def alone(self) -> "Flow":
        """The same by one count alone, so that its years compare: goods trade by the first count that has it, another
        measure by the series with the most years."""
        if self.measure == "goods-trade":
            for count in self.counts:
                flow = Flow(self.facts, self.measure, self.flow, self.partner, self.series, count)
                if flow.periods:
                    return flow
            return self
        known = [series for series in self.series if series.flow == self.flow]
        if not known:
            return self
        most = max(known, key=lambda series: sum(map(is_year, series.points)))
        return Flow(self.facts, self.measure, self.flow, self.partner, [most])

    def growth(self, year: str) -> tuple[Decimal | None, Figure | None, Figure | None]:
        """The change on the year before in percent, by the same count, with both figures."""
        now, before = self.figure(year), self.figure(f"{int(year) - 1:04}")
        if not now or not before or (now.reporter, now.coverage) != (before.reporter, before.coverage):
            return None, now, before
        if now.title != before.title and now.title and before.title:
            return None, now, before
        return change(before, now), now, before


def change(before: Figure, now: Figure) -> Decimal | None:
    """How much more one figure is than another, in percent of the other."""
    return percent(exact(now.base - before.base), exact(before.base)) if before.base > 0 else None


def share(part: Figure, whole: Figure) -> Decimal | None:
    """One figure in percent of another."""
    return percent(exact(part.base), exact(whole.base))


def difference(figure: Figure, other: Figure) -> Decimal:
    """How much more one figure is than another, in the base of their units."""
    return figure.base - other.base


def first_passed(flow: Flow, least: Decimal, unit: str, years: Iterable[str]) -> Figure | None:
    """The figure of the first of the years in which a value was reached."""
    for year in years:
        found = flow.figure(year)
        if found and (value := found.within(unit)) is not None and value >= least:
            return found
    return None


def largest(figures: Iterable[Figure], least: bool = False) -> list[Figure]:
    """The figures with the largest value, or with the smallest; several where they are equal."""
    known = list(figures)
    if not known:
        return []
    end = (min if least else max)(figure.base for figure in known)
    return [figure for figure in known if figure.base == end]
