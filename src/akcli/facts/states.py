"""A state of a fact base from a file, TOML or an export to JSON, as far as it can be read.

What the checker refuses, as older states of a base may be, is compared as it stands.
"""

import json
from decimal import Decimal
from typing import Any, NamedTuple

from akcli.errors import InvalidFactBase
from akcli.facts import model
from akcli.facts.check import NotToml, Problem, complaints, parse, read_file
from akcli.facts.fingerprint import Canonical, canonical, digest


class State(NamedTuple):
    """A fact base in canonical form."""

    base: Canonical
    remarks: tuple[str, ...] = ()
    """What is to be said of the file that it was read from."""


def read_state(path: str) -> State:
    """The state in the file ``path``, ``-`` being stdin; :class:`InvalidFactBase` where it is neither TOML nor JSON."""
    raw = read_file(path)
    try:
        is_json = path.endswith((".json", ".jsonl")) or raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
        tables = _json(raw) if is_json else parse(raw)
        base = canonical(tables)
        if not any(name in base for name in ("about", *model.SECTIONS)):
            raise NotToml("is not a fact base: it has no about and no entry of any section", 1)
    except NotToml as error:
        raise InvalidFactBase([Problem(path, error.line, None, None, str(error))]) from None
    about = tables.get("about")
    claimed = about.pop("fingerprint", None) if isinstance(about, dict) else None
    remarks = []
    if claimed is not None and claimed != digest(base):
        remarks.append(f"{path}: was changed after it was written: its facts have fingerprint {digest(base)}")
    if count := complaints(_known(tables)):
        problems = "1 problem" if count == 1 else f"{count:,} problems"
        remarks.append(f"{path}: is not sound by today's rules ({problems}); compared as far as it can be read")
    return State(base, tuple(remarks))


def _json(raw: bytes) -> dict[str, Any]:
    """The tables of an export to JSON."""
    try:
        tables = json.loads(raw.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_refuse)
    except RecursionError:
        raise NotToml("is nested too deeply", 1) from None
    except json.JSONDecodeError as error:
        several = error.msg == "Extra data" and raw[error.pos :].lstrip().startswith(b"{")
        told = "is JSON Lines; of the exports that to JSON can be read" if several else f"not JSON: {error}"
        raise NotToml(told, error.lineno) from None
    except (ValueError, ArithmeticError) as error:
        raise NotToml(f"not JSON: {error}", 1) from None
    return tables if isinstance(tables, dict) else {}


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")


def _known(value: Any) -> Any:
    """The tables without what is null or empty, as TOML would have them."""
    if isinstance(value, dict):
        fields = {key: _known(inner) for key, inner in value.items()}
        return {key: inner for key, inner in fields.items() if inner is not None and inner != [] and inner != {}}
    return [_known(item) for item in value] if isinstance(value, list) else value
