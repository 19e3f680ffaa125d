"""What Tab offers behind ``#``: the values of a series, the places in a document."""

import pytest
from conftest import base, event, series, source

from akcli import complete
from akcli.commands.show import RECORDS
from akcli.compile import compile_facts

FACTS = base(
    sources=(source("one"), source("paper-2019")),
    events=(event("first", "2018", sources=("paper-2019#p10", "paper-2019#p4", "paper-2019#Table 3", "one")),),
    series=(series("trade", "total", {"2018": 1, "2019-01/2019-09": 2, "2019?": 3, "201X": 4}),),
)


@pytest.fixture(autouse=True, scope="module", params=["compiled", "toml"])
def installed(request, tmp_path_factory):
    """The facts as an installed package holds them, and as a checkout does."""
    folder = tmp_path_factory.mktemp("compiled")
    compile_facts(str(folder), FACTS)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("AKCLI_FACTS", raising=False)
        if request.param == "compiled":
            patch.setattr(complete, "IDS", str(folder / "ids.txt"))
        else:
            patch.setattr(complete, "IDS", str(folder / "none" / "ids.txt"))
            patch.setattr("akcli.facts.load.load", lambda path: FACTS)
        yield


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["show", "trade#"], ["trade#2018", "trade#2019-01/2019-09", "trade#201x"]),  # a ? would need quotes
        (["show", "TRADE#2019"], ["trade#2019-01/2019-09"]),
        (["cite", "paper-2019#"], ["paper-2019#p4", "paper-2019#p10"]),  # nor does a blank
        (["series", "trade#2018"], ["trade#2018"]),
        (["series", "paper-2019#"], []),
        (["sources", "paper-2019#p1"], ["paper-2019#p10"]),
        (["claims", "--source=paper-2019#p4"], ["--source=paper-2019#p4"]),
        (["show", "first#"], []),
        (["show", "trade#2018", "trade#201"], ["trade#2019-01/2019-09", "trade#201x"]),
        (["show", "tra"], ["trade"]),  # and none before # is typed
        (["timeline", "--partner", "vn#"], []),
    ],
)
def test_what_is_offered_behind_a_mark(typed, offered):
    """What needs no quotes, once, in the order of the base."""
    lines = complete.answer(typed).splitlines()
    assert [line.partition("\t")[0] for line in lines if not line.startswith(":")] == offered


def test_an_address_tells_its_value_or_what_cites_it():
    """Beside each candidate."""
    assert complete.answer(["show", "trade#2018"]) == "trade#2018\t1 USD million\n"
    assert complete.answer(["show", "paper-2019#p4"]) == "paper-2019#p4\tfirst\n"


@pytest.mark.parametrize(("address", "section"), [("trade#2018", "observations"), ("paper-2019#p4", "sources")])
def test_fields_are_those_of_what_is_shown(address, section):
    """A value has other fields than its series."""
    lines = complete.answer(["show", address, "--fields", ""]).splitlines()[1:]
    assert [line.partition("\t")[0] for line in lines] == list(RECORDS[section])
