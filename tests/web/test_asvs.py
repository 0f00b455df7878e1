"""Small demands of the standard (docs/asvs.csv) that no other test is about."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.browser import OWN_PAGE, app_of, signed_in, stranger
from tests.workspace.sites import EVERYTHING, Installation, small_installation

from tovholder.usecases.access.inviting import LONGEST
from tovholder.web.app import STATIC, create_app
from tovholder.web.settings import Settings

pytestmark = pytest.mark.law
SCRIPTS = sorted(STATIC.glob("*.js"))


def test_trace_and_unknown_methods_are_not_answered(tmp_path: Path) -> None:
    client = stranger(app_of(small_installation(tmp_path)))
    for method in ("TRACE", "TRACK", "CONNECT", "PROPFIND", "X"):
        answer = client.request(method, "/api/me", headers={"X-Secret": "kanarie"})
        assert answer.status_code == 405, method
        assert "kanarie" not in answer.text


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_keep_nothing_and_run_no_text(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    stored = r"localStorage|sessionStorage|indexedDB|document\.cookie"
    run = r"\beval\(|new Function|document\.write|set(?:Timeout|Interval)\(\s*[\"'`]|postMessage|__proto__"
    assert re.findall(f"{stored}|{run}", text) == []


PUBLIC = "https://tovholder.kommune.dk"
HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
POLICY = ("default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")


def test_every_kind_of_answer_tells_browsers_what_they_may(tmp_path: Path) -> None:
    """Pages, data, files, refusals, what is not there and what goes wrong; and to no other origin anything."""
    place = small_installation(tmp_path)
    app = app_of(place)
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna).id
    app.add_api_route("/fejl", _goes_wrong, methods=["GET"])
    paths = {
        "/was": 200, f"/sager/{case}": 200, "/api/me": 200, f"/api/cases/{case}/documents/memo.docx": 200,
        "/static/api.js": 200, "/api/openapi.json": 200, "/findes-ikke": 404, "/api/findes-ikke": 404,
        "/api/audit": 403, "/fejl": 500, "/": 303,
    }  # fmt: skip
    client = signed_in(app, anna)
    for path, status in paths.items():
        answer = client.get(path, headers={"Origin": "https://ond.dk"}, follow_redirects=False)
        assert answer.status_code == status, path
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, path
        assert all(part in answer.headers["content-security-policy"] for part in POLICY), path
        assert not [name for name in answer.headers if name.startswith("access-control-")], path
        assert "unsafe" not in answer.headers["content-security-policy"], path
        assert "server" not in answer.headers, path
        assert ("no-store" in answer.headers["cache-control"]) == (not path.startswith("/static/")), path
        assert "content-type" in answer.headers or status == 303, path
        if answer.headers.get("content-type", "").startswith("text/"):
            assert "charset=utf-8" in answer.headers["content-type"], path
    assert "strict-transport-security" not in client.get("/log-ind").headers


def _goes_wrong() -> None:
    raise ZeroDivisionError


def test_https_is_asked_for_a_year_with_subdomains_where_it_is_used(tmp_path: Path) -> None:
    app = create_app(small_installation(tmp_path).site, Settings(url=PUBLIC))
    client = TestClient(app, base_url=PUBLIC, headers={**OWN_PAGE, "Origin": PUBLIC})
    for path in ("/log-ind", "/api/me", "/static/api.js"):
        told = client.get(path).headers["strict-transport-security"]
        assert told == "max-age=31536000; includeSubDomains"


def test_files_are_to_be_kept_and_never_shown_as_pages(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna, _MINIMAL_WITH_A_HOSTILE_TITLE).id
    client = signed_in(app_of(place), anna)
    chart = client.get(f"/api/cases/{case}/charts").json()[0]["name"]
    for file in ("documents/memo.docx", "documents/memo.html", f"charts/{chart}.svg"):
        answer = client.get(f"/api/cases/{case}/{file}")
        assert answer.status_code == 200, file
        told = re.fullmatch(r'attachment; filename="[a-z0-9-]+\.[a-z]+"', answer.headers["content-disposition"])
        assert told, "nothing of the title stands in the name"
    assert client.get(f"/api/cases/{case}/documents/memo.docx").status_code == 200


_MINIMAL_WITH_A_HOSTILE_TITLE = (Path(__file__).parents[2] / "examples" / "minimal.yaml").read_text(
    encoding="utf-8"
).replace("title:", 'title: "../../x\\\"; filename=ond.html" #', 1)  # fmt: skip


@pytest.mark.parametrize(
    "path", ["/static/", "/static", "/assets/", "/.git/config", "/.env", "/docs", "/redoc", "/static/../app.py",
             "/static/%2e%2e/app.py", "/metrics", "/server-status", "/static/..%2f..%2fapp.py"],
)  # fmt: skip
def test_nothing_is_listed_or_shown_that_is_not_meant_to_be(tmp_path: Path, path: str) -> None:
    answer = stranger(app_of(small_installation(tmp_path))).get(path)
    assert answer.status_code in (404, 405), answer.text


def test_passwords_are_masked_can_be_pasted_and_kept_by_password_managers(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app = app_of(place)
    pages = [stranger(app).get(path).text for path in ("/log-ind", "/velkommen")]
    pages.append(signed_in(app, place.somebody("Bo")).get("/konto").text)
    fields = [tag for page in pages for tag in re.findall(r"<input[^>]*>", page) if 'name="password"' in tag]
    assert len(fields) >= 4
    for tag in fields:
        assert 'type="password"' in tag
        assert re.search(r'autocomplete="(current|new)-password"', tag), tag
        assert "onpaste" not in tag
        assert "maxlength" not in tag
    assert not any("onpaste" in script.read_text(encoding="utf-8") for script in SCRIPTS)


def test_a_password_is_verified_as_it_was_typed_and_may_be_long(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    app = app_of(place)
    long = ("Ærlig talt, Å! 漢字 " * 20)[: LONGEST - 2] + "é"
    client = signed_in(app, place.somebody("Bo"))
    assert client.post("/api/password", json={"old": "password of Bo", "new": long}).status_code == 200
    tries = {long: 200, long[:-1]: 401, long.swapcase(): 401, f"{long[:-1]}e\u0301": 401, f" {long[:-1]}": 401}
    for password, status in tries.items():
        place.clock.passes(minutes=2)
        answer = stranger(app).post("/api/session", json={"login": "bo", "password": password})
        assert answer.status_code == status


def test_one_can_sign_out_from_every_page(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna).id
    client = signed_in(app_of(place), anna)
    pages = _pages(place, client, case)
    assert len(pages) > 8
    assert [path for path, text in pages.items() if 'data-method="DELETE" data-action="/api/session"' not in text] == []


def _pages(place: Installation, client: TestClient, case: str) -> dict[str, str]:
    """Every page that Anna can open without more in its address than a case."""
    found = {}
    for route in app_of(place).routes:
        path = getattr(route, "path", "").replace("{case}", case)
        if (
            "GET" in (getattr(route, "methods", None) or ())
            and "{" not in path
            and not path.startswith(("/api", "/log"))
        ):
            answer = client.get(path)
            if answer.status_code == 200 and answer.text.lower().startswith("<!doctype html"):
                # Without that it is a part of a page, which the page's program puts in.
                found[path] = answer.text
    return found
