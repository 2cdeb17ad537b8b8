"""The cover: how it stands, and everything that is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.exporters.dossier.blocks import Block, Bullets, Heading, Paragraph, Table, facts
from werkbank.lang.marks import mark_words
from werkbank.lang.shape.brief import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkbank.domain.dossier import At, Chapter, Dossier, Wanted
    from werkbank.exporters.dossier.say import Say


def cover(dossier: Dossier, say: Say) -> Iterator[Block]:
    """What the reader must know before the rest."""
    words, labels = say.words, say.words.labels
    yield Heading(words.cover, 2)
    if dossier.kind == "letter":
        yield Paragraph((words.letter_cover,), "notice")
    named = [("manager", dossier.manager), ("officer", dossier.officer), ("day", say.day(dossier.day))]
    rows = [(labels[name], value) for name, value in named]  # type: ignore[literal-required]
    single = dossier.chapters[0] if len(dossier.chapters) == 1 else None
    rows.append((words.contents, _contents(dossier, say)))
    yield from facts([*rows, *(_about(single, say) if single else ())])
    yield from _warnings(dossier, say)
    if single is None:
        yield _list(dossier, say)
    yield from _open(dossier, say)


def _contents(dossier: Dossier, say: Say) -> str:
    """What follows, in order; a list of its own would take a page where the rest of the cover just fills one."""
    words = say.words
    if dossier.kind != "dossier":
        return ""
    promised = [words.commitments] if dossier.commitments else []
    return ", ".join((words.kinds["agenda"], words.kinds["qa"], *promised, words.kinds["factsheet"])).capitalize()


def _about(one: Chapter, say: Say) -> Iterator[tuple[str, str]]:
    labels = say.words.labels
    yield labels["state"], say.words.states[one.state]
    for name in ("asker", "behalf", "addressee", "reference"):
        yield labels[name], getattr(one, name)
    yield labels["submitted"], say.day(one.submitted)
    yield labels["requested"], _requested(one, say)
    yield labels["due"], say.day(one.due)
    yield labels["author"], one.author
    yield labels["behind"], one.behind
    yield labels["core"], one.core


def _requested(one: Chapter, say: Say) -> str:
    return f"{say.day(one.requested)} {one.requested_time}".strip()


def _due(one: Chapter, say: Say) -> str:
    """With the day that the text asks for, when that is earlier."""
    asked = _requested(one, say)
    due = say.day(one.due)
    return f"{due} ({say.words.labels['requested'].lower()} {asked})" if asked else due


def _warnings(dossier: Dossier, say: Say) -> Iterator[Block]:
    """Why it is called ready all the same, what is not in it, and what is in it by choice."""
    words, many = say.words, len(dossier.chapters) > 1
    for one in dossier.chapters:
        if one.override and one.state in ("ready", "answered"):
            text = words.override_of if many else words.override
            yield Paragraph((say.filled(text, reason=one.override, title=say.title(one)),), "notice")
    if dossier.left_out:
        yield Paragraph((counted(dossier.left_out, words.left_out),), "notice")
    if dossier.parts_left_out:
        yield Paragraph((counted(dossier.parts_left_out, words.parts_left_out),), "notice")
    if dossier.marking:
        yield Paragraph((words.chosen.format(marking=say.names.markings[dossier.marking]),), "notice")


def _list(dossier: Dossier, say: Say) -> Table:
    labels = say.words.labels
    columns = (labels["question"], labels["state"], labels["due"], labels["author"])
    rows = tuple((say.title(one), say.words.states[one.state], _due(one, say), one.author) for one in dossier.chapters)
    return Table(say.words.questions, columns, rows)


def _open(dossier: Dossier, say: Say) -> Iterator[Block]:
    """Of one question list by list, of several question by question."""
    yield Heading(say.words.open_heading, 3)
    found = [(one, lists) for one in dossier.chapters if (lists := _lists(one, dossier, say))]
    if not found:
        yield Paragraph((say.words.nothing_open,))
    for one, lists in found:
        if len(dossier.chapters) > 1:
            yield Heading(say.title(one), 4)
        for label, texts in lists:
            yield Heading(label, 4) if len(dossier.chapters) == 1 else Paragraph((f"{label}:",))
            yield Bullets(texts)


def _lists(one: Chapter, dossier: Dossier, say: Say) -> list[tuple[str, tuple[str, ...]]]:
    words = say.words
    lists = (
        (words.blocking, tuple(_where(item.item, item.at, say) for item in one.blocking)),
        (words.wanted, tuple(_wanted(item, dossier, say) for item in one.wanted)),
        (words.to_check, tuple(_marks(one, say))),
    )
    return [(label, texts) for label, texts in lists if texts]


def _where(item: str, at: At, say: Say) -> str:
    """With the parts it is about, when it is about parts."""
    where = say.at(at).lower()
    return f"{item} ({where})" if where else item


def _wanted(wanted: Wanted, dossier: Dossier, say: Say) -> str:
    until = f"{say.words.labels['when'].lower()} {say.day(wanted.day)}" if wanted.day else ""
    late = say.words.overdue if wanted.day and wanted.day < dossier.day else ""
    item = _where(wanted.item, wanted.at, say)
    return ", ".join(text for text in (item, wanted.person, until, late) if text)


def _marks(one: Chapter, say: Say) -> Iterator[str]:
    """Each once, with the parts where it is."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for part in one.parts:
        for mark in part.marks:
            where = "" if part.numbers else say.part(part, one.asked)
            of = found.setdefault(mark_words(mark, say.all.marks, say.words.joined), {})
            of[where] = of.get(where, ()) + part.numbers
    for said, places in found.items():
        for where, numbers in places.items():
            yield say.filled(say.words.mark, part=where or say.numbered(numbers, say.words.part), mark=said)
