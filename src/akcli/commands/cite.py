"""``akcli cite``: references to quote."""

from collections.abc import Sequence
from typing import get_args

from akcli.commands.options import COMMON, Argument, Option
from akcli.facts.base import Facts
from akcli.tables.cite import Style, cite

ARGUMENT = Argument(
    "wanted",
    "ADDRESS",
    "An id; ID#PERIOD for one value; akcli for the tool itself.",
    "citable",
    many=True,
    required=True,
)
STYLE = Option("--style", "STYLE", "text, bibtex or csl-json.", get_args(Style))
OPTIONS = (STYLE, *COMMON)
EXAMPLES = (
    "akcli cite csp-2024",
    "akcli cite trade-vn-export#2019",
    "akcli cite trade-200bn-2020 --style bibtex",
    "akcli cite akcli",
)


def answer(facts: Facts, wanted: Sequence[str], style: str = "text") -> str:
    """A reference for each document that the entries or values rest on."""
    return cite(facts, wanted, style)
