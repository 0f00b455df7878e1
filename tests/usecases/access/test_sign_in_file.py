"""The file that says who may be signed in by whom: every mistake in it at once, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.command import tovholder
from tests.workspace.sites import small_installation

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.provider.mapping import grants_of
from tovholder.usecases.access.provider.reading import BadSetUp, check_places, read_set_up, secret_of
from tovholder.usecases.access.provider.setup import Provider, Rule

pytestmark = pytest.mark.law
FILE = """\
providers:
  kommune:
    name: Eksempel Kommune
    issuer: https://login.kommune.dk
    client_id: tovholder
    client_secret_file: hemmelighed
    roles:
      - {claim: Tovholder, role: coordinator, on: municipality, id: MUNICIPALITY}
      - {claim: Redaktør, where: {afdeling: "17"}, role: editor, on: department, id: CASE/familie}
      - {claim: Revisor, role: auditor, on: instance}
"""


def _found(text: str) -> list[tuple[str, int | None]]:
    with pytest.raises(BadSetUp) as refused:
        read_set_up(text)
    return [(finding.code, finding.line) for finding in refused.value.findings]


def test_a_file_as_it_should_be() -> None:
    provider = read_set_up(FILE)[0].providers["kommune"]
    assert [rule.grant for rule in provider.roles] == [
        Grant("coordinator", "municipality", "MUNICIPALITY"),
        Grant("editor", "department", "CASE/familie"),
        Grant("auditor", "instance"),
    ]


@pytest.mark.parametrize(
    ("written", "instead", "code", "line"),
    [
        ("https://login", "http://login", "signin-issuer", 4),
        ("https://login.kommune.dk", "https://login.kommune.dk?a=b", "signin-issuer", 4),
        ("role: coordinator", "role: boss", "not-one-of", 8),
        ("on: municipality, id: MUNICIPALITY", "on: municipality", "signin-scope", 8),
        ("on: instance", "on: instance, id: x", "signin-scope", 10),
        ("CASE/familie", "CASE", "signin-scope", 9),
        (
            "role: editor, on: department, id: CASE/familie",
            "role: fund, on: municipality, id: m",
            "external-one-case",
            9,
        ),
        ("role: editor, on: department, id: CASE/familie", "role: fund, on: case, id: CASE", "signin-strength", 2),
        ("    client_id: tovholder\n", "    client_id: tovholder\n    newest: 0\n", "wrong-type", 6),
        ("client_id: tovholder", "clientid: tovholder", "unknown-field-near", 5),
        ("    client_id: tovholder\n", "", "missing-field", 2),
        ("  kommune:", "  Kommune!:", "wrong-type", 2),
    ],
)
def test_a_mistake_is_told_with_its_line(written: str, instead: str, code: str, line: int) -> None:
    assert written in FILE
    assert (code, line) in _found(FILE.replace(written, instead))


def test_all_mistakes_at_once() -> None:
    text = FILE.replace("https://login", "http://login").replace("role: editor", "role: chief")
    assert _found(text) == [("signin-issuer", 4), ("not-one-of", 9)]


def test_a_role_on_what_is_not_there_is_told_with_its_line(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", Grant("coordinator", "municipality", place.municipality))
    store, case = place.site.store, place.case(anna).id
    right = FILE.replace("MUNICIPALITY", place.municipality).replace("CASE", case)
    check_places(*read_set_up(right), store, store)
    with pytest.raises(BadSetUp) as refused:
        check_places(*read_set_up(FILE), store, store)
    assert [(finding.code, finding.line) for finding in refused.value.findings] == [
        ("signin-no-municipality", 8),
        ("signin-no-case", 9),
    ]
    assert place.municipality in str(refused.value.findings[0].params["known"])


def test_the_secret_lies_beside_the_file(tmp_path: Path) -> None:
    provider = read_set_up(FILE)[0].providers["kommune"]
    with pytest.raises(BadSetUp):
        secret_of(provider, beside=tmp_path)
    (tmp_path / "hemmelighed").write_text("abc\n")
    assert secret_of(provider, beside=tmp_path) == "abc"


def test_the_server_does_not_start_on_a_file_with_mistakes(tmp_path: Path) -> None:
    file = tmp_path / "login.yaml"
    (tmp_path / "hemmelighed").write_text("abc")
    for text, line in ((FILE.replace("role: coordinator", "role: boss"), 8), (FILE, 9)):
        file.write_text(text)
        answer = tovholder("serve", "--port", "0", "--data", tmp_path / "data", "--sign-in", file)
        assert answer.code == 1
        assert f"login.yaml:{line}" in answer.err.replace("\n", "")


_WORDS = st.sampled_from(["a", "b", "c"])
_CLAIM = st.one_of(_WORDS, st.lists(_WORDS), st.none(), st.integers(), st.dictionaries(_WORDS, _WORDS))
_RULE = st.builds(
    lambda claim, where, id_: Rule(claim=claim, role="reader", on="case", id=id_, where=where),
    _WORDS,
    st.dictionaries(st.sampled_from(["x", "y"]), _WORDS, max_size=2),
    _WORDS,
)


@given(roles=_CLAIM, x=_CLAIM, y=_CLAIM, rules=st.lists(_RULE, min_size=1, max_size=6))
def test_a_grant_is_given_when_and_only_when_a_rule_says_so(
    roles: object, x: object, y: object, rules: list[Rule]
) -> None:
    provider = Provider(name="K", issuer="https://k.dk", client_id="t", roles=tuple(rules))
    given_ = grants_of({"roles": roles, "x": x, "y": y}, provider)

    def says(claim: object, value: str) -> bool:
        return claim == value or (isinstance(claim, list) and value in claim)

    claims = {"x": x, "y": y}
    wanted = {
        rule.grant
        for rule in rules
        if says(roles, rule.claim) and all(says(claims[c], v) for c, v in rule.where.items())
    }
    assert set(given_) == wanted
    assert len(given_) == len(wanted)
