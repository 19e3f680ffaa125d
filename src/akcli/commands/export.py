"""``akcli export``: the whole fact base, for other tools."""

from typing import get_args

from akcli.commands.options import COMMON, Argument, Option
from akcli.facts.base import Facts
from akcli.streams import CannotWrite
from akcli.tables.export import Form, export

ARGUMENT = Argument("path", "PATH", "A file; for csv a folder; - for stdout.", "file", required=True)
TO = Option("--to", "FORM", "sqlite, csv, json or jsonl.", get_args(Form), required=True)
OPTIONS = (TO, Option("--force", "", "Replace what is there.", "flag"), *COMMON)
EXAMPLES = ("akcli export facts.db --to sqlite", "akcli export facts --to csv", "akcli export - --to jsonl")


def answer(facts: Facts, path: str, to: str, force: bool = False) -> str:
    """Nothing, or what goes to stdout."""
    try:
        return export(facts, path, to, force)
    except OSError as error:
        raise CannotWrite(error.strerror or str(error)) from None
