"""Which facts: filters, names and nearest names, and facts as records.

A record is a plain dict: the model's fields in the model's order, then the computed ones. Every reference to a
source in it is ``{"id", "locator", "publisher", "url"}``.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, get_args, overload

from akcli import dates, model
from akcli.model import Facts, Partner

Record = dict[str, Any]
Entry = TypeVar("Entry")

TIES = ("status", "summit", "agreement", "visit")
"""The kinds of events that a partner's page shows."""

FIELDS: dict[str, tuple[str, ...]] = {
    "timeline": (*model.Event._fields, "start", "end"),
    "partners": model.Partner._fields,
    "partner": (*model.Partner._fields, "events", "trade", "targets"),
    "pillars": (*model.Pillar._fields, "initiatives", "number_of_initiatives"),
    "pillar": (*model.Pillar._fields, "initiatives", "number_of_initiatives", "events"),
    "policies": (*model.Policy._fields, "initiatives", "number_of_initiatives"),
    "policy": (*model.Policy._fields, "initiatives", "number_of_initiatives", "events"),
    "institutions": model.Institution._fields,
    "series": (*(field for field in model.Series._fields if field != "points"), "first", "last", "observations"),
    "claims": model.Claim._fields,
    "sources": (*model.Source._fields, "facts"),
    "source": (*model.Source._fields, "facts", "entries"),
}
"""The keys of each command's records, in order."""


class Missing(Exception):
    """What was asked for by name is not there; its text says what would have been understood."""


class Misuse(Exception):
    """The question cannot be asked like that; its text says what can."""


# Facts as records


def sources_by_id(facts: Facts) -> dict[str, model.Source]:
    """The documents of the fact base by id."""
    return {source.id: source for source in facts.sources}


def reference(ref: str, sources: dict[str, model.Source]) -> Record:
    """A source reference as a record; the locator is the place in the document, or None."""
    source_id, _, locator = ref.partition("#")
    source = sources[source_id]
    return {"id": source_id, "locator": locator or None, "publisher": source.publisher, "url": source.url}


def record(entry: Any, sources: dict[str, model.Source]) -> Record:
    """Any of the model's tuples as a record, its references to sources opened."""
    found: Record = entry._asdict()
    for field, value in found.items():
        if isinstance(value, (tuple, dict)):
            opened = field == "sources"
            found[field] = [reference(ref, sources) for ref in value] if opened else _plain(value, sources)
    if isinstance(entry, model.Claim):
        found["by"] = reference(entry.by, sources)
    return found


def _plain(value: Any, sources: dict[str, model.Source]) -> Any:
    if hasattr(value, "_fields"):
        return record(value, sources)
    if isinstance(value, tuple):
        return [_plain(inner, sources) for inner in value]
    if isinstance(value, dict):
        return {key: _plain(inner, sources) for key, inner in value.items()}
    return value


def records(entries: Iterable[Any], facts: Facts) -> list[Record]:
    """One record an entry."""
    sources = sources_by_id(facts)
    return [record(entry, sources) for entry in entries]


# Names


def fold(text: str) -> str:
    """The form in which names are compared: any case, composed or not, accents left out."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in decomposed if not unicodedata.combining(char)).split())


def find(what: str, name: str, entries: Iterable[Entry], names: Callable[[Entry], Iterable[str]]) -> Entry:
    """The entry that ``name`` means: one of its names as :func:`fold` compares them, or part of only one entry's.

    Raises :class:`Missing` with the nearest names where none or several fit.
    """
    wanted = fold(name)
    known = [(fold(known), known, entry) for entry in entries for known in names(entry)]
    for folded, _, entry in known:
        if folded == wanted:
            return entry
    parts = {id(entry): entry for folded, _, entry in known if wanted and wanted in folded}
    if len(parts) == 1:
        return next(iter(parts.values()))
    if parts:
        fitting = ", ".join(repr(next(iter(names(entry)))) for entry in list(parts.values())[:6])
        raise Missing(f"{name!r} fits several {what}: {fitting}")
    singular = {"policies": "policy"}.get(what, what.removesuffix("s"))
    raise Missing(f"no {singular} is called {name!r}{meant(name, [spelling for _, spelling, _ in known])}")


def meant(word: str, known: Iterable[str], limit: int = 3) -> str:
    """``; did you mean …?`` with the nearest of ``known``, or nothing where none is near.

    >>> meant("vietnm", ["Vietnam", "Laos"])
    "; did you mean 'Vietnam'?"
    """
    from difflib import get_close_matches

    spellings: dict[str, str] = {}
    for spelling in known:
        spellings.setdefault(fold(spelling).replace("-", " ").replace(" ", ""), spelling)
    near = get_close_matches(fold(word).replace("-", " ").replace(" ", ""), list(spellings), n=limit, cutoff=0.7)
    return f"; did you mean {' or '.join(repr(spellings[folded]) for folded in near)}?" if near else ""


def word(what: str, given: str, closed_list: Any) -> str:
    """``given`` as the ``Literal`` of the model writes it; :class:`Misuse` names its words where it is none."""
    allowed: tuple[str, ...] = get_args(closed_list)
    for known in allowed:
        if fold(known) == fold(given):
            return known
    raise Misuse(f"unknown {what} {given!r}{meant(given, allowed)} (one of {', '.join(allowed)})")


def words(what: str, given: Iterable[str], closed_list: Any) -> set[str]:
    """Each of ``given`` as :func:`word` finds it."""
    return {word(what, one, closed_list) for one in given}


def must_be_date(what: str, given: str | None) -> None:
    """Raise :class:`Misuse` where something is given that is no EDTF date."""
    if given is not None:
        try:
            dates.parse(given)
        except ValueError as error:
            raise Misuse(f"{what}: {error}; write it like 2019, 2019-11 or 2019-11-25") from None


def partner_names(partner: Partner) -> tuple[str, ...]:
    """Every name that a partner is found under."""
    given = (partner.name, partner.id, partner.official_name, partner.alpha2, partner.alpha3)
    return tuple(filter(None, (*given, *partner.aliases, *partner.names.ko, *partner.names.local)))


def partner(facts: Facts, name: str) -> Partner:
    """The partner of that code or name."""
    return find("partners", name, facts.partners, partner_names)


# Filters


def within(
    entries: Iterable[Entry],
    when: Callable[[Entry], str],
    since: str | None = None,
    until: str | None = None,
    year: str | None = None,
) -> list[Entry]:
    """The entries whose span shares a day with ``year`` and with the time from ``since`` to ``until``."""
    for option, given in (("--since", since), ("--until", until), ("--year", year)):
        must_be_date(option, given)
    if since and until and (dates.parse(since).start or "") > (dates.parse(until).end or "~"):
        raise Misuse(f"--since {since} is after --until {until}")
    bounds = [(first, last) for first, last in ((since, until), (year, year)) if first or last]
    return [entry for entry in entries if all(dates.overlaps(when(entry), *pair) for pair in bounds)]


def timeline(
    facts: Facts,
    words_: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
    year: str | None = None,
    kinds: Sequence[str] = (),
    topics: Sequence[str] = (),
    partners: Sequence[str] = (),
) -> Sequence[Record]:
    """Events, oldest first; several kinds, topics or partners widen the question, all words must be found."""
    kind = words("kind", kinds, model.EventKind)
    topic = words("topic", topics, model.Topic)
    who = {partner(facts, name).id for name in partners}
    wanted = [fold(one) for one in words_]
    called = {one.id: " ".join(partner_names(one)) for one in facts.partners} if wanted else {}
    found = [
        event
        for event in within(facts.events, lambda event: event.date, since, until, year)
        if (not kind or event.kind in kind)
        and (not topic or topic.intersection(event.topics))
        and (not who or who.intersection(event.partners))
        and (not wanted or _tells_of(event, wanted, called))
    ]
    return event_records(found, facts)


def _tells_of(event: model.Event, wanted: list[str], called: dict[model.Id, str]) -> bool:
    """Whether words that begin so stand in the event or in a name of a partner that took part."""
    said = (event.title, event.summary, event.place or "", event.note or "", event.id, event.date)
    text = fold(" ".join((*said, *(called[partner] for partner in event.partners))))
    return all(re.search(rf"(?<!\w){re.escape(one)}", text) for one in wanted)


class Records(Sequence[Record]):
    """Records that are made when they are looked at: of a large base ``--limit 1`` makes one."""

    def __init__(self, entries: Sequence[Any], make: Callable[[Any], Record]) -> None:
        self._entries = entries
        self._make = make

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, place: int) -> Record: ...
    @overload
    def __getitem__(self, place: slice) -> list[Record]: ...
    def __getitem__(self, place: int | slice) -> Record | list[Record]:
        if isinstance(place, slice):
            return list(map(self._make, self._entries[place]))
        return self._make(self._entries[place])


def event_records(events: Iterable[model.Event], facts: Facts) -> Records:
    """Events as records with their first and last day, in the order start, end, id."""
    sources = sources_by_id(facts)
    in_order = sorted(events, key=lambda event: (*dates.sort_key(event.date), event.id))
    return Records(in_order, lambda event: record(event, sources) | dates.parse(event.date)._asdict())


def partners(facts: Facts, kinds: Sequence[str] = (), as_of: str | None = None) -> list[Record]:
    """Partners in the order of the base; with ``as_of`` the member states of ASEAN at that date."""
    kind = words("kind", kinds, model.PartnerKind)
    must_be_date("--as-of", as_of)
    day = dates.parse(as_of).end if as_of else None
    return records(
        (
            one
            for one in facts.partners
            if (not kind or one.kind in kind)
            and (not day or (one.joined and (dates.parse(one.joined).start or "") <= day))
        ),
        facts,
    )


def brief(events: Iterable[Record]) -> list[Record]:
    """Of each event what a page about something else tells of it."""
    return [{field: event[field] for field in ("id", "date", "kind", "title")} for event in events]


def pillars(facts: Facts) -> list[Record]:
    """The pillars, each with its initiatives."""
    return [found | initiatives(facts, found["id"]) for found in records(facts.pillars, facts)]


def pillar_page(facts: Facts, name: str) -> Record:
    """One pillar with its initiatives and the events of its topics."""
    found = find("pillars", name, facts.pillars, lambda pillar: (pillar.name, pillar.id))
    events = [event for event in facts.events if set(found.topics).intersection(event.topics)]
    return record(found, sources_by_id(facts)) | {
        **initiatives(facts, found.id),
        "events": brief(event_records(events, facts)),
    }


def initiatives(facts: Facts, of: str) -> Record:
    """The initiatives of a policy or a pillar, and how many they are."""
    found = records((one for one in facts.initiatives if of in (one.policy, one.pillar)), facts)
    return {"initiatives": found, "number_of_initiatives": len(found)}


def policies(facts: Facts) -> list[Record]:
    """The policies by the date of their announcement, each with its initiatives."""
    in_order = sorted(facts.policies, key=lambda policy: (*dates.sort_key(policy.announced), policy.id))
    return [found | initiatives(facts, found["id"]) for found in records(in_order, facts)]


def policy_page(facts: Facts, name: str) -> Record:
    """One policy with its initiatives and the events that name it."""
    found = find("policies", name, facts.policies, lambda policy: (policy.name, policy.id, *policy.aliases))
    spelt = "|".join(re.escape(fold(spelling)) for spelling in (found.name, *found.aliases))
    named = re.compile(rf"(?<!\w)(?:{spelt})(?!\w)").search
    events = [event for event in facts.events if named(fold(f"{event.title} {event.summary}"))]
    return record(found, sources_by_id(facts)) | {
        **initiatives(facts, found.id),
        "events": brief(event_records(events, facts)),
    }


def institutions(
    facts: Facts, name: str | None = None, kinds: Sequence[str] = (), statuses: Sequence[str] = ()
) -> list[Record]:
    """Centres, funds, councils; with ``name`` the one of that id, name or abbreviation."""
    kind = words("kind", kinds, model.InstitutionKind)
    status = words("status", statuses, model.InstitutionStatus)
    found: Iterable[model.Institution] = facts.institutions
    if name is not None:
        found = [find("institutions", name, found, lambda one: (one.name, one.id, one.abbreviation or one.id))]
    return records(
        (one for one in found if (not kind or one.kind in kind) and (not status or one.status in status)), facts
    )


def claims(
    facts: Facts, verdicts: Sequence[str] = (), topics: Sequence[str] = (), source: str | None = None
) -> list[Record]:
    """Claims in the order of the base; ``source`` is the document that makes them, or a place in it behind ``#``."""
    verdict = words("verdict", verdicts, model.ClaimVerdict)
    topic = words("topic", topics, model.Topic)
    made_by = source and entry_id(source, sources_by_id(facts), "source")
    place = source and source.partition("#")[2]
    return records(
        (
            claim
            for claim in facts.claims
            if (not verdict or claim.verdict in verdict)
            and (not topic or claim.topic in topic)
            and (not made_by or claim.by.partition("#")[0] == made_by)
            and (not place or claim.by.partition("#")[2] == place)
        ),
        facts,
    )


# What refers to what


def entries(facts: Facts) -> dict[str, tuple[str, Any]]:
    """Every entry by its id, with its section."""
    return {entry.id: (section, entry) for section in model.SECTIONS for entry in getattr(facts, section)}


def mentions(entry: Any) -> set[str]:
    """The ids that an entry refers to, in its own fields and in the tables within it."""
    found: set[str] = set()
    left = [entry]
    while left:
        table = left.pop()
        kind: Any = type(table)
        for take, refers in _referring(kind):
            value = take(table)
            if isinstance(value, dict):
                left.extend(value.values())
            elif not refers:
                left.extend(value if type(value) is tuple else (value,) if value else ())
            elif value:
                found.update(ref.partition("#")[0] for ref in (value if type(value) is tuple else (value,)))
    return found


@cache
def _referring(table: Any) -> list[tuple[Callable[[Any], Any], bool]]:
    """What takes each field of a table that refers to entries (then true), or that holds tables which may."""
    found: list[tuple[Callable[[Any], Any], bool]] = []
    for field, hint in table.__annotations__.items():
        items = {hint, *get_args(hint)}
        if (refers := not items.isdisjoint(model.REFERENCES)) or any(hasattr(item, "_fields") for item in items):
            found.append((attrgetter(field), refers))
    return found


def resting_on(facts: Facts) -> dict[str, list[str]]:
    """For each source the ids of the entries that rest on it, in the order of the base."""
    known = {source.id for source in facts.sources}
    found: dict[str, list[str]] = defaultdict(list)
    for section in model.SECTIONS:
        for entry in getattr(facts, section) if section != "sources" else ():
            for source in mentions(entry) & known:
                found[source].append(entry.id)
    return found


def weights(facts: Facts) -> dict[str, int]:
    """For each source how many entries rest on it."""
    resting = resting_on(facts)
    return {source.id: len(resting[source.id]) for source in facts.sources}


def sources(
    facts: Facts,
    kinds: Sequence[str] = (),
    publishers: Sequence[str] = (),
    unused: bool = False,
    known: Mapping[str, int] | None = None,
) -> list[Record]:
    """Documents with the number of entries that rest on them; ``publishers`` are parts of names.

    ``known`` spares the counting: it is what :func:`weights` gives, and then no other section needs to be filled.
    """
    kind = words("kind", kinds, model.SourceKind)
    wanted = [fold(publisher) for publisher in publishers]
    resting = weights(facts) if known is None else known
    return [
        source._asdict() | {"facts": resting[source.id]}
        for source in facts.sources
        if (not kind or source.kind in kind)
        and (not wanted or any(publisher in fold(source.publisher) for publisher in wanted))
        and not (unused and resting[source.id])
    ]


def source_page(facts: Facts, name: str) -> Record:
    """One document with all entries that rest on it."""
    bare = name if "://" in name else name.partition("#")[0]
    found = find("sources", bare, facts.sources, lambda source: (source.id, source.url))
    known = entries(facts)
    resting = [
        {"id": entry_id, "section": known[entry_id][0], "title": title(known[entry_id][1])}
        for entry_id in resting_on(facts)[found.id]
    ]
    return found._asdict() | {"facts": len(resting), "entries": resting}


def title(entry: Any) -> str:
    """What an entry is called: its title, name or statement."""
    return str(next(getattr(entry, field) for field in ("title", "name", "statement") if field in entry._fields))


def entry_id(given: str, known: Collection[str], what: str = "entry") -> str:
    """``given`` as one of the ids ``known``, in any case and without a place behind ``#``; else :class:`Missing`."""
    one = given.partition("#")[0].casefold()
    if one not in known:
        raise Missing(f"no {what} has the id {given!r}{meant(one, known)}")
    return one
