"""``akcli show``: entries whole, with their sources in full and what refers to them."""

from collections.abc import Sequence
from typing import Any

from akcli.commands import sources, targets, timeline
from akcli.commands.options import LISTING, Argument
from akcli.commands.pages import footer, listing
from akcli.commands.sheets import referring, sheet
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.records import Record, entry_id, event_record, record
from akcli.figures.targets import outcome_record
from akcli.show.page import Page

ARGUMENT = Argument("wanted", "ID", "Ids of any section.", "address", many=True, required=True)
OPTIONS = LISTING
EXAMPLES = ("akcli show csp-2024", "akcli show trade-200bn-2020 nsp --json")
COMPUTED = {"events": timeline.RECORDS[""], "sources": sources.RECORDS[""], "targets": targets.RECORDS[""]}
RECORDS = {
    section: ("section", *COMPUTED.get(section, kind._fields), "referred_by")
    for section, kind in model.SECTIONS.items()
}
"""By the section of the entry."""


def answer(facts: Facts, wanted: Sequence[str]) -> Page:
    """The entries in the order asked for; a place after ``#`` is no matter."""
    found = [_whole(entry_id(given, facts), facts) for given in wanted]
    hint = "akcli series ID for all observations" if any(entry["section"] == "series" for entry in found) else ""
    fields = dict.fromkeys(field for entry in found for field in entry)
    page = listing(found, (), "", facts, tuple(fields))
    return page._replace(
        footer=footer(facts, hint),
        sheets=lambda: [sheet(entry["id"], facts, [referring(entry["id"], facts)]) for entry in found],
    )


def _whole(wanted: str, facts: Facts) -> Record:
    """An entry with its section, its sources in full, what is computed, and the ids of what refers to it."""
    section = facts.sections[wanted]
    fields = _fields(section, facts.entry(wanted), facts)
    if section != "sources":
        fields["sources"] = [
            facts.entry(ref["id"])._asdict() | {"locator": ref["locator"]} for ref in fields["sources"]
        ]
    return {"section": section} | fields | {"referred_by": list(facts.listed(section)[wanted].referred_by)}


def _fields(section: str, entry: Any, facts: Facts) -> Record:
    match section:
        case "events":
            return event_record(entry, facts)
        case "targets":
            return outcome_record(entry, facts)
        case "sources":
            return sources.source_record(entry, facts)
    return record(entry, facts)
