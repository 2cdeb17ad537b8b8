"""The card of the person of an item, in place of its text until she goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.tui.messages import Say
from werkbank.tui.person_card import paper

if TYPE_CHECKING:
    from werkbank.tui.panes.postvak.host import Host


async def show_card(host: Host) -> None:
    """Of whom the item under the cursor waits for, else of who sent it."""
    current, context = host.current, host.context
    if current is None:
        return
    card = await context.background.read(context.services.contacts.cards.of_item, current.ref)
    if card is None:
        host.post_message(Say(context.words.referring.nobody_known))
    else:
        host.hold(paper(card, context))
