"""One figure at a time: what the series say of a flow in a period, by whose count, and what other counts say."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.model import Number, Series
from akcli.facts.observations import MILLION, Observation, convert, exact
from akcli.facts.records import Record, references
from akcli.figures.trade import is_year, percent, trade


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
    one = Observation(series, period, point)
    return Figure(
        point.value,
        one.unit,
        period,
        series.partner,
        series.reporter,
        series.title,
        (series.id,),
        tuple(references(one.sources, facts)),
        f"{series.id}#{period}",
        point.status,
        point.qualifier,
        one.coverage,
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
        self.series = [one for one in series if reporter in (None, one.reporter)]
        self.reporter = reporter
        self._rows: dict[str, dict[str, Record]] | None = None

    @property
    def rows(self) -> dict[str, dict[str, Record]]:
        """The rows of trade by whose count they are and by year, of goods trade."""
        if self._rows is None:
            counts = list(dict.fromkeys(one.reporter for one in self.series)) if self.measure == "goods-trade" else []
            if not self.reporter:
                counts = [one for one in counts if one not in model.RECONCILED]
            self._rows = {}
            for count in counts:
                rows = trade(self.facts, self.partner, reporter=count)
                self._rows[count] = {f"{row['year']:04}": row for row in rows}
        return self._rows

    def figure(self, period: str) -> Figure | None:
        """The figure of a period, by the first count that has it."""
        return next(self.figures(period), None)

    def figures(self, period: str) -> Iterator[Figure]:
        """The figures of a period, the preferred count first."""
        if self.measure != "goods-trade" or not is_year(period):
            wanted = [one for one in self.series if one.flow == self.flow]
            yield from (found for one in wanted if (found := observed(one, period, self.facts)))
            return
        for rows in self.rows.values():
            if period in rows and (found := self._traded(rows[period])):
                yield found

    def _traded(self, row: Record) -> Figure | None:
        field = {"export": "exports", "import": "imports"}.get(self.flow, self.flow)
        if row[field] is None:
            return None
        year = f"{row['year']:04}"
        for one in self.series:
            if one.id in row["series"] and one.flow == self.flow and (found := observed(one, year, self.facts)):
                return found
        return Figure(
            row[field],
            MILLION,
            year,
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
        found: set[str] = {period for one in self.series if one.flow == self.flow for period in one.points}
        found |= {year for rows in self.rows.values() for year, row in rows.items() if self._traded(row)}
        return sorted(found, key=dates.sort_key)

    @property
    def years(self) -> list[str]:
        """The whole years with a figure, in order of time."""
        return [period for period in self.periods if is_year(period)]

    def alone(self) -> "Flow":
        """The same by one count alone, so that its years compare: goods trade by the first count that has it, another
        measure by the series with the most years."""
        if self.measure == "goods-trade":
            counts = [count for count, rows in self.rows.items() if any(self._traded(row) for row in rows.values())]
            if not counts:
                return self
            return Flow(self.facts, self.measure, self.flow, self.partner, self.series, counts[0])
        known = [one for one in self.series if one.flow == self.flow]
        if not known:
            return self
        most = max(known, key=lambda one: sum(map(is_year, one.points)))
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


def difference(one: Figure, other: Figure) -> Decimal:
    """How much more one figure is than another, in the base of their units."""
    return one.base - other.base


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
    end = (min if least else max)(one.base for one in known)
    return [one for one in known if one.base == end]
