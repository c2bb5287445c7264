"""Why a look-up gives its verdict: what is said of each claim's facts, put together in the order of `engine.lookup`."""

from __future__ import annotations

from checker.engine.tables import recipe
from checker.engine.tables.keys import Keyed
from checker.engine.tables.values import Expr, Table
from checker.engine.tables.verdicts import CONFLICTING, REFUTED, SUPPORTED, UNKNOWN

# MAYBE: nothing that covers the day decides, but a whole list or terms that are over may.
SOUND, FITTING, LISTED, AGAINST, DOUBTED, ENDED, NOTHING, UNASKED, MAYBE, ALL_SOUND, ALL_DISPUTED, ALL_NOTHING = range(12)
REASON_CODES = {
    **{SOUND: SUPPORTED, FITTING: CONFLICTING, LISTED: REFUTED, AGAINST: REFUTED, DOUBTED: CONFLICTING, ENDED: REFUTED},
    **{NOTHING: UNKNOWN, UNASKED: UNKNOWN, MAYBE: UNKNOWN, ALL_SOUND: SUPPORTED, ALL_DISPUTED: CONFLICTING, ALL_NOTHING: UNKNOWN},
}


def reason_of_any(found: Keyed, pairs: Table) -> Table:
    """For every claim its reason; `nothing` tells that no fact may cover the day."""
    against = pairs.against
    told = pairs.group_by("row").agg(
        sound=(pairs.fits & ~pairs.disputed).any(),
        fitting=pairs.fits.any(),
        unsure=pairs.unsure.any(),
        against=against.any(),
        clean=(against & pairs.clean).any(),
        undoubted=(against & ~pairs.doubted).any(),
        goes=(against & pairs.goes).any(),
        comes=(against & pairs.comes).any(),
        within=(against & ~pairs.goes & ~pairs.comes).any(),
    )
    table, dated = _beside(found, told), found.lookup.at is not None
    alone = (table.goes & table.comes) | table.within if dated else recipe.literal(True)
    nothing = table.sound.isnull()
    return _with(
        table,
        (_unasked(table, dated), UNASKED),
        (table.sound, SOUND),
        (table.fitting, FITTING),
        (table.doubtful | table.unsure.fill_null(False), NOTHING),
        (nothing & (table.of_object.notnull() | table.of_subject.notnull()) & dated, MAYBE),
        (~table.decisive, NOTHING),
        (alone & table.clean, AGAINST),
        (alone & table.against & ~table.undoubted, DOUBTED),
        otherwise=MAYBE if dated else NOTHING,
    )


def reason_of_all(found: Keyed, pairs: Table) -> Table:
    """For every claim its reason, where all facts have to be as the rule expects."""
    against = pairs.against
    told = pairs.group_by("row").agg(
        sound=(~pairs.disputed).any(),
        fitting=pairs.fits.all(),
        against=against.any(),
        clean=(against & pairs.clean).any(),
        undoubted=(against & ~pairs.doubted).any(),
    )
    table = _beside(found, told)
    return _with(
        table,
        (_unasked(table, found.lookup.at is not None), UNASKED),
        (~table.doubtful & table.clean, AGAINST),
        (~table.doubtful & table.against & ~table.undoubted, DOUBTED),
        (table.fitting & table.sound, ALL_SOUND),
        (table.fitting, ALL_DISPUTED),
        otherwise=ALL_NOTHING,
    )


def said_of(reasons: Table) -> Table:
    """Every claim with the code of its verdict."""
    codes = (
        (reasons.reason == reason, recipe.literal(code, type="int8")) for reason, code in REASON_CODES.items() if code != UNKNOWN
    )
    return reasons.select("row", code=recipe.cases(*codes, else_=recipe.literal(UNKNOWN, type="int8")))


def _beside(found: Keyed, told: Table) -> Table:
    claims = found.scope.table
    days = ["at__first"] if found.lookup.at else []
    plain = claims.select("row", "list", "doubtful", "decisive", "of_object", "of_subject", *days)
    return plain.left_join(told, "row")


def _unasked(table: Table, dated: bool) -> Expr:
    return table.list.isnull() | table.at__first.isnull() if dated else table.list.isnull()


def _with(table: Table, *branches: tuple[Expr, int], otherwise: int) -> Table:
    reason = recipe.cases(
        *((test, recipe.literal(one, type="int8")) for test, one in branches), else_=recipe.literal(otherwise, type="int8")
    )
    return table.select(row=table["row"], reason=reason, nothing=table.sound.isnull())
