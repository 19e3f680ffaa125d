"""What an event tells that no other plan reads: how much a contract was worth, who ordered what, and when."""

import re
from collections.abc import Sequence
from itertools import takewhile
from operator import or_

from akcli.ask import words
from akcli.ask.answers import Answer, called
from akcli.ask.asked import Asked, is_whether
from akcli.ask.entries import PROPOSED, in_time, of_events
from akcli.ask.events import VERBS, is_half, stands, turned
from akcli.ask.reading import Segment, plain
from akcli.ask.wording import bare, forms_of, stem
from akcli.facts import model
from akcli.facts.dates import in_words
from akcli.facts.records import in_order

DEALS = frozenset(word.strip() for word in words.DEALS.split(","))
PAYS = frozenset(("pay", "paid", "bear", "cost", "costs", "spend", "spent", "price", "worth", "value"))
"""Of these those that say no date of a contract."""
SIGNS = re.compile(r"\b(?:sign|order|buy|contract|wins?\b|won\b)")
"""What titles call that which is signed."""
MONEY = re.compile(r"\b(?:USD|KRW|EUR)\b")
MUCH = re.compile("much|얼마")
NUMBER = (
    r"(?<![\w,.-])(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|thousand)"
)


def told(asked: Asked) -> Answer | None:
    """The events that have every word of the question, one of them in the title; the answer is all that they tell."""
    facts = asked.facts
    count = asked.has("do", "how-many") and not MUCH.search(plain(asked.reading.question))
    pays = asked.has("do", "what") and any(plain(segment.text) in ("pay", "paid", "cost") for segment in asked.segments)
    money = not count and (asked.has("do", "value") or pays)
    dated = asked.has("do", "when", "which-year", "who", "where", "which-partner") and not count and not money
    when = dated and asked.has("do", "when", "which-year")
    which = asked.has("do", "who", "which-partner")
    if asked.has("do", "first", "last") and (which or is_whether(asked)):
        return None  # that nobody did so before or after no event tells
    if which and PROPOSED.search(plain(asked.reading.question)):
        return None
    if not (count or money or dated) or (count and asked.has("counted", "events summit")):
        return None
    asked.take("do", "what", "when", "which-year", "who", "where", "city", "which-partner", "value", "how-many", "held")
    asked.take("do", "gets", "persons") if not dated else None
    asked.take("role")
    time = asked.time()
    asked.take("do", "newest")
    partners = asked.others()
    if len(time.periods) > 1:
        return None
    left = asked.left
    deals = DEALS - PAYS if when else DEALS
    asks = [segment for segment in left if plain(segment.text) not in deals and segment.text not in deals]
    if not any(not segment.meanings for segment in asks):
        return None  # what every word is known of other plans answer
    joined = _joined(asked, asks)
    forms = [
        [form for form in (bare(text), *(form for each in concepts for form in forms_of(each))) if form]
        for text, concepts in joined
    ]
    deal = len(asks) < len(left)
    signs = any(plain(segment.text) in ("sign", "signed", "signs") for segment in left)
    loose = [not ({*concepts} & VERBS) for _, concepts in joined]
    meets = any({*concepts} & {"visit", "meeting"} for _, concepts in joined)
    said = f" {bare(asked.reading.question)} "
    things = _counted(asked) if count else []
    found: list[tuple[int, model.Event]] = []
    for each in in_time(facts.events, time):
        if not {*partners} <= {*each.partners}:
            continue
        title = f" {bare(each.title)} "
        whole = f"{title}{bare(each.id)} "
        body = f"{whole}{bare(each.summary)} {bare(each.place or '')} "
        named = [
            any(stands(form, whole if free else title) for form in its) for its, free in zip(forms, loose, strict=True)
        ]
        if not any(named) or not all(
            known or any(stands(form, body) for form in its) for known, its in zip(named, forms, strict=True)
        ):
            continue
        if dated and (not all(map(or_, named, loose)) or (named.count(True) < 2 and not deal)):
            continue  # what happened a title has to say; one word alone may stand in that of something else
        if meets and any(is_half(segment.text, each.title, said) for segment in asks if not segment.meanings):
            continue
        if signs and not SIGNS.search(each.title):
            continue
        text = f"{each.title}. {each.summary}"
        if turned(asked, each) or (money and not MONEY.search(text)) or (count and not _has_number(things, text)):
            continue
        found.append((named.count(False), each))
    least = min((weight for weight, _ in found), default=0)
    best = in_order(each for weight, each in found if weight == least)
    if not 0 < len(best) < 4:
        return None
    asked.mark(left)
    only = best[0] if len(best) == 1 else None
    place = f", {only.place}" if only and only.place else ""
    told = f"{only.title}, {in_words(only.date)}{place}: {only.summary}" if only else f"{len(best)} events tell of it."
    read_as = ("event", *[called(partner, facts) for partner in partners], time.one or "")
    answer = of_events(told, "event", read_as, best, facts, time)._replace(partners=tuple(partners), field="summary")
    if only:
        return answer._replace(period=only.date, address=only.id, rows=())
    return answer._replace(notes=[f"{in_words(each.date)}: {each.summary}" for each in best])


def _counted(asked: Asked) -> list[str]:
    """What stands behind how many, of which there has to be a number; its words without their endings."""
    segments = asked.segments
    start = next(each.place for each in segments if "how-many" in each.values("do"))
    behind = [*takewhile(lambda each: not each.drop, segments[start + 1 :])]
    return [stem(word) for each in behind for word in bare(each.text).split() if not each.value("amount")]


def _has_number(things: Sequence[str], text: str) -> bool:
    """Whether a number of them stands in a text, right before one of their words."""
    names = "|".join(map(re.escape, things))
    return bool(things) and bool(re.search(rf"{NUMBER}(?: [\w-]+){{0,3}} (?:{names})\w{{0,3}}\b", plain(text)))


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
