"""Dateline, the fact linter for newsrooms. The public names; what they stand for is imported when one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.api import Checked, check_claims, check_text, load_rules
    from checker.knowledge.store import Knowledge

__version__ = "0.1.0"
__all__ = ["Checked", "Knowledge", "check_claims", "check_text", "load_rules"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    from checker import api

    return getattr(api, name)
