"""What events that come round are called: which words of a text name games, a cup or a summit, and which one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.text.document import Document
from checker.text.wording import places_of


class Named(NamedTuple):
    """An event named at tokens `[first, end)`; `spoken` if by a word that stands for the name: the tournament."""

    first: int
    end: int
    event: str
    spoken: bool = False


# The words before the last one, most first; the last word is looked for.
_CALLED: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "olympics": ((("summer",), "summer-olympics"), (("winter",), "winter-olympics"), ((), "olympics")),
    "games": (
        (("summer", "olympic"), "summer-olympics"),
        (("olympic", "summer"), "summer-olympics"),
        (("winter", "olympic"), "winter-olympics"),
        (("olympic", "winter"), "winter-olympics"),
        (("commonwealth",), "commonwealth-games"),
        (("asian",), "asian-games"),
        (("olympic",), "olympics"),
        (("summer",), "summer-olympics"),
        (("winter",), "winter-olympics"),
        ((), "games"),
    ),
    "trophy": ((("champions",), "champions-trophy"),),
    "championships": ((("world", "athletics"), "athletics-worlds"), (("world",), "athletics-worlds")),
    "cup": (
        (("t20", "world"), "t20-world-cup"),
        (("twenty20", "world"), "t20-world-cup"),
        (("rugby", "world"), "rugby-world-cup"),
        (("cricket", "world"), "cricket-world-cup"),
        (("women", "'s", "world"), "womens-world-cup"),
        (("women", "’s", "world"), "womens-world-cup"),
        (("women's", "world"), "womens-world-cup"),
        (("women’s", "world"), "womens-world-cup"),
        (("fifa", "world"), "football-world-cup"),
        (("soccer", "world"), "football-world-cup"),
        (("football", "world"), "football-world-cup"),
        (("world",), "world-cup"),
    ),
    "euro": (((), "uefa-euro"),),
    "championship": tuple(
        (words, "uefa-euro") for sport in ("football", "soccer") for words in ((sport, "european"), ("european", sport))
    ),
    "nations": ((("african", "cup", "of"), "africa-cup"), (("africa", "cup", "of"), "africa-cup")),
    "america": ((("copa",), "copa-america"),),
    "eurovision": (((), "eurovision"),),
    "contest": ((("eurovision", "song"), "eurovision"),),
    "summit": tuple(
        ((*name, *leaders), f"{body}-summit")
        for body, names in {
            "g7": (("g7",), ("g", "7"), ("g", "-", "7"), ("g-7",), ("g8",), ("g", "8"), ("g-8",)),
            "g20": (("g20",), ("g", "20"), ("g-20",)),
            "nato": (("nato",),),
            "apec": (("apec",),),
            "brics": (("brics",),),
        }.items()
        for leaders in (("leaders", "'"), ("leaders", "’"), ("leaders",), ())
        for name in names
    ),
}
_LAST = frozenset(_CALLED)
_SPOKEN = frozenset("tournament title trophy championships championship competition contest".split())
_CUPS = frozenset(
    "world-cup football-world-cup womens-world-cup rugby-world-cup cricket-world-cup t20-world-cup champions-trophy uefa-euro"
    " africa-cup copa-america eurovision athletics-worlds".split()
)
_OTHER_TITLES = frozenset(
    "league leagues open masters prix bundesliga premiership conference division grand fa super libertadores confederations club"
    " clubs ligue serie shield heavyweight wimbledon olympic olympics season domestic national junior youth under-21 under-20".split()
)
_ATHLETICS = frozenset("athletics iaaf sprinter sprinters hurdles relay hurdler decathlon heptathlon".split())
_NOT_ATHLETICS = frozenset("indoor swimming cycling skating rowing ski junior juniors para fencing judo u20".split())
_CRICKET = frozenset("cricket cricketer wicket wickets batsman batsmen innings overs odi opener bowler test".split())
_OLYMPIC_ONE = frozenset(("olympic",))
_TITLES = frozenset("title titles gold silver bronze medal medals champion champions final crown debut".split())
_OLYMPIC = frozenset("olympic olympics olympian olympians".split())
_OTHER_GAMES = frozenset(
    "asian commonwealth pan panam american goodwill youth junior special gay invictus world sea mediterranean maccabiah military"
    " paralympic paralympics paralympian university indoor beach island video computer board mind ball league european all-africa african"
    " highland x masters deaflympics national state hunger empire friendship balkan francophone southeast".split()
)
_OTHER_CUPS = frozenset(
    "rugby cricket wickets hockey basketball volleyball handball netball softball baseball ski skiing skier alpine slalom downhill"
    " biathlon nordic snowboard snowboarding luge bobsleigh bobsled skeleton skating skater skaters sled chess darts snooker wrestling"
    " weightlifting gymnastics gymnast archery shooting fencing dressage jumping jumper jumpers cross-country swimming diving triathlon"
    " cycling women women's women’s womens futsal homeless esports athletics marathon rowing canoe canoeing sailing polo lacrosse".split()
)
_FOOTBALL = frozenset("football footballer footballers soccer fifa uefa striker midfielder goalkeeper defender".split())
_WOMEN = frozenset("women womens women's women’s".split())
_OTHERS = frozenset(
    "youth junior special under u under-17 under-20 u-17 u-20 blind amputee homeless virtual paralympic girls club beach davis".split()
)
_OTHER_TREATIES = frozenset("biodiversity desertification ramsar wetlands cites minamata bats basel".split())
_REACH = 3  # tokens before a name in which a word makes it another event


def named(document: Document) -> list[Named]:
    """Every event that a text names, in order of place; of a World Cup or Games, those that the rest of the text tells apart."""
    found = [*_conferences(document), *_titles(document)]
    for last in places_of(document, _LAST):
        lowers = document.tokens.lowers
        for ahead, event in _CALLED[lowers[last]]:
            first = last - len(ahead)
            if first >= 0 and tuple(lowers[first:last]) == ahead:
                words = document.tokens.words
                named_so = words[first][0].isupper() or words[last][0].isupper() or event == "athletics-worlds"
                if named_so and (meant := _meant(document, event, first)):
                    end = last + 2 if event.endswith("olympics") and lowers[last + 1 : last + 2] == ["games"] else last + 1
                    found.append(Named(first, end, meant))
                break
    return sorted([*found, *_spoken_of(document, found)])


def _spoken_of(document: Document, found: list[Named]) -> Iterator[Named]:
    """Where a story that names one cup alone speaks of it: the tournament, their title."""
    lowers = document.tokens.lowers
    taken = {at for one in found for at in range(one.first, one.end)}
    for at in places_of(document, _SPOKEN) if found else ():
        first, end = document.sentence_of(at)
        alike = {one.event for one in found if lowers[one.end - 1] == lowers[at]} or {one.event for one in found}
        event = alike.pop()
        if alike or event not in _CUPS or at in taken or at < found[0].first or lowers[at - 1] not in ("the", "their"):
            continue
        if _OTHER_TITLES.isdisjoint(lowers[first:end]):
            yield Named(at, at + 1, event, spoken=True)


def _titles(document: Document) -> Iterator[Named]:
    """Olympic titles and medals: they are won at the Games of a year, in a place."""
    lowers = document.tokens.lowers
    for at in places_of(document, _OLYMPIC_ONE):
        end = at + 1
        while end < len(lowers) and lowers[end] in _TITLES and end - at < 4:
            end += 1
        if (
            end > at + 1
            and _no_other_games(lowers[max(at - 6, 0) : end])
            and _OTHERS.isdisjoint(lowers[max(at - _REACH, 0) : at])
        ):
            yield Named(at, end, "olympics")


def _conferences(document: Document) -> Iterator[Named]:
    """The climate conferences, by their numbers: COP26. Other treaties count theirs too."""
    lowers = document.tokens.lowers
    if "COP" not in document.text or not _OTHER_TREATIES.isdisjoint(lowers):
        return
    for at, lower in enumerate(lowers):
        if lower.startswith("cop") and lower[3:].isdecimal():
            yield Named(at, at + 1, f"cop-{lower[3:]}")
        elif lower == "cop" and "".join(lowers[at + 1 : at + 2]).isdecimal() and document.tokens.words[at] == "COP":
            yield Named(at, at + 2, f"cop-{lowers[at + 1]}")


def _meant(document: Document, event: str, first: int) -> str | None:
    """Which event is meant, or None where it may be another of the name."""
    lowers = document.tokens.lowers
    around = lowers[max(first - _REACH, 0) : first]
    if event == "games":
        told = not _OLYMPIC.isdisjoint(lowers) and (_OTHER_GAMES | {"olympics"}).isdisjoint(lowers[max(first - 4, 0) : first])
        return "olympics" if told and _no_other_games(lowers) else None
    if event in ("summer-olympics", "winter-olympics", "olympics"):
        return event if (_OTHERS | _OTHER_GAMES).isdisjoint(around) else None
    if event == "world-cup":
        if not (_OTHER_CUPS.isdisjoint(lowers) and _OTHERS.isdisjoint(around)):
            return None
        return event if _FOOTBALL.isdisjoint(lowers) else "football-world-cup"
    if event in ("football-world-cup", "uefa-euro"):
        if event == "uefa-euro" and (_FOOTBALL.isdisjoint(lowers) or not _OTHER_CUPS.isdisjoint(lowers)):
            return None
        return event if _WOMEN.isdisjoint(lowers) and _OTHERS.isdisjoint(around) else None
    if event == "athletics-worlds":
        return None if _ATHLETICS.isdisjoint(lowers) or not _NOT_ATHLETICS.isdisjoint(lowers) else event
    if event == "champions-trophy":
        return None if _CRICKET.isdisjoint(lowers) or "hockey" in lowers else event
    if event in ("commonwealth-games", "asian-games"):
        return event if not {"youth", "para", "indoor", "winter", "beach"} & set(around) else None
    return event if _OTHERS.isdisjoint(around) or event == "womens-world-cup" else None


def _no_other_games(lowers: list[str]) -> bool:
    """Whether no other games are spoken of, which "the Games" could be."""
    return not any(word == "games" and at and lowers[at - 1] in _OTHER_GAMES for at, word in enumerate(lowers))
