"""Visits and meetings of leaders: who went where and when, how often, whom they met.

Where a visit was its place tells, who came its title; whom they met its summary may tell, too. Several events of one
stay are one visit. What is claimed here and not answered is not left to other plans, which look for words.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from akcli.ask import words
from akcli.ask.answers import Answer, called, listed
from akcli.ask.asked import ALWAYS, WHICH, Asked, Mention, Time, is_whether
from akcli.ask.entries import in_time, of_event, of_events
from akcli.ask.events import stands
from akcli.ask.leaders import HOME, PERSONS, PRESIDENTS, called_leader, named
from akcli.ask.reading import Segment, is_korean, plain, table
from akcli.ask.wording import bare
from akcli.errors import NotFound, UsageError
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import in_order

CITIES = {city: partner for partner, columns in table(words.CITIES) for city in columns[0]}
"""The places of events by partner; ``-`` is none that the bundled base has."""
APART = re.compile(r"\b(?:envoys?|telephone)\b")
"""What the events of visits are beside visits and meetings."""
MOURNING = re.compile(r"\b(?:funeral|mourns?)\b")
"""Where somebody went who came for one that was dead: told, and not counted."""
PLANNED = re.compile(r"\bdue\b")
NOT_YET = re.compile(r"\b(?:was to|were planned|due)\b")
"""Behind this a summary tells what was to come."""
OFFICIAL = re.compile(r"(?i)\b(?:state|official) visits?|officially visits")
SEVERAL_OFFICES = ("phuc", "thongloun", "thein-sein", "to-lam")
"""Persons who came in one office, and in another one later: no title tells in which."""
PARTY = re.compile(r"general secretary|party|서기장|tong bi thu")
PREMIER = re.compile(r"prime minister|premier|\bpm\b|총리|thu tuong")
HOSTED = re.compile(r"host|receive|welcome")
ALL = re.compile(r"\ball\b|\bevery|모두|모든|전부|\btat ca\b")
PERSONS_COUNTED = re.compile(
    r"how many (?:different )?(?:\w+ ){0,2}(?:presidents|leaders)|(?:대통령|지도자)[은는이가]? ?몇 ?명"
    r"|bao nhieu (?:tong thong|lanh dao)"
)


class Visit(NamedTuple):
    """What an event tells of a visit or a meeting."""

    event: model.Event
    present: tuple[str, ...]
    """The persons who were there."""
    hosts: frozenset[str]
    """The partners in which it was; none where no partner's place is named."""
    guests: frozenset[str]
    """Those who were not at home."""
    partners: frozenset[str]
    """Whose leaders came."""


def _visit(event: model.Event, facts: Facts) -> Visit:
    hosts = _where(event, facts)
    year = dates.year(event.date)
    titled = named(event.title, year)
    dead = {person for person in titled if HOME[person] != "kr"} if MOURNING.search(event.title.lower()) else set()
    if len({HOME[person] == "kr" for person in titled if person not in dead}) < 2 and not NOT_YET.search(event.summary):
        # Of a meeting the title names both; else the summary tells who else was there.
        titled = tuple(dict.fromkeys((*titled, *named(event.summary, year))))
    present = tuple(person for person in titled if person not in dead)
    guests = frozenset(person for person in present if HOME[person] not in hosts)
    others = {partner for partner in event.partners if partner not in ("kr", "asean", "mekong")}
    partners = others if "kr" in hosts else {HOME[person] for person in guests}
    if "kr" in hosts:
        guests = frozenset(person for person in guests if HOME[person] in others)
    return Visit(event, present, hosts, guests, frozenset(partners))


def _where(event: model.Event, facts: Facts) -> frozenset[str]:
    """The partners in which an event was: by its places; where it has none, by its id and its partners."""
    places = [place for place in re.split("; ?", event.place or "") if place]
    if places:
        return frozenset(CITIES[place] for place in places if CITIES.get(place) in facts.sections)
    if "kr" in event.id.split("-"):
        return frozenset(["kr"])
    return frozenset(partner for partner in event.partners if partner not in ("kr", "asean"))


def _visits(facts: Facts, time: Time) -> list[Visit]:
    """The visits and meetings of a time in order, with those that are planned or in mourning."""
    events = [event for event in facts.events if event.kind == "visit" and not APART.search(event.title.lower())]
    return [_visit(event, facts) for event in in_order(in_time(events, time))]


# What is asked


class Places(NamedTuple):
    """The city that a question names, and where that is."""

    partner: str = ""
    city: str = ""


def _city(asked: Asked) -> tuple[Places, list[Segment]]:
    """The only city of events that is named, with its words; that of a partner of the same name is the partner."""
    spans: dict[str, list[Segment]] = {}
    for start in range(len(asked.segments)):
        for end in range(start + 1, min(start + 5, len(asked.segments) + 1)):
            spans.setdefault(bare(" ".join(each.text for each in asked.segments[start:end])), []).extend(
                asked.segments[start:end]
            )
    found: dict[str, tuple[str, list[Segment]]] = {}
    cities = {city: partner if partner in asked.facts.sections else "-" for city, partner in CITIES.items()}
    for city, partner in cities.items():
        if bare(city) in spans and (partner == "-" or bare(asked.facts.title(partner)) != bare(city)):
            found[bare(city)] = (partner, spans[bare(city)])
    for segment in asked.segments:
        for concept in {*segment.values("concept")} & {bare(city) for city in cities}:
            found.setdefault(concept, (cities[concept.title()], [segment]))
    for segment in asked.free("capital"):
        capital = str(asked.facts.entry(segment.value("capital")).capital)
        found.setdefault(bare(capital), (str(segment.value("capital")), [segment]))
    whole = [city for city in found if not any(city != other and f" {city} " in f" {other} " for other in found)]
    if len(whole) != 1:
        return Places(), []
    partner, segments = found[whole[0]]
    return Places(partner.replace("-", ""), whole[0]), segments


def _persons(asked: Asked, apart: Iterable[Segment] = ()) -> list[tuple[Segment, tuple[str, ...]]]:
    """The persons whom a question names, each with all whom it can mean."""
    found = []
    for segment in asked.segments:
        whom = tuple(dict.fromkeys(value for value in segment.values("concept") if value in PERSONS))
        if whom and segment not in apart:
            found.append((segment, whom))
    return found


def _take_asking(asked: Asked) -> None:
    asked.take("do", "who", "when", "which-year", "where", "city", "what", "which-partner", "value", "compare")
    asked.take("do", "how-many", "how-often", "gets", "held")
    asked.take("measure", "visitors people", "visitors move")
    asked.take("concept", "become")


def _refuse_unknown(asked: Asked) -> None:
    """Nobody else answers where a word is left over that no plan knows: an event that merely has the others would."""
    for segment in asked.left:
        if not segment.meanings or segment.value("absent") or segment.value("office"):
            raise NotFound(f"the base does not tell it of {segment.text!r}")


def _office(segment: Segment) -> UsageError:
    return UsageError(f"not understood: {segment.text!r} (no title of a visit tells the office; ask with a name)")


# Visits


def visited(asked: Asked) -> Answer | None:
    """When or how often someone visited a partner, who did, or in how many countries."""
    fresh = Asked(asked.reading, asked.facts)
    if every := _of_time(fresh):
        asked.mark(asked.segments)
        return every
    query = _read(asked)
    if query is None:
        return None
    facts, wanted = asked.facts, query.wanted
    found = _found(query, facts)
    if query.who and wanted.host == "kr" and (wanted.city or query.time != ALWAYS) and not wanted.other:
        for event in in_time(facts.events, query.time):
            there = event.kind == "summit" and "kr" in _where(event, facts)
            if there and (not wanted.city or wanted.city in bare(event.place or "")):
                asked.none(f"the base does not name all who came to it: {_titled(event)}")
                return None
    told = f"{_what(wanted, facts, _guest(wanted, found, facts))}{_in_time(query.time)}"
    if query.whether and query.place:
        return _is_first(query, facts)
    if not found.visits and not found.planned:
        record = "; ".join(_titled(each.event) for each in found.mourning)
        asked.none(f"the base has no {told}{f'; on record: {record}' if record else ''}")
        return None
    return _say(query, found, told if found.visits else f"planned {told}", facts)


def _is_first(query: "_Query", facts: Facts) -> Answer:
    """Whether those who are named were the first, or the last, from their country to visit a partner."""
    wanted = query.wanted
    home = {HOME[name] for name in wanted.names}
    if query.time != ALWAYS or not query.leaders or not wanted.host or len(home) != 1 or wanted.whom or wanted.premiers:
        raise UsageError(f"it is not clear what is asked: ask who visited {query.place}")
    country = next(iter(home))
    of_all = query._replace(wanted=wanted._replace(names=(), other="" if country == "kr" else country))
    found = _found(of_all, facts)
    told = f"{_what(of_all.wanted, facts, _guest(of_all.wanted, found, facts))}"
    stays = _stays(found.visits, of_all.wanted)
    if facts.entry(country).kind != "asean-member" and country != "kr":
        raise UsageError("it is not clear what is asked: not all visits of others are in the base")
    if not any({*wanted.names} & visit.guests for visit in found.visits):
        raise NotFound(f"the base has no {_what(wanted, facts, _guest(wanted, found, facts))}")
    at = -1 if query.place == "last" else 0
    yes = any({*wanted.names} & visit.guests for visit in stays[at])
    which = f"{'Yes' if yes else 'No'}: the {query.place} {told} in the base{_of(stays)}: "
    event = _shown(stays[at], of_all.wanted)
    return _single(which, event, stays[at], told, [], facts)._replace(operation="judged")


def _of_time(asked: Asked) -> Answer | None:
    """All visits and meetings of a time, where nobody is named."""
    facts = asked.facts
    verbs = asked.take("concept", "visit")
    several = [each for each in verbs if plain(each.text) in ("visits", "방문", "chuyen tham")]
    to = [mention for mention in asked.mentions if mention.role in ("to", "in")]
    if not several or len(to) < len(asked.mentions) or len(to) > 1 or _persons(asked) or asked.has("do", "leader"):
        return None
    asked.mark(mention.segment for mention in to)
    asked.take("role")
    how_many = asked.has("do", "how-many", "how-often")
    time = asked.time()
    if asked.has("do", "who", "first", "last") or not (how_many or WHICH.search(plain(asked.reading.question))):
        return None
    _take_asking(asked)
    if asked.left or not time.one:
        return None
    every = [each for each in _visits(facts, time) if not to or to[0].id in each.hosts]
    mourning = [each for each in every if MOURNING.search(each.event.title.lower())]
    visits = [each for each in every if each not in mourning and not PLANNED.search(each.event.title)]
    if not visits:
        asked.none(f"the base has no visit of a leader{_in_time(time)}")
        return None
    there = f" in {called(to[0].id, facts)}" if to else ""
    told = f"visits and meetings of leaders{there}{_in_time(time)}"
    sentence = f"{len(visits)} {told} are in the base."
    answer = _list(sentence, "count" if how_many else "event", told, visits, False, facts)
    notes = [f"Not counted: {_titled(each.event)}." for each in mourning]
    return answer._replace(value=len(visits) if how_many else None, notes=notes)


class _Query(NamedTuple):
    """Which visits are asked for, and what of them."""

    wanted: "_Wanted"
    time: Time
    place: str
    """``first`` or ``last``, where one of them is asked for."""
    how_many: bool
    who: bool
    """Whether it is counted who came, and not how often."""
    countries: bool
    """Whether it is asked in which countries."""
    where: bool
    whether: bool
    leaders: bool
    """Whether a word for leaders is beside the name."""


class _Found(NamedTuple):
    """The visits that are asked for, and those that are told and not counted."""

    visits: list[Visit]
    planned: list[Visit]
    mourning: list[Visit]


def _read(asked: Asked) -> _Query | None:
    """Which visits are asked for; takes the words."""
    verbs = asked.free("concept", "visit", "state-visit")
    place, at = _city(asked)
    persons = _persons(asked, at)
    if not verbs:
        hosting = [segment for segment in asked.free("do", "gets") if HOSTED.match(plain(segment.text))]
        if hosting and persons and not asked.has("concept", "summit") and not asked.has("counted", "events summit"):
            raise UsageError("it is not clear what is asked: who visited whom?")
        return None
    if any(mention.form == "people" for mention in asked.mentions) or asked.has("amount"):
        return None
    if asked.has("do", "most", "least") or "envoy" in plain(asked.reading.question):
        return None
    offices, leaders = asked.free("office"), asked.free("do", "leader")
    if any("minister" in plain(segment.text) for segment in leaders):
        return None
    state = any("state-visit" in each.values("concept") or "state visit" in plain(each.text) for each in verbs)
    who = bool(asked.free("do", "who")) or bool(leaders and WHICH.search(plain(asked.reading.question)))
    names, leaders, premiers = _whose(asked, persons, offices, leaders)
    if not (names or leaders or who or state or premiers):
        if at or any(segment.text[:1].isupper() and not segment.meanings for segment in asked.left):
            _refuse_unknown(asked)
        partners = [each for each in asked.mentions if each.form == "name"]
        if asked.has("do", "when") and len(partners) > 1 and plain(verbs[0].text) in ("visit", "visited"):
            raise UsageError("it is not clear what is asked: the visit of whom?")
        return None
    if asked.has("do", "each") or (is_whether(asked) and ALL.search(plain(asked.reading.question))):
        raise UsageError("it is not clear what is asked: no count is made of who visited all")
    if len(persons) > 1:
        return None
    host = _host(asked, verbs)
    home = {HOME[name] for name in names}
    whom: tuple[str, ...] = ()
    if persons and who and not host and _is_object(asked, persons[0][0], verbs[0]):
        # Who visited them: their guests at home.
        whom, names, host = names, (), next(iter(home)) if len(home) == 1 else ""
    if place.city and not host:
        host = place.partner
    asked.mark(at)
    named_ = dict.fromkeys(each.id for each in asked.mentions)
    others = [each for each in named_ if each not in (host, "kr", "asean") and each not in home]
    if len(others) > 1 or (others and (names or whom)):
        raise UsageError("it is not clear what is asked: one person and one country at a time can be asked for")
    if state and not (names or leaders or who or host or others):
        raise UsageError("it is not clear what is asked: state visits to whom?")
    if (others or (home and "kr" not in home)) and not host and not place.city:
        host = "kr"
    order = _order(asked)
    how_many = asked.has("do", "how-many", "how-often")
    countries = host in ("", "asean") and (asked.has("counted", "members") or asked.has("do", "which-partner"))
    if home and "kr" not in home and asked.has("counted", "members"):
        raise NotFound(f"the base has the visits of {_called(names)} to Korea alone")
    where = asked.has("do", "where", "city")
    asked.mark([*verbs, *leaders, *offices, *(segment for segment, _ in persons)])
    if countries:
        asked.take("counted", "members")
    if order:
        asked.take("ordinal", 1)
        asked.take("do", "first", "last", "newest", "passed")
    time = asked.time()
    _take_asking(asked)
    asked.take("role")
    asked.partners()
    if asked.left or len(time.periods) > 1:
        _refuse_unknown(asked)
        return None
    if names and home == {host}:
        raise NotFound(f"{_called(names)} would be at home in {called(host, asked.facts)}; the base has visits abroad")
    return _Query(
        wanted=_Wanted(
            host=host,
            city=place.city,
            members="asean" in named_,
            names=names,
            premiers=premiers,
            whom=whom,
            other=others[0] if others else "",
            state=state,
            official=any(re.search(r"official|공식|chinh thuc", plain(segment.text)) for segment in verbs),
        ),
        time=time,
        place=order,
        how_many=how_many,
        who=bool(PERSONS_COUNTED.search(plain(asked.reading.question))),
        countries=countries and not order,
        where=where,
        whether=is_whether(asked),
        leaders=bool(leaders or offices),
    )


def _whose(
    asked: Asked,
    persons: Sequence[tuple[Segment, tuple[str, ...]]],
    offices: Sequence[Segment],
    leaders: list[Segment],
) -> tuple[tuple[str, ...], list[Segment], bool]:
    """Whose visits: by name; the words for leaders that tell of no office; whether of any prime minister of Korea."""
    names = _names(persons, offices, leaders)
    of = [each for each in asked.mentions if each.form == "adjective" or each.role in ("of", "from")]
    if offices and not persons:
        korean = [each for each in asked.mentions if each.id == "kr"]
        korean = [each for each in korean if each in of or abs(each.segment.place - offices[0].place) == 1]
        if not korean or not all(PREMIER.search(plain(each.text)) for each in offices):
            raise _office(offices[0])
        return tuple(person for person in HOME if HOME[person] == "kr" and person not in PRESIDENTS), leaders, True
    if not names and any(each.id != "kr" for each in of):
        named_ = [each for each in leaders if re.search(r"leader|지도자|lanh dao", bare(each.text) or each.text)]
        if leaders and not named_:
            raise _office(leaders[0])
        return names, named_, False
    return names, leaders, False


def _found(query: _Query, facts: Facts) -> _Found:
    """The visits that are asked for, apart from those in mourning and those that are planned."""
    found = [each for each in _visits(facts, query.time) if query.wanted.fits(each, facts)]
    mourning = [each for each in found if MOURNING.search(each.event.title.lower())]
    planned = [each for each in found if PLANNED.search(each.event.title)]
    return _Found([each for each in found if each not in mourning and each not in planned], planned, mourning)


def _say(query: _Query, found: _Found, told: str, facts: Facts) -> Answer:
    """The answer: who came, in which countries, how many visits and when, or the only one."""
    wanted = query.wanted
    visits = found.visits or found.planned
    stays = _stays(visits, wanted)
    shown = [_shown(stay, wanted) for stay in stays]
    many = _many(len(stays), told)
    beside = _beside(wanted, found)
    if query.countries:
        beside += [f"Elsewhere: {_titled(each.event)}." for each in found.visits if not each.hosts]
        return _countries(stays, told, wanted, facts)._replace(notes=beside)
    came = _came(found.visits, wanted) if query.who else []
    if came:
        sentence = f"{len(came)} {_leaders(wanted, facts, len(came))}, by the {many} in the base: "
        sentence += f"{listed(map(called_leader, came))}."
        return _list(sentence, "count", told, visits, query.where, facts)._replace(value=len(came), notes=beside)
    if query.how_many or (len(stays) > 1 and not query.place):
        days = f": {listed(in_words(each.date) for each in shown)}" if len(shown) < 5 else ""
        sentence = f"{many} {'are' if len(stays) > 1 else 'is'} in the base{days}."
        answer = _list(sentence, "count" if query.how_many else "event", told, visits, query.where, facts)
        if len(visits) == 1:
            answer = answer._replace(address=shown[0].id, notes=[shown[0].summary])
        if len(visits) > len(stays):
            beside = ["Several events of one stay are one visit.", *beside]
        return answer._replace(value=len(stays) if query.how_many else None, notes=[*answer.notes, *beside])
    which = f"The {query.place} {told} in the base{_of(stays)}: " if query.place else ""
    at = -1 if query.place == "last" else 0
    return _single(which, shown[at], stays[at], told, beside, facts)


def _beside(wanted: "_Wanted", found: _Found) -> list[str]:
    """What else is to be told of the visits, of those that are planned and those in mourning."""
    told = [f"Planned: {_titled(each.event)}." for each in found.planned if found.visits]
    told += [f"Not counted: {_titled(each.event)}." for each in found.mourning]
    if not (wanted.names or wanted.other):
        once = [each for each in found.visits if "kr" in each.hosts and len(each.partners) > 1]
        told += [f"Counted once: {_titled(each.event)}." for each in once]
    return told


def _names(
    persons: Sequence[tuple[Segment, tuple[str, ...]]], offices: Sequence[Segment], leaders: Sequence[Segment]
) -> tuple[str, ...]:
    """Whom the name means, with the office beside it."""
    if len(persons) != 1:
        return ()
    segment, names = persons[0]
    beside = [each for each in offices if each is not segment]
    if any(PREMIER.search(plain(each.text)) for each in beside):
        names = tuple(name for name in names if name not in PRESIDENTS)
        if not names:
            raise _office(beside[0])
    for each in (*beside, *leaders):
        if {*names} & {*SEVERAL_OFFICES} and not (names == ("to-lam",) and PARTY.search(plain(each.text))):
            raise _office(each)
    return names


def _is_object(asked: Asked, person: Segment, verb: Segment) -> bool:
    """Whether a person is visited: behind the verb, in Korean with the particle of an object."""
    if is_korean(person.text):
        after = asked.segments[person.place + 1 : person.place + 2]
        return bool(after) and after[0].text in ("을", "를")
    before = asked.segments[person.place - 1 : person.place] if person.place else ()
    return person.place > verb.place and not any(plain(each.text) in ("by", "of", "cua") for each in before)


def _host(asked: Asked, verbs: Sequence[Segment]) -> str:
    """The partner that is visited: behind the verb, in Korean before it."""
    named_ = [each for each in asked.mentions if each.form == "name" and each.role not in ("subject", "from", "of")]
    if is_korean(asked.segments[verbs[-1].place].text):
        before = [each for each in named_ if each.segment.place < verbs[-1].place]
        near = [each for each in before if each.role in ("object", "to")] or before
        return near[-1].id if near else ""
    behind = [
        each
        for each in named_
        if each.segment.place > verbs[0].place and each.role in ("", "to", "in", "with") and not _asks(each)
    ]
    to = [each for each in behind if each.role == "to"] or behind
    return to[0].id if to else ""


def _asks(mention: Mention) -> bool:
    """Whether it stands in what is asked for: which ASEAN country."""
    return mention.segment.value("do") is not None


class _Wanted(NamedTuple):
    """Which visits are asked for."""

    host: str
    city: str
    members: bool
    """Whether in members of ASEAN alone."""
    names: tuple[str, ...]
    """Whose; none: of any leader of others, or any president of Korea."""
    premiers: bool
    """Whether these are all prime ministers of Korea."""
    whom: tuple[str, ...]
    """Who was visited."""
    other: str
    """Whose leader came."""
    state: bool
    official: bool

    def to(self, visit: Visit, facts: Facts) -> frozenset[str]:
        """The partners visited that are asked for."""
        if self.members and self.host in ("", "asean"):
            return _members(visit.hosts, facts)
        return visit.hosts & {self.host} if self.host else visit.hosts - {"kr"}

    def fits(self, visit: Visit, facts: Facts) -> bool:
        """Whether it is such a visit."""
        event = visit.event
        if (self.host or self.members) and not self.to(visit, facts):
            return False
        if self.city and self.city not in map(bare, re.split("; ?", event.place or "")):
            return False
        if self.state and not _is_state(visit, self.host, facts):
            return False
        if self.official and not OFFICIAL.search(f"{event.title} {event.summary}"):
            return False
        if self.whom and not {*self.whom} & {*visit.present}:
            return False
        if self.names:
            return bool({*self.names} & visit.guests)
        if self.other:
            return self.other in visit.partners
        if self.host == "kr":
            return bool(_members(visit.partners, facts) if self.members else visit.partners)
        return bool({*PRESIDENTS} & visit.guests)


def _members(partners: frozenset[str], facts: Facts) -> frozenset[str]:
    return frozenset(each for each in partners if facts.entry(each).kind == "asean-member")


def _is_state(visit: Visit, host: str, facts: Facts) -> bool:
    """Whether it was a state visit; of a tour only to those countries that are named with it."""
    text = f" {bare(visit.event.title)} {bare(visit.event.summary)} "
    if len(visit.hosts) > 1 and host not in ("", "asean") and " state visits to " not in text:
        return f" state visit to {bare(facts.title(host))} " in text
    return stands("state visit", text)


def _stays(visits: Sequence[Visit], wanted: _Wanted) -> list[list[Visit]]:
    """The events of one stay together: the same guest in the same country on days without a gap."""
    stays: list[list[Visit]] = []
    for each in visits:
        for stay in stays:
            if any(_together(each, other, wanted) for other in stay):
                stay.append(each)
                break
        else:
            stays.append([each])
    return stays


def _together(first: Visit, second: Visit, wanted: _Wanted) -> bool:
    guests = first.guests & second.guests
    if not (guests & {*wanted.names} if wanted.names else guests) or not first.hosts & second.hosts:
        return False
    one, two = dates.parse(first.event.date), dates.parse(second.event.date)
    return bool(
        one.start
        and one.end
        and two.start
        and two.end
        and (date.fromisoformat(one.start) - date.fromisoformat(two.end)).days <= 1
        and (date.fromisoformat(two.start) - date.fromisoformat(one.end)).days <= 1
    )


def _shown(stay: Sequence[Visit], wanted: _Wanted) -> model.Event:
    """The event of a stay that stands for it: one with the host, no meeting beside something else."""

    def beside(visit: Visit) -> tuple[bool, bool]:
        host = {wanted.host} if wanted.host in visit.hosts else visit.hosts
        return not host & {*visit.event.partners}, " meets " in visit.event.title

    return min(stay, key=beside).event


def _came(visits: Sequence[Visit], wanted: _Wanted) -> list[str]:
    """The persons who came, the first to come first; none where one of the visits does not name them."""
    found: list[str] = []
    for visit in visits:
        came = [name for name in visit.present if name in visit.guests]
        if wanted.names or wanted.other:
            came = [name for name in came if name in wanted.names or HOME[name] == wanted.other]
        elif wanted.host != "kr":
            came = [name for name in came if name in PRESIDENTS]
        if not came:
            return []
        found += came
    return list(dict.fromkeys(found))


# Meetings


def met(asked: Asked) -> Answer | None:
    """When, where or how often a president of Korea and another leader met, or whom one of them met."""
    facts = asked.facts
    place, at = _city(asked) if _persons(asked) else (Places(), [])
    persons = _persons(asked, at)
    sides = [whom for _, whom in persons]
    order, how_many, where = _order(asked), asked.has("do", "how-many", "how-often"), asked.has("do", "where", "city")
    if not _of_meetings(asked, len(sides), bool(order) or how_many):
        return None
    if len(sides) == 2 and sides[0] == sides[1]:
        raise UsageError("it is not clear who is meant: both have the same name")
    asked.mark([*at, *(segment for segment, _ in persons)])
    asked.take("concept", "meeting", "visit", "summit")
    asked.take("counted", "events summit")
    asked.take("do", "first", "last", "newest", "passed", "leader", "persons", "achieved")
    asked.take("office")
    asked.take("ordinal", 1)
    asked.take("role")
    time = asked.time()
    _take_asking(asked)
    inside = [each for each in asked.mentions if each.role == "in" or _is_at(asked, each.segment)]
    hosts = [each.id for each in inside]
    if len(sides) == 1 and len(hosts) != len(asked.mentions):
        raise UsageError("it is not clear what is asked: whom somebody met, or where?")
    asked.mark(each.segment for each in inside)
    asked.mark([each.segment for each in asked.mentions if each.role == "of" or each.form == "adjective"])
    if time == ALWAYS:
        asked.take("bound", "between")
    if asked.left or len(time.periods) > 1 or len(hosts) > 1:
        _refuse_unknown(asked)
        return None
    host = hosts[0] if hosts else ""
    found = [
        visit
        for visit in _meetings(facts, time)
        if _meet(visit, sides)
        and (not host or host in visit.hosts)
        and (not place.city or place.city in map(bare, re.split("; ?", visit.event.place or "")))
    ]
    calls = [
        _titled(event)
        for event in in_order(in_time(facts.events, time))
        if "telephone" in event.title and len(sides) == 2 and _meet(_visit(event, facts), sides)
    ]
    whom = " and ".join(_met_of(side, found) for side in sides)
    there = f" in {_titled_city(place.city)}" if place.city else f" in {called(host, facts)}" if host else ""
    if not found:
        verb = "names" if len(sides) == 1 else "names both"
        record = f"; on record: {'; '.join(calls)}" if calls else ""
        asked.none(f"the base has no meeting{there}{_in_time(time)} that {verb} {whom}{record}")
        return None
    what = f"meeting of {whom}{there}{_in_time(time)}"
    calls = [f"Not counted: {call}." for call in calls]
    if not how_many and (order or len(found) == 1):
        which = f"The {order} {what} in the base{_of(found)}: " if order else ""
        only = found[-1 if order == "last" else 0]
        answer = _single(which, only.event, [only], what, calls, facts)
        return answer._replace(field="place", value=only.event.place) if where else answer
    others = _others(found, sides[0]) if len(sides) == 1 else []
    days = [in_words(visit.event.date) for visit in found]
    if others:
        told = f": with {listed(map(called_leader, others))}"
    elif len(found) > 8:
        told = ""
    elif where:
        places = [visit.event.place or "no place told" for visit in found]
        told = f": {listed(f'{place} ({day})' for place, day in zip(places, days, strict=True))}"
    else:
        told = f": {listed(days)}"
    sentence = f"{_many(len(found), what)} {'are' if len(found) > 1 else 'is'} in the base{told}."
    answer = _list(sentence, "count" if how_many else "event", what, found, where, facts)
    return answer._replace(value=len(found) if how_many else None, notes=calls)


def _is_at(asked: Asked, segment: Segment) -> bool:
    """Whether the particle of a place, which is that of an origin as well, is behind a word."""
    after = asked.segments[segment.place + 1 : segment.place + 2]
    return bool(after) and after[0].text == "에서"


def _of_meetings(asked: Asked, sides: int, which: bool) -> bool:
    """Whether it is asked about meetings of two, or with whom one met; ``which``: how many, or which one of them."""
    if not 0 < sides < 3 or asked.has("amount") or asked.has("do", "most", "least"):
        return False
    meets = asked.free("concept", "meeting") or [
        segment for segment in asked.free("do", "achieved") if plain(segment.text).startswith(("meet ", "met "))
    ]
    if sides == 2:
        return bool(meets) or which
    return bool(
        meets and asked.has("do", "who", "leader") and not asked.has("office") and not asked.has("do", "how-many")
    )


def _order(asked: Asked) -> str:
    """Whether the first or the last is asked for, if one of them is."""
    if asked.has("do", "last"):
        return "last"
    return "first" if asked.has("do", "first") or asked.has("ordinal", 1) else ""


def _meetings(facts: Facts, time: Time) -> list[Visit]:
    """Where leaders met: on visits, and those of others beside Korea."""
    found = [visit for visit in _visits(facts, time) if not PLANNED.search(visit.event.title)]
    context = [event for event in facts.events if event.kind == "context" and "kr" not in event.partners]
    found += [_visit(event, facts) for event in in_time(context, time)]
    return sorted(found, key=lambda visit: dates.sort_key(visit.event.date))


def _meet(visit: Visit, sides: Sequence[tuple[str, ...]]) -> bool:
    """Whether one of each side was there, and where only one side is asked for, one of another country."""
    if len(sides) == 1:
        there = [name for name in sides[0] if name in visit.present]
        return any(HOME[name] != HOME[other] for name in there for other in visit.present)
    return any(
        one != other and one in visit.present and other in visit.present for one in sides[0] for other in sides[1]
    )


def _met_of(side: tuple[str, ...], found: Sequence[Visit]) -> str:
    """Those of a side who met, or could have."""
    return _called(tuple(name for name in side if any(name in visit.present for visit in found)) or side)


def _others(found: Sequence[Visit], side: tuple[str, ...]) -> list[str]:
    """Whom these met, by name; none where one of the events does not name them."""
    home = {HOME[name] for name in side}
    others = [[name for name in visit.present if HOME[name] not in home] for visit in found]
    return list(dict.fromkeys(name for names in others for name in names)) if all(others) else []


def took_office(asked: Asked) -> Answer | None:
    """When somebody became president of Korea."""
    persons = _persons(asked)
    if len(persons) != 1:
        return None
    segment, names = persons[0]
    asked.mark([segment, *asked.free("concept", "took-office"), *asked.free("do", "leader")])
    asked.take("do", "when", "which-year")
    asked.partners()
    if asked.left:
        return None
    for event in asked.facts.events:
        if "takes office" in event.title and {*names} & {*named(event.title, dates.year(event.date))}:
            return _single("", event, (), "taking office", [], asked.facts)
    asked.none(f"the base does not tell when {_called(names)} took office")
    return None


# Sentences


def _titled(event: model.Event) -> str:
    return f"{event.title}, {in_words(event.date)}"


def _called(names: Sequence[str]) -> str:
    return " or ".join(map(called_leader, names))


def _in_time(time: Time) -> str:
    if time.one:
        return f" in {in_words(time.one)}"
    since = f" from {in_words(time.since)}" if time.since else ""
    return since + (f" until {in_words(time.until)}" if time.until else "")


def _titled_city(city: str) -> str:
    return next((each for each in CITIES if bare(each) == city), city.title())


def _what(wanted: _Wanted, facts: Facts, guest: str) -> str:
    """Which visits are asked for, of such a guest."""
    kind = f"{'state ' if wanted.state else 'official ' if wanted.official else ''}visit{guest}"
    if wanted.whom:
        return f"{kind} to {_called(wanted.whom)}"
    if wanted.city:
        return f"{kind} to {_titled_city(wanted.city)}"
    if wanted.members and wanted.host in ("", "asean"):
        return f"{kind} to members of ASEAN"
    return f"{kind} to {called(wanted.host, facts)}" if wanted.host else f"{kind} abroad"


def _guest(wanted: _Wanted, found: _Found, facts: Facts) -> str:
    """Whose visit it is."""
    if wanted.premiers:
        return " of a prime minister of Korea"
    if wanted.names:
        guests = {name for each in found.visits or found.planned or found.mourning for name in each.guests}
        return f" of {_called([name for name in wanted.names if name in guests] or wanted.names)}"
    if wanted.other:
        return f" of a leader of {called(wanted.other, facts)}"
    if wanted.host == "kr":
        return " of a leader of a member of ASEAN" if wanted.members else ""
    return " of a Korean president"


def _leaders(wanted: _Wanted, facts: Facts, number: int) -> str:
    ending = "s" if number > 1 else ""
    if wanted.other:
        return f"leader{ending} of {called(wanted.other, facts)}"
    return f"leader{ending}" if wanted.host == "kr" else f"Korean president{ending}"


def _many(number: int, what: str) -> str:
    plural = re.sub(r"\b(visit|meeting)\b", r"\1s", what, count=1)
    return f"{number} {plural if number > 1 else what}"


def _of(found: Sequence[object]) -> str:
    return f", of {len(found)}" if len(found) > 1 else ""


def _countries(stays: Sequence[Sequence[Visit]], told: str, wanted: _Wanted, facts: Facts) -> Answer:
    """In which countries these visits were."""
    visits = [visit for stay in stays for visit in stay]
    hosts = list(dict.fromkeys(each for visit in visits for each in sorted(wanted.to(visit, facts))))
    sentence = f"{len(hosts)} {'member' if wanted.members else 'partner'}{'s' if len(hosts) != 1 else ''}, by the "
    sentence += f"{_many(len(stays), told)} in the base: {listed(called(each, facts) for each in hosts)}."
    answer = _list(sentence, "count", told, visits, False, facts)
    return answer._replace(partners=tuple(hosts), field="partners", value=len(hosts))


def _single(
    which: str, event: model.Event, stay: Sequence[Visit], what: str, beside: Sequence[str], facts: Facts
) -> Answer:
    """The answer that is one event; the others of its stay stand below it."""
    place = f", {event.place}" if event.place else ""
    others = [visit.event for visit in stay if visit.event.id != event.id]
    answer = of_events("", "event", (what,), [event, *others], facts, most=6)
    return of_event(f"{which}{event.title}: {in_words(event.date)}{place}.", "event", (what,), event, facts)._replace(
        command=answer.command,
        partners=tuple(each for each in event.partners if each != "kr")[:1],
        sources=answer.sources,
        notes=[event.summary, *[f"On the same visit: {_titled(each)}." for each in others], *beside],
    )


def _list(sentence: str, operation: str, what: str, visits: Sequence[Visit], where: bool, facts: Facts) -> Answer:
    """The answer that is several events."""
    events = [visit.event for visit in visits]
    answer = of_events(sentence, operation, (what,), events, facts, most=6)
    rows = answer.rows
    if where:
        rows = [
            row._replace(value=f"{event.place or ''}, {row.value}") for row, event in zip(rows, events, strict=True)
        ]
    whom = dict.fromkeys(each for event in events for each in event.partners if each != "kr")
    return answer._replace(partners=tuple(whom)[:1], rows=rows)
