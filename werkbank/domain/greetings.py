"""The first line of a letter or mail, which says nothing yet."""

from __future__ import annotations

import re
from typing import Final

_GREETING: Final = re.compile(
    r"(?:geachte|beste|dag|hallo|hoi|hi|hello|dear|goede(?:n)?\s?(?:morgen|middag|avond|dag)|good\s(?:morning|afternoon)|"
    r"l\.\s?s\.)(?![\w-])[^.?:;,]{0,60}[,.!]?",
    re.IGNORECASE,
)


def is_greeting(line: str) -> bool:
    """Is a line nothing but "Geachte mevrouw De Vries," or the like?"""
    return bool(_GREETING.fullmatch(line.strip()[:90])) and line.strip()[-1:] in ",!."
