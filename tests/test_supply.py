"""What comes from others: few packages, each with a reason, on a page and a bill that say what the lock file says."""

from __future__ import annotations

import pytest
from supply.audit import audit_of, lines, npm_audit_of, together
from supply.page import packages_page
from supply.runtime import EXTRAS, MOST, ROOT, closure, core, installed, locked, reasons
from supply.sbom import npm_components, whole

pytestmark = pytest.mark.law


def test_a_plain_installation_is_at_most_sixty_packages() -> None:
    assert 20 < len(core()) <= MOST


@pytest.mark.parametrize("extra", [None, *EXTRAS])
def test_every_package_we_ask_for_has_a_reason_and_is_locked(extra: str | None) -> None:
    asked = reasons(extra)
    assert asked
    assert [name for name, why in asked.items() if len(why) < 10] == []
    assert asked.keys() <= locked().keys()


def test_a_package_without_a_reason_is_seen() -> None:
    text = 'dependencies = [\n  "one>=1",  # Why one.\n  # Why two.\n  "two[x]>=2,<3",\n]\nmore = [\n  "three",\n]\n'
    assert reasons(None, text) == {"one": "Why one.", "two": "Why two."}
    assert reasons("more", text) == {"three": ""}


def test_what_others_need_is_counted_too() -> None:
    assert {"numpy", "lxml", "markupsafe", "pydantic-core"} <= core()
    assert {"fastapi", "starlette", "argon2-cffi-bindings"} <= installed() - core()
    assert not {"pytest", "schemathesis", "mypy", "playwright"} & installed()
    assert closure(["jinja2"]) == {"jinja2", "markupsafe"}


def test_the_page_is_what_the_lock_file_says() -> None:
    page = (ROOT / "docs" / "pakker.md").read_text(encoding="utf-8")
    assert page == packages_page(), "make docs writes it anew"


def test_the_bill_holds_what_is_fetched_from_npm_too() -> None:
    bill = whole({"components": [{"name": "numpy"}]})
    assert [part["name"] for part in bill["components"]] == ["numpy", "dkfds"]
    (scoped,) = npm_components({"packages": {"": {}, "node_modules/@a/b": {"version": "1"}}})
    assert scoped["purl"] == "pkg:npm/%40a/b@1"


def test_what_could_not_be_looked_up_is_not_taken_for_safe() -> None:
    good: dict[str, object] = {"name": "a", "version": "1", "vulns": []}
    known = {"name": "b", "version": "2", "vulns": [{"id": "CVE-1", "fix_versions": ["3"]}]}
    skipped = {"name": "c", "skip_reason": "not found"}
    assert audit_of({"dependencies": [good]}).exit == 0
    assert audit_of({"dependencies": [good, known, skipped]}).exit == 1
    assert audit_of({"dependencies": [good, skipped]}).exit == 2
    told = "\n".join(lines(audit_of({"dependencies": [good, known, skipped]})))
    assert "b 2: CVE-1, mended in 3" in told
    assert "1 packages could not be looked up" in told


def test_what_is_fetched_from_npm_is_looked_up_too() -> None:
    lock = {"packages": {"": {}, "node_modules/a": {"version": "1"}, "node_modules/b": {"version": "2"}}}
    fault = {"url": "https://example.org/GHSA-1", "severity": "high"}
    known = {"vulnerabilities": {"a": {"via": ["b"]}, "b": {"via": [fault]}}}
    assert npm_audit_of({"vulnerabilities": {}}, lock).exit == 0
    assert npm_audit_of(known, lock).vulnerable == ("b 2: https://example.org/GHSA-1",)
    assert npm_audit_of({"message": "405 Method Not Allowed"}, lock).exit == npm_audit_of({}, lock).exit == 2
    assert together(audit_of({"dependencies": []}), npm_audit_of({}, lock)).not_found == ("a", "b")
