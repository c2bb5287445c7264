"""Which office a title of Wikidata's tables means: heads, deputies, and the four great ministries."""

from __future__ import annotations

import re

HEAD_OF_STATE = {
    *(
        "President",
        "President of the Republic",
        "monarch",
        "Monarch",
        "King",
        "Queen",
        "Emperor",
        "Sultan",
        "Emir",
        "Grand Duke",
        "Federal President",
    ),
    *(
        "Druk Gyalpo (King)",
        "Yang di_pertuan Agong (Monarch)",
        "Captain Regent",
        "O le Ao o le Malo",
        "Pope",
        "King of Eswatini",
        "Prince",
    ),
    *(
        "Chairman of the Presidency",
        "Member of the Presidency",
        "Chairman of the Presidential Council",
        "Head of State",
        "Sovereign Prince",
    ),
    *(
        "King of the Netherlands",
        "King of Bhutan",
        "Chairman of the Transitional Military Council",
        "State President",
        "Co-Prince",
        "President of Montenegro",
        "Beretitenti (President)",
    ),
}
HEAD_OF_GOVERNMENT = {
    *(
        "Prime Minister",
        "Federal Chancellor",
        "Chancellor",
        "Taoiseach",
        "President of the Council of Ministers",
        "Prime Minister of Spain",
    ),
    *(
        "Chairman of the Council of Ministers",
        "Chairman of the Cabinet of Ministers (Prime Minister)",
        "Chairman of the Cabinet of Ministers",
    ),
    *(
        "President of the Government",
        "Minister of State of Monaco",
        "Premier of the State Council",
        "Head of Government",
        "Minister-President",
    ),
    *(
        "Premier",
        "Chief Executive Officer",
        "Prime Minister of the Palestinian National Authority",
        "Prime Minister of Hungary",
        "Chief Minister",
        "Prime Minister of Montenegro",
    ),
}
# "Premier" and "Chief Minister" are heads of government only where no state of a federation or province has them.
PREMIERS = {"CN", "TW", "KP", "BM", "KY", "VG", "TC", "SL", "NU", "AI", "MS"}
# The president of Iran heads the government; the head of state is the supreme leader.
PRESIDENT_GOVERNS = {"IR"}
# Where members of the cabinet are called secretaries; elsewhere a secretary is an official (India's foreign secretary).
SECRETARIES = {"US", "PH", "HN", "KE", "MX", "HK", "SM", "VA", "FM"}
NOT_PRESIDENTS = {"GB", "EU"}
VICE = {
    "Vice President",
    "Vice-President",
    "First Vice President",
    "First Vice-President",
    "Vice President of the Republic",
    "Deputy President",
    "Kauoman-ni-Beretitenti (Vice President)",
}
DEPUTY = re.compile(
    r"((First|Second|Third|Senior) )?(Deputy|Vice|Vice-)[ -]?(Prime Minister|Premier|Chancellor)( of the State Council)?|Tánaiste|Vice-Chancellor|(First )?Deputy Chair(man|person) of the (Council|Cabinet) of Ministers|(First )?Deputy Taoiseach"
)
CENTRAL_BANK = re.compile(
    r"(Governor|President|Chair\w*) of the (Central|National|Reserve|Federal Reserve) Bank|(Governor|Chair\w*) of the (Bank of \w+|Federal Reserve)"
)
LEADING = re.compile(
    r"(Federal |Union |Cabinet )?(Minister|Secretary|Head of the Federal Department) (of|for|in charge of|responsible for) (the )?"
)
LESSER = re.compile(
    r"\b(Deputy|Vice|Delegate|Delegated|Junior|Assistant|Parliamentary|Shadow|Under|Undersecretary|Permanent|Secretary General|Secretary-General|"
    r"Spokes\w+|Chair\w*|Committee|Commission|Staff|Advisor|Adviser|Military|Director|State Secretary|Associate|in the|Defen[cs]e Council|Business|Materiel|Home Front|State)\b",
    re.I,
)
SUBJECTS = {
    "foreign-minister": re.compile(
        r"Foreign (and European |& European |Affairs|Relations|Policy|Minister)|External (Affairs|Relations)|International Relations|"
        r"European and International Affairs|Foreign, |Europe and Foreign|European,? and Foreign|Exterior Relations|Foreign & |Foreign and |Foreign Employment$|Foreign\b",
    ),
    "defence-minister": re.compile(r"Defen[cs]e|Armed Forces|Armies|Army and"),
    "finance-minister": re.compile(r"Financ(e|es)\b|Treasury|^Treasurer$"),
    "interior-minister": re.compile(r"\bInterior\b|Internal Affairs|Home Affairs|Internal Security and|Interior and"),
}
NOT = {
    "foreign-minister": re.compile(
        r"^(?!.*(Foreign|External) Affairs)(.*Foreign (Trade|Commerce|Economic|Investment|Aid|Employment|Debt|Labou?r|Banking|Nationals|Residents|Workers)|"
        r".*Trade$|.*Expatriates$|.*Civil)"
    ),
    "defence-minister": re.compile(
        r"^(?!.*Defen[cs]e and ).*Veterans|Social Defen|Civil Defen|Consumer|Defen[cs]e (Industr|Material|Procurement|Production|Personnel|Equipment|Science)|Industry"
    ),
    "finance-minister": re.compile(r"Budget$|Taxation|Islamic|Local|Microfinance|Micro-finance"),
    "interior-minister": re.compile(
        r"Communications|^(?!.*Kingdom ).*Relations$|Home Affairs and (Constitutional|Culture)|Territor(?!ial (Comm|Admin))|Island"
    ),
}
BY_COUNTRY = {
    ("US", "Secretary of State"): "foreign-minister",
    ("US", "Secretary of Defense"): "defence-minister",
    ("US", "Secretary of Defence"): "defence-minister",
    ("US", "Secretary of the Treasury"): "finance-minister",
    ("AU", "Treasurer"): "finance-minister",
    ("IT", "Minister of Economy and Finance"): "finance-minister",
    ("IN", "Minister of Home Affairs"): "interior-minister",
    ("IN", "Minister of Foreign Affairs"): "",  # the table means the foreign secretary, an official
    ("PK", "Minister of Interior"): "interior-minister",
    ("PT", "Minister of Internal Administration"): "interior-minister",
    ("GB", "Secretary of State for Foreign and Commonwealth Affairs"): "foreign-minister",
    ("GB", "Secretary of State for Defence"): "defence-minister",
    ("GB", "Chancellor of the Exchequer"): "finance-minister",
    ("GB", "Secretary of State for the Home Department"): "interior-minister",
    ("SE", "Deputy Prime Minister of Sweden"): "deputy-head-of-government",
    ("ME", "Deputy Prime Minister of Montenegro"): "deputy-head-of-government",
    ("HK", "Secretary for Financial Services and the Treasury"): "",
    ("PL", "Minister of State Treasury"): "",
    ("FI", "Minister of the Ministry of Finance"): "",
    ("CG", "Minister of State"): "",
    ("JP", "Minister for Internal Affairs and Communications"): "",
    ("US", "Secretary of the Interior"): "",
    ("MX", "Secretary of Government"): "interior-minister",
    ("MX", "Secretary of the Interior"): "interior-minister",
    ("CA", "Minister of National Defence"): "defence-minister",
    ("VA", "Secretary for Relations with States"): "foreign-minister",
    ("VA", "Cardinal Secretary of State"): "head-of-government",
    ("VA", "Secretary of State"): "head-of-government",
    ("SA", "King"): "head-of-state",
    ("KP", "Supreme Leader"): "head-of-state",
    ("IR", "Supreme Leader"): "head-of-state",
    ("AF", "Supreme Leader"): "head-of-state",
    ("SD", "Chairman of the Sovereignty Council"): "head-of-state",
    ("GB", "Prime Minister"): "head-of-government",
    ("CH", "Head of the Federal Department of Foreign Affairs"): "foreign-minister",
    ("CH", "Head of the Federal Department of Finance"): "finance-minister",
    ("CH", "Head of the Federal Department of Defence, Civil Protection and Sports"): "defence-minister",
    ("AE", "Ruler of Dubai"): "",
    ("AE", "President"): "head-of-state",
}


def offices(country: str, title: str) -> list[str]:
    """The office ids that a title means in a country, none for what the record does not keep."""
    if (country, title) in BY_COUNTRY:
        return [BY_COUNTRY[country, title]] if BY_COUNTRY[country, title] else []
    if title in HEAD_OF_STATE and country not in NOT_PRESIDENTS:
        return ["head-of-government" if country in PRESIDENT_GOVERNS and title == "President" else "head-of-state"]
    if title in HEAD_OF_GOVERNMENT and (title not in {"Premier", "Chief Minister"} or country in PREMIERS):
        return [] if title == "Chancellor" and country != "DE" else ["head-of-government"]
    if title in VICE and country not in NOT_PRESIDENTS:
        return ["vice-head-of-state"]
    if CENTRAL_BANK.fullmatch(title):
        return ["central-bank-head"]
    if title == "Governor-General":
        return ["governor-general"]
    if DEPUTY.fullmatch(title):
        return ["deputy-head-of-government"]
    return ministries(country, title)


def ministries(country: str, title: str) -> list[str]:
    """`Minister of Foreign Affairs and Defence` is two offices, `Deputy Minister of Finance` none."""
    if not LEADING.match(title) or LESSER.search(title) or (title.startswith("Secretary") and country not in SECRETARIES):
        return []
    return [office for office, words in SUBJECTS.items() if words.search(title) and not NOT[office].search(title)]
