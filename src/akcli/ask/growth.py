"""Growth: from one time to another, and of each of some years on the year before."""

import re
from collections.abc import Sequence
from itertools import pairwise

from akcli.ask.answers import Answer, Row, called, capital, figure_row, listed, said
from akcli.ask.asked import ALWAYS, Asked, Time, is_whether
from akcli.ask.figured import yes_or_no
from akcli.ask.reading import plain
from akcli.ask.series import Wanted, absent, command_of, label_of, newest, of_one_kind, shown, sources_of
from akcli.ask.subjects import Subject
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.figures.single import Figure, change
from akcli.figures.trade import is_year

EACH_YEAR = re.compile(
    r"\b(?:every|each|by) year|year by year|\byears\b|\b(?:which|what) year|매년|매해|해마다|연도별"
    r"|year to year|(?:[느떤슨]| |\d)해(?=[는은를가]?(?:\W|$)|들|에)|몇 년도?에"
    r"|\b(?:moi|tung|nhung|cac) nam\b|\bnam nao\b"
)
"""Words by which the changes of single years are asked for."""
ANNUAL = re.compile(r"\b(?:annual|yearly|per year|a year)|year on year|year-on-year|연간|연평균|전년|\bhang nam\b")
"""Words that in a span of years do the same, and else ask for the newest change."""

UNCHANGED = "did not change"
DIRECTIONS = {"up": "rose", "down": "fell"}
BESIDE = frozenset(
    (
        *("and", "or", "in", "also", "both", "va", "hoac", "hay", "nam"),
        *("과", "와", "랑", "이랑", "하고", "및", "에", "도"),
    )
)
"""Words between years each of which is asked for by itself."""


def grown(asked: Asked, about: Subject, time: Time, wanted: Wanted) -> Answer | None:
    """How much more a flow is than before: in one span, or in each of the years that are asked for."""
    told = plain(asked.reading.question)
    spans = bool(time.since or time.until)
    when = time == ALWAYS and any(segment.value("do") == "when" for segment in asked.segments)
    each = when or _listed_years(asked) or EACH_YEAR.search(told) or (spans and ANNUAL.search(told))
    if about.sign == "deficit":
        return None  # that one grows is no growth of the balance
    if each and not time.one:
        return _on_the_year_before(asked, about, time, wanted)
    return _on_another(asked, about, time, wanted) if len(time.periods) < 3 else None


def _on_another(asked: Asked, about: Subject, time: Time, wanted: Wanted) -> Answer | None:
    """The change from one time to another, or of one year on the year before."""
    facts = asked.facts
    partner, flow, reporter, figures = wanted
    what = shown(about, flow, partner, facts)
    if time.since or time.until or len(time.periods) == 2:
        low, high = sorted(time.periods) if time.periods else (time.since, time.until or newest(figures))
        if not low or not high:
            return None
        figures = of_one_kind([figures], (str(low), str(high)).__contains__)[0]
        before, now = figures.figure(str(low)), figures.figure(str(high))
        if not before or not now:
            asked.none(absent(figures, str(low if not before else high), facts, what))
            return None
        by = change(before, now)
    else:
        year = time.one or next((year for year in reversed(figures.years) if figures.growth(year)[0] is not None), None)
        if not year or not is_year(year):
            asked.none(f"no growth of {what} can be computed")
            return None
        figures = of_one_kind([figures], (year, f"{int(year) - 1:04}").__contains__)[0]
        by, now, before = figures.growth(year)
        if not now or not before:
            asked.none(absent(figures, year if not now else str(int(year) - 1), facts, what))
            return None
    if by is None:
        asked.none(
            f"no growth of {what} can be computed: {said(before)} and {said(now)} are not of one count or not above 0"
        )
        return None
    way = _way(before, now)
    size = f"by {abs(by)} %" if by else "by less than 0.1 %" if way != UNCHANGED else ""
    told = " ".join(filter(None, (_owned(about, flow, partner, now, facts), way, size)))
    told += f" from {in_words(before.period)} to {in_words(now.period)}"
    rows = [figure_row(in_words(each.period), each) for each in (before, now)]
    span = Time(since=before.period, until=now.period)
    return Answer(
        f"{_as_asked(asked, {way})}{told}: {said(before)} to {said(now)}.",
        "growth",
        ("growth", what, f"{before.period} to {now.period}"),
        command_of(about, flow, partner, span, now, facts, reporter),
        about.measure,
        flow,
        (now.partner,),
        before.period,
        now.period,
        now.reporter,
        value=by,
        unit="percent",
        period=now.period,
        rows=rows,
        sources=sources_of([before, now]),
        notes=[]
        if time != ALWAYS and not time.newest
        else [f"{now.period} is the newest year with growth in the base."],
    )


def _way(before: Figure, now: Figure) -> str:
    """Which way it went from one figure to the other, however little."""
    return UNCHANGED if now.base == before.base else "rose" if now.base > before.base else "fell"


def _as_asked(asked: Asked, found: set[str]) -> str:
    """Yes or no, where it is asked whether it went one way and no other."""
    ways = {DIRECTIONS[value] for segment in asked.segments for value in segment.values("way")}
    return yes_or_no(found == ways) if len(ways) == 1 and is_whether(asked) else ""


def _owned(about: Subject, flow: str, partner: str, figure: Figure, facts: Facts) -> str:
    """What grew, as the subject of a sentence."""
    if about.measure == "goods-trade":
        whom = called(partner, facts)
        return {
            "export": f"Korea's exports to {whom}",
            "import": f"Korea's imports from {whom}",
            "total": f"Korea's goods trade with {whom}",
            "balance": f"Korea's balance with {whom}",
        }[flow]
    label = label_of(figure.title)
    return (f"{label}," if "," in label else label) or capital(shown(about, flow, partner, facts))


def _listed_years(asked: Asked) -> bool:
    """Whether several years are named one beside the other, so that each is asked for by itself."""
    named = [segment for segment in asked.segments if segment.value("period")]
    if any(segment.value("bound") == "between" for segment in asked.segments):
        return False
    between = [
        plain(segment.text)
        for first, second in pairwise(named)
        for segment in asked.segments[first.place + 1 : second.place]
    ]
    return len(named) > 1 and all(text in BESIDE for text in between)


def _on_the_year_before(asked: Asked, about: Subject, time: Time, wanted: Wanted) -> Answer | None:
    """The change of each of some years on the year before."""
    facts = asked.facts
    partner, flow, reporter, figures = wanted
    what = shown(about, flow, partner, facts)
    if not all(map(is_year, filter(None, (*time.periods, time.since, time.until)))):
        return None
    figures = of_one_kind([figures], is_year)[0]
    if not figures.years:
        asked.none(f"no growth of {what} can be computed")
        return None
    # A span with both ends has its first year as well; a change since a year is not one of that year itself.
    low = int(time.since) + (not time.until) if time.since else int(figures.years[0]) + 1
    years = time.periods or [f"{year:04}" for year in range(low, int(time.until or figures.years[-1]) + 1)]
    changes = {}
    for year in years:
        by, now, before = figures.growth(year)
        if by is not None and now and before:
            changes[year] = (by, before, now)
    missing = [year for year in years if year not in changes]
    if not changes or (time.periods and missing):
        asked.none(f"no growth of {what} can be computed for {listed(missing) if missing else 'that time'}")
        return None
    ways: dict[str, list[str]] = {}
    for year, (by, before, now) in changes.items():
        ways.setdefault(_way(before, now), []).append(f"{year} ({by} %)" if len(changes) < 9 else year)
    wanted_ways = [DIRECTIONS[value] for segment in asked.segments for value in segment.values("way")]
    order = sorted(ways, key=lambda way: (way not in wanted_ways, -len(ways[way])))
    whether = is_whether(asked) and not time.periods  # then the years that are otherwise tell why
    parts = [f"{way} in {_in_years(ways[way], (way in wanted_ways) != whether)}" for way in order]
    last = max(changes)
    counts = dict.fromkeys(now.reporter for _, _, now in changes.values())
    each = "on the year before" if len(changes) == 1 else "each on the year before"
    span = "" if time.periods or len(changes) == 1 else f", of {len(changes)} from {min(changes)} to {last}"
    if span and len(ways) == 1:
        parts, span = [f"{order[0]} in each of {len(changes)} years"], f" from {min(changes)} to {last}"
    either = any(plain(segment.text) in ("or", "hoac", "hay", "또는") for segment in asked.segments)
    yes = _as_asked(asked, {*wanted_ways} & {*ways} if either else {*ways}) if not missing or len(ways) > 1 else ""
    now = changes[last][2]
    notes = [f"Counts of these years: {', '.join(counts)}."] if len(counts) > 1 else []
    if missing:
        which = listed(missing) if len(missing) < 9 else f"{len(missing)} years"
        notes.append(f"No change on the year before can be computed for {which}.")
    return Answer(
        f"{yes}{_owned(about, flow, partner, now, facts)} {'; '.join(parts)}{span}, {each}.",
        "growth",
        ("growth of single years", what, ", ".join(time.periods) or f"{min(changes)} to {last}"),
        command_of(about, flow, partner, Time(since=f"{int(min(changes)) - 1:04}", until=last), now, facts, reporter),
        about.measure,
        flow,
        (now.partner,),
        min(changes),
        last,
        now.reporter,
        unit="percent",
        rows=[Row(year, by, "percent", year, None, now.reporter) for year, (by, _, now) in changes.items()],
        sources=sources_of([figure for _, *both in changes.values() for figure in both]),
        notes=notes,
    )


def _in_years(years: Sequence[str], named: bool) -> str:
    """Some years, by name where they are asked for or few."""
    return listed(years) if named or len(years) <= 3 else f"{len(years)} years"
