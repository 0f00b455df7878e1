"""`make audit`: what pip-audit and npm found, told so that what could not be looked up is not taken for safe."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .runtime import ROOT, locked
from .sbom import npm_components


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


def npm_audit_of(told: dict[str, Any], lock: dict[str, Any]) -> Audit:
    """What `npm audit` told, as JSON, of the packages in its lock file."""
    versions = {package["name"]: package["version"] for package in npm_components(lock)}
    if "vulnerabilities" not in told:
        return Audit((), tuple(versions), ())
    known = [(name, cause) for name, found in told["vulnerabilities"].items() for cause in found["via"]]
    # A package that is only built on one with a fault names that one; the fault is told where it is.
    faults = [f"{name} {versions[name]}: {cause['url']}" for name, cause in known if isinstance(cause, dict)]
    return Audit(tuple(versions), (), tuple(faults))


def together(one: Audit, other: Audit) -> Audit:
    """Both."""
    return Audit(one.looked_up + other.looked_up, one.not_found + other.not_found, one.vulnerable + other.vulnerable)


def lines(audit: Audit) -> Iterator[str]:
    """What to tell."""
    yield f"{len(audit.looked_up)} packages looked up, {len(audit.vulnerable)} known vulnerabilities"
    yield from (f"  {one}" for one in audit.vulnerable)
    if audit.not_found:
        yield (
            f"{len(audit.not_found)} packages could not be looked up: is there a way to pypi.org and to "
            "registry.npmjs.org? Nothing is known about them, good or bad."
        )


def main() -> int:
    """Tell what stands in the two files: pip-audit's, and npm's."""
    pip, npm = (_read(Path(file)) for file in sys.argv[1:])
    lock = _read(ROOT / "frontend" / "package-lock.json")
    of_python = audit_of(pip) if pip else Audit((), tuple(sorted(locked())), ())
    audit = together(of_python, npm_audit_of(npm, lock))
    print("\n".join(lines(audit)))
    return audit.exit


def _read(file: Path) -> dict[str, Any]:
    """What stands there; nothing, if no answer was given."""
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    answer: dict[str, Any] = json.loads(text) if text.strip() else {}
    return answer


if __name__ == "__main__":
    sys.exit(main())
