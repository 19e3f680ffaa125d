"""References to quote: their text, BibTeX and CSL-JSON, and what real processors make of these."""

import json
import re
from decimal import Decimal
from importlib.resources import files

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from conftest import ask, base, event, series, source
from hypothesis import given
from hypothesis import strategies as st
from pybtex.backends.plaintext import Backend
from pybtex.database import parse_string
from pybtex.plugin import find_plugin

from akcli import __version__
from akcli.errors import NotFound, UsageError
from akcli.facts import model
from akcli.facts.dates import parse
from akcli.tables.cite import LANGUAGES, cite

PAPER = source("paper", "Báo Nghệ An", published="2019-11-26", language="vi")._replace(title="Where do we stand?")
NUMBERS = source("numbers", "KITA", published="2019-11", language="ko")._replace(kind="official-statistics")
TREATY = source("treaty", "Law Library", published="2006-08-24")._replace(kind="treaty", title="Agreement on Goods")
STATEMENT = source("statement", "ASEAN", published="2019?")._replace(kind="official-statement")
STUDY = source("study", "KIEP", published="2020", language="sv")._replace(kind="scholarly")
PAGE = source("page", "Wiki Co.")._replace(kind="reference", url="https://example.org/a_b?c=%7E&d={1}#e")
TABLE = source("table", "COW", published="2016", via="tables.example.org")._replace(kind="dataset")
SOURCES = (PAPER, NUMBERS, TREATY, STATEMENT, STUDY, PAGE, TABLE)
SUMMIT = event("summit", "2019-11", sources=("paper#p4", "numbers"))
FACTS = base(sources=SOURCES, events=[SUMMIT])
TOOL = f"{__version__}, facts of 2026-11-24, fingerprint {FACTS.fingerprint}"

TEXT = f"""\
Báo Nghệ An. (2019, November 26). Where do we stand? [in Vietnamese]. https://example.org/paper \
(read on 24 November 2026; p4)
KITA. (2019, November). Numbers [in Korean]. https://example.org/numbers (read on 24 November 2026)
Agreement on Goods [Treaty]. (2006, August 24). Law Library. https://example.org/treaty (read on 24 November 2026)
ASEAN. (ca. 2019). Statement. https://example.org/statement (read on 24 November 2026)
KIEP. (2020). Study [in sv]. https://example.org/study (read on 24 November 2026)
Wiki Co. (n.d.). Page. https://example.org/a_b?c=%7E&d={{1}}#e (read on 24 November 2026)
COW. (2016). Table [Data set]. https://example.org/table (read at tables.example.org on 24 November 2026)
akcli maintainers. (2026, November 24). akcli (Version {TOOL}) [Computer software].
"""

BIBTEX = rf"""@misc{{paper,
  author = {{{{Báo Nghệ An}}}},
  title = {{{{Where do we stand?}}}},
  year = {{2019}},
  month = nov,
  day = {{26}},
  url = {{https://example.org/paper}},
  note = {{Read on 24 November 2026; p4; in Vietnamese}}
}}

@misc{{numbers,
  author = {{{{KITA}}}},
  title = {{{{Numbers}}}},
  year = {{2019}},
  month = nov,
  url = {{https://example.org/numbers}},
  note = {{Read on 24 November 2026; in Korean}}
}}

@misc{{treaty,
  key = {{{{Law Library}}}},
  title = {{{{Agreement on Goods}}}},
  year = {{2006}},
  month = aug,
  day = {{24}},
  howpublished = {{Law Library}},
  url = {{https://example.org/treaty}},
  note = {{Treaty; read on 24 November 2026}}
}}

@misc{{page,
  author = {{{{Wiki Co.}}}},
  title = {{{{Page}}}},
  url = {{https://example.org/a_b?c=%7E&d=%7B1%7D#e}},
  note = {{Read on 24 November 2026}}
}}

@misc{{statement,
  author = {{{{ASEAN}}}},
  title = {{{{Statement}}}},
  year = {{2019}},
  url = {{https://example.org/statement}},
  note = {{Read on 24 November 2026; published: 2019 (uncertain)}}
}}

@misc{{table,
  author = {{{{COW}}}},
  title = {{{{Table}}}},
  year = {{2016}},
  url = {{https://example.org/table}},
  note = {{Data set; read at tables.example.org on 24 November 2026}}
}}

@misc{{akcli,
  author = {{{{akcli maintainers}}}},
  title = {{{{akcli}}}},
  year = {{2026}},
  month = nov,
  day = {{24}},
  note = {{Computer software; version {TOOL}}}
}}
"""

READ = {"date-parts": [[2026, 11, 24]]}
CSL = [
    {
        "id": "paper",
        "type": "article-newspaper",
        "title": "Where do we stand?",
        "author": [{"literal": "Báo Nghệ An"}],
        "issued": {"date-parts": [[2019, 11, 26]]},
        "accessed": READ,
        "URL": "https://example.org/paper",
        "language": "vi",
        "note": "p4",
    },
    {
        "id": "numbers",
        "type": "report",
        "title": "Numbers",
        "author": [{"literal": "KITA"}],
        "issued": {"date-parts": [[2019, 11]]},
        "accessed": READ,
        "URL": "https://example.org/numbers",
        "language": "ko",
    },
    {
        "id": "treaty",
        "type": "treaty",
        "title": "Agreement on Goods",
        "publisher": "Law Library",
        "issued": {"date-parts": [[2006, 8, 24]]},
        "accessed": READ,
        "URL": "https://example.org/treaty",
        "language": "en",
    },
    {
        "id": "page",
        "type": "webpage",
        "title": "Page",
        "author": [{"literal": "Wiki Co."}],
        "accessed": READ,
        "URL": "https://example.org/a_b?c=%7E&d={1}#e",
        "language": "en",
    },
    {
        "id": "statement",
        "type": "webpage",
        "title": "Statement",
        "author": [{"literal": "ASEAN"}],
        "issued": {"date-parts": [[2019]], "circa": True},
        "accessed": READ,
        "URL": "https://example.org/statement",
        "language": "en",
    },
    {
        "id": "table",
        "type": "dataset",
        "title": "Table",
        "author": [{"literal": "COW"}],
        "issued": {"date-parts": [[2016]]},
        "accessed": READ,
        "URL": "https://example.org/table",
        "archive": "tables.example.org",
        "language": "en",
        "note": "read at tables.example.org",
    },
    {
        "id": "akcli",
        "type": "software",
        "title": "akcli",
        "author": [{"literal": "akcli maintainers"}],
        "issued": {"date-parts": [[2026, 11, 24]]},
        "version": TOOL,
        "language": "en",
    },
]
ASKED = ["summit", "treaty", "page", "statement", "table", "akcli"]


def test_text_is_an_author_date_line_for_each_document_and_the_tool():
    """An entry stands for its sources, with the place and the day they were read; the order is that asked for."""
    ids = ["summit", "treaty", "statement", "study", "page", "table", "akcli"]
    assert cite(FACTS, ids) == TEXT


def test_bibtex_is_an_entry_for_each_document_and_the_tool():
    """Corporate authors and titles keep their words and capitals, whatever the style makes of others."""
    assert cite(FACTS, ASKED, "bibtex") == BIBTEX


def test_csl_json_is_an_item_for_each_document_and_the_tool():
    """What is not known is left out; a publisher who stands for the author is not named twice."""
    text = cite(FACTS, ASKED, "csl-json")
    assert json.loads(text) == CSL
    assert text.endswith("]\n")
    assert "Báo Nghệ An" in text


VALUE = """\
Paper. (n.d.). Paper. https://example.org/paper (read on 24 November 2026)
akcli maintainers. (2026, November 24). akcli (Version TOOL) [Computer software]. (trade#2015; trade#2016)
"""


def test_a_value_is_cited_with_the_state_of_the_facts_that_has_it():
    """In every style: edition, fingerprint and address, once for all values, behind the documents."""
    facts = base(
        sources=[source("paper")], series=[series("trade", "total", {"2015": 1, "2016": 2}, sources=("paper",))]
    )
    tool = f"{__version__}, facts of 2026-11-24, fingerprint {facts.fingerprint}"
    asked = ["akcli", "trade#2015", "TRADE#2016"]
    assert cite(facts, asked) == VALUE.replace("TOOL", tool)
    assert f"note = {{Computer software; version {tool}; trade\\#2015}}" in cite(facts, asked[:2], "bibtex")
    item = json.loads(cite(facts, asked, "csl-json"))[-1]
    assert (item["version"], item["note"]) == (tool, "trade#2015; trade#2016")
    assert "akcli" not in cite(facts, ["trade"])


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("official-statistics", "report"),
        ("official-statement", "webpage"),
        ("treaty", "treaty"),
        ("news", "article-newspaper"),
        ("scholarly", "document"),
        ("reference", "webpage"),
        ("dataset", "dataset"),
    ],
)
def test_each_kind_has_a_type_of_the_standard(kind, type_):
    """The types are those of CSL 1.0.2, as its own grammar lists them."""
    grammar = files("citeproc").joinpath("data/schema/schemas/styles/csl-types.rnc").read_text("utf-8")
    (item,) = json.loads(cite(base(sources=[source("one")._replace(kind=kind)]), ["one"], "csl-json"))
    assert item["type"] == type_
    assert type_ in re.findall(r'"([a-z_-]+)"', grammar)


@pytest.mark.parametrize(
    ("date", "text", "bibtex", "note", "csl"),
    [
        (None, "n.d.", {}, "", None),
        ("2019", "2019", {"year": "2019"}, "", {"date-parts": [[2019]]}),
        ("2019-03", "2019, March", {"year": "2019", "month": "March"}, "", {"date-parts": [[2019, 3]]}),
        (
            "2019-03-05",
            "2019, March 5",
            {"year": "2019", "month": "March", "day": "5"},
            "",
            {"date-parts": [[2019, 3, 5]]},
        ),
        (
            "2019-03~",
            "ca. 2019, March",
            {"year": "2019", "month": "March"},
            "about March 2019",
            {"date-parts": [[2019, 3]], "circa": True},
        ),
        (
            "2019-03-05?",
            "ca. 2019, March 5",
            {"year": "2019", "month": "March", "day": "5"},
            "5 March 2019 (uncertain)",
            {"date-parts": [[2019, 3, 5]], "circa": True},
        ),
        (
            "2019-11-25/2019-11-26",
            "2019, November 25–2019, November 26",
            {"year": "2019", "month": "November"},
            "25-26 November 2019",
            {"date-parts": [[2019, 11, 25], [2019, 11, 26]]},
        ),
        (
            "2019-11/2019-12",
            "2019, November–2019, December",
            {"year": "2019"},
            "November to December 2019",
            {"date-parts": [[2019, 11], [2019, 12]]},
        ),
        ("2018/2020", "2018–2020", {"year": "2018"}, "2018 to 2020", {"date-parts": [[2018], [2020]]}),
        ("198X", "1980s", {}, "the 1980s", {"literal": "1980s"}),
        ("2025/..", "since 2025", {"year": "2025"}, "since 2025", {"literal": "since 2025"}),
        ("2025-03/", "since 2025, March", {"year": "2025"}, "since March 2025", {"literal": "since 2025, March"}),
        ("../2024-06", "until 2024, June", {}, "until June 2024", {"literal": "until 2024, June"}),
        ("/2024", "until 2024", {}, "until 2024", {"literal": "until 2024"}),
    ],
)
def test_a_date_is_as_precise_as_its_source(date, text, bibtex, note, csl):
    """Any EDTF date comes out in the words of each style, and one that is not known not at all.

    In BibTeX a year is digits, and what else is to be said of it is said in the note.
    """
    facts = base(sources=[source("one", published=date)])
    fields = parse_string(cite(facts, ["one"], "bibtex"), "bibtex").entries["one"].fields
    (item,) = json.loads(cite(facts, ["one"], "csl-json"))
    assert cite(facts, ["one"]).startswith(f"One. ({text}). One. ")
    assert {name: fields[name] for name in ("year", "month", "day") if name in fields} == bibtex
    assert fields["note"] == "Read on 24 November 2026" + (f"; published: {note}" if note else "")
    assert item.get("issued") == csl


def test_an_entry_is_cited_with_every_source_anywhere_in_it_each_once():
    """Its own sources come first; those of variants, points, outcomes and where a claim was made follow."""
    many = [source(name) for name in ("one", "two", "three", "four")]
    target = model.Target("goal", "Goal", "trade", "2014", "All", 10, "USD million", sources=("one",))
    reached = model.Outcome(9, "2020", ("four#t1",))
    claim = model.Claim("said", "So.", "trade", "three#p9", "confirmed", "It is.", sources=("one#p1", "two"))
    facts = base(
        sources=many,
        events=[event("met", "2019", sources=("two#p1",), variants=(model.EventVariant(("one",), "2018"),))],
        series=[series("flow", "total", {"2019": model.Point(Decimal("1.5"), sources=("two#t2",))})],
        targets=[target._replace(outcome=reached)],
        claims=[claim],
    )

    def cited(*ids):
        return [(item["id"], item.get("note")) for item in json.loads(cite(facts, ids, "csl-json"))]

    assert cited("met") == [("two", "p1"), ("one", None)]
    assert cited("flow") == [("one", None), ("two", "t2")]
    assert cited("goal") == [("one", None), ("four", "t1")]
    assert cited("said") == [("one", "p1"), ("two", None), ("three", "p9")]
    assert cited("met", "flow", "said", "two") == [("two", "p1; t2"), ("one", "p1"), ("three", "p9")]


@pytest.mark.parametrize(
    ("error", "ids", "style", "complaint"),
    [
        (NotFound, ["summmit"], "text", "no entry has the id 'summmit'; did you mean 'summit'?"),
        (NotFound, ["summit", "akcl"], "text", "no entry has the id 'akcl'; did you mean 'akcli'?"),
        (NotFound, ["xyzzy"], "text", "no entry has the id 'xyzzy'"),
        (
            UsageError,
            ["summit"],
            "bibtx",
            "unknown style 'bibtx'; did you mean 'bibtex'? (one of text, bibtex, csl-json)",
        ),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(error, ids, style, complaint):
    """An id that is no entry and a style that is none name what is near."""
    with pytest.raises(error, match=f"^{re.escape(complaint)}$"):
        ask("cite", FACTS, wanted=ids, style=style)


@pytest.mark.parametrize(
    ("title", "escaped"),
    [
        ("R&D: 100% of $5_000 #1", r"R\&D: 100\% of \$5\_000 \#1"),
        ("a~b^c", r"a\textasciitilde{}b\textasciicircum{}c"),
        ("}{", r"\textbraceright{}\textbraceleft{}"),
        (r"C:\new", r"C:\textbackslash{}new"),
        ('"신남방정책" Nghệ', '"신남방정책" Nghệ'),
    ],
)
def test_bibtex_escapes_what_latex_would_obey(title, escaped):
    """Other scripts stay as they are, in UTF-8."""
    text = cite(base(sources=[source("one")._replace(title=title)]), ["one"], "bibtex")
    assert f"  title = {{{{{escaped}}}}},\n" in text


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1))
def test_no_text_breaks_a_bibtex_entry(text):
    """Whatever title and publisher hold, a parser finds the one entry with its fields."""
    entries = read_bibtex(cite(base(sources=[source("one", f"x{text}")._replace(title=text)]), ["one"], "bibtex"))
    assert list(entries) == ["one"]
    assert list(entries["one"].fields) == ["title", "url", "note"]


def test_plain_bibtex_prints_the_whole_reference():
    """The style ``plain`` of BibTeX, by pybtex, prints author, title, address, date, day of reading and place."""
    style = find_plugin("pybtex.style.formatting", "plain")()
    entries = read_bibtex(cite(FACTS, ASKED, "bibtex"))
    printed = [entry.text.render(Backend()) for entry in style.format_entries(entries.values())]
    assert printed == [
        "Agreement on Goods. Law Library, August 2006. Treaty; read on 24 November 2026."
        " URL: https://example.org/treaty.",
        f"akcli maintainers. akcli. November 2026. Computer software; version {TOOL}.",
        "ASEAN. Statement. 2019. Read on 24 November 2026; published: 2019 (uncertain)."
        " URL: https://example.org/statement.",
        "Báo Nghệ An. Where do we stand? November 2019. Read on 24 November 2026; p4; in Vietnamese."
        " URL: https://example.org/paper.",
        "COW. Table. 2016. Data set; read at tables.example.org on 24 November 2026. URL: https://example.org/table.",
        "KITA. Numbers. November 2019. Read on 24 November 2026; in Korean. URL: https://example.org/numbers.",
        "Wiki Co. Page. Read on 24 November 2026. URL: https://example.org/a_b?c=%7E&d=%7B1%7D#e.",
    ]


def test_a_stock_style_prints_the_csl_items():
    """Harvard style, by citeproc-py, prints author, date, title, address and day of reading."""
    assert processed(cite(FACTS, ["summit", "statement", "page"], "csl-json")) == [
        "Báo Nghệ An (2019) “Where do we stand?”, 26 November."
        " Available at: https://example.org/paper (Accessed: November 24, 2026).",
        "KITA (2019) Numbers. Available at: https://example.org/numbers (Accessed: November 24, 2026).",
        "ASEAN (2019) Statement. Available at: https://example.org/statement (Accessed: November 24, 2026).",
        "Wiki Co. (no date) Page. Available at: https://example.org/a_b?c=%7E&d={1}#e (Accessed: November 24, 2026).",
    ]


def test_every_document_of_the_base_can_be_cited_in_every_style(facts):
    """Each is found by a BibTeX parser and a CSL processor, has a line of text, and its language has a name."""
    ids = [one.id for one in facts.sources]
    assert len(cite(facts, ids).splitlines()) == len(ids)
    assert list(read_bibtex(cite(facts, ids, "bibtex"))) == ids
    assert list(CiteProcJSON(json.loads(cite(facts, ids, "csl-json")))) == ids
    assert {one.language for one in facts.sources} <= LANGUAGES.keys()


def test_every_entry_of_the_base_can_be_cited(facts):
    """No entry is without a document."""
    for section in model.SECTIONS:
        for entry in getattr(facts, section):
            if section != "gaps":
                assert cite(facts, [entry.id]), entry.id


def is_date(text):
    """Whether the checker would take it."""
    try:
        return bool(parse(text))
    except ValueError:
        return False


DATES = st.sampled_from(["198X", "2019", "2019-03", "2019-03-05", "2020-12"])
SIDES = st.tuples(DATES, st.sampled_from(["", "?", "~", "%"])).map("".join)
ANY_DATE = SIDES | st.tuples(SIDES | st.just(".."), SIDES | st.just("..")).map("/".join)


@given(st.lists(ANY_DATE.filter(is_date), min_size=1, max_size=4))
def test_no_date_breaks_a_strict_reader(published):
    """Whatever EDTF says: what is called a year, a month or a day is one, and no key stands twice."""
    many = [source(f"s{number}", published=date) for number, date in enumerate(published)]
    facts = base(sources=many, events=[event("met", "2019", sources=tuple(one.id for one in many))])
    text = cite(facts, ["met", *(one.id for one in many), "met"], "bibtex")
    assert re.findall(r"@misc\{(.*),", text) == [one.id for one in many]
    assert list(read_bibtex(text)) == [one.id for one in many]
    for name, value in re.findall(r"  (year|month|day) = (.*),", text):
        assert re.fullmatch({"year": r"\{\d{4}\}", "month": "[a-z]{3}", "day": r"\{\d{1,2}\}"}[name], value)


def test_a_call_names_each_key_once(facts):
    """Of all entries of the base at once; what two of them rest on is there with the places of both."""
    ids = [entry.id for section, entries in facts.entries() if section != "gaps" for entry in entries]
    keys = re.findall(r"^@misc\{(.*),$", cite(facts, [*ids, "akcli", *ids], "bibtex"), re.MULTILINE)
    assert len(keys) == len(set(keys)) == len(facts.sources) + 1
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in keys)


def read_bibtex(text: str) -> dict:
    """The entries that a BibTeX parser finds."""
    return parse_string(text, "bibtex").entries


def processed(text: str) -> list[str]:
    """What a CSL processor prints of the items, in their order."""
    items = CiteProcJSON(json.loads(text))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, items, formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item)]))
    return ["".join(printed) for printed in bibliography.bibliography()]
