"""When and where something happened, and what it was."""

import re
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from akcli.ask import words
from akcli.ask.answers import Answer, called, listed
from akcli.ask.asked import ALWAYS, WHICH, Asked, Time, asks_which, is_whether
from akcli.ask.entries import PROPOSED, in_time, of_events, publishers
from akcli.ask.reading import plain, table
from akcli.ask.subjects import third
from akcli.ask.wording import bare, english, forms_of, named_in, ordinal, stem
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words, parse
from akcli.facts.records import in_order

CALLED = re.compile(r"\b(?:called|named?|names)\b|이름|명칭|\bten goi\b|\bten la\b")
ONLINE = re.compile(r"\b(?:online|virtual(?:ly)?|video)\b|화상|온라인|\btruc tuyen\b")
SMALL = frozenset(words.SMALL.split())

PACTS = frozenset(
    (
        *("fta", "rcep", "akfta", "treaty", "goods-agreement", "services-agreement", "investment-agreement"),
        *("ikcepa", "vkfta", "ksfta", "ckfta", "phfta", "mkfta"),
    )
)
"""The concepts of agreements."""
PARTNERS = frozenset(
    ("strategic-partners", "comprehensive-strategic", "special-strategic", "comprehensive-partnership")
)
"""The concepts of partnerships."""
PARTS = frozenset(("goods-agreement", "services-agreement", "investment-agreement"))
"""The agreements of which that of ASEAN and Korea consists."""
SUMMITS = frozenset(("summit", "special-summit", "commemorative"))
"""The concepts of summits."""
STEPS = frozenset(("concluded", "signed", "ratified", "in-force"))
"""What becomes of an agreement, one after the other."""
DOES = frozenset(("visit", "state-visit", "meeting", "summit", "opened", "announced", "joined", "adopted"))
"""What a title has to say itself."""
EVERY_YEAR = re.compile(
    r"every|each|annual|yearly|per year|a year|year by|by year|매년|해마다|연간|연도별|^(?:moi|hang|tung)"
)
"""Years one by one."""
VERBS = frozenset(
    (
        *("signed", "in-force", "concluded", "opened", "announced", "ratified", "upgrade", "joined", "adopted"),
        *("become", "visit", "meeting"),
    )
)
"""What happens, of the concepts: without one of these, a question is about all that there was."""


def event(asked: Asked) -> Answer | None:
    """When or where something happened, or what it was; yes or no where a year or a place is said of a single event."""
    facts = asked.facts
    query = _read(asked)
    if query is None:
        return None
    placed = any(word.place for word in query.wanted)
    if query.whether and (query.time.one or placed):
        judged = _judged(query, asked)
        if judged or query.ordinals:
            return judged
    found = _fitting(query, facts)
    counted = ""
    if query.ordinals and query.wanted and not found:
        found = _nth(query.ordinals[0], _fitting(query._replace(ordinals=()), facts))
        counted = f"The {ordinal(query.ordinals[0])} in the base: " if found else ""
    if not found:
        _say_none(query, asked)
        return None
    events = [each for each in _chosen(query, found) if not turned(asked, each)]
    if any("held" in segment.values("do") for segment in asked.segments):
        from akcli.ask.counted import countries, hosts_of  # which few questions need

        hosts = {mention.id for mention in hosts_of(asked)}
        events = [each for each in events if hosts <= {*countries(each)}]
    if query.last:
        events = [each for each in events if not _is_planned(each, facts)][-1:]
        counted = "The last in the base: "
    if not events or (len(events) > 12 and not query.listing):
        return None
    if len(events) > 1:
        if any({"who", "leader"} & {*segment.values("do")} for segment in asked.segments):
            return None  # titles one below the other do not tell who
        if len(events) > 6 and not (query.whens or query.where or query.time.periods or query.listing):
            return None
        days = list(dict.fromkeys(in_words(each.date) for each in events))
        sentence = f"{len(events)} events in the base fit: {listed(days[:6])}{' and more' if len(days) > 6 else ''}."
        return _answer(sentence, events, query, facts)
    if query.where and not events[0].place:
        asked.none(f"the base does not say where: {events[0].title}, {in_words(events[0].date)}")
        return None
    return _answer(counted + sentence_of(events[0], query.where), events, query, facts)


def _read(asked: Asked) -> "Query | None":
    """What an event has to be by the question; takes its words."""
    facts = asked.facts
    if asked.has("amount") or asked.has("do", "most", "least", "each"):
        return None
    if not _may_tell(asked):
        return None
    partnered = _mean(asked, PARTNERS)
    which = asks_which(asked)
    if which and partnered:
        return None
    where = asked.has("do", "where", "city")
    if any(EVERY_YEAR.search(plain(segment.text)) for segment in asked.free("do", "which-year")):
        return None  # that is asked of figures
    whens = asked.has("do", "when", "which-year")
    who = asked.has("do", "who", "leader")
    if not whens and not where:
        # A number is asked for, not an event.
        if any(mention.form == "people" for mention in asked.mentions) or asked.has("do", "how-many", "value"):
            return None
        if any(segment.value("measure") and not segment.value("concept") for segment in asked.segments):
            return None
    every = bool(asked.take("counted", "events"))
    listing = bool(asked.take("do", "held")) or every
    time = asked.time()
    if (time.since and time.until) or len(time.periods) > 1:
        return None
    ordinals = [int(segment.value("ordinal")) for segment in asked.take("ordinal")]
    if asked.has("do", "first") and not ordinals:
        ordinals = [1]
    last = asked.has("do", "last", "newest") and not any(
        segment.value("concept") for segment in asked.free("do", "last")
    )
    if (ordinals or last) and (which or who or asked.has("office")):
        return None  # a partner or a person is asked for, which a title does not tell
    asked.take("do", "last", "newest", "first") if last or ordinals else None
    how_many = asked.take("do", "how-many") if not whens else []
    asked.take(
        "do", "when", "which-year", "where", "city", "what", "value", "which-partner", "passed" if ordinals else "when"
    )
    asked.mark([segment for segment in asked.free("do", "who") if segment.drop])
    if how_many:
        return None
    summit = _mean(asked, SUMMITS)
    cities = [segment for segment in asked.segments if segment.value("capital") and not segment.value("partner")]
    mentions = [each for each in asked.mentions if not ((summit or listing) and each.segment in cities)]
    asked.mark([mention.segment for mention in mentions])
    partners = list(dict.fromkeys(mention.id for mention in mentions if mention.id != "kr"))
    korea = any(mention.id == "kr" or (summit and mention.role == "with") for mention in mentions)
    statements = [segment for segment in asked.free("entry") if not {*segment.values("concept")} & PARTNERS]
    asked.mark(statements)
    entries = [str(segment.value("entry")) for segment in statements]
    pact = _mean(asked, PACTS)
    steps = _mean(asked, STEPS)
    whether = is_whether(asked)
    if whether and _mean(asked, {"sectoral"}):
        return None  # that it began does not say that it still is
    if whether and (time.since or time.until or (pact and time.one and not (steps or _mean(asked, VERBS)))):
        return None  # from when on it was so an event tells, and not until when
    if ordinals and pact and not _mean(asked, {"talks"}):
        return None  # a title numbers rounds of talks
    wanted = _wanted(asked, partnered=partnered, pact=pact)
    listing = bool(time.one) and (listing or (bool(wanted) and all(word.place for word in wanted)))
    countries = [each.id for each in mentions if (listing or summit) and each.role == "in" and each.id in cities_of()]
    if wanted and all("joined" in word.concepts for word in wanted) and partners == ["asean"] and not korea:
        return None  # its members joined it, one by one
    if asked.left or not (wanted or ordinals or last or listing) or (wanted and all(word.office for word in wanted)):
        return None
    if whens and wanted and all(word.place for word in wanted) and not (listing or ordinals or last or entries):
        return None  # a place alone is not what happened there
    if who and len(wanted) + bool(time.one) + len(partners) < 2:
        return None
    query = Query(
        wanted=tuple(wanted),
        partners=tuple(partner for partner in partners if partner not in countries),
        korea=korea and "kr" not in countries,
        person=any(leaders() & {*word.concepts} for word in wanted),
        meets=_mean(asked, {"visit", "state-visit", "meeting"}),
        cities=tuple(city for country in countries for city in cities_of()[country]),
        said=f" {bare(asked.reading.question)} ",
        entries=tuple(entries),
        ordinals=tuple(ordinals),
        last=last,
        time=time,
        starts=pact and _mean(asked, {"opened"}) and not _mean(asked, {"talks"}),
        summits=summit and all(word.place or {*word.concepts} & SUMMITS for word in wanted),
        listing=listing and (every or all(word.place for word in wanted)),
        whether=whether,
        definite=bool(ordinals) or partnered or (pact and steps) or _is_definite(asked, wanted),
        whens=whens,
        where=where,
        loose=not (whens or where or who or last or listing or _mean(asked, VERBS)),
    )
    if len(partners) > 1 and not korea and not entries:
        # Two partners without Korea: only where an event itself names both.
        groups = {partner.id for partner in facts.partners if partner.kind == "group"}
        names = [bare(facts.title(partner)) for partner in partners]
        together = any(all(name in bare(each.title) for name in names) for each in facts.events)
        if not together and not groups & set(partners):
            third(asked, partners[0], partners[1])
            return None
    return query


def _may_tell(asked: Asked) -> bool:
    """Whether neither a name is asked for, nor who proposed something, nor all bodies of a kind."""
    question = plain(asked.reading.question)
    if CALLED.search(question) or (asked.has("do", "who") and PROPOSED.search(question)):
        return False
    all_of = [
        *asked.free("counted", "policies", *model.closed_list(model.InstitutionKind)),
        *asked.free("concept", "visit"),
    ]
    return not (WHICH.search(question) and any(plain(segment.text).endswith("s") for segment in all_of))


def _mean(asked: Asked, concepts: AbstractSet[str]) -> bool:
    """Whether a word of the question means one of these."""
    return any(concepts & {*segment.values("concept")} for segment in asked.segments)


def _wanted(asked: Asked, *, partnered: bool, pact: bool) -> "list[Wanted]":
    """The words that the title of an event has to have, each in one of its forms; takes them."""
    facts = asked.facts
    known = places(facts)
    wanted: list[Wanted] = []
    part = _mean(asked, PARTS)
    for segment in list(asked.segments):
        concepts = segment.values("concept")
        if part and "akfta" in concepts:
            asked.mark([segment])
            wanted.append(Wanted("ASEAN", ("asean",), (), False, False))
            continue  # of that agreement a part is asked for
        if segment.place in asked.taken or (segment.drop and not concepts):
            continue
        if partnered and (
            {*concepts} & {"upgrade", "become", "relations", "opened"} or "relations_since" in segment.values("field")
        ):
            asked.mark([segment])
            continue  # that they are partners from then on says it all
        if segment.drop and segment.glued and wanted:
            continue  # 됐나 behind 수립 says nothing more
        if "opened" in concepts and pact:
            concepts.append("in-force")  # an agreement starts when it takes effect
        text = bare(segment.text)
        if "state-visit" in concepts:
            concepts = ["state-visit"]  # no other visit will do
        forms = [form for concept in concepts for form in forms_of(concept)]
        if len(concepts) == 1 and " " in text:
            forms = [form for form in forms if form not in surnames()]  # Lee Myung-bak is not every Lee
        name = bare(english(segment, facts))
        forms = list(filter(None, [*forms, text])) or list(filter(None, [name]))
        place = name if name in known else text
        if ONLINE.search(plain(segment.text)):
            place = "video conference"
        wanted.append(
            Wanted(
                segment.text,
                tuple(dict.fromkeys([*forms, place] if place in known else forms)),
                tuple(concepts),
                place in known,
                bool(segment.value("office")),
            )
        )
        asked.mark([segment])
    return wanted


def _is_definite(asked: Asked, wanted: "Sequence[Wanted]") -> bool:
    """Whether an article says that there is but one of it."""
    texts = [segment.text.lower() for segment in asked.segments if not segment.value("period")]
    return any(
        before == "the" and any(word.text.lower() == text and not word.place for word in wanted)
        for before, text in pairwise(texts)
    )


@cache
def leaders() -> frozenset[str]:
    """The concepts of leaders."""
    return frozenset(name for data in (words.PRESIDENTS, words.LEADERS) for name, _ in table(data))


@cache
def surnames() -> frozenset[str]:
    """The names that several leaders have."""
    forms = [
        bare(form) for data in (words.PRESIDENTS, words.LEADERS) for _, columns in table(data) for form in columns[0]
    ]
    return frozenset(form for form in forms if forms.count(form) > 1)


def places(facts: Facts) -> frozenset[str]:
    """The places of events, as they are compared."""
    texts = {each.place for each in facts.events if each.place}
    return frozenset(bare(place) for text in texts for place in re.split("; ?", text))


@cache
def cities_of() -> dict[str, tuple[str, ...]]:
    """The places of events by the country that they are in."""
    return {country: tuple(map(bare, columns[0])) for country, columns in table(words.CITIES)}


def _say_none(query: "Query", asked: Asked) -> None:
    """Say that the base has no such agreement or partnership, where every word is known."""
    if (
        _mean_any(query, PACTS | PARTNERS)
        and (query.partners or query.entries)
        and all(word.concepts for word in query.wanted)
    ):
        asked.none(_nothing(query.wanted, [*query.partners, *query.entries], query.time, asked.facts))


def _chosen(query: "Query", found: "Sequence[Fit]") -> list[model.Event]:
    """Those of the events that are meant, in order."""
    least = min(fit.extras for fit in found)
    if not (query.listing or query.summits) and least > 1 + 2 * len(query.wanted):
        return []  # an event that says much more is about something else
    whole = query.last and (not (query.partners or query.entries) or _mean_any(query, PACTS | SUMMITS))
    if query.listing or query.summits or query.loose or whole:
        return in_order(fit.event for fit in found)
    if query.last or query.ordinals:
        return in_order(fit.event for fit in found if fit.extras == least)
    # Of several that fit alike those that say little more are no worse.
    events = [fit.event for fit in found if fit.extras == least]
    if len(events) > 1:
        events = [fit.event for fit in found if fit.extras <= least + (least > 0)]
    whom = " for "
    if len(events) == 1 and query.whens and set(query.partners) <= {"asean"} and not query.korea:
        step, for_some, _ = events[0].title.partition(whom)
        if for_some:  # it was so for some, and later for others
            events = [fit.event for fit in found if fit.event.title.partition(whom)[0] == step]
    return in_order(events)


def _mean_any(query: "Query", concepts: AbstractSet[str]) -> bool:
    return any(concepts & {*word.concepts} for word in query.wanted)


def _is_planned(each: model.Event, facts: Facts) -> bool:
    """Whether it was still to come when the facts were judged."""
    return (parse(each.date).start or "") > facts.judged or bool(re.search(r"\b(?:planned|due)\b", each.title))


def _judged(query: "Query", asked: Asked) -> Answer | None:
    """Yes or no by the year and the place of an event, where the other words fit it alone; no only where they say that
    there is but one."""
    facts = asked.facts
    rest = tuple(word for word in query.wanted if not word.place)
    if not (rest or query.ordinals):
        return None
    for wanted, time in ((rest, ALWAYS), (rest, query.time), (query.wanted, ALWAYS)):
        if (wanted, time) == (query.wanted, query.time):
            continue
        found = _fitting(query._replace(wanted=wanted, time=time), facts)
        events = _chosen(query._replace(loose=False), found) if found else []
        if len(events) != 1 or turned(asked, events[0]):
            continue
        each = events[0]
        there = [
            any(stands(form, bare(each.place or "")) for form in word.forms) for word in query.wanted if word.place
        ]
        yes = all(there) and bool(not query.time.one or in_time([each], Time((query.time.one,))))
        lasts = _mean_any(query, PARTNERS | {"in-force"}) and (parse(each.date).start or "") < str(query.time.one)
        if (there and not each.place) or not (yes or (query.definite and len(found) == 1 and not lasts)):
            return None
        return _answer(f"{'Yes' if yes else 'No'}: {sentence_of(each)}", [each], query, facts)
    return None


def sentence_of(each: model.Event, where: bool = False) -> str:
    """An event with its date and its place; the place first, where that is asked for."""
    day = in_words(each.date)
    if not where:
        return f"{each.title}: {day}{f', {each.place}' if each.place else ''}."
    return f"{each.title}: {'by video conference' if each.place == 'Video conference' else f'in {each.place}'}, {day}."


def _answer(sentence: str, events: Sequence[model.Event], query: "Query", facts: Facts) -> Answer:
    only = events[0] if len(events) == 1 else None
    read_as = ("event", *[called(partner, facts) for partner in query.partners], query.time.one or "")
    answer = of_events(sentence, "event", read_as, events, facts, query.time, most=6)
    answer = answer._replace(partners=query.partners, field="place" if query.where else "date")
    if only:
        dates = [f"{publishers(each.sources, facts)}: {in_words(each.date)}." for each in only.variants if each.date]
        return answer._replace(
            value=only.place if query.where else only.date,
            period=only.date,
            address=only.id,
            rows=(),
            notes=[only.summary, *dates],
        )
    if not query.where:
        return answer
    rows = [row._replace(value=each.place or "") for row, each in zip(answer.rows, events, strict=True)]
    return answer._replace(rows=rows)


def _nth(number: int, found: "Sequence[Fit]") -> "list[Fit]":
    """The one in that place of those that fit best, where none of their titles has a number."""
    least = min((fit.extras for fit in found), default=0)
    best = in_order(fit.event for fit in found if fit.extras <= least + 1)
    if any(re.match(r"(?:\d+(?:st|nd|rd|th)|first|second|third)\b", each.title.lower()) for each in best):
        return []
    return [Fit(0, best[number - 1])] if number <= len(best) and best[0].kind == "summit" else []


class Wanted(NamedTuple):
    """A word of the question that the title of an event has to have: in one of these forms."""

    text: str
    forms: tuple[str, ...]
    concepts: tuple[str, ...]
    place: bool
    """Whether events happened there."""
    office: bool
    """Whether it is what a leader is, which a summary may tell."""


class Query(NamedTuple):
    """What an event has to be, and what is asked of it."""

    wanted: tuple[Wanted, ...]
    partners: tuple[str, ...]
    korea: bool
    entries: tuple[str, ...]
    ordinals: tuple[int, ...]
    last: bool
    time: Time
    starts: bool
    """Whether an agreement starts, and not the talks about it."""
    summits: bool
    """Whether it is about summits, and no other word tells of which."""
    person: bool
    """Whether a leader is named."""
    meets: bool
    """Whether somebody visits or meets somebody."""
    cities: tuple[str, ...]
    """One of these has to be the place, where a country is."""
    said: str
    """The question as titles are compared."""
    listing: bool
    """Whether all of a time are asked for, or of a time and a place."""
    whether: bool
    definite: bool
    """Whether there is but one of it."""
    whens: bool
    where: bool
    loose: bool
    """Whether no word says which one is meant."""


class Fit(NamedTuple):
    """An event that has all that is wanted, and how many words its title has beside."""

    extras: int
    event: model.Event


def _fitting(query: Query, facts: Facts) -> list[Fit]:
    """The events that have all that is wanted."""
    either = [word for word in query.wanted if {*word.concepts} & STEPS]
    if _mean_any(query, PACTS) and len(either) == 2 and not {*either[0].concepts} & {*either[1].concepts}:
        # Of one agreement two of its steps are asked for.
        of_each = [
            _fitting(query._replace(wanted=tuple(word for word in query.wanted if word is not other)), facts)
            for other in reversed(either)
        ]
        if not all(of_each):
            return []
        return [
            Fit(0, fit.event) for step in of_each for fit in step if fit.extras == min(each.extras for each in step)
        ]
    extras = [(_extras_of(each, query, facts), each) for each in facts.events]
    return [Fit(number, each) for number, each in extras if number is not None]


def _extras_of(each: model.Event, query: Query, facts: Facts) -> int | None:
    """How many words the title of an event has beside those that are wanted; nothing where one of these is missing."""
    here = {partner for partner in query.partners if bare(facts.title(partner)) in bare(each.place or "")}
    if not set(query.partners) - here <= set(each.partners) or (query.korea and "kr" not in each.partners):
        return None
    time = query.time
    if not in_time([each], time):
        return None
    if not _may_fit(each, [word.forms for word in query.wanted]):
        return None
    if query.starts and re.search("talks|negotiations|round", each.title):
        return None  # there the talks start, not what they are about
    if query.summits and not is_summit(each, query.partners, query.korea, query.ordinals, facts):
        return None
    if not all(numbered(number, each) for number in query.ordinals):
        return None
    if not all(_about_entry(entry, each, facts) for entry in query.entries):
        return None
    place = bare(each.place or "")
    if query.cities and not any(f" {city} " in f" {place} " for city in query.cities):
        return None
    title = f" {bare(each.title)} "
    whole = f"{title}{bare(each.id)} "
    said = " ".join(filter(query.said.__contains__, map(bare, re.split("; ?", each.place or ""))))
    covered = bare(each.title)
    for word in query.wanted:
        if word.place:
            text = place if query.listing else title if query.whether else f"{whole}{place} "
        elif word.office and query.person:
            text = f"{title}{bare(each.summary)} "
        else:  # an id calls things by other names, and not what happens
            text = title if {*word.concepts} & DOES else f"{whole}{said} "
        form = next((form for form in word.forms if stands(form, text)), None)
        if form is None:
            return None
        if query.meets and not word.concepts and is_half(word.text, each.title, query.said):
            return None
        named = stands(form, bare(each.id)) and not stands(form, bare(each.title))
        covered = "" if named else _without(form, covered)
    return _extras(covered, each, query, facts)


def is_summit(
    each: model.Event, partners: Collection[str], korea: bool, ordinals: Collection[int], facts: Facts
) -> bool:
    """Whether it is a summit of these: of ASEAN and Korea, of ASEAN, of ASEAN and others that its title names."""
    own = re.search(r"\bASEAN Summit\b", each.title)
    if "asean" in partners and korea and len(partners) == 1:
        return each.kind == "summit" and "ASEAN-ROK" in each.title
    if "asean" in partners and len(partners) == 1:
        return bool(own) or (each.kind == "summit" and not ordinals and "ASEAN-ROK" in each.title)
    if "asean" in partners and not korea:
        return each.kind == "summit" and all(bare(facts.title(partner)) in bare(each.title) for partner in partners)
    return each.kind == "summit" or bool(own)


def is_half(name: str, title: str, said: str) -> bool:
    """Whether a title goes on with a name that the question breaks off: Nguyen is not every Nguyen."""
    after = re.search(rf"\b{re.escape(name)} ([A-Z]\w+)", title, re.IGNORECASE)
    return bool(after and after[1][0].isupper() and f" {bare(after[1])} " not in said)


BUYS = re.compile(r"\b(?:buys?|orders?)\b")
SELLS = re.compile(
    r"\b(?:sell|sells|sold|selling|supply|supplied|deliver\w*|export\w*)\b|팔|판매|수출|\bban\b|\bxuat\b"
)
VERB = re.compile(r" (?!and |the |of )[a-z]")
WAY = re.compile(r"(?<![\w-])(from|to|in|into)\b")
GETS = re.compile(r"\b(?:admit|accept|get|receive|welcome|host|been)")
"""Who does this is in the title to whom it is done."""
ACTS = ("do", "does", "did", "has", "have", "had", "will", "by")
"""What stands before the one that does something."""


def turned(asked: Asked, each: model.Event) -> bool:
    """Whether the title tells of the same the other way round: who buys from whom, who bans travel to whom."""
    question = f" {plain(asked.reading.question)} "
    befores = [asked.segments[it.segment.place - 1] if it.segment.place else None for it in asked.mentions]
    placed = [(it, plain(before.text) if before else "") for it, before in zip(asked.mentions, befores, strict=True)]
    doers = [it.id for it, text in placed if it.role == "subject" or text in ACTS]
    doers = [] if GETS.search(question) else doers
    ends = [(it, text) for it, text in placed if it.id not in doers and it.role in ("from", "to", "in")]
    buys = bool(BUYS.search(each.title))
    sells = buys and bool(SELLS.search(question))
    if doers:
        first, others = _parted(VERB.search(each.title), each.title, asked.facts)
        if sells:
            first, others = others, first
        if any(it not in first and ((buys and not sells) or (it in others and (first or sells))) for it in doers):
            return True
    way = WAY.search(each.title) if ends else None
    if way is None:
        return False
    near, far = _parted(way, each.title, asked.facts)
    for mention, text in ends:
        here, there = (near, far) if sells and mention.role == "to" else (far, near)
        against = {"from": ("to", "into"), "to": () if sells else ("from",)}.get(text, ())
        elsewhere = mention.role == way[0] == "in" and far and mention.id not in far
        if mention.id in there - here or (mention.id in far and way[0] in against) or elsewhere:
            return True
    return False


def _parted(cut: re.Match[str] | None, title: str, facts: Facts) -> tuple[set[str], set[str]]:
    """The partners that a title names before and behind."""
    if cut is None:
        return set(), set()
    return named_in(title[: cut.start()], facts), named_in(title[cut.start() :], facts)


def _nothing(wanted: Sequence[Wanted], whom: Sequence[str], time: Time, facts: Facts) -> str:
    """That there is no such event, with what is on record of it as not found."""
    what = " ".join(word.text for word in wanted)
    period = f" in {in_words(time.one)}" if time.one else ""
    told = (
        f"the base has no event of {listed([called(partner, facts) for partner in whom])}{period} that is this: {what}"
    )
    for gap in facts.gaps:
        if not gap.measure and gap.partner in whom and any(stands(form, bare(gap.text)) for form in wanted[0].forms):
            return f"{told}; on record: {gap.text.rstrip('.')}"
    return told


def _may_fit(each: model.Event, wanted: Sequence[Sequence[str]]) -> bool:
    """Whether the beginning of a form of all that is wanted stands anywhere in an event: a quick look before the slow
    one, where its text is plain."""
    text = f"{each.title} {each.id} {each.place} {each.summary}".lower()
    return not text.isascii() or all(any(form[:3].rstrip() in text for form in forms) for forms in wanted)


@cache
def _pattern(form: str) -> re.Pattern[str]:
    words_ = [
        rf"{re.escape(stem(word))}(?!at|t\b)\w{{0,3}}" if len(word) > 3 else re.escape(word) for word in form.split()
    ]
    return re.compile(rf"(?<!\w){' '.join(words_)}(?!\w)")


def stands(form: str, text: str) -> bool:
    """Whether a word or phrase stands in a text of bare words, with whatever English ending."""
    return bool(_pattern(form).search(text))


def _without(form: str, text: str) -> str:
    return _pattern(form).sub(" ", text)


def numbered(number: int, each: model.Event) -> bool:
    """Whether a title has that ordinal, in figures or spelt out."""
    text = f" {bare(each.title)} "
    spelt = words.ORDINALS.split()[number - 1 : number]
    return any(f" {each} " in text for each in (ordinal(number), *spelt))


def _about_entry(entry: str, each: model.Event, facts: Facts) -> bool:
    known = facts.entry(entry)
    names = [
        known.name,
        *getattr(known, "aliases", ()),
        getattr(known, "abbreviation", None) or "",
        *next((columns[0] for value, columns in table(words.NAMES) if value == entry), []),
    ]
    title = f" {bare(each.title)} "
    return any(bare(name) and f" {bare(name)} " in title for name in names if name)


def _extras(covered: str, each: model.Event, query: Query, facts: Facts) -> int:
    """How many words of the title were not asked for; another partner's name counts more."""
    text = f" {covered} "
    for place in re.split("; ?", each.place or ""):
        if place:
            text = text.replace(f" {bare(place)} ", " ")
    asked_names = [
        name
        for partner in (*query.partners, "kr")
        for name in (facts.entry(partner).name, facts.entry(partner).id, *facts.entry(partner).aliases)
    ]
    for name in sorted(asked_names, key=len, reverse=True):
        text = text.replace(f" {bare(name)} ", " ")
    for entry in query.entries:
        text = text.replace(f" {bare(facts.title(entry))} ", " ")
    if query.ordinals or query.last:
        text = re.sub(r" (?:\d+(?:st|nd|rd|th)|first|second|third)(?= )", " ", text)
    left = [word for word in text.split() if word not in SMALL and word != "asean" and not word.isdigit()]
    more = [
        partner
        for partner in facts.partners
        if partner.id not in (*query.partners, "kr", "asean") and f" {bare(partner.name)} " in text
    ]
    return len(left) + 3 * len(more)
