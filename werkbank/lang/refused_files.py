"""Why a file was not taken in, in words; of what Outlook writes also how it does come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.intake import OUTLOOK

if TYPE_CHECKING:
    from werkbank.lang import Words


def why_refused(path: str, reason: str, words: Words) -> str:
    """By the code of the reason; ``path`` tells what made the file."""
    said = words.cli.rejects[reason]  # type: ignore[literal-required]
    return f"{said}. {words.cli.save_as_eml}" if path.lower().endswith(OUTLOOK) else said
