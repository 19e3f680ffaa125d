"""The whole base for other tools: what is written, that others read the same from it, and whole files or none."""

import csv
import itertools
import json
import os
import re
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing, contextmanager
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args, get_origin

import pytest
from conftest import ROOT, SAMPLE, ask, base, event, partner, series, source

from akcli.compile import compile_facts
from akcli.errors import BrokenInstall, UsageError
from akcli.facts import check, model
from akcli.facts.load import CompiledFacts
from akcli.tables import database
from akcli.tables import export as export_module
from akcli.tables.export import export

TABLES = (*model.SECTIONS, "observations", "trade", "outcomes", "citations", "moved")
FORMS = ("sqlite", "csv", "json", "jsonl")
ABOUT = model.About("Test", "2026-11-24", "CC BY-SA 4.0 for all")
GAP = model.Gap("gap", "No more is known.", "2026-11-24")
FACTS = base(
    sources=[source("one", "KITA", published="2020", language="ko")],
    partners=[partner("asean", "ASEAN", "group"), partner("vn", "Viet Nam", names=model.Names(("베트남", "월남")))],
    events=[
        event(
            "summit",
            "2019-11-25",
            title='The "first", they say',
            partners=("asean", "vn"),
            sources=("one#p4",),
            variants=(model.EventVariant(("one",), place="Bu san"),),
        )
    ],
    series=[series("exports", "export", {"2019": model.Point(Decimal("7.250"), "USD billion", sources=("one#t1",))})],
).replace(about=ABOUT, gaps=(GAP,), moved={"summit-old": "summit"})

JSONL = """\
{"section":"about","title":"Test","edition":"2026-11-24","licence":"CC BY-SA 4.0 for all","note":null,\
"fingerprint":"FINGERPRINT"}
{"section":"moved","old":"summit-old","new":"summit"}
{"section":"sources","id":"one","title":"One","publisher":"KITA","url":"https://example.org/one","kind":"news",\
"read":"2026-11-24","published":"2020","language":"ko","via":null,"note":null}
{"section":"events","id":"summit","date":"2019-11-25","title":"The \\"first\\", they say","summary":"It happened.",\
"kind":"summit","place":null,"partners":["asean","vn"],"topics":[],"milestone":false,"variants":[{"sources":[{"id":"one",\
"locator":null,"publisher":"KITA","url":"https://example.org/one","published":"2020"}],"date":null,\
"place":"Bu san","note":null}],"sources":[{"id":"one","title":"One","publisher":"KITA","url":"https://example.org/one","kind":"news",\
"read":"2026-11-24","published":"2020","language":"ko","via":null,"note":null,"locator":"p4"}],"note":null}
{"section":"series","id":"exports","title":"exports","measure":"goods-trade","flow":"export","reporter":"kr",\
"partner":"vn","unit":"USD million","method":null,"coverage":null,"closed":false,"sources":[{"id":"one","title":"One",\
"publisher":"KITA","url":"https://example.org/one","kind":"news","read":"2026-11-24","published":"2020",\
"language":"ko","via":null,"note":null,"locator":null}],"note":null}
{"section":"gaps","id":"gap","text":"No more is known.","searched":"2026-11-24","measure":null,"flow":null,\
"partner":null,"reporter":null,"since":null,"until":null}
{"section":"observations","series":"exports","period":"2019","value":7.250,"unit":"USD billion",\
"usd_million":7250,"qualifier":null,"status":null,"coverage":null,"sources":[{"id":"one","title":"One",\
"publisher":"KITA","url":"https://example.org/one","kind":"news","read":"2026-11-24","published":"2020",\
"language":"ko","via":null,"note":null,"locator":"t1"}],"note":null,"variants":[],\
"address":"exports#2019"}
"""

CSV = {
    "sources.csv": """\
id,title,publisher,url,kind,read,published,language,via,note
one,One,KITA,https://example.org/one,news,2026-11-24,2020,ko,,
""",
    "partners.csv": """\
id,name,kind,official_name,alpha2,alpha3,capital,joined,relations_since,partnership,partnership_since,mekong,\
names_ko,names_local,aliases,variants,sources,note
asean,ASEAN,group,,,,,,,,,false,,,,,one,
vn,Viet Nam,asean-member,,,,,,,,,false,베트남; 월남,,,,one,
""",
    "events.csv": """\
id,date,title,summary,kind,place,partners,topics,milestone,variants,sources,note
summit,2019-11-25,"The ""first"", they say",It happened.,summit,,asean; vn,,false,\
"[{""sources"":[""one""],""date"":null,""place"":""Bu san"",""note"":null}]",one#p4,
""",
    "institutions.csv": """\
id,name,kind,purpose,status,abbreviation,names_ko,names_local,aliases,established,announced,seat,size_value,size_unit,\
size_year,as_of,variants,sources,note
""",
    "observations.csv": """\
series,period,value,unit,usd_million,qualifier,status,coverage,sources,note,variants
exports,2019,7.250,USD billion,7250,,,,one#t1,,
""",
    "trade.csv": """\
partner,reporter,year,exports,imports,total,balance,growth,unit,status,qualifier,coverage
asean,kr,2019,7250,,,,,USD million,,,
""",
    "outcomes.csv": """\
target,outcome,outcome_year,reached,verdict,passed
""",
    "moved.csv": """\
old,new
summit-old,summit
""",
    "citations.csv": """\
section,entry,period,source,locator
events,summit,,one,p4
partners,asean,,one,
partners,vn,,one,
series,exports,,one,
observations,exports,2019,one,t1
""",
}


# What is written


def test_json_is_one_object_with_every_field_of_the_model():
    """Its sections are in the model's order; what is not known is null; numbers have their own digits."""
    text = export(FACTS, "-", "json")
    whole = json.loads(text)
    assert list(whole) == ["about", "moved", *model.SECTIONS]
    assert whole["about"] == ABOUT._asdict() | {"fingerprint": FACTS.fingerprint}
    assert whole["moved"] == {"summit-old": "summit"}
    assert whole["events"] == [
        {
            "id": "summit",
            "date": "2019-11-25",
            "title": 'The "first", they say',
            "summary": "It happened.",
            "kind": "summit",
            "place": None,
            "partners": ["asean", "vn"],
            "topics": [],
            "milestone": False,
            "variants": [{"sources": ["one"], "date": None, "place": "Bu san", "note": None}],
            "sources": ["one#p4"],
            "note": None,
        }
    ]
    assert '"value": 7.250,\n' in text
    assert "베트남" in text


def test_jsonl_is_a_line_for_each_fact_with_its_sources_in_full():
    """A series and each of its observations are lines of their own."""
    lines = export(FACTS, "-", "jsonl").splitlines(keepends=True)
    expected = JSONL.replace('"partner":"vn"', '"partner":"asean"').replace("FINGERPRINT", FACTS.fingerprint)
    assert "".join(line for line in lines if '"section":"partners"' not in line) == expected


def test_csv_is_a_folder_with_a_file_for_each_section(tmp_path):
    """Beside them what is computed, and the description of the package; cells are as in every listing."""
    export(FACTS, str(tmp_path / "facts"), "csv")
    written = {path.name: path.read_bytes().decode("utf-8") for path in (tmp_path / "facts").iterdir()}
    assert {name: written[name] for name in CSV} == CSV
    assert written.keys() == {*(f"{table}.csv" for table in TABLES), "datapackage.json"}


def test_a_data_package_describes_the_csv_files(tmp_path):
    """Types, primary and foreign keys, closed lists, licence and sources stand in datapackage.json."""
    export(FACTS, str(tmp_path / "facts"), "csv")
    package = json.loads((tmp_path / "facts" / "datapackage.json").read_bytes())
    resources = {one["name"]: one for one in package.pop("resources")}
    assert package == {
        "profile": "tabular-data-package",
        "name": "asean-korea-facts",
        "title": "Test",
        "version": "2026-11-24",
        "fingerprint": FACTS.fingerprint,
        "licenses": [
            {
                "name": "CC-BY-SA-4.0",
                "path": "https://creativecommons.org/licenses/by-sa/4.0/",
                "title": "CC BY-SA 4.0 for all",
            }
        ],
        "gaps": ["No more is known."],
        "sources": [{"title": "KITA: One", "path": "https://example.org/one"}],
    }
    assert resources["initiatives"]["schema"]["primaryKey"] == "id"
    assert resources["initiatives"]["schema"]["foreignKeys"] == [
        {"fields": "policy", "reference": {"resource": "policies", "fields": "id"}},
        {"fields": "pillar", "reference": {"resource": "pillars", "fields": "id"}},
    ]
    assert resources["citations"] == {
        "profile": "tabular-data-resource",
        "name": "citations",
        "path": "citations.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [
                {"name": "section", "type": "string", "constraints": {"required": True}},
                {"name": "entry", "type": "string", "constraints": {"required": True}},
                {"name": "period", "type": "string"},
                {"name": "source", "type": "string", "constraints": {"required": True}},
                {"name": "locator", "type": "string"},
            ],
            "foreignKeys": [{"fields": "source", "reference": {"resource": "sources", "fields": "id"}}],
        },
    }
    fields = {(one, field["name"]): field for one in resources for field in resources[one]["schema"]["fields"]}
    for table, field in (
        ("events", {"name": "topics", "type": "string", "description": "Several are joined by '; '."}),
        ("events", {"name": "variants", "type": "array"}),
        ("partners", {"name": "mekong", "type": "boolean"}),
        ("initiatives", {"name": "number", "type": "integer"}),
        ("sources", {"name": "read", "type": "date", "constraints": {"required": True}}),
        ("sources", {"name": "url", "type": "string", "format": "uri", "constraints": {"required": True}}),
        ("observations", {"name": "usd_million", "type": "number"}),
        (
            "observations",
            {"name": "status", "type": "string", "constraints": {"enum": ["preliminary", "estimate", "derived"]}},
        ),
    ):
        assert fields[table, field["name"]] == field


@pytest.mark.parametrize(
    ("licence", "described"),
    [
        ("CC BY 4.0", {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}),
        ("Ask us", {"name": "notspecified"}),
    ],
)
def test_a_licence_has_its_name_where_it_begins_with_one(tmp_path, licence, described):
    """Other words stand as they are."""
    export(base().replace(about=ABOUT._replace(licence=licence)), str(tmp_path / "facts"), "csv")
    package = json.loads((tmp_path / "facts" / "datapackage.json").read_bytes())
    assert package["licenses"] == [described | {"title": licence}]


# What others read from it


def test_the_base_comes_back_from_json_the_same(facts):
    """The checker builds the same from the JSON, less its nulls, empty lists and fingerprint, as from the TOML."""

    def known(table):
        return {name: value for name, value in table.items() if value not in (None, [], {})}

    document = json.loads(export(facts, "-", "json"), parse_float=Decimal, object_hook=known)
    assert document["about"].pop("fingerprint") == facts.fingerprint
    again, complaints = check._build(document)
    assert complaints == []
    assert again == facts


def test_every_fact_has_its_line(facts):
    """jsonl has about, the entries of every section, then the observations, each with a source."""
    lines = [json.loads(line) for line in export(facts, "-", "jsonl").splitlines()]
    assert [(line["section"], line.get("id")) for line in lines if line["section"] != "observations"] == [
        ("about", None),
        *(("moved", None) for _ in facts.moved),
        *((section, entry.id) for section in model.SECTIONS for entry in getattr(facts, section)),
    ]
    points = [(one.id, period) for one in facts.series for period in one.points]
    assert [(line["series"], line["period"]) for line in lines if line["section"] == "observations"] == points
    assert all(line["sources"] for line in lines if line["section"] not in ("about", "moved", "sources", "gaps"))


def test_sqlite_opens_the_file_with_every_table(facts, tmp_path):
    """The file holds what the tables in memory hold, and SQLite finds it sound."""
    path = tmp_path / "facts.db"
    assert export(facts, str(path), "sqlite") == ""
    with (
        closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as opened,
        closing(database.connect(facts)) as tables,
    ):
        assert opened.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert opened.execute("pragma foreign_key_check").fetchall() == []
        assert list(opened.iterdump()) == list(tables.iterdump())


def test_the_bundled_facts_are_exported_as_they_are_compiled(facts, tmp_path):
    """The bytes of the compiled file, which are those of a file that is made of the same facts."""
    compile_facts(str(tmp_path / "compiled"), facts)
    compiled = CompiledFacts(str(tmp_path / "compiled"))
    assert export(compiled, str(tmp_path / "copied.db"), "sqlite") == ""
    assert export(facts, str(tmp_path / "made.db"), "sqlite") == ""
    assert (tmp_path / "copied.db").read_bytes() == (tmp_path / "made.db").read_bytes()
    assert (tmp_path / "copied.db").read_bytes() == (tmp_path / "compiled" / "facts.db").read_bytes()


@pytest.mark.parametrize("cut", [None, 0, 20, 9000])
def test_a_broken_compiled_file_is_not_exported(cut, tmp_path):
    """Cut, empty or gone: a copy of it would be as broken."""
    compile_facts(str(tmp_path / "compiled"), FACTS)
    path = tmp_path / "compiled" / "facts.db"
    path.unlink() if cut is None else os.truncate(path, cut)
    with pytest.raises(BrokenInstall) as error:
        export(CompiledFacts(str(tmp_path / "compiled")), str(tmp_path / "facts.db"), "sqlite")
    reason = "No such file or directory" if cut is None else "database disk image is malformed"
    assert str(error.value) == f"{path}: {reason}"
    assert os.listdir(tmp_path) == ["compiled"]


def test_the_csv_files_pass_the_frictionless_validator(facts, tmp_path):
    """Every cell has the type, every key its row."""
    export(facts, str(tmp_path / "facts"), "csv")
    validator = [sys.executable, "-m", "frictionless", "validate", "facts/datapackage.json", "--json"]
    done = subprocess.run(validator, cwd=tmp_path, capture_output=True, timeout=120, check=False)
    report = json.loads(done.stdout)
    assert report["errors"] == []
    assert [task["errors"] for task in report["tasks"]] == [[]] * len(TABLES)
    assert report["valid"] is True


def test_the_csv_files_have_the_values_of_the_model(facts, tmp_path):
    """Read by Python's csv and by the rules of the package, each section is the model's again."""
    export(facts, str(tmp_path / "facts"), "csv")
    for section, kind in model.SECTIONS.items():
        with (tmp_path / "facts" / f"{section}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        entries = getattr(facts, section)
        assert len(rows) == len(entries)
        for row, entry in zip(rows, entries, strict=True):
            known = {name: value for name in kind._fields if name in row and (value := getattr(entry, name)) != ()}
            assert {name: read(row[name], value) for name, value in known.items()} == known
    with (tmp_path / "facts" / "observations.csv").open(encoding="utf-8", newline="") as file:
        told = [(row["series"], row["period"], Decimal(row["value"])) for row in csv.DictReader(file)]
    assert told == [(one.id, period, point.value) for one in facts.series for period, point in one.points.items()]


def read(cell, like):
    """A cell as the value that the model has in its place."""
    if like is None:
        return cell or None
    if isinstance(like, bool):
        return {"true": True, "false": False}[cell]
    if isinstance(like, (int, Decimal)):
        return Decimal(cell)
    if isinstance(like, str):
        return cell
    if hasattr(like[0], "_fields"):
        return tuple(table(type(like[0]), row) for row in json.loads(cell, parse_float=Decimal))
    return tuple(cell.split("; "))


def table(kind, row):
    """One of the model's tables from its JSON."""
    built = {}
    for name, hint in kind.__annotations__.items():
        inner = next((one for one in get_args(hint) if hasattr(one, "_fields")), None)
        value = row[name]
        if inner and value is not None:
            value = table(inner, value)
        built[name] = tuple(value) if get_origin(hint) is tuple else value
    return kind(**built)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_facts_make_the_same_bytes(form, tmp_path, akcli):
    """In another process, with another order of hashes, too."""
    sample = str(ROOT / "docs" / "sample.toml")
    for seed in "12":
        assert akcli("export", f"facts-{seed}", "--to", form, "--facts", sample, PYTHONHASHSEED=seed) == (0, "", "")
    assert contents(tmp_path / "facts-1") == contents(tmp_path / "facts-2") != {}


def contents(path):
    """The bytes of a file, or of each in a folder."""
    return {one.name: one.read_bytes() for one in path.iterdir()} if path.is_dir() else path.read_bytes()


# Whole files or none


@pytest.mark.parametrize("form", FORMS)
def test_what_is_there_is_replaced_only_by_force(form, tmp_path, monkeypatch):
    """Without --force nothing is touched; with it the new facts take the place of the old, through links too."""
    monkeypatch.chdir(tmp_path)
    export(base(), "old", form)
    before = contents(tmp_path / "old")
    os.symlink("old", "link")
    with pytest.raises(UsageError, match=r"^link already exists; use --force to overwrite$"):
        export(FACTS, "link", form)
    assert contents(tmp_path / "old") == before
    export(FACTS, "link", form, force=True)
    export(FACTS, "new", form)
    assert contents(tmp_path / "old") == contents(tmp_path / "new") != before
    assert os.readlink("link") == "old"
    assert sorted(os.listdir()) == ["link", "new", "old"]


def test_an_empty_folder_is_filled(tmp_path):
    """Where nothing is, nothing has to be replaced."""
    export(FACTS, str(tmp_path), "csv")
    assert (tmp_path / "events.csv").exists()


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize(
    ("path", "form", "complaint"),
    [
        ("folder", "csv", "folder holds letter.txt, which is no part of an export"),
        ("folder", "json", "folder is a folder"),
        ("folder", "sqlite", "folder is a folder"),
        (".", "jsonl", ". is a folder"),
        *(("", form, "PATH is empty") for form in FORMS),
        ("mixed", "csv", "mixed holds events.csv, which is no part of an export"),
        ("folder/letter.txt", "csv", "folder/letter.txt is not a folder"),
        ("new/", "json", "new/ names a folder, and this form is one file"),
        ("/dev/null", "json", "/dev/null is not a regular file; use - for stdout"),
        ("/dev/null", "csv", "/dev/null is not a folder"),
        ("pipe", "json", "pipe is not a regular file; use - for stdout"),
        ("pipe", "sqlite", "pipe is not a regular file; use - for stdout"),
        ("-", "sqlite", "sqlite cannot go to stdout: name a file"),
        ("-", "csv", "csv cannot go to stdout: name a folder"),
        ("facts", "jason", "unknown --to 'jason'; did you mean 'json' or 'jsonl'? (one of sqlite, csv, json, jsonl)"),
        ("facts", "xlsx", "unknown --to 'xlsx' (one of sqlite, csv, json, jsonl)"),
    ],
)
def test_what_is_no_target_is_never_replaced(force, path, form, complaint, tmp_path, monkeypatch):
    """A folder of other things, a folder for a file, a device: the complaint tells which, whatever the force."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "letter.txt").write_text("Dear all")
    (tmp_path / "mixed" / "events.csv").mkdir(parents=True)  # a folder in the place of a file
    os.mkfifo("pipe")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(UsageError, match=f"^{re.escape(complaint)}$"):
        ask("export", FACTS, path=path, to=form, force=force)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("force", [[], ["--force"]])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("nowhere/facts", "No such file or directory"),
        ("loop", "Too many levels of symbolic links"),
        ("astray", "No such file or directory"),
        ("letter.txt/facts", "Not a directory"),
        ("x" * 300, "File name too long"),
    ],
)
def test_a_path_that_cannot_be_written_is_told(path, reason, form, force, tmp_path, akcli):
    """A missing folder, a link to itself, a link to nowhere: one line on stderr, and nothing has changed."""
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "astray").symlink_to("nowhere/facts")
    (tmp_path / "letter.txt").write_text("Dear all")
    before = sorted(tmp_path.rglob("*"))
    told = akcli("export", path, "--to", form, *force, "--facts", str(ROOT / "docs" / "sample.toml"))
    assert told == (3, "", f"akcli: cannot write the answer: {path}: {reason}\n")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("form", FORMS)
def test_a_link_to_what_is_not_there_yet_is_followed(form, tmp_path):
    """As a shell's ``>`` does."""
    (tmp_path / "link").symlink_to("facts")
    export(FACTS, str(tmp_path / "link"), form)
    assert (tmp_path / "link").is_symlink()
    assert contents(tmp_path / "facts") == contents(tmp_path / "link") != {}


@pytest.mark.parametrize("form", FORMS)
def test_what_is_replaced_keeps_its_mode(form, tmp_path):
    """What only its owner may read stays so, folder and files; what is new has the mode that the umask leaves."""
    path = tmp_path / "facts"
    before = os.umask(0o022)
    try:
        export(FACTS, str(path), form)
        assert modes(path) == ({0o644, 0o755} if form == "csv" else {0o644})
        (path / "events.csv" if form == "csv" else path).chmod(0o600)
        path.chmod(0o700 if form == "csv" else 0o604)
        export(base(), str(path), form, force=True)
        assert modes(path) == ({0o644, 0o600, 0o700} if form == "csv" else {0o604})
    finally:
        os.umask(before)


def modes(path):
    """The modes of a file, or of a folder and what is in it."""
    return {stat.S_IMODE(one.stat().st_mode) for one in (path, *path.rglob("*"))}


@contextmanager
def as_nobody(*folders):
    """Let the operating system refuse what it refuses to others than root; ``folders`` are theirs."""
    if os.geteuid():
        yield
        return
    for folder in folders:
        os.chown(folder, 65534, 65534)
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def open_folder():
    """A folder that anybody may enter."""
    with TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)
        os.chmod(folder, 0o755)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_write_protected_is_not_replaced(form, open_folder):
    """Though its folder could be written; nothing has changed, and the other files of an export have not."""
    path = open_folder / "facts"
    export(FACTS, str(path), form)
    (path / "observations.csv" if form == "csv" else path).chmod(0o444)
    before = contents(path)
    with as_nobody(open_folder, *(path, *path.rglob("*"))), pytest.raises(OSError, match=r"facts: Permission denied"):
        export(base(), str(path), form, force=True)
    assert contents(path) == before
    assert os.listdir(open_folder) == ["facts"]


def test_a_folder_is_filled_whose_own_folder_cannot_be_written(open_folder):
    """A volume, or a place that somebody made: what is in it is replaced, too; a file cannot be."""
    path = open_folder / "facts"
    path.mkdir()
    open_folder.chmod(0o555)
    with as_nobody(path):
        for content, force in ((FACTS, False), (base(), True)):
            export(content, str(path), "csv", force=force)
            assert sorted(os.listdir(path)) == sorted([*(f"{table}.csv" for table in TABLES), "datapackage.json"])
        for form in FORMS:
            with pytest.raises(OSError, match=r"other: Permission denied$"):
                export(FACTS, str(open_folder / "other"), form)
    assert contents(path)["events.csv"].count(b"\n") == 1
    assert os.listdir(open_folder) == ["facts"]


@pytest.mark.parametrize("failing", range(28))
def test_a_folder_is_replaced_whole_or_not_at_all(failing, tmp_path, monkeypatch):
    """Whichever step fails: all files are as before, or all are new."""
    path = tmp_path / "facts"
    export(FACTS, str(path), "csv")
    before = contents(path)
    steps = itertools.count()

    def failing_at(real):
        def step(*words, **more):
            if next(steps) == failing:
                raise OSError(28, "No space left on device")
            return real(*words, **more)

        return step

    monkeypatch.setattr(os, "rename", failing_at(os.rename))
    monkeypatch.setattr(os, "replace", failing_at(os.replace))
    with pytest.raises(OSError, match=r"facts: No space left on device$"):
        export(base(), str(path), "csv", force=True)
    assert contents(path) == before
    assert os.listdir(tmp_path) == ["facts"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("is_there", [False, True])
def test_what_appears_meanwhile_is_not_replaced(is_there, form, tmp_path, monkeypatch):
    """Also in an empty folder: who comes second says that it exists."""
    path = tmp_path / "facts"
    if is_there and form == "csv":
        path.mkdir()
    quicker = []
    write = export_module._write

    def write_after(partial, content):
        """Somebody else is through before we have written our first file."""
        if not quicker:
            quicker.append(True)
            path.mkdir(exist_ok=True) if form == "csv" else None
            (path / "sources.csv" if form == "csv" else path).write_bytes(b"Theirs.")
        write(partial, content)

    monkeypatch.setattr(export_module, "_write", write_after)
    monkeypatch.setattr(export_module, "_sqlite", lambda facts, partial: write_after(partial, b"Ours."))
    with pytest.raises(UsageError, match=r"facts already exists; use --force to overwrite$"):
        export(FACTS, str(path), form)
    assert contents(path) == ({"sources.csv": b"Theirs."} if form == "csv" else b"Theirs.")
    assert os.listdir(tmp_path) == ["facts"]


@pytest.mark.parametrize("form", FORMS)
def test_of_several_at_once_one_has_written(form, tmp_path):
    """Processes that start together: one says 0, the others that it exists."""
    words = [sys.executable, "-m", "akcli", "export", "facts", "--to", form, "--facts", str(SAMPLE)]
    running = [subprocess.Popen(words, cwd=tmp_path, stderr=subprocess.PIPE) for _ in range(4)]
    told = sorted((one.communicate()[1], one.returncode) for one in running)
    assert told == [(b"", 0), *[(b"akcli export: facts already exists; use --force to overwrite\n", 2)] * 3]
    assert os.listdir(tmp_path) == ["facts"]


def test_a_file_system_without_links_has_its_files_too(tmp_path, monkeypatch):
    """Such as that of most cards and sticks."""

    def link(*words, **more):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)
    export(FACTS, str(tmp_path / "facts"), "json")
    with pytest.raises(UsageError, match=r"facts already exists; use --force to overwrite$"):
        export_module._put(str(tmp_path / "facts"), str(tmp_path / "facts"), "facts", False)
    (tmp_path / "folder").mkdir()
    export(FACTS, str(tmp_path / "folder"), "csv")
    assert contents(tmp_path / "folder").keys() == {*(f"{table}.csv" for table in TABLES), "datapackage.json"}


LIMITED = """
import resource, sys
from akcli.__main__ import main

resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
sys.exit(main())
"""


@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_does_not_fit_leaves_nothing(form, tmp_path):
    """What was there stays, what was begun goes, the reason is told."""
    (tmp_path / "facts").mkdir() if form == "csv" else (tmp_path / "facts").write_text("old")
    words = ["export", "facts", "--to", form, "--force"]
    # What measures coverage could not write its own file, either.
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    run = [sys.executable, "-c", LIMITED, *words]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, env=clean, check=False)
    reason = "disk I/O error|database or disk is full" if form == "sqlite" else "File too large"
    assert re.fullmatch(f"akcli: cannot write the answer: facts: ({reason})\n", done.stderr.decode())
    assert (done.returncode, done.stdout) == (3, b"")
    assert [one.name for one in tmp_path.rglob("*")] == ["facts"]
    assert contents(tmp_path / "facts") in ({}, b"old")


ENDED = """
import os, signal, sys
from akcli.__main__ import main
from akcli.tables import database

real = database.connect

def connect(facts, path):
    found = real(facts, path)
    assert os.listdir() != []
    os.kill(os.getpid(), signal.SIGNAL)
    return found

database.connect = connect
sys.exit(main())
"""


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", -15), ("SIGHUP", -1), ("SIGKILL", -9)])
def test_a_process_that_is_ended_leaves_nothing_half_written(name, code, tmp_path):
    """Only SIGKILL leaves a file, under a name that tells where it is from."""
    words = ["export", "facts", "--to", "sqlite", "--facts", str(ROOT / "docs" / "sample.toml")]
    script = ENDED.replace("SIGNAL", name)
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        # Where the tests run in the background or under nohup, they were told to ignore these.
        preexec_fn=lambda: [signal.signal(one, signal.SIG_DFL) for one in (signal.SIGINT, signal.SIGHUP)],
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")
    left = [one.name for one in tmp_path.iterdir()]
    if name == "SIGKILL":
        assert re.fullmatch(r"\.akcli-export-\w+", left.pop())
    assert left == []


def test_a_signal_that_is_ignored_stays_ignored(tmp_path, monkeypatch):
    """An export under nohup goes on when the terminal closes."""
    real = database.connect

    def connect(facts, path):
        os.kill(os.getpid(), signal.SIGHUP)
        return real(facts, path)

    monkeypatch.setattr(database, "connect", connect)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        export(FACTS, str(tmp_path / "facts"), "sqlite")
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
    assert (tmp_path / "facts").exists()
