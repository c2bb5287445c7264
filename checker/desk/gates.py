"""The notices that no gate may keep back: corrections and kills, told by their first line."""

from __future__ import annotations

import re

from checker.desk.review import NOTICE
from checker.model.article import Article
from checker.model.findings import Diagnostic
from checker.text.header import read_header, story_start

_KINDS = (
    r"KILL|CORRECTION|CORRECTIVE|CORRECTED|CLARIFICATION|RETRACTION|WITHDRAWAL|WITHDRAWN|WITHHOLD|ELIMINATION|REFILE|ADVISORY"
)
# `CORRECTION:`, `MANDATORY KILL`, `KILL KILL KILL`, `CORRECTED-UPDATE 2-…`, `--- KILL ---`, `CORRECTION TO PORT STORY`
_CAPITALS = re.compile(
    rf"[-*=_#\s]*(?:(?:BULLETIN|MANDATORY|URGENT|EDITORS)[ :,-]+)*(?:{_KINDS})(?:[ ,-]+(?:{_KINDS}))*"
    r"(?:[ ](?:NOTICE|ADVISORY|STORY))?[ ]*(?:[:;.,()–—-]|[*=_#]|[ ](?:TO|FOR|OF)\b|[ ]*$)"
)
# `Correction: …`, `(Corrects spelling of …)`, `BC-Norway-Port, Correction`, `EDITORS: Please kill …`
_WORDS = re.compile(
    r"(?:Correction|Corrections|Clarification|Retraction|Kill notice|Correction notice)[ ]*(?::|$)"
    r"|\((?:Corrects|Correcting|Clarifies|Refiles|Recasts to correct|Withdraws)\b"
    r"|[A-Z]{2,3}-[-\w,. ]*[-, ](?:Correction|Corrective|Clarification|Kill|Withdrawal|Elimination)s?\b"
    r"|(?:EDS?|Eds?|EDITORS?|Editors?)[ ]*:[ ]*(?:[Pp]lease )?(?:kill|withdraw|retract|disregard|correct)\b",
    re.M,
)


def is_notice(article: Article) -> bool:
    """Whether the first line, or the title kept apart, says in a usual wire form that a story is corrected or withdrawn."""
    text = article.text
    header = read_header(text)
    starts = {story_start(text), header.end if header else 0}
    lines = [article.title or "", *(_first_line(text, start) for start in sorted(starts))]
    return any(_CAPITALS.match(line) or _WORDS.match(line) for line in lines if line)


def passing(article: Article, gate: str) -> Diagnostic | None:
    """The remark that a gate lets a notice pass, whatever is found in it; None for other stories."""
    if not is_notice(article):
        return None
    return Diagnostic(NOTICE, f"a correction or kill notice: the {gate} gate lets it pass whatever is found in it")


def _first_line(text: str, start: int) -> str:
    return next((line.strip() for line in text[start : start + 1000].splitlines() if line.strip()), "")
