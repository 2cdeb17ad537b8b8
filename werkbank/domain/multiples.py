"""Words that multiply the number before them: *duizend*, *ton*, *mln*. The one table for all that reads numbers."""

from __future__ import annotations

from typing import Final

TIMES: Final[dict[str, int]] = {
    "duizend": 10**3, "dzd": 10**3, "thousand": 10**3, "k": 10**3,
    "ton": 10**5,
    "miljoen": 10**6, "milj": 10**6, "mln": 10**6, "mio": 10**6, "million": 10**6, "m": 10**6,
    "miljard": 10**9, "mld": 10**9, "mrd": 10**9, "billion": 10**9, "bln": 10**9, "bn": 10**9,
    "biljoen": 10**12, "trillion": 10**12,
}  # fmt: skip
"""In small letters. In Dutch *ton* is a hundred thousand, and what is a *billion* in English is a *miljard*."""

LETTERS: Final = "|".join(one for one in TIMES if len(one) == 1)
"""Those of one letter, as alternatives of a regular expression: a sign for euros or no space tells them from metres."""
WRITTEN: Final = "|".join(sorted(TIMES, key=len, reverse=True))
"""All of them, the longest first; what comes after one is not looked at."""
WORDS: Final = "|".join(one for one in WRITTEN.split("|") if len(one) > 1)
"""All but the letters."""
