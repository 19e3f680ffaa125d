"""From what was read to what answers it, in the order that works: judged, first passed, count, extreme, field, event,
figure.

A plan takes the words that it uses. It answers only where none is left over, and says that the base has no answer only
then, too; else the next plan is tried. No plan computes or filters: it calls what the commands call.
"""

from collections.abc import Callable, Sequence

from akcli.ask.answers import Answer
from akcli.ask.asked import Asked
from akcli.ask.entries import claimed, counted, event, field, promised
from akcli.ask.extremes import extreme, passed
from akcli.ask.figured import figure
from akcli.ask.reading import Reader, Reading
from akcli.errors import NotFound, UsageError
from akcli.facts.base import Facts

Plan = Callable[[Asked], "Answer | None"]


def answer(question: str, facts: Facts, reader: Reader | None = None) -> Answer:
    """What answers a plain question.

    Raises :class:`akcli.errors.NotFound` where it is understood and the base has no answer, and
    :class:`akcli.errors.UsageError` where it is not understood.
    """
    reader = reader or Reader(facts)
    return planned(reader.read(question), facts)


def planned(reading: Reading, facts: Facts) -> Answer:
    """What answers a question that was read."""
    absent: NotFound | None = None
    left: list[str] = []
    for plan in PLANS:
        asked = Asked(reading, facts)
        try:
            found = plan(asked)
        except NotFound as error:
            if plan in FINAL:
                raise
            absent = absent or error
            continue
        if found and not asked.left:
            notes = [f"Read {typed!r} as {meant!r}." for typed, meant in reading.mended]
            return found._replace(notes=[*found.notes, *notes])
        if found and not left:
            left = [one.text for one in asked.left]
    outside = [one for one in reading.segments if one.value("absent")]
    unknown = reading.left
    if outside and not unknown:
        raise NotFound(f"{outside[0].text} is not in the base, which has {_known(facts)}")
    if absent and not unknown:
        raise absent
    raise UsageError(_not_understood(reading, unknown or left))


def _known(facts: Facts) -> str:
    return ", ".join(one.name for one in facts.partners if one.id not in ("kr", "mekong"))


def _not_understood(reading: Reading, left: Sequence[str]) -> str:
    """What was not understood, and what could be asked instead."""
    named = ", ".join(repr(one) for one in dict.fromkeys(left))
    content = [one.text for one in reading.segments if one.meanings]
    if not named and not content:
        said_ = "there is no word in it that ask knows"
    elif not named:
        said_ = "it is not clear what is asked"
    else:
        said_ = f"not understood: {named}"
    near = _nearest(reading)
    return f"{said_}; it can read {near!r}; akcli search looks for words; akcli help questions has more"


def _nearest(reading: Reading) -> str:
    """A question near to this one that can be read."""
    partner = next((one.text for one in reading.segments if one.value("partner") not in (None, "kr")), "Vietnam")
    measure = next((one.value("measure") for one in reading.segments if one.value("measure")), "")
    year = next((str(one.value("period")) for one in reading.segments if one.value("period")), "2019")
    if measure == "goods-trade export" or not measure:
        return f"exports to {partner} in {year}" if measure else f"when did {partner} join ASEAN"
    if measure == "goods-trade import":
        return f"imports from {partner} in {year}"
    name = str(measure).split(" ")[0].replace("-", " ")
    return f"{name} {partner} {year}" if not measure.endswith("people") else f"{name} from {partner} in Korea {year}"


PLANS: tuple[Plan, ...] = (promised, claimed, passed, counted, extreme, field, event, figure)
FINAL: tuple[Plan, ...] = (passed, extreme, field, figure)
"""Those that say for good that the base has no answer."""
