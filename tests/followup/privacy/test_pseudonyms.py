"""A pseudonym is the same for the same person, differs between purposes, and cannot be had without the key."""

from __future__ import annotations

import hashlib
import hmac
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.followup.privacy.pseudonyms import Key, KeyProblem, continued_key, make_key, read_key


@pytest.mark.oracle
@given(st.binary(min_size=32, max_size=64), st.text(min_size=1))
def test_it_is_the_standard_keyed_hash(secret: bytes, person: str) -> None:
    expected = hmac.new(secret, f"study|{person}".encode(), hashlib.sha256).hexdigest()
    assert Key(secret).pseudonym(person, purpose="study") == f"p-{expected[:20]}"


@pytest.mark.law
@given(st.binary(min_size=32, max_size=32), st.text(min_size=1))
def test_the_two_purposes_have_nothing_in_common(secret: bytes, person: str) -> None:
    key = Key(secret)
    assert key.pseudonym(person, purpose="study") != key.pseudonym(person, purpose="verification")


@pytest.mark.law
@given(st.lists(st.binary(min_size=32, max_size=32), min_size=2, max_size=4, unique=True), st.text(min_size=1))
def test_a_new_key_leads_from_the_old_pseudonym_to_the_new_and_the_old_key_does_not(
    secrets: list[bytes], person: str
) -> None:
    every = [Key(secret, tuple(secrets[:number])) for number, secret in enumerate(secrets)]
    newest, names = every[-1], [key.pseudonym(person, purpose="study") for key in every]
    for key, name in zip(every, names, strict=True):
        assert newest.as_of(key.mark) == key
        assert key == newest or newest.again(name, key.mark, purpose="study") == names[-1]
        assert set(names) <= {*newest.every_name(person, purpose="study")}
        assert names[-1] in {name, *newest.every_name(name, purpose="study")}
    assert names[-1] not in {Key(secrets[0]).pseudonym(name, purpose="study") for name in (person, names[0])}
    with pytest.raises(KeyError):
        newest.as_of(Key(b"x" * 32).mark)


@pytest.mark.law
def test_a_file_goes_on_from_another_with_one_key_more(tmp_path: Path) -> None:
    data, file, other = tmp_path / "data", tmp_path / "key", tmp_path / "new"
    old = make_key(file, data=data)
    new = continued_key(old, other, data=data)
    assert new.older == (old.secret,)
    assert new.secret != old.secret
    assert stat.S_IMODE(other.stat().st_mode) == 0o600
    assert read_key(other, data=data) == new == continued_key(old, other, data=data)
    for wrong, problem in ((file, "keys-not-continued"), (data / "key", "key-among-data")):
        with pytest.raises(KeyProblem) as raised:
            continued_key(old, wrong, data=data)
        assert raised.value.findings[0].code == problem


@pytest.mark.law
def test_a_key_is_made_once_for_its_owner_and_outside_the_data(tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "key"
    made = make_key(file, data=data)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert read_key(file, data=data) == made
    assert made.secret.hex() not in repr(made)
    for problem, other in (("key-exists", file), ("key-among-data", data / "key")):
        with pytest.raises(KeyProblem) as raised:
            make_key(other, data=data)
        assert raised.value.findings[0].code == problem


@pytest.mark.law
@pytest.mark.parametrize(
    ("text", "code"), [(None, "key-missing"), ("ikke en nøgle", "key-unreadable"), ("abcd", "key-too-short")]
)
def test_a_file_that_is_no_key_is_told(tmp_path: Path, text: str | None, code: str) -> None:
    file = tmp_path / "key"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(KeyProblem) as raised:
        read_key(file, data=tmp_path / "data")
    assert raised.value.findings[0].code == code
