"""Which figure is asked for: of which measure, which flow, with whom; whose flow and whose people it is."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from akcli.ask import words
from akcli.ask.answers import called
from akcli.ask.asked import AUXILIARY, Asked, Mention, is_whether
from akcli.ask.reading import Segment, plain, table


class Subject(NamedTuple):
    """What figure is asked for: a measure, its flows, its partners."""

    measure: str
    flows: tuple[str, ...]
    partners: tuple[str, ...]
    """Empty where none is named."""
    sign: str = ""
    """``surplus`` or ``deficit`` of Korea where that is asked."""
    entry: str = ""
    """The fund."""
    unsure: bool = False
    """Whether it was not said whose flow it is: both are meant."""


def markets(mentions: Iterable[Mention]) -> list[Mention]:
    """The same; a market for Korea is one of Korea's."""
    return [
        mention._replace(role="of")
        if (mention.id, mention.role) == ("kr", "to") and mention.segment.value("form") != "to"
        else mention
        for mention in mentions
    ]


PEOPLE = [value for value, _ in table(words.MEASURES) if value.endswith(" people")]

GENERIC = ("residents", "visitors")
"""What people measures are called that are more than one of them."""


def measured(asked: Asked) -> tuple[str, list[str]] | None:
    """Take the words of a measure: its name and its flows as words have them; None where there is none, or two."""
    found = asked.free("measure")
    found = [segment for segment in found if not set(segment.values("measure")) & {"rank total", "share total"}]
    sides = asked.free("other-side")
    if not found and not sides:
        return None
    kinds: dict[str, list[str]] = {}
    for segment in found:
        for value in segment.values("measure"):
            name, _, flow = value.partition(" ")
            kinds.setdefault(name, []).append(flow)
    if not kinds:
        for segment in sides[:1]:
            name, _, flow = segment.value("other-side").partition(" ")
            kinds.setdefault(name, []).append(flow)
    if set(kinds.get("visitors", ())) == {"move"} and len(kinds) > 1:
        del kinds["visitors"]
    kinds = {name: ["people" if flow == "move" else flow for flow in its] for name, its in kinds.items()}
    names = list(kinds)
    if len(names) > 1:
        special = [name for name in names if name not in GENERIC]
        if all("people" in kinds[name] for name in names) and len(special) <= 1:
            names = special or names[:1]
            if not special and {"residents", "visitors"} <= set(kinds):
                return None
        elif set(names) == {"fdi", "fdi-stock"}:
            names = ["fdi-stock"]
        elif "construction" in names and set(names) <= {"goods-trade", "companies", "construction"}:
            names = ["construction"]
        elif "fund" in names and asked.has("entry"):
            names = ["fund"]
        elif "oda" in names and "fund" in names:
            names = ["oda"]
        elif set(names) == {"companies", "fdi"} and not asked.has("do", "how-many"):
            names = ["fdi"]  # what companies invested
        elif set(names) <= {"population", "residents"}:
            names = ["population"]
        else:
            return None
    asked.mark(found)
    asked.mark(sides)
    name = names[0]
    asked.take("do", "gets")
    if "people" in kinds[name] or name in ("population", "companies"):
        asked.take("do", "persons")
    if name == "fdi" and asked.has("do", "cumulative"):
        asked.take("do", "cumulative")
        return "fdi-stock", ["flow"]
    return name, list(dict.fromkeys(flow for measure in names for flow in kinds[measure]))


def subject(asked: Asked) -> Subject | None:
    """Take the words that say what figure is asked for."""
    near = (asked.around(mention.segment.place, -1) for mention in asked.mentions)
    if any(each is not None and plain(each.text) == "as" for each in near):
        return None  # what somebody is who asks
    found = measured(asked)
    if not found:
        people = [mention for mention in asked.mentions if mention.form == "people"]
        if not people or len(asked.mentions) < 2:
            return None
        going = asked.reading.language != "ko" and any(
            mention.role == "to" and mention.form == "name" for mention in asked.mentions
        )
        asked.take("do", "persons")
        found = ("visitors" if going else "residents", ["people"])
    measure, flows = found
    mentions = [mention for mention in asked.mentions if mention.segment.place not in asked.taken]
    asked.partners()
    if measure == "goods-trade" and not any(segment.value("measure") for segment in asked.segments):
        mentions = markets(mentions)
    if measure == "goods-trade":
        return _goods(asked, flows, mentions)
    if measure == "services-trade":
        return Subject(measure, tuple(flows), _others(mentions))
    if measure in ("fdi", "fdi-stock"):
        if asked.has("do", "both-ways") and all(mention.role in ("with", "of", "", "between") for mention in mentions):
            asked.take("do", "both-ways")
            return Subject(measure, ("total",), _others(mentions))
        source, target = _ends(asked, mentions, "invest")
        return _sided(asked, measure, source, target, mentions)
    if flows == ["people"]:
        return _people(asked, measure, mentions)
    if measure == "fund":
        funds = asked.free("entry")
        asked.mark(funds)
        entries = list(dict.fromkeys(segment.value("entry") for segment in funds))
        if len(entries) != 1:
            return None
        if not {mention.id for mention in mentions} <= {"kr", "asean", "mekong"}:
            return None
        return Subject(measure, ("outward",), (), entry=str(entries[0]))
    if measure in ("population", "gdp"):
        return Subject(measure, ("total",), tuple(dict.fromkeys(mention.id for mention in mentions)))
    if measure in ABROAD and any(_turned(asked, mention) for mention in mentions):
        asked.none(ABROAD[measure])
        return None
    return Subject(measure, tuple(flows), _others(mentions))


WHAT = {
    "en": re.compile(r"\b(?:what|which) (?:goods|aid do(?:es)?)\b"),
    "ko": re.compile(r"무엇을|뭐를|뭘|(?:어떤|무슨) 상품"),
    "vi": re.compile(r"\b(?:khau|mua|ban|xuat|nhap|dau tu|vien tro)(?: duoc)?(?: hang)? gi\b|\bnhung gi\b"),
}
"""How it is asked what is sold, bought or given, and not how much of it."""
SELL = ("export", "import", "sell", "buy", "trade", "invest", "ship")
SOLD = (
    *("exported", "exporting", "imported", "importing", "sold", "selling", "bought", "buying", "shipped", "shipping"),
    *("traded", "trading", "invested", "investing"),
)


def asks_what(asked: Asked) -> bool:
    """Whether it is asked what goes from one to the other; what was sold in a year that is named is how much."""
    text = plain(asked.reading.question)
    if WHAT[asked.reading.language].search(text):
        return True
    if any(segment.value("period") for segment in asked.segments) and re.search(r"\b(?:did|was|were)\b", text):
        return False
    if not re.match(r"what (?:else )?(?:do|does|did|has|have|is|are|was|were)\b", text):
        return bool(re.match(r"what (?:exports|imports) (?:do|does|did)\b", text))
    if re.match(rf"what \w+ (?:been |being )?(?:{'|'.join(SOLD)})\b", text):
        return True
    for mention in asked.mentions:
        before, verb = (asked.around(mention.segment.place, step) for step in (-1, 1))
        if before is not None and verb is not None:
            auxiliary = plain(before.text).split()[-1]
            if auxiliary in AUXILIARY and plain(verb.text) in (SELL if auxiliary in ("do", "does", "did") else SOLD):
                return True
    return False


ABROAD = {
    "oda": "the base has the aid that Korea gives, none that it gets",
    "companies": "the base has Korean companies abroad, none of others in Korea",
    "construction": "the base has the orders of Korean firms abroad, none in Korea",
}


def _turned(asked: Asked, mention: Mention) -> bool:
    """Whether it is from others, or to Korea, what the base has from Korea to others alone."""
    if mention.id != "kr":
        return mention.role == "from" or mention.form == "adjective"
    before = asked.around(mention.segment.place, -1)
    given = before is not None and plain(before.text) in ("give", "gave", "given", "gives", "send", "sent", "provide")
    return given or mention.role in ("to", "object") or (mention.role == "in" and asked.reading.language != "ko")


def with_asean(asked: Asked, about: Subject) -> Subject:
    """Trade with nobody named is that of Korea with ASEAN, which the base is about; the answer says so."""
    if (
        (about.measure, about.flows, about.partners) != ("goods-trade", ("total",), ())
        or asked.has("do", "which-partner", "each")
        or asked.mentions  # Korea's trade is that with the whole world
    ):
        return about
    asked.assumed.append("No partner is named: read as trade with ASEAN, which the base is about.")
    return about._replace(partners=("asean",))


def _others(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Those that are not Korea."""
    return tuple(dict.fromkeys(mention.id for mention in mentions if mention.id != "kr"))


def third(asked: Asked, partner: str, other: str) -> None:
    """Say that a flow without Korea is not in the base."""
    asked.none(
        f"the base has the flows between Korea and its partners, none between {called(partner, asked.facts)} and"
        f" {called(other, asked.facts)}"
    )


def _goods(asked: Asked, flows: list[str], mentions: list[Mention]) -> Subject | None:
    sign = next((flow for flow in flows if flow in ("surplus", "deficit")), "")
    kinds = {"balance" if flow in ("surplus", "deficit") else flow for flow in flows}
    if len(kinds) > 1:
        kinds.discard("total")
    if kinds == {"export", "import"} or kinds in ({"total"}, {"balance"}):
        partners = _others(mentions)
        if len(partners) > 1 and not _together(mentions):
            third(asked, partners[0], partners[1])
            return None
        if not any(mention.id == "kr" for mention in mentions) and any(
            mention.role == "of" and mention.id != "kr" and asked.reading.language == "en" for mention in mentions
        ):
            return None  # with whom? The whole trade of others is not in the base
        if kinds in ({"total"}, {"balance"}):
            if sign and _theirs(asked, mentions):
                sign = {"surplus": "deficit", "deficit": "surplus"}[sign]
            return Subject("goods-trade", tuple(kinds), partners, sign)
        others = [mention for mention in mentions if mention.id != "kr"]
        if any(mention.role in ("of", "subject") or mention.form == "adjective" for mention in others):
            return None
        verb = next(segment.place for segment in asked.segments if segment.value("measure"))
        if others and is_whether(asked) and (mentions[0].id != "kr" and mentions[0].segment.place < verb):
            return None  # what they export is what Korea imports
        bare = [mention.role for mention in mentions] == [""] and asked.reading.language == "en"
        return Subject("goods-trade", ("export", "import"), partners, unsure=bare)
    if len(kinds) != 1:
        return None
    kind = kinds.pop()
    source, target = _ends(asked, mentions, kind)
    other = [mention for mention in mentions if mention.id != "kr"]
    if kind in ("export", "import") and len({mention.id for mention in other}) == 1 and not source and not target:
        only = other[0]
        if only.role == "" and asked.reading.language == "en" and not any(mention.id == "kr" for mention in mentions):
            return Subject("goods-trade", ("export", "import"), (only.id,), unsure=True)
    return _sided(asked, "goods-trade", source, target, mentions, kind)


def _theirs(asked: Asked, mentions: Sequence[Mention]) -> bool:
    """Whether a surplus or a deficit is that of others with Korea."""
    owner = next((mention for mention in mentions if mention.role == "subject"), mentions[0] if mentions else None)
    if owner is None or owner.id == "kr":
        return False
    korea = [mention.role for mention in mentions if mention.id == "kr"]
    if owner.role == "of":
        return "with" in korea
    return owner.role in ("", "subject") and (bool(korea) or is_whether(asked))


def _together(mentions: Sequence[Mention]) -> bool:
    """Whether the other partners are joined, so that each is one of a list, and not both ends of a flow."""
    others = [mention for mention in mentions if mention.id != "kr"]
    if others[0].role == "between" and not any(mention.id == "kr" for mention in mentions):
        return False
    return all(mention.joined for mention in others[1:])


def _ends(asked: Asked, mentions: Sequence[Mention], kind: str) -> tuple[list[Mention], list[Mention]]:
    """Where a flow comes from and where it goes, as far as it is said."""
    source: list[Mention] = []
    target: list[Mention] = []
    bare: list[Mention] = []
    owner, other = (target, source) if kind == "import" else (source, target)
    language = asked.reading.language
    by = [
        mention.segment.place
        for mention in mentions
        if (near := asked.around(mention.segment.place, -1)) is not None and plain(near.text) == "by"
    ]
    bought = _whose_goods(asked, mentions)
    for mention in mentions:
        after = asked.around(mention.segment.place, 1)
        verb = after is not None and after.value("measure") is not None
        if bought:
            (source if mention is mentions[1] else owner).append(mention)  # mua của Indonesia is to buy from it
        elif mention.segment.place in by:
            owner.append(mention)  # bought by, sold by
        elif by and mention.form == "adjective":
            source.append(mention)  # Malaysian goods
        elif mention.joined and bare and bare[-1].id != "kr" and mention.role in ("", "with", "between"):
            bare.append(mention)
        elif mention.form == "adjective" and verb:
            owner.append(mention)
        elif mention.role == "from" or (kind == "import" and mention.segment.value("form") == "to"):
            source.append(mention)  # 대베트남 수입 come from Viet Nam
        elif mention.role == "to" or (mention.role == "in" and kind != "import"):
            target.append(mention)
        elif mention.role in ("of", "subject") or mention.form == "adjective":
            owner.append(mention)
        elif mention.role == "object":
            other.append(mention)
        elif mention.role == "" and language == "en" and verb and after is not None and _is_verb(after):
            owner.append(mention._replace(role="subject"))
        else:
            bare.append(mention)
    for mention in bare:
        if mention.id == "kr":
            (other if owner and owner[0].id != "kr" else owner).append(mention)
        elif any(each.id == "kr" for each in mentions) or mention.role in ("with", "between") or language != "en":
            if mention.joined and owner and owner[-1] in bare and owner[-1].id != "kr":
                owner.append(mention)
            elif owner and owner[0].id != "kr" and not any(each.id == "kr" for each in other):
                (owner if mention.joined else other).append(mention)
            elif not owner and any(each.id == "kr" for each in other):
                owner.append(mention)
            else:
                other.append(mention)
    return source, target


def _whose_goods(asked: Asked, mentions: Sequence[Mention]) -> bool:
    """Whether in Vietnamese the first stands right before the verb, so that the second owns what is bought or sold."""
    if asked.reading.language != "vi" or [mention.role for mention in mentions] != ["", "of"]:
        return False
    verb = asked.around(mentions[0].segment.place, 1)
    while verb is not None and verb.drop and not verb.value("measure"):
        verb = asked.around(verb.place, 1)
    return verb is not None and verb.value("measure") is not None and verb.place < mentions[1].segment.place


def _is_verb(segment: Segment) -> bool:
    return plain(segment.text) in (
        *("export", "exported", "sell", "sold", "import", "imported", "buy", "bought", "invest", "invested", "sells"),
        *("buys", "invests", "exporting", "importing", "purchased"),
    )


def _sided(
    asked: Asked,
    measure: str,
    source: list[Mention],
    target: list[Mention],
    mentions: Sequence[Mention],
    kind: str = "export",
) -> Subject | None:
    """The flow as Korea sees it."""
    out, into = ("export", "import") if measure == "goods-trade" else ("outward", "inward")
    sources, targets = ([*dict.fromkeys(mention.id for mention in end)] for end in (source, target))
    if "kr" in sources and "kr" in targets:
        return None
    if ("kr" in sources and len(sources) > 1) or ("kr" in targets and len(targets) > 1):
        return None
    if "kr" in sources:
        return Subject(measure, (out,), tuple(targets))
    if "kr" in targets:
        return Subject(measure, (into,), tuple(sources))
    if sources and targets:
        third(asked, sources[0], targets[0])
        return None
    if targets:
        if kind == "import" and any(
            mention.role in ("of", "subject") or mention.form == "adjective" for mention in target
        ):
            return None
        return Subject(measure, (out,), tuple(targets))
    if sources:
        if kind != "import" and any(
            mention.role in ("of", "subject") or mention.form == "adjective" for mention in source
        ):
            # Whose goods, and to whom? Korea is not named.
            return Subject(measure, (into,), tuple(sources)) if measure != "goods-trade" else None
        return Subject(measure, (into,), tuple(sources))
    return Subject(measure, (into if kind == "import" else out,), _others(mentions))


def _people(asked: Asked, measure: str, mentions: Sequence[Mention]) -> Subject | None:
    """Whose people go where: from Korea or to it."""
    origin: list[Mention] = []
    place: list[Mention] = []
    rest: list[Mention] = []
    language = asked.reading.language
    has_people = any(mention.form in ("people", "adjective") for mention in mentions)
    if measure != "visitors" and [mention.id == "kr" for mention in mentions] == [True, False]:
        korea, other = mentions
        if korea.role == "of" and (other.role == "" or other.form != "name"):
            return Subject(measure, ("inward",), (other.id,))  # Korea's Vietnamese students are in Korea
    for mention in mentions:
        after, before = asked.around(mention.segment.place, 1), asked.around(mention.segment.place, -1)
        noun = after is not None and after.value("measure") is not None
        if (
            mention.form in ("people", "adjective")
            or (mention.role == "from" and language != "ko")
            or (
                mention.joined
                and origin
                and mention.role in ("", "from")
                and mentions[mentions.index(mention) - 1] in origin
            )
        ):
            origin.append(mention)
        elif (
            mention.joined
            and place
            and mention.role in ("", "in", "to", "object")
            and mentions[mentions.index(mention) - 1] in place
        ) or mention.role in ("in", "to", "object"):
            place.append(mention)
        elif mention.role == "from":
            # Korean 에서 is both from and in.
            (
                place
                if has_people
                or (any(each.id != mention.id and each.role == "" for each in mentions) and measure == "residents")
                else rest
            ).append(mention)
        elif (mention.role == "of" and not noun) or (
            language == "en"
            and noun
            and after is not None
            and plain(after.text) not in ("visited", "visiting", "visit")
        ):
            origin.append(mention)
        elif (
            language == "en"
            and before is not None
            and before.value("measure")
            and plain(before.text) in ("visited", "visiting", "visit", "entered")
        ) or (language == "ko" and has_people and mention.form == "name"):
            place.append(mention)
        elif mention.role == "subject":
            origin.append(mention)
        else:
            rest.append(mention)
    for mention in rest:
        if mention.id == "kr" and origin and origin[0].id != "kr":
            place.append(mention)
        elif mention.id == "kr" and place and place[0].id != "kr":
            origin.append(mention)
        elif mention.id != "kr" and origin and all(each.id == "kr" for each in origin):
            place.append(mention)
        elif mention.id != "kr":
            origin.append(mention)
        elif len(mentions) > 1:
            place.append(mention)
        else:
            return None
    origins, places = ([*dict.fromkeys(mention.id for mention in end)] for end in (origin, place))
    between = any(mention.role == "between" for mention in mentions)
    if measure == "visitors" and (between or asked.has("do", "both-ways")) and {"kr"} < {*origins, *places}:
        asked.take("do", "both-ways")
        return Subject(measure, ("total",), tuple(partner for partner in (*origins, *places) if partner != "kr"))
    if "kr" in origins:
        if len(origins) > 1 or "kr" in places:
            return None
        return Subject(measure, ("outward",), tuple(places))
    if origins and places and places != ["kr"]:
        third(asked, origins[0], places[0])
        return None
    if not origins and places and places != ["kr"]:
        asked.none("whose people? The base counts Koreans abroad, and the people of others in Korea")
        return None
    return Subject(measure, ("inward",), tuple(origins))
