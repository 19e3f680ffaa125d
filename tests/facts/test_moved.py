"""Ids that went: what is asked for by one still opens, with a word on stderr."""

import pytest
from conftest import SAMPLE, compile_base

from akcli.facts.check import check
from akcli.facts.load import CompiledFacts, load

MOVED = """
[moved]
trade-old = "trade-asean-total"
nsp-old = "nsp"
bna-2019 = "baonghean-2019"
fund-old = "akcf"
ps-old = "people"
vn-old = "vn"
"""
OWN = SAMPLE.read_text(encoding="utf-8") + MOVED


@pytest.fixture
def own(tmp_path):
    """The sample with ids that moved, as ``own.toml`` in the folder of the run."""
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "now"),
    [
        (("show", "trade-old"), ("show", "trade-asean-total")),
        (("show", "TRADE-OLD#2018", "vn"), ("show", "trade-asean-total#2018", "vn")),
        (("cite", "trade-old#2018"), ("cite", "trade-asean-total#2018")),
        (("series", "trade-old"), ("series", "trade-asean-total")),
        (("sources", "bna-2019"), ("sources", "baonghean-2019")),
        (("sources", "bna-2019#p4"), ("sources", "baonghean-2019#p4")),
        (("claims", "--source", "bna-2019"), ("claims", "--source", "baonghean-2019")),
        (("policies", "nsp-old"), ("policies", "nsp")),
        (("institutions", "fund-old"), ("institutions", "akcf")),
        (("pillars", "ps-old"), ("pillars", "people")),
        (("partners", "vn-old"), ("partners", "vn")),
        (("trade", "vn-old"), ("trade", "vn")),
        (("timeline", "--partner", "vn-old"), ("timeline", "--partner", "vn")),
    ],
    ids=lambda words: " ".join(words),
)
def test_an_old_id_opens_what_it_is_now(akcli, own, words, now):
    """Wherever an id, or an address that begins with one, is taken."""
    old = next(word for word in words if "old" in word.lower() or "bna" in word).partition("#")[0]
    new = next(word for word in now if word not in words).partition("#")[0]
    expected = akcli(*now, "--facts", "own.toml")
    assert expected.code == 0
    assert akcli(*words, "--facts", "own.toml") == expected._replace(err=f"{old} is now {new}\n" + expected.err)


def test_in_the_compiled_form_as_well(akcli, own):
    """The bundled base is compiled, and knows what moved."""
    folder = compile_base(own / "own.toml", own / "compiled")
    assert CompiledFacts(str(folder)).moved == load(str(own / "own.toml")).moved != {}
    answer = akcli("show", "nsp-old", "--fields", "id", base=folder)
    assert answer == (0, "id: nsp\n", "nsp-old is now nsp\n")


def test_every_shipped_id_that_moved_opens(facts, akcli):
    """By any command that takes it."""
    assert len(facts.moved) > 5
    shown = akcli("show", *facts.moved, "--fields", "id")
    assert shown.out == "\n".join(f"id: {entry_id}\n" for entry_id in facts.moved.values())
    assert shown.err == "".join(f"{old} is now {new}\n" for old, new in facts.moved.items())


@pytest.mark.parametrize(
    ("moved", "complaints"),
    [
        ('Old = "nsp"', ["moved.Old 'Old' is not kebab-case (a-z, 0-9, -) of at most 32 characters"]),
        ('nsp = "akcf"', ["moved.nsp is the id of an entry in policies: what moved is no longer there"]),
        ('old = "nspp"', ["moved.old: unknown entry 'nspp'; did you mean 'nsp'?"]),
        ("old = 1", ["moved.old must be an id in quotes, not a number"]),
        ('old = "nsp#p1"', ["moved.old: unknown entry 'nsp#p1'; did you mean 'nsp'?"]),
        ('a = "b"\nb = "nsp"', ["moved.a names 'b', which is now 'nsp'"]),
        ('a = "b"\nb = "a"', ["moved.a names 'b', which is now 'a'", "moved.b names 'a', which is now 'b'"]),
    ],
)
def test_what_moved_is_checked(moved, complaints):
    """The new name is an id of today, the old one is none, and nothing moves twice; each with its line."""
    text = f"{SAMPLE.read_text(encoding='utf-8')}\n[moved]\n{moved}\n"
    first = text.splitlines().index("[moved]") + 2
    _, problems = check(text.encode(), "own.toml")
    assert [str(problem) for problem in problems] == [
        f"own.toml:{first + place}: {complaint}" for place, complaint in enumerate(complaints)
    ]


def test_moved_is_a_table():
    """And no list of tables."""
    text = SAMPLE.read_text(encoding="utf-8") + '\n[[moved]]\nold = "nsp"\n'
    _, problems = check(text.encode(), "own.toml")
    assert [problem.complaint for problem in problems] == ["moved must be a table, not a list"]


def test_a_reference_to_what_moved_says_what_it_is_now():
    """So that it is put right at once."""
    text = OWN.replace('evidence = ["trade-200-by-2020", "trade-asean-total"]', 'evidence = ["trade-old#2018"]')
    text = text.replace('policy = "nsp"', 'policy = "nsp-old"')
    _, problems = check(text.encode(), "own.toml")
    assert [(problem.id, problem.complaint) for problem in problems] == [
        ("nsp-visitors", "policy names 'nsp-old', which is now 'nsp'"),
        ("claim-trade-200", "evidence[0] names 'trade-old', which is now 'trade-asean-total'"),
    ]
