"""The overview of an archive: one standalone page that is drawn rather than told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def page(summary: Mapping[str, Any], worst: list[dict[str, Any]]) -> Iterator[str]:
    """The page in pieces, from a summary and the worst stories."""
    yield "<!doctype html>\n"
