"""Taking over what is suggested, with one key: a decision, else what was recognised; and unlearning a wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.errors import WerkbankError
from werkbank.lang.insight import clue_text
from werkbank.services.shaping import Edit
from werkbank.tui.messages import Say
from werkbank.tui.panes.postvak.insight import facts_of
from werkbank.tui.trouble import trouble

if TYPE_CHECKING:
    from werkbank.services.insights import Insight
    from werkbank.services.sights import Sight
    from werkbank.tui.panes.postvak.deciding import Deciding
    from werkbank.tui.panes.postvak.host import Host


class Taking:
    """The suggestion of the item under the cursor."""

    def __init__(self, host: Host, deciding: Deciding) -> None:
        self._host, self._deciding = host, deciding

    def take(self) -> None:
        """Only what stands on the screen: never of an item that was not there when the key was typed."""
        host, said = self._host, self._host.context.words
        seen = host.insight()
        if host.current is None or host.over:
            host.post_message(Say(said.screen.inbox.no_item))
        elif set(host.targets()) != {host.current.ref}:
            host.post_message(Say(said.insight.one_by_one))
        elif seen is None or not host.seen():
            host.post_message(Say(said.screen.inbox.not_yet_seen))
        elif host.masks([host.current.ref]):
            host.post_message(Say(said.insight.nothing))
        elif seen[1].suggested is not None:
            made = seen[1].suggested
            self._deciding.take(made.suggestion.decision, made.given)
        else:
            host.context.start(lambda: self._take_facts(*seen), group="change")

    async def _take_facts(self, sight: Sight, insight: Insight) -> None:
        """Date, reference and gist, as one deed."""
        host, said = self._host, self._host.context.words.insight
        facts = facts_of(insight, sight.item)
        if not facts:
            host.post_message(Say(said.nothing))
            return
        edit = Edit(due=facts.get("due"), kenmerk=facts.get("kenmerk"), gist=facts.get("gist"))
        await host.context.background.write(host.context.services.shaping.edit, [insight.ref], edit)
        host.changed_here(said.taken(", ".join(said.fields[name] for name in facts)))  # type: ignore[literal-required]

    def unlearn(self) -> None:
        """Not by this clue any more."""
        host = self._host
        if host.current is None or host.over:
            host.post_message(Say(host.context.words.screen.inbox.no_item))
            return
        ref = host.current.ref
        host.context.start(lambda: self._unlearn(ref), group="change")

    async def _unlearn(self, ref: str) -> None:
        host, words = self._host, self._host.context.words
        try:
            made = await host.context.background.write(host.context.services.suggesting.unlearn, ref)
        except WerkbankError as error:
            host.post_message(Say(trouble(error, words), error=True))
            return
        decision = str(words.names.decisions[made.decision]["long"])
        host.changed_here(words.insight.unlearned(decision, clue_text(made.clue, words)))
