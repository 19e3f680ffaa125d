"""What every field of the records means: of the model's as the schema says it, of the computed as it is said here."""

from functools import cache
from typing import Any

from akcli.commands.topics import Part
from akcli.declared import COMMANDS, FIELDS
from akcli.errors import UsageError
from akcli.facts.load import bundled, read_json
from akcli.facts.model import SECTIONS
from akcli.facts.spelling import meant

CALLED = {
    "partners NAME": "partners NAME",
    "series NAME": "series ID",
    "sources NAME": "sources ID",
    "trade --by": "trade --by partner",
    "show observations": "show ID#PERIOD",
}
"""What a kind of record is called where people read, if not as it is declared."""
ENTRIES = {
    "about": "About",
    "timeline": "Event",
    "partners": "Partner",
    "pillars": "Pillar",
    "policies": "Policy",
    "trade": "Point",
    "series": "Series",
    "series NAME": "Point",
    "series --latest": "Point",
    "institutions": "Institution",
    "targets": "Target",
    "claims": "Claim",
    "sources": "Source",
    "show observations": "Point",
    **{f"show {section}": entry.__name__ for section, entry in SECTIONS.items()},
}
"""The table of the model whose fields the records of a command have."""
STATUS = "`preliminary`, `derived` or `estimate`; `null`: as published."
VALUE = {
    "period": "The year, month or span that the number is for.",
    "unit": "The unit of the number, as the source has it.",
    "usd_million": "Money in USD million, converted exactly; `null` where it is not money.",
    "status": STATUS,
    "series": "The series that it is a number of.",
    "address": "Of the number, with its variants: `ID#PERIOD`, for `show`, `cite` and `series`.",
}
CHANGE = {
    "edition": "The edition that brought the change.",
    "address": "Of what changed: an entry or one number.",
    "field": "The field that changed; `null` where the whole was added or removed.",
    "old": "Its value before; `null` where it is new.",
    "new": "Its value now; `null` where it is gone.",
    "change": "`added`, `removed`, `revised`, or `respelt`: other digits or another unit for an equal value.",
    "unit": "The unit of the values.",
    "kind": "What was changed: a figure, a verdict, a date, or something else.",
    "section": "The section of the entry.",
    "fingerprint": "Of the facts after the change.",
}
COMPUTED: dict[str, dict[str, str]] = {
    "ask": {
        "question": "What was asked.",
        "read": "How it was read: `operation`, `measure`, `flow`, `partners`, `since`, `until`, `reporter`, `field`,"
        " and `known`, the day of `--known`.",
        "answer": "The answer, a sentence.",
        "value": "The number or the date that answers; `null` where the answer is a list.",
        "unit": "Its unit.",
        "period": "The time that it is for.",
        "status": STATUS,
        "qualifier": "The word that the source puts before its number.",
        "coverage": "How many members ASEAN stands for in it.",
        "address": "Of the value or the entry, for `show` and `cite`; `null` where it is computed.",
        "rows": "Of a list, a comparison, a rank: `label`, `value`, `unit`, `period`, `address`.",
        "others": "Other counts and other values: as a row, with `reporter` and `why` it is not preferred.",
        "sources": "The documents it rests on.",
        "command": "The command that gives the same.",
    },
    "search": {
        "section": "The section of the entry.",
        "id": "Of the entry, for `show` and `cite`.",
        "title": "What the entry is called.",
        "date": "Its date, where it has one.",
        "excerpt": "The passage that fits best, what was found between `«` and `»`.",
        "score": "How well it fits, from 0 to 1; 1 only where nothing is missing.",
        "sources": "The documents it rests on.",
        "matched": "The words of the question that were found in it.",
        "missing": "The words of the question that were not.",
        "says": "Of a series its newest value, of a target what became of it, of a claim the verdict.",
    },
    "timeline": {
        "start": "The first day of its date, ISO 8601.",
        "end": "The last day of its date, ISO 8601.",
    },
    "partners NAME": {
        "events": "Its ties, summits, visits and agreements: `id`, `date`, `kind`, `title`.",
        "trade": "The last five rows of `trade`.",
        "targets": "The targets that its series judge, as `targets` has them.",
    },
    "pillars": {
        "initiatives": "The tasks of policies that belong to it.",
        "number_of_initiatives": "How many there are.",
    },
    "pillars NAME": {"events": "The events of its topics: `id`, `date`, `kind`, `title`."},
    "policies": {
        "initiatives": "Its tasks.",
        "number_of_initiatives": "How many there are.",
    },
    "policies NAME": {"events": "The events that name it: `id`, `date`, `kind`, `title`."},
    "trade": {
        "year": "The year.",
        "partner": "The partner's id.",
        "reporter": "Whose count it is: that of the first series that has a total for the year.",
        "exports": "What Korea exports; computed where no source gives it and the rest is of one coverage.",
        "imports": "What Korea imports, likewise.",
        "total": "Exports and imports, likewise.",
        "balance": "Exports less imports, likewise.",
        "growth": "Of the total, in percent of the year before by the same count; `null` across a gap.",
        "unit": "Always `USD million`.",
        "status": "The weakest of its numbers; `derived` also where exports or imports are the total less the other.",
        "series": "The series that its numbers come from.",
        "sources": "The documents of its numbers.",
        "cells": "The address of each amount, `null` where it is computed.",
    },
    "trade --mirror": {
        "mirror_reporter": "Whose the other count is.",
        "mirror_total": "The total by the other side's count.",
        "gap": "`total` less `mirror_total`.",
        "gap_percent": "The gap in percent of `total`.",
    },
    "trade --by": {
        "share": "In percent of the ASEAN total by the same count, where the partner is in that total.",
        "name": "The partner's name.",
    },
    "trade --variants": VALUE
    | {
        "flow": "Seen from Korea: it exports, it imports, or both (`total`).",
        "reporter": "Whose count it is.",
        "value": "The number, with the digits of its source.",
        "preferred": "Whether it is the preferred value of its count.",
    },
    "series": {
        "first": "The first period with a number.",
        "last": "The last period with a number.",
        "observations": "How many numbers it has.",
    },
    "series NAME": VALUE,
    "series --latest": VALUE,
    "show observations": VALUE | {"title": "Of its series, as are the fields from here on."},
    "targets": {
        "outcome": "What was reached by the deadline, or is the newest where that is to come; in the target's unit.",
        "outcome_year": "The year of the outcome.",
        "reached": "The outcome in percent of the target.",
        "verdict": "Judged at the edition of the facts: `met` or `missed` at the deadline, `pending` before it,"
        " `unknown` where no outcome was found.",
        "passed": "The first year in which the value was reached.",
    },
    "sources": {"facts": "How many entries rest on it."},
    "sources NAME": {
        "entries": "The entries that rest on it: `section`, `id`, `title`.",
        "locator": "The place in it that was asked for.",
    },
    "show": {
        "section": "The section of the entry; `observations` for a single number.",
        "referred_by": "The ids of the entries that refer to it.",
        "facts": "How many entries rest on it.",
        "locator": "The place in it that was asked for.",
    },
    "verify": {
        "path": "The file, as it was named.",
        "line": "The line of the number or date in it, from 1.",
        "column": "Where in the line it begins, from 1.",
        "text": "The sentence.",
        "claim": "What was read: the number or date as it is written, and what it is about.",
        "result": "`agrees`, `differs`, as another count or an earlier print has it, `not in the base`, or `unread`.",
        "base": "What the base has of the same: `value`, `unit`, `period`, `address`, `source`; else `null`.",
        "difference": "In percent of what the base has; `null` where there is none to tell.",
        "why": "Why it was not read, or what else is to be said.",
    },
    "diff": CHANGE,
    "changes": CHANGE,
    "diff --stat": {
        "section": "A section.",
        "added": "How many entries or numbers are new.",
        "removed": "How many are gone.",
        "revised": "How many say something else.",
        "respelt": "How many say the same in other digits or another unit.",
    },
    "stale": {
        "section": "Of the entry that wants another look.",
        "id": "Of the entry, for `show`.",
        "title": "What it is called.",
        "why": "What makes it stale, a sentence.",
        "last": "The last that is known: the newest period of a series, the day for which the status of an institution"
        " is known, the deadline of a target, the day on which a gap was last searched for, or the source of what"
        " rests on one publisher was read.",
        "years": "How long that is before the edition of the facts.",
    },
    "about": {
        "fingerprint": "Of the whole content: two bases with the same one say the same.",
        "gaps": "What was looked for and not found, a sentence each.",
        "sections": "For each section `entries`, and the percentage on `two_publishers` or more.",
        "events_by_decade": "How many events in each `decade`.",
        "observations": "How many numbers all series have.",
        "first_event": "The first day of the earliest event.",
        "last_event": "The last day of the latest event.",
        "two_publishers": "How many percent of all entries rest on two publishers or more.",
        "oldest_source": "The id of the document that was published first.",
        "newest_source": "The id of the document that was published last.",
    },
    "sql": {
        "table": "The name of a table or view.",
        "kind": "`table` or `view`.",
        "columns": "Its columns.",
        "rows": "How many rows it has.",
    },
}
"""The fields that the model does not have, by the kind of record; what is said of a command holds of all its kinds."""
OF_NO_COMMAND = ("show initiatives", "show series", "show gaps", "show observations")
"""What ``show`` shows with other fields than a command's own records have."""

OVERVIEW = Part(
    "",
    "A record has the same keys in the same order, whatever is known: what is not known is `null`. These mean the same"
    " wherever they stand:",
    (
        ("`id`", "What an entry is called by; unique in the whole base."),
        (
            "`address`",
            "What names one number or one place in a document: `trade-vn-export#2019`, `baonghean-2019#p4`. `show` and"
            " `cite` take it, as they take an id.",
        ),
        (
            "dates",
            "EDTF (ISO 8601-2), as precise as the source: `1989`, `1989-11`, `2019-11-25/2019-11-26`, a decade"
            " `198X`, uncertain `2019-11-26?`, open `../2024-06`.",
        ),
        ("numbers", "Exact, with the digits of the source; the unit stands in a field of its own."),
        ("`partner`", "`asean`, or a country's two letters, in small (`vn`, `kr`, `tl`)."),
        ("`reporter`", "Whose count it is (`akcli help counts`)."),
        (
            "`sources`",
            "The documents, each `{id, locator, publisher, url, published}`; the locator is the place in it, or"
            " `null`.",
        ),
        ("`variants`", "What other sources say instead, with their sources."),
        ("`note`", "Conflicts, doubts, preferences."),
    ),
    ("field", "means"),
)


def keys(command: str) -> list[str]:
    """The kinds of records of a command, as they are declared, that have fields of their own."""
    return [key for key, fields in FIELDS.items() if key.split()[0] == command and fields]


def commands() -> list[str]:
    """The commands that have records."""
    return [name for name in COMMANDS if keys(name)]


def meaning(key: str, field: str) -> str:
    """What a field of a kind of record means, in a sentence or two; empty where nothing says it."""
    command = key.split()[0]
    for said in (COMPUTED.get(key, {}), COMPUTED.get(command, {})):
        if field in said:
            return said[field]
    tables = [ENTRIES[kind] for kind in (key, command) if kind in ENTRIES]
    tables += ["Series"] if key in OF_A_SERIES else []
    for table in tables:
        if field in (properties := _schema()[table]["properties"]):
            return _said(properties[field])
    return ""


OF_A_SERIES = ("series NAME", "show observations")


def _said(form: dict[str, Any]) -> str:
    """What the schema says of a field, with the words of a closed list where that does not name them."""
    said: str = form.get("description", "")
    words = form.get("enum") or form.get("items", {}).get("enum") or ()
    if not words or all(f"`{word}`" in said for word in words):
        return said
    return f"{said} One of {', '.join(words)}.".strip()


@cache
def _schema() -> Any:
    return read_json(bundled("facts.schema.json"))["$defs"]


def parts_of(command: str) -> list[Part]:
    """What the fields of a command's records mean; of each kind those that the first one has not."""
    if command not in commands():
        near = meant(command, commands())
        raise UsageError(f"no command with records {command!r}{near} (commands: {', '.join(commands())})")
    told = [SHOWN] if command == "show" else []
    for key in OF_NO_COMMAND if command == "show" else keys(command):
        first, own = _own(key)
        rows = tuple((f"`{field}`", meaning(key, field)) for field in own)
        told.append(Part(f"akcli {CALLED.get(key, key)}", f"As `{first}`, and:" if first else "", rows, HEADS))
    return told


HEADS = ("field", "means")
SHOWN = Part(
    "akcli show ID",
    "An entry with the fields of its command's list (an event those of `timeline`, the others those of the command of"
    " their name), its sources in full, and:",
    tuple((f"`{field}`", COMPUTED["show"][field]) for field in ("section", "referred_by")),
    HEADS,
)


def _own(key: str) -> tuple[str, list[str]]:
    """The command whose first kind of record has all fields but some of this kind, if there is one, and those."""
    fields, command = FIELDS[key], key.split()[0]
    if command == "show":
        return "", [field for field in fields if field not in ("section", "referred_by")]
    first = FIELDS[command]
    if key == command or not set(first) < set(fields):
        return "", list(fields)
    return command, [field for field in fields if field not in first]


def index() -> Part:
    """The kinds of records with their fields."""
    rows = []
    for key in (key for name in commands() if name != "show" for key in keys(name)):
        first, own = _own(key)
        named = ", ".join(f"`{field}`" for field in own)
        rows.append((f"`{CALLED.get(key, key)}`", f"as `{first}`, and {named}" if first else named))
    rows.append(("`show`", "the fields of the entry, `section` and `referred_by`"))
    return Part(
        "The fields of each command",
        "What each means: `akcli help fields COMMAND`.",
        tuple(rows),
        ("command", "keys of a record"),
    )


PARTS = (OVERVIEW, index())
