"""The socket that is served on."""

from __future__ import annotations

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor

from tovholder.web.serving import listening_on


def test_an_answer_goes_at_once() -> None:
    # In a thread of its own: a test of pages in the same process leaves its loop running.
    with ThreadPoolExecutor() as apart:
        assert apart.submit(lambda: asyncio.run(_accepted())).result() != 0


async def _accepted() -> int:
    """Whether what is written on a connection is sent without waiting for what was sent before to be acknowledged."""
    found: asyncio.Queue[int] = asyncio.Queue()

    async def accept(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = writer.get_extra_info("socket")
        await found.put(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    listening = listening_on("127.0.0.1", 0)
    async with await asyncio.start_server(accept, sock=listening):
        _, writer = await asyncio.open_connection(*listening.getsockname())
        writer.close()
        return await found.get()
