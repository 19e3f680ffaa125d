"""What a hit shows."""

import pytest
from conftest import ask, base
from samples import CLAIM, GOAL, KEPT, POLICY, TALKS

from akcli.commands.search import RECORDS
from akcli.show.output import put

FACTS = base(series=KEPT, targets=[GOAL._replace(series=("out",))], claims=[CLAIM], events=[TALKS], policies=[POLICY])


@pytest.mark.parametrize(
    ("words", "section", "says"),
    [
        ("visitors", "series", "4 persons · 2019"),
        ("goods", "series", "over USD 7 billion · 2016 · derived"),
        ("goal", "targets", "USD 8 billion by 2016 · reached 7 (87.5 %) · missed"),
        ("holds", "claims", "confirmed"),
        ("begins", "events", None),
    ],
)
def test_a_hit_says_what_there_is_to_know(words, section, says):
    """The newest value of a series, what became of a target, the verdict on a claim."""
    (hit,) = ask("search", FACTS, words=[words], section=[section]).records
    assert hit["says"] == says
    assert tuple(hit) == RECORDS[""]


def test_a_table_says_nothing_twice(capsys):
    """An excerpt of the title marks the title, one of the id is left out; what the hit says comes first."""
    page = ask("search", FACTS, words=["goal", "holds", "visitors"], section=["series", "targets", "claims"])
    put(page, format="table")
    assert (
        capsys.readouterr().out
        == """\
Search: goal holds visitors

Title  ID        Excerpt                                              #
────────────────────────────────────────────────────────────────────────
«Goal»  goal     USD 8 billion by 2016 · reached 7 (87.5 %) · missed  1
It «holds».  p1  confirmed                                            1
v  v             4 persons · 2019                                     1

3 records, facts of 2026-11-24, akcli show ID for the sources
"""
    )
