"""What tables show of each kind of record, a line a column."""

from akcli.view import Column, Part

ID = Column("id", show="word", style="dim")
SOURCES = Column("sources", show="sources", style="dim")

EVENT = (
    Column("date", show="date"),
    Column("title", style="bold", least=24),
    Column("place", under="title", style="dim"),
    Column("kind", show="word", under="title"),
    SOURCES,
    ID,
)
BRIEF = (
    Column("date", show="date"),
    Column("kind", show="word"),
    Column("title", least=24),
    ID,
)
PARTNERS = (
    Column("id", show="word", style="bold"),
    Column("name", style="bold", least=17),
    Column("partnership", least=17, under="name"),
    Column("joined", "in ASEAN", show="date"),
    Column("relations_since", "ties since", show="date"),
    Column("partnership_since", "partners since", show="date"),
    SOURCES,
)
TRADE = (
    Column("year", style="bold"),
    Column("exports", show="number"),
    Column("imports", show="number"),
    Column("total", show="number", style="bold"),
    Column("total", "", show="bar"),
    Column("balance", show="number"),
    Column("growth", show="percent"),
    Column("status", show="word", style="dim", under="sources"),
    Column("unit", once=True),
    Column("reporter", "count", show="word", once=True),
    SOURCES,
)
INITIATIVES = (
    Column("number", "no."),
    Column("title", style="bold", least=20),
    Column("summary", least=24),
    ID,
)
TARGETS = (
    Column("title", least=20, style="bold"),
    Column("id", show="word", style="dim", under="title"),
    Column("announced", show="date", under="title"),
    Column("value", "promised", show="number", unit="unit"),
    Column("unit", least=11, under="value"),
    Column("due", show="date"),
    Column("outcome", "reached", show="number"),
    Column("outcome_year", "in", show="word"),
    Column("reached", "%", show="percent"),
    Column("verdict", show="verdict"),
    Column("passed", show="word"),
)
LISTED = (ID, Column("section", show="word"), Column("title", least=24))

COLUMNS: dict[str, tuple[Column, ...]] = {
    "timeline": EVENT,
    "partners": PARTNERS,
    "pillars": (
        Column("name", style="bold", show="word"),
        ID._replace(under="name"),
        Column("goal", least=24),
        Column("topics", least=14),
        SOURCES,
    ),
    "policies": (
        Column("announced", show="date"),
        Column("name", style="bold", least=24),
        Column("by", least=16),
        Column("ended", show="date"),
        SOURCES,
        ID,
    ),
    "trade": TRADE,
    "mirror": (
        Column("year", style="bold"),
        Column("reporter", "count", show="word", once=True),
        Column("total", show="number", style="bold"),
        Column("mirror_reporter", "other count", show="word"),
        Column("mirror_total", "its total", show="number"),
        Column("gap", show="number"),
        Column("gap_percent", "gap %", show="percent"),
        Column("unit", once=True),
        SOURCES,
    ),
    "by_partner": (
        Column("partner", show="word", style="bold"),
        Column("exports", show="number"),
        Column("imports", show="number"),
        Column("total", show="number", style="bold"),
        Column("total", "", show="bar"),
        Column("share", show="percent"),
        Column("status", show="word", style="dim", under="sources"),
        Column("unit", once=True),
        Column("reporter", "count", show="word", once=True),
        SOURCES,
    ),
    "variants": (
        Column("period", show="date", style="bold"),
        Column("flow", show="word"),
        Column("reporter", "count", show="word", under="flow"),
        Column("value", show="number", unit="unit"),
        Column("unit", least=11, under="value"),
        Column("usd_million", "USD million", show="number"),
        Column("preferred", show="word"),
        Column("status", show="word", under="preferred"),
        Column("qualifier", show="word", under="flow"),
        SOURCES,
        Column("note", least=20, under="sources"),
    ),
    "series": (
        Column("title", style="bold", least=24),
        ID._replace(under="title"),
        Column("unit", least=8, under="title"),
        Column("reporter", "count", show="word"),
        Column("first", show="date"),
        Column("last", show="date"),
        Column("observations", "points", show="number"),
    ),
    "observations": (
        Column("series", show="word", once=True),
        Column("period", show="date", style="bold"),
        Column("value", show="number", unit="unit"),
        Column("unit", once=True, under="value"),
        Column("value", "", show="bar"),
        Column("qualifier", show="word"),
        Column("status", show="word", style="dim"),
        SOURCES,
        Column("note", least=20, under="sources"),
    ),
    "institutions": (
        Column("name", style="bold", least=24),
        Column("kind", show="word", under="name"),
        ID._replace(under="name"),
        Column("established", show="date"),
        Column("seat", least=10),
        Column("status", show="word"),
        Column("as_of", "as of", show="date", under="status"),
        SOURCES,
    ),
    "targets": TARGETS,
    "claims": (
        Column("statement", style="bold", least=22),
        Column("by", "where", show="word", style="dim", under="statement"),
        Column("id", show="word", style="dim", under="statement"),
        Column("verdict", show="verdict"),
        Column("why", least=24),
    ),
    "search": (
        Column("title", style="bold", least=20),
        Column("date", show="date", under="title"),
        Column("section", show="word", style="dim", under="title"),
        ID._replace(under="title"),
        Column("excerpt", least=24),
    ),
    "show": (),
    "sources": (
        Column("published", show="date"),
        Column("title", style="bold", least=24),
        Column("publisher", least=14, under="title"),
        ID._replace(under="title"),
        Column("kind", show="word"),
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

PARTS: dict[str, tuple[Part, ...]] = {
    "partner": (
        Part("events", "Ties, meetings, agreements", BRIEF),
        Part("trade", "Goods trade, last five years", TRADE),
        Part("targets", "Targets", TARGETS),
    ),
    "pillar": (Part("initiatives", "Initiatives", INITIATIVES), Part("events", "Events", BRIEF)),
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
