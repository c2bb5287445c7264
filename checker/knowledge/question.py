"""A plain question in words, understood by the names, titles and predicates that the record knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from checker.knowledge.answer import ASPECTS, LIVES, Answer, about, aspect, office, whole
from checker.knowledge.naming import by_name, meanings, resolve
from checker.knowledge.spelling import key, parts
from checker.knowledge.titles import canonical
from checker.model.facts import Entity
from checker.model.fold import fold

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge

_ASKING = re.compile(r"^(?:who|what|which|where|when)\s+(?:is|are|was|were)\s+|^(?:the|an?)\s+", re.I)
_GAP = re.compile(r"\s+(?:of|for|to|at|in)\s+(?:the\s+)?|['’]s?\s+|\s+", re.I)
_LIKE, _MANY = 3, 8  # names that are offered instead: alike, and with a part in common


class Reply(NamedTuple):
    """What the record answers; where it has no answer, what was understood, and the names that may be meant.

    `others` are further ids that the name may have.
    """

    answers: tuple[Answer, ...] = ()
    others: tuple[str, ...] = ()
    understood: str = ""
    like: tuple[str, ...] = ()


class _Half(NamedTuple):
    """A question of which one part is understood: an office or a predicate without its subject, or the other way round."""

    what: str = ""
    where: Entity | None = None
    rest: str = ""


def ask(question: str, knowledge: Knowledge, *, most: int = 3) -> Reply:
    """What the record knows about a question such as "foreign minister of South Korea", "NATO members" or "Nur-Sultan".

    A name that several have is answered for the first `most` of them, those with offices and capitals first.
    """
    text = _plain(question)
    if named := _named(text, knowledge):
        return Reply(tuple(whole(one, knowledge) for one in named[:most]), tuple(named[most:]))
    halves: list[_Half] = []
    for what, where in _parted(text):
        if answers := _pair(what, where, knowledge, halves):
            return Reply(answers[:most], tuple(answer.ids[0] for answer in answers[most:]))
    if offices := knowledge.titles.meanings(text):
        scopes = list(dict.fromkeys(one.scope for one in offices if knowledge.type_of(one.scope)))
        if len(scopes) == 1:
            return Reply((office(scopes[0], tuple(one.id for one in offices if one.scope == scopes[0]), text, knowledge),))
        halves.insert(0, _Half(f"“{text}”"))
    if ranked := by_name(text, "person", knowledge):
        return Reply(tuple(whole(one, knowledge) for one in ranked[:most]), tuple(ranked[most:]))
    return _unanswered(text, halves, knowledge)


def like(name: str, knowledge: Knowledge, *types: str) -> tuple[str, ...]:
    """The names on record that are written much like this one, or have it as a part; the likest first."""
    names = {fold(one): one for one in knowledge.named(*(types or ("country", "organisation", "person")))}
    close = get_close_matches(fold(name), names, n=_LIKE, cutoff=0.72)
    wanted = set(parts(name))
    having = sorted(one for one in names if wanted <= set(parts(one))) if wanted else []
    found = {key(names[one]): names[one] for one in reversed([*close, *having[:_MANY]])}
    return tuple(reversed(found.values()))


def _plain(question: str) -> str:
    text = " ".join(question.split()).rstrip("?!. ")
    while text != (text := _ASKING.sub("", text)):
        pass
    return text


def _named(text: str, knowledge: Knowledge) -> list[str]:
    """Everyone and everything that is called just so; whoever the record says most about first."""
    found: dict[str, None] = {}
    for type_ in ("country", "organisation", "person", "place"):
        if type_ != "person" or not found:
            found.update(dict.fromkeys(one for one in by_name(text, type_, knowledge) if _exactly(one, text, knowledge)))
    if knowledge.type_of(text):
        found = {text: None}
    return sorted(found, key=lambda one: (knowledge.type_of(one) == "place", -len(about(one, knowledge)), one))


def _exactly(id_: str, text: str, knowledge: Knowledge) -> bool:
    """Whether a name is listed; a person found behind a rank, "General Park Jin", is kept for the end."""
    return bool(knowledge.names_of(Entity("", id_)) & knowledge.names_of(Entity(text)))


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """Every way to part a question into what is asked and of whom: `president of France`, `French president`, `NATO members`."""
    gaps = list(_GAP.finditer(text))
    for gap in reversed(gaps):
        if gap[0].strip() and not gap[0].startswith(("'", "’")):
            yield text[: gap.start()], text[gap.end() :]
    for gap in reversed(gaps):
        yield text[gap.end() :], text[: gap.start()]


def _pair(what: str, where: str, knowledge: Knowledge, halves: list[_Half]) -> tuple[Answer, ...]:
    """The answers of everyone whom a question may mean, those with facts if there are any; what is half understood is noted."""
    asked, plain = _ASKING.sub("", what), fold(_ASKING.sub("", what))
    subject = resolve(where, "country", knowledge)
    if not subject.id and plain in ASPECTS:
        subject = resolve(where, "any", knowledge)
    found: list[Answer] = []
    for id_ in (subject.id,) if subject.id else subject.candidates:
        if plain in ASPECTS:
            found.append(aspect(id_, plain, knowledge))
        elif offices := meanings(asked, id_, knowledge):
            found.append(office(id_, tuple(dict.fromkeys(one.id for one in offices)), asked, knowledge))
    if not found and (plain in ASPECTS or knowledge.titles.meanings(asked)):
        halves.append(_Half(f"“{asked}”", rest=where))
    elif not found and subject.id:
        halves.append(_Half(where=subject, rest=asked))
    told = [answer for answer in found if any(section.facts for section in answer.sections)]
    return tuple(told or found[:1])


def _unanswered(text: str, halves: list[_Half], knowledge: Knowledge) -> Reply:
    """What is understood by the likeliest parting, which was tried first."""
    best = halves[0] if halves else None
    if best is None:
        return Reply(understood=f"nothing on record is called “{text}”", like=like(text, knowledge))
    if best.where:
        known = f"{best.where} is on record, but “{best.rest}” is neither an office nor anything else that is kept of it"
        return Reply(understood=known, like=_aspects_like(best.rest, str(best.where), knowledge))
    if not best.rest:
        return Reply(understood=f"{best.what} is understood, but not of which country or organisation")
    asked = best.what.strip("“”")
    types = ("person",) if ASPECTS.get(fold(asked)) in LIVES else ("country", "organisation")
    names = like(best.rest, knowledge, *types)
    return Reply(
        understood=f"{best.what} is understood, but no {' or '.join(types)} on record is called “{best.rest}”",
        like=tuple(f"{asked} of {name}" for name in names),
    )


def _aspects_like(word: str, where: str, knowledge: Knowledge) -> tuple[str, ...]:
    titles = {canonical(title): title for row in knowledge.offices for title, scope in row.titles if not scope}
    known = titles | {one: one for one in ASPECTS}
    return tuple(f"{known[found]} of {where}" for found in get_close_matches(canonical(word), known, n=_LIKE, cutoff=0.8))
