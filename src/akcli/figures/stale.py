"""What wants another look: how old what is known is at the edition of the facts, never by the clock."""

from bisect import bisect_right
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from operator import itemgetter
from typing import Any

from akcli.facts import dates, model
from akcli.facts.addresses import days
from akcli.facts.base import Facts, mentions, title
from akcli.facts.dates import in_words
from akcli.facts.records import Record
from akcli.figures.targets import outcome

SECTIONS = tuple(section for section in model.SECTIONS if section != "sources")
"""What can be stale."""
STANDING = ("active", "planned")
"""The statuses that are taken to last until a source says otherwise."""


def stale(facts: Facts, over: int) -> list[Record]:
    """The entries of which the last that is known is more than ``over`` years before the edition, oldest first.

    A series that comes less often than every year may be older by as much. What is known of no day stands last.
    """
    edition = facts.about.edition
    found = []
    for section, entry, last, why in _known_last(facts):
        end = dates.parse(last).end if last else ""
        pause = _every(entry) - 1 if section == "series" else 0
        if end is not None and end < f"{int(edition[:4]) - over - pause:04}{edition[4:]}":
            years = _years(end, edition) if end else None
            told = {"section": section, "id": entry.id, "title": title(entry), "why": why, "last": last, "years": years}
            found.append((end or "~", told))
    return [told for _, told in sorted(found, key=itemgetter(0))]


def _years(day: str, edition: str) -> Decimal:
    """The years from one day to another, to one decimal."""
    return (Decimal(days(edition) - days(day)) / 372).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _known_last(facts: Facts) -> Iterator[tuple[str, Any, str | None, str]]:
    """Whatever may want another look, with its section, the last date that is known of it, and why."""
    for series, last, why in _ends(facts):
        yield "series", series, last, why
    for institution in facts.institutions:
        if institution.status in STANDING:
            seen = f"last seen {in_words(institution.as_of)}" if institution.as_of else "on no known day"
            yield "institutions", institution, institution.as_of, f"Called {institution.status}, {seen}."
    for target in facts.targets:
        result = outcome(facts, target)
        if result["verdict"] == "unknown":
            due = f"Due {in_words(target.due)}" if target.due else "No deadline"
            year = result["outcome_year"]
            said = f"the last outcome known is of {year}" if year else "no outcome known"
            yield "targets", target, target.due, f"{due}, {said}."
    for gap in facts.gaps:
        yield "gaps", gap, gap.searched, f"Last searched for {in_words(gap.searched)}."
    yield from _on_one_publisher(facts)


def _on_one_publisher(facts: Facts) -> Iterator[tuple[str, Any, str, str]]:
    """The entries that nobody else bears out, with the day on which they were last looked at."""
    documents: dict[str, model.Source] = {source.id: source for source in facts.sources}
    for section in SECTIONS:
        for entry in getattr(facts, section):
            cited = [documents[ref] for ref in mentions(entry) & documents.keys()]
            if len({source.publisher for source in cited}) == 1:
                read = max(source.read for source in cited)
                yield section, entry, read, f"Rests on one publisher, {cited[0].publisher}, read {in_words(read)}."


def _ends(facts: Facts) -> Iterator[tuple[model.Series, str, str]]:
    """The series to which more should come: the newest period of each, and whether others by its count go further."""
    newest = {series.id: max(series.points, key=_end) for series in facts.series}
    counts: dict[tuple[str, str], list[str]] = {}
    for series in sorted(facts.series, key=lambda series: _end(newest[series.id])):
        counts.setdefault((series.measure, series.reporter), []).append(newest[series.id])
    for series in facts.series:
        if series.closed:
            continue
        last, same = newest[series.id], counts[series.measure, series.reporter]
        why = f"Ends with {_end_in_words(last)}"
        if len(same) > 1:
            longer = len(same) - bisect_right(same, _end(last), key=_end)
            why += f"; {longer or 'none'} of {len(same) - 1} other {series.measure.replace('-', ' ')} series"
            why += f" by {series.reporter} {'continue' if longer > 1 else 'continues'}"
            why += f" to {_end_in_words(same[-1])}" if longer else ""
        yield series, last, f"{why}."


def _every(series: model.Series) -> int:
    """The fewest years from one number of a series to the next; 1 where there are not three to tell."""
    years = sorted({int(end[:4]) for period in series.points if (end := dates.parse(period).end)})
    return min(later - year for year, later in pairwise(years)) if len(years) > 2 else 1


def _end(period: str) -> str:
    return dates.parse(period).end or "~"


def _end_in_words(period: str) -> str:
    return "an open end" if period.endswith(("/", "..")) else in_words(period.rpartition("/")[2])
