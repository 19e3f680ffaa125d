"""The listed editions: what is listed is what is recorded, and the facts of an edition do not change under its name."""

import json
import sys
from decimal import Decimal

import pytest
import release
import tomli
from conftest import ROOT, SAMPLE

from akcli.commands.changes import editions
from akcli.facts.changes import changes
from akcli.facts.load import load
from akcli.facts.states import read_state

TABLE = tomli.loads((ROOT / "data" / "editions.toml").read_text(encoding="utf-8"))["editions"]
TODAY = {"edition": "2026-11-23", "fingerprint": load(str(SAMPLE)).fingerprint}
"""The sample as a listed edition."""
BEFORE = {"edition": "2026-11-01", "fingerprint": "0badcafe"}
LATER = {"edition": "2026-11-23", "fingerprint": "0badcafe"}


def test_the_listed_editions_are_those_recorded(facts):
    """At least three past states; the facts of today are those that are listed under their edition, if it is listed."""
    assert list(release.complaints(TABLE, release.listed(), facts)) == []
    assert len(TABLE) > 3
    assert [(edition.edition, edition.fingerprint) for edition in editions()] == [
        (listed["edition"], listed["fingerprint"]) for listed in TABLE
    ]


@pytest.mark.parametrize(
    ("table", "recorded", "complaints"),
    [
        ([], [], []),
        ([BEFORE], [BEFORE], []),
        ([BEFORE, TODAY], [BEFORE, TODAY], []),
        ([LATER, TODAY], [LATER, TODAY], []),
        (
            [BEFORE],
            [BEFORE | {"fingerprint": "00000000"}],
            ["edition 2026-11-01 is listed as 0badcafe, and no such state is recorded"],
        ),
        (
            [BEFORE],
            [BEFORE | {"edition": "2026-11-02"}],
            ["edition 2026-11-01 is listed as 0badcafe, and no such state is recorded"],
        ),
        ([BEFORE], [BEFORE, TODAY], ["1 editions are listed, and the changes of 2 are recorded"]),
        (
            [TODAY, LATER],
            [TODAY, LATER],
            [
                f"edition 2026-11-23 is listed as 0badcafe, but the facts are {TODAY['fingerprint']} now: set edition"
                " to the day on which they were judged, or list them again (tools/release.py --again)"
            ],
        ),
    ],
)
def test_what_is_listed_wrongly_is_told(table, recorded, complaints):
    """A state that is not the recorded one, and facts that changed after their edition was listed."""
    assert list(release.complaints(table, recorded, load(str(SAMPLE)))) == complaints


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project with the sample as its facts, and no edition listed yet."""
    for name in ("FACTS", "EDITIONS", "CHANGES"):
        monkeypatch.setattr(release, name, tmp_path / getattr(release, name).name)
    release.FACTS.write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def released(monkeypatch, *words):
    """Run the release command."""
    monkeypatch.setattr(sys, "argv", ["release.py", *words])
    return release.main()


def test_a_release_adds_what_changed(project, monkeypatch, capsys):
    """To the recorded changes, to the list, and to what the changelog says."""
    new = project / "new.toml"
    text = release.FACTS.read_text(encoding="utf-8").replace("2017 = 95250", "2017 = 95250.0")
    text = text.replace('verdict = "missed"', 'verdict = "outdated"').replace(
        'edition = "2026-11-23', 'edition = "2026-11-24'
    )
    text += '\n[moved]\nnsp-old = "nsp"\n'
    new.write_text(text, encoding="utf-8")
    assert released(monkeypatch, str(release.FACTS)) == 0
    assert capsys.readouterr().out == f"- The facts of 2026-11-23, fingerprint `{TODAY['fingerprint']}`.\n"
    assert released(monkeypatch, str(new), "--after", str(release.FACTS)) == 0
    later = load(str(new)).fingerprint
    assert capsys.readouterr().out == (
        f"- The facts of 2026-11-24, fingerprint `{later}`.\n"
        "  Revised: claims 1.\n"
        "  Respelt: observations 1.\n"
        "  The verdict of `claim-trade-200` is outdated, no longer missed.\n"
        "  `nsp-old` is now `nsp`.\n"
    )
    recorded = json.loads(release.CHANGES.read_text(encoding="utf-8"), parse_float=Decimal)
    assert [(known["edition"], known["fingerprint"]) for known in recorded] == [
        ("2026-11-23", TODAY["fingerprint"]),
        ("2026-11-24", later),
    ]
    expected = changes(read_state(str(release.FACTS)).base, read_state(str(new)).base)
    assert [tuple(change) for change in recorded[1]["changes"]] == [tuple(change) for change in expected]
    table = tomli.loads(release.EDITIONS.read_text(encoding="utf-8"))["editions"]
    assert list(release.complaints(table, recorded, load(str(new)))) == []


def test_a_state_is_listed_once_and_can_be_listed_again(project, monkeypatch, capsys):
    """What is there already is refused; with ``--again`` the newest is put in place of itself."""
    released(monkeypatch, str(release.FACTS))
    with pytest.raises(SystemExit, match=f"{TODAY['fingerprint']} is already listed$"):
        released(monkeypatch, str(release.FACTS), "--after", str(release.FACTS))
    release.FACTS.write_text(release.FACTS.read_text(encoding="utf-8").replace("95250", "95251"), encoding="utf-8")
    assert released(monkeypatch, str(release.FACTS), "--again") == 0
    assert [known["fingerprint"] for known in release.listed()] == [load(str(release.FACTS)).fingerprint]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("about =", "{path}:1: not TOML: Invalid value (at end of document)"),
        ('[project]\nname = "other"', "{path}:1: is not a fact base: it has no about and no entry of any section"),
        ('[about]\ntitle = "Facts"', "it does not say of which edition it is"),
    ],
)
def test_what_is_no_edition_is_refused(project, monkeypatch, text, why):
    """In one line, and nothing is written."""
    path = project / "bad.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit) as refused:
        released(monkeypatch, str(path))
    assert refused.value.code == f"{path}: cannot be listed: {why.format(path=path)}"
    assert not release.EDITIONS.exists()
