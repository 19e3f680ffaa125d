"""``akcli about``: the fact base in numbers."""

from collections import Counter

from akcli.commands.options import LISTING
from akcli.commands.pages import WHOLE, footer
from akcli.facts import dates, model
from akcli.facts.base import Facts, mentions
from akcli.facts.dates import in_words
from akcli.facts.records import ABOUT, Record, about_record
from akcli.figures.trade import percent
from akcli.show.page import Block, Column, Page, Part, Sheet

OPTIONS = LISTING
EXAMPLES = ("akcli about", "akcli about --json")
RECORDS = {
    "": (
        *ABOUT,
        *("gaps", "sections", "events_by_decade", "observations", "first_event", "last_event", "two_publishers"),
        *("oldest_source", "newest_source"),
    )
}
PARTS = (
    Part(
        "sections",
        "Entries",
        (
            Column("section", show="word", style="bold"),
            Column("entries", show="number"),
            Column("two_publishers", "on two publishers or more", show="percent"),
        ),
    ),
    Part("events_by_decade", "Events", (Column("decade", show="word"), Column("events", show="number"))),
)


def answer(facts: Facts) -> Page:
    """Counts, coverage in time, the share of entries with two or more publishers, and the gaps."""
    decades = Counter(f"{dates.year(event.date) // 10:03}X" for event in facts.events)
    spans = [dates.parse(event.date) for event in facts.events]
    dated = [source for source in facts.sources if source.published]
    dated.sort(key=lambda source: _published(source))
    sections, two_publishers = _coverage(facts)
    whole = about_record(facts) | {
        "gaps": [gap.text for gap in facts.gaps],
        "sections": sections,
        "events_by_decade": [{"decade": decade, "events": decades[decade]} for decade in sorted(decades)],
        "observations": sum(len(series.points) for series in facts.series),
        "first_event": min((span.start for span in spans if span.start), default=None),
        "last_event": max((span.end for span in spans if span.end), default=None),
        "two_publishers": two_publishers,
        "oldest_source": dated[0].id if dated else None,
        "newest_source": dated[-1].id if dated else None,
    }
    page = Page([whole], (), "", True, PARTS, footer(facts, f"fingerprint {facts.fingerprint}"), RECORDS[""], WHOLE)
    return page._replace(sheets=lambda: [_sheet(whole)])


def _sheet(whole: Record) -> Sheet:
    """The numbers in words."""
    first, last = (in_words(whole[day]) if whole[day] else "?" for day in ("first_event", "last_event"))
    lines = [
        f"Edition of {in_words(whole['edition'])} · fingerprint {whole['fingerprint']}",
        whole["licence"],
        f"Events from {first} to {last} · {whole['observations']:,} observations"
        f" · {whole['two_publishers']} % of the entries on two publishers or more",
    ]
    gaps = [{"gap": gap} for gap in dict.fromkeys(whole["gaps"])]
    blocks = [*(Block(part.title, whole[part.field], part.columns) for part in PARTS)]
    blocks.append(Block("Looked for and not found", gaps, (Column("gap"),)))
    return Sheet(whole["title"], lines=lines, sentences=[whole["note"]] if whole["note"] else [], blocks=blocks)


def _published(source: model.Source) -> tuple[str, str]:
    """The first and the last day of its date: what is still kept up to date is as old as its beginning, what has no
    known beginning as its end."""
    start, end = dates.parse(source.published or "")
    return start or end or "", end or start or ""


def _coverage(facts: Facts) -> tuple[list[Record], object]:
    """For each section its entries and how many percent of them (none for sources) rest on two or more publishers, to
    one decimal; then that percentage of all sections together."""
    publishers: dict[str, str] = {source.id: source.publisher for source in facts.sources}
    sections = []
    all_shared = all_entries = 0
    for section, entries in facts.entries():
        share = None
        if "sources" in model.SECTIONS[section]._fields and entries:
            shared = sum(len({publishers[ref] for ref in mentions(entry) & publishers.keys()}) > 1 for entry in entries)
            share = percent(shared, len(entries))
            all_shared, all_entries = all_shared + shared, all_entries + len(entries)
        sections.append({"section": section, "entries": len(entries), "two_publishers": share})
    return sections, percent(all_shared, all_entries)
