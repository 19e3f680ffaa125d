"""Amounts of money in any unit, and what they come to in fractions."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from akcli.facts.model import Point

MONEY = {"USD": Fraction(1, 10**6), "USD thousand": Fraction(1, 1000), "USD million": 1, "USD 100 million": 100}
MONEY |= {"USD billion": 1000}
DIGITS = st.integers(0, 10**15 - 1)
NUMBERS = DIGITS | st.tuples(DIGITS, st.integers(1, 20)).map(
    lambda written: Decimal(written[0]).scaleb(-written[1])
).filter(lambda number: "E" not in str(number))
"""The numbers that the checker lets in: at most 15 digits, written out, of which none stands behind five zeros."""
AMOUNTS = st.tuples(NUMBERS, st.sampled_from(list(MONEY)))


def worth(amount):
    """An amount in millions, exactly."""
    value, unit = amount
    return Fraction(value) * MONEY[unit]


def tenth(value):
    """To one decimal, halves away from zero."""
    return Fraction(int(abs(value) * 10 + Fraction(1, 2)), 10) * (1 if value >= 0 else -1)


def point(amount):
    """An amount as an observation."""
    return Point(amount[0], amount[1])
