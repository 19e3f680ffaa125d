"""What a fact is: one ``NamedTuple`` per section, one sentence per field.

The checker, the JSON Schema, the compiled facts and the database are all read off the annotations here, so a
field is added by adding its line. A field with a default may be left out of the TOML; every other is required, and
so is at least one of ``sources`` wherever there is such a field: no source, no fact.

The types below are the whole vocabulary:

* ``str``, ``bool``, ``Number`` (an ``int`` or an exact ``Decimal``, never a ``float``);
* ``Id``, ``Text``, ``Edtf``, ``Day``, ``Url``, ``Language``, ``Alpha2``, ``Alpha3``: a ``str`` with a form that the
  checker and the schema know;
* ``SourceRef``, ``PartnerId`` and so on: a ``str`` that names an entry, or a place in one;
* ``Literal[...]``: a closed list of words; ``Unit`` and ``Measure``, whose words are the keys of a table;
* ``tuple[T, ...]`` for lists, another ``NamedTuple`` for a table, ``dict[Edtf, Point]`` for the points of a series.
"""

from decimal import Decimal
from typing import Any, Literal, NamedTuple, NewType, get_args, get_origin

Number = int | Decimal

Id = NewType("Id", str)
"""Kebab-case, ``[a-z0-9-]``, at most 32 characters, unique in the whole file."""
Text = NewType("Text", str)
"""One line of plain text: no HTML or Markdown, no control character, no double space."""
Edtf = NewType("Edtf", str)
"""A date as precise as its source, ISO 8601-2 level 1; see :mod:`akcli.facts.dates`."""
Day = NewType("Day", str)
"""A whole calendar date, ``2026-11-23``."""
Url = NewType("Url", str)
"""An http or https address."""
Language = NewType("Language", str)
"""A language's two letters, ISO 639-1."""
Alpha2 = NewType("Alpha2", str)
"""A state's two letters, ISO 3166-1."""
Alpha3 = NewType("Alpha3", str)
"""A state's three letters, ISO 3166-1."""

SourceId = NewType("SourceId", Id)
SourceRef = NewType("SourceRef", str)
"""The id of a source, with a place in it after ``#`` where there is one: ``baonghean-2019#p4``."""
PartnerId = NewType("PartnerId", Id)
"""The id of a partner."""
PolicyId = NewType("PolicyId", Id)
"""The id of a policy."""
PillarId = NewType("PillarId", Id)
"""The id of a pillar."""
SeriesId = NewType("SeriesId", Id)
"""The id of a series."""
AnyId = NewType("AnyId", Id)
"""The id of an entry of any section."""
EntryRef = NewType("EntryRef", str)
"""The id of any entry, with the period of a value of a series, or a place in a source, after ``#``."""

ID_LENGTH = 32
"""So many characters has an id at most: ids stand in tables and on Tab."""
_DATE = "([0-9]{3}X|[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)[?~%]?"
PATTERNS: dict[Any, str] = {
    Id: "^[a-z0-9]+(-[a-z0-9]+)*$",
    Text: r"^[^\s=+@](.*\S)?$",
    Edtf: f"^({_DATE}(/({_DATE}|[.][.])?)?|([.][.])?/{_DATE})$",
    Day: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    Url: r"^https?://[^\s/?#]+\S*$",
    SourceRef: r"^[a-z0-9]+(-[a-z0-9]+)*(#\S(.*\S)?)?$",
    EntryRef: r"^[a-z0-9]+(-[a-z0-9]+)*(#\S(.*\S)?)?$",
    Language: "^[a-z]{2}$",
    Alpha2: "^[A-Z]{2}$",
    Alpha3: "^[A-Z]{3}$",
}
"""The form of such a text, as far as a regular expression tells it that both Python and JSON Schema understand."""

SourceKind = Literal["official-statistics", "official-statement", "treaty", "news", "scholarly", "reference", "dataset"]
"""``official-statistics`` numbers from the office that counts; ``official-statement`` a page or text of a government,
ASEAN or another body; ``treaty`` the text of an agreement or joint declaration itself; ``news``; ``scholarly``;
``reference`` an encyclopaedia, list or wiki; ``dataset`` a compiled set of data."""
EventKind = Literal[
    "status",
    "summit",
    "ministerial",
    "officials",
    "agreement",
    "policy",
    "institution",
    "visit",
    "culture",
    "fund",
    "context",
]
"""What an entry tells counts, not the occasion on which it came about."""
EVENT_KINDS: dict[EventKind, tuple[str, str, str]] = {
    "status": (
        "A step in the formal relations of Korea with ASEAN, a member, the Mekong group or a long-standing partner.",
        "csp-2024",
        "A call for such a step is `policy`, a state's joining of ASEAN `context`.",
    ),
    "summit": (
        "A meeting of leaders of Korea with ASEAN, with the Mekong countries or in a wider group led by ASEAN.",
        "summit-2019-busan",
        "ASEAN's own summits are `context`, two leaders who meet beside one `visit`.",
    ),
    "ministerial": (
        "A meeting of ministers or vice-ministers of Korea with those of ASEAN or of several members; also that such "
        "meetings begin.",
        "fmm-2025-kuala-lumpur",
        "Two ministers who open talks on an agreement are `agreement`; ministers of ASEAN by themselves `context`.",
    ),
    "officials": (
        "A meeting of senior officials, ambassadors, committees or experts; also that such meetings begin.",
        "dialogue-1993-kuching",
        "So is a round of talks that neither opens nor ends them; forums of scholars and firms are `context`.",
    ),
    "agreement": (
        "A text between governments at any step, from talks opened to term ended, or an order by a government.",
        "akfta-goods-signed-2006",
        "A declaration that raises relations is `status`, a plan of action `policy`, a loan `fund`.",
    ),
    "policy": (
        "A plan, measure or proposal of Korea, of a member or of both sides.",
        "nsp-announced-2017",
        "A plan of action that both adopt is one; a text of ASEAN alone is `context`, a promise of money `fund`.",
    ),
    "institution": (
        "A body, centre, mission or standing group: agreed, founded, opened, given its legal form.",
        "akc-opened-2009",
        "A fund is `fund`, a meeting made regular of the kind of the meeting, a works of a firm `context`.",
    ),
    "visit": (
        "A visit, meeting or call of heads of state or government, or their envoys, of Korea and one partner or a few.",
        "visit-moon-bn-2019",
        "What they sign or raise has entries of its own kind; a leader among all of ASEAN is `summit`.",
    ),
    "culture": (
        "Culture, education, youth and people: festivals, exhibitions, exchange years.",
        "culture-year-2017",
        "Ministers of culture who meet are `ministerial`, scholarships and training paid as aid `fund`.",
    ),
    "fund": (
        "Money, goods or help that is given or lent, and the funds and programmes for it: set up, raised, begun.",
        "akcf-raised-2022",
        "Soldiers who rebuild after a storm are; soldiers sent to fight or to keep peace are `context`, arms sold "
        "`agreement`.",
    ),
    "context": (
        "What surrounds the relations: ASEAN's own steps, other powers, wars and accidents, changes of government, "
        "works of firms, workers who arrive, forums of scholars and firms.",
        "asean-founded-1967",
        "Whatever is of another kind is not here.",
    ),
}
"""For each kind of event what is of it, the id of an example, and where it ends."""
PartnerKind = Literal["group", "asean-member", "korea", "long-standing"]
"""``group`` several states; ``asean-member``; ``korea`` itself; ``long-standing`` another large partner of Korea."""
InstitutionKind = Literal["centre", "fund", "council", "organisation", "programme", "committee", "dialogue"]
"""What kind of body it is."""
InstitutionStatus = Literal["planned", "active", "ended", "unknown"]
"""``planned`` agreed but not known to be opened; ``active`` and ``ended`` at the date in ``as_of``, if there is one."""
Topic = Literal[
    "trade",
    "investment",
    "politics",
    "security",
    "culture",
    "education",
    "development",
    "environment",
    "tourism",
    "technology",
    "health",
    "connectivity",
    "labour",
]
"""What something is about."""
Flow = Literal["total", "export", "import", "balance", "outward", "inward"]
"""Seen from Korea: ``export``, ``outward`` leave it, ``import``, ``inward`` come to it."""
Measure = NewType("Measure", str)
"""What a series measures: it has certain flows, and is counted in a unit of a certain kind."""
TRADE: tuple[Flow, ...] = ("total", "export", "import", "balance")
WAYS: tuple[Flow, ...] = ("outward", "inward", "total")
MEASURES: dict[str, tuple[tuple[Flow, ...], tuple[str, ...]]] = {
    "goods-trade": (TRADE, ("USD million",)),
    "services-trade": (TRADE, ("USD million",)),
    "fdi": (WAYS, ("USD million",)),
    "fdi-stock": (WAYS, ("USD million",)),
    "visitors": (WAYS, ("persons",)),
    "students": (WAYS, ("persons",)),
    "residents": (WAYS, ("persons",)),
    "workers": (WAYS, ("persons",)),
    "oda": (WAYS, ("USD million", "KRW billion")),
    "fund": (WAYS, ("USD million", "projects")),
    "companies": (WAYS, ("companies",)),
    "construction": (("export",), ("USD million",)),
    "rank": (get_args(Flow), ("rank",)),
    "share": (get_args(Flow), ("percent",)),
    "population": (("total",), ("persons",)),
    "gdp": (("total",), ("USD million",)),
    "marriage-migrants": (("inward", "outward"), ("persons",)),
    "permanent-residents": (("inward", "outward"), ("persons",)),
    "naturalisations": (("inward", "outward"), ("persons",)),
    "scholarships": (("inward", "outward"), ("persons",)),
}
"""For each measure the flows that it has and the units, in their base, that it is counted in."""

Unit = NewType("Unit", str)
"""The unit of a number; only units that are so many of the same can be compared."""
UNITS: dict[str, tuple[str, Decimal]] = {
    "USD": ("USD million", Decimal("0.000001")),
    "USD thousand": ("USD million", Decimal("0.001")),
    "USD million": ("USD million", Decimal(1)),
    "USD 100 million": ("USD million", Decimal(100)),
    "USD billion": ("USD million", Decimal(1000)),
    "KRW billion": ("KRW billion", Decimal(1)),
    "persons": ("persons", Decimal(1)),
    "thousand persons": ("persons", Decimal(1000)),
    "10 thousand persons": ("persons", Decimal(10000)),
    "million persons": ("persons", Decimal(1000000)),
    "companies": ("companies", Decimal(1)),
    "projects": ("projects", Decimal(1)),
    "percent": ("percent", Decimal(1)),
    "rank": ("rank", Decimal(1)),
}
"""For each unit the unit that it is counted in and how many of those it is; only units of one base compare."""

Qualifier = Literal["about", "over", "under"]
"""The word that the source puts before its number."""
PointStatus = Literal["preliminary", "estimate", "derived"]
"""From firm to weak: as published (none of these), ``preliminary``, ``derived`` by arithmetic on what is printed,
``estimate``."""
Coverage = Literal["ASEAN-5", "ASEAN-6", "ASEAN-7", "ASEAN-9", "ASEAN-10", "ASEAN-11"]
"""How many members ASEAN stands for in a number."""
TargetVerdict = Literal["met", "missed", "pending", "unknown"]
"""``met`` or ``missed`` at the deadline; ``pending`` before it; ``unknown`` where no outcome at the deadline was
found."""
ClaimVerdict = Literal["confirmed", "imprecise", "outdated", "missed", "contradicted", "opinion", "unverifiable"]
"""``confirmed`` holds as stated for its time; ``imprecise`` right in the main, a detail is off; ``outdated`` was no
longer so when made; ``missed`` a goal that was not reached; ``contradicted`` good evidence says otherwise;
``opinion`` no evidence can settle it; ``unverifiable`` nothing was found."""

REPORTERS = {
    "cow": "Correlates of War",
    "comtrade": "UN Comtrade",
    "akc": "the ASEAN-Korea Centre's statistics book",
    "worldbank": "the World Bank",
    "baci": "BACI of CEPII, which reconciles both sides' counts",
}
"""Counts that are no partner's own, and what they are called."""
RECONCILED = ("baci",)
"""Those that no customs office counted so: they are shown where they are asked for, and fill no gap in others."""
ReporterId = NewType("ReporterId", str)
"""Whose count it is, as in SDMX: a partner's id, or the word for a compiled set."""


EVERYWHERE = {
    "id": "What it is called by: kebab-case, at most 32 characters, unique in the whole file.",
    "sources": "The documents it rests on.",
    "note": "Conflicts, doubts, preferences.",
    "variants": "What other sources say instead.",
}
"""What a field of this name is wherever nothing else is said of it."""


class About(NamedTuple):
    """The fact base itself."""

    title: Text
    """What the fact base is called."""
    edition: Day
    """The day on which the facts were last judged; pending and missed are decided at it."""
    licence: Text
    """On what terms the facts may be used."""
    note: Text | None = None
    """What else is to be known of the fact base."""


class Source(NamedTuple):
    """A document that facts rest on."""

    id: Id
    title: Text
    """Its title, in its own language."""
    publisher: Text
    """Who published it: the office, agency, newspaper or author."""
    url: Url
    """The address at which it was read."""
    kind: SourceKind
    read: Day
    """The day on which it was read."""
    published: Edtf | None = None
    """When it was published; ``a/b`` where it was kept up to date from a to b."""
    language: Language = Language("en")
    """As in ISO 639-1."""
    via: Text | None = None
    """The repository or site where it was read, when that is not its publisher's."""
    note: Text | None = None


class EventVariant(NamedTuple):
    """What other sources say of an event instead."""

    sources: tuple[SourceRef, ...]
    date: Edtf | None = None
    place: Text | None = None
    note: Text | None = None


class Event(NamedTuple):
    """Something that happened."""

    id: Id
    date: Edtf
    """When it happened; a span for what lasted several days."""
    title: Text
    """What happened, in a line."""
    summary: Text
    """What happened, in one to three sentences."""
    kind: EventKind
    place: Text | None = None
    """The city, several divided by ``;``, or ``Video conference``."""
    partners: tuple[PartnerId, ...] = ()
    """Who took part or is concerned; a host that only lends the place is not among them."""
    topics: tuple[Topic, ...] = ()
    """What it was about."""
    milestone: bool = False
    """Whether it is one of the fifty or so steps that made the relation what it is."""
    variants: tuple[EventVariant, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    note: Text | None = None


class Names(NamedTuple):
    """Names in Korean, and of a partner in its own languages."""

    ko: tuple[Text, ...] = ()
    """In Korean."""
    local: tuple[Text, ...] = ()
    """In the partner's own languages."""


class PartnerVariant(NamedTuple):
    """What other sources say of a partner instead."""

    sources: tuple[SourceRef, ...]
    joined: Edtf | None = None
    relations_since: Edtf | None = None
    partnership: Text | None = None
    partnership_since: Edtf | None = None
    note: Text | None = None


class Partner(NamedTuple):
    """ASEAN, Korea, a member state, the Mekong group or a long-standing partner of Korea."""

    id: Id
    """Lower-case ISO 3166-1 alpha-2 for a state (and ``eu``), ``asean`` for ASEAN."""
    name: Text
    """The usual English name."""
    kind: PartnerKind
    official_name: Text | None = None
    """The full name of the state or the group."""
    alpha2: Alpha2 | None = None
    """As in ISO 3166-1; the id in capitals."""
    alpha3: Alpha3 | None = None
    """As in ISO 3166-1."""
    capital: Text | None = None
    """Its capital."""
    joined: Edtf | None = None
    """When it became a member of ASEAN."""
    relations_since: Edtf | None = None
    """When its diplomatic (for ASEAN: dialogue) relations with Korea began."""
    partnership: Text | None = None
    """What the two sides call their relations."""
    partnership_since: Edtf | None = None
    """When they took up what they now call their relations."""
    mekong: bool = False
    """Whether it is one of the five Mekong countries."""
    names: Names = Names()
    """Names in Korean and in its own languages."""
    aliases: tuple[Text, ...] = ()
    """Other names by which it is found."""
    variants: tuple[PartnerVariant, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    note: Text | None = None


class Policy(NamedTuple):
    """A policy or a programme of action."""

    id: Id
    name: Text
    """The usual English name."""
    announced: Edtf
    """When it was announced."""
    by: Text
    """Who announced it."""
    summary: Text
    """What it is, in one to three sentences."""
    ended: Edtf | None = None
    """When it ended."""
    place: Text | None = None
    """Where it was announced."""
    names: Names = Names()
    """Names in Korean."""
    aliases: tuple[Text, ...] = ()
    """Other names by which it is found."""
    sources: tuple[SourceRef, ...] = ()
    note: Text | None = None


class Pillar(NamedTuple):
    """One of the three Ps of the New Southern Policy."""

    id: Id
    name: Text
    """People, Prosperity or Peace."""
    goal: Text
    """What it is to bring about."""
    summary: Text
    """What belongs to it."""
    topics: tuple[Topic, ...]
    """The pillar's events are those of its topics."""
    sources: tuple[SourceRef, ...] = ()
    note: Text | None = None


class Initiative(NamedTuple):
    """One task of a policy."""

    id: Id
    policy: PolicyId
    """The policy whose task it is."""
    title: Text
    """The task, in a line."""
    summary: Text
    """The task, in one or two sentences."""
    pillar: PillarId | None = None
    """The pillar that it belongs to, where the policy has pillars."""
    number: int | None = None
    """Its place in the policy's own list."""
    sources: tuple[SourceRef, ...] = ()
    note: Text | None = None


class Size(NamedTuple):
    """How large an institution is, in one year."""

    value: Number
    """How many."""
    unit: Unit
    """Of what."""
    year: Edtf
    """When."""


class InstitutionVariant(NamedTuple):
    """What other sources say of an institution instead."""

    sources: tuple[SourceRef, ...]
    established: Edtf | None = None
    announced: Edtf | None = None
    size: Size | None = None
    note: Text | None = None


class Institution(NamedTuple):
    """A centre, fund, council or other body of the cooperation."""

    id: Id
    name: Text
    """The usual English name."""
    kind: InstitutionKind
    purpose: Text
    """What it is for."""
    status: InstitutionStatus
    abbreviation: Text | None = None
    """Its letters, as it uses them."""
    names: Names = Names()
    """Names in Korean."""
    aliases: tuple[Text, ...] = ()
    """Other names by which it is found."""
    established: Edtf | None = None
    """When it began to work."""
    announced: Edtf | None = None
    """When it was agreed or announced."""
    seat: Text | None = None
    """The city of its seat."""
    size: Size | None = None
    """How large it is, in one year."""
    as_of: Edtf | None = None
    """The last date for which a source gives the status."""
    variants: tuple[InstitutionVariant, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    note: Text | None = None


class PointVariant(NamedTuple):
    """What another source gives for the same observation."""

    value: Number
    """The number, with the digits of its source."""
    sources: tuple[SourceRef, ...]
    unit: Unit | None = None
    qualifier: Qualifier | None = None
    status: PointStatus | None = None
    coverage: Coverage | None = None
    note: Text | None = None


class Point(NamedTuple):
    """One observation; what it leaves out is as in its series."""

    value: Number
    """The number, with the digits of its source."""
    unit: Unit | None = None
    """The unit of the number, where it is another than that of the series."""
    qualifier: Qualifier | None = None
    status: PointStatus | None = None
    """Absent means as published."""
    coverage: Coverage | None = None
    sources: tuple[SourceRef, ...] = ()
    variants: tuple[PointVariant, ...] = ()
    note: Text | None = None


class Series(NamedTuple):
    """One statistical series: one flow by one count."""

    id: Id
    title: Text
    """What is counted, of whom, by whom."""
    measure: Measure
    flow: Flow
    """Seen from Korea's side."""
    reporter: ReporterId
    """Whose count it is: a partner's, or that of a compiled set (``akcli help counts``)."""
    partner: PartnerId
    """The other side of the flow."""
    unit: Unit
    """The unit of its numbers, where they name none of their own."""
    points: dict[Edtf, Point]
    """By period, in order; a point that is only a value may be written as a bare number."""
    method: Text | None = None
    """How it is counted."""
    coverage: Coverage | None = None
    """Which members ASEAN stands for, where the source tells."""
    closed: bool = False
    """Whether nothing is to follow, so that its end is no gap."""
    sources: tuple[SourceRef, ...] = ()
    note: Text | None = None


class Outcome(NamedTuple):
    """What became of a target that no series can judge; in the target's unit."""

    value: Number
    """What was reached."""
    year: Edtf
    """In which year."""
    sources: tuple[SourceRef, ...]
    qualifier: Qualifier | None = None


class TargetVariant(NamedTuple):
    """What other sources say of a target instead."""

    sources: tuple[SourceRef, ...]
    value: Number | None = None
    announced: Edtf | None = None
    due: Edtf | None = None
    by: Text | None = None
    note: Text | None = None


class Target(NamedTuple):
    """A promise with a number."""

    id: Id
    title: Text
    """The promise, in a line."""
    topic: Topic
    """What it is about."""
    announced: Edtf
    """When it was promised."""
    by: Text
    """Who promised it."""
    value: Number
    """The number that was promised."""
    unit: Unit
    """The unit of the number."""
    place: Text | None = None
    """Where it was promised."""
    due: Edtf | None = None
    """By when."""
    series: tuple[SeriesId, ...] = ()
    """The series whose observations, summed, judge the target."""
    outcome: Outcome | None = None
    """What became of it, where no series can tell."""
    verdict: TargetVerdict | None = None
    """Only where neither the outcome nor the series show it."""
    variants: tuple[TargetVariant, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    note: Text | None = None


class Gap(NamedTuple):
    """What was looked for and not found; where it is about a series, no point of the base may contradict it."""

    id: Id
    text: Text
    """What was not found, in a sentence."""
    searched: Day
    """The day of the last search."""
    measure: Measure | None = None
    """Of which measure."""
    flow: Flow | None = None
    """Of which flow."""
    partner: PartnerId | None = None
    """With whom."""
    reporter: ReporterId | None = None
    """By whose count."""
    since: Edtf | None = None
    """From when on."""
    until: Edtf | None = None
    """Up to when."""


class Claim(NamedTuple):
    """A checkable statement of a document, and whether it holds."""

    id: Id
    statement: Text
    """What is stated, in our words."""
    topic: Topic
    """What it is about."""
    by: SourceRef
    """Where it was made."""
    verdict: ClaimVerdict
    why: Text
    """Why the verdict is what it is."""
    value: Number | None = None
    """The number that it states."""
    unit: Text | None = None
    """The unit of that number."""
    as_of: Edtf | None = None
    """The time for which it is stated."""
    evidence: tuple[EntryRef, ...] = ()
    """What the verdict rests on: an entry, one value of a series (``trade-vn-export#2019``), a place in a source."""
    sources: tuple[SourceRef, ...] = ()
    """The documents behind the verdict."""
    note: Text | None = None


Moved = dict[Id, AnyId]
"""Ids that are no longer given, each with that of the entry that was renamed or into which it was merged."""

SECTIONS: dict[str, Any] = {
    "sources": Source,
    "events": Event,
    "partners": Partner,
    "policies": Policy,
    "pillars": Pillar,
    "initiatives": Initiative,
    "institutions": Institution,
    "series": Series,
    "targets": Target,
    "claims": Claim,
    "gaps": Gap,
}
"""The sections that hold entries, in the order of the file, and what an entry of each is."""

REFERENCES: dict[Any, tuple[str, ...]] = {
    SourceId: ("sources",),
    SourceRef: ("sources",),
    PartnerId: ("partners",),
    ReporterId: ("partners",),
    PolicyId: ("policies",),
    PillarId: ("pillars",),
    SeriesId: ("series",),
    AnyId: tuple(SECTIONS),
    EntryRef: tuple(SECTIONS),
}
"""For each type of reference the sections in which the entry is that it names."""


def closed_list(kind: object) -> tuple[str, ...]:
    """The words that a value of that type is one of; none where it is not of a closed list."""
    if get_origin(kind) is Literal:
        return get_args(kind)
    return tuple(UNITS if kind is Unit else MEASURES if kind is Measure else ())
