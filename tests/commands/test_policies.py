"""Policies and pillars with their initiatives and events."""

import pytest
from conftest import ask, event
from samples import ONE, PILLAR, POLICY, TALKS, TASK, TWO, WHOLE

from akcli.errors import UsageError

TASK_RECORD = TASK._asdict() | {"sources": [TWO]}
POLICY_RECORD = POLICY._asdict() | {"names": {"ko": [], "local": []}, "aliases": [], "sources": [ONE]}
PILLAR_RECORD = PILLAR._asdict() | {"topics": ["security"], "sources": [ONE]}
TALKS_BRIEF = {"id": "talks", "date": "2018", "kind": "summit", "title": "The New Southern Policy begins"}
OTHER_TASK = TASK._replace(id="other", policy="plus", pillar="people")
OTHER_EVENT = event("other", "2019", topics=("trade",))
MORE = WHOLE.replace(initiatives=(OTHER_TASK, TASK), events=(OTHER_EVENT, TALKS))


def test_a_pillar_has_its_tasks_and_the_events_of_its_topics():
    """A page is the entry, then its initiatives, then its events in short; a name may be the id."""
    whole = PILLAR_RECORD | {"initiatives": [TASK_RECORD], "number_of_initiatives": 1, "events": [TALKS_BRIEF]}
    for name in ("Peace", "peace", "peac"):
        page = ask("pillars", MORE, name=name)
        assert page.records == [whole]
        assert tuple(whole) == page.fields


@pytest.mark.parametrize("name", ["New Southern Policy", "NSP", "southern", "The Plan"])
def test_a_policy_has_its_tasks_and_the_events_that_name_it(name):
    """Found by id, name or alias; an event names it in its title or its summary, by its name or an alias, as words."""
    named = event("named", "2017", summary="Leaders hail THE PLAN.")
    other = event("else", "2017", title="The Planet", summary="Transport of tnsp.")
    facts = MORE.replace(policies=(POLICY._replace(aliases=("The Plan", "nsp")),), events=(*MORE.events, named, other))
    short = {"id": "named", "date": "2017", "kind": "summit", "title": "Named"}
    whole = POLICY_RECORD | {
        "aliases": ["The Plan", "nsp"],
        "initiatives": [TASK_RECORD],
        "number_of_initiatives": 1,
        "events": [short, TALKS_BRIEF],
    }
    page = ask("policies", facts, name=name)
    assert page.records == [whole]
    assert tuple(whole) == page.fields


def test_lists_of_pillars_and_policies_have_their_tasks():
    """Pillars in the order of the base, policies by the day on which they were announced, then by id."""
    people = PILLAR._replace(id="people")
    later, same = POLICY._replace(id="b", announced="2020"), POLICY._replace(id="a", announced="2020")
    facts = MORE.replace(pillars=(PILLAR, people), policies=(later, same, POLICY))
    assert ask("pillars", facts).records == [
        PILLAR_RECORD | {"initiatives": [TASK_RECORD], "number_of_initiatives": 1},
        PILLAR_RECORD
        | {
            "id": "people",
            "initiatives": [TASK_RECORD | {"id": "other", "policy": "plus", "pillar": "people"}],
            "number_of_initiatives": 1,
        },
    ]
    assert ask("policies", facts).records == [
        POLICY_RECORD | {"initiatives": [TASK_RECORD], "number_of_initiatives": 1},
        POLICY_RECORD | {"id": "a", "announced": "2020", "initiatives": [], "number_of_initiatives": 0},
        POLICY_RECORD | {"id": "b", "announced": "2020", "initiatives": [], "number_of_initiatives": 0},
    ]


DOUBTS = {
    # announced, ended: by each day whether it was in force, or why that is not certain
    ("2015-06-01", None): {"2015-05": None, "2015-06-01": "", "2030": ""},
    ("2015", "2020"): {
        "2014": None,
        "2015-06": "announced 2015",
        "2015": "",
        "2020": "ended 2020",
        "2020-12": "ended 2020",
    }
    | {"2021": None},
    ("2015", "2020?"): {"2019": "", "2020": "ended 2020 (uncertain)", "2025": "ended 2020 (uncertain)"},
    ("2015", "2020/.."): {"2019": "", "2025": "ended since 2020"},
    ("2015?", None): {"2014": None, "2020": "announced 2015 (uncertain)"},
}


@pytest.mark.parametrize("dates", DOUBTS, ids=str)
def test_policies_of_a_day(dates):
    """On the last day of a date; one of which that is not certain is listed, and a line says why."""
    facts = WHOLE.replace(policies=(POLICY._replace(announced=dates[0], ended=dates[1]),))
    found = {}
    for date in DOUBTS[dates]:
        page = ask("policies", facts, as_of=date)
        said = page.missing.partition(": ")[2]
        found[date] = said.removeprefix("New Southern Policy (").removesuffix(")") if page.records else None
    assert found == DOUBTS[dates]
    with pytest.raises(UsageError, match=r"^--as-of cannot be combined with NAME$"):
        ask("policies", facts, name="nsp", as_of="2020")
