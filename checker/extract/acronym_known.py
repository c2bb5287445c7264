"""Abbreviations that everybody knows, and what they stand for; of those that stand for several bodies none is listed."""

from __future__ import annotations

from functools import lru_cache

from checker.model.fold import fold
from checker.rulebook.initials import stems

_KNOWN = """
APEC Asia-Pacific Economic Cooperation
ASEAN Association of Southeast Asian Nations
BBC British Broadcasting Corporation
CDC Centers for Disease Control and Prevention
CERN European Organization for Nuclear Research
CIA Central Intelligence Agency
EBRD European Bank for Reconstruction and Development
ECB European Central Bank
ECOWAS Economic Community of West African States
EFTA European Free Trade Association
EIB European Investment Bank
EMA European Medicines Agency
EPA Environmental Protection Agency
ESA European Space Agency
FAA Federal Aviation Administration
FAO Food and Agriculture Organization
FBI Federal Bureau of Investigation
FCC Federal Communications Commission
FDA Food and Drug Administration
FDIC Federal Deposit Insurance Corporation
FEMA Federal Emergency Management Agency
FIFA Federation Internationale de Football Association
FTC Federal Trade Commission
GATT General Agreement on Tariffs and Trade
IAEA International Atomic Energy Agency
IATA International Air Transport Association
ICAO International Civil Aviation Organization
ICJ International Court of Justice
ICRC International Committee of the Red Cross
IEA International Energy Agency
IFC International Finance Corporation
ILO International Labour Organization
IMF International Monetary Fund
IMO International Maritime Organization
IOM International Organization for Migration
IPCC Intergovernmental Panel on Climate Change
IRS Internal Revenue Service
NAACP National Association for the Advancement of Colored People
NAFTA North American Free Trade Agreement
NASA National Aeronautics and Space Administration
NATO North Atlantic Treaty Organization
NHTSA National Highway Traffic Safety Administration
NIH National Institutes of Health
NOAA National Oceanic and Atmospheric Administration
NTSB National Transportation Safety Board
OECD Organisation for Economic Co-operation and Development
OPEC Organization of the Petroleum Exporting Countries
OSCE Organization for Security and Co-operation in Europe
OSHA Occupational Safety and Health Administration
SADC Southern African Development Community
UEFA Union of European Football Associations
UNCTAD United Nations Conference on Trade and Development
UNDP United Nations Development Programme
UNEP United Nations Environment Programme
UNESCO United Nations Educational, Scientific and Cultural Organization
UNHCR United Nations High Commissioner for Refugees
UNICEF United Nations Children's Fund
USAID United States Agency for International Development
USDA United States Department of Agriculture
USGS United States Geological Survey
WADA World Anti-Doping Agency
WFP World Food Programme
WHO World Health Organization
WIPO World Intellectual Property Organization
WMO World Meteorological Organization
WTO World Trade Organization
"""
_SMALL = frozenset("of for and the in on to de a".split())


@lru_cache(maxsize=1)
def expansions() -> dict[str, str]:
    """What each abbreviation stands for."""
    return dict(line.split(" ", 1) for line in _KNOWN.strip().splitlines())


@lru_cache(maxsize=1)
def abbreviations() -> dict[frozenset[str], str]:
    """The abbreviation of each name, by what the name's words are made from."""
    return {name_stems(name): short for short, name in expansions().items()}


def name_stems(name: str) -> frozenset[str]:
    """What the words of a name begin with, so that it is known in any spelling."""
    return stems(name, _SMALL)


def are_initials(short: str, name: str) -> bool:
    """Whether an abbreviation is made of the first letters of all words of a name, or of all but the small ones."""
    letters = "".join(sign for sign in fold(short) if sign.isalpha())
    words = [word for word in fold(name).replace("-", " ").split() if word[0].isalpha()]
    whole = [word for word in fold(name).split() if word[0].isalpha()]
    for some in (words, whole):
        for chosen in (some, [word for word in some if word not in _SMALL]):
            if "".join(word[0] for word in chosen) == letters:
                return True
    return False
