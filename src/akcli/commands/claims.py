"""``akcli claims``: what the article of 2019 states, and whether it holds."""

from collections.abc import Sequence

from akcli.commands.options import LISTING, TOPIC, Option
from akcli.commands.pages import ID, SOURCES, listing
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.records import records
from akcli.show.page import Column, Page

VERDICT = Option(
    "--verdict", "VERDICT", "confirmed, imprecise, ...; repeatable.", model.closed_list(model.ClaimVerdict), many=True
)
SOURCE = Option("--source", "ID", "Made by this document, or in this place of it (ID#p4).", "source")
OPTIONS = (VERDICT, TOPIC, SOURCE, *LISTING)
EXAMPLES = ("akcli claims --verdict contradicted", "akcli claims --topic trade --json")
RECORDS = {"": model.Claim._fields}
COLUMNS = (
    Column("verdict", show="verdict"),
    Column("statement", style="bold", least=24),
    ID._replace(under="statement", room=160),
    Column("by", "where", "word", room=140),
    Column("why", least=24, room=180),
    SOURCES._replace(room=90),
)


def answer(facts: Facts, verdict: Sequence[str] = (), topic: Sequence[str] = (), source: str | None = None) -> Page:
    """Claims in the order of the base; ``source`` is the document that makes them, or a place in it after ``#``."""
    found = [
        claim
        for claim in facts.claims
        if (not verdict or claim.verdict in verdict)
        and (not topic or claim.topic in topic)
        and (source is None or source in (claim.by, claim.by.partition("#")[0]))
    ]
    return listing(records(found, facts), COLUMNS, "Claims", facts, RECORDS[""])
