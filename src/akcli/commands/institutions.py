"""``akcli institutions``: centres, funds and councils."""

from collections.abc import Sequence

from akcli.commands.options import LISTING, Argument, Option
from akcli.commands.pages import ID, SOURCES, alone, listing, single
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.records import record, records
from akcli.show.page import Column, Page

ARGUMENT = Argument("name", "NAME", "Id, name or abbreviation.", "institution")
KIND = Option(
    "--kind", "KIND", "centre, fund, council, ...; repeatable.", model.closed_list(model.InstitutionKind), many=True
)
STATUS = Option(
    "--status", "STATUS", "active, planned, ...; repeatable.", model.closed_list(model.InstitutionStatus), many=True
)
OPTIONS = (KIND, STATUS, *LISTING)
EXAMPLES = ("akcli institutions --kind fund", "akcli institutions akc")
RECORDS = {"": model.Institution._fields}
COLUMNS = (
    Column("name", style="bold", least=24),
    ID._replace(under="name", room=110),
    Column("kind", show="word", room=90),
    Column("established", "since", show="date"),
    Column("seat", least=10, room=90),
    Column("status", show="word"),
    Column("as_of", "seen", show="date", room=120),
    SOURCES,
)


def answer(facts: Facts, name: str | None = None, kind: Sequence[str] = (), status: Sequence[str] = ()) -> Page:
    """Institutions in the order of the base, or one of them."""
    if name is not None:
        alone("NAME", kind=kind, status=status)
        return single(record(facts.entry(name), facts), (), facts, RECORDS[""])
    found = [
        institution
        for institution in facts.institutions
        if (not kind or institution.kind in kind) and (not status or institution.status in status)
    ]
    return listing(records(found, facts), COLUMNS, "Institutions", facts, RECORDS[""])
