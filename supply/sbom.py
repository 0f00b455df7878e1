"""`make sbom`: a bill of what an installation holds, in CycloneDX: Python packages, and what is fetched from npm.

Reads the bill cyclonedx-py made of the Python packages from standard input, and writes the whole one.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from .runtime import ROOT, installed, lines_of


def npm_components(lock: dict[str, Any]) -> list[dict[str, Any]]:
    """What stands in npm's lock file, as components."""
    found = []
    for path, package in sorted(lock["packages"].items()):
        name = path.rpartition("node_modules/")[2]
        if name:
            address = f"pkg:npm/{name.replace('@', '%40')}@{package['version']}"
            component = {"type": "library", "bom-ref": address, "name": name, "version": package["version"]}
            component["purl"] = address
            found.append(component)
    return found


def whole(bill: dict[str, Any]) -> dict[str, Any]:
    """The bill with what comes from npm."""
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    return {**bill, "components": [*bill["components"], *npm_components(lock)]}


def main() -> None:
    """With `lock`, the lines of the lock file that are installed; else the whole bill."""
    if sys.argv[1:] == ["lock"]:
        print("".join(lines_of(installed())))
    else:
        json.dump(whole(json.load(sys.stdin)), sys.stdout, indent=2, ensure_ascii=False)


if __name__ == "__main__":
    main()
