"""A fact base in canonical form, and its fingerprint: the first 8 hexadecimal digits of the SHA-256 of that form.

Two bases have one fingerprint where all their facts are the same, however they are written: TOML, a JSON export or the
compiled form; whatever the order where order means nothing, and whether what a point shares with its series is said
again or left out. A number counts with its digits: 95 and 95.0 are two facts, 1_000 and 1000 one.

Order means something among variants and, as a preference, among the series of one measure and partner; it means nothing
among entries, in a list of words or ids (sources, topics, evidence), in a table, and among points, which stand in order
of time. Fields that say nothing are left out of the form, so that a field which the model gets later changes the
fingerprint of no base that does not use it.
"""

import json
from collections.abc import Mapping
from decimal import Decimal
from hashlib import sha256
from typing import Any

from akcli.facts import model

Canonical = dict[str, Any]
"""By name the tables ``about`` and ``moved``; for each section its entries by id; and ``preference``: for each measure
and partner that several series have, their ids in order."""
DIGITS = 8
"""So many hexadecimal digits tell the states of one base apart."""
LEFT_TO_SERIES = ("unit", "coverage", "sources")
"""What a point that does not say it has of its series."""


def fingerprint(tables: Mapping[str, Any]) -> str:
    """The fingerprint of a base, from its tables as :func:`canonical` takes them."""
    return digest(canonical(tables))


def digest(base: Canonical) -> str:
    """The fingerprint of a base in canonical form."""
    return sha256(spelt(base).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def spelt(value: Any) -> str:
    """A value of the canonical form as text: two are the same where their texts are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=_digits)


def _digits(number: Decimal) -> dict[str, str]:
    return {"digits": f"{number:f}"}


def canonical(tables: Mapping[str, Any]) -> Canonical:
    """The canonical form of a base whose tables are the model's, or as they stand in a file, sound or not.

    Of a section every table with an id is an entry; what else there may be is not looked at.
    """
    base: Canonical = {}
    for name in (*model.SECTIONS, *tables):
        if name in base or name not in tables:
            continue
        held = tables[name]
        said = _entries(held, model.SECTIONS.get(name))
        if not said and name not in model.SECTIONS:
            said = _plain(held)
        if name in ("about", "moved"):
            said = said if isinstance(said, dict) else {}
        if name == "about":
            said.pop("fingerprint", None)  # which an export has beside the facts
        if not _says_nothing(said):
            base[name] = said
    if preference := _preference(base.get("series", {})):
        base["preference"] = preference
    return base


def _entries(held: Any, kind: Any = None) -> dict[str, Any]:
    """The tables of a list that have an id, by it; of two with one id the first."""
    defaults = kind._field_defaults if kind else {}
    found: dict[str, Any] = {}
    for table in held if isinstance(held, (list, tuple)) else ():
        entry = _plain(table)
        if isinstance(entry, dict) and isinstance(entry.get("id"), str) and entry["id"] not in found:
            found[entry["id"]] = {field: value for field, value in entry.items() if value != defaults.get(field)}
            if kind is model.Series:
                _spare(found[entry["id"]])
    return found


def _spare(series: dict[str, Any]) -> None:
    """Leave out of the points what they have of their series anyway, and a unit that variants have of their point."""
    points = series.get("points")
    if not isinstance(points, dict):
        return
    for period, point in points.items():
        if not isinstance(point, dict):
            point = points[period] = {"value": point}
        unit = point.get("unit", series.get("unit"))
        for variant in point.get("variants", ()):
            if isinstance(variant, dict) and variant.get("unit") == unit:
                variant.pop("unit", None)
        for field in LEFT_TO_SERIES:
            if field in point and point[field] == series.get(field):
                del point[field]


def _plain(value: Any) -> Any:
    """A value as dicts, lists, words and numbers, without what says nothing."""
    if hasattr(value, "_fields"):
        value = dict(zip(value._fields, value, strict=True))
    if isinstance(value, dict):
        fields = ((str(key), _plain(inner)) for key, inner in value.items())
        return {key: inner for key, inner in fields if not _says_nothing(inner)}
    if isinstance(value, (list, tuple)):
        items = [_plain(item) for item in value]
        return items if any(isinstance(item, (dict, list)) for item in items) else sorted(items, key=_word)
    if isinstance(value, Decimal):
        whole = value.is_finite() and value.as_tuple().exponent == 0
        return int(value) if whole else value
    return value if value is None or isinstance(value, (str, bool, int)) else str(value)


def _word(item: Any) -> str:
    return item if isinstance(item, str) else spelt(item)


def _says_nothing(value: Any) -> bool:
    return value is None or value is False or (isinstance(value, (dict, list)) and not value)


def _preference(series: dict[str, Any]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for entry_id, entry in series.items():
        groups.setdefault(f"{entry.get('measure')} {entry.get('partner')}", []).append(entry_id)
    return {group: ids for group, ids in groups.items() if len(ids) > 1}
