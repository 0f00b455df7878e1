"""The last act: what is owed, what was learned, and the next case that begins with it."""

from __future__ import annotations

from tests.browser.story.stage import Stage


def tove_settles(stage: Stage) -> None:
    """What was verified goes into the journal of the contract, and the statement follows from it."""
    stage.tove.goes_to("./opfoelgning/afregning")
    stage.tove.presses("Før i journalen")
    stage.tove.sees("Journalen har det hele.")


def erik_may_not_settle_what_he_verified(stage: Stage) -> None:
    """Whoever verified a result has nothing to do with paying for it."""
    assert stage.erik.page.request.get(f"{stage.case}/opfoelgning/afregning").status == 403
