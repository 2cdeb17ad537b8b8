"""The preview as paragraphs: what it is, from whom, when it must be done and why, then the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

from werkbank.domain.greetings import is_greeting
from werkbank.domain.priority import order_key
from werkbank.lang.days import day, moment
from werkbank.lang.items import nobody, title
from werkbank.lang.reasons import reason_text
from werkbank.tui.text import plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from werkbank.domain.priority import Reason
    from werkbank.domain.views import ItemView
    from werkbank.lang import Words
    from werkbank.services.insights import Insight
    from werkbank.services.sights import Said, Sight

_PEOPLE: Final = 4
_FILES: Final = 6
BLANK: Final = Paragraph("")
_SUM: Final = Paragraph("", label="────")
_TYPED: Final = 2
"""Lines of what the officer typed on it, under the list."""
_ROWS, _COLUMNS = 8, 60
"""Lines under the list, and columns of them that a text fills for sure: where it leaves room, there is a blank line."""
_BAR: Final = "▇"
_MOST, _STEP = 35, 5
"""Points of the longest bar, and those of one of its signs."""
_WARNS: Final = ("tight", "late")
_TERM_ROLES: Final = {"name": "plain", "still": "tight", "moved": "tight", "problem": "late"}


def essence(
    sight: Sight,
    words: Words,
    today: date,
    keys: dict[str, str],
    *,
    whole: bool,
    opened: bool,
    short: bool = False,
    insight: Insight | None = None,
) -> list[Paragraph]:
    """All of it. ``keys`` are the keys to mention (``why``, ``full``, ``open``, ``suggestion``, ``marking``,
    ``sender``); without the last it is not told that somebody writes for the first time.

    ``whole`` shows the history unfolded. ``short`` is for a few lines under the list, of which the writer's own words
    get the most: above them only who, when and until when, without blank lines. ``insight`` is what helps to decide,
    once it was read; beside the list what is proposed stands under the text (``proposed``), so that nothing shifts
    when it comes. A masked piece is a pointer until it is ``opened``: passing over it in the list, perhaps with
    somebody looking along, is not asking for it.
    """
    if sight.item.line.hidden and not sight.item.message.sealed and not opened:
        said = words.screen.preview.masked(keys["open"])
        return [Paragraph(title(words, sight.item.line), "title", whole=False), BLANK, Paragraph(said, "muted")]
    if short:
        return _in_short(sight, words, today, keys, insight)
    around = _NONE if insight is None or not opened else _around(insight, sight, words, today, keys, whole=whole)
    return [
        *_head(sight, words, today, keys),
        *around.above,
        BLANK,
        *_body(sight, words, keys, insight, whole=whole),
        *around.below,
        *(_conversation(sight.conversation, words, today) if whole else ()),
    ]


def _in_short(
    sight: Sight, words: Words, today: date, keys: dict[str, str], insight: Insight | None
) -> list[Paragraph]:
    """Each thing in one line; what one decides on stands beside it in the list, the rest is there when it is opened."""
    name, facts, *_ = _head(sight, words, today, keys)
    shown = list[Paragraph]()
    if not sight.item.message.sealed:
        facts = facts._replace(text=" · ".join(_facts(sight, words, today, short=True)))
        shown = list(_worth(sight, words, today, keys))
    body = [one for one in _body(sight, words, keys, insight, whole=False) if one.text.strip()]
    body = body[1:] if len(body) > 1 and is_greeting(body[0].text) else body
    head = [one._replace(whole=False) for one in (name, facts, *shown)]
    rows = len(head) + sum(1 + len(one.text) // _COLUMNS for one in body)
    return [*head, *([BLANK] if rows < _ROWS else ()), *body]


def proposed(
    sight: Sight, insight: Insight, words: Words, today: date, keys: dict[str, str], *, short: bool
) -> list[Paragraph]:
    """What is proposed for a piece beside the list, in its own place under the text; of a masked one nothing."""
    from werkbank.tui.panes.postvak.insight import proposed_lines

    if sight.item.line.hidden:
        return []
    found = list(proposed_lines(insight, sight.item, words, today, keys, full=False))
    if short:
        first = 2 if found and found[0].role in _WARNS else 1  # a warning stands beside it, not in its place
        return [one._replace(whole=False) for one in found[:first]]
    return [BLANK, *found] if found else []


def _worth(sight: Sight, words: Words, today: date, keys: dict[str, str]) -> Iterator[Paragraph]:
    """Until when, who writes for the first time beside that, what is odd, and what was typed."""
    view = sight.item
    stranger = sight.stranger and bool(keys["sender"])
    yield from _stands(view, words, today)
    for due in _due(view, words, today):
        yield due._replace(tail=words.rules.stranger(keys["sender"]) if stranger else "")
    yield from (one for one in _term(view, words, today) if one.role in _WARNS)
    if stranger and view.line.due is None:
        yield Paragraph(words.rules.new_sender(keys["sender"]), "muted")
    flaws = [words.cli.flaws[one] for one in view.message.flaws]  # type: ignore[literal-required]
    if flaws:
        yield Paragraph(" · ".join(flaws), "tight", label=words.cli.labels["note"])
    yield from list(_typed(view, words))[:_TYPED]


class _Around(NamedTuple):
    """What helps to decide: what stands between head and text, and what stands under it."""

    above: list[Paragraph]
    below: list[Paragraph]


_NONE: Final = _Around([], [])


def _around(insight: Insight, sight: Sight, words: Words, today: date, keys: dict[str, str], *, whole: bool) -> _Around:
    """The sender, what is proposed, and what came before."""
    from werkbank.tui.panes.postvak import insight as told

    view = sight.item
    above = list(told.proposed_lines(insight, view, words, today, keys, full=True))
    below = list(told.earlier_lines(insight, words, today, keys["full"], whole=whole))
    return _Around([*told.sender_line(insight, view, words, today), *above], below)


def _head(sight: Sight, words: Words, today: date, keys: dict[str, str]) -> Iterator[Paragraph]:
    view, said = sight.item, words.screen.preview
    line, message = view.line, view.message
    name = title(words, line)
    if line.hidden and not message.sealed:
        # asked for by opening it here; it stays a pointer everywhere else
        name = f"[{words.names.markings[line.marking]}] {line.title or message.subject or words.names.no_subject}"
    points = "" if line.points is None else said.points(line.points, keys["why"])
    yield Paragraph(plain(name), "title", tail=points)
    if message.sealed:
        yield Paragraph(" · ".join((line.ref, moment(message.received, words.names, today))), "muted")
        return
    yield Paragraph(" · ".join(_facts(sight, words, today)), "muted")
    yield from _stands(view, words, today)
    yield from _due(view, words, today)
    yield from _term(view, words, today)
    yield from _typed(view, words)
    yield from _addressed(view, words)
    if sight.stranger and keys["sender"]:
        yield Paragraph(words.rules.new_sender(keys["sender"]), "muted")


def _facts(sight: Sight, words: Words, today: date, *, short: bool = False) -> Iterator[str]:
    """From whom, for whom, when, what came with it; ``short`` without its place in the conversation."""
    view, said = sight.item, words.screen.preview
    line, message = view.line, view.message
    sender = plain(message.from_name or message.from_addr or line.person or nobody(words, message.kind))
    yield said.from_to(sender, plain(line.manager)) if line.manager else f"{sender} · {words.names.no_manager}"
    yield moment(message.date or message.received, words.names, today)
    if message.attachments:
        yield said.attachments(len(message.attachments))
    if sight.conversation and not short:
        at = next((place for place, one in enumerate(sight.conversation, 1) if one.here), 1)
        yield said.in_conversation(at, len(sight.conversation))
    if line.state != "new" and view.stands is None:
        yield str(words.names.states[line.state])  # type: ignore[literal-required]
    yield line.ref


def _stands(view: ItemView, words: Words, today: date) -> Iterator[Paragraph]:
    """On whom it waits or until when it sleeps, and who answered."""
    if view.stands is not None:
        from werkbank.lang.deeds import standing

        yield Paragraph(plain(standing(view.stands, view.back, words, today)), "plain")


def _due(view: ItemView, words: Words, today: date) -> Iterator[Paragraph]:
    """The date, and the reason of the slack in words."""
    line, score = view.line, view.score
    if line.due is None:
        return
    plan = "" if score is None or score.plan in (None, line.due) else day(score.plan, words.names, today)
    text = words.screen.preview.due(f"{day(line.due, words.names, today)} {line.due_time}".strip(), plan)
    if score is not None and score.slack is not None and score.status != "late":
        text += f" · {words.screen.preview.slack(score.slack)}"
    elif score is not None:
        late = (one for one in score.reasons if one.factor == "slack")
        text = " · ".join((text, *(reason_text(one, words, today) for one in late)))
    yield Paragraph(text, {"late": "late", "infeasible": "late", "tight": "tight"}.get(line.status, "plain"))


def _term(view: ItemView, words: Words, today: date) -> Iterator[Paragraph]:
    """Which term it is, what was done with it, and why it ends where it does."""
    if view.term is None:
        return
    from werkbank.lang.deadlines import term_lines

    for one in term_lines(view.term, words, today):
        label = words.cli.labels["term"] if one.kind == "name" else ""
        yield Paragraph(plain(one.text), _TERM_ROLES.get(one.kind, "muted"), label=label)


def _typed(view: ItemView, words: Words) -> Iterator[Paragraph]:
    """What the officer typed on it."""
    labels = words.cli.labels
    rows = (
        ("gist", view.gist if view.gist != (view.line.title or view.message.subject) else ""),
        ("advice", view.advice), ("kenmerk", view.kenmerk), ("desk", view.desk), ("reason", view.reason),
    )  # fmt: skip
    for label, text in rows:
        if text:
            yield Paragraph(plain(text), "accent" if label == "advice" else "plain", label=labels[label])  # type: ignore[literal-required]


def _addressed(view: ItemView, words: Words) -> Iterator[Paragraph]:
    """Who else it went to, what came with it, and what was odd."""
    message, labels = view.message, words.cli.labels
    if len(message.to) > 1:
        yield Paragraph(_names(message.to, words), "muted", label=labels["to"])
    if message.cc:
        yield Paragraph(_names(message.cc, words), "muted", label=labels["cc"])
    if message.attachments:
        names = [plain(name) or "?" for name, _, _ in message.attachments[:_FILES]]
        rest = len(message.attachments) - _FILES
        text = ", ".join(names) + (f", {words.screen.preview.more_people(rest)}" if rest > 0 else "")
        yield Paragraph(text, "muted", label=labels["attachments"])
    for flaw in message.flaws:
        yield Paragraph(words.cli.flaws[flaw], "tight", label=labels["note"])  # type: ignore[literal-required]
    if message.bulk:
        yield Paragraph(words.cli.bulk[message.bulk], "muted", label=labels["note"])  # type: ignore[literal-required]


def _names(people: tuple[tuple[str, str], ...], words: Words) -> str:
    shown = ", ".join(plain(name or addr) for name, addr in people[:_PEOPLE])
    rest = len(people) - _PEOPLE
    return f"{shown}, {words.screen.preview.more_people(rest)}" if rest > 0 else shown


def _body(
    sight: Sight, words: Words, keys: dict[str, str], insight: Insight | None, *, whole: bool
) -> Iterator[Paragraph]:
    message, said = sight.item.message, words.screen.preview
    if message.sealed:
        yield Paragraph(said.sealed, "muted")
        return
    if not message.text.strip():
        yield Paragraph(said.no_text, "muted")
        return
    if sight.forwarded:
        yield Paragraph(said.forwarded, "muted")
        whole = True
    if insight is not None and insight.essence.asks:
        from werkbank.tui.panes.postvak import insight as told

        lines = (
            told.asking_lines(message.text, told.shifted(sight, insight)) if whole else told.own_lines(sight, insight)
        )
    else:
        text = message.text if whole else sight.own_text.strip("\n")
        lines = (Paragraph(one.rstrip()) for one in text.split("\n"))
    if whole:
        yield from (one._replace(role="quote") if one.text.startswith(">") else one for one in lines)
        return
    yield from lines
    if sight.rest > 1:
        yield BLANK
        yield Paragraph(f"▸ {said.folded(sight.rest, keys['full'])}", "quote")


def _conversation(said: tuple[Said, ...], words: Words, today: date) -> Iterator[Paragraph]:
    if not said:
        return
    yield BLANK
    yield Paragraph(words.screen.preview.conversation, "heading", fill=True)
    for one in said:
        sign = "▌" if one.here else "→" if one.direction == "out" else " "
        said_by = words.screen.preview.hidden_said if one.hidden else plain(one.person) or words.names.unknown_sender
        sent = words.screen.preview.sent if one.direction == "out" else ""
        text = " · ".join(filter(None, (said_by, sent, plain(one.subject))))
        yield Paragraph(
            text, "plain" if one.here else "muted", label=f"{sign} {moment(one.when, words.names, today)}", whole=False
        )


def why(
    view: ItemView, other: ItemView | None, words: Words, today: date, *, named: bool = False, comparing: bool = False
) -> list[Paragraph]:
    """The points of an item, each with its reason; and what sets it above another one.

    ``named``: it is not the one under the cursor. ``comparing``: she asked about these two, so that comes first.
    Where another weight counts, it says what is shipped.
    """
    said, score = words.screen.preview, view.score
    if score is None:
        return [Paragraph(said.no_text, "muted")]
    lines = [Paragraph(said.why(score.points), "title")]
    if named:
        lines.append(Paragraph(plain(title(words, view.line)), "muted", whole=False))
    told = _reasons(score.reasons, {one.factor: one.points for one in view.shipped}, words, today)
    told += [_SUM, Paragraph("", "title", label=f"{score.points:4d}")]
    beside = [] if other is None or other.score is None else list(_compared(view, other, words, today))
    parts = [beside, told] if comparing else [told, beside]
    for part in filter(None, parts):
        lines += [BLANK, *part]
    return lines


def _reasons(reasons: Sequence[Reason], shipped: Mapping[str, int], words: Words, today: date) -> list[Paragraph]:
    """Each with its points, and a bar of them; all bars begin in one column."""
    told: list[tuple[str, str, str]] = []
    for reason in reasons:
        bar = _BAR * max(0, min(reason.points, _MOST) // _STEP)
        usual = shipped.get(reason.factor, 0)
        own = f" ({words.weighing.shipped(usual)})" if shipped and usual != reason.points else ""
        told.append((f"{reason.points:+4d}", f"{reason_text(reason, words, today)}{own}", f"{bar:<{_MOST // _STEP}}"))
    column = max((cell_len(text) for _, text, _ in told), default=0) + 2
    return [Paragraph(text, label=points, tail=bar, tail_at=column) for points, text, bar in told]


def upper_first(one: ItemView, other: ItemView) -> tuple[ItemView, ItemView]:
    """The one that stands higher in the list before the other."""
    return (one, other) if _place(one) <= _place(other) else (other, one)


def _place(view: ItemView) -> tuple[object, ...]:
    if view.score is None:
        return (True,)
    return False, *order_key(view.score, view.score.plan, view.line.received, int(view.line.ref[1:]))


def _compared(view: ItemView, below: ItemView, words: Words, today: date) -> Iterator[Paragraph]:
    """Factor by factor, what the difference is made of; the differences add up. First which heading goes before."""
    said, other = words.screen.preview, below.score
    if view.score is None or other is None:
        return
    yield Paragraph(said.why_above(plain(title(words, below.line)), other.points), "heading")
    if view.score.quadrant != other.quadrant:
        names = words.names.quadrants
        yield Paragraph(said.goes_before(names[view.score.quadrant], names[other.quadrant]), label="·")
    mine = {one.factor: one for one in view.score.reasons}
    theirs = {one.factor: one for one in other.reasons}
    apart = {
        factor: (mine[factor].points if factor in mine else 0) - (theirs[factor].points if factor in theirs else 0)
        for factor in dict.fromkeys([*mine, *theirs])
    }
    for factor, points in apart.items():
        if points:
            yield Paragraph(reason_text(mine.get(factor) or theirs[factor], words, today), label=f"{points:+4d}")
    if any(apart.values()):
        yield _SUM
    difference = view.score.points - other.points
    same = not difference and view.score.quadrant == other.quadrant
    yield Paragraph(said.same if same else "", "title", label=f"{difference:+4d}")
