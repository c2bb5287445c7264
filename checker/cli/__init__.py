"""The command line: one module a verb, each imported only when it is called. The only place that prints."""

from __future__ import annotations

import sys
from importlib import import_module
from io import StringIO
from pkgutil import iter_modules
from typing import Any

import click

from checker import __version__
from checker.model.problems import InputError, did_you_mean

INPUT_ERROR, INTERNAL_ERROR, INTERRUPTED = 2, 3, 130


class Verbs(click.Group):
    """A group whose commands are the modules of a package, by default of this one."""

    def __init__(self, *args: Any, package: str = __name__, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        folder = import_module(self.package).__path__
        return sorted(found.name for found in iter_modules(folder) if not found.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{self.package}.{cmd_name}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None:
            ctx.fail(f"no verb {args[0]!r}{did_you_mean(args[0], self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dateline")
def dateline() -> None:
    """The fact linter for newsrooms. Begin with `dateline check STORY`."""


def main(args: list[str] | None = None) -> int:
    """Run the command line and give its exit code: 0, 1 findings, 2 input, 3 our own fault, 5 nothing checked, 130."""
    try:
        code = dateline.main(args=args, prog_name="dateline", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except InputError as wrong:
        click.echo(_harmless("\n".join(f"error: {problem}" for problem in wrong.problems)), err=True)
        return INPUT_ERROR
    except click.ClickException as wrong:
        _shown(wrong)
        return INPUT_ERROR
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone; say nothing more
        return 0
    except Exception:
        import traceback

        traceback.print_exc()
        return INTERNAL_ERROR


def _shown(wrong: click.ClickException) -> None:
    """Print it as click does, but for what a terminal would obey."""
    screen = StringIO()
    wrong.show(screen)
    click.echo(_harmless(screen.getvalue()), err=True)


def _harmless(told: str) -> str:
    """A message, whose names of files and rules are anybody's, without what a terminal would obey."""
    from reports.screen import visible

    return "\n".join(map(visible, told.splitlines()))


def run() -> None:
    """The entry point of the `dateline` command."""
    sys.exit(main())
