"""CPR numbers are known by date and form, wherever they stand and however they are written."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.followup.privacy.cpr import cpr_of, find_cpr

_DATES = st.dates(dt.date(1900, 1, 1), dt.date(2057, 12, 31))
_SERIALS = st.integers(0, 9999).map("{:04d}".format)
_BETWEEN = st.sampled_from(["", "-", " ", "–"])


@pytest.mark.law
@given(
    _DATES, _SERIALS, _BETWEEN, st.sampled_from(["", "mor: ", "(", "nr."]), st.sampled_from(["", " ringede", ")", ","])
)
def test_every_number_of_a_date_is_found_in_any_text(
    day: dt.date, serial: str, between: str, before: str, after: str
) -> None:
    text = f"{before}{day:%d%m%y}{between}{serial}{after}"
    assert find_cpr(text) == f"{day:%d%m%y}{serial}"


@pytest.mark.law
@given(_DATES, _SERIALS)
def test_a_replacement_number_counts_too(day: dt.date, serial: str) -> None:
    assert find_cpr(f"{day.day + 60}{day:%m%y}{serial}") is not None


@pytest.mark.law
@given(_DATES, _SERIALS)
def test_a_spreadsheet_that_took_the_first_zero_hides_nobody(day: dt.date, serial: str) -> None:
    number = f"{day:%d%m%y}{serial}"
    assert cpr_of(str(int(number))) == number or len(str(int(number))) < 9


@pytest.mark.oracle
@pytest.mark.parametrize(
    "text", ["", "2024001234", "3102991234", "0013991234", "2902231234", "12345678901", "familie 17", "160.000,00"]
)
def test_what_is_no_date_is_no_cpr_number(text: str) -> None:
    assert find_cpr(text) is None
