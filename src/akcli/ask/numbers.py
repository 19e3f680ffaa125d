"""Amounts, dates and ordinals in a question: numbers with what belongs to them, amounts before years."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from akcli.ask.reading import Amount, Meaning
from akcli.facts.dates import MONTHS, parse

SCALES = {
    **dict.fromkeys(("thousand", "k", "천", "nghin", "ngan"), 3),
    **dict.fromkeys(("million", "millions", "mn", "mln", "mil", "m", "백만", "trieu"), 6),
    **dict.fromkeys(("billion", "billions", "bn", "bln", "b", "십억", "ty", "ti"), 9),
    **dict.fromkeys(("trillion", "tn", "조", "nghin ty"), 12),
    **{"만": 4, "십만": 5, "천만": 7, "억": 8, "백억": 10, "천억": 11, "tram trieu": 8, "tram ty": 11},
}
SMALL = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
SMALL |= {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SMALL |= {"hundred": 100, "a": 1}
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_CURRENCY = r"us ?\$|usd|\$|us dollars?|dollars?|미 ?달러|달러|불|do ?la(?: my)?|do-la|krw|won|원|₩"
_SPELT = "|".join(sorted(SMALL, key=len, reverse=True))
AMOUNT = re.compile(
    rf"(?:(?P<before>us ?\$|usd|\$|krw|₩) ?)?"
    rf"(?:(?P<number>{_NUMBER})|(?P<spelt>(?:(?:{_SPELT})[ -])+(?=(?:{_SCALE})\b)))"
    rf"[ -]?(?P<scale>(?:{_SCALE})(?![a-z]))?(?: ?(?P<after>{_CURRENCY})(?![a-z]))?"
)
BARE = re.compile(_NUMBER)
YEAR = r"(?:1[89]\d\d|20\d\d|2100)"
_YEAR = re.compile(YEAR)
MONTH = "|".join(f"{month.lower()}|{month[:3].lower()}" for month in MONTHS)
DATES: list[tuple[re.Pattern[str], Callable[[Any], str | None]]] = [
    (re.compile(rf"({YEAR})-(\d\d)-(\d\d)(?![\w-])"), lambda m: _day(m[1], m[2], m[3])),
    (re.compile(rf"({YEAR})년 ?(\d\d?)월 ?(\d\d?)일"), lambda m: _day(m[1], m[2], m[3])),
    (re.compile(rf"({YEAR})년 ?(\d\d?)월"), lambda m: _day(m[1], m[2])),
    (re.compile(rf"(?:ngay )?(\d\d?) thang (\d\d?) (?:nam )?({YEAR})(?!\w)"), lambda m: _day(m[3], m[2], m[1])),
    (re.compile(rf"(?:ngay )?(\d\d?)/(\d\d?)/({YEAR})(?!\w)"), lambda m: _day(m[3], m[2], m[1])),
    (re.compile(rf"thang (\d\d?)(?: nam |/| )({YEAR})(?!\w)"), lambda m: _day(m[2], m[1])),
    (
        re.compile(rf"(\d\d?)(?:st|nd|rd|th)?(?: of)? ({MONTH})\.?,? ({YEAR})(?!\w)"),
        lambda m: _day(m[3], month(m[2]), m[1]),
    ),
    (re.compile(rf"({MONTH})\.? (\d\d?)(?:st|nd|rd|th)?,? ({YEAR})(?!\w)"), lambda m: _day(m[3], month(m[1]), m[2])),
    (re.compile(rf"({MONTH})\.?,? ({YEAR})(?!\w)"), lambda m: _day(m[2], month(m[1]))),
    (re.compile(rf"({YEAR}) ?[-–—~/] ?({YEAR})(?!\w|-\d)"), lambda m: "/".join(sorted((m[1], m[2])))),
    (re.compile(rf"({YEAR})-(\d\d)(?![\w-])"), lambda m: _day(m[1], m[2])),
    (re.compile(r"(?:nhung nam |thap nien |nhung nam )?((?:19|20)\d)0(?:'?s|년대)(?![a-z\d])"), lambda m: f"{m[1]}X"),
    (re.compile(r"(?:nhung nam|thap nien) ((?:19|20)\d)0(?!\w)"), lambda m: f"{m[1]}X"),
    (re.compile(r"'(\d\d)(?!\w)"), lambda m: f"{'19' if int(m[1]) > 50 else '20'}{m[1]}"),
    (re.compile(rf"nam ({YEAR})(?!\w|-\d)"), lambda m: m[1]),
    (re.compile(rf"({YEAR}) ?년(?:도)?(?!대|간)"), lambda m: m[1]),
    (re.compile(rf"({YEAR})(?![a-z\d]|[.,]\d|-\d)"), lambda m: m[1]),
]
ORDINAL = re.compile(
    r"(\d+)(?:st|nd|rd|th)(?!\w)|제 ?(\d+)차|(\d+)차|lan thu (\d+|nhat|hai|ba)(?!\w)|제(\d+)회|제 ?(\d+)(?:의|위)"
)


PARTLY = re.compile(
    r"half|quarter|months|\b(?:[hq] ?[1-4]|[1-4][hq])\b|기|월|thang dau|nua |quy |[a-z]\.? ?(?:-|–|to|through) ?[a-z]"
)


@cache
def _parts(text: str) -> Sequence[tuple[re.Pattern[str], Callable[[Any], str | None]]]:
    """The patterns of parts of a year, where there may be one."""
    if not PARTLY.search(text):
        return ()
    from akcli.ask.parts import PARTS

    return PARTS


def month(name: str) -> str:
    """The number of a month."""
    return str(next(number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name[:3])))


def _day(year: str, month: str, day: str = "") -> str | None:
    """A date, None where there is no such day."""
    text = "-".join((year, *(part.zfill(2) for part in (month, day) if part)))
    try:
        parse(text)
    except ValueError:
        return None
    return text


def number(text: str, place: int) -> tuple[int, Meaning | None] | None:
    """The end and the meaning of an amount, a date or an ordinal that begins there."""
    if place and text[place].isalnum() and text[place - 1].isascii() and text[place - 1].isalnum():
        return None
    ordinal = ORDINAL.match(text, place)
    amount = AMOUNT.match(text, place) if text[place] in "$₩ukrwatofsenhmi0123456789zt" else None
    if amount and not (
        amount["before"] or amount["scale"] or (amount["after"] and not _YEAR.fullmatch(amount["number"] or ""))
    ):
        amount = None  # 2020 USD is a year, and what is asked for
    dates = [(match, make) for pattern, make in (*_parts(text), *DATES) if (match := pattern.match(text, place))]
    if dates and not (amount and amount.end() > dates[0][0].end()):
        match, make = dates[0]
        date = make(match)
        return match.end(), Meaning("period", date) if date else Meaning("unknown")
    if ordinal:
        which = next(group for group in ordinal.groups() if group)
        return ordinal.end(), Meaning("ordinal", int({"nhat": "1", "hai": "2", "ba": "3"}.get(which, which)))
    if amount:
        value = Decimal(_spelt(amount["spelt"])) if amount["spelt"] else _decimal(amount["number"], amount["scale"])
        value = value.scaleb(SCALES.get(amount["scale"] or "", 0))
        money = amount["before"] or amount["after"] or ""
        currency = "KRW" if money in ("krw", "₩", "won", "원") else "USD" if money else ""
        return amount.end(), Meaning("amount", Amount(value, currency))
    bare = BARE.match(text, place)
    if bare and (bare.end() == len(text) or not "a" <= text[bare.end()] <= "z"):
        return bare.end(), Meaning("amount", Amount(_decimal(bare.group(), None)))
    return None


def _decimal(number: str, scale: str | None) -> Decimal:
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", number):
        return Decimal(number.replace(",", ""))
    if re.fullmatch(r"\d{1,3}\.\d{3}", number) and not scale:
        return Decimal(number.replace(".", ""))  # as Vietnamese writes thousands
    return Decimal(number.replace(",", "."))


def _spelt(text: str) -> int:
    total = 0
    for word in re.findall("[a-z]+", text):
        total = max(total, 1) * 100 if word == "hundred" else total + SMALL[word]
    return total
