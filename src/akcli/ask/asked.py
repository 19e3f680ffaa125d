"""A question on its way to an answer: whom and which time it names, and which of its words have been used."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from akcli.ask import words
from akcli.ask.reading import Meaning, Reading, Segment, plain
from akcli.errors import NotFound
from akcli.facts.base import Facts
from akcli.figures.trade import is_year


class Mention(NamedTuple):
    """A partner as the question names it."""

    id: str
    segment: Segment
    form: str
    """``name``, ``adjective`` (Korean), or ``people`` (Koreans)."""
    role: str
    """``to``, ``from``, ``in``, ``of``, ``with``, ``subject``, ``object``; empty where it stands bare."""
    joined: bool
    """Whether it is joined to the one before by and, or, a comma."""


class Time(NamedTuple):
    """Which time is asked for."""

    periods: tuple[str, ...] = ()
    """Single ones that are named."""
    since: str | None = None
    until: str | None = None
    newest: bool = False
    last: int = 0
    """So many of the newest years."""

    @property
    def one(self) -> str | None:
        """The only period."""
        return self.periods[0] if len(self.periods) == 1 else None

    def spans(self, year: str) -> bool:
        """Whether a year is between the bounds, as far as there are any."""
        return (not self.since or year >= self.since[:4]) and (not self.until or year <= self.until[:4])


ALWAYS = Time()
"""No time is named."""

ROLE_OF = {
    **dict.fromkeys(
        ("to", "into", "towards", "toward", "for", "에", "로", "으로", "에게", "sang", "den", "toi", "vao", "cho"), "to"
    ),
    **dict.fromkeys(("from", "by", "에서", "tu", "한테서"), "from"),
    **dict.fromkeys(("in", "at", "o", "tai", "trong"), "in"),
    **dict.fromkeys(("of", "'s", "s", "의", "cua"), "of"),
    **dict.fromkeys(("with", "과", "와", "랑", "이랑", "하고", "voi"), "with"),
    **dict.fromkeys(("between", "giua"), "between"),
    **dict.fromkeys(("이", "가", "은", "는", "께서"), "subject"),
    **dict.fromkeys(("을", "를"), "object"),
}
JOINS = ("and", "or", "va", "hay", "hoac", "및", "vs", "versus", "than", "또는", "그리고")


class Asked:
    """A question on its way to an answer: which of its words a plan has taken."""

    def __init__(self, reading: Reading, facts: Facts) -> None:
        self.reading = reading
        self.facts = facts
        self.segments = reading.segments
        self.taken: set[int] = set()
        self.told: list[str] = []
        """How it was read."""
        self.picking: list[Segment] = []
        """The words that pick among the series of a partner, and of each that is named with it."""
        self.assumed: list[str] = []
        """What was taken as meant though the question does not say it; the answer tells."""

    def free(self, kind: str, *values: Any) -> list[Segment]:
        """The words that can mean such a thing and that are not taken."""
        return [
            segment
            for segment in self.segments
            if segment.place not in self.taken
            and any(each.kind == kind and (not values or each.value in values) for each in segment.meanings)
        ]

    def has(self, kind: str, *values: Any) -> bool:
        """Whether there is such a word; ``nothing`` is one that nothing knows."""
        if kind == "nothing":
            return bool(self.reading.left)
        return bool(self.free(kind, *values))

    def take(self, kind: str, *values: Any) -> list[Segment]:
        """Take all words that can mean such a thing."""
        found = self.free(kind, *values)
        self.mark(found)
        return found

    def mark(self, segments: Iterable[Segment]) -> None:
        """Take these words."""
        self.taken.update(segment.place for segment in segments)

    @property
    def left(self) -> list[Segment]:
        """What no one has taken and no one may drop."""
        return [segment for segment in self.segments if segment.place not in self.taken and not segment.drop]

    def none(self, sentence: str) -> None:
        """Say that the base has no answer, where every word was understood."""
        if not self.left:
            raise NotFound(sentence)

    # Partners

    @cached_property
    def mentions(self) -> list[Mention]:
        """The partners that are named, in order."""
        found: list[Mention] = []
        for segment in self.segments:
            partner, pair = segment.value("partner"), segment.value("pair")
            if pair:
                found.append(Mention("kr", segment, "name", "with", False))
                found.append(Mention(pair, segment, "name", self._role(segment, found) or "with", False))
            elif segment.value("capital") and (role := self._governs(segment)):
                found.append(Mention(str(segment.value("capital")), segment, "name", role, False))
            elif partner:
                form = next((each.value for each in segment.meanings if each.kind == "form"), "name")
                if form == "adjective" and self.reading.language == "vi":
                    form = "name"  # Lào is the country
                after = self.around(segment.place, 1)
                alone = after is None or after.drop or after.value("period")
                if form == "adjective" and plain(segment.text).endswith(("ese", "lao", "khmer")) and alone:
                    form = "people"  # the Vietnamese, who have no word of their own for it
                joined = self._joined(segment, found)
                role = self._role(segment, found)
                if joined and role == "" and found[-1].role not in ("", "subject") and form == "name":
                    role = found[-1].role
                if form == "to":
                    form, role = "name", "to"
                found.append(Mention(partner, segment, form, role, joined))
                # Of names that are joined the last one carries the particle.
                if joined and role and found[-2].role in ("", "with") and segment.text >= "가":
                    found[-2] = found[-2]._replace(role=role)
        return found

    def _governs(self, segment: Segment) -> str:
        """The role of those who govern in a capital, where it stands as a subject or an owner."""
        before = self.segments[segment.place - 1] if segment.place else None
        after = self._behind(segment)
        if after is not None and plain(after.text) in ("'s", "s"):
            return "of"
        return "subject" if before is not None and plain(before.text) in AUXILIARY[4:] else ""

    def around(self, place: int, step: int) -> Segment | None:
        """The next word in that direction, articles and the like left out."""
        while 0 <= place + step < len(self.segments):
            place += step
            if plain(self.segments[place].text) not in ("the", "a", "an", "all", "both", "nuoc", "your", "its"):
                return self.segments[place]
        return None

    def _behind(self, segment: Segment) -> Segment | None:
        return self.segments[segment.place + 1] if segment.place + 1 < len(self.segments) else None

    def _role(self, segment: Segment, found: Sequence[Mention]) -> str:
        if plain(segment.text).startswith("vao "):
            return "to"  # of vào ASEAN, which is to join it as well
        after = self._behind(segment)
        if segment.text >= "가" and after is not None and after.drop and after.glued:
            behind = self._behind(after)
            if behind is not None and behind.text >= "가" and behind.value("role") == "to":
                self.mark([behind])
            return ROLE_OF.get(after.text, "")
        if after is not None and segment.text >= "가" and (role := after.value("role")):
            self.mark([after])
            return str(role)
        if after is not None and after.text.lower() in ("'s", "s", "’s", "'", "’"):
            return "of"
        before = self.around(segment.place, -1)
        if before is None or segment.text >= "가":
            return ""
        if plain(before.text) == "between":
            self.mark([before])
            return "between"
        if (role := before.value("role")) and not before.drop:
            self.mark([before])
            return str(role)
        return ROLE_OF.get(plain(before.text), "") if before.drop else ""

    def _joined(self, segment: Segment, found: Sequence[Mention]) -> bool:
        if not found:
            return False
        last = found[-1].segment
        between = [
            each
            for each in self.segments[last.place + 1 : segment.place]
            if plain(each.text) not in ("the", "with", "to", "from", "in", "of", "form", "voi", "sang", "tu")
        ]
        if segment.comma and not between:
            return "kr" not in (found[-1].id, segment.value("partner"))  # whose flows are with each of the others
        than = self._behind(segment)
        if than is not None and than.text == "보다":
            return True
        if last.text >= "가" and between and all(each.drop or each.value("measure") for each in between):
            if self.has("do", "compare") and any(each.value("measure") for each in between):
                return True
            return plain(between[0].text) in ("과", "와", "랑", "이랑", "하고", *JOINS)
        joints = [plain(each.text) in JOINS or "compare" in each.values("do") for each in between]
        return any(joints) and all(
            joint or each.value("measure") or each.value("other-side")
            for joint, each in zip(joints, between, strict=True)
        )

    def partners(self) -> list[str]:
        """Take all partners; their ids, Korea among them."""
        for mention in self.mentions:
            self.mark([mention.segment])
        return list(dict.fromkeys(mention.id for mention in self.mentions))

    def others(self) -> list[str]:
        """Take all partners; the ids of those that are not Korea."""
        return [partner for partner in self.partners() if partner != "kr"]

    # Time

    def latest(self) -> int:
        """Take the words of the last so many years; how many."""
        for segment in self.free("do", "recent"):
            step = -1 if self.reading.language == "vi" else 1
            near = [each for each in (self.around(segment.place, step), self.around(segment.place, 2 * step)) if each]
            years = [each for each in near if "which-year" in each.values("do")]
            numbers = [each for each in near if each.value("amount") or each.value("number")]
            if len(years) == len(numbers) == 1:
                number = numbers[0].value("number") or numbers[0].value("amount").value
                if 1 < int(number) == number:
                    self.mark([segment, *near])
                    return int(number)
            if near and "decade" in near[0].values("do"):
                self.mark([segment, near[0]])
                return 10
        return 0

    def time(self) -> Time:
        """Take what is said of time."""
        named = self.free("period")
        if not named:
            if self.has("do", "newest") and self.take("do", "newest"):
                return Time(newest=True)
            return Time()
        self.mark(named)
        periods = [str(segment.value("period")) for segment in named]
        if any("-" in period and "/" in period for period in periods):
            return Time(periods=tuple(dict.fromkeys(periods)))  # some months; a bound beside them is left over
        bound = self._bound(named[0], -1, ("since", "after", "until", "before", "between", "by"))
        after = self._bound(named[0], 1, ("since", "after", "until", "before", "onwards"))
        if len(named) == 1:
            only = periods[0]
            if "/" in only and not bound:
                first, _, last = only.partition("/")
                return Time(since=first, until=last)
            if only.endswith("X"):
                return Time(since=f"{only[:3]}0", until=f"{only[:3]}9")
            return self._bounded(only, bound or after)
        if len(named) == 2:
            between = self.segments[named[0].place + 1 : named[1].place]
            text = {plain(segment.text) for segment in between}
            ways = {value for segment in between for value in segment.values("bound")}
            low, high = sorted(periods)
            joined = text & {"to", "den", "toi", "until", "till", "through", "부터", "에서"} or "until" in ways
            if (
                joined
                or (bound == "between" and text & {"and", "va"})
                or (self._from(named[0]) and text & {"to", "and", "until"})
            ):
                self.mark([segment for segment in between if segment.drop or segment.value("bound")])
                self._bound(named[1], 1, ("until", "between", "since", "before"))
                return Time(since=low, until=high) if low == periods[0] else Time(periods=(periods[0], periods[1]))
        return Time(periods=tuple(dict.fromkeys(periods)))

    def bounds(self, segment: Segment) -> bool:
        """Whether a word that compares as well makes a bound of the period beside it."""
        near = self.around(segment.place, -1 if segment.text >= "가" else 1)
        return segment.value("bound") is not None and near is not None and near.value("period") is not None

    def _from(self, segment: Segment) -> bool:
        before = self.around(segment.place, -1)
        return before is not None and plain(before.text) in ("from", "tu")

    def _bound(self, segment: Segment, step: int, ways: Sequence[str]) -> str:
        """Take the word beside a period that makes a bound of it."""
        near = self.around(segment.place, step)
        if near is not None and near.place not in self.taken:
            for way in near.values("bound"):
                korean = near.text >= "가"
                if way in ways and (step < 0) != korean:
                    self.mark([near])
                    return str(way)
        return ""

    @staticmethod
    def _bounded(period: str, way: str) -> Time:
        if way in ("since", "onwards"):
            return Time(since=period)
        if way == "after":
            return Time(since=str(int(period[:4]) + 1)) if is_year(period) else Time(since=period)
        if way == "until":
            return Time(until=period)
        if way == "before":
            return Time(until=str(int(period[:4]) - 1)) if is_year(period) else Time(until=period)
        return Time(periods=(period,))


def of_edition(reading: Reading, facts: Facts) -> tuple[Reading, list[str]]:
    """The reading with years for last year and the like, as seen from the edition of the facts; how each was read."""
    this = int(facts.judged[:4])
    found: list[Segment] = []
    segments, told = _counted_from(reading)
    for segment in segments:
        years = segment.value("edition-year")
        number = found[-1] if segment.value("ago") and found else None
        count = (number.value("number") or getattr(number.value("amount"), "value", None)) if number else None
        text = segment.text
        if count and number and 0 < int(count) == Decimal(count) < 100:
            years, text = -int(count), f"{number.text} {segment.text}"
            found.pop()
        if years is None:
            found.append(segment)
            continue
        year = str(this + int(years))
        told.append(f"Read {text!r} as {year}, seen from the edition of the facts ({facts.judged}).")
        found.append(segment._replace(text=text, meanings=(Meaning("period", year),), drop=False))
    if not told:
        return reading, []
    return reading._replace(segments=tuple(segment._replace(place=place) for place, segment in enumerate(found))), told


def _counted_from(reading: Reading) -> tuple[list[Segment], list[str]]:
    """The segments with a year for each that is named by its distance from another; how each was read."""
    segments: list[Segment] = list(reading.segments)
    told: list[str] = []
    if not any(segment.value("bound") or segment.value("ago") or segment.value("edition-year") for segment in segments):
        return segments, told
    while match := BESIDE.search("".join(_letter(segment, reading.language) for segment in segments)):
        those = segments[match.start() : match.end()]
        year = next(segment for segment in those if segment.value("period"))
        number = next((n for segment in those if (n := segment.value("number") or segment.value("amount"))), 1)
        count = Decimal(getattr(number, "value", number))
        if count != int(count) or not 0 < count < 100:
            break
        back = "A" not in match[0] and not any((segment.value("edition-year") or "-").isdigit() for segment in those)
        period = str(int(year.value("period")) + (-int(count) if back else int(count)))
        text = " ".join(segment.text for segment in those)
        told.append(f"Read {text!r} as {period}.")
        year = year._replace(text=text, meanings=(Meaning("period", period),), drop=False)
        segments[match.start() : match.end()] = [year]
    return [segment._replace(place=place) for place, segment in enumerate(segments)], told


BESIDE = re.compile("(?:(?<!T)NY|y)[BA]P|N?VP|P[.]?NG|P[.]?[BA]y")
"""Two years before 2018, the year before 2018; hai năm trước 2018; 2018년 2년 전, 2018년 전년."""


def _letter(segment: Segment, language: str) -> str:
    """A letter for a word as it helps to name a year by its distance from another."""
    text = plain(segment.text)
    year = is_year(segment.value("period") or "")
    vietnamese = language == "vi" and text in ("nam truoc", "nam sau")
    bounds = segment.values("bound")
    kinds = {
        "P": year,
        "N": segment.value("number") or segment.value("amount"),
        "V": vietnamese,
        "G": segment.value("ago"),
        "y": text in ("year", "a year", "년", "해"),
        "Y": text == "years",
        "B": "before" in bounds,
        "A": "after" in bounds,
        "T": text == "the",
        ".": text in ("의", "보다"),
    }
    return next((letter for letter, so in kinds.items() if so), "x")


AUXILIARY = ("is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "will")


def is_whether(asked: Asked) -> bool:
    """Whether it is asked if something is so: by an auxiliary first, in Korean and Vietnamese by the end of a question
    that has no question word."""
    question = asked.reading.question.rstrip(" ?!.")
    if asked.reading.language == "en":
        return bool(asked.segments) and plain(asked.segments[0].text) in AUXILIARY
    if asked.reading.language == "ko":
        return question.endswith(POLAR_KO) and not any(word in question for word in ASKING_KO)
    text = f" {plain(question)} "
    return (text.endswith((" khong ", " chua ")) or " co phai " in text) and not ASKING_VI.search(text)


YEAR = re.compile(
    r"\b(?:which|what|how many) years?\b(?! before| after| ago)|\bwhen\b|어느 해|어떤 해|무슨 해|몇 년도|몇 년에|언제"
    r"|해[는은](?:\W|$)|\bnam nao\b|\bkhi nao\b|\bbao gio\b"
)


def asks_year(asked: Asked) -> bool:
    """Whether it is asked in which year something was, and not for one in each year."""
    return bool(YEAR.search(plain(asked.reading.question))) and asked.has("do", "which-year", "when")


def of_clauses(reading: Reading) -> Reading:
    """The reading with those words refused that begin a clause of time beside the question, or ask how long it was."""
    told = []
    for segment in reading.segments:
        before, behind = reading.segments[: segment.place], reading.segments[segment.place + 1 :]
        text, after = plain(segment.text), plain(behind[0].text) if behind else ""
        goes_on = any(not each.drop for each in behind)
        begins = {
            "when": goes_on and after not in (*AUXILIARY, *JOINS) and _is_asked(before, behind),
            "time": goes_on and [plain(each.text) for each in before[-2:]] == ["at", "the"],
            "khi": goes_on and reading.language == "vi",
            "때": any(not each.drop and not DATED & {*each.values("do")} for each in behind[:2]),
        }
        long = text == "how long" and after in ("did", "does", "do", "will")
        why = "clause" if begins.get(text) else "long" if long else ""
        told.append(segment._replace(meanings=(Meaning("refused", why),), drop=False) if why else segment)
    return reading._replace(segments=tuple(told))


def _is_asked(before: Sequence[Segment], behind: Sequence[Segment]) -> bool:
    """Whether something else is asked than the when between these words."""
    if not any(not each.drop for each in before):
        return any(ASKS.search(plain(each.text)) for each in behind)
    if plain(before[-1].text) in JOINS or any(DATED & {*each.values("do")} for each in before):
        return False
    return any(ASKS.search(plain(each.text)) or each.value("measure") for each in before)


ASKS = re.compile(r"\b(?:how|what|who|whom|which|where|whose)\b")
DATED = frozenset(("when", "which-year"))
"""What asks for a date."""


WHICH = re.compile(r"\b(?:which|what|whom)\b|어느|어떤|무슨|\bnao\b")


def asks_which(asked: Asked) -> bool:
    """Whether it is asked which partner it is."""
    asks = (segment for segment in asked.segments if "which-partner" in segment.values("do"))
    before = ((asked.around(segment.place, -1), segment) for segment in asks)
    return any(
        WHICH.search(plain(segment.text)) or (near is not None and plain(near.text) == "which")
        for near, segment in before
    )


POLAR_KO = tuple(words.POLAR_KO.split())
ASKING_KO = words.ASKING_KO.split()
ASKING_VI = re.compile(r" (?:bao nhieu|bao gio|nao|gi|ai|dau|may|khi nao|nhu the nao|sao) ")
