"""What the record says about one subject, in sections: an office and its holders, a capital, members, a life."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.model.facts import Fact

if TYPE_CHECKING:
    from checker.knowledge.store import Knowledge

_MINISTERS = ("foreign-minister", "defence-minister", "finance-minister", "interior-minister")
HEADS = ("head-of-state", "head-of-government", "governor-general", "organisation-head", "central-bank-head")
LIVES = ("born", "died")
_TITLES = {"member-of": "member of", "located-in": "located in", "borders": "neighbours"}
# The words that ask for something that is no office, and what they ask for.
ASPECTS = {
    **dict.fromkeys(("capital", "capitals", "capital city", "seat of government"), "capital"),
    **dict.fromkeys(("member", "members", "member states", "member countries", "states"), "members"),
    **dict.fromkeys(("membership", "memberships", "organisations", "organizations", "alliances"), "member-of"),
    **dict.fromkeys(("name", "names", "former name", "former names", "official name"), "name"),
    **dict.fromkeys(("neighbour", "neighbours", "neighbor", "neighbors", "border", "borders"), "borders"),
    **dict.fromkeys(("currency", "currencies", "money"), "currency"),
    **dict.fromkeys(("head", "heads", "leader", "leaders", "chief"), "heads"),
    **dict.fromkeys(("government", "cabinet", "ministers", "office-holders", "offices"), "offices"),
    **dict.fromkeys(("birth", "birthday", "date of birth"), "born"),
    **dict.fromkeys(("death", "date of death"), "died"),
}


class Section(NamedTuple):
    """Facts of one kind. `side` is the side that is told, subject or object; where `office` is true, the office too.

    `form` says how much there is to see: `terms` one after the other in time, `list` many at once, `line` a few words.
    `aside` are shipped facts that a newsroom's own contradict.
    """

    title: str
    facts: tuple[Fact, ...]
    side: str = "object"
    form: str = "terms"
    office: bool = False
    aside: tuple[Fact, ...] = ()


class Answer(NamedTuple):
    """Everything that answers a question: about one id, or about an office of it, whose id is the second then."""

    title: str
    ids: tuple[str, ...]
    type: str
    sections: tuple[Section, ...]
    names: tuple[str, ...] = ()


def office(subject: str, offices: tuple[str, ...], title: str, knowledge: Knowledge) -> Answer:
    """Who held an office there; where the title may mean several, a section for each."""
    sections = tuple(_held(subject, one, knowledge) for one in offices)
    kept = tuple(section for section in sections if section.facts) or sections[:1]
    name = knowledge.name_of(offices[0]) if len(offices) == 1 else title
    return Answer(f"{name} of {knowledge.name_of(subject)}", (subject, *offices), "office", kept)


def aspect(subject: str, asked: str, knowledge: Knowledge) -> Answer:
    """What one of the `ASPECTS` asks for, about a subject."""
    wanted = ASPECTS[asked]
    sections = [section for section in about(subject, knowledge) if _is(section, wanted)]
    title = f"{asked} of {knowledge.name_of(subject)}"
    return Answer(title, (subject,), "aspect", tuple(sections) or (Section(asked, ()),))


def whole(id_: str, knowledge: Knowledge) -> Answer:
    """Everything that the record has about an id."""
    name = knowledge.name_of(id_) or id_
    others = tuple(other for other in knowledge.spellings(id_) if other != name)
    return Answer(name, (id_,), knowledge.type_of(id_) or "", about(id_, knowledge), others)


def about(id_: str, knowledge: Knowledge) -> tuple[Section, ...]:
    """The sections that have facts."""
    if knowledge.type_of(id_) == "person":
        sections = _person(id_, knowledge)
    else:
        sections = [*_offices(id_, knowledge), *_place(id_, knowledge)]
    return tuple(section for section in sections if section.facts)


def _person(id_: str, knowledge: Knowledge) -> list[Section]:
    held = knowledge.facts("office", object=id_) if "office" in knowledge.predicates else ()
    lives = [_of("born", id_, knowledge, "line"), _of("died", id_, knowledge, "line")]
    return [*lives, Section("offices", held, "subject", office=True)]


def _offices(id_: str, knowledge: Knowledge) -> list[Section]:
    if "office" not in knowledge.predicates:
        return []
    found = dict.fromkeys(fact.office or "" for fact in knowledge.facts("office", subject=id_))
    first = (*HEADS, *_MINISTERS)
    ordered = sorted(found, key=lambda one: (first.index(one) if one in first else len(first), one))
    return [_held(id_, one, knowledge) for one in ordered]


def _held(subject: str, office: str, knowledge: Knowledge) -> Section:
    facts = knowledge.facts("office", subject=subject, office=office)
    aside = knowledge.set_aside("office", subject=subject, office=office)
    return Section(knowledge.name_of(office) or office, facts, aside=aside)


def _place(id_: str, knowledge: Knowledge) -> list[Section]:
    members = knowledge.facts("member-of", object=id_) if "member-of" in knowledge.predicates else ()
    capital_of = knowledge.facts("capital", object=id_) if "capital" in knowledge.predicates else ()
    return [
        _of("capital", id_, knowledge, "terms"),
        Section("capital of", capital_of, "subject"),
        _of("name", id_, knowledge, "terms"),
        Section("members", members, "subject", "list"),
        _of("member-of", id_, knowledge, "list"),
        _of("located-in", id_, knowledge, "line"),
        _of("borders", id_, knowledge, "list"),
        _of("currency", id_, knowledge, "line"),
        _of("demonym", id_, knowledge, "line"),
    ]


def _of(predicate: str, subject: str, knowledge: Knowledge, form: str) -> Section:
    if predicate not in knowledge.predicates:
        return Section(predicate, ())
    facts = knowledge.facts(predicate, subject=subject)
    return Section(_TITLES.get(predicate, predicate), facts, form=form, aside=knowledge.set_aside(predicate, subject=subject))


def _is(section: Section, wanted: str) -> bool:
    first = section.facts[0]
    if wanted == "offices":
        return first.predicate == "office"
    if wanted == "heads":
        return first.office in HEADS
    if wanted in ("members", "capital"):
        return section.title == wanted
    return first.predicate == wanted and section.title != "members"
