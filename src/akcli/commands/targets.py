"""``akcli targets``: promises with a number, and what became of them."""

from collections.abc import Sequence

from akcli.commands.options import KNOWN, LISTING, TOPIC, Option
from akcli.commands.pages import ID, SOURCES, listing
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.figures.targets import outcome_record
from akcli.show.page import Column, Page

VERDICT = Option(
    "--verdict", "VERDICT", "met, missed, pending, unknown.", model.closed_list(model.TargetVerdict), many=True
)
OPTIONS = (VERDICT, TOPIC, KNOWN, *LISTING)
EXAMPLES = ("akcli targets --topic trade", "akcli targets --verdict missed --json", "akcli targets --known 2019-11-26")
RECORDS = {
    "": (
        *(field for field in model.Target._fields if field not in ("outcome", "verdict")),
        *("outcome", "outcome_year", "reached", "verdict", "passed"),
    )
}
COLUMNS = (
    *(Column("title", "target"), ID, Column("announced", show="date")),
    *(Column("value", "promised", "number", unit="unit"), Column("unit", show="word"), Column("due", show="date")),
    Column("outcome", "reached", "number", unit="unit"),
    *(Column("outcome_year", "in", "word"), Column("reached", "%", "percent"), Column("verdict", show="verdict")),
    *(Column("passed", show="word"), SOURCES),
)
DRAWN = (
    Column("title", "target", style="bold", least=24),
    ID._replace(under="title", room=165),
    Column("told", "promise and outcome", "told", under="title", room=150),
    SOURCES._replace(room=1000),
)
"""The columns in a table: promise and outcome as a sentence."""


def answer(facts: Facts, verdict: Sequence[str] = (), topic: Sequence[str] = ()) -> Page:
    """Targets in the order of the base, each with its outcome."""
    found = [outcome_record(target, facts) for target in facts.targets if not topic or target.topic in topic]
    chosen = [target for target in found if not verdict or target["verdict"] in verdict]
    return listing(chosen, COLUMNS, "Targets", facts, RECORDS[""])._replace(drawn=drawn)


def drawn(page: Page) -> Page:
    """The targets with promise and outcome in words."""
    from akcli.commands.sheets import promise_and_outcome  # which only a table draws

    records = [target | {"told": promise_and_outcome(target)} for target in page.records]
    return page._replace(records=records, columns=DRAWN)
