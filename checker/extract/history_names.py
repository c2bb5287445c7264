"""What well-known events are called: a name, and the words beside it that make it an event."""

from __future__ import annotations

from typing import NamedTuple


class Event(NamedTuple):
    """An event: the words of its name, and what happened there; none where the name alone is the event."""

    id: str
    name: tuple[str, ...]
    words: frozenset[str]


_DISASTER = "disaster accident catastrophe tragedy explosion meltdown leak"
_ATTACK = "attack attacks bombing bombings"
_SHOOTING = "shooting shootings massacre"
_TREATY = "agreement accord accords treaty pact"
_TABLE = f"""
chernobyl|chernobyl|{_DISASTER}
fukushima|fukushima|{_DISASTER} meltdowns
three-mile-island|three mile island|{_DISASTER}
bhopal|bhopal|{_DISASTER}
berlin-wall-fall|berlin wall|fall fell opening opened collapse came
berlin-wall-built|berlin wall|construction building erection built
hiroshima|hiroshima|{_ATTACK}
nagasaki|nagasaki|{_ATTACK}
pearl-harbor|pearl harbor|{_ATTACK} attacked
pearl-harbor|pearl harbour|{_ATTACK} attacked
normandy|normandy|landings invasion
apollo-11|apollo 11|landing mission flight
tiananmen|tiananmen|massacre crackdown protests
tiananmen|tiananmen square|massacre crackdown protests
lockerbie|lockerbie|{_ATTACK} disaster
titanic|titanic|sinking sank disaster
indian-ocean-tsunami|indian ocean|tsunami
oklahoma-city|oklahoma city|{_ATTACK}
columbine|columbine|{_SHOOTING}
sandy-hook|sandy hook|{_SHOOTING}
boston-marathon|boston marathon|{_ATTACK}
madrid-trains|madrid train|{_ATTACK}
bali|bali|bombing bombings
hebdo|charlie hebdo|{_SHOOTING} attack attacks
beslan|beslan|siege massacre
kuwait|kuwait|invasion
iraq|iraq|invasion
poland|poland|invasion
grenada|grenada|invasion
panama|panama|invasion
srebrenica|srebrenica|massacre genocide
rwanda|rwanda|genocide
rwanda|rwandan|genocide
challenger|challenger|disaster explosion
hillsborough|hillsborough|disaster
heysel|heysel|disaster
aberfan|aberfan|disaster
lehman|lehman brothers|collapse bankruptcy failure
katrina|hurricane katrina|
grenfell|grenfell tower|fire blaze
grenfell|grenfell|fire blaze
rana-plaza|rana plaza|collapse disaster
utoya|utoya|massacre shooting attack
brexit|brexit|referendum
scottish|scottish independence|referendum
good-friday|good friday|{_TREATY}
maastricht|maastricht|{_TREATY}
versailles|versailles|treaty
rome-treaty|rome|treaty
dayton|dayton|{_TREATY} peace
warsaw-pact|warsaw pact|signing signed founding
molotov|molotov-ribbentrop|pact
molotov|molotov - ribbentrop|pact
munich|munich|agreement
yalta|yalta|conference
potsdam|potsdam|conference
wannsee|wannsee|conference
guernica|guernica|bombing
dresden|dresden|bombing firebombing
auschwitz|auschwitz|liberation
waterloo|waterloo|battle
hastings|hastings|battle
trafalgar|trafalgar|battle
gettysburg|gettysburg|battle
sharpeville|sharpeville|massacre
soweto|soweto|uprising
amritsar|amritsar|massacre
kent-state|kent state|{_SHOOTING}
watergate|watergate|break-in
bay-of-pigs|bay of pigs|invasion landing
cuban-missiles|cuban missile|crisis
suez|suez|crisis
six-day-war|six-day|war
six-day-war|six - day|war
yom-kippur-war|yom kippur|war
falklands|falklands|war conflict
iranian-revolution|islamic|revolution
iranian-revolution|iranian|revolution
bolshevik|bolshevik|revolution
velvet|velvet|revolution
orange|orange|revolution
saigon|saigon|fall
concorde|concorde|crash
costa-concordia|costa concordia|sinking disaster
sewol|sewol|sinking disaster
kobe|kobe|earthquake quake
exxon-valdez|exxon valdez|spill disaster
deepwater|deepwater horizon|explosion disaster spill
crimea|crimea|annexation
world-trade-center|world trade center|{_ATTACK}
world-trade-center|world trade centre|{_ATTACK}
"""


def _events() -> dict[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = {}
    for line in _TABLE.split("\n")[1:-1]:
        id_, name, words = line.split("|")
        event = Event(id_, tuple(name.split()), frozenset(words.split()))
        found.setdefault(event.name[0], []).append(event)
    return {first: tuple(sorted(events, key=lambda event: -len(event.name))) for first, events in found.items()}


EVENTS = _events()  # by the first word of the name, the longer name first
FIRST = frozenset(EVENTS)
