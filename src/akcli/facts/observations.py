"""Observations: the points of series with what they leave to their series filled in, in any unit of one base."""

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import NamedTuple

from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.model import Number, Point, Series
from akcli.facts.records import Record, record, references

MILLION = "USD million"
ARITHMETIC = Context(prec=200, rounding=ROUND_HALF_EVEN)
"""For all arithmetic on numbers of a base, whose 15 digits lie between 10**15 and 10**-20: sums in any unit are exact,
and so is the rounding of any percentage."""


class Observation(NamedTuple):
    """One observation with what its point leaves to the series filled in."""

    series: Series
    period: str
    point: Point

    @property
    def address(self) -> str:
        """By which it can be shown and cited."""
        return f"{self.series.id}#{self.period}"

    @property
    def unit(self) -> str:
        """The point's own unit, or the series'."""
        return self.point.unit or self.series.unit

    @property
    def coverage(self) -> str | None:
        """The point's own coverage, or the series'."""
        return self.point.coverage or self.series.coverage

    @property
    def sources(self) -> tuple[model.SourceRef, ...]:
        """The point's own sources, or the series'."""
        return self.point.sources or self.series.sources

    def value(self, unit: str) -> Number | None:
        """The value in ``unit``."""
        return convert(self.point.value, self.unit, unit)


def observations(series: Iterable[Series]) -> Iterator[Observation]:
    """The observations of one series after the other."""
    return (Observation(each, period, point) for each in series for period, point in each.points.items())


def newest(series: Series) -> Observation:
    """The observation whose period ends last; of several the longest, which the order of the base has first."""
    period = max(series.points, key=lambda period: dates.parse(period).end or "~")
    return Observation(series, period, series.points[period])


def observation_record(observed: Observation, facts: Facts) -> Record:
    """An observation as a record: its value in the source's own unit, money in USD million as well."""
    return {
        "series": observed.series.id,
        "period": observed.period,
        "value": observed.point.value,
        "unit": observed.unit,
        "usd_million": observed.value(MILLION),
        "qualifier": observed.point.qualifier,
        "status": observed.point.status,
        "coverage": observed.coverage,
        "sources": references(observed.sources, facts),
        "note": observed.point.note,
        "variants": [
            record(variant, facts) | {"unit": variant.unit or observed.unit} for variant in observed.point.variants
        ],
        "address": observed.address,
    }


def exact(value: Number) -> Number:
    """``value`` as an int where it is whole, so that 71860.00 is 71860."""
    if isinstance(value, int):
        return value
    return int(value) if value == value.to_integral_value() else value.normalize(ARITHMETIC)


def plus(*values: Number) -> Number:
    """The sum, exactly."""
    summed = Decimal(0)
    for value in values:
        summed = ARITHMETIC.add(summed, value)
    return exact(summed)


def minus(value: Number, other: Number) -> Number:
    """``value`` less ``other``, exactly."""
    return exact(ARITHMETIC.subtract(value, other))


def convert(value: Number, unit: str, to: str) -> Number | None:
    """``value`` in another unit, exactly; None where the two do not measure the same.

    >>> convert(Decimal("71.86"), "USD billion", "USD million")
    71860
    """
    if unit == to:
        return exact(value)
    base, factor = model.UNITS[unit]
    other, divisor = model.UNITS[to]
    return exact(ARITHMETIC.divide(ARITHMETIC.multiply(value, factor), divisor)) if base == other else None
