"""The course of a figure over the years: from first to last, highest and lowest, of one count."""

from collections.abc import Sequence

from akcli.facts.observations import minus
from akcli.facts.records import Record
from akcli.figures.trade import percent


def course(rows: Sequence[Record], field: str) -> Record | None:
    """What rows of :func:`akcli.figures.trade.trade`, in order, come to in one field; None where none has it.

    ``first``, ``last``, ``highest`` and ``lowest`` are pairs of value and year, of equal ones the first. They are only
    of the rows whose count and coverage are those of the last one: a change of count is no growth. ``change`` is the
    last in percent more than the first; null where that says nothing: of one year, of a percentage, or where one of
    the two is not above 0.
    """
    known = [row for row in rows if row[field] is not None]
    if not known:
        return None
    alike = [row for row in known if all(row[same] == known[-1][same] for same in ("reporter", "coverage"))]
    first, last = alike[0], alike[-1]
    says = field != "growth" and first is not last and min(first[field], last[field]) > 0
    ends = {
        "first": first,
        "last": last,
        "highest": max(alike, key=lambda row: row[field]),
        "lowest": min(alike, key=lambda row: row[field]),
    }
    return {
        "reporter": last["reporter"],
        **{name: (row[field], row["year"]) for name, row in ends.items()},
        "change": percent(minus(last[field], first[field]), first[field]) if says else None,
    }
