"""Dates in words, Dutch and English: a lexer, a grammar, and a reading that is whole or refused.

What ``read`` has no form for may be a date in another language or notation: that is ``elsewhere``.

``parse`` and ``read`` take a whole text; ``find`` finds phrases inside a sentence. ``now`` is the wall clock in
Amsterdam (naive). The future is meant unless the phrase points back. What is ambiguous is decided once:

* a bare weekday is the first one after today, also when today is that weekday; *aanstaande* and *komende* the same;
  *deze* is that of this ISO week, *volgende* that of the next ISO week;
* figures are day, month, year; a year in two figures is 20xx; a date without a year that has passed is next year's;
* an hour from 1 to 6 without *'s ochtends* or *'s nachts* is in the afternoon, unless it is written ``03:00``;
* a period counts as its last day, a week as its Friday (``periods``).
"""

from __future__ import annotations

from werkbank.domain.phrases.reading import Clash, Found, Reason, Refused, Understood, find, parse, read, scan

__all__ = ["Clash", "Found", "Reason", "Refused", "Understood", "find", "parse", "read", "scan"]
