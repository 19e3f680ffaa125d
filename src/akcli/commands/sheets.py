"""Things as pages that one reads: what an entry of each section is, in words, and what belongs to it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from akcli.commands.pages import LISTED
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.observations import Observation, newest
from akcli.facts.records import Record
from akcli.figures.targets import outcome
from akcli.show.page import Block, Column, Sheet, amount
from akcli.tables.cite import LANGUAGES

Parts = Sequence[Block]


def sheet(entry_id: str, facts: Facts, blocks: Parts = (), place: str | None = None) -> Sheet:
    """The entry with that id as a page, with ``blocks`` of what belongs to it; a document may be opened at a place."""
    section = facts.sections[entry_id]
    entry = facts.entry(entry_id)
    title, lines, sentences, own = SECTIONS[section](entry, facts)
    note = getattr(entry, "note", None)
    cited = Cited(facts)
    for ref in getattr(entry, "sources", ()):
        cited.number(ref)
    others = [_variant(variant, cited) for variant in getattr(entry, "variants", ())]
    return Sheet(
        title,
        entry_id if place is None else f"{entry_id}#{place}",
        said(lines),
        getattr(entry, "url", ""),
        [*sentences, *([note] if note else [])],
        [*own, *(part for block in blocks for part in by_decade(block))],
        others,
        cited.records,
    )


def said(lines: "Lines") -> list[str]:
    """Lines of their pieces, without those that are empty; each begins with a capital."""
    joined = (" · ".join(filter(None, line)) for line in lines)
    return [line[:1].upper() + line[1:] for line in joined if line]


LONG = 20
"""So many events are read in one go; more of them are divided."""


def by_decade(block: Block) -> list[Block]:
    """A long list of events as one for each decade, which says so; any other as it is."""
    if len(block.records) <= LONG or not all("date" in record for record in block.records):
        return [block]
    decades: dict[int, list[Record]] = {}
    for record in block.records:
        decades.setdefault(dates.year(record["date"]) // 10, []).append(record)
    return [block._replace(title=f"{block.title}: {decade}0s", records=rows) for decade, rows in decades.items()]


class Cited:
    """The documents that a page cites, numbered in the order in which they come."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.numbers: dict[str, int] = {}

    def number(self, ref: str) -> int:
        """The number of a document, or of a place in it."""
        return self.numbers.setdefault(ref, len(self.numbers) + 1)

    @property
    def records(self) -> list[Record]:
        """The documents in full."""
        found = []
        for ref in self.numbers:
            source_id, _, locator = ref.partition("#")
            source = self.facts.entry(source_id)
            date = in_words(source.published) if source.published else ""
            found.append(source._asdict() | {"locator": locator or None, "date": date})
        return found


def _variant(variant: Any, cited: Cited) -> str:
    """What other sources say instead, with their numbers, as a sentence."""
    numbers = "".join(f"[{cited.number(ref)}]" for ref in variant.sources)
    fields = variant._asdict()
    unit = fields.pop("unit", None) or ""
    pieces = [
        f"{SPOKEN.get(field, field.replace('_', ' '))} {_value(value, unit)}"
        for field, value in fields.items()
        if value is not None and field not in ("sources", "note")
    ]
    sentence = ", ".join(pieces)
    return " ".join(filter(None, [f"{sentence[:1].upper()}{sentence[1:]} {numbers}.".strip(), variant.note]))


SPOKEN = {"joined": "joined ASEAN", "relations_since": "relations since", "due": "due by", "by": "announced by"}
"""What a field is called in a sentence."""


def _value(value: Any, unit: str = "") -> str:
    if isinstance(value, model.Size):
        return f"{amount(value.value, value.unit)} in {in_words(value.year)}"
    if isinstance(value, str):
        try:
            return in_words(value) if dates.parse(value) else value
        except ValueError:
            return value
    return amount(value, unit)


def referring(entry_id: str, facts: Facts) -> Block:
    """The entries that refer to one, with their titles."""
    return listed("Referred to by", facts.listed(facts.sections[entry_id])[entry_id].referred_by, facts)


def listed(title: str, ids: Iterable[str], facts: Facts) -> Block:
    """Entries with their titles."""
    rows = [{"section": facts.sections[entry_id], "title": facts.title(entry_id), "id": entry_id} for entry_id in ids]
    return Block(title, rows, LISTED)


def value_sheet(series: model.Series, period: str, facts: Facts, blocks: Parts) -> Sheet:
    """One observation as a page."""
    observed = Observation(series, period, series.points[model.Edtf(period)])
    point = observed.point
    cited = Cited(facts)
    for ref in observed.sources:
        cited.number(ref)
    lines = [
        [*value_in_words(observed), "" if point.status else "as published"],
        [f"counted by {counter(series.reporter, facts)}", observed.coverage or ""],
    ]
    others = [
        _variant(variant._replace(unit=variant.unit or model.Unit(observed.unit)), cited) for variant in point.variants
    ]
    notes = [point.note] if point.note else []
    address = f"{series.id}#{period}"
    return Sheet(series.title, address, said(lines), "", notes, blocks, others, cited.records)


def value_in_words(observed: Observation) -> list[str]:
    """A value, when, and how firm it is, in pieces."""
    point = observed.point
    value = amount(point.value, observed.unit)
    said = [f"{point.qualifier} {value}" if point.qualifier else value, in_words(observed.period), point.status or ""]
    return [*filter(None, said)]


def counter(reporter: str, facts: Facts) -> str:
    """Whose count it is, in words."""
    return model.REPORTERS.get(reporter) or facts.title(reporter)


def number_of(count: int, singular: str, plural: str = "") -> str:
    """How many there are, in words; nothing where there are none.

    >>> number_of(1, "initiative"), number_of(16, "initiative"), number_of(0, "initiative")
    ('1 initiative', '16 initiatives', '')
    """
    return f"{count:,} {singular if count == 1 else plural or f'{singular}s'}" if count else ""


def measured(measure: str) -> str:
    """A measure in words.

    >>> measured("goods-trade"), measured("fdi-stock")
    ('goods trade', 'FDI stock')
    """
    return " ".join(word.upper() if word in ("fdi", "gdp", "oda") else word for word in measure.split("-"))


def names(ids: Iterable[str], facts: Facts) -> str:
    """What entries are called, in a row."""
    return ", ".join(facts.title(entry_id) for entry_id in ids)


# A section each: its title, its lines (each of pieces that may be empty), its sentences, its lists

Lines = Sequence[Sequence[str]]
Told = tuple[str, Lines, Sequence[str], Parts]


def _event(event: model.Event, facts: Facts) -> Told:
    lines = [
        [event.kind.capitalize(), in_words(event.date), event.place or ""],
        [names(event.partners, facts), ", ".join(event.topics)],
    ]
    return event.title, lines, [event.summary], ()


def _partner(partner: model.Partner, facts: Facts) -> Told:
    called = partner.name if partner.name == partner.official_name else partner.official_name or ""
    others = [*partner.names.local, *partner.names.ko]
    since = partner.partnership_since
    lines = [
        [called, f"capital {partner.capital}" if partner.capital else "", "Mekong country" if partner.mekong else ""],
        [
            f"Member of ASEAN since {in_words(partner.joined)}" if partner.joined else "",
            f"relations since {in_words(partner.relations_since)}" if partner.relations_since else "",
            f"{partner.partnership}{f' since {in_words(since)}' if since else ''}" if partner.partnership else "",
        ],
        [", ".join(dict.fromkeys(name for name in others if name != partner.name))],
    ]
    return partner.name, lines, [], ()


def _policy(policy: model.Policy, facts: Facts) -> Told:
    lines = [
        [
            f"Announced {in_words(policy.announced)} by {policy.by}",
            policy.place or "",
            f"ended {in_words(policy.ended)}" if policy.ended else "",
            number_of(sum(task.policy == policy.id for task in facts.initiatives), "initiative"),
        ],
        [f"Also {', '.join(policy.aliases)}" if policy.aliases else ""],
    ]
    return policy.name, lines, [policy.summary], ()


def _pillar(pillar: model.Pillar, facts: Facts) -> Told:
    tasks = [task for task in facts.initiatives if task.pillar == pillar.id]
    policies = [policy for policy in facts.policies if any(task.policy == policy.id for task in tasks)]
    policies.sort(key=lambda policy: dates.sort_key(policy.announced))
    since = ", ".join(f"{policy.name} (since {dates.year(policy.announced)})" for policy in policies)
    lines: Lines = [
        [f"Pillar of {since or 'the New Southern Policy'}"],
        [", ".join(pillar.topics), number_of(len(tasks), "initiative")],
    ]
    return pillar.name, lines, [pillar.goal, pillar.summary], ()


def _initiative(task: model.Initiative, facts: Facts) -> Told:
    number = f"Task {task.number} of" if task.number else "Task of"
    lines = [[f"{number} {facts.title(task.policy)}", facts.title(task.pillar) if task.pillar else ""]]
    return task.title, lines, [task.summary], ()


def _institution(institution: model.Institution, facts: Facts) -> Told:
    as_of = f" as of {in_words(institution.as_of)}" if institution.as_of else ""
    size = institution.size
    lines = [
        [
            institution.kind.capitalize(),
            f"{institution.status}{as_of}",
            f"established {in_words(institution.established)}" if institution.established else "",
            f"announced {in_words(institution.announced)}" if institution.announced else "",
            institution.seat or "",
        ],
        [f"{amount(size.value, size.unit)} in {in_words(size.year)}" if size else ""],
    ]
    short = f" ({institution.abbreviation})" if institution.abbreviation else ""
    return f"{institution.name}{short}", lines, [institution.purpose], ()


def _series(series: model.Series, facts: Facts) -> Told:
    last = newest(series)
    lines = [
        [
            f"{measured(series.measure)}, {series.flow}",
            facts.title(series.partner),
            f"counted by {counter(series.reporter, facts)}",
            series.coverage or "",
        ],
        [
            f"{len(series.points):,} observations from {in_words(next(iter(series.points)))}",
            f"newest {amount(last.point.value, last.unit)} in {in_words(last.period)}",
        ],
    ]
    rows = [
        {"period": period, "value": point.value, "unit": point.unit or series.unit, "status": point.status}
        for period, point in list(series.points.items())[-10:]
    ]
    columns = (
        Column("period", show="date", style="bold"),
        Column("value", show="number", unit="unit"),
        Column("unit", show="word", once=True),
        Column("value", show="bar", unit="unit"),
        Column("status", show="word"),
    )
    return series.title, lines, [series.method] if series.method else [], [Block("Newest", rows, columns)]


def _target(target: model.Target, facts: Facts) -> Told:
    lines = [
        promise_and_outcome(target._asdict() | outcome(facts, target)),
        [f"Announced {in_words(target.announced)} by {target.by}", target.place or ""],
    ]
    rows = [{"title": facts.title(series_id), "id": series_id} for series_id in target.series]
    return target.title, lines, [], [Block("Judged by", rows, LISTED[1:])]


def promise_and_outcome(target: Record) -> list[str]:
    """What was promised, what was reached (and when, if not by the deadline), the verdict."""
    due, year = target["due"], target["outcome_year"]
    said = [f"{amount(target['value'], target['unit'])}{f' by {in_words(due)}' if due else ''}"]
    if target["outcome"] is not None:
        share = "" if target["reached"] is None else f" ({target['reached']} %)"
        when = "" if due and dates.last_year(due) == year else f" in {year}"
        said.append(f"reached {target['outcome']:,}{share}{when}")
    passed = target["passed"]
    return [*said, f"{target['verdict']}{f', passed in {passed}' if passed else ''}"]


def _claim(claim: model.Claim, facts: Facts) -> Told:
    made_by, _, place = claim.by.partition("#")
    publisher = facts.documents[made_by].publisher
    lines = [[claim.verdict.capitalize(), f"stated by {publisher}{f' ({place})' if place else ''}", claim.topic]]
    ids = [ref.partition("#")[0] for ref in claim.evidence]
    rows = [{"title": facts.title(entry_id), "id": ref} for entry_id, ref in zip(ids, claim.evidence, strict=True)]
    return claim.statement, lines, [claim.why], [Block("Evidence", rows, LISTED[1:])]


def _source(source: model.Source, facts: Facts) -> Told:
    language = "" if source.language == "en" else f"in {LANGUAGES.get(source.language, source.language)}"
    published = in_words(source.published) if source.published else "no date"
    used = len(facts.listed("sources")[source.id].referred_by)
    kind = source.kind.replace("-", " ").capitalize()
    lines = [
        [
            kind,
            source.publisher,
            published,
            language,
            f"read {in_words(source.read)}{f' at {source.via}' if source.via else ''}",
        ],
        [f"basis of {number_of(used, 'entry', 'entries')}" if used else ""],
    ]
    return source.title, lines, [], ()


def _gap(gap: model.Gap, facts: Facts) -> Told:
    span = f"{in_words(gap.since)} to {in_words(gap.until)}" if gap.since and gap.until else ""
    partner = facts.title(gap.partner) if gap.partner else ""
    lines = [
        ["Looked for and not found", in_words(gap.searched)],
        [measured(gap.measure or ""), gap.flow or "", partner, span],
    ]
    return gap.text, lines, [], ()


SECTIONS: dict[str, Callable[[Any, Facts], Told]] = {
    "sources": _source,
    "events": _event,
    "partners": _partner,
    "policies": _policy,
    "pillars": _pillar,
    "initiatives": _initiative,
    "institutions": _institution,
    "series": _series,
    "targets": _target,
    "claims": _claim,
    "gaps": _gap,
}
"""What tells of an entry of each section."""
