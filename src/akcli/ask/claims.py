"""Whether a statement of the article holds."""

import re
from functools import cache

from akcli.ask import words
from akcli.ask.answers import Answer, capital, when
from akcli.ask.asked import Asked, is_whether
from akcli.ask.reading import plain
from akcli.ask.wording import english, named_in, ordinal, stem, stems
from akcli.facts import model
from akcli.facts.base import Facts
from akcli.facts.dates import in_words
from akcli.facts.records import references


@cache
def _groups() -> dict[str, set[int]]:
    """In which lines of words that mean the same a word stands, with its ending or without."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(words.SAME.strip().splitlines()):
        for word in line.split():
            for form in (word, stem(word)):
                found.setdefault(form, set()).add(number)
    return found


def alike(word: str, text: set[str]) -> bool:
    """Whether a word, or one that means the same, is among these."""
    groups = _groups()
    its = groups.get(word)
    return word in text or bool(its and any(its & groups.get(other, set()) for other in text))


PLACES = frozenset(words.ORDINALS.split())
VAGUE = stems(
    "the of a and that this it in to is are was were do does did has have had for by with on at as be been its their"
    " than really korean korea rok asean s there since grow grew grown become became ever only still already which who"
)


def claimed(asked: Asked) -> Answer | None:
    """Whether a statement of the article holds."""
    facts = asked.facts
    true = asked.take("do", "true")
    if not true and not is_whether(asked):
        return None
    asked.take("do", "value")
    segments = [segment for segment in asked.segments if not segment.drop and segment.place not in asked.taken]
    said: list[set[str]] = []
    for segment in segments:
        text = stems(english(segment, facts))
        if text - VAGUE:
            said.append(text - VAGUE)
        elif not segment.value("period") and any(char.isdigit() for char in segment.text):
            return None  # a number that no statement can be held against
    if not said:
        return None
    named = {mention.id for mention in asked.mentions}
    best: list[tuple[float, model.Claim]] = []
    places = PLACES & {word for each in said for word in each}
    for claim in facts.whole.claims:
        text = stems(claim.statement)
        if (PLACES & text) - {"first"} != places - {"first"}:
            continue  # the second largest is not the largest
        apart = [each for each in said if not all(alike(word, text) for word in each)]
        if len(apart) == 1 and len(said) > 2 and all(word in stems(claim.why) for word in apart[0]):
            text |= apart[0]
        if not all(alike(word, text) for each in said for word in each):
            continue
        if any(partner not in named_in(claim.statement, facts) for partner in named):
            continue
        content = text - VAGUE
        covered = {word for word in content if any(alike(other, {word}) for each in said for other in each)}
        same = {word for word in covered if any(word in each for each in said)}
        missing = named_in(claim.statement, facts) - named
        people = any(mention.id == "kr" and mention.form == "people" for mention in asked.mentions)
        if people != bool(re.search(r"\bKoreans\b", claim.statement)):
            continue
        order = [side for side in ("kr", "asean") if side in named]
        if len(order) == 2 and _first(claim.statement, facts) != next(
            mention.id for mention in asked.mentions if mention.id in order
        ):
            continue
        weight = len(covered) + 0.2 * len(same)
        best.append((weight / max(1, len(content)) - 0.1 * len(missing - {"kr", "asean"}), claim))
    best = [each for each in best if not (each[1].as_of and asked.has("do", "newest"))]  # what is so still or now
    if not best:
        return None
    best.sort(key=lambda match: -match[0])
    share, claim = best[0]
    if share < (0.5 if true else 0.6) or (len(best) > 1 and best[1][0] == share):
        return None
    time = [segment for segment in segments if segment.value("period")]
    if time and not all(
        str(segment.value("period")) in f"{claim.as_of}" or stems(segment.text) <= stems(claim.statement)
        for segment in time
    ):
        return None
    claim = facts.entry(claim.id)
    asked.mark(segments)
    since = _since(claim, facts)
    judged = f" for {in_words(claim.as_of)}" if claim.as_of else ""
    return Answer(
        f"{capital(claim.verdict)}{judged}: {claim.statement} {claim.why}{since}",
        "judged",
        ("claim", claim.statement),
        f"akcli show {claim.id}",
        field="verdict",
        value=claim.verdict,
        period=claim.as_of,
        address=claim.id,
        sources=references(claim.sources, facts),
        notes=["Judged for the time of the article, as it stated it."] if claim.as_of else [],
    )


def _since(claim: model.Claim, facts: Facts) -> str:
    """The newest place on record, where a claim rests on such a series and was judged for an earlier time."""
    known = claim.evidence[0] if claim.evidence else ""
    series = facts.entry(known) if facts.sections.get(known) == "series" else None
    if series is None or series.measure != "rank" or not claim.as_of:
        return ""
    from akcli.ask.series import label_of, newest  # which no statement without a rank needs
    from akcli.figures.single import Flow

    flow = Flow(facts, series.measure, series.flow, series.partner, [series])
    period = newest(flow)
    found = flow.figure(period) if period and period[:4] > claim.as_of[:4] else None
    return f" Since then {label_of(found.title)}: {ordinal(int(found.value))} {when(found.period)}." if found else ""


def _first(statement: str, facts: Facts) -> str:
    """Which of Korea and ASEAN a statement names first."""
    text = plain(statement)
    places = {
        "kr": text.find("korea"),
        "asean": min([text.find(name) for name in ("asean", "southeast asia") if name in text], default=-1),
    }
    known = {side: place for side, place in places.items() if place >= 0}
    return min(known, key=lambda side: known[side]) if known else ""
