"""Vragen die als bestand de deur uit gaan, op het scherm."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.leaving import LeavingWords

LEAVING: Final = LeavingWords(
    title=lambda ref, count: ref if count == 1 else f"{count} vragen",
    kinds={
        "dossier": "dossier",
        "qa": "qa",
        "agenda": "agenda",
        "letter": "brief",
        "factsheet": "factsheet",
    },
    kind="maak",
    confidential="vertrouwelijk",
    no="nee",
    yes="ja",
    stays_out=lambda count: f"{count} vertrouwelijk: blijft eruit",
    goes_along=lambda count: f"{count} vertrouwelijk: GAAT MEE",
    written=lambda what, path: f"{what} staat in {path}",
    on_clipboard=lambda what: f"{what} staat op het klembord",
    clipboard_text="Een Word-bestand past niet op het klembord: noem een bestand, of kies md of html.",
    stopped=lambda place, more: f"Er is niets geschreven: {place}{f' (en nog {more})' if more else ''}",
    concept="concept",
)
