"""A deed in words: the same line in the log and on the screen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

    from werkbank.domain.deeds import Deed
    from werkbank.lang import Words

_ALIVE: Final = timedelta(minutes=1)
"""An unfinished import that wrote in the last minute is still busy."""


def deed_line(deed: Deed, words: Words, now: datetime, *, told: bool = False) -> str:
    """What was done, whether it is still going on, and whether it was undone.

    ``told``: somebody just undid or redid it, and that is said already.
    """
    said = words.history
    text = said.lines[deed.key](deed)
    if not deed.finished:
        text = f"{text} ({(said.running if now - deed.last_at < _ALIVE else said.broken_off)(deed)})"
    notes = [said.machine] if deed.origin == "machine" else []
    notes += [said.undone] if deed.undone_by is not None and not told and deed.key not in ("undo", "redo") else []
    return f"{text} ({', '.join(notes)})" if notes else text
