"""The fact base in numbers."""

from decimal import Decimal

from conftest import ask, event, series, source
from samples import TALKS, WHOLE

from akcli.facts import model
from akcli.facts.base import Facts

GAP = model.Gap("none", "None.", "2026-11-24")


def test_about_counts_the_base():
    """Entries and publishers by section, events by decade, the first and the last day."""
    dated = (source("one", published="2020"), source("two", published="1999-05"), source("three"))
    dated += (source("four", published="2010"),)
    early = event("early", "../0900", sources=("one", "two"))
    listed = [series("total", "total", {"2001": 1, "2002": 2})]
    facts = WHOLE.replace(sources=dated, events=(TALKS, early, event("late", "2019/..")), series=tuple(listed))
    page = ask("about", facts.replace(gaps=(GAP,)))
    (found,) = page.records
    assert tuple(found) == page.fields
    percent = {"events": "33.3", "policies": "0.0", "pillars": "0.0", "initiatives": "0.0", "claims": "100.0"}
    percent |= {"partners": "0.0", "series": "0.0"}
    entries = {"sources": 4, "events": 3, "partners": 3, "gaps": 1}
    assert found == WHOLE.about._asdict() | {
        "fingerprint": facts.replace(gaps=(GAP,)).fingerprint,
        "gaps": ["None."],
        "sections": [
            {
                "section": section,
                "entries": entries.get(section, int(section in percent)),
                "two_publishers": Decimal(percent[section]) if section in percent else None,
            }
            for section in model.SECTIONS
        ],
        "events_by_decade": [{"decade": "090X", "events": 1}, {"decade": "201X", "events": 2}],
        "observations": 2,
        "first_event": "2018-01-01",
        "last_event": "2018-12-31",
        "two_publishers": Decimal("18.2"),
        "oldest_source": "two",
        "newest_source": "one",
    }


def test_about_nothing():
    """A base without dates has neither first nor last, nor an oldest document."""
    page = ask("about", Facts(WHOLE.about))
    (found,) = page.records
    numbers = {name: found[name] for name in page.fields[6:] if name != "sections"}
    assert numbers == {
        "events_by_decade": [],
        "observations": 0,
        "first_event": None,
        "last_event": None,
        "two_publishers": None,
        "oldest_source": None,
        "newest_source": None,
    }
    assert {(one["entries"], one["two_publishers"]) for one in found["sections"]} == {(0, None)}
