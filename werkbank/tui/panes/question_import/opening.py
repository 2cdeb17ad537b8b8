"""Enter on a row: a field is put right, also from a doubt about it; a part shows its line in the document; a notice
opens what it is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.messages import OpenQuestion, Say
from werkbank.tui.panes.question_import.telling import OPENS, PASTES, UNREAD, field_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.tui.panes.question_import.host import Host
    from werkbank.tui.panes.question_import.understood import Entry


class Opening:
    """Opens; ``put_right`` is for what can be changed, ``switch`` for what stands in the document, ``paste`` for what
    could not be read.
    """

    def __init__(
        self,
        host: Host,
        put_right: Callable[[Entry], object],
        switch: Callable[[], object],
        paste: Callable[[], object],
    ) -> None:
        self._host, self._put_right, self._switch, self._paste = host, put_right, switch, paste

    def open(self) -> None:
        """What is under the cursor."""
        entry = None if self._host.in_text else self._host.rows.current
        if entry is None or (entry.sort in ("part", "doubt") and not field_of(entry)):
            self._switch()
        elif entry.sort == "notice":
            self._notice(entry)
        else:
            self._put_right(entry)

    def _notice(self, entry: Entry) -> None:
        """The question it is about, the page for what could not be read, that it was seen; or what can be put right."""
        host, context = self._host, self._host.context
        said, key_of = context.words.question_preview, context.keymap.key_of
        if entry.name.startswith(OPENS):
            host.post_message(OpenQuestion(entry.name.removeprefix(OPENS)))
            host.post_message(Say(said.comes_back(key_of("import-questions"))))
        elif entry.name == PASTES:
            self._paste()
        elif entry.name.startswith(UNREAD) and host.preview is not None:
            host.preview.is_seen = True
            host.changed()
            host.post_message(Say(said.seen_now(key_of("keep"))))
        else:
            self._put_right(entry)

    def to(self, name: str) -> None:
        """The cursor on this notice, as far as it is there."""
        host = self._host
        at = next((at for at, one in enumerate(host.rows.entries) if one.name == name), None)
        if at is not None:
            host.in_text = False
            host.rows.go(at)
            host.focus_work()
