"""Shares for each: a number of things, what each has, and what all have: "44 villagers shared 8.8 million francs, or 200,000 each"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.extract.average import extract as averages
from checker.extract.product import extract as products
from checker.extract.rounding import alike
from checker.model.article import extent
from checker.model.claims import AverageClaim, Claim, ProductClaim
from checker.model.number import Quantity
from checker.model.units import CURRENCY_SIGNS
from checker.text.document import Document
from checker.text.figures import STARTS
from checker.text.nouns import PEOPLE
from checker.text.numbers import Number
from checker.text.outline import Outline, outline
from checker.text.wording import sentences_with

_EACH = frozenset(("each", "apiece"))
_MEAN = frozenset(("average", "averaging", "averages", "averaged"))
_PER = frozenset(("a", "an", "per", "every"))
_HEADS = frozenset("person head capita inhabitant resident citizen man woman child".split())
_TRIGGERS = _EACH | _MEAN | _HEADS | frozenset(("or", "per", "ton", "tonne", "share", "barrel", "ticket"))
_ALL = frozenset(
    "total totalling totaling totalled totaled combined altogether all share shared sharing split divided dividing worth raise raises"
    " raised raising cost costs costing value valued values valuing earn earned fetch fetched bring brought bringing taking pay paid paying spent spending fined".split()
)
# Where a further number is another time's or another thing's, so that the three do not belong together.
_OTHER = frozenset(
    "compared against versus vs previous previously last earlier ago up down rose fell rise rises fall falls increase decrease gain loss"
    " than plus minus initial additional first remaining other some least most until".split()
)
_TIMES = frozenset("day week month year hour night season".split())
_PARTING = frozenset((",", ";", "and", "but", "while"))
_BEFORE = 10  # tokens between "each" and what each gets
_NEAR = 2.5  # how far the product may miss, for the three to be meant as one sum
_THOUSAND = (1e3, 1e6, 1e-3, 1e-6)
_SLIP = 0.03
LEXICON = {",": ",", "or": "r"}


def extract(document: Document) -> Iterator[Claim]:
    """Yield one claim for every sentence whose three numbers are a count, what each has, and what all have."""
    for first, end in sentences_with(document, _TRIGGERS):
        if _OTHER.isdisjoint(document.tokens.lowers[first:end]):
            line = outline(document, first, end, LEXICON)
            told = [number for item, number in line.numbers.items() if not _is_year(document, number)]
            if len(told) == 3 and (claim := _claim(document, line, told)) and not _is_known(document, claim):
                yield claim


def _claim(document: Document, line: Outline, told: list[Number]) -> Claim | None:
    """The claim of three numbers; None where it is not plain which of them is for each."""
    if any(number.is_range or number.quantity.value <= 0 or number.form in ("percent", "points") for number in told):
        return None
    marked = [(number, per) for number in told if (per := _per(document, number)) is not None]
    marked = [(number, per) for number, per in marked if per not in _TIMES] if len(marked) > 1 else marked
    if len(marked) != 1:
        return None
    each, per = marked[0]
    rest = [number for number in told if number is not each]
    counts = [number for number in rest if _is_count(document, number, each, per)]
    totals = [number for number in rest if _is_total(number, each)]
    pairs = [(n, t) for n in counts for t in totals if n is not t]
    if len(pairs) != 1:
        return None
    count, total = pairs[0]
    if not _belong(document, line, each, total) or not _is_meant(count.quantity, each.quantity, total.quantity):
        return None
    return _of_money(document, count, each, total) if each.form == "money" else _mean(document, count, each, total)


def _per(document: Document, number: Number) -> str | None:
    """What a number is told for: `each`, the noun of "a ton", or an average's nothing; None where it is for no single thing."""
    lowers = document.tokens.lowers
    behind = lowers[number.end : number.end + 3]
    for at, word in enumerate(behind):
        if word in _EACH:
            return None if _tells_ahead(lowers[number.end + at + 1 : number.end + at + 4]) else "each"
        if word in _PER and at < (2 if word == "per" else 1) and at + 1 < len(behind):
            return behind[at + 1]
        if word in (",", ".", ";", "and") or word in CURRENCY_SIGNS or word[:1].isdigit():
            break
    ahead = lowers[max(document.sentence_of(number.first)[0], number.first - _BEFORE) : number.first]
    return _told_before(ahead) or ("" if not _MEAN.isdisjoint(ahead[-4:]) else None)


def _tells_ahead(behind: list[str]) -> bool:
    """Whether what each gets stands behind "each": "the 200 workers will each get $5,000"."""
    told = next((at for at, word in enumerate(behind) if word in CURRENCY_SIGNS or word[:1].isdigit()), 0)
    return told > 0 and "," not in behind[:told]


def _told_before(ahead: list[str]) -> str | None:
    """Whether "each" stands before what each gets: "will each get $5,000", "each of the 40 families will receive $5,000"."""
    if "each" not in ahead or not _PARTING.isdisjoint(ahead):
        return None
    at = len(ahead) - 1 - ahead[::-1].index("each")
    told = any(word[:1].isdigit() or word in STARTS for word in ahead[at:])
    return "each" if told == (ahead[at + 1 : at + 2] == ["of"]) and len(ahead) > at + 1 else None


def _is_count(document: Document, number: Number, each: Number, per: str) -> bool:
    """Whether a number may be of the things that each have so much."""
    if number.form not in ("count", "measure", "bare", "scaled") or number.quantity.value < 2:
        return False
    words = document.tokens.lowers[number.core : number.end + 4]
    if per in ("each", ""):
        sold = number.form == "bare" and any(word.endswith("s") or word == "sold" for word in words[1:])
        return number.form == "count" or sold
    if per in ("person", "head", "capita", "inhabitant", "resident", "citizen"):
        return number.noun in PEOPLE or not {"people", "inhabitants"}.isdisjoint(words)
    return any(word[: max(len(per) - 1, 3)] == per[: max(len(per) - 1, 3)] for word in words)


def _is_total(number: Number, each: Number) -> bool:
    """Whether a number may be of all, in what each has."""
    if number.quantity.value <= each.quantity.value:
        return False
    if each.form in ("money", "measure"):
        return number.form == each.form and number.quantity.unit == each.quantity.unit
    if number.form == each.form == "count":
        return number.noun == each.noun
    return number.form in ("bare", "count") and "bare" in (number.form, each.form)


def _belong(document: Document, line: Outline, each: Number, total: Number) -> bool:
    """Whether the sentence sums up: ", or so much each", an average, or a word for the whole beside the total."""
    lowers = document.tokens.lowers
    ahead = lowers[max(0, each.first - 3) : each.first]
    if (
        {"in", "all"} <= set(lowers[total.end : total.end + 2])
        or "or" in ahead
        or not _MEAN.isdisjoint(lowers[max(0, each.first - 5) : each.end + 4])
    ):
        return True
    return not _ALL.isdisjoint((*lowers[max(0, total.first - 7) : total.first], *lowers[total.end : total.end + 3]))


def _is_meant(count: Quantity, each: Quantity, total: Quantity) -> bool:
    """Whether the product comes near the total, or misses it by a thousand exactly."""
    off = count.value * each.value / total.value
    return 1 / _NEAR <= off <= _NEAR or any(abs(off / slip - 1) <= _SLIP for slip in _THOUSAND)


def _mean(document: Document, count: Number, each: Number, total: Number) -> AverageClaim:
    spans = {"average": each.span, "total": total.span, "count": count.span}
    said = document.said(extent(spans.values()), "average", field_spans=spans)
    average, whole, number = alike(document, [each, total, count])
    unit = average.unit or whole.unit
    return AverageClaim(average=replace(average, unit=unit), total=replace(whole, unit=unit), count=number, **said)


def _of_money(document: Document, count: Number, each: Number, total: Number) -> Claim:
    """Money for each: an average where it is told as one, else a price."""
    if "or" in document.tokens.lowers[max(0, each.first - 3) : each.first] or _per(document, each) == "":
        return _mean(document, count, each, total)
    spans = {"factors.0": count.span, "factors.1": each.span, "product": total.span}
    number, price, whole = alike(document, [count, each, total])
    factors = (replace(number, unit=count.noun or number.unit), price)
    return ProductClaim(factors=factors, product=whole, **document.said(extent(spans.values()), "product", field_spans=spans))


def _is_known(document: Document, claim: Claim) -> bool:
    """Whether the families of averages and products read the same numbers already."""
    mine = set(claim.field_spans.values())
    return any(not mine.isdisjoint(other.field_spans.values()) for other in (*averages(document), *products(document)))


def _is_year(document: Document, number: Number) -> bool:
    word = document.tokens.words[number.core]
    return number.form == "bare" and len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")
