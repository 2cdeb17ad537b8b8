"""A list of notes taken over from a table, in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.note_listing import NoteListingWords

NOTE_LISTING: Final = NoteListingWords(
    columns={
        "title": "title", "type": "type", "author": "author", "manager": "manager", "due": "due",
        "kenmerk": "reference", "theme": "theme", "step": "step",
    },
    problem=lambda row, column, why: f"line {row}, {column}: {why}",
    nothing_taken="Nothing was taken over. Mend the table and try again.",
    taken=lambda count: "1 note taken over." if count == 1 else f"{count} notes taken over.",
    same=lambda count: "1 was there already." if count == 1 else f"{count} were there already.",
    strange=lambda names: f"These columns were not used: {names}",
    past=lambda rows: f"Mind: the day is past in line {rows}.",
)  # fmt: skip
