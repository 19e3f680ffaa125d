"""Targets: whether they were reached, who promised them and when."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from akcli.ask.answers import Answer, Row, called, listed, when
from akcli.ask.asked import Asked, is_whether
from akcli.ask.entries import cited
from akcli.ask.reading import Amount, Segment, plain
from akcli.ask.wording import stem, stems
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import references
from akcli.figures.targets import outcome
from akcli.show.page import amount

TOPIC_WORDS = {
    "goods-trade": "trade",
    "visitors": "visits",
    "oda": "aid",
    "fund": "fund",
    "scholarships": "scholarships",
}


def promised(asked: Asked) -> Answer | None:
    """A target: whether it was reached, who promised it and when."""
    facts = asked.facts
    amounts = asked.free("amount")
    goal = asked.has("do", "goal")
    achieved = asked.has("do", "achieved") or any(
        plain(segment.text) == "by"
        and asked.segments[segment.place + 1 : segment.place + 2]
        and asked.segments[segment.place + 1].value("period")
        for segment in asked.segments
    )
    if asked.has("do", "how-many") and not amounts:
        return None
    if not goal and not (amounts and achieved):
        return None
    if (asked.has("do", "when", "which-year") and not goal) or len(amounts) > 1:
        return None
    fields = asked.free("field", "announced")
    promises = _is_promised_in(asked)
    dues = asked.take("do", "due")
    who = asked.free("do", "who", "leader")
    whens = asked.free("do", "when")
    verdicts = [] if amounts else [each for segment in asked.free("verdict") for each in segment.values("verdict")]
    asked.take("do", "newest")
    asked.take("do", "gets", "persons") if amounts or achieved else None
    asked.take("do", "goal", "achieved", "value", "which-partner", "true", "met", "missed", "which-year", "passed")
    asked.take("do", "how-many", "both-ways", "what")
    asked.take("verdict")
    asked.take("counted", "targets")
    asked.mark([*who, *whens, *fields])
    asked.take("field", "summary", "announced", "ended")
    asked.take("do", "growth") if amounts else None
    asked.take("concept", "announced", "adopted", "become", "visit", "meeting", "opened")
    time = asked.time()
    asked.take("do", "newest")
    asked.mark(amounts)
    found = [target for target in facts.targets if not amounts or _worth(target, amounts[0].value("amount"))]
    measures = {value.split(" ")[0] for segment in asked.free("measure") for value in segment.values("measure")}
    asked.take("measure")
    topics = {TOPIC_WORDS[measure] for measure in measures if measure in TOPIC_WORDS}
    entries = [segment.value("entry") for segment in asked.take("entry")]
    partners = asked.others()
    due = time.one or time.until or time.since
    year = time.one if time.one and promises else ""
    if partners or not entries:
        found = [target for target in found if is_about(target, partners, facts)]
    if entries:
        found = [target for target in found if any(_of_fund(target, str(entry), facts) for entry in entries)]
    if not (amounts or due) and any(plain(segment.text) in ("double", "doubled") for segment in asked.segments):
        found = [target for target in found if "double" in target.id.split("-")]
        if not found:
            return None
    if topics:
        near = [
            target
            for target in found
            if any(stem(topic) in stems(f"{target.title} {target.topic} {target.id}") for topic in topics)
        ]
        if not near and "fund" in topics:
            near = [target for target in found if target.topic == "development"]
        found = near
    left = asked.left
    if left:
        near = [
            target
            for target in found
            if all(
                stems(each.text) <= stems(f"{target.title} {target.by} {target.place or ''} {target.topic}")
                for each in left
            )
        ]
        if not near:
            return None
        asked.mark(left)
        found = near
    every = found
    what = _goal_words(amounts, due, partners, facts)
    if due and fields and not any(target.due and target.due[:4] == due[:4] for target in found):
        year = year or due  # there is none for that year
    if year:
        what = what.replace(f"for {due}", f"announced in {due}")
        found = [target for target in found if target.announced[:4] == year[:4]]
    elif due:
        found = [target for target in found if target.due and target.due[:4] == due[:4]]
    known = [value for value in verdicts if value in ("met", "missed", "pending", "unknown") and not is_whether(asked)]
    if known and not amounts:
        found = [target for target in found if outcome(facts, target)["verdict"] in known]
    if not found:
        if goal and (amounts or due or not every):
            near_ = f"; there is: {listed([target.title for target in every[:4]])}" if every else ""
            asked.none(f"the base has no target {what}{near_}")
        return None
    if not amounts and not goal:
        return None
    ordered = sorted(found, key=lambda target: dates.sort_key(target.announced))
    if len(ordered) == 1:
        target = ordered[0]
        result = outcome(facts, target)
        announced = f"announced {when(target.announced)} by {target.by}"
        sentence = _judged(target, result)
        if dues and target.due:
            sentence = f"{target.title}: due {in_words(target.due)}; {result['verdict']}."
        elif dues:
            asked.none(f"the base does not say by when: {target.title}")
            return None
        elif who:
            sentence = f"{target.by} promised it {when(target.announced)}: {target.title}."
        elif fields and whens:
            sentence = f"It was {announced}: {target.title}."
        elif fields and not achieved:
            sentence = f"{target.title}: {announced}; {result['verdict']}."
        return Answer(
            sentence,
            "judged",
            ("target", target.title),
            f"akcli show {target.id}",
            partners=tuple(partners),
            field="by" if who else "announced" if fields and whens else "verdict",
            value=result["outcome"],
            unit=target.unit,
            period=str(result["outcome_year"]) if result["outcome_year"] else None,
            address=target.id,
            sources=references(target.sources, facts),
        )
    rows = [_target_row(target, facts) for target in ordered]
    if who:
        rows = [
            row._replace(value=f"{target.by}, {in_words(target.announced)}")
            for row, target in zip(rows, ordered, strict=True)
        ]
    elif fields and whens:
        rows = [row._replace(value=in_words(target.announced)) for row, target in zip(rows, ordered, strict=True)]
    verdicts_ = [outcome(facts, target)["verdict"] for target in ordered]
    told = ", ".join(
        f"{number} {verdict}"
        for verdict in ("met", "missed", "pending", "unknown")
        if (number := verdicts_.count(verdict))
    )
    return Answer(
        f"{len(ordered)} targets{' ' + what if what else ''}: {told}.",
        "judged",
        ("targets", what),
        "akcli targets" + (f" --verdict {known[0]}" if known else ""),
        partners=tuple(partners),
        field="verdict",
        rows=rows,
        sources=cited(ordered, facts),
    )


def _is_promised_in(asked: Asked) -> bool:
    """Whether a verb says that the promise was made in the year that is named, and not that it was for it."""
    before = next((asked.around(each.place, -1) for each in asked.segments if each.value("period")), None)
    if before is not None and plain(before.text) in ("by", "for", "until", "of", "den", "cho"):
        return False
    for segment in asked.free("do", "goal") + asked.free("field", "announced"):
        doer = asked.segments[segment.place - 1] if segment.place else None
        says = doer is not None and (doer.value("concept") or (doer.value("partner") and not doer.value("form")))
        if PROMISED.fullmatch(plain(segment.text)) or (plain(segment.text) in ("promise", "pledge") and says):
            return True
    return False


PROMISED = re.compile("promised|pledged|committed|made|약속한|약속했나|hua|cam ket")
"""Verbs in any place; others are verbs behind the one who promises."""


def _target_row(target: model.Target, facts: Facts) -> Row:
    result = outcome(facts, target)
    reached = (
        f", {amount(result['outcome'], target.unit)} in {result['outcome_year']}"
        if result["outcome"] is not None
        else ""
    )
    return Row(target.title, f"{result['verdict']}{reached}", None, target.due, target.id)


def _worth(target: model.Target, given: Amount) -> bool:
    base, factor = model.UNITS[target.unit]
    currency = {"USD million": "USD", "KRW billion": "KRW"}.get(base, "")
    if given.currency and given.currency != currency:
        return False
    scale = {"USD": 6, "KRW": 9}.get(currency, 0)
    return Decimal(target.value) * factor == given.value.scaleb(-scale)


def is_about(target: model.Target, partners: Sequence[str], facts: Facts) -> bool:
    """Whether a target is with these partners; without one it is with ASEAN."""
    title = stems(target.title)
    named = {str(each.id) for each in facts.partners if each.id != "kr" and stems(each.name) <= title}
    if target.id.startswith(("akcf", "visitors", "gif", "funds")):
        named.add("asean")
    return {*partners} <= named


def _of_fund(target: model.Target, entry: str, facts: Facts) -> bool:
    return any(entry in series.split("-") for series in target.series) or target.id.startswith(f"{entry}-")


def _goal_words(amounts: Sequence[Segment], due: str | None, partners: Sequence[str], facts: Facts) -> str:
    told = []
    if amounts:
        told.append(f"of {amounts[0].text}")
    if partners:
        told.append(f"with {listed([called(partner, facts) for partner in partners])}")
    if due:
        told.append(f"for {due}")
    return " ".join(told)


def _judged(target: model.Target, result: dict[str, Any]) -> str:
    """A target with its verdict in a sentence."""
    verdict = result["verdict"]
    head = {"met": "Met", "missed": "Missed", "pending": "Still open (pending)", "unknown": "Not known (unknown)"}[
        verdict
    ]
    told = f"{head}: {target.title}"
    if result["outcome"] is not None:
        told += f"; {amount(result['outcome'], target.unit)} in {result['outcome_year']}"
        if result["reached"] is not None:
            told += f", {result['reached']} % of it"
    if result["passed"] and verdict == "missed":
        told += f"; passed in {result['passed']}"
    elif verdict == "unknown":
        told += "; no outcome was found"
    if verdict == "pending" and target.due:
        told += f"; due {in_words(target.due)}"
    return f"{told}."
