"""What a document states, and whether it holds."""

import pytest
from conftest import ask
from samples import CLAIM, WHOLE


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["p1", "p2"]),
        ({"verdict": ["confirmed"]}, ["p1"]),
        ({"verdict": ["opinion", "confirmed"]}, ["p1", "p2"]),
        ({"topic": ["security"]}, ["p1"]),
        ({"source": "one"}, ["p1"]),
        ({"source": "two"}, ["p2"]),
        ({"source": "one#p1"}, ["p1"]),
        ({"source": "ONE#P1"}, ["p1"]),
        ({"source": "https://example.org/one"}, ["p1"]),
        ({"verdict": ["opinion"], "topic": ["security"]}, []),
        ({"verdict": ["confirmed"], "topic": ["security"], "source": "one"}, ["p1"]),
        ({"verdict": ["confirmed"], "source": "two"}, []),
    ],
)
def test_claims_by_verdict_topic_and_document(asked, ids):
    """The filters of claims; the document is that of ``by``, not that behind the verdict."""
    two = CLAIM._replace(id="p2", topic="trade", by="two", verdict="opinion", sources=("one",))
    assert [row["id"] for row in ask("claims", WHOLE.replace(claims=(CLAIM, two)), **asked).records] == ids
