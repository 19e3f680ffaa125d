"""A number that was promised against the targets, never against what became of them."""

import re
from collections.abc import Sequence
from decimal import Decimal

from akcli.ask.asked import Asked
from akcli.ask.reading import Reading, plain
from akcli.ask.targets import TOPIC_WORDS, is_about
from akcli.ask.wording import stem, stems
from akcli.facts import dates, model
from akcli.facts.base import Facts
from akcli.facts.records import references
from akcli.verify import words
from akcli.verify.clauses import Clause, question
from akcli.verify.findings import AGREES, DIFFERS, Base, Unread, Verdict, claim, not_understood
from akcli.verify.rounding import agrees, in_its_base, in_unit, percent
from akcli.verify.vocabulary import is_plain

GOAL, SET = re.compile(words.GOAL), re.compile(words.SET)
GOAL_WORDS = re.compile(words.GOAL_WORDS)


def promised(clause: Clause, reading: Reading, text: str, facts: Facts) -> Verdict:
    """What the targets say of a number; ``text`` is its sentence in lower case, without marks.

    Another number than that of the only target that is meant differs only where the sentence tells what was agreed.
    Raises :class:`Unread` where no target is meant: a plan that is not on record is nothing to judge.
    """
    number = clause.number
    times = [str(segment.value("period")) for segment in reading.segments if segment.value("period")]
    if not times or not GOAL.search(text):
        raise Unread("a plan")
    due = max(times, key=dates.sort_key)
    left = [
        segment.text
        for segment in clause.segments
        if not (segment.drop or is_plain(segment) or _is_of_goals(plain(segment.text)))
    ]
    if left:
        raise not_understood(left)
    asked = Asked(question(clause, (), reading.language), facts)
    partners = asked.others()
    found = [target for target in _targets(clause, partners, facts) if target.due and target.due[:4] == due[:4]]
    same = [
        target
        for target in found
        if (stated := in_unit(number, target.unit)) and agrees(stated, number, _value(target))
    ]
    # "Both sides": that nobody is named leaves no doubt where one target alone has this number.
    meant = same if same and (partners or len(same) == 1) else found if partners and SET.search(text) else []
    if len(meant) != 1 and not (same and partners):
        raise Unread("a plan")
    target = meant[0]
    stated = in_unit(number, target.unit)
    if not stated:
        raise Unread("its unit does not compare")
    base = Base(target.value, target.unit, target.due, target.id, None, references(target.sources, facts))
    read = claim(number, None, due) | {"partners": partners, "field": "target"}
    return Verdict(AGREES if same else DIFFERS, read, base, percent(stated, _value(target)))


def _value(target: model.Target) -> Decimal:
    return in_its_base(target.value, target.unit)


def _targets(clause: Clause, partners: Sequence[str], facts: Facts) -> list[model.Target]:
    """The targets of the measure of a clause, and with these partners."""
    measures = {value for segment in clause.segments for value in segment.values("measure")}
    topics = {TOPIC_WORDS[name] for value in measures if (name := value.partition(" ")[0]) in TOPIC_WORDS}
    if len(topics) != 1 or measures & {"goods-trade export", "goods-trade import"}:
        return []
    topic = stem(topics.pop())
    return [
        target
        for target in facts.targets
        if is_about(target, partners, facts) and topic in stems(f"{target.title} {target.topic}")
    ]


def _is_of_goals(word: str) -> bool:
    return bool(GOAL_WORDS.fullmatch(word) or GOAL.search(word))
