"""News from panes and widgets to the frame around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.domain.views import Kind, ListView
    from werkbank.lang.shape.commands import CommandId


class Say(Message):
    """One quiet line above the footer. Plain text; it holds no title of anything hidden.

    ``tail`` stays in sight at the end of it, however narrow the screen. ``whole``: it may take more than one line.
    """

    def __init__(self, text: str, tail: str = "", *, error: bool = False, whole: bool = False) -> None:
        super().__init__()
        self.text, self.tail, self.error, self.whole = text, tail, error, whole or error


class Counted(Message):
    """Fresh numbers for the top of the screen."""

    def __init__(self, view: ListView, manager: str) -> None:
        super().__init__()
        self.view, self.manager = view, manager


class Position(Message):
    """Where the cursor is, for the message line; ``note`` says what else holds here."""

    def __init__(self, at: int, total: int, note: str = "") -> None:
        super().__init__()
        self.at, self.total, self.note = at, total, note


class Arrived(Message):
    """What was being read for a pane is there: keys that waited for it can go on."""


class Visit(Message):
    """An item is to be shown in the inbox pane, in the list of this kind."""

    def __init__(self, ref: str, kind: Kind) -> None:
        super().__init__()
        self.ref, self.kind = ref, kind


class Remind(Message):
    """The authors of these notes are to be reminded; without notes it is the round of today, from this author on."""

    def __init__(self, refs: Sequence[str] = (), author: str = "") -> None:
        super().__init__()
        self.refs, self.author = tuple(refs), author


class RemindOwed(Message):
    """Who owes us something is to be reminded: the one who owes this question, or this person."""

    def __init__(self, question: str = "", person: int = 0) -> None:
        super().__init__()
        self.question, self.person = question, person


class RemindWaits(Message):
    """Those who owe us these items are to be asked after them; without items it is everybody we wait for."""

    def __init__(self, refs: Sequence[str] = ()) -> None:
        super().__init__()
        self.refs = tuple(refs)


class TellAskers(Message):
    """The askers of these items are to be told where they were referred to; without items it is all of them."""

    def __init__(self, refs: Sequence[str] = ()) -> None:
        super().__init__()
        self.refs = tuple(refs)


class ShowCommitment(Message):
    """A commitment is to be shown in the register."""

    def __init__(self, ref: str) -> None:
        super().__init__()
        self.ref = ref


class OpenQuestion(Message):
    """A question is to be opened, at the part with this place."""

    def __init__(self, ref: str, place: int = 1) -> None:
        super().__init__()
        self.ref, self.place = ref, place


class RunRule(Message):
    """A rule is to be run over the inbox, beside the work."""

    def __init__(self, ref: str) -> None:
        super().__init__()
        self.ref = ref


class ShowRule(Message):
    """The rules are to be shown, standing on this one."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class PastedQuestions(Message):
    """A text was pasted where a list of questions is at home."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Pressed(Message):
    """A command was clicked, in the footer or a tab; ``back``: to where she came from, which stands as it was."""

    def __init__(self, command: CommandId, *, back: bool = False) -> None:
        super().__init__()
        self.command, self.back = command, back


class PlaceChanged(Message):
    """The keyboard does other things now; the footer follows."""
