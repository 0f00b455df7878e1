"""Paying for results with four eyes: the statement put forward by one, approved by another, booked, and paid."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import Path
from pydantic import Field

from tovholder.usecases.followup import paying
from tovholder.usecases.followup.outside import outside
from tovholder.usecases.followup.paying import LONGEST_REFERENCE
from tovholder.usecases.followup.payments import payments
from tovholder.usecases.followup.taking_over import LONGEST, take_over
from tovholder.web.answers.body import Body
from tovholder.web.answers.payments import OutsideAnswer, PaymentsAnswer
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.routes import Routes

routes = Routes("/api/cases/{case}/followup", tag="followup")
Id = Annotated[str, Path(max_length=64)]
Number = Annotated[int, Path(ge=1, le=100_000)]


class NewStatement(Body):
    """The next statement as it was read: `opened` is its digest."""

    opened: Annotated[str, Field(max_length=64)]


class Return(Body):
    """Why a statement is sent back."""

    reason: Annotated[str, Field(max_length=10_000)]


class Paid(Body):
    """The day a settlement was paid, and the number of its voucher."""

    date: dt.date
    reference: Annotated[str, Field(max_length=LONGEST_REFERENCE)]


class BooksFile(Body):
    """Books as `tovholder contract settle --books` writes them."""

    text: Annotated[str, Field(max_length=LONGEST)]


@routes.get("/payments", needs="followup.settle")
def show(asked: AskedHere, case: str) -> PaymentsAnswer:
    """What is booked, what waits to be approved by whom, and what the next statement is."""
    return _payments(asked, case)


@routes.get("/paid", needs="followup.paid")
def paid(asked: AskedHere, case: str) -> OutsideAnswer:
    """The settlements that were approved, as the investor sees them."""
    return OutsideAnswer.of(outside(asked.actor, asked.site, case))


@routes.post("/statements", needs="followup.import", status_code=201)
def put_forward(asked: AskedHere, case: str, body: NewStatement) -> PaymentsAnswer:
    """Put the next statement forward to be approved by another."""
    paying.put_forward(asked.actor, asked.site, case, opened=body.opened)
    return _payments(asked, case)


@routes.post("/statements/{statement}/approve", needs="followup.approve")
def approve(asked: AskedHere, case: str, statement: Id) -> PaymentsAnswer:
    """Approve a statement, and book it."""
    paying.approve(asked.actor, asked.site, case, statement)
    return _payments(asked, case)


@routes.post("/statements/{statement}/return", needs="followup.approve")
def send_back(asked: AskedHere, case: str, statement: Id, body: Return) -> PaymentsAnswer:
    """Send a statement back instead of approving it."""
    paying.send_back(asked.actor, asked.site, case, statement, reason=body.reason)
    return _payments(asked, case)


@routes.post("/statements/{statement}/withdraw", needs="followup.import")
def withdraw(asked: AskedHere, case: str, statement: Id) -> PaymentsAnswer:
    """Take back what one has put forward oneself."""
    paying.withdraw(asked.actor, asked.site, case, statement)
    return _payments(asked, case)


@routes.post("/books/{number}/paid", needs="followup.import", status_code=201)
def note_paid(asked: AskedHere, case: str, number: Number, body: Paid) -> PaymentsAnswer:
    """Note that a settlement was paid."""
    paying.note_paid(asked.actor, asked.site, case, number, date=body.date, reference=body.reference)
    return _payments(asked, case)


@routes.post("/books", needs="followup.import", status_code=201)
def import_books(asked: AskedHere, case: str, body: BooksFile) -> PaymentsAnswer:
    """Take over books that were kept in a file, by a case that has none."""
    take_over(asked.actor, asked.site, case, body.text)
    return _payments(asked, case)


def _payments(asked: Asked, case: str) -> PaymentsAnswer:
    return PaymentsAnswer.of(payments(asked.actor, asked.site, case, lang=asked.lang), site=asked.site, lang=asked.lang)
