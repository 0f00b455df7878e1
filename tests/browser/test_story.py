"""The Vejle case from idea to settlement, by eight people who each see only what is theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.desk import Desk
from tests.browser.story import beginning, closing, deciding, following_up
from tests.browser.story.stage import eight_people
from tests.browser.story.vejle import FAMILIES, still_there

pytestmark = pytest.mark.journey


def test_the_vejle_case_from_idea_to_settlement(browser: Browser, desk: Desk, tmp_path: Path) -> None:
    with eight_people(browser, desk, tmp_path) as stage:
        beginning.tove_makes_the_case(stage)
        beginning.tove_lets_the_others_in(stage)
        deciding.the_idea_is_passed(stage)
        deciding.everybody_is_heard(stage, "G1 Opstart", "Partnerskabsaftale")
        deciding.everybody_is_heard(stage, "G2 Design")
        deciding.the_contract_is_decided(stage)
        deciding.the_steering_group_meets_and_is_ready(stage)
        following_up.tove_plans_and_imports(stage)
        following_up.sofie_reports_on_her_phone(stage)
        following_up.erik_verifies(stage, still_there(FAMILIES))

        following_up.forecast_meets_what_happened(stage)
        closing.tove_settles(stage)
        raise AssertionError
