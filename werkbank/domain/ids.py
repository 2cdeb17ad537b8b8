"""Typed ids as the officer sees and types them: ``m12`` a message, ``s12`` an item, ``d12`` a deed."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, get_args

Kind = Literal[
    "message", "item", "note", "question", "commitment", "wait", "brief", "deed", "manager", "person", "desk",
    "mandate", "rule",
]  # fmt: skip

LETTERS: Final[dict[Kind, str]] = {
    "message": "m",
    "item": "s",
    "note": "n",
    "question": "v",
    "commitment": "t",
    "wait": "w",
    "brief": "b",
    "deed": "d",
    "manager": "mg",
    "person": "p",
    "desk": "l",
    "mandate": "ma",
    "rule": "r",
}
_KINDS: Final[dict[str, Kind]] = {letter: kind for kind, letter in LETTERS.items()}
_LARGEST: Final = 2**63 - 1


class Ref(NamedTuple):
    """A kind and a row number; ``str(Ref("item", 12))`` is ``"s12"``."""

    kind: Kind
    number: int

    def __str__(self) -> str:
        return f"{LETTERS[self.kind]}{self.number}"


def parse(text: str) -> Ref | None:
    """Read ``s12`` (capitals allowed); ``None`` for anything that is no id."""
    cleaned = text.strip().lower()
    letters = cleaned.rstrip("0123456789")
    digits = cleaned[len(letters) :]
    if letters not in _KINDS or not digits.isascii() or not digits or len(digits) > 19:
        return None
    number = int(digits)
    return Ref(_KINDS[letters], number) if 0 < number <= _LARGEST else None


def show(kind: Kind, number: int) -> str:
    """``show("item", 12)`` is ``"s12"``."""
    return f"{LETTERS[kind]}{number}"


KINDS: Final = get_args(Kind)
