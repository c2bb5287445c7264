"""Every format there is: the modules of `reports` that render, found by listing the folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

import reports
from checker.model.findings import Report
from checker.model.run import Run

Render = Callable[[Run, Iterable[Report]], Iterator[str]]
_MODULES = (import_module(f"reports.{found.name}") for found in iter_modules(reports.__path__))
FORMATS: Mapping[str, Render] = {
    module.__name__.partition(".")[2]: module.render for module in _MODULES if hasattr(module, "render")
}
