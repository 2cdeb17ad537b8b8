"""What becomes of the questions of the demo: parts, answers, what is asked of whom, and how they end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from werkbank.domain import ids
from werkbank.services.questions.checking import CheckEdit, Checking
from werkbank.services.questions.commitments import CommitmentEdit, Commitments
from werkbank.services.questions.looking import Questions
from werkbank.services.questions.shaping import PartEdit, QuestionEdit, Shaping
from werkbank.services.views import Views

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.lang import Words
    from werkbank.services.doors import Doors

ASKS: Final = frozenset({"about", "parts", "answer", "check", "commit", "stand"})


class QuestionDeeds:
    """Prepares questions as the officer of the demo does."""

    def __init__(self, doors: Doors, words: Words) -> None:
        self._questions = Questions(doors, Views(doors), words.language)
        self._shaping, self._checking = Shaping(doors), Checking(doors)
        self._commitments = Commitments(doors, Views(doors))

    def do(self, do: str, refs: Sequence[str], given: Mapping[str, Any]) -> None:
        """One of ``ASKS``, on the questions that these items became."""
        for ref in refs:
            getattr(self, f"_{do}")(ref, **given)

    def _about(self, ref: str, **given: Any) -> None:
        self._shaping.edit(ref, QuestionEdit(**given))

    def _parts(self, ref: str, parts: Sequence[Sequence[str]]) -> None:
        self._shaping.add(ref, [((number,) if number else (), text) for number, text in parts])

    def _answer(self, ref: str, place: int, **given: Any) -> None:
        self._shaping.change(ref, place, PartEdit(**given))

    def _check(self, ref: str, item: str, place: int = 0, **given: Any) -> None:
        self._checking.set(ref, item, CheckEdit(**given), place)

    def _commit(self, ref: str, kept: str = "", **given: Any) -> None:
        """A promise made in the answer; ``kept`` says how it was kept since."""
        made = self._commitments.add(CommitmentEdit(**given), question=ref)
        if kept:
            self._commitments.state(ids.show("commitment", made.id), "done", how=kept)

    def _stand(self, ref: str, state: str, reason: str = "") -> None:
        """Without a reason what still blocks is put in order first, as it must be."""
        if state == "ready" and not reason:
            view = self._questions.view(ref)
            places = {part.id: part.place for part in view.parts}
            for cell in (cell for one in view.readiness.blocking for cell in one.cells):
                place = 0 if cell.part is None else places[cell.part]
                self._checking.set(ref, cell.item.id, CheckEdit(state="in"), place)
        self._checking.state(ref, state, reason)  # type: ignore[arg-type]
