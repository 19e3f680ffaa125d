"""How many there are, and which: members, tasks, pillars, targets, claims, events."""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import Any

from akcli.ask import words
from akcli.ask.answers import Answer, Row, called, capital, listed, when
from akcli.ask.asked import ALWAYS, WHICH, Asked, Mention, Time, is_whether
from akcli.ask.entries import cited, in_time, of_event, of_events, of_partners, partner_row
from akcli.ask.reading import Segment, is_korean, plain, table
from akcli.ask.targets import TOPIC_WORDS, is_about
from akcli.ask.wording import bare, english, forms_of, stems
from akcli.errors import UsageError
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import in_order, references, within
from akcli.figures.targets import outcome


def counted(asked: Asked) -> Answer | None:
    """How many there are, or which."""
    facts = asked.facts
    how_many = asked.has("do", "how-many", "how-often")
    which = asked.has("do", "which-partner") or asked.has("counted", "members")
    if (asked.has("measure") and not asked.has("counted")) or asked.has("do", "most", "least"):
        return None
    for plan in (
        *(_mekong, _partnered, _signatories, _agreements, _pacts, _members_at, _joined, _pillars, _tasks),
        *(_judged_count, _summits_in, _events_count),
    ):
        fresh = Asked(asked.reading, facts)
        if (found := plan(fresh, how_many, which)) and not fresh.left:
            asked.mark(asked.segments)
            return found
    return None


PERSONS = ("who", "leader")
"""Words by which a person is asked for, whom no count names."""
COUNTING = (
    *("how-many", "which-partner", "value", "who", "leader", "what", "newest", "which-year", "cumulative", "where"),
    "city",
)


def _mekong(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The Mekong countries."""
    facts = asked.facts
    if not asked.has("partner", "mekong") and not asked.has("field", "mekong"):
        return None
    if not how_many and not which and not asked.has("do", "who", "leader", "what"):
        return None
    if asked.has("entry"):
        return None
    asked.take("do", *COUNTING)
    asked.take("counted", "members")
    if set(asked.partners()) - {"mekong", "asean", "kr"}:
        return None
    asked.take("field", "mekong", "joined")
    asked.take("role")
    known = [partner for partner in facts.partners if partner.mekong]
    if not known or "mekong" not in facts.sections:
        asked.none("the base has no Mekong countries")
        return None
    return Answer(
        f"{len(known)} Mekong countries: {listed(partner.name for partner in known)}.",
        "count" if how_many else "list",
        ("Mekong countries",),
        "akcli partners mekong",
        field="mekong",
        value=len(known),
        rows=[partner_row(partner, facts) for partner in known],
        address="mekong",
        sources=references(facts.entry("mekong").sources, facts),
    )


def _members_at(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The members of ASEAN at a time."""
    facts = asked.facts
    if not asked.has("partner", "asean") or not (how_many or which or asked.has("do", "who", "leader")):
        return None
    if asked.has("do", "last") or (not which and not asked.has("field", "joined")):
        return None  # the newest is one, and not all
    asked.take("do", *COUNTING)
    asked.take("counted", "members")
    if asked.partners() != ["asean"]:
        return None
    founding = bool(asked.take("field", "founded"))
    asked.take("concept", "opened")
    joins = asked.free("field", "joined")
    verb = any(
        plain(segment.text) in ("joined", "join", "acceded", "entered", "admitted") or segment.text >= "가"
        for segment in joins
    )
    asked.mark(joins)
    time = asked.time()
    if (verb and not founding) or len(time.periods) > 1 or time.since:
        return None
    asked.take("role")
    members = [partner for partner in facts.partners if partner.kind == "asean-member"]
    if not members or not all(partner.joined for partner in members):
        asked.none("the base does not say when its members joined ASEAN")
        return None
    if founding:
        first = min(partner.joined or "" for partner in members)
        known = [partner for partner in members if partner.joined == first]
        told = f"{len(known)} countries founded ASEAN {when(first)}: {_names(known, facts)}."
    else:
        year = time.one or time.until or facts.judged
        if year[:4] > facts.judged[:4]:
            last = facts.printed_by or f"the edition of the facts ({facts.about.edition})"
            asked.none(f"{in_words(year)} is after {last}")
            return None
        day = dates.parse(year).end or year
        known = [partner for partner in members if (dates.parse(partner.joined or "").start or "") <= day]
        late = [partner for partner in known if (partner.joined or "")[:4] == year[:4] and time.one]
        if not known:
            asked.none("ASEAN was founded on 8 August 1967")
            return None
        at = f" at the end of {year}" if len(year) == 4 else f" on {in_words(year)}"
        told = f"ASEAN {'had' if time.one else 'has'} {len(known)} members{at if time.one else ''}: "
        told += _names(known, facts) + (f" ({_names(late, facts)} joined in that year)." if late else ".")
    answer = of_partners(
        told,
        "count" if how_many else "list",
        ("members of ASEAN", time.one or "now"),
        known,
        facts,
        "joined",
        Time(time.periods),
    )
    command = answer.command + (f" --as-of {time.one}" if time.one else "")
    return answer._replace(command=command, partners=("asean",), address="asean")


def _names(partners: Iterable[model.Partner], facts: Facts) -> str:
    return listed(called(partner.id, facts) for partner in partners)


def _partnered(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The partners that have a partnership of a kind with Korea."""
    facts = asked.facts
    which = which or asked.has("do", "each")
    kinds = asked.take("field", "partnership") + asked.take("concept", *PARTNERSHIPS)
    if not kinds or not (which or how_many):
        return None
    rank = next((name for name in ("first", "last") if asked.take("do", name)), "")
    named = {mention.id for mention in asked.mentions}
    members = "asean" in named or any(MEMBER.search(plain(segment.text)) for segment in asked.segments)
    each = bool(asked.take("do", "each"))
    asked.take("do", *COUNTING, "compare")
    asked.take("counted", "members")
    if named - {"kr", "asean"} or (not which and "kr" not in named):
        return None  # ASEAN's own partners are not in the base
    becomes = asked.take("concept", "become") and not each
    asked.take("do", "when") if each else None
    time = asked.time()
    asked.partners()
    asked.take("role")
    asked.take("field", "joined")
    wanted = {*_meant(kinds, PARTNERSHIPS)}
    if asked.left or len(wanted) > 1:
        return None
    kind = PARTNERSHIPS[wanted.pop()] if wanted else "partnership"
    if becomes or rank or time.periods or time.since or time.until:
        return _began(kind, time, members, rank, facts)
    every = [
        partner
        for partner in facts.partners
        if partner.kind == "asean-member" or not (members or partner.id == "asean")
    ]
    every = [partner for partner in every if partner.id not in ("kr", "mekong")]
    known = [partner for partner in every if is_kind(kind, partner.partnership)]
    known.sort(key=lambda partner: dates.sort_key(partner.partnership_since or "9999"))
    names = f": {_names(known, facts)}" if known else ""
    whom = "ASEAN members" if members else "partners in the base"
    has = "has" if len(known) == 1 else "have"
    told = f"{len(known) or 'None'} of {len(every)} {whom} {has} a {kind} with Korea{names}."
    answer = of_partners(told, "count" if how_many else "list", (kind, whom), known, facts, "partnership_since")
    rows = [
        row._replace(value=f"{partner.partnership}, since {row.value}" if row.value else partner.partnership)
        for row, partner in zip(answer.rows, known, strict=True)
    ]
    return answer._replace(field="partnership", rows=rows)


def _agreements(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The agreements of a kind with single members, at one of their steps: in force where none is named."""
    from akcli.ask.events import STEPS, stands

    facts = asked.facts
    pact = next(iter(_meant(asked.take("concept", "fta", "investment-treaty"), ("fta", "investment-treaty"))), "")
    rank = next((name for name in ("first", "last") if asked.has("do", name)), "")
    if not pact or not (which or how_many or asked.has("do", "what", "who", "each")):
        return None
    asked.take("do", "when", "which-year") if asked.has("do", "each") else None
    steps = _meant(asked.take("concept", *STEPS), STEPS)
    asked.take("do", *COUNTING, "each", "gets", rank)
    asked.take("counted", "members")
    asked.take("role")
    if {mention.id for mention in asked.mentions} - {"kr", "asean"} or len({*steps}) > 1:
        return None
    if rank and not which and not any(mention.role == "with" for mention in asked.mentions):
        return None  # Korea's first was with another than those of the base
    named = "asean" in asked.partners()
    time = asked.time()
    if asked.left or len(time.periods) > 1:
        return None
    step = steps[0] if steps else "in-force"
    if steps and time.one and not named:
        return None  # with whomever
    members = {partner.id for partner in facts.partners if partner.kind == "asean-member"}
    found = in_order(
        event
        for event in in_time(facts.events, time)
        if event.kind == "agreement"
        and len(members & {*event.partners}) == 1
        and "asean" not in event.partners
        and all(any(stands(form, bare(event.title)) for form in forms_of(each)) for each in (pact, step))
        and not re.search("talks|settle", event.title)
    )
    if not found:
        return None
    name = {"fta": "free trade agreements", "investment-treaty": "investment treaties"}[pact]
    verb = "taken effect" if step == "in-force" else f"been {step}"
    span = f" in {in_words(time.one)}" if time.one else ""
    whom = [next(partner for partner in event.partners if partner in members) for event in found]
    names = listed(dict.fromkeys(called(partner, facts) for partner in whom))
    told = f"{len(found)} {name} of Korea with single ASEAN members have {verb}{span}, by the events in the base: "
    told += f"with {names}."
    if rank:
        place = 0 if rank == "first" else -1
        who = capital(called(whom[place], facts))
        told = f"{who}, the {rank} of {len(found)} ASEAN members by the events in the base"
        found, whom = [found[place]], [whom[place]]
        told += f": {found[0].title}, {in_words(found[0].date)}."
    read_as = (name, step.replace("-", " "))
    answer = of_events(told, "count" if how_many else "list", read_as, found, facts, time)
    rows = [row._replace(label=capital(called(partner, facts))) for row, partner in zip(answer.rows, whom, strict=True)]
    return answer._replace(
        partners=tuple(dict.fromkeys(whom)),
        value=found[0].date if rank else len(found),
        address=found[0].id if rank else None,
        rows=() if rank else rows,
        notes=[ON_TOP] if pact == "fta" else [],
    )


ON_TOP = "Agreements with ASEAN as a whole come on top."


def _pacts(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The agreements of a kind that came to a step in a time, at a place, with a partner; without a step all that the
    base has of them."""
    from akcli.ask.events import PACTS, STEPS, SUMMITS, places, stands

    facts = asked.facts
    kinds = asked.take("concept", *NAMED)
    kind = next(iter(_meant(kinds, NAMED)), "treaty")
    steps = {*_meant(asked.take("concept", *STEPS), STEPS)}
    several = any(plain(segment.text).endswith("s") for segment in kinds)
    what = asked.has("do", "what") or bool(WHICH.search(plain(asked.reading.question)))
    what = what or (kind == "treaty" and asked.has("period") and not (asked.has("do", "who") or is_whether(asked)))
    if how_many and (kind == "treaty" or not steps):
        return None  # the base has no more than a part of them
    if not (several or (what and steps)) or asked.has("do", "when", "first", "last") or len(steps) > 1:
        return None
    asked.take("do", *COUNTING, "held")
    summit = bool(asked.take("concept", *SUMMITS))
    known = places(facts)
    cities = [segment for segment in asked.left if bare(english(segment, facts)) in known]
    cities = [segment for segment in cities if not segment.value("partner")]
    asked.mark(cities)
    asked.take("role")
    time = asked.time()
    partners = {*asked.partners(), *(["kr"] if kind != "treaty" else [])}
    others = sorted(partners - {"kr"})
    if (
        asked.left
        or len(time.periods) > 1
        or len(cities) > 1
        or not (time != ALWAYS or cities or others or (several and steps and kind != "treaty"))
    ):
        return None
    city = bare(english(cities[0], facts)) if cities else ""
    forms = {
        "treaty": [""],
        "fta": [form for each in PACTS - {"treaty"} for form in forms_of(each)],
        "investment-treaty": [*forms_of(kind)],
    }[kind]
    there = [
        event for event in in_time(facts.events, time) if f" {city} " in f" {bare(event.place or '')} " or not city
    ]
    halls = [event.date for event in there if event.kind == "summit"]
    found = in_order(
        event
        for event in there
        if (event.kind == "agreement" or (steps and event.title.startswith("Treaty")))
        and partners <= {*event.partners}
        and any(not form or stands(form, bare(event.title)) for form in forms)
        and all(any(stands(form, bare(event.title)) for form in forms_of(step)) for step in steps)
        and not (steps and "concluded" not in steps and re.search("talks|settle", event.title))
        and (not summit or any(in_time([event], Time((hall,))) for hall in halls))
    )
    about_ = (
        "".join(steps).replace("in-force", "taking effect"),
        f"with {listed(called(each, facts) for each in others)}" if others else "",
        "on the days of a summit" if summit else "",
        f"in {city.title()}" if city else "",
        _span(time),
    )
    about = " ".join(filter(None, about_))
    name = NAMED[kind][len(found) != 1]
    if not steps:
        name = f"event{'s' * (len(found) != 1)} of {NAMED[kind][1] if kind != 'treaty' else 'the kind agreement'}"
    by = ", by the titles of events" if steps or kind != "treaty" else ""
    if not found:
        asked.none(f"no title of an event in the base tells of {NAMED[kind][1]} {about}")
        return None
    told = f"{len(found)} {name}{about and ' ' + about} {'is' if len(found) == 1 else 'are'} in the base{by}."
    return of_events(told, "count" if how_many else "list", (NAMED[kind][1], about), found, facts, time)._replace(
        partners=tuple(others),
        value=len(found),
        notes=[ON_TOP] if others and "asean" not in others else [],
    )


NAMED = {
    "treaty": ("agreement", "agreements"),
    "fta": ("trade agreement of Korea", "trade agreements of Korea"),
    "investment-treaty": ("investment treaty of Korea", "investment treaties of Korea"),
}
"""The kinds of agreements that are listed, as one and as several are called."""


def _meant(segments: Iterable[Segment], concepts: Collection[str]) -> list[str]:
    """Which of these concepts the words mean, in order."""
    return [each for segment in segments for each in segment.values("concept") if each in concepts]


def _span(time: Time) -> str:
    if time.one:
        return when(time.one)
    if time.since and time.until:
        return f"from {time.since} to {time.until}"
    return f"since {time.since}" if time.since else f"until {time.until}" if time.until else ""


def _signatories(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """How many countries an agreement of many has: what tells it is the event of its signature."""
    from akcli.ask.events import PACTS, stands

    facts = asked.facts
    pacts = _meant(asked.free("concept", *PACTS), PACTS)
    if not how_many or not pacts:
        return None
    asked.take("concept", *PACTS, "signed", "joined")
    asked.take("do", *COUNTING)
    asked.take("counted", "members")
    asked.take("field", "joined")
    asked.take("role")
    if asked.left or asked.mentions or not which:
        return None
    for event in facts.events:
        title = f" {bare(event.title)} "
        forms = (forms_of(pacts[0]), forms_of("signed"))
        if COUNTRIES.search(title) and all(any(stands(form, title) for form in each) for each in forms):
            told = f"{event.title}: {in_words(event.date)}."
            partners = tuple(each for each in event.partners if each != "kr")
            return of_event(told, "count", ("event", event.title), event, facts)._replace(partners=partners)
    return None


COUNTRIES = re.compile(r"\b(?:[a-z]+|\d+) countries\b")


MEMBER = re.compile("asean|member|아세안|회원|thanh vien")


def _began(kind: str, time: Time, members: bool, rank: str, facts: Facts) -> Answer | None:
    """The partnerships of a kind that began in a time, all or the first or last of them; those of members alone, where
    these are asked for."""
    name = re.compile(
        kind.replace("strategic partnership", r"strategic (?:cooperative )?partners").replace("ership", "ers")
    )
    found = in_order(
        event
        for event in in_time(facts.events, time)
        if event.kind == "status"
        and name.search(re.sub("partnership", "partners", event.title))
        and (not members or any(facts.entry(each).kind == "asean-member" for each in event.partners))
        and (not members or "mekong" not in event.partners)
    )
    if not found:
        return None
    span = in_words(time.one) if time.one else f"{time.since or ''}-{time.until or ''}".strip("-")
    whose = f"{kind}{' with an ASEAN member' if members else ''}{f' in {span}' if span else ''}"
    told = f"{len(found)} beginnings of a {whose} are in the base."
    if rank:
        only = found[0 if rank == "first" else -1]
        told = f"{only.title}: {in_words(only.date)}, the {rank} of {len(found)} beginnings of a {whose} in the base."
        found = [only]
    return of_events(told, "list", (kind, span), found, facts, time)._replace(field="partnership", value=len(found))


PARTNERSHIPS = {
    "comprehensive-strategic": "comprehensive strategic partnership",
    "special-strategic": "special strategic partnership",
    "comprehensive-partnership": "comprehensive partnership",
    "strategic-partners": "strategic partnership",
}


def is_kind(kind: str, partnership: str | None) -> bool:
    """Whether a partnership is of that kind: a strategic one may be special or comprehensive as well."""
    return bool(partnership) and (
        partnership == kind
        or kind == "partnership"
        or (kind == "strategic partnership" and "strategic" in str(partnership))
    )


def _joined(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The partners that joined ASEAN, or opened relations, in a time."""
    facts = asked.facts
    field_ = next((name for name in ("joined", "relations_since") if asked.has("field", name)), "")
    if not field_ or not (which or how_many or asked.has("do", "who", "leader")):
        return None
    asked.take("do", *COUNTING)
    asked.take("counted", "members")
    if set(asked.partners()) - {"asean", "kr"}:
        return None
    asked.take("field", field_, *(["founded"] if field_ == "relations_since" else []))
    asked.take("concept", "become")
    time = asked.time()
    if not (time.periods or time.since or time.until) or len(time.periods) > 1:
        return None
    asked.take("role")
    every = [partner for partner in facts.partners if partner.kind == "asean-member" and getattr(partner, field_)]
    known = within(every, lambda partner: getattr(partner, field_), time.since, time.until, time.one)
    span = f"between {time.since} and {time.until}" if time.since and time.until else _span(time)
    span = f"in {in_words(time.one)}" if time.one else span
    verb = "joined ASEAN" if field_ == "joined" else "opened relations with Korea"
    known.sort(key=lambda partner: dates.sort_key(getattr(partner, field_)))
    names = f": {_names(known, facts)}" if known else ""
    told = f"{len(known) or 'No'} {'country' if len(known) == 1 else 'countries'} {verb} {span}{names}."
    return of_partners(told, "count" if how_many else "list", (verb, span), known, facts, field_, time)


def _pillars(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The pillars of the policy that has them."""
    facts = asked.facts
    if not asked.take("counted", "pillars"):
        return None
    asked.take("do", *COUNTING, "goal")
    asked.take("counted", "members")
    if {segment.value("entry") for segment in asked.take("entry")} - {"nsp"}:
        return None
    asked.take("role")
    _take_both(asked)
    if not facts.pillars:
        asked.none("the base has no pillars")
        return None
    return Answer(
        f"{len(facts.pillars)} pillars of the New Southern Policy: {listed(each.name for each in facts.pillars)}.",
        "count" if how_many else "list",
        ("pillars",),
        "akcli pillars",
        value=len(facts.pillars),
        rows=[Row(pillar.name, pillar.goal, None, None, pillar.id) for pillar in facts.pillars],
        sources=cited(facts.pillars, facts),
    )


def _take_both(asked: Asked) -> None:
    """Take Korea and ASEAN, where nobody else is named."""
    if {mention.id for mention in asked.mentions} <= {"kr", "asean"}:
        asked.partners()


def _tasks(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The tasks of a policy."""
    facts = asked.facts
    asked.take("do", *COUNTING, "goal")
    entries = list(dict.fromkeys(str(segment.value("entry")) for segment in asked.take("entry")))
    if not 0 < len(entries) < 3 or not asked.has("counted", "initiatives"):
        return None
    asked.take("counted", "initiatives", "pillars")
    asked.take("role")
    asked.take("field", "summary")
    _take_both(asked)
    pillars = [entry for entry in entries if facts.sections[entry] == "pillars"]
    entries = [entry for entry in entries if entry not in pillars] or pillars
    if len(entries) != 1:
        return None
    known = [
        initiative
        for initiative in facts.initiatives
        if entries[0] in (initiative.policy, initiative.pillar) and set(pillars) <= {initiative.pillar}
    ]
    name = facts.title(entries[0])
    if pillars and pillars != entries:
        name = f"{name}, {facts.title(pillars[0])},"
    if not known:
        asked.none(f"the base has no tasks of {name}")
        return None
    rows = [
        Row(initiative.title, f"no. {initiative.number}" if initiative.number else "", None, None, initiative.id)
        for initiative in known
    ]
    return Answer(
        f"{name} has {len(known)} tasks in the base.",
        "count" if how_many else "list",
        ("tasks", name),
        f"akcli {facts.sections[entries[0]]} {entries[0]}",
        field="initiatives",
        value=len(known),
        rows=rows,
        notes=[facts.entry(entries[0]).note] if facts.entry(entries[0]).note else [],
        address=entries[0],
        sources=cited(known, facts),
    )


def _judged_count(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """Claims or targets with a verdict; entries of a section."""
    kinds = ("claims", "targets", "institutions", "policies", "sources", "series")
    kind = next((name for name in kinds if asked.has("counted", name)), "")
    bodies = [name for name in model.closed_list(model.InstitutionKind) if asked.has("counted", name)]
    if not kind and bodies and not asked.has("entry"):
        kind = "institutions"
    if not kind or asked.has("amount") or asked.has("counted", "events summit") or asked.has("do", *PERSONS):
        return None
    verdicts = [value for segment in asked.take("verdict") for value in segment.values("verdict")]
    asked.take("counted")
    asked.take("do", *COUNTING, "true", "goal", "achieved", "missed", "met", "pending", "held")
    time = asked.time()
    if time != ALWAYS and not time.newest:
        return None
    told = _judged(asked, kind, verdicts) if kind in ("claims", "targets") else _bodies(asked, kind, verdicts, bodies)
    if told is None:
        return None
    sentence, rows, verdict = told
    return Answer(
        sentence,
        "count" if how_many else "list",
        (kind, *verdicts[:1]),
        f"akcli {kind}" + (f" --verdict {verdict}" if verdict else ""),
        field="verdict" if verdicts else None,
        value=len(rows),
        rows=rows,
        sources=cited((asked.facts.entry(row.address or "") for row in rows), asked.facts) if kind != "sources" else (),
    )


def _judged(asked: Asked, kind: str, verdicts: Sequence[str]) -> tuple[str, list[Row], str] | None:
    """The claims or targets with a verdict, in a sentence and as rows; and that verdict."""
    facts = asked.facts
    claims = kind == "claims"
    closed = model.closed_list(model.ClaimVerdict if claims else model.TargetVerdict)
    wanted = next((verdict for verdict in verdicts if verdict in closed), "")
    if verdicts and not wanted:
        return None
    measures = [] if claims else [each for segment in asked.take("measure") for each in segment.values("measure")]
    partners = [] if claims else asked.others()
    entries: Sequence[Any] = getattr(facts, kind)
    if measures:
        topics = {TOPIC_WORDS.get(value.split(" ")[0], "") for value in measures}
        entries = [entry for entry in entries if topics & {entry.topic, *stems(entry.title)}]
    if partners:
        entries = [entry for entry in entries if is_about(entry, partners, facts)]
    rows = []
    for entry in entries:
        verdict = entry.verdict if claims else outcome(facts, entry)["verdict"]
        if wanted in ("", verdict):
            rows.append(Row(entry.statement if claims else entry.title, verdict, None, None, entry.id))
    among = f" with {listed(called(each, facts) for each in partners)}" if partners else ""
    return f"{len(rows)} {kind}{among} are {wanted or 'in the base'}.", rows, wanted


def _bodies(
    asked: Asked, kind: str, verdicts: Sequence[str], bodies: Sequence[str]
) -> tuple[str, list[Row], str] | None:
    """The entries of a section in a sentence and as rows; of institutions those of a kind, in a city, or active."""
    places = [asked.around(mention.segment.place, -1) for mention in asked.mentions]
    if verdicts or any(before is not None and plain(before.text).split()[-1] == "in" for before in places):
        return None  # a country is no seat
    if any(mention.role == "to" for mention in asked.mentions):
        return None  # for whom a fund or a policy is, the base does not say
    _take_both(asked)
    entries: Sequence[Any] = getattr(asked.facts, kind)
    active = asked.take("field", "status")
    asked.take("field", "seat")
    seat = asked.left if kind == "institutions" else []
    if {mention.id for mention in asked.mentions} == {"asean"} and not seat:
        return None  # whose they are the base does not say
    if bodies:
        if kind != "institutions":
            return None
        entries = [entry for entry in entries if entry.kind in bodies]
    if seat:
        entries = [each for each in entries if each.seat and all(stems(it.text) <= stems(each.seat) for it in seat)]
        asked.mark(seat if entries else [])
    if active and kind == "institutions":
        entries = [entry for entry in entries if entry.status == "active"]
    rows = [
        Row(getattr(each, "name", getattr(each, "title", "")), getattr(each, "seat", None) or "", None, None, each.id)
        for each in entries
    ]
    name = f"{bodies[0]}s" if len(bodies) == 1 else kind
    name = f"{'active ' if active else ''}{name.removesuffix('s') if len(rows) == 1 else name}"
    where = f" with a seat in {rows[0].value}" if seat and rows else ""
    return f"{len(rows)} {name}{where} {'is' if len(rows) == 1 else 'are'} in the base.", rows, ""


def _events_count(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """How many events of a kind there were."""
    facts = asked.facts
    if asked.has("do", *PERSONS):
        return None
    if how_many and asked.has("counted", "events") and not asked.has("concept"):
        return _every_event(asked)
    ministers = _meant(asked.free("concept"), MINISTERS)
    if ministers:
        return _meetings(asked, ministers[0], how_many)
    if not how_many or not (asked.has("concept", "summit", "special-summit") or asked.has("counted", "events summit")):
        return None
    asked.take("do", *COUNTING)
    asked.take("counted", "events summit")
    asked.take("concept", "meeting", "summit")
    asked.take("do", "held", "how-often")
    time = asked.time()
    if len(time.periods) > 1:
        return None
    special = asked.take("concept", "commemorative", "special-summit")
    partners = asked.others() or (["asean"] if special else [])
    if len(partners) != 1 or partners[0] not in ("mekong", "asean"):
        return None
    title = {"mekong": "Mekong-ROK Summit", "asean": "ASEAN-ROK"}[partners[0]]
    found = [
        event for event in facts.events if event.kind == "summit" and title in event.title and "Summit" in event.title
    ]
    if special:
        found = [event for event in found if "Commemorative" in event.title]
    found = in_order(in_time(found, time))
    if not found:
        asked.none("the base has no such summit in that time")
        return None
    name = f"{title.removesuffix(' Summit')}{' Commemorative' if special else ''} Summits"
    return _row_of(name, ("summits", called(partners[0], facts)), found, partners[0], time, facts)


def _summits_in(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The summits that cities or a country saw, or a time."""
    from akcli.ask.events import is_summit, places

    facts = asked.facts
    special = bool(asked.has("concept", "special-summit") and how_many)
    if not (asked.has("counted", "events summit") or special) or is_whether(asked):
        return None
    if asked.has("do", "when", "which-year", "where", "city", "first", "last", *PERSONS):
        return None
    asked.take("counted", "events summit")
    asked.take("concept", "summit", "meeting")
    special = bool(asked.take("concept", "commemorative", "special-summit"))
    asked.take("do", *COUNTING, "held")
    inside = [mention for mention in asked.mentions if mention.role == "in"]
    asked.take("role")
    time = asked.time()
    asked.partners()
    whom = {mention.id for mention in asked.mentions if mention not in inside}
    texts = [bare(english(segment, facts)) for segment in asked.left]
    known = places(facts)
    cities = [" ".join(texts)] if " ".join(texts) in known else texts
    if cities and (inside or whom - {"kr", "asean", "mekong"}):
        return None
    if not known >= {*cities} or len(inside) > 1 or len(time.periods) > 1:
        return None
    place = listed([city.title() for city in cities]) if cities else ""
    if inside:
        names = next((columns[0] for value, columns in table(words.CITIES) if value == inside[0].id), [])
        cities, place = [bare(name) for name in names], called(inside[0].id, facts)
    if not cities and (inside or not time.periods):
        return None
    asked.mark(asked.left)
    korea = "kr" in whom or any(mention.role == "with" for mention in asked.mentions)
    found = in_order(
        event
        for event in in_time(facts.events, time)
        if is_summit(event, whom - {"kr"}, korea, (), facts)
        and (not cities or any(f" {city} " in f" {bare(event.place or '')} " for city in cities))
        and whom - {"kr"} <= {*event.partners}
        and (not special or "Commemorative" in event.title)
    )
    where = f"{f' in {place}' if place else ''}{f' {when(time.one)}' if time.one and not place else ''}"
    if not found:
        asked.none(f"the base has no such summit{where}")
        return None
    dates_ = listed([in_words(event.date) for event in found[:4]]) if len(found) < 5 else ""
    name = _whose_summit(whom, korea) + ("commemorative summit" if special else "summit")
    many = f"{len(found)} {name}{'' if len(found) == 1 else 's'}{where}"
    told = f"{many} {'is' if len(found) == 1 else 'are'} in the base{f': {dates_}' if dates_ else ''}."
    read_as = ("summits", place, time.one or "")
    return of_events(told, "count" if how_many else "list", read_as, found, facts, time, most=6)._replace(
        partners=tuple(sorted(whom - {"kr"})),
        field="place" if place else "date",
        value=len(found),
        notes=[] if whom else [TWO],
    )


def hosted(asked: Asked) -> Answer | None:
    """The summits, or meetings of ministers, that a partner hosted, or who hosted them: by where they were."""
    from akcli.ask.events import is_summit, places

    facts = asked.facts
    how_many = asked.has("do", "how-many", "how-often")
    ministers = _meant(asked.free("concept"), MINISTERS)
    summits = asked.has("concept", "summit", "special-summit") or asked.has("counted", "events summit")
    verbs = _hosting(asked)
    if not verbs or not (ministers or summits):
        return None
    hosts = hosts_of(asked)
    who = not hosts and asked.has("do", "who", "which-partner")
    if not (hosts or who):
        return None
    rank = _rank(asked)
    whether, where = is_whether(asked), asked.has("do", "where", "city")
    asked.mark(verbs)
    special = bool(asked.take("concept", "commemorative", "special-summit"))
    asked.take("concept", "summit", "meeting", *ministers)
    asked.take("counted", "events summit", "members")
    asked.take("do", *COUNTING, "held", "how-often", "when", rank or "held")
    asked.take("do", "passed") if rank == "first" else None
    asked.take("role")
    time = asked.time()
    asked.partners()
    others = [mention for mention in asked.mentions if mention not in hosts]
    whom = {mention.id for mention in others} - {"kr"}
    korea = any(mention.id == "kr" for mention in asked.mentions) or any(each.role == "with" for each in others)
    cities = [segment for segment in asked.left if bare(english(segment, facts)) in places(facts)]
    asked.mark(cities)
    several = len(hosts) > 1 or len(cities) > 1 or len(time.periods) > 1 or len(whom) > 1
    if asked.left or several or (who and (how_many or rank)) or not whom <= {"asean", "mekong"}:
        raise UsageError("it is not clear what is asked: who hosted which meeting?")
    if ministers:
        found = _of_ministers(ministers[0], next(iter(whom), "asean"), facts)
        name = f"meetings of {ministers[0].replace('-', ' ')}"
    else:
        found = [each for each in facts.events if is_summit(each, whom, korea, (), facts) and whom <= {*each.partners}]
        found = [each for each in found if "Commemorative" in each.title or not special]
        name = f"{_whose_summit(whom, korea)}{'commemorative ' if special else ''}summits"
    city = bare(english(cities[0], facts)) if cities else ""
    found = in_order(each for each in in_time(found, time) if f" {city} " in f" {bare(each.place or '')} " or not city)
    if who:
        known = [(each, hosts_[0]) for each in found if len(hosts_ := countries(each)) == 1]
        if not found or len(known) < len(found) or len(found) > 4:
            asked.none("the base does not say who hosted it, or has more than one such meeting; name the year")
            return None
        told = listed([f"{capital(called(host, facts))} ({each.title}, {in_words(each.date)})" for each, host in known])
        return of_events(
            f"By the places of {name} in the base: {told}.", "list", (name, "host"), found, facts, time
        )._replace(partners=tuple(dict.fromkeys(host for _, host in known)), field="place", value=None)
    host = hosts[0].id
    here = [each for each in found if host in countries(each)]
    where_ = f"in {city.title() or called(host, facts)}"
    if whether and (here or len(found) == 1):
        told = "; ".join(f"{each.title}, {in_words(each.date)}, {each.place}" for each in here or found)
        return of_events(f"{'Yes' if here else 'No'}: {told}.", "judged", (name, where_), here or found, facts, time)
    if whether or not here:
        asked.none(f"the base has none of the {name} {where_}{f' {_span(time)}' if _span(time) else ''}")
        return None
    if not how_many:
        return _one_or_all(f"{name} {where_}", (name, where_), here, rank, where, time, facts)
    told = f"{len(here)} {name if len(here) > 1 else name.removesuffix('s')} {where_}"
    days = listed([in_words(each.date) for each in here])
    told += f"{f' {_span(time)}' if _span(time) else ''} {'are' if len(here) > 1 else 'is'} in the base: {days}."
    notes = [] if whom or ministers else [TWO]
    return of_events(told, "count", (name, where_), here, facts, time)._replace(value=len(here), notes=notes)


HOSTS = re.compile(r"\bhost|개최(?!되|됐|된)|주최|\b(?<!duoc )to chuc\b|\bdang cai\b|\bchu nha\b")
TWO = "Counted are summits of ASEAN and of the Mekong countries; two leaders meet on visits."


def _whose_summit(whom: Collection[str], korea: bool) -> str:
    return "ASEAN-ROK " if korea and "asean" in whom else "Mekong-ROK " if "mekong" in whom else ""


def countries(event: model.Event) -> list[str]:
    """The partners in which an event was, by its places."""
    from akcli.ask.events import cities_of

    places = {bare(place) for place in (event.place or "").split(";")}
    return [partner for partner, cities in cities_of().items() if partner != "-" and places & {*cities}]


def _hosting(asked: Asked) -> list[Segment]:
    """The verbs of one who hosts."""
    return [segment for segment in asked.segments if HOSTS.search(plain(segment.text))]


def hosts_of(asked: Asked) -> list[Mention]:
    """The partners that are said to host."""
    verbs = _hosting(asked)
    return [mention for mention in asked.mentions if verbs and _hosts(asked, mention, verbs)]


def _hosts(asked: Asked, mention: Mention, verbs: Sequence[Segment]) -> bool:
    """Whether a partner alone stands before such a verb, or behind by."""
    if (
        mention.form != "name"
        or mention.joined
        or mention.segment.value("capital")
        or any(mention in pair for pair in _pairs(asked))
    ):
        return False
    before, after = asked.around(mention.segment.place, -1), asked.segments[mention.segment.place + 1 :]
    if is_korean(mention.segment.text):
        return mention.role == "subject"
    next_ = next(
        (each for each in after if each in verbs or not (each.drop or {*each.values("do")} & {"first", "last"})), None
    )
    if before is not None and plain(before.text) == "by":
        return any(each.place < before.place for each in verbs)
    return next_ in verbs and mention.role in ("", "subject")


def _pairs(asked: Asked) -> list[tuple[Mention, Mention]]:
    """Partners side by side, which hold a meeting together: ASEAN-ROK, Korea and ASEAN."""
    return [
        (first, other)
        for first, other in pairwise(asked.mentions)
        if other.joined or other.segment.place == first.segment.place + 1 or first.segment is other.segment
    ]


def _row_of(
    name: str, read_as: Sequence[str], found: Sequence[model.Event], partner: str, time: Time, facts: Facts
) -> Answer:
    """How many of a row of meetings the base has, which may lack some; the newest is told with its number."""
    number = re.match(r"\d+(?:st|nd|rd|th)\b", found[-1].title)
    newest = f"the newest{f', the {number[0]},' if number else ''} {when(found[-1].date)}"
    told = f"{len(found)} {name} are in the base, the first {when(found[0].date)}, {newest}."
    answer = of_events(told, "count", read_as, found, facts, time)
    return answer._replace(
        command=f"akcli timeline --kind {found[0].kind} --partner {partner}",
        field=None,
        partners=(partner,),
        value=len(found),
        rows=answer.rows[::-1],
    )


MINISTERS = tuple(name for name, _ in table(words.CONCEPTS) if name.endswith(("-ministers", "-defence")))


def _meetings(asked: Asked, ministers: str, how_many: bool) -> Answer | None:
    """How many meetings of ministers of a kind there were, when and where, or the first or last of them."""
    facts = asked.facts
    rank = _rank(asked)
    where = asked.has("do", "where", "city")
    asks = how_many or rank or where or asked.has("do", "when", "which-year")
    if is_whether(asked) or not asks or asked.has("do", *PERSONS, "which-partner"):
        return None
    asked.take("concept", ministers, "meeting")
    asked.take("do", *COUNTING, "held", "how-often", "when", "achieved", rank or "held")
    asked.take("do", "passed") if rank == "first" else None
    asked.take("role")
    time = asked.time()
    asked.partners()
    inside = [mention for mention in asked.mentions if mention.role == "in" and mention.id not in GROUPS]
    named = {mention.id for mention in asked.mentions if mention not in inside} - {"kr"}
    whom = next(iter(named), "asean")
    cities = any(mention.segment.value("capital") for mention in asked.mentions)
    if asked.left or len(named) > 1 or whom not in GROUPS or len(time.periods) > 1 or cities or len(inside) > 1:
        return None
    found = in_order(in_time(_of_ministers(ministers, whom, facts), time))
    found = [each for each in found if not inside or inside[0].id in countries(each)]
    if not found:
        return None
    name = f"meetings of {ministers.replace('vice-defence', 'vice-ministers of defence').replace('-', ' ', 1)}"
    who = called(whom, facts)
    read_as = (name, who, time.one or "")
    name = f"{name} of Korea and {who}{f' in {called(inside[0].id, facts)}' if inside else ''}"
    if how_many:
        return _row_of(name, read_as, found, whom, time, facts)
    return _one_or_all(name, read_as, found, rank, where, time, facts)._replace(partners=(whom,))


def _rank(asked: Asked) -> str:
    """Whether the first or the last is asked for, if one of them is."""
    return "first" if asked.has("do", "first") else "last" if asked.has("do", "last", "newest") else ""


def _of_ministers(ministers: str, whom: str, facts: Facts) -> list[model.Event]:
    """The meetings of Korea's ministers of a kind with those of ASEAN or the Mekong countries alone."""
    from akcli.ask.events import stands

    return [
        event
        for event in facts.events
        if event.kind == "ministerial"
        and {"kr", whom} <= {*event.partners}
        and not WIDER.search(f"{event.id} {event.title}")
        and not {"cn", "jp"} & {*event.partners}
        and any(stands(form, bare(event.title)) for form in forms_of(ministers))
        and (ministers != "defence-ministers" or "vice" not in event.title.lower())
    ]


GROUPS = ("asean", "mekong")
WIDER = re.compile(r"\bdue\b|-plus-")
"""What is planned, and where more than these met."""


def _one_or_all(
    name: str,
    read_as: Sequence[str],
    found: Sequence[model.Event],
    rank: str,
    where: bool,
    time: Time,
    facts: Facts,
) -> Answer:
    """The first or the last of some meetings, or all of them with their dates and places."""
    from akcli.ask.events import sentence_of

    if rank or len(found) == 1:
        only = found[-1 if rank == "last" else 0]
        which = f"The {rank} of {len(found)} {name} in the base: " if len(found) > 1 else ""
        which = which or ("The only one in the base: " if rank else "")
        answer = of_event(which + sentence_of(only, where), "event", read_as, only, facts)
        return answer._replace(field="place", value=only.place) if where else answer
    days = listed([in_words(event.date) for event in found]) if len(found) < 5 else ""
    told = f"{len(found)} {name} are in the base{f': {days}' if days else ''}."
    answer = of_events(told, "event", read_as, found, facts, time, most=6)
    rows = [
        row._replace(value=", ".join(filter(None, [event.place, str(row.value)])))
        for row, event in zip(answer.rows, found, strict=True)
    ]
    return answer._replace(rows=rows)


def _every_event(asked: Asked) -> Answer | None:
    """How many events of a time, or with a partner, are in the base."""
    facts = asked.facts
    asked.take("counted", "events")
    asked.take("do", *COUNTING, "held")
    asked.take("role")
    time = asked.time()
    partners = asked.others()
    if len(time.periods) > 1:
        return None
    found = in_order(in_time(facts.events, time))
    found = [event for event in found if set(partners) <= set(event.partners)]
    span = time.one or f"{time.since or ''}-{time.until or ''}".strip("-")
    given = [f"--year {time.one}" if time.one else "", f"--since {time.since}" if time.since else ""]
    given += [f"--until {time.until}" if time.until else "", *[f"--partner {partner}" for partner in partners]]
    whom = f" with {listed([called(partner, facts) for partner in partners])}" if partners else ""
    told = f"{len(found)} events{whom}{f' of {span}' if span else ''} are in the base."
    return of_events(told, "count", ("events", span), found, facts, time)._replace(
        command=" ".join(["akcli timeline", *filter(None, given)]),
        field=None,
        partners=tuple(partners),
        value=len(found),
    )
