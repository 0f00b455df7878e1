"""The codes that the source text can give a finding, read from the source text itself.

A code is the first argument of `Finding(…)`, of pydantic's coded error, or of a function that takes a `code`; or what
a name `code` is set to. Where the parameters stand beside it they are read too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import tovholder

SOURCE = Path(tovholder.__file__).parent if tovholder.__file__ else Path(next(iter(tovholder.__path__)))
_MAKERS = {"Finding", "PydanticCustomError"}
_REPORTERS = {"red", "amber"}


@dataclass(frozen=True)
class Made:
    """A code and where it is made; `params` None where they are not written out there."""

    code: str
    place: str
    params: frozenset[str] | None = None


def made_codes() -> list[Made]:
    """Every code in the package, with the place it is made. One word alone is the code of a family, never of one."""
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in sorted(SOURCE.rglob("*.py"))}
    exceptions = {name: taker for tree in trees.values() for name, taker in _takers(tree) if taker.name == "__init__"}
    return [made for file, tree in trees.items() for made in _in_file(file, tree, exceptions) if "-" in made.code]


def _in_file(file: Path, tree: ast.Module, exceptions: Mapping[str, ast.FunctionDef]) -> Iterator[Made]:
    where = file.relative_to(SOURCE)
    takers = {**exceptions, **dict(_takers(tree))}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in _MAKERS:
                params = _params(node, name)
                # What a function makes of the code it is given is read where it is called.
                if not _is_of_code(node.args[0]):
                    yield from (Made(code, f"{where}:{node.lineno}", params) for code in _texts(node.args[0]))
            elif _reports(node.func):
                given = frozenset(k.arg for k in node.keywords if k.arg)
                params = given if all(k.arg for k in node.keywords) else None
                yield from (
                    Made(code, f"{where}:{node.lineno}", params) for code in _texts(node.args[0]) if "-" in code
                )
            elif name == "check":
                # A check that finds nothing says so in green.
                yield from (Made(f"{code}-ok", f"{where}:{node.lineno}") for code in _texts(node.args[0]))
            elif name in takers:
                for code in _texts(node.args[0]):
                    yield from (Made(made, f"{where}:{node.lineno}") for made in _made_of(takers[name], code))
        elif isinstance(node, ast.ClassDef):
            yield from _mistake(node, str(where))
        elif isinstance(node, ast.Assign) and any(_sets_code(target) for target in node.targets):
            value = node.value.elts[0] if isinstance(node.value, ast.Tuple) else node.value
            yield from (Made(code, f"{where}:{node.lineno}") for code in _texts(value))


def _reports(function: ast.expr) -> bool:
    """`red(…)`, `amber(…)`, or whichever of them was chosen: `(red if paying else amber)(…)`."""
    if isinstance(function, ast.Name):
        return function.id in _REPORTERS
    return isinstance(function, ast.IfExp | ast.Call)


def _takers(tree: ast.AST) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Functions whose first argument is a `code`, and classes made with one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and [arg.arg for arg in node.args.args[:1]] == ["code"]:
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            for part in node.body:
                if isinstance(part, ast.FunctionDef) and [arg.arg for arg in part.args.args[:2]] == ["self", "code"]:
                    yield node.name, part


def _sets_code(target: ast.expr) -> bool:
    first = target.elts[0] if isinstance(target, ast.Tuple) and target.elts else target
    return isinstance(first, ast.Name) and first.id == "code"


def _is_of_code(node: ast.expr) -> bool:
    return any(isinstance(part, ast.Name) and part.id == "code" for part in ast.walk(node))


def _texts(node: ast.expr) -> Iterator[str]:
    """The texts an expression can be; what is put in when the program runs is `*`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)


def _made_of(function: ast.FunctionDef, code: str) -> Iterator[str]:
    """The codes a function that takes `code` makes of it: itself, or `f"{code}-near"`."""
    shapes = set()
    for call in ast.walk(function):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _MAKERS:
            choices = (
                [call.args[0].body, call.args[0].orelse] if isinstance(call.args[0], ast.IfExp) else [call.args[0]]
            )
            for choice in choices:
                shapes |= {"*"} if isinstance(choice, ast.Name) else set(_texts(choice))
    return (shape.replace("*", code) for shape in sorted(shapes or {"*"}))


def _params(call: ast.Call, maker: str) -> frozenset[str] | None:
    given = next((k.value for k in call.keywords if k.arg == "params"), None)
    if maker == "PydanticCustomError":
        given = call.args[2] if len(call.args) > 2 else None
    elif len(call.args) > 3:
        given = call.args[3]
    if given is None:
        return frozenset()
    if isinstance(given, ast.Dict) and all(isinstance(key, ast.Constant) for key in given.keys):
        return frozenset(str(key.value) for key in given.keys if isinstance(key, ast.Constant))
    return None


def _mistake(node: ast.ClassDef, where: str) -> Iterator[Made]:
    """A class with a `code`: its parameters are what it hands to `super().__init__`."""
    code = next(
        (
            part.value.value
            for part in node.body
            if isinstance(part, ast.Assign)
            and _sets_code(part.targets[0])
            and isinstance(part.value, ast.Constant)
            and isinstance(part.value.value, str)
        ),
        None,
    )
    if code is None:
        return
    handed = (
        call.keywords
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "__init__"
    )
    yield Made(code, f"{where}:{node.lineno}", frozenset(k.arg for k in next(handed, []) if k.arg))
