"""Why something cannot be undone: which later deed stands in the way, what that was and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.harmless import harmless_line
from werkbank.domain.ids import show
from werkbank.lang.days import moment
from werkbank.lang.shape.errors import Told

if TYPE_CHECKING:
    from werkbank.domain.deeds import Deed
    from werkbank.domain.errors import Conflict
    from werkbank.lang import Words

_LONGEST = 120


def stands_in_the_way(error: Conflict, deed: Deed, words: Words) -> Told:
    """Of a refused undo."""
    said, number = words.history, show("deed", deed.id)
    what = harmless_line(said.lines[deed.key](deed), _LONGEST)
    later = f"{number} ({what}, {moment(deed.at, words.names)})"
    subject = harmless_line(error.subject, 80)
    message = said.changed_by(subject, later) if error.reason == "changed-since" else said.hangs_on(later)
    return Told(message, said.first_undo(number))
