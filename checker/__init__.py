"""Dateline, the fact linter for newsrooms."""
