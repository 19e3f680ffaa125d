"""Figures: which flow of which measure is asked for, with whom, when, by whose count; and what answers."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from akcli.ask.answers import Answer, Row, called, capital, count_of, listed, possessive, said, when
from akcli.ask.asked import JOINS, Asked, Mention, Time
from akcli.ask import words
from akcli.ask.reading import Segment, plain, table
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.model import Series
from akcli.facts.observations import convert
from akcli.figures.single import Figure, Flow, change, difference
from akcli.figures.trade import is_year
from akcli.show.page import amount

# Measures: which flow of which measure, with whom


class Subject(NamedTuple):
    """What figure is asked for: a measure, its flows, its partners."""

    measure: str
    flows: tuple[str, ...]
    partners: tuple[str, ...]
    """Empty where none is named."""
    sign: str = ""
    """``surplus`` or ``deficit`` where that is asked."""
    entry: str = ""
    """The fund."""
    unsure: bool = False
    """Whether it was not said whose flow it is: both are meant."""


PEOPLE = [value for value, _ in table(words.MEASURES) if value.endswith(" people")]
GENERIC = ("residents", "visitors")
"""What people measures are called that are more than one of them."""


def measured(asked: Asked) -> tuple[str, list[str]] | None:
    """Take the words of a measure: its name and its flows as words have them; None where there is none, or two."""
    found = asked.free("measure")
    found = [one for one in found if not set(one.values("measure")) & {"rank total", "share total"}]
    sides = asked.free("other-side")
    if not found and not sides:
        return None
    kinds: dict[str, list[str]] = {}
    for one in found:
        for value in one.values("measure"):
            name, _, flow = value.partition(" ")
            kinds.setdefault(name, []).append(flow)
    if not kinds:
        for one in sides[:1]:
            name, _, flow = one.value("other-side").partition(" ")
            kinds.setdefault(name, []).append(flow)
    if kinds.get("visitors") == ["move"] and len(kinds) > 1:
        del kinds["visitors"]
    kinds = {name: ["people" if flow == "move" else flow for flow in its] for name, its in kinds.items()}
    names = list(kinds)
    if len(names) > 1:
        special = [name for name in names if name not in GENERIC]
        if all("people" in kinds[name] for name in names) and len(special) <= 1:
            names = special or names[:1]
            if not special and {"residents", "visitors"} <= set(kinds):
                return None
        elif set(names) == {"fdi", "fdi-stock"}:
            names = ["fdi-stock"]
        elif "construction" in names and set(names) <= {"goods-trade", "companies", "construction"}:
            names = ["construction"]
        elif {"fund"} < set(names) and asked.has("entry"):
            names = ["fund"]
        elif "oda" in names and "fund" in names:
            names = ["oda"]
        elif "companies" in names and len(names) == 2 and "fdi" in names:
            return None
        elif "gdp" in names and len(names) == 2 and "goods-trade" not in names:
            return None
        elif set(names) <= {"population", "residents"}:
            names = ["population"]
        elif "construction" in names and len(names) == 2:
            return None
        else:
            return None
    asked.mark(found)
    asked.mark(sides)
    name = names[0]
    asked.take("do", "gets")
    if "people" in kinds[name] or name in ("population", "companies"):
        asked.take("do", "persons")
    if name == "fdi" and asked.has("do", "cumulative"):
        asked.take("do", "cumulative")
        name = "fdi-stock"
        return name, ["flow"]
    return name, list(dict.fromkeys(flow for one in names for flow in kinds[one]))


def subject(asked: Asked) -> Subject | None:
    """Take the words that say what figure is asked for."""
    found = measured(asked)
    if not found:
        people = [one for one in asked.mentions if one.form == "people"]
        if not people or len(asked.mentions) < 2:
            return None
        going = asked.reading.language != "ko" and any(one.role == "to" and one.form == "name" for one in asked.mentions)
        asked.take("do", "persons")
        found = ("visitors" if going else "residents", ["people"])
    measure, flows = found
    mentions = [one for one in asked.mentions if one.segment.place not in asked.taken]
    asked.partners()
    if measure == "goods-trade":
        return _goods(asked, flows, mentions)
    if measure == "services-trade":
        return Subject(measure, tuple(flows), tuple(one.id for one in mentions if one.id != "kr"))
    if measure in ("fdi", "fdi-stock"):
        if asked.has("do", "both-ways") and all(one.role in ("with", "of", "", "between") for one in mentions):
            asked.take("do", "both-ways")
            return Subject(measure, ("total",), _unlike(mentions))
        source, target = _ends(asked, mentions, "invest")
        return _sided(asked, measure, source, target, "outward", "inward", mentions)
    if flows == ["people"]:
        return _people(asked, measure, mentions)
    if measure == "fund":
        funds = [one for one in asked.free("entry")]
        asked.mark(funds)
        entries = list(dict.fromkeys(one.value("entry") for one in funds))
        if len(entries) != 1:
            return None
        if not {one.id for one in mentions} <= {"kr", "asean", "mekong"}:
            return None
        return Subject(measure, ("outward",), (), entry=str(entries[0]))
    if measure in ("population", "gdp"):
        return Subject(measure, ("total",), tuple(dict.fromkeys(one.id for one in mentions)))
    partners = _unlike(mentions)
    if measure in ("oda", "companies", "construction"):
        if any(one.id != "kr" and (one.role == "from" or one.form == "adjective") for one in mentions):
            return None
        return Subject(measure, tuple(flows), partners)
    return Subject(measure, tuple(flows), partners)


def _unlike(mentions: Iterable[Mention], korea: bool = False) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.id for one in mentions if one.id != "kr"))


def third(asked: Asked, one: str, two: str) -> None:
    """Say that a flow without Korea is not in the base."""
    asked.none(
        f"the base has the flows between Korea and its partners, none between {called(one, asked.facts)} and"
        f" {called(two, asked.facts)}"
    )


def _goods(asked: Asked, flows: list[str], mentions: list[Mention]) -> Subject | None:
    sign = next((flow for flow in flows if flow in ("surplus", "deficit")), "")
    kinds = {"balance" if flow in ("surplus", "deficit") else flow for flow in flows}
    if len(kinds) > 1:
        kinds.discard("total")
    if "balance" in kinds:
        kinds = {"balance"} if len(kinds) == 1 else kinds
    if kinds == {"export", "import"} or kinds in ({"total"}, {"balance"}):
        partners = _unlike(mentions)
        if len(partners) > 1 and not _together(mentions):
            third(asked, partners[0], partners[1])
            return None
        if kinds in ({"total"}, {"balance"}):
            return Subject("goods-trade", tuple(kinds), partners, sign)
        others = [one for one in mentions if one.id != "kr"]
        owns = [one for one in others if one.role in ("of", "subject") or one.form == "adjective"]
        verbs = {one.text.lower() for one in asked.segments if one.value("measure")}
        if len(verbs) > 1 and not owns:
            return Subject("goods-trade", ("export", "import"), partners)
        if not owns:
            return Subject("goods-trade", ("export", "import"), partners)
        return None
    if len(kinds) != 1:
        return None
    kind = kinds.pop()
    source, target = _ends(asked, mentions, kind)
    other = [one for one in mentions if one.id != "kr"]
    if (
        kind in ("export", "import")
        and len({one.id for one in other}) == 1
        and not source
        and not target
    ):
        only = other[0]
        if only.role == "" and asked.reading.language == "en" and not any(one.id == "kr" for one in mentions):
            return Subject("goods-trade", ("export", "import"), (only.id,), unsure=True)
    return _sided(asked, "goods-trade", source, target, "export", "import", mentions, kind)


def _together(mentions: Sequence[Mention]) -> bool:
    """Whether the other partners are joined, so that each is one of a list, and not both ends of a flow."""
    others = [one for one in mentions if one.id != "kr"]
    if others[0].role == "between" and not any(one.id == "kr" for one in mentions):
        return False
    return all(one.joined for one in others[1:])


def _ends(asked: Asked, mentions: Sequence[Mention], kind: str) -> tuple[list[Mention], list[Mention]]:
    """Where a flow comes from and where it goes, as far as it is said."""
    source: list[Mention] = []
    target: list[Mention] = []
    bare: list[Mention] = []
    owner, other = (target, source) if kind == "import" else (source, target)
    language = asked.reading.language
    for one in mentions:
        after = asked._around(one.segment.place, 1)
        verb = after is not None and after.value("measure") is not None
        if one.joined and bare and bare[-1].id != "kr" and one.role in ("", "with", "between"):
            bare.append(one)
        elif one.form == "adjective" and verb:
            owner.append(one)
        elif one.role == "from":
            source.append(one)
        elif one.role == "to":
            target.append(one)
        elif one.role == "in" and kind != "import":
            target.append(one)
        elif one.role in ("of", "subject") or one.form == "adjective":
            owner.append(one)
        elif one.role == "object":
            other.append(one)
        elif one.role == "" and language == "en" and verb and after is not None and _is_verb(after):
            owner.append(one)
        else:
            bare.append(one)
    for one in bare:
        if one.id == "kr":
            (other if owner and owner[0].id != "kr" else owner).append(one)
        elif any(each.id == "kr" for each in (*mentions,)) or one.role in ("with", "between") or language != "en":
            if owner and owner[0].id != "kr" and not any(each.id == "kr" for each in other):
                (owner if one.joined else other).append(one)
            elif not owner and any(each.id == "kr" for each in other):
                owner.append(one)
            else:
                other.append(one)
    return source, target


def _is_verb(one: Segment) -> bool:
    return plain(one.text) in (
        *("export", "exported", "sell", "sold", "import", "imported", "buy", "bought", "invest", "invested", "sells"),
        *("buys", "invests", "exporting", "importing", "purchased"),
    )


def _sided(
    asked: Asked,
    measure: str,
    source: list[Mention],
    target: list[Mention],
    out: str,
    into: str,
    mentions: Sequence[Mention],
    kind: str = "export",
) -> Subject | None:
    """The flow as Korea sees it."""
    sources, targets = ([*dict.fromkeys(one.id for one in end)] for end in (source, target))
    if "kr" in sources and "kr" in targets:
        return None
    if "kr" in sources and len(sources) > 1 or "kr" in targets and len(targets) > 1:
        return None
    if "kr" in sources:
        return Subject(measure, (out,), tuple(targets))
    if "kr" in targets:
        return Subject(measure, (into,), tuple(sources))
    if sources and targets:
        third(asked, sources[0], targets[0])
        return None
    owns = source if kind != "import" else target
    if targets:
        if kind == "import" and any(one.role in ("of", "subject") or one.form == "adjective" for one in target):
            return None
        return Subject(measure, (out,), tuple(targets))
    if sources:
        if kind != "import" and any(one.role in ("of", "subject") or one.form == "adjective" for one in owns):
            # Whose goods, and to whom? Korea is not named.
            return Subject(measure, (into,), tuple(sources)) if measure != "goods-trade" else None
        return Subject(measure, (into,), tuple(sources))
    if mentions and any(one.id != "kr" for one in mentions):
        partners = _unlike(mentions)
        return Subject(measure, (into if kind == "import" else out,), partners)
    return Subject(measure, (into if kind == "import" else out,), ())


def _people(asked: Asked, measure: str, mentions: Sequence[Mention]) -> Subject | None:
    """Whose people go where: from Korea or to it."""
    origin: list[Mention] = []
    place: list[Mention] = []
    rest: list[Mention] = []
    language = asked.reading.language
    has_people = any(one.form in ("people", "adjective") for one in mentions)
    for one in mentions:
        after, before = asked._around(one.segment.place, 1), asked._around(one.segment.place, -1)
        noun = after is not None and after.value("measure") is not None
        if one.form in ("people", "adjective") or one.role == "from" and language != "ko":
            origin.append(one)
        elif one.joined and origin and one.role in ("", "from") and mentions[mentions.index(one) - 1] in origin:
            origin.append(one)
        elif one.joined and place and one.role in ("", "in", "to", "object") and mentions[mentions.index(one) - 1] in place:
            place.append(one)
        elif one.role in ("in", "to", "object"):
            place.append(one)
        elif one.role == "from":
            # Korean 에서 is both from and in.
            (place if has_people or any(each.id != one.id and each.role == "" for each in mentions) and measure in ("residents",) else rest).append(one)
        elif one.role == "of" and not noun:
            origin.append(one)
        elif language == "en" and noun and after is not None and plain(after.text) not in ("visited", "visiting", "visit"):
            origin.append(one)
        elif language == "en" and before is not None and before.value("measure") and plain(before.text) in ("visited", "visiting", "visit", "entered"):
            place.append(one)
        elif language == "ko" and has_people and one.form == "name":
            place.append(one)
        elif one.role == "subject":
            origin.append(one)
        else:
            rest.append(one)
    for one in rest:
        if one.id == "kr" and origin and origin[0].id != "kr":
            place.append(one)
        elif one.id == "kr" and place and place[0].id != "kr":
            origin.append(one)
        elif one.id != "kr" and origin and all(each.id == "kr" for each in origin):
            place.append(one)
        elif one.id != "kr":
            origin.append(one)
        elif len(mentions) > 1:
            place.append(one)
        else:
            return None
    origins, places = ([*dict.fromkeys(one.id for one in end)] for end in (origin, place))
    if measure == "visitors" and asked.has("do", "both-ways") and {"kr"} < {*origins, *places}:
        asked.take("do", "both-ways")
        return Subject(measure, ("total",), tuple(one for one in (*origins, *places) if one != "kr"))
    if "kr" in origins:
        if len(origins) > 1 or "kr" in places:
            return None
        return Subject(measure, ("outward",), tuple(places))
    if origins and places and places != ["kr"]:
        third(asked, origins[0], places[0])
        return None
    if not origins and places and places != ["kr"]:
        asked.none("whose people? The base counts Koreans abroad, and the people of others in Korea")
        return None
    return Subject(measure, ("inward",), tuple(origins))


# Series


def extra(series: Series, facts: Facts) -> frozenset[str]:
    """What the id of a series says beside measure, partner, flow and whose count: it is of a part, or of more."""
    usual = {*series.measure.split("-"), series.flow, series.partner, series.reporter, "total"}
    first, *others = series.id.split("-")
    return frozenset(part for part in others if part not in usual)


def stem(word: str) -> str:
    """A word without its English ending."""
    for ending in ("ies", "es", "s", "ing", "ed", "'s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def stems(text: str) -> set[str]:
    """The words of a text without their endings."""
    return {stem(word) for word in re.findall(r"[^\W_]+", plain(text))}


def flow_of(asked: Asked, about: Subject, flow: str, partner: str, reporter: str | None) -> Flow | None:
    """The figures of a flow; words that are left over pick among its series by their titles."""
    facts = asked.facts
    wanted = {flow} if about.measure != "goods-trade" else set(model.TRADE)
    found = facts.find_series(
        lambda one: one.measure == about.measure
        and one.flow in wanted
        and (one.partner == partner if not about.entry else about.entry in one.id.split("-"))
    )
    if reporter:
        found = [one for one in found if one.reporter == reporter]
    left = [one for one in asked.left if not one.value("period")]
    if left and about.measure != "goods-trade":
        picked = [one for one in found if all(stems(word.text) <= stems(one.title) for word in left)]
        if not picked and about.measure == "residents":
            # A visa, a school: of another count of people, by its title.
            picked = facts.find_series(
                lambda one: one.partner == partner
                and one.flow == flow
                and "people" in {value.partition(" ")[2] for value in PEOPLE if value.startswith(f"{one.measure} ")}
                and all(stems(word.text) <= stems(one.title) for word in left)
            )
            about = about._replace(measure=picked[0].measure) if picked else about
        if not picked:
            return None
        asked.mark(left)
        found = picked
    elif about.measure != "goods-trade":
        if asked.told and "cumulative" in asked.told:
            found = [one for one in found if "cumulative" in one.title.lower()] or found
        ordered = sorted(found, key=lambda one: (bool(extra(one, facts) - {about.entry}), "cumulative" in one.title.lower()))
        found = ordered
    return Flow(facts, about.measure, flow, partner, found, reporter)


def reported(asked: Asked) -> str | None:
    """Take the words that say whose count is asked for."""
    named = asked.free("count")
    if named:
        asked.mark(named)
        asked.take("count-of")
        return str(named[0].value("count"))
    words_ = asked.free("count-of")
    for one in words_:
        behind = one.value("count-of") == "according" and one.text < "가"
        for step in (1,) if behind else (-1, 1):
            near = asked.segments[one.place + step] if 0 <= one.place + step < len(asked.segments) else None
            while near is not None and near.drop and 0 <= near.place + step < len(asked.segments):
                near = asked.segments[near.place + step]
            if near is not None and near.value("partner") and near.place not in asked.taken:
                known = {series.reporter for series in asked.facts.heads}
                rivals = [each for each in asked.mentions if each.id == near.value("partner")]
                if near.value("partner") in known and (one.value("count-of") == "according" or rivals):
                    asked.mark([one, near])
                    return str(near.value("partner"))
    return None


UNITS_OF = {"USD": "USD million", "KRW": "KRW billion"}


def _sentence(about: Subject, flow: str, figure: Figure, facts: Facts) -> str:
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
            return f"Korea had {kind} of {said(figure._replace(value=abs(figure.value)))} in its goods trade with {whom} {period}."
        return f"Korea's goods trade with {whom} was worth {said(figure)} {period}."
    if about.measure == "rank":
        return f"{label_of(figure.title)}: {said(figure)} {period}."
    return f"{label_of(figure.title)}: {said(figure)} {period}."


def label_of(title: str) -> str:
    """The title of a series without whose count it is, which stands apart."""
    return re.sub(r", (?:[\w' -]+ )?count$", "", title)


def _shown(about: Subject, flow: str, partner: str, facts: Facts) -> str:
    """What is asked, in the words of the tool."""
    name = {"export": "exports to", "import": "imports from", "total": "trade with", "balance": "balance with"}
    if about.measure == "goods-trade":
        return f"{name[flow]} {called(partner, facts)}"
    return f"{about.measure.replace('-', ' ')} {flow} {called(partner, facts) if partner else ''}".strip()


def command_of(about: Subject, flow: str, partner: str, time: Time, figure: Figure | None, facts: Facts, reporter: str | None) -> str:
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
            Row(", ".join(publishers), variant.value, variant.unit or figure.unit, figure.period, figure.address, figure.reporter, variant.note or "another source of this count")
        )
    seen = {figure.address}
    every = Flow(facts, flow.measure, flow.flow, flow.partner, flow.series)
    for one in every.figures(figure.period):
        if one.address in seen or (one.address is None and one.reporter == figure.reporter):
            continue
        seen.add(one.address)
        series = next((each for each in flow.series if one.series and each.id == one.series[0]), None)
        label = count_of(one.reporter, facts) if one.reporter != figure.reporter else one.title
        why = (series.method if series else None) or "another count"
        found.append(Row(label, one.value, one.unit, one.period, one.address, one.reporter, why))
    return found


def _gap(flow: Flow, year: str, facts: Facts, what: str) -> str:
    """Why there is no figure, with the nearest one and the gap on record."""
    years = flow.years
    if not flow.periods:
        return f"the base has no figure of {what}{_recorded(flow, facts)}"
    edition = facts.about.edition
    told = f"no figure of {what} for {in_words(year)}"
    if year[:4] > edition[:4]:
        told = f"{in_words(year)} is after the edition of the facts ({edition})"
    if years:
        nearest = min(years, key=lambda one: (abs(int(one) - int(year[:4])), one))
        found = flow.figure(nearest)
        value = f": {said(found)}" if found else ""
        span = f"{years[0]} to {years[-1]}" if len(years) > 1 else years[0]
        told += f"; known for {span} ({len(years)} of these years), the nearest is {nearest}{value}"
    else:
        found = flow.figure(flow.periods[-1])
        told += f"; known only {when(flow.periods[-1])}: {said(found)}" if found else ""
    part = [one for one in flow.periods if not is_year(one) and one[:4] == year[:4]]
    if part and years and (found := flow.figure(part[0])):
        told += f"; {in_words(part[0])}: {said(found)}"
    return told + _recorded(flow, facts)


def _recorded(flow: Flow, facts: Facts) -> str:
    """The gap on record, if there is one."""
    name = facts.title(flow.partner) if flow.partner in facts.sections else ""
    topic = {"goods-trade": "trade", "fdi": "invest", "visitors": "arriv"}.get(flow.measure, flow.measure[:6])
    for gap in facts.about.gaps:
        if name and name in gap and topic in gap.lower() and name != "ASEAN":
            return f"; on record: {gap}"
    return ""


def figure(asked: Asked) -> Answer | None:
    """A figure, a span, a list, a comparison, growth, a share, a rank."""
    facts = asked.facts
    asked.take("do", "value")
    if asked.has("do", "growth"):
        asked.mark([one for one in asked.free("measure", "share total") if not one.values("field")])
    if asked.has("measure", "rank total", "share total"):
        return _relative(asked)
    yes = _whether(asked)
    if yes and asked.has("ordinal") and asked.has("do", "most") and asked.has("other-side") and len(asked.mentions) > 1:
        place = asked.take("ordinal")[0].value("ordinal")
        found = _relative(asked, "rank")
        if found is None or found.value is None:
            return found
        return found._replace(sentence=f"{'Yes' if found.value == place else 'No'}: {found.sentence}")
    asks = asked.free("amount") if yes and asked.has("do", "passed", "achieved", "compare") else []
    if len(asks) == 1:
        asked.mark(asks)
        asked.take("do", "passed", "achieved", "compare")
        asked.take("bound", "after")
    time = asked.time()
    reporters = _rivals(asked)
    reporter = reported(asked) if not reporters else None
    growth = bool(asked.take("do", "growth"))
    asked.take("do", "compare", "which-year")
    if asked.has("do", "newest"):
        asked.take("do", "newest")
        time = time._replace(newest=not time.periods)
    if asked.has("do", "how-many"):
        asked.take("do", "how-many")
    about = subject(asked)
    if not about:
        return None
    if about.measure in ("oda", "fund", "fdi-stock") and asked.take("do", "cumulative"):
        asked.told.append("cumulative")
    if about.sign or about.measure == "goods-trade":
        asked.take("concept", "become")
    asked.take("do", "which-partner", "both-ways") if about.partners else None
    partners = about.partners or (("",) if about.entry else ())
    if not partners and reporters:
        partners = tuple(one for one in reporters if one != "kr" and one in facts.sections)
    if not partners and reporter in asked.facts.sections and reporter != "kr" and asked.mentions:
        partners = (str(reporter),)
    if not partners:
        default = "asean" if any(one.measure == about.measure and one.partner == "asean" for one in facts.heads) else ""
        if not default or (about.measure in ("population", "gdp")):
            return None
        if not any(one.id == "kr" for one in asked.mentions):
            return None
        return None
    if about.measure not in {one.measure for one in facts.heads}:
        asked.none(f"the base has no figures of {about.measure.replace('-', ' ')}")
        return None
    flows: list[tuple[str, str, str | None, Flow]] = []
    for partner in partners:
        for each in about.flows:
            for count in reporters or [reporter]:
                flow = flow_of(asked, about, each, partner, count)
                if flow is None:
                    return None
                flows.append((partner, each, count, flow))
    if asked.left:
        return Answer("", "value", (), "")
    if growth and not (len(flows) == 1):
        return None
    if growth:
        return _grown(asked, about, time, flows[0])
    if len(flows) == 1 and len(time.periods) <= 1 and not time.since and not time.until:
        found = _one(asked, about, time, *flows[0])
        return _answered(found, asks[0], flows[0][3]) if found and asks else found
    if asks:
        return None
    return _several(asked, about, time, flows)


def _answered(found: Answer, asks: Segment, flow: Flow) -> Answer | None:
    """Whether a figure is above an amount."""
    from akcli.ask.extremes import unit_of

    unit, least = unit_of(flow, asks.value("amount"))
    value = convert(found.value, found.unit or "", unit) if unit else None
    if value is None:
        return None
    return found._replace(sentence=f"{'Yes' if value >= least else 'No'}: {found.sentence}", operation="comparison")


def _rivals(asked: Asked) -> list[str]:
    """Take two counts that are to be compared."""
    counts = asked.free("count")
    named = [str(one.value("count")) for one in counts]
    if len(set(named)) > 1:
        asked.mark(counts)
        asked.take("count-of")
        return list(dict.fromkeys(named))
    for one in counts:
        # "the Korean and the ASEAN count"
        before = [each for each in asked.mentions if each.segment.place < one.place]
        if before and all(
            plain(each.text) in (*JOINS, "the", "'s", "s") for each in asked.segments[before[-1].segment.place + 1 : one.place]
        ) and before[-1].segment.place + 1 < one.place and {before[-1].id, named[0]} <= {"kr", "asean"}:
            asked.mark([one, before[-1].segment])
            asked.take("count-of")
            return [before[-1].id, named[0]]
    if not asked.free("count-of"):
        return []
    known = {series.reporter for series in asked.facts.heads}
    for first, second in pairwise(asked.mentions):
        after = asked._around(second.segment.place, 1)
        if after is not None and plain(after.text) in ("'s", "s"):
            after = asked._around(after.place, 1)
        owned = first.role == second.role == "of" or (after is not None and after.value("count-of"))
        if second.joined and owned and {first.id, second.id} <= known and "kr" in (first.id, second.id):
            asked.take("count-of")
            return [first.id, second.id]
    return []


def _newest(flow: Flow) -> str | None:
    """The newest whole year with a figure, or the newest period where there is no whole year."""
    years = flow.years
    if years:
        return years[-1]
    for one in flow.series:
        if one.flow == flow.flow and one.points:
            return max(one.points, key=dates.sort_key)
    return None


def _one(asked: Asked, about: Subject, time: Time, partner: str, flow: str, reporter: str | None, figures: Flow) -> Answer | None:
    facts = asked.facts
    what = _shown(about, flow, partner or "", facts)
    period = time.one or _newest(figures)
    if period is None:
        asked.none(f"the base has no figure of {what}{_recorded(figures, facts)}")
        return None
    found = figures.figure(period)
    if not found and time.one and (near := _end_of_year(figures, period)):
        found = figures.figure(near)
    if not found:
        asked.none(_gap(figures, period, facts, what))
        return None
    sentence = _sentence(about, flow, found, facts)
    notes = []
    if about.unsure:
        return None
    if not time.one:
        notes.append(f"{found.period} is the newest {'whole year' if is_year(found.period) else 'period'} in the base.")
    if found.address is None:
        notes.append("Computed from other figures of the same count.")
    every = flow_of(Asked(asked.reading._replace(segments=()), facts), about, flow, partner, None) or figures
    return Answer(
        sentence,
        "value",
        (what, found.period if time.one else f"newest: {found.period}"),
        command_of(about, flow, partner, time, found, facts, reporter or _unusual(figures, found)),
        about.measure,
        flow,
        (found.partner,),
        found.period,
        found.period,
        found.reporter,
        None,
        found.value,
        found.unit,
        found.period,
        found.status,
        found.qualifier,
        found.coverage,
        found.address,
        (),
        other_counts(every, found, facts),
        found.sources,
        notes,
    )


def _end_of_year(figures: Flow, period: str) -> str:
    """A period of that year which stands for it where people are counted at a day."""
    return ""


def _unusual(figures: Flow, found: Figure) -> str | None:
    """The reporter, where ``trade`` without it would show another count."""
    counts = list(figures.rows)
    return found.reporter if counts and found.reporter != counts[0] else None


def _several(asked: Asked, about: Subject, time: Time, flows: Sequence[tuple[str, str, str | None, Flow]]) -> Answer | None:
    facts = asked.facts
    rows: list[Row] = []
    found: list[tuple[str, str, Figure]] = []
    missing: list[str] = []
    spans = bool(time.since or time.until)
    newest = None
    if not time.periods and not spans:
        common = [set(flow.years) for *_, flow in flows]
        both = sorted(set.intersection(*common))
        if not both:
            asked.none("no year has a figure of all that is asked for")
            return None
        newest = both[-1]
    for partner, each, count, flow in flows:
        what = _shown(about, each, partner, facts)
        if spans:
            periods = [year for year in flow.years if (not time.since or year >= time.since[:4]) and (not time.until or year <= time.until[:4])]
            last = time.until or facts.about.edition
            if time.until and time.until[:4] > facts.about.edition[:4] or not periods:
                asked.none(_gap(flow, (time.until or time.since or last), facts, what))
                return None
            if time.since and time.until:
                missing += [str(year) for year in range(int(time.since[:4]), int(time.until[:4]) + 1) if str(year) not in periods]
        else:
            periods = list(time.periods) or [str(newest)]
        for period in periods:
            one = flow.figure(period)
            if not one:
                asked.none(_gap(flow, period, facts, what))
                return None
            found.append((what, each, one))
            parts = [what] if len({(p, f) for p, f, *_ in flows}) > 1 else []
            if parts and about.measure != "goods-trade" and one.title:
                parts = [label_of(one.title)]
            parts += [in_words(period)] if len(periods) > 1 or spans else []
            parts += [f"{count_of(one.reporter, facts)} count"] if count else []
            rows.append(Row(capital(", ".join(parts)) or capital(what), one.value, one.unit, one.period, one.address, one.reporter))
    first = found[0]
    notes = [f"No figure for {listed(missing)}."] if missing else []
    if newest:
        notes.append(f"{newest} is the newest year that all have.")
    weak = dict.fromkeys(one.status for *_, one in found if one.status)
    if weak:
        notes.append(f"{capital(listed([str(one) for one in weak]))}: {listed([f'{in_words(one.period)}' for *_, one in found if one.status][:6])}.")
    if len(found) == 2:
        sentence = _compared(about, found, rows, facts)
    elif spans or len(time.periods) > 1:
        low, high = found[0][2].period, found[-1][2].period
        sentence = f"{capital(first[0])}, {in_words(low)} to {in_words(high)}: {said(found[0][2])} to {said(found[-1][2])}."
    else:
        ordered = sorted(found, key=lambda one: -one[2].base)
        sentence = f"{'; '.join(f'{capital(what)}: {said(one)}' for what, _, one in ordered[:4])} ({in_words(first[2].period)})."
    partner, each, count, flow = flows[0]
    command = command_of(about, each, partner, time, first[2], facts, count)
    if len({partner for partner, *_ in flows}) > 1:
        command = "; ".join(command_of(about, each, partner, time, one[2], facts, count) for (partner, each, count, _), one in zip(flows, found, strict=False))
    return Answer(
        sentence,
        "comparison" if not spans else "span",
        (" and ".join(dict.fromkeys(_shown(about, each, partner, facts) for partner, each, *_ in flows)), time_words(time, newest)),
        command,
        about.measure,
        flows[0][1] if len(about.flows) == 1 else None,
        tuple(dict.fromkeys(one.partner for *_, one in found)),
        min(one.period for *_, one in found),
        max(one.period for *_, one in found),
        first[2].reporter if len({one.reporter for *_, one in found}) == 1 else None,
        rows=rows,
        sources=_sources([one for *_, one in found]),
        notes=notes,
    )


def time_words(time: Time, newest: str | None = None) -> str:
    """The time as it was read."""
    if time.periods:
        return ", ".join(map(in_words, time.periods))
    if time.since or time.until:
        return f"{time.since or ''}-{time.until or ''}"
    return f"newest: {newest}" if newest else ""


def _sources(figures: Iterable[Figure]) -> list[Any]:
    found: dict[str, Any] = {}
    for one in figures:
        for source in one.sources:
            found.setdefault(f"{source['id']}#{source['locator']}", source)
    return list(found.values())


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


def _grown(asked: Asked, about: Subject, time: Time, one: tuple[str, str, str | None, Flow]) -> Answer | None:
    facts = asked.facts
    partner, flow, reporter, figures = one
    what = _shown(about, flow, partner, facts)
    if time.since or time.until or len(time.periods) == 2:
        low, high = time.periods if time.periods else (time.since, time.until or _newest(figures))
        if not low or not high:
            return None
        before, now = figures.figure(str(low)), figures.figure(str(high))
        if not before or not now:
            asked.none(_gap(figures, str(low if not before else high), facts, what))
            return None
        by = change(before, now)
    else:
        year = time.one or next((year for year in reversed(figures.years) if figures.growth(year)[0] is not None), None)
        if not year or not is_year(year):
            asked.none(f"no growth of {what} can be computed")
            return None
        by, now, before = figures.growth(year)
        if not now or not before:
            asked.none(_gap(figures, year if not now else str(int(year) - 1), facts, what))
            return None
    if by is None:
        asked.none(f"no growth of {what} can be computed: {said(before)} and {said(now)} are not of one count, or not above nothing")
        return None
    way = "rose" if by > 0 else "fell" if by < 0 else "did not change:"
    told = f"{capital(what)} {way} by {abs(by)} % from {in_words(before.period)} to {in_words(now.period)}"
    if about.measure == "goods-trade":
        verb = {"export": f"Korea's exports to {called(partner, facts)}", "import": f"Korea's imports from {called(partner, facts)}", "total": f"Korea's goods trade with {called(partner, facts)}", "balance": f"Korea's balance with {called(partner, facts)}"}[flow]
        told = f"{verb} {way} by {abs(by)} % from {in_words(before.period)} to {in_words(now.period)}"
    elif now.title:
        told = f"{label_of(now.title)} {way} by {abs(by)} % from {in_words(before.period)} to {in_words(now.period)}"
    rows = [Row(in_words(each.period), each.value, each.unit, each.period, each.address, each.reporter) for each in (before, now)]
    span = Time(since=before.period, until=now.period)
    return Answer(
        f"{told}: {said(before)} to {said(now)}.",
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
        sources=_sources([before, now]),
        notes=[] if time != Time() and not time.newest else [f"{now.period} is the newest year with growth in the base."],
    )


# Shares and ranks


def _whether(asked: Asked) -> bool:
    """Whether it is asked if something is so."""
    first = plain(asked.segments[0].text) if asked.segments else ""
    return first in ("is", "are", "was", "were", "do", "does", "did", "has", "have", "had")


def _relative(asked: Asked, kind: str = "") -> Answer | None:
    """A place or a share of one partner among those of another."""
    facts = asked.facts
    taken = asked.take("measure", "rank total", "share total")
    kinds = dict.fromkeys(value.split(" ")[0] for one in taken for value in one.values("measure") if value in ("rank total", "share total"))
    if kind:
        kinds = {kind: None}
    if len(kinds) != 1:
        return None
    measure = next(iter(kinds))
    asked.take("do", "value", "compare", "most", "how-many", "held", "what", "gets", "persons")
    time = asked.time()
    asked.take("do", "newest", "which-year", "which-partner")
    reporter = reported(asked)
    sides = asked.free("other-side")
    measures = [one for one in asked.free("measure")]
    flows: dict[str, str] = {}
    for one in [*sides, *measures]:
        for value in (*one.values("other-side"), *one.values("measure")):
            name, _, flow = value.partition(" ")
            flows.setdefault(name, flow)
    for one in [*sides, *measures]:
        asked.mark([one])
    if flows.get("visitors") == "move" and len(flows) > 1:
        del flows["visitors"]
    if "fdi" in flows:
        flows = {"fdi": flows["fdi"]}
    if len(flows) > 1 and "goods-trade" in flows:
        specific = [one for one in flows if one != "goods-trade"]
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
    names = list(dict.fromkeys(one.id for one in mentions))
    whole = _whole(asked, mentions, [*sides, *measures], taken)
    parts = [one for one in names if one != whole]
    if len(parts) > 1 and "kr" in parts and whole == "asean":
        parts = [one for one in parts if one != "kr"]
    if len(parts) == 2 and "asean" in parts and whole == "kr":
        whole, parts = "asean", [one for one in parts if one != "asean"]
    if len(parts) != 1:
        return None
    part = parts[0]
    found = [
        one
        for one in facts.find_series(lambda one: one.measure == measure)
        if _fits(one, about, flow, part, whole, facts)
    ]
    if reporter:
        found = [one for one in found if one.reporter == reporter]
    left = asked.left
    if left:
        found = [one for one in found if all(stems(word.text) <= stems(one.title) for word in left)]
        if not found:
            return None
        asked.mark(left)
    name = f"{possessive(called(part, facts))} {measure} of {possessive(called(whole, facts))} {about.replace('-', ' ')} {flow if flow not in ('flow', 'people') else ''}".strip()
    figures = Flow(facts, measure, found[0].flow if found else "total", part, found)
    period = time.one or _newest(figures)
    one = figures.figure(period) if period else None
    if time.since or time.until or len(time.periods) > 1:
        about_ = Subject(measure, (figures.flow,), (part,))
        if not found:
            asked.none(f"the base has no figure of {name}")
            return None
        return _several(asked, about_, time, [(part, figures.flow, reporter, figures)])
    if not one and measure == "share" and about == "goods-trade" and whole == "asean" and flow == "total" and time.one:
        return _computed_share(asked, part, time.one)
    if not one:
        asked.none(_gap(figures, period or "", facts, name) if period and found else f"the base has no figure of {name}")
        return None
    notes = [] if time.one else [f"{one.period} is the newest in the base."]
    told = f"{label_of(one.title)}: {said(one)} {when(one.period)}."
    if measure == "rank":
        place = said(one).replace(f"rank {one.value}", ordinal(int(one.value)))
        told = f"{label_of(one.title)}: {place} {when(one.period)}."
    return Answer(
        told,
        measure,
        (measure, called(part, facts), f"of {possessive(called(whole, facts))} {about.replace('-', ' ')}", one.period),
        f"akcli series {one.series[0]} --since {one.period} --until {one.period}",
        measure,
        figures.flow,
        (part,),
        one.period,
        one.period,
        one.reporter,
        None,
        one.value,
        one.unit,
        one.period,
        one.status,
        one.qualifier,
        one.coverage,
        one.address,
        (),
        other_counts(figures, one, facts),
        one.sources,
        notes,
    )


def ordinal(number: int) -> str:
    """A place as people say it.

    >>> ordinal(3), ordinal(22)
    ('3rd', '22nd')
    """
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _whole(asked: Asked, mentions: Sequence[Mention], nouns: Sequence[Segment], relative: Sequence[Segment]) -> str:
    """Of whose whole it is: Korea's where nothing else is said."""
    places = {one.place for one in nouns}
    its = {one.place for one in relative}
    for one in mentions:
        after = asked._around(one.segment.place, 1)
        if after is not None and plain(after.text) in ("'s", "s"):
            after = asked._around(after.place, 1)
        if one.id == "kr" and after is not None and after.place in its and any(each.id == "asean" for each in mentions):
            return "asean"
    for one in mentions:
        after = asked._around(one.segment.place, 1)
        if after is not None and plain(after.text) in ("'s", "s", "의"):
            after = asked._around(after.place, 1)
        while after is not None and (after.value("ordinal") or "most" in after.values("do")):
            after = asked._around(after.place, 1)
        if after is not None and after.place in places and (one.role in ("of", "in") or one.form == "adjective" or one.segment.text >= "가"):
            return one.id
    for one in mentions:
        if one.role == "of" and (before := asked._around(one.segment.place, -2)) is not None and before.place in places:
            return one.id
    if {one.id for one in mentions} == {"kr"}:
        return "asean"
    if not any(one.id == "kr" for one in mentions) and len({one.id for one in mentions}) == 2:
        return next(one.id for one in mentions if one.id == "asean") if any(one.id == "asean" for one in mentions) else "kr"
    return "kr"


def _fits(series: Series, about: str, flow: str, part: str, whole: str, facts: Facts) -> bool:
    """Whether a series of ranks or shares is of that part, that whole and that measure."""
    if series.partner != part and not (part == "kr" and series.id.split("-")[1:2] == ["kr"]):
        return False
    title = plain(series.title)
    parts = series.id.split("-")[1:]
    wholes = [one for one in parts[1:] if one in facts.sections]
    its = wholes[0] if wholes else "kr"
    if part != "kr" and parts[0] != part:
        return False
    if its != whole:
        return False
    topic = {"goods-trade": ("trade", "export", "import", "supplier", "surplus"), "fdi": ("direct investment",), "fdi-stock": ("cumulative",), "visitors": ("visitor", "destination"), "students": ("student",)}
    if not any(word in title for word in topic.get(about, (about,))):
        return False
    if about == "fdi" and "cumulative" in title:
        return False
    if about == "goods-trade":
        if "direct investment" in title:
            return False
        wanted = {"export": ("export",), "import": ("import", "supplier"), "total": ("trade",), "balance": ("surplus",), "surplus": ("surplus",)}.get(flow, ())
        if flow == "export" and "import" in title:
            return False
        if not any(word in title for word in wanted):
            return False
    return True


def _computed_share(asked: Asked, part: str, year: str) -> Answer | None:
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
