"""Places and shares: of one partner among those of another."""

from collections.abc import Sequence

from akcli.ask.answers import Answer, called, capital, of_figure, possessive, said, when
from akcli.ask.asked import Asked, Mention, asks_year
from akcli.ask.figured import several
from akcli.ask.reading import Segment, plain
from akcli.ask.series import Wanted, absent, label_of, newest, other_counts, reported
from akcli.ask.subjects import Subject
from akcli.ask.wording import ordinal, stems
from akcli.facts.base import Facts
from akcli.facts.model import Series
from akcli.figures.single import Flow
from akcli.figures.trade import is_year


def relative(asked: Asked, kind: str = "") -> Answer | None:
    """A place or a share of one partner among those of another."""
    facts = asked.facts
    taken = asked.take("measure", "rank total", "share total")
    kinds = dict.fromkeys(
        value.split(" ")[0]
        for segment in taken
        for value in segment.values("measure")
        if value in ("rank total", "share total")
    )
    if kind:
        kinds = {kind: None}
    if len(kinds) != 1:
        return None
    measure = next(iter(kinds))
    asked.take("do", "value", "compare", "how-many", "held", "what", "gets", "persons")
    asked.take("do", "most") if asked.has("other-side") else None
    time = asked.time()
    if asks_year(asked):
        return None
    asked.take("do", "newest", "which-year", "which-partner")
    reporter = reported(asked)
    sides = asked.free("other-side")
    measures = asked.free("measure")
    flows: dict[str, str] = {}
    for segment in [*sides, *measures]:
        for value in (*segment.values("other-side"), *segment.values("measure")):
            name, _, flow = value.partition(" ")
            flows.setdefault(name, flow)
    asked.mark([*sides, *measures])
    if flows.get("visitors") == "move" and len(flows) > 1:
        del flows["visitors"]
    if "fdi" in flows:
        flows = {"fdi": flows["fdi"]}
    if len(flows) > 1 and "goods-trade" in flows:
        specific = [topic for topic in flows if topic != "goods-trade"]
        if len(specific) == 1 and not measures:
            flows = {specific[0]: flows[specific[0]]}
    if len(flows) > 1:
        return None
    about, flow = next(iter(flows.items()), ("goods-trade", "total"))
    if about == "fdi" and asked.take("do", "cumulative"):
        about = "fdi-stock"
    mentions = list(asked.mentions)
    asked.partners()
    asked.take("concept", "become")
    asked.take("role")
    names = list(dict.fromkeys(mention.id for mention in mentions))
    whole = _whole(asked, mentions, [*sides, *measures], taken)
    parts = [name for name in names if name != whole]
    if len(parts) > 1 and "kr" in parts and whole == "asean":
        parts = [part for part in parts if part != "kr"]
    if len(parts) == 2 and "asean" in parts and whole == "kr":
        whole, parts = "asean", [part for part in parts if part != "asean"]
    if len(parts) != 1:
        return None
    part = parts[0]
    found = [
        series
        for series in facts.find_series(lambda series: series.measure == measure)
        if _fits(series, about, flow, part, whole, facts)
    ]
    if reporter:
        found = [series for series in found if series.reporter == reporter]
    left = asked.left
    if left:
        found = [series for series in found if all(stems(word.text) <= stems(series.title) for word in left)]
        if not found:
            return None
        asked.mark(left)
    kind_ = "" if flow in ("flow", "people") else flow
    owner = possessive(called(whole, facts))
    name = f"{possessive(called(part, facts))} {measure} of {owner} {about.replace('-', ' ')} {kind_}".strip()
    figures = Flow(facts, measure, found[0].flow if found else "total", part, found)
    period = time.one or newest(figures)
    its = figures.figure(period) if period else None
    if time.since or time.until or len(time.periods) > 1:
        about_ = Subject(measure, (figures.flow,), (part,))
        if not found:
            asked.none(f"the base has no figure of {name}")
            return None
        return several(asked, about_, time, [Wanted(part, figures.flow, reporter, figures)])
    if not its and measure == "share" and about == "goods-trade" and whole == "asean" and flow == "total" and time.one:
        if not any(mention.id == "kr" or (mention.id, mention.role) == ("asean", "with") for mention in mentions):
            asked.none("the base has Korea's goods trade with ASEAN, not that of ASEAN with all")
            return None
        return _computed_share(asked, part, time.one)
    if not its:
        asked.none(
            absent(figures, period or "", facts, name) if period and found else f"the base has no figure of {name}"
        )
        return None
    notes = [] if time.one else [f"{its.period} is the newest in the base."]
    told = f"{label_of(its.title)}: {said(its)} {when(its.period)}."
    if measure == "rank":
        place = said(its).replace(f"rank {its.value}", ordinal(int(its.value)))
        told = f"{label_of(its.title)}: {place} {when(its.period)}."
    read_as = (measure, called(part, facts), f"of {owner} {about.replace('-', ' ')}", its.period)
    command = f"akcli series {its.series[0]} --since {its.period} --until {its.period}"
    answer = of_figure(told, measure, read_as, command, measure, figures.flow, its)
    return answer._replace(partners=(part,), others=other_counts(figures, its, facts), notes=notes)


def _whole(asked: Asked, mentions: Sequence[Mention], nouns: Sequence[Segment], relative: Sequence[Segment]) -> str:
    """Of whose whole it is: Korea's where nothing else is said."""
    places = {segment.place for segment in nouns}
    its = {segment.place for segment in relative}
    for mention in mentions:
        after = asked.around(mention.segment.place, 1)
        if after is not None and plain(after.text) in ("'s", "s"):
            after = asked.around(after.place, 1)
        if (
            mention.id == "kr"
            and after is not None
            and after.place in its
            and any(each.id == "asean" for each in mentions)
        ):
            return "asean"
    for mention in mentions:
        # Korean: what follows the owner is its whole, but for the share itself.
        after = asked.around(mention.segment.place, 2)
        behind = asked.around(after.place, 1) if after is not None and after.place in its else None
        if mention.segment.text >= "가" and mention.role == "of" and behind is not None and behind.place in places:
            return mention.id
        if mention.segment.text >= "가" and mention.role == "of" and after is not None and after.place not in its:
            return mention.id
    for mention in mentions:
        after = asked.around(mention.segment.place, 1)
        if after is not None and plain(after.text) in ("'s", "s", "의"):
            after = asked.around(after.place, 1)
        while after is not None and (after.value("ordinal") or "most" in after.values("do")):
            after = asked.around(after.place, 1)
        if (
            after is not None
            and after.place in places
            and (mention.role in ("of", "in") or mention.form == "adjective" or mention.segment.text >= "가")
        ):
            return mention.id
    for wanted in (("to", "in"), ("of",)):
        for mention in mentions:
            noun = asked.around(mention.segment.place, -2)
            if mention.role not in wanted or noun is None or noun.place not in places:
                continue
            if wanted == ("of",) or _goes_there(asked, noun, mentions):
                return mention.id
    ids = {mention.id for mention in mentions}
    two = len(ids) == 2 and "kr" not in ids and "asean" in ids
    return "asean" if two or ids == {"kr"} else "kr"


def _goes_there(asked: Asked, noun: Segment, mentions: Sequence[Mention]) -> bool:
    """Whether visitors to it are its visitors, or investment in it is its own, of which that from Korea is a share."""
    measures = {value.partition(" ")[0] for value in (*noun.values("measure"), *noun.values("other-side"))}
    owner = asked.around(noun.place, -1)
    if owner is not None and plain(owner.text) in ("'s", "s"):
        owner = asked.around(owner.place, -1)
    korea = any(mention.id == "kr" for mention in mentions) and (owner is None or owner.value("partner") != "kr")
    return "visitors" in measures or ("fdi" in measures and korea)


def _fits(series: Series, about: str, flow: str, part: str, whole: str, facts: Facts) -> bool:
    """Whether a series of ranks or shares is of that part, that whole and that measure."""
    if series.partner != part and not (part == "kr" and series.id.split("-")[1:2] == ["kr"]):
        return False
    title = plain(series.title)
    _, first, *parts = f"{series.id}-".split("-")
    its = next((word for word in parts if word in facts.sections), "kr")
    if (part != "kr" and first != part) or its != whole:
        return False
    topic = {
        "goods-trade": ("trade", "export", "import", "supplier", "surplus"),
        "fdi": ("direct investment",),
        "fdi-stock": ("cumulative",),
        "visitors": ("visitor", "destination"),
        "students": ("student",),
    }
    if not any(word in title for word in topic.get(about, (about,))):
        return False
    if about == "fdi":
        return "cumulative" not in title
    if about != "goods-trade":
        return True
    if "direct investment" in title or (flow == "export" and "import" in title):
        return False
    wanted = {
        "export": ("export",),
        "import": ("import", "supplier"),
        "total": ("trade",),
        "balance": ("surplus",),
        "surplus": ("surplus",),
    }.get(flow, ())
    return any(word in title for word in wanted)


def _computed_share(asked: Asked, part: str, year: str) -> Answer | None:
    """The share of a member in Korea's goods trade with ASEAN, of a year."""
    from akcli.figures.trade import by_partner

    facts = asked.facts
    if not is_year(year):
        return None
    row = next((row for row in by_partner(facts, year) if row["partner"] == part and row["share"] is not None), None)
    if not row:
        asked.none(f"no share of {called(part, facts)} in Korea's goods trade with ASEAN for {year}")
        return None
    return Answer(
        f"{capital(called(part, facts))} had {row['share']} % of Korea's goods trade with ASEAN in {year}.",
        "share",
        ("share", called(part, facts), "of Korea's goods trade with ASEAN", year),
        f"akcli trade --by partner --year {year}",
        "goods-trade",
        "total",
        (part,),
        year,
        year,
        row["reporter"],
        value=row["share"],
        unit="percent",
        period=year,
        status="derived",
        sources=row["sources"],
        notes=["Computed from the two totals."],
    )
