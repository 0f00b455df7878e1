"""Whatever goes wrong, as a sentence with what to do about it, and an exit code.

0  done
1  the file, the case or the knowledge asked for is wrong or missing
2  the command line is wrong
"""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, NoReturn, get_args, get_origin

import typer

from tovholder.errors import Finding, FindingsError, TovholderError, UnknownName

from . import language

FAILED, MISUSED = 1, 2


class Misuse(FindingsError):
    """The command line asks for something there is not."""


class Failed(Exception):
    """The command has printed what is wrong, and leaves with 1."""


def without_traceback(command: Callable[[Sequence[str]], Any], args: Sequence[str] | None) -> NoReturn:
    """Run a command and leave; what goes wrong on the way is printed on standard error."""
    arguments = sys.argv[1:] if args is None else args
    try:
        code = command(arguments)
        sys.stdout.flush()
    except Failed:
        code = FAILED
    except Misuse as error:
        code = _tell(error.findings, MISUSED)
    except typer.TyperException as error:
        code = _tell([_of_typer(error)], MISUSED)
    except TovholderError as error:
        code = _tell(findings_of(error), FAILED, subject=getattr(error, "subject", None))
    except BrokenPipeError:
        # Whoever read our output has had enough; Python must not complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FAILED
    except (KeyboardInterrupt, typer.Abort):
        code = _tell([Finding("cli-interrupted")], 130)
    except UnicodeEncodeError as error:
        code = _tell([Finding("cli-encoding", params={"encoding": error.encoding})], FAILED)
    sys.exit(code if isinstance(code, int) else 0)


def findings_of(error: TovholderError) -> tuple[Finding, ...]:
    """Any exception of this package as findings."""
    from tovholder.knowledge import KnowledgeGap
    from tovholder.quantities import Mistake

    if isinstance(error, FindingsError):
        return error.findings
    if isinstance(error, Mistake):
        return (Finding(error.code, params=error.params),)
    if isinstance(error, KnowledgeGap):
        params = {"name": error.name, "missing": error.missing, "fetch": error.fetch}
        return (Finding("knowledge-gap", params=params),)
    if isinstance(error, UnknownName):
        return (unknown(f"unknown-{error.kind}", error.name, error.near),)
    return (Finding("cli-trouble", params={"problem": str(error)}),)


def unknown_command(name: str, known: Sequence[str]) -> Misuse:
    """No such command, with the one that was probably meant."""
    near = difflib.get_close_matches(name.casefold(), known, n=1, cutoff=0.5)
    params = {"name": name, "known": ", ".join(known)}
    if near:
        return Misuse([Finding("cli-unknown-command-near", params={**params, "near": near[0]})])
    return Misuse([Finding("cli-unknown-command", params=params)])


def unknown(code: str, name: str, known: Iterable[str]) -> Finding:
    """A name that does not exist, with those that look like it or, failing that, all there are."""
    names = list(known)
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.5) or names
    return Finding(f"cli-{code}" if near else f"cli-{code}-none", params={"name": name, "known": ", ".join(near)})


def _of_typer(error: typer.TyperException) -> Finding:
    """The parser's own errors, told apart by what they carry."""
    option = str(getattr(error, "option_name", "") or "")
    param = getattr(error, "param", None)
    kind = type(error).__name__
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None) or ()
        if near:
            return Finding("cli-unknown-option-near", params={"name": option, "near": ", ".join(near)})
        return Finding("cli-unknown-option", params={"name": option})
    if kind == "MissingParameter" and param is not None:
        key = language.word(f"metavar.{param.name}") or str(param.name).upper()
        shown = ", ".join(param.opts) if param.param_type_name == "option" else key
        return Finding("cli-missing-argument", params={"name": shown})
    if kind == "BadOptionUsage":
        return Finding("cli-option-needs-value", params={"name": option})
    message = error.format_message()
    if "unexpected extra argument" in message:
        return Finding("cli-too-many", params={"name": message[message.rfind("(") + 1 : message.rfind(")")]})
    if param is not None:
        return _bad_value(param, error.message)
    return Finding("cli-trouble", params={"problem": message})


def _bad_value(param: Any, problem: str) -> Finding:
    """The option's own limits, since the parser's sentences are in English only."""
    name, wanted = ", ".join(param.opts), getattr(getattr(param, "type_descriptor", None), "annotation", None)
    choices = _choices(wanted)
    if choices:
        return Finding("cli-not-among", params={"name": name, "known": ", ".join(choices)})
    if problem.endswith(end := " is not readable."):
        file = problem.removesuffix(end).partition(" ")[2][1:-1]
        return Finding("file-not-readable", params={"file": file})
    if wanted not in (int, float):
        return Finding("cli-bad-value", params={"name": name, "problem": problem})
    kind = "whole" if wanted is int else "number"
    least, most = getattr(param, "min", None), getattr(param, "max", None)
    if least is None:
        return Finding(f"cli-not-{kind}", params={"name": name})
    if most is None:
        return Finding(f"cli-not-{kind}-least", params={"name": name, "least": least})
    return Finding(f"cli-not-{kind}-between", params={"name": name, "least": least, "most": most})


def _choices(annotation: Any) -> tuple[str, ...]:
    """The values of a Literal, alone or in a union."""
    if get_origin(annotation) is Literal:
        return tuple(map(str, get_args(annotation)))
    return next((found for part in get_args(annotation) if (found := _choices(part))), ())


def _tell(findings: Iterable[Finding], code: int, *, subject: str | None = None) -> int:
    from .findings import print_errors

    try:
        print_errors(findings, file=subject)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    return code
