"""When and where something happened, and what it was."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from akcli.ask import words
from akcli.ask.answers import Answer, Row, called, listed
from akcli.ask.asked import Asked, Time, asks_which
from akcli.ask.reading import table
from akcli.ask.subjects import third
from akcli.ask.wording import bare, english, forms_of, ordinal, stem
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import in_order, references, within

SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "with",
        "by",
        "its",
        "from",
        "as",
        "s",
        "one",
        "into",
        "new",
        "be",
        "due",
        "become",
        "becomes",
        "korea",
        "korean",
        "rok",
    ]
)

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
STEPS = frozenset(("concluded", "signed", "ratified", "in-force"))
"""What becomes of an agreement, one after the other."""
VERBS = frozenset(
    (
        "signed",
        "in-force",
        "concluded",
        "opened",
        "announced",
        "ratified",
        "upgrade",
        "joined",
        "adopted",
        "become",
        "visit",
        "meeting",
    )
)
"""What happens, of the concepts: without one of these, a question is about all that there was."""


def event(asked: Asked) -> Answer | None:
    """When or where something happened, or what it was."""
    facts = asked.facts
    if asked.has("amount") or asked.has("do", "most", "least"):
        return None
    if asks_which(asked) and any(set(segment.values("concept")) & PARTNERS for segment in asked.segments):
        return None
    where = asked.has("do", "where", "city")
    whens = asked.has("do", "when", "which-year")
    who = asked.has("do", "who", "leader")
    if not whens and not where:
        # A number is asked for, not an event.
        if any(mention.form == "people" for mention in asked.mentions) or asked.has("do", "how-many", "value"):
            return None
        if any(segment.value("measure") and not segment.value("concept") for segment in asked.segments):
            return None
    every = bool(asked.take("counted", "events"))
    listing = every or asked.has("do", "held")
    asked.take("do", "held")
    time = asked.time()
    if (time.since and time.until) or len(time.periods) > 1:
        return None
    ordinals = [int(segment.value("ordinal")) for segment in asked.take("ordinal")]
    if asked.has("do", "first") and not ordinals:
        ordinals = [1]
    last = asked.has("do", "last", "newest") and not any(
        segment.value("concept") for segment in asked.free("do", "last")
    )
    asked.take("do", "last", "newest", "first") if last or ordinals else None
    how_many = asked.take("do", "how-many") if not whens else []
    asked.take(
        "do", "when", "which-year", "where", "city", "what", "value", "which-partner", "passed" if ordinals else "when"
    )
    asked.mark([segment for segment in asked.free("do", "who") if segment.drop])
    if how_many:
        return None
    mentions = list(asked.mentions)
    partners = [partner for partner in asked.partners() if partner != "kr"]
    statements = [segment for segment in asked.free("entry") if not {*segment.values("concept")} & PARTNERS]
    asked.mark(statements)
    entries = [str(segment.value("entry")) for segment in statements]
    wanted: list[Wanted] = []
    pact = any(set(segment.values("concept")) & PACTS for segment in asked.segments)
    starts = any("opened" in segment.values("concept") for segment in asked.segments)
    talks = any("talks" in segment.values("concept") for segment in asked.segments)
    verbs = any(set(segment.values("concept")) & VERBS for segment in asked.segments)
    partnered = any({*segment.values("concept")} & PARTNERS for segment in asked.segments)
    for segment in list(asked.segments):
        if segment.place in asked.taken or (segment.drop and not segment.value("concept")):
            continue
        concepts = segment.values("concept")
        if partnered and (
            {*concepts} & {"upgrade", "become", "relations", "opened"} or "relations_since" in segment.values("field")
        ):
            asked.mark([segment])
            continue  # that they are partners from then on says it all
        if segment.drop and (not concepts or (segment.glued and wanted)):
            continue  # 됐나 behind 수립 says nothing more
        forms: list[str] = []
        if "opened" in concepts and pact:
            concepts.append("in-force")  # an agreement starts when it takes effect
        for concept in concepts:
            forms += forms_of(concept)
        own = bare(segment.text)
        if own:
            forms.append(own)
        if not forms:
            forms += [bare(english(segment, facts))]
        wanted.append(Wanted(segment.text, tuple(dict.fromkeys(form for form in forms if form)), tuple(concepts)))
        asked.mark([segment])
    listing = listing and bool(time.one)
    if asked.left or (not wanted and not entries and not ordinals and not listing):
        return None
    if not wanted and not ordinals and not last and not listing:
        return None
    if who and len(wanted) + bool(time.one) + len(partners) < 2:
        return None
    korea = any(mention.id == "kr" for mention in mentions)
    if len(partners) > 1 and not korea and not entries:
        # Two partners without Korea: only where an event itself names both.
        groups = {partner.id for partner in facts.partners if partner.kind == "group"}
        names = [bare(facts.title(partner)) for partner in partners]
        together = any(all(name in bare(each.title) for name in names) for each in facts.events)
        if not together and not groups & set(partners):
            third(asked, partners[0], partners[1])
            return None
    query = Query(tuple(partners), korea, tuple(entries), tuple(ordinals), last, time, pact and starts and not talks)
    either = [each for each in wanted if {*each.concepts} & STEPS]
    if pact and len(either) == 2 and not {*either[0].concepts} & {*either[1].concepts}:
        # Of one agreement two of its steps are asked for.
        steps = [_fitting([each for each in wanted if each is not other], query, facts) for other in reversed(either)]
        best = [min(key for key, _ in step) if step else None for step in steps]
        found = [((0, 0), each) for step, least in zip(steps, best, strict=True) for key, each in step if key == least]
        found = found if all(least and not least[0] for least in best) else []
    else:
        found = _fitting(wanted, query, facts)
    counted = bool(ordinals and wanted) and not any(not weight for (weight, _), _ in found)
    if counted:
        found = _nth(ordinals[0], _fitting(wanted, query._replace(ordinals=()), facts)) or found
        counted = any(not weight for (weight, _), _ in found)
    named = any({*word.concepts} & (PACTS | PARTNERS) for word in wanted)
    if not found and named and (partners or entries) and all(word.concepts for word in wanted):
        asked.none(_nothing(wanted, [*partners, *entries], time, facts))
    if not found:
        return None
    least = min(key for key, _ in found)
    if listing and not wanted:
        found = [(least, each) for _, each in found]
    if least[0] and (listing or not (whens or where or who or verbs or ordinals or last)):
        return None
    if least[0] and (who or least[0] > 1 or least[0] >= len(wanted)):
        return None
    events = [each for key, each in found if key == least]
    if every and listing:
        events = [each for key, each in found if key[0] == least[0]]
    elif not listing and least[1] > 1 + 2 * len(wanted):
        return None  # an event that says much more is about something else
    elif len(events) > 1 and not last and not ordinals:
        # Several that fit alike: those that say little more are no worse.
        events = [each for key, each in found if key[0] == least[0] and key[1] <= least[1] + (least[1] > 0)]
    whom = " for "
    if len(events) == 1 and whens and set(partners) <= {"asean"} and not korea and whom in events[0].title:
        # It was so for some, and later for others.
        step = events[0].title.partition(whom)[0]
        events = in_order(each for _, each in found if each.title.partition(whom)[0] == step)
    if not whens and not where and not who and not listing and not verbs and not last:
        events = [each for key, each in found if key[0] == least[0]]
    if last:
        events = [in_order(events)[-1]]
    events = in_order(events)
    if len(events) > 12 and not listing:
        return None
    first = events[0]
    rows = [
        Row(event.title, (event.place or "") if where else in_words(event.date), None, event.date, event.id)
        for event in events
    ]
    if len(events) == 1:
        place = f", {first.place}" if first.place else ""
        if where:
            if not first.place:
                asked.none(f"the base does not say where: {first.title}, {in_words(first.date)}")
                return None
            sentence = (
                f"{first.title}: in {first.place}, {in_words(first.date)}."
                if first.place != "Video conference"
                else f"{first.title}: by video conference, {in_words(first.date)}."
            )
        else:
            sentence = f"{first.title}: {in_words(first.date)}{place}."
        if counted:
            sentence = f"The {ordinal(ordinals[0])} in the base: {sentence}"
        notes: list[str] = [first.summary]
        for variant in first.variants:
            publishers = listed(
                dict.fromkeys(facts.documents[ref.partition("#")[0]].publisher for ref in variant.sources)
            )
            if variant.date:
                notes.append(f"{publishers}: {in_words(variant.date)}.")
        rows = []
    else:
        if not whens and not where and not time.periods and not listing and len(events) > 6:
            return None
        days = list(dict.fromkeys(in_words(event.date) for event in events))
        sentence = f"{len(events)} events fit: {listed(days[:6])}{' and more' if len(days) > 6 else ''}."
        notes = []
    return Answer(
        sentence,
        "event",
        ("event", *[called(partner, facts) for partner in partners], time.one or ""),
        f"akcli show {' '.join(event.id for event in events[:6])}",
        partners=tuple(partners),
        since=time.since or time.one,
        until=time.until or time.one,
        field="place" if where else "date",
        value=(first.place if where else first.date) if len(events) == 1 else None,
        period=first.date if len(events) == 1 else None,
        address=first.id if len(events) == 1 else None,
        rows=rows,
        sources=references(dict.fromkeys(ref for event in events for ref in event.sources), facts),
        notes=notes,
    )


def _nth(
    number: int, found: Sequence[tuple[tuple[int, int], model.Event]]
) -> list[tuple[tuple[int, int], model.Event]]:
    """The one in that place of those that fit best, where none of their titles has a number."""
    least = min((key for key, _ in found), default=(0, 0))
    best = in_order(event for key, event in found if key[0] == least[0] and key[1] <= least[1] + 1)
    if any(re.match(r"(?:\d+(?:st|nd|rd|th)|first|second|third)\b", event.title.lower()) for event in best):
        return []
    return [((0, 0), best[number - 1])] if number <= len(best) and best[0].kind == "summit" else []


class Wanted(NamedTuple):
    """A word of the question that an event has to have: in one of these forms."""

    text: str
    forms: tuple[str, ...]
    concepts: tuple[str, ...]


class Query(NamedTuple):
    """What else an event has to be."""

    partners: tuple[str, ...]
    korea: bool
    entries: tuple[str, ...]
    ordinals: tuple[int, ...]
    last: bool
    time: Time
    starts: bool
    """Whether an agreement starts, and not the talks about it."""


def _fitting(wanted: Sequence[Wanted], query: Query, facts: Facts) -> list[tuple[tuple[int, int], model.Event]]:
    """The events that have all that is wanted, each with how far it is from the question."""
    found: list[tuple[tuple[int, int], model.Event]] = []
    for each in facts.events:
        here = {partner for partner in query.partners if bare(facts.title(partner)) in bare(each.place or "")}
        if not set(query.partners) - here <= set(each.partners) or (query.korea and "kr" not in each.partners):
            continue
        if (query.time.periods or query.time.since or query.time.until) and not within(
            [each], lambda event: event.date, query.time.since, query.time.until, query.time.one
        ):
            continue
        if not _may_fit(each, [word.forms for word in wanted]):
            continue
        if query.starts and re.search("talks|negotiations|round", each.title):
            continue  # there the talks start, not what they are about
        title = f" {bare(each.title)} {bare(each.id)} {bare(each.place or '')} "
        if query.ordinals and not all(numbered(number, each) for number in query.ordinals):
            continue
        if query.entries and not all(_about_entry(entry, each, facts) for entry in query.entries):
            continue
        body = f"{title}{bare(each.summary)} "
        weight = 0
        covered = bare(each.title)
        fits = True
        for word in wanted:
            form = next((form for form in word.forms if stands(form, title)), None)
            step = {*word.concepts} & (STEPS | PACTS) and any({*other.concepts} & PACTS for other in wanted)
            if form is None and not step:
                # What else was agreed on that day a summary may tell.
                form = next((form for form in word.forms if stands(form, body)), None)
                weight += 1
            if form is None:
                fits = False
                break
            named = stands(form, bare(each.id)) and not stands(form, bare(each.title))
            covered = "" if named else _without(form, covered)
        if not fits:
            continue
        extras = _extras(covered, each, query, facts)
        found.append(((weight, extras), each))
    return found


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
    words_ = [rf"{re.escape(stem(word))}(?!at)\w{{0,3}}" if len(word) > 3 else re.escape(word) for word in form.split()]
    return re.compile(rf"(?<!\w){' '.join(words_)}(?!\w)")


def stands(form: str, text: str) -> bool:
    return bool(_pattern(form).search(text))


def _without(form: str, text: str) -> str:
    return _pattern(form).sub(" ", text)


def numbered(number: int, each: model.Event) -> bool:
    text = f" {bare(each.title)} "
    spelt = words.ORDINALS.split()[number - 1] if number <= 20 else ""
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f" {number}{ending} " in text or bool(spelt and f" {spelt} " in text)


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
    left = [word for word in text.split() if word not in SMALL and not word.isdigit()]
    left = [word for word in left if word != "asean"]
    more = [
        partner
        for partner in facts.partners
        if partner.id not in (*query.partners, "kr", "asean") and f" {bare(partner.name)} " in text
    ]
    return len(left) + 3 * len(more)
