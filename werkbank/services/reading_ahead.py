"""Read and prepare messages ahead of the writer: the first ones here, a long run in a child process.

Parsing takes as long as writing; in a process of its own it does not hold up the keyboard, nor the writer.
"""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Final

from werkbank.domain.intake import Rejected
from werkbank.importers.files import Source, load, sources
from werkbank.services.preparing import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor
    from pathlib import Path

    from werkbank.domain.prepared import Prepared

FEW: Final = 200
"""So many are read here; starting a process takes longer than that."""
_CHUNK: Final = 48
_AHEAD: Final = 8
"""Chunks read ahead: bounds the memory."""


def prepared_from(paths: Sequence[str | Path], stdin: bytes | None) -> Iterator[Prepared | Rejected]:
    """Every message in these files and folders, ready for the archive, in order."""
    found = sources(paths, stdin)
    few = list(islice(found, FEW))
    chunk = list(islice(found, _CHUNK))
    pool = _pool() if chunk else None
    try:
        if pool is not None:
            pool.submit(read_some, [])  # it gets up while the first are read here
        for source in few:
            yield read_one(source)
    except BaseException:
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)
        raise
    if pool is not None:
        yield from _in_child(pool, chunk, found)


def read_one(source: Source | Rejected) -> Prepared | Rejected:
    """Read one source, and prepare what it holds."""
    message = source if isinstance(source, Rejected) else load(source)
    return message if isinstance(message, Rejected) else prepare(message)


def read_some(chunk: Sequence[Source | Rejected]) -> list[Prepared | Rejected]:
    """Read a chunk; runs in the child."""
    return [read_one(source) for source in chunk]


def _leave_with_parent() -> None:
    """In the child: end when the parent is gone. A pool's child of a killed parent would wait for work for ever."""
    import os
    from multiprocessing import parent_process
    from threading import Thread

    def watch() -> None:
        parent = parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()


def _pool() -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_leave_with_parent)


def _in_child(
    pool: ProcessPoolExecutor, chunk: list[Source | Rejected], stream: Iterator[Source | Rejected]
) -> Iterator[Prepared | Rejected]:
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[tuple[list[Source | Rejected], Future[list[Prepared | Rejected]]]] = deque()
    try:
        while chunk or waiting:
            while chunk and len(waiting) < _AHEAD:
                try:
                    waiting.append((chunk, pool.submit(read_some, chunk)))
                except BrokenProcessPool:  # it died meanwhile: the first missing answer tells where
                    break
                chunk = list(islice(stream, _CHUNK))
            if not waiting:
                pool.shutdown(wait=False)
                pool = _pool()
                continue
            asked, answer = waiting.popleft()
            try:
                yield from answer.result()
            except BrokenProcessPool:
                # the child died (memory, a signal): tell which files it was reading, and go on with a new one
                yield from (_lost(source) for source in asked)
                for others, _ in waiting:
                    yield from read_some(others)
                waiting.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                pool = _pool()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _lost(source: Source | Rejected) -> Rejected:
    if isinstance(source, Rejected):
        return source
    return Rejected(path=str(source.path), part=source.part, reason="read-error")
