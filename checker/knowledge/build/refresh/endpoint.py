"""A SPARQL endpoint, asked politely: it is told who asks, waited for when it is busy, and given up on at last."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

from checker.model.problems import InputError, Problem

WIKIDATA = "https://query.wikidata.org/sparql"
TRIES = 6
LONGEST = 300.0  # seconds that are waited at most, whatever the server asks for
_TIMEOUT = 90.0  # seconds; Wikidata itself gives up on a query after 60
_BUSY = (429, 500, 502, 503, 504)

Row = dict[str, str]


class Answer(NamedTuple):
    """The rows of an answer, each a map of variables to text, and the day that the server gave it on."""

    rows: list[Row]
    day: date | None


class _Again(Exception):
    """The server may answer if it is asked once more, after so many seconds if it said so."""

    def __init__(self, reason: str, after: float | None = None) -> None:
        super().__init__(reason)
        self.after = after


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask. `sleep` waits for so many seconds, `say` tells the user a line about it."""

    url: str
    agent: str
    sleep: Callable[[float], None]
    say: Callable[[str], None]

    def ask(self, query: str) -> Answer:
        """The answer to a query. Raises InputError where there is none after some tries, or where the query is refused."""
        if urlsplit(self.url).scheme not in ("http", "https"):
            raise InputError([Problem(self.url, "is no address of a SPARQL endpoint; it begins with https://")])
        tried = 0
        while True:
            tried += 1
            try:
                return self._once(query)
            except _Again as again:
                if tried == TRIES:
                    raise InputError([Problem(self.url, f"{again}; given up after {TRIES} tries")]) from None
                wait = min(again.after if again.after is not None else 2.0**tried, LONGEST)
                self.say(f"{again}; asking again in {wait:.0f} s ({tried} of {TRIES - 1})")
                self.sleep(wait)

    def _once(self, query: str) -> Answer:
        headers = {"User-Agent": self.agent, "Accept": "application/sparql-results+json"}
        request = Request(self.url, urlencode({"query": query}).encode(), headers)
        try:
            with urlopen(request, timeout=_TIMEOUT) as response:
                body, told = response.read(), response.headers
        except HTTPError as error:
            with error:
                raise _refused(self.url, error) from None
        except URLError as error:
            raise _Again(f"cannot be reached: {error.reason}") from None
        except (OSError, HTTPException) as error:
            raise _Again(f"broke off: {type(error).__name__}") from None
        return Answer(_rows(body), _day(told))


def _refused(url: str, error: HTTPError) -> Exception:
    """What an error of the server means: to be asked again, or a query that it will never take."""
    if error.code in _BUSY:
        why = "asks for patience" if error.code == 429 else "is in trouble"
        return _Again(f"the server {why} ({error.code})", _after(error.headers))
    said = error.read(400).decode("utf-8", "replace").strip().splitlines()
    return InputError([Problem(url, f"refused the query ({error.code} {error.reason})" + (f": {said[0]}" if said else ""))])


def _rows(body: bytes) -> list[Row]:
    """The rows of a result in JSON; an answer that breaks off is asked for again."""
    try:
        found: Any = json.loads(body)
        return [{name: cell["value"] for name, cell in row.items()} for row in found["results"]["bindings"]]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _Again("the answer is not whole") from None


def _day(told: Message) -> date | None:
    """The day of an answer, by the server's clock."""
    try:
        return parsedate_to_datetime(told["Date"]).date()
    except (TypeError, ValueError):
        return None


def _after(told: Message) -> float | None:
    """The seconds of `Retry-After`, which may be a moment as well."""
    after = told["Retry-After"] or ""
    if after.isdigit():
        return float(after)
    try:
        return max(0.0, (parsedate_to_datetime(after) - parsedate_to_datetime(told["Date"])).total_seconds())
    except (TypeError, ValueError):
        return None
