"""The day that it is: asked here and nowhere else, and only to tell whether a waiver has ended."""

from __future__ import annotations

from datetime import datetime

from checker.model.when import Date


def today() -> Date:
    """Today where this machine stands."""
    return Date.parse(datetime.now().astimezone().date().isoformat())
