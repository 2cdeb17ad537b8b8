"""Working copies that outlive the session: put by after every change, and there again at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from werkbank.domain.errors import NotFound, WerkbankError
from werkbank.services.unkept import UnkeptCopy
from werkbank.tui.panes.copying.copies import Copy, D

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkbank.services.unkept import Shelf, Unkept
    from werkbank.tui.panes.copying.shop import Shop


class Shelving(Generic[D]):
    """Puts by, and takes back. It blocks; the pane awaits it beside the keyboard."""

    def __init__(self, shop: Shop[D], unkept: Unkept, shelf: Shelf) -> None:
        self._shop, self._unkept, self._shelf = shop, unkept, shelf
        self._there: dict[str, UnkeptCopy] = {}
        """What was put by, as it stands there."""

    def put(self, copies: Mapping[str, tuple[D, str]]) -> None:
        """These are not kept: the copy, and what of it could not be read. Those that were and are not any more go."""
        wanted = {
            code: UnkeptCopy(draft.base, self._shop.text(draft), unread) for code, (draft, unread) in copies.items()
        }
        if wanted != self._there:
            self._unkept.put(self._shelf, wanted, self._there.keys() - wanted.keys())
            self._there = wanted

    def take(self) -> dict[str, Copy[D]]:
        """What was put by the last time; one step back is the version that counts."""
        self._there = self._unkept.all(self._shelf)
        found = {code: self._copy(code, one) for code, one in self._there.items()}
        return {code: one for code, one in found.items() if one is not None}

    def _copy(self, code: str, one: UnkeptCopy) -> Copy[D] | None:
        """``None`` when it cannot be read any more and there is nothing to go on from."""
        try:
            begun = self._shop.begin(code)
        except NotFound:
            begun = None
        try:
            draft = self._shop.revived(one.text, one.base)
        except WerkbankError:
            return None if begun is None else Copy(begun, text=one.text)
        return Copy(draft, [begun] if begun is not None and begun != draft else [], text=one.unread)
