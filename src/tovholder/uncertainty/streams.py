"""Random numbers by name: every input has a stream of its own, so a new input moves no other's draws.

A stream is a sequence of scrambled nets of one dimension in base 64. Every run of 64 draws that begins at a multiple of
64 has one number in each of 64 equal parts of (0, 1); every run of 4,096 that begins at a multiple of 4,096 has one in
each of 4,096. Which draw gets which part is random, and independent from stream to stream. Any stretch of a stream can
be had without what comes before it.

*Source:* Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995 (nested uniform scrambling); the hash is the
finaliser of MurmurHash3 (Appleby) with two keys. Why base 64 and not 2: `docs/decisions/0012-a-stream-per-input.md`.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import blake2b, shake_256

import numpy as np
from numpy.typing import NDArray

from tovholder.cashflow.timeline import Floats
from tovholder.errors import Path

BASE = 64
BLOCK = BASE * BASE
"""Draws that belong together: a simulation runs best in multiples of it."""
LONGEST = 2**32
"""Numbers in a stream."""

_PERMUTATIONS = 2048
_Words = NDArray[np.uint32]


def uniforms(key: str | Path, *, seed: int, start: int, stop: int, purpose: str = "value") -> Floats:
    """(draw,) numbers `start` … `stop` − 1 of the stream of this key, seed and purpose; each strictly inside (0, 1).

    The same on every machine: only 32-bit whole numbers are used. Every number is an odd multiple of 2⁻³³.

    >>> uniforms(("outcomes", "less_help", "with"), seed=1, start=0, stop=4).round(3).tolist()
    [0.299, 0.86, 0.065, 0.545]
    """
    if not 0 <= start <= stop <= LONGEST:
        raise ValueError(f"draws {start} to {stop} are not within 0 and {LONGEST}")
    keys = _keys(key, seed, purpose)
    first, last = start // BASE, -(-stop // BASE)
    runs = np.arange(first, last, dtype=np.uint32)
    # The first digit: in each run a permutation of 0 … 63.
    places = _permuted(_hash(runs, keys[:2]))
    # The second: of the draws of a block with the same first digit, one from each run, a permutation of 0 … 63.
    lowest = first // BASE
    blocks = np.arange(lowest * BASE, -(-last // BASE) * BASE, dtype=np.uint32)
    finer = _permuted(_hash(blocks, keys[2:4])).ravel()
    row = ((runs >> np.uint32(6)) - np.uint32(lowest)) * np.uint32(BLOCK) + (runs & np.uint32(63))
    second = finer[(places.astype(np.intp) << 6) + row[:, None].astype(np.intp)]
    # Within its 4,096th the number lies anywhere.
    words = _hash(np.arange(first * BASE, last * BASE, dtype=np.uint32), keys[4:]).reshape(-1, BASE)
    words >>= np.uint32(12)
    words |= places.astype(np.uint32) << np.uint32(26)
    words |= second.astype(np.uint32) << np.uint32(20)
    numbers = words.ravel()[start - first * BASE : stop - first * BASE] + 0.5
    numbers *= 2.0**-32
    return np.asarray(numbers)


def _keys(key: str | Path, seed: int, purpose: str) -> _Words:
    """Six 32-bit keys, the same for ever for the same names."""
    name = json.dumps([seed, purpose, [key] if isinstance(key, str) else key], ensure_ascii=False)
    digest = blake2b(name.encode(), digest_size=24, person=b"tovholder stream").digest()
    return np.frombuffer(digest, dtype="<u4").astype(np.uint32)


def _hash(words: _Words, keys: _Words) -> _Words:
    """A 32-bit number for each word; keyed twice, since with one key two streams could be one another's later part."""
    words = (words + keys[0]) * np.uint32(0xCC9E2D51)
    words ^= words >> np.uint32(15)
    words ^= keys[1]
    words *= np.uint32(0x85EBCA6B)
    words ^= words >> np.uint32(13)
    words *= np.uint32(0xC2B2AE35)
    words ^= words >> np.uint32(16)
    return words


def _permuted(chosen: _Words) -> NDArray[np.uint8]:
    """(word, 64) a permutation of 0 … 63 for each word: one of a fixed set, its digits turned by bits of the word."""
    rows = _fixed()[chosen & np.uint32(_PERMUTATIONS - 1)]
    return np.asarray(rows ^ (chosen >> np.uint32(26)).astype(np.uint8)[:, None])


@cache
def _fixed() -> NDArray[np.uint8]:
    """(2048, 64) permutations of 0 … 63, the same for ever."""
    noise = shake_256(b"tovholder permutations").digest(_PERMUTATIONS * BASE * 4)
    return (
        np.frombuffer(noise, dtype="<u4").reshape(_PERMUTATIONS, BASE).argsort(axis=1, kind="stable").astype(np.uint8)
    )
