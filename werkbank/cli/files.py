"""Write what leaves the program: a new file for its owner alone, whole or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from werkbank.domain.errors import CannotWrite

if TYPE_CHECKING:
    from collections.abc import Iterator


FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""The disk, the share of it that is ours, or the longest file it takes."""


@contextmanager
def writing(path: Path, *, force: bool = False) -> Iterator[IO[bytes]]:
    """A file that appears under its name when the block ends well (0600); an existing one only with ``force``.

    Raises ``CannotWrite`` with the reason.
    """
    if path.exists() and (not force or not path.is_file()):
        raise CannotWrite(str(path), "exists")
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(str(path), _reason(error)) from error  # type: ignore[arg-type]


def _reason(error: OSError) -> str:
    if error.errno in FULL:
        return "full"
    return "folder" if error.errno in (errno.ENOENT, errno.ENOTDIR) else "rights"
