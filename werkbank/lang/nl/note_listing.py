"""Een lijst nota's uit een tabel overnemen, in woorden."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.note_listing import NoteListingWords

NOTE_LISTING: Final = NoteListingWords(
    columns={
        "title": "titel", "type": "stuktype", "author": "auteur", "manager": "manager", "due": "uiterlijk",
        "kenmerk": "kenmerk", "theme": "thema", "step": "stap",
    },
    problem=lambda row, column, why: f"regel {row}, {column}: {why}",
    nothing_taken="Er is niets overgenomen. Verbeter de tabel en probeer het opnieuw.",
    taken=lambda count: "1 nota overgenomen." if count == 1 else f"{count} nota's overgenomen.",
    same=lambda count: "1 stond er al." if count == 1 else f"{count} stonden er al.",
    strange=lambda names: f"Deze kolommen zijn niet gebruikt: {names}",
    past=lambda rows: f"Let op: de dag is al voorbij in regel {rows}.",
)  # fmt: skip
