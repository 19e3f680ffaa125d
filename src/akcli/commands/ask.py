"""``akcli ask``: the answer to a plain question."""

import sys
from collections.abc import Sequence

from akcli.ask.answers import FIELDS, json_text, page
from akcli.ask.plans import answer as answered
from akcli.commands.options import COMMON, FORMAT, JSON, Argument
from akcli.errors import UsageError
from akcli.facts.base import Facts
from akcli.facts.spelling import word
from akcli.show.output import terminal

ARGUMENT = Argument("question", "QUESTION", "A question in English, Korean or Vietnamese.", many=True, required=True)
FORMS = ("table", "text", "json")
FORMAT = FORMAT._replace(kind=FORMS, help=f"One of {', '.join(FORMS)}.")
OPTIONS = (FORMAT, JSON, *COMMON)
EXAMPLES = (
    "akcli ask how much did Korea export to Vietnam in 2019",
    "akcli ask was the 200 billion goal reached --json",
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
    if form == "json":
        return json_text(asked, found)
    return page(found, facts, min(terminal()["width"], WIDEST) if form == "table" else None)
