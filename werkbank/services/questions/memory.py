"""The memory while writing: earlier answers, commitments and messages that resemble what is asked, and taking one over.

Bounded whatever was asked: at most ``_WORDS`` words, of each the newest ``_HITS`` rows that have it; the best
``_WEIGHED`` by the rarity of those words are read and weighed in full. A common word has a hundred thousand hits: which
of the older ones come near then follows from the other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain import ids
from werkbank.domain.days import amsterdam_day
from werkbank.domain.likeness.weighing import Hits, candidates, counted, days_ago, rarity, weighed
from werkbank.domain.likeness.words import folded, forms, references, telling
from werkbank.domain.markings import hidden, sealed
from werkbank.domain.memory_views import Earlier
from werkbank.domain.nearest import plain
from werkbank.importers.own_text import own_text
from werkbank.services.remembering import marking_in
from werkbank.storage.reads import day, moment
from werkbank.storage.reads import memory as reads
from werkbank.storage.reads import questions as question_reads

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from werkbank.domain.inbox import Question
    from werkbank.domain.likeness.weighing import Same
    from werkbank.domain.memory_views import Source
    from werkbank.domain.question_keeping import Commitment
    from werkbank.services.doors import Doors
    from werkbank.services.views import Views
    from werkbank.storage.reads import Query

MOST: Final = 12
"""Of what resembles, so much is shown."""
SHOWN: Final = 2_000
"""Characters of a text that are shown; taking it over takes all of it."""
_WORDS: Final = 24
_HITS: Final[dict[reads.Index, int]] = {"recall": 1_000, "search": 400}
_WEIGHED: Final = 40
_BODY: Final = 6_000
"""Characters of a message that are weighed."""
_TYPED: Final = 0.5
"""What a word of the answer that is being typed weighs, beside one of the question."""


class _Asked(NamedTuple):
    """What something is looked for with. ``words`` has by stem the folded word and its share (1, or ``_TYPED``)."""

    words: Mapping[str, tuple[str, float]]
    references: frozenset[str]
    asker: str
    manager: int | None
    question: int
    message: int | None


class _Found(NamedTuple):
    """A row as read, with the words to weigh it by."""

    earlier: Earlier
    stems: Collection[str]
    references: frozenset[str]
    manager: Collection[int]
    theme: str


class Memory:
    """Find what was asked, said and promised before."""

    def __init__(self, doors: Doors, views: Views) -> None:
        self._doors, self._views = doors, views

    def recall(self, ref: str, place: int, typed: str = "", most: int = MOST) -> tuple[Earlier, ...]:
        """What resembles the part at a place (from 1) of a question, and ``typed``, the answer so far; the best first.

        Never anything of the question itself. Raises ``NotFound``.
        """
        from werkbank.domain.errors import NotFound
        from werkbank.services.questions.shaping import question_number

        query = self._doors.query
        number = question_number(query, ref)
        question = question_reads.kept(query, [number]).get(number)
        if question is None:
            raise NotFound("question", ref)
        parts = question_reads.parts(query, [number]).get(number, [])
        if not (1 <= place <= len(parts) or (place == 0 and not parts)):
            raise NotFound("part", str(place))
        text = parts[place - 1].text if place else f"{question.title}\n{question.text}\n{question.core}"
        return self._earlier(query, _of_question(query, question, text, typed), most)

    def like(self, text: str, manager: str = "", most: int = MOST) -> tuple[Earlier, ...]:
        """What resembles a text; the best first."""
        owner = self._views.manager_number(manager)
        asked = _Asked(_words(text, ""), references(text), "", owner, 0, None)
        return self._earlier(self._doors.query, asked, most)

    def _earlier(self, query: Query, asked: _Asked, most: int) -> tuple[Earlier, ...]:
        if not asked.words:
            return ()
        today = self._doors.clock.today()
        found = [*_remembered(query, asked, today), *_written(query, asked, today)]
        found.sort(key=lambda one: (-one.points, one.source, one.ref))
        return tuple(found[:most])


def _of_question(query: Query, question: Question, text: str, typed: str) -> _Asked:
    whole = f"{text}\n{question.title}"
    known = references(f"{whole}\n{question.reference}")
    message = reads.message_of(query, question.id)
    return _Asked(
        _words(whole, typed), known, plain(question.asker), question.manager_id, question.id, message
    )  # fmt: skip


def _words(text: str, typed: str) -> dict[str, tuple[str, float]]:
    """The words to look with: those of the question first, of either the longest, which are the rarest more often."""
    made: dict[str, tuple[str, float]] = {}
    for one, share, most in ((text, 1.0, _WORDS), (typed, _TYPED, _WORDS)):
        fresh = {stem: word for stem, word in telling(one).items() if stem not in made}
        longest = sorted(fresh, key=lambda stem: -len(stem))[: max(0, most - len(made))]
        made |= {stem: (word, share) for stem, word in fresh.items() if stem in longest}
    return made


def _weights(query: Query, index: reads.Index, asked: _Asked) -> tuple[dict[str, float], dict[str, Hits]]:
    """By stem what it weighs in an index, and where it was found."""
    last, total = reads.size(query, index)
    most = _HITS[index]
    found, weights = {}, {}
    for stem, (word, share) in asked.words.items():
        looked = (stem,) if index == "recall" else forms(word)
        hits = counted(reads.hits(query, index, looked, most), most, last)
        found[stem] = hits
        weights[stem] = share * rarity(min(hits.amount, total), total)
    return weights, found


def _remembered(query: Query, asked: _Asked, today: date) -> Iterator[Earlier]:
    weights, found = _weights(query, "recall", asked)
    numbers = candidates(found, weights, _WEIGHED)
    parts = reads.earlier_parts(query, [one // 2 for one in numbers if one % 2 == 0])
    commitments = question_reads.committed(query, [one // 2 for one in numbers if one % 2])
    marks = reads.marks_in(query, list(commitments))
    rows = [_part(one) for one in parts if one.question_id != asked.question]
    rows += [
        _commitment(number, one, marks.get(number, ""))
        for number, one in commitments.items() if not asked.question or one.question_id != asked.question
    ]  # fmt: skip
    return _ranked(rows, weights, asked, today)


def _written(query: Query, asked: _Asked, today: date) -> Iterator[Earlier]:
    weights, found = _weights(query, "search", asked)
    numbers = [one for one in candidates(found, weights, _WEIGHED) if one != asked.message]
    return _ranked([_message(one) for one in reads.earlier_messages(query, numbers)], weights, asked, today)


def _ranked(rows: list[_Found], weights: Mapping[str, float], asked: _Asked, today: date) -> Iterator[Earlier]:
    """Weighed; of what is sealed nothing at all, of what is hidden only that it is there."""
    for row in rows:
        one = row.earlier
        if sealed(one.marking):
            continue
        stems = set(row.stems)
        how = weighed(weights, stems, _same(row, asked), days_ago(one.day, today))
        if how is None:
            continue
        words = tuple(asked.words[stem][0] for stem in how.words)
        if one.hidden:
            yield one._replace(title="", said="", who="", points=how.points)
        else:
            yield one._replace(said=one.said[:SHOWN], points=how.points, words=words, same=how.same)


def _same(row: _Found, asked: _Asked) -> list[Same]:
    who = plain(row.earlier.who)
    theme = telling(row.theme)
    checks: tuple[tuple[Same, bool], ...] = (
        ("reference", bool(row.references & asked.references)),
        ("asker", bool(who and asked.asker) and (who in asked.asker or asked.asker in who)),
        ("theme", bool(theme) and theme.keys() <= asked.words.keys()),
        ("manager", asked.manager is not None and asked.manager in row.manager),
    )
    return [name for name, holds in checks if holds]


def _found(source: Source, ref: str, marks: str, title: str, said: str, who: str, at: date | None) -> Earlier:
    marking = marking_in(marks)
    return Earlier(source, ref, title, said, who, at, "", None, marking, hidden(marking), 0, (), ())


def _part(one: reads.EarlierPart) -> _Found:
    said = "\n".join(filter(None, (one.core, one.answer)))
    ref = f"{ids.show('question', one.question_id)}.{one.place}"
    words = f"{one.text}\n{one.title}\n{one.reference}"
    return _Found(
        _found("part", ref, one.marks, one.text, said, one.asker, day(one.day)), folded(f"{words}\n{said}").split(),
        references(words), () if one.manager_id is None else (one.manager_id,), "",
    )  # fmt: skip


def _commitment(number: int, one: Commitment, marks: str) -> _Found:
    words = f"{one.text}\n{one.reference}\n{one.occasion}\n{one.theme}"
    made = _found(
        "commitment", ids.show("commitment", number), f"{one.marking},{marks}", one.text, one.remark, "", one.made_on
    )  # fmt: skip
    return _Found(
        made._replace(state=one.state, due=one.due), folded(f"{words}\n{one.remark}").split(), references(words),
        () if one.manager_id is None else (one.manager_id,), one.theme,
    )  # fmt: skip


def _message(one: reads.EarlierMessage) -> _Found:
    body = own_text(one.body[:_BODY])
    managers = {int(text) for text in (one.managers or "").split(",") if text}
    came = amsterdam_day(moment(one.received))
    words = f"{one.subject}\n{body}"
    return _Found(
        _found("message", ids.show("message", one.message_id), one.marks, one.subject, body, one.from_name, came),
        folded(words).split(), references(words), managers, "",
    )  # fmt: skip
