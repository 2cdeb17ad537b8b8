"""The only printer. Whatever it is given, no character of it acts on a terminal."""

from __future__ import annotations

import io
import sys
from typing import IO

from werkbank.domain.harmless import harmless


class Output:
    """Data to stdout, narration to stderr. With ``as_json`` narration is silent and errors are JSON."""

    def __init__(self, *, as_json: bool = False, plain: bool = False) -> None:
        self.as_json, self.plain = as_json, plain
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")

    def line(self, text: str = "") -> None:
        """A line of data; newlines inside stay."""
        sys.stdout.write(harmless(text) + "\n")

    def json(self, value: object) -> None:
        """One value as one line of JSON; what would act on a terminal is gone from its texts, not only escaped."""
        text = _dumped(value)
        if "\\u00" in text or harmless(text) != text:
            text = _dumped(_clean(value))
        sys.stdout.write(text + "\n")

    def bytes(self, data: bytes) -> None:
        """Made bytes, such as a brief; to a terminal they are made harmless once more."""
        if sys.stdout.isatty():
            self.line(data.decode("utf-8", "replace").rstrip("\n"))
            return
        stream: IO[bytes] | None = getattr(sys.stdout, "buffer", None)
        if stream is None:
            sys.stdout.write(data.decode("utf-8", "replace"))
            return
        sys.stdout.flush()
        stream.write(data)
        stream.flush()

    def narrate(self, text: str) -> None:
        """What happens on the side."""
        if not self.as_json:
            sys.stderr.write(harmless(text) + "\n")

    def progress(self, text: str) -> None:
        """Progress in one place on a terminal; silent anywhere else, and in plain text."""
        if sys.stderr.isatty() and not self.as_json and not self.plain:
            sys.stderr.write("\r\x1b[K" + harmless(text))
            sys.stderr.flush()

    def end_progress(self) -> None:
        """Take the progress away."""
        self.progress("")

    def error(self, code: str, message: str, hint: str, heading: str) -> None:
        """A failure in one sentence, and what to do."""
        if self.as_json:
            self.json({"error": {"code": code, "message": message, "hint": hint}})
            return
        sys.stderr.write(harmless(f"{heading}: {message}") + "\n")
        if hint:
            sys.stderr.write(harmless(hint) + "\n")


def _dumped(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def _clean(value: object) -> object:
    if isinstance(value, dict):
        return {key: _clean(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_clean(one) for one in value]
    return harmless(value) if isinstance(value, str) else value
