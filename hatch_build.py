"""The build's own step: a wheel carries rules, facts and schemas under `checker/`, and the record compiled, so that its first run is quick."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Data(BuildHookInterface):
    """An editable install needs none of it: it finds these folders beside the checkout, and compiles into the cache."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, self.root)
        from checker.knowledge.cache import compile_folder
        from checker.knowledge.folder import READY_MADE

        self.made = tempfile.TemporaryDirectory()
        compiled = Path(self.made.name, READY_MADE)
        compile_folder(root / "facts", compiled)
        build_data["force_include"] |= {
            str(root / "rules"): "checker/rules",
            str(root / "facts"): "checker/facts",
            str(root / "schemas"): "checker/schemas",
            str(compiled): f"checker/facts/{READY_MADE}",
        }

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self.made.cleanup()
