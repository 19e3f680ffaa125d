"""Amounts of money in any unit, and what they come to in fractions."""

from fractions import Fraction

from hypothesis import strategies as st

from akcli.facts.model import Point

MONEY = {"USD": Fraction(1, 10**6), "USD thousand": Fraction(1, 1000), "USD million": 1, "USD 100 million": 100}
MONEY |= {"USD billion": 1000}
AMOUNTS = st.tuples(
    st.integers(0, 10**14) | st.decimals(0, 10**9, places=4), st.sampled_from(list(MONEY))
)  # as many digits as the checker lets in


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
