"""The providers of the file an administrator wrote, ready to be asked."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx

from tovholder.usecases.access.provider.asking import Asked
from tovholder.usecases.access.provider.reading import BadSetUp, check_places, read_set_up, secret_of
from tovholder.usecases.cases.site import Site
from tovholder.usecases.files import read_text


def providers_in(file: Path, stack: ExitStack) -> Mapping[str, Asked]:
    """Id → provider. Raises BadSetUp, FileProblem."""
    with _about(file):
        set_up, _ = read_set_up(read_text(file))
        http = stack.enter_context(httpx.Client(follow_redirects=False))
        return {
            id_: Asked(provider, secret_of(provider, beside=file.parent), clock=time.monotonic, http=http)
            for id_, provider in set_up.providers.items()
        }


def check_roles(file: Path, site: Site) -> None:
    """Nothing, if the file gives every role on something there is. Raises BadSetUp."""
    with _about(file):
        check_places(*read_set_up(read_text(file)), site.store, site.store)


@contextmanager
def _about(file: Path) -> Iterator[None]:
    """What is wrong with the file is told with its name."""
    try:
        yield
    except BadSetUp as error:
        error.subject = str(file)
        raise
