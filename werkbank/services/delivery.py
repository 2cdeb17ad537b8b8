"""A brief leaves the house: frozen, written to a file or handed over as text, and noted in the log of exports."""

from __future__ import annotations

from contextlib import nullcontext
from typing import IO, TYPE_CHECKING, NamedTuple

from werkbank.services.whole_file import writing
from werkbank.settings import expanded

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from werkbank.services.briefs import Briefs, Composed, Frozen


class Delivered(NamedTuple):
    """What left: which brief, and its bytes in the format that was asked for."""

    frozen: Frozen
    composed: Composed
    data: bytes


class Delivery:
    """Freeze and hand over in one go; where that cannot be written, nothing is frozen."""

    def __init__(self, briefs: Briefs) -> None:
        self._briefs = briefs

    def freeze(self, manager: str, format_: str, path: str = "", *, force: bool = False) -> Delivered:
        """Freeze the brief of a manager and write it to ``path``; without one, only its bytes come back.

        Raises ``CannotWrite`` before anything is frozen when the file exists (without ``force``), or cannot be made
        there; a disk that is full by the time it is written leaves the brief frozen: ``again`` gives the same bytes.
        Raises ``GateStopped``, and ``Conflict("nothing-new")`` when this day's brief says all of it already.
        """
        with _target(path, force=force) as file:
            frozen, composed = self._briefs.freeze(manager)
            data = self._briefs.again(frozen.ref, format_)
            if file is not None:
                file.write(data)
        self._briefs.log_export(composed.brief, format_)
        return Delivered(frozen, composed, data)

    def again(self, ref: str, format_: str, path: str = "", *, force: bool = False) -> bytes:
        """A frozen brief once more, to a file when there is a path; a marking set since then masks its line."""
        data = self._briefs.again(ref, format_)
        with _target(path, force=force) as file:
            if file is not None:
                file.write(data)
        self._briefs.log_again(ref, format_)
        return data


def _target(path: str, *, force: bool) -> AbstractContextManager[IO[bytes] | None]:
    return writing(expanded(path), force=force) if path else nullcontext()
