"""A small Wikidata on loopback: statements with ranks and qualifiers in a SPARQL store, served over HTTP, with faults at will."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pyoxigraph

PREFIXES = """
@prefix wd: <http://www.wikidata.org/entity/> . @prefix wds: <http://www.wikidata.org/entity/statement/> .
@prefix wdv: <http://www.wikidata.org/value/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix p: <http://www.wikidata.org/prop/> . @prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix psv: <http://www.wikidata.org/prop/statement/value/> . @prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> . @prefix wikibase: <http://wikiba.se/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
PRECISIONS = {10: 11, 7: 10, 4: 9, 3: 8}  # by the length of a date: "2022-05-12", "2022-05", "2022", "202" for a decade


@dataclass
class Graph:
    """Turtle that is written as Wikidata writes its statements."""

    lines: list[str] = field(default_factory=lambda: [PREFIXES])
    count: int = 0

    def item(self, id_: str, label: str = "", **direct: str) -> str:
        """An item with its label and direct claims: `item("Q884", "South Korea", P297='"KR"')`."""
        if label:
            self.lines.append(f'wd:{id_} rdfs:label "{label}"@en, "{label} (de)"@de .')
        self.lines += [f"wd:{id_} wdt:{property_} {value} ." for property_, value in direct.items()]
        return id_

    def says(self, subject: str, property_: str, value: str, start: str = "", end: str = "", **more: str) -> None:
        """A statement with its qualifiers. `rank` is Normal, Preferred or Deprecated; `end="unknown"` has come on an unknown day."""
        self.count += 1
        one = f"wds:S{self.count:04}"
        self.lines.append(f"wd:{subject} p:{property_} {one} . {one} wikibase:rank wikibase:{more.get('rank', 'Normal')}Rank .")
        if value[0].isdigit():
            self.lines.append(f"{one} psv:{property_} {self._time(value)} .")
        else:
            self.lines.append(f"{one} ps:{property_} {value} . wd:{subject} wdt:{property_} {value} .")
        for qualifier, day in (("P580", start), ("P582", end)):
            if day == "unknown":
                self.lines.append(f"{one} pq:{qualifier} [] .")
            elif day:
                self.lines.append(f'{one} pq:{qualifier} "{day}" ; pqv:{qualifier} {self._time(day)} .')
        if more.get("nature"):
            self.lines.append(f"{one} pq:P5102 wd:{more['nature']} .")

    def _time(self, day: str) -> str:
        self.count += 1
        whole = {10: day, 7: f"{day}-01", 4: f"{day}-01-01", 3: f"{day}0-01-01"}[len(day)]
        value = f"wdv:V{self.count:04}"
        time = f'wikibase:timeValue "{whole}T00:00:00Z"^^xsd:dateTime'
        self.lines.append(f"{value} {time} ; wikibase:timePrecision {PRECISIONS[len(day)]} .")
        return value

    def store(self) -> pyoxigraph.Store:
        store = pyoxigraph.Store()
        store.load("\n".join(self.lines).encode(), format=pyoxigraph.RdfFormat.TURTLE)
        return store


@dataclass
class Fault:
    """An answer that is none: a status with headers, or a body that is cut."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    hang_up: bool = False


@dataclass
class Served:
    """A running server: where it is, what it was asked, and the faults that it gives first, by the number of the request."""

    url: str = ""
    queries: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    faults: dict[int, Fault] = field(default_factory=dict)


@contextmanager
def served(store: pyoxigraph.Store) -> Iterator[Served]:
    """The store behind an address on this machine, for as long as the block runs."""
    told = Served()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            told.queries.append(form["query"][0])
            told.agents.append(self.headers["User-Agent"])
            fault = told.faults.get(len(told.queries))
            if fault and fault.hang_up:
                self.close_connection = True
                return
            body = fault.body if fault else answer(store, form["query"][0])
            self.send_response_only(fault.status if fault else 200)
            headers = {"Date": "Tue, 03 Nov 2026 10:00:00 GMT", "Content-Length": str(len(body))}
            for name, value in (headers | (fault.headers if fault else {})).items():
                if value:
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    told.url = f"http://127.0.0.1:{server.server_port}/sparql"
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(store: pyoxigraph.Store, query: str) -> bytes:
    found = store.query(query)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    body = found.serialize(format=pyoxigraph.QueryResultsFormat.JSON)
    assert body is not None
    return body


def korea() -> Graph:
    """South Korea and Kazakhstan as Wikidata has them, with what goes wrong there: ranks, unknown ends, deputies, namesakes."""
    graph = Graph()
    graph.item("Q83307", "minister")
    graph.item("Q7330070", "foreign minister", P279="wd:Q83307")
    graph.item("Q884", "South Korea", P297='"KR"', P1906="wd:Q700", P1313="wd:Q701")
    graph.item("Q232", "Kazakhstan", P297='"KZ"', P1906="wd:Q702")
    graph.item("Q15180", "Soviet Union", P1906="wd:Q700")  # a state that is no more has no code
    graph.item("Q700", "President of South Korea")
    graph.item("Q701", "Prime Minister of South Korea")
    graph.item("Q702", "President of Kazakhstan")
    graph.item("Q703", "Minister of Foreign Affairs of South Korea", P279="wd:Q7330070", P1001="wd:Q884")
    graph.item("Q704", "Deputy Foreign Minister of South Korea", P279="wd:Q7330070", P1001="wd:Q884")
    graph.item("Q705", "Minister of Finance", P31="wd:Q83307", P17="wd:Q884")
    graph.item("Q706", "Minister of Fisheries", P31="wd:Q83307", P17="wd:Q884")
    graph.item("Q1", "Park Jin")
    graph.item("Q13", "Moon Jae-in")
    graph.item("Q14", "Yoon Suk-yeol")
    graph.item("Q3", "Kassym-Jomart Tokayev")
    graph.item("Q60", "Ada Quill")
    graph.item("Q61", "Bo Lind")
    graph.item("Q62", "Cy Moe")
    graph.item("Q63", "Cy Moe")
    graph.item("Q64")  # no English name
    graph.item("Q65", "George W. Bush")  # the record has him as Q4
    held = [
        ("Q13", "Q700", "2017-05-10", "2022-05-10", {}),
        ("Q14", "Q700", "2022-05-10", "", {"rank": "Preferred"}),
        ("Q60", "Q700", "1998", "2003", {"rank": "Deprecated"}),
        ("Q60", "Q701", "2021-05", "2022-05-12", {"nature": "Q4676846"}),
        ("Q61", "Q701", "2019", "unknown", {}),
        ("Q62", "Q701", "2015", "2016", {}),
        ("Q63", "Q701", "2016", "2017", {}),
        ("Q64", "Q701", "2014", "2015", {}),
        ("Q65", "Q701", "2013", "2014", {}),
        ("Q1", "Q703", "2022-05-12", "2024-01", {}),
        ("Q61", "Q703", "2019-05-12", "", {}),
        ("Q60", "Q703", "2018", "2017", {}),
        ("Q60", "Q703", "", "", {}),
        ("Q60", "Q703", "200", "", {}),
        ("Q60", "Q704", "2020", "2021", {}),
        ("Q60", "Q705", "2023-01-02", "2024-01-02", {}),
        ("Q60", "Q706", "2012", "2013", {}),
        ("Q3", "Q702", "2019-03-20", "", {}),
    ]
    for person, position, start, end, more in held:
        graph.says(person, "P39", f"wd:{position}", start, end, **more)
    for person, property_, day, rank in (
        ("Q1", "P569", "1956-09-16", "Normal"),
        ("Q13", "P569", "1953", "Normal"),
        ("Q13", "P569", "1953-01-24", "Preferred"),
        ("Q60", "P569", "1960-01-01", "Normal"),
        ("Q60", "P569", "1961-01-01", "Normal"),
        ("Q61", "P569", "195", "Normal"),
        ("Q60", "P570", "2025-02-03", "Normal"),
        ("Q1", "P570", "2001-01-01", "Deprecated"),
    ):
        graph.says(person, property_, day, rank=rank)
    graph.item("Q1520", "Astana")
    graph.says("Q232", "P36", "wd:Q1520", "1997-12-10")
    graph.says("Q1520", "P1448", '"Nur-Sultan"@en', "2019-03-23", "2022-09-17")
    graph.says("Q1520", "P1448", '"Нур-Султан"@ru', "2019-03-23", "2022-09-17")
    graph.says("Q1520", "P1448", '"Astana"@en')
    graph.item("Q8684", "Seul", P1566='"1835848"')
    graph.says("Q884", "P36", "wd:Q8684")
    graph.says("Q8684", "P1813", '"Keijo"@en', "1910", "1945")
    graph.item("Q8685", "Nowhere")
    graph.says("Q884", "P36", "wd:Q8685")
    graph.says("Q8685", "P1448", '"Nusquam"@en', "1910")
    graph.says("Q232", "P1813", '"Kazakh SSR"@en', "1936", "1991-12-16")
    graph.item("Q7184", "Northern Pact")
    graph.item("Q99", "League of Nobody")
    graph.says("Q884", "P463", "wd:Q7184", "1991-09-17")
    graph.says("Q884", "P463", "wd:Q99", "1991-09-17")
    return graph
