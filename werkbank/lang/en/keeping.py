"""Safety in words."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.keeping import KeepingWords


def _many(count: int, one: str, more: str) -> str:
    return f"1 {one}" if count == 1 else f"{count:,} {more}"


KEEPING: Final = KeepingWords(
    findings={
        "no-archive": lambda _n, _d: "There is no archive yet.",
        "foreign": lambda _n, _d: "This file is no archive of werkbank.",
        "cannot-open": lambda _n, _d: "The archive cannot be opened.",
        "locked": lambda _n, _d: "Another program keeps the archive busy; a part was not checked.",
        "full": lambda _n, _d: "The disk is full or out of reach; part of it was not checked.",
        "read-only": lambda _n, _d: "Nothing can be written in the archive or its folder.",
        "newer": lambda _n, detail: f"The archive is of a newer werkbank ({detail}).",
        "older": lambda _n, detail: f"The archive is of an older werkbank ({detail}); opening brings it up to date.",
        "integrity": lambda _n, detail: f"The file is damaged ({detail}).",
        "foreign-keys": lambda n, detail: (
            f"{_many(n, 'row points', 'rows point')} at something that is not there ({detail})."
        ),
        "index": lambda _n, _d: "The search index does not agree with the messages.",
        "words-missing": lambda n, _d: f"{_many(n, 'message lacks', 'messages lack')} readable text.",
        "words-superfluous": lambda n, _d: (
            f"{_many(n, 'sealed message has', 'sealed messages have')} text all the same."
        ),
        "ranks": lambda n, _d: f"{_many(n, 'item is', 'items are')} not in the right place in the list.",
        "counts": lambda _n, _d: "The numbers above the list do not agree with the list.",
        "bytes-damaged": lambda n, _d: f"The original bytes of {_many(n, 'message', 'messages')} have changed.",
        "bytes-missing": lambda n, _d: f"The original bytes of {_many(n, 'message', 'messages')} are missing.",
        "rights": lambda n, detail: f"{_many(n, 'file', 'files')} can be read by others too ({detail}).",
        "wal": lambda n, _d: f"The log file is large ({n // 1_000_000} MB); it shrinks by itself.",
        "network": lambda _n, detail: f"The archive is on a network disk ({detail}); that is not safe.",
        "note-types": lambda n, detail: (
            f"{_many(n, 'type of your own', 'types of your own')} can no longer be read ({detail}). "
            "Mend with: werkbank note types show CODE"
        ),
        "note-routes": lambda n, _d: (
            f"{_many(n, 'running note has', 'running notes have')} no route: the type is gone, or cannot be read."
        ),
        "checklists": lambda n, detail: (
            f"{_many(n, 'checklist of your own', 'checklists of your own')} can no longer be read ({detail}). "
            "Mend with: werkbank question checklists show CODE"
        ),
        "question-lists": lambda n, _d: (
            f"Of {_many(n, 'running question', 'running questions')} the checklist is gone, or cannot be read."
        ),
        "unfinished": lambda n, _d: f"{_many(n, 'deed is', 'deeds are')} busy or broken off; what was done is whole.",
    },
    healthy="The archive is healthy.",
    repair_hint="To mend: werkbank doctor --repair",
    restore_hint="Back to a backup: werkbank restore",
    hints={
        "foreign": "Choose another file with --db; this one was not changed.",
        "cannot-open": "Check the path and the rights.",
        "locked": "Wait a moment, or close the other window.",
        "full": "Make room; nothing was lost.",
        "read-only": "Check the rights of the file and its folder.",
        "newer": "Update werkbank; this file was not changed.",
        "network": "Choose a place on this computer with --db.",
    },
    repaired=lambda messages, places: (
        f"Mended: {_many(messages, 'message', 'messages')} read again, {_many(places, 'place', 'places')} worked out again."
    ),
    backup_made=lambda path: f"Backup made and verified: {path}",
    backup_why={"day": "daily", "migration": "before an update", "hand": "by hand", "restore": "before putting back"},
    no_backups="There are no backups yet.",
    restored=lambda path: f"Put back: {path}",
    kept_before=lambda path: f"What was there is kept: {path}",
    go_back=lambda name: f"To go back after all: werkbank restore {name}",
    exported=lambda rows, path: f"{_many(rows, 'line', 'lines')} written to {path}; keep this file safe.",
    loaded=lambda rows: f"{_many(rows, 'line', 'lines')} loaded.",
    wipe_what=lambda ref, items, deeds: (
        f"This destroys {ref} with {_many(items, 'item', 'items')}; {_many(deeds, 'deed', 'deeds')} can no longer be undone after it."
    ),
    wipe_briefs=lambda codes: f"In these frozen briefs the line is masked: {codes}.",
    wipe_remains=lambda exports, backups: (
        f"Not reached: {_many(exports, 'time', 'times')} sent out in a brief, {_many(backups, 'backup', 'backups')}."
    ),
    wipe_taken=lambda parts: f"Taken over in another answer; take it away there yourself: {parts}.",
    wipe_first="This cannot be undone. To be sure: give --for-good.",
    wiped=lambda ref: f"{ref} is destroyed.",
    wipe_later="Another program had the archive open; finish it with werkbank doctor --repair.",
)
