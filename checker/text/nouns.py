"""Counted things: which words after a number say what it counts."""

from __future__ import annotations

from functools import lru_cache

from checker.text.tokens import Tokens

PEOPLE = frozenset(
    (
        "people persons men women children girls boys civilians soldiers troops officers policemen militants rebels insurgents"
        " terrorists fighters gunmen hostages prisoners detainees inmates passengers refugees migrants residents citizens"
        " workers employees staff members lawmakers legislators senators deputies delegates mps voters candidates students"
        " pupils teachers patients casualties victims fatalities visitors tourists spectators fans protesters demonstrators"
        " supporters users customers clients investors shareholders athletes players participants experts scientists journalists"
        " reporters diplomats ambassadors officials advisers doctors nurses lawyers judges farmers miners sailors airmen marines"
        " peacekeepers observers monitors survivors dead wounded crew"
        " adults boys teenagers youths infants babies foreigners locals villagers pilots firefighters bystanders jurors nuns monks"
        " priests engineers volunteers activists pedestrians commuters motorists pensioners orphans widows recruits"
    ).split()
)
REACH = 3  # words that may stand between a number and its noun: "28 major joint projects"


def noun_after(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The tokens `[first, end)` of the counted noun that follows a number ending at `at`, adjectives left out, or None.

    A listed noun may be parted from its number by a few plain words; any other must be a clear plural right after it.
    """
    words, lowers, count = tokens.words, tokens.lowers, len(tokens.words)
    for noun in range(at, min(at + REACH + 1, count)):
        lower = lowers[noun]
        if lower in _listed():
            return noun, noun + 1
        if (not words[noun].isalpha() and "-" not in words[noun]) or lower in _never() or not words[noun][0].isalpha():
            return None
        if noun == at and _is_plural(words[noun], lower):
            following = lowers[noun + 1] if noun + 1 < count else "."
            return (noun, noun + 1) if following not in _listed() else (noun + 1, noun + 2)
    return None


def _is_plural(word: str, lower: str) -> bool:
    return (
        len(lower) > 4
        and word == lower
        and lower[-1] == "s"
        and lower[-2] not in "suia'"
        and lower not in _never()
        and "-" not in lower
    )


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    """Nouns that are counted in news, as they stand after a number; built when first asked for."""
    plurals = (
        "households families jobs seats votes ballots companies firms businesses enterprises banks branches stores shops hotels"
        " rooms factories plants projects contracts agreements deals countries nations states provinces regions districts cities"
        " towns villages schools universities hospitals beds cases deaths infections doses vaccines tests injuries bodies houses"
        " homes buildings apartments vehicles cars trucks buses planes aircraft helicopters ships boats vessels tankers tanks"
        " missiles rockets warheads bombs weapons drones flights trains goals medals games matches wins points-scored tickets"
        " followers subscribers shares contracts units animals cattle birds fish trees wells rigs reactors satellites languages"
        " islands"
    )
    return PEOPLE | frozenset(plurals.split())


@lru_cache(maxsize=1)
def _never() -> frozenset[str]:
    """Words that end the search: they count nothing here, or belong to something else (times, money, verbs)."""
    words = (
        "a an the of in on at to by for from with and or but nor as than that this these those which who whom whose what when where"
        " while if because so is was were are be been has have had will would can could may might must shall should do does did"
        " it its he she they his her their our your my we you i not no more less other others such own into onto over under after"
        " before since until through during between among against about around out off up down per via within without there here"
        " seconds minutes hours days nights weeks weekends fortnights months quarters years decades centuries ages times odds"
        " thirds fourths fifths sixths eighths tenths halves percent pct points dollars cents says goes does gets takes makes"
        " comes plus minus news series means always perhaps towards upwards besides sometimes thousands millions billions hundreds"
        " dozens overs runs wickets innings sets degrees inches o'clock pm am gmt said killed injured became versus"
    )
    return frozenset(words.split())
