"""``akcli institutions``: centres, funds and councils."""

from collections.abc import Sequence

from akcli.commands.options import AS_OF, LISTING, Argument, Option
from akcli.commands.pages import ID, SOURCES, alone, existed, listing, single
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import record, records
from akcli.show.page import Column, Page

ARGUMENT = Argument("name", "NAME", "Id, name or abbreviation.", "institution")
KIND = Option(
    "--kind", "KIND", "centre, fund, council, ...; repeatable.", model.closed_list(model.InstitutionKind), many=True
)
STATUS = Option(
    "--status", "STATUS", "active, planned, ...; repeatable.", model.closed_list(model.InstitutionStatus), many=True
)
OPTIONS = (KIND, STATUS, AS_OF, *LISTING)
EXAMPLES = ("akcli institutions --kind fund", "akcli institutions akc", "akcli institutions --as-of 2012")
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


def answer(
    facts: Facts,
    name: str | None = None,
    kind: Sequence[str] = (),
    status: Sequence[str] = (),
    as_of: str | None = None,
) -> Page:
    """Institutions in the order of the base, with ``as_of`` those that existed on its last day; or one of them."""
    if name is not None:
        alone("NAME", kind=kind, status=status, as_of=as_of)
        return single(record(facts.entry(name), facts), (), facts, RECORDS[""])
    chosen = (
        institution
        for institution in facts.institutions
        if (not kind or institution.kind in kind) and (not status or institution.status in status)
    )
    found, doubts = existed(chosen, _doubt, as_of)
    page = listing(records(found, facts), COLUMNS, "Institutions", facts, RECORDS[""])
    return page._replace(missing=doubts)


def _doubt(institution: model.Institution, day: str) -> str | None:
    """Why it is not certain that an institution existed on a day; nothing where it is, None where it did not.

    It is not known on which day one ended, only by when it had.
    """
    began = institution.established or institution.announced
    has_begun = dates.begun(began, day) if began else None
    seen = dates.begun(institution.as_of, day) if institution.as_of else None
    if institution.status == "planned" or has_begun is False or (institution.status == "ended" and seen):
        return None
    if institution.status == "ended":
        return f"ended by {in_words(institution.as_of)}" if institution.as_of else "ended"
    if institution.status == "unknown":
        return "status unknown"
    if seen or (institution.established and has_begun):
        return ""
    if began:
        return f"{'established' if institution.established else 'announced'} {in_words(began)}"
    return "founded on no known day"
