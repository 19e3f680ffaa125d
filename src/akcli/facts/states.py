"""A state of a fact base from a file, TOML or an export to JSON, as far as it can be read.

What the checker refuses, as older states of a base may be, is compared as it stands.
"""

import json
from decimal import Decimal
from typing import Any, NamedTuple

from akcli.errors import InvalidFactBase
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
        tables = _json(raw) if raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else parse(raw)
    except NotToml as error:
        raise InvalidFactBase([Problem(path, error.line, None, None, str(error))]) from None
    base = canonical(tables)
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
    except (ValueError, ArithmeticError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise NotToml(f"not JSON: {error}", line) from None
    return dict(tables)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")


def _known(value: Any) -> Any:
    """The tables without what is null or empty, as TOML would have them."""
    if isinstance(value, dict):
        fields = {key: _known(inner) for key, inner in value.items()}
        return {key: inner for key, inner in fields.items() if inner is not None and inner != [] and inner != {}}
    return [_known(item) for item in value] if isinstance(value, list) else value
