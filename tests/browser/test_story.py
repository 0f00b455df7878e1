"""The Vejle case from idea to settlement, by eight people who each see only what is theirs.

Read it from above; each line is a chapter. After every stage a table says who sees which page.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.desk import Desk
from tests.browser.story import beginning, closing, deciding, following_up, sight
from tests.browser.story.deciding import AMONG_US
from tests.browser.story.stage import eight_people
from tests.browser.story.vejle import FAMILIES, still_there

pytestmark = pytest.mark.journey


def test_the_vejle_case_from_idea_to_settlement(browser: Browser, desk: Desk, tmp_path: Path) -> None:
    with eight_people(browser, desk, tmp_path) as stage:
        beginning.tove_makes_the_case(stage)
        beginning.tove_lets_the_others_in(stage)
        stage.each_sees(sight.LET_IN)

        deciding.the_idea_is_passed(stage)
        deciding.everybody_is_heard(stage, "G1 Opstart", "Partnerskabsaftale")
        deciding.everybody_is_heard(stage, "G2 Design")
        deciding.lis_asks_among_themselves(stage)
        deciding.lis_answers_the_points_of_law(stage)
        deciding.the_contract_is_decided(stage)
        deciding.the_steering_group_meets_and_is_ready(stage)
        stage.each_sees(sight.CONTRACTED)

        following_up.tove_plans_and_imports(stage)
        following_up.sofie_reports_on_her_phone(stage)
        following_up.erik_verifies(stage, still_there(FAMILIES))
        following_up.forecast_meets_what_happened(stage)
        stage.each_sees(sight.FOLLOWED)

        closing.tove_puts_the_statement_forward(stage)
        closing.whoever_verified_does_not_approve(stage)
        closing.birgit_approves(stage)
        closing.what_was_paid_is_seen_by_those_it_is_for(stage)
        stage.each_sees(sight.SETTLED)

        closing.everybody_learns(stage)
        closing.the_case_is_closed(stage)
        stage.each_sees(sight.CLOSED)
        for outsider in (stage.freja, stage.sofie):
            assert AMONG_US not in stage.walks_everywhere(outsider)
        assert AMONG_US in stage.walks_everywhere(stage.hanne)

        closing.the_next_case_begins_with_it(stage)
        stage.each_sees(sight.NEXT_CASE)
