"""From what was read to what answers it, in the order that works: judged, first passed, count, extreme, field, event,
figure.

A plan takes the words that it uses. It answers only where none is left over, and says that the base has no answer only
then, too; else the next plan is tried. No plan computes or filters: it calls what the commands call.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple

from akcli.ask import words
from akcli.ask.answers import Answer
from akcli.ask.asked import Asked, is_whether, of_clauses, of_edition
from akcli.ask.reading import Reader, Reading
from akcli.errors import NotFound, UsageError
from akcli.facts.base import Facts

MINISTERS = (
    *("foreign-ministers", "defence-ministers", "vice-defence", "culture-ministers", "transport-ministers"),
    *("health-ministers", "economic-ministers", "digital-ministers"),
)


class Plan(NamedTuple):
    """A way to answer, in a module of its own, which is loaded where the question has a word that it needs."""

    module: str
    name: str
    needs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Kinds of words, one of which is needed, each with the values that will do (none: any)."""
    final: bool = False
    """Whether it says for good that the base has no answer."""
    whether: bool = False
    """Whether it answers only whether something is so."""

    def fits(self, asked: Asked) -> bool:
        """Whether the question has a word that the plan needs."""
        return (not self.whether or is_whether(asked)) and (
            not self.needs
            or any((kind == "whether" and is_whether(asked)) or asked.has(kind, *values) for kind, values in self.needs)
        )

    def __call__(self, asked: Asked) -> Answer | None:
        found: Answer | None = getattr(import_module(f"akcli.ask.{self.module}"), self.name)(asked)
        return found


PLANS = (
    Plan("counted", "hosted", (("do", ("held", "which-partner")),), final=True),
    Plan("targets", "promised", (("do", ("goal",)), ("amount", ())), final=True),
    Plan(
        "members",
        "member",
        (
            ("field", ("joined", "mekong", "partnership")),
            ("do", ("which-partner",)),
            ("partner", ("asean", "mekong")),
            ("concept", ("rcep", "fta", "investment-treaty", "strategic-partners", "comprehensive-partnership")),
        ),
        whether=True,
    ),
    Plan("claims", "claimed", (("do", ("true",)), ("whether", ()))),
    Plan("passing", "passed", (("amount", ()),), final=True),
    Plan(
        "visits",
        "met",
        (("concept", ("meeting", "summit", "visit")), ("counted", ("events summit",)), ("do", ("achieved",))),
        final=True,
    ),
    Plan("visits", "visited", (("concept", ("visit", "state-visit")), ("do", ("gets",))), final=True),
    Plan("visits", "took_office", (("concept", ("took-office",)),), final=True),
    Plan(
        "counted",
        "counted",
        (
            ("do", ("how-many", "how-often", "which-partner", "who", "leader", "what", "each")),
            ("counted", ()),
            ("verdict", ()),
            ("concept", ("treaty", "fta", "investment-treaty", *MINISTERS)),
        ),
    ),
    Plan("extremes", "extreme", (("do", ("most", "least", "first", "last")), ("ordinal", ())), final=True),
    Plan(
        "extremes",
        "ranked",
        (("do", ("each",)), ("measure", ("rank total", "goods-trade surplus", "goods-trade deficit"))),
    ),
    Plan("fields", "field", (("field", ()), ("entry", ())), final=True),
    Plan(
        "events",
        "event",
        (
            ("concept", ()),
            ("do", ("when", "which-year", "where", "city", "who", "leader", "held")),
            ("ordinal", ()),
            ("entry", ()),
            ("counted", ()),
            ("nothing", ()),
        ),
    ),
    Plan("told", "told", (("nothing", ()),)),
    Plan("figured", "figure", final=True),
)
"""In this order they are tried."""


def answer(question: str, facts: Facts) -> Answer:
    """What answers a plain question.

    Raises :class:`akcli.errors.NotFound` where it is understood and the base has no answer, and
    :class:`akcli.errors.UsageError` where it is not understood.
    """
    reading = Reader(facts).read(question)
    try:
        return planned(reading, facts)
    except (NotFound, UsageError) as error:
        near = _nearest(reading, facts)
        told = f"; it can answer {near!r}" if near else ""
        raise type(error)(f"{error}{told}; akcli search looks for words") from None


def planned(reading: Reading, facts: Facts) -> Answer:
    """What answers a question that was read."""
    reading, dated = of_edition(of_clauses(reading), facts)
    absent: NotFound | None = None
    left: list[str] = []
    refused = any(segment.value("refused") for segment in reading.segments)
    for plan in PLANS if not refused else ():
        asked = Asked(reading, facts)
        if not plan.fits(asked):
            continue
        try:
            found = plan(asked)
        except NotFound as error:
            absent = absent or error
            if plan.final:
                break
            continue
        if found and not asked.left:
            notes = [f"Read {typed!r} as {meant!r}." for typed, meant in reading.mended]
            return found._replace(notes=[*found.notes, *dict.fromkeys(asked.assumed), *dated, *notes])
        if found and not left:
            left = [segment.text for segment in asked.left]
    outside = [segment for segment in reading.segments if segment.value("absent")]
    unknown = [segment.text for segment in reading.segments if segment.text in reading.left or segment.value("refused")]
    if not unknown and outside:
        raise NotFound(f"{outside[0].text.rstrip(APOSTROPHES)} is not in the base, which has {_known(facts)}")
    if not unknown and absent:
        raise absent
    if not unknown and not left and any(segment.value("measure") for segment in reading.segments):
        # Beside a figure what only events know is one word too many.
        left = [segment.text for segment in reading.segments if {each.kind for each in segment.meanings} == {"concept"}]
    raise UsageError(_not_understood(reading, unknown or left))


APOSTROPHES = "'’ʼ"


def _known(facts: Facts) -> str:
    return ", ".join(partner.name for partner in facts.partners if partner.id not in ("kr", "mekong"))


def _not_understood(reading: Reading, left: Sequence[str]) -> str:
    """What was not understood."""
    named = ", ".join(repr(word) for word in dict.fromkeys(left))
    if named:
        whys = dict.fromkeys(
            words.WHY[segment.value("refused")] for segment in reading.segments if segment.value("refused")
        )
        return f"not understood: {named}" + (f" ({'; '.join(whys)})" if whys else "")
    if not any(segment.meanings for segment in reading.segments):
        return "there is no word in it that ask knows"
    return "it is not clear what is asked"


def _nearest(reading: Reading, facts: Facts) -> str:
    """A question near to this one that is answered."""
    names = [
        facts.title(str(segment.value("partner")))
        for segment in reading.segments
        if segment.value("partner") not in (None, "kr")
    ]
    years = [str(segment.value("period")) for segment in reading.segments if segment.value("period")]
    measures = [str(segment.value("measure")) for segment in reading.segments if segment.value("measure")]
    whole = any(measure.startswith("goods-trade") for measure in measures)
    whom = names[0] if names else "ASEAN" if whole else "Viet Nam"
    asks: list[str] = []
    for measure in measures:
        name, _, flow = measure.partition(" ")
        text = {"goods-trade": {"export": "exports to", "import": "imports from"}.get(flow, "trade with")}.get(name, "")
        if flow in ("people", "move"):
            asks += [f"{name.replace('-', ' ')} from {whom} in Korea in {year}" for year in years]
            asks.append(f"{name.replace('-', ' ')} from {whom} in Korea")
        elif name == "fdi":
            asks += [f"Korean investment in {whom} in {year}" for year in years] + [f"Korean investment in {whom}"]
        else:
            noun = text or f"{name.upper() if len(name) < 4 else name.replace('-', ' ')} of"
            asks += [f"{noun} {whom} in {year}" for year in years]
            asks.append(f"{noun} {whom}")
    asks += [
        *([f"when did {whom} join ASEAN"] if whom != "ASEAN" else []),
        f"trade with {whom}",
        "how much did Korea export to Vietnam in 2019",
    ]
    for ask in dict.fromkeys(asks):
        try:
            planned(Reader(facts).read(ask), facts)
        except (NotFound, UsageError):
            continue
        return ask
    return ""
