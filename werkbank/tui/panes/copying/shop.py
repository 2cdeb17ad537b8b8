"""What such a pane asks of the services, and the words that it says whatever the data is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from werkbank.lang.shape.checklists import ChecklistWords
from werkbank.lang.shape.types import TypeWords
from werkbank.tui.panes.copying.copies import D

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.own_versions import Numbered
    from werkbank.domain.terms.texts import Texts
    from werkbank.tui.context import Context


CopyWords = TypeWords | ChecklistWords
"""Both say the same things of it, each in its own words."""


Kept_contra = TypeVar("Kept_contra", contravariant=True)


class Dropped(Protocol):
    """What was given up."""

    @property
    def code(self) -> str:
        """As it is written."""

    @property
    def now(self) -> Numbered | None:
        """What counts again, if anything does."""


class Offered(Protocol):
    """What runs on another version than the one that counts."""

    @property
    def movers(self) -> Sequence[Any]:
        """Each of them."""


class Keeping(Protocol[Kept_contra]):
    """The service that changes, one deed at a time. It raises what the pane tells."""

    def keep(self, draft: Kept_contra) -> Numbered:
        """Keep a working copy."""

    def drop(self, code: str) -> Dropped:
        """Give up what is their own."""

    def move(self, code: str) -> Offered:
        """All that runs to the version that counts now."""


class Sights(Protocol[D]):
    """The service that looks. It raises what the pane tells."""

    def begin(self, code: str) -> D:
        """A working copy."""

    def text(self, draft: D) -> str:
        """As TOML."""

    def reread(self, text: str, draft: D) -> D:
        """As it came back from an editor."""

    def revived(self, text: str, base: int) -> D:
        """From its text."""


class Shop(ABC, Generic[D]):
    """The services for one kind of data. What it asks blocks; the pane awaits it beside the keyboard."""

    unreadable: WerkbankError
    """What came out of an editor and cannot be read cannot be kept."""

    def __init__(self, context: Context) -> None:
        self.context = context

    # ------------------------------------------------------------------ for subclasses

    @property
    @abstractmethod
    def words(self) -> CopyWords:
        """What is said."""

    @property
    @abstractmethod
    def keeping(self) -> Keeping[D]:
        """What changes."""

    @property
    @abstractmethod
    def sights(self) -> Sights[D]:
        """What looks."""

    @abstractmethod
    def code(self, draft: D) -> str:
        """What it is known by."""

    @abstractmethod
    def name(self, draft: D) -> Texts:
        """What it is called."""

    @abstractmethod
    def taken(self) -> tuple[str, ...]:
        """Codes that are there already."""

    @abstractmethod
    def copied(self, example: D, code: str, name: str, taken: tuple[str, ...]) -> D:
        """The beginning of something new after an example. Raises the refusal of a code or name that cannot be."""

    # ------------------------------------------------------------------ what the pane asks

    def begin(self, code: str) -> D:
        """A working copy. Raises ``NotFound``."""
        return self.sights.begin(code)

    def keep(self, draft: D) -> tuple[str, int]:
        """Keep it, as one deed; its code and its version."""
        kept = self.keeping.keep(draft)
        return kept.code, kept.version

    def drop(self, code: str) -> tuple[str, int]:
        """Give up what is their own, as one deed; the code, and the version that counts again, 0 when there is none."""
        dropped = self.keeping.drop(code)
        return dropped.code, 0 if dropped.now is None else dropped.now.version

    def move(self, code: str) -> int:
        """All that runs to the version that counts now, as one deed; how many moved."""
        return len(self.keeping.move(code).movers)

    def text(self, draft: D) -> str:
        """A working copy as TOML."""
        return self.sights.text(draft)

    def reread(self, text: str, draft: D) -> D:
        """A working copy as it came back from an editor. Raises the refusal of what does not hold together."""
        return self.sights.reread(text, draft)

    def revived(self, text: str, base: int) -> D:
        """A working copy from its text, begun from version ``base``. Raises the refusal as ``reread`` does."""
        return self.sights.revived(text, base)
