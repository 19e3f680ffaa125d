"""What an event tells that no other plan reads: how much a contract was worth, who ordered what, and when."""

import re
from collections.abc import Sequence

from akcli.ask import words
from akcli.ask.answers import Answer, Row, called
from akcli.ask.asked import Asked
from akcli.ask.events import stands
from akcli.ask.reading import Segment
from akcli.ask.wording import bare, forms_of
from akcli.facts.dates import in_words
from akcli.facts.records import in_order, references, within

DEALS = frozenset(word.strip() for word in words.DEALS.split(","))
MONEY = re.compile(r"\b(?:USD|KRW|EUR)\b")
NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|eighteen|twenty|thirty|hundred)\b"
)


def told(asked: Asked) -> Answer | None:
    """The events whose titles have all that is asked for, where they tell an amount."""
    facts = asked.facts
    how_many = asked.has("do", "how-many") and not any(
        "much" in segment.text.lower() or "얼마" in segment.text for segment in asked.segments
    )
    dated = asked.has("do", "when", "which-year", "who", "where", "which-partner")
    if not how_many and not dated and not asked.has("do", "value"):
        return None
    asked.take(
        "do", "value", "how-many", "gets", "what", "persons", "when", "which-year", "who", "where", "which-partner"
    )
    asked.take("role")
    time = asked.time()
    partners = [partner for partner in asked.partners() if partner != "kr"]
    if len(time.periods) > 1:
        return None
    left = asked.left
    if dated and not any(segment.text.lower() in DEALS for segment in left):
        return None  # what happened events tell
    asks = [segment for segment in left if bare(segment.text) not in DEALS and segment.text not in DEALS]
    if not any(not segment.meanings for segment in asks):
        return None  # what every plan knows is no deal
    found = []
    forms = [
        [bare(text), *(form for concept in concepts for form in forms_of(concept))]
        for text, concepts in _joined(asked, asks)
    ]
    for each in within(facts.events, lambda event: event.date, time.since, time.until, time.one):
        if not {*partners} <= {*each.partners}:
            continue
        title = f" {bare(each.title)} {bare(each.id)} "
        if not all(any(form and stands(form, title) for form in its) for its in forms):
            continue
        if dated or (NUMBER if how_many else MONEY).search(each.title if how_many else each.summary):
            found.append(each)
    if not 0 < len(found) < 4:
        return None
    asked.mark(left)
    found = in_order(found)
    rows = [Row(each.title, in_words(each.date), None, each.date, each.id) for each in found]
    one = found[0] if len(found) == 1 else None
    return Answer(
        f"{one.title}, {in_words(one.date)}: {one.summary}" if one else f"{len(found)} events tell of it.",
        "event",
        ("event", *[called(partner, facts) for partner in partners], time.one or ""),
        f"akcli show {' '.join(each.id for each in found)}",
        partners=tuple(partners),
        since=time.since or time.one,
        until=time.until or time.one,
        field="summary",
        period=one.date if one else None,
        address=one.id if one else None,
        rows=() if one else rows,
        sources=references(dict.fromkeys(ref for each in found for ref in each.sources), facts),
        notes=() if one else [f"{in_words(each.date)}: {each.summary}" for each in found],
    )


def _joined(asked: Asked, asks: Sequence[Segment]) -> list[tuple[str, list[str]]]:
    """The words with what they can mean; letters that hyphens join are one word, as in KF-X."""
    question = asked.reading.question
    found: list[tuple[str, list[str]]] = []
    end = -1
    for segment in asks:
        if found and segment.start == end + 1 and question[end : end + 1] == "-" and segment.text.isalpha():
            found[-1] = (found[-1][0] + segment.text, [])
        else:
            found.append((segment.text, segment.values("concept")))
        end = segment.start + len(segment.text)
    return found
