"""Questions that leave as a file, on the screen: what is asked in the line, and what became of it."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class FileKinds(TypedDict):
    """What the file is, in one word: as it is typed, and as it begins the name of the file."""

    dossier: str
    qa: str
    agenda: str
    letter: str
    factsheet: str


class LeavingWords(NamedTuple):
    """All of it."""

    title: Callable[[str, int], str]
    """The question, or how many when there are more."""
    kinds: FileKinds
    kind: str
    confidential: str
    """The field that says whether what is confidential goes along."""
    no: str
    yes: str
    stays_out: Callable[[int], str]
    """How many confidential things do not go along."""
    goes_along: Callable[[int], str]
    written: Callable[[str, str], str]
    """What was made, and the file it is in."""
    on_clipboard: Callable[[str], str]
    clipboard_text: str
    """A Word file does not go on the clipboard."""
    stopped: Callable[[str, int], str]
    """Where the gate stopped it and why, and at how many places more."""
    concept: str
