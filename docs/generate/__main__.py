"""Write every page that is made from the program."""

from __future__ import annotations

from pathlib import Path

from docs.generate.asvs import PAGE as ASVS
from docs.generate.asvs import asvs_page
from docs.generate.commands import commands_page
from docs.generate.notebook import PAGE, notebook_page
from supply.page import packages_page

DOCS = Path(__file__).parents[1]


def write_pages() -> None:
    """Write the pages in `docs/`."""
    (DOCS / "kommandoer.md").write_text(commands_page(), encoding="utf-8")
    ASVS.write_text(asvs_page(), encoding="utf-8")
    (DOCS / "pakker.md").write_text(packages_page(), encoding="utf-8")
    PAGE.write_text(notebook_page(), encoding="utf-8")


if __name__ == "__main__":
    write_pages()
