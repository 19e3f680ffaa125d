"""Order, ids and what cannot stand together, before a page is printed."""

from decimal import Decimal

import pytest
from conftest import SAMPLE, ask
from hypothesis import given
from hypothesis import strategies as st

from akcli.commands.show import RECORDS
from akcli.errors import UsageError
from akcli.facts.dates import sort_key
from akcli.facts.load import load
from akcli.show.formats import Format
from akcli.show.output import ordered, put
from akcli.show.page import Column, Page, is_nothing

FACTS = load(str(SAMPLE))
ADDRESSES = [*FACTS.sections, *FACTS.cited, *(f"{one.id}#{period}" for one in FACTS.series for period in one.points)]
SHOWN = {address: ask("show", FACTS, wanted=[address]).records[0] for address in ADDRESSES}
FIELDS = sorted({field for fields in RECORDS.values() for field in fields})


@pytest.mark.parametrize(
    ("values", "ascending"),
    [
        ([3, None, Decimal("2.5"), 10], [Decimal("2.5"), 3, 10]),
        (["b", "", "A", None, "Ä", "c"], ["A", "Ä", "b", "c"]),
        # dates in order of time, whatever their form: what begins earlier, then what ends earlier
        (
            ["2020", "1989-11-02", "198X", "2019-11-25/2019-11-26", "../2024-06", "2019", None, "2019-11?", "2019/.."],
            ["../2024-06", "198X", "1989-11-02", "2019", "2019/..", "2019-11?", "2019-11-25/2019-11-26", "2020"],
        ),
        (["2019-02-30", "2019-1", "2018"], ["2018", "2019-02-30", "2019-1"]),  # words
        ([["b", "a"], [], ["a"], None, [["c"]]], [["a"], ["b", "a"], [["c"]]]),
        ([{"b": 1}, 2, "x", {"a": 1}, True], [True, 2, "x", {"a": 1}, {"b": 1}]),  # numbers before words
        ([False, 0, 1], [False, 0, 1]),
    ],
)
def test_values_are_sorted_as_what_they_are(values, ascending):
    """Numbers as numbers, dates as dates, words as words; nothing stands last, also when the order is turned."""
    records = [{"other": 1}, *({"field": value} for value in values)]
    nothing = [record for record in records if is_nothing(record.get("field"))]
    known = [{"field": value} for value in ascending]
    assert ordered(records, "field", descending=False) == known + nothing
    turned = ordered(records, "field", descending=True)
    assert turned[len(known) :] == nothing
    assert turned[0] == known[-1]


@given(st.lists(st.sampled_from(ADDRESSES), max_size=12, unique=True), st.sampled_from(FIELDS), st.booleans())
def test_every_field_sorts_every_mixture(addresses, by, descending):
    """Whatever ``show`` can give, by any field that any of it has: nothing is lost, what lacks the field is last."""
    records = [SHOWN[address] for address in addresses]
    found = ordered(records, by, descending)
    assert sorted(map(id, found)) == sorted(map(id, records))
    absent = [record for record in records if is_nothing(record.get(by))]
    assert found[len(found) - len(absent) :] == absent
    known = [record[by] for record in found[: len(found) - len(absent)]]
    if by in ("date", "published", "announced", "joined", "due", "period", "read", "start", "end", "as_of"):
        assert known == sorted(known, key=sort_key, reverse=descending)


@pytest.mark.parametrize("by", FIELDS)
def test_every_field_of_every_section_sorts_all_at_once(by):
    """The whole of the sample in one call, up and down."""
    records = list(SHOWN.values())
    up, down = ordered(records, by, False), ordered(records, by, True)
    assert len(up) == len(down) == len(records)


def test_show_takes_a_field_that_not_all_have(capsys):
    """It is one of the page's, and what is without it stands last."""
    put(ask("show", FACTS, wanted=["nsp", "vn", "summit-2019-busan", "asean"]), sort="joined", ids=True)
    assert capsys.readouterr().out.split() == ["vn", "nsp", "summit-2019-busan", "asean"]


FORMATS = ", ".join(known.value for known in Format)


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"ids": True, "json": True}, "--ids and --json cannot be combined"),
        ({"ids": True, "format": "csv"}, "--ids and --format csv cannot be combined"),
        ({"ids": True, "format": "table"}, "--ids and --format table cannot be combined"),
        ({"json": True, "format": "csv"}, "--json and --format csv cannot be combined"),
        ({"json": True, "format": "jso"}, f"unknown format 'jso'; did you mean 'json' or 'jsonl'? (one of {FORMATS})"),
    ],
)
def test_one_form_at_a_time(options, complaint):
    """What asks for two is refused, and not answered in one of them."""
    with pytest.raises(UsageError) as refused:
        put(Page([{"id": "one"}], (Column("id"),)), **options)
    assert str(refused.value) == complaint


@pytest.mark.parametrize("format", ["json", "JSON", "Json", None])
def test_the_same_form_twice_is_one_form(format, capsys):
    """``--json --format JSON``: formats are taken in any case, also beside the short word for one."""
    put(Page([{"id": "one"}], (Column("id"),)), json=True, format=format)
    assert capsys.readouterr().out == '[\n{"id":"one"}\n]\n'


@pytest.mark.parametrize(
    ("record", "ids"),
    [
        ({"id": "one", "series": "s"}, ["one"]),
        ({"series": "s", "address": "s#2019"}, ["s#2019"]),
        ({"series": ["s", "t"]}, ["s", "t"]),
    ],
)
def test_an_id_is_what_a_record_is_called_by(record, ids, capsys):
    """Of a value its address, of a row of trade the series that it is made of."""
    put(Page([record, record], (Column("id"),)), ids=True)
    assert capsys.readouterr().out.split() == ids
