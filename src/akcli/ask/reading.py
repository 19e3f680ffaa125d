"""From a question to what it says: its words with all that each can mean, whom it names, when, how much.

Longest names first. A word that nothing knows is left over, and an answer needs that none is. Typing errors are mended
before reading, against names, the words of questions and the words of the base. Amounts are read before years.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from json import dumps, loads
from typing import Any, NamedTuple

from akcli.ask import words
from akcli.facts.base import Facts
from akcli.facts.names import partner_names
from akcli.facts.spelling import slips_between

UNKNOWN = 100
"""What an atom that nothing knows costs, where each word that is known costs one: all but nothing is left over."""

MARKS = re.compile("[ăâđêôơưạảãàáắằẳẵặấầẩẫậẹẻẽèéếềểễệỉĩìíịọỏõòóốồổỗộớờởỡợụủũùúứừửữựỳỷỹýỵ]")


class Atom(NamedTuple):
    """A word, a Korean syllable, or a number with what belongs to it: an amount, a date."""

    text: str
    start: int
    end: int
    gap: bool
    """Whether anything stands between it and the one before."""
    meaning: "Meaning | None" = None


class Meaning(NamedTuple):
    """One thing that a word can mean: of which kind, and what."""

    kind: str
    value: Any = ""


class Amount(NamedTuple):
    """A number, in the currency that is named with it."""

    value: Decimal
    currency: str = ""


class Segment(NamedTuple):
    """One word or name of the question, with all that it can mean."""

    text: str
    meanings: tuple[Meaning, ...]
    place: int
    """Where it stands among the segments."""
    drop: bool = False
    """Whether an answer may leave it out."""
    glued: bool = False
    """Whether nothing stands between it and the one before."""
    comma: bool = False
    start: int = 0
    """Where it begins in the question, which is read in NFC."""

    def value(self, kind: str) -> Any:
        """What it means as a thing of that kind; None where it is none."""
        return next((meaning.value for meaning in self.meanings if meaning.kind == kind), None)

    def values(self, kind: str) -> list[Any]:
        """All that it can mean of that kind."""
        return [meaning.value for meaning in self.meanings if meaning.kind == kind]


# Letters


def plain(text: str) -> str:
    """The text in lower case and without marks, a character for a character; Korean syllables stay whole."""
    return text.lower() if text.isascii() else "".join(map(_plain, unicodedata.normalize("NFC", text)))


def _plain(char: str) -> str:
    if "가" <= char <= "힣" or char.isascii():
        return char.lower()
    if char in "đĐ":
        return "d"
    if char in "’‘ʼ`´":
        return "'"
    bare = "".join(
        letter for letter in unicodedata.normalize("NFKD", char.casefold()) if not unicodedata.combining(letter)
    )
    return bare if len(bare) == 1 else char


TONES = "\u0300\u0301\u0303\u0309\u0323"


def toned(text: str) -> str:
    """A Vietnamese text word by word, each with its tone behind it, wherever in the word that is typed.

    >>> toned("Hòa bình") == toned("hoà bình"), toned("gỗ") == toned("go")
    (True, False)
    """
    found = []
    for word in re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text.lower())):
        letters = unicodedata.normalize("NFD", word)
        tones = "".join(letter for letter in letters if letter in TONES)
        found.append("".join(letter for letter in letters if letter not in TONES) + tones)
    return " ".join(found)


def is_korean(text: str) -> bool:
    """Whether it begins with a Korean syllable."""
    return "가" <= text[:1] <= "힣"


def past(word: str) -> str:
    """A Korean verb in the past, whatever its ending, as the words have it.

    >>> past("발표했어"), past("됐습니까"), past("한국")
    ('발표했나', '됐나', '한국')
    """
    for ending in words.ENDINGS_KO.split():
        end = len(word) - len(ending)
        if (
            end > 0
            and word.endswith(ending)
            and "가" <= word[end - 1] <= "힣"
            and (ord(word[end - 1]) - 0xAC00) % 28 == 20
        ):
            return f"{word[:end]}나"
    return word


CODE = re.compile(r"[a-z]-\d{1,2}(?![\w-])")
"""The name of a visa or a type, whose number counts nothing."""
WORD = re.compile(r"[가-힣]|(?:(?![가-힣])[^\W_])+(?:'(?=s\b))?|'s\b")


def key(text: str) -> tuple[str, frozenset[int]]:
    """A phrase as it is looked up, and the Korean syllables before which it has a blank."""
    found: list[str] = []
    breaks = []
    end = 0
    for atom in _WORDS.finditer(plain(text)):
        word = atom.group()
        korean = is_korean(word)
        if found and not (korean and is_korean(found[-1])):
            found.append(" ")
        elif found and atom.start() > end:
            breaks.append(len(found))
        found.append(word)
        end = atom.end()
    return "".join(found), frozenset(breaks)


_WORDS = re.compile(r"[가-힣]|(?:(?![가-힣])[^\W_])+")


# Words, syllables and numbers

SIGNS = frozenset(
    (
        *(
            "usd",
            "us",
            "krw",
            "won",
            "dollar",
            "dollars",
            "bn",
            "mn",
            "nam",
            "thang",
            "ngay",
            "thap",
            "nhung",
            "ty",
            "ti",
        ),
        *(
            "trieu",
            "la",
            "half",
            "quarter",
            "months",
            "quy",
            "nua",
            "jan",
            "january",
            "feb",
            "february",
            "mar",
            "march",
        ),
        *("apr", "april", "may", "jun", "june", "jul", "july", "aug", "august", "sep", "sept", "september", "oct"),
        *("october", "nov", "november", "dec", "december"),
    )
)
INSIDE = ("illion", "thousand", "억", "만", "천", "조", "원", "달러", "불", "분기", "반기", " 년")
"""Words, and what may stand in one, beside which a number is more than a year that stands alone."""


def is_plain(text: str) -> bool:
    """Whether the only numbers of a text are years that stand alone, so that nothing else need be looked for."""
    if "$" in text or "₩" in text:
        return False
    years = signs = False
    for word in text.replace("-", " ").split():
        bare = word.strip("?!,;:().")
        if bare in SIGNS:
            signs = True
        elif any(map(str.isdigit, bare)):
            year, rest = bare[:4], bare[4:]
            alone = not rest or (rest[0] == "년" and rest[1:2] not in ("대", "간") and not any(map(str.isdigit, rest)))
            if bare != word.rstrip("?!,;:).") or not (alone and year.isascii() and year.isdigit()):
                return False
            if len(year) != 4 or not "1800" <= year <= "2100":
                return False
            years = True
    return not years or not (signs or "-" in text or any(sign in text for sign in INSIDE))


def _year(text: str, place: int) -> "tuple[int, Meaning | None] | None":
    """The end and the meaning of a year that stands alone."""
    if not text[place].isdigit():
        return None
    end = place + 4
    if text[end : end + 1] == "년":
        end += 2 if text[end + 1 : end + 2] == "도" else 1
    return end, Meaning("period", text[place : place + 4])


def atoms(question: str) -> list[Atom]:
    """The question cut into words, syllables, amounts and dates."""
    text = plain(question)
    if is_plain(text) and "illion" not in text and "thousand" not in text:
        number = _year
    else:
        from akcli.ask.numbers import number
    found: list[Atom] = []
    place = 0
    while place < len(text):
        code = CODE.match(text, place) if not found or place > found[-1].end else None
        if code:
            found.append(Atom(code.group().replace("-", " "), place, code.end(), True))
            place = code.end()
            continue
        read = number(text, place)
        if not read and (text[place].isalnum() or text[place] == "'"):
            word = WORD.match(text, place)
            if word:
                read = word.end(), None
        if not read or read[0] == place:
            place += 1
            continue
        end, meaning = read
        gap = not found or place > found[-1].end
        found.append(Atom(text[place:end].rstrip("'"), place, end, gap, meaning))
        place = end
    return found


# The words


class Lexicon:
    """Every phrase that a question may hold, with what it can mean."""

    def __init__(self) -> None:
        self.meanings: dict[str, list[Meaning]] = {}
        self.breaks: dict[str, frozenset[int]] = {}
        self.single: dict[str, list[Meaning]] = {}
        """Single words of Vietnamese, which in another language would be other words."""
        self.codes: set[str] = set()
        """Short names, which have to be typed in capitals where they are stop words as well."""
        self.vietnamese: set[str] = set()
        """Phrases that tell that a question is Vietnamese."""
        self.marked: dict[str, set[str]] = {}
        """How a phrase is written with its Vietnamese marks."""

    def add(self, phrase: str, *meanings: Meaning, language: str = "") -> None:
        """Add what a phrase can mean."""
        text, breaks = key(phrase)
        if not text:
            return
        if language == "vi" and " " in text and text not in self.meanings and text != "viet nam":
            self.vietnamese.add(text)
        table = self.single if language == "vi" and " " not in text else self.meanings
        into = table.setdefault(text, [])
        into.extend(meaning for meaning in meanings if meaning not in into)
        if MARKS.search(phrase.lower()):
            self.marked.setdefault(text, set()).add(toned(phrase))
        self.breaks[text] = self.breaks.get(text, frozenset()) | breaks

    def lines(self, kind: str, data: str) -> None:
        """Add a table of words."""
        for value, columns in table(data):
            for language, phrases in zip(("en", "ko", "vi"), columns, strict=False):
                for phrase in phrases:
                    self.add(phrase, Meaning(kind, value), language=language)
                    if language == "ko" and value.endswith(" people"):
                        self.add(phrase + "들", Meaning(kind, value), language=language)


def table(data: str) -> Iterator[tuple[str, list[list[str]]]]:
    """The lines of a table of words: the value, and the phrases of each language."""
    for line in data.strip().split("\n"):
        value, _, rest = line.partition(": ")
        yield (
            value.rstrip(":"),
            [[phrase.strip() for phrase in part.split(", ") if phrase.strip()] for part in rest.split("|")],
        )


class Word(NamedTuple):
    """What a lexicon has of a phrase."""

    meanings: tuple[Meaning, ...]
    single: tuple[Meaning, ...] = ()
    """What it means in a Vietnamese question alone."""
    breaks: frozenset[int] = frozenset()
    marked: frozenset[str] = frozenset()
    """How it is written with Vietnamese marks."""

    def is_meant(self, typed: str) -> bool:
        """Whether a text of a question with Vietnamese marks means it: in its marks, or without where it has none."""
        if MARKS.search(typed.lower()):
            return toned(typed) in self.marked
        return (
            bool(self.single)
            or " " in typed
            or not typed.islower()
            or any(each.kind in NAMES for each in self.meanings)
        )


NAMES = frozenset(("partner", "entry", "absent", "capital", "period", "concept"))
"""Kinds of words that stand in a question of any language."""


class Known:
    """The same as a :class:`Lexicon` made, to be looked up.

    Compiled it is a text: a line of codes, a line of Vietnamese phrases, then for each two letters a line with all
    phrases that begin so, which is read when one of them is looked up.
    """

    def __init__(self, made: Lexicon | None, compiled: str = "") -> None:
        self._compiled = compiled
        self._opened: dict[str, dict[str, Any]] = {}
        if made:
            self.codes, self.vietnamese = made.codes, made.vietnamese
            for phrase in sorted({**made.meanings, **made.single}):
                self._opened.setdefault(f"{phrase[:2]:<2}", {})[phrase] = (
                    made.meanings.get(phrase, ()),
                    made.single.get(phrase, ()),
                    sorted(made.breaks.get(phrase, ())),
                    sorted(made.marked.get(phrase, ())),
                )
        else:
            codes, vietnamese, _ = compiled.split("\n", 2)
            self.codes, self.vietnamese = set(codes.split("\t")), set(vietnamese.split("\t"))

    def word(self, phrase: str) -> Word | None:
        """What is known of a phrase."""
        start = f"{phrase[:2]:<2}"
        if start not in self._opened:
            place = self._compiled.find(f"\n{start}\t")
            line = self._compiled[place + 4 : self._compiled.find("\n", place + 1)] if place >= 0 else ""
            self._opened[start] = loads(line) if line else {}
        found = self._opened[start].get(phrase)
        return _word(found) if found else None

    def words(self) -> Iterator[tuple[str, Word]]:
        """Every phrase."""
        for line in self._compiled.split("\n")[2:-1]:
            self._opened.setdefault(line[:2], loads(line[3:]))
        for known in self._opened.values():
            for phrase, found in known.items():
                yield phrase, _word(found)

    def text(self) -> str:
        """Its compiled form."""
        lines = ["\t".join(sorted(self.codes)), "\t".join(sorted(self.vietnamese))]
        for start, known in sorted(self._opened.items()):
            lines.append(f"{start:<2}\t{dumps(known, ensure_ascii=False, separators=(',', ':'))}")
        return "\n".join(lines) + "\n"


def _word(found: Sequence[Any]) -> Word:
    return Word(_meanings(found[0]), _meanings(found[1]), frozenset(found[2]), frozenset(found[3]))


def _meanings(given: Iterable[Any]) -> tuple[Meaning, ...]:
    return tuple(Meaning(kind, value) for kind, value in given)


TABLES = {
    "measure": words.MEASURES,
    "other-side": words.DESTINATIONS,
    "do": words.OPERATIONS,
    "field": words.FIELDS,
    "counted": words.COUNTED,
    "verdict": words.VERDICTS,
    "concept": words.CONCEPTS,
    "role": words.ROLES,
    "number": words.NUMBERS,
    "bound": words.BOUNDS,
    "count": words.COUNTS,
    "count-of": words.COUNT_OF,
    "refused": words.REFUSED,
    "edition-year": words.EDITION_YEARS,
    "ago": words.AGO,
    "period": words.DECADES,
    "office": words.OFFICES,
    "capital": words.CAPITALS,
    "way": words.WAYS,
    "opening": words.OPENINGS,
}


def entry_names(entry: Any) -> list[str]:
    """Every name that an entry is called by in the base."""
    if hasattr(entry, "alpha2"):
        return list(partner_names(entry))
    names = [entry.name, getattr(entry, "abbreviation", None), *getattr(entry, "aliases", ())]
    for language in getattr(entry, "names", ()):
        names += language
    return [name for name in names if name]


PARTNER = ("partner", "pair", "capital")
"""Kinds of words whose value is a partner."""


def lexicon(facts: Facts) -> Lexicon:
    """The words of questions and the names of the base."""
    found = Lexicon()
    for kind, data in TABLES.items():
        found.lines(kind, data)
    for data in (words.PRESIDENTS, words.LEADERS):
        found.lines("concept", data)
    ids: dict[str, str] = {}
    for partner in facts.partners:
        ids[partner.id] = "partner"
        if partner.capital and not any(name == partner.capital for name in entry_names(partner)):
            found.add(partner.capital, Meaning("capital", partner.id))
        for name in entry_names(partner):
            found.add(name, Meaning("partner", partner.id))
            if len(name) <= 3 and name.isascii():
                found.codes.add(name.lower())
    for section in ("policies", "institutions", "pillars"):
        for entry in getattr(facts, section):
            ids[entry.id] = "entry"
            if section == "pillars":
                found.add(f"{entry.name} pillar", Meaning("entry", entry.id))
                found.add(f"pillar {entry.name}", Meaning("entry", entry.id))
            else:
                for name in entry_names(entry):
                    found.add(name, Meaning("entry", entry.id))
    for value, columns in table(words.NAMES):
        if value in ids:
            for language, names in zip(("en", "ko", "vi"), columns, strict=False):
                for name in names:
                    found.add(name, Meaning(ids[value], value), language=language)
                    if language == "ko" and ids[value] == "partner" and value != "kr":
                        found.add("대" + name, Meaning("partner", value), Meaning("form", "to"))
                        found.add("대 " + name, Meaning("partner", value), Meaning("form", "to"))
                        for joint in ("한", "한 "):
                            found.add(joint + name, Meaning("pair", value))
                        found.add(name + "행", Meaning("partner", value), Meaning("form", "to"))
                    if language == "ko" and ids[value] == "partner":
                        for copula in ("인가", "인가요", "인지", "입니까"):
                            # Behind 인, people, the subject would end in 이.
                            found.add(name + copula, Meaning("partner", value))
                        found.add(name + "한국", Meaning("pair", value))
    for name in ("대한국", "대 한국"):
        found.add(name, Meaning("partner", "kr"), Meaning("form", "to"))
    for value, columns in table(words.DEMONYMS):
        for name in columns[0]:
            found.add(name, Meaning("partner", value), Meaning("form", "adjective"))
    for value, columns in table(words.PEOPLE):
        for language, names in zip(("en", "ko", "vi"), columns, strict=False):
            for name in names:
                found.add(name, Meaning("partner", value), Meaning("form", "people"), language=language)
    for phrase, meanings in found.meanings.items():
        # "which ASEAN country" names ASEAN, too.
        if {Meaning("do", "which-partner"), Meaning("do", "each")} & {*meanings} and (
            "asean" in phrase or "아세안" in phrase or "southeast" in phrase
        ):
            meanings.append(Meaning("partner", "asean"))
        if Meaning("field", "joined") in meanings and "asean" in phrase:
            meanings.append(Meaning("partner", "asean"))
        if Meaning("do", "which-partner") in meanings and "mekong" in phrase:
            meanings.append(Meaning("partner", "mekong"))
    for meant in (found.meanings, found.single):
        for phrase, meanings in meant.items():
            # A base may lack a partner of whom there are words: it is absent then, as other countries are.
            known = [each for each in meanings if each.kind not in PARTNER or each.value in ids]
            if len(known) < len(meanings):
                meanings[:] = [*known, Meaning("absent", phrase)]
    for number, name in enumerate(words.ORDINALS.split(), 1):
        found.add(name, Meaning("ordinal", number))
    for value, columns in table(words.NUMBERS):
        found.add(f"number {columns[0][0]}", Meaning("ordinal", int(value)))
    for language, ordinals in (("ko", words.ORDINALS_KO), ("vi", words.ORDINALS_VI)):
        for number, name in enumerate(ordinals.strip().split(", "), 1):
            found.add(name, Meaning("ordinal", number), language=language)
            if language == "vi":
                found.add(f"lớn {name}", Meaning("ordinal", number), language=language)
    from akcli.ask.countries import ABSENT

    for _, columns in table(ABSENT):
        for language, names in zip(("en", "ko", "vi"), columns, strict=False):
            for name in names:
                if key(name)[0] not in found.meanings or language == "vi":
                    found.add(name, Meaning("absent", columns[0][0] if columns[0] else name), language=language)
    return found


STOP = frozenset(key(word)[0] for word in words.STOP_WORDS.split()) | {"s"}
STOP_KO = frozenset(words.STOP_WORDS_KO.split())
STOP_VI = frozenset(unicodedata.normalize("NFC", word) for word in words.STOP_WORDS_VI.split())
STOP_VI_PLAIN = frozenset(map(plain, STOP_VI))
FINAL = frozenset(unicodedata.normalize("NFC", word) for word in words.FINAL.split())
FINAL_PLAIN = frozenset(map(plain, FINAL))
TYPOS = dict(line.split(": ") for line in words.TYPOS.strip().split("\n"))
LONGEST = 24


class Reading(NamedTuple):
    """What a question says."""

    question: str
    segments: tuple[Segment, ...]
    mended: tuple[tuple[str, str], ...] = ()
    """What was typed, and what it was taken for."""
    language: str = "en"

    @property
    def left(self) -> list[str]:
        """The words that nothing knows."""
        return unknown(self.segments)


def known(facts: Facts) -> Known:
    """The words of questions and the names of the base: compiled, or made once."""
    facts = facts.whole
    if not hasattr(facts, "known_words"):
        compiled = facts.words
        found = Known(None, compiled) if compiled else Known(lexicon(facts))
        facts.known_words = found  # type: ignore[attr-defined]
    return facts.known_words  # type: ignore[no-any-return,attr-defined]


class Reader:
    """Reads questions against one fact base."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.known = known(facts)

    def read(self, question: str, mend: bool = True) -> Reading:
        """What a question says; what is printed is read without mending, as it was not typed in haste."""
        text = self._question_of(unicodedata.normalize("NFC", question))
        cut = atoms(text)
        marked = bool(MARKS.search(text.lower()))
        spaced = f" {' '.join(atom.text for atom in cut)} "
        vietnamese = marked or any(f" {phrase} " in spaced for phrase in self.known.vietnamese)
        language = "vi" if vietnamese else "ko" if any(is_korean(atom.text) for atom in cut) else "en"
        mended: list[tuple[str, str]] = []
        segments = self._segments(text, cut, vietnamese, marked)
        if mend and any(not segment.drop and not segment.meanings for segment in segments):
            again = self._mend(text, segments, mended)
            if mended:
                segments = self._segments(again, atoms(again), vietnamese, marked)
        return Reading(question, tuple(_opened(segments)), tuple(mended), language)

    def _question_of(self, text: str) -> str:
        """The question without what people say of themselves before it, which is dropped where it names nothing."""
        folded = plain(text)
        if len(folded) != len(text) or not SELF.match(folded.lstrip()):
            return text
        before = PREAMBLE.match(folded)
        if not before:
            return text
        said = text[: before.end()]
        leaders = {value for value, _ in (*table(words.PRESIDENTS), *table(words.LEADERS))}
        named = any(
            meaning.kind in NAMING or meaning.value in leaders
            for segment in self._segments(said, atoms(said), False, False)
            for meaning in segment.meanings
            if segment.text.lower() != "my"  # the code of Malaysia
        )
        return text if named else text[before.end() :]

    def _segments(self, text: str, cut: list[Atom], vietnamese: bool, marked: bool) -> list[Segment]:
        """The cheapest way to cover the question with phrases, longest first."""
        count = len(cut)
        best: list[tuple[float, int, tuple[Meaning, ...], bool]] = [(0.0, 0, (), False)] * (count + 1)
        for start in range(count - 1, -1, -1):
            atom = cut[start]
            if atom.meaning:
                best[start] = (best[start + 1][0] + 1, start + 1, (atom.meaning,), False)
                if atom.meaning.kind == "unknown":
                    best[start] = (best[start + 1][0] + UNKNOWN, start + 1, (), False)
                continue
            choice: tuple[float, int, tuple[Meaning, ...], bool] = (best[start + 1][0] + UNKNOWN, start + 1, (), False)
            for end, meanings, drop in self._phrases(text, cut, start, vietnamese, marked):
                cost = best[end][0] + 1
                if cost < choice[0] or (cost == choice[0] and end > choice[1]):
                    choice = (cost, end, meanings, drop)
            best[start] = choice
        pieces: list[tuple[int, int, tuple[Meaning, ...], bool]] = []
        place = 0
        while place < count:
            _, end, meanings, drop = best[place]
            pieces.append((place, end, meanings, drop))
            place = end
        # A syllable that nothing knows makes the whole word unknown in which it stands.
        run = [0] * count
        for place in range(1, count):
            apart = cut[place].gap or bool(cut[place - 1].meaning)
            run[place] = run[place - 1] + (apart or not is_korean(cut[place].text + cut[place - 1].text))
        broken = {
            run[first]
            for first, _, meanings, drop in pieces
            if not meanings and not drop and is_korean(cut[first].text)
        }
        segments: list[Segment] = []
        merged = -1
        for first, end, meanings, drop in pieces:
            start, last = cut[first].start, cut[end - 1].end
            if run[first] in broken and run[end - 1] == run[first]:
                if merged == run[first]:
                    continue
                merged = run[first]
                inside = [atom for atom, number in zip(cut, run, strict=True) if number == merged]
                start, last, meanings, drop = inside[0].start, inside[-1].end, (), False
            before = text[cut[first - 1].end : cut[first].start] if first else ""
            glued = not cut[first].gap
            segments.append(Segment(text[start:last], meanings, len(segments), drop, glued, "," in before, start))
        return [_superlative(_no_year(segment, segments), segments) for segment in segments]

    def _phrases(
        self, text: str, cut: list[Atom], start: int, vietnamese: bool, marked: bool
    ) -> Iterator[tuple[int, tuple[Meaning, ...], bool]]:
        """What can begin there: its end, what it means, whether it may be dropped."""
        phrase = ""
        breaks: list[int] = []
        length = 0
        for end in range(start, min(start + LONGEST, len(cut))):
            atom = cut[end]
            if atom.meaning and end == start:
                break
            korean = is_korean(atom.text)
            if phrase and not (korean and is_korean(cut[end - 1].text)):
                phrase += " "
                length += 1
            elif phrase and atom.gap:
                breaks.append(length)
            phrase += " ".join(_WORDS.findall(atom.text)) if atom.meaning else atom.text
            length += 1
            known_as = past(phrase) if korean else phrase
            word = self.known.word(phrase) or self.known.word(known_as)
            if word is None and end > start and not (korean and known_as in STOP_KO):
                continue
            typed = text[cut[start].start : atom.end]
            if marked and word and not korean and not word.is_meant(typed):
                word = None
            meanings = list(word.meanings) if word else []
            if vietnamese and word:
                meanings += [meaning for meaning in word.single if meaning not in meanings]
            if marked and (kind := words.SPELT_VI.get(unicodedata.normalize("NFC", typed.lower()))):
                meanings = [meaning for meaning in meanings if meaning.kind == kind and meaning.value != plain(typed)]
            drop = self._droppable(known_as, typed, end == len(cut) - 1, vietnamese, marked, breaks)
            drop = drop and not any(meaning.kind == "absent" for meaning in meanings)  # Ấn Độ is no "an do"
            if meanings and word and not set(breaks) <= word.breaks:
                meanings = []
            if meanings and phrase in self.known.codes and not typed.isupper() and drop:
                meanings = [meaning for meaning in meanings if meaning.kind != "partner"]
            if meanings or drop:
                yield end + 1, tuple(meanings), drop

    @staticmethod
    def _droppable(phrase: str, typed: str, last: bool, vietnamese: bool, marked: bool, breaks: list[int]) -> bool:
        if all(word in STOP for word in phrase.split()) and not (marked and typed.islower() and typed != "s"):
            return True
        if is_korean(phrase):
            return not breaks and phrase in STOP_KO
        if not vietnamese:
            return False
        if marked:
            lower = unicodedata.normalize("NFC", typed.lower())
            return lower in STOP_VI or (last and lower in FINAL)
        return phrase in STOP_VI_PLAIN or (last and phrase in FINAL_PLAIN)

    # Typing errors

    def _mend(self, text: str, segments: list[Segment], mended: list[tuple[str, str]]) -> str:
        """The question with its unknown words mended, where one word is near and none is spelt so in the base."""
        for segment in segments:
            if segment.drop or segment.meanings:
                continue
            word = plain(segment.text)
            meant = TYPOS.get(word) or (self._nearest_ko(word) if is_korean(word) else self._nearest(word))
            if meant and meant != word:
                mended.append((segment.text, meant))
                text = re.sub(rf"(?<!\w){re.escape(segment.text)}(?!\w)", lambda _: meant, text, count=1)  # noqa: B023
        return text

    @cached_property
    def spelt(self) -> set[str]:
        """The words of the base as they are spelt: none of these is a typing error."""
        from akcli.tables.search import documents

        found: set[str] = set()
        for _, _, *texts in documents(self.facts):
            found.update(_WORDS.findall(plain(" ".join(texts))))
        return found

    @cached_property
    def single_words(self) -> set[str]:
        """The words that phrases are made of, and stop words."""
        found = {
            part for phrase, word in self.known.words() if word.meanings for part in phrase.split() if len(part) > 3
        }
        return found | {word for word in STOP if len(word) > 3}

    @cached_property
    def partner_words(self) -> set[str]:
        """The words of which partners' names are made."""
        return {
            part
            for phrase, word in self.known.words()
            if any(meaning.kind == "partner" for meaning in word.meanings)
            for part in phrase.split()
        }

    def _nearest(self, word: str) -> str:
        if len(word) < 4 or not word.isalpha() or not word.isascii():
            return ""
        from akcli.ask.countries import NEAR

        if len(word) > 4 and word not in NEAR.split():
            names = {name for name in self.partner_words if name[0] == word[0] and _near(name, word, self.spelt)}
            swapped = {name for name in self.partner_words if sorted(name) == sorted(word) and len(name) == len(word)}
            swapped = {name for name in swapped if slips_between(name, word, 2) <= 2}
            for choice in (swapped, names):
                whose = {meaning for name in choice for meaning in self._partners_of(name)}
                if len(whose) == 1:
                    return min(choice, key=lambda name: (slips_between(name, word, 2), len(name) < len(word), name))
        if word in NEAR.split() or word in self.spelt:
            return ""
        near: dict[int, set[str]] = {}
        for known in self.single_words:
            if abs(len(known) - len(word)) <= 2 and (known[0] == word[0] or known[:2] == word[1::-1]):
                steps = slips_between(word, known, 2)
                if steps <= (2 if min(len(word), len(known)) >= 8 else 1):
                    near.setdefault(steps, set()).add(known)
        for steps in sorted(near):
            choice = near[steps]
            if len(word) == 4 and not any(sorted(candidate) == sorted(word) for candidate in choice):
                return ""
            for slip in SLIPS:
                likely = {candidate for candidate in choice if slip(word, candidate)}
                if likely:
                    choice = likely
                    break
            if len(choice) == 1 or len({candidate.rstrip("s") for candidate in choice}) == 1:
                return min(choice, key=lambda candidate: (abs(len(candidate) - len(word)), candidate))
            return ""
        return ""

    def _partners_of(self, name: str) -> set[str]:
        """The partners that a word is a name of, or of whose names it is a part."""
        word = self.known.word(name)
        found = [meaning.value for meaning in word.meanings if meaning.kind == "partner"] if word else []
        return set(found) or {name}

    def _nearest_ko(self, word: str) -> str:
        found = set()
        for name in self._names_ko:
            for place in range(len(word) - len(name) + 1):
                part = word[place : place + len(name)]
                apart = [number for number in range(len(name)) if part[number] != name[number]]
                if len(apart) == 1:
                    typed, meant = (unicodedata.normalize("NFD", text[apart[0]]) for text in (part, name))
                    if slips_between(typed, meant, 1) <= 1:
                        found.add(word[:place] + name + word[place + len(name) :])
        return found.pop() if len(found) == 1 else ""

    @cached_property
    def _names_ko(self) -> list[str]:
        """The Korean names of three syllables or more."""
        return [
            phrase
            for phrase, word in self.known.words()
            if len(phrase) >= 3
            and phrase.isalpha()
            and is_korean(phrase)
            and {meaning.kind for meaning in word.meanings} in ({"partner"}, {"entry"}, {"measure"})
        ]


SELF = re.compile(
    r"(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear \w+)\b[ ,.!:]*)*(?:i|i'm|i'd|i've|we|we're|my|our)\b"
)
NAMING = ("partner", "pair", "capital", "entry", "absent", "amount", "number", "period", "edition-year", "ago", "count")
"""Kinds of what has to be answered for wherever it stands."""
PREAMBLE = re.compile(rf"^.*?\b(?:{words.PREAMBLES})\b,?(?: if| whether)?(?= \S)")


def _near(name: str, word: str, spelt: set[str]) -> bool:
    """Whether a name of some length was meant by a word that the base has not: two slips are likely there."""
    return (
        min(len(name), len(word)) >= 7
        and abs(len(name) - len(word)) < 2
        and word not in spelt
        and slips_between(name, word, 2) <= 2
    )


SLIPS: tuple[Callable[[str, str], bool], ...] = (
    lambda typed, meant: sorted(typed) == sorted(meant),
    lambda typed, meant: any(meant[:place] + meant[place + 1 :] == typed for place in range(len(meant))),
    lambda typed, meant: any(
        typed[:place] + typed[place + 1 :] == meant
        for place in range(1, len(typed))
        if typed[place] == typed[place - 1]
    ),
)
"""The likelier slips, in this order: letters swapped, one left out, one typed twice."""


def _opened(segments: list[Segment]) -> list[Segment]:
    """The same without what people say before a question; behind it these words are words like others."""
    start = 0
    for segment in segments:
        if segment.value("opening") is None and not segment.drop:
            break
        if segment.value("opening") is not None:
            start = segment.place + 1
    return [
        segment._replace(
            place=place, meanings=tuple(meaning for meaning in segment.meanings if meaning.kind != "opening")
        )
        for place, segment in enumerate(segments[start:])
    ]


def _no_year(segment: Segment, segments: list[Segment]) -> Segment:
    """The same, or an amount: four digits right before people are how many they are."""
    year = segment.value("period")
    if not year or len(segment.text) != 4 or segment.place + 1 >= len(segments):
        return segment
    after = segments[segment.place + 1]
    before = segments[segment.place - 1] if segment.place else None
    counts = before is not None and (
        plain(before.text) in ("did", "do", "are", "were", "have") or before.value("measure")
    )
    if after.value("form") == "people" and counts and not is_korean(after.text):
        return segment._replace(meanings=(Meaning("amount", Amount(Decimal(year))),))
    return segment


def _superlative(segment: Segment, segments: list[Segment]) -> Segment:
    """The same; nhat without its marks is most, and not Japan, behind much, little, large or small."""
    if plain(segment.text) != "nhat" or segment.text != plain(segment.text):
        return segment
    if not any(plain(each.text) in ("nhieu", "it", "lon", "nho", "cao", "thap") for each in segments[: segment.place]):
        return segment
    return segment._replace(meanings=tuple(each for each in segment.meanings if each.kind != "partner"))


def unknown(segments: Iterable[Segment]) -> list[str]:
    """The texts of segments that nothing knows."""
    return [segment.text for segment in segments if not segment.drop and not segment.meanings]
