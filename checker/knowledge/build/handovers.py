"""The days around a change of hands on which two sources put two holders: it was on one of them."""

from __future__ import annotations

from dataclasses import replace

from checker.knowledge.build.dates import first, last
from checker.knowledge.build.rows import Row

MONTH = 31


def parted(rows: list[Row]) -> list[Row]:
    """Rows of one office in which nobody surely holds it beside another for some days.

    Where two clean terms overlap by a month or less, the one ended and the other began somewhere in that time.
    """
    found = list(rows)
    for one, goes in enumerate(rows):
        for two, comes in enumerate(rows):
            if one != two and _crosses(goes, comes):
                days = f"{first(comes.valid_from)}/{last(goes.valid_to)}"
                found[one], found[two] = replace(found[one], valid_to=days), replace(found[two], valid_from=days)
    return found


def _crosses(goes: Row, comes: Row) -> bool:
    if goes.object == comes.object or not goes.valid_to or not goes.status == comes.status == "clean":
        return False
    if len(goes.valid_to) != 10 or len(comes.valid_from) != 10:
        return False
    stays = last(comes.valid_to or comes.known_until) > last(goes.valid_to)
    return stays and first(goes.valid_from) < first(comes.valid_from) and 0 < _days(goes, comes) <= MONTH


def _days(goes: Row, comes: Row) -> int:
    return (first(goes.valid_to) - last(comes.valid_from)).days
