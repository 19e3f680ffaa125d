"""A number against the figure that the base has of the same: of one measure, one partner, one time."""

import re
from decimal import Decimal

from akcli.ask.answers import Answer
from akcli.ask.asked import Asked, Mention
from akcli.ask.reading import plain
from akcli.ask.series import extra, reported
from akcli.errors import NotFound
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.observations import convert
from akcli.verify import words
from akcli.verify.clauses import Clause, question
from akcli.verify.findings import (
    ABSENT,
    AGREES,
    COUNT,
    DIFFERS,
    PRINT,
    Base,
    Unread,
    Verdict,
    claim,
    not_understood,
)
from akcli.verify.rounding import agrees, coarseness, in_its_base, in_unit, percent
from akcli.verify.vocabulary import is_plain

MONEY = frozenset(("goods-trade", "services-trade", "fdi", "fdi-stock", "oda", "fund", "gdp", "construction"))
"""The measures that are counted in money."""
ABROAD = frozenset(
    ("fdi", "fdi-stock", "oda", "visitors", "residents", "students", "workers", "companies", "construction")
)
"""The measures that other countries have as well, so that Korea must be named."""
TOWARDS = ("to", "from", "with")
"""How a partner is named where Korea need not be: exports to it, imports from it, trade with it."""
SUMS = frozenset(("fdi", "oda", "fund"))
"""The measures that are also told as sums over years."""
LIVING = frozenset(("residents", "students", "workers"))
"""The measures that are counted in so many ways that a number which is near may be right by another one."""
PEOPLE = LIVING | {"visitors"}
REVISED = Decimal("0.002"), "such figures are revised"
WHO = Decimal("0.25"), "who is counted is not said"
NEAR = {
    "gdp": (Decimal("0.3"), REVISED[1]),
    "population": (Decimal("0.1"), REVISED[1]),
    "visitors": (Decimal("0.03"), WHO[1]),
    **dict.fromkeys(LIVING, WHO),
}
"""How much of a value another number may be off by, and still be right by another print or another way to count."""
PRELIMINARY = Decimal("0.03")
ANOTHERS = Decimal("0.1")
"""The same where Korea's own count of its trade is not in the base."""
THEIRS, ASEANS, THEIR_TOTAL = Decimal("0.3"), Decimal("0.1"), Decimal("0.06")
"""The same where a partner's trade with Korea is told: the two customs count it at other prices and other places."""
NET = frozenset(("net", "net aid", "net oda"))
OFFICIAL = frozenset(("oda", "official development assistance", "공적개발원조"))

PART = re.compile(words.PART)
BOTH_WAYS = re.compile(words.BOTH_WAYS)
UP_TO = re.compile(words.UP_TO)
MONTHS = re.compile(words.MONTHS)
FROM = re.compile(words.FROM)
BETWEEN = re.compile(words.BETWEEN)
WITH_KOREA = re.compile(words.WITH_KOREA)
FROM_SO_MUCH, FROM_SO_MUCH_KO = re.compile(words.FROM_SO_MUCH), re.compile(words.FROM_SO_MUCH_KO)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def figured(clause: Clause, language: str, text: str, facts: Facts) -> Verdict:
    """What the base says of a number; ``text`` is its sentence in lower case, without marks.

    Raises :class:`Unread` where not all is said, or something more that was not understood.
    """
    if len(clause.periods) != 1:
        raise Unread("more than one time in its clause" if clause.periods else "no year in its clause")
    period = str(clause.periods[0].value("period"))
    if len(period) == 4 and (match := PART.search(text)):
        raise not_understood([match.group()])
    if len(period) > 4 and MONTHS.search(text):
        raise Unread("a sum up to then")
    if clause.number.unit == "another money":
        raise Unread("another money")
    try:
        answer = _answered(clause, language, facts)
    except NotFound as error:
        if UP_TO.search(text):
            raise Unread("a sum up to then") from None
        return Verdict(ABSENT, claim(clause.number, period=period), why=str(error))
    if answer.measure in ABROAD and answer.flow != "total" and BOTH_WAYS.search(text):
        raise Unread("it may be of both directions")
    if answer.measure in SUMS and UP_TO.search(text):
        raise Unread("a sum up to then")
    return _compared(clause, answer, text, facts)


def _answered(clause: Clause, language: str, facts: Facts) -> Answer:
    """What ``ask`` answers to what is left of a clause without its number."""
    _must_be_whole(clause)
    _must_count(clause)
    number = clause.number
    extras: list[tuple[str, str, object]] = []
    if number.unit == "percent" and not any("share total" in segment.values("measure") for segment in clause.segments):
        extras.append(("share", "measure", "share total"))
    said = question(clause, extras, language)
    asked = Asked(said, facts)
    if number.unit:
        from akcli.ask.relative import relative

        answer = relative(asked, "rank" if number.unit == "rank" else "")
    else:
        from akcli.ask.figured import figure

        answer = figure(asked)
    if asked.left:
        raise not_understood([segment.text for segment in asked.left])
    if not answer or answer.value is None or answer.rows or not answer.partners or answer.since != answer.until:
        raise Unread("it was not read as one figure")
    counted = any(segment.value("count") or segment.value("count-of") for segment in clause.segments)
    if counted and reported(Asked(said, facts)) != answer.reporter:
        raise Unread("whose count it is was not read")
    if answer.measure in ("rank", "share"):
        _must_be_of(answer, asked)
    else:
        _must_be_koreas(answer, asked, language)
    return answer


def _must_be_whole(clause: Clause) -> None:
    """See that a clause has a measure and a partner, and no word of another kind."""
    number, segments = clause.number, clause.segments
    has_fund = any("fund outward" in segment.values("measure") for segment in segments)
    left = [
        segment.text
        for segment in segments
        if segment.value("amount") is not None
        or not (
            segment.drop
            or is_plain(segment)
            or (has_fund and segment.value("entry"))
            or (number.unit == "rank" and "most" in segment.values("do"))
        )
    ]
    if left:
        raise not_understood(left)
    if not any(
        segment.value("measure") or segment.value("other-side") or segment.value("form") for segment in segments
    ):
        raise Unread("no measure in its clause")
    if not any(segment.value("partner") or segment.value("pair") or segment.value("entry") for segment in segments):
        raise Unread("no partner in its clause")


def _must_be_koreas(answer: Answer, asked: Asked, language: str) -> None:
    """See that a flow is Korea's, and with those alone that are named: Viet Nam's trade is that with the world.

    Where nobody is named, a Vietnamese text tells of Viet Nam.
    """
    named = {mention.id for mention in asked.mentions}
    if named - {"kr"} and named - {"kr"} != set(answer.partners) - {"kr"}:
        raise Unread("it was not read as one figure")
    if answer.measure == "goods-trade" and named == {"kr"}:
        raise Unread("no partner in its clause")
    if answer.measure == "goods-trade" and any(mention.role == "in" for mention in asked.mentions):
        raise Unread("who sold it is not said")  # Korean firms in Viet Nam
    if "kr" in named:
        return
    if any(segment.drop and plain(segment.text) in words.PRONOUNS for segment in asked.segments):
        raise Unread("it stands for somebody")
    is_trade = answer.measure == "goods-trade" and any(mention.role not in TOWARDS for mention in asked.mentions)
    if is_trade or answer.measure in ABROAD or language == "vi":
        raise Unread("Korea is not named")


def _must_be_of(answer: Answer, asked: Asked) -> None:
    """See that it is said whose whole a share or a place is of: "ASEAN was Korea's second partner"."""
    others = [mention for mention in asked.mentions if mention.id not in answer.partners]
    measures = {value for segment in asked.segments for value in segment.values("measure")} - {
        "share total",
        "rank total",
    }
    if not others or not all(_is_owner(mention, asked) for mention in others):
        raise Unread("of whose whole it is was not read")
    if answer.measure == "share" and (len(measures) > 1 or any(mention.form == "people" for mention in others)):
        raise Unread("whose share it is was not read")


def _is_owner(mention: Mention, asked: Asked) -> bool:
    """Whether a partner is said to be whose something is: Korea's, of Korea, Korean, 한국 수출."""
    after = asked.segments[mention.segment.place + 1 : mention.segment.place + 2]
    return mention.role == "of" or mention.form == "adjective" or any(each.value("measure") for each in after)


def _must_count(clause: Clause) -> None:
    """See that money stands beside a measure of money, and another number beside one of something else."""
    number = clause.number
    measures = {value.partition(" ")[0] for segment in clause.segments for value in segment.values("measure")}
    if number.unit or not number.amount:
        return
    if number.amount.currency and not measures & MONEY:
        raise Unread("money, and no measure of it")
    if not number.amount.currency and measures and measures <= MONEY and number.amount.value < 1000000:
        raise Unread("no money, and a measure of it")


def _compared(clause: Clause, answer: Answer, text: str, facts: Facts) -> Verdict:
    """A number beside the figure that answers."""
    number, unit = clause.number, answer.unit or ""
    stated = in_unit(number, unit)
    if not stated:
        raise Unread("its unit does not compare")
    value = in_its_base(answer.value, unit)
    if answer.flow == "balance":
        stated *= _sign(clause)
    base = Base(answer.value, unit, answer.period, answer.address, answer.reporter, answer.sources)
    apart = None if unit == "rank" else percent(stated, value)
    read = claim(number, answer, answer.period)
    coarse = coarseness(answer.value, unit, answer.qualifier)
    if answer.address is None and number.amount:
        coarse += abs(number.digit * stated / number.amount.value)  # a sum of numbers that were rounded before
    if agrees(stated, number, value, coarse, answer.qualifier):
        return Verdict(AGREES, read, base, apart)
    for other in answer.others:
        theirs = other.unit or unit
        if other.value is None or model.UNITS[theirs][0] != model.UNITS[unit][0]:
            continue
        if agrees(stated, number, in_its_base(other.value, theirs), coarseness(other.value, theirs)):
            is_print = other.address is not None and other.address == answer.address
            return Verdict(PRINT if is_print else COUNT, read, base, apart, other.label)
    _must_compare(clause, answer, stated, value, text, facts)
    if FROM.search(text) and not any(segment.value("count") for segment in clause.segments):
        raise Unread("it differs, and whose count it is was not read")
    return Verdict(DIFFERS, read, base, apart)


def _sign(clause: Clause) -> int:
    """Whether a balance is Korea's surplus; where a partner is named first and Korea behind it, it is the partner's."""
    said = {value for segment in clause.segments for value in segment.values("measure")}
    side = -1 if _is_theirs(clause) else 1
    if "goods-trade deficit" in said:
        return -side
    if "goods-trade surplus" in said:
        return side
    raise Unread("surplus or deficit is not said")


def _is_theirs(clause: Clause) -> bool:
    """Whether a partner is named first and Korea behind it, as those write who have the partner's count."""
    named = [segment.value("partner") for segment in clause.segments if segment.value("partner")]
    return "kr" in named[1:] and named[0] != "kr"


def _is_turned(clause: Clause, answer: Answer) -> bool:
    """Whether the imports of a partner are told that are Korea's exports, or the other way round."""
    said = {value.partition(" ")[2] for segment in clause.segments for value in segment.values("measure")}
    return answer.flow in ("export", "import") and bool(said & {"export", "import"}) and answer.flow not in said


def _must_compare(clause: Clause, answer: Answer, stated: Decimal, value: Decimal, text: str, facts: Facts) -> None:
    """See that a number may be called another than the one on record."""
    apart = abs(stated - value) / abs(value) if value else Decimal(1)
    most, why = NEAR.get(answer.measure or "", REVISED)
    if answer.status in ("preliminary", "estimate"):
        most = max(most, PRELIMINARY)
    if answer.measure == "goods-trade" and answer.reporter != "kr":
        most, why = max(most, ANOTHERS), "Korea's count is not in the base"
    elif (
        answer.measure == "goods-trade"
        and (_is_theirs(clause) or WITH_KOREA.search(text) or _is_turned(clause, answer))
        and not any(row.reporter in answer.partners for row in answer.others)
    ):
        most = ASEANS if "asean" in answer.partners else THEIRS
        if answer.flow == "total" and BETWEEN.search(text):
            most = THEIR_TOTAL
        why = "the partner's count is not in the base"
    if apart <= most:
        raise Unread(f"near, and {why}")
    if len(set(YEAR.findall(text))) == 1 and (
        FROM_SO_MUCH.search(text, 0, clause.number.start) or FROM_SO_MUCH_KO.match(text, clause.number.end)
    ):
        raise Unread("of which year it is what was before is not said")
    series = (answer.address or "").partition("#")[0]
    if series and answer.measure not in ("rank", "share") and is_part(facts.entry(series), facts):
        raise Unread(f"the base has a part of it ({answer.address})")
    if answer.measure == "fdi-stock" and not UP_TO.search(text):
        raise Unread("in one year or in all is not said")
    if answer.measure == "fdi" and abs(value) < 3 * abs(stated) < 9 * abs(value):
        raise Unread("registered or paid in, gross or net, is not said")
    if answer.measure == "oda":
        said = {plain(segment.text) for segment in clause.segments}
        if not said & NET and abs(stated) < 3 * abs(value) and not (said & OFFICIAL and 3 * abs(stated) < abs(value)):
            raise Unread("net or gross, or for what, is not said")
    if answer.measure in PEOPLE:
        unit = answer.unit or ""
        known = [value]
        for row in answer.others:
            if row.value is not None and (converted := convert(row.value, row.unit or unit, unit)) is not None:
                known.append(in_its_base(converted, unit))
        if min(known) < stated < max(known):
            raise Unread("between two counts of the base")


def is_part(series: model.Series, facts: Facts) -> bool:
    """Whether a series counts a part of what its measure says: a visa, a scheme."""
    return bool(extra(series, facts) - {"moj"}) or "permit system" in series.title or " visa" in series.title
