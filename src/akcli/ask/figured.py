"""Figures: one, several, a span, a comparison, growth."""

import re
from collections.abc import Sequence

from akcli.ask.answers import Answer, Row, called, capital, count_of, figure_row, listed, of_figure, possessive, said
from akcli.ask.asked import ALWAYS, Asked, Time, asks_which, asks_year, is_whether
from akcli.ask.reading import Segment, plain
from akcli.ask.series import (
    VISA,
    Wanted,
    absent,
    command_of,
    flow_of,
    kind_of,
    label_of,
    labelled,
    newest,
    of_one_kind,
    other_counts,
    own_figure,
    part_since,
    recorded,
    reported,
    rivals,
    sentence_of,
    shown,
    since_then,
    sources_of,
    time_words,
    unit_of,
    unusual,
)
from akcli.ask.subjects import Subject, asks_what, subject, with_asean
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.observations import convert
from akcli.figures.single import Figure, Flow, difference
from akcli.figures.trade import is_year
from akcli.show.page import amount

FIRST = re.compile("first|처음|최초|첫|dau")
"""Whether an amount was passed is looked up, not whether it was for the first time."""
PERCENT = re.compile("perc|per cent|퍼센트|프로|비율|phan tram|ty le")
"""The words of a share that are those of growth as well."""
SUMMED = re.compile(
    r"\btotal(?! (?:\w+ )?trade)|\bsum\b|\btong (?!kim ngach (?!xuat khau|nhap khau))"
    r"|(?<![가-힣])총(?! ?교역| ?무역)|총합|모두"
)
"""Words that with several years ask for their sum."""
BY_YEAR = re.compile(r"\bby year\b|연도별|\b(?:theo|tung) nam\b")
"""All years are asked for."""


def figure(asked: Asked) -> Answer | None:
    """A figure, a span, a list, a comparison, growth, a share, a rank."""
    facts = asked.facts
    if any("each" in mention.segment.values("do") for mention in asked.mentions):
        return None  # each member, and not the group
    reporters = rivals(asked)
    own = own_figure(asked)
    asked.mark(each for each in asked.free("do", "value") if each not in own)
    in_which = asks_year(asked)
    if asked.has("do", "growth"):
        asked.mark(each for each in asked.free("measure", "share total") if PERCENT.search(plain(each.text)))
    if asked.has("measure", "rank total", "share total"):
        from akcli.ask.relative import relative  # which no other figure needs

        return relative(asked)
    yes = is_whether(asked) or asked.has("do", "true")
    ranks = asked.has("ordinal") or asked.has("do", "most")
    if yes and ranks and asked.has("other-side") and len(asked.mentions) > 1:
        return _in_that_place(asked)
    passes = asked.free("do", "passed", "achieved", "compare") if yes else []
    # Behind the word, and not in "the top destination", where nothing is passed.
    passes = [] if asked.has("other-side") and asked.has("do", "most") else passes
    asks = [segment for segment in asked.free("amount") if passes and passes[0].place < segment.place]
    if len(asks) == 1:
        asked.mark(asks)
        compared = asked.free("do", "passed", "achieved", "compare")
        asked.mark(each for each in compared if not asked.bounds(each) and not FIRST.search(plain(each.text)))
    latest = asked.latest()
    from_then = asked.has("do", "growth") and asked.has("bound", "after")
    by_then = any(segment.value("bound") == "by" and asked.bounds(segment) for segment in asked.segments)
    summed = bool(SUMMED.search(plain(asked.reading.question)))
    time = asked.time()
    if from_then and time.since:
        time = time._replace(since=f"{int(time.since[:4]) - 1:04}")  # a change after a year is one on that year
    if latest:
        if time != ALWAYS or asked.has("do", "growth"):
            return None
        time = Time(last=latest)
    reporter = reported(asked) if not reporters else None
    growth = bool(asked.take("do", "growth"))
    compares = asked.take("do", "compare")
    years = [segment for segment in asked.free("do", "which-year") if not {"most", "least"} & {*segment.values("do")}]
    asked.mark(years)
    if growth and (MORE.search(told := plain(asked.reading.question)) or LESS.search(told)):
        return None  # which of two changes is more is not looked up
    if growth and compares and time.one:
        return None  # from that year on, or in it?
    if asked.take("do", "newest"):
        time = time._replace(newest=not time.periods)
    asked.take("do", "how-many")
    about = subject(asked)
    if not about:
        return None
    if about.measure in ("oda", "fund", "fdi-stock") and asked.take("do", "cumulative"):
        asked.told.append("cumulative")
    if about.sign or about.measure == "goods-trade":
        asked.take("concept", "become")
    if len(about.partners) == 1 and asks_which(asked):
        return None
    asked.take("do", "which-partner", "both-ways") if about.partners else None
    partners = about.partners or (("",) if about.entry else ())
    if not partners and reporters:
        partners = tuple(partner for partner in reporters if partner != "kr" and partner in facts.sections)
    if not partners and reporter in facts.sections and reporter != "kr" and asked.mentions:
        partners = (str(reporter),)
    if not partners:
        about = with_asean(asked, about)
        partners = about.partners
    if not partners:
        if about.measure == "goods-trade" and not asked.has("do", "which-partner", "each"):
            asked.none("the base has Korea's goods trade by partner, not that with the whole world: name one")
        return None
    if about.measure not in {series.measure for series in facts.heads}:
        asked.none(f"the base has no figures of {about.measure.replace('-', ' ')}")
        return None
    flows: list[Wanted] = []
    for partner in partners:
        for each in about.flows:
            for count in reporters or (reporter,):
                flow = flow_of(asked, about, each, partner, count)
                if flow is None:
                    return None
                flows.append(Wanted(partner, each, count, flow))
    counts = any(segment.value("count-of") for segment in asked.segments)  # the others stand below
    if not (asks or len(flows) > 1 or len(time.periods) > 1 or growth or counts):
        asked.taken.difference_update(segment.place for segment in compares)  # one figure compares with nothing
    if asked.left:
        return Answer("", "value", (), "")
    if asks_what(asked):
        asked.none(WHOLE.get(about.measure, "the base has this as a whole, not what it is made of"))
        return None
    if growth and len(flows) != 1:
        return None
    if time == ALWAYS and not growth and BY_YEAR.search(plain(asked.reading.question)) and flows[0].figures.years:
        time = Time(since=flows[0].figures.years[0])
    if in_which and not growth and not time.one:
        return _signed_years(asked, about, time, flows[0]) if about.sign and len(flows) == 1 else None
    if summed and not growth and (time.since or time.until or len(time.periods) > 1 or len(flows) > 1):
        return None  # nothing is added up
    if growth:
        from akcli.ask.growth import grown

        return grown(asked, about, time, flows[0])
    if len(flows) == 1 and len(time.periods) <= 1 and not time.since and not time.until and not time.last:
        found = _one(asked, about, time, flows[0])
        return _answered(asked, found, asks[0], flows[0].figures, by_then) if found and asks else found
    if asks:
        return None  # in all of these years, or in one?
    return several(asked, about, time, flows)


WHOLE = {"goods-trade": "the base has the whole goods trade, not single goods"}


def _signed_years(asked: Asked, about: Subject, time: Time, wanted: Wanted) -> Answer | None:
    """The years in which there was a surplus, or a deficit."""
    partner, flow, reporter, figures = wanted
    figures = figures.alone()
    whom = called(partner, asked.facts)
    known = [figure for year in figures.years if time.spans(year) and (figure := figures.figure(year))]
    found = [figure for figure in known if figure.base and (figure.base > 0) == (about.sign == "surplus")]
    if not known:
        asked.none(f"the base has no balance with {whom} for that time")
        return None
    years = f"{len(known)} years with a figure ({known[0].period} to {known[-1].period})"
    if not found:
        asked.none(f"Korea had a {about.sign} with {whom} in none of {years}")
        return None
    those = "each" if len(found) == len(known) else str(len(found))
    named = f": {listed([each.period for each in found])}" if those != "each" else ""
    span = Time(since=known[0].period, until=known[-1].period)
    return Answer(
        f"Korea had a {about.sign} in its goods trade with {whom} in {those} of {years}{named}.",
        "value",
        (f"years with a {about.sign}", shown(about, flow, partner, asked.facts)),
        command_of(about, flow, partner, span, known[-1], asked.facts, reporter),
        about.measure,
        flow,
        (partner,),
        known[0].period,
        known[-1].period,
        rows=[figure_row(each.period, each) for each in found],
        sources=sources_of(found),
    )


def _answered(asked: Asked, found: Answer, asks: Segment, flow: Flow, by_then: bool) -> Answer | None:
    """Whether a figure is above an amount, or below; by then, where it is not, an earlier one may have been."""
    unit, least = unit_of(flow, asks.value("amount"))
    value = convert(found.value, found.unit or "", unit) if unit else None
    if value is None or (by_then and value < least):
        return None
    less = bool(WAYS[asked.reading.language][1].search(plain(asked.reading.question)))
    so = value < least if less else value >= least
    return found._replace(sentence=f"{yes_or_no(so)}{found.sentence}", operation="comparison")


def _one(asked: Asked, about: Subject, time: Time, wanted: Wanted) -> Answer | None:
    """A single figure: of the period that is named, or the newest."""
    partner, flow, reporter, figures = wanted
    facts = asked.facts
    what = shown(about, flow, partner or "", facts)
    whose = f" by the count of {count_of(reporter, facts)}" if reporter else ""
    period = time.one or since_then(figures) or newest(figures)
    if period is None:
        asked.none(f"the base has no figure of {what}{whose}{recorded(figures, facts)}")
        return None
    found = figures.figure(period)
    if not found:
        asked.none(absent(figures, period, facts, f"{what}{whose}"))
        return None
    if about.unsure:
        return None
    sentence = f"{_signed(asked, about, found)}{sentence_of(about, flow, found, facts)}"
    notes = []
    if not time.one:
        year = is_year(found.period)
        notes.append(f"{in_words(found.period)} is the newest {'whole year' if year else 'period'} in the base.")
        last = figures.figure(figures.years[-1]) if not year and figures.years else None
        if last:
            notes.append(f"Whole year before: {said(last)} in {last.period} ({last.address}).")
        part = part_since(figures, found) if year else None
        if part:
            notes.append(f"Newer, of a part of a year: {said(part)} in {in_words(part.period)} ({part.address}).")
    if found.address is None:
        notes.append("Computed from other figures of the same count.")
    every = flow_of(Asked(asked.reading._replace(segments=()), facts), about, flow, partner, None) or figures
    command = command_of(about, flow, partner, time, found, facts, reporter or unusual(figures, found))
    read_as = (what, found.period if time.one else f"newest: {found.period}")
    answer = of_figure(sentence, "value", read_as, command, about.measure, flow, found)
    return answer._replace(others=other_counts(every, found, facts), notes=notes)


def _in_that_place(asked: Asked) -> Answer | None:
    """Whether a partner is the first, or in the place that is said, among those of another."""
    from akcli.ask.relative import relative

    asked.take("do", "true")
    place = taken[0].value("ordinal") if (taken := asked.take("ordinal")) else 1
    found = relative(asked, "rank")
    if found is None or found.value is None:
        return found
    return found._replace(sentence=f"{yes_or_no(found.value == place)}{found.sentence}")


def several(asked: Asked, about: Subject, time: Time, flows: Sequence[Wanted]) -> Answer | None:
    """Figures of several flows or of several periods, side by side."""
    facts = asked.facts
    last = bool(time.last)
    if last:
        ends = [figures.years[-1] for *_, figures in flows if figures.years]
        if len(ends) < len(flows):
            return None
        time = Time(since=f"{int(min(ends)) - time.last + 1:04}", until=min(ends))
    spans = bool(time.since or time.until)
    every = [figures for *_, figures in flows]
    fits = time.periods.__contains__ if time.periods else lambda period: is_year(period) and time.spans(period)
    flows = [each._replace(figures=its) for each, its in zip(flows, of_one_kind(every, fits), strict=True)]
    newest = year = ""
    if not time.periods and not spans:
        newest = max(set.intersection(*(set(figures.years) for *_, figures in flows)), default="")
        if not newest:
            asked.none("no year has a figure of all that is asked for")
            return None
        months = {since_then(figures) for *_, figures in flows}
        year, newest = newest, (months.pop() or newest) if len(months) == 1 else newest
    found: list[tuple[str, str, Figure]] = []
    rows: list[Row] = []
    missing: list[str] = []
    late: list[str] = []
    for partner, flow, count, figures in flows:
        what = shown(about, flow, partner, facts)
        periods = [year for year in figures.years if time.spans(year)] if spans else list(time.periods) or [newest]
        after = bool(time.until and time.until[:4] > facts.about.edition[:4])
        lacks = next((each for each in periods if not figures.figure(each)), "")
        if spans and (after or not periods):
            lacks = str(time.until or time.since)
        if lacks:
            asked.none(absent(figures, lacks, facts, what))
            return None
        if time.since and time.until:
            span = range(int(time.since[:4]), int(time.until[:4]) + 1)
            missing += [str(year) for year in span if str(year) not in periods]
        elif time.since and periods[0] > time.since[:4]:
            late.append(periods[0])
        for figure in filter(None, map(figures.figure, periods)):
            found.append((what, flow, figure))
            parts = [what] if len({each[:2] for each in flows}) > 1 else []
            if parts and about.measure != "goods-trade" and figure.title:
                parts = [labelled(figure)]
            parts += [in_words(figure.period)] if len(periods) > 1 or spans else []
            parts += [f"{count_of(figure.reporter, facts)} count"] if count else []
            rows.append(figure_row(capital(", ".join(parts)) or capital(what), figure))
    if len(found) > 2 and _asks_more(asked) is not None:
        return None  # more than two are not compared
    its = [figure for *_, figure in found]
    notes = ["Nothing is added up: each year stands by itself."] if spans and not last and asks_sum(asked) else []
    notes += [f"No figure for {listed(missing)}."] if missing else []
    notes += [f"No figure before {listed(dict.fromkeys(late))}."] if late else []
    told_by = dict.fromkeys(each.reporter if about.measure == "goods-trade" else each.title for each in its)
    if len(flows) == 1 and len(told_by) > 1:
        notes.append(f"Counts of these: {'; '.join(map(label_of, told_by))}.")
    if last:
        notes.append(f"{time.until} is the newest year in the base.")
    if newest:
        notes.append(f"{in_words(newest)} is the newest {'year' if newest == year else 'period'} that all have.")
        before = [figures.figure(year) for *_, figures in flows] if newest != year else []
        if before:
            notes.append(f"Whole year before, {year}: {listed(said(each) for each in before if each)}.")
    if weak := [figure for figure in its if figure.status]:
        those = listed(list(dict.fromkeys(in_words(figure.period) for figure in weak))[:6])
        notes.append(f"{capital(listed(dict.fromkeys(str(figure.status) for figure in weak)))}: {those}.")
    if about.unsure and len(found) == 2:
        sentence, note = _both_ways(asked, found, flows[0].partner)
        notes.append(note)
    elif len(found) == 2:
        other_way = _other_way(every, its)
        notes += other_way
        yes = "Counts disagree: " if other_way else _whether(asked, about, found)
        sentence = f"{yes}{_compared(about, found, rows, facts)}"
    else:
        sentence = _in_spans(found) if spans or len(time.periods) > 1 else _in_a_row(found)
    partners = dict.fromkeys(each.partner for each in flows)
    commands = [
        command_of(about, each.flow, each.partner, time, figure, facts, each.reporter)
        for each, figure in zip(flows, its, strict=False)
    ]
    reporters = {figure.reporter for figure in its}
    whats = dict.fromkeys(shown(about, each.flow, each.partner, facts) for each in flows)
    return Answer(
        sentence,
        "span" if spans else "comparison",
        (" and ".join(whats), time_words(time, newest)),
        "; ".join(commands) if len(partners) > 1 else commands[0],
        about.measure,
        flows[0].flow if len(about.flows) == 1 else None,
        tuple(dict.fromkeys(figure.partner for figure in its)),
        min(figure.period for figure in its),
        max(figure.period for figure in its),
        its[0].reporter if len(reporters) == 1 else None,
        rows=rows,
        sources=sources_of(its),
        notes=notes,
    )


def asks_sum(asked: Asked) -> bool:
    """Whether it is asked how much, which of several years may be meant as their sum."""
    return bool(re.search(r"\bhow (?:much|many)\b|얼마|몇|\bbao nhieu\b", plain(asked.reading.question)))


def _both_ways(asked: Asked, found: Sequence[tuple[str, str, Figure]], partner: str) -> tuple[str, str]:
    """Exports and imports, where it is not said whose they are, and what to note of it."""
    imports = not any("goods-trade export" in segment.values("measure") for segment in asked.segments)
    told = "; ".join(f"{capital(what)}: {said(each)}" for what, _, each in (found[::-1] if imports else found))
    turned = ("imports from", "exports") if imports else ("exports to", "imports")
    whose = possessive(called(partner, asked.facts))
    note = f"It is not said whose they are: {whose} {turned[0]} Korea are Korea's {turned[1]}."
    return f"{told} ({in_words(found[0][2].period)}).", note


def _in_spans(found: Sequence[tuple[str, str, Figure]]) -> str:
    """The first and the last figure of each flow."""
    its: dict[str, list[Figure]] = {}
    for what, _, figure in found:
        its.setdefault(what, []).append(figure)
    told = "; ".join(
        f"{capital(what)}, {in_words(figures[0].period)} to {in_words(figures[-1].period)}:"
        f" {said(figures[0])} to {said(figures[-1])}"
        for what, figures in list(its.items())[:4]
    )
    return f"{told}." if len(its) <= 4 else f"{told}, and {len(its) - 4} more."


def _in_a_row(found: Sequence[tuple[str, str, Figure]]) -> str:
    """The figures of one period, the largest first."""
    ordered = sorted(found, key=lambda item: -item[2].base)
    told = "; ".join(f"{capital(what)}: {said(figure)}" for what, _, figure in ordered[:4])
    return f"{told} ({in_words(found[0][2].period)})."


MORE = re.compile(r"\b(?:more|bigger|larger|higher|greater)\b.*\bthan\b")
LESS = re.compile(r"\b(?:less|smaller|lower|fewer)\b.*\bthan\b")
WAYS = {
    "en": (MORE, LESS),
    "ko": (re.compile(r"많|큰가|컸|높|크[나다]"), re.compile(r"적은|적었|적나|작은|작았|낮")),
    "vi": (re.compile(r"\b(?:nhieu|lon|cao) hon\b"), re.compile(r"\b(?:it|nho|thap) hon\b")),
}
"""How it is said that the first is more, and that it is less."""
HOW_MUCH = re.compile(r"\bhow (?:many|much) (?:more|less|fewer|larger|smaller|higher|lower|bigger|greater)\b")


def yes_or_no(so: bool) -> str:
    """How an answer begins to what is asked with yes or no."""
    return "Yes: " if so else "No: "


def _asks_more(asked: Asked) -> bool | None:
    """Whether it is asked if the first is more than the second (if less: False), or how much more it is."""
    text = plain(asked.reading.question)
    ways = [bool(way.search(text)) for way in WAYS[asked.reading.language]]
    return ways[0] if sum(ways) == 1 and (is_whether(asked) or HOW_MUCH.search(text)) else None


def _whether(asked: Asked, about: Subject, found: Sequence[tuple[str, str, Figure]]) -> str:
    """Yes or no, where it is asked whether the first of two is more, or less, than the second, and by how many."""
    asks = _asks_more(asked)
    if asks is None:
        return ""
    (_, flow, figure), (_, other_flow, other) = found
    if figure.partner != other.partner:
        kind, values = "partner", (figure.partner, other.partner)
    elif figure.period != other.period:
        kind, values = "period", (figure.period, other.period)
    else:
        kind, values = "measure", (f"{about.measure} {flow}", f"{about.measure} {other_flow}")
    places = [next((each.place for each in asked.segments if value in each.values(kind)), -1) for value in values]
    if -1 in places or places[0] == places[1] or figure.base == other.base:
        return ""
    first = places[0] < places[1]
    if asked.reading.language == "ko":
        # What is more stands with 이 or 에, than which it is more with 보다.
        than = [segment.place for segment in asked.segments if segment.text == "보다"]
        if len(than) != 1 or min(places) > than[0]:
            return ""
        first = places[0] < than[0] < places[1] if max(places) > than[0] else first
        first = not first if max(places) > than[0] else first
    more = figure.base > other.base if first else other.base > figure.base
    if not is_whether(asked):
        return "" if more == asks else "Not more: " if asks else "Not less: "
    return yes_or_no(more == asks)


def _signed(asked: Asked, about: Subject, figure: Figure) -> str:
    """Yes or no, where it is asked whether there is a surplus or a deficit."""
    if not about.sign or not is_whether(asked) or not figure.base:
        return ""
    return yes_or_no((figure.base > 0) == (about.sign == "surplus"))


def _other_way(flows: Sequence[Flow], figures: Sequence[Figure]) -> list[str]:
    """What another count of both says, where by that one the other of the two is more."""
    first, second = figures
    if len(flows) != 2 or first.period != second.period:
        return []
    counts = [
        {kind: figure for figure in flow.figures(first.period) if (kind := _count_of(flow, figure))} for flow in flows
    ]
    for kind, one in counts[0].items():
        other = counts[1].get(kind)
        if VISA.findall(one.title) != VISA.findall(first.title):
            continue  # of other people
        if other and (one.base - other.base) * (first.base - second.base) < 0:
            sides = (
                f"{label_of(side.title) or called(side.partner, flows[0].facts)}: {said(side)}" for side in (one, other)
            )
            return [f"By another count it is the other way round: {'; '.join(sides)}."]
    return []


def _count_of(flow: Flow, figure: Figure) -> str:
    """By which count of several partners a figure is."""
    if flow.measure == "goods-trade":
        return "own" if figure.reporter == figure.partner else figure.reporter
    return next((kind_of(series) for series in flow.series if figure.series[:1] == (series.id,)), "")


def _compared(about: Subject, found: Sequence[tuple[str, str, Figure]], rows: Sequence[Row], facts: Facts) -> str:
    """Two figures in a sentence, the larger first."""
    pairs = sorted(zip(rows, found, strict=True), key=lambda pair: -pair[1][2].base)
    (high, (_, _, more)), (low, (_, _, less)) = pairs
    gap = difference(more, less)
    base = model.UNITS[more.unit][0]
    told = amount(gap.normalize() if gap != gap.to_integral_value() else int(gap), base)
    same = in_words(more.period) if more.period == less.period else ""
    period = f" in {same}" if same and same not in high.label else ""
    if not gap:
        return f"{high.label} and {low.label[:1].lower()}{low.label[1:]}: both {said(more)}{period}."
    what = ""
    if all(row.label[:1].isdigit() for row in (high, low)):
        title = label_of(found[0][2].title) if about.measure != "goods-trade" else ""
        what = f"{title or capital(found[0][0])}: "
    return f"{what}{high.label}: {said(more)}; {low.label}: {said(less)}{period}, a difference of {told}."
