"""What may be the printed number of a question: ``4``, ``4a``, ``1.2``, ``III``, ``b``."""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = re.compile(
    r"(?=.{0,7}\d)[A-Za-z]?[.-]?\d{1,4}(?:[.-]\d{1,3})*[.)]?[a-z]?|[A-Za-z]|[ivxlc]{1,6}", re.IGNORECASE
)


def is_number(text: str) -> bool:
    """May a part be called so? A word is no number."""
    return _NUMBER.fullmatch(text) is not None
