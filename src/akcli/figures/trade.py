"""Goods trade by year from the series that count it: whose count fills a row, growth, the mirror, shares."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import pairwise
from typing import Any

from akcli.errors import NotFound, UsageError
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.model import Number, Series
from akcli.facts.observations import ARITHMETIC, MILLION, Observation, convert, minus, observations, plus
from akcli.facts.records import Record, references, within

WEAKNESS = (None, "preliminary", "derived", "estimate")
"""From the firmest status of a number to the weakest."""
FLOWS = {"exports": "export", "imports": "import", "total": "total", "balance": "balance"}
"""The amounts of a row of trade, and the flow of the series that fills each."""


def percent(part: Number, whole: Number) -> Decimal | None:
    """``part`` in percent of ``whole`` to one decimal, halves away from zero; None of nothing."""
    if not whole:
        return None
    share = ARITHMETIC.divide(ARITHMETIC.multiply(part, 100), whole)
    # Of zero there is no negative: what is added takes the sign from -0.0.
    return ARITHMETIC.add(share.quantize(Decimal("0.1"), ROUND_HALF_UP, ARITHMETIC), 0)


def trade(
    facts: Facts,
    partner: str = "asean",
    since: str | None = None,
    until: str | None = None,
    year: str | None = None,
    reporter: str | None = None,
    last: int | None = None,
) -> list[Record]:
    """Goods trade of Korea with ``partner`` (an id), a record a year; of all of them, or the ``last`` so many.

    For each year the first reporter, in the order of the base, that has a total fills the row, or else the first that
    has anything; what none of its series gives is computed, where all that it has is of the same coverage. A reconciled
    count fills none unless it is asked for. Money is USD million; the status is the weakest of the cells, and
    ``derived`` is an export or import that is only the total less the other.
    Growth is in percent of the year before by the same count and coverage, to one decimal.
    """
    counted = _counts(facts, partner)[partner]
    periods = {period for listed in _asked(counted, reporter) for series in listed for period in series.points}
    years = sorted(filter(is_year, periods))
    if last:
        years = years[-last - 1 :]  # the first of them only for the growth of the next
    in_order = [row for key in years if (row := _preferred(key, counted, facts, reporter))]
    for before, row in pairwise(in_order):
        row["growth"] = _growth(before, row)
    found = within(in_order, lambda row: f"{row['year']:04}", since, until, year)
    return found[-last:] if last else found


def _counts(facts: Facts, *partners: str) -> dict[str, dict[str, list[Series]]]:
    """For each of ``partners`` the goods trade series with it by whose count they are, in the order of the base."""
    found: dict[str, dict[str, list[Series]]] = {partner: {} for partner in partners}
    word = partners[0] if len(partners) == 1 else "goods-trade"
    for series in facts.find_series(lambda series: series.measure == "goods-trade" and series.partner in found, word):
        found[series.partner].setdefault(series.reporter, []).append(series)
    return found


def _asked(counted: dict[str, list[Series]], reporter: str | None) -> list[list[Series]]:
    """The series of the counts that may fill a row, in the order of the base."""
    return [
        listed
        for count, listed in counted.items()
        if (count == reporter if reporter else count not in model.RECONCILED)
    ]


def _preferred(year: str, counted: dict[str, list[Series]], facts: Facts, reporter: str | None) -> Record | None:
    """The row of a year by the first count that has its total, else by the first that has anything; without growth."""
    first = None
    for listed in _asked(counted, reporter):
        if row := _row_in(year, listed, facts):
            if row["total"] is not None:
                return row
            first = first or row
    return first


def _rows(counted: list[Series], facts: Facts) -> dict[str, Record]:
    """A row for each whole year that any of one reporter's series has."""
    years = {period for series in counted for period in series.points if is_year(period)}
    return {year: row_of_year(year, counted, facts) for year in sorted(years)}


def _row_in(year: str, counted: list[Series], facts: Facts) -> Record | None:
    """The row of a year, where any of one reporter's series has it."""
    return row_of_year(year, counted, facts) if any(year in series.points for series in counted) else None


def is_year(period: str) -> bool:
    """Whether a period is a whole year, and a certain one."""
    return len(period) == 4 and period.isdigit()


def row_of_year(year: str, counted: list[Series], facts: Facts) -> Record:
    """The row of a year by one count, from all its series with one partner; without growth."""
    cells: dict[str, Observation] = {}
    for series in counted:
        if point := series.points.get(model.Edtf(year)):
            cells.setdefault(series.flow, Observation(series, year, point))
    exports, imports, total, balance = (
        cells[flow].value(MILLION) if flow in cells else None for flow in FLOWS.values()
    )
    used = list(cells.values())
    coverages = {cell.coverage for cell in used if cell.coverage}
    statuses = [cell.point.status for cell in used]
    if len(coverages) <= 1:
        if total is None and exports is not None and imports is not None:
            total = plus(exports, imports)
        elif total is not None and (exports is None) is not (imports is None):
            statuses.append("derived")
            exports, imports = (
                minus(total, other) if side is None and other is not None else side
                for side, other in ((exports, imports), (imports, exports))
            )
        if balance is None and exports is not None and imports is not None:
            balance = minus(exports, imports)
    return {
        "year": int(year),
        "partner": counted[0].partner,
        "reporter": counted[0].reporter,
        "exports": exports,
        "imports": imports,
        "total": total,
        "balance": balance,
        "growth": None,
        "unit": MILLION,
        "status": max(statuses, key=WEAKNESS.index),
        "qualifier": next((cell.point.qualifier for cell in used if cell.point.qualifier), None),
        "coverage": coverages.pop() if len(coverages) == 1 else None,
        "series": [cell.series.id for cell in used],
        "sources": references(dict.fromkeys(ref for cell in used for ref in cell.sources), facts),
        "cells": {amount: cells[flow].address if flow in cells else None for amount, flow in FLOWS.items()},
    }


def _with(row: Record, **more: Any) -> Record:
    """A row with more fields; its cells stand last."""
    cells = row["cells"] | more.pop("cells", {})
    return {field: value for field, value in row.items() if field != "cells"} | more | {"cells": cells}


def _growth(before: Record, row: Record) -> Decimal | None:
    comparable = row["year"] == before["year"] + 1 and all(
        row[field] == before[field] for field in ("reporter", "coverage")
    )
    if not comparable or row["total"] is None or not before["total"]:
        return None
    return percent(minus(row["total"], before["total"]), before["total"])


def mirror(facts: Facts, rows: Iterable[Record]) -> list[Record]:
    """Each row of :func:`trade` beside the other side's count of the same flow, and the gap between the two.

    The other side of Korea's count is the partner's own, that of the partner's own is Korea's, and that of a compiled
    set is nobody's. Between counts of different coverage there is no gap to reckon.
    """
    tables: dict[tuple[str, str], dict[str, Record]] = {}
    found = []
    for row in rows:
        whom = row["partner"]
        side = {"kr": whom, whom: "kr"}.get(row["reporter"], "")
        if (whom, side) not in tables:
            tables[whom, side] = _rows(_counts(facts, whom)[whom].get(side, []), facts)
        other = tables[whom, side].get(f"{row['year']:04}")
        if other and other["total"] is None:
            other = None
        comparable = other and row["total"] is not None and len({row["coverage"], other["coverage"], None}) <= 2
        gap = minus(row["total"], other["total"]) if comparable and other else None
        found.append(
            _with(
                row | {field: _union(row, other, field) for field in ("series", "sources")},
                mirror_reporter=other and other["reporter"],
                mirror_total=other and other["total"],
                gap=gap,
                gap_percent=None if gap is None else percent(gap, row["total"]),
                cells={"mirror_total": other and other["cells"]["total"]},
            )
        )
    return found


def _union(row: Record, other: Record | None, field: str) -> list[Any]:
    """What a row rests on together with the other side's, each once."""
    ours: list[Any] = row[field]
    return ours + [basis for basis in (other[field] if other else ()) if basis not in ours]


def by_partner(facts: Facts, year: str | None = None, reporter: str | None = None) -> list[Record]:
    """A row of :func:`trade` for each member state in one year, with its share of the ASEAN total, largest first.

    Without ``year`` it is the newest in which all that were members then, ten or more, have a total. A share is of the
    total by the same count, and only of one that the member is in.
    """
    if year is not None and not is_year(year):
        raise UsageError(f"--by partner takes one year, such as 2019, not {year}")
    members = member_states(facts)
    counted = _counts(facts, *members, "asean")

    @cache
    def row_of(whom: str, when: str, count: str | None) -> Record | None:
        """The row that :func:`trade` has for the year, but for its growth."""
        return _preferred(when, counted[whom], facts, count)

    def rows_of(when: str) -> list[Record]:
        return [row for member in members if (row := row_of(member, when, reporter))]

    def has_total(whom: str, when: str) -> bool:
        row = row_of(whom, when, reporter)
        return row is not None and row["total"] is not None

    if year is None:
        listed = [series for member in members for many in counted[member].values() for series in many]
        periods: set[str] = set().union(*(series.points for series in listed))
        years = sorted(filter(is_year, periods), reverse=True)
        whose = ((when, _are_members(facts, when)) for when in years)
        enough = (
            when for when, those in whose if len(those) >= 10 and all(has_total(member, when) for member in those)
        )
        year = next(enough, None)
        if year is None:
            raise NotFound("no year has the trade of ten members; name one with --year")
    found = []
    for row in rows_of(year):
        before = row_of(row["partner"], f"{int(year) - 1:04}", reporter)
        whole = row_of("asean", year, row["reporter"])
        is_part = whole and row["partner"] in _are_in(facts, year, whole["coverage"])
        share = percent(row["total"], whole["total"]) if is_part and whole and whole["total"] and row["total"] else None
        growth = _growth(before, row) if before else None
        found.append(_with(row | {"growth": growth}, share=share, name=members[row["partner"]]))
    return sorted(found, key=lambda row: row["total"] or 0, reverse=True)


def share_of_whole(facts: Facts, rows: Sequence[Record]) -> Decimal | None:
    """What percentage of the ASEAN total of the same count and year the rows of members make together.

    None where they are of several counts, or where one of them is not in that total.
    """
    counts = {row["reporter"] for row in rows}
    if len(counts) != 1:
        return None
    year = f"{rows[0]['year']:04}"
    whole = _row_in(year, _counts(facts, "asean")["asean"].get(rows[0]["reporter"], []), facts)
    if not whole or whole["total"] is None:
        return None
    if not {row["partner"] for row in rows} <= _are_in(facts, year, whole["coverage"]):
        return None
    return percent(plus(*(row["total"] for row in rows)), whole["total"])


def member_states(facts: Facts) -> dict[str, str]:
    """The names of the members of ASEAN, by id."""
    return {partner.id: partner.name for partner in facts.partners if partner.kind == "asean-member"}


def _are_members(facts: Facts, year: str) -> set[str]:
    """Who was a member of ASEAN throughout a year; who is one and nobody knows since when, was."""
    return {
        partner.id
        for partner in facts.partners
        if partner.kind == "asean-member"
        and (partner.joined is None or (dates.parse(partner.joined).end or "") < f"{year}-01-01")
    }


def _are_in(facts: Facts, year: str, coverage: str | None) -> set[str]:
    """Whom a total of ASEAN stands for: the members of the year, or as many of the first as its coverage says."""
    if coverage is None:
        return _are_members(facts, year)
    members = {partner.id: partner.joined for partner in facts.partners if partner.kind == "asean-member"}
    count = int(coverage.rpartition("-")[2])
    if count >= len(members):
        return set(members)
    if None in members.values():
        return set()
    joined = sorted(dates.sort_key(date or "") for date in members.values())
    if joined[count - 1] == joined[count]:
        return set()  # two that joined together, and room for one
    return {member for member, date in members.items() if dates.sort_key(date or "") < joined[count]}


def variants(
    facts: Facts,
    partner: str = "asean",
    since: str | None = None,
    until: str | None = None,
    year: str | None = None,
    reporter: str | None = None,
) -> list[Record]:
    """Every value that any source gives for goods trade with ``partner``, the preferred one of a period first."""
    counted = [
        series
        for listed in _counts(facts, partner)[partner].values()
        for series in listed
        if reporter in (None, series.reporter)
    ]
    cells = list(observations(counted))
    order = list(FLOWS.values())
    cells.sort(key=lambda cell: (*dates.sort_key(cell.period), order.index(cell.series.flow)))
    found = []
    for cell in within(cells, lambda cell: cell.period, since, until, year):
        points: list[Any] = [cell.point, *cell.point.variants]
        for place, point in enumerate(points):
            unit = point.unit or cell.unit
            refs = point.sources or cell.sources
            found.append(
                {
                    "period": cell.period,
                    "flow": cell.series.flow,
                    "reporter": cell.series.reporter,
                    "value": point.value,
                    "unit": unit,
                    "usd_million": convert(point.value, unit, MILLION),
                    "qualifier": point.qualifier,
                    "status": point.status,
                    "coverage": point.coverage or cell.coverage,
                    "preferred": place == 0,
                    "series": cell.series.id,
                    "sources": references(refs, facts),
                    "note": point.note,
                    "address": cell.address,
                }
            )
    return found
