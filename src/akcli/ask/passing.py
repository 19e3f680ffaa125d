"""When a value was first passed."""

import re

from akcli.ask.answers import Answer, capital, of_figure, said
from akcli.ask.asked import Asked, Time
from akcli.ask.reading import Amount, plain
from akcli.ask.series import command_of, flow_of, label_of, reported, scaled, shown, unit_of
from akcli.ask.subjects import subject, with_asean
from akcli.facts.dates import in_words
from akcli.figures.single import first_passed, largest
from akcli.show.page import amount

SPANS = re.compile(r"\byears\b(?! ago)|몇 해|해들|may nam|bao nhieu nam|(?:nhung|cac) nam")
"""Several years are asked for, or how many, and not the first."""


def passed(asked: Asked) -> Answer | None:
    """When a value was first passed."""
    facts = asked.facts
    amounts = asked.free("amount")
    if len(amounts) != 1 or not asked.has("do", "passed"):
        return None
    once = any(plain(segment.text) in ("first time", "for the first time") for segment in asked.free("do", "passed"))
    if not (asked.take("do", "when", "which-year") or once) or SPANS.search(plain(asked.reading.question)):
        return None
    asked.mark(amounts)
    asked.take("do", "passed", "value", "achieved")
    asked.take("ordinal", 1)
    asked.take("do", "first")
    given: Amount = amounts[0].value("amount")
    time = asked.time()
    reporter = reported(asked)
    about = subject(asked)
    about = with_asean(asked, about) if about else None
    if not about or len(about.flows) != 1 or len(about.partners) != 1 or time.periods:
        return None
    partner, kind = about.partners[0], about.flows[0]
    flow = flow_of(asked, about, kind, partner, reporter)
    if flow is None:
        return None
    flow = flow.alone()
    unit, least = unit_of(flow, given)
    what = shown(about, kind, partner, facts)
    if not unit:
        return None
    years = [year for year in flow.years if time.spans(year)]
    found = first_passed(flow, least, unit, years)
    if unit == "USD million":
        given = given._replace(currency="USD")
    goal = amount(given.value, "") if not given.currency else amount(*scaled(given))
    goal = goal.strip()
    if not found:
        newest = flow.figure(years[-1]) if years else None
        top = largest(figure for year in years if (figure := flow.figure(year)))
        told = f"; the most was {said(top[0])} in {in_words(top[0].period)}" if top else ""
        asked.none(f"{what} had not passed {goal} by {in_words(newest.period) if newest else 'the edition'}{told}")
        return None
    before = [year for year in flow.years if year < found.period]
    last = flow.figure(before[-1]) if before else None
    gap = int(found.period) - int(last.period) - 1 if last else 0
    if asked.picking:
        what = label_of(found.title)  # as it is named
    notes = ["Whole years only."] if last else [f"{found.period} is the first year in the base."]
    if last:
        which, in_year = found.period, ""
        if gap:
            which = f"{int(found.period) - 1} or {found.period}" if gap == 1 else f"{found.period} or before"
            in_year = f" in {found.period}"
            notes.append(f"No figure between {last.period} and {found.period}.")
        told = f"{capital(what)} first passed {goal} in {which}: {said(found)}{in_year}"
        told += f", after {said(last)} in {last.period}"
    else:
        told = f"{capital(what)} had passed {goal} by {found.period}: {said(found)}"
    span = Time(since=last.period if last else found.period, until=found.period)
    command = command_of(about, kind, partner, span, found, facts, reporter)
    answer = of_figure(f"{told}.", "first passed", ("first passed", what, goal), command, about.measure, kind, found)
    return answer._replace(notes=notes)
