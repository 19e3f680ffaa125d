"""What tables show of each kind of record, a line a column."""

from akcli.view import Column, Part

ID = Column("id", "ID", "word", "cyan")
SOURCES = Column("sources", show="sources", style="dim")
UNIT = Column("unit", show="word", once=True)
STATUS = Column("status", show="word", once=True)
QUALIFIER = Column("qualifier", show="word", once=True)
COVERAGE = Column("coverage", show="word", once=True)
REPORTER = Column("reporter", "count", "word", once=True)

EVENT = (
    Column("date", show="date"),
    Column("title", "event", style="bold", least=24),
    Column("kind", show="word", under="title"),
    Column("place", under="title"),
    ID._replace(under="title"),
    SOURCES,
)
BRIEF = (
    Column("date", show="date"),
    Column("title", "event", least=24),
    Column("kind", show="word"),
    ID._replace(under="title"),
)
PARTNERS = (
    ID,
    Column("name", style="bold"),
    Column("joined", "in ASEAN", "date"),
    Column("relations_since", "ties since", "date"),
    Column("partnership", least=13),
    Column("partnership_since", "since", "date", under="partnership"),
    SOURCES,
)
TRADE = (
    Column("year", style="bold"),
    Column("exports", show="number", unit="unit"),
    Column("imports", show="number", unit="unit"),
    Column("total", show="number", style="bold", unit="unit"),
    Column("total", show="bar", unit="unit"),
    Column("balance", show="number", unit="unit"),
    Column("growth", show="percent"),
    QUALIFIER._replace(under="sources"),
    STATUS._replace(under="sources"),
    COVERAGE._replace(under="sources"),
    UNIT,
    REPORTER,
    SOURCES,
)
INITIATIVES = (
    Column("number", "no."),
    Column("title", "initiative", style="bold", least=20),
    Column("summary", least=24),
    ID._replace(under="title"),
)
TARGETS = (
    Column("title", "target", style="bold", least=20),
    Column("announced", show="date", under="title"),
    ID._replace(under="title"),
    Column("value", "promised", "number", unit="unit"),
    Column("unit", show="word", under="value"),
    Column("due", show="date"),
    Column("outcome", "reached", "number", unit="unit"),
    Column("outcome_year", "in", "word", under="outcome"),
    Column("reached", "of target", "percent"),
    Column("verdict", show="verdict"),
    Column("passed", show="word", under="verdict"),
    SOURCES._replace(under="title"),
)
LISTED = (ID, Column("section", show="word"), Column("title", least=24))

COLUMNS: dict[str, tuple[Column, ...]] = {
    "timeline": EVENT,
    "partners": PARTNERS,
    "pillars": (
        Column("name", style="bold", show="word"),
        ID._replace(under="name"),
        Column("goal", least=24),
        Column("topics", under="goal"),
        Column("number_of_initiatives", "initiatives", show="number"),
        SOURCES,
    ),
    "policies": (
        Column("announced", show="date"),
        Column("name", "policy", style="bold", least=24),
        Column("by", under="name"),
        ID._replace(under="name"),
        Column("ended", show="date"),
        Column("number_of_initiatives", "initiatives", show="number"),
        SOURCES,
    ),
    "trade": TRADE,
    "mirror": (
        Column("year", style="bold"),
        Column("total", show="number", style="bold", unit="unit"),
        Column("mirror_reporter", "other count", show="word"),
        Column("mirror_total", "its total", show="number", unit="unit"),
        Column("gap", show="number", unit="unit"),
        Column("gap_percent", "gap %", show="percent"),
        UNIT,
        REPORTER,
        SOURCES,
    ),
    "by_partner": (
        Column("name", "partner", style="bold", least=11),
        Column("exports", show="number", unit="unit"),
        Column("imports", show="number", unit="unit"),
        Column("total", show="number", style="bold", unit="unit"),
        Column("total", show="bar", unit="unit"),
        Column("share", show="percent"),
        Column("balance", show="number", unit="unit", under="total"),
        QUALIFIER._replace(under="sources"),
        STATUS._replace(under="sources"),
        UNIT,
        REPORTER,
        SOURCES,
    ),
    "variants": (
        Column("period", show="date", style="bold"),
        Column("flow", show="word"),
        REPORTER,
        Column("value", show="number", unit="unit"),
        Column("unit", show="word", under="value"),
        Column("usd_million", "USD million", "number"),
        Column("preferred", "preferred of its count", show="word"),
        QUALIFIER,
        STATUS._replace(under="flow"),
        SOURCES,
        Column("note", under="sources"),
    ),
    "series": (
        Column("title", "series", style="bold", least=24),
        ID._replace(under="title"),
        REPORTER,
        Column("unit", show="word", under="reporter"),
        Column("first", show="date"),
        Column("last", show="date", under="first"),
        Column("observations", "points", show="number"),
    ),
    "observations": (
        Column("series", show="word", once=True),
        Column("period", show="date", style="bold"),
        QUALIFIER,
        Column("value", show="number", unit="unit"),
        UNIT,
        Column("value", show="bar", unit="unit"),
        STATUS._replace(under="period"),
        SOURCES,
        Column("note", under="sources", once=True),
    ),
    "institutions": (
        Column("name", style="bold", least=24),
        ID._replace(under="name"),
        Column("kind", show="word", under="name"),
        Column("established", show="date"),
        Column("seat", least=10),
        Column("status", show="word"),
        Column("as_of", "as of", show="date", under="status"),
        SOURCES,
    ),
    "targets": TARGETS,
    "claims": (
        Column("statement", style="bold", least=24),
        Column("by", "where", "word", under="statement"),
        ID._replace(under="statement"),
        Column("verdict", show="verdict"),
        Column("why", least=24),
        SOURCES._replace(under="why"),
    ),
    "search": (
        Column("title", style="bold", least=20),
        Column("date", show="date", under="title"),
        Column("section", show="word", under="title"),
        ID._replace(under="title"),
        Column("excerpt", least=24),
        SOURCES._replace(under="excerpt"),
    ),
    "show": (),
    "sources": (
        Column("published", show="date"),
        Column("title", style="bold", least=24),
        Column("kind", show="word", under="title"),
        ID._replace(under="title"),
        Column("publisher", least=14),
        Column("facts", show="number"),
    ),
    "problems": (
        Column("path", least=10),
        Column("line", show="word"),
        Column("id", show="word"),
        Column("complaint", least=24),
    ),
    "tables": (
        Column("table", show="word", style="bold"),
        Column("columns", least=30),
        Column("rows", show="number"),
    ),
}
"""The columns of each list; none means that records are shown whole."""

WHOLE = (
    Column("points", show="count"),
    Column("reached", "of target", "percent"),
    Column("two_publishers", "on two publishers or more", "percent"),
)
"""The columns of fields that are more than text, where a record is shown whole."""

PARTS: dict[str, tuple[Part, ...]] = {
    "partner": (
        Part("events", "Ties, meetings, agreements", BRIEF),
        Part("trade", "Goods trade, last five years", TRADE),
        Part("targets", "Targets", TARGETS),
    ),
    "pillar": (
        Part("initiatives", "Initiatives", (Column("policy", show="word"), *INITIATIVES)),
        Part("events", "Events", BRIEF),
    ),
    "policy": (Part("initiatives", "Initiatives", INITIATIVES), Part("events", "Events", BRIEF)),
    "institution": (),
    "source": (Part("entries", "What rests on it", LISTED),),
    "about": (
        Part(
            "sections",
            "Entries",
            (
                Column("section", show="word", style="bold"),
                Column("entries", show="number"),
                Column("two_publishers", "on two publishers or more", show="percent"),
            ),
        ),
        Part("events_by_decade", "Events", (Column("decade", show="word"), Column("events", show="number"))),
    ),
}
"""The lists that stand below a single record."""
