"""``akcli policies``: policies in order of time, or one with its initiatives and events."""

import re

from akcli.commands.options import AS_OF, LISTING, Argument
from akcli.commands.pages import ID, SOURCES, alone, existed, listing, single
from akcli.commands.timeline import IN_SHORT
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import Record, in_short, record, records
from akcli.facts.spelling import fold
from akcli.show.page import Column, Page, Part

ARGUMENT = Argument("name", "NAME", "Id, name or short name.", "policy")
OPTIONS = (AS_OF, *LISTING)
EXAMPLES = ("akcli policies", "akcli policies nsp", "akcli policies --as-of 2019-11")
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


def answer(facts: Facts, name: str | None = None, as_of: str | None = None) -> Page:
    """The policies by the date of their announcement, with ``as_of`` those of its last day; or one, with the events
    that name it."""
    if name is None:
        chosen, doubts = existed(facts.policies, _doubt, as_of)
        in_order = sorted(chosen, key=lambda policy: (*dates.sort_key(policy.announced), policy.id))
        found = [policy | initiatives_of(policy["id"], facts) for policy in records(in_order, facts)]
        return listing(found, COLUMNS, "Policies", facts, RECORDS[""])._replace(missing=doubts)
    alone("NAME", as_of=as_of)
    policy = facts.entry(name)
    spelt = "|".join(re.escape(fold(spelling)) for spelling in (policy.name, *policy.aliases))
    named = re.compile(rf"(?<!\w)(?:{spelt})(?!\w)").search
    events = [event for event in facts.events if named(fold(f"{event.title} {event.summary}"))]
    whole = record(policy, facts) | initiatives_of(name, facts) | {"events": in_short(events)}
    return single(whole, PARTS, facts, RECORDS["NAME"])


def _doubt(policy: model.Policy, day: str) -> str | None:
    """Why it is not certain that a policy was one on a day; nothing where it is, None where it was not."""
    has_begun = dates.begun(policy.announced, day)
    has_ended = dates.over(policy.ended, day) if policy.ended else False
    if has_begun is False or has_ended:
        return None
    if has_ended is None and policy.ended:
        return f"ended {in_words(policy.ended)}"
    return "" if has_begun else f"announced {in_words(policy.announced)}"


def initiatives_of(entry_id: str, facts: Facts) -> Record:
    """The initiatives of a policy or a pillar, and how many they are."""
    initiatives = records(
        (initiative for initiative in facts.initiatives if entry_id in (initiative.policy, initiative.pillar)), facts
    )
    return {"initiatives": initiatives, "number_of_initiatives": len(initiatives)}
