"""From the preview to questions: all that is to be kept, as one deed; or its parts into the question that is here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from werkbank.domain.errors import Missing, QuestionRefused
from werkbank.domain.questions import taking
from werkbank.tui.messages import OpenQuestion, Say
from werkbank.tui.panes.question_import.telling import OPENS, PASTES, UNREAD

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.tui.panes.question_import.drafts import Preview
    from werkbank.tui.panes.question_import.host import Host


class Keeping:
    """Keeps it."""

    def __init__(self, host: Host, ask_manager: Callable[[], object], to_notice: Callable[[str], object]) -> None:
        self._host, self._ask_manager, self._to = host, ask_manager, to_notice
        self._busy = False

    def begin(self) -> None:
        """Keep what is in the preview; pressed twice it is kept once."""
        preview, plan = self._host.preview, self._host.plan
        if preview is None or self._busy:
            return
        if plan is not None and isinstance(plan.problem, QuestionRefused) and plan.problem.reason == "covering":
            self._to(PASTES)
        if plan is not None and plan.unseen and not preview.is_seen:
            self._look_first(plan.unseen[0])
            return
        self._busy = True

        async def run() -> None:
            try:
                await (self._into(preview) if preview.question else self._made(preview))
            except Missing as error:
                if error.field != "manager":
                    raise
                self._host.post_message(Say(self._host.context.words.question_preview.whose))
                self._ask_manager()
            finally:
                self._busy = False

        self._host.context.start(run, group="change")

    def _look_first(self, path: str) -> None:
        """What could not be read may hold the questions: to the notice that says so, with the key that goes on."""
        context, said = self._host.context, self._host.context.words.question_preview
        self._to(f"{UNREAD}{path}")
        enter = context.keymap.key_of("open")
        self._host.post_message(Say(said.not_read(path, enter), error=True))

    async def _made(self, preview: Preview) -> None:
        host, context = self._host, self._host.context
        said, state = context.words.question_preview, preview.state
        chosen = [one for one in state.drafts if one.is_kept]
        if not chosen:
            host.post_message(Say(said.none_chosen))
            return
        documents = [one.document for one in chosen]
        saved = await context.background.write(
            partial(context.services.question_import.save, seen=preview.is_seen),
            chosen[0].found, documents, state.manager, state.checklist,
        )  # fmt: skip
        if not saved.made:
            ref = next(iter(saved.same.values()))
            self._to(f"{OPENS}{ref}")
            host.post_message(Say(said.is_here(ref, context.keymap.key_of("open")), error=True))
            return
        refs = [ref for ref, _ in saved.made.values()]
        parts = sum(len(documents[at].parts) for at in saved.made)
        told = said.made(", ".join(refs), parts)
        if saved.same:
            told = f"{told} · {said.were_here(', '.join(saved.same.values()))}"
        if left := sum(not one.is_kept and taking.is_question(one.document) for one in state.drafts):
            told = f"{told} · {said.documents_left(left)}"
        self._done(refs[0], told)

    async def _into(self, preview: Preview) -> None:
        """The parts of the document in sight into the question of its message."""
        context, ref, draft = self._host.context, preview.question, preview.state.draft
        before = (await context.background.read(context.services.questions.view, ref)).line.parts
        take = partial(context.services.question_import.take_parts, seen=preview.is_seen)
        await context.background.write(take, ref, draft.found, draft.document)
        after = (await context.background.read(context.services.questions.view, ref)).line.parts
        self._done(ref, context.words.question_verbs.taken(ref, after - before))

    def _done(self, ref: str, told: str) -> None:
        """To the question that was made, with what became of it."""
        host, context = self._host, self._host.context
        if host.preview is not None:
            host.putting_by.gone(host.preview.source)
        host.preview = None
        hint = context.words.screen.frame.undo_hint(context.keymap.key_of("undo"))
        host.post_message(OpenQuestion(ref))
        host.post_message(Say(told, hint))
