"""Questions that leave as a file, on the screen."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.leaving import LeavingWords

LEAVING: Final = LeavingWords(
    title=lambda ref, count: ref if count == 1 else f"{count} questions",
    kinds={
        "dossier": "dossier",
        "qa": "qa",
        "agenda": "agenda",
        "letter": "letter",
        "factsheet": "factsheet",
    },
    kind="make",
    confidential="confidential",
    no="no",
    yes="yes",
    stays_out=lambda count: f"{count} confidential: left out",
    goes_along=lambda count: f"{count} confidential: GOES ALONG",
    written=lambda what, path: f"{what} is in {path}",
    on_clipboard=lambda what: f"{what} is on the clipboard",
    clipboard_text="A Word file does not go on the clipboard: name a file, or choose md or html.",
    stopped=lambda place, more: f"Nothing was written: {place}{f' (and {more} more)' if more else ''}",
    concept="concept",
)
