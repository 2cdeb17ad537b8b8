"""From the notes to the reminders of their authors; or in a sentence why there is nobody to remind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.messages import Remind, Say
from werkbank.tui.reminded import not_reminded

if TYPE_CHECKING:
    from werkbank.tui.panes.notes.host import Host


def remind(host: Host) -> None:
    """Remind the authors of the notes that are meant."""
    context, refs = host.context, list(host.targets)

    async def run() -> None:
        if not refs:
            host.post_message(Say(context.words.notes.no_note))
            return
        asked = await context.background.read(context.services.reminding.asked, refs)
        if asked.rounds:
            host.post_message(Remind(refs))
        else:
            host.post_message(Say(not_reminded(context, asked.skipped)))

    context.start(run, group="change")
