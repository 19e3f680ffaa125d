"""The fields of partners, policies, pillars and institutions."""

import re
from collections.abc import Sequence
from typing import Any

from akcli.ask.answers import Answer, Row, called, capital, listed, when
from akcli.ask.asked import Asked
from akcli.ask.entries import PROPOSED, cited, publishers
from akcli.ask.reading import plain
from akcli.ask.subjects import third
from akcli.ask.wording import stems
from akcli.facts import dates
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import references
from akcli.show.page import amount

EACH = {
    "names-ko": "Korean name of",
    "names-local": "Local name of",
    "alpha2": "Code (ISO 3166-1) of",
    "joined": "The day of joining ASEAN of",
    "relations_since": "Beginning of Korea's diplomatic relations with",
}
"""How a field of each member begins, where its name does not do."""
UNDATED = ("capital", "alpha2", "names-ko", "names-local", "official_name")
"""Fields of which the base does not say since when they are so."""
DATES = ("joined", "relations_since")
PARTNER_FIELDS = ("names-ko", "names-local", "official_name", "capital", "alpha2", *DATES, "partnership")
"""In this order they are looked for."""
PARTNERSHIP = (
    *("partnership", "partnerships", "quan he doi tac", "동반자 관계"),
    *("kind of partnership", "type of partnership", "level of relations"),
)
"""Words that ask for the name of a partnership, and do not name one."""
SAID = {
    "capital": "The capital of {name} is {value}.",
    "joined": "{Name} joined ASEAN {when}.",
    "partnership": "Korea and {name} call their relations: {value}{since}.",
    "names-ko": "{Name} is {value} in Korean.",
    "names-local": "{Name} calls itself {value}.",
    "official_name": "The official name of {name} is {value}.",
    "alpha2": "The code of {name} is {value} (ISO 3166-1).",
}


def field(asked: Asked) -> Answer | None:
    """A field of a partner, a policy, a pillar or an institution."""
    if asked.has("amount"):
        return None
    if asked.has("entry"):
        return _entry(asked)
    names = [value for segment in asked.free("field") for value in segment.values("field")]
    name = next((each for each in PARTNER_FIELDS if each in names), "")
    if not name or (name in UNDATED and asked.has("do", "when", "which-year")):
        return None
    return _partner_field(asked, name)


def _partner_field(asked: Asked, name: str) -> Answer | None:
    """One field of the partners that are named."""
    facts = asked.facts
    compares = any("compare" in segment.values("do") for segment in asked.segments)
    each = bool(asked.take("do", "each"))
    others = _whose(asked, name, compares)
    if each:
        if {*others} - {"asean"}:
            return None
        others = [partner.id for partner in facts.partners if partner.kind == "asean-member"]
    time = asked.time()
    dated = name in DATES
    if name == "partnership" and (
        time.periods or any({"when", "which-year"} & {*segment.values("do")} for segment in asked.segments)
    ):
        return None
    spans = bool(time.since and time.until) and dated
    if not others or ((time.since or time.until) and not spans) or len(time.periods) > 1:
        return None
    if dated:
        others.sort(key=lambda partner: dates.sort_key(getattr(facts.entry(partner), name) or "9999"))
    values: list[str] = []
    for partner in others:
        entry = facts.entry(partner)
        value = {"names-ko": ", ".join(dict.fromkeys(entry.names.ko)), "names-local": ", ".join(entry.names.local)}.get(
            name
        ) or getattr(entry, name, None)
        if not value:
            asked.none(_no_field(name, partner, facts))
            return None
        if time.one and dated and not value.startswith(time.one[:4]):
            did = "joined ASEAN" if name == "joined" else "opened relations with Korea"
            asked.none(f"{called(partner, facts)} {did} {when(value)}, not in {time.one}")
            return None
        if spans and not dates.overlaps(value, time.since, time.until):
            told = _field_sentence(name, partner, value, facts).rstrip(".")
            asked.none(f"{told}, not in {time.since}-{time.until}")
            return None
        values.append(value)
    told = " ".join(_field_sentence(name, partner, value, facts) for partner, value in zip(others, values, strict=True))
    read_as = (name.replace("_", " ").replace("-", " "), *[called(partner, facts) for partner in others])
    answer = Answer(
        told,
        "comparison",
        read_as,
        f"akcli show {' '.join(others)}",
        partners=tuple(others),
        field=name,
        sources=cited(map(facts.entry, others), facts),
    )
    if len(others) == 1:
        first = facts.entry(others[0])
        notes = [
            f"{publishers(variant.sources, facts)}: {in_words(other) if dated else other}."
            for variant in first.variants
            if (other := getattr(variant, name, None))
        ]
        notes += [first.note] if first.note and name in ("relations_since", "partnership") else []
        return answer._replace(
            operation="field",
            command=f"akcli partners {others[0]}",
            value=in_words(values[0]) if dated else values[0],
            period=values[0] if dated else None,
            address=others[0],
            notes=notes,
        )
    if each:
        texts = [in_words(value) if dated else value for value in values]
        texts = [f"{called(partner, facts)} {text}" for partner, text in zip(others, texts, strict=True)]
        told = f"{EACH.get(name, f'{capital(read_as[0])} of')} each of the {len(others)} members: {listed(texts)}."
    rows = [
        Row(capital(called(partner, facts)), in_words(value), None, value, partner)
        if dated
        else Row(capital(called(partner, facts)), value, address=partner)
        for partner, value in zip(others, values, strict=True)
    ]
    if compares and dated:
        order = "at the same time" if values[0] == values[1] else f"{called(others[0], facts)} was first"
        told = f"{capital(order)}: {told}"
    return answer._replace(sentence=told, rows=rows)


def _whose(asked: Asked, name: str, compares: bool) -> list[str]:
    """The partners whose field is asked for; takes the words that ask for it."""
    facts = asked.facts
    taken = asked.take("field", name)
    members = {mention.id for mention in asked.mentions} - {"asean", "kr"}
    others_asked = asked.has("do", "which-partner", "who") and not asked.has("do", "when", "which-year")
    if name == "joined" and others_asked and len(members) == 1:
        return []  # who else joined is not read off the date of the partner that is named
    asked.take("do", "value", "what", "when", "which-year", "which-partner", "compare", "who", "leader", "first")
    asked.take("do", "newest", "true", *(["where", "city"] if name == "capital" else []))
    asked.take("concept", "become")
    if name == "relations_since":
        asked.take("field", "founded", "relations_since", "announced")
        if "asean" in {mention.id for mention in asked.mentions}:
            asked.take("concept", "sectoral")  # with which they began
    mentions = list(asked.mentions)
    ids = asked.partners()
    others = [partner for partner in ids if partner != "kr"]
    if name == "joined":
        asean = [mention for mention in mentions if mention.id == "asean"]
        others = [partner for partner in ids if partner != "asean"]
        if not asean and not all(facts.entry(partner).kind == "asean-member" for partner in others):
            return []
        return [] if any(mention.role == "subject" for mention in asean) else others
    if name in ("relations_since", "partnership"):
        if len(others) > 1 and "kr" not in ids and not compares:
            third(asked, others[0], others[1])
            return []
        named = name == "partnership" and any(plain(segment.text) not in PARTNERSHIP for segment in taken)
        return [] if named else others  # whether they are partners of that kind is not asked of a field
    return others if len(ids) > 1 and name != "names-ko" else ids


def _no_field(name: str, partner: str, facts: Facts) -> str:
    who = called(partner, facts)
    if name == "joined":
        return f"{who} is not a member of ASEAN"
    told = {"relations_since": "when relations began", "partnership": "a name of the partnership"}.get(name, name)
    return f"the base does not say {told} for {who}"


def _field_sentence(name: str, partner: str, value: str, facts: Facts) -> str:
    who = called(partner, facts)
    if name == "relations_since":
        kind = "dialogue relations" if partner in ("asean", "mekong") else "diplomatic relations"
        return f"Korea has had {kind} with {who} since {in_words(value)}."
    since = facts.entry(partner).partnership_since
    return SAID[name].format(
        name=who,
        Name=capital(who),
        value=value,
        when=when(value) if name == "joined" else "",
        since=f", since {in_words(since)}" if since else "",
    )


def _entry(asked: Asked) -> Answer | None:
    """A field of a policy, a pillar or an institution."""
    facts = asked.facts
    named = asked.take("entry")
    ids = list(dict.fromkeys(str(value) for segment in named for value in segment.values("entry")[:1]))
    if len(ids) > 1:
        # An abbreviation beside the name that holds it.
        longest = max(named, key=lambda segment: len(segment.text))
        if all(plain(segment.text) in plain(longest.text) for segment in named):
            ids = [str(longest.value("entry"))]
    if len(ids) != 1:
        return None
    entry = facts.entry(ids[0])
    section = facts.sections[ids[0]]
    if asked.has("measure", "fund outward"):
        return None
    names = [value for segment in asked.free("field") for value in segment.values("field")]
    who, where = asked.has("do", "who", "leader"), asked.has("do", "where", "city")
    whens = asked.has("do", "when", "which-year")
    name = _entry_field(section, names, who, whens, where)
    if WORTH.search(plain(asked.reading.question)) and not (who or whens or where):
        name = "size" if section == "institutions" else ""
    if not name or (asked.has("do", "how-many") and asked.has("counted", "pillars", "initiatives")):
        return None
    if name == "by" and " and " in entry.by and PROPOSED.search(plain(asked.reading.question)):
        return None  # of those who announced it together nobody is told to have proposed it
    asked.take("field", *ASKED_BY[name])
    asked.take(
        "do", "what", "value", "when", "which-year", "who", "leader", "where", "city", "newest", "first", "true", "held"
    )
    asked.take("counted", "policies", "institutions", "pillars", "initiatives")
    asked.take("measure", "residents people") if name == "seat" else None
    if set(asked.partners()) - {"kr", "asean", *([] if "mekong" not in ids[0] and ids[0] != "mkcf" else ["mekong"])}:
        return None
    value = getattr(entry, name, None)
    time = asked.time()
    if name == "purpose" and (time.periods or time.since or time.until):
        return None  # what is asked of a time is no purpose
    if name == "size" and time.periods and value is not None and time.one != value.year:
        return None
    text = stems(
        " ".join(
            str(getattr(entry, each, "") or "")
            for each in ("name", "by", "place", "seat", "announced", "established", "abbreviation", "status", "kind")
        )
    )
    left = asked.left
    if all(stems(segment.text) <= text for segment in left):
        asked.mark(left)
    if value is None:
        what = {
            "seat": "where it has its seat",
            "established": "when it was founded",
            "ended": "that it ended",
            "place": "where it was announced",
        }.get(name, name)
        asked.none(f"the base does not say {what}: {entry.name}{' (' + entry.note + ')' if entry.note else ''}")
        return None
    if time.periods and name in ("announced", "established") and not str(value).startswith(time.periods[0][:4]):
        asked.none(f"{entry.name}: {name} {when(str(value))}, not in {time.periods[0]}")
        return None
    command = {"policies": "policies", "institutions": "institutions", "pillars": "pillars"}[section]
    notes = [entry.note] if entry.note and name in ("announced", "established", "status", "ended") else []
    for variant in getattr(entry, "variants", ()):
        if getattr(variant, name, None):
            other = getattr(variant, name)
            told = in_words(other) if isinstance(other, str) else amount(other.value, other.unit)
            notes.append(f"{publishers(variant.sources, facts)}: {told}.")
    return Answer(
        _entry_sentence(entry, section, name, value, where, whens),
        "field",
        (name, entry.name),
        f"akcli {command} {ids[0]}",
        field=name,
        value=value if isinstance(value, str) else value.value if hasattr(value, "value") else str(value),
        unit=getattr(value, "unit", None),
        period=value if name in ("announced", "established", "ended") else getattr(value, "year", None),
        address=ids[0],
        sources=references(entry.sources, facts),
        notes=notes,
    )


WORTH = re.compile(r"\bhow much\b|\bworth\b|\bmoney\b|\bvalue\b|얼마|\btri gia\b|\bbao nhieu\b")
ASKED_BY: dict[str, tuple[str, ...]] = {
    "by": ("announced", "founded"),
    "announced": ("announced", "founded"),
    "established": ("founded", "relations_since"),
    "ended": ("ended", "status"),
    "status": ("status", "ended"),
    "seat": ("seat", "founded"),
    "place": ("announced", "seat", "founded"),
    "size": ("size",),
    "abbreviation": ("abbreviation",),
    "goal": ("summary",),
    "purpose": ("summary",),
    "summary": ("summary",),
}
"""The fields whose words ask for a field of a policy or an institution."""


def _entry_field(section: str, names: Sequence[str], who: bool, whens: bool, where: bool) -> str:
    """The field that is asked for."""
    starts = "established" if section == "institutions" else "announced"
    if section == "pillars":
        return "" if who or whens or where else "goal"
    if who:
        return "by" if section == "policies" and ("announced" in names or "founded" in names or not names) else ""
    if "ended" in names or ("status" in names and section == "policies"):
        return "ended" if section == "policies" else "status"
    if where:
        return "seat" if section == "institutions" else "place"
    if "seat" in names and section == "institutions" and not whens:
        return "seat"
    if "status" in names and section == "institutions" and not whens:
        return "status"
    if "size" in names and section == "institutions":
        return "size"
    if "abbreviation" in names and section == "institutions":
        return "abbreviation"
    if whens or "founded" in names or "announced" in names:
        if section == "institutions" and "announced" in names and "founded" not in names:
            return "announced"
        if section == "policies" and "founded" in names and "announced" not in names:
            return ""  # that it was announced does not tell when it came into being
        return starts
    return "purpose" if section == "institutions" else "summary"


def _entry_sentence(entry: Any, section: str, name: str, value: Any, where: bool, whens: bool) -> str:
    title = entry.name
    short = getattr(entry, "abbreviation", None)
    full = f"{title} ({short})" if short else title
    match name:
        case "by":
            place = f" in {entry.place}" if where and entry.place else ""
            return f"{value} announced it {when(entry.announced)}{place}: {title}."
        case "announced":
            by = f" by {entry.by}" if section == "policies" else ""
            place = f" ({entry.place})" if getattr(entry, "place", None) else ""
            return f"{title}: announced {when(value)}{by}{place}."
        case "established":
            return f"{full}: founded {when(value)}{f', {entry.seat}' if entry.seat else ''}."
        case "seat":
            since = f", founded {when(entry.established)}" if whens and entry.established else ""
            return f"{full} has its seat in {value}{since}."
        case "place":
            return (
                f"{title}: announced in {value}, {in_words(entry.announced)}."
                if value != "Video conference"
                else f"{title}: announced by video conference, {in_words(entry.announced)}."
            )
        case "size":
            return f"{full}: {amount(value.value, value.unit)} in {in_words(value.year)}."
        case "ended":
            return f"{title}: ended {when(value)}."
        case "status":
            seen = f", last seen {in_words(entry.as_of)}" if entry.as_of else ""
            return f"{full}: {value}{seen}."
        case "abbreviation":
            return f"{title} is abbreviated {value}."
        case "goal":
            return f"{title}: {value} {entry.summary}"
    since = f" Founded {when(entry.established)}." if getattr(entry, "established", None) else ""
    if section == "policies":
        since = f" Announced {when(entry.announced)} by {entry.by}."
    return f"{full}: {value}{since}"
