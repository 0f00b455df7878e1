"""How data on people come in, lie and leave: sources, indicators, the two stores, recipients, who sees what."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.followup.plan import Plan
from tovholder.followup.sources import Source
from tovholder.locale import text

from ...material import Material
from ...model import Block, Bullets, Column, Heading, Paragraph, Row, Table
from .filling import to_fill

_PURPOSES = ("verification", "study")


def sources(material: Material) -> Iterator[Block]:
    """Where data come from, which fields each source has, for what purpose and on what basis."""
    words, plan = material.words, material.followed.flows.plan
    if plan is None or not plan.sources:
        yield Paragraph(to_fill(material, "sources"), "plain", words.text("privacy.term.sources"))
        return
    headings = ("source", "about", "fields", "purpose", "cpr")
    rows = tuple(Row(_source(material, name, source)) for name, source in plan.sources.items())
    columns = tuple(Column(words.text(f"privacy.column.{one}")) for one in headings)
    yield Table(words.text("privacy.sources-caption"), columns, rows)


def indicators(material: Material) -> Iterator[Block]:
    """What is measured of each person, by which definition, and who owns it."""
    words, plan = material.words, material.followed.flows.plan
    if plan is None or not plan.indicators:
        return
    headings = tuple(Column(words.text(f"privacy.column.{one}")) for one in ("indicator", "definition", "owner"))
    rows = tuple(
        Row((f"{indicator.name or name} ({number})", version.text, version.owner))
        for name, indicator in plan.indicators.items()
        for number, version in indicator.versions.items()
    )
    yield Table(words.text("privacy.indicators-caption"), headings, rows)


def way(material: Material) -> Iterator[Block]:
    """The way of the data, as the case tells it and as the program does it."""
    words, flows = material.words, material.followed.flows
    told = material.case.measurement.data_flows
    yield Heading(words.text("privacy.way-told"))
    yield Bullets(tuple(told)) if told else Paragraph(to_fill(material, "data-flows"))
    yield Heading(words.text("privacy.way-done"))
    least = (flows.plan or Plan(tovholder_followup=1)).least_people
    key = {True: "key", False: "no-key", None: "key-unknown"}[flows.has_key]
    steps = ("trial", key, "stores", "no-way-back", "few", "record", "no-third-party")
    yield Bullets(tuple(words.text(f"privacy.step.{step}", least=least) for step in steps))


def recipients(material: Material) -> Iterator[Block]:
    """Who gets something from the data, and what: the parties of the contract, else the field to be filled in."""
    words, contract = material.words, material.case.contract
    parties = () if contract is None else tuple(contract.parties.values())
    if not parties:
        yield Paragraph(to_fill(material, "recipients"), "plain", words.text("privacy.term.recipients"))
        return
    rows = []
    for party in parties:
        roles = words.listed([words.text(f"contract.role.{role}") for role in party.roles], at_most=9)
        gets = "supplier" if "supplier" in party.roles else "totals"
        rows.append(Row((party.name, roles, words.text(f"privacy.gets.{gets}"))))
    columns = tuple(Column(words.text(f"privacy.column.{one}")) for one in ("party", "role", "gets"))
    yield Table(words.text("privacy.recipients-caption"), columns, tuple(rows))


def who_sees(material: Material) -> Iterator[Block]:
    """Role by role: how many hold it, and what it sees of people."""
    words, roles = material.words, material.followed.flows.roles
    if roles is None:
        yield Paragraph(to_fill(material, "who-sees"))
        return
    rows = tuple(
        Row(
            (
                text(f"workspace.role.{role}", words.lang),
                words.count(float(count), "person"),
                words.text(f"privacy.sees.{role}"),
            )
        )
        for role, count in roles.items()
    )
    columns = (
        Column(words.text("privacy.column.role")),
        Column(words.text("privacy.column.holders"), is_number=True),
        Column(words.text("privacy.column.sees")),
    )
    yield Table(words.text("privacy.roles-caption"), columns, rows, words.text("privacy.roles-note"))


def kept_for(material: Material, purpose: str) -> str | None:
    """For how long a purpose keeps people; None where nobody has said."""
    plan = material.followed.flows.plan
    months = None if plan is None else {str(store): kept for store, kept in plan.retention.items()}.get(purpose)
    return None if months is None else material.words.text("privacy.kept", months=months)


def purposes(material: Material) -> tuple[str, ...]:
    """The purposes the plan has sources for; both, where there is no plan yet."""
    plan = material.followed.flows.plan
    used = {str(store) for source in (plan.sources if plan else {}).values() for store in source.stores}
    return tuple(purpose for purpose in _PURPOSES if purpose in used) or _PURPOSES


def bases(material: Material, purpose: str) -> tuple[str, ...]:
    """The legal bases the plan gives for a purpose, each once."""
    plan = material.followed.flows.plan
    stores = (source.stores for source in (plan.sources if plan else {}).values())
    return tuple(dict.fromkeys(basis for one in stores for store, basis in one.items() if store == purpose))


def fields_of(material: Material, purpose: str) -> tuple[str, ...]:
    """What is kept of each person for a purpose: the sources' fields, in words."""
    plan = material.followed.flows.plan
    found = (source for source in (plan.sources if plan else {}).values() if purpose in map(str, source.stores))
    return tuple(dict.fromkeys(field for source in found for field in _fields(material, source)))


def _source(material: Material, name: str, source: Source) -> tuple[str, ...]:
    words = material.words
    purpose = "; ".join(f"{words.text(f'privacy.purpose.{store}')}: {basis}" for store, basis in source.stores.items())
    about = words.text(f"privacy.about.{source.table}")
    return (
        source.name or name,
        about,
        ", ".join(_fields(material, source)),
        purpose,
        words.text(f"privacy.cpr.{source.cpr}"),
    )


def _fields(material: Material, source: Source) -> tuple[str, ...]:
    said = dict.fromkeys((*source.columns, *source.fixed, *(("indicator", "month", "value") if source.weeks else ())))
    return tuple(material.words.text(f"privacy.field.{field}") for field in said)
