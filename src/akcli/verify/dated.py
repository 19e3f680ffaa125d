"""A date against the one that the base has of what is said to have happened then."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from akcli.ask import words as ask_words
from akcli.ask.answers import Answer
from akcli.ask.asked import Asked
from akcli.ask.reading import Meaning, Segment, entry_names, plain, table
from akcli.ask.wording import stems
from akcli.errors import NotFound
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.records import references
from akcli.verify import words
from akcli.verify.clauses import Clause, question
from akcli.verify.findings import AGREES, DIFFERS, PRINT, Base, Unread, Verdict, claim

ONCE = ("status", "agreement", "institution", "policy", "context")
"""The kinds of event that are not held again and again."""
LITTLE = stems("the of a an and for in on at to with by into its become becomes")
OPENED = re.compile(words.OPENED)
BEGAN = {field: re.compile(verbs) for field, verbs in words.BEGAN.items()}
SLASHED = re.compile(r"(\d\d?)/(\d\d?)/\d{4}")


def dated(clause: Clause, language: str, text: str, facts: Facts) -> Verdict:
    """What the base says of a date; ``text`` is its sentence in lower case, without marks.

    Raises :class:`Unread` where it is not understood what happened then.
    """
    if clause.periods or any(segment.value("amount") is not None for segment in clause.segments):
        raise Unread("a time of something else")
    slashed = SLASHED.search(clause.number.text)
    if slashed and language != "vi" and int(slashed[1]) <= 12 and int(slashed[2]) <= 12:
        raise Unread("which is the month is not said")
    bare = clause._replace(segments=_happened_then(clause, facts))
    found = _known(_field, bare, language, facts)
    is_field = found is not None
    if not found and any(segment.value("concept") for segment in bare.segments):
        found = _known(_event, bare, language, facts)
    if not found:
        raise Unread("no event or entry was read that it is the date of")
    began = _beginning(bare)
    if is_field and began is not BEGAN["lasting"]:
        began = BEGAN.get(found.field or "", NEVER)
    if began and not began.search(text):
        raise Unread("that it began then is not said")
    result, why = _result(bare, found, text, facts)
    base = Base(found.period, None, found.period, found.address, None, found.sources)
    return Verdict(result, claim(clause.number, found, clause.number.period), base, None, why)


def _beginning(clause: Clause) -> re.Pattern[str] | None:
    """What says that something began that lasts: a partnership, an agreement in force, a house that is open."""
    from akcli.ask.events import PARTNERS

    concepts = {str(value) for segment in clause.segments for value in segment.values("concept")}
    if concepts & {*PARTNERS, "in-force"}:
        return BEGAN["lasting"]
    return BEGAN["established"] if "opened" in concepts else None


NEVER = re.compile("(?!)")


def _happened_then(clause: Clause, facts: Facts) -> tuple[Segment, ...]:
    """What a clause says without its date, capitals standing for their states where they have relations."""
    segments = list(clause.segments)
    before = segments[clause.place - 1] if clause.place else None
    if before is not None:
        bounds = set(before.values("bound"))
        if bounds & {"until", "before", "after", "between"}:
            raise Unread("a time before or after something")
        if bounds & {"since", "onwards"}:
            segments.remove(before)
    if any(segment.value("field") == "relations_since" for segment in segments):
        if any(set(segment.values("do")) & {"first", "last"} for segment in segments):
            raise Unread("the first or the last of several")
        segments = [
            segment._replace(meanings=(Meaning("partner", segment.value("capital")),))
            if segment.value("capital") and not segment.value("partner")
            else segment
            for segment in segments
        ]
    return tuple(
        segment for segment in segments if segment.value("period") is None and not _is_of_another(segment, segments)
    )


def _is_of_another(segment: Segment, segments: Sequence[Segment]) -> bool:
    """Whether a word only repeats what another says: ties that become a partnership, the agreement RCEP."""
    from akcli.ask.events import PARTNERS

    concepts = {str(value) for each in segments for value in each.values("concept")}
    if plain(segment.text) in ("establish", "established", "forged", "formed"):
        return bool(concepts & PARTNERS)
    if segment.value("field") == "relations_since" or "relations" in segment.values("concept"):
        return "upgrade" in concepts and bool(concepts & PARTNERS)
    return plain(segment.text) == "agreement" and "rcep" in concepts


def _field(asked: Asked) -> Answer | None:
    from akcli.ask.fields import field

    return field(asked)


def _event(asked: Asked) -> Answer | None:
    from akcli.ask.events import event

    return event(asked)


def _known(plan: Callable[[Asked], Answer | None], clause: Clause, language: str, facts: Facts) -> Answer | None:
    """The date that a plan of ``ask`` knows of what is said, where no word is left over."""
    asked = Asked(question(clause, [("when", "do", "when")], language), facts)
    try:
        found = plan(asked)
    except NotFound:
        return None
    if not found or asked.left:
        return None
    if found.rows and found.field in ("joined", "relations_since"):
        # One date is said of several: they have to agree with it all.
        given = clause.number.period
        row = next((row for row in found.rows if not dates.overlaps(str(row.period), given, given)), found.rows[0])
        return found._replace(operation="field", period=row.period, address=row.address)
    return found if found.address and found.period else None


def _result(clause: Clause, found: Answer, text: str, facts: Facts) -> tuple[str, str]:
    """Whether a date agrees with the base's, with what another source prints, or with neither."""
    assert found.period
    assert found.address
    given = clause.number.period
    if dates.overlaps(found.period, given, given):
        return AGREES, ""
    entry = facts.entry(found.address)
    name = (found.field or "") if found.operation == "field" else "date"
    for variant in getattr(entry, "variants", ()):
        other = getattr(variant, name, None)
        if isinstance(other, str) and dates.overlaps(other, given, given):
            return PRINT, ", ".join(source["publisher"] for source in references(variant.sources, facts))
    # A state joins but once, and a house opens once; the rest may have begun before, or been agreed on first.
    if name != "joined" and not OPENED.search(text) and given[:4] in f"{entry.note} {getattr(entry, 'summary', '')}":
        raise Unread(f"{found.address} speaks of that year as well")
    if dates.is_uncertain(found.period) and given[:4] == found.period[:4]:
        raise Unread("the date of the base is uncertain")
    if found.operation == "field" and any(
        _is_beginning(segment, entry) for segment in clause.segments if segment.value("entry")
    ):
        raise Unread(f"the beginning of the name of {found.address} may be another's name")
    if found.operation == "event" and not (entry.kind in ONCE and says_all(clause, entry, facts)):
        raise Unread("another event may be meant")
    return DIFFERS, ""


def _is_beginning(segment: Segment, entry: Any) -> bool:
    """Whether a name is only how that of an entry begins: the initiative that became Multilateralisation."""
    said, names = plain(segment.text), [plain(name) for name in entry_names(entry)]
    return said not in names and any(name.startswith(f"{said} ") for name in names)


def says_all(clause: Clause, event: model.Event, facts: Facts) -> bool:
    """Whether a clause says every word of the title of an event, so that no other one can be meant."""
    said = stems(" ".join(segment.text for segment in clause.segments))
    for segment in clause.segments:
        for concept in segment.values("concept"):
            said |= stems(" ".join(forms()[concept]))
        for partner in (segment.value("partner"), segment.value("pair"), "kr" if segment.value("pair") else None):
            if partner:
                said |= stems(" ".join(entry_names(facts.entry(partner))))
    return stems(event.title) - LITTLE <= said


@cache
def forms() -> dict[str, list[str]]:
    """The English words for each thing that happens."""
    return {concept: columns[0] for concept, columns in table(ask_words.CONCEPTS)}
