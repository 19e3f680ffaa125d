"""The numbers and dates of a sentence: with what counts them, says how exact they are, and says that they are so."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from akcli.ask.reading import Amount, Reading, Segment
from akcli.verify import words


class Number(NamedTuple):
    """A number or a date of a sentence."""

    text: str
    start: int
    end: int
    """Where it stands in its sentence, with what counts it and says how exact it is."""
    at: int
    """Where what is shown of it begins."""
    place: int
    """Of its segment."""
    amount: Amount | None = None
    """Of an amount."""
    unit: str = ""
    """``percent``, ``rank`` or ``another money``; empty of all others."""
    bound: str = ""
    """``about``, ``over``, ``under``, ``nearly``; empty where it is said as it is."""
    digit: Decimal = Decimal(0)
    """What its last printed digit is worth."""
    nought: Decimal = Decimal(0)
    """What its last digit is worth that is no nought, where it has no decimals."""
    period: str = ""
    """Of a date."""


BEFORE = re.compile(
    rf"(?:{words.BY_SO_MUCH_KO}\s*)?(?:(?<!\w)(?:{words.SO[0]})(?:\s+(?:{words.SO[1]}))*\s+)?(?:(?<!\w)(?:{words.SO_VI})\s+)*"
    rf"(?:(?<![a-z])(?:"
    + "|".join(f"(?P<{kind}>{phrases})" for kind, phrases in words.BOUNDS.items())
    + r")\s*)?(?:(?:a|an|the|as many as|as much as)\s+)?(?:(?:us)?[$₩]\s*)?$"
)
UNIT = re.compile(rf"[ -]?(?:{words.UNITS})(?![a-z])")
PERCENT = re.compile(words.PERCENT)
BEHIND = re.compile("|".join(f"(?P<{kind}>{phrases})" for kind, phrases in words.BOUNDS_BEHIND.items()))
FOREIGN = re.compile(words.FOREIGN)
SO_KO, GREW_KO = re.compile(words.SO_KO), re.compile(words.GREW_KO)
SCALE_KO = re.compile(r"\d(조|천억|백억|억|천만|십만|백만|만|천)$")
NAMED = re.compile(r"(?![가-힣])[^\W\d_][-+]?$")
WINDOW = 110
"""How many characters before a number are looked at."""


def numbers(folded: str, text: str, reading: Reading) -> list[Number]:
    """The amounts, places and dates of a sentence, in order."""
    found: list[Number] = []
    taken = -1
    for segment in reading.segments:
        if segment.place <= taken:
            continue
        if NAMED.search(text, max(0, segment.start - 2), segment.start) and text[segment.start].isascii():
            continue  # of a name: c1, E-9, ASEAN+3
        amount, period, ordinal = segment.value("amount"), segment.value("period"), segment.value("ordinal")
        if amount is not None:
            number = _amount(folded, reading.segments, segment, amount)
            taken = _last(reading.segments, number.end)
            found.append(number._replace(text=text[number.at : number.at + len(number.text)].strip()))
        elif ordinal is not None or period is not None:
            place = Amount(Decimal(ordinal)) if ordinal is not None else None
            at, end = segment.start, segment.start + len(segment.text)
            found.append(
                Number(segment.text, at, end, at, segment.place, place, "rank" if place else "", period=period or "")
            )
    return found


def _last(segments: Sequence[Segment], end: int) -> int:
    """The last segment that begins before a place."""
    return max(segment.place for segment in segments if segment.start < end)


def _amount(folded: str, segments: Sequence[Segment], segment: Segment, amount: Amount) -> Number:
    """An amount with all that belongs to it."""
    start, end = segment.start, segment.start + len(segment.text)
    value, currency = amount.value, amount.currency
    digit, nought = _worth(segment.text, amount.value)
    for after in segments[segment.place + 1 :]:
        # 3만 7426: two parts of one number.
        more = after.value("amount")
        scale = SCALE_KO.search(segments[segment.place].text)
        if more is None or not scale or folded[end : after.start].strip() or more.value >= value:
            break
        value += more.value
        digit, nought = _worth(after.text, more.value)
        currency = currency or more.currency
        end = after.start + len(after.text)
        segment = after
    unit = ""
    if FOREIGN.search(folded, max(0, start - 5), start + (folded[start : start + 1] == "$")):
        unit = "another money"
    elif match := UNIT.match(folded, end):
        end = match.end()
        if PERCENT.search(match.group()) and "points" not in match.group():
            unit = "percent"
    bound, at = "", start
    if match := BEFORE.search(folded, max(0, start - WINDOW), start):
        start = match.start()
        bound = match.lastgroup or ""
        at = match.start(bound) if bound else at
    if match := BEHIND.match(folded, end + (folded[end : end + 1] == " ")):
        end, bound = match.end(), bound or match.lastgroup or ""
    shown = folded[at:end]
    behind = end + (folded[end : end + 1] == " ")
    if (match := GREW_KO.match(folded, behind) or SO_KO.match(folded, behind)) and match.group():
        end = match.end()
    return Number(shown, start, end, at, segment.place, Amount(value, currency), unit, bound, digit, nought)


def _worth(text: str, value: Decimal) -> tuple[Decimal, Decimal]:
    """What the last printed digit of an amount is worth, and the last that is no nought."""
    printed = re.search(r"\d[\d.,]*\d|\d", text)
    figures = Decimal(re.sub(r"\D", "", printed.group())) if printed else Decimal(0)
    if not value or (printed and not figures):
        return Decimal(1), Decimal(1)
    # In words ("ten million") the scale alone is exact; in figures what the digits alone differ from the value by.
    digit = value / figures if printed else Decimal(1000) ** ((value.adjusted()) // 3)
    if printed and re.search(r"[.,]\d{1,2}$|[.,]\d{4,}$", printed.group()):
        return digit, digit
    return digit, max(digit, Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)))
