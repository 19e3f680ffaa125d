"""Numbers as large and as fine as the checker lets in: every command and every form of export answers from them."""

from amounts import MONEY, NUMBERS
from conftest import ask
from hypothesis import given
from hypothesis import strategies as st

from akcli.facts.check import check
from akcli.show.formats import Format, render
from akcli.show.page import as_json
from akcli.tables.export import export

BASE = """
[about]
title = "Extremes"
edition = "2026-11-24"
licence = "CC0"
{entries}
[[targets]]
id = "goal"
title = "Goal"
topic = "trade"
announced = "2014"
by = "Leaders"
value = {promised}
unit = "{unit}"
due = "2019"
series = ["kr-vn-export", "vn-vn-import"]
sources = ["one"]
[[institutions]]
id = "fund"
name = "Fund"
kind = "fund"
purpose = "It pays."
status = "active"
size = {{ value = {promised}, unit = "{unit}", year = "2020" }}
sources = ["one"]
"""
SOURCE = """
[[sources]]
id = "one"
title = "One"
publisher = "One"
url = "https://example.org/one"
kind = "news"
read = "2026-11-24"
"""
PARTNER = """
[[partners]]
id = "{0}"
name = "{1}"
kind = "{2}"
sources = ["one"]
"""
SERIES = """
[[series]]
id = "{reporter}-{partner}-{flow}"
title = "Trade"
measure = "goods-trade"
flow = "{flow}"
reporter = "{reporter}"
partner = "{partner}"
unit = "{unit}"
sources = ["one"]
[series.points]
2018 = {before}
2019 = {value}
"""
PARTNERS = (("asean", "ASEAN", "group"), ("kr", "Korea", "korea"), ("vn", "Viet Nam", "asean-member"))
COUNTS = [("kr", "asean"), ("kr", "vn"), ("vn", "vn")]
QUESTIONS = [
    *(("trade", {"partner": [partner], **more}) for partner in ("asean", "vn") for more in ({}, {"mirror": True})),
    ("trade", {"by": "partner", "year": "2019"}),
    ("trade", {"partner": ["vn"], "variants": True}),
    ("trade", {"partner": ["vn", "asean"]}),
    ("trade", {"partner": ["vn", "asean"], "latest": True}),
    ("series", {}),
    ("series", {"latest": True}),
    ("series", {"wanted": ["kr-vn-export"]}),
    ("targets", {}),
    ("institutions", {}),
    ("partners", {"name": "vn"}),
    ("show", {"wanted": ["goal", "kr-vn-export", "fund"]}),
    ("about", {}),
    *(("sql", {"query": f"select * from {table}"}) for table in ("trade", "outcomes")),
]


@given(st.lists(st.tuples(NUMBERS, NUMBERS, st.sampled_from(list(MONEY))), min_size=6, max_size=6), NUMBERS)
def test_every_command_answers_from_any_sound_numbers(amounts, promised):
    """In every format, and every form of export is written."""
    pairs = ((reporter, partner, flow) for reporter, partner in COUNTS for flow in ("export", "import"))
    listed = [
        SERIES.format(
            **dict(zip(("reporter", "partner", "flow"), pair, strict=True)),
            **dict(zip(("before", "value", "unit"), map(str, amount), strict=True)),
        )
        for pair, amount in zip(pairs, amounts, strict=True)
    ]
    entries = SOURCE + "".join(PARTNER.format(*partner) for partner in PARTNERS) + "".join(listed)
    facts, problems = check(BASE.format(entries=entries, promised=promised, unit=amounts[0][2]).encode(), "x.toml")
    assert problems == []
    for name, given_to in QUESTIONS:
        page = ask(name, facts, **given_to)
        page = page._replace(records=list(page.records))
        for form in Format:
            assert render(page, form) != ""
        for field in page.across.fields if page.across else ():
            assert render(page.across.make(field), Format.table) != ""
    for form in ("json", "jsonl"):
        assert all(as_json(number) in export(facts, "-", form) for *numbers, _ in amounts for number in numbers)
