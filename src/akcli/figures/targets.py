"""The outcomes of targets: what the series say was reached by the deadline."""

from collections.abc import Callable, Sequence

from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.model import Number
from akcli.facts.observations import convert, plus
from akcli.facts.records import Record, record
from akcli.figures.trade import is_year, percent


def outcome_record(target: model.Target, facts: Facts) -> Record:
    """A target with what became of it in place of what the base says of that; outcomes are in the target's unit."""
    found = record(target, facts)
    del found["outcome"], found["verdict"]
    return found | outcome(facts, target)


def outcome(facts: Facts, target: model.Target) -> Record:
    """What was reached by the deadline, or so far where that is still to come.

    The deadline is the last day of ``due``; what is open has none. Where its year has no observation the last one
    between promise and deadline is shown, and judges nothing: what was before the promise is where it started from.
    Without a deadline it is the year in which the value was passed, or the newest.
    """
    judging = [series for series_id in target.series for series in facts.find_series(_is(series_id), series_id)]
    reached = _sums(judging, target)
    since = dates.year(target.announced)
    passed = next((year for year, value in reached.items() if year >= since and value >= target.value), None)
    deadline = dates.parse(target.due).end if target.due else None
    over = deadline is not None and deadline <= facts.judged
    due = int(deadline[:4]) if deadline and over else None
    year = max((year for year in reached if due in (None, year) or since < year < due), default=None)
    if not target.due and passed:
        year = passed
    value = None if year is None else reached[year]
    if target.outcome:
        year, value = dates.last_year(target.outcome.year), target.outcome.value
    met = None if value is None else value >= target.value
    if met is not None and not (_is_in_time(target, year, due, met) and _is_plain(judging, target, year, met)):
        met = None
    return {
        "outcome": value,
        "outcome_year": year,
        "reached": None if value is None else percent(value, target.value),
        "verdict": target.verdict or _verdict(met, over),
        "passed": passed,
    }


def _verdict(met: bool | None, over: bool) -> str:
    """The verdict on what was reached; ``None`` where that decides nothing."""
    if met:
        return "met"
    if not over:
        return "pending"
    return "unknown" if met is None else "missed"


def _is_in_time(target: model.Target, year: int | None, due: int | None, met: bool) -> bool:
    """Whether a number judges the target.

    What fell short before the deadline may have been reached at it, and what was reached after it may have come too
    late.
    """
    if not target.outcome:
        return due in (None, year)
    if not target.due:
        return True
    told, deadline = dates.parse(target.outcome.year), dates.parse(target.due).end or ""
    return (told.start or "") <= deadline if met else (told.end or deadline) >= deadline


def _is_plain(judging: Sequence[model.Series], target: model.Target, year: int | None, met: bool) -> bool:
    """Whether its word leaves nothing open: "over" what falls short may be enough, "under" what is enough may not."""
    if target.outcome:
        words = {target.outcome.qualifier}
    else:
        period = model.Edtf(str(year))
        words = {series.points[period].qualifier for series in judging if period in series.points}
    return ("under" if met else "over") not in words


def _sums(judging: Sequence[model.Series], target: model.Target) -> dict[int, Number]:
    """For each year that all series of the target have, their sum in the target's unit."""
    tables = [
        {
            period: convert(point.value, point.unit or series.unit, target.unit)
            for period, point in series.points.items()
            if is_year(period)
        }
        for series in judging
    ]
    whole = bool(tables) and len(tables) == len(target.series)
    years = set.intersection(*map(set, tables)) if whole else set()
    return {int(year): plus(*(table[year] or 0 for table in tables)) for year in sorted(years)}


def _is(series_id: str) -> Callable[[model.Series], bool]:
    return lambda series: series.id == series_id
