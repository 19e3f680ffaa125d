"""The JSON Schema: it is the model, takes what the checker takes, and refuses what a schema can refuse."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args, get_origin

import pytest
import tomli
from conftest import ROOT, SAMPLE
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator
from schema import schema, sentences, text

from akcli.facts import model
from akcli.facts.check import check

SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)
BEYOND = {
    "alpha2-not-id",
    "date-day",
    "date-end-before-start",
    "due-before-announced",
    "due-without-end",
    "ended-before-announced",
    "escape-of-toml-1.1",
    "gap-that-is-closed",
    "id-of-a-state",
    "id-of-asean",
    "id-repeated",
    "id-repeated-in-another-section",
    "inline-table-on-two-lines",
    "inline-table-with-last-comma",
    "measure-and-flow",
    "measure-and-unit",
    "number-beyond-bounds",
    "number-not-finite",
    "number-too-long",
    "number-too-small",
    "number-with-exponent",
    "outcome-beside-series",
    "point-in-another-unit",
    "point-too-long",
    "points-out-of-order",
    "points-same-time",
    "reference-to-no-evidence",
    "reference-to-no-partner",
    "reference-to-no-policy",
    "reference-to-no-reporter",
    "reference-to-no-series",
    "reference-to-no-source",
    "series-in-another-unit",
    "text-bidi-override",
    "text-control-character",
    "text-double-space",
    "text-markup",
    "total-no-sum",
    "unit-without-value",
    "value-without-unit",
    "variant-far-off",
    "variant-in-another-unit",
    "verdict-beside-outcome",
    "verdict-beside-series",
    "verdict-out-of-time",
}
"""The mistakes that no schema can tell; see the files of the same names."""


def tables():
    """The bad files that are TOML."""
    for path in sorted(Path(__file__).with_name("bad").glob("*.toml")):
        try:
            yield path.stem, tomli.loads(path.read_text(encoding="utf-8"))
        except (ValueError, RecursionError):
            continue


def test_it_is_a_schema_by_two_drafts():
    """The newest draft, and draft 7, which editors know, have nothing against it."""
    Draft202012Validator.check_schema(SCHEMA)
    Draft7Validator.check_schema(SCHEMA)


def test_the_text_is_the_schema():
    """Pretty JSON with a line end, in which descriptions can be read."""
    assert json.loads(text()) == SCHEMA
    assert text().startswith('{\n  "$schema": "https://json-schema.org/draft/2020-12/schema",\n')
    assert text().endswith("}\n")
    assert "\\u" not in text()


@pytest.mark.parametrize("path", [SAMPLE, ROOT / "data" / "facts.toml"], ids=lambda path: path.name)
@pytest.mark.parametrize("draft", [Draft202012Validator, Draft7Validator])
def test_sound_bases_are_valid(path, draft):
    """The sample and the shipped facts, by either draft."""
    base = tomli.loads(path.read_text(encoding="utf-8"))
    assert [error.message for error in draft(SCHEMA).iter_errors(base)] == []


@pytest.mark.parametrize(("name", "base"), list(tables()))
def test_mistakes_are_refused_but_those_beyond_a_schema(name, base):
    """What is invalid by the schema, by either draft, is what a schema can tell."""
    assert VALIDATOR.is_valid(base) is (name in BEYOND)
    assert Draft7Validator(SCHEMA).is_valid(base) is (name in BEYOND)


def test_every_table_and_field_of_the_model_is_in_it():
    """In the model's order, closed to any other."""
    kinds = {name: kind for name, kind in vars(model).items() if hasattr(kind, "_fields")}
    assert list(SCHEMA["$defs"]) == list(kinds)
    for name, kind in kinds.items():
        table = SCHEMA["$defs"][name]
        assert list(table["properties"]) == list(kind._fields)
        assert table["additionalProperties"] is False
        assert table["description"] == kind.__doc__
    assert list(SCHEMA["properties"]) == ["about", "moved", *model.SECTIONS]


def test_a_field_is_described_as_in_the_model():
    """Form, words, bounds, default and the model's sentence: all an editor needs to help."""
    assert SCHEMA["$defs"]["Initiative"]["properties"]["number"] == {
        "description": "Its place in the policy's own list.",
        "type": "integer",
    }
    assert SCHEMA["$defs"]["Point"]["properties"]["status"] == {
        "description": "Absent means as published.",
        "enum": ["preliminary", "estimate", "derived"],
    }
    assert SCHEMA["$defs"]["Partner"]["properties"]["mekong"] == {
        "description": "Whether it is one of the five Mekong countries.",
        "type": "boolean",
        "default": False,
    }
    assert SCHEMA["$defs"]["Event"]["properties"]["id"] == {
        "description": "What it is called by: kebab-case, at most 32 characters, unique in the whole file.",
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 32,
    }
    assert SCHEMA["$defs"]["Event"]["properties"]["partners"] == {
        "description": "Who took part or is concerned; a host that only lends the place is not among them.",
        "type": "array",
        "items": {
            "description": "The id of a partner.",
            "type": "string",
            "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
            "maxLength": 32,
        },
        "minItems": 1,
        "uniqueItems": True,
    }
    assert SCHEMA["$defs"]["Source"]["properties"]["language"]["default"] == "en"
    assert SCHEMA["$defs"]["Point"]["properties"]["value"] == {
        "description": "The number, with the digits of its source.",
        "type": "number",
    }
    assert SCHEMA["$defs"]["Institution"]["properties"]["size"] == {
        "$ref": "#/$defs/Size",
        "description": "How large it is, in one year.",
    }
    (point,) = SCHEMA["$defs"]["Series"]["properties"]["points"]["patternProperties"].values()
    assert point == {"oneOf": [{"type": "number"}, {"$ref": "#/$defs/Point"}]}


def test_what_must_be_given_is_required():
    """What has no default, and the sources of every entry; a point may have those of its series."""
    assert SCHEMA["required"] == ["about"]
    required = {name: table["required"] for name, table in SCHEMA["$defs"].items()}
    assert required["Event"] == ["id", "date", "title", "summary", "kind", "sources"]
    assert required["EventVariant"] == ["sources"]
    assert required["Point"] == ["value"]
    assert required["Names"] == []
    resting = [kind for kind in model.SECTIONS.values() if "sources" in kind._fields]
    assert {*model.SECTIONS.values()} - {*resting} == {model.Source, model.Gap}
    assert all("sources" in required[kind.__name__] for kind in resting)


TAPLO = shutil.which("taplo", path=os.pathsep.join([os.path.dirname(sys.executable), os.environ.get("PATH", "")]))


@pytest.mark.skipif(not TAPLO, reason="taplo is not installed here")
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", ""),
        ('kind = "summit"', 'kind = "sumit"', '"sumit" is not one of'),
        ('kind = "summit"', 'sort = "summit"', "('sort' was unexpected)"),
        ('date = "1989-11-02"', "date = 1989", "1989 is not of type"),
        ('date = "1989-11-02"', 'date = "1989-13"', '"1989-13" does not match'),
        ("2017 = 95250", 'last = { value = "95250" }', "('last' was unexpected)"),
    ],
)
def test_a_toml_editor_checks_by_the_first_line(old, new, said, tmp_path):
    """taplo, which is behind the TOML support of editors, finds the schema by ``#:schema`` and tells what is wrong."""
    for folder in ("data", "docs"):
        (tmp_path / folder).mkdir()
    (tmp_path / "data" / "facts.schema.json").write_text(text(), encoding="utf-8")
    own = tmp_path / "docs" / "own.toml"
    own.write_text(SAMPLE.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    done = subprocess.run([TAPLO, "lint", own], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode == 0) is (said == "")
    assert said in done.stderr + done.stdout


LINES = SAMPLE.read_text(encoding="utf-8").split("\n")
VALUES = st.sampled_from(['"x"', '"2019"', '"one"', "1", "1.5", "true", "[]", '["asean"]', "{ a = 1 }", '"Á – b"'])


@given(st.lists(st.tuples(st.integers(0, len(LINES) - 1), VALUES), max_size=3))
def test_what_the_checker_takes_is_valid(changes):
    """The schema is never stricter than the checker: an editor marks nothing that is sound."""
    lines = list(LINES)
    for place, value in changes:
        lines[place] = f"{lines[place].partition(' = ')[0]} = {value}" if " = " in lines[place] else ""
    raw = "\n".join(lines).encode()
    if check(raw, "f.toml")[0]:
        assert VALIDATOR.is_valid(tomli.loads(raw.decode()))


TABLES = [model.About, *model.SECTIONS.values(), model.Names, model.Size, model.Point, model.Outcome]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_every_field_of_the_model_says_what_it_means(table):
    """In a sentence of its own or of its closed list, or by a name that means the same everywhere: what its type is
    would be no help."""
    said = sentences()

    def is_said(field, hint):
        inner = next((one for one in get_args(hint) if get_args(hint)[-1] is type(None)), hint)
        listed = get_args(inner)[0] if get_origin(inner) is tuple else inner
        return (table.__name__, field) in said or field in model.EVERYWHERE or bool(model.closed_list(listed))

    assert [field for field, hint in table.__annotations__.items() if not is_said(field, hint)] == []
