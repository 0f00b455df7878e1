"""Help in the language chosen, and every error as a sentence: what the commands of this program have in common.

The words stand in `locale/*/cli.toml`: `cli.<command>.help`, `cli.<command>.<parameter>`, and `cli.option.<parameter>`
for parameters that several commands share. The source names no text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from . import language
from .mistakes import unknown_command, without_traceback


class Command(TyperCommand):
    """A command whose help is looked up by its name and its parameters' names."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        _write(self, ctx, formatter, ())

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence of the help."""
        return _help(self.name or "").partition("\n")[0][: max(limit, 200)]


class Group(TyperGroup):
    """A command that is a choice of commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help, and a line for every command."""
        rows = [(name, _help(_key(ctx, name)).partition("\n")[0]) for name in self.commands]
        _write(self, ctx, formatter, rows)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command asked for; one that does not exist is answered with the nearest."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            raise unknown_command(args[0], list(self.commands))
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Without a command, show what there is to choose from."""
        return super().parse_args(ctx, args or ["--help"])


class Program(Group):
    """The whole program: settles the language first, and never shows a traceback for what a user can do wrong."""

    def main(self, args: Sequence[str] | None = None, *more: Any, **extra: Any) -> Any:
        """Run, print what went wrong if anything did, and leave with 0, 1 (the case) or 2 (the command line)."""

        def inner(arguments: Sequence[str]) -> Any:
            language.choose(arguments)
            return super(Program, self).main(list(arguments), *more, **{**extra, "standalone_mode": False})

        if extra.get("standalone_mode", True):
            without_traceback(inner, args)
        return inner(_given(args))


def _given(args: Sequence[str] | None) -> Sequence[str]:
    import sys

    return sys.argv[1:] if args is None else args


def _key(ctx: Any, name: str) -> str:
    """`show` of `tovholder knowledge` is `knowledge.show`; commands of the program itself have one name."""
    return f"{ctx.command.name}.{name}" if ctx.parent is not None else name


def _own_key(ctx: Any) -> str:
    if ctx.parent is None:
        return "program"
    return ctx.command.name if ctx.parent.parent is None else f"{ctx.parent.command.name}.{ctx.command.name}"


def _help(key: str) -> str:
    return language.word(f"{key}.help") or key


def _write(command: Any, ctx: Any, formatter: Any, commands: Sequence[tuple[str, str]]) -> None:
    key = _own_key(ctx)
    say: Callable[[str], str] = lambda name: language.word(f"word.{name}") or name  # noqa: E731
    arguments = [p for p in command.params if p.param_type_name == "argument" and not p.hidden]
    options = [p for p in command.params if p.param_type_name == "option" and not p.hidden]
    names = [_metavar(key, p) for p in arguments]
    pieces = [*names, *([say("command")] if commands else []), f"[{say('options').lower()}]"]
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=f"{say('usage')}: ")
    with formatter.indentation():
        for paragraph in (language.word(f"{key}.help") or "").split("\n\n"):
            formatter.write_paragraph()
            formatter.write_text(paragraph)
    _section(formatter, say("arguments"), [(_metavar(key, p), _meaning(key, p)) for p in arguments])
    _section(formatter, say("commands"), commands)
    shown = [(", ".join(p.opts) + _value(key, p), _meaning(key, p)) for p in options]
    _section(formatter, say("options"), [*shown, ("--help", say("help"))])


def _section(formatter: Any, title: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)


def _meaning(key: str, param: Any) -> str:
    return language.word(f"{key}.{param.name}") or language.word(f"option.{param.name}") or ""


def _metavar(key: str, param: Any) -> str:
    name = language.word(f"{key}.metavar.{param.name}") or language.word(f"metavar.{param.name}") or param.name.upper()
    name = f"{name}…" if param.nargs == -1 else name
    return name if param.required else f"[{name}]"


def _value(key: str, param: Any) -> str:
    if param.is_flag:
        return ""
    name = language.word(f"{key}.metavar.{param.name}") or language.word(f"metavar.{param.name}") or param.name.upper()
    return f" {name}"
