"""docs/kommandoer.md is what the commands say of themselves: every command, every parameter, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docs.generate.commands import commands_page, contexts

from tovholder.cli import language
from tovholder.locale import LANGUAGES, Lang

PAGE = Path(__file__).parents[2] / "docs" / "kommandoer.md"


def test_the_page_is_what_the_program_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == commands_page(), "make docs writes it anew"


def test_the_page_has_every_command_and_every_option() -> None:
    sections = PAGE.read_text(encoding="utf-8").split("\n## ")[1:]
    by_title = {section.partition("\n")[0]: section for section in sections}
    for context in contexts():
        section = by_title.pop(context.command_path.removeprefix("tovholder "))
        for param in context.command.params:
            assert all(option in section for option in param.opts if option.startswith("-")), context.command_path
    assert by_title == {}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("context", list(contexts()), ids=lambda context: context.command_path)
def test_every_command_and_every_parameter_has_its_words(context: Any, lang: Lang) -> None:
    language.choose(["--lang", lang])
    key = ".".join(context.command_path.split()[1:]) or "program"
    lacking = [] if language.word(f"{key}.help") else ["help"]
    for param in context.command.params:
        if not (language.word(f"{key}.{param.name}") or language.word(f"option.{param.name}")):
            lacking.append(param.name)
        named = language.word(f"{key}.metavar.{param.name}") or language.word(f"metavar.{param.name}")
        if not (getattr(param, "is_flag", False) or named):
            lacking.append(f"metavar.{param.name}")
    assert lacking == []
