"""Extremes over partners or years, and the order of partners."""

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from akcli.ask.answers import Answer, called, capital, count_of, figure_row, listed, of_figure, said, sized, when
from akcli.ask.asked import AUXILIARY, Asked, Mention, Time, is_whether
from akcli.ask.entries import of_partners
from akcli.ask.reading import plain
from akcli.ask.series import command_of, flow_of, kind_of, label_of, reported, shown, side_by_side, sources_of
from akcli.ask.subjects import Subject, asks_what, markets, measured, subject, with_asean
from akcli.ask.wording import ordinal
from akcli.errors import NotFound
from akcli.facts import dates
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import references
from akcli.figures.single import Figure, Flow, largest

PARTNER_FIELDS = ("joined", "relations_since")


def extreme(asked: Asked) -> Answer | None:
    """The partner, or the year, with the most or the least; whether one partner is it."""
    return _is_it(asked) or _extreme(asked)


def _is_it(asked: Asked) -> Answer | None:
    """Whether a partner is the one with the most, or the least, of a group that is named."""
    if not is_whether(asked):
        return None
    named = [mention for mention in asked.mentions if mention.id not in ("kr", "asean", "mekong")]
    if len(named) != 1 or not any(mention.id in ("asean", "mekong") for mention in asked.mentions):
        return None
    rest = [
        segment._replace(meanings=(), drop=True) if segment.place == named[0].segment.place else segment
        for segment in asked.segments
    ]
    fresh = Asked(asked.reading._replace(segments=tuple(rest)), asked.facts)
    found = _extreme(fresh, judged=True)
    if not found or fresh.left or len(found.partners) != 1 or found.partners[0] in ("asean", "mekong"):
        return None
    asked.mark(asked.segments)
    return found._replace(sentence=f"{'Yes' if named[0].id in found.partners else 'No'}: {found.sentence}")


def _extreme(asked: Asked, judged: bool = False) -> Answer | None:
    """The partner, or the year, with the most or the least; the first partners in order."""
    facts = asked.facts
    least = asked.has("do", "least")
    most = asked.has("do", "most")
    fresh = Asked(asked.reading, facts)
    if (found := _by_field(fresh)) and not fresh.left:
        asked.mark(asked.segments)
        return found
    if (not least and not most) or (is_whether(asked) and not judged) or asks_what(asked):
        return None
    asks_year = asked.has("do", "which-year", "when")
    asked.take("do", "most", "least", "value")
    count = 1
    for segment in asked.free("amount"):
        given = segment.value("amount")
        if given.value <= 20 and not given.currency:
            asked.mark([segment])
            count = int(given.value)
    if numbers := asked.take("number"):
        count = int(numbers[0].value("number"))
    ordinals = asked.free("ordinal")
    place = int(ordinals[0].value("ordinal")) if ordinals else 1
    asked.mark(ordinals)
    time = asked.time()
    asked.take("do", "newest")
    reporter = reported(asked)
    asks_year = asks_year and not time.one
    which = asked.free("do", "which-partner")
    sides = asked.free("other-side")
    who = asked.free("do", "where", "who")
    groups = [mention for mention in asked.mentions if mention.id in ("asean", "mekong")]
    wants = bool(which or sides) or any(mention.form == "people" for mention in groups)
    places = {
        mention.id
        for mention in asked.mentions
        if mention.segment.value("do") == "which-partner" or mention.segment in which
    }
    asked.mark(who)
    asked.take("do", "which-partner", "which-year", "when", "how-many")
    compares = asked.free("do", "compare")
    if any(plain(segment.text) in ("중", "중에서", "가운데", "중에", "first") for segment in compares):
        asked.mark(compares)
    others = [mention for mention in asked.mentions if mention.id not in ("asean", "mekong", "kr")]
    if sides and asks_year and (others or groups):
        return None  # in which year one was the largest market
    if asks_year and not (wants and not others and not groups):
        return _year(asked, time, least, reporter, count, place)
    sized = asked.has("measure", "population total", "gdp total")
    if not wants and (others or (groups and not who and not places and not sized)):
        return None if who or _of_goods(asked) else _year(asked, time, least, reporter, count, place)
    if others or _of_the_group(asked, groups):
        return None
    return _partner(asked, time, least, reporter, count, place)


def _of_the_group(asked: Asked, groups: Sequence[Mention]) -> bool:
    """Whether it is asked with whom the group itself trades most, and not with which of its members Korea does."""
    traded = {
        value.partition(" ")[0]
        for each in asked.segments
        for value in (*each.values("measure"), *each.values("other-side"))
    }
    if any(mention.id == "kr" for mention in asked.mentions) or not traded & {"goods-trade", "services-trade", "fdi"}:
        return False
    for mention in groups:
        place = mention.segment.place
        before = next((each for each in reversed(asked.segments[:place]) if not each.drop), None)
        after = next((each for each in asked.segments[place + 1 :] if not each.drop), None)
        beside = asked.around(place, -1)
        if mention.role == "from" and "fdi" in traded:
            continue  # investors from ASEAN
        if mention.role != "of" and mention.segment.value("do") == "which-partner":
            continue
        named = beside is not None and plain(beside.text) in ("of", "cua")
        owned = before if named else after
        if mention.role == "of" and ((named and before is None) or (owned and owned.value("do") == "which-partner")):
            continue  # a country of ASEAN, which of its members
        if mention.role not in ("", "in") or (beside is not None and plain(beside.text) in AUXILIARY):
            return True
        if mention.role == "" and asked.reading.language == "ko" and after is not None and after.value("do") == "most":
            return True
        if mention.role == "" and before is None and after is not None and after.value("measure"):
            return True
    return False


GOODS = ("biggest", "largest", "main", "top", "leading", "chief", "most important", "number one", "best", "prime")


def _of_goods(asked: Asked) -> bool:
    """Whether it is asked for goods: the main export is one, the highest exports are those of a year."""
    return any(
        "most" in segment.values("do")
        and plain(segment.text) in GOODS
        and any(
            value in ("goods-trade export", "goods-trade import")
            for each in asked.segments[segment.place + 1 : segment.place + 3]
            for value in each.values("measure")
        )
        for segment in asked.segments
    )


def ranked(asked: Asked) -> Answer | None:
    """The partners one by one, in order; with which of them there is a surplus or a deficit."""
    asked.take("do", "value")
    signed = asked.has("measure", "goods-trade surplus", "goods-trade deficit")
    each = bool(asked.take("do", "each"))
    if not each and not signed and not (asked.has("measure", "rank total") and asked.has("do", "which-partner")):
        return None
    if any(mention.id not in ("asean", "mekong", "kr") for mention in asked.mentions):
        return None
    if asked.has("measure", "rank total"):
        ranks = [segment for segment in asked.free("measure", "rank total") if plain(segment.text) in RANKED]
        if not ranks:
            return None
        asked.mark(ranks)
    time = asked.time()
    reporter = reported(asked)
    if not each and not asked.has("do", "which-partner"):
        return None
    asked.take("do", "which-partner", "newest", "what", "how-many", "compare")
    return _partner(asked, time, False, reporter, 0, 1)


RANKED = ("rank", "ranked", "ranking", "ranks", "order", "순위")


MEMBER = re.compile(r"\bmembers?\b|회원|thanh vien")


def _members(facts: Facts, group: str) -> list[str]:
    if group == "mekong":
        return [partner.id for partner in facts.partners if partner.mekong]
    if group == "asean":
        return [partner.id for partner in facts.partners if partner.kind == "asean-member"]
    return [partner.id for partner in facts.partners if partner.kind in ("asean-member", "long-standing")]


def _partner(asked: Asked, time: Time, least: bool, reporter: str | None, count: int, place: int) -> Answer | None:
    """The partners in order of one flow in one year: the first, so many of them, or all where ``count`` is 0."""
    facts = asked.facts
    groups = [mention for mention in asked.mentions if mention.id in ("asean", "mekong")]
    group = groups[0].id if groups else ""
    if not group and any(
        MEMBER.search(plain(segment.text)) for segment in asked.segments if "which-partner" in segment.values("do")
    ):
        group = "asean"  # nothing else has members here
    about = _around(asked)
    if not about or len(about.flows) != 1 or time.since or time.until or len(time.periods) > 1:
        return None
    flow = about.flows[0]
    whom = _members(facts, group)
    found: dict[str, Flow] = {}
    for partner in whom:
        with suppress(NotFound):  # of this partner there is no such series
            its_flow = flow_of(asked, about, flow, partner, reporter)
            if its_flow is None:
                return None
            found[partner] = its_flow
    if asked.left:
        return Answer("", "extreme", (), "")
    period = time.one or _newest(found, least or not count, count + place)
    what = shown(about, flow, "", facts)
    if not period:
        asked.none(f"the base has no figure of {what}")
        return None
    figures = side_by_side(found, period)
    known = figures
    if about.sign:
        figures = {
            partner: figure for partner, figure in figures.items() if (figure.base > 0) == (about.sign == "surplus")
        }
        least = least if about.sign == "surplus" else not least
    if not known:
        asked.none(f"no figures of {what} for {in_words(period)}")
        return None
    if len(known) < 3 and (time.one or len(side_by_side(found, _fullest(found) or period)) < 3):
        only = listed([f"{called(partner, facts)} ({said(figure)})" for partner, figure in known.items()])
        asked.none(f"for {in_words(period)} the base has the {_of(about, flow)} of {only} alone, too few to compare")
        return None
    if not figures:
        asked.none(f"Korea had a {about.sign} with none of {len(known)} in {in_words(period)}")
        return None
    order = sorted(figures, key=lambda partner: figures[partner].base, reverse=not least)
    if place > len(order):
        return None
    kind = {"asean": "ASEAN members", "mekong": "Mekong countries"}.get(group, "partners in the base")
    ranking = _Ranking(about, flow, period, figures, order, kind, least, place, len(known))
    first = ranking.first
    notes = []
    kinds = {kind_of(series) for its_flow in found.values() for series in its_flow.series}
    if about.measure != "goods-trade" and (len(kinds) > 1 or asked.picking):
        notes.append(f"Counted: {label_of(first.title)}.")
    missing = [called(partner, facts) for partner in whom if partner not in figures]
    if missing and not about.sign:
        notes.append(f"No figure: {listed(missing)}.")
    if not time.one:
        notes.append(f"{period} is the newest year that most of them have.")
    disagree = _disagreement(found, figures, period, order[0], least) if place == 1 and count else None
    if disagree:
        other, figure = disagree
        whose = count_of(figure.reporter, facts)
        notes.append(f"By the count of {whose} it is {called(other, facts)}: {said(figure)}.")
    counts = dict.fromkeys(figure.reporter for figure in figures.values())
    if about.measure == "goods-trade" and len(counts) > 1:
        notes.append(f"Counts: {', '.join(counts)}.")
    command = (
        f"akcli trade --by partner --year {period}"
        if about.measure == "goods-trade" and group == "asean"
        else f"akcli series --measure {about.measure} --flow {flow}"
    )
    year = in_words(period) if time.one else f"newest: {period}"
    read_as = (_superlative(about, least, place) if count else "", _of(about, flow), kind, year)
    operation = "extreme" if count else "rank"
    answer = of_figure(ranking.sentence(count, facts), operation, read_as, command, about.measure, flow, first)
    return answer._replace(
        partners=tuple(ranking.equal),
        rows=[figure_row(capital(called(partner, facts)), figures[partner]) for partner in order],
        sources=sources_of([first]),
        notes=notes,
    )


class _Ranking(NamedTuple):
    """Partners in the order of their figures of one year."""

    about: Subject
    flow: str
    period: str
    figures: dict[str, Figure]
    order: list[str]
    kind: str
    """What the partners are called."""
    least: bool
    place: int
    """Which place is asked for."""
    known: int
    """How many have a figure, of whatever sign."""

    @property
    def first(self) -> Figure:
        """The figure in the place that is asked for."""
        return self.figures[self.order[self.place - 1]]

    @property
    def equal(self) -> list[str]:
        """Those that have that figure."""
        return [partner for partner in self.order if self.figures[partner].base == self.first.base]

    def sentence(self, count: int, facts: Facts) -> str:
        """The partner in that place, so many of the first, or all where ``count`` is 0."""
        of, year, sign = _of(self.about, self.flow), in_words(self.period), self.about.sign
        among = f"{len(self.figures)} {self.kind} with a {sign or 'figure'}"
        if count == 1:
            word = _superlative(self.about, self.least, self.place)
            names = listed(called(partner, facts) for partner in self.equal)
            if sign:
                return f"Korea's {word} {sign} in {year} was with {names}: {sized(self.first)}, among {among}."
            return f"{capital(names)} had the {word} {of} in {year}: {said(self.first)}, among {among}."
        if not count and not sign:
            places = listed(called(partner, facts) for partner in self.order)
            return f"{capital(of)} in {year}, the most first, of {among}: {places}."
        shown_ = self.order[: count or None]
        places = listed(f"{called(partner, facts)} ({sized(self.figures[partner])})" for partner in shown_)
        if count:
            size = "smallest" if self.least else "largest"
            return f"{capital(places)}: the {count} {size} {of} in {year}, of {among}."
        whole = f"{self.known} {self.kind} with a figure"
        return f"Korea had a {sign} with {len(self.order)} of {whole} in {year}: {places}."


def _superlative(about: Subject, least: bool, place: int) -> str:
    word = "smallest" if least else "largest"
    if about.sign == "deficit":
        word = "largest" if least else "smallest"
    if about.measure in ("visitors", "students", "residents", "workers", "marriage-migrants", "naturalisations"):
        word = "fewest" if least else "most"
    return f"{ordinal(place)} {word}" if place > 1 else word


def _of(about: Subject, flow: str) -> str:
    if about.measure == "goods-trade":
        return {
            "export": "exports from Korea",
            "import": "imports into Korea",
            "total": "goods trade with Korea",
            "balance": "balance with Korea",
        }[flow]
    name = about.measure.replace("-", " ")
    if about.measure in ("population", "gdp"):
        return {"gdp": "gross domestic product"}.get(name, name)
    name = {"fdi": "direct investment", "fdi stock": "stock of direct investment"}.get(name, name)
    if name == "oda":
        return "net aid from Korea"
    return {"outward": f"{name} from Korea", "inward": f"{name} in Korea"}.get(flow, name)


def _around(asked: Asked) -> Subject | None:
    """The measure and its flow, where one end is any of a set of partners."""
    group = [mention for mention in asked.mentions if mention.id in ("asean", "mekong")]
    found = measured(asked)
    if not found:
        nationality = any(
            plain(segment.text).endswith(("nationality", "국적", "quoc tich")) for segment in asked.segments
        )
        if not nationality or not any(mention.id == "kr" and mention.role == "in" for mention in asked.mentions):
            return None
        asked.take("do", "persons")
        found = ("residents", ["people"])
    measure, flows = found
    mentions = list(asked.mentions)
    asked.partners()
    if measure == "goods-trade" and not any(segment.value("measure") for segment in asked.segments):
        mentions = markets(mentions)
    sign = next((flow for flow in flows if flow in ("surplus", "deficit")), "")
    if sign and any(mention.id == "kr" and mention.role == "with" for mention in mentions):
        sign = {"surplus": "deficit", "deficit": "surplus"}[sign]  # what they have with Korea
    if measure == "goods-trade":
        kinds = {"balance" if flow in ("surplus", "deficit") else flow for flow in flows}
        if len(kinds) > 1:
            kinds.discard("total")
        if len(kinds) != 1:
            return None
        kind = kinds.pop()
        if kind in ("export", "import"):
            verb = next((segment.place for segment in asked.segments if segment.value("measure")), 0)
            before = next((each for each in reversed(asked.segments[:verb]) if not each.drop), None)
            ours = next((mention for mention in mentions if mention.id == "kr"), None)
            if not ours and before and before.value("do") == "which-partner" and asked.reading.language == "en":
                return None  # the members sell or buy, but with whom?
            if ours and ours.form == "adjective" and 0 < verb < ours.segment.place:
                kind = "export"  # Korean goods, whoever sells or buys them
            else:
                kind = _turned(kind, mentions)
            if not kind:
                return None
        return Subject(measure, (kind,), (), sign)
    if flows == ["people"]:
        korea = [mention for mention in mentions if mention.id == "kr"]
        if any(
            mention.form in ("people", "adjective") or (mention.role == "from" and asked.reading.language != "ko")
            for mention in korea
        ):
            return Subject(measure, ("outward",), ())
        if any(mention.role == "subject" and asked.reading.language == "ko" for mention in korea):
            return None
        if not korea and not group and measure in ("visitors", "scholarships"):
            return None
        goals = ("destin", "여행지", "방문지", "목적지", "관광지", "diem den")
        destination = any(
            segment.value("other-side") == "visitors people" and any(goal in plain(segment.text) for goal in goals)
            for segment in asked.segments
        )
        if destination and not korea:
            return None
        return Subject(measure, ("inward",), ())
    if measure in ("fdi", "fdi-stock"):
        korea = [mention for mention in mentions if mention.id == "kr"]
        inward = [mention for mention in korea if mention.role in ("in", "to", "object")]
        if inward or any(
            "investor" in plain(segment.text) or "source" in plain(segment.text)
            for segment in asked.segments
            if segment.value("other-side")
        ):
            return Subject(measure, ("inward",), ())
        verbs = {plain(segment.text) for segment in asked.segments if segment.value("measure")}
        if verbs & {"invested", "invests", "invest"} and not korea:
            return None
        return Subject(measure, ("outward",), ())
    if measure in ("oda", "population", "gdp", "companies"):
        return Subject(measure, (flows[0],), ())
    return None


def _turned(kind: str, mentions: Sequence[Mention]) -> str:
    """The flow from Korea's side: what a member imports from Korea Korea exports."""
    for mention in mentions:
        if mention.id != "kr":
            continue
        if mention.role in ("of", "subject") or mention.form == "adjective":
            return kind
        if mention.role in ("to", "in", "object") and kind == "export":
            return "import"
        if mention.role == "from" and kind == "import":
            return "export"
        if mention.role in ("from", "to", "in"):
            return kind
        if mention.role == "with":
            return ""
    return kind


def _fullest(found: dict[str, Flow]) -> str | None:
    """The newest year that most of them have."""
    counts: dict[str, int] = {}
    for flow in found.values():
        for year in flow.years:
            counts[year] = counts.get(year, 0) + 1
    if not counts:
        return None
    most = max(counts.values())
    return max(year for year, number in counts.items() if number * 5 >= most * 4)


def _newest(found: dict[str, Flow], whole: bool, places: int) -> str | None:
    """The newest year that most of them have; a later one, where those without a figure were too small to matter.

    ``whole``: whether the small ones matter as well. ``places``: how many of the first are asked for.
    """
    full = _fullest(found)
    if whole or not full:
        return full
    sizes = {name: figure.base for name, flow in found.items() if (figure := flow.figure(full))}
    for year in sorted({year for flow in found.values() for year in flow.years if year > full}, reverse=True):
        here = {name: figure.base for name, flow in found.items() if (figure := flow.figure(year))}
        order = sorted(here.values(), reverse=True)
        if len(order) >= places and all(2 * sizes[name] < order[places - 1] for name in sizes if name not in here):
            return year
    return full


def _disagreement(
    found: dict[str, Flow], figures: dict[str, Figure], period: str, top: str, least: bool
) -> tuple[str, Figure] | None:
    """What another count says is the first, where it has the first of these as well."""
    by_count: dict[str, dict[str, Figure]] = {}
    for partner, flow in found.items():
        for figure in flow.figures(period):
            by_count.setdefault(figure.reporter, {}).setdefault(partner, figure)
    for count, its in by_count.items():
        if count != figures[top].reporter and top in its and len(its) * 2 > len(figures):
            first = (min if least else max)(its, key=lambda partner: its[partner].base)
            if first != top:
                return first, its[first]
    return None


def _year(asked: Asked, time: Time, least: bool, reporter: str | None, count: int, place: int) -> Answer | None:
    """The year with the most or the least of one flow, or the one in that place."""
    facts = asked.facts
    about = subject(asked)
    if not about or len(about.flows) != 1 or time.periods:
        return None
    about = with_asean(asked, about)
    partners = about.partners or (("",) if about.entry else ())
    if len(partners) != 1:
        return None
    partner, kind = partners[0], about.flows[0]
    flow = flow_of(asked, about, kind, partner, reporter)
    if flow is None:
        return None
    every, flow = flow, flow.alone()
    years = [year for year in flow.years if time.spans(year)]
    figures = [figure for year in years if (figure := flow.figure(year))]
    if about.sign and figures:
        known = figures
        figures = [figure for figure in figures if figure.base and (figure.base > 0) == (about.sign == "surplus")]
        if not figures:
            span = f"{len(known)} years with a figure ({years[0]} to {years[-1]})"
            asked.none(f"Korea had no {about.sign} with {called(partner, facts)} in any of {span}")
            return None
    if about.sign == "deficit":
        least = not least
    found = largest(figures, least)
    what = shown(about, kind, partner, facts)
    if not found or (len(figures) < 2 and not about.sign):
        asked.none(f"the base has no figures of {what} for that time")
        return None
    order = sorted(figures, key=lambda each: each.base, reverse=not least)
    if count != 1 or place > len(order):
        return None
    if place > 1:
        found = [each for each in order if each.base == order[place - 1].base]
    figure = found[0]
    word = "lowest" if least else "highest"
    word = f"{ordinal(place)} {word}" if place > 1 else word
    span = f"{years[0]} to {years[-1]}"
    name = capital(what)
    if figure.title and about.measure != "goods-trade":
        name = label_of(figure.title)
    counts = dict.fromkeys(each.reporter for each in figures)
    notes = []
    if len(counts) > 1:
        notes.append(f"Counts of these years: {', '.join(counts)}.")
    missing = int(years[-1]) - int(years[0]) + 1 - len(years)
    if missing:
        notes.append(f"{missing} year{'s' if missing > 1 else ''} between have no figure.")
    if about.measure != "goods-trade":
        notes += _elsewhere(every, flow, figure, least, facts)
    best = listed([each.period for each in found])
    command = command_of(about, kind, partner, Time(since=years[0], until=years[-1]), figure, facts, reporter)
    among = f"{len(figures)} year{'s' if len(figures) > 1 else ''} with a {about.sign or 'figure'} ({span})"
    told = f"{name}: {word} in {best}, {said(figure)}, of {among}."
    answer = of_figure(told, "extreme", (word, what, span), command, about.measure, kind, figure)
    rows = [figure_row(in_words(each.period), each) for each in order[:5]]
    return answer._replace(since=years[0], until=years[-1], rows=rows, notes=notes)


def _elsewhere(every: Flow, flow: Flow, top: Figure, least: bool, facts: Facts) -> list[str]:
    """What other counts of the same have as their extreme, where it is another year."""
    notes = []
    for series in every.series:
        if series in flow.series:
            continue
        other = Flow(facts, every.measure, every.flow, every.partner, [series])
        figures = [figure for year in other.years if (figure := other.figure(year))]
        best = largest(figures, least)
        if len(figures) > 2 and best and best[0].period != top.period:
            span = f"of {len(figures)} years, {figures[0].period} to {figures[-1].period}"
            notes.append(f"By another count {best[0].period}: {said(best[0])}, {span} ({label_of(best[0].title)}).")
    return notes[:2]


def _by_field(asked: Asked) -> Answer | None:
    """The first or the last partner to join, or to open relations."""
    facts = asked.facts
    fields = [segment.value("field") for segment in asked.free("field") if segment.value("field") in PARTNER_FIELDS]
    if not fields and asked.has("do", "last") and asked.has("do", "which-partner") and asked.has("partner", "asean"):
        fields = ["joined"]
    if len(set(fields)) != 1 or (not asked.has("do", "first", "last") and not asked.has("ordinal", 1)):
        return None
    last = asked.has("do", "last")
    if not (asked.has("do", "which-partner", "who") or asked.has("partner", "asean")):
        return None
    if any(mention.id not in ("kr", "asean") for mention in asked.mentions):
        return None
    name = str(fields[0])
    if asked.has("do", "when") and not asked.has("do", "which-partner", "who"):
        return None
    asked.take("field", name)
    asked.take("do", "first", "last", "which-partner", "who", "most", "newest", "value", "compare", "passed")
    asked.take("ordinal", 1)
    asked.take("field", "founded") if name == "relations_since" else None
    asked.partners()
    asked.take("concept", "become")
    known = [partner for partner in facts.partners if partner.kind == "asean-member" and getattr(partner, name)]
    if not known:
        asked.none(f"the base has no member with the field {name.replace('_', ' ')}")
        return None
    order = sorted(known, key=lambda partner: dates.sort_key(getattr(partner, name)), reverse=last)
    date = getattr(order[0], name)
    equal = [partner for partner in order if getattr(partner, name) == date]
    word = "last" if last else "first"
    who = listed([capital(called(partner.id, facts)) for partner in equal])
    told = {
        "joined": f"{who} joined ASEAN {word}, {when(date)}, of {len(known)} members.",
        "relations_since": (
            f"{who} opened diplomatic relations with Korea {word} of {len(known)} ASEAN members, {when(date)}."
        ),
    }[name]
    read_as = (word, name.replace("_", " "), "ASEAN members")
    return of_partners(told, "extreme", read_as, order, facts, name)._replace(
        partners=tuple(partner.id for partner in equal),
        value=date,
        period=date,
        address=equal[0].id,
        sources=references(equal[0].sources, facts),
    )
