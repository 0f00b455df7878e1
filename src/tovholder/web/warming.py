"""What takes time the first time, done before anybody asks."""

from __future__ import annotations

from threading import Thread

from tovholder.report.drawing import svg
from tovholder.tables.grids_apart import warm_hands


def warm_up() -> Thread:
    """Start the engine that draws charts and the reader of workbooks, beside everything else.

    The first one's thread, for who wants to wait for it.
    """
    Thread(target=warm_hands, daemon=True).start()
    nothing = {"$schema": "https://vega.github.io/schema/vega-lite/v6.json", "mark": "point", "config": {}}
    warming = Thread(target=svg, args=(nothing,), kwargs={"prefix": "none"}, daemon=True)
    warming.start()
    return warming
