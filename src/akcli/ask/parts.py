"""Parts of a year in a question: halves, quarters, months from one to another."""

import re
from collections.abc import Callable
from typing import Any

from akcli.ask.numbers import MONTH, SMALL, YEAR, month


def _months(year: str, first: Any, last: Any) -> str | None:
    """The months of a year from one to another, None where there are no such."""
    low, high = int(first), int(_SOME.get(str(last), last))
    return f"{year}-{low:02}/{year}-{high:02}" if 1 <= low < high <= 12 else None


def _part(year: str, which: str, months: int) -> str | None:
    """A half or a quarter of a year."""
    number = _NTH[which]
    return _months(year, months * (number - 1) + 1, months * number) if number * months <= 12 else None


_NTH = {
    **dict.fromkeys(("first", "1st", "1", "i", "dau", "상"), 1),
    **dict.fromkeys(("second", "2nd", "2", "ii", "cuoi", "하"), 2),
    **dict.fromkeys(("third", "3rd", "3", "iii"), 3),
    **dict.fromkeys(("fourth", "4th", "last", "4", "iv"), 4),
}
_WHICH = "first|second|third|fourth|1st|2nd|3rd|4th"
_SOME = {word: number for word, number in SMALL.items() if 1 < number < 12}
PARTS: list[tuple[re.Pattern[str], Callable[[Any], str | None]]] = [
    (re.compile(rf"(?:the )?(first|second|1st|2nd) half (?:of |in )?({YEAR})(?!\w)"), lambda m: _part(m[2], m[1], 6)),
    (re.compile(rf"({YEAR}) ?h([12])(?!\w)|h([12]) ?({YEAR})(?!\w)"), lambda m: _part(m[1] or m[4], m[2] or m[3], 6)),
    (re.compile(rf"([12])h ?({YEAR})(?!\w)"), lambda m: _part(m[2], m[1], 6)),
    (re.compile(rf"([1-4])q ?({YEAR})(?!\w)"), lambda m: _part(m[2], m[1], 3)),
    (re.compile(rf"(?:the )?({_WHICH}) quarter (?:of |in )?({YEAR})(?!\w)"), lambda m: _part(m[2], m[1], 3)),
    (
        re.compile(rf"({YEAR}) ?q([1-4])(?!\w)|q([1-4]),? ?(?:of )?({YEAR})(?!\w)"),
        lambda m: _part(m[1] or m[4], m[2] or m[3], 3),
    ),
    (
        re.compile(rf"(?:the )?first ({'|'.join(_SOME)}|\d\d?) months (?:of |in )?({YEAR})(?!\w)"),
        lambda m: _months(m[2], 1, m[1]),
    ),
    (
        re.compile(rf"({MONTH})\.? ?(?:to|through|until|[-–—]) ?({MONTH})\.?,? (?:of )?({YEAR})(?!\w)"),
        lambda m: _months(m[3], month(m[1]), month(m[2])),
    ),
    (re.compile(rf"({YEAR})년 ?(상|하)반기"), lambda m: _part(m[1], m[2], 6)),
    (re.compile(rf"({YEAR})년 ?([1-4])분기"), lambda m: _part(m[1], m[2], 3)),
    (
        re.compile(rf"({YEAR})년 ?(\d\d?)(?:월)? ?(?:[-~–]|부터) ?(\d\d?)월(?:까지)?"),
        lambda m: _months(m[1], m[2], m[3]),
    ),
    (re.compile(rf"(\d\d?) thang dau (?:nam )?({YEAR})(?!\w)"), lambda m: _months(m[2], 1, m[1])),
    (re.compile(rf"nua (dau|cuoi) (?:nam )?({YEAR})(?!\w)"), lambda m: _part(m[2], m[1], 6)),
    (re.compile(rf"quy (iv|i{{1,3}}|[1-4])(?: nam |/| )({YEAR})(?!\w)"), lambda m: _part(m[2], m[1], 3)),
]
"""They are tried before dates, of which they hold one."""
