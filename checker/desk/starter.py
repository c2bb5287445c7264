"""What a newsroom begins with: a configuration, a rule with its examples, a fact of its own, and a story to try them on."""

from __future__ import annotations

import re

from checker.contract import schema_text
from checker.model.problems import InputError, Problem

_NAME = re.compile(r"[a-z][a-z0-9-]*", re.ASCII)

CONFIGURATION = """\
#:schema ./schemas/config.json
# What this newsroom has settled. Every key: docs/contract.md of Dateline, "Configuration".
rules = ["rules"]          # your own rules, beside those that ship; a rule of the same name replaces the shipped one
facts = ["facts/own.csv"]  # your own facts, which win over those that ship
fail_on = "refile"         # the least severity that makes the exit code 1: kill, correction, refile or advice
"""

RULE = """\
# yaml-language-server: $schema=../../schemas/rule.json
# The rule {desk}/example: its name is its path. `dateline test` runs the examples, `dateline explain {desk}/example` tells about it.
summary: A fair is not told to last longer than a month.
why: The month of one end slips, and a fair of two days becomes one of five weeks.
kind: event
where: event == "fair" and known(start) and known(end)
expect: days_between(start, end) <= 31
severity: advice
message: "The fair is told to last from {{start}} to {{end}}; is the month right?"
repairs:
  - {{replace: end, hint: "give a day at most a month after {{start}}"}}
examples:
  - name: the month slipped
    claim: {{event: fair, start: 2023-06-05, end: 2023-07-08}}
    verdict: refuted
    severity: advice
  - name: the month slipped, in a text
    as_of: 2023-06-04
    text: The apple fair will last from June 5 to July 8.
    verdict: refuted
    points_at: July 8
  - name: two days
    claim: {{event: fair, start: 2023-06-05, end: 2023-06-06}}
    verdict: supported
  - name: only the month of the end is told
    claim: {{event: fair, start: 2023-06-06, end: 2023-07}}
    verdict: not-enough-evidence
  - name: near miss, a visit may last
    claim: {{event: visit, start: 2023-06-05, end: 2023-08-06}}
    verdict: silent
  - name: near miss, the end is not told
    claim: {{event: fair, start: 2023-06-05}}
    verdict: silent
  - name: near miss, the start is not told
    claim: {{event: fair, end: 2023-06-05}}
    verdict: silent
  - name: near miss, a month to the day
    claim: {{event: fair, start: 2023-06-05, end: 2023-07-06}}
    verdict: supported
  - name: a day more than a month
    claim: {{event: fair, start: 2023-06-05, end: 2023-07-07}}
    verdict: refuted
"""

FACTS = """\
subject,predicate,office,object,valid_from,valid_to,known_until,status,source,url
Kvarnby,located-in,,Sweden,,,2030-12-31,clean,the desk's own atlas,
"""

STORY = """\
OSLO, June 4, 2023 (Harbour News) - Apple growers met in the Norwegian city of Kvarnby on Sunday.

The apple fair will last from June 5 to July 8.
"""


def starter(desk: str) -> dict[str, str]:
    """The files to begin with, by path. Raises InputError for a name that no folder of rules may have.

    The schemas, by which editors complete and check the configuration and the rules, stand beside them: a path holds wherever the
    folder is, needs no network, and fits this version. `dateline schema --write schemas` brings them up to date.
    """
    if not _NAME.fullmatch(desk):
        raise InputError([Problem("--desk", f"{desk!r} is no name for a folder of rules; write small letters, digits, hyphens")])
    return {
        "dateline.toml": CONFIGURATION,
        f"rules/{desk}/example.yaml": RULE.format(desk=desk),
        "facts/own.csv": FACTS,
        "stories/example.txt": STORY,
        **{f"schemas/{name}.json": schema_text(name) for name in ("config", "rule")},
    }
