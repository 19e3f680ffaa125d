"""A fact base: its entries by id, and what refers to what."""

from conftest import base, event, partner, source
from samples import CLAIM, POLICY, TALKS

from akcli.facts import model
from akcli.facts.base import title


def test_an_entry_is_called_by_its_title_name_or_statement():
    """Whichever of them it has."""
    assert [title(one) for one in (TALKS, POLICY, CLAIM)] == [TALKS.title, POLICY.name, CLAIM.statement]


def test_only_a_reference_refers():
    """A word that looks like an id is none: a language, a kind, a status."""
    facts = base(
        sources=[source("one", language="vi"), source("two", language="id")],
        partners=[partner("id", "Indonesia"), partner("vn", "Viet Nam")],
        institutions=[
            model.Institution("dialogue", "Dialogue", "dialogue", "Talks.", "active", sources=("two",)),
            model.Institution("other", "Other", "dialogue", "Talks.", "active", sources=("two",)),
        ],
        events=[event("e", "2019", partners=("id",), variants=(model.EventVariant(("two",), "2018"),))],
    )
    referred = [facts.listed(facts.sections[entry_id])[entry_id].referred_by for entry_id in ("id", "dialogue", "two")]
    assert referred == [("e",), (), ("e", "dialogue", "other")]
