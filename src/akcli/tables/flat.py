"""The facts as flat tables: the columns of each, read off the model, and what its rows are taken from.

A section is a table; a table inside an entry is flattened (``size_value``); the points of the series are
``observations``. ``trade`` and ``outcomes`` hold what the commands ``trade`` and ``targets`` compute, ``citations`` the
sources of every entry and observation.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple, get_args, get_origin

from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.observations import MILLION, Observation, observations
from akcli.figures.targets import outcome
from akcli.figures.trade import FLOWS, trade
from akcli.show.page import as_json

REFERENCES: dict[Any, str] = {
    model.SourceId: "sources",
    model.PartnerId: "partners",
    model.PolicyId: "policies",
    model.PillarId: "pillars",
    model.SeriesId: "series",
    model.AnyId: "entries",
}
"""The table that each type of reference points into."""


class Field(NamedTuple):
    """A column: its name, the model's type of its values, whether each row has one, and what it takes from a row."""

    name: str
    type: Any
    required: bool
    take: Callable[[Any], Any]

    @property
    def item(self) -> Any:
        """The type of the items of a list; None where it is none."""
        return get_args(self.type)[0] if get_origin(self.type) is tuple else None

    @property
    def is_list(self) -> bool:
        """Whether it holds a list of words or ids."""
        return self.item is not None and not hasattr(self.item, "_fields")


OBSERVATION = (
    Field("series", model.SeriesId, True, attrgetter("series.id")),
    Field("period", model.Edtf, True, attrgetter("period")),
    Field("value", model.Number, True, attrgetter("point.value")),
    Field("unit", model.Unit, True, attrgetter("unit")),
    Field("usd_million", model.Number, False, lambda observed: observed.value(MILLION)),
    Field("qualifier", model.Qualifier, False, attrgetter("point.qualifier")),
    Field("status", model.PointStatus, False, attrgetter("point.status")),
    Field("coverage", model.Coverage, False, attrgetter("coverage")),
    Field("sources", tuple[model.SourceRef, ...], True, attrgetter("sources")),
    Field("note", model.Text, False, attrgetter("point.note")),
    Field("variants", tuple[model.PointVariant, ...], False, attrgetter("point.variants")),
)
"""The columns of the points, each with what it leaves to its series filled in."""


def _computed(*fields: tuple[str, Any, bool]) -> tuple[Field, ...]:
    """The columns of records: name, type, and whether each record has one."""
    return tuple(Field(name, kind, required, itemgetter(name)) for name, kind, required in fields)


OUTCOME = (
    Field("target", model.AnyId, True, itemgetter("id")),
    *_computed(
        ("outcome", model.Number, False),
        ("outcome_year", int, False),
        ("reached", model.Number, False),
        ("verdict", model.TargetVerdict, True),
        ("passed", int, False),
    ),
)
"""What :func:`akcli.figures.targets.outcome` computes of each target."""
YEAR = _computed(
    ("partner", model.PartnerId, True),
    ("reporter", model.ReporterId, True),
    ("year", int, True),
    *((amount, model.Number, False) for amount in (*FLOWS, "growth")),
    ("unit", model.Unit, True),
    ("status", model.PointStatus, False),
    ("qualifier", model.Qualifier, False),
    ("coverage", model.Coverage, False),
)
"""A year of goods trade by one count, as :func:`akcli.figures.trade.trade` gives it."""
MOVED = (Field("old", model.Id, True, itemgetter(0)), Field("new", model.AnyId, True, itemgetter(1)))
"""The columns of the ids that have another name now."""
CITATION = (
    Field("section", str, True, itemgetter(0)),
    Field("entry", model.AnyId, True, itemgetter(1)),
    Field("period", model.Edtf, False, itemgetter(2)),
    Field("source", model.SourceId, True, itemgetter(3)),
    Field("locator", model.Text, False, itemgetter(4)),
)
"""The columns of :func:`citations`."""


def contents(facts: Facts) -> dict[str, tuple[Sequence[Field], Sequence[Any]]]:
    """Every table of the fact base, with its columns and what its rows are taken from.

    These are the sections, ``observations`` (the points of all series), ``trade`` (a row a year of each count),
    ``outcomes`` (of the targets), ``citations`` and ``moved``.
    """
    tables: dict[str, tuple[Sequence[Field], Sequence[Any]]] = {
        section: (list(fields_of(entry)), getattr(facts, section)) for section, entry in model.SECTIONS.items()
    }
    observed = list(observations(facts.series))
    counts = dict.fromkeys(
        (series.partner, series.reporter) for series in facts.series if series.measure == "goods-trade"
    )
    return tables | {
        "observations": (OBSERVATION, observed),
        "trade": (YEAR, [row for partner, reporter in counts for row in trade(facts, partner, reporter=reporter)]),
        "outcomes": (OUTCOME, [{"id": target.id} | outcome(facts, target) for target in facts.targets]),
        "citations": (CITATION, list(citations(facts, observed))),
        "moved": (MOVED, list(facts.moved.items())),
    }


def fields_of(kind: Any) -> Iterator[Field]:
    """The columns of one of the model's tables: its fields in order, those of a table in it among them."""
    for name, hint in kind.__annotations__.items():
        form = _without_none(hint)
        if hasattr(form, "_fields"):
            for inner in fields_of(form):
                yield inner._replace(name=f"{name}_{inner.name}", required=False, take=_inside(name, inner.take))
        elif get_origin(form) is not dict:
            yield Field(name, form, name not in kind._field_defaults, attrgetter(name))


def _without_none(hint: Any) -> Any:
    parts = get_args(hint)
    if Decimal in parts:
        return model.Number
    return parts[0] if type(None) in parts else hint


def _inside(name: str, take: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Takes a field of a table in an entry, which may not be there."""
    return lambda entry: None if (table := getattr(entry, name)) is None else take(table)


def citations(facts: Facts, observed: Iterable[Observation]) -> Iterator[tuple[str, str, str | None, str, str | None]]:
    """Each source of each entry and of each observation: section, id, period (of an observation), source, place."""
    for section, entries in facts.entries():
        for entry in entries if section != "sources" else ():
            for ref in getattr(entry, "sources", ()):
                yield section, entry.id, None, *_cited(ref)
    for observation in observed:
        for ref in observation.sources:
            yield "observations", observation.series.id, observation.period, *_cited(ref)


def _cited(ref: str) -> tuple[str, str | None]:
    source, _, locator = ref.partition("#")
    return source, locator or None


def plain(value: Any, spelt: bool = False) -> Any:
    """The model's value as dicts and lists: every field of a table under its name.

    Where it is ``spelt``, the digits of a number stand as text beside each ``value``.
    """
    if hasattr(value, "_fields"):
        fields = {}
        for name, inner in zip(value._fields, value, strict=True):
            fields[name] = plain(inner, spelt)
            if spelt and name == "value":
                fields["digits"] = None if inner is None else as_json(inner)
        return fields
    if isinstance(value, dict):
        return {key: plain(inner, spelt) for key, inner in value.items()}
    return [plain(inner, spelt) for inner in value] if isinstance(value, tuple) else value
