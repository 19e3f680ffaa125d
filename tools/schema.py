"""The model as JSON Schema, for editors and for validators in any language; made from the annotations, never by hand.

It says what a schema can say: fields, types, forms of texts, closed lists. What only the whole file can tell (that a
reference names an entry, that points stand in order, that a total is a sum) is left to :mod:`akcli.facts.check`.
"""

import ast
import json
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args, get_origin

from akcli.facts import model


def text() -> str:
    """The schema as the content of ``data/facts.schema.json``."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def schema() -> dict[str, Any]:
    """JSON Schema of a fact base, draft 2020-12, but with no construct that draft 7 takes otherwise.

    Editors for TOML understand that much. See https://json-schema.org/draft/2020-12.
    """
    tables = {name: kind for name, kind in vars(model).items() if hasattr(kind, "_fields")}
    sections = {section: {"type": "array", "items": _form(kind)} for section, kind in model.SECTIONS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A fact base of akcli",
        "type": "object",
        "properties": {"about": _form(model.About), "moved": _moved(), **sections},
        "required": ["about"],
        "additionalProperties": False,
        "$defs": {name: _table(kind) for name, kind in tables.items()},
    }


def _moved() -> dict[str, Any]:
    """The table of ids that have another name now."""
    old, new = get_args(model.Moved)
    return {
        "description": sentences()["", "Moved"],
        "type": "object",
        "patternProperties": {model.PATTERNS[old]: _form(new)},
        "additionalProperties": False,
    }


def _table(kind: Any) -> dict[str, Any]:
    properties = {}
    for field, hint in kind.__annotations__.items():
        said = sentences().get((kind.__name__, field)) or model.EVERYWHERE.get(field)
        default = kind._field_defaults.get(field)
        properties[field] = _form(hint) | ({"description": said} if said else {})
        if isinstance(default, (str, bool)):
            properties[field]["default"] = default
    required = [field for field in kind._fields if field not in kind._field_defaults]
    if kind in model.SECTIONS.values() and "sources" in kind._field_defaults:
        required.append("sources")
    return {
        "description": kind.__doc__,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _form(hint: Any) -> dict[str, Any]:
    """What a value of that type must be."""
    said = sentences().get(("", _name(hint)))
    described = {"description": said} if said else {}
    arguments = [one for one in get_args(hint) if one is not type(None)]
    if hasattr(hint, "_fields"):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if hint in model.PATTERNS:
        longest = {"maxLength": model.ID_LENGTH} if hint is model.Id else {}
        return described | {"type": "string", "pattern": model.PATTERNS[hint]} | longest
    if allowed := model.closed_list(hint):
        return described | {"enum": list(allowed)}
    if get_origin(hint) is tuple:
        words = {} if hasattr(arguments[0], "_fields") else {"uniqueItems": True}
        return {"type": "array", "items": _form(arguments[0]), "minItems": 1} | words
    if get_origin(hint) is dict:
        point = {"oneOf": [_form(model.Number), _form(arguments[1])]}
        pattern = model.PATTERNS[arguments[0]]
        return {
            "type": "object",
            "patternProperties": {pattern: point},
            "additionalProperties": False,
            "minProperties": 1,
        }
    if Decimal in arguments:
        return {"type": "number"}
    if arguments:
        return _form(arguments[0])
    if hasattr(hint, "__supertype__"):
        return _form(hint.__supertype__) | described
    return {"type": {str: "string", int: "integer", bool: "boolean"}[hint]}


def _name(hint: Any) -> str:
    """The name that the model gives to a type of text or a closed list."""
    return next((name for name, known in vars(model).items() if known is hint), "")


@cache
def sentences() -> dict[tuple[str, str], str]:
    """The sentence below each field of the model, by table and field, and that below each type, by "" and name."""
    tree = ast.parse(Path(model.__file__).read_text(encoding="utf-8"))
    bodies = [("", tree.body)] + [(node.name, node.body) for node in tree.body if isinstance(node, ast.ClassDef)]
    found = {}
    for table, body in bodies:
        for node, below in pairwise(body):
            if isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(below, ast.Expr):
                target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
                words = str(ast.literal_eval(below.value)).replace("``", "`").replace(":mod:", "").split()
                found[table, ast.unparse(target)] = " ".join(words)
    return found
