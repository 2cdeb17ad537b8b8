"""Figures in a text: numbers, amounts and percentages that a reader wants a source for.

No figures in that sense: years, single digits, days and times, terms ("binnen 14 dagen"), and the numbers of articles,
questions, papers and annexes. Work is linear: what stands around a number is looked at over a bounded stretch.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from werkbank.domain.multiples import LETTERS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_AROUND: Final = 60
_NUMBER: Final = re.compile(
    r"(?<![\w/:.,-])(?:(?:€|eur) ?)?\d+(?:[.,]\d+)*"
    rf"(?:(?: ?(?:%|procent(?:punt)?|percent|promille|{WORDS})|(?:{LETTERS}))(?!\w)(?:\.(?= ?eur))?)*"
    r"(?: ?(?:euro|eur)(?!\w))?(?![\w/]|[:.,-]\d|-\w)",
    re.IGNORECASE,
)
_NO_FIGURE: Final = re.compile(r"(?:1[89]|20)\d\d|\d")
_MONTH: Final = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|january|february|march|may|june|july|august|october)"
)
_LABEL: Final = re.compile(
    r"(?:\bart(?:ikel(?:en)?)?\.?|\bartikellid|\blid|\bleden|\bonderdeel|\b(?:deel)?vra(?:ag|gen)|\bantwoord(?:en)?"
    r"|\bbijlagen?"
    r"|\bnrs?\.?|\bnummers?|\bmoties?|\bkamerstuk(?:ken)?|\bhandelingen|\bparagra(?:af|fen)|\bhoofdstuk(?:ken)?"
    r"|\bstap(?:pen)?|\bfase|\bpagina"
    r"|\bblz\.?|\bp\.|\btabel|\bfiguur|\bkenmerk|\b(?:agenda)?punt(?:en)?|\bregel|\bversie|\bst(?:b|crt)\.?"
    r"|\bbox|\bcategorie|\broute|\bnoot"
    r"|\barticles?|\bsections?|\bquestions?|\bannex(?:es)?|\bpages?|§)"
    r"(?:[ ,]{0,2}(?:en|and|t/m|tot en met|of|or|ii?|[-&])?[ ,]{1,2}\d[\w/.:-]{0,11}){0,8}"
    r"[ ,]{0,2}(?:en|and|t/m|tot en met|of|or|ii?|[-&])? ?$",
    re.IGNORECASE,
)
"""What numbers rather than counts, with the numbers that went before: *vragen 12, 13 en*."""
_AFTER: Final = re.compile(rf" ?(?:(?:en|tot|t/m|of|and|to|-) ?\d{{1,2}} )?{_MONTH}\b| ?(?:uur|h)\b", re.IGNORECASE)
_CLOCK: Final = re.compile(r"\d{1,2}(?:[.:]\d\d)?")
_TO_CLOCK: Final = re.compile(r" (?:tot|en|-) \d{1,2}[.:]\d\d (?:uur|h)\b", re.IGNORECASE)
_TERM_BEFORE: Final = re.compile(r"\b(?:binnen|na|over|within|after|in) $", re.IGNORECASE)
_TERM_AFTER: Final = re.compile(r" ?(?:\w{1,10} )?(?:dagen|weken|maanden|werkdagen|days|weeks|months)\b", re.IGNORECASE)
_SHORT: Final = re.compile(
    r"(?:^|[ (])(?:art|nrs?|ca|blz|pag|p|d\.d|resp|jl|a\.s|dhr|mevr|mr|drs?|ir|prof|bijv|bv|o\.a|m\.n|incl|excl"
    r"|min|max|kst|stb|stcrt|vgl|e\.v|i\.v\.m|m\.b\.t|t\.a\.v|n\.a\.v|approx|e\.g|i\.e|no)\.$",
    re.IGNORECASE,
)
_END: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9€\"'‘“(])|\n+")
_CONTINUES: Final = re.compile(r"\W{0,2}(?:bron(?:nen)?|peildatum|source|reference date)\b", re.IGNORECASE)


def sentences(text: str) -> list[str]:
    """The sentences of a text, each one line; one that only gives the source belongs to the one before it."""
    found: list[str] = []
    for part in _END.split(text):
        one = " ".join(part.split())
        if not one:
            continue
        if found and (_CONTINUES.match(one) or _SHORT.search(found[-1][-12:])):
            found[-1] += f" {one}"
        else:
            found.append(one)
    return found


def figures(sentence: str) -> Iterator[str]:
    """The figures in one sentence, as they are written: ``€ 12 miljoen``, ``34,5 procent``, ``1.250``."""
    for one in _NUMBER.finditer(sentence):
        before, after = sentence[max(0, one.start() - _AROUND) : one.start()], sentence[one.end() : one.end() + _AROUND]
        if _NO_FIGURE.fullmatch(one[0]) or _LABEL.search(before) or _is_time(one[0], before, after):
            continue
        yield one[0]


def _is_time(number: str, before: str, after: str) -> bool:
    """Is it a day, a clock time, or the length of a term?"""
    if _CLOCK.fullmatch(number) and (_AFTER.match(after) or _TO_CLOCK.match(after)):
        return True
    return bool(_TERM_BEFORE.search(before) and _TERM_AFTER.match(after))
