"""Words that belong to the data and not to the program: the same in both languages."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Texts(NamedTuple):
    """The same in both languages."""

    nl: str
    en: str

    def said(self, language: Literal["nl", "en"]) -> str:
        """In one of them."""
        return self.en if language == "en" else self.nl
