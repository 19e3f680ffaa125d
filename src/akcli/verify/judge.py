"""What the base says of a number or a date of a text: that it agrees, or by how much it differs. Never that it is true.

A clause without its number is a question, and a plan of ``ask`` answers it. No plan is asked where a word is left over,
and nothing is judged where measure, partner and time do not stand in the clause: rather unread than wrong.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from akcli.ask.answers import Answer, Row
from akcli.ask.asked import Asked
from akcli.ask import words as ask_words
from akcli.ask.reading import Meaning, Reader, Reading, Segment, entry_names, known, plain, table
from akcli.ask.wording import stems
from akcli.errors import NotFound
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.observations import convert
from akcli.facts.records import Record, references
from akcli.verify import words
from akcli.verify.clauses import Clause, Number, clauses, is_plain, question
from akcli.verify.text import Sentence, sentences

AGREES, DIFFERS, COUNT, PRINT = "agrees", "differs", "as another count has it", "as an earlier print has it"
ABSENT, UNREAD = "not in the base", "unread"
RESULTS = (AGREES, DIFFERS, COUNT, PRINT, ABSENT, UNREAD)


class Base(NamedTuple):
    """What the base has."""

    value: Any = None
    unit: str | None = None
    period: str | None = None
    address: str | None = None
    reporter: str | None = None
    source: tuple[Record, ...] = ()


class Finding(NamedTuple):
    """What was read of a number, and what the base says of it."""

    line: int
    column: int
    text: str
    """The sentence."""
    number: str
    """As it is printed."""
    claim: Record
    result: str
    base: Base = Base()
    difference: Decimal | None = None
    """In percent of the base's value."""
    why: str = ""
    """Why it was not read, or whose count or which print has it."""


class Unread(Exception):
    """Why a number is not judged."""


class Verifier:
    """Reads texts against one fact base."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.reader = Reader(facts)

    def findings(self, text: str) -> Iterator[Finding]:
        """What is said of each number and date of a text, in order."""
        for sentence in sentences(text):
            yield from self.sentence(sentence)

    def sentence(self, sentence: Sentence) -> Iterator[Finding]:
        """What is said of each number and date of a sentence."""
        if not YEAR.search(sentence.text):
            for match in BARE.finditer(sentence.text):
                line, column = sentence.places[match.start()]
                yield Finding(line, column, sentence.text, match.group(), {}, UNREAD, why="no year beside it")
            return
        reading = self.reader.read(sentence.text, mend=False)
        found = clauses(sentence.text, reading, known(self.facts))
        plans = not_stated(sentence.text)
        used: set[int] = set()
        told: list[tuple[Clause, Finding]] = []
        for clause in sorted(found, key=lambda one: bool(one.number.period)):
            number = clause.number
            if number.period and number.place in used:
                continue
            line, column = sentence.places[number.at]
            finding = Finding(line, column, sentence.text, number.text, {}, UNREAD)
            try:
                if number.at in sentence.quoted:
                    raise Unread("a quotation")
                finding = self._judged(finding, clause, reading, plans, found, sentence.text)
            except Unread as why:
                finding = finding._replace(why=str(why))
            if finding.result != UNREAD or number.amount:
                used.update(one.place for one in clause.periods)
            told.append((clause, finding))
        yield from (finding for _, finding in sorted(told, key=lambda one: one[0].number.start))

    def _judged(
        self, finding: Finding, clause: Clause, reading: Reading, plans: str, found: Iterable[Clause], text: str
    ) -> Finding:
        number = clause.number
        if plans == "a plan" and number.amount and number.unit != "rank":
            return self._promised(finding, clause, reading, found, text)
        if plans:
            raise Unread(plans)
        if clause.outside:
            raise Unread(left_over(clause.outside))
        if number.period:
            return self._dated(finding, clause, reading, text)
        if len(clause.periods) != 1:
            raise Unread("no year in its clause" if not clause.periods else "more than one time in its clause")
        if (match := PART.search(plain(text))) and not MONTH.search(str(clause.periods[0].value("period"))):
            raise Unread(left_over([match.group()]))
        answer = self._figure(clause, reading)
        if (isinstance(answer, NotFound) or answer.measure in ("fdi", "oda", "fund")) and UP_TO.search(plain(text)):
            raise Unread("a sum up to then")
        return self._compared(finding, number, answer, clause)

    # Figures

    def _figure(self, clause: Clause, reading: Reading) -> Answer | NotFound:
        """What the base has of what a clause says."""
        number = clause.number
        rank = number.unit == "rank"
        kinds = {"do": ("most",)} if rank else {}
        left = [
            one.text
            for one in clause.segments
            if not one.drop
            and not is_plain(one)
            and not (one.value("entry") and any(each.value("measure") == "fund outward" for each in clause.segments))
            and not any(set(one.values(kind)) & set(values) for kind, values in kinds.items())
        ]
        left += [one.text for one in clause.segments if one.value("amount") is not None]
        if left:
            raise Unread(left_over(left))
        if not any(one.value("measure") or one.value("other-side") or one.value("form") for one in clause.segments):
            raise Unread("no measure in its clause")
        if not any(one.value("partner") or one.value("pair") or one.value("entry") for one in clause.segments):
            raise Unread("no partner in its clause")
        self._must_count(clause)
        extra: list[tuple[str, str, object]] = []
        is_share = number.unit == "percent"
        if is_share and not any("share total" in one.values("measure") for one in clause.segments):
            extra = [("share", "measure", "share total")]
        if is_share and any(set(one.values("do")) & {"growth"} for one in clause.segments):
            raise Unread("a change")
        asked = Asked(question(clause, extra, reading.language), self.facts)
        try:
            answer = answered(asked, number.unit)
        except NotFound as error:
            return error
        if answer is None or (not answer.sentence and asked.left):
            raise Unread(left_over([one.text for one in asked.left]) if asked.left else "not understood")
        if asked.left:
            raise Unread(left_over([one.text for one in asked.left]))
        if answer.value is None or answer.rows or not answer.partners or answer.since != answer.until:
            raise Unread("not one figure")
        if answer.measure in ABROAD and not any(one.id == "kr" for one in asked.mentions):
            raise Unread("Korea is not named")
        return answer

    @staticmethod
    def _must_count(clause: Clause) -> None:
        """See that a number of money stands beside a measure of money, another beside one of something else."""
        number = clause.number
        assert number.amount
        if number.unit:
            return
        measures = {value.partition(" ")[0] for one in clause.segments for value in one.values("measure")}
        money = bool(measures & MONEY)
        if number.amount.currency and not money:
            raise Unread("money, and no measure of it")
        if not number.amount.currency and money and measures <= MONEY and number.amount.value < 1000000:
            raise Unread("no money, and a measure of it")

    def _compared(self, finding: Finding, number: Number, answer: Answer | NotFound, clause: Clause) -> Finding:
        assert number.amount
        period = str(clause.periods[0].value("period"))
        claim = read_as(number, period=period)
        if isinstance(answer, NotFound):
            return finding._replace(claim=claim, result=ABSENT, why=str(answer))
        claim = read_as(number, answer, period)
        unit = answer.unit or ""
        signed = number
        if answer.flow == "balance":
            signs = {value for one in clause.segments for value in one.values("measure")}
            if "goods-trade deficit" in signs:
                signed = number._replace(amount=number.amount._replace(value=-number.amount.value))
            elif "goods-trade surplus" not in signs:
                raise Unread("surplus or deficit is not said")
        stated = in_base(signed, unit)
        if not stated:
            raise Unread("another unit" if stated is None else "nothing of it")
        base = Base(answer.value, unit, answer.period, answer.address, answer.reporter, tuple(answer.sources))
        value = to_base(answer.value, unit)
        scale = scale_of(signed, stated)
        coarse = coarseness(answer.value, unit, answer.qualifier)
        if agrees(stated, number, scale, value, coarse, answer.qualifier or ""):
            return finding._replace(claim=claim, result=AGREES, base=base, difference=percent(stated, value))
        for other in answer.others:
            if other.value is None or to_base(0, other.unit or unit) is None:
                continue
            same = convert(other.value, other.unit or unit, unit)
            if same is None:
                continue
            theirs = to_base(same, unit)
            if agrees(stated, number, scale, theirs, coarseness(other.value, other.unit or unit, None), ""):
                result = PRINT if other.address and other.address == answer.address else COUNT
                return finding._replace(
                    claim=claim, result=result, base=base, difference=percent(stated, value), why=named(other, result)
                )
        if answer.status in ("preliminary", "estimate") and abs(stated - value) <= abs(value) * CLOSE:
            raise Unread(f"the base's figure is {answer.status}, and near")
        return finding._replace(claim=claim, result=DIFFERS, base=base, difference=percent(stated, value))

    # Dates

    def _dated(self, finding: Finding, clause: Clause, reading: Reading, text: str) -> Finding:
        """A date against that of what is said to have happened then."""
        number = clause.number
        if any(one.value("amount") is not None for one in clause.segments) or clause.periods:
            raise Unread("a time, not a date")
        before = [one for one in reading.segments if one.place < number.place][-1:]
        if any(set(one.values("bound")) & {"until", "before", "after", "between"} for one in before):
            raise Unread("a time, not a date")
        from akcli.ask.fields import field

        segments = tuple(one for one in clause.segments if one.value("period") is None)
        if any(one.value("field") == "relations_since" for one in segments):
            segments = tuple(map(self._capital, segments))
        bare = clause._replace(segments=segments)
        found = self._happened(field, bare, reading)
        if found and not re.search(words.BEGAN.get(found.field or "", "(?!)"), plain(text)):
            raise Unread("when it began is not said")
        found = found or self._happened(event, bare, reading)
        if found is None:
            raise Unread("no event or entry that it is the date of was read")
        result, why = self._date_result(number.period, found, bare, plain(text))
        claim = read_as(number, found, number.period)
        base = Base(found.period, None, found.period, found.address, None, tuple(found.sources))
        return finding._replace(claim=claim, result=result, base=base, why=why)

    def _happened(self, plan: Callable[[Asked], Answer | None], clause: Clause, reading: Reading) -> Answer | None:
        """What a plan knows of what is said, where every word of it was read."""
        asked = Asked(question(clause, [("when", "do", "when")], reading.language), self.facts)
        try:
            found = plan(asked)
        except NotFound:
            return None
        return found if found and not asked.left and found.address and found.period else None

    def _capital(self, one: Segment) -> Segment:
        """A capital as the state whose relations it has."""
        state = next((each.id for each in self.facts.partners if each.capital and each.capital == one.text), "")
        return one._replace(meanings=(Meaning("partner", state),)) if state and not one.meanings else one

    def _date_result(self, given: str, found: Answer, clause: Clause, text: str) -> tuple[str, str]:
        """Whether a date agrees with the base's, with another print of it, or with neither."""
        assert found.period and found.address
        if dates.overlaps(found.period, given, given):
            return AGREES, ""
        entry = self.facts.entry(found.address)
        name = found.field if found.operation == "field" else "date"
        for variant in getattr(entry, "variants", ()):
            other = getattr(variant, name or "", None)
            if isinstance(other, str) and dates.overlaps(other, given, given):
                return PRINT, ", ".join(one["publisher"] for one in references(variant.sources, self.facts))
        # A state joins once, and a house opens once; the rest may have begun before, or been agreed on first.
        if name != "joined" and not OPENED.search(text) and given[:4] in f"{entry.note} {getattr(entry, 'summary', '')}":
            raise Unread(f"{found.address} speaks of that year, too")
        if dates.is_uncertain(found.period) and given[:4] == found.period[:4]:
            raise Unread("the base's date is uncertain")
        if found.operation == "event" and not (entry.kind in ONCE and says_all(entry, clause, self.facts)):
            raise Unread("it may be another event that is spoken of")
        return DIFFERS, ""

    # Promises

    def _promised(
        self, finding: Finding, clause: Clause, reading: Reading, found: Iterable[Clause], text: str
    ) -> Finding:
        """A number that was promised, against the targets."""
        from akcli.ask.targets import TOPIC_WORDS, is_about
        from akcli.ask.wording import stem, stems

        number = clause.number
        assert number.amount
        folded = plain(text)
        if not re.search(words.GOAL, folded) or re.search(words.NOT, folded) or re.search(words.ASKED, folded):
            raise Unread("a plan")
        asked = Asked(question(clause, (), reading.language), self.facts)
        times = sorted(
            {str(one.value("period")) for one in reading.segments if one.value("period") is not None}, key=dates.sort_key
        )
        measures = {value for one in clause.segments for value in one.values("measure")}
        topics = {TOPIC_WORDS[name] for value in measures if (name := value.split(" ")[0]) in TOPIC_WORDS}
        if "goods-trade export" in measures or "goods-trade import" in measures or len(topics) != 1:
            raise Unread("a plan")
        partners = asked.others()
        if not times or not partners:
            raise Unread("a plan")
        due = times[-1]
        near = [
            one
            for one in self.facts.targets
            if one.due
            and one.due[:4] == due[:4]
            and is_about(one, partners, self.facts)
            and stem(next(iter(topics))) in stems(f"{one.title} {one.topic}")
        ]
        judged = []
        for one in near:
            stated = in_base(number, one.unit)
            if stated is None:
                continue
            value = to_base(one.value, one.unit)
            agreed = agrees(stated, number, scale_of(number, stated), value, Decimal(0), "")
            judged.append((one, agreed, stated, value))
        left = [
            one.text
            for one in clause.segments
            if not one.drop and not is_plain(one) and not GOAL_WORDS.fullmatch(plain(one.text)) and not re.search(words.GOAL, plain(one.text))
        ]
        for one, agreed, stated, value in judged:
            if agreed or (not left and re.search(words.SET, folded) and len(judged) == 1):
                claim = read_as(number, period=due) | {"field": "target", "partners": partners}
                base = Base(one.value, one.unit, one.due, one.id, None, tuple(references(one.sources, self.facts)))
                return finding._replace(
                    claim=claim,
                    result=AGREES if agreed else DIFFERS,
                    base=base,
                    difference=percent(stated, value),
                )
        raise Unread("a plan")


MONEY = frozenset(("goods-trade", "services-trade", "fdi", "fdi-stock", "oda", "fund", "gdp", "construction"))
"""The measures that are counted in money."""
ABROAD = frozenset(
    ("fdi", "fdi-stock", "oda", "visitors", "residents", "students", "workers", "companies", "construction")
)
"""The measures that other countries have as well, so that Korea must be named."""
UP_TO = re.compile(words.UP_TO)
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)|'\d\d\b")
BARE = re.compile(r"(?:US\$|[$₩])?\d[\d.,]*\d|\d")
MONTH = re.compile(r"\d{4}-\d\d")
PART = re.compile(words.PART)
GOAL_WORDS = re.compile(words.GOAL_WORDS)
OPENED = re.compile(words.OPENED)
LITTLE = stems("the of a an and for in on at to with by into its")
ONCE = ("status", "agreement", "institution", "policy", "context")
"""The kinds of event that are not held again and again."""
CLOSE = Decimal("0.03")


def not_stated(text: str) -> str:
    """Why a sentence is no statement of fact; empty where it is one."""
    folded = plain(text)
    for why, pattern in NOT_STATED:
        if pattern.search(folded):
            return why
    return ""


NOT_STATED = (
    ("a question", re.compile(words.ASKED)),
    ("a denial", re.compile(words.NOT)),
    ("a plan", re.compile(words.PLANNED)),
    ("what somebody says", re.compile(words.SAID)),
)


def left_over(texts: Iterable[str]) -> str:
    """The words that were not understood."""
    return f"not understood: {', '.join(dict.fromkeys(texts))}"


def answered(asked: Asked, unit: str) -> Answer | None:
    """What the plan for such a number answers."""
    if unit in ("rank", "percent"):
        from akcli.ask.relative import relative

        return relative(asked, "rank" if unit == "rank" else "")
    from akcli.ask.figured import figure

    return figure(asked)


def event(asked: Asked) -> Answer | None:
    """What happened, by the plan for events."""
    from akcli.ask.events import event as plan

    return plan(asked)


def says_all(event: model.Event, clause: Clause, facts: Facts) -> bool:
    """Whether a clause says every word of the title of an event, so that no other one can be meant."""
    named = {one.value("partner") or one.value("pair") for one in clause.segments}
    said = stems(" ".join(one.text for one in clause.segments))
    for one in clause.segments:
        for concept in one.values("concept"):
            said |= stems(" ".join(FORMS()[concept]))
    for one in ({*named, "kr"} if any(one.value("pair") for one in clause.segments) else named) - {None}:
        said |= stems(" ".join(entry_names(facts.entry(str(one)))))
    return stems(event.title) - LITTLE <= said


@cache
def FORMS() -> dict[str, list[str]]:
    """The English words of each concept."""
    return {concept: columns[0] for concept, columns in table(ask_words.CONCEPTS)}


def read_as(number: Number, answer: Answer | None = None, period: str = "") -> Record:
    """What was read."""
    amount = number.amount
    return {
        "number": number.text,
        "value": amount.value if amount else None,
        "unit": number.unit or (amount.currency if amount else "") or None,
        "qualifier": number.bound or None,
        "measure": answer.measure if answer else None,
        "flow": answer.flow if answer else None,
        "partners": list(answer.partners) if answer else [],
        "period": period,
        "reporter": answer.reporter if answer else None,
        "field": answer.field if answer else None,
    }


def named(other: Row, result: str) -> str:
    """Who has it so."""
    return other.label


def in_base(number: Number, unit: str) -> Decimal | None:
    """An amount in the base of a unit; None where they do not compare."""
    assert number.amount
    base, _ = model.UNITS[unit]
    value, currency = number.amount.value, number.amount.currency
    if base == "USD million":
        return value.scaleb(-6) if currency == "USD" or (not currency and abs(value) >= 1000000) else None
    if base == "KRW billion":
        return value.scaleb(-9) if currency == "KRW" else None
    if base in ("percent", "rank"):
        return value if number.unit == base else None
    return value if not currency and not number.unit else None


def scale_of(number: Number, stated: Decimal) -> Decimal:
    """What one is worth in the base of the unit."""
    assert number.amount
    return stated / number.amount.value if number.amount.value else Decimal(1)


def to_base(value: Any, unit: str) -> Decimal:
    """A value of the base in the base of its unit."""
    base, _ = model.UNITS[unit]
    return Decimal(convert(value, unit, base) or 0)


def coarseness(value: Any, unit: str, qualifier: str | None) -> Decimal:
    """Half of what the last digit of a value of the base is worth, in the base of its unit."""
    number = Decimal(value)
    exponent = int(number.as_tuple().exponent)
    if exponent >= 0 and qualifier and number:
        while number % 10 == 0:
            number, exponent = number / 10, exponent + 1
    return abs(to_base(Decimal(1).scaleb(exponent), unit)) / 2


def agrees(stated: Decimal, number: Number, scale: Decimal, value: Decimal, coarse: Decimal, qualifier: str) -> bool:
    """Whether a number says what a value of the base is.

    It agrees where the value rounds to what is printed. Noughts at its end may be of rounding, but are not taken for
    more than a hundredth of it, or a twentieth where it is said to be about so.
    """
    size = abs(stated)
    most = size * (FIVE if number.bound else ONE)
    room = max(number.digit * scale / 2, min(number.nought * scale / 2, most), coarse)
    if qualifier == "about":
        room = max(room, abs(value) * FIVE)
    if (qualifier == "over" and value <= stated <= value * 2) or (qualifier == "under" and value / 2 <= stated <= value):
        return True
    near = abs(stated - value) <= room
    match number.bound:
        case "over":
            return near or stated <= value <= stated * FAR
        case "under":
            return near or stated / FAR <= value <= stated
        case "nearly":
            return near or stated * NEAR <= value <= stated
    return near


ONE, FIVE, NEAR, FAR = Decimal("0.01"), Decimal("0.05"), Decimal("0.9"), 5


def percent(stated: Decimal, value: Decimal) -> Decimal | None:
    """How much more is printed than the base has, in percent of the latter, with one decimal."""
    if not value:
        return None
    return ((stated - value) * 100 / abs(value)).quantize(Decimal("0.1"))
