"""A text, or a few fields, in the officer's own editor. The file is hers alone, and gone afterwards."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import App


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
    """A text as it came out; ``None`` without an editor, empty when what came out cannot be read."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    if not command.strip():
        return None
    with tempfile.TemporaryDirectory(prefix="werkbank-") as folder:
        path = Path(folder) / name
        path.write_text(text, "utf-8")
        path.chmod(0o600)
        try:
            with app.suspend():
                subprocess.run([*shlex.split(command), str(path)], check=False)
        except (OSError, ValueError, SuspendNotSupported):
            return None
        try:
            return path.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return ""
