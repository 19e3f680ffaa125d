"""A word that stands where it cannot be is told what it was meant for."""

import pytest
from conftest import SAMPLE, ask, base, partner, series
from samples import WHOLE

from akcli import cli
from akcli.errors import NotFound, UsageError

STRAY = [
    # what is typed, and what is said
    ("trade vn 2019", "'2019' is a date; did you mean '--year 2019'?"),
    ("trade 2019 vn", "'2019' is a date; did you mean '--year 2019'?"),
    ("trade vn 2019-11 --json", "'2019-11' is a date; did you mean '--year 2019-11'?"),
    ("trade 2019", "'2019' is a date; did you mean '--year 2019'?"),
    ("trade 201X", "'201X' is a date; did you mean '--year 201X'?"),
    ("trade --partner vn", "no such option: --partner; did you mean 'akcli trade vn'?"),
    ("trade --partner=vn --json", "no such option: --partner; did you mean 'akcli trade vn'?"),
    ("trade --partner 'viet nam'", "no such option: --partner; did you mean \"akcli trade 'viet nam'\"?"),
    ("trade --partner", "no such option: --partner; did you mean 'akcli trade PARTNER'?"),
    ("policies --policy nsp", "no such option: --policy; did you mean 'akcli policies nsp'?"),
    ("targets 200", "unexpected '200'; did you mean 'akcli search 200 --section targets'?"),
    ("targets 2020", "unexpected '2020'; did you mean 'akcli search 2020 --section targets'?"),
    ("targets missed", "unexpected 'missed'; did you mean '--verdict missed'?"),
    ("claims trade", "unexpected 'trade'; did you mean '--topic trade'?"),
    ("claims trade goal", "unexpected 'trade'; did you mean '--topic trade'?"),
    ("claims it holds", "unexpected 'it'; did you mean 'akcli search it holds --section claims'?"),
    ("about vn", "unexpected 'vn' (akcli about takes options only)"),
    ("partners vn th", "unexpected 'th' (akcli partners takes one NAME)"),
    ("partners South Korea", "unexpected 'Korea'; did you mean \"akcli partners 'South Korea'\"?"),
    ("partners 1995", "'1995' is a date; did you mean '--as-of 1995'?"),
    # no command
    ("vietnam", "no command 'vietnam'; did you mean 'akcli partners vietnam'?"),
    ("VN --json", "no command 'VN'; did you mean 'akcli partners VN'?"),
    ("'viet nam'", "no command 'viet nam'; did you mean \"akcli partners 'viet nam'\"?"),
    ("nsp", "no command 'nsp'; did you mean 'akcli policies nsp'?"),
    ("akcf", "no command 'akcf'; did you mean 'akcli institutions akcf'?"),
    ("people", "no command 'people'; did you mean 'akcli pillars people'?"),
    ("2019", "no command '2019'; did you mean 'akcli timeline --year 2019'?"),
    (
        "summit-2019-busan",
        "no command 'summit-2019-busan'; did you mean 'akcli show summit-2019-busan'?",
    ),
    (
        "trade-asean-total#2017",
        "no command 'trade-asean-total#2017'; did you mean 'akcli show trade-asean-total#2017'?",
    ),
    (
        "when did vietnam join asean",
        "no command 'when'; did you mean 'akcli ask when did vietnam join asean'?",
    ),
    (
        "'when did vietnam join asean?'",
        "no command 'when did vietnam join asean?'; did you mean 'akcli ask when did vietnam join asean'?",
    ),
    ("how much did korea export", "no command 'how'; did you mean 'akcli ask how much did korea export'?"),
    ("how --json", "no command 'how'; did you mean 'show'?"),
    ("timelin", "no command 'timelin'; did you mean 'timeline'?"),
    ("qqq", "no command 'qqq'; akcli --help lists them"),
    ("russia", "no command 'russia'; akcli --help lists them"),
]


@pytest.mark.parametrize(("typed", "said"), STRAY, ids=[typed for typed, _ in STRAY])
def test_a_stray_word_is_told_what_it_was_meant_for(typed, said, monkeypatch):
    """Exit code 2: the question cannot be asked like that."""
    import shlex

    monkeypatch.setenv("AKCLI_FACTS", str(SAMPLE))
    with pytest.raises(UsageError) as refused:
        run(shlex.split(typed))
    assert str(refused.value) == said


def run(words):
    """As the entry point reads a line."""
    from akcli.commands import run
    from akcli.reader import read

    plain = read(words)
    return run(*plain) if plain else cli.run(words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["trade", "--nosuch", "vn"], "no such option: --nosuch"),
    ],
)
def test_what_nobody_can_tell_is_told_in_typer_s_words(words, said, monkeypatch):
    """As every mistake of usage."""
    monkeypatch.setenv("AKCLI_FACTS", str(SAMPLE))
    with pytest.raises(UsageError) as refused:
        run(words)
    assert str(refused.value).lower().startswith(said)


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("series", {"wanted": ["visitors"]}, "no series has the id 'visitors'; did you mean '--measure visitors'?"),
        ("series", {"wanted": ["vn"]}, "no series has the id 'vn'; did you mean '--partner vn'?"),
        ("series", {"wanted": ["Vietnam"]}, "no series has the id 'Vietnam'; did you mean '--partner Vietnam'?"),
        ("series", {"wanted": ["export"]}, "no series has the id 'export'; did you mean '--flow export'?"),
        ("series", {"wanted": ["cow"]}, "no series has the id 'cow'; did you mean '--reporter cow'?"),
        ("series", {"wanted": ["2019"]}, "no series has the id '2019'; did you mean '--since 2019'?"),
        ("series", {"wanted": ["totl"]}, "no series has the id 'totl'; did you mean 'total'?"),
        ("series", {"wanted": ["qqq"]}, "no series has the id 'qqq'"),
        ("trade", {"partner": ["cow"]}, "no partner is called 'cow'; did you mean '--reporter cow'?"),
        ("trade", {"partner": ["vn", "cow"]}, "no partner is called 'cow'; did you mean '--reporter cow'?"),
        ("trade", {"partner": ["Viet", "Nam"]}, "no partner is called 'Nam'; did you mean 'Viet Nam'?"),
        ("trade", {"partner": ["vn", "Viet", "Nam"]}, "no partner is called 'Nam'"),
        (
            "partners",
            {"name": "asean-member"},
            "no partner is called 'asean-member'; did you mean '--kind asean-member'?",
        ),
        ("sources", {"name": "treaty"}, "no source is called 'treaty'; did you mean '--kind treaty'?"),
    ],
)
def test_a_name_of_nothing_may_be_the_value_of_an_option(name, given, said):
    """Exit code 1: what was asked for by name is not there."""
    facts = base(
        partners=[partner("asean", "ASEAN", "group"), partner("vn", "Viet Nam", aliases=("Vietnam",))],
        series=[series("total", "total", {"2019": 1}), series("c", "total", {"2019": 1}, reporter="cow")],
    )
    with pytest.raises(NotFound) as raised:
        ask(name, facts, **given)
    assert str(raised.value) == said


def test_a_hint_needs_no_sound_base(monkeypatch, tmp_path):
    """Where there is none, what can be told without is told."""
    monkeypatch.setenv("AKCLI_FACTS", str(tmp_path / "none.toml"))
    for words, said in (
        (["partners", "vn", "2019"], "unexpected '2019'; did you mean '--as-of 2019'?"),
        (["vietnam"], "no command 'vietnam'; akcli --help lists them"),
        (["2019"], "no command '2019'; did you mean 'akcli timeline --year 2019'?"),
    ):
        with pytest.raises(UsageError) as refused:
            run(words)
        assert str(refused.value) == said


def test_a_word_that_the_base_has_is_no_stray():
    """A name comes before a date or a word of a list."""
    facts = WHOLE.replace(partners=(partner("asean", "ASEAN", "group", aliases=("2019",)),))
    assert ask("partners", facts, name="2019").records[0]["id"] == "asean"
