"""What cases come to, as hashes, one line of JSON: asked of several versions of Python, which must say the same.

Needs nothing but the program: reads {name: case file} from standard input.
"""

from __future__ import annotations

import hashlib
import json
import platform
import sys

from tovholder.knowledge import load_bank
from tovholder.usecases.as_json import result_json
from tovholder.usecases.calculation import calculate
from tovholder.usecases.checking import checks
from tovholder.usecases.contracting import contract, contract_json
from tovholder.usecases.simulating import simulated, simulation_json

DRAWS, CONTRACT_DRAWS, SEED = 4096, 1_000, 1


def digest(text: str) -> str:
    """Of everything a case comes to, to the last digit: the certain case, both simulations, and the contract."""
    calculation = calculate(text, bank=load_bank())
    told = [
        result_json(calculation, checks(calculation), lang="da"),
        simulation_json(simulated(calculation, draws=DRAWS, seed=SEED)),
    ]
    if calculation.case.contract is not None:
        told.append(contract_json(contract(calculation, draws=CONTRACT_DRAWS, seed=SEED)))
    exact = hashlib.sha256(json.dumps(told, ensure_ascii=False).encode())
    exact.update(calculation.result.by_line.tobytes())
    return exact.hexdigest()


if __name__ == "__main__":
    given = json.load(sys.stdin)
    hashes = {name: digest(text) for name, text in given.items()}
    print(json.dumps({"python": platform.python_version(), "hashes": hashes}))
