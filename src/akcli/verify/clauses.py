"""Each number of a sentence with the clause that says what it is about.

A clause is what stands between two commas, or less where several numbers stand there. A part that names only a time or
only whose count it is belongs to every clause. Of a clause the number and all that says that it is so are put aside;
what is left is what ``ask`` reads.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from akcli.ask.reading import Known, Meaning, Reading, Segment, plain
from akcli.verify import words
from akcli.verify.numbers import Number, numbers
from akcli.verify.vocabulary import as_known, is_plain, named


class Clause(NamedTuple):
    """What a number is said of."""

    number: Number
    segments: tuple[Segment, ...]
    """Of the clause without the number, and without what says nothing of it."""
    place: int
    """Where the number stood among them."""
    periods: tuple[Segment, ...]
    outside: tuple[str, ...]
    """Words before the clause that may narrow it."""


NEUTRAL = re.compile("|".join(rf"(?:(?<![a-z가-힣])(?:{phrases})(?![a-z]))" for phrases in words.NEUTRAL))
JOINT = re.compile(words.JOINTS)
BREAK = re.compile(
    r"[,;](?=\s|$)|:(?=\s(?!.{0,12}\d)|$)|[()\[\]]|—|(?<!\w)(?:while|whereas|but|although|though|"
    + words.ASIDE
    + r")(?!\w)|며 |지만 |(?<=러로) (?=\S+[이가은는] )"
)
SHORT = re.compile(r"\([A-Z]{2,6}\)")
"""A short name behind the long one."""
DASH = re.compile(r"\s[-–]+\s")
APART = re.compile(rf"(?<!\w)(?:{words.APART})(?!\w)")
STARTER = re.compile(rf"\W*(?:{words.STARTERS})(?!\w)")
GOODS = re.compile("goods|products|merchandise|wares")
GAP = "…"
"""What holds apart what a number did that is put aside."""

Spans = Sequence[tuple[int, int]]


def clauses(folded: str, text: str, reading: Reading, known: Known) -> list[Clause]:
    """Each number of a sentence with its clause; ``folded`` is the sentence in lower case, without marks."""
    found = numbers(folded, text, reading)
    spans = [match.span() for match in (*NEUTRAL.finditer(folded), *SHORT.finditer(text))]
    # "rose 20 percent to" is said with the number that it led to; "the ten members", "its tenth member" count nothing.
    within = [(number.start, number.at) for number in found if number.amount]
    apart = [number for number in found if any(start < number.at < at for start, at in within)]
    idle = [number for number in found if number.amount and any(a <= number.at and number.end <= b for a, b in spans)]
    found = [number for number in found if number not in apart and number not in idle]
    sentence = Parts(folded, reading, known, found, spans)
    return [*map(sentence.clause, found), *(Clause(number, (), 0, (), (number.text,)) for number in apart)]


class Parts:
    """A sentence in the parts between its commas and the like."""

    def __init__(self, folded: str, reading: Reading, known: Known, found: Sequence[Number], spans: Spans) -> None:
        self.folded = folded
        self.found = found
        self.spans = spans
        """Of what says nothing of any number."""
        breaks = [
            match.start() for match in BREAK.finditer(folded) if not any(a <= match.start() < b for a, b in spans)
        ]
        if reading.language != "vi":  # which has a dash between two names
            breaks = sorted([*breaks, *(match.start() for match in DASH.finditer(folded))])
        self.parts: list[list[Segment]] = [[] for _ in range(len(breaks) + 1)]
        for segment in reading.segments:
            self.parts[sum(place <= segment.start for place in breaks)].append(as_known(segment, known))
        self.texts = [folded[begin:end] for begin, end in pairwise([0, *breaks, len(folded)])]
        self.context = [number for number, part in enumerate(self.parts) if self._is_context(part)]

    def clause(self, number: Number) -> Clause:
        """What a number is said of."""
        place = self._place(number)
        own = self._own(self.parts[place], number)
        more = [segment for each in self.context if each != place for segment in self.parts[each]]
        if number.period or any(
            segment.value("period") is not None for segment in own if segment.place != number.place
        ):
            more = [segment for segment in more if segment.value("period") is None]
        chosen = sorted([*own, *more], key=lambda segment: segment.place)
        times = tuple(
            segment for segment in chosen if segment.value("period") is not None and segment.place != number.place
        )
        left = self._left(chosen, number)
        gap = next((place for place, segment in enumerate(left) if segment.text == GAP), 0)
        return Clause(number, left, gap, times, self._outside(place))

    def _is_context(self, part: Sequence[Segment]) -> bool:
        """Whether a part names only a time, or only whose count it is."""
        held = [segment for segment in part if not segment.drop and not _inside(segment, self.spans)]
        if not held or any(segment.value("amount") is not None for segment in part):
            return False
        if all(segment.value("period") is not None for segment in held):
            return len(held) == 1
        return any(segment.value("count") or segment.value("count-of") for segment in held) and all(
            segment.value("count") or segment.value("count-of") or segment.value("partner") or segment.value("form")
            for segment in held
        )

    def _place(self, number: Number) -> int:
        """The part in which a number stands; of a date that has one of its own, the part behind it."""
        place = next(
            place for place, part in enumerate(self.parts) if any(segment.place == number.place for segment in part)
        )
        if number.period and place in self.context:
            behind = [
                each for each in range(place + 1, len(self.parts)) if self.parts[each] and each not in self.context
            ]
            if behind and not any(segment.value("period") for segment in self.parts[behind[0]]):
                return behind[0]
        return place

    def _own(self, part: Sequence[Segment], number: Number) -> list[Segment]:
        """The piece of a part in which a number stands, where other numbers stand in it, too."""
        places = {segment.place for segment in part}
        others = [other for other in self.found if other.place in places and other.amount and other.unit != "rank"]
        if len(others) < 2 or not number.amount:
            return list(part)
        cuts = []
        for first, second in pairwise(others):
            joints = [match.start() for match in JOINT.finditer(self.folded, first.end, max(first.end, second.start))]
            cuts.append(joints[-1] if joints else second.start)
        pieces: list[list[Segment]] = [[] for _ in range(len(cuts) + 1)]
        for segment in part:
            pieces[sum(cut <= segment.start for cut in cuts)].append(segment)
        piece = sum(cut <= number.start for cut in cuts)
        own = pieces[piece]
        told = [*self.spans, *((other.start, other.end) for other in others)]
        if piece and all(
            segment.drop or segment.value("period") is not None or _inside(segment, told) for segment in own
        ):
            # "to 95 billion in 2019 from 100 billion in 2018": of the same as the number before it.
            own = [
                *(segment for segment in pieces[0] if segment.value("period") is None and not _inside(segment, told)),
                *own,
            ]
        return own

    def _left(self, chosen: Sequence[Segment], number: Number) -> tuple[Segment, ...]:
        """What is left of a clause without its number and what says nothing of it."""
        spans = [*self.spans, (number.start, number.end)] if number.amount else self.spans
        found: list[Segment] = []
        for segment in chosen:
            if segment.place == number.place:
                if number.unit != "rank":
                    found.append(Segment(GAP, (), 0, True))
            elif not _inside(segment, spans):
                found.append(segment)
            elif GOODS.fullmatch(plain(segment.text)) and found and found[-1].value("form") == "adjective":
                # Korean goods are those from Korea, whoever else the clause names.
                owner = found.pop()
                partner = tuple(meaning for meaning in owner.meanings if meaning.kind == "partner")
                found += [Segment("from", (), 0, True), owner._replace(meanings=partner)]
        return tuple(found)

    def _outside(self, place: int) -> tuple[str, ...]:
        """Words of other parts that may narrow what is said in one."""
        spans = [*self.spans, *((stated.start, stated.end) for stated in self.found if stated.amount)]
        found: list[str] = []
        before: list[Segment] = []
        for number, part in enumerate(self.parts):
            if number == place or number in self.context:
                continue
            text = self.texts[number].lstrip(" ,;:()-–—[")
            if match := APART.match(text):
                found.append(match.group())
            held = [segment for segment in part if not segment.drop and not _inside(segment, spans)]
            if number < place and held and not STARTER.match(text):
                found += [segment.text for segment in held if not is_plain(segment)]
                before = held
        # "Japan, which exported so much": a part that names no Korea is of whom the one before it has named.
        own, others = named(self.parts[place]), named(before)
        if "kr" not in own | others and others - own:
            found += [segment.text for segment in before if segment.value("partner")]
        return tuple(found)


def _inside(segment: Segment, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= segment.start and segment.start + len(segment.text.rstrip("' ")) <= end for start, end in spans)


def question(clause: Clause, extra: Sequence[tuple[str, str, object]] = (), language: str = "en") -> Reading:
    """A clause as a question: its segments in a row of their own, after those that are put before it."""
    segments = [Segment(text, (Meaning(kind, value),), 0, True) for text, kind, value in extra]
    segments += clause.segments
    placed = tuple(segment._replace(place=place) for place, segment in enumerate(segments))
    return Reading(" ".join(segment.text for segment in placed), placed, (), language)
