"""Words in Danish and English, as ids and as names, are recognised, and their neighbours are not."""

from __future__ import annotations

import pytest

from tovholder.case.checks.signs import folded, sign


def test_names_and_ids_are_read_alike() -> None:
    assert folded("Fængselsdøgn på Åen") == folded("faengselsdoegn_paa_aaen")


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("health", "Indlæggelser i psykiatrien"),
        ("health", "korttidsindlaeggelse"),
        ("health", "hospital_days"),
        ("health", "GP visits"),
        ("justice", "Politianmeldelser"),
        ("justice", "faengselsdoegn"),
        ("justice", "court_cases"),
        ("state_benefit", "SU, udeboende"),
        ("tax", "merskat"),
        ("tax", "income_tax"),
        ("benefit", "a_dagpenge"),
        ("benefit", "Førtidspension"),
        ("placement", "anbringelsesår"),
        ("stay", "§ 107 botilbud"),
        ("half_refund", "Kvindekrisecenter § 109"),
        ("moving_task", "midlertidige pladser"),
        ("average", "landsgennemsnit"),
        ("long_on_benefits", "borgere, der har været over 52 uger på ydelse"),
        ("old_service_act", "Servicelovens § 52"),
        ("old_service_act", "SEL § 76"),
        ("abolished_benefit", "uddannelseshjælp"),
        ("approver", "Godkender"),
        ("verifier", "Verifikator"),
    ],
)
def test_a_sign_is_seen(subject: str, text: str) -> None:
    assert sign(subject).in_text(text)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("health", "socialpsykiatri"),
        ("health", "Sygehusdage for færdigbehandlede"),
        ("health", "lægeerklæringer"),
        ("justice", "politisk udvalg"),
        ("justice", "ungdomspolitik"),
        ("state_benefit", "supported housing"),
        ("state_benefit", "sundhed"),
        ("tax", "skattefri præmie"),
        ("tax", "taxi"),
        ("tax", "kommuneskat efter udligning"),
        ("benefit", "net benefit"),
        ("moving_task", "midlertidigt botilbud"),
        ("old_service_act", "Serviceloven § 85"),
        ("old_service_act", "Serviceloven § 525"),
        ("old_service_act", "Barnets lov § 52"),
    ],
)
def test_its_neighbour_is_not(subject: str, text: str) -> None:
    assert not sign(subject).in_text(text)
