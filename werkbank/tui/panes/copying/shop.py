"""What such a pane asks of the services, and the words that it says whatever the data is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from werkbank.lang.shape.checklists import ChecklistWords
from werkbank.lang.shape.types import TypeWords
from werkbank.tui.panes.copying.copies import D

if TYPE_CHECKING:
    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.terms.texts import Texts


CopyWords = TypeWords | ChecklistWords
"""Both say the same things of it, each in its own words."""


class Shop(Protocol[D]):
    """The services for one kind of data. What it asks blocks; the pane awaits it beside the keyboard."""

    unreadable: WerkbankError
    """What came out of an editor and cannot be read cannot be kept."""

    @property
    def words(self) -> CopyWords:
        """What is said."""

    def code(self, draft: D) -> str:
        """What it is known by."""

    def name(self, draft: D) -> Texts:
        """What it is called."""

    def begin(self, code: str) -> D:
        """A working copy. Raises ``NotFound``."""

    def taken(self) -> tuple[str, ...]:
        """Codes that are there already."""

    def copied(self, example: D, code: str, name: str, taken: tuple[str, ...]) -> D:
        """The beginning of something new after an example. Raises the refusal of a code or name that cannot be."""

    def keep(self, draft: D) -> tuple[str, int]:
        """Keep it, as one deed; its code and its version."""

    def drop(self, code: str) -> tuple[str, int]:
        """Give up what is their own, as one deed; the code, and the version that counts again, 0 when there is none."""

    def move(self, code: str) -> int:
        """All that runs to the version that counts now, as one deed; how many moved."""

    def text(self, draft: D) -> str:
        """A working copy as TOML."""

    def reread(self, text: str, draft: D) -> D:
        """A working copy as it came back from an editor. Raises the refusal of what does not hold together."""

    def revived(self, text: str, base: int) -> D:
        """A working copy from its text, begun from version ``base``. Raises the refusal as ``reread`` does."""
