"""``akcli ask``: the answer to a plain question."""

import sys
from collections.abc import Sequence
from typing import Any

from akcli.ask.answers import FIELDS, Answer, capital, json_text, page
from akcli.ask.plans import answer as answered
from akcli.commands.options import COMMON, FORMAT, JSON, KNOWN, Argument
from akcli.declared import OPTIONS as OPTIONS_OF
from akcli.errors import UsageError
from akcli.facts.base import Facts
from akcli.facts.spelling import word
from akcli.show.output import complain, terminal

ARGUMENT = Argument("question", "QUESTION", "A question in English, Korean or Vietnamese.", many=True, required=True)
FORMS = ("table", "text", "json")
FORMAT = FORMAT._replace(kind=FORMS, help=f"One of {', '.join(FORMS)}.")
OPTIONS = (KNOWN, FORMAT, JSON, *COMMON)
EXAMPLES = (
    "akcli ask how much did Korea export to Vietnam in 2019",
    "akcli ask was the 200 billion goal reached --known 2019-11-26",
    "akcli ask 베트남은 언제 아세안에 가입했나",
)
RECORDS = {"": FIELDS}
WIDEST = 100
"""The longest line that reads well."""


def answer(facts: Facts, question: Sequence[str], format: str | None = None, json: bool = False) -> str:
    """The sentence that answers, with what it rests on; a JSON object where that is asked for."""
    if json and format not in (None, "json"):
        raise UsageError(f"--json and --format {format} cannot be combined")
    form = "json" if json else word("format", format, FORMS) if format else "table" if sys.stdout.isatty() else "text"
    asked = " ".join(question)
    found = answered(asked, facts)
    if facts.printed_by:
        found = _as_printed(found, asked, facts, form)
    if form == "json":
        return json_text(asked, found)
    return page(found, facts, min(terminal()["width"], WIDEST) if form == "table" else None)


def _as_printed(answer: Answer, question: str, facts: Any, form: str) -> Answer:
    """An answer that says by when all was printed, and the command that gives it from the same."""
    import shlex  # which no other question needs

    time = {"year": answer.period} if answer.period else {"since": answer.since, "until": answer.until}
    said = facts.said(**time, of="values" if answer.measure else "entries")
    if form == "json":
        complain(said)
    commands = answer.command.split("; ")
    if not all(map(_takes_known, commands)):
        commands = [f"akcli ask {shlex.quote(question)}"]
    return answer._replace(
        known=facts.printed_by,
        notes=[*answer.notes, f"{capital(said)}."],
        command="; ".join(f"{command} --known {facts.printed_by}" for command in commands),
    )


def _takes_known(command: str) -> bool:
    _, name, *words = command.split()
    return KNOWN.flag in OPTIONS_OF[name] and (name != "series" or not words[0].startswith("-"))
