"""Where what leaves goes: the form and the file that are meant by what stands in the line that asks."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from werkbank.settings import expanded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection


def meant(
    values: dict[str, str], touched: Collection[str], formats: Collection[str], usual: Callable[[str], str]
) -> tuple[str, Path | None]:
    """Format and file; no file is the clipboard, a folder is the ``usual`` name of a format in that folder.

    The ending of a name that was typed says the format, as on the command line; else the ending follows the format.
    """
    format_, text = values["format"].strip().lower(), values["path"].strip()
    if not text:
        return format_, None
    if text.endswith("/") or os.path.isdir(expanded(text)):  # noqa: PTH112 - never raises, whatever is typed
        return format_, Path(text) / usual(format_)
    path = Path(text)
    ending = path.suffix.lower().lstrip(".")
    if ending not in formats or format_ not in formats or ending == format_:
        return format_, path
    return (format_, path.with_suffix(f".{format_}")) if "format" in touched else (ending, path)


def renamed(
    values: dict[str, str], touched: Collection[str], formats: Collection[str], usual: Callable[[str], str],
) -> dict[str, str]:  # fmt: skip
    """What the field of the file becomes when another one changed: the usual name, or her own with the right ending.

    Empty when it stays as it is. ``usual`` is the whole path.
    """
    format_, text = values["format"].strip().lower(), values["path"].strip()
    if format_ not in formats or not text:
        return {}
    if "path" not in touched:
        return {"path": usual(format_)}
    ending = Path(text).suffix.lower().lstrip(".")
    follows = "format" in touched and ending in formats and ending != format_
    return {"path": f"{text[: -len(ending)]}{format_}"} if follows else {}


def is_there(path: Path) -> bool:
    """Is there such a file? Never raises, whatever is typed."""
    return os.path.exists(expanded(str(path)))  # noqa: PTH110 - never raises
