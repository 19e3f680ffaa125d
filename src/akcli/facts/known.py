"""What of the facts the sources of the base had printed by a day.

A source had printed what it says on the last day of its ``published``, or on the day on which it was read where that is
earlier; of one without a date nobody can say. What a source prints of a day to come is an announcement: nothing that
began later had happened by then. Names are no facts: what was not known yet is still understood, and is then not there.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from operator import itemgetter
from typing import Any

from akcli.errors import NotFound, UsageError
from akcli.facts import dates, model
from akcli.facts.base import Facts, Listed
from akcli.facts.model import Point, Series, SourceRef
from akcli.facts.records import within

HAPPENED = (
    *("date", "announced", "established", "joined", "relations_since", "partnership_since"),
    *("ended", "as_of", "searched"),
)
"""The fields of entries whose date had begun when it was printed; a deadline is no such."""
TIES = ("capital", "joined", "relations_since", "partnership", "partnership_since")
"""What is known of a partner by its sources alone."""


def known(facts: Facts, date: str) -> "KnownFacts":
    """The facts as printed by the last day of ``date``; of each value the first that a source dated by then prints.

    Raises :class:`akcli.errors.UsageError` where that is after the edition.
    """
    day = dates.parse(date).end
    if day is None or day > facts.about.edition:
        raise UsageError(f"--known: {date!r} is after the edition of the facts, {facts.about.edition}")
    return KnownFacts(facts, day)


class KnownFacts(Facts):
    """The facts as printed by a day: a section, or the points of a series, is looked through when it is looked at."""

    def __init__(self, whole: Facts, day: str) -> None:
        self.about = whole.about
        self.printed_by: str = day
        self.undated: dict[str, str] = {}
        """What was looked at and left out as it has no source with a date: its address, and of which time it is."""
        self._whole = whole
        self._seen: dict[str, Series | None] = {}

    def __getattr__(self, name: str) -> Any:
        """A section that has not been looked at before; whatever else facts have is that of all."""
        if name == "_whole":
            raise AttributeError(name)
        if name == "series":
            found = tuple(self.find_series(lambda _: True))
        elif name in model.SECTIONS:
            found = tuple(filter(None, map(self._known, getattr(self._whole, name))))
        else:
            return getattr(self._whole, name)
        setattr(self, name, found)
        return found

    @property
    def whole(self) -> Facts:
        """All facts, by whose names these are asked for."""
        return self._whole

    @property
    def judged(self) -> str:
        """The day at which it is judged what is over."""
        return self.printed_by

    @property
    def sections(self) -> dict[str, str]:
        """For every id the section of its entry, whether or not it was known."""
        return self._whole.sections

    def listed(self, section: str) -> Mapping[str, Listed]:
        """The titles of the entries of a section, and what refers to them, as of all facts."""
        return self._whole.listed(section)

    def entry(self, entry_id: str) -> Any:
        """The entry with that id; KeyError where there is none, NotFound where nothing of it had been printed."""
        if found := self._known(self._whole.entry(entry_id)):
            return found
        raise NotFound(f"no source of {self.title(entry_id)!r} was in print")

    @property
    def heads(self) -> tuple[Series, ...]:
        """All series, of which only what is not their points may be looked at."""
        return self._whole.heads

    def find_series(self, wanted: Callable[[Series], object], word: str = "") -> list[Series]:
        """The series that are wanted by anything but their points, and of which any point was known."""
        return list(filter(None, map(self._series, self._whole.find_series(wanted, word))))

    def said(
        self, since: str | None = None, until: str | None = None, year: str | None = None, of: str = "values entries"
    ) -> str:
        """By when all was printed, and how many ``of`` these that are of that time are left out for want of a date."""
        left_out = within(self.undated.items(), itemgetter(1), since, until, year)
        values = sum("#" in address for address, _ in left_out)
        counts = {"values": values, "entries": len(left_out) - values}
        counted = " and ".join(_number(counts[kind], kind) for kind in of.split() if counts[kind])
        return f"as printed by {self.printed_by}" + (f"; {counted} without a dated source left out" if counted else "")

    # Which sources

    @cached_property
    def _days(self) -> dict[str, str]:
        """For each source that has a date the day by which it had printed what it says."""
        return {
            source.id: min(dates.parse(source.published).end or source.read, source.read)
            for source in self._whole.sources
            if source.published
        }

    def _printed(self, refs: Iterable[SourceRef]) -> tuple[SourceRef, ...]:
        """Those of the references whose source had been printed."""
        return tuple(ref for ref in refs if self._days.get(ref.partition("#")[0], "~") <= self.printed_by)

    def _leave_out(self, address: str, when: str, refs: Iterable[SourceRef]) -> None:
        """Count what is not known only because no source of it has a date."""
        if not self._is_later(when) and not any(ref.partition("#")[0] in self._days for ref in refs):
            self.undated[address] = when

    # What of an entry

    def _known(self, entry: Any) -> Any:
        """What was known of an entry; None where nothing was."""
        found: Any
        match entry:
            case Series():
                return self._series(entry)
            case model.Source():
                return entry if self._printed([SourceRef(entry.id)]) else None
            case model.Claim():
                behind = (entry.by, *entry.sources)  # its verdict rests on all of them
                found = entry if self._printed(behind) == behind else None
            case model.Gap():
                found = entry
            case _:
                found = self._first(entry, entry.sources)
        if found:
            return self._until_then(found)
        if isinstance(entry, model.Partner):
            return self._until_then(entry)._replace(**dict.fromkeys(TIES), sources=(), variants=(), note=None)
        when = next((date for field in HAPPENED if (date := getattr(entry, field, None))), self.printed_by)
        self._leave_out(entry.id, when, _behind(entry))
        return None

    def _until_then(self, entry: Any) -> Any:
        """An entry without what had not begun, and what follows from that; None where that is the whole of it."""
        later = [field for field in HAPPENED if self._is_later(getattr(entry, field, None))]
        if not set(later) <= entry._field_defaults.keys():
            return None
        changed: dict[str, Any] = dict.fromkeys(later)
        match entry:
            case model.Partner():
                if "joined" in later:
                    changed["kind"] = "long-standing"  # a partner like others, and no member yet
                if "partnership_since" in later:
                    changed["partnership"] = None
            case model.Institution() if "as_of" in later:
                changed["status"] = "unknown"
            case model.Target():
                result = entry.outcome
                refs = self._printed(result.sources) if result and not self._is_later(result.year) else ()
                changed["outcome"] = result._replace(sources=refs) if result and refs else None
                if not entry.due or (dates.parse(entry.due).end or "~") > self.printed_by:
                    changed["verdict"] = None
        return entry._replace(**changed)

    def _first(self, entry: Any, refs: tuple[SourceRef, ...]) -> Any:
        """An entry or a point as its sources have it, else as the first of its variants that was printed has it.

        None where none was. A note stays only where all was printed that it may speak of.
        """
        sources = self._printed(refs)
        every = getattr(entry, "variants", ())
        variants = [variant._replace(sources=own) for variant in every if (own := self._printed(variant.sources))]
        if sources and (sources, tuple(variants)) == (refs, every):
            return entry
        if sources:
            instead: dict[str, Any] = {"sources": sources}
        elif variants:
            instead = {field: value for field, value in variants.pop(0)._asdict().items() if value is not None}
        else:
            return None
        if every:
            instead["variants"] = tuple(variants)
        return entry._replace(**{"note": None} | instead)

    def _is_later(self, date: str | None) -> bool:
        return bool(date) and (dates.parse(date or "").start or "") > self.printed_by

    # What of a series

    def _series(self, series: Series) -> Series | None:
        """A series with the points that were known; None where none was."""
        if series.id not in self._seen:
            points = {}
            for period, point in series.points.items():
                if found := self._point(point, series):
                    points[period] = found
                else:
                    refs = [*(point.sources or series.sources), *_behind(point)]
                    self._leave_out(f"{series.id}#{period}", period, refs)
            sources = self._printed(series.sources)
            self._seen[series.id] = series._replace(points=points, sources=sources) if points else None
        return self._seen[series.id]

    def _point(self, point: Point, series: Series) -> Point | None:
        """A point as the first had it that was printed; a variant is a value of its own, but for unit and coverage."""
        refs = point.sources or series.sources
        if not self._printed(refs):
            unit, coverage = point.unit or series.unit, point.coverage or series.coverage
            spelt = [
                variant._replace(unit=variant.unit or unit, coverage=variant.coverage or coverage)
                for variant in point.variants
            ]
            point = Point(point.value, variants=tuple(spelt))
        found: Point | None = self._first(point, refs)
        return found


def _behind(entry: Any) -> list[SourceRef]:
    """All sources of an entry or a point, and of what others say of it."""
    return [*entry.sources, *(ref for variant in getattr(entry, "variants", ()) for ref in variant.sources)]


def _number(count: int, kind: str) -> str:
    return f"{count} {kind}" if count != 1 else f"1 {'entry' if kind == 'entries' else 'value'}"
