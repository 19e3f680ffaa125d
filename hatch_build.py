"""Puts the facts into the wheel: the TOML itself, and compiled to what loads fast (:mod:`akcli.compile`).

A base that is not sound builds no wheel.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FactsHook(BuildHookInterface[Any]):
    """Compiles ``data/facts.toml`` for a standard wheel; an editable one reads the TOML of the checkout."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled files to the wheel that is about to be built."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from akcli.compile import compile_facts
        from akcli.facts.load import load

        self.folder = TemporaryDirectory()
        toml = root / "data" / "facts.toml"
        compile_facts(self.folder.name, load(str(toml)))
        build_data["force_include"] |= {
            str(toml): "akcli/facts.toml",
            str(toml.with_suffix(".schema.json")): "akcli/facts.schema.json",
            str(toml.with_name("changes.json")): "akcli/changes.json",
            self.folder.name: "akcli/compiled",
        }

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary files."""
        if version != "editable":
            self.folder.cleanup()
