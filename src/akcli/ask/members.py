"""Whether a partner belongs: to ASEAN, to the Mekong countries, to an agreement, as a partner of some kind."""

import re
from collections.abc import Sequence

from akcli.ask.answers import Answer, called, capital, listed, when
from akcli.ask.asked import Asked
from akcli.ask.counted import PARTNERSHIPS, is_kind
from akcli.ask.entries import cited, of_event, publishers
from akcli.ask.events import PACTS, stands
from akcli.ask.reading import plain
from akcli.ask.wording import bare, forms_of
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import in_order, references

GROUPS = ("asean", "mekong")
JOINS = ("joined", "join", "enter", "entered", "admitted", "acceded", "gia nhap", "ket nap", "duoc ket nap")
"""Words of the day on which a member joined, and not of its being one."""

MEMBERS = re.compile("회원|국가|나라|개국|nuoc|member|countr")
"""What a name of a group has where its members are meant."""


def member(asked: Asked) -> Answer | None:
    """Whether a partner is, or was, one of those that are named."""
    if asked.has("amount") or asked.has("do", "most", "least", "compare", "how-many", "each"):
        return None
    for plan in (_of_group, _partnered, _of_pact, _has_pact):
        fresh = Asked(asked.reading, asked.facts)
        if (found := plan(fresh)) and not fresh.left:
            asked.mark(asked.segments)
            return found
    return None


def _of_group(asked: Asked) -> Answer | None:
    """Whether partners are, or were, members of ASEAN or Mekong countries."""
    facts = asked.facts
    mentions = list(asked.mentions)
    named = [mention for mention in mentions if mention.id in GROUPS]
    others = [mention for mention in mentions if mention.id not in GROUPS]
    told = (
        asked.free("field", "joined", "mekong") + asked.free("do", "which-partner") + asked.free("counted", "members")
    )
    if not named and others and told and all(facts.entry(each.id).kind == "asean-member" for each in others):
        group = "asean"  # nothing else has members here
    elif len({mention.id for mention in named}) == 1 and others:
        group = named[0].id
        if named[0].segment.place < others[0].segment.place:
            return None  # whether ASEAN is in something
    else:
        return None
    inside = any(mention.role in ("in", "of") and mention.form == "name" for mention in named)
    lists = any(MEMBERS.search(plain(mention.segment.text)) for mention in named)
    if not told and not lists and not (inside and asked.reading.language == "en"):
        return None
    if others[0].form != "name" or asked.has("measure") or asked.has("concept", *PARTNERSHIPS):
        return None
    verb = any(plain(segment.text) in JOINS or segment.text.startswith(("가입", "들어")) for segment in told)
    asked.mark(told)
    asked.take("do", "newest", "true", "value", "achieved")
    asked.take("concept", "joined", "become")
    asked.take("role")
    asked.partners()
    time = asked.time()
    if asked.left or time.since or time.until or len(time.periods) > 1:
        return None
    ids = list(dict.fromkeys(mention.id for mention in others))
    if group == "mekong":
        return None if time.one else _mekong(ids, facts)
    judged = [_joined(partner, time.one, verb, facts) for partner in ids]
    yes = all(so for so, _ in judged)
    partner = facts.entry(ids[0])
    others_say = [each for each in partner.variants if each.joined] if len(ids) == 1 else []
    return Answer(
        f"{'Yes' if yes else 'No'}: {' '.join(sentence for _, sentence in judged)}",
        "judged",
        ("member of ASEAN", listed([called(each, facts) for each in ids]), time.one or ""),
        f"akcli show {' '.join(ids)}" if len(ids) > 1 else f"akcli partners {ids[0]}",
        partners=tuple(ids),
        field="joined",
        since=time.one,
        until=time.one,
        value=partner.joined if len(ids) == 1 else None,
        period=partner.joined if len(ids) == 1 else None,
        address=ids[0] if len(ids) == 1 else None,
        sources=cited(map(facts.entry, [*ids, *([] if partner.joined else ["asean"])]), facts),
        notes=[f"{publishers(each.sources, facts)}: {in_words(each.joined)}." for each in others_say],
    )


def _joined(partner: str, period: str | None, verb: bool, facts: Facts) -> tuple[bool, str]:
    """Whether a partner was a member at the end of a time, or joined in it; and the sentence that says so."""
    who = capital(called(partner, facts))
    joined = facts.entry(partner).joined
    if not joined:
        asean = facts.entry("asean") if "asean" in facts.sections else None
        if partner == "kr" and asean and asean.relations_since:
            since = in_words(asean.relations_since)
            return False, f"Korea is not a member of ASEAN; it has had dialogue relations with it since {since}."
        return False, f"{who} is not a member of ASEAN."
    told = f"{who} joined ASEAN {when(joined)}."
    if not period:
        return True, told
    if verb:
        return dates.overlaps(joined, period, period), told
    return (dates.parse(joined).start or "") <= (dates.parse(period).end or period), told


def _mekong(ids: Sequence[str], facts: Facts) -> Answer:
    known = [partner for partner in facts.partners if partner.mekong]
    yes = all(facts.entry(partner).mekong for partner in ids)
    names = listed([called(partner, facts) for partner in ids])
    every = listed([partner.name for partner in known])
    one = "is one" if len(ids) == 1 else "are"
    told = f"{capital(names)} {one if yes else one.replace('is', 'is not').replace('are', 'are not all')}"
    return Answer(
        f"{'Yes' if yes else 'No'}: {told} of the {len(known)} Mekong countries: {every}.",
        "judged",
        ("Mekong country", names),
        "akcli partners mekong",
        partners=tuple(ids),
        field="mekong",
        value=yes,
        address="mekong",
        sources=references(facts.entry("mekong").sources, facts),
    )


def _partnered(asked: Asked) -> Answer | None:
    """Whether Korea and a partner call their relations so."""
    facts = asked.facts
    kinds = {
        value for segment in asked.free("concept", *PARTNERSHIPS) for value in segment.values("concept")
    } & PARTNERSHIPS.keys()
    ids = [mention.id for mention in asked.mentions if mention.id != "kr"]
    if len(kinds) != 1 or len(set(ids)) != 1:
        return None
    asked.take("concept", *PARTNERSHIPS, "become")
    asked.take("field", "partnership", "relations_since", "joined")
    asked.take("do", "newest", "true", "which-partner")
    asked.take("role")
    asked.partners()
    if asked.left or asked.has("period"):
        return None
    kind = PARTNERSHIPS[kinds.pop()]
    partner = facts.entry(ids[0])
    if not partner.partnership:
        asked.none(f"the base has no {kind} of Korea with {called(ids[0], facts)}")
        return None
    since = f", since {in_words(partner.partnership_since)}" if partner.partnership_since else ""
    who = called(ids[0], facts)
    return Answer(
        f"{'Yes' if is_kind(kind, partner.partnership) else 'No'}: "
        f"Korea and {who} call their relations: {partner.partnership}{since}.",
        "judged",
        (kind, who),
        f"akcli partners {ids[0]}",
        partners=(ids[0],),
        field="partnership",
        value=partner.partnership,
        period=partner.partnership_since,
        address=ids[0],
        sources=references(partner.sources, facts),
    )


def _of_pact(asked: Asked) -> Answer | None:
    """Whether a partner signed an agreement of many, by itself or as a member of ASEAN."""
    facts = asked.facts
    ids = list(dict.fromkeys(mention.id for mention in asked.mentions))
    concepts = {value for segment in asked.free("concept", "rcep") for value in segment.values("concept")}
    if len(ids) != 1 or "rcep" not in concepts:
        return None
    asked.take("concept", "rcep", "joined", "signed", "become")
    asked.take("field", "joined")
    asked.take("do", "newest", "true", "which-partner")
    asked.take("counted", "members")
    asked.take("role")
    asked.partners()
    if asked.left or asked.has("period"):
        return None
    for event in facts.events:
        if not _says(event, "rcep", "signed"):
            continue
        joined = facts.entry(ids[0]).joined
        if ids[0] not in event.partners and not ("asean" in event.partners and joined and joined <= event.date):
            continue
        return _by_event(event, ids[0], facts)
    return None


def _has_pact(asked: Asked) -> Answer | None:
    """Whether there is a free trade agreement, or an investment treaty, of Korea with a partner in force."""
    facts = asked.facts
    ids = [mention.id for mention in asked.mentions if mention.id != "kr"]
    concepts = {value for segment in asked.segments for value in segment.values("concept")}
    kinds = [each for each in ("fta", "investment-treaty") if each in concepts]
    if len(set(ids)) != 1 or not kinds or concepts & (PACTS - {"fta", "treaty", "investment-agreement"}):
        return None
    asked.take("concept", kinds[0])
    asked.take("do", "newest", "true", "gets", "achieved")
    asked.take("field", "status")
    asked.take("concept", "in-force")
    asked.take("role")
    asked.partners()
    if asked.left or asked.has("period"):
        return None
    for event in facts.events:
        if (
            event.kind == "agreement"
            and {"kr", ids[0]} <= {*event.partners}
            and (ids[0] == "asean" or "asean" not in event.partners)
            and _says(event, kinds[0], "in-force")
        ):
            return _by_event(event, ids[0], facts)
    steps = [
        event
        for event in facts.events
        if event.kind == "agreement"
        and {"kr", ids[0]} <= {*event.partners}
        and "asean" not in event.partners
        and any(stands(form, f" {bare(event.title)} {bare(event.id)} ") for form in (*forms_of(kinds[0]), "free trade"))
    ]
    if kinds[0] != "fta" or not steps or ids[0] == "asean":
        return None
    newest = in_order(steps)[-1]
    found = _by_event(newest, ids[0], facts)
    return found._replace(
        sentence=f"Not by what is in the base: {newest.title}, {in_words(newest.date)}, is the newest step to one."
    )


def _says(event: model.Event, *concepts: str) -> bool:
    """Whether the title of an event says all of these."""
    title = f" {bare(event.title)} "
    return all(any(stands(form, title) for form in forms_of(each)) for each in concepts)


def _by_event(event: model.Event, partner: str, facts: Facts) -> Answer:
    told = f"Yes: {event.title}, {in_words(event.date)}."
    return of_event(told, "judged", ("event", called(partner, facts)), event, facts)._replace(partners=(partner,))
