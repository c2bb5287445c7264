"""`python -m checker` is `dateline`."""

from checker.cli import run

run()
