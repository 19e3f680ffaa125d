"""Addresses: ``ID`` of an entry, ``ID#PERIOD`` of a value of a series, ``ID#LOCATOR`` of a place in a document.

A value has its address whether or not anything refers to it; a place is one that some entry cites.
"""

from typing import NamedTuple

from akcli.errors import NotFound
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.names import LISTED, find_source
from akcli.facts.spelling import bare, did_you_mean, near, near_ids


class Address(NamedTuple):
    """Where an entry is, or a value or a place in it."""

    id: str
    place: str | None = None
    """The period of a series or the place in a document; None for the entry itself."""

    def __str__(self) -> str:
        return self.id if self.place is None else f"{self.id}#{self.place}"


def find_address(facts: Facts, given: str, *others: str) -> Address:
    """The address that ``given`` writes in any case; :class:`NotFound` with the nearest where nothing is there.

    ``others`` can stand beside ids where it comes from, and may have been meant.
    """
    wanted, mark, place = given.partition("#")
    entry_id = wanted.casefold()
    if entry_id not in facts.sections:
        raise NotFound(f"no entry has the id {wanted!r}{did_you_mean(near_ids(entry_id, [*facts.sections, *others]))}")
    if not mark:
        return Address(entry_id)
    match facts.sections[entry_id]:
        case "series":
            return Address(entry_id, find_period(facts.entry(entry_id), place))
        case "sources":
            return Address(entry_id, find_place(facts, entry_id, place))
    raise NotFound(f"nothing has the address {given!r}: only a series has values, and a document places")


def find_document(facts: Facts, given: str) -> Address:
    """The document that has this id or address on the web, or the place in it."""
    wanted, mark, place = (given, "", "") if "://" in given else given.partition("#")
    source_id = find_source(facts, wanted)
    return Address(source_id, find_place(facts, source_id, place) if mark else None)


def find_period(series: model.Series, given: str) -> str:
    """The period of a value of the series, as the series writes it."""
    for period in series.points:
        if period.casefold() == given.casefold():
            return period
    raise NotFound(f"{series.id} has no value for {given!r}; the nearest is {series.id}#{_nearest(series, given)}")


def _nearest(series: model.Series, given: str) -> str:
    """The period that begins nearest to the one that is not there; of what is no date the newest."""
    try:
        wanted = days(given)
    except ValueError:
        return list(series.points)[-1]
    return min(reversed(series.points), key=lambda period: abs(days(period) - wanted))


def days(period: str) -> int:
    """About how many days lie before a period, by its first day or, where that is open, its last."""
    start, end = dates.parse(period)
    year, month, day = map(int, (start or end or "").split("-"))
    return year * 372 + month * 31 + day


def find_place(facts: Facts, source_id: str, given: str) -> str:
    """The place in a document, as the entries that cite it write it."""
    places = [address.partition("#")[2] for address in facts.cited if address.startswith(f"{source_id}#")]
    places.sort(key=lambda place: (len(place), place))  # p4 before p10
    written = [place for place in places if place.casefold() == given.casefold()]
    fitting = written or [place for place in places if bare(place) == bare(given)]
    if len(fitting) == 1:
        return fitting[0]
    guesses = did_you_mean(f"{source_id}#{place}" for place in fitting or near(given, places))
    if not guesses and places:
        others = f" and {len(places) - LISTED} more" if len(places) > LISTED else ""
        guesses = f"; cited places: {', '.join(places[:LISTED])}{others}"
    raise NotFound(f"no entry cites {source_id}#{given}{guesses}")
