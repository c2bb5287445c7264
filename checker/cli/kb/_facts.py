"""An answer of the record as a page: who or what, when, how sure, from where, and a drawing over the years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from textwrap import wrap

from checker.cli.kb._timeline import timeline
from checker.knowledge.answer import Answer, Section
from checker.knowledge.store import Knowledge
from checker.model.facts import Fact
from checker.model.when import Date, in_words

_BRIEF = 3  # terms of an office that are shown where a country is asked for as a whole
_OLD = 366  # days by which one of a list was last seen before the others, so that it is told
_ROWS = 40  # a longer list is told by names alone
_NAME, _WIDE = 24, 30
_ALWAYS = ("born", "died")
_BROAD = ("country", "organisation", "place")


def page(answer: Answer, knowledge: Knowledge, at: Date | None, width: int) -> Iterator[str]:
    """The lines of an answer, no wider than `width`, but for addresses."""
    title = f"{answer.title} ({', '.join(answer.ids)})"
    yield from (title, "═" * min(len(title), width))
    if answer.names:
        also = f"also {' · '.join(answer.names)}"
        yield from wrap(also, width, subsequent_indent="     ", max_lines=3, placeholder=" …")
    brief = answer.type in _BROAD and len(answer.sections) > _BRIEF
    for n, section in enumerate(answer.sections):
        if n or answer.names:
            yield ""
        if len(answer.sections) > 1 or section.title.lower() not in answer.title.lower():
            yield f"{section.title[:1].upper()}{section.title[1:]}"
        yield from _section(section, knowledge, at, width, brief)
    if not answer.sections:
        yield "  The record has nothing on this but the name."


def described(fact: Fact, label: str, width: int, mark: str = " ", room: int = _NAME) -> Iterator[str]:
    """A fact in two lines: what, when and how sure; the source and its address. The label has `room` columns."""
    when = valid_time(fact) + ("" if fact.status == "clean" else f" · {fact.status}")
    source = f"{source_of(fact)} {fact.url}".rstrip()
    indent = " " * (room + 4)
    told = [when] if when else []
    told += [source] if len(indent + source) <= width else [*wrap(source_of(fact), width - len(indent)), fact.url]
    head = f"{mark} {label:<{room}}  "
    if len(label) > room:
        yield head.rstrip()
        head = indent
    yield head + told[0]
    yield from (indent + line for line in told[1:])


def valid_time(fact: Fact) -> str:
    """The valid time in words; nothing for what is valid always."""
    if fact.predicate in _ALWAYS:
        return ""
    if not (fact.valid_from or fact.valid_to):
        return f"on record to {in_words(fact.known_until)}" if fact.known_until else ""
    if fact.valid_from and fact.valid_from == fact.valid_to:
        return f"in {in_words(fact.valid_from)}"
    if fact.valid_from is None and fact.valid_to:
        return f"until {in_words(fact.valid_to)}"
    return fact.valid_time


def source_of(fact: Fact) -> str:
    return f"{fact.source} ({fact.licence})" if fact.source and fact.licence else fact.source or "no source"


def _section(section: Section, knowledge: Knowledge, at: Date | None, width: int, brief: bool) -> Iterator[str]:
    if not section.facts:
        yield "  The record has nothing on this."
        return
    if section.form == "list":
        yield from _list(section, at, width)
        return
    told = _told(section, at) if brief else section.facts
    rows = [(_label(fact, section, knowledge), fact) for fact in told]
    room = min(_WIDE if section.office else _NAME, max((len(label) for label, _ in rows), default=0))
    if at and section.form == "terms" and not (brief and any(fact.surely_covers(at) for fact in told)):
        yield from (*_on_the_day(section, knowledge, at, width), "")
    for label, fact in rows:
        holds = at is not None and section.form == "terms" and fact.covers(at)
        yield from described(fact, label, width, "▸" if holds else " ", room)
    if more := len(section.facts) - len(told):
        yield f"  and {more} more on record" if told else f"  {more} on record at other times"
    if section.aside:
        yield "  Set aside, for your own facts say otherwise:"
        for fact in section.aside:
            yield from described(fact, _label(fact, section, knowledge), width, "×", room)
    if section.form == "terms" and len(rows) > 1 and not brief:
        yield from ("", *(f"  {line}".rstrip() for line in timeline(rows, at, width - 2, room)))


def _told(section: Section, at: Date | None) -> tuple[Fact, ...]:
    """What is shown of a section beside many others: what holds on the day, or may; without a day, the last few terms."""
    if section.form != "terms" or (at is None and len(section.facts) <= _BRIEF):
        return section.facts
    if at is None:
        return section.facts[-_BRIEF:]
    surely = tuple(fact for fact in section.facts if fact.surely_covers(at))
    return surely or tuple(fact for fact in section.facts if fact.may_cover(at))[-_BRIEF:]


def _on_the_day(section: Section, knowledge: Knowledge, at: Date, width: int) -> Iterator[str]:
    """Who or what it was on that day, or how far the record goes."""
    surely = [fact for fact in section.facts if fact.surely_covers(at)]
    perhaps = [fact for fact in section.facts if fact.covers(at) is None]
    names = list(dict.fromkeys(_label(fact, section, knowledge) for fact in surely or perhaps))
    told = f"{_when(at)}: nobody and nothing on record"
    if surely:
        told = f"{_when(at)}: {'; '.join(names)}"
    elif perhaps and perhaps[-1].valid_to and at.is_day:
        told = f"{_when(at)}: perhaps {' or '.join(names)}; the days are known roughly"
    elif len(perhaps) > 1 or (perhaps and perhaps[-1].valid_to):
        told = f"{_when(at)}, for a part of it: {'; '.join(names)}"
    elif perhaps:
        told = f"{_when(at)}: not sure. {names[-1]}: {valid_time(perhaps[-1])}; the truth may be newer than the record."
    yield from wrap(told, width - 2, initial_indent="  ", subsequent_indent="    ")


def _when(at: Date) -> str:
    return f"{'On' if at.is_day else 'In'} {in_words(at)}"


def _list(section: Section, at: Date | None, width: int) -> Iterator[str]:
    """Many at once: those of the day (or still listed), then those that are no more."""
    now = [fact for fact in section.facts if (fact.covers(at) is not False if at else fact.valid_to is None)]
    then = [fact for fact in section.facts if fact not in now]
    room = min(_WIDE, max(len(_name(fact, section)) for fact in section.facts))
    seen = Counter(fact.known_until for fact in now if fact.known_until and not fact.valid_to)
    until = seen.most_common(1)[0][0] if seen else None
    goes = f"; the list goes to {in_words(until)}" if until else ""
    yield f"  {len(now)} {_when(at)[0].lower() + _when(at)[1:] if at else 'still listed'}{goes}"
    if len(now) > _ROWS or not any(fact.valid_from for fact in now):
        names = ", ".join(sorted(_name(fact, section) + _short_of(fact, until) for fact in now))
        yield from wrap(names, width - 2, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
    else:
        yield from (_row(fact, section, at, room, until) for fact in now)
    if then:
        yield f"  {'before or after' if at else 'no more'}: {len(then)}"
        yield from (_row(fact, section, None, room, until) for fact in then[:_ROWS])
        if len(then) > _ROWS:
            yield f"    and {len(then) - _ROWS} more"
    yield from sources(section.facts)


def sources(facts: Iterable[Fact]) -> Iterator[str]:
    """The sources of many facts, each once."""
    told = list(dict.fromkeys((source_of(fact), fact.url) for fact in facts))
    for n, (source, url) in enumerate(told[:4]):
        yield f"  {'from' if n == 0 else '    '} {source} {url}".rstrip()
    if len(told) > 4:
        yield f"       and {len(told) - 4} more"


def _row(fact: Fact, section: Section, at: Date | None, room: int, until: Date | None) -> str:
    """A line of a list; a question mark where the day lies beyond what was seen."""
    name = _name(fact, section)
    name = name if len(name) <= room else name[: room - 1] + "…"
    start = f"since {in_words(fact.valid_from)}" if fact.valid_from else ""
    when = valid_time(fact) if fact.valid_to else start
    status = "" if fact.status == "clean" else f" · {fact.status}"
    doubt = "?" if at and not fact.surely_covers(at) else " "
    return f"  {doubt} {name:<{room}}  {when}{_short_of(fact, until)}{status}".rstrip()


def _short_of(fact: Fact, until: Date | None) -> str:
    """Said of an open fact that was last seen long before the others of its list."""
    seen = fact.known_until
    early = seen and until and not fact.valid_to and (until.first - seen.last).days > _OLD
    return f" (on record to {in_words(seen)})" if seen and early else ""


def _name(fact: Fact, section: Section) -> str:
    return fact.object_name if section.side == "object" else fact.subject_name


def _label(fact: Fact, section: Section, knowledge: Knowledge) -> str:
    """What a row is called: the holder, or for a person the office and where."""
    if section.office and fact.office:
        return f"{knowledge.name_of(fact.office)}, {fact.subject_name}"
    if fact.predicate == "capital" and fact.office:
        return f"{_name(fact, section)} ({fact.office.replace('-', ' ')})"
    if fact.predicate in ("born", "died"):
        return in_words(Date.parse(fact.object))
    return _name(fact, section)
