"""The working copies of a session: what was changed and not kept yet, step by step, so that it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar


class Based(Protocol):
    """A working copy. ``base`` is the version that it was begun from, 0 for something new."""

    @property
    def base(self) -> int:
        """The version."""


D = TypeVar("D", bound=Based)


@dataclass(slots=True)
class Copy(Generic[D]):
    """One piece of data as it was begun, as it is now, and what lies between."""

    draft: D
    past: list[D] = field(default_factory=list)
    ahead: list[D] = field(default_factory=list)
    text: str = ""
    """What came out of an editor and could not be read: the next time it goes on with this."""

    @property
    def is_changed(self) -> bool:
        """Is there anything that is not kept? Something new is new as a whole."""
        first = self.past[0] if self.past else self.draft
        return not self.draft.base or bool(self.text) or first != self.draft

    @property
    def is_fresh(self) -> bool:
        """Has nothing been done to it yet?"""
        return bool(self.draft.base) and not (self.past or self.ahead or self.text)

    def change(self, draft: D) -> bool:
        """The next state; ``False`` when it is the same."""
        if draft == self.draft:
            return False
        self.past.append(self.draft)
        self.draft = draft
        self.ahead.clear()
        return True

    def back(self) -> int:
        """The last change is taken back; how many are left."""
        self.ahead.append(self.draft)
        self.draft = self.past.pop()
        return len(self.past)

    def again(self) -> int:
        """What was taken back is done again; how many there are."""
        self.past.append(self.draft)
        self.draft = self.ahead.pop()
        return len(self.past)
