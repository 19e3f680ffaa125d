"""Policies and pillars with their initiatives and events."""

import pytest
from conftest import ask, event
from samples import ONE, PILLAR, POLICY, TALKS, TASK, TWO, WHOLE

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
