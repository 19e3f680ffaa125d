"""What is given to arguments and options: understood, or refused with all that would be."""

import pytest
from conftest import SAMPLE, ask, base, series
from samples import KEPT, WHOLE

from akcli import commands
from akcli.cli import COMMANDS, load_command
from akcli.commands import takes
from akcli.commands.options import FORMAT, NAMES, Argument
from akcli.errors import NotFound, UsageError
from akcli.facts import model
from akcli.show.formats import Format

TOPICS = (
    "(one of trade, investment, politics, security, culture, education, development, environment, tourism, technology,"
    " health, connectivity, labour)"
)


@pytest.mark.parametrize(
    ("name", "asked", "complaint"),
    [
        ("partners", {"kind": ["x"]}, "unknown kind 'x' (one of group, asean-member, korea, long-standing)"),
        (
            *("partners", {"as_of": "x"}),
            "--as-of: 'x' is not an EDTF date; write it like 2019, 2019-11 or 2019-11-25",
        ),
        (
            *("institutions", {"kind": ["x"]}),
            "unknown kind 'x' (one of centre, fund, council, organisation, programme, committee, dialogue)",
        ),
        ("institutions", {"status": ["x"]}, "unknown status 'x' (one of planned, active, ended, unknown)"),
        (
            *("claims", {"verdict": ["x"]}),
            "unknown verdict 'x' (one of confirmed, imprecise, outdated, missed, contradicted, opinion, unverifiable)",
        ),
        ("claims", {"topic": ["x"]}, f"unknown topic 'x' {TOPICS}"),
        (
            *("sources", {"kind": ["x"]}),
            "unknown kind 'x' (one of official-statistics, official-statement, treaty, news, scholarly, reference, "
            "dataset)",
        ),
        ("claims", {"source": "x"}, "no source is called 'x'"),
        ("claims", {"source": "onne#p1"}, "no source is called 'onne'; did you mean 'one'?"),
        ("sources", {"name": "onne"}, "no source is called 'onne'; did you mean 'one'?"),
        ("policies", {"name": "x"}, "no policy is called 'x'"),
        ("pillars", {"name": "x"}, "no pillar is called 'x'"),
        ("institutions", {"name": "x"}, "no institution is called 'x'"),
        ("trade", {"by": "year"}, "unknown --by 'year' (one of partner)"),
        (
            *("cite", {"wanted": ["one"], "style": "bibtxt"}),
            "unknown style 'bibtxt'; did you mean 'bibtex'? (one of text, bibtex, csl-json)",
        ),
        (
            *("export", {"path": "facts", "to": "jason"}),
            "unknown --to 'jason'; did you mean 'json' or 'jsonl'? (one of sqlite, csv, json, jsonl)",
        ),
        ("export", {"path": "facts", "to": "xlsx"}, "unknown --to 'xlsx' (one of sqlite, csv, json, jsonl)"),
        ("completion", {"shell": "fsh"}, "unknown shell 'fsh'; did you mean 'fish'? (one of bash, zsh, fish)"),
        (
            *("search", {"words": ["train"], "section": ["event"]}),
            "unknown section 'event'; did you mean 'events'? (one of sources, events, partners, policies, pillars,"
            " initiatives, institutions, series, targets, claims, gaps)",
        ),
    ],
)
def test_a_question_is_told_what_it_could_be(name, asked, complaint):
    """Which option or name was not understood, and the whole list of what would be."""
    with pytest.raises((UsageError, NotFound)) as raised:
        ask(name, WHOLE, **asked)
    assert str(raised.value) == complaint


def test_every_format_can_be_asked_for():
    """The option knows the formats that there are, and no other."""
    assert FORMAT.kind == tuple(form.value for form in Format)


@pytest.mark.parametrize(
    ("name", "asked", "complaint"),
    [
        ("series", {"measure": ["goods"]}, "unknown measure 'goods'"),
        ("series", {"flow": ["exprt"]}, "unknown flow 'exprt'; did you mean 'export'?"),
        ("series", {"reporter": ["krr"]}, "unknown reporter 'krr' (one of kr, cow)"),
        ("series", {"reporter": ["Koreea"]}, "unknown reporter 'Koreea'; did you mean 'Korea'?"),
        ("series", {"reporter": ["vn"]}, "unknown reporter 'vn' (one of kr, cow)"),
        ("series", {"partner": ["xx"]}, "no partner is called 'xx'"),
        ("targets", {"verdict": ["met!"]}, "unknown verdict 'met!'; did you mean 'met'?"),
        ("targets", {"topic": ["trad"]}, "unknown topic 'trad'; did you mean 'trade'?"),
        ("trade", {"variants": True, "reporter": "x"}, "unknown reporter 'x' (one of kr, cow)"),
    ],
)
def test_a_question_of_figures_is_told_what_it_could_be(name, asked, complaint):
    """Which option was not understood, and the nearest word or the list."""
    with pytest.raises((UsageError, NotFound)) as raised:
        ask(name, base(series=KEPT), **asked)
    assert str(raised.value).startswith(complaint)


@pytest.mark.parametrize(
    ("name", "asked", "complaint"),
    [
        ("partners", {"name": "vn", "kind": ["group"]}, "--kind cannot be combined with NAME"),
        ("partners", {"name": "vn", "as_of": "2019"}, "--as-of cannot be combined with NAME"),
        ("institutions", {"name": "akc", "kind": ["fund"]}, "--kind cannot be combined with NAME"),
        ("institutions", {"name": "akc", "status": ["active"]}, "--status cannot be combined with NAME"),
        ("sources", {"name": "one", "kind": ["news"]}, "--kind cannot be combined with ID"),
        ("sources", {"name": "one", "publisher": ["KITA"]}, "--publisher cannot be combined with ID"),
        ("sources", {"name": "one", "unused": True}, "--unused cannot be combined with ID"),
        ("series", {"wanted": ["x"], "measure": ["fdi"]}, "--measure cannot be combined with ID"),
        ("series", {"wanted": ["x"], "partner": ["vn"]}, "--partner cannot be combined with ID"),
        ("series", {"wanted": ["x"], "flow": ["total"]}, "--flow cannot be combined with ID"),
        ("series", {"wanted": ["x"], "reporter": ["kr"]}, "--reporter cannot be combined with ID"),
        ("trade", {"by": "partner", "mirror": True}, "--by, --mirror and --variants cannot be combined"),
        ("trade", {"by": "partner", "variants": True}, "--by, --mirror and --variants cannot be combined"),
        ("trade", {"mirror": True, "variants": True}, "--by, --mirror and --variants cannot be combined"),
        ("trade", {"by": "partner", "since": "2019"}, "--since cannot be combined with --by partner"),
        ("trade", {"by": "partner", "until": "2019"}, "--until cannot be combined with --by partner"),
        ("trade", {"by": "partner", "partner": ["asean"]}, "PARTNER cannot be combined with --by partner"),
        *(
            ("trade", {"latest": True, option: "2019"}, f"--{option} cannot be combined with --latest")
            for option in ("year", "since", "until")
        ),
        ("trade", {"latest": True, "by": "partner"}, "--by cannot be combined with --latest"),
        ("trade", {"latest": True, "variants": True}, "--variants cannot be combined with --latest"),
        (
            "trade",
            {"wide": True, "by": "partner"},
            "--wide cannot be combined with --by partner; leave one of them out",
        ),
        ("trade", {"wide": True, "mirror": True}, "--wide cannot be combined with --mirror; leave one of them out"),
        ("trade", {"wide": True, "variants": True}, "--wide cannot be combined with --variants; leave one of them out"),
        ("trade", {"partner": ["vn", "asean"], "mirror": True}, "--mirror takes one PARTNER, not 2"),
        ("trade", {"partner": ["vn", "asean"], "variants": True}, "--variants takes one PARTNER, not 2"),
        ("series", {"latest": True, "since": "2019"}, "--since cannot be combined with --latest"),
        ("series", {"latest": True, "until": "2019"}, "--until cannot be combined with --latest"),
        ("series", {"latest": True, "wanted": ["t#2019"]}, "ID#PERIOD cannot be combined with --latest"),
        ("trade", {"by": "partner", "partner": ["vn"]}, "PARTNER cannot be combined with --by partner"),
    ],
)
def test_what_would_change_nothing_is_refused(name, asked, complaint):
    """Options of a list beside what asks for one thing, and views of trade beside one another."""
    fund = model.Institution("akc", "The Centre", "centre", "Informs.", "planned", sources=("two",))
    with pytest.raises(UsageError) as raised:
        ask(name, base(institutions=[fund], series=[series("x", "total", {"2019": 1})]), **asked)
    assert str(raised.value) == complaint


NEEDED = {
    "search": {"words": ("busan",)},
    "show": {"wanted": ("vn",)},
    "cite": {"wanted": ("vn",)},
    "export": {"path": "-", "to": "json"},
    "completion": {"shell": "bash"},
}
"""What a command cannot do without."""
TAKING = [
    (name, declared)
    for name in COMMANDS
    for declared in takes(load_command(name))
    if declared.kind not in ("flag", "number")
]


@pytest.mark.parametrize(
    ("name", "declared"), TAKING, ids=lambda one: one if isinstance(one, str) else one.metavar + one.name
)
@pytest.mark.parametrize("nothing", ["", " ", "\t"])
def test_nothing_is_not_everything(name, declared, nothing, monkeypatch, capsys):
    """Every argument and every option that is given empty is refused: 1 where it is a name, which is nobody's."""
    if nothing and declared.kind == "file":
        return  # a file may be called so
    monkeypatch.setenv("AKCLI_FACTS", str(SAMPLE))
    value = ("vn", nothing) if declared.many and declared.kind == "address" else nothing
    value = (value,) if declared.many and isinstance(value, str) else value
    with pytest.raises((NotFound, UsageError)) as refused:
        commands.run(name, NEEDED.get(name, {}) | {declared.name: value})
    assert isinstance(refused.value, NotFound) == (declared.kind in NAMES)
    if declared.kind not in NAMES and declared.name != "facts":
        assert str(refused.value) == f"{declared.metavar if isinstance(declared, Argument) else declared.flag} is empty"
    assert capsys.readouterr().out == ""
