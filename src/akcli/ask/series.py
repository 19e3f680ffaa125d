"""The series that have a figure, whose count it is, how it is said, and why there is none."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any, NamedTuple

from akcli.ask import words
from akcli.ask.answers import Row, called, count_of, said, sized, when
from akcli.ask.asked import JOINS, Asked, Time
from akcli.ask.reading import Amount, Segment, plain, table
from akcli.ask.subjects import PEOPLE, Subject
from akcli.ask.wording import forms_of, stems
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.model import Series
from akcli.figures.single import Figure, Flow, observed
from akcli.figures.trade import is_year


class Wanted(NamedTuple):
    """A flow that is asked for, with its figures."""

    partner: str
    flow: str
    reporter: str | None
    """Whose count, where that is said."""
    figures: Flow


def extra(series: Series, facts: Facts) -> frozenset[str]:
    """What the id of a series says beside measure, partner, flow and whose count: it is of a part, or of more."""
    usual = {*series.measure.split("-"), series.flow, series.partner, series.reporter, "total"}
    _, *others = series.id.split("-")
    return frozenset(part for part in others if part not in usual)


def flow_of(asked: Asked, about: Subject, flow: str, partner: str, reporter: str | None) -> Flow | None:
    """The figures of a flow; words that are left over pick among its series by their titles."""
    facts = asked.facts
    wanted = {flow} if about.measure != "goods-trade" else set(model.TRADE)
    found = facts.find_series(
        lambda series: (
            series.measure == about.measure
            and series.flow in wanted
            and (series.partner == partner if not about.entry else about.entry in series.id.split("-"))
        )
    )
    if reporter:
        found = [series for series in found if series.reporter == reporter]
    asked.picking = [segment for segment in asked.left if not segment.value("period")] or asked.picking
    left = asked.picking
    if left and about.measure != "goods-trade":
        picked = [series for series in found if _told_by_all(series, left)]
        people = [value.partition(" ")[0] for value in PEOPLE]
        if not picked and about.measure in people:
            # A visa, a school, a training: of another count of people, by its title.
            name = [] if about.measure == "residents" else [about.measure]
            picked = facts.find_series(
                lambda series: (
                    series.partner == partner
                    and series.flow == flow
                    and series.measure in people
                    and _told_by_all(series, left)
                    and stems(" ".join(name)) <= stems(series.title)
                )
            )
            about = about._replace(measure=picked[0].measure) if picked else about
        if not picked:
            if any(series.measure == about.measure and _told_by_all(series, left) for series in facts.heads):
                # Of other partners there is one.
                asked.mark(left)
                part = " ".join(word.text for word in left)
                asked.none(f"the base has no figure of {shown(about, flow, partner, facts)} that is this: {part}")
            return None
        asked.mark(left)
        found = picked
    elif about.measure != "goods-trade":
        if asked.told and "cumulative" in asked.told:
            total = [series for series in found if "cumulative" in series.title.lower()]
            found = total if total or about.measure != "fdi-stock" else found  # a stock is cumulative by itself
        found = sorted(
            found, key=lambda series: (bool(extra(series, facts) - {about.entry}), "cumulative" in series.title.lower())
        )
    return Flow(facts, about.measure, flow, partner, _as_they_move(asked, about, flow, partner, found), reporter)


def _told_by_all(series: Series, left: Sequence[Segment]) -> bool:
    """Whether a title has all these words, and no visa beside those that are named."""
    visas = {word.text.upper() for word in left if VISA.fullmatch(word.text.upper())}
    its = {*VISA.findall(series.title)}
    return all(_told_by(series.title, word) for word in left) and (not visas or visas == its)


VISA = re.compile(r"\b[A-Z]-\d+\b")
ENTERING = re.compile(r"\b(?:entering|sent)\b")
"""In the title of a series: of those who came in a year, and not of those who are there at its end."""
SENT = ("sent", "send", "sends", "sending", "take", "took", "took in", "taken")
HABIT = ("send", "sends", "come", "comes", "come to", "go to", "go", "goes to", "오는", "가는")
"""Who sends most has most there."""
WORKING = ("work", "working", "worked", "lam viec", "일하는", "일한", "취업한", "취업 중인", "근무 중인")
THERE = re.compile(r"\b(?:have|has|is|are|was|were|there)\b|있[는나었]")


def _as_they_move(asked: Asked, about: Subject, flow: str, partner: str, found: list[Series]) -> list[Series]:
    """Those that count people who come, where that is asked, or those who are there; else the same."""
    if about.measure not in STOCKS or about.measure == "fdi-stock":
        return found
    texts = {plain(segment.text) for segment in asked.segments}
    korean = asked.reading.language == "ko"
    in_year = any(segment.value("period") for segment in asked.segments)
    comes = (
        any(
            value.startswith("visitors ")
            and (segment.value("role") != "from" or (in_year and plain(segment.text) == "came from"))
            for segment in asked.segments
            for value in segment.values("measure")
        )
        or any(mention.role == "to" and mention.form == "name" and not korean for mention in asked.mentions)
        or not texts.isdisjoint(SENT)
    )
    stays = (
        any(mention.role in ("in", "to", "from") and mention.id == "kr" for mention in asked.mentions)
        or not texts.isdisjoint(WORKING)
        or bool(THERE.search(plain(asked.reading.question)))
    )
    if not comes and not stays:
        return found
    fits = [series for series in found if bool(ENTERING.search(series.title)) == comes]
    always = not texts.isdisjoint(HABIT) and "did" not in texts and not in_year
    if found and not fits and always:
        return found
    if found and not fits:
        what = shown(about, flow, partner, asked.facts)
        asked.none(f"the base has {what} {'at a time, not those who came' if comes else 'by when they came alone'}")
    return fits


def _told_by(title: str, word: Segment) -> bool:
    """Whether a title has a word, or another name of what it means."""
    forms = [word.text, *(form for concept in word.values("concept") for form in forms_of(concept))]
    return any(stems(form) <= stems(title) for form in forms)


def reported(asked: Asked) -> str | None:
    """Take the words that say whose count is asked for."""
    named = asked.free("count")
    if named:
        asked.mark(named)
        asked.take("count-of")
        return str(named[0].value("count"))
    words_ = asked.free("count-of")
    for segment in words_:
        before = asked.around(segment.place, -1)
        if "says" in segment.values("count-of") and before is not None and before.value("partner"):
            asked.mark([segment, before])
            return str(before.value("partner"))
        behind = segment.value("count-of") == "according" and segment.text < "가"
        for step in (1,) if behind else (-1, 1):
            near = asked.segments[segment.place + step] if 0 <= segment.place + step < len(asked.segments) else None
            while near is not None and near.drop and 0 <= near.place + step < len(asked.segments):
                near = asked.segments[near.place + step]
            if near is not None and near.value("partner") and near.place not in asked.taken:
                known = {series.reporter for series in asked.facts.heads}
                rivals = [each for each in asked.mentions if each.id == near.value("partner")]
                if near.value("partner") in known and (segment.value("count-of") == "according" or rivals):
                    asked.mark([segment, near])
                    return str(near.value("partner"))
    return None


def own_figure(asked: Asked) -> list[Segment]:
    """The words of ASEAN's figure and the like: a count by its owner, and no value."""
    return [
        segment
        for segment in asked.free("count-of", "count")
        if segment.place > 1
        and asked.segments[segment.place - 2].value("partner")
        and plain(asked.segments[segment.place - 1].text) in ("'s", "s")
    ]


def sentence_of(about: Subject, flow: str, figure: Figure, facts: Facts) -> str:
    """A figure in a sentence that says whose flow it is."""
    period = when(figure.period)
    whom = called(figure.partner, facts)
    if about.measure == "goods-trade":
        if flow == "export":
            return f"Korea exported goods worth {said(figure)} to {whom} {period}."
        if flow == "import":
            return f"Korea imported goods worth {said(figure)} from {whom} {period}."
        if flow == "balance":
            kind = "a surplus" if figure.base >= 0 else "a deficit"
            return f"Korea had {kind} of {sized(figure)} in its goods trade with {whom} {period}."
        return f"Korea's goods trade with {whom} was worth {said(figure)} {period}."
    if about.measure == "rank":
        return f"{label_of(figure.title)}: {said(figure)} {period}."
    return f"{labelled(figure)}: {said(figure)} {period}."


def labelled(figure: Figure) -> str:
    """The title of the series of a figure; of a month it is not the end of a year that is counted."""
    label = label_of(figure.title)
    return label if is_year(figure.period) else label.replace(", end of year", "")


def label_of(title: str) -> str:
    """The title of a series without whose count it is, which stands apart."""
    return re.sub(r", (?:(?:[\w' -]+ )?count|a year)$", "", title)


def shown(about: Subject, flow: str, partner: str, facts: Facts) -> str:
    """What is asked, in the words of the tool."""
    whom = called(partner or about.entry, facts) if partner or about.entry else "single partners"
    line = next((columns[0][0] for name, columns in table(words.FLOWS) if name == f"{about.measure} {flow}"), "")
    if not line:
        return f"{about.measure.replace('-', ' ')} {flow} {whom}".strip()
    return line.format(whom)


def command_of(
    about: Subject, flow: str, partner: str, time: Time, figure: Figure | None, facts: Facts, reporter: str | None
) -> str:
    """The command that gives the same."""
    if about.measure == "goods-trade":
        given = ["akcli trade"]
        if partner != "asean":
            given.append(partner)
        if time.since or time.until:
            given += [f"--since {time.since}"] if time.since else []
            given += [f"--until {time.until}"] if time.until else []
        elif figure and is_year(figure.period):
            given.append(f"--year {figure.period}")
        if reporter:
            given.append(f"--reporter {reporter}")
        return " ".join(given)
    ids = " ".join(figure.series[:1]) if figure else ""
    bounds = ""
    if time.since or time.until:
        bounds = (f" --since {time.since}" if time.since else "") + (f" --until {time.until}" if time.until else "")
    elif figure and "/" not in figure.period:
        bounds = f" --since {figure.period} --until {figure.period}"
    return f"akcli series {ids}{bounds}" if ids else f"akcli series --measure {about.measure}"


def other_counts(flow: Flow, figure: Figure, facts: Facts) -> list[Row]:
    """What other counts and other sources say of the same."""
    found = []
    for variant in figure.variants:
        publishers = dict.fromkeys(facts.documents[ref.partition("#")[0]].publisher for ref in variant.sources)
        found.append(
            Row(
                ", ".join(publishers),
                variant.value,
                variant.unit or figure.unit,
                figure.period,
                figure.address,
                figure.reporter,
                variant.note or "another source of this count",
            )
        )
    seen = {figure.address}
    every = Flow(facts, flow.measure, flow.flow, flow.partner, flow.series)
    for other in every.figures(figure.period):
        if other.address in seen or (other.address is None and other.reporter == figure.reporter):
            continue
        seen.add(other.address)
        series = next((each for each in flow.series if other.series and each.id == other.series[0]), None)
        label = count_of(other.reporter, facts) if other.reporter != figure.reporter else other.title
        why = (series.method if series else None) or "another count"
        found.append(Row(label, other.value, other.unit, other.period, other.address, other.reporter, why))
    return found


def absent(flow: Flow, year: str, facts: Facts, what: str) -> str:
    """Why there is no figure, with the nearest one and the gap on record."""
    years = flow.years
    if not flow.periods:
        return f"the base has no figure of {what}{recorded(flow, facts)}"
    edition = facts.about.edition
    told = f"no figure of {what} for {in_words(year)}"
    if year[:4] > edition[:4]:
        told = f"{in_words(year)} is after the edition of the facts ({edition})"
    if years:
        nearest = min(years, key=lambda known: (abs(int(known) - int(year[:4])), known))
        found = flow.figure(nearest)
        value = f": {said(found)}" if found else ""
        span = f"{years[0]} to {years[-1]}" if len(years) > 1 else years[0]
        told += f"; known for {span} ({len(years)} of these years), the nearest is {nearest}{value}"
    else:
        found = flow.figure(flow.periods[-1])
        told += f"; known only {when(flow.periods[-1])}: {said(found)}" if found else ""
    part = [period for period in flow.periods if not is_year(period) and period[:4] == year[:4]]
    if part and years and (found := flow.figure(part[0])):
        told += f"; {in_words(part[0])}: {said(found)}"
    return told + recorded(flow, facts, year[:4])


def kind_of(series: Series) -> str:
    """What it has in common with the like series of other partners: its id without the partner, and whose count."""
    count = "own" if str(series.reporter) == series.partner else str(series.reporter)
    return "-".join((*(part for part in series.id.split("-") if part != series.partner), count))


def of_one_kind(flows: Sequence[Flow], fits: Callable[[str], bool]) -> list[Flow]:
    """The same flows by series of one kind, so that their figures compare: of the kinds that all of them have the one
    with the most figures; goods trade is as ``trade`` has it."""
    if any(flow.measure == "goods-trade" for flow in flows):
        return list(flows)
    kinds: dict[str, list[int]] = {}
    for number, flow in enumerate(flows):
        for series in flow.series:
            if series.flow == flow.flow and (count := sum(map(fits, series.points))):
                kinds.setdefault(kind_of(series), []).extend([number] * count)
    shared = [kind for kind, having in kinds.items() if len({*having}) == len(flows)]
    if not shared:
        return list(flows)
    best = max(shared, key=lambda kind: len(kinds[kind]))
    return [
        Flow(
            flow.facts,
            flow.measure,
            flow.flow,
            flow.partner,
            [series for series in flow.series if kind_of(series) == best],
        )
        for flow in flows
    ]


def side_by_side(flows: Mapping[str, Flow], period: str) -> dict[str, Figure]:
    """The figures of a period that compare: of the first kind that has at least half as many as the widest."""
    found = {name: figure for name, flow in flows.items() if (figure := flow.figure(period))}
    kinds: dict[str, dict[str, Figure]] = {}
    for name, flow in flows.items():
        for candidate in flow.figures(period) if flow.measure != "goods-trade" else ():
            series = next(each for each in flow.series if each.id == candidate.series[0])
            kinds.setdefault(kind_of(series), {}).setdefault(name, candidate)
    if not kinds:
        return found
    widest = max(map(len, kinds.values()))
    places = [{kind_of(series): place for place, series in enumerate(flow.series)} for flow in flows.values()]
    order = sorted(kinds, key=lambda kind: max(its.get(kind, 0) for its in places))
    return next(kinds[kind] for kind in order if 2 * len(kinds[kind]) >= widest)


def recorded(flow: Flow, facts: Facts, period: str = "") -> str:
    """The gap on record, if there is one of that time."""
    for gap in facts.gaps:
        since, until = (gap.since or "0")[: len(period)], (gap.until or "9")[: len(period)]
        if period and not since <= period <= until:
            continue
        if gap.measure == flow.measure and gap.partner == flow.partner and gap.flow in (None, flow.flow):
            return f"; on record: {gap.text.rstrip('.')}"
    return ""


def rivals(asked: Asked) -> list[str]:
    """Take two counts that are to be compared."""
    counts = asked.free("count")
    named = [str(segment.value("count")) for segment in counts]
    if len(set(named)) > 1:
        asked.mark(counts)
        asked.take("count-of")
        return list(dict.fromkeys(named))
    for segment in counts:
        # "the Korean and the ASEAN count"
        before = [each for each in asked.mentions if each.segment.place < segment.place]
        if (
            before
            and all(
                plain(each.text) in (*JOINS, "the", "'s", "s")
                for each in asked.segments[before[-1].segment.place + 1 : segment.place]
            )
            and before[-1].segment.place + 1 < segment.place
            and {before[-1].id, named[0]} <= {"kr", "asean"}
        ):
            asked.mark([segment, before[-1].segment])
            asked.take("count-of")
            return [before[-1].id, named[0]]
    if not asked.free("count-of"):
        return []
    known = {series.reporter for series in asked.facts.heads}
    for first, second in pairwise(asked.mentions):
        after = asked.around(second.segment.place, 1)
        if after is not None and plain(after.text) in ("'s", "s"):
            after = asked.around(after.place, 1)
        owned = first.role == second.role == "of" or (after is not None and after.value("count-of"))
        if second.joined and owned and {first.id, second.id} <= known and "kr" in (first.id, second.id):
            asked.take("count-of")
            return [first.id, second.id]
    return []


def newest(flow: Flow) -> str | None:
    """The newest whole year with a figure, or the newest period where there is no whole year."""
    years = flow.years
    if years:
        return years[-1]
    for series in flow.series:
        if series.flow == flow.flow and series.points:
            return max(series.points, key=dates.sort_key)
    return None


STOCKS = ("residents", "students", "workers", "permanent-residents", "marriage-migrants", "fdi-stock")
"""Measures of what there is at a time, of which a month tells as much as the end of a year."""
MONTH = re.compile(r"\d{4}-\d\d")


def since_then(flow: Flow) -> str | None:
    """A month behind the newest whole year in the same series, of a measure of what there is at a time."""
    last = newest(flow)
    found = flow.figure(last) if last and flow.measure in STOCKS else None
    if not found or not last:
        return None
    its = [each for series in flow.series if series.id == found.series[0] for each in series.points]
    return max((each for each in its if MONTH.fullmatch(each) and each[:4] > last[:4]), default=None)


def part_since(flow: Flow, found: Figure) -> Figure | None:
    """The newest figure of a part of a year behind this whole year, in the same series."""
    for series in flow.series:
        if series.id in found.series and series.flow == flow.flow:
            parts = [each for each in series.points if not is_year(each) and each[:4].isdigit() and each > found.period]
            parts = [each for each in parts if each[:4] != found.period[:4]]
            return observed(series, max(parts, key=dates.sort_key), flow.facts) if parts else None
    return None


def unusual(figures: Flow, found: Figure) -> str | None:
    """The reporter, where ``trade`` without it would show another count."""
    counts = list(figures.counts) if figures.measure == "goods-trade" else []
    return found.reporter if counts and found.reporter != counts[0] else None


def time_words(time: Time, newest: str = "") -> str:
    """The time as it was read."""
    if time.periods:
        return ", ".join(map(in_words, time.periods))
    if time.since or time.until:
        return f"{time.since or ''}-{time.until or ''}"
    return f"newest: {newest}" if newest else ""


def sources_of(figures: Iterable[Figure]) -> list[Any]:
    """Where these figures come from, each page once."""
    found: dict[str, Any] = {}
    for figure in figures:
        for source in figure.sources:
            found.setdefault(f"{source['id']}#{source['locator']}", source)
    return list(found.values())


def scaled(given: Amount) -> tuple[Any, str]:
    """An amount of money in the unit in which people say it."""
    value = given.value
    scale, power = next(
        ((name, power) for name, power in (("billion", 9), ("million", 6)) if value >= Decimal(10) ** power), ("", 0)
    )
    number = value.scaleb(-power)
    whole = int(number) if number == number.to_integral_value() else number.normalize()
    return whole, f"{given.currency} {scale}".strip()


def unit_of(flow: Flow, given: Amount) -> tuple[str, Decimal]:
    """The base of the unit that a flow is counted in, and an amount in it; an empty unit where they do not compare."""
    units = {model.UNITS[series.unit][0] for series in flow.series}
    for unit in units:
        if unit == "USD million" and given.currency in ("", "USD") and (given.currency or given.value >= 1000000):
            return unit, given.value.scaleb(-6)
        if unit == "KRW billion" and given.currency == "KRW":
            return unit, given.value.scaleb(-9)
        if unit not in ("USD million", "KRW billion") and not given.currency:
            return unit, given.value
    return "", Decimal(0)
