"""Books that were kept in a file, taken over by a case that has none."""

from __future__ import annotations

from tovholder.contract.settlement.books import entry_text
from tovholder.contract.settlement.closing import wrong_books
from tovholder.errors import CaseError, Finding, FindingsError
from tovholder.quantities import month_of
from tovholder.usecases import settling
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.calculation import placed
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site
from tovholder.usecases.cases.store import MovedOn

from .measured import measured
from .payment_records import Booking
from .settling import journal_reading

LONGEST = 1_500_000
"""Characters in a file of books; ten settlements of a hundred persons each have some 400,000."""


class BooksKept(FindingsError):
    """Books are taken over once, by a case that has none."""

    def __init__(self) -> None:
        super().__init__([Finding("books-kept")])


class BooksTooLong(FindingsError):
    """A file longer than any books."""

    def __init__(self) -> None:
        super().__init__([Finding("text-too-long", params={"longest": LONGEST})])


def take_over(actor: Actor, site: Site, case: str, text: str) -> int:
    """Take over books from a file of the command line's, as they are; how many settlements.

    Who approved them there stands in them; whose account they came by stands beside them. They must be of the journal
    that is kept here, or no statement could follow them. Raises BooksKept, BooksTooLong, NoPlan, CaseError for what is
    not books, does not compute to what is booked, is of another journal, or closes what has not been yet.
    """
    of = measured(site, open_case(actor, site, case, "followup.import"))
    if len(text) > LONGEST:
        raise BooksTooLong
    books, reading = settling.books_of(text), journal_reading(site, of)
    wrong = placed(wrong_books(books, reading.require()), reading.document)
    today = site.clock().date()
    if any(entry.day > today or entry.through > month_of(entry.day) for entry in books.entries):
        wrong = (*wrong, Finding("settlement-of-future"))
    if wrong:
        raise CaseError(wrong)
    act, now = new_id(), site.clock()
    bookings = [
        Booking(new_id(), case, entry.number, entry_text(entry), code, act, actor.id, now)
        for entry, code in zip(books.entries, books.codes, strict=True)
    ]
    try:
        site.store.add_bookings(bookings)
    except MovedOn:
        raise BooksKept from None
    return len(bookings)
