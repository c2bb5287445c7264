"""Providers by name: a module of this folder with `provider`, or one that another package offers as `dateline.providers`."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules

from checker.extract.provider import Provider
from checker.model.problems import InputError, Problem, did_you_mean

GROUP = "dateline.providers"


def named(asked: Iterable[str], settled: Iterable[str] = ()) -> tuple[Provider, ...]:
    """The providers that were asked for by name, and those that a configuration settled on, each once.

    Raises InputError for a name that is none, and for one that is not deterministic and was not asked for.
    """
    asked = tuple(asked)
    found = {name: _provider(name) for name in (*settled, *asked)}
    unasked = [name for name, one in found.items() if not one.deterministic and name not in asked]
    if unasked:
        reason = "is not deterministic, so it runs only where --provider asks for it"
        raise InputError([Problem("providers", f"{name!r} {reason}") for name in unasked])
    return tuple(found.values())


def _provider(name: str) -> Provider:
    own = [found.name for found in iter_modules(__path__)]
    if name in own:
        made: Provider = import_module(f"{__name__}.{name}").provider()
        return made
    from importlib.metadata import entry_points

    offered = {entry.name: entry for entry in entry_points(group=GROUP)}
    if name not in offered:
        raise InputError([Problem("--provider", f"no provider {name!r}{did_you_mean(name, [*own, *offered])}")])
    offer: Provider = offered[name].load()()
    return offer
