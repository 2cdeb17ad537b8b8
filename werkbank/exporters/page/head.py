"""Head and foot of the page: which brief, how much it asks, what changed, how to answer."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.domain.brief import Brief, Head, Line, fingerprint, pressing
from werkbank.exporters.page.phrases import Phrases
from werkbank.lang.shape.brief import Count, counted

Facts = Iterator[tuple[str, str]]


def notice(head: Head, say: Phrases) -> str:
    """Why this is not (or no longer) the brief to go by; empty when it is."""
    if head.withdrawn:
        return say.words.withdrawn_note
    return "" if head.frozen else say.words.concept_note


def mark(head: Head, say: Phrases) -> str:
    """The same in one word, for the title."""
    if head.withdrawn:
        return say.words.withdrawn
    return "" if head.frozen else say.words.concept


def facts(brief: Brief, asks: tuple[Line, ...], say: Phrases) -> Facts:
    """The labelled lines under the title."""
    head, labels, words = brief.head, say.words.labels, say.words
    yield labels["manager"], head.manager
    yield labels["code"], head.code
    yield labels["marking"], words.marking
    when = say.moment(head.prepared_at)
    yield labels["prepared"], words.prepared.format(moment=when, officer=head.officer) if head.officer else when
    yield labels["asked"], asked(asks, say)
    if asks:
        minutes = (brief.reading_seconds + 30) // 60
        yield labels["reading"], counted(minutes, words.reading) if minutes else words.reading_short
    if head.previous_code and head.since:
        yield (
            labels["since"],
            words.since.format(
                code=head.previous_code, moment=say.moment(head.since), changes=changes(brief, asks, say)
            ),
        )


def asked(asks: tuple[Line, ...], say: Phrases) -> str:
    """``3 besluiten · 1 handtekening · waarvan 1 met spoed``."""
    counts = (
        (sum(line.section == "decide" for line in asks), say.words.asks["decide"]),
        (sum(line.section == "sign" for line in asks), say.words.asks["sign"]),
        (sum(line.section == "discuss" for line in asks), say.words.asks["discuss"]),
        (sum(pressing(line, say.today) for line in asks), say.words.urgent),
    )
    return _counts(counts, " · ") or say.words.none_asked


def changes(brief: Brief, asks: tuple[Line, ...], say: Phrases) -> str:
    """What the previous brief did not say yet, in numbers."""
    counts = (
        (sum(line.change == "new" for line in asks), say.words.new),
        (sum(line.change == "changed" for line in asks), say.words.changed),
        (len(brief.done), say.words.finished),
    )
    return _counts(counts, ", ") or say.words.nothing_changed


def _counts(counts: tuple[tuple[int, Count], ...], between: str) -> str:
    return between.join(counted(n, word) for n, word in counts if n)


def answering(brief: Brief, asks: tuple[Line, ...], say: Phrases) -> tuple[str, ...]:
    """How to answer, with numbers that are there; nothing when nothing is asked, or not any more."""
    if not asks or brief.head.withdrawn:
        return ()
    answers = say.names.answers
    example = [f"1 {answers['yes']}"]
    if len(asks) > 1:
        example.append(f"{min(3, len(asks))} {answers['discuss']}")
    if len(asks) > 2:
        example.append(say.words.example_rest)
    return (
        f"{say.words.labels['answer']}: {', '.join(example)}",
        say.words.answer_note.format(code=brief.head.code),
    )


def footer(brief: Brief, say: Phrases) -> tuple[str, ...]:
    """When it was made, which version it is, and what to do with it afterwards."""
    made = say.words.made.format(
        moment=say.moment(brief.head.prepared_at), version=fingerprint(brief), code=brief.head.code
    )
    return (made, say.words.destroy)
