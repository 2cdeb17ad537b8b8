"""What the writer wrote: all lines that are not quoted, quote header, signature or disclaimer. Answers among quotes
stay.

Pure and linear: one pass over the lines with a fixed look-ahead.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from werkbank.importers import quote_marks as marks

_LONG_LINE: Final = 60
_SIGNATURE_LINES: Final = 12
_DEEPEST_FORWARD: Final = 5
_SENTENCE_END: Final = (".", "?", "!", ":")

Kind = Literal["own", "quoted", "header", "signature", "disclaimer", "history"]


class _History(NamedTuple):
    """Where history starts, how many lines announce it, and how it reads."""

    start: int
    size: int
    forward: bool
    """Announced by a divider or a copied head, so it may be a forwarded message."""
    cited: bool
    """Its lines are marked with ``>``: what is not marked is an answer."""


class _Reading(NamedTuple):
    """Lines, what each of them is, and the first place where somebody else starts to speak."""

    lines: list[str]
    kinds: list[Kind]
    history: _History | None


def own_text(text: str) -> str:
    """The writer's own words; of a bare forward (nothing of one's own above it) the forwarded words."""
    reading = _read(text.split("\n"))
    return _forwarded(reading) if _is_bare(reading) else _joined(reading)


def is_bare_forward(text: str) -> bool:
    """Whether somebody passed on a message without a word (a closing and a name are no words)."""
    return _is_bare(_read(text.split("\n")))


def split_history(text: str) -> tuple[str, str]:
    """The own text, and all the rest in its order: quotes with their headers, signature, disclaimer."""
    reading = _read(text.split("\n"))
    if _is_bare(reading):
        own = _forwarded(reading)
        kept = set(own.split("\n"))
        return own, _folded([line for line in reading.lines if not line.strip() or line.rstrip() not in kept])
    rest = [line for line, kind in zip(reading.lines, reading.kinds, strict=True) if kind != "own" or not line.strip()]
    return _joined(reading), _folded(rest)


def _read(lines: list[str]) -> _Reading:
    """What every line is."""
    kinds: list[Kind] = ["own"] * len(lines)
    history = _mark_history(lines, kinds)
    if history:
        _mark_leftovers(lines, kinds)
    else:
        _mark_loose_quotes(lines, kinds)
    _mark_additions(lines, kinds)
    _mark_last_rule(lines, kinds)
    return _Reading(lines, kinds, history)


def _joined(reading: _Reading) -> str:
    own = [line.rstrip() for line, kind in zip(reading.lines, reading.kinds, strict=True) if kind == "own"]
    return _folded(own)


def _folded(lines: list[str]) -> str:
    """Lines as text, with runs of blank lines made one where something was taken out between them."""
    out: list[str] = []
    for line in lines:
        if line.strip() or (out and out[-1].strip()):
            out.append(line.rstrip())
    while out and not out[-1].strip():
        out.pop()
    return "\n".join(out)


def _is_bare(reading: _Reading) -> bool:
    """Whether nothing stands above a forwarded message but, at most, a closing with a name block."""
    history = reading.history
    if history is None or not history.forward:
        return False
    above = zip(reading.lines[: history.start], reading.kinds, strict=False)
    own = [line for line, kind in above if kind == "own" and line.strip() and not marks.is_delimiter(line)]
    return not own or (marks.is_closing(own[0]) and len(own) <= _SIGNATURE_LINES)


def _forwarded(reading: _Reading) -> str:
    """The own text of the forwarded message; of a forward of a forward, the first inner one that says something."""
    own = ""
    for _ in range(_DEEPEST_FORWARD):
        history = reading.history
        if own or history is None or not _is_bare(reading):
            break
        reading = _read(_uncited(reading.lines[history.start + history.size :]))
        own = "" if _is_bare(reading) else _joined(reading)
    return own


def _uncited(lines: list[str]) -> list[str]:
    """Lines without one level of ``>``, when all of them have it."""
    if any(line.strip() and not marks.is_quoted(line) for line in lines):
        return lines
    return [line.lstrip(" \t").removeprefix(">").removeprefix(" ") for line in lines]


def _history_at(lines: list[str], index: int) -> _History | None:
    line = lines[index]
    if not marks.may_announce(line):
        return None
    if marks.is_divider(line):
        size = _below_divider(lines, index)
        return _History(index, size, forward=True, cited=_is_cited(lines, index + size))
    size = marks.header_block(lines, index)
    if size:
        return _History(index, size, forward=True, cited=_is_cited(lines, index + size))
    size = marks.attribution(lines, index)
    if size:
        return _History(index, size, forward=False, cited=marks.is_quoted(line) or _is_cited(lines, index + size))
    return None


def _below_divider(lines: list[str], index: int) -> int:
    """A divider with the copied head below it."""
    size = 1
    while index + size < len(lines) and size < 4 and not lines[index + size].strip("> \t"):
        size += 1
    if index + size >= len(lines):
        return 1
    block = marks.header_block(lines, index + size)
    if block:
        return size + block
    heads = 0
    while index + size + heads < len(lines) and heads < 30 and marks.is_mail_header(lines[index + size + heads]):
        heads += 1
    return size + heads if heads else 1


def _is_cited(lines: list[str], index: int) -> bool:
    """Whether the first line that says something carries a citation mark."""
    while index < len(lines) and not lines[index].strip():
        index += 1
    return index < len(lines) and marks.is_quoted(lines[index])


def _mark_history(lines: list[str], kinds: list[Kind]) -> _History | None:
    """Mark quote headers and what they announce; the first of them."""
    first: _History | None = None
    index = 0
    while index < len(lines):
        history = _history_at(lines, index)
        if history is None:
            if first and marks.is_quoted(lines[index]):
                kinds[index] = "quoted"
            index += 1
            continue
        if first is None:
            first = history
            _mark_quotes(lines, kinds, index)
        index += history.size
        kinds[history.start : index] = ["header"] * history.size
        if not history.cited:
            kinds[index:] = ["history"] * (len(lines) - index)
            break
    return first


def _mark_quotes(lines: list[str], kinds: list[Kind], end: int) -> None:
    for index in range(end):
        if marks.is_quoted(lines[index]):
            kinds[index] = "quoted"


def _mark_leftovers(lines: list[str], kinds: list[Kind]) -> None:
    """A line between two quoted ones that a mail program wrapped without citing it again."""
    for index in range(1, len(lines) - 1):
        before = lines[index - 1].rstrip()
        if (
            kinds[index] == "own"
            and kinds[index - 1] == "quoted"
            and kinds[index + 1] == "quoted"
            and len(before) >= _LONG_LINE
            and not before.endswith(_SENTENCE_END)
        ):
            kinds[index] = "quoted"


def _mark_loose_quotes(lines: list[str], kinds: list[Kind]) -> None:
    """Quotes that nobody announced: those with own text below are the writer's citation, those at the end are not."""
    for index in range(len(lines) - 1, -1, -1):
        if marks.is_quoted(lines[index]):
            kinds[index] = "quoted"
        elif lines[index].strip():
            return


def _mark_additions(lines: list[str], kinds: list[Kind]) -> None:
    """Mark signatures, what telephones add, and disclaimers."""
    index = 0
    while index < len(lines):
        line = lines[index]
        if kinds[index] != "own" or not line.strip():
            index += 1
        elif _starts_signature(lines, kinds, index):
            index = _mark_until_history(kinds, index, "signature")
        elif marks.is_mobile(line):
            kinds[index] = "signature"
            index += 1
        elif marks.is_disclaimer(line):
            while index < len(lines) and kinds[index] == "own" and lines[index].strip():
                kinds[index] = "disclaimer"
                index += 1
        else:
            index += 1


def _mark_last_rule(lines: list[str], kinds: list[Kind]) -> None:
    """A rule below the last own line separates it from what is no more there."""
    for index in range(len(lines) - 1, -1, -1):
        if kinds[index] == "own" and lines[index].strip():
            if not marks.is_delimiter(lines[index]):
                return
            kinds[index] = "signature"


def _mark_until_history(kinds: list[Kind], index: int, kind: Kind) -> int:
    while index < len(kinds) and kinds[index] == "own":
        kinds[index] = kind
        index += 1
    return index


def _starts_signature(lines: list[str], kinds: list[Kind], index: int) -> bool:
    """A delimiter with little below it. A rule in the middle of a letter, or under a heading, is no signature."""
    line = lines[index]
    if not marks.is_delimiter(line):
        return False
    below, most = 0, _SIGNATURE_LINES if marks.is_signature_dashes(line) else _SIGNATURE_LINES // 2
    for place in range(index + 1, len(lines)):
        if kinds[place] != "own":
            break
        below += bool(lines[place].strip()) and not marks.is_delimiter(lines[place])
        if below > most:
            return line.rstrip("\n") == "-- "
    if marks.is_signature_dashes(line):
        return True
    after_blank = index == 0 or not lines[index - 1].strip() or marks.is_delimiter(lines[index - 1])
    return after_blank and below <= most
