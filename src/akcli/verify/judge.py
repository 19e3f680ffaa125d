"""What the base says of the numbers and dates of a text: that they agree, or by how much they differ.

A clause without its number is a question, and a plan of ``ask`` answers it. Where a word is left over, or measure,
partner and time do not stand in the clause, a number is not judged: rather unread than wrong.
"""

import re
from collections.abc import Iterable, Iterator

from akcli.ask.reading import Reader, Reading, known, plain
from akcli.facts.base import Facts
from akcli.verify import words
from akcli.verify.clauses import Clause, clauses
from akcli.verify.dated import dated
from akcli.verify.figured import figured
from akcli.verify.findings import DIFFERS, UNREAD, Finding, Unread, Verdict, claim, not_understood
from akcli.verify.numbers import Number
from akcli.verify.promised import promised
from akcli.verify.text import Sentence, sentences

YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)|'\d\d\b")
NUMBER = re.compile(r"(?<![\w-])(?:US\$|[$₩])?\d(?:[\d.,]*\d)?(?![a-zA-Z\d])")
LONGEST = 2000
"""How many characters a sentence may have; what has more is a list or a file of data, and slow to read."""
SECTORS = re.compile(words.SECTORS)
PLANNED = "a plan"
NOT_STATED = (
    ("a question", re.compile(words.ASKED)),
    ("a denial", re.compile(words.NOT)),
    (PLANNED, re.compile(words.PLANNED)),
    ("what somebody says", re.compile(words.SAID)),
)
"""Why a sentence is no statement of fact."""


def findings(text: str, facts: Facts) -> Iterator[Finding]:
    """What the base says of each number and date of a text, in order."""
    reader = Reader(facts)
    for sentence in sentences(text):
        if len(sentence.text) > LONGEST:
            found: Iterable[tuple[Number, Verdict]] = _bare(sentence, "too long a sentence")
        elif not YEAR.search(sentence.text):
            found = _bare(sentence, "no year in its sentence")  # as most sentences have none
        else:
            found = _read(sentence, reader, facts)
        for number, verdict in found:
            yield Finding(*sentence.places[number.at], sentence.text, verdict)


def _bare(sentence: Sentence, why: str) -> Iterator[tuple[Number, Verdict]]:
    """The numbers of a sentence that is not looked at any further."""
    for match in NUMBER.finditer(sentence.text):
        number = Number(match.group(), match.start(), match.end(), match.start(), 0)
        yield number, Verdict(UNREAD, claim(number), why=why)


def _read(sentence: Sentence, reader: Reader, facts: Facts) -> list[tuple[Number, Verdict]]:
    """The numbers and dates of a sentence, in order, with what the base says of them."""
    reading = reader.read(sentence.text, mend=False)
    text = plain(sentence.text)
    why = next((why for why, pattern in NOT_STATED if pattern.search(text)), "")
    found = clauses(text, sentence.text, reading, known(facts))
    told: list[tuple[Number, Verdict]] = []
    times: set[int] = set()  # of numbers, which are no dates by themselves
    for clause in sorted(found, key=lambda clause: bool(clause.number.period)):
        number = clause.number
        try:
            if number.at in sentence.quoted:
                raise Unread("a quotation")
            verdict = _judged(clause, reading, text, why, facts)
            if verdict.result == DIFFERS and number.amount:
                if _is_of_others(sentence.before, reading, reader):
                    raise Unread("the sentence before speaks of another country")
                if part := SECTORS.search(f"{plain(sentence.before)} {text}"):
                    raise Unread(f"it may be said of a part of it: {part.group()}")
        except Unread as unread:
            verdict = Verdict(UNREAD, claim(number, left=unread.left), why=str(unread))
        if number.amount:
            times.update(segment.place for segment in clause.periods)
        if verdict.result != UNREAD or number.place not in times:
            told.append((number, verdict))
    return sorted(told, key=lambda judged: judged[0].at)


def _is_of_others(before: str, reading: Reading, reader: Reader) -> bool:
    """Whether a sentence that does not name Korea stands behind one that names other countries and not Korea."""
    named = _named(reading)
    if not before or "kr" in named:
        return False
    others = _named(reader.read(before, mend=False))
    return "kr" not in others and bool(others - named)


def _named(reading: Reading) -> set[str]:
    """The countries that a sentence names, in the base or not."""
    found = {
        str(value) for segment in reading.segments for kind in ("partner", "absent") for value in segment.values(kind)
    }
    return found | {"kr" for segment in reading.segments if segment.value("pair")}


def _judged(clause: Clause, reading: Reading, text: str, why: str, facts: Facts) -> Verdict:
    """What the base says of a number; ``why`` its sentence is no statement of fact, where it is none."""
    number = clause.number
    if why == PLANNED and number.amount and number.unit != "rank":
        return promised(clause, reading, text, facts)
    if why:
        raise Unread(why)
    if clause.outside:
        raise not_understood(clause.outside)
    of = dated if number.period else figured
    return of(clause, reading.language, text, facts)
