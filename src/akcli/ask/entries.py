"""Answers that are entries of the base: events and partners as rows, with where they come from."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from akcli.ask.answers import Answer, Row, called, capital, listed
from akcli.ask.asked import ALWAYS, Time
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import Record, references, within

PROPOSED = re.compile(r"\bpropos|\bsuggest|\bchair(?:s|ed)?\b|제안|\bde xuat\b")
"""Who did that no title tells, nor who announced it."""


def in_time(events: Iterable[model.Event], time: Time) -> list[model.Event]:
    """The events of the time that is asked for."""
    return within(events, lambda event: event.date, time.since, time.until, time.one)


def cited(entries: Iterable[Any], facts: Facts) -> list[Record]:
    """The sources of these entries, each once."""
    return references(dict.fromkeys(ref for entry in entries for ref in entry.sources), facts)


def publishers(refs: Iterable[str], facts: Facts) -> str:
    """Who published these."""
    return listed(dict.fromkeys(facts.documents[ref.partition("#")[0]].publisher for ref in refs))


def event_row(event: model.Event) -> Row:
    """An event with its date."""
    return Row(event.title, in_words(event.date), None, event.date, event.id)


def partner_row(partner: model.Partner, facts: Facts, field: str = "") -> Row:
    """A partner, with the date in that field."""
    date = getattr(partner, field) if field else None
    return Row(capital(called(partner.id, facts)), in_words(date) if date else "", None, date, partner.id)


def of_events(
    sentence: str,
    operation: str,
    read_as: Sequence[str],
    events: Sequence[model.Event],
    facts: Facts,
    time: Time = ALWAYS,
    most: int | None = None,
) -> Answer:
    """The answer that is events: a row for each, and the command that shows them, or the first ``most``."""
    return Answer(
        sentence,
        operation,
        read_as,
        f"akcli show {' '.join(event.id for event in events[:most])}",
        field="date",
        since=time.since or time.one,
        until=time.until or time.one,
        rows=[event_row(event) for event in events],
        sources=cited(events, facts),
    )


def of_event(sentence: str, operation: str, read_as: Sequence[str], event: model.Event, facts: Facts) -> Answer:
    """The answer that is one event: its date, and what it tells."""
    return of_events(sentence, operation, read_as, [event], facts)._replace(
        value=event.date, period=event.date, address=event.id, rows=(), notes=[event.summary]
    )


def of_partners(
    sentence: str,
    operation: str,
    read_as: Sequence[str],
    partners: Sequence[model.Partner],
    facts: Facts,
    field: str,
    time: Time = ALWAYS,
) -> Answer:
    """The answer that is how many partners, and which: a row for each with the date in that field."""
    return Answer(
        sentence,
        operation,
        read_as,
        "akcli partners --kind asean-member",
        field=field,
        since=time.since or time.one,
        until=time.until or time.one,
        value=len(partners),
        rows=[partner_row(partner, facts, field) for partner in partners],
        sources=cited(partners, facts),
    )
