"""Every file below what was named, in a stable order: folders, Maildirs, links that run in circles."""

from __future__ import annotations

import errno
import os
import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from werkbank.domain.harmless import harmless_line
from werkbank.domain.intake import Rejected, RejectReason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BOOKKEEPING: Final = re.compile(
    r"maildirfolder|subscriptions|courier\S*|dovecot\S*|\.uidvalidity|\.mh_sequences|\.strace"
)
"""Files that mail servers and libraries keep in a Maildir, beside the mail (Maildir++; Dovecot, Courier)."""
_DEEPEST: Final = 100
_DELIVERED: Final = frozenset({"cur", "new"})


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file; ``delivered`` when it lies in a Maildir, where names say nothing of what a file is."""

    path: str
    size: int
    delivered: bool = False


@dataclass(slots=True)
class _Folder:
    path: str
    names: list[str]
    identity: tuple[int, int]
    delivered: bool


def rejected(path: str, reason: RejectReason, detail: str = "", part: int | None = None) -> Rejected:
    """A rejection whose words are harmless: a file name may hold anything."""
    return Rejected(path=harmless_line(path, 4_000), part=part, reason=reason, detail=harmless_line(detail, 300))


def refusal(path: str, error: OSError | ValueError) -> Rejected:
    """Why the system would not open something."""
    if isinstance(error, ValueError):  # a name with a NUL in it
        return rejected(path, "missing")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return rejected(path, "missing")
    if isinstance(error, PermissionError):
        return rejected(path, "no-rights")
    if error.errno == errno.ELOOP:
        return rejected(path, "loop")
    if isinstance(error, IsADirectoryError) or error.errno == errno.ENXIO:
        return rejected(path, "special-file")
    return rejected(path, "read-error", error.strerror or "")


def walk(paths: Iterable[str]) -> Iterator[Found | Rejected]:
    """The files below ``paths``; what cannot be visited is told and the rest goes on."""
    visited: set[tuple[int, int]] = set()
    for path in paths:
        pending: list[_Folder] = []
        if result := _visit(path, pending, visited, delivered=False):
            yield result
        while pending:
            folder = pending[-1]
            if not folder.names:
                pending.pop()
                continue
            below = os.path.join(folder.path, folder.names.pop())  # noqa: PTH118 -- a path that is not UTF-8 stays as it is
            if result := _visit(below, pending, visited, delivered=folder.delivered):
                yield result
        visited.clear()  # naming a folder twice is no circle


def _visit(
    path: str, pending: list[_Folder], visited: set[tuple[int, int]], *, delivered: bool
) -> Found | Rejected | None:
    """A file, a rejection, or ``None`` for a folder that was put on the pile."""
    try:
        status = os.stat(path)  # noqa: PTH116
        if stat.S_ISDIR(status.st_mode):
            identity = (status.st_dev, status.st_ino)
            if identity in visited or len(pending) >= _DEEPEST:
                return rejected(path, "loop")
            visited.add(identity)
            pending.append(_folder(path, identity))
            return None
    except (OSError, ValueError) as error:
        return refusal(path, error)
    if not stat.S_ISREG(status.st_mode):
        return rejected(path, "special-file")
    return Found(path, status.st_size, delivered)


def _folder(path: str, identity: tuple[int, int]) -> _Folder:
    """A folder with its names in reverse order; a Maildir's without its bookkeeping and unfinished mail (``tmp``)."""
    names = sorted(os.listdir(path), reverse=True)  # noqa: PTH208
    if "cur" in names and "new" in names:
        names = [name for name in names if name != "tmp" and not _BOOKKEEPING.fullmatch(name)]
    return _Folder(path, names, identity, os.path.basename(os.path.normpath(path)) in _DELIVERED)  # noqa: PTH119
