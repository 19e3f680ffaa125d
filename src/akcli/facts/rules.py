"""What must fit together: the fields of one entry, and entries with each other.

Only sound entries come here: each field is what the model says, and each reference names an entry.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from akcli.facts import model
from akcli.facts.dates import overlaps, parse, year
from akcli.facts.forms import Fault, Place
from akcli.facts.spelling import fold

Sections = Mapping[str, Sequence[Any]]
"""The entries of each section; ``None`` stands for one that is not sound."""


def policy(entry: model.Policy) -> Iterator[Fault]:
    """It ends after it was announced."""
    yield from _too_early(entry.announced, "ended", entry.ended)


def target(entry: model.Target) -> Iterator[Fault]:
    """A deadline has an end, which is after the announcement; either series or an outcome judge it."""
    yield from _too_early(entry.announced, "due", entry.due)
    yield from _without_end(("due",), entry.due)
    for index, variant in enumerate(entry.variants):
        yield from _without_end(("variants", index, "due"), variant.due)
    if entry.series and entry.outcome:
        yield Fault(("outcome",), "must not be given beside series, which show it")


def _too_early(announced: str, name: str, date: str | None) -> Iterator[Fault]:
    start, end = parse(announced).start, parse(date).end if date else None
    if start and end and end < start:
        yield Fault((name,), f"{date!r} is before the announcement, {announced!r}")


def _without_end(place: Place, deadline: str | None) -> Iterator[Fault]:
    if deadline and not parse(deadline).end:
        yield Fault(place, f"{deadline!r} has no end: a deadline needs one")


ASEAN = ("asean", "associationofsoutheastasiannations")


def partner(entry: model.Partner) -> Iterator[Fault]:
    """The id of a state is its alpha-2, that of ASEAN is what the commands look for."""
    names = (entry.name, entry.official_name or "", *entry.aliases)
    if entry.kind == "group":
        if entry.id != "asean" and any(fold(name).replace("-", "").replace(" ", "") in ASEAN for name in names):
            yield Fault(("id",), f"{entry.id!r} must be 'asean', by which the commands find ASEAN")
    elif len(entry.id) != 2 or not entry.id.isalpha():
        yield Fault(("id",), f"{entry.id!r} must be a state's alpha-2 in small letters (ISO 3166-1), such as 'vn'")
    elif entry.alpha2 and entry.alpha2.lower() != entry.id:
        yield Fault(("alpha2",), f"{entry.alpha2!r} is not the id in capital letters")


def claim(entry: model.Claim) -> Iterator[Fault]:
    """A value and its unit stand together."""
    if entry.value is not None and not entry.unit:
        yield Fault(("unit",), "is missing: the value needs one")
    if entry.value is None and entry.unit:
        yield Fault(("value",), "is missing: the unit needs one")


def series(entry: model.Series) -> Iterator[Fault]:
    """Flow and unit are among those of its measure; all its values can be compared, and no variant is far off."""
    flows, bases = model.MEASURES[entry.measure]
    base = _base(entry.unit)
    if entry.flow not in flows:
        yield Fault(("flow",), f"{entry.flow!r} is not a flow of {entry.measure} ({', '.join(flows)})")
    if base not in bases:
        yield Fault(("unit",), f"{entry.unit!r} is not a unit of {entry.measure}, which is in {' or '.join(bases)}")
    for period, point in entry.points.items():
        if not point.unit and not point.variants:
            continue
        unit = point.unit or entry.unit
        if _base(unit) != base:
            yield Fault(("points", period, "unit"), f"{unit!r} cannot be compared with the series' {entry.unit!r}")
            continue
        for index, variant in enumerate(point.variants):
            place = ("points", period, "variants", index)
            its_unit = variant.unit or unit
            if _base(its_unit) != base:
                yield Fault((*place, "unit"), f"{its_unit!r} cannot be compared with the series' {entry.unit!r}")
            elif point.value and variant.value and not 0.01 < _ratio(variant.value, its_unit, point.value, unit) < 100:
                reason = f"is {variant.value} {its_unit} beside {point.value} {unit}: one unit must be wrong"
                yield Fault((*place, "value"), reason)


def _ratio(value: model.Number, unit: str, other: model.Number, its_unit: str) -> Decimal:
    """How many times ``other`` a value is, whatever their signs."""
    return abs(value * model.UNITS[unit][1] / (other * model.UNITS[its_unit][1]))


def _base(unit: str) -> str:
    return model.UNITS[unit][0]


WITHIN: dict[Any, Callable[[Any], Iterator[Fault]]] = {
    model.Policy: policy,
    model.Target: target,
    model.Partner: partner,
    model.Claim: claim,
    model.Series: series,
}
"""What the fields of one entry must be to each other."""


def between(sections: Sections, edition: str | None) -> Iterator[tuple[str, int, Fault]]:
    """What entries must be to each other on the day of the edition: faults, with section and index of the entry."""
    yield from _unlike_units(sections)
    yield from _needless_verdicts(sections, edition)
    yield from _wrong_sums(sections)
    yield from _closed_gaps(sections)


def _unlike_units(sections: Sections) -> Iterator[tuple[str, int, Fault]]:
    """Targets whose series count something else."""
    units = {entry.id: entry.unit for entry in sections["series"] if entry}
    for index, entry in enumerate(sections["targets"]):
        for place, series_id in enumerate(entry.series if entry else ()):
            if series_id in units and _base(units[series_id]) != _base(entry.unit):
                reason = f"{series_id!r} is in {units[series_id]}, which cannot be compared with {entry.unit}"
                yield "targets", index, Fault(("series", place), reason)


def _needless_verdicts(sections: Sections, edition: str | None) -> Iterator[tuple[str, int, Fault]]:
    """Targets whose verdict is written down although it can be computed, or cannot be true on that day."""
    by_id = {entry.id: entry for entry in sections["series"] if entry}
    for index, entry in enumerate(sections["targets"]):
        if not entry or not entry.verdict or not edition:
            continue
        deadline = parse(entry.due).end if entry.due else None
        over = bool(deadline and deadline <= edition)
        if shown := _shown(entry, [by_id.get(series_id) for series_id in entry.series], over):
            what = "outcome shows" if entry.outcome else "series show"
            yield "targets", index, Fault(("verdict",), f"{entry.verdict!r} must be left out: the {what} {shown!r}")
        elif entry.verdict == "pending" and over:
            yield "targets", index, Fault(("verdict",), f"'pending' cannot stand after the deadline, {entry.due!r}")
        elif entry.verdict == "missed" and not over:
            yield "targets", index, Fault(("verdict",), "'missed' cannot stand before the deadline")


def _shown(target: model.Target, counts: list[model.Series | None], over: bool) -> str | None:
    """The verdict that the outcome or the series of a target show; ``None`` where they leave it open."""
    early = late = False
    if target.outcome:
        reached = None if target.outcome.qualifier else Decimal(target.outcome.value)
        told, deadline = parse(target.outcome.year), parse(target.due).end or "" if target.due else None
        early = deadline is not None and (told.end or deadline) < deadline
        late = deadline is not None and (told.start or "") > deadline
    else:
        reached = _reached(target, counts, over)
    if reached is None:
        return None
    if reached >= target.value:
        return None if late else "met"
    return "pending" if not over else None if early else "missed"


def _reached(target: model.Target, counts: list[model.Series | None], over: bool) -> Decimal | None:
    """What the series add up to in the year of the deadline, so far, or without one at most; in the target's unit."""
    base, factor = model.UNITS[target.unit]
    since = year(target.announced)
    tables: list[dict[int, Decimal]] = []
    for count in counts:
        if not count or _base(count.unit) != base:
            return None
        table = {}
        for period, point in count.points.items():
            if period.isdigit() and int(period) >= since and not point.qualifier:
                table[int(period)] = point.value * model.UNITS[point.unit or count.unit][1] / factor
        tables.append(table)
    years = sorted(set.intersection(*map(set, tables))) if tables else []
    sums = {number: sum((table[number] for table in tables), Decimal(0)) for number in years}
    if not target.due:
        return max(sums.values(), default=None)
    return sums.get(int((parse(target.due).end or "")[:4]) if over else max(years, default=0))


def _closed_gaps(sections: Sections) -> Iterator[tuple[str, int, Fault]]:
    """Gaps that name one count, of which a series has a value for a whole year in their time."""
    names = ("measure", "flow", "partner", "reporter")
    for index, gap in enumerate(sections["gaps"]):
        if not gap or not all(getattr(gap, name) for name in names):
            continue
        for entry in sections["series"]:
            if entry and all(getattr(entry, name) == getattr(gap, name) for name in names):
                years = (period for period in entry.points if period.isdigit())
                if year_there := next((period for period in years if overlaps(period, gap.since, gap.until)), None):
                    yield "gaps", index, Fault(("text",), f"is contradicted by {entry.id}#{year_there}")


class _Cell(NamedTuple):
    """A point and the series that it is in."""

    series: model.Series
    point: model.Point

    def kind(self) -> tuple[str | None, ...]:
        """What must be the same in cells that are added."""
        unit, coverage = self.point.unit or self.series.unit, self.point.coverage or self.series.coverage
        return _base(unit), coverage, self.point.status

    def amount(self) -> tuple[Decimal, Decimal]:
        """The value in the base of its unit, and by how much rounding may have moved it.

        Zeros behind the point are digits of the source, zeros before it may come from rounding.
        """
        value = Decimal(self.point.value)
        last = min(int(value.as_tuple().exponent), 0) or int(value.normalize().as_tuple().exponent)
        factor = model.UNITS[self.point.unit or self.series.unit][1]
        return value * factor, Decimal(5).scaleb(last - 1) * factor


def _wrong_sums(sections: Sections) -> Iterator[tuple[str, int, Fault]]:
    """Totals of goods trade that are not exports plus imports.

    Of each flow the first series that has a period counts, as in the rows of ``trade``.
    """
    counts: dict[tuple[str, str], dict[str, dict[str, tuple[int, model.Series]]]] = {}
    for index, entry in enumerate(sections["series"]):
        if entry and entry.measure == "goods-trade":
            owners = counts.setdefault((entry.reporter, entry.partner), {}).setdefault(entry.flow, {})
            owner = (index, entry)
            for period in entry.points:
                owners.setdefault(period, owner)
    for flows in counts.values():
        totals, exports, imports = (flows.get(flow, {}) for flow in ("total", "export", "import"))
        for period, (index, _) in totals.items():
            if period in exports and period in imports:
                owners_of_period = (totals[period], exports[period], imports[period])
                reason = _wrong_sum(*(_Cell(owner, owner.points[model.Edtf(period)]) for _, owner in owners_of_period))
                if reason:
                    yield "series", index, Fault(("points", period), reason)


def _wrong_sum(total: _Cell, exports: _Cell, imports: _Cell) -> str | None:
    """By what the total is not the sum, unless rounding explains it or the three are not of one kind."""
    cells = (total, exports, imports)
    loose = any(cell.point.qualifier or cell.point.status in ("estimate", "derived") for cell in cells)
    if loose or len({cell.kind() for cell in cells}) > 1:
        return None
    (whole, slack), *parts = [cell.amount() for cell in cells]
    summed = sum((value for value, _ in parts), Decimal(0))
    if abs(whole - summed) <= slack + sum(rounding for _, rounding in parts):
        return None
    unit, *_ = total.kind()
    return f"is {_plain(whole)} {unit}, but exports and imports add up to {_plain(summed)}"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
