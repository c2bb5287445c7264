"""A report with a payload in every field that a story or a record can fill."""

from __future__ import annotations

from checker.model.article import Span
from checker.model.claims import OfficeHoldingClaim
from checker.model.facts import Entity, Fact
from checker.model.findings import Diagnostic, FactEvidence, Finding, Repair, Report, SpanEvidence, SumEvidence, Unchecked

# Terminal escapes, a bidi override, CI commands, HTML and formulas, in every field that a story or a record can fill.
EVIL = "\x1b[31m\x07\u202e::error::\r\n</script><b onload=x>%0A=cmd|' /C calc'!A0\u200b\ud83d"
EVIL_CLAIM = OfficeHoldingClaim(id="c1", span=Span(0, len(EVIL)), text=EVIL, person=Entity(EVIL, EVIL, EVIL), office=Entity(EVIL))
EVIL_FACT = Fact(
    subject=EVIL,
    subject_name=EVIL,
    predicate=EVIL,
    office=EVIL,
    object=EVIL,
    object_name=EVIL,
    source=EVIL,
    url=EVIL,
    licence=EVIL,
)
NASTY = Report(
    article=EVIL,
    text=EVIL,
    title=EVIL,
    as_of_from=EVIL,
    claims=(EVIL_CLAIM,),
    findings=tuple(
        Finding(
            rule="office/holder",
            claims=("c1",),
            verdict=verdict,  # type: ignore[arg-type]
            severity="kill" if verdict == "refuted" else None,
            message=EVIL,
            spans=(Span(0, 8),),
            title_spans=(Span(0, 3),),
            evidence=(SpanEvidence("c1", Span(0, 8), EVIL), FactEvidence(EVIL_FACT), SumEvidence((EVIL,), EVIL, EVIL)),
            repairs=(Repair(EVIL, Span(0, 8), EVIL, EVIL), Repair(EVIL, None, None)),
            fingerprint=EVIL,
        )
        for verdict in ("refuted", "conflicting-evidence", "supported", "not-enough-evidence")
    ),
    unchecked=(Unchecked("c1", EVIL), Unchecked("c2", EVIL)),
    diagnostics=(Diagnostic(EVIL, EVIL, Span(1, 2)),),
    errors=(EVIL,),
)
