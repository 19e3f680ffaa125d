"""``akcli partners``: ASEAN, Korea, the members and others; or one of them whole."""

from collections.abc import Sequence

from akcli.commands import targets, trade
from akcli.commands.options import LISTING, Argument, Option
from akcli.commands.pages import ID, SOURCES, alone, listing, single
from akcli.commands.timeline import IN_SHORT
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.names import find_partner
from akcli.facts.records import in_short, record, records
from akcli.figures.targets import outcome_record
from akcli.figures.trade import trade as goods_trade
from akcli.show.page import Column, Page, Part

ARGUMENT = Argument("name", "NAME", "Code or name, in any language.", "partner")
KIND = Option("--kind", "KIND", "Of this kind (asean-member, ...).", model.closed_list(model.PartnerKind), many=True)
AS_OF = Option("--as-of", "DATE", "Only the members of ASEAN at this date (its last day).", "end")
OPTIONS = (KIND, AS_OF, *LISTING)
EXAMPLES = ("akcli partners", "akcli partners vietnam", "akcli partners --kind asean-member --as-of 2019 --ids")
RECORDS = {"": model.Partner._fields, "NAME": (*model.Partner._fields, "events", "trade", "targets")}
COLUMNS = (
    ID,
    Column("name", style="bold"),
    Column("joined", "in ASEAN", "date"),
    Column("relations_since", "ties since", "date"),
    Column("partnership", least=13),
    Column("partnership_since", "since", "date", under="partnership", room=100),
    SOURCES,
)
PARTS = (
    Part("trade", "Goods trade, last five years", trade.COLUMNS),
    Part("targets", "Targets", targets.COLUMNS, targets.drawn),
    Part("events", "Ties, meetings, agreements", IN_SHORT),
)
TIES = ("status", "summit", "agreement", "visit")
"""The kinds of events that a partner's page shows."""


def answer(facts: Facts, name: str | None = None, kind: Sequence[str] = (), as_of: str | None = None) -> Page:
    """Partners in the order of the base, with ``as_of`` the members of ASEAN on its last day; or one of them."""
    if name is not None:
        alone("NAME", kind=kind, as_of=as_of)
        return one(facts, name)
    day = dates.parse(as_of).end if as_of else None
    found = [
        partner
        for partner in facts.partners
        if (not kind or partner.kind in kind)
        and (not day or (partner.joined and (dates.parse(partner.joined).start or "") <= day))
    ]
    return listing(records(found, facts), COLUMNS, "Partners", facts, RECORDS[""])


def one(facts: Facts, partner_id: str) -> Page:
    """One partner with the events of its ties, its trade of the last five years, its targets."""
    ties = [
        event for event in facts.having("events", partner_id) if partner_id in event.partners and event.kind in TIES
    ]
    about = {series.id for series in facts.having("series", partner_id) if series.partner == partner_id}
    whole = record(find_partner(facts, partner_id), facts) | {
        "events": in_short(ties),
        "trade": goods_trade(facts, partner_id, last=5),
        "targets": [outcome_record(target, facts) for target in facts.targets if about.intersection(target.series)],
    }
    return single(whole, PARTS, facts, RECORDS["NAME"])
