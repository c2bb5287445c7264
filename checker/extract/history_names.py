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
_TREATY = "agreement accord accords treaty pact peace signed agreed reached concluded"
_TABLE = f"""
chernobyl|chernobyl|{_DISASTER}
fukushima|fukushima|{_DISASTER} meltdowns
three-mile-island|three mile island|{_DISASTER}
bhopal|bhopal|{_DISASTER}
berlin-wall-fall|berlin wall|fall fell opening opened collapse came
berlin-wall-built|berlin wall|construction building erection built
hiroshima|hiroshima|{_ATTACK}
nagasaki|nagasaki|{_ATTACK}
pearl-harbor|pearl harbor/pearl harbour|{_ATTACK} attacked
normandy|normandy|landings invasion
apollo-11|apollo 11|landing mission flight
tiananmen|tiananmen/tiananmen square|massacre crackdown protests
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
rwanda|rwanda/rwandan|genocide
challenger|challenger|disaster explosion
hillsborough|hillsborough|disaster
heysel|heysel|disaster
aberfan|aberfan|disaster
lehman|lehman brothers|collapse bankruptcy failure
katrina|hurricane katrina|
grenfell|grenfell tower/grenfell|fire blaze
rana-plaza|rana plaza|collapse disaster
utoya|utoya|massacre shooting attack
brexit|brexit|referendum
scottish|scottish independence|referendum
good-friday|good friday|{_TREATY}
maastricht|maastricht|{_TREATY}
versailles|versailles|treaty peace
rome-treaty|rome|treaty
dayton|dayton|{_TREATY}
warsaw-pact|warsaw pact|signing signed founding
molotov|molotov-ribbentrop/molotov - ribbentrop|pact
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
six-day-war|six-day/six - day|war
yom-kippur-war|yom kippur|war
falklands|falklands|war conflict
iranian-revolution|islamic/iranian|revolution
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
world-trade-center|world trade center/world trade centre|{_ATTACK}
columbia-shuttle|shuttle columbia|disaster accident loss broke disintegrated
moon-landing|sea of tranquility|landing
hindenburg|hindenburg|disaster crash fire explosion
lusitania|lusitania|sinking sank torpedoing
bastille|bastille|storming storm fall fell
easter-rising|easter rising|
balfour|balfour declaration|
kristallnacht|kristallnacht|
reichstag-fire|reichstag|fire blaze
anschluss|anschluss|
prague-spring|czechoslovakia|invasion
hungarian-uprising|hungarian|uprising
budapest-uprising|budapest|uprising
prague-spring-year|prague spring|
gallipoli|gallipoli|landing landings campaign
somme|somme|battle
verdun|verdun|battle
stalingrad|stalingrad|battle
el-alamein|el alamein|battle
arnhem|arnhem|battle
dunkirk|dunkirk|evacuation evacuated
jutland|jutland|battle
culloden|culloden|battle
boyne|boyne|battle
bannockburn|bannockburn|battle
agincourt|agincourt|battle
little-bighorn|little bighorn|battle
dien-bien-phu|dien bien phu|battle fall siege defeat
kosovo-polje|kosovo polje|battle
munich-massacre|munich olympics|massacre
munich-air|munich air|disaster crash
entebbe|entebbe|raid rescue
achille-lauro|achille lauro|hijacking
sabra-shatila|sabra and shatila/sabra and chatila|massacre massacres
halabja|halabja|attack massacre gassing
my-lai|my lai|massacre
katyn|katyn|massacre
babi-yar|babi yar/babyn yar|massacre
oradour|oradour-sur-glane|massacre
lidice|lidice|massacre destruction
warsaw-uprising|warsaw|uprising
warsaw-ghetto|warsaw ghetto|uprising
racak|racak|massacre killings
markale|markale|shelling massacre
jonestown|jonestown|massacre suicide suicides
waco|waco|siege fire
hungerford|hungerford|massacre shooting shootings
dunblane|dunblane|massacre shooting shootings
port-arthur|port arthur|massacre shooting shootings
virginia-tech|virginia tech|massacre shooting shootings
fort-hood|fort hood|shooting shootings massacre
pulse|pulse nightclub|massacre shooting attack
parkland|parkland|massacre shooting
uvalde|uvalde|massacre shooting
bataclan|bataclan|massacre attack attacks
manchester-arena|manchester arena|bombing attack
london-bridge|london bridge|attack attacks
omagh|omagh|bombing bomb attack
enniskillen|enniskillen|bombing bomb
brighton|brighton|bombing
bologna|bologna|bombing massacre
munich-beer|oktoberfest|bombing attack
mumbai|mumbai|attack attacks
uss-cole|uss cole|bombing attack
khobar|khobar towers|bombing attack
beirut-barracks|beirut barracks|bombing bombings
westgate|westgate|attack siege
garissa|garissa|attack massacre
chibok|chibok|kidnapping abduction abductions
christchurch-mosques|christchurch mosque|attack attacks massacre shooting shootings
beirut-port|beirut port|explosion blast
aum|tokyo subway|attack
bretton-woods|bretton woods|conference agreement
oslo-accords|oslo|accord accords
camp-david|camp david|accord accords
kyoto|kyoto|protocol
paris-agreement|paris climate|agreement accord deal
lisbon-treaty|lisbon|treaty
nice-treaty|nice|treaty
amsterdam-treaty|amsterdam|treaty
helsinki-accords|helsinki|accords act
schengen-agreement|schengen|agreement
ottawa|ottawa|treaty convention
rome-statute|rome statute|
brest-litovsk|brest-litovsk|treaty peace
trianon|trianon|treaty
lausanne|lausanne|treaty
utrecht|utrecht|treaty peace
westphalia|westphalia|treaty peace
waitangi|waitangi|treaty
tordesillas|tordesillas|treaty
sykes-picot|sykes-picot|agreement deal
lancaster-house|lancaster house|agreement
sunningdale|sunningdale|agreement
minsk|minsk|agreement agreements accord accords
taif|taif|accord agreement
hong-kong-handover|hong kong|handover
macau-handover|macau/macao|handover
reunification|german|reunification
tangshan|tangshan|earthquake quake
bam|bam|earthquake quake
izmit|izmit|earthquake quake
spitak|spitak|earthquake quake
agadir|agadir|earthquake quake
laquila|l'aquila|earthquake quake
amatrice|amatrice|earthquake quake
loma-prieta|loma prieta|earthquake quake
northridge|northridge|earthquake quake
kanto|great kanto|earthquake
krakatoa|krakatoa|eruption erupted explosion
st-helens|mount st . helens|eruption erupted
pinatubo|pinatubo|eruption erupted
eyjafjallajokull|eyjafjallajokull|eruption erupted
tenerife|tenerife airport|disaster collision
kings-cross|king 's cross|fire
bradford-city|bradford city|fire disaster
piper-alpha|piper alpha|disaster explosion fire
zeebrugge|zeebrugge|disaster
free-enterprise|herald of free enterprise|sinking sank capsized capsizing disaster
marchioness|marchioness|disaster sinking
kursk|kursk|sinking sank disaster
rainbow-warrior|rainbow warrior|sinking sank bombing
torrey-canyon|torrey canyon|disaster spill
amoco-cadiz|amoco cadiz|disaster spill sinking
prestige|tanker prestige|disaster sinking spill
seveso|seveso|disaster accident
texas-city|texas city|disaster
vajont|vajont|disaster
eschede|eschede|disaster crash accident derailment
kaprun|kaprun|disaster fire
mont-blanc-tunnel|mont blanc tunnel|fire blaze
ramstein|ramstein|disaster
santiago-train|santiago de compostela|crash derailment
lac-megantic|lac-megantic|disaster derailment explosion
morandi|morandi bridge|collapse collapsed
germanwings|germanwings|crash disaster
mh17|mh17|downing crash disaster
mh370|mh370|disappearance disappeared vanished
smolensk|smolensk|crash disaster
notre-dame-fire|notre-dame|fire blaze
sharm-el-sheikh|sharm el-sheikh|bombing bombings
bloody-sunday|bloody sunday|
boston-tea-party|boston tea party|
stonewall|stonewall|riots uprising
woodstock|woodstock|festival
altamont|altamont|concert
live-aid|live aid|
euromaidan|euromaidan|
rose-revolution|rose revolution|
tulip-revolution|tulip revolution|
carnation|carnation revolution|
sarajevo-siege|sarajevo|siege
leningrad-siege|leningrad|siege
capitol|u.s. capitol|riot storming
ukraine-invasion|ukraine|invasion
afghanistan-invasion|afghanistan|invasion
kabul|kabul|fall fell
cyprus|cyprus|invasion
east-timor|east timor|invasion
constantinople|constantinople|fall fell
ww2-end|second world war/world war ii/world war two|end ended
ww2-start|second world war/world war ii/world war two|outbreak start began started broke
ww1-end|first world war/world war i/world war one|end ended
ww1-start|first world war/world war i/world war one|outbreak start began started broke
korean-war-end|korean war|end ended
korean-war-start|korean war|outbreak start began started broke
vietnam-war-end|vietnam war|end ended
soviet-collapse|soviet union|collapse collapsed dissolution dissolved breakup break-up disintegrated disintegration demise
mandela-freed|nelson mandela/mandela|freed
spanish-civil-war-end|spanish civil war|end ended
spanish-civil-war-start|spanish civil war|outbreak start began started broke
american-civil-war-end|american civil war|end ended
d-day|d-day|landings
partition|india|partition partitioned
israel-founded|israel|founding foundation
wall-street-crash|wall street|crash
"""


def _events() -> dict[str, tuple[Event, ...]]:
    found: dict[str, list[Event]] = {}
    for line in _TABLE.split("\n")[1:-1]:
        id_, names, words = line.split("|")
        for name in names.split("/"):
            event = Event(id_, tuple(name.split()), frozenset(words.split()))
            found.setdefault(event.name[0], []).append(event)
    return {first: tuple(sorted(events, key=lambda event: -len(event.name))) for first, events in found.items()}


EVENTS = _events()  # by the first word of the name, the longer name first
FIRST = frozenset(EVENTS)
