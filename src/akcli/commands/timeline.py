"""``akcli timeline``: what happened, when."""

import re
from collections.abc import Sequence

from akcli.commands.options import KNOWN, LISTING, PARTNER, PERIOD, TOPIC, Argument, Option
from akcli.commands.pages import ID, SOURCES, listing, written
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.names import partner_names
from akcli.facts.records import event_record, in_order, within
from akcli.facts.spelling import fold
from akcli.show.page import Column, Page, Pending

ARGUMENT = Argument("words", "WORDS", "Only events with all of these words.", many=True)
KIND = Option(
    "--kind",
    "KIND",
    "Of this kind (summit, visit, ...); repeatable.",
    model.closed_list(model.EventKind),
    many=True,
)
MILESTONES = Option("--milestones", "", "Only the steps that made the relation what it is.", "flag")
OPTIONS = (*PERIOD, KIND, TOPIC, PARTNER, MILESTONES, KNOWN, *LISTING)
EXAMPLES = (
    "akcli timeline --milestones",
    "akcli timeline --since 2019-11 --until 2019-11",
    "akcli timeline --kind status --json",
    "akcli timeline --partner vn --topic trade",
)
RECORDS = {"": (*model.Event._fields, "start", "end")}
COLUMNS = (
    Column("date", show="date"),
    Column("title", "event", style="bold", least=24),
    ID._replace(under="title", room=140),
    Column("kind", show="word", room=100),
    Column("place", room=200),
    SOURCES._replace(room=90),
)
IN_SHORT = (
    Column("date", show="date"),
    Column("title", "event", least=24),
    ID._replace(under="title", room=140),
    Column("kind", show="word"),
)
"""The columns of events on a page about something else."""


def answer(
    facts: Facts,
    words: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
    year: str | None = None,
    kind: Sequence[str] = (),
    topic: Sequence[str] = (),
    partner: Sequence[str] = (),
    milestones: bool = False,
) -> Page:
    """Events, oldest first; several kinds, topics or partners widen the question, all words must be found."""
    narrowed = words or since or until or year or kind or topic or partner or milestones
    if not narrowed and (every := written(facts, "timeline")) is not None:
        return listing(every, COLUMNS, "Timeline", facts, RECORDS[""])
    found = [
        event
        for event in within(facts.events, lambda event: event.date, since, until, year)
        if (not kind or event.kind in kind)
        and (not topic or not set(topic).isdisjoint(event.topics))
        and (not partner or not set(partner).isdisjoint(event.partners))
        and (not milestones or event.milestone)
    ]
    if words:
        wanted = [re.compile(rf"(?<!\w){re.escape(fold(word))}") for word in words]
        called: dict[str, str] = {partner.id: " ".join(partner_names(partner)) for partner in facts.partners}
        found = [event for event in found if all(word.search(_text(event, called)) for word in wanted)]
    records = Pending(in_order(found), lambda event: event_record(event, facts))
    return listing(records, COLUMNS, "Timeline", facts, RECORDS[""])


def _text(event: model.Event, called: dict[str, str]) -> str:
    """The text of an event in which words are looked for, with the names of the partners that took part."""
    own = (event.title, event.summary, event.place or "", event.note or "", event.id, event.date)
    return fold(" ".join((*own, *(called[partner] for partner in event.partners))))
