"""The other side of `apart`: a process that forks one of its own for every file, which has the file and little else.

Reads a line of JSON and so many bytes from standard input; writes lines of JSON to standard output: at most one of what
came of the file, and one that it has ended, how, and with how much memory. Where processes cannot be forked it does
the one thing it was asked and ends.
"""

from __future__ import annotations

import importlib
import json
import math
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

from tovholder.errors import FindingsError

_CAN_FORK = hasattr(os, "fork")


def main() -> None:
    """Do what is asked until nothing more is."""
    # What a library prints must not stand between our lines.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while line := sys.stdin.buffer.readline():
        asked = json.loads(line)
        content = sys.stdin.buffer.read(asked["size"])
        if "loads" in asked:
            for module in asked["loads"]:
                importlib.import_module(module)
            _say(answers, {"made": None})
            _say(answers, {"status": 0, "peak": 0})
        elif _CAN_FORK:
            _forked(answers, asked, content)
        else:
            _say(answers, _worked(asked, content))
            _say(answers, {"status": 0, "peak": 0})
            return


def _forked(answers: BinaryIO, asked: dict[str, Any], content: bytes) -> None:
    child = os.fork()
    if child == 0:
        status = 1
        try:
            _bound(asked["memory"], asked["seconds"])
            _say(answers, _worked(asked, content))
            status = 0
        finally:
            os._exit(status)
    _, status, used = os.wait4(child, 0)
    _say(answers, {"status": os.waitstatus_to_exitcode(status), "peak": 1024 * used.ru_maxrss})


def _bound(memory: int, seconds: float) -> None:
    """From here on little more memory and time; nothing is written anywhere, and nothing is left of a crash."""
    import resource

    time = math.ceil(seconds)
    # Told at the first that time is up, killed at the second: `apart` knows the one from other deaths.
    resource.setrlimit(resource.RLIMIT_CPU, (time, time + 1))
    limits = {resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0}
    taken = Path("/proc/self/statm")
    if taken.exists():
        pages = int(taken.read_text(encoding="ascii").split()[0])
        limits[resource.RLIMIT_AS] = pages * resource.getpagesize() + memory
    for limit, most in limits.items():
        resource.setrlimit(limit, (most, most))


def _worked(asked: dict[str, Any], content: bytes) -> dict[str, Any]:
    """What came of it, as JSON has it."""
    try:
        module, _, name = asked["do"].partition(":")
        function = getattr(importlib.import_module(module), name)
        return {"made": function(content, **asked["given"])}
    except FindingsError as error:
        return {"findings": [(finding.code, dict(finding.params)) for finding in error.findings]}
    except MemoryError:
        return {"ended": "memory"}
    except BaseException:  # whatever a file can bring a library to, also one that is not written in Python
        return {"ended": "fault"}


def _say(answers: BinaryIO, said: dict[str, Any]) -> None:
    answers.write(json.dumps(said).encode() + b"\n")
    answers.flush()


if __name__ == "__main__":
    main()
