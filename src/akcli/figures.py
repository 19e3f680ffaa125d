"""All arithmetic, exact: trade by year from its series, growth, mirror, shares, and the outcomes of targets."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Any, NamedTuple

from akcli import dates, model, query
from akcli.model import Facts, Number, Point, Series
from akcli.query import Record

MILLION = "USD million"
WEAKNESS = (None, "preliminary", "derived", "estimate")
"""From the firmest status of a number to the weakest."""
CELLS = {"exports": "export", "imports": "import", "total": "total", "balance": "balance"}
"""The columns of trade and the flow of the series that fills each."""

TRADE = (
    *("year", "partner", "reporter", *CELLS, "growth", "unit", "status", "qualifier", "coverage"),
    *("series", "sources"),
)
MIRROR = (*TRADE, "mirror_reporter", "mirror_total", "gap", "gap_percent")
BY_PARTNER = (*TRADE, "share", "name")
OBSERVATION = (
    *("series", "period", "value", "unit", "usd_million", "qualifier", "status", "coverage"),
    *("sources", "note", "variants"),
)
VARIANT = (
    *("period", "flow", "reporter", "value", "unit", "usd_million", "qualifier", "status", "coverage"),
    *("preferred", "series", "sources", "note"),
)
ABOUT = (
    *model.About._fields,
    *("sections", "events_by_decade", "observations", "first_event", "last_event", "two_publishers", "oldest_source"),
    "newest_source",
)
"""The keys of :func:`about`."""
TARGET = (
    *(field for field in model.Target._fields if field not in ("outcome", "verdict")),
    *("outcome", "outcome_year", "reached", "verdict", "passed"),
)


def exact(value: Decimal) -> Number:
    """``value`` as an int where it is whole, so that 71860.00 is 71860."""
    return int(value) if value == value.to_integral_value() else value.normalize()


def convert(value: Number, unit: str, to: str) -> Number | None:
    """``value`` in another unit, exactly; None where the two do not measure the same.

    >>> convert(Decimal("71.86"), "USD billion", "USD million")
    71860
    """
    base, factor = model.UNIT_FACTORS[unit]
    other, divisor = model.UNIT_FACTORS[to]
    return exact(value * factor / divisor) if base == other else None


def percent(part: Number, whole: Number) -> Decimal | None:
    """``part`` in percent of ``whole`` to one decimal; None of nothing."""
    return rounded(Decimal(100) * part / whole) if whole else None


def rounded(value: Decimal) -> Decimal:
    """One decimal, halves away from zero."""
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


# Observations


class Cell(NamedTuple):
    """One observation with what its point leaves to the series filled in."""

    series: Series
    period: str
    point: Point

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


def observations(facts: Facts, ids: Sequence[str], since: str | None = None, until: str | None = None) -> list[Record]:
    """A record an observation of the series ``ids``, in the order given; values in the source's own unit."""
    known: dict[str, Series] = {series.id: series for series in facts.series}
    documents = query.sources_by_id(facts)
    found = []
    for one in ids:
        series = known[query.entry_id(one, known, "series")]
        cells = (Cell(series, period, point) for period, point in series.points.items())
        for cell in query.within(cells, lambda cell: cell.period, since, until):
            found.append(
                {
                    "series": series.id,
                    "period": cell.period,
                    "value": cell.point.value,
                    "unit": cell.unit,
                    "usd_million": cell.value(MILLION),
                    "qualifier": cell.point.qualifier,
                    "status": cell.point.status,
                    "coverage": cell.coverage,
                    "sources": [query.reference(ref, documents) for ref in cell.sources],
                    "note": cell.point.note,
                    "variants": [
                        query.record(variant, documents) | {"unit": variant.unit or cell.unit}
                        for variant in cell.point.variants
                    ],
                }
            )
    return found


def series(
    facts: Facts,
    measures: Sequence[str] = (),
    partners: Sequence[str] = (),
    flows: Sequence[str] = (),
    reporters: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> list[Record]:
    """Every series without its points, with its first and last period and how many observations it has.

    ``since`` and ``until`` keep the series that have an observation in that time.
    """
    measure = query.words("measure", measures, model.Measure)
    flow = query.words("flow", flows, model.Flow)
    counted_by = {reporter_id(facts, name) for name in reporters}
    who: set[str] = {query.partner(facts, name).id for name in partners}
    documents = query.sources_by_id(facts)
    found = []
    for one in facts.series:
        if (
            (measure and one.measure not in measure)
            or (flow and one.flow not in flow)
            or (counted_by and one.reporter not in counted_by)
            or (who and one.partner not in who)
            or not query.within(one.points, str, since, until)
        ):
            continue
        whole = query.record(one._replace(points={}), documents)
        del whole["points"]
        periods = list(one.points)
        last = max(periods, key=lambda period: dates.parse(period).end or "~")
        found.append(whole | {"first": periods[0], "last": last, "observations": len(periods)})
    return found


def reporter_id(facts: Facts, name: str) -> str:
    """The reporter of that id, or the partner of that name; :class:`query.Missing` where no series is theirs."""
    known: list[str] = list(dict.fromkeys(series.reporter for series in facts.series))
    if name in known:
        return name
    try:
        found: str = query.partner(facts, name).id
    except query.Missing:
        found = name
    if found not in known:
        near = query.meant(name, known)
        raise query.Missing(f"unknown reporter {name!r}{near} (one of {', '.join(known)})")
    return found


# Trade


def trade(
    facts: Facts,
    partner: str = "asean",
    since: str | None = None,
    until: str | None = None,
    year: str | None = None,
    reporter: str | None = None,
) -> list[Record]:
    """Goods trade of Korea with ``partner`` (an id), a record a year.

    For each year the first reporter, in the order of the base, that has it fills the row; what none of its series
    gives is computed, where all that it has is of the same coverage. Money is USD million; the status is the weakest of
    the cells, and ``derived`` is an export or import that is only the total less the other.
    Growth is in percent of the year before by the same count and coverage, to one decimal.
    """
    counted = _counts(facts, partner)
    chosen = [reporter_id(facts, reporter)] if reporter else list(counted)
    documents = query.sources_by_id(facts)
    rows: dict[str, Record] = {}
    for count in reversed(chosen):
        rows.update(_rows(counted.get(count, []), documents))
    in_order = [rows[key] for key in sorted(rows)]
    for before, row in pairwise(in_order):
        row["growth"] = _growth(before, row)
    return query.within(in_order, lambda row: f"{row['year']:04}", since, until, year)


def _counts(facts: Facts, partner: str) -> dict[str, list[Series]]:
    """The goods trade series with ``partner`` by whose count they are, in the order of the base."""
    found: dict[str, list[Series]] = {}
    for one in facts.series:
        if one.measure == "goods-trade" and one.partner == partner:
            found.setdefault(one.reporter, []).append(one)
    return found


def _rows(counted: list[Series], documents: dict[str, model.Source]) -> dict[str, Record]:
    """A row for each whole year that any of one reporter's series has."""
    years = {period for one in counted for period in one.points if _is_year(period)}
    return {year: _row(year, counted, documents) for year in sorted(years)}


def _is_year(period: str) -> bool:
    """Whether a period is a whole year, and a certain one."""
    return len(period) == 4 and period.isdigit()


def _row(year: str, counted: list[Series], documents: dict[str, model.Source]) -> Record:
    cells: dict[str, Cell] = {}
    for one in counted:
        if point := one.points.get(model.Edtf(year)):
            cells.setdefault(one.flow, Cell(one, year, point))
    exports, imports, total, balance = (
        cells[flow].value(MILLION) if flow in cells else None for flow in CELLS.values()
    )
    used = list(cells.values())
    coverages = {cell.coverage for cell in used if cell.coverage}
    statuses = [cell.point.status for cell in used]
    if len(coverages) <= 1:
        if total is None and exports is not None and imports is not None:
            total = exports + imports
        elif total is not None and (exports is None) is not (imports is None):
            statuses.append("derived")
            exports, imports = (
                exact(Decimal(total) - other) if one is None and other is not None else one
                for one, other in ((exports, imports), (imports, exports))
            )
        if balance is None and exports is not None and imports is not None:
            balance = exact(Decimal(exports) - imports)
    return {
        "year": int(year),
        "partner": counted[0].partner,
        "reporter": counted[0].reporter,
        "exports": exports,
        "imports": imports,
        "total": total if total is None else exact(Decimal(total)),
        "balance": balance,
        "growth": None,
        "unit": MILLION,
        "status": max(statuses, key=WEAKNESS.index),
        "qualifier": next((cell.point.qualifier for cell in used if cell.point.qualifier), None),
        "coverage": coverages.pop() if len(coverages) == 1 else None,
        "series": [cell.series.id for cell in used],
        "sources": [
            query.reference(ref, documents) for ref in dict.fromkeys(ref for cell in used for ref in cell.sources)
        ],
    }


def _growth(before: Record, row: Record) -> Decimal | None:
    comparable = row["year"] == before["year"] + 1 and all(
        row[field] == before[field] for field in ("reporter", "coverage")
    )
    if not comparable or row["total"] is None or not before["total"]:
        return None
    return percent(row["total"] - before["total"], before["total"])


def mirror(facts: Facts, rows: Iterable[Record]) -> list[Record]:
    """Each row of :func:`trade` beside the other side's count of the same flow, and the gap between the two.

    The other side of Korea's count is the partner's own, that of the partner's own is Korea's, and that of a compiled
    set is nobody's.
    """
    documents = query.sources_by_id(facts)
    tables: dict[tuple[str, str], dict[str, Record]] = {}
    found = []
    for row in rows:
        whom = row["partner"]
        side = {"kr": whom, whom: "kr"}.get(row["reporter"], "")
        if (whom, side) not in tables:
            tables[whom, side] = _rows(_counts(facts, whom).get(side, []), documents)
        other = tables[whom, side].get(f"{row['year']:04}")
        if other and other["total"] is None:
            other = None
        gap = exact(Decimal(row["total"]) - other["total"]) if other and row["total"] is not None else None
        found.append(
            row
            | {
                "mirror_reporter": other and other["reporter"],
                "mirror_total": other and other["total"],
                "gap": gap,
                "gap_percent": None if gap is None else percent(gap, row["total"]),
            }
            | {field: _union(row, other, field) for field in ("series", "sources")}
        )
    return found


def _union(row: Record, other: Record | None, field: str) -> list[Any]:
    """What a row rests on together with the other side's, each once."""
    ours: list[Any] = row[field]
    return ours + [one for one in (other[field] if other else ()) if one not in ours]


def by_partner(facts: Facts, year: str | None = None, reporter: str | None = None) -> list[Record]:
    """A row of :func:`trade` for each member state in one year, with its share of the ASEAN total, largest first.

    Without ``year`` it is the newest in which at least ten members have a total.
    """
    query.must_be_date("--year", year)
    if year is not None and not _is_year(year):
        raise query.Misuse(f"--by partner is of one year, such as 2019, not {year}")
    members = {partner.id: partner.name for partner in facts.partners if partner.kind == "asean-member"}
    only = reporter and reporter_id(facts, reporter)
    counted = {one: _counts(facts, one) for one in (*members, "asean")}
    documents = query.sources_by_id(facts)

    def row_of(whom: str, when: str, count: str | None) -> Record | None:
        """The row that :func:`trade` has for the year, but for its growth."""
        for one, listed in counted[whom].items():
            if count in (None, one) and any(when in series.points for series in listed):
                return _row(when, listed, documents)
        return None

    def rows_of(when: str) -> list[Record]:
        return [row for one in members if (row := row_of(one, when, only))]

    if year is None:
        listed = [series for one in members for many in counted[one].values() for series in many]
        years = sorted({period for series in listed for period in series.points if _is_year(period)}, reverse=True)
        enough = (when for when in years if sum(row["total"] is not None for row in rows_of(when)) >= 10)
        year = next(enough, None)
        if year is None:
            raise query.Missing("no year has the trade of ten members; name one with --year")
    found = []
    for row in rows_of(year):
        before = row_of(row["partner"], f"{int(year) - 1:04}", only)
        whole = row_of("asean", year, row["reporter"])
        share = percent(row["total"], whole["total"]) if whole and whole["total"] and row["total"] else None
        growth = _growth(before, row) if before else None
        found.append(row | {"growth": growth, "share": share, "name": members[row["partner"]]})
    return sorted(found, key=lambda row: row["total"] or 0, reverse=True)


def variants(
    facts: Facts,
    partner: str = "asean",
    since: str | None = None,
    until: str | None = None,
    year: str | None = None,
    reporter: str | None = None,
) -> list[Record]:
    """Every value that any source gives for goods trade with ``partner``, the preferred one of a period first."""
    documents = query.sources_by_id(facts)
    only = reporter and reporter_id(facts, reporter)
    cells = [
        Cell(one, period, point)
        for counted in _counts(facts, partner).values()
        for one in counted
        if not only or one.reporter == only
        for period, point in one.points.items()
    ]
    order = list(CELLS.values())
    cells.sort(key=lambda cell: (*dates.sort_key(cell.period), order.index(cell.series.flow)))
    found = []
    for cell in query.within(cells, lambda cell: cell.period, since, until, year):
        given: list[Any] = [cell.point, *cell.point.variants]
        for place, one in enumerate(given):
            unit = one.unit or cell.unit
            refs = one.sources or cell.sources
            found.append(
                {
                    "period": cell.period,
                    "flow": cell.series.flow,
                    "reporter": cell.series.reporter,
                    "value": one.value,
                    "unit": unit,
                    "usd_million": convert(one.value, unit, MILLION),
                    "qualifier": one.qualifier,
                    "status": one.status,
                    "coverage": one.coverage or cell.coverage,
                    "preferred": place == 0,
                    "series": cell.series.id,
                    "sources": [query.reference(ref, documents) for ref in refs],
                    "note": one.note,
                }
            )
    return found


# Targets


def targets(facts: Facts, verdicts: Sequence[str] = (), topics: Sequence[str] = ()) -> list[Record]:
    """Promises with what became of them, in the order of the base; outcomes are in the target's unit."""
    verdict = query.words("verdict", verdicts, model.TargetVerdict)
    topic = query.words("topic", topics, model.Topic)
    documents = query.sources_by_id(facts)
    found = []
    for target in facts.targets:
        whole = query.record(target, documents) | _outcome(facts, target)
        if (not verdict or whole["verdict"] in verdict) and (not topic or target.topic in topic):
            found.append({field: whole[field] for field in TARGET})
    return found


def _outcome(facts: Facts, target: model.Target) -> Record:
    """What was reached by the deadline, or so far where that is still to come.

    Where the year of the deadline has no observation the last one between promise and deadline is shown, and judges
    nothing: what was before the promise is where it started from. Without a deadline it is the year in which the value
    was passed, or the newest.
    """
    reached = _sums(facts, target)
    since = dates.year(target.announced)
    passed = next((year for year, value in reached.items() if year >= since and value >= target.value), None)
    over = bool(target.due) and (dates.parse(target.due or "").end or "") <= facts.about.edition
    due = dates.year(target.due) if target.due and over else None
    year = max((year for year in reached if due in (None, year) or since < year < due), default=None)
    if not target.due and passed:
        year = passed
    value = None if year is None else reached[year]
    if target.outcome:
        year, value = dates.year(target.outcome.year), target.outcome.value
    if value is None or target.verdict or (target.series and due is not None and year != due):
        verdict = target.verdict or ("unknown" if over else "pending")
    elif value >= target.value:
        verdict = "met"
    else:
        verdict = "missed" if over else "pending"
    return {
        "outcome": value,
        "outcome_year": year,
        "reached": None if value is None else percent(value, target.value),
        "verdict": verdict,
        "passed": passed,
    }


def _sums(facts: Facts, target: model.Target) -> dict[int, Number]:
    """For each year that all series of the target have, their sum in the target's unit."""
    known: dict[str, Series] = {series.id: series for series in facts.series}
    tables = []
    for one in target.series:
        cells = (Cell(known[one], period, point) for period, point in known[one].points.items())
        tables.append({int(cell.period): cell.value(target.unit) for cell in cells if _is_year(cell.period)})
    years = set.intersection(*map(set, tables)) if tables else set()
    return {year: exact(sum((Decimal(table[year] or 0) for table in tables), Decimal(0))) for year in sorted(years)}


# Pages that count


def partner_page(facts: Facts, name: str) -> Record:
    """One partner whole: its fields, the events of its ties, its trade of the last five years, its targets."""
    found = query.partner(facts, name)
    ties = [event for event in facts.events if found.id in event.partners and event.kind in query.TIES]
    about = {series.id for series in facts.series if series.partner == found.id}
    return query.record(found, query.sources_by_id(facts)) | {
        "events": query.brief(query.event_records(ties, facts)),
        "trade": trade(facts, found.id)[-5:],
        "targets": [target for target in targets(facts) if about.intersection(target["series"])],
    }


def about(facts: Facts) -> Record:
    """The fact base in numbers.

    ``sections`` has for each section its entries, and how many percent of them (none for sources) rest on two or
    more publishers, to one decimal; ``two_publishers`` is that of all sections together.
    """
    publishers: dict[str, str] = {source.id: source.publisher for source in facts.sources}
    counted, all_shared, all_entries = [], 0, 0
    for section in model.SECTIONS:
        found = getattr(facts, section)
        share = None
        if section != "sources" and found:
            shared = sum(len({publishers[ref] for ref in query.mentions(one) & publishers.keys()}) > 1 for one in found)
            all_shared, all_entries = all_shared + shared, all_entries + len(found)
            share = percent(shared, len(found))
        counted.append({"section": section, "entries": len(found), "two_publishers": share})
    decades: dict[str, int] = defaultdict(int)
    for event in facts.events:
        decades[f"{dates.year(event.date) // 10:03}X"] += 1
    spans = [dates.parse(event.date) for event in facts.events]
    published = sorted(
        (source for source in facts.sources if source.published),
        key=lambda one: dates.sort_key(one.published or ""),
    )
    return facts.about._asdict() | {
        "gaps": list(facts.about.gaps),
        "sections": counted,
        "events_by_decade": [{"decade": decade, "events": decades[decade]} for decade in sorted(decades)],
        "observations": sum(len(series.points) for series in facts.series),
        "first_event": min((span.start for span in spans if span.start), default=None),
        "last_event": max((span.end for span in spans if span.end), default=None),
        "two_publishers": percent(all_shared, all_entries),
        "oldest_source": published[0].id if published else None,
        "newest_source": published[-1].id if published else None,
    }


def show(facts: Facts, ids: Sequence[str]) -> list[Record]:
    """The entries of ``ids`` whole: section, record, sources in full, and the ids of what refers to them.

    A place behind ``#`` is no matter. Raises :class:`query.Missing` where an id is not there, with the nearest ones.
    """
    known = query.entries(facts)
    wanted = [query.entry_id(one, known) for one in ids]
    documents = query.sources_by_id(facts)
    referred: dict[str, list[str]] = defaultdict(list)
    for refers, (_, entry) in known.items():
        for target in query.mentions(entry).intersection(wanted):
            referred[target].append(refers)
    found = []
    for one in wanted:
        section, entry = known[one]
        whole = _computed(facts, section, entry)
        if section != "sources":
            whole["sources"] = [
                documents[ref["id"]]._asdict() | {"locator": ref["locator"]} for ref in whole["sources"]
            ]
        found.append({"section": section} | whole | {"referred_by": referred[one]})
    return found


def _computed(facts: Facts, section: str, entry: Any) -> Record:
    """An entry as the command of its section gives it, with what is computed."""
    if section == "events":
        return query.event_records([entry], facts)[0]
    if section == "targets":
        return next(target for target in targets(facts) if target["id"] == entry.id)
    if section == "sources":
        whole: Record = entry._asdict()
        return whole | {"facts": len(query.resting_on(facts)[entry.id])}
    return query.record(entry, query.sources_by_id(facts))
