"""One table of what is typed: every command in each of its forms.

It names only entries that both the shipped facts and the sample have. What a command takes is read off the tool.
"""

import re
import shlex
from pathlib import Path

from akcli.declared import OPTIONS

TEXT = Path(__file__).parent / "verify" / "agrees.md"
"""A text in which nothing differs, whichever base is asked."""
SAMPLE = Path(__file__).parent.parent / "docs" / "sample.toml"
RUNS = [
    tuple(shlex.split(line))
    for line in f"""
ask when did Viet Nam join ASEAN
search busan
timeline
partners
partners vn
pillars
pillars people
policies
policies nsp
trade
trade vn asean
trade --latest
trade --mirror
trade --variants
trade --by partner --year 2017
trade --known 2019-11-26
series
series trade-asean-total
series --latest
institutions
institutions akcf
targets
targets --known 2019-11-26
claims
verify {shlex.quote(str(TEXT))}
show vn summit-2019-busan trade-asean-total
sources --limit 30
sources baonghean-2019
cite nsp
cite nsp --style bibtex
cite nsp --style csl-json
about
diff {SAMPLE} --limit 30
diff {SAMPLE} --stat
changes --limit 30
changes asean
stale
stale --section series --over 5
check
export - --to json
export - --to jsonl
sql
sql 'select * from events limit 50'
sql 'select * from trade limit 50'
schema
completion bash
""".strip().splitlines()
]
LISTINGS = [words for words in RUNS if "--fields" in OPTIONS[words[0]]]
"""The runs whose answer is a list or a record, in any format."""
REMARKS = (
    *("nothing matches", "nothing changed", "these are changes of the bundled facts"),
    *("no figure: ", "no other count for ", "no goods trade with "),
    *("known to ", "known from ", "as printed by ", "not certain for ", "some years are by another count: "),
)
"""How what is said of a list begins that is shorter than what was asked for."""
SUMMARY = re.compile(r"no numbers and no dates|\d+ (?:agrees?|differs?|not in the base|not read)\b.*")
"""What ``verify`` says at its end."""
OTHERS = [words for words in RUNS if words not in LISTINGS]


def is_remark(err: str) -> bool:
    """Whether stderr has at most what is said of a list that is shorter than what was asked for."""
    return all(line.startswith(REMARKS) or SUMMARY.fullmatch(line) for line in err.splitlines())
