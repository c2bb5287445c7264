"""The build's own step: a wheel carries the record compiled, so that an installation's first run is as quick as any other."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRecord(BuildHookInterface):
    """Compiles `facts/` and puts it beside the tables that it was made from. An editable install compiles into the cache instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from checker.knowledge.cache import compile_folder
        from checker.knowledge.folder import READY_MADE

        self.made = tempfile.TemporaryDirectory()
        compiled = Path(self.made.name, READY_MADE)
        compile_folder(Path(self.root, "facts"), compiled)
        build_data["force_include"][str(compiled)] = f"checker/facts/{READY_MADE}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self.made.cleanup()
