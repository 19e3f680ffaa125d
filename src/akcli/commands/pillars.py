"""``akcli pillars``: the three Ps of the New Southern Policy, or one with its initiatives and events."""

from akcli.commands.options import LISTING, Argument
from akcli.commands.pages import SOURCES, listing, single
from akcli.commands.policies import INITIATIVES, initiatives_of
from akcli.commands.timeline import IN_SHORT
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.records import in_short, record, records
from akcli.show.page import Column, Page, Part

ARGUMENT = Argument("name", "NAME", "people, prosperity or peace.", "pillar")
OPTIONS = LISTING
EXAMPLES = ("akcli pillars", "akcli pillars people")
RECORDS = {
    "": (*model.Pillar._fields, "initiatives", "number_of_initiatives"),
    "NAME": (*model.Pillar._fields, "initiatives", "number_of_initiatives", "events"),
}
COLUMNS = (
    Column("name", style="bold", show="word"),
    Column("goal", least=24),
    Column("topics", room=140),
    Column("number_of_initiatives", "initiatives", show="number"),
    SOURCES,
)
PARTS = (
    Part("initiatives", "Initiatives", (Column("policy", show="word"), *INITIATIVES)),
    Part("events", "Events", IN_SHORT),
)


def answer(facts: Facts, name: str | None = None) -> Page:
    """The pillars, each with its initiatives; or one, with the events of its topics as well."""
    if name is None:
        found = [pillar | initiatives_of(pillar["id"], facts) for pillar in records(facts.pillars, facts)]
        return listing(found, COLUMNS, "The three Ps", facts, RECORDS[""])
    pillar = facts.entry(name)
    events = [event for event in facts.events if set(pillar.topics).intersection(event.topics)]
    whole = record(pillar, facts) | initiatives_of(name, facts) | {"events": in_short(events)}
    return single(whole, PARTS, facts, RECORDS["NAME"])
