"""One block of draws as the contract sees it: the case's own draws, and streams for what only the contract needs."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import blake2b

import numpy as np

from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.persistence import Parameter
from tovholder.cashflow.timeline import Floats
from tovholder.errors import Path
from tovholder.uncertainty.inverse import inverse
from tovholder.uncertainty.streams import uniforms

from .deal import Number, Rate

CHUNK = 4096
"""Draws that a person's luck is made for at a time; blocks begin at a multiple of it."""


@dataclass(frozen=True)
class World:
    """Draws `start` … `stop` − 1.

    effect  how much of the expected effect there is: 1 as drawn, 0 none
    """

    draws: Draws
    seed: int
    start: int
    stop: int
    effect: float = 1.0
    _known: dict[Path, Parameter] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many draws."""
        return self.stop - self.start

    def number(self, number: Number) -> Parameter:
        """A number in these draws: one if it is certain, else (draw,)."""
        if not number.quantity.is_uncertain and number.input is None:
            return number.quantity.likely_value * number.scale
        if number.input is not None:
            drawn = self.draws.value(number.input, 0, self.count)
            return drawn if number.scale == 1.0 else drawn * number.scale
        if number.path not in self._known:
            u = self.uniform(number.stream or number.path)
            self._known[number.path] = inverse(number.quantity, 1 - u if number.flipped else u) * number.scale
        return self._known[number.path]

    def chance(self, rate: Rate) -> Parameter:
        """The chance at this level of effect, between 0 and 1."""
        chance = self.number(rate.number)
        if self.effect != 1.0 and rate.number.input is None:
            least = 0.0 if rate.without is None else self.number(rate.without)
            chance = least + self.effect * (chance - least)
        return np.clip(chance, 0.0, 1.0) if isinstance(chance, np.ndarray) else min(max(chance, 0.0), 1.0)

    def uniform(self, path: Path, purpose: str = "value") -> Floats:
        """(draw,) the path's own stream in (0, 1)."""
        return uniforms(path, seed=self.seed, start=self.start, stop=self.stop, purpose=purpose)

    def luck(self, path: Path, purpose: str, *, people: int) -> Floats:
        """(person, draw) in (0, 1), for many people at once. More people or more draws move nobody's.

        Luck needs no strata, only independence, so it comes from a quicker generator than `uniform`: SFC64, keyed by
        the path, the seed and the chunk of draws; every 64 bits give two numbers.
        """
        out = np.empty((people, self.count))
        for at in range(0, self.count, CHUNK):
            name = json.dumps([self.seed, purpose, path, (self.start + at) // CHUNK], ensure_ascii=False)
            digest = blake2b(name.encode(), digest_size=32, person=b"tovholder luck").digest()
            source = np.random.SFC64([int(word) for word in np.frombuffer(digest, dtype="<u4")])
            words = np.asarray(source.random_raw(people * CHUNK // 2), dtype="<u8").view("<u4").reshape(people, CHUNK)
            here = slice(at, min(at + CHUNK, self.count))
            np.multiply(words[:, : here.stop - at], 2.0**-32, out=out[:, here])
        out += 2.0**-33
        return out
