"""``akcli stale``: what wants another look."""

from collections.abc import Sequence

from akcli.commands.options import LISTING, Option
from akcli.commands.pages import ID, listing
from akcli.facts.base import Facts
from akcli.figures.stale import SECTIONS, stale
from akcli.show.page import Column, Page

OVER = 2
"""So many years a number may be old: that of a year comes out in the course of the next, and is read in that after."""
OPTIONS = (
    Option("--over", "YEARS", f"Only what is older than this many years (default: {OVER}).", "number"),
    Option("--section", "SECTION", f"Only of this section ({', '.join(SECTIONS)}); repeatable.", SECTIONS, many=True),
    Option("--exit-code", "", "Exit with 1 if anything is listed.", "flag"),
    *LISTING,
)
EXAMPLES = (
    "akcli stale --section institutions",
    "akcli stale --over 5 --json",
    "akcli stale --section gaps --exit-code",
)
RECORDS = {"": ("section", "id", "title", "why", "last", "years")}
COLUMNS = (
    Column("title", style="bold", least=24),
    ID._replace(under="title", room=140),
    Column("section", show="word"),
    Column("last", show="date"),
    Column("years", show="number"),
    Column("why", least=30, room=100),
)


def answer(facts: Facts, over: int = OVER, section: Sequence[str] = (), exit_code: bool = False) -> Page:
    """What was last known more than ``over`` years before the edition, oldest first."""
    found = [record for record in stale(facts, over) if not section or record["section"] in section]
    title = f"Last known more than {over} year{'' if over == 1 else 's'} before {facts.about.edition}"
    page = listing(found, COLUMNS, title, facts, RECORDS[""])
    return page._replace(code=1 if exit_code and found else 0)
