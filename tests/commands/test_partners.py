"""The partners, and one of them whole."""

from conftest import ask, base, event, partner, series

from akcli.facts import model


def test_members_as_of_a_date():
    """The members of that date; who never joined is none."""
    partners = [
        partner("asean", "ASEAN", "group"),
        partner("vn", "Viet Nam", joined="1995-07-28"),
        partner("tl", "Timor-Leste", joined="2025-10-26"),
    ]
    facts = base(partners=partners)
    assert [row["id"] for row in ask("partners", facts, as_of="2019").records] == ["vn"]
    assert [row["id"] for row in ask("partners", facts, kind=["asean-member"], as_of="1995-07-27").records] == []
    assert [row["id"] for row in ask("partners", facts, kind=["asean-member"], as_of="1995-07-28").records] == ["vn"]
    early = base(partners=[partner("xx", "Xx", joined="../1970")])
    assert [row["id"] for row in ask("partners", early, as_of="1960").records] == ["xx"]
    assert [row["id"] for row in ask("partners", facts, kind=["asean-member"]).records] == ["vn", "tl"]


def test_a_partner_s_page_is_its_entry_with_ties_trade_and_targets():
    """Events of its ties in short, its trade of five years, and the targets that its series judge."""
    visit = event("visit", "2018-03", kind="visit", partners=("vn",))
    others = [event("culture", "2018", kind="culture", partners=("vn",)), event("elsewhere", "2019", partners=("kr",))]
    points = {str(year): year for year in range(2010, 2017)}
    goal = model.Target("goal", "Goal", "trade", "2010", "L", 1, "USD million", series=("vn-total",), sources=("one",))
    facts = base(
        events=[*others, visit],
        series=[series("vn-total", "total", points, partner="vn"), series("whole", "total", {"2016": 1})],
        targets=[goal, goal._replace(id="other", series=("whole",))],
    )
    answer = ask("partners", facts, name="Vietnam")
    (page,) = answer.records
    assert tuple(page) == answer.fields
    assert page | {"events": 0, "trade": 0, "targets": 0} == ask("partners", facts).records[2] | {
        "events": 0,
        "trade": 0,
        "targets": 0,
    }
    assert page["events"] == [{"id": "visit", "date": "2018-03", "kind": "visit", "title": "Visit"}]
    assert [(row["year"], row["total"]) for row in page["trade"]] == [(year, year) for year in range(2012, 2017)]
    assert [target["id"] for target in page["targets"]] == ["goal"]
