"""A decision key: propose, ask in one line, do, and on to the next item."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.errors import Conflict, Missing, NotFound, OverLimit, WerkbankError
from werkbank.lang.items import title
from werkbank.services.guesses import Given
from werkbank.services.proposals import proposed
from werkbank.tui.following import FollowingItems
from werkbank.tui.messages import Say
from werkbank.tui.panes.postvak.asking import ENTRIES, field_of, given_of, outcome, outcome_unseen, question_for
from werkbank.tui.text import cut_at_word, plain
from werkbank.tui.trouble import trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from werkbank.domain.decisions import Decision
    from werkbank.services.proposals import Offers, Proposal
    from werkbank.tui.context import Context
    from werkbank.tui.panes.postvak.host import Host
    from werkbank.tui.questions import Question


_NAME: Final = 20
"""Columns for what a piece is called that somebody else decided on."""


class _Open(NamedTuple):
    """What the open line is about."""

    decision: Decision
    targets: dict[str, str]
    """Loses those that others decided on meanwhile."""
    offers: Offers
    lost: bool
    """Is there no manager for it?"""
    touched: set[str]
    """The names of the fields that were typed in, or filled in from the text."""

    def question(self, proposal: Proposal, host: Host) -> Question:
        """The line, filled in."""
        masked = host.masks(self.targets)
        return question_for(proposal, self.offers, host.context.words, ask_manager=self.lost, masked=masked)


class Deciding:
    """The eleven decisions at the keyboard."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._busy = False
        self._next: tuple[set[str], bool, Callable[[], None]] | None = None
        """Pressed while the last was being written: on what, whether it asks, and what."""
        self._last: tuple[Decision, Given] | None = None
        self._listed = ("", 0)
        """The piece that is becoming a question, and how many numbered ones are in it."""
        self._words: dict[str, str] = {}
        """By field, the words of the text that the line was filled in from."""

    def decide(self, decision: Decision) -> None:
        """On what is ticked or under the cursor; never on an item that was not on the screen when the key was typed."""
        self._begin(decision, Given(may_add=True), ask=bool(ENTRIES[decision]))

    def take(self, decision: Decision, given: Given) -> None:
        """A decision that was suggested, with what it carries; asks only for what is still missing."""
        self._begin(decision, replace(given, may_add=True, carried=True), ask=False)

    def repeat(self) -> None:
        """The last decision here too, with the same person, date or desk."""
        if self._last is None:
            self._host.post_message(Say(self._host.context.words.screen.inbox.none_yet))
            return
        decision, given = self._last
        self._begin(decision, replace(given, carried=True), ask=False)

    def _begin(self, decision: Decision, given: Given, *, ask: bool) -> None:
        host, said = self._host, self._host.context.words.screen.inbox
        targets = host.targets()
        if not targets or host.over:
            host.post_message(Say(said.no_item))
        elif not host.seen() or (self._busy and host.context.asks.asking):
            self._refuse(ask=ask)
        elif self._busy:  # the last one is still being written: this one is about what is in sight by now
            self._next = (set(targets), ask, partial(self._begin, decision, given, ask=ask))
        else:
            self._busy = True
            host.context.start(partial(self._run, decision, targets, given, ask=ask), group="decide", asks=ask)

    async def _run(self, decision: Decision, targets: dict[str, str], given: Given, *, ask: bool) -> None:
        try:
            await self._through(decision, targets, given, ask=ask)
        except Conflict as error:
            await self._elsewhere(error, targets)
        finally:
            self._busy = False
            self._go_on()

    def _go_on(self) -> None:
        """With what was pressed meanwhile, when that is still about the same; else it is told that it did nothing."""
        following, self._next = self._next, None
        if following is None:
            return
        meant, ask, begin = following
        if set(self._host.targets()) == meant:
            begin()
        else:
            self._refuse(ask=ask)

    def _refuse(self, *, ask: bool) -> None:
        """Nothing is done, and what is typed in the same breath for the line that does not come is no command."""
        context = self._host.context
        context.asks.declined = ask
        self._host.post_message(Say(context.words.screen.inbox.not_yet_seen))

    async def _through(self, decision: Decision, targets: dict[str, str], given: Given, *, ask: bool) -> None:
        """Ask as long as something is wrong, then do it."""
        context, service = self._host.context, self._host.context.services.deciding
        self._listed = ("", 0)
        if decision == "question" and len(targets) == 1:
            self._look_for_questions(*targets)
        proposal, given = await self._proposed(decision, targets, given)
        if not ask and proposal.problem is None:
            await self._do(decision, targets, given)
            return
        from werkbank.tui.panes.postvak.prefilling import prefilled as prefill

        found, self._words = await prefill(self._host, decision, targets, proposal)
        prefilled = {name: value for name, value in found.items() if not getattr(given, name)}
        lost = isinstance(proposal.problem, Missing) and proposal.problem.field == "manager"
        if prefilled:
            given_too = replace(given, **prefilled)  # type: ignore[arg-type]
            proposal = await context.background.read(service.propose, list(targets), decision, given_too)
        offers = await context.background.read(service.offers)
        open_ = _Open(decision, targets, offers, lost, set(prefilled))
        question = open_.question(proposal, self._host)
        if not question.fields:  # each of many keeps what it has
            await self._do(decision, targets, given)
        elif await self._until_done(open_, question):
            self._only_here(set(prefilled) - context.asks.touched)

    async def _until_done(self, open_: _Open, question: Question) -> bool:
        """Ask as long as something is wrong; those that others decided on meanwhile are left out. Was it done?"""
        context, targets = self._host.context, open_.targets
        wrong: WerkbankError | None = None

        async def anew() -> Question | None:
            """For those that are left, with what she typed."""
            if targets.keys() <= news.gone:
                return None
            typed = given_of(context.asks.values(), open_.touched, context.words)
            propose = context.services.deciding.propose
            return open_.question(
                await context.background.read(propose, list(targets), open_.decision, typed), self._host
            )

        news = FollowingItems(context, targets, anew, decides=True)
        await news.begin()
        while (values := await self._ask(open_, question, wrong, news)) is not None:
            try:
                await self._do(open_.decision, targets, given_of(values, open_.touched, context.words))
            except Conflict:
                await news.tell()
                if targets.keys() <= news.gone:
                    raise
                wrong, left = None, await anew()
                question = question if left is None else question._replace(title=left.title)
            except WerkbankError as error:
                wrong = error
            else:
                return True
            finally:
                self._host.untick(news.gone)
            fields = tuple(one._replace(value=values[one.name]) for one in question.fields)
            question = question._replace(fields=fields, first=field_of(wrong, fields) if wrong else question.first)
        self._host.untick(news.gone)
        return False

    async def _proposed(self, decision: Decision, targets: dict[str, str], given: Given) -> tuple[Proposal, Given]:
        """What it would fill in with what is given; a reason that was carried over and does not count is not."""
        context = self._host.context
        proposal = await context.background.read(context.services.deciding.propose, list(targets), decision, given)
        if isinstance(proposal.problem, OverLimit) and given.carried:
            return await self._proposed(decision, targets, replace(given, reason="", carried=False))
        return proposal, given

    def _only_here(self, names: set[str]) -> None:
        """What the text of this one piece filled in is not repeated on the next."""
        if self._last is not None and names:
            decision, given = self._last
            self._last = (decision, replace(given, **dict.fromkeys(names, "")))  # type: ignore[arg-type]

    def _read_from(self, typed: Collection[str], *, hidden: bool) -> list[str]:
        """From which words of the text the line was filled in, as far as nothing else was typed there."""
        if hidden:
            return []
        words = dict.fromkeys(words for name, words in self._words.items() if words and name not in typed)
        return [self._host.context.words.insight.read_from(", ".join(words))] if words else []

    async def _ask(
        self, open_: _Open, question: Question, wrong: WerkbankError | None, news: FollowingItems
    ) -> dict[str, str] | None:
        """The line, with live feedback; ``touched`` comes to hold the names of the fields that were typed in."""
        context, touched = self._host.context, open_.touched
        asks, words = context.asks, context.words
        problems = [wrong] if wrong is not None else []

        def typed(values: dict[str, str], _: str) -> None:
            touched.update(asks.touched)
            if problems:
                asks.hint(_wrong(problems.pop(), context), error=True)
                return
            try:
                given = given_of(values, touched, words)
            except WerkbankError as error:
                asks.hint(trouble(error, words), error=True)
            else:
                context.start(partial(self._feedback, open_, given, news), group="propose", latest=True)

        values = await asks.ask(question, typed, news)
        touched.update(asks.touched)
        self._host.focus_work()
        return values

    async def _feedback(self, open_: _Open, given: Given, news: FollowingItems) -> None:
        """What it will do as it stands in the line now."""
        context, refs = self._host.context, list(open_.targets)
        asks, words = context.asks, context.words
        if open_.targets.keys() <= news.gone:
            asks.hint("")  # the notice says it all
            return
        try:
            seen = await context.background.read(context.services.deciding.propose, refs, open_.decision, given)
        except NotFound:
            news()
            return
        if not asks.asking:
            return
        if seen.problem is None:
            hidden = self._host.masks(refs)
            if hidden:
                told = outcome_unseen(seen, asks.touched, words, context.today, context.closing)
            else:
                told = outcome(seen, words, context.today, context.closing)
            asks.hint(" · ".join((told, *self._read_from(asks.touched, hidden=hidden))), whole=True)
        else:
            asks.hint(_wrong(seen.problem, context), error=True)

    async def _do(self, decision: Decision, targets: dict[str, str], given: Given) -> None:
        context, host = self._host.context, self._host
        refs = list(targets)
        done = await context.background.write(context.services.deciding.decide, refs, decision, given, seen=targets)
        self._last = (decision, replace(given, gist="", kenmerk="", carried=False))
        said = context.words.screen.ask
        made = proposed(decision, [(one.ref, replace(one.guess, reading="exact"), None) for one in done])
        hidden = any(one.item.marking for one in done)
        told = outcome(made, context.words, context.today, context.closing, hidden=hidden)
        gone = [context.words.cli.gone(ref) for one in done for ref in one.dropped]
        told = " · ".join((*gone, told))
        if decision == "question" and len(done) == 1:
            offer = "" if hidden else self._offer(refs[0], done[0].made)
            host.offered = done[0].made if offer else ""
            told = " · ".join((offer or _there(context, done[0].made), told))
        host.decided(decision, refs, said.done(told, refs[0]) if len(refs) == 1 else said.done_many(told, len(refs)))

    def _look_for_questions(self, ref: str) -> None:
        """How many numbered questions are in a piece; beside the line that is being filled in."""
        context = self._host.context

        async def look() -> None:
            found = await context.background.read(context.services.question_import.proposal, ref)
            count = max((sum(len(document.parts) for document in one.documents) for one in found), default=0)
            self._listed = (ref, count)

        context.start(look, group="offer", latest=True)

    def _offer(self, ref: str, question: str) -> str:
        """That there are numbered questions in it, and how to read them; nothing while that is not known yet."""
        listed, count = self._listed
        if listed != ref or not count:
            return ""
        said, key = self._host.context.words.question_preview, self._host.context.keymap.key_of("import-questions")
        return said.found_in_item(count, key, question)

    async def _elsewhere(self, error: Conflict, targets: dict[str, str]) -> None:
        """Somebody was there before: nothing was done, and the list is looked at again."""
        context = self._host.context
        self._host.told_gone(error.subject)
        lines = await context.background.read(context.services.views.lines, [*targets])
        self._host.untick([line.ref for line in lines if line.state != targets[line.ref]])
        for line in lines:
            if line.ref == error.subject:
                error.subject = f"{error.subject} {cut_at_word(plain(title(context.words, line)), _NAME)}"
        self._host.post_message(Say(trouble(error, context.words), error=True))
        self._host.changed()


def _wrong(problem: WerkbankError, context: Context) -> str:
    """What is wrong with what stands in the line; where no mandate covers it, also where one is laid down."""
    told = trouble(problem, context.words)
    if not (isinstance(problem, Missing) and problem.decision == "settle"):
        return told
    names, key = context.words.commands.names, context.keymap.key_of
    where = context.words.registers.mandates.lay_down(key("back"), key("palette"), names["mandates"]["short"])
    return f"{told}. {where}"


def _there(context: Context, question: str) -> str:
    """Where the piece is from now on: it leaves this list."""
    words, key = context.words, context.keymap.key_of("questions")
    screen = f"{key} {words.screen.tabs['questions']}"
    return f"{question} {words.screen.frame.on_screen(screen)}"
