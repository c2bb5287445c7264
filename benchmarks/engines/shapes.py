"""pySHACL over the claims and terms as a graph, in three ways: as it is installed, on Oxigraph, and with targets in SPARQL.

`shapes.ttl` has each SPARQL constraint asked once for every claim of its class, as SHACL means it; `targets.ttl` has one query a rule
that finds the claims which break it, so that pySHACL itself is left little to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import RdfFormat, Store
from pyshacl import validate
from rdflib import RDF, SH, Graph, Literal, URIRef

from benchmarks.engines.facts import Terms
from benchmarks.engines.sample import Sample
from benchmarks.engines.told import Record, Told, records

FOLDER = Path(__file__).parent
VERDICTS = {SH.Violation: "refuted", SH.Warning: "not-enough-evidence"}
Triple = tuple[URIRef, URIRef, URIRef | Literal]


class Ready:
    """The shapes, and the terms as triples."""

    shapes, advanced, oxigraph = "shapes.ttl", False, False

    def __init__(self, record: Terms) -> None:
        self.rules = Graph().parse(FOLDER / self.shapes)
        self.terms = list(_terms(record))

    def taken_in(self, sample: Sample) -> Graph | Store:
        graph = Graph()
        for triple in (*self.terms, *(triple for told in records(sample.stories) for triple in _triples(told))):
            graph.add(triple)
        if not self.oxigraph:
            return graph
        store = Store()
        store.load(graph.serialize(format="nt").encode(), format=RdfFormat.N_TRIPLES)
        return store

    def findings(self, claims: Graph | Store) -> list[Told]:
        _, report, _ = validate(claims, shacl_graph=self.rules, advanced=self.advanced, inplace=True)
        found: dict[tuple[str, str], str] = {}
        for result in report.objects(None, SH.result):
            claim, rule = str(report.value(result, SH.focusNode)), str(report.value(result, SH.resultMessage))
            verdict = VERDICTS[report.value(result, SH.resultSeverity)]
            key = claim.removeprefix("urn:claims:"), rule
            found[key] = "refuted" if "refuted" in (verdict, found.get(key)) else verdict
        return [Told(*key, verdict) for key, verdict in found.items()]


class ReadyOnOxigraph(Ready):
    oxigraph = True


class ReadyInSparql(Ready):
    shapes, advanced = "targets.ttl", True


def _of(name: str) -> URIRef:
    return URIRef(f"urn:claims:{name}")


def _triples(told: Record) -> Iterator[Triple]:
    """A claim as a node of its kind's class; a text that is empty is not told."""
    claim = _of(told["id"])
    yield claim, RDF.type, _of(told["kind"])
    if told["kind"] == "office-holding":
        yield claim, _of("seat"), _of(f"{told['country']}/{told['office']}")
    for name, value in told.items():
        if name not in ("id", "kind") and value != "":
            yield claim, _of(name), Literal(value)


def _terms(record: Terms) -> Iterator[Triple]:
    for number, term in enumerate(record.terms):
        node = _of(f"term{number}")
        yield _of(f"{term.country}/{term.office}"), _of("term"), node
        yield node, _of("holder"), Literal(term.person)
        yield node, _of("first"), Literal(term.first.toordinal())
        yield node, _of("last"), Literal(term.last.toordinal())
