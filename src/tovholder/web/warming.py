"""What takes time the first time, done before anybody asks."""

from __future__ import annotations

from threading import Thread

from tovholder.report.drawing import svg


def warm_up() -> Thread:
    """Start the engine that draws charts, beside everything else. The thread, for who wants to wait for it."""
    nothing = {"$schema": "https://vega.github.io/schema/vega-lite/v6.json", "mark": "point", "config": {}}
    warming = Thread(target=svg, args=(nothing,), kwargs={"prefix": "none"}, daemon=True)
    warming.start()
    return warming
