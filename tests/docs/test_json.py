"""docs/json.md has every key of every --json output with its type, and none that is never there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from docs.generate.commands import contexts
from sqlalchemy import update
from tests.cli.command import CASE, CASES, MANY_ERRORS, ROOT, tovholder
from tests.cli.test_retention import served
from tests.docs.yaml_blocks import merged
from tests.followup.followed import CASE as FOLLOWED
from tests.followup.followed import PLAN, imported

from tovholder.knowledge import load_bank
from tovholder.workspace.audit_tables import audit_entry
from tovholder.workspace.folder import database_file
from tovholder.workspace.store import open_store

SECTIONS = (ROOT / "docs" / "json.md").read_text(encoding="utf-8").split("\n## ")[1:]
TEXT = CASE.read_text(encoding="utf-8")

# What the example cases do not have: each a small change of one of them, so that every null and every key is met.
VARIANTS: Mapping[str, Mapping[str, Any]] = {
    "valued": {"outcomes": {"i_arbejde": {"willingness_to_pay": 100000}}},
    "valued-and-dear": {"outcomes": {"i_arbejde": {"willingness_to_pay": 100000, "with": "21 %"}}},
    "nobody": {"tranches": {"unge": {"entrants": 0}}},
    "without-a-table": {"outcomes": {"i_arbejde": {"without": {"value": None, "by_date": {2026: "20 %"}}}}},
    "free": {"costs": None},
    "out-of-reach": {"costs": {"mentor": {"per_entrant": {"value": 5000000}, "position": "start"}}},
}


def section(title: str) -> dict[str, list[str]]:
    """The keys of a section's tables, each with the types it may have."""
    text = next(part for part in SECTIONS if part.startswith(f"{title} --json"))
    rows = re.findall(r"^\| `(.+?)` \| (.+?) \| (.+?) \| (.+?) \|$", text, re.MULTILINE)
    assert all(unit.strip() and meaning.strip() for _, _, unit, meaning in rows)
    keys = [key for key, *_ in rows]
    assert len(set(keys)) == len(keys)
    return {key: re.split(r", | eller ", types) for key, types, *_ in rows}


def leaves(value: Any, whole: frozenset[str], path: str = "") -> Iterator[tuple[str, Any]]:
    """What a JSON value holds, with its place; a list of plain values or of pairs, and `whole`, are one leaf each."""
    if isinstance(value, dict) and value and path not in whole:
        for key, part in value.items():
            yield from leaves(part, whole, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and value and isinstance(value[0], dict) and path not in whole:
        for part in value:
            yield from leaves(part, whole, f"{path}[]")
    elif value not in ({}, []) or not path:
        yield path, value


def is_a(kind: str, value: Any) -> bool:
    """Whether a value is of a type as the page names it."""
    if kind == "liste af par":
        return isinstance(value, list) and all(isinstance(part, list) and len(part) == 2 for part in value)
    if kind.startswith("liste af "):
        return isinstance(value, list) and all(is_a(kind.removeprefix("liste af "), part) for part in value)
    known: dict[str, Callable[[Any], bool]] = {
        "tekst": lambda v: isinstance(v, str),
        "heltal": lambda v: isinstance(v, int) and not isinstance(v, bool),
        "tal": lambda v: isinstance(v, int | float) and not isinstance(v, bool),
        "ja/nej": lambda v: isinstance(v, bool),
        "null": lambda v: v is None,
        "objekt": lambda v: isinstance(v, dict),
        "hvad som helst": lambda _: True,
    }
    return known[kind](value)


def pattern(key: str) -> re.Pattern[str]:
    """`groups.<id>.net` as what it stands for; `…` is anything in front."""
    written = re.escape(key).replace(re.escape("…"), r".+")
    return re.compile(re.sub(r"<[^>]+>", r"[^.\[\]]+", written))


def compare(title: str, answers: list[Any]) -> None:
    """Every leaf of the answers is documented with its type; everything documented, null too, is met."""
    documented = {key: (pattern(key), kinds) for key, kinds in section(title).items()}
    whole = frozenset(key for key, (_, kinds) in documented.items() if kinds == ["hvad som helst"])
    met: set[tuple[str, str]] = set()
    unknown = set()
    for answer in answers:
        for path, value in leaves(answer, whole):
            key = next((k for k in documented if k == path), None) or next(
                (k for k, (known, _) in documented.items() if known.fullmatch(path)), None
            )
            kinds = [kind for kind in documented[key][1] if is_a(kind, value)] if key else []
            if key is None or not kinds:
                unknown.add((path, type(value).__name__))
            else:
                met |= {(key, kind) for kind in kinds}
    assert unknown == set()
    promised = {(key, kind) for key, (_, kinds) in documented.items() for kind in kinds}
    # An object that may be null is met by what is in it.
    objects = {(key, "objekt") for key, _ in promised if any(other.startswith(f"{key}.") for other, _ in met)}
    assert promised - met - objects == set()


@cache
def written_cases(folder: Path) -> tuple[Path, ...]:
    """The variants as files."""
    files = []
    for name, part in VARIANTS.items():
        file = folder / f"{name}.yaml"
        file.write_text(merged(TEXT, part), encoding="utf-8")
        files.append(file)
    return tuple(files)


def test_run(tmp_path: Path) -> None:
    published = [ROOT / "tests" / "cases" / f"{name}.yaml" for name in ("soem_reference", "cti", "fft")]
    examples = [ROOT / "examples" / "vejle.yaml", ROOT / "examples" / "minimal.yaml", CASE]
    answers = [tovholder("run", file, "--json") for file in (*examples, *published, *written_cases(tmp_path))]
    answers.append(tovholder("run", CASE, "--draws", "2", "--json"))
    assert [answer.err for answer in answers if answer.code] == []
    assert not any(re.search(r"-0\.0\b", answer.out) for answer in answers)
    compare("tovholder run SAG.yaml", [json.loads(answer.out) for answer in answers])


def test_check() -> None:
    files = [ROOT / "examples" / "vejle.yaml", CASE, MANY_ERRORS]
    compare("tovholder check SAG.yaml", [json.loads(tovholder("check", file, "--json").out) for file in files])


def test_diff(tmp_path: Path) -> None:
    answers = [json.loads(tovholder("diff", CASE, file, "--json").out) for file in written_cases(tmp_path)]
    compare("tovholder diff FØR.yaml EFTER.yaml", answers)
    for answer in answers:
        assert answer["start"] + sum(c["amount"] for c in answer["changes"]) + answer["interaction"] == answer["end"]


def test_sensitivity_and_voi() -> None:
    files = [ROOT / "tests" / "cli" / "cases" / "choice.yaml", ROOT / "examples" / "minimal.yaml"]
    for command in ("sensitivity", "voi"):
        answers = [json.loads(tovholder(command, file, "--draws", "256", "--json").out) for file in files]
        compare(f"tovholder {command} SAG.yaml", answers)


def test_portfolio() -> None:
    templates = sorted((ROOT / "src" / "tovholder" / "case" / "templates").glob("[!e]*.yaml"))
    foreign = ROOT / "tests" / "cases" / "aos_classroom.yaml"
    two = ("--pool", "5 mio.", "--must", "ips", "--add", "2028=1000000", "--percentile", "10", "--delay", "1")
    asked = [
        tovholder("portfolio", *templates, *two, "--draws", "256", "--json"),
        tovholder("portfolio", *templates, "--pool", "0", "--either", "housing-first,family-treatment", "--json"),
        tovholder("portfolio", foreign, "--pool", "0", "--draws", "64", "--json"),
    ]
    assert [answer.err for answer in asked if answer.code] == []
    compare("tovholder portfolio SAG.yaml…", [json.loads(answer.out) for answer in asked])


def test_contract_departments() -> None:
    rules = ("horizon", "running", "yearly")
    asked = [tovholder("contract", "departments", CASE, "--rule", rule, "--json") for rule in rules]
    compare("tovholder contract departments SAG.yaml", [json.loads(answer.out) for answer in asked])


REPORTED = {"received": "2023-11-20", "verified_by": "SUS"}
MORE_GOALS = {
    "reports": {
        "hjaelp": {"goal": "less_help", "at": "2023-06", "completed": 18, "average": -10.5, **REPORTED},
        "anbragte": {
            "goal": "no_placement",
            "at": "2023-10",
            "tranche": "intensive",
            "started": 5,
            "completed": 4,
            "answered": 4,
            "reached": 3,
            **REPORTED,
        },
    }
}


def test_contract_settle(tmp_path: Path) -> None:
    vejle, journal = ROOT / "examples" / "vejle.yaml", ROOT / "examples" / "afregning" / "vejle.journal.yaml"
    capped, longer = tmp_path / "loft.yaml", tmp_path / "mere.journal.yaml"
    deal = {"contract": {"caps": {"total": {"value": 300000}}}}
    capped.write_text(merged(vejle.read_text(encoding="utf-8"), deal), encoding="utf-8")
    least = tmp_path / "mindst.yaml"
    floor = {"contract": {"floor": {"share": "90 %", "at": "2025-01"}}}
    least.write_text(merged(vejle.read_text(encoding="utf-8"), floor), encoding="utf-8")
    longer.write_text(merged(journal.read_text(encoding="utf-8"), MORE_GOALS), encoding="utf-8")
    asked = [
        tovholder(
            "contract", "settle", CASES / "aftale.yaml", CASES / "aftale.journal.yaml", "--json", "--day", "2023-12-01"
        ),
        tovholder("contract", "settle", capped, longer, "--json", "--day", "2023-12-01"),
        tovholder("contract", "settle", least, longer, "--json", "--day", "2025-06-01", "--through", "2025-01"),
    ]
    assert [answer.err for answer in asked if answer.code] == []
    answers = [json.loads(answer.out) for answer in asked]
    compare("tovholder contract settle SAG.yaml JOURNAL.yaml", answers)
    for answer in answers:
        assert answer["due"] == sum(line["amount"] for line in answer["lines"])
        assert all(line["owed"] - line["booked"] == line["amount"] for line in answer["lines"])


TWO_RATES = {
    "goals": {"fee": {"text": "Gebyr", "shape": "milestone", "price": "230 kr", "success_rate": "100 %",
                      "measured_at": ["12 months"]}},
    "contract": {
        "parties": {"f": {"name": "Fond", "roles": "investor"}},
        "tranches": {"alle": {"calls": {"2026": "100 kr", "2028": "132 kr"}}},
        "commitments": {"f": {"share": "100 %"}},
    },
}  # fmt: skip
"""Money goes out, comes in and goes out again, so that both 10 % and 20 % fit."""


def _written(tmp_path: Path, name: str, changes: Mapping[str, Any]) -> Path:
    file = tmp_path / f"{name}.yaml"
    file.write_text(merged((ROOT / "examples" / "minimal.yaml").read_text(encoding="utf-8"), changes), encoding="utf-8")
    return file


def test_contract_simulate(tmp_path: Path) -> None:
    deals = [ROOT / "examples" / name for name in ("vejle.yaml", "minimal.yaml", "aftaler/02-03-aarhus-samlet.yaml")]
    deals.append(_written(tmp_path, "two-rates", TWO_RATES))
    asked = [tovholder("contract", "simulate", deal, "--draws", "200", "--json") for deal in deals]
    assert [answer.err for answer in asked if answer.code] == []
    answers = [json.loads(answer.out) for answer in asked]
    compare("tovholder contract simulate SAG.yaml", answers)
    assert answers[-1]["returns"]["no_single_irr"] == 1.0


def test_contract_price(tmp_path: Path) -> None:
    one = {**TWO_RATES, "contract": {**TWO_RATES["contract"], "caps": {"total": "50 kr"}}}
    asked = [
        tovholder("contract", "price", ROOT / "examples" / "vejle.yaml", "--draws", "200", "--json"),
        tovholder("contract", "price", ROOT / "examples" / "vejle.yaml", "--goal", "plan", "--draws", "200", "--json"),
        tovholder("contract", "price", ROOT / "examples" / "minimal.yaml", "--draws", "200", "--json"),
        tovholder("contract", "price", _written(tmp_path, "capped", one), "--draws", "200", "--json"),
    ]
    assert [answer.err for answer in asked if answer.code] == []
    compare("tovholder contract price SAG.yaml", [json.loads(answer.out) for answer in asked])


def test_audit_verify(tmp_path: Path) -> None:
    store = open_store(database_file(tmp_path))
    whole = tovholder("audit", "verify", "--data", tmp_path, "--json")
    with store._database.tidying() as db:
        db.execute(update(audit_entry).values(said="x"))
    store.close()
    broken = tovholder("audit", "verify", "--data", tmp_path, "--json")
    compare("tovholder audit verify", [json.loads(answer.out) for answer in (whole, broken)])


def test_retention(tmp_path: Path) -> None:
    data = served(tmp_path)
    tried = json.loads(tovholder("retention", "--data", data, "--json", "--dry-run").out)
    (due,) = (case["case"] for case in tried["cases"] if case["has_rule"])
    (data / "opfoelgning" / due / "verification.duckdb").write_bytes(b"x" * 4096)
    broken = json.loads(tovholder("retention", "--data", data, "--json").out)
    compare("tovholder retention", [tried, broken])


def test_every_command_that_writes_json_has_a_section() -> None:
    written = {
        context.command_path
        for context in contexts()
        if any("--json" in param.opts for param in context.command.params)
    }
    every = [section.partition("\n")[0] for section in SECTIONS]
    titles = [title for title in every if not title.startswith("/api/")]  # answers of the server alone
    described = {command for command in written if any(title.startswith(f"{command} ") for title in titles)}
    assert written - described == {"tovholder knowledge search"}  # said under `list`, and tested with it
    assert len(titles) == len(described)


def test_followup_import(tmp_path: Path) -> None:
    file = tmp_path / "fravaer.csv"
    file.write_text("Elev;Måned;Fravær i procent\na;2023-01;3\nb;snart;2\n", encoding="utf-8")
    asked = ("followup", "import", PLAN, file, "--source", "fravaer", "--data", tmp_path / "data")
    answers = [json.loads(tovholder(*asked, "--store", "verification", "--json").out) for _ in range(2)]
    compare("tovholder followup import PLAN.yaml FIL", answers)


def test_followup_power_and_estimate(tmp_path: Path) -> None:
    plan, few = tmp_path / "plan.yaml", tmp_path / "few.yaml"
    text = PLAN.read_text(encoding="utf-8")
    plan.write_text(text.replace("effect: -4}", "cluster_size: 10}"), encoding="utf-8")
    powers = [json.loads(tovholder("followup", "power", file, "--json").out) for file in (PLAN, plan)]
    compare("tovholder followup power PLAN.yaml", powers)
    data = imported(tmp_path, sources=("elever", "fravaer"))
    few.write_text(text.replace("treated: [mentor]", "treated: [ingen]"), encoding="utf-8")
    asked = (("followup", "estimate", file, "--data", data, "--json") for file in (PLAN, few))
    effects = [json.loads(tovholder(*words).out) for words in asked]
    compare("tovholder followup estimate PLAN.yaml", effects)


def test_followup_status_update_and_settle(tmp_path: Path) -> None:
    data = imported(tmp_path)
    certain = tmp_path / "sag.yaml"
    text = FOLLOWED.read_text(encoding="utf-8")
    certain.write_text(
        text.replace("{low: 15 %, likely: 25 %, high: 40 %, kind", "{value: 25 %, kind"), encoding="utf-8"
    )
    few, tiny = tmp_path / "few.csv", tmp_path / "tiny"
    few.write_text(
        "\n".join((FOLLOWED.parent / "elever.csv").read_text(encoding="utf-8").split("\n")[:5]), encoding="utf-8"
    )
    tovholder("followup", "import", PLAN, few, "--source", "elever", "--store", "verification", "--data", tiny)
    only = tmp_path / "plan.yaml"
    only.write_text(PLAN.read_text(encoding="utf-8").replace(", store: study", ""), encoding="utf-8")
    more = tmp_path / "flere.yaml"
    added = "services:\n  Andet: {department: familie, store: study}\n"
    more.write_text(re.sub(r"services:.*\n", added, PLAN.read_text(encoding="utf-8")), encoding="utf-8")
    status = ("followup", "status", FOLLOWED)
    asked = ((PLAN, data, "2022-03"), (more, data, "2023-07"), (only, tiny, "2022-03"))
    answers = [tovholder(*status, plan, "--data", kept, "--through", at, "--json").out for plan, kept, at in asked]
    compare("tovholder followup status SAG.yaml PLAN.yaml", [json.loads(answer) for answer in answers])
    updates = (("followup", "update", case, PLAN, "--data", data, "--json") for case in (FOLLOWED, certain))
    compare("tovholder followup update SAG.yaml PLAN.yaml", [json.loads(tovholder(*words).out) for words in updates])
    settle = (
        "followup",
        "settle",
        FOLLOWED,
        PLAN,
        tmp_path / "journal.yaml",
        "--data",
        data,
        "--by",
        "Skolen",
        "--json",
    )
    compare("tovholder followup settle SAG.yaml PLAN.yaml JOURNAL.yaml", [json.loads(tovholder(*settle).out)])


def test_followup_forget(tmp_path: Path) -> None:
    data = imported(tmp_path, sources=("elever",))
    forget = ("followup", "forget", PLAN, "--data", data, "--json")
    asked = (("--person", "elev-001", "--basis", "Sag 24/7"), ("--log",))
    answers = [json.loads(tovholder(*forget, *words).out) for words in asked]
    compare("tovholder followup forget PLAN.yaml", answers)


def test_followup_simulate_register(tmp_path: Path) -> None:
    asked = ("followup", "simulate-register", tmp_path / "register", "--people", "10", "--months", "24", "--json")
    compare("tovholder followup simulate-register MAPPE", [json.loads(tovholder(*asked).out)])


def test_knowledge_list_and_search() -> None:
    asked = (("list",), ("search", "kommune"))
    compare("tovholder knowledge list", [json.loads(tovholder("knowledge", *words, "--json").out) for words in asked])


def test_knowledge_gaps() -> None:
    compare("tovholder knowledge gaps", [json.loads(tovholder("knowledge", "gaps", "--json").out)])


def test_knowledge_show() -> None:
    names = {line.id for line in load_bank().listing()}
    answers = [json.loads(tovholder("knowledge", "show", name, "--json").out) for name in sorted(names)]
    compare("tovholder knowledge show ID", answers)
