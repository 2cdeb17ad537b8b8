"""What helps to decide, as paragraphs: the suggestion, what was recognised, the sender, what came before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.lang.days import day, moment
from werkbank.lang.insight import times_text
from werkbank.lang.reasons import reason_text
from werkbank.tui.panes.postvak.asking import outcome
from werkbank.tui.text import cut_at_word, plain
from werkbank.tui.widgets.reader import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from werkbank.domain.essence import Span
    from werkbank.domain.views import ItemView
    from werkbank.lang import Words
    from werkbank.services.insights import Earlier, Insight
    from werkbank.services.sights import Sight
    from werkbank.services.suggesting import Considered

FEW: Final = 3
"""Earlier pieces that are shown while they are folded."""
_OPEN: Final = ("new", "waiting", "snoozed")
"""Still in our hands: of what is decided a day that went by is no news."""
_NUMBERS: Final = 2
_SHORT: Final = 90
"""Columns of what is asked, beside the list: two lines of a narrow preview."""
_BLANK: Final = Paragraph("")


def facts_of(insight: Insight, view: ItemView) -> dict[str, str]:
    """What can be taken over from the text, by field, as it would be typed: only what the item does not have yet."""
    found, facts = insight.essence, {}
    if found.day is not None and view.line.due is None:
        on = found.day.day
        facts["due"] = f"{on.day}-{on.month}-{on.year} {found.day.time}".strip()
    if found.references and not view.kenmerk:
        facts["kenmerk"] = found.references[0]
    if found.asks and found.gist and not view.gist:
        facts["gist"] = found.gist
    return facts


def proposed_lines(
    insight: Insight, view: ItemView, words: Words, today: date, keys: dict[str, str], *, full: bool
) -> Iterator[Paragraph]:
    """The suggestion, what can be taken over, and (``full``) what else was recognised, with the gist written out.

    One key takes one of them: without a suggestion it is what was found in the text.
    """
    said, takes = words.insight, facts_of(insight, view)
    suggested = insight.suggested is not None and insight.proposal is not None
    if insight.suggested is not None and insight.proposal is not None:
        shown = outcome(insight.proposal, words, today, hidden=view.line.hidden)
        text = said.suggestion(shown[:1].lower() + shown[1:], times_text(insight.suggested.suggestion, words))
        yield Paragraph(plain(text), "accent", label=keys["suggestion"])
    gone = insight.essence.gone
    if gone is not None and view.line.due is None and view.line.state in _OPEN:
        text = said.gone(day(gone.day, words.names, today), gone.words)
        yield Paragraph(plain(text), "late", label=words.cli.labels["note"])
    told = _told(insight, takes, words, today, full=full)
    if told and not suggested:
        before, *rest = [f"{said.take}: {told[0]}", *told[1:]] if full else [f"{said.take}: {' · '.join(told[:2])}"]
        yield Paragraph(plain(before), "accent", label=keys["suggestion"])
        blank = " " * len(keys["suggestion"])
        yield from (Paragraph(plain(one), "accent", label=blank) for one in rest)
    others = [*(told if suggested else ()), *_others(insight, view, words, today, keys)]
    if others and (full or not (told or suggested)):
        yield Paragraph(plain(" · ".join(others)), "muted", label=said.recognised)


def _told(insight: Insight, takes: dict[str, str], words: Words, today: date, *, full: bool) -> list[str]:
    """What can be taken over, in words; without ``full`` of the gist only what is asked: the subject stands above."""
    said, found = words.insight, insight.essence
    told = []
    if "due" in takes and found.day is not None:
        told.append(said.by(f"{day(found.day.day, words.names, today)} {found.day.time}".strip(), found.day.words))
    if "kenmerk" in takes:
        told.append(said.kenmerk(takes["kenmerk"]))
    if "gist" in takes:
        told.append(
            said.gist(takes["gist"] if full or found.gist == found.asked else f"… {cut_at_word(found.asked, _SHORT)}")
        )
    return told


def _others(insight: Insight, view: ItemView, words: Words, today: date, keys: dict[str, str]) -> Iterator[str]:
    """What was recognised besides: a marking, the kind, another day than it has, more numbers, whom it names."""
    said, found = words.insight, insight.essence
    if found.mark is not None:
        yield said.mark(words.names.markings[found.mark.marking], found.mark.words, keys["marking"])
    if insight.sort:
        yield str(words.reasons.sorts.get(insight.sort, insight.sort))
    if found.day is not None and view.line.due is not None and found.day.day != view.line.due:
        yield said.by(f"{day(found.day.day, words.names, today)} {found.day.time}".strip(), found.day.words)
    for one in [one for one in found.references if one != view.kenmerk][0 if view.kenmerk else 1 :][:_NUMBERS]:
        yield said.kenmerk(one)
    named = [] if found.named is None else [day(found.named.day, words.names, today)]
    if named or found.persons:
        yield said.mentions(", ".join([*found.persons, *named]))


def sender_line(insight: Insight, view: ItemView, words: Words, today: date) -> Iterator[Paragraph]:
    """Who sent it: what we know of him, what is open, what was decided last, and when he was heard."""
    sender, said = insight.sender, words.insight
    if sender is None:
        return
    weight = next((one for one in (view.score.reasons if view.score else ()) if one.factor == "sender"), None)
    parts = [sender.role, sender.organisation]
    if weight is not None and not any(parts):
        parts.append(reason_text(weight, words, today).rpartition(": ")[2])
    parts.append(said.open(sender.open, sender.more))
    if sender.decision and sender.decided is not None:
        parts.append(said.last(words.names.decisions[sender.decision]["long"], day(sender.decided, words.names, today)))
    if sender.heard is not None:
        parts.append(said.heard(day(sender.heard, words.names, today)))
    elif sender.automatic is not None:
        parts.append(said.automatic(day(sender.automatic, words.names, today)))
    else:
        parts.append(said.first)
    yield Paragraph(plain(" · ".join(filter(None, parts))), "muted", label=said.sender)


def earlier_lines(insight: Insight, words: Words, today: date, key: str, *, whole: bool) -> Iterator[Paragraph]:
    """What came before in this conversation or under this subject, each in one line; folded beyond a few."""
    if not insight.earlier:
        return
    said, few = words.insight, insight.earlier if whole else insight.earlier[:FEW]
    yield _BLANK
    yield Paragraph(said.earlier(len(insight.earlier)), "heading", fill=True)
    for one in few:
        yield Paragraph(_earlier(one, words), "muted", label=moment(one.when, words.names, today), whole=False)
    rest = len(insight.earlier) - len(few)
    if rest:
        yield Paragraph(f"▸ {said.folded(rest, key)}", "quote")


def _earlier(one: Earlier, words: Words) -> str:
    said = words.insight
    if one.hidden:
        return words.screen.preview.hidden_said
    state = said.no_item if not one.state else said.undecided if one.state == "new" else words.names.states[one.state]  # type: ignore[literal-required]
    sent = words.screen.preview.sent if one.direction == "out" else ""
    about = said.same_subject if one.why == "subject" else plain(one.subject)
    return " · ".join(filter(None, (state, plain(one.person), sent, about, one.ref)))


def asking_lines(text: str, spans: tuple[Span, ...]) -> Iterator[Paragraph]:
    """A text by lines, with what asks something told apart."""
    start = 0
    for one in text.split("\n"):
        end = start + len(one.rstrip())
        inside = tuple((max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start)
        yield Paragraph(one.rstrip(), asks=inside)
        start += len(one) + 1


def own_lines(sight: Sight, insight: Insight) -> Iterator[Paragraph]:
    """What the writer wrote now, without the blank lines around it."""
    own = sight.own_text.lstrip("\n")
    by = len(sight.own_text) - len(own)
    spans = tuple(one._replace(start=one.start - by, end=one.end - by) for one in insight.essence.asks)
    return asking_lines(own.rstrip("\n"), spans)


def shifted(sight: Sight, insight: Insight) -> tuple[Span, ...]:
    """The asking sentences as they stand in the whole message; none when its own text is in pieces there."""
    from werkbank.domain.essence import Span

    at = sight.item.message.text.find(sight.own_text) if sight.own_text else -1
    return tuple(Span(one.start + at, one.end + at) for one in insight.essence.asks) if at >= 0 else ()


def why_suggested(seen: Considered, words: Words) -> list[Paragraph]:
    """What each clue says of a piece, and what is suggested out of it."""
    said = words.insight
    lines = [_BLANK, Paragraph(said.why, "heading")]
    if not seen.weighed:
        return [*lines, Paragraph(said.none, "muted")]
    for one in seen.weighed:
        chosen = seen.suggestion is not None and one.clue == seen.suggestion.clue
        name = words.names.decisions[one.decision]["long"] if one.decision else ""
        text = said.says(name, times_text(one, words))
        lines.append(Paragraph(plain(text), "accent" if chosen else "plain", label="→" if chosen else " "))
    if seen.suggestion is None:
        lines.append(Paragraph(said.not_enough, "muted"))
    return lines
