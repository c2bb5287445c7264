"""Dateline, the fact linter for newsrooms."""

__version__ = "0.1.0"
