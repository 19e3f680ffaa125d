"""``akcli policies``: policies in order of time, or one with its initiatives and events."""

import re

from akcli.commands.options import LISTING, Argument
from akcli.commands.pages import ID, SOURCES, listing, single
from akcli.commands.timeline import IN_SHORT
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.records import Record, in_short, record, records
from akcli.facts.spelling import fold
from akcli.show.page import Column, Page, Part

ARGUMENT = Argument("name", "NAME", "Id, name or short name.", "policy")
OPTIONS = LISTING
EXAMPLES = ("akcli policies", "akcli policies nsp")
RECORDS = {
    "": (*model.Policy._fields, "initiatives", "number_of_initiatives"),
    "NAME": (*model.Policy._fields, "initiatives", "number_of_initiatives", "events"),
}
COLUMNS = (
    Column("announced", show="date"),
    Column("name", "policy", style="bold", least=24),
    ID._replace(under="name", room=120),
    Column("by", room=160),
    Column("ended", show="date"),
    Column("number_of_initiatives", "initiatives", show="number"),
    SOURCES,
)
INITIATIVES = (
    Column("number", "no."),
    Column("title", "initiative", style="bold", least=20),
    Column("summary", least=24),
    ID._replace(under="title", room=140),
)
PARTS = (Part("initiatives", "Initiatives", INITIATIVES), Part("events", "Events", IN_SHORT))


def answer(facts: Facts, name: str | None = None) -> Page:
    """The policies by the date of their announcement; or one, with the events that name it."""
    if name is None:
        in_order = sorted(facts.policies, key=lambda policy: (*dates.sort_key(policy.announced), policy.id))
        found = [policy | initiatives_of(policy["id"], facts) for policy in records(in_order, facts)]
        return listing(found, COLUMNS, "Policies", facts, RECORDS[""])
    policy = facts.entry(name)
    spelt = "|".join(re.escape(fold(spelling)) for spelling in (policy.name, *policy.aliases))
    named = re.compile(rf"(?<!\w)(?:{spelt})(?!\w)").search
    events = [event for event in facts.events if named(fold(f"{event.title} {event.summary}"))]
    whole = record(policy, facts) | initiatives_of(name, facts) | {"events": in_short(events)}
    return single(whole, PARTS, facts, RECORDS["NAME"])


def initiatives_of(entry_id: str, facts: Facts) -> Record:
    """The initiatives of a policy or a pillar, and how many they are."""
    found = records((one for one in facts.initiatives if entry_id in (one.policy, one.pillar)), facts)
    return {"initiatives": found, "number_of_initiatives": len(found)}
