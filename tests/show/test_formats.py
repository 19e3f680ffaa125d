"""Records to text: each format's whole output, hostile text, and what other readers make of it."""

import csv
import html
import io
import json
import re
import subprocess
import sys
from decimal import Decimal
from urllib.parse import unquote

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from akcli.show.formats import Format, render
from akcli.show.page import Column, Page, Part, cell, escape_controls, field_names


def source(name: str, locator: str | None = None, **more: object) -> dict[str, object]:
    return {"id": name, "locator": locator, "publisher": name.upper(), "url": f"https://{name}.example/", **more}


SUMMIT = {
    "id": "summit-2019-busan",
    "date": "2019-11-25/2019-11-26",
    "title": "ASEAN-ROK Commemorative Summit",
    "place": "Busan",
    "partners": ["asean", "kr"],
    "amount": 149070,
    "unit": "USD million",
    "growth": Decimal("25.0"),
    "held": True,
    "sources": [source("kita", "p4"), source("yna")],
    "names": {"ko": ["부산"]},
}
RELATIONS = {
    "id": "relations",
    "date": "1989-11-02",
    "title": "Relations | begin",
    "place": None,
    "partners": [],
    "amount": Decimal("71.80"),
    "unit": "USD billion",
    "growth": None,
    "held": False,
    "sources": [source("yna")],
    "names": {},
}
COLUMNS = (
    Column("date", show="date"),
    Column("title", "event"),
    Column("place"),
    Column("amount", show="number", unit="unit"),
    Column("amount", show="bar", unit="unit"),
    Column("unit"),
    Column("growth", show="percent"),
    Column("sources", show="sources"),
)
ROWS = Page([SUMMIT, RELATIONS], COLUMNS, "Events", footer="2 events")

OUTPUTS = {
    Format.table: """\
Events

Date           Event                           Place      Amount  Unit         Growth  Sources
───────────────────────────────────────────────────────────────────────────────────────────────
2019-11-25/26  ASEAN-ROK Commemorative Summit  Busan  149,070     USD million   25.0%  KITA +1
1989-11-02     Relations | begin                           71.80  USD billion       –  YNA

2 events
""",
    Format.text: """\
date: 2019-11-25/2019-11-26
event: ASEAN-ROK Commemorative Summit
place: Busan
amount: 149070 USD million
growth: 25.0 percent
sources: kita#p4; yna

date: 1989-11-02
event: Relations | begin
amount: 71.80 USD billion
sources: yna
""",
    Format.json: (
        '[\n{"id":"summit-2019-busan","date":"2019-11-25/2019-11-26","title":"ASEAN-ROK Commemorative Summit",'
        '"place":"Busan","partners":["asean","kr"],"amount":149070,"unit":"USD million","growth":25.0,"held":true,'
        '"sources":[{"id":"kita","locator":"p4","publisher":"KITA","url":"https://kita.example/"},'
        '{"id":"yna","locator":null,"publisher":"YNA","url":"https://yna.example/"}],"names":{"ko":["부산"]}},\n'
        '{"id":"relations","date":"1989-11-02","title":"Relations | begin","place":null,"partners":[],"amount":71.80,'
        '"unit":"USD billion","growth":null,"held":false,'
        '"sources":[{"id":"yna","locator":null,"publisher":"YNA","url":"https://yna.example/"}],"names":{}}\n]\n'
    ),
    Format.jsonl: (
        '{"id":"summit-2019-busan","date":"2019-11-25/2019-11-26","title":"ASEAN-ROK Commemorative Summit",'
        '"place":"Busan","partners":["asean","kr"],"amount":149070,"unit":"USD million","growth":25.0,"held":true,'
        '"sources":[{"id":"kita","locator":"p4","publisher":"KITA","url":"https://kita.example/"},'
        '{"id":"yna","locator":null,"publisher":"YNA","url":"https://yna.example/"}],"names":{"ko":["부산"]}}\n'
        '{"id":"relations","date":"1989-11-02","title":"Relations | begin","place":null,"partners":[],"amount":71.80,'
        '"unit":"USD billion","growth":null,"held":false,'
        '"sources":[{"id":"yna","locator":null,"publisher":"YNA","url":"https://yna.example/"}],"names":{}}\n'
    ),
    Format.csv: """\
id,date,title,place,partners,amount,unit,growth,held,sources,names
summit-2019-busan,2019-11-25/2019-11-26,ASEAN-ROK Commemorative Summit,Busan,asean; kr,149070,USD million,25.0,true,\
kita#p4; yna,"{""ko"":[""부산""]}"
relations,1989-11-02,Relations | begin,,,71.80,USD billion,,false,yna,{}
""",
    Format.tsv: """\
date	title	place	amount	unit	growth	sources
2019-11-25/2019-11-26	ASEAN-ROK Commemorative Summit	Busan	149070	USD million	25.0	kita#p4; yna
1989-11-02	Relations | begin		71.80	USD billion		yna
""",
    Format.markdown: r"""
| date | event | place | amount | unit | growth | sources |
| --- | --- | --- | ---: | --- | ---: | --- |
| 2019-11-25/2019-11-26 | ASEAN-ROK Commemorative Summit | Busan | 149070 | USD million | 25.0 | kita#p4; yna |
| 1989-11-02 | Relations \| begin |  | 71.80 | USD billion |  | yna |
""".lstrip(),
}


@pytest.mark.parametrize("form", Format)
def test_each_format_shows_the_same_records(form: Format) -> None:
    """Tables, text, tsv and markdown hold the columns, JSON and CSV all fields; the values are the same in all."""
    assert render(ROWS, form, width=120) == OUTPUTS[form]


CHOSEN = {
    Format.table: """\
Events

Held   Amount  Place
─────────────────────
true   149070  Busan
false   71.80

2 events
""",
    Format.text: "held: true\namount: 149070\nplace: Busan\n\nheld: false\namount: 71.80\n",
    Format.json: ('[\n{"held":true,"amount":149070,"place":"Busan"},\n{"held":false,"amount":71.80,"place":null}\n]\n'),
    Format.jsonl: '{"held":true,"amount":149070,"place":"Busan"}\n{"held":false,"amount":71.80,"place":null}\n',
    Format.csv: "held,amount,place\ntrue,149070,Busan\nfalse,71.80,\n",
    Format.tsv: "held\tamount\tplace\ntrue\t149070\tBusan\nfalse\t71.80\t\n",
    Format.markdown: (
        "| held | amount | place |\n| --- | ---: | --- |\n| true | 149070 | Busan |\n| false | 71.80 |  |\n"
    ),
}


@pytest.mark.parametrize("form", Format)
def test_chosen_fields_stand_for_columns_and_for_all_fields(form: Format) -> None:
    """``fields`` are what comes out, in their order, whether or not the command has a column for them."""
    page = ROWS._replace(columns=(Column("place", once=True), Column("title")))
    assert render(page, form, fields=["held", "amount", "place"]) == CHOSEN[form]


def test_a_chosen_field_has_a_place_of_its_own() -> None:
    """A field that a user names is not tucked under another or beside the title, however narrow the terminal."""
    records = [{"year": 2019, "unit": "USD million", "sources": "one"}] * 2
    page = Page(records, (Column("year"), Column("unit", once=True), Column("sources", under="year")), "Trade")
    assert (
        render(page, Format.table, width=24, fields=["year", "unit", "sources"])
        == """\
Trade

year     2019
unit     USD million
sources  one

year     2019
unit     USD million
sources  one
"""
    )


NOTHING = {
    Format.table: "",
    Format.text: "",
    Format.json: "[]\n",
    Format.jsonl: "",
    Format.csv: "id,title,note\n",
    Format.tsv: "title\n",
    Format.markdown: "| title |\n| --- |\n",
}


@pytest.mark.parametrize("form", Format)
def test_no_record_is_an_empty_list_or_a_header(form: Format) -> None:
    """Where there is nothing, a script still reads ``[]`` or a header row."""
    assert render(Page([], (Column("title"),), fields=("id", "title", "note"), footer="0"), form) == NOTHING[form]


PARTNER = {
    "id": "vn",
    "name": "Viet Nam",
    "mekong": True,
    "names": {"ko": ["베트남"], "local": []},
    "variants": [{"joined": "1995-07", "sources": [source("yna")]}, {"joined": "1995", "sources": []}],
    "sources": [source("kita", "p4", title="K-stat", published=None, language="ko")],
    "note": None,
    "trade": [{"year": 2019, "total": 69}, {"year": 2020, "total": 70}],
    "targets": [],
}
PARTS = (
    Part("trade", "Trade", (Column("year"), Column("total", show="number"))),
    Part("targets", "Targets", (Column("id"),)),
)
ENTRY = Page([PARTNER], single=True, parts=PARTS, footer="facts of 2026-11-24")

SINGLE = {
    Format.table: """\
id        vn
name      Viet Nam
mekong    true
names     ko 베트남
variants  - joined  1995-07
            sources - YNA
                      https://yna.example/
                      yna
          - joined 1995
sources   - KITA: K-stat
            https://kita.example/
            kita#p4, language ko

Trade

Year  Total
────────────
2019     69
2020     70

facts of 2026-11-24
""",
    Format.text: """\
id: vn
name: Viet Nam
mekong: true
names ko: 베트남
variants 1 joined: 1995-07
variants 1 sources 1: YNA, https://yna.example/, yna
variants 2 joined: 1995
sources 1: KITA: K-stat, https://kita.example/, kita#p4, language ko

Trade: 2

year: 2019
total: 69

year: 2020
total: 70

Targets: 0
""",
    Format.csv: (
        "id,name,mekong,names,variants,sources,note,trade,targets\n"
        'vn,Viet Nam,true,"{""ko"":[""베트남""],""local"":[]}",'
        '"{""joined"":""1995-07"",""sources"":[{""id"":""yna"",""locator"":null,""publisher"":""YNA"",'
        '""url"":""https://yna.example/""}]}; {""joined"":""1995"",""sources"":[]}",'
        'kita#p4,,"{""year"":2019,""total"":69}; {""year"":2020,""total"":70}",\n'
    ),
    Format.tsv: (
        "id\tname\tmekong\tnames\tvariants\tsources\tnote\ttrade\ttargets\n"
        'vn\tViet Nam\ttrue\t{"ko":["베트남"],"local":[]}\t'
        '{"joined":"1995-07","sources":[{"id":"yna","locator":null,"publisher":"YNA",'
        '"url":"https://yna.example/"}]}; {"joined":"1995","sources":[]}\t'
        'kita#p4\t\t{"year":2019,"total":69}; {"year":2020,"total":70}\t\n'
    ),
}


@pytest.mark.parametrize("form", SINGLE)
def test_a_single_record_is_shown_whole(form: Format) -> None:
    """Tables and text open it to its depth, sources in full, its parts below it; CSV and TSV give one row."""
    assert render(ENTRY, form) == SINGLE[form]


def test_a_single_record_is_an_object_in_json() -> None:
    """One NAME gives an object, a list of one an array."""
    one = Page([{"id": "vn"}], single=True)
    assert render(one, Format.json) == '{\n  "id": "vn"\n}\n'
    assert render(one, Format.jsonl) == '{"id":"vn"}\n'
    assert render(one._replace(single=False), Format.json) == '[\n{"id":"vn"}\n]\n'


def test_chosen_fields_of_a_single_record() -> None:
    """A part is shown only where its field is chosen."""
    assert render(ENTRY, Format.text, fields=["trade", "name"]) == (
        "name: Viet Nam\n\nTrade: 2\n\nyear: 2019\ntotal: 69\n\nyear: 2020\ntotal: 70\n"
    )
    assert render(ENTRY, Format.text, fields=["id", "name"]) == "id: vn\nname: Viet Nam\n"


def test_records_of_several_sections_share_one_header() -> None:
    """Fields come in the order of their first appearance; a record that lacks one has it empty."""
    mixed = Page([{"id": "a", "date": "2019"}, {"id": "b", "name": "B"}])
    assert field_names(mixed) == ("id", "date", "name")
    assert render(mixed, Format.csv) == "id,date,name\na,2019,\nb,,B\n"


# One cell of hostile text, in each format: the table's row, text's line, JSON, CSV, TSV, Markdown.
HOSTILE = [
    pytest.param(
        "[red]see[/red] [kita-2025] [/note] :kr:",
        "[red]see[/red] [kita-2025] [/note] :kr:",
        '"[red]see[/red] [kita-2025] [/note] :kr:"',
        "[red]see[/red] [kita-2025] [/note] :kr:",
        "[red]see[/red] [kita-2025] [/note] :kr:",
        r"\[red\]see\[/red\] \[kita-2025\] \[/note\] :kr:",
        id="rich markup",
    ),
    pytest.param(
        "\x1b[31mred\x07\x9b\x7f",
        r"\x1b[31mred\x07\x9b\x7f",
        '"\\u001b[31mred\\u0007\x9b\x7f"',
        "\x1b[31mred\x07\x9b\x7f",
        r"\x1b[31mred\x07\x9b\x7f",
        r"\\x1b\[31mred\\x07\\x9b\\x7f",
        id="escape sequences",
    ),
    pytest.param(
        "a\tb\r\nc\\n",
        r"a\tb\r\nc\n",
        r'"a\tb\r\nc\\n"',
        '"a\tb\r\nc\\n"',
        r"a\tb\r\nc\\n",
        r"a\\tb\\r\\nc\\n",
        id="lines and tabs",
    ),
    pytest.param(
        "\u202ecba\u202c \u200f\u2066\u2028",
        r"\u202ecba\u202c \u200f\u2066\u2028",
        '"\u202ecba\u202c \u200f\u2066\u2028"',
        "\u202ecba\u202c \u200f\u2066\u2028",
        r"\u202ecba\u202c \u200f\u2066\u2028",
        r"\\u202ecba\\u202c \\u200f\\u2066\\u2028",
        id="bidirectional overrides",
    ),
    pytest.param(
        '=1+1, "quoted" |',
        '=1+1, "quoted" |',
        r'"=1+1, \"quoted\" |"',
        '"=1+1, ""quoted"" |"',
        '=1+1, "quoted" |',
        r'=1+1, "quoted" \|',
        id="formula and quotes",
    ),
    pytest.param(
        "*a* _b_ c_d `e` ~f~ $g$ <h> R&D &amp; https://i.j",
        "*a* _b_ c_d `e` ~f~ $g$ <h> R&D &amp; https://i.j",
        '"*a* _b_ c_d `e` ~f~ $g$ <h> R&D &amp; https://i.j"',
        "*a* _b_ c_d `e` ~f~ $g$ <h> R&D &amp; https://i.j",
        "*a* _b_ c_d `e` ~f~ $g$ <h> R&D &amp; https://i.j",
        r"\*a\* \_b\_ c_d \`e\` \~f\~ \$g\$ \<h> R&D \&amp; https\://i.j",
        id="markdown",
    ),
    pytest.param(
        "https://a.b/c_(d)?e=[f]&g=_h_",
        "https://a.b/c_(d)?e=[f]&g=_h_",
        '"https://a.b/c_(d)?e=[f]&g=_h_"',
        "https://a.b/c_(d)?e=[f]&g=_h_",
        "https://a.b/c_(d)?e=[f]&g=_h_",
        "<https://a.b/c_(d)?e=[f]&g=_h_>",
        id="address",
    ),
    pytest.param(
        "www.x.y+<b> Www.x.y",
        "www.x.y+<b> Www.x.y",
        '"www.x.y+<b> Www.x.y"',
        "www.x.y+<b> Www.x.y",
        "www.x.y+<b> Www.x.y",
        r"www\.x.y+\<b> Www\.x.y",
        id="address without a scheme",
    ),
    pytest.param(
        "https://x.y/?a=1&lt;b",
        "https://x.y/?a=1&lt;b",
        '"https://x.y/?a=1&lt;b"',
        "https://x.y/?a=1&lt;b",
        "https://x.y/?a=1&lt;b",
        r"https\://x.y/?a=1\&lt;b",
        id="entity in an address",
    ),
    pytest.param(
        "lone \udc80",
        r"lone \udc80",
        r'"lone \udc80"',
        r"lone \udc80",
        r"lone \udc80",
        r"lone \udc80",
        id="lone surrogate",
    ),
]


@pytest.mark.parametrize(("value", "shown", "in_json", "in_csv", "in_tsv", "in_markdown"), HOSTILE)
def test_text_is_data(value: str, shown: str, in_json: str, in_csv: str, in_tsv: str, in_markdown: str) -> None:
    """Markup and control characters are shown, not obeyed; JSON and CSV keep the data as it is."""
    page = Page([{"note": value}], (Column("note"),))
    assert render(page, Format.table).split("\n")[2] == shown
    assert render(page, Format.text) == f"note: {shown}\n"
    assert render(page, Format.jsonl) == f'{{"note":{in_json}}}\n'
    assert render(page, Format.csv) == f"note\n{in_csv}\n"
    assert render(page, Format.tsv) == f"note\n{in_tsv}\n"
    assert render(page, Format.markdown) == f"| note |\n| --- |\n| {in_markdown} |\n"


def test_names_are_data_too() -> None:
    """The columns of an SQL query are named by its user."""
    page = Page([{"a\n|\x1b": 1}], (Column("a\n|\x1b"),))
    assert render(page, Format.table).startswith("A\\n|\\x1b\n")
    assert render(page, Format.text) == "a\\n|\\x1b: 1\n"
    assert render(page, Format.csv) == '"a\n|\x1b"\n1\n'
    assert render(page, Format.tsv) == "a\\n|\\x1b\n1\n"
    assert render(page, Format.markdown) == "| a\\\\n\\|\\\\x1b |\n| ---: |\n| 1 |\n"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (0, "0"),
        (Decimal("124.90"), "124.90"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.1") + Decimal("0.2"), "0.3"),
        (Decimal("207418.123456789012345678"), "207418.123456789012345678"),
        ([], ""),
        (["a", 1, None], "a; 1; "),
        (source("kita", "p4"), "kita#p4"),
        ([source("kita"), source("yna", "p1")], "kita; yna#p1"),
        ({"ko": ["한국"]}, '{"ko":["한국"]}'),
        ([{"a": Decimal("1.50")}, ["b"]], '{"a":1.50}; ["b"]'),
    ],
)
def test_a_cell_is_one_string(value: object, text: str) -> None:
    """Lists are joined, sources are ``id#locator``, deeper things compact JSON, numbers their own digits."""
    assert cell(value) == text


# What other readers read back

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
NUMBERS = st.integers() | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)
SCALARS = st.none() | st.booleans() | NUMBERS | TEXTS
SOURCES = st.builds(source, st.sampled_from(["kita", "yna"]), st.none() | TEXTS)
VALUES = st.recursive(SCALARS | SOURCES, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=5)
FIELDS = ("id", "value", "more")
RECORDS = st.lists(st.tuples(TEXTS, VALUES, VALUES).map(lambda row: dict(zip(FIELDS, row, strict=True))), max_size=4)


@given(RECORDS)
def test_json_reads_back_as_the_records(records: list[dict[str, object]]) -> None:
    """Every value, and every digit, survives in both JSON formats."""
    page = Page(records, (Column("id"),))
    assert json.loads(render(page, Format.json), parse_float=Decimal) == records
    lines = render(page, Format.jsonl).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line, parse_float=Decimal) for line in lines] == records


@given(RECORDS)
def test_csv_reads_back_as_the_cells(records: list[dict[str, object]]) -> None:
    """The csv module reads each cell as it was."""
    records = [{key: str(cell(value)).replace("\0", "") for key, value in record.items()} for record in records]
    page = Page(records, fields=("id", "value", "more"))
    written = csv.reader(io.StringIO(render(page, Format.csv), newline=""))
    assert list(written) == [["id", "value", "more"], *(list(record.values()) for record in records)]


@given(st.lists(TEXTS.filter(lambda text: "\0" not in text)))
def test_csv_of_one_column_has_a_row_for_each_record(texts: list[str]) -> None:
    """An empty cell alone in its row is quoted: an empty line would be no row to many readers."""
    written = csv.reader(
        io.StringIO(render(Page([{"a": one} for one in texts], fields=("a",)), Format.csv), newline="")
    )
    assert list(written) == [["a"], *([text] for text in texts)]


ESCAPES = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}


def unescaped(text: str) -> str:
    return re.sub(
        r"\\(?:([tnr\\])|x(..)|u(....))",
        lambda found: ESCAPES[found[1]] if found[1] else chr(int(found[2] or found[3], 16)),
        text,
    )


@given(RECORDS)
def test_tsv_reads_back_as_the_cells(records: list[dict[str, object]]) -> None:
    """One record a line, one cell between tabs, and escapes that can be undone."""
    page = Page(records, (Column("id"), Column("value"), Column("more")))
    written = [[unescaped(text) for text in line.split("\t")] for line in render(page, Format.tsv).split("\n")]
    rows = [[cell(value) for value in record.values()] for record in records]
    assert written == [["id", "value", "more"], *rows, [""]]


MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def displayed(markdown: str) -> list[list[str]]:
    """The text of each cell of each row, as a reader of the rendered table sees it."""
    rows: list[list[str]] = []
    for token in MARKDOWN.parse(markdown):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            assert {child.type for child in token.children or ()} <= {"text"}
            rows[-1].append("".join(child.content for child in token.children or ()))
    return rows


@given(RECORDS)
def test_markdown_displays_the_cells(records: list[dict[str, object]]) -> None:
    """Each row has the cells of its record, each displayed as plain text."""
    page = Page(records, (Column("id"), Column("value"), Column("more")))
    rows = [[escape_controls(cell(value)).strip() for value in record.values()] for record in records]
    assert displayed(render(page, Format.markdown)) == [["id", "value", "more"], *rows]


PIECES = st.sampled_from(
    [
        *(
            "www.",
            "WWW.",
            "w",
            "http://",
            "https://",
            "HTTP://",
            "ftp://",
            "mailto:",
            "xmpp:",
            "a@b.c",
            "x.y",
            "/",
            "?",
        ),
        *("<b>", "<img src=x onerror=alert(1)>", "</td>", "<!--", "<", ">", "&lt;", "&#60;", "&amp", "&", ";", "="),
        *(
            "\\",
            "|",
            "`",
            "*",
            "_",
            "~",
            "~~",
            "[a](b)",
            "[^1]",
            "]",
            "(",
            ")",
            "!",
            "$",
            '"',
            "'",
            ".",
            ",",
            ":",
            "-",
            "#",
        ),
        *("한국", "é", " ", "\n", "\t", "\0", "\x1b", "\u2028", "\u00a0"),
    ]
)
LINK = re.compile(r'<a href="([^"]*)">([^<]*)</a>')


@given(st.lists(st.lists(PIECES, max_size=12).map("".join), min_size=1, max_size=3))
def test_markdown_on_github_is_the_text_and_nothing_else(texts: list[str]) -> None:
    """GitHub's own parser finds the text of each cell, no HTML in it, and no link but one that says where it leads."""
    page = Page([{"a": text} for text in texts], (Column("a"),))
    made = cmarkgfm.github_flavored_markdown_to_html(render(page, Format.markdown), options=Options.CMARK_OPT_UNSAFE)
    shown = re.findall("<td>(.*?)</td>", made, re.DOTALL)
    for address, said in LINK.findall(made):
        text = unquote(html.unescape(said))
        assert unquote(html.unescape(address)) in (text, f"mailto:{text}")
    assert [html.unescape(LINK.sub(r"\2", cell)) for cell in shown] == [
        escape_controls(text).strip(" ") for text in texts
    ]


@given(RECORDS)
def test_text_says_every_cell(records: list[dict[str, object]]) -> None:
    """A line ``label: value`` for each field that is known, in order; a blank line between records."""
    page = Page(records, (Column("id"), Column("value"), Column("more")))
    blocks = [
        [
            f"{name}: {escape_controls(cell(value))}\n"
            for name, value in record.items()
            if value not in (None, "", [], {})
        ]
        for record in records
    ]
    assert render(page, Format.text) == "\n".join("".join(lines) for lines in blocks if lines)


@given(RECORDS, st.sampled_from(Format))
def test_lines_are_whole_and_safe_for_a_terminal(records: list[dict[str, object]], form: Format) -> None:
    """Every output ends its last line and fits UTF-8; where people read, no control character is left in it."""
    text = render(Page(records, (Column("id"), Column("value"))), form, width=40)
    assert text == "" or text.endswith("\n")
    assert text.encode().decode() == text
    if form in (Format.table, Format.text, Format.tsv, Format.markdown):
        own = "\n\t" if form is Format.tsv else "\n"
        assert [char for char in text if escape_controls(char) != char and char not in own] == []


def test_a_forgotten_format_is_an_error() -> None:
    """The match over the formats is closed."""
    with pytest.raises(AssertionError, match="yaml"):
        render(ROWS, "yaml")  # type: ignore[arg-type]


def test_only_tables_need_rich() -> None:
    """Every other format leaves rich unimported: it would double the start."""
    code = (
        "import sys; from akcli.show.formats import *\n"
        "for form in Format:\n"
        "    if form is not Format.table: render(Page([{'id': 'a'}]), form)\n"
        "print([name for name in sys.modules if name.split('.')[0] == 'rich'])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


def test_a_field_that_is_more_than_text_is_so_where_a_record_is_whole():
    """The columns of the page that say so hold for lines of label and value; of what is counted JSON has all."""
    whole = (Column("reached", "of target", "percent"), Column("points", show="count"))
    page = Page(
        [{"id": "goal", "reached": Decimal("72.0"), "points": {"2019": {"value": 1}}}], single=True, whole=whole
    )
    assert render(page, Format.text) == "id: goal\nof target: 72.0 percent\npoints: 1\n"
    assert render(page, Format.table) == "id         goal\nof target  72.0%\npoints     1\n"
    assert render(page, Format.jsonl) == '{"id":"goal","reached":72.0,"points":{"2019":{"value":1}}}\n'
    assert render(page._replace(records=[{"id": "x", "points": {}}]), Format.text) == "id: x\n"
