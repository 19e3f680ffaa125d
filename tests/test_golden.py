"""The records of every command over the sample base, held by golden files: what scripts rely on.

``AKCLI_GOLDEN=1 pytest tests/test_golden.py`` writes them anew; look at the difference before it is committed.
"""

import os

import pytest
from conftest import ROOT, SAMPLE

GOLDEN = ROOT / "tests" / "golden"
RUNS = {
    "timeline.json": ("timeline", "--json"),
    "timeline.text": ("timeline", "--format", "text"),
    "timeline.csv": ("timeline", "--format", "csv"),
    "timeline.tsv": ("timeline", "--format", "tsv"),
    "timeline.md": ("timeline", "--format", "markdown"),
    "timeline.jsonl": ("timeline", "--format", "jsonl"),
    "timeline-80.table": ("timeline", "--format", "table"),
    "partners.json": ("partners", "--json"),
    "partner.json": ("partners", "vn", "--json"),
    "partner-80.table": ("partners", "asean", "--format", "table"),
    "pillars.json": ("pillars", "--json"),
    "pillar.json": ("pillars", "people", "--json"),
    "policies.json": ("policies", "--json"),
    "policy.json": ("policies", "nsp", "--json"),
    "trade.json": ("trade", "--json"),
    "trade.text": ("trade", "--format", "text"),
    "trade-80.table": ("trade", "--format", "table"),
    "trade-latest.json": ("trade", "--latest", "--json"),
    "trade-wide.csv": ("trade", "--wide", "--format", "csv"),
    "trade-mirror.json": ("trade", "--mirror", "--json"),
    "trade-variants.json": ("trade", "--variants", "--json"),
    "series.json": ("series", "--json"),
    "series-80.table": ("series", "--format", "table"),
    "newest.json": ("series", "--latest", "--json"),
    "observations.json": ("series", "trade-asean-total", "--json"),
    "institutions.json": ("institutions", "--json"),
    "targets.json": ("targets", "--json"),
    "targets-80.table": ("targets", "--format", "table"),
    "claims.json": ("claims", "--json"),
    "claims-80.table": ("claims", "--format", "table"),
    "search.json": ("search", "busan", "summit", "--json"),
    "show.json": ("show", "summit-2019-busan", "nsp", "--json"),
    "show-80.table": ("show", "summit-2019-busan", "--format", "table"),
    "sources.json": ("sources", "--json"),
    "source.json": ("sources", "baonghean-2019", "--json"),
    "about.json": ("about", "--json"),
    "sql-tables.json": ("sql", "--json"),
    "cite.txt": ("cite", "summit-2019-busan"),
    "cite.bib": ("cite", "summit-2019-busan", "--style", "bibtex"),
    "cite.csl.json": ("cite", "summit-2019-busan", "--style", "csl-json"),
}


SAID = {"trade-mirror.json": "no other count for 2007, 2017, 2018\n"}
"""What an answer is without, on stderr."""


@pytest.mark.parametrize("name", RUNS)
def test_the_answer_is_as_it_was(akcli, name):
    """Byte for byte; within a major version a change may only add."""
    answer = akcli(*RUNS[name], AKCLI_FACTS=str(SAMPLE), COLUMNS="80")
    assert (answer.code, answer.err) == (0, SAID.get(name, ""))
    path = GOLDEN / name
    if os.environ.get("AKCLI_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(answer.out, encoding="utf-8")
    assert answer.out == path.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over():
    """Every file belongs to a run."""
    assert {path.name for path in GOLDEN.iterdir()} == set(RUNS)
