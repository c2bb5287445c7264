"""Capitalised words that are nobody's name: beginnings of sentences, honorifics, what things are called."""

from __future__ import annotations

HONORIFICS = frozenset(
    "mr mrs ms miss dr prof professor sir dame rev hon gen general col colonel lt lieutenant maj major capt captain brig"
    " brigadier adm admiral marshal sgt field datuk dato seri shri".split()
)
# What is said of a politician before the title: a Socialist Prime Minister, West German.
LEANINGS = frozenset(
    "north south east west northern southern eastern western central republican democratic socialist conservative liberal"
    " labour labor communist islamist christian social centrist leftist independent nationalist tory federal".split()
)
# Capitalised, these are no part of a name; most only begin a sentence or stand in a headline.
NO_NAMES = (
    frozenset(
        "a the this that these those he she it they we you i his her its their our my your who whom whose what when where"
        " why how which in on at by for from with to of and or but nor so yet if as while although though because since"
        " after before until during under over between among against about amid despite through throughout within without"
        " upon into onto off out up down not no yes there here then now also however meanwhile moreover more most many much"
        " some any all both each every few several other another such same own only just even still too very than is was are"
        " were be been has have had do does did can could might would shall should must let according earlier later last"
        " next first today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january"
        " february march april june july august september october november december former current outgoing acting incumbent"
        " interim caretaker late ex new visiting once instead perhaps unlike asked speaking addressing says prime second third fourth fifth sixth seventh eighth ninth tenth"
        " deputy vice assistant associate shadow senior executive elect designate emeritus minister president separately"
        " recently besides afterwards thus hence nevertheless nonetheless indeed previously".split()
    )
    | HONORIFICS
    | LEANINGS
)
# A run with one of these is no person: Nigeria Airways, Harvard University, President Hotel.
THINGS = frozenset(
    "party bank ministry university college school institute corp corporation inc company co ltd plc club council committee"
    " commission avenue road boulevard square palace hotel airport bridge hospital library centre center museum theatre"
    " stadium county city state province republic kingdom federation union association organisation organization agency"
    " authority group holdings industries airlines airways motors international times post news daily tribune journal"
    " gazette herald television tv radio press service services department office bureau court senate congress parliament"
    " assembly cabinet government administration army navy force forces police league cup prize award act agreement treaty"
    " accord pact summit conference forum board fund trust foundation network systems technologies tech technology energy"
    " oil gas steel ocean sea valley week front movement alliance coalition community market exchange index games"
    " championship championships open national royal security affairs foreign finance trade economy economic defense"
    " defence interior health education agriculture environment industry culture development transport tourism constitution"
    " revolution building tower station highway doctrine plan medal library institution shield storm library lounge".split()
)
# These are things only at the end of a run: Hyde Park, but Park Jin.
THINGS_AT_THE_END = frozenset("park street house day lake river mount mountain island islands bay gulf war hall justice".split())
HEADLINE_VERBS = frozenset(
    "says say tells told meets met visits visit urges backs vows calls seeks sees plans wins faces warns denies hails slams"
    " signs opens ends begins leaves arrives resigns dies quits gets makes takes wants gives sets holds talks pledges"
    " defends rejects accepts promises insists orders vetoes goes hopes joins offers will".split()
)
# Countries that are first or family names as well: Vernon Jordan, Israel Katz.
NAMESAKES = frozenset("jordan chad georgia israel cyprus".split())
