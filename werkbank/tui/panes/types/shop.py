"""The services behind the pane of the types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.errors import NoteRefused
from werkbank.domain.notes.editing import copied

if TYPE_CHECKING:
    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.notes.editing import Draft
    from werkbank.domain.terms.texts import Texts
    from werkbank.lang.shape.types import TypeWords
    from werkbank.tui.context import Context


class TypeShop:
    """Types of nota's."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.unreadable: WerkbankError = NoteRefused("shape", "TOML")

    @property
    def words(self) -> TypeWords:
        """What is said."""
        return self._context.words.types

    def code(self, draft: Draft) -> str:
        """What it is known by."""
        return draft.kind.code

    def name(self, draft: Draft) -> Texts:
        """What it is called."""
        return draft.kind.name

    def begin(self, code: str) -> Draft:
        """A working copy. Raises ``NotFound``."""
        return self._context.services.type_sights.begin(code)

    def taken(self) -> tuple[str, ...]:
        """Codes that are there already."""
        return tuple(one.code for one in self._context.services.templates.all().types)

    def copied(self, example: Draft, code: str, name: str, taken: tuple[str, ...]) -> Draft:
        """The beginning of a type after an example, with the roles and ladders that come along with that."""
        made = copied(example.kind, code, name, taken)
        return made._replace(roles=example.roles, ladders=example.ladders)

    def keep(self, draft: Draft) -> tuple[str, int]:
        """Keep it, as one deed; its code and its version."""
        kept = self._context.services.templates.keep(draft)
        return kept.code, kept.version

    def drop(self, code: str) -> tuple[str, int]:
        """Give up the own versions, as one deed; the code, and the version that counts again, 0 when there is none."""
        dropped = self._context.services.templates.drop(code)
        return dropped.code, 0 if dropped.now is None else dropped.now.version

    def move(self, code: str) -> int:
        """All that runs to the version that counts now, as one deed; how many moved."""
        return len(self._context.services.templates.move(code).movers)

    def text(self, draft: Draft) -> str:
        """A working copy as TOML."""
        return self._context.services.type_sights.text(draft)

    def reread(self, text: str, draft: Draft) -> Draft:
        """A working copy as it came back from an editor. Raises ``NoteRefused``."""
        return self._context.services.type_sights.reread(text, draft)

    def revived(self, text: str, base: int) -> Draft:
        """A working copy from its text. Raises the refusal of what does not hold together."""
        return self._context.services.type_sights.revived(text, base)
