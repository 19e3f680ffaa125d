"""What is found out about a number or a date of a text."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from akcli.ask.answers import Answer
from akcli.facts.records import Record
from akcli.verify.numbers import Number

AGREES, DIFFERS = "agrees", "differs"
COUNT, PRINT = "as another count has it", "as an earlier print has it"
ABSENT, UNREAD = "not in the base", "unread"
RESULTS = (AGREES, DIFFERS, COUNT, PRINT, ABSENT, UNREAD)
"""Never true or false."""


class Base(NamedTuple):
    """What the base has of the same."""

    value: Any
    unit: str | None = None
    period: str | None = None
    address: str | None = None
    reporter: str | None = None
    source: Sequence[Record] = ()


class Verdict(NamedTuple):
    """What the base says of a number or a date."""

    result: str
    claim: Record
    """What was read."""
    base: Base | None = None
    difference: Decimal | None = None
    """How much more the text has, in percent of what the base has."""
    why: str = ""
    """Why there is no figure, or who has it so."""


class Finding(NamedTuple):
    """A number or a date of a text, where it stands, and what the base says of it."""

    line: int
    column: int
    text: str
    """Its sentence."""
    verdict: Verdict


class Unread(Exception):
    """A number is not judged; its text says why."""

    def __init__(self, why: str, left: Sequence[str] = ()) -> None:
        super().__init__(why)
        self.left = tuple(dict.fromkeys(left))
        """The words that were not understood."""


def not_understood(left: Sequence[str]) -> Unread:
    """A number is not judged as words beside it were not understood."""
    return Unread(f"not understood: {', '.join(dict.fromkeys(left))}", left)


def claim(number: Number, answer: Answer | None = None, period: str | None = None, left: Sequence[str] = ()) -> Record:
    """What was read of a number."""
    amount = number.amount
    return {
        "number": number.text,
        "value": amount.value if amount else None,
        "unit": number.unit or (amount.currency if amount else "") or None,
        "qualifier": number.bound or None,
        "measure": answer.measure if answer else None,
        "flow": answer.flow if answer else None,
        "partners": list(answer.partners) if answer else [],
        "period": period or number.period or None,
        "reporter": answer.reporter if answer else None,
        "field": answer.field if answer else None,
        "left": list(left),
    }
