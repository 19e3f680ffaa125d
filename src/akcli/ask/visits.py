"""Visits of leaders: who went where and when, how often, the first and the last."""

import re
from collections.abc import Sequence

from akcli.ask import words
from akcli.ask.answers import Answer, Row, called, capital, listed
from akcli.ask.asked import WHICH, Asked
from akcli.ask.events import stands
from akcli.ask.reading import Segment, is_korean, plain, table
from akcli.ask.wording import bare, forms_of
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import in_order, references, within

PRESIDENTS = tuple(name for name, _ in table(words.PRESIDENTS))
PERSONS = (*PRESIDENTS, *(name for name, _ in table(words.LEADERS)))
NONE = re.compile(r"\b(?:envoys?|telephone|prime ministers|action plan)\b")
"""What the events of visits are beside visits."""
HEADS = re.compile(
    r"how many (?:different )?(?:south )?(?:korean )?presidents|대통령[은이]? ?몇 ?명|bao nhieu tong thong"
)
"""Persons are counted, not visits."""


def visited(asked: Asked) -> Answer | None:
    """When or how often someone visited a partner, or who did."""
    facts = asked.facts
    verbs = asked.free("concept", "visit", "state-visit")
    persons = [segment for segment in asked.segments if set(segment.values("concept")) & {*PERSONS}]
    whose = asked.free("do", "leader")
    if others_lead(asked):
        whose = [
            segment for segment in whose if re.search(r"leader|지도자|lanh dao", bare(segment.text) or segment.text)
        ]
    who = bool(asked.free("do", "who")) or bool(whose and WHICH.search(plain(asked.reading.question)))
    if (
        any(mention.form == "people" for mention in asked.mentions)
        or asked.has("amount")
        or asked.has("do", "most", "least")
    ):
        return None
    if not persons and not whose and not who:
        return None
    names = tuple(
        dict.fromkeys(value for segment in persons for value in segment.values("concept") if value in PERSONS)
    )
    host = _host(asked, verbs)
    cities = [segment for segment in asked.free("capital") if segment.place > verbs[0].place] if not host else []
    if len(cities) == 1:
        host = str(cities[0].value("capital"))
        asked.mark(cities)
    city = facts.entry(host).capital if cities and host else ""
    offices = asked.take("office") if persons else []
    asked.take("do", "gets")
    others = [mention.id for mention in asked.mentions if mention.id not in (host, "kr", "asean")]
    others = [] if offices and not {*names} & {*PRESIDENTS} else others  # the prime minister of Cambodia, by name
    if len(persons) > 1 or len(others) > 1 or (others and names):
        return None
    state = any("state-visit" in segment.values("concept") for segment in verbs)
    first = asked.has("do", "first") or asked.has("ordinal", 1)
    last = asked.has("do", "last")
    countries = asked.has("do", "how-many") and not host and asked.has("counted", "members")
    how_many = bool(asked.take("do", "how-many", "how-often"))
    asked.take("counted", "members") if countries else None
    where = asked.has("do", "where", "city")
    asked.mark([*verbs, *persons, *whose])
    asked.take("ordinal", 1) if first else None
    asked.take("do", "first", "last", "newest", "passed") if first or last else None
    asked.take("do", "who", "when", "which-year", "where", "city", "what", "which-partner", "value", "compare")
    asked.take("measure", "visitors people", "visitors move")
    asked.take("concept", "become")
    asked.take("role")
    asked.partners()
    time = asked.time()
    if asked.left or len(time.periods) > 1:
        return None
    found = in_order(
        [
            event
            for event in within(facts.events, lambda event: event.date, time.since, time.until, time.one)
            if event.kind == "visit"
            and not NONE.search(event.title.lower())
            and (not city or bare(city) in bare(event.place or ""))
            and (not state or stands("state visit", f" {bare(event.title)} {bare(event.summary)} "))
            and _goes(event, host, others, names or (() if others or host == "kr" else PRESIDENTS), facts)
        ]
    )
    planned = [event for event in found if re.search(r"\bdue\b", event.title)]
    found = [event for event in found if event not in planned] or planned
    guest = _guest(names, others, host, facts)
    whom = f" to {called(host, facts)}" if host else " abroad"
    what = f"{'state visit' if state else 'visit'}{guest}{whom}"
    if not found:
        near = f" in {in_words(time.one)}" if time.one else ""
        asked.none(f"the base has no {what}{near}")
        return None
    if countries:
        found = [event for event in found if hosts(event, facts)]
        hosted = list(dict.fromkeys(each for event in found for each in sorted(hosts(event, facts))))
        return _countries(found, what, hosted, facts)
    told = _told(asked, found, what, (first, last, how_many, where), facts)
    plans = [] if found == planned else [f"Planned: {event.title}, {in_words(event.date)}." for event in planned]
    return told._replace(notes=[*told.notes, *plans])


def met(asked: Asked) -> Answer | None:
    """When, where or how often a president of Korea and a leader of a partner met, by the titles of events."""
    facts = asked.facts
    persons = [segment for segment in asked.segments if {*segment.values("concept")} & {*PERSONS}]
    sides = [tuple(value for value in each.values("concept") if value in PERSONS) for each in persons]
    if len(persons) != 2 or sum(any(value in PRESIDENTS for value in side) for side in sides) != 1:
        return None
    how_many = asked.has("do", "how-many", "how-often")
    first = asked.has("do", "first") or asked.has("ordinal", 1)
    last = asked.has("do", "last")
    where = asked.has("do", "where", "city")
    if not (how_many or first or last):
        return None
    asked.mark(persons)
    asked.take("concept", "meeting", "visit", "summit")
    asked.take("counted", "events summit")
    asked.take("measure", "visitors people")
    asked.take(
        "do", "how-many", "how-often", "first", "last", "newest", "passed", "when", "which-year", "where", "city"
    )
    asked.take("do", "value", "held", "compare", "leader")
    asked.take("office")
    asked.take("ordinal", 1)
    time = asked.time()
    if asked.left or len(time.periods) > 1:
        return None
    found = in_order(
        event
        for event in within(facts.events, lambda event: event.date, time.since, time.until, time.one)
        if event.kind in ("visit", "summit")
        and all(any(named_in_title(each, event) for each in side) for side in sides)
    )
    who = listed([" ".join(map(capital, plain(segment.text).split())) for segment in persons])
    if not found:
        asked.none(f"the base has no event that names {who}")
        return None
    dated = listed([in_words(event.date) for event in found[:6]])
    told = f"{len(found)} event{'s' if len(found) > 1 else ''} that name{'' if len(found) > 1 else 's'} {who} "
    told += f"{'are' if len(found) > 1 else 'is'} in the base: {dated}."
    event = found[-1] if last else found[0]
    alone = (first or last) and not how_many
    if alone:
        place = f", {event.place}" if event.place else ""
        many = f", of {len(found)}" if len(found) > 1 else ""
        told = f"The {'last' if last else 'first'} event in the base that names {who}{many}: {event.title}, "
        told += f"{in_words(event.date)}{place}."
    return Answer(
        told,
        "event" if alone else "count",
        ("meetings", who),
        f"akcli show {' '.join(each.id for each in ([event] if alone else found[:6]))}",
        partners=tuple(dict.fromkeys(each for event in found for each in event.partners if each != "kr"))[:1],
        since=time.since or time.one,
        until=time.until or time.one,
        field="date",
        value=event.date if alone else len(found),
        period=event.date if alone else None,
        address=event.id if alone else None,
        rows=[
            Row(each.title, (each.place or "") if where else in_words(each.date), None, each.date, each.id)
            for each in found
        ],
        sources=references(dict.fromkeys(ref for each in found for ref in each.sources), facts),
    )


def _countries(found: Sequence[model.Event], what: str, hosted: Sequence[str], facts: Facts) -> Answer:
    """In how many countries these visits were."""
    names = listed([called(each, facts) for each in hosted])
    return Answer(
        f"{len(hosted)} partner{'s' if len(hosted) != 1 else ''}, by the {len(found)} "
        f"{what.replace('visit', 'visits', 1) if len(found) > 1 else what} in the base: {names}.",
        "count",
        ("countries", what),
        f"akcli show {' '.join(each.id for each in found[:6])}",
        partners=tuple(hosted),
        field="partners",
        value=len(hosted),
        rows=[Row(each.title, in_words(each.date), None, each.date, each.id) for each in found],
        sources=references(dict.fromkeys(ref for each in found for ref in each.sources), facts),
    )


def _told(
    asked: Asked, found: Sequence[model.Event], what: str, ways: tuple[bool, bool, bool, bool], facts: Facts
) -> Answer:
    first, last, how_many, where = ways
    event = found[-1] if last else found[0]
    alone = len(found) == 1 or first or last
    place = f", {event.place}" if event.place else ""
    persons = _presidents(found) if how_many and HEADS.search(plain(asked.reading.question)) else []
    if alone and not how_many:
        sentence = f"{event.title}: {in_words(event.date)}{place}."
        if first or last:
            count = f", of {len(found)}" if len(found) > 1 else ""
            sentence = f"The {'last' if last else 'first'} {what} in the base{count}: {sentence}"
    elif persons:
        sentence = (
            f"{len(persons)} Korean president{'s' if len(persons) > 1 else ''}, by the {len(found)} "
            f"visit{'s' if len(found) > 1 else ''} in the base: {listed(persons)}."
        )
    else:
        dates = listed([in_words(each.date) for each in found[:4]]) if len(found) < 5 else ""
        many = what.replace("visit", "visits", 1) if len(found) > 1 else what
        are = "are" if len(found) > 1 else "is"
        sentence = f"{len(found)} {many} {are} in the base{f': {dates}' if dates else ''}."
    rows = [
        Row(each.title, (each.place or "") if where else in_words(each.date), None, each.date, each.id)
        for each in found
    ]
    shown = [event] if alone and not how_many else found
    return Answer(
        sentence,
        "count" if how_many else "event",
        (what,),
        f"akcli show {' '.join(each.id for each in shown[:6])}",
        partners=tuple(dict.fromkeys(each for event in shown for each in event.partners if each != "kr"))[:1],
        field="date",
        value=len(persons or found) if how_many else event.date if alone else None,
        period=event.date if alone else None,
        address=event.id if alone else None,
        rows=() if len(shown) == 1 and not how_many else rows,
        sources=references(dict.fromkeys(ref for each in shown for ref in each.sources), facts),
        notes=[event.summary] if len(shown) == 1 else [],
    )


def _presidents(found: Sequence[model.Event]) -> list[str]:
    """The presidents of Korea whom these events name, the first to go first."""
    return list(
        dict.fromkeys(
            " ".join(map(capital, columns[0][0].split()))
            for event in found
            for name, columns in table(words.PRESIDENTS)
            if named_in_title(name, event)
        )
    )


def _guest(names: Sequence[str], others: Sequence[str], host: str, facts: Facts) -> str:
    if names:
        forms = {name: columns[0][0] for data in (words.PRESIDENTS, words.LEADERS) for name, columns in table(data)}
        return " of " + " or ".join(" ".join(map(capital, forms[name].split())) for name in names)
    if others:
        return f" of a leader of {called(others[0], facts)}"
    return "" if host == "kr" else " of a Korean president"


def others_lead(asked: Asked) -> bool:
    """Whether the leaders are those of another partner: which office they have no title tells."""
    return any(
        mention.id != "kr" and (mention.form == "adjective" or mention.role == "of") for mention in asked.mentions
    )


def _host(asked: Asked, verbs: Sequence[Segment]) -> str:
    """The partner that is visited: behind the verb, in Korean before it."""
    place = verbs[0].place
    named = [
        mention for mention in asked.mentions if mention.form == "name" and mention.role not in ("subject", "from")
    ]
    if is_korean(asked.segments[place].text):
        before = [mention for mention in named if mention.segment.place < place]
        near = [mention for mention in before if mention.role in ("object", "to")] or before
        return near[-1].id if near else ""
    behind = [
        mention for mention in named if mention.segment.place > place and mention.role in ("", "to", "in", "with")
    ]
    if behind:
        return behind[0].id
    return ""


def hosts(event: model.Event, facts: Facts) -> set[str]:
    """The partners where a visit took place: by its id, or by a capital among its places."""
    places = set(re.split("; ?", event.place or ""))
    parts = event.id.split("-")[1:]
    found: set[str] = {
        partner for partner in event.partners if partner in parts or facts.entry(partner).capital in places
    }
    named: set[str] = {partner for partner in event.partners if partner != "kr" and partner != "asean"}
    return named if found == {"asean"} or (not found and "asean" in parts) else found - {"asean"}


def _goes(event: model.Event, host: str, others: Sequence[str], names: Sequence[str], facts: Facts) -> bool:
    """Whether it is a visit of one of these persons to that partner; without persons, of anybody."""
    where = hosts(event, facts)
    if host and host not in where:
        return False
    if not host and "kr" in where and set(names) & {*PRESIDENTS}:
        return False  # at home
    return set(others) <= set(event.partners) and (not names or any(named_in_title(name, event) for name in names))


def named_in_title(name: str, event: model.Event) -> bool:
    """Whether a title names the person, and not another one of that family name."""
    title = f" {bare(event.title)} "
    for each in PERSONS:
        if each != name:
            for form in forms_of(each):
                title = title.replace(f" {form} ", "  ") if " " in form else title
    return any(stands(form, title) for form in forms_of(name))
