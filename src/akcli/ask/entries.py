"""What entries say: targets and claims with their verdicts, counts and lists, the fields of partners, policies and
institutions, and events."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from akcli.ask import words
from akcli.ask.answers import Answer, Row, called, capital, listed, possessive, when
from akcli.ask.asked import Asked, Time
from akcli.ask.figured import stem, stems, third
from akcli.ask.reading import Amount, Segment, plain, table
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import in_order, references, within
from akcli.figures.targets import outcome
from akcli.show.page import amount


def rest(asked: Asked) -> list[Segment]:
    """The words that are left over."""
    return asked.left


# Targets


TOPIC_WORDS = {
    "goods-trade": "trade",
    "visitors": "visits",
    "oda": "aid",
    "fund": "fund",
    "scholarships": "scholarships",
}


def promised(asked: Asked) -> Answer | None:
    """A target: whether it was reached, who promised it and when."""
    facts = asked.facts
    amounts = asked.free("amount")
    goal = asked.has("do", "goal")
    achieved = asked.has("do", "achieved")
    if asked.has("do", "how-many") and not amounts:
        return None
    if not goal and not (amounts and achieved):
        return None
    asks_when = asked.has("do", "when", "which-year") and not goal
    if asks_when or (amounts and len(amounts) > 1):
        return None
    fields = [one for one in asked.free("field", "announced")]
    who = asked.free("do", "who")
    whens = asked.free("do", "when")
    found = list(facts.targets)
    verdicts = [value for one in asked.free("verdict") for value in one.values("verdict")] if not amounts else []
    asked.take("do", "newest")
    asked.take("do", "gets", "persons") if amounts or achieved else None
    asked.take("do", "goal", "achieved", "value", "which-partner", "true", "met", "missed", "which-year", "passed", "how-many", "both-ways", "what")
    asked.take("verdict")
    asked.take("counted", "targets")
    asked.mark(who)
    asked.mark(whens)
    asked.mark(fields)
    asked.take("field", "summary", "announced", "ended")
    asked.take("do", "growth") if amounts else None
    asked.take("concept", "announced", "adopted", "become", "visit", "meeting", "opened")
    time = asked.time()
    asked.take("do", "newest")
    if amounts:
        given: Amount = amounts[0].value("amount")
        asked.mark(amounts)
        found = [one for one in found if _worth(one, given)]
    measures = {value.split(" ")[0] for one in asked.free("measure") for value in one.values("measure")}
    asked.take("measure")
    topics = {TOPIC_WORDS[one] for one in measures if one in TOPIC_WORDS}
    entries = [one.value("entry") for one in asked.take("entry")]
    partners = asked.others()
    due = time.one or time.until or time.since
    what = _goal_words(amounts, due, partners, facts)
    if partners or not entries:
        found = [one for one in found if _about(one, partners, facts)]
    if entries:
        found = [one for one in found if any(_of_fund(one, str(entry), facts) for entry in entries)]
    if topics:
        near = [one for one in found if any(stem(topic) in stems(f"{one.title} {one.topic} {one.id}") for topic in topics)]
        if not near and "fund" in topics:
            near = [one for one in found if one.topic == "development"]
        found = near
    left = asked.left
    if left:
        near = [one for one in found if all(stems(each.text) <= stems(f"{one.title} {one.by} {one.place or ''} {one.topic}") for each in left)]
        if not near:
            return None
        asked.mark(left)
        found = near
    every = found
    if due:
        exact = [one for one in found if one.due and one.due[:4] == due[:4]]
        if not exact and fields:
            exact = [one for one in found if one.announced[:4] == due[:4]]
        found = exact
    known = [value for value in verdicts if value in ("met", "missed", "pending", "unknown")]
    if known and not amounts:
        found = [one for one in found if outcome(facts, one)["verdict"] in known]
    if not found:
        if amounts or due:
            near_ = f"; there is: {listed([one.title for one in every[:4]])}" if every else ""
            asked.none(f"the base has no target {what}{near_}")
        return None
    if not amounts and not goal:
        return None
    ordered = sorted(found, key=lambda one: dates.sort_key(one.announced))
    if len(ordered) > 1 and not amounts and not (topics or partners or entries or known or verdicts):
        if not asked.has("counted"):
            pass
    rows = [_target_row(one, facts) for one in ordered]
    if who:
        rows = [row._replace(value=f"{one.by}, {in_words(one.announced)}") for row, one in zip(rows, ordered, strict=True)]
    elif fields and whens:
        rows = [row._replace(value=in_words(one.announced)) for row, one in zip(rows, ordered, strict=True)]
    if len(ordered) == 1:
        one = ordered[0]
        result = outcome(facts, one)
        sentence = _judged(one, result, facts)
        if who:
            sentence = f"{one.by} promised it {when(one.announced)}: {one.title}."
        elif fields and whens:
            sentence = f"It was announced {when(one.announced)} by {one.by}: {one.title}."
        elif fields and not achieved:
            sentence = f"{one.title}: announced {when(one.announced)} by {one.by}; {result['verdict']}."
        return Answer(
            sentence,
            "judged",
            ("target", one.title),
            f"akcli show {one.id}",
            partners=tuple(partners),
            field="by" if who else "announced" if fields and whens else "verdict",
            value=result["outcome"],
            unit=one.unit,
            period=str(result["outcome_year"]) if result["outcome_year"] else None,
            address=one.id,
            sources=references(one.sources, facts),
        )
    verdicts_ = [outcome(facts, one)["verdict"] for one in ordered]
    told = ", ".join(f"{number} {verdict}" for verdict in ("met", "missed", "pending", "unknown") if (number := verdicts_.count(verdict)))
    return Answer(
        f"{len(ordered)} targets{' ' + what if what else ''}: {told}.",
        "judged",
        ("targets", what),
        "akcli targets" + (f" --verdict {known[0]}" if known else ""),
        partners=tuple(partners),
        field="verdict",
        rows=rows,
        sources=references(dict.fromkeys(ref for one in ordered for ref in one.sources), facts),
    )


def _target_row(one: model.Target, facts: Facts) -> Row:
    result = outcome(facts, one)
    reached = f", {amount(result['outcome'], one.unit)} in {result['outcome_year']}" if result["outcome"] is not None else ""
    return Row(one.title, f"{result['verdict']}{reached}", None, one.due, one.id)


def _worth(one: model.Target, given: Amount) -> bool:
    base, factor = model.UNITS[one.unit]
    currency = {"USD million": "USD", "KRW billion": "KRW"}.get(base, "")
    if given.currency and given.currency != currency:
        return False
    scale = {"USD": 6, "KRW": 9}.get(currency, 0)
    return Decimal(one.value) * factor == given.value.scaleb(-scale)


def _about(one: model.Target, partners: Sequence[str], facts: Facts) -> bool:
    """Whether a target is with these partners; without one it is with ASEAN."""
    title = stems(one.title)
    named = [each.id for each in facts.partners if each.id != "kr" and any(stems(name) <= title for name in (each.name,))]
    if partners:
        return set(partners) <= {*named, *(["asean"] if one.id.startswith(("akcf", "visitors", "gif", "funds")) else [])}
    return True


def _of_fund(one: model.Target, entry: str, facts: Facts) -> bool:
    return any(entry in series.split("-") for series in one.series) or one.id.startswith(f"{entry}-")


def _goal_words(amounts: Sequence[Segment], due: str | None, partners: Sequence[str], facts: Facts) -> str:
    told = []
    if amounts:
        told.append(f"of {amounts[0].text}")
    if partners:
        told.append(f"with {listed([called(one, facts) for one in partners])}")
    if due:
        told.append(f"for {due}")
    return " ".join(told)


def _judged(one: model.Target, result: dict[str, Any], facts: Facts) -> str:
    """A target with its verdict in a sentence."""
    verdict = result["verdict"]
    head = {"met": "Met", "missed": "Missed", "pending": "Still open (pending)", "unknown": "Not known (unknown)"}[verdict]
    told = f"{head}: {one.title}"
    if result["outcome"] is not None:
        told += f"; {amount(result['outcome'], one.unit)} in {result['outcome_year']}"
        if result["reached"] is not None:
            told += f", {result['reached']} % of it"
    if result["passed"] and verdict == "missed":
        told += f"; passed in {result['passed']}"
    elif verdict == "unknown":
        told += "; no outcome was found"
    if verdict == "pending" and one.due:
        told += f"; due {in_words(one.due)}"
    return f"{told}."


# Claims

SAME = (
    {"top", "main", "first", "largest", "biggest", "number", "favourite", "most", "no", "1st", "leading"},
    {"second", "2nd", "second-largest", "two"},
    {"tourist", "visitor", "traveller", "tourism", "holidaymaker", "travel"},
    {"destination", "place", "country", "go", "goal", "choice"},
    {"worker", "labour", "labourer", "work"},
    {"met", "meet", "meeting", "held", "hold", "conference"},
    {"minister", "ministerial"},
    {"defence", "defense"},
    {"president", "moon", "jae", "in"},
    {"export", "sell"},
    {"market", "buyer", "customer", "destination"},
    {"trade", "trading", "commerce"},
    {"partner", "partnership"},
    {"visited", "visit", "been"},
    {"country", "nation", "state", "member"},
    {"thirty", "30"},
    {"twenty", "20"},
    {"ten", "10"},
    {"fifth", "5th"},
    {"enlarge", "increas", "raised", "bigger", "grow", "grew", "expand", "double"},
    {"establish", "set", "found", "open", "exist", "create", "up"},
    {"investment", "invest", "investor"},
    {"stand", "rest", "built", "based", "consist"},
    {"reach", "hit", "attain"},
    {"aid", "oda", "assistance"},
    {"centre", "center"},
    {"old", "long", "traditional"},
    {"isolat", "alone"},
    {"united", "us", "usa", "america"},
    {"asean", "southeast", "asian", "asia", "southeastern", "asean's"},
    {"all", "every", "each"},
    {"1980", "1980s", "eighties"},
    {"time", "fold", "twentyfold"},
    {"student", "study"},
    {"nobody", "none"},
)


@cache
def _group(word: str) -> frozenset[int]:
    return frozenset(number for number, group in enumerate(SAME) if word in group or any(stem(one) == word for one in group))


def alike(word: str, text: set[str]) -> bool:
    """Whether a word, or one that means the same, is among these."""
    return word in text or any(_group(word) & _group(other) for other in text)


AUXILIARY = ("is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "will")
VAGUE = stems("the of a and that this it in to is are was were do does did has have had for by with on at at as be been its their than really korean korea asean s there since grow grew grown become became that ever not only just still already")


def claimed(asked: Asked) -> Answer | None:
    """Whether a statement of the article holds."""
    facts = asked.facts
    true = asked.take("do", "true")
    first = plain(asked.segments[0].text) if asked.segments else ""
    if not true and first not in AUXILIARY:
        return None
    if asked.has("do", "when", "who", "where", "how-many") and first not in AUXILIARY and not true:
        return None
    asked.take("do", "value")
    segments = [one for one in asked.segments if not one.drop and one.place not in asked.taken]
    english: list[set[str]] = []
    for one in segments:
        text = stems(_english(one, facts))
        if text - VAGUE:
            english.append(text - VAGUE)
    if not english:
        return None
    named = {one.id for one in asked.mentions}
    best: list[tuple[float, model.Claim]] = []
    for claim in facts.claims:
        text = stems(claim.statement)
        apart = [each for each in english if not all(alike(word, text) for word in each)]
        if len(apart) == 1 and len(english) > 2 and all(word in stems(claim.why) for word in apart[0]):
            text |= apart[0]
        if not all(any(alike(word, text) for word in each) if len(each) > 1 and one_of(each) else all(alike(word, text) for word in each) for each in english):
            continue
        if any(partner not in _named(claim.statement, facts) for partner in named):
            continue
        content = {word for word in text - VAGUE}
        covered = {word for word in content if any(alike(other, {word}) for each in english for other in each)}
        same = {word for word in covered if any(word in each for each in english)}
        missing = _named(claim.statement, facts) - named
        order = [one for one in ("kr", "asean") if one in named]
        if len(order) == 2 and _first(claim.statement, facts) != next(one.id for one in asked.mentions if one.id in order):
            continue
        weight = len(covered) + 0.2 * len(same)
        best.append((weight / max(1, len(content)) - 0.1 * len(missing - {"kr", "asean"}), claim))
    if not best:
        return None
    best.sort(key=lambda one: -one[0])
    share, claim = best[0]
    if share < (0.5 if true else 0.6) or (len(best) > 1 and best[1][0] == share):
        return None
    time = [one for one in segments if one.value("period")]
    if time and not all(str(one.value("period")) in f"{claim.as_of}" or stems(one.text) <= stems(claim.statement) for one in time):
        return None
    asked.mark(segments)
    return Answer(
        f"{capital(claim.verdict)}: {claim.statement} {claim.why}",
        "judged",
        ("claim", claim.statement),
        f"akcli show {claim.id}",
        field="verdict",
        value=claim.verdict,
        period=claim.as_of,
        address=claim.id,
        sources=references(claim.sources, facts),
        notes=[f"Judged for {in_words(claim.as_of)}, as the article stated it."] if claim.as_of else [],
    )


def _first(statement: str, facts: Facts) -> str:
    """Which of Korea and ASEAN a statement names first."""
    text = plain(statement)
    places = {"kr": text.find("korea"), "asean": min([text.find(name) for name in ("asean", "southeast asia") if name in text], default=-1)}
    known = {one: place for one, place in places.items() if place >= 0}
    return min(known, key=lambda one: known[one]) if known else ""


def one_of(each: set[str]) -> bool:
    """Whether any of these words will do: they are what several names of one thing have in them."""
    return False


def _named(text: str, facts: Facts) -> set[str]:
    folded = f" {' '.join(re.findall(r'[a-z0-9]+', plain(text)))} "
    found = set()
    for partner in facts.partners:
        names = [partner.name, *partner.aliases]
        for value, columns in (*table(words.DEMONYMS), *table(words.PEOPLE)):
            names += columns[0] if value == partner.id else []
        if any(len(name) > 2 and f" {' '.join(re.findall(r'[a-z0-9]+', plain(name)))} " in folded for name in names):
            found.add(partner.id)
    if "southeast asia" in folded:
        found.add("asean")
    return found


ENGLISH: dict[str, str] = {}


def _english(one: Segment, facts: Facts) -> str:
    """A word of the question in English."""
    partner = one.value("partner") or one.value("pair")
    if partner and one.value("form") != "people":
        return str(facts.title(partner))
    if one.text.isascii():
        return one.text
    if partner:
        return next((columns[0][0] for value, columns in table(words.PEOPLE) if value == partner), one.text)
    entry = one.value("entry")
    if entry:
        return str(facts.title(entry))
    for kind, data in (("concept", words.CONCEPTS), ("measure", words.MEASURES), ("other-side", words.DESTINATIONS), ("do", words.OPERATIONS), ("field", words.FIELDS)):
        value = one.value(kind)
        if value:
            return next((columns[0][0] for name, columns in table(data) if name == value and columns[0]), one.text)
    return one.text


# Counts and lists


def counted(asked: Asked) -> Answer | None:
    """How many there are, or which."""
    facts = asked.facts
    how_many = asked.has("do", "how-many")
    which = asked.has("do", "which-partner") or asked.has("counted", "members")
    if asked.has("measure") and not asked.has("counted") or asked.has("do", "most", "least"):
        return None
    for plan in (_mekong, _members_at, _joined, _tasks, _judged_count, _events_count):
        fresh = Asked(asked.reading, facts)
        if (found := plan(fresh, how_many, which)) and not fresh.left:
            asked.mark(asked.segments)
            return found
    return None


def _list_of(partners: Sequence[model.Partner], facts: Facts, field: str = "") -> list[Row]:
    return [Row(capital(called(one.id, facts)), in_words(getattr(one, field)) if field and getattr(one, field) else "", None, getattr(one, field) if field else None, one.id) for one in partners]


COUNTING = ("how-many", "which-partner", "value", "who", "what", "newest", "which-year", "cumulative", "where")


def _mekong(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    facts = asked.facts
    if not asked.has("partner", "mekong") and not asked.has("field", "mekong"):
        return None
    if not how_many and not which and not asked.has("do", "who", "what"):
        return None
    if len(asked.segments) and asked.has("entry"):
        return None
    asked.take("do", *COUNTING)
    asked.take("counted", "members")
    if set(asked.partners()) - {"mekong", "asean", "kr"}:
        return None
    asked.take("field", "mekong", "joined")
    asked.take("role")
    known = [one for one in facts.partners if one.mekong]
    rows = _list_of(known, facts)
    return Answer(
        f"{len(known)} Mekong countries: {listed([one.name for one in known])}.",
        "count" if how_many else "list",
        ("Mekong countries",),
        "akcli partners mekong",
        field="mekong",
        value=len(known),
        rows=rows,
        address="mekong",
        sources=references(facts.entry("mekong").sources, facts),
    )


def _members_at(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The members of ASEAN at a time."""
    facts = asked.facts
    if not asked.has("partner", "asean") or not (how_many or which or asked.has("do", "who")):
        return None
    if not which and not asked.has("field", "joined"):
        return None
    asked.take("do", *COUNTING)
    asked.take("counted", "members")
    if asked.partners() != ["asean"]:
        return None
    founding = bool(asked.take("field", "founded"))
    asked.take("concept", "opened")
    joins = asked.free("field", "joined")
    verb = any(plain(one.text) in ("joined", "join", "acceded", "entered", "admitted") or one.text >= "가" for one in joins)
    asked.mark(joins)
    time = asked.time()
    if verb and not founding or len(time.periods) > 1 or time.since:
        return None
    asked.take("role")
    asked.take("do", "compare") if False else None
    members = [one for one in facts.partners if one.kind == "asean-member" and one.joined]
    if founding:
        first = min(one.joined or "" for one in members)
        known = [one for one in members if one.joined == first]
        told = f"{len(known)} countries founded ASEAN {when(first)}: {listed([called(one.id, facts) for one in known])}."
    else:
        year = time.one or time.until or facts.about.edition
        if year[:4] > facts.about.edition[:4]:
            asked.none(f"{in_words(year)} is after the edition of the facts ({facts.about.edition})")
            return None
        day = dates.parse(year).end or year
        known = [one for one in members if (dates.parse(one.joined or "").start or "") <= day]
        late = [one for one in known if (one.joined or "")[:4] == year[:4] and time.one]
        at = f"at the end of {year}" if time.one and len(year) == 4 else f"on {in_words(year)}"
        if not known:
            asked.none("ASEAN was founded on 8 August 1967")
            return None
        told = f"ASEAN had {len(known)} members {at}: {listed([called(one.id, facts) for one in known])}."
        if not time.one:
            told = f"ASEAN has {len(known)} members: {listed([called(one.id, facts) for one in known])}."
        if late:
            told = f"{told[:-1]} ({listed([called(one.id, facts) for one in late])} joined in that year)."
    return Answer(
        told,
        "count" if how_many else "list",
        ("members of ASEAN", time.one or "now"),
        "akcli partners --kind asean-member" + (f" --as-of {time.one}" if time.one else ""),
        field="joined",
        partners=("asean",),
        since=time.one,
        until=time.one,
        value=len(known),
        rows=_list_of(known, facts, "joined"),
        address="asean",
        sources=references(dict.fromkeys(ref for one in known for ref in one.sources), facts),
    )


def _joined(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The partners that joined ASEAN, or opened relations, in a time."""
    facts = asked.facts
    field_ = next((name for name in ("joined", "relations_since") if asked.has("field", name)), "")
    if not field_ or not (which or how_many or asked.has("do", "who")):
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
    every = [one for one in facts.partners if one.kind == "asean-member" and getattr(one, field_)]
    known = within(every, lambda one: getattr(one, field_), time.since, time.until, time.one)
    span = in_words(time.one) if time.one else "between " + str(time.since) + " and " + str(time.until) if time.since and time.until else f"since {time.since}" if time.since else f"until {time.until}"
    span = f"in {span}" if time.one else span
    verb = "joined ASEAN" if field_ == "joined" else "opened relations with Korea"
    known.sort(key=lambda one: dates.sort_key(getattr(one, field_)))
    names = f": {listed([called(one.id, facts) for one in known])}" if known else ""
    return Answer(
        f"{len(known) or 'No'} {'country' if len(known) == 1 else 'countries'} {verb} {span}{names}.",
        "count" if how_many else "list",
        (verb, span),
        "akcli partners --kind asean-member",
        field=field_,
        since=time.since or time.one,
        until=time.until or time.one,
        value=len(known),
        rows=_list_of(known, facts, field_),
        sources=references(dict.fromkeys(ref for one in known for ref in one.sources), facts),
    )


def _tasks(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """The tasks of a policy, or the pillars."""
    facts = asked.facts
    asked.take("do", *COUNTING)
    asked.take("do", "goal")
    if asked.has("counted", "pillars"):
        asked.take("counted", "pillars", "members")
        entries = [one.value("entry") for one in asked.take("entry")]
        if set(entries) - {"nsp"}:
            return None
        asked.take("role")
        asked.partners() if all(one.id in ("kr", "asean") for one in asked.mentions) else None
        asked.take("amount")
        rows = [Row(one.name, one.goal, None, None, one.id) for one in facts.pillars]
        return Answer(
            f"{len(rows)} pillars of the New Southern Policy: {listed([row.label for row in rows])}.",
            "count" if how_many else "list",
            ("pillars",),
            "akcli pillars",
            value=len(rows),
            rows=rows,
            sources=references(dict.fromkeys(ref for one in facts.pillars for ref in one.sources), facts),
        )
    entries = list(dict.fromkeys(str(one.value("entry")) for one in asked.take("entry")))
    if not 0 < len(entries) < 3 or not asked.has("counted", "initiatives"):
        return None
    asked.take("counted", "initiatives", "pillars")
    asked.take("role")
    asked.take("field", "summary")
    asked.partners() if all(one.id in ("kr", "asean") for one in asked.mentions) else None
    pillars = [one for one in entries if facts.sections[one] == "pillars"]
    entries = [one for one in entries if one not in pillars] or pillars
    if len(entries) != 1:
        return None
    known = [one for one in facts.initiatives if entries[0] in (one.policy, one.pillar) and set(pillars) <= {one.pillar}]
    name = facts.title(entries[0])
    if pillars and pillars != entries:
        name = f"{name}, {facts.title(pillars[0])},"
    if not known:
        asked.none(f"the base has no tasks of {name}")
        return None
    rows = [Row(one.title, f"no. {one.number}" if one.number else "", None, None, one.id) for one in known]
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
        sources=references(dict.fromkeys(ref for one in known for ref in one.sources), facts),
    )


def _judged_count(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """Claims or targets with a verdict; entries of a section."""
    facts = asked.facts
    kind = next((name for name in ("claims", "targets", "institutions", "policies", "sources", "series") if asked.has("counted", name)), "")
    bodies = [name for name in model.closed_list(model.InstitutionKind) if asked.has("counted", name)]
    if not kind and bodies and not asked.has("entry"):
        kind = "institutions"
    if not kind or asked.has("amount"):
        return None
    taken = asked.take("verdict")
    asked.take("counted")
    asked.take("do", *COUNTING, "true", "goal", "achieved", "missed", "met", "pending", "held")
    verdicts = [value for one in taken for value in one.values("verdict")]
    asked.take("entry") if False else None
    time = asked.time()
    if time != Time() and not time.newest:
        return None
    if kind not in ("claims", "targets") and verdicts:
        return None
    measures = asked.take("measure") if kind == "targets" else []
    partners = asked.partners() if kind == "targets" else []
    section: Sequence[Any] = getattr(facts, kind)
    if kind in ("claims", "targets"):
        closed = model.closed_list(model.ClaimVerdict if kind == "claims" else model.TargetVerdict)
        wanted = [one for one in verdicts if one in closed]
        if verdicts and not wanted:
            return None
        judged = [(one, one.verdict if kind == "claims" else outcome(facts, one)["verdict"]) for one in section]
        if wanted:
            judged = [(one, verdict) for one, verdict in judged if verdict == wanted[0]]
        if kind == "targets" and measures:
            topics = {TOPIC_WORDS.get(value.split(" ")[0], "") for one in measures for value in one.values("measure")}
            judged = [(one, verdict) for one, verdict in judged if topics & {one.topic, *stems(one.title)}]
        if partners and kind == "targets":
            judged = [(one, verdict) for one, verdict in judged if _about(one, [each for each in partners if each != "kr"], facts)]
        rows = [Row(one.statement if kind == "claims" else one.title, verdict, None, None, one.id) for one, verdict in judged]
        told = f"{len(rows)} {kind}{' are ' + wanted[0] if wanted else ' are in the base'}."
        command = f"akcli {kind}" + (f" --verdict {wanted[0]}" if wanted else "")
    else:
        asked.partners() if all(one.id in ("kr", "asean") for one in asked.mentions) else None
        if bodies:
            section = [one for one in section if one.kind in bodies]
        active = asked.take("field", "status")
        if active and kind == "institutions":
            section = [one for one in section if one.status == "active"]
        rows = [Row(getattr(one, "name", getattr(one, "title", "")), "", None, None, one.id) for one in section]
        name = f"{bodies[0]}s" if len(bodies) == 1 else kind
        told = f"{len(rows)} {'active ' if active else ''}{name} are in the base."
        command = f"akcli {kind}"
    refs = dict.fromkeys(ref for row in rows for ref in getattr(facts.entry(row.address or ""), "sources", ()))
    return Answer(
        told,
        "count" if how_many else "list",
        (kind, *verdicts[:1]),
        command,
        field="verdict" if verdicts else None,
        value=len(rows),
        rows=rows,
        sources=references(refs, facts) if kind != "sources" else (),
    )


def _events_count(asked: Asked, how_many: bool, which: bool) -> Answer | None:
    """How many events of a kind there were."""
    facts = asked.facts
    if how_many and asked.has("counted", "events") and not asked.has("concept"):
        return _every_event(asked)
    if not how_many or not (asked.has("concept", "summit") or asked.has("counted", "events summit")):
        return None
    asked.take("do", *COUNTING)
    asked.take("counted", "events summit")
    asked.take("concept", "meeting", "summit")
    asked.take("do", "held")
    time = asked.time()
    if len(time.periods) > 1:
        return None
    special = asked.take("concept", "commemorative", "special-summit")
    partners = [one for one in asked.partners() if one != "kr"] or (["asean"] if special else [])
    if len(partners) != 1 or partners[0] not in ("mekong", "asean"):
        return None
    title = {"mekong": "Mekong-ROK Summit", "asean": "ASEAN-ROK"}[partners[0]]
    found = [one for one in facts.events if one.kind == "summit" and title in one.title and "Summit" in one.title]
    if special:
        found = [one for one in found if "Commemorative" in one.title]
    found = in_order(within(found, lambda one: one.date, time.since, time.until, time.one))
    if not found:
        asked.none("the base has no such summit in that time")
        return None
    rows = [Row(one.title, in_words(one.date), None, one.date, one.id) for one in reversed(found)]
    return Answer(
        f"{len(found)} {title.removesuffix(' Summit')}{' Commemorative' if special else ''} Summits are in the base, the first {when(found[0].date)}, the newest {when(found[-1].date)}.",
        "count",
        ("summits", called(partners[0], facts)),
        f"akcli timeline --kind summit --partner {partners[0]}",
        partners=tuple(partners),
        since=time.since or time.one,
        until=time.until or time.one,
        value=len(found),
        rows=rows,
        sources=references(dict.fromkeys(ref for one in found for ref in one.sources), facts),
    )


def _every_event(asked: Asked) -> Answer | None:
    """How many events of a time, or with a partner, are in the base."""
    facts = asked.facts
    asked.take("counted", "events")
    asked.take("do", *COUNTING, "held")
    asked.take("role")
    time = asked.time()
    partners = [one for one in asked.partners() if one != "kr"]
    if len(time.periods) > 1:
        return None
    found = in_order(within(facts.events, lambda one: one.date, time.since, time.until, time.one))
    found = [one for one in found if set(partners) <= set(one.partners)]
    span = time.one or f"{time.since or ''}-{time.until or ''}".strip("-")
    given = [f"--year {time.one}" if time.one else "", f"--since {time.since}" if time.since else ""]
    given += [f"--until {time.until}" if time.until else "", *[f"--partner {one}" for one in partners]]
    whom = f" with {listed([called(one, facts) for one in partners])}" if partners else ""
    return Answer(
        f"{len(found)} events{whom}{f' of {span}' if span else ''} are in the base.",
        "count",
        ("events", span),
        " ".join(["akcli timeline", *filter(None, given)]),
        partners=tuple(partners),
        since=time.since or time.one,
        until=time.until or time.one,
        value=len(found),
        rows=[Row(one.title, in_words(one.date), None, one.date, one.id) for one in found],
        sources=references(dict.fromkeys(ref for one in found for ref in one.sources), facts),
    )


# Fields of partners, policies, institutions

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
    names = [value for one in asked.free("field") for value in one.values("field")]
    order = ("names-ko", "names-local", "official_name", "capital", "alpha2", "joined", "relations_since", "partnership")
    name = next((one for one in order if one in names), "")
    if not name:
        return None
    return _partner_field(asked, name)


def _partner_field(asked: Asked, name: str) -> Answer | None:
    facts = asked.facts
    taken = asked.take("field", name)
    asked.take("do", "value", "what", "when", "which-year", "which-partner", "compare", "who", "first", "newest", "true")
    asked.take("do", "where") if name == "capital" else None
    asked.take("concept", "become")
    compares = asked.reading.segments and any(one.value("do") == "compare" or "compare" in one.values("do") for one in asked.segments)
    if name == "relations_since":
        asked.take("field", "founded", "joined" if False else "relations_since", "announced")
    mentions = list(asked.mentions)
    ids = asked.partners()
    others = [one for one in ids if one != "kr"]
    if name == "joined":
        others = [one for one in ids if one != "asean"]
        if not others or (asked.free("concept") and not taken):
            return None
        if not any(one.id == "asean" for one in mentions) and not all(facts.entry(one).kind == "asean-member" for one in others):
            return None
        if any(one.id == "asean" and one.role == "subject" for one in mentions):
            return None
    elif name in ("relations_since", "partnership"):
        if len(others) > 1 and "kr" not in ids and not compares:
            third(asked, others[0], others[1])
            return None
    else:
        others = ids if ids != ["kr"] else ids
        if len(others) > 1:
            others = [one for one in ids if one != "kr"] if name != "names-ko" else others
    if not others:
        return None
    time = asked.time()
    if name == "partnership":
        if any(plain(one.text) not in ("partnership", "partnerships", "quan he doi tac", "동반자 관계", "kind of partnership", "type of partnership", "level of relations") for one in taken) or time.periods:
            return None
        if any(one.value("do") in ("when", "which-year") or "when" in one.values("do") for one in asked.segments):
            return None
    if time.since or time.until or len(time.periods) > 1:
        return None
    rows = []
    told = []
    if name in ("joined", "relations_since"):
        others.sort(key=lambda one: dates.sort_key(getattr(facts.entry(one), name) or "9999"))
    for one in others:
        partner = facts.entry(one)
        value: Any = {"names-ko": ", ".join(dict.fromkeys(partner.names.ko)), "names-local": ", ".join(partner.names.local)}.get(name) if name.startswith("names") else getattr(partner, name)
        if not value:
            asked.none(_no_field(name, one, facts))
            return None
        if time.one and name in ("joined", "relations_since") and not str(value).startswith(time.one[:4]):
            asked.none(f"{called(one, facts)} {'joined ASEAN' if name == 'joined' else 'opened relations with Korea'} {when(value)}, not in {time.one}")
            return None
        told.append(_field_sentence(name, one, value, facts))
        rows.append(Row(capital(called(one, facts)), value if name not in ("joined", "relations_since") else in_words(value), None, value if name in ("joined", "relations_since") else None, one))
    first = facts.entry(others[0])
    notes = []
    for variant in first.variants if len(others) == 1 else ():
        other = getattr(variant, name, None)
        if other:
            publishers = listed(dict.fromkeys(facts.documents[ref.partition('#')[0]].publisher for ref in variant.sources))
            notes.append(f"{publishers}: {in_words(other) if name in ('joined', 'relations_since', 'partnership_since') else other}.")
    if first.note and name in ("relations_since", "partnership", "joined") and len(others) == 1:
        notes.append(first.note)
    if len(others) > 1 and compares and name in ("joined", "relations_since"):
        order = sorted(others, key=lambda one: dates.sort_key(getattr(facts.entry(one), name)))
        told = [capital(f"{called(order[0], facts)} {'was first' if getattr(facts.entry(order[0]), name) != getattr(facts.entry(order[1]), name) else 'and ' + called(order[1], facts) + ' together'}: "), " ".join(told)]
        told = ["".join(told)]
    return Answer(
        " ".join(told),
        "field" if len(others) == 1 else "comparison",
        (name.replace("_", " ").replace("-", " "), *[called(one, facts) for one in others]),
        f"akcli partners {others[0]}" if len(others) == 1 else f"akcli show {' '.join(others)}",
        partners=tuple(others),
        field=name,
        value=rows[0].value if len(others) == 1 else None,
        period=rows[0].period if len(others) == 1 else None,
        address=others[0] if len(others) == 1 else None,
        rows=rows if len(others) > 1 else (),
        sources=references(dict.fromkeys(ref for one in others for ref in facts.entry(one).sources), facts),
        notes=notes,
    )


def _no_field(name: str, partner: str, facts: Facts) -> str:
    who = called(partner, facts)
    if name == "joined":
        return f"{who} is no member of ASEAN"
    told = {"relations_since": "when relations began", "partnership": "a name of the partnership"}.get(name, name)
    return f"the base does not say {told} for {who}"


def _field_sentence(name: str, partner: str, value: str, facts: Facts) -> str:
    who = called(partner, facts)
    if name == "relations_since":
        kind = "dialogue relations" if partner in ("asean", "mekong") else "diplomatic relations"
        return f"Korea has had {kind} with {who} since {in_words(value)}."
    since = facts.entry(partner).partnership_since
    return SAID[name].format(
        name=who, Name=capital(who), value=value, when=when(value) if name == "joined" else "", since=f", since {in_words(since)}" if since else ""
    )


def _entry(asked: Asked) -> Answer | None:
    """A field of a policy, a pillar or an institution."""
    facts = asked.facts
    named = asked.take("entry")
    ids = list(dict.fromkeys(str(value) for one in named for value in one.values("entry")[:1]))
    if len(ids) > 1:
        # An abbreviation beside the name that holds it.
        longest = max(named, key=lambda one: len(one.text))
        if all(plain(one.text) in plain(longest.text) for one in named):
            ids = [str(longest.value("entry"))]
    if len(ids) != 1:
        return None
    entry = facts.entry(ids[0])
    section = facts.sections[ids[0]]
    if asked.has("measure", "fund outward"):
        return None
    names = [value for one in asked.free("field") for value in one.values("field")]
    who, whens, where = asked.has("do", "who"), asked.has("do", "when", "which-year"), asked.has("do", "where")
    name = _entry_field(section, names, who, whens, where)
    if not name:
        return None
    asked.take("field", *ASKED_BY[name])
    asked.take("do", "what", "value", "when", "which-year", "who", "where", "newest", "first", "true", "held")
    asked.take("counted", "policies", "institutions", "pillars", "initiatives")
    asked.take("measure", "residents people") if name == "seat" else None
    if set(asked.partners()) - {"kr", "asean", *([] if "mekong" not in ids[0] and ids[0] != "mkcf" else ["mekong"])}:
        return None
    value = getattr(entry, name, None)
    time = asked.time()
    text = stems(" ".join(str(getattr(entry, each, "") or "") for each in ("name", "by", "place", "seat", "announced", "established", "abbreviation", "status", "kind")))
    left = asked.left
    if all(stems(one.text) <= text for one in left):
        asked.mark(left)
    if value is None:
        what = {"seat": "where it has its seat", "established": "when it was founded", "ended": "that it ended", "place": "where it was announced"}.get(name, name)
        asked.none(f"the base does not say {what}: {entry.name}{' (' + entry.note + ')' if entry.note else ''}")
        return None
    if time.periods and name in ("announced", "established") and not str(value).startswith(time.periods[0][:4]):
        asked.none(f"{entry.name}: {name} {when(str(value))}, not in {time.periods[0]}")
        return None
    command = {"policies": "policies", "institutions": "institutions", "pillars": "pillars"}[section]
    notes = [entry.note] if entry.note and name in ("announced", "established", "status", "ended") else []
    for variant in getattr(entry, "variants", ()):
        if getattr(variant, name, None):
            publishers = listed(dict.fromkeys(facts.documents[ref.partition('#')[0]].publisher for ref in variant.sources))
            other = getattr(variant, name)
            notes.append(f"{publishers}: {in_words(other) if isinstance(other, str) else amount(other.value, other.unit)}.")
    return Answer(
        _entry_sentence(entry, section, name, value, who, where),
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


ASKED_BY: dict[str, tuple[str, ...]] = {
    "by": ("announced", "founded"),
    "announced": ("announced", "founded"),
    "established": ("founded", "relations_since"),
    "ended": ("ended",),
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
    if "ended" in names:
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


def _entry_sentence(entry: Any, section: str, name: str, value: Any, who: bool, where: bool) -> str:
    title = entry.name
    short = getattr(entry, "abbreviation", None)
    full = f"{title} ({short})" if short else title
    match name:
        case "by":
            return f"{value} announced it {when(entry.announced)}: {title}."
        case "announced":
            by = f" by {entry.by}" if section == "policies" else ""
            place = f" ({entry.place})" if getattr(entry, "place", None) else ""
            return f"{title}: announced {when(value)}{by}{place}."
        case "established":
            return f"{full}: founded {when(value)}{f', {entry.seat}' if entry.seat else ''}."
        case "seat":
            return f"{full} has its seat in {value}."
        case "place":
            return f"{title}: announced in {value}, {in_words(entry.announced)}." if value != "Video conference" else f"{title}: announced by video conference, {in_words(entry.announced)}."
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


# Events


@cache
def _forms(concept: str) -> tuple[str, ...]:
    """The English forms of a concept, the longest first."""
    found = next((columns[0] for name, columns in table(words.CONCEPTS) if name == concept), [])
    return tuple(sorted({_bare(form) for form in found}, key=len, reverse=True))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", plain(text)))


SMALL = frozenset("a an the of in on at to for and with by its from as s one into new be due become becomes korea korean rok".split())


VERBS = frozenset(
    ("signed", "in-force", "concluded", "opened", "announced", "ratified", "upgrade", "joined", "adopted", "become", "visit", "meeting")
)
"""What happens, of the concepts: without one of these, a question is about all that there was."""


def event(asked: Asked) -> Answer | None:
    """When or where something happened, or what it was."""
    facts = asked.facts
    if asked.has("amount") or asked.has("do", "most", "least"):
        return None
    where = asked.has("do", "where")
    whens = asked.has("do", "when", "which-year")
    who = asked.has("do", "who")
    if not whens and not where:
        # A number is asked for, not an event.
        if any(one.form == "people" for one in asked.mentions) or asked.has("do", "how-many", "value"):
            return None
        if any(one.value("measure") and not one.value("concept") for one in asked.segments):
            return None
    listing = bool(asked.take("counted", "events")) or asked.has("do", "held")
    asked.take("do", "held")
    time = asked.time()
    if time.since and time.until or len(time.periods) > 1:
        return None
    ordinals = [int(one.value("ordinal")) for one in asked.take("ordinal")]
    if asked.has("do", "first") and not ordinals:
        ordinals = [1]
    last = asked.has("do", "last", "newest") and not any(one.value("concept") for one in asked.free("do", "last"))
    asked.take("do", "last", "newest", "first") if last or ordinals else None
    how_many = asked.take("do", "how-many") if not whens else []
    asked.take("do", "when", "which-year", "where", "what", "value", "which-partner", "passed" if ordinals else "when")
    asked.mark([one for one in asked.free("do", "who") if one.drop])
    if how_many:
        return None
    mentions = list(asked.mentions)
    partners = [one for one in asked.partners() if one != "kr"]
    entries = [str(one.value("entry")) for one in asked.take("entry")]
    wanted: list[tuple[str, ...]] = []
    verbs = any(set(one.values("concept")) & VERBS for one in asked.segments)
    for one in list(asked.segments):
        if one.place in asked.taken or one.drop and not one.value("concept"):
            continue
        concepts = one.values("concept")
        if one.drop and not concepts:
            continue
        forms: list[str] = []
        for concept in concepts:
            forms += _forms(concept)
        own = _bare(one.text)
        if own:
            forms.append(own)
        if not forms:
            forms += [_bare(_english(one, facts))]
        wanted.append(tuple(dict.fromkeys(form for form in forms if form)))
        asked.mark([one])
    listing = listing and bool(time.one)
    if asked.left or not wanted and not entries and not ordinals and not listing:
        return None
    if not wanted and not ordinals and not last and not listing:
        return None
    if who and len(wanted) + bool(time.one) + len(partners) < 2:
        return None
    korea = any(one.id == "kr" for one in mentions)
    if len(partners) > 1 and not korea and not entries:
        names = {one.id for one in facts.partners if one.kind == "group"}
        if not names & set(partners):
            # Two partners without Korea: only where the event itself names both.
            if not any(all(_bare(facts.title(one)) in _bare(each.title) for one in partners) for each in facts.events):
                third(asked, partners[0], partners[1])
                return None
    found: list[tuple[tuple[int, int], model.Event]] = []
    for each in facts.events:
        here = {one for one in partners if _bare(facts.title(one)) in _bare(each.place or "")}
        if not set(partners) - here <= set(each.partners) or (korea and "kr" not in each.partners):
            continue
        if (time.periods or time.since or time.until) and not within([each], lambda one: one.date, time.since, time.until, time.one):
            continue
        title = f" {_bare(each.title)} {_bare(each.id)} {_bare(each.place or '')} "
        if ordinals and not all(_ordinal(number, each) for number in ordinals):
            continue
        if entries and not all(_about_entry(entry, each, facts) for entry in entries):
            continue
        body = f"{title}{_bare(each.summary)} "
        weight = 0
        covered = _bare(each.title)
        fits = True
        for forms_ in wanted:
            form = next((form for form in forms_ if _stands(form, title)), None)
            if form is None:
                form = next((form for form in forms_ if _stands(form, body)), None)
                weight += 1
            if form is None:
                fits = False
                break
            covered = _without(form, covered)
        if not fits:
            continue
        extras = _extras(covered, each, partners, entries, ordinals, last, facts)
        found.append(((weight, extras), each))
    if not found:
        return None
    least = min(key for key, _ in found)
    if listing and not wanted:
        found = [(least, each) for _, each in found]
    if least[0] and (who or least[0] > 1 or least[0] >= len(wanted)):
        return None
    events = [each for key, each in found if key == least]
    if len(events) > 1 and not last and not ordinals:
        # Several that fit alike: those that say little more are no worse.
        events = [each for key, each in found if key[0] == least[0] and key[1] <= least[1] + 1]
    if not whens and not where and not who and not listing and not verbs and not last:
        events = [each for key, each in found if key[0] == least[0]]
    if last:
        events = [in_order(events)[-1]]
    events = in_order(events)
    if len(events) > 12 and not listing:
        return None
    first = events[0]
    rows = [Row(one.title, (one.place or "") if where else in_words(one.date), None, one.date, one.id) for one in events]
    if len(events) == 1:
        place = f", {first.place}" if first.place else ""
        if where:
            if not first.place:
                asked.none(f"the base does not say where: {first.title}, {in_words(first.date)}")
                return None
            sentence = f"{first.title}: in {first.place}, {in_words(first.date)}." if first.place != "Video conference" else f"{first.title}: by video conference, {in_words(first.date)}."
        else:
            sentence = f"{first.title}: {in_words(first.date)}{place}."
        notes = [first.summary]
        for variant in first.variants:
            publishers = listed(dict.fromkeys(facts.documents[ref.partition('#')[0]].publisher for ref in variant.sources))
            if variant.date:
                notes.append(f"{publishers}: {in_words(variant.date)}.")
        rows = []
    else:
        if not whens and not where and not time.periods and not listing and len(events) > 6:
            return None
        sentence = f"{len(events)} events fit: {listed([when(one.date).removeprefix('on ').removeprefix('in ') for one in events[:6]])}{' and more' if len(events) > 6 else ''}."
        notes = []
    return Answer(
        sentence,
        "event",
        ("event", *[called(one, facts) for one in partners], time.one or ""),
        f"akcli show {' '.join(one.id for one in events[:6])}",
        partners=tuple(partners),
        since=time.since or time.one,
        until=time.until or time.one,
        field="place" if where else "date",
        value=(first.place if where else first.date) if len(events) == 1 else None,
        period=first.date if len(events) == 1 else None,
        address=first.id if len(events) == 1 else None,
        rows=rows,
        sources=references(dict.fromkeys(ref for one in events for ref in one.sources), facts),
        notes=notes,
    )


@cache
def _pattern(form: str) -> re.Pattern[str]:
    words_ = [rf"{re.escape(stem(word))}\w{{0,3}}" if len(word) > 3 else re.escape(word) for word in form.split()]
    return re.compile(rf"(?<!\w){' '.join(words_)}(?!\w)")


def _stands(form: str, text: str) -> bool:
    return bool(_pattern(form).search(text))


def _without(form: str, text: str) -> str:
    return _pattern(form).sub(" ", text)


def _ordinal(number: int, each: model.Event) -> bool:
    text = f" {_bare(each.title)} "
    spelt = words.ORDINALS.split()[number - 1] if number <= 20 else ""
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f" {number}{ending} " in text or bool(spelt and f" {spelt} " in text)


def _about_entry(entry: str, each: model.Event, facts: Facts) -> bool:
    known = facts.entry(entry)
    names = [known.name, *getattr(known, "aliases", ()), getattr(known, "abbreviation", None) or "", *next((columns[0] for value, columns in table(words.NAMES) if value == entry), [])]
    title = f" {_bare(each.title)} "
    return any(_bare(name) and f" {_bare(name)} " in title for name in names if name)


def _extras(covered: str, each: model.Event, partners: Sequence[str], entries: Sequence[str], ordinals: Sequence[int], last: bool, facts: Facts) -> int:
    """How many words of the title were not asked for; another partner's name counts more."""
    text = f" {covered} "
    for place in re.split("; ?", each.place or ""):
        if place:
            text = text.replace(f" {_bare(place)} ", " ")
    asked_names = [name for one in (*partners, "kr") for name in (facts.entry(one).name, facts.entry(one).id, *facts.entry(one).aliases)]
    for name in sorted(asked_names, key=len, reverse=True):
        text = text.replace(f" {_bare(name)} ", " ")
    for entry in entries:
        text = text.replace(f" {_bare(facts.title(entry))} ", " ")
    if ordinals or last:
        text = re.sub(r" (?:\d+(?:st|nd|rd|th)|first|second|third)(?= )", " ", text)
    left = [word for word in text.split() if word not in SMALL and not word.isdigit()]
    left = [word for word in left if word != "asean"]
    more = [partner for partner in facts.partners if partner.id not in (*partners, "kr", "asean") and f" {_bare(partner.name)} " in text]
    return len(left) + 3 * len(more)


__all__ = ["claimed", "counted", "event", "field", "possessive", "promised"]
