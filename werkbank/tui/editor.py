"""A text, or a few fields, in the officer's own editor. The file is hers alone, and gone afterwards."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from textual.app import SuspendNotSupported

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import App

Trouble = Literal["", "none", "failed", "unread"]
"""All well; there is no editor; it ended with an error (or was left so, as with ``:cq``); what came out is no text."""


class Outcome(NamedTuple):
    """What came out of an editor."""

    text: str
    trouble: Trouble = ""


def edited(app: App[object], fields: Mapping[str, str], comment: str) -> dict[str, str] | None:
    """The fields as they came out, by label; ``None`` without an editor. Lines without a known label are dropped."""
    before = "\n".join([comment, *(f"{label}: {text}" for label, text in fields.items()), ""])
    after = edited_text(app, "stuk.txt", before)
    if after is None:
        return None
    found: dict[str, str] = {}
    for line in after.splitlines():
        label, colon, value = line.partition(":")
        if colon and label.strip() in fields:
            found[label.strip()] = value.strip()
    return found


def edited_text(app: App[object], name: str, text: str) -> str | None:
    """A text as it came out, also of an editor that ended with an error; ``None`` without an editor.

    Empty when what came out cannot be read.
    """
    outcome = written(app, name, text)
    return None if outcome.trouble == "none" else outcome.text


def written(app: App[object], name: str, text: str) -> Outcome:
    """A text as it came out, and what was wrong. The terminal is as it was, whatever the editor did."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    if not command.strip():
        return Outcome("", "none")
    with tempfile.TemporaryDirectory(prefix="werkbank-") as folder:
        path = Path(folder) / name
        path.write_text(text, "utf-8")
        path.chmod(0o600)
        try:
            with app.suspend():
                done = subprocess.run([*shlex.split(command), str(path)], check=False)
        except (OSError, ValueError, SuspendNotSupported):
            return Outcome("", "none")
        try:
            return Outcome(path.read_text("utf-8-sig"), "failed" if done.returncode else "")
        except (OSError, UnicodeDecodeError):
            return Outcome("", "unread")
