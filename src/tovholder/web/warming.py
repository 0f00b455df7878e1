"""What takes time the first time, done before anybody asks."""

from __future__ import annotations

import gc
from threading import Thread

from tovholder.report.drawing import svg
from tovholder.tables.grids_apart import warm_hands

_GARBAGE = (50_000, 20, 100)
"""New objects before they are looked through, and how many times that before those that stayed are."""


def warm_up() -> Thread:
    """Start the engine that draws charts and the reader of workbooks, beside everything else.

    What the program is made of is there for good: it is not looked through for garbage again, which a request that
    makes many objects would otherwise spend a third of its time on; and what has been made since is looked through when
    there is more of it than a request makes. The first one's thread, for who wants to wait.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_GARBAGE)
    Thread(target=warm_hands, daemon=True).start()
    nothing = {"$schema": "https://vega.github.io/schema/vega-lite/v6.json", "mark": "point", "config": {}}
    warming = Thread(target=svg, args=(nothing,), kwargs={"prefix": "none"}, daemon=True)
    warming.start()
    return warming
