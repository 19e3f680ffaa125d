"""The numbers of a sentence, each with the clause that says what it is about.

A clause is what stands between two commas, or less where several numbers stand there. A part that names only a time or
only whose count it is belongs to every clause. Of a clause the number and all that says that it is so are put aside;
what is left is what ``ask`` reads.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from akcli.ask.reading import Amount, Known, Meaning, Reading, Segment, is_korean, plain
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


class Clause(NamedTuple):
    """What a number is said of."""

    number: Number
    segments: tuple[Segment, ...]
    """Of the clause without the number, and without what says nothing of it."""
    place: int
    """Where the number stood among them."""
    periods: tuple[Segment, ...]
    outside: tuple[str, ...]
    """Words before the clause that may narrow it."""


BEFORE = re.compile(
    rf"(?:(?<!\w)(?:{words.SO[0]})(?:\s+(?:{words.SO[1]}))*\s+)?(?:(?<!\w)(?:{words.SO_VI})\s+)*"
    rf"(?:(?<![a-z])(?:"
    + "|".join(f"(?P<{kind}>{phrases})" for kind, phrases in words.BOUNDS.items())
    + r")\s*)?(?:(?:a|an|the|as many as|as much as)\s+)?(?:(?:us)?[$₩]\s*)?$"
)
UNIT = re.compile(rf"[ -]?(?:{words.UNITS})(?![a-z])")
BEHIND = re.compile("|".join(f"(?P<{kind}>{phrases})" for kind, phrases in words.BOUNDS_BEHIND.items()))
FOREIGN = re.compile(words.FOREIGN)
SO_KO = re.compile(words.SO_KO)
NEUTRAL = re.compile("|".join(rf"(?:(?<![a-z가-힣])(?:{phrases})(?![a-z]))" for phrases in words.NEUTRAL))
JOINT = re.compile(words.JOINTS)
BREAK = re.compile(
    r"[,;](?=\s|$)|:(?=\s(?!.{0,12}\d)|$)|[()\[\]]|—|(?<!\w)(?:while|whereas|but|although|though|"
    + words.ASIDE
    + r")(?!\w)|며 |지만 "
)
DASH = re.compile(r"\s[-–]+\s")
APART = re.compile(rf"(?<!\w)(?:{words.APART})(?!\w)")
STARTER = re.compile(rf"\W*(?:{words.STARTERS})(?!\w)")
SMALL_THINGS = re.compile(
    r"[ -](?:years?|decades?|months?|days?|times|countries|nations|members?|states|asean|rounds?|tasks|areas|fields)"
    r"(?![a-z])|년 ?(?:만|간|연속|째)|배|차례|nam(?! \d)|lan"
)
"""What counts something else than a figure of the base."""


def numbers(folded: str, text: str, reading: Reading) -> list[Number]:
    """The amounts, places and dates of a sentence, in order."""
    found: list[Number] = []
    taken = -1
    for one in reading.segments:
        if one.place <= taken:
            continue
        if (
            one.start
            and text[one.start - 1].isalpha()
            and text[one.start].isascii()
            and not is_korean(text[one.start - 1])
        ):
            continue  # c1, E9
        amount, period, ordinal = one.value("amount"), one.value("period"), one.value("ordinal")
        if amount is not None:
            number = _amount(folded, reading.segments, one, amount)
            taken = _last(reading.segments, number.end)
            found.append(number._replace(text=text[number.at : number.at + len(number.text)].strip()))
        elif ordinal is not None or period is not None:
            place = Amount(Decimal(ordinal)) if ordinal is not None else None
            at, end = one.start, one.start + len(one.text)
            found.append(Number(one.text, at, end, at, one.place, place, "rank" if place else "", period=period or ""))
    return found


def _last(segments: Sequence[Segment], end: int) -> int:
    """The last segment that begins before a place."""
    return max(one.place for one in segments if one.start < end)


SCALE_KO = re.compile(r"\d(조|천억|백억|억|천만|십만|백만|만|천)$")


def _amount(folded: str, segments: Sequence[Segment], one: Segment, amount: Amount) -> Number:
    """An amount with all that belongs to it."""
    start, end = one.start, one.start + len(one.text)
    value, currency = amount.value, amount.currency
    digit, nought = _worth(one.text, amount.value)
    for after in segments[one.place + 1 :]:
        # 3만 7426: two parts of one number.
        more = after.value("amount")
        scale = SCALE_KO.search(segments[one.place].text)
        if more is None or not scale or folded[end : after.start].strip() or more.value >= value:
            break
        value += more.value
        digit, nought = _worth(after.text, more.value)
        currency = currency or more.currency
        end = after.start + len(after.text)
        one = after
    unit = ""
    if FOREIGN.search(folded, max(0, start - 5), start + (folded[start : start + 1] == "$")):
        unit = "another money"
    elif match := UNIT.match(folded, end):
        end = match.end()
        if re.search(r"%|per ?cent|pct|퍼센트|프로|phan tram", match.group()) and "points" not in match.group():
            unit = "percent"
    bound, at = "", start
    if match := BEFORE.search(folded, max(0, start - 110), start):
        start = match.start()
        bound = match.lastgroup or ""
        at = match.start(bound) if bound else at
    if match := BEHIND.match(folded, end + (folded[end : end + 1] == " ")):
        end, bound = match.end(), bound or match.lastgroup or ""
    shown = folded[at:end]
    if (match := SO_KO.match(folded, end + (folded[end : end + 1] == " "))) and match.group():
        end = match.end()
    return Number(shown, start, end, at, one.place, Amount(value, currency), unit, bound, digit, nought)


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


def clauses(folded: str, text: str, reading: Reading, known: Known) -> list[Clause]:
    """Each number of a sentence with its clause; ``folded`` is the sentence in lower case, without marks."""
    found = numbers(folded, text, reading)
    spans = [match.span() for match in NEUTRAL.finditer(folded)]
    # "rose 20 percent to" is said with the number that it led to; "the ten members", "its tenth member" count nothing.
    within = [(one.start, one.at) for one in found if one.amount]
    apart = [one for one in found if any(start < one.at < at for start, at in within)]
    idle = [one for one in found if one.amount and any(a <= one.at and one.end <= b for a, b in spans)]
    found = [one for one in found if one not in apart and one not in idle]
    breaks = [match.start() for match in BREAK.finditer(folded)]
    if reading.language != "vi":  # which has one between two names
        breaks = sorted([*breaks, *(match.start() for match in DASH.finditer(folded))])
    whole = [_same(one, known) for one in reading.segments]
    parts = _parts(whole, breaks)
    starts = [0, *breaks]
    context = [part for part in parts if part and _is_context(part, spans)]
    amounts = [(one.start, one.end) for one in found if one.amount]
    told: list[Clause] = []
    for number in found:
        part = _part(number, parts, context)
        own = _own(part, number, found, folded)
        more = [one for each in context if each is not part for one in each]
        has_time = any(one.value("period") is not None for one in own if one.place != number.place)
        if number.period or has_time:
            more = [one for one in more if one.value("period") is None]
        chosen = sorted([*own, *more], key=lambda one: one.place)
        periods = tuple(one for one in chosen if one.value("period") is not None and one.place != number.place)
        left = _left(chosen, number, [*spans, (number.start, number.end)] if number.amount else spans)
        outside = _outside(parts, part, context, starts, folded, [*spans, *amounts])
        place = next((place for place, one in enumerate(left) if one.text == GAP), 0)
        told.append(Clause(number, left, place, periods, outside))
    told += [Clause(one, (), 0, (), (one.text,)) for one in apart]
    return told


def _same(one: Segment, known: Known) -> Segment:
    """A word as ``ask`` knows it: a verb under another name, a Korean one without its ending, a place in English."""
    if one.drop or (one.meanings and not one.value("amount")):
        word = plain(one.text) if one.text.isascii() else ""
    else:
        word = plain(one.text)
    if not word or one.value("amount") is not None or one.value("period") is not None:
        return one
    for meant, pattern in SAME.items():
        if pattern.fullmatch(word):
            return _meaning(one, meant, known)
    if one.meanings:
        return one
    bare = PARTICLE.sub("", word)
    for place, pattern in PLACES.items():
        if pattern.fullmatch(word) or pattern.fullmatch(bare):
            return one._replace(text=place)
    stem = ENDING.sub("", word)
    return _meaning(one, stem, known) if stem and stem != word else one


SAME = {meant: re.compile(pattern) for meant, pattern in words.SAME.items()}
PLACES = {place: re.compile(pattern) for place, pattern in words.PLACES.items()}
ENDING = re.compile(words.ENDINGS_KO)
PARTICLE = re.compile(words.PARTICLES_KO)


def _meaning(one: Segment, meant: str, known: Known) -> Segment:
    """A word with what another one means."""
    word = known.word(meant)
    return one._replace(text=meant, meanings=word.meanings) if word and word.meanings else one


def _left(chosen: Sequence[Segment], number: Number, spans: Sequence[tuple[int, int]]) -> tuple[Segment, ...]:
    """What is left of a clause without its number, in whose place something stands that holds apart what it did."""
    found: list[Segment] = []
    for one in chosen:
        if one.place == number.place:
            if number.unit != "rank":
                found.append(Segment(GAP, (), 0, True))
        elif not _inside(one, spans):
            found.append(one)
        elif GOODS.fullmatch(plain(one.text)) and found and found[-1].value("form") == "adjective":
            # Korean goods are those from Korea, whoever else the clause names.
            owner = found.pop()
            partner = tuple(meaning for meaning in owner.meanings if meaning.kind == "partner")
            found += [Segment("from", (), 0, True), owner._replace(meanings=partner)]
    return tuple(found)


GAP = "…"
GOODS = re.compile("goods|products|merchandise|wares")


def _parts(segments: Iterable[Segment], breaks: Sequence[int]) -> list[list[Segment]]:
    """The segments between the breaks."""
    parts: list[list[Segment]] = [[] for _ in range(len(breaks) + 1)]
    for one in segments:
        parts[sum(place <= one.start for place in breaks)].append(one)
    return parts


def _inside(one: Segment, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= one.start and one.start + len(one.text.rstrip("' ")) <= end for start, end in spans)


def _part(
    number: Number, parts: Sequence[Sequence[Segment]], context: Sequence[Sequence[Segment]]
) -> Sequence[Segment]:
    """The part in which a number stands; of a date that has one of its own, the part behind it."""
    place = next(place for place, part in enumerate(parts) if any(one.place == number.place for one in part))
    if number.period and any(parts[place] is each for each in context):
        behind = [part for part in parts[place + 1 :] if part and not any(part is each for each in context)]
        if behind and not any(one.value("period") for one in behind[0]):
            return behind[0]
    return parts[place]


def _is_context(part: Sequence[Segment], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a part names only a time, or only whose count it is."""
    held = [one for one in part if not one.drop and not _inside(one, spans)]
    if not held or any(one.value("amount") is not None for one in part):
        return False
    if all(one.value("period") is not None for one in held):
        return len(held) == 1
    return any(one.value("count") or one.value("count-of") for one in held) and all(
        one.value("count") or one.value("count-of") or one.value("partner") or one.value("form") for one in held
    )


def _own(part: Sequence[Segment], number: Number, found: Sequence[Number], folded: str) -> list[Segment]:
    """The piece of a part in which a number stands, where other numbers stand in it, too."""
    places = {one.place for one in part}
    others = [one for one in found if one.place in places and one.amount and one.unit != "rank"]
    if len(others) < 2 or not number.amount:
        return list(part)
    cuts = []
    for first, second in pairwise(others):
        joints = [match.start() for match in JOINT.finditer(folded, first.end, max(first.end, second.start))]
        if first.end <= second.start <= first.end + 1 and not joints:
            continue
        cuts.append(joints[-1] if joints else second.start)
    piece = sum(cut <= number.start for cut in cuts)
    pieces: list[list[Segment]] = [[] for _ in range(len(cuts) + 1)]
    for one in part:
        pieces[sum(cut <= one.start for cut in cuts)].append(one)
    own = pieces[piece]
    if piece and not any(not one.drop and one.value("period") is None and one.value("amount") is None for one in own):
        # "to 95 billion in 2019 from 100 billion in 2018": of the same as the number before it.
        told = [(one.start, one.end) for one in others]
        own = [*(one for one in pieces[0] if one.value("period") is None and not _inside(one, told)), *own]
    return own


def _outside(
    parts: Sequence[Sequence[Segment]],
    part: Sequence[Segment],
    context: Sequence[Sequence[Segment]],
    starts: Sequence[int],
    folded: str,
    spans: Sequence[tuple[int, int]],
) -> tuple[str, ...]:
    """Words of other parts that may narrow what a clause says."""
    found: list[str] = []
    before: list[Segment] = []
    behind = False
    for number, other in enumerate(parts):
        if other is part:
            behind = True
            continue
        if any(other is each for each in context):
            continue
        text = folded[starts[number] : starts[number + 1] if number + 1 < len(starts) else len(folded)]
        bare = text.lstrip(" ,;:()-–—[")
        if match := APART.match(bare):
            found.append(match.group())
        if behind:
            continue
        held = [one for one in other if not one.drop and not _inside(one, spans)]
        if held and not STARTER.match(bare):
            found += [one.text for one in held if not is_plain(one)]
            before = held
    # "Japan, which exported so much": a part that names no Korea is that of whom the one before it has named.
    own = _named(part)
    others = _named(before)
    if not own & {"kr"} and not others & {"kr"} and others - own:
        found += [one.text for one in before if one.value("partner")]
    return tuple(found)


def _named(part: Iterable[Segment]) -> set[str]:
    """The partners that are named in a part."""
    return {str(one.value("partner")) for one in part if one.value("partner")} | {
        "kr" for one in part if one.value("pair")
    }


PLAIN = frozenset(("partner", "pair", "form", "measure", "period", "amount", "count", "count-of", "other-side", "role"))
"""The kinds of words of which a statement about a figure is made."""


def is_plain(one: Segment) -> bool:
    """Whether a word is of a kind of which a statement about a figure is made."""
    return any(meaning.kind in PLAIN or meaning == BOTH_WAYS for meaning in one.meanings)


BOTH_WAYS = Meaning("do", "both-ways")


def question(clause: Clause, extra: Sequence[tuple[str, str, object]] = (), language: str = "en") -> Reading:
    """A clause as a question: its segments in a row of their own, after those that are put before it."""
    segments = [Segment(text, (Meaning(kind, value),), 0, True) for text, kind, value in extra]
    segments += clause.segments
    placed = tuple(one._replace(place=place) for place, one in enumerate(segments))
    return Reading(" ".join(one.text for one in placed), placed, (), language)
