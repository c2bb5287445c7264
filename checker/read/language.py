"""Which language a text is in, as far as it matters: whether it is surely not English, and then which."""

from __future__ import annotations

import re
from collections import Counter

ENGLISH = ("en", "eng", "english")
SAMPLE = 4000
LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
# The commonest little words of each, those left out that are common in English copy too.
_LITTLE = {
    "English": "the of and to in that is was for on with as at by it he said from be has have are not an this which will",
    "German": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine auch als nach wird bei sind wurde",
    "French": "le la les de des et du une est dans que qui pour sur pas au par il elle sont avec ce cette été ses aux",
    "Spanish": "el la los las de del y en que una por con para su se es al como más fue ha sus este pero también",
    "Italian": "il la di che e del della per un una con non sono dei nel si alla le da è anche ha più gli come",
    "Portuguese": "o os as de do da e em que um uma para com não por dos das no na ao foi mais se pelo são",
    "Dutch": "de het een van en in is dat op te voor met zijn niet aan er ook die als bij door naar werd heeft om",
    "Swedish": "och att det som en på är av för med till den har de inte om ett han var efter från kan sig vid",
    "Indonesian": "dan yang di dari untuk dengan ini itu dalam tidak pada akan juga ada ke karena oleh kita sebagai bisa",
    "Polish": "w i na z się do nie że jest o to od po jak za są dla przez ale był ze jego oraz już czy",
    "Turkish": "ve bir bu da de için ile olarak olan çok daha gibi sonra kadar ancak ise en ne o ki her",
}
_WORDS = {language: frozenset(words.split()) for language, words in _LITTLE.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("written in Cyrillic letters", "[\u0400-\u052f]"),
    ("written in Arabic letters", "[\u0600-\u06ff\u0750-\u077f]"),
    ("written in Greek letters", "[\u0370-\u03ff\u1f00-\u1fff]"),
    ("written in Hebrew letters", "[\u0590-\u05ff]"),
    ("written in an Indian script", "[\u0900-\u0dff]"),
    ("Japanese", "[\u3040-\u30ff]"),
    ("Korean", "[\uac00-\ud7af]"),
    ("Chinese", "[\u4e00-\u9fff]"),
)
_LATIN = "[A-Za-z\u00c0-\u024f]"


def not_read(text: str, lang: str | None) -> str | None:
    """The language of a text that is not read (`French`, `written in Cyrillic letters`); None for English, and in doubt.

    What the article says of its own language is believed.
    """
    if lang:
        code = re.split("[-_]", lang.strip().lower())[0]
        return None if code in ENGLISH else LANGUAGES.get(code, f"in the language {lang!r}")
    sample = text[:SAMPLE]
    if sample.count(" the ") * 150 > len(sample):
        return None
    return _script(sample) or _vote(sample)


def _script(sample: str) -> str | None:
    """The script that more letters are in than in Latin, if there are letters enough to tell."""
    if sample.isascii():
        return None
    latin = len(re.findall(_LATIN, sample))
    for language, letters in _SCRIPTS:
        count = len(re.findall(letters, sample))
        if count >= 20 and count > latin:
            return language
    return None


def _vote(sample: str) -> str | None:
    """The language whose little words are a fifth of all words, and twice as many as English has; or just not English."""
    words = Counter(_WORD.findall(sample))  # as they stand: names and headlines have no vote
    total = words.total()
    if total < 8:
        return None
    votes = {language: sum(words[word] for word in little) for language, little in _WORDS.items()}
    best = max(votes, key=lambda language: votes[language])
    if best != "English" and votes[best] >= 2 * votes["English"] and votes[best] * 5 >= total and votes[best] >= 3:
        return best
    if total >= 100 and votes["English"] * 100 <= total and _is_prose(sample):
        return "in no language that is known here"
    return None


def _is_prose(sample: str) -> bool:
    """Whether most words are in small letters, as they are in no table of names."""
    words = [str(word) for word in _WORD.findall(sample)]
    return sum(map(str.islower, words)) * 2 > len(words)
