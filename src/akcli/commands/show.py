"""``akcli show``: entries and single values whole, with their sources in full and what refers to them."""

from collections.abc import Sequence
from typing import Any

from akcli.commands import series, sources, targets, timeline
from akcli.commands.options import LISTING, Argument
from akcli.commands.pages import footer, listing
from akcli.facts import model
from akcli.facts.addresses import Address, find_address
from akcli.facts.base import Facts
from akcli.facts.observations import Observation, observation_record
from akcli.facts.records import Record, event_record, record
from akcli.figures.targets import outcome_record
from akcli.show.page import Page, Sheet

ARGUMENT = Argument(
    "wanted", "ADDRESS", "An id; ID#PERIOD for one value, ID#PLACE in a document.", "address", many=True, required=True
)
OPTIONS = LISTING
EXAMPLES = (
    "akcli show csp-2024",
    "akcli show trade-200bn-2020 nsp --json",
    "akcli show trade-vn-export#2019",
    "akcli show baonghean-2019#p4",
)
VALUES = "observations"
"""What stands as the section of a value, which is the table that it has in SQL."""
OF_ITS_SERIES = ("title", "measure", "flow", "reporter", "partner")
"""What a value has of its series."""
COMPUTED = {
    "events": timeline.RECORDS[""],
    "sources": (*sources.RECORDS[""], "locator"),
    "targets": targets.RECORDS[""],
    VALUES: (*series.RECORDS["NAME"], *OF_ITS_SERIES),
}
RECORDS = {
    section: ("section", *(COMPUTED.get(section) or model.SECTIONS[section]._fields), "referred_by")
    for section in (*model.SECTIONS, VALUES)
}
"""By the section of the entry."""


def answer(facts: Facts, wanted: Sequence[str]) -> Page:
    """The entries and values in the order asked for."""
    addresses = [find_address(facts, given) for given in wanted]
    found = [_whole(address, facts) for address in addresses]
    hint = "akcli series ID for all observations" if any(entry["section"] == "series" for entry in found) else ""
    fields = dict.fromkeys(field for entry in found for field in entry)
    page = listing(found, (), "", facts, tuple(fields))
    return page._replace(footer=footer(facts, hint), sheets=lambda: [_sheet(address, facts) for address in addresses])


def _sheet(address: Address, facts: Facts) -> Sheet:
    """What has that address as a page that one reads, with what refers to it."""
    from akcli.commands.sheets import listed, sheet, value_sheet  # which only a table draws

    blocks = [listed("Referred to by", referred_by(address, facts), facts)]
    if address.place is not None and facts.sections[address.id] == "series":
        return value_sheet(facts.entry(address.id), address.place, facts, blocks)
    return sheet(address.id, facts, blocks, address.place)


def referred_by(address: Address, facts: Facts) -> Sequence[str]:
    """The ids of the entries that refer to what has that address."""
    if address.place is not None:
        return facts.cited.get(str(address), ())
    return facts.listed(facts.sections[address.id])[address.id].referred_by


def _whole(address: Address, facts: Facts) -> Record:
    """What has that address, with its section, its sources in full, what is computed, and what refers to it."""
    section = facts.sections[address.id]
    entry = facts.entry(address.id)
    if section == "series" and address.place is not None:
        section = VALUES
        fields = observation_record(Observation(entry, address.place, entry.points[address.place]), facts)
        fields |= {field: getattr(entry, field) for field in OF_ITS_SERIES}
    else:
        fields = _fields(section, entry, facts)
    if section == "sources":
        fields["locator"] = address.place
    elif "sources" in fields:
        fields["sources"] = [
            facts.entry(ref["id"])._asdict() | {"locator": ref["locator"]} for ref in fields["sources"]
        ]
    return {"section": section} | fields | {"referred_by": list(referred_by(address, facts))}


def _fields(section: str, entry: Any, facts: Facts) -> Record:
    match section:
        case "events":
            return event_record(entry, facts)
        case "targets":
            return outcome_record(entry, facts)
        case "sources":
            return sources.source_record(entry, facts)
    return record(entry, facts)
