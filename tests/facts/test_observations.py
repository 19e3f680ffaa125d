"""Units convert exactly, or not at all."""

from decimal import Decimal
from fractions import Fraction

import pytest
from amounts import AMOUNTS, MONEY
from hypothesis import given
from hypothesis import strategies as st

from akcli.facts.model import UNITS
from akcli.facts.observations import convert


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (Decimal("71.86"), "USD billion", "USD million", 71860),
        (Decimal("1490.7"), "USD 100 million", "USD million", 149070),
        (Decimal("1490.7"), "USD 100 million", "USD billion", Decimal("149.07")),
        (7548179, "USD thousand", "USD million", Decimal("7548.179")),
        (1, "USD", "USD million", Decimal("0.000001")),
        (Decimal("1005.3"), "10 thousand persons", "million persons", Decimal("10.053")),
        (3, "rank", "rank", 3),
        (5, "percent", "USD million", None),
        (87, "KRW billion", "USD million", None),
    ],
)
def test_units_convert_exactly_or_not_at_all(value, unit, to, expected):
    """A value in another unit of the same base has exactly its digits; of another base there is none."""
    assert str(convert(value, unit, to)) == str(expected)


@given(st.decimals(-(10**9), 10**9, places=4), st.sampled_from(list(UNITS)))
def test_units_convert_back(value, unit):
    """There and back is the same number."""
    base_unit = UNITS[unit][0]
    there = convert(value, unit, base_unit)
    assert Fraction(convert(there, base_unit, unit)) == Fraction(value)


@given(st.sampled_from(list(MONEY)), st.sampled_from(list(MONEY)), AMOUNTS)
def test_any_amount_converts_exactly(unit, to, amount):
    """Between any two units of money the value is the same fraction."""
    assert Fraction(convert(amount[0], unit, to)) * MONEY[to] == Fraction(amount[0]) * MONEY[unit]
