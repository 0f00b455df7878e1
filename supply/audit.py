"""`make audit`: what pip-audit found, told so that what could not be looked up is not taken for safe."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Audit:
    """Packages that were looked up, those that could not be, and what is known against those that were."""

    looked_up: tuple[str, ...]
    not_found: tuple[str, ...]
    vulnerable: tuple[str, ...]

    @property
    def exit(self) -> int:
        """0 if everything was looked up and nothing is known, 1 if something is, 2 if it cannot be told."""
        return 1 if self.vulnerable else 2 if self.not_found else 0


def audit_of(told: dict[str, Any]) -> Audit:
    """What pip-audit told, as JSON."""
    packages = told["dependencies"]
    return Audit(
        tuple(package["name"] for package in packages if "skip_reason" not in package),
        tuple(package["name"] for package in packages if "skip_reason" in package),
        tuple(
            f"{package['name']} {package['version']}: {known['id']}"
            + (f", mended in {', '.join(known['fix_versions'])}" if known.get("fix_versions") else "")
            for package in packages
            for known in package.get("vulns", ())
        ),
    )


def lines(audit: Audit) -> Iterator[str]:
    """What to tell."""
    yield f"{len(audit.looked_up)} packages looked up, {len(audit.vulnerable)} known vulnerabilities"
    yield from (f"  {one}" for one in audit.vulnerable)
    if audit.not_found:
        yield (
            f"{len(audit.not_found)} packages could not be looked up: is there a way to pypi.org? Nothing is known "
            "about them, good or bad."
        )


def main() -> int:
    """Tell what stands in the file."""
    file = Path(sys.argv[1])
    if not file.exists() or not file.read_text(encoding="utf-8").strip():
        print("pip-audit gave no answer: is there a way to pypi.org? Nothing has been looked up.")
        return 2
    audit = audit_of(json.loads(file.read_text(encoding="utf-8")))
    print("\n".join(lines(audit)))
    return audit.exit


if __name__ == "__main__":
    sys.exit(main())
