"""Second references: by which of his names somebody is called further on whose family name stands first: Hu, of Hu Jintao."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.extract.name_pair import SAYING
from checker.model.claims import SecondReferenceClaim
from checker.model.facts import Entity
from checker.text.document import Document
from checker.text.no_names import HONORIFICS
from checker.text.tokens import Tokens
from checker.text.wording import places_of

# Family names of China, Taiwan and Korea; those of Vietnam, where people go by their given names, are left out.
_FAMILIES = (
    "bai cai cao chang chao chen cheng chiang choe choi chou chow chu chun chung cui dai deng ding dong du fan fang feng fu gao ge"
    " gong gu guo han hao he hong hou hsieh hsu hu hua huang hwang hyun jang jeon jeong ji jia jiang jin jo joo jung kang ke kim koo"
    " kung kwon lai lee lei li liang liao lien lim lin liu lu luo lyu ma mao meng min moon nam noh oh pak pan park peng qi qian qin qiu"
    " ren rhee roh ryu seo shao shen shi shih shim shin son song soong su suh sun tan tang tao tian tsai tseng tu wan wang wei wen wong"
    " woo wu xi xia xiang xiao xie xiong xu xue yan yang yao ye yeh yen yi yim yin yoo yoon yu yuan yun zeng zhai zhang zhao zheng zhong"
    " zhou zhu zhuang zou"
)
_SYLLABLE = (
    r"(?:[zcs]h?(?:ang|eng|ong|uang|uan|uai|uo|un|ui|ou|an|en|ai|ei|ao|ua|a|e|i|u)|[jqx](?:iang|iong|iao|ian|ing|uan|ie|iu|in|ia|ue|un|i|u)"
    r"|[bpmf](?:iao|ian|ing|ang|eng|ie|iu|in|an|en|ai|ei|ao|ou|a|e|i|o|u)|[dtnl](?:iang|iao|ian|ing|ang|eng|ong|uan|ie|iu|in|uo|ue|un|ui|an|en|ai|ei|ao|ou|ia|a|e|i|u)"
    r"|[gkh](?:uang|uan|uai|ang|eng|ong|uo|un|ui|ua|an|en|ai|ei|ao|ou|a|e|u)|r(?:ang|eng|ong|uan|uo|un|ui|an|en|ao|ou|e|i|u)"
    r"|[yw](?:ang|eng|ing|ong|uan|an|en|ai|ei|ao|ou|in|ue|un|a|e|i|o|u)|er|ang|an|ai|ao|ou|en|a|e)"
)
_GIVEN = re.compile(rf"{_SYLLABLE}'?{_SYLLABLE}")
_IN_TWO = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,6}")
_DOING = SAYING | frozenset(
    "has had was is will would may also who did met won lost took made went came became signed arrived visited promised".split()
)
_TITLES = HONORIFICS | frozenset("president premier minister chancellor governor mayor chairman".split())


def extract(document: Document) -> Iterator[SecondReferenceClaim]:
    """Yield a claim for each place where somebody is called by his family name or his given name alone, once he is named."""
    tokens, known = document.tokens, dict[str, tuple[str, str]]()
    families = _families()
    if not any(_is_family(document, at) for at in places_of(document, families)):
        return
    at = 0
    while at < len(tokens) - 1:
        word, lower = tokens.words[at], tokens.lowers[at]
        if lower in families and word[0].isupper() and word[1:].islower() and (given := _given(tokens, at + 1)):
            known[word] = known[given] = (tokens.text(at, at + 1), f"{word} {given}")
            at += 1 + len(given.split())
            continue
        if word in known and not _is_part(tokens, at) and _is_meant(tokens, at):
            family, full = known[word]
            yield _claim(document, at, full, family)
        at += 1


def _is_family(document: Document, at: int) -> bool:
    """Whether a word may be a family name with a given name behind it."""
    word = document.tokens.words[at]
    return (
        word[0].isupper() and word[1:].islower() and at + 1 < len(document.tokens) and _given(document.tokens, at + 1) is not None
    )


@lru_cache(maxsize=1)
def _families() -> frozenset[str]:
    return frozenset(_FAMILIES.split())


def _given(tokens: Tokens, at: int) -> str | None:
    """The given name at a token: Jae-in, Jintao."""
    word = tokens.words[at]
    if "\n" in tokens.source[tokens.ends[at - 1] : tokens.starts[at]] or tokens.words[at + 1 : at + 2] == ["-"]:
        return None
    return word if _IN_TWO.fullmatch(word) or (word[0].isupper() and _GIVEN.fullmatch(word.lower())) else None


def _is_part(tokens: Tokens, at: int) -> bool:
    """Whether further capitalised words make a longer name of a word."""
    behind = tokens.words[at + 1 : at + 2]
    before = tokens.words[at - 1] if at else "."
    named = before[0].isupper() and tokens.lowers[at - 1] not in _TITLES
    return bool(behind and behind[0][0].isupper()) or (named and at > 1 and tokens.words[at - 2] not in (".", '"', "“"))


def _is_meant(tokens: Tokens, at: int) -> bool:
    """Whether a word alone is somebody: Mr. Hu, President Hu, Hu said."""
    lowers = tokens.lowers
    before = lowers[max(0, at - 2) : at]
    if before and (before[-1] in _TITLES or (before[-1] == "." and before[0] in _TITLES) or before[-1] in SAYING):
        return True
    return bool(lowers[at + 1 : at + 2]) and lowers[at + 1] in _DOING


def _claim(document: Document, at: int, full: str, family: str) -> SecondReferenceClaim:
    place = document.tokens.span(at, at + 1)
    said = document.said(place, "second-reference", field_spans={"called": place})
    return SecondReferenceClaim(person=Entity(full), called=document.tokens.words[at], family=family, **said)
