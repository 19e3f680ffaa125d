"""When a number that is printed says what a value of the base is."""

from decimal import Decimal
from typing import Any

from akcli.facts import model
from akcli.facts.observations import convert
from akcli.verify.numbers import Number

ONE, FIVE, NEAR = Decimal("0.01"), Decimal("0.05"), Decimal("0.9")
FAR = 5
"""How many times as much may stand behind "more than": a nought too few is no way to say so."""


def agrees(
    stated: Decimal, number: Number, value: Decimal, coarse: Decimal = Decimal(0), qualifier: str | None = None
) -> bool:
    """Whether a number, ``stated`` in the base of a unit, says what a value of the base is.

    It does where the value rounds, or is cut off, to what is printed. Noughts at its end may be of rounding, but are
    not taken for more than a hundredth of it, or a twentieth where it is said to be about so. ``coarse`` is half of
    what the last digit of the base's own value is worth, ``qualifier`` how exact the base says that it is.
    """
    size = abs(stated)
    scale = size / abs(number.amount.value) if number.amount and number.amount.value else Decimal(1)
    digit, nought = number.digit * scale, number.nought * scale
    room = max(digit / 2, min(nought / 2, size * (FIVE if number.bound else ONE)), coarse)
    if qualifier == "about":
        room = max(room, abs(value) * FIVE)
    if qualifier == "over" and value <= stated <= value * 2:
        return True
    if qualifier == "under" and value / 2 <= stated <= value:
        return True
    is_cut = digit <= size * ONE and 0 <= abs(value) - size < digit and stated * value > 0
    near = is_cut or abs(stated - value) <= room
    match number.bound:
        case "over":
            return near or stated <= value <= stated * FAR
        case "under":
            return near or stated / FAR <= value <= stated
        case "nearly":
            return near or stated * NEAR <= value <= stated
    return near


def in_unit(number: Number, unit: str) -> Decimal | None:
    """An amount in the base of a unit; None where they do not compare."""
    assert number.amount
    base, _ = model.UNITS[unit]
    value, currency = number.amount
    match base:
        case "USD million":
            return value.scaleb(-6) if currency == "USD" or (not currency and abs(value) >= 1000000) else None
        case "KRW billion":
            return value.scaleb(-9) if currency == "KRW" else None
        case "percent" | "rank":
            return value if number.unit == base else None
    return value if not currency and not number.unit else None


def in_its_base(value: Any, unit: str) -> Decimal:
    """A value of the base in the base of its unit."""
    return Decimal(convert(value, unit, model.UNITS[unit][0]) or 0)


def coarseness(value: Any, unit: str, qualifier: str | None = None) -> Decimal:
    """Half of what the last digit of a value is worth; noughts are no digits of what is about so."""
    number = Decimal(value)
    exponent = int(number.as_tuple().exponent)
    if exponent >= 0 and qualifier:
        exponent = int(number.normalize().as_tuple().exponent)
    return abs(in_its_base(Decimal(1).scaleb(exponent), unit)) / 2


def percent(stated: Decimal, value: Decimal) -> Decimal | None:
    """How much more is printed than the base has, in percent of the latter, with one decimal."""
    return ((stated - value) * 100 / abs(value)).quantize(Decimal("0.1")) + 0 if value else None
