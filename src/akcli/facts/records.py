"""Facts as records, and the entries of a time.

A record is a plain dict: the model's fields in the model's order, then the computed ones. Every reference to a
source in it is ``{"id", "locator", "publisher", "url", "published"}``.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from akcli.errors import UsageError
from akcli.facts import dates, model
from akcli.facts.base import Facts

Record = dict[str, Any]
Entry = TypeVar("Entry")


def reference(ref: str, facts: Facts) -> Record:
    """A source reference as a record; the locator is the place in the document, or None."""
    source_id, _, locator = ref.partition("#")
    publisher, url, published = facts.documents[source_id]
    return {"id": source_id, "locator": locator or None, "publisher": publisher, "url": url, "published": published}


def references(refs: Iterable[str], facts: Facts) -> list[Record]:
    """Each reference as a record."""
    return [reference(ref, facts) for ref in refs]


def record(entry: Any, facts: Facts) -> Record:
    """Any of the model's tuples as a record, its references to sources opened."""
    found: Record = entry._asdict()
    kind: Any = type(entry)
    for field, is_deep in _lists(kind):
        value = found[field]
        if field == "sources":
            found[field] = references(value, facts)
        elif field == "by":
            found[field] = reference(value, facts)
        else:
            found[field] = _plain(value, facts) if is_deep else list(value)
    return found


@cache
def _lists(kind: Any) -> list[tuple[str, bool]]:
    """The fields of one of the model's tables that are not scalars or text, and whether there are tables in them.

    The one reference to a source that is not in a list is among them.
    """
    fields = []
    for field, hint in kind.__annotations__.items():
        inner = [hint, *get_args(hint)]
        is_deep = any(hasattr(kind, "_fields") for kind in inner)
        if is_deep or get_origin(hint) is tuple or hint is model.SourceRef:
            fields.append((field, is_deep))
    return fields


def _plain(value: Any, facts: Facts) -> Any:
    if hasattr(value, "_fields"):
        return record(value, facts)
    if isinstance(value, tuple):
        return [record(inner, facts) for inner in value]
    if isinstance(value, dict):
        return {key: record(inner, facts) for key, inner in value.items()}
    return value


def records(entries: Iterable[Any], facts: Facts) -> list[Record]:
    """One record per entry."""
    return [record(entry, facts) for entry in entries]


ABOUT = (*model.About._fields, "fingerprint")
"""The fields of :func:`about_record`."""


def about_record(facts: Facts) -> Record:
    """What the base is, with the fingerprint of its facts."""
    return facts.about._asdict() | {"fingerprint": facts.fingerprint}


def event_record(event: model.Event, facts: Facts) -> Record:
    """An event with its first and last day."""
    return record(event, facts) | dates.parse(event.date)._asdict()


def in_order(events: Iterable[model.Event]) -> list[model.Event]:
    """Events in the order start, end, id."""
    return sorted(events, key=lambda event: (*dates.sort_key(event.date), event.id))


def in_short(events: Iterable[model.Event]) -> list[Record]:
    """Of each event what a page about something else says of it, in order of time."""
    return [{field: getattr(event, field) for field in ("id", "date", "kind", "title")} for event in in_order(events)]


# The entries of a time


def must_be_date(what: str, given: str, end: str | None = None) -> str:
    """``given``, where it is an EDTF date; else :class:`UsageError`.

    What is asked for from a date on needs its ``start``, what is asked for up to one its ``end``: a date in which that
    is open would ask for everything.
    """
    try:
        span = dates.parse(given)
    except ValueError as error:
        raise UsageError(f"{what}: {error}; write it like 2019, 2019-11 or 2019-11-25") from None
    if end and not getattr(span, end):
        raise UsageError(f"{what}: {given!r} has no {'first' if end == 'start' else 'last'} day")
    return given


def within(
    entries: Iterable[Entry],
    when: Callable[[Entry], str],
    since: str | None = None,
    until: str | None = None,
    year: str | None = None,
) -> list[Entry]:
    """The entries whose span shares a day with ``year`` and with the time from ``since`` to ``until``."""
    if since and until and (dates.parse(since).start or "") > (dates.parse(until).end or "~"):
        raise UsageError(f"--since {since} is after --until {until}")
    bounds = [(first, last) for first, last in ((since, until), (year, year)) if first or last]
    return [entry for entry in entries if all(dates.overlaps(when(entry), *pair) for pair in bounds)]
