"""What every failure is."""

from __future__ import annotations

from typing import ClassVar


class WerkbankError(Exception):
    """A failure the officer can do something about; ``code`` is stable and is the key of its words."""

    code: ClassVar[str] = "unexpected"
    exit_code: ClassVar[int] = 1
