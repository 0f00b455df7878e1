"""Plain data as a YAML text that people can read."""

from __future__ import annotations

import io
from typing import Any

from ruamel.yaml import YAML


def as_yaml(data: Any) -> str:
    """The text. Keys stand as they were given."""
    yaml = YAML()
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.default_flow_style = False
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()
