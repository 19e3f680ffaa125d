"""What changed between two states of a fact base, compared as what they say and not as they are written.

A change is of one field at one address; what came or went is one change, whatever it holds. Amounts are compared in the
base of their unit: what is only spelt otherwise (1.11 million persons, 1110000 persons; 95, 95.0) is ``respelt``.
There is a change exactly where the two states have different fingerprints.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Literal, NamedTuple, get_args

from akcli.facts import model
from akcli.facts.fingerprint import LEFT_TO_SERIES, Canonical, spelt
from akcli.facts.observations import ARITHMETIC

How = Literal["added", "removed", "revised", "respelt"]
"""``respelt`` is another unit or other digits for an equal value."""
Kind = Literal["entry", "figure", "verdict", "date", "source", "other"]
"""What a change is about: an entry as a whole, a number or what it is a number of, a verdict, when something was, what
it rests on, or anything else."""

OBSERVATIONS = "observations"
"""What stands as the section of a value, which is the table that it has in SQL."""
PREFERENCE = "preference"
"""What stands as the field where the place among the series of one measure and partner is another."""
SECTIONS = ("about", "moved", *model.SECTIONS, OBSERVATIONS)


class Change(NamedTuple):
    """One change."""

    section: str
    address: str
    field: str | None
    """In an entry, with dots down to the value: ``size.value``; None where the entry as a whole came or went."""
    old: Any
    """None where there was nothing; of an entry that went its title."""
    new: Any
    """None where there is nothing; of an entry that came its title."""
    change: How
    unit: str | None = None
    """That of a number, of the new one where there are two; where that changed is a change of its own."""

    @property
    def kind(self) -> Kind:
        """What it is about."""
        if self.field is None:
            return "entry"
        field = self.field.rpartition(".")[2]
        if field in FIGURES or (self.section == OBSERVATIONS and field == "variants"):
            return "figure"
        if field == "verdict":
            return "verdict"
        if field in ("sources", "evidence"):
            return "source"
        return "date" if field in DATES else "other"


FIGURES = ("value", "unit", "qualifier", "status", "coverage", PREFERENCE)
DATES = {
    field
    for kind in vars(model).values()
    if hasattr(kind, "_fields")
    for field, hint in kind.__annotations__.items()
    if model.Edtf in (hint, *get_args(hint))
}
"""The fields that say when something was; the day on which a document was read is none."""

Units = tuple[str | None, str | None]
"""The unit in which a table that names none counts, then and now."""


def changes(old: Canonical, new: Canonical) -> list[Change]:
    """What changed from one state to another: by section in the order of the file, and in it by entry."""
    old = _moved(old, new)
    names = dict.fromkeys(name for name in (*SECTIONS, *new, *old) if name != PREFERENCE)
    found: list[Change] = []
    for name in names:
        before, after = old.get(name, {}), new.get(name, {})
        if name == "about":
            found += _fields(name, name, _table(before), _table(after), (None, None))
        elif name == "moved":
            found += _words(name, _table(before), _table(after))
        elif _are_entries(before) and _are_entries(after):
            found += _section(name, before, after)
            if name == "series":
                found += _preferences(old.get(PREFERENCE, {}), new.get(PREFERENCE, {}))
        elif spelt(before) != spelt(after):
            found.append(Change(name, name, None, before or None, after or None, "revised"))
    return found


def _section(name: str, before: dict[str, Any], after: dict[str, Any]) -> Iterator[Change]:
    """Entries in the order of today, then those that are no longer there."""
    for entry_id, entry in after.items():
        if entry_id not in before:
            yield Change(name, entry_id, None, None, title(entry), "added")
        elif spelt(before[entry_id]) != spelt(entry):
            yield from _entry(name, entry_id, before[entry_id], entry)
    for entry_id, entry in before.items():
        if entry_id not in after:
            yield Change(name, entry_id, None, title(entry), None, "removed")


def _entry(section: str, entry_id: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    units = old.get("unit"), new.get("unit")
    if section != "series":
        yield from _fields(section, entry_id, old, new, units)
        return
    heads = [{field: value for field, value in entry.items() if field != "points"} for entry in (old, new)]
    yield from _fields(section, entry_id, heads[0], heads[1], units)
    before, after = _table(old.get("points")), _table(new.get("points"))
    for period in dict.fromkeys((*after, *before)):
        address = f"{entry_id}#{period}"
        was, now = _table(before.get(period)), _table(after.get(period))
        if not was:
            yield Change(OBSERVATIONS, address, "value", None, now.get("value"), "added", now.get("unit", units[1]))
        elif not now:
            yield Change(OBSERVATIONS, address, "value", was.get("value"), None, "removed", was.get("unit", units[0]))
        elif units[0] != units[1] or spelt(was) != spelt(now):
            yield from _fields(OBSERVATIONS, address, _filled(was, now, old), _filled(now, was, new), units)


def _filled(point: dict[str, Any], other: dict[str, Any], series: dict[str, Any]) -> dict[str, Any]:
    """The point with what it has of its series and the other point says itself; what both have of it changed there."""
    return {field: series[field] for field in LEFT_TO_SERIES if field in other and field in series} | point


def _fields(
    section: str, address: str, old: dict[str, Any], new: dict[str, Any], units: Units, within: str = ""
) -> Iterator[Change]:
    """The fields of a table that changed, with those of the tables in it."""
    its_units = old.get("unit", units[0]), new.get("unit", units[1])
    is_amount = "value" in old or "value" in new
    is_equal = is_amount and _worth(old, units[0]) == _worth(new, units[1])
    for field in dict.fromkeys((*new, *old)):
        was, now = old.get(field), new.get(field)
        if isinstance(was or now, dict) and isinstance(now or was, dict):
            yield from _fields(section, address, _table(was), _table(now), its_units, f"{within}{field}.")
        elif not (field == "unit" and is_amount) and spelt(was) != spelt(now):
            if field == "value":
                respelt = is_equal
            elif field == "unit":  # of a series
                respelt = _base(was) is not None and _base(was) == _base(now)
            else:
                respelt = isinstance(was, list) and _settled(was, its_units[0]) == _settled(now, its_units[1])
            unit = its_units[1] or its_units[0] if field == "value" else None
            yield Change(section, address, within + field, was, now, "respelt" if respelt else "revised", unit)
    if is_amount and its_units[0] != its_units[1] and ("unit" in {**old, **new} or not within):
        yield Change(section, address, f"{within}unit", *its_units, "respelt" if is_equal else "revised")


def _words(section: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    """What a table of words by id has otherwise."""
    for entry_id in dict.fromkeys((*new, *old)):
        was, now = old.get(entry_id), new.get(entry_id)
        if was != now:
            how: How = "added" if was is None else "removed" if now is None else "revised"
            yield Change(section, entry_id, None, was, now, how)


def _preferences(old: dict[str, list[str]], new: dict[str, list[str]]) -> Iterator[Change]:
    """The series that have another place among those that were there before and still are."""
    from difflib import SequenceMatcher

    for group, ids in new.items():
        before = [series for series in old.get(group, ()) if series in ids]
        after = [series for series in ids if series in before]
        if before != after:
            kept = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
            stayed = {series for start, _, length in kept for series in before[start : start + length]}
            for series in after:
                if series not in stayed:
                    places = old[group].index(series) + 1, ids.index(series) + 1
                    yield Change("series", series, PREFERENCE, *places, "revised")


# Names that changed


def _moved(old: Canonical, new: Canonical) -> Canonical:
    """The old state under the names of the new one: an entry that was renamed there has its new id, one that was merged
    is left out, and what referred to it refers to what it is now."""
    sections = [name for name in model.SECTIONS if isinstance(old.get(name), dict)]
    were = {entry_id for name in sections for entry_id in old[name]}
    are = {entry_id for name in model.SECTIONS for entry_id in _table(new.get(name))}
    moved = new.get("moved", {}).items()
    names = {entry_id: name for entry_id, name in moved if entry_id in were - are and isinstance(name, str)}
    if not names:
        return old
    renamed = dict(old)
    for name in sections:
        entries = {}
        for entry_id, entry in old[name].items():
            if entry_id not in names or names[entry_id] not in old[name]:
                entry_id = names.get(entry_id, entry_id)
                entries[entry_id] = {**_renamed(entry, names), "id": entry_id}
        renamed[name] = entries
    if PREFERENCE in old:
        renamed[PREFERENCE] = {
            group: list(dict.fromkeys(names.get(entry_id, entry_id) for entry_id in ids))
            for group, ids in old[PREFERENCE].items()
        }
    return renamed


REFERRING = {
    field
    for kind in vars(model).values()
    if hasattr(kind, "_fields")
    for field, hint in kind.__annotations__.items()
    if not {hint, *get_args(hint)}.isdisjoint(model.REFERENCES)
}
"""The fields that hold ids of entries, or addresses."""


def _renamed(value: Any, names: dict[str, str], refers: bool = False) -> Any:
    """A value in which what refers to an entry that has another name now names it so."""
    if isinstance(value, dict):
        return {field: _renamed(inner, names, field in REFERRING) for field, inner in value.items()}
    if isinstance(value, list):
        items = [_renamed(item, names, refers) for item in value]
        return sorted(set(items)) if refers and items != value else items
    if refers and isinstance(value, str):
        entry_id, mark, place = value.partition("#")
        return f"{names[entry_id]}{mark}{place}" if entry_id in names else value
    return value


# Amounts


def _worth(table: dict[str, Any], unit: str | None) -> Any:
    """The amount of a table in the base of its unit, with that base; None where it has none."""
    value, unit = table.get("value"), table.get("unit", unit)
    if isinstance(value, (int, Decimal)) and unit in model.UNITS:
        base, factor = model.UNITS[unit]
        return base, ARITHMETIC.multiply(value, factor)
    return None if value is None else (unit, value)


def _settled(value: Any, unit: str | None) -> Any:
    """A value with every amount in it in the base of its unit."""
    if isinstance(value, list):
        return [_settled(item, unit) for item in value]
    if isinstance(value, dict):
        its_unit = value.get("unit", unit)
        rest = {field: _settled(inner, its_unit) for field, inner in value.items() if field not in ("value", "unit")}
        return rest | {"value": _worth(value, unit)}
    return value


def _base(unit: Any) -> str | None:
    return model.UNITS[unit][0] if isinstance(unit, str) and unit in model.UNITS else None


# As people read them


AROUND = 3
"""So many words stand on either side of those that differ."""
LONG = 60
"""A text of so many characters is shown whole."""


def in_short(old: Any, new: Any) -> tuple[Any, Any]:
    """What changed, of two long texts only the words that differ with some on either side, of two lists only the items
    that the other has not; ``…`` stands for the rest.

    >>> in_short(*(f"At the summit the leaders of all ten members, {who}, agreed on the plan" for who in ("9", "10")))
    ('… all ten members, 9, agreed on the …', '… all ten members, 10, agreed on the …')
    """
    if isinstance(old, list) and isinstance(new, list):
        before, after = ({spelt(item): item for item in items} for items in (old, new))
        return (_without(before, after), _without(after, before)) if before.keys() != after.keys() else (old, new)
    if not (isinstance(old, str) and isinstance(new, str) and max(len(old), len(new)) > LONG):
        return old, new
    was, now = old.split(" "), new.split(" ")
    shorter = min(len(was), len(now))
    start = next((place for place in range(shorter) if was[place] != now[place]), shorter)
    end = next((place for place in range(shorter - start) if was[-1 - place] != now[-1 - place]), shorter - start)
    return _cut(was, start - AROUND, end - AROUND), _cut(now, start - AROUND, end - AROUND)


def _cut(words: list[str], start: int, end: int) -> str:
    """The words without so many at the start and so many at the end."""
    kept = words[max(0, start) : len(words) - max(0, end)]
    return " ".join((*(["…"] if start > 0 else []), *kept, *(["…"] if end > 0 else [])))


def _without(items: dict[str, Any], others: dict[str, Any]) -> list[Any]:
    kept = [item for text, item in items.items() if text not in others]
    return kept if len(kept) == len(items) else [*kept, "…"]


def _table(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _are_entries(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(entry, dict) for entry in value.values())


def title(entry: dict[str, Any]) -> str | None:
    """What an entry is called."""
    names: Iterable[Any] = (entry.get(field) for field in ("title", "name", "statement", "text"))
    return next((name for name in names if isinstance(name, str)), None)
