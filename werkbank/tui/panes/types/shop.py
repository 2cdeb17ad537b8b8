"""The services behind the pane of the types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.errors import NoteRefused
from werkbank.domain.notes.editing import Draft, copied
from werkbank.tui.panes.copying.shop import Shop

if TYPE_CHECKING:
    from werkbank.domain.errors import WerkbankError
    from werkbank.domain.terms.texts import Texts
    from werkbank.lang.shape.types import TypeWords
    from werkbank.services.notes.templates import Templates
    from werkbank.services.notes.type_sights import TypeSights


class TypeShop(Shop[Draft]):
    """Types of nota's."""

    unreadable: WerkbankError = NoteRefused("shape", "TOML")

    @property
    def words(self) -> TypeWords:
        """What is said."""
        return self.context.words.types

    @property
    def keeping(self) -> Templates:
        """What changes."""
        return self.context.services.templates

    @property
    def sights(self) -> TypeSights:
        """What looks."""
        return self.context.services.type_sights

    def code(self, draft: Draft) -> str:
        """What it is known by."""
        return draft.kind.code

    def name(self, draft: Draft) -> Texts:
        """What it is called."""
        return draft.kind.name

    def taken(self) -> tuple[str, ...]:
        """Codes that are there already."""
        return tuple(one.code for one in self.keeping.all().types)

    def copied(self, example: Draft, code: str, name: str, taken: tuple[str, ...]) -> Draft:
        """The beginning of a type after an example, with the roles and ladders that come along with that."""
        made = copied(example.kind, code, name, taken)
        return made._replace(roles=example.roles, ladders=example.ladders)
