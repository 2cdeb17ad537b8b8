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
from werkbank.domain.likeness.words import forms, references, telling
from werkbank.domain.markings import hidden, sealed
from werkbank.domain.memory_views import Earlier
from werkbank.domain.nearest import plain
from werkbank.services.remembering import marking_in, number_of_commitment, number_of_part
from werkbank.storage.reads import day, moment
from werkbank.storage.reads import memory as reads
from werkbank.storage.reads import questions as question_reads

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from werkbank.domain.inbox import Question
    from werkbank.domain.likeness.weighing import Same, Source
    from werkbank.domain.question_keeping import Commitment, Part
    from werkbank.services.doors import Doors
    from werkbank.services.views import Views
    from werkbank.storage.reads import Query

MOST: Final = 12
"""Of what resembles, so much is shown."""
SHOWN: Final = 2_000
"""Characters of a text that are shown; taking it over takes all of it."""
_WORDS: Final = 16
_LEFT: Final = 4
"""Of those, so many are left for what stands beside a long part."""
_HITS: Final[dict[reads.Index, int]] = {"recall": 600, "search": 250}
_WEIGHED: Final = 30
_NOWHERE: Final = 0.3
"""What a word weighs that is nowhere: it tells nothing apart, but what lacks it resembles a little less."""
_BODY: Final = 6_000
"""Characters of a message that are weighed."""
_ASIDE: Final = 0.5
"""What a word of the title or of the answer that is being typed weighs, beside one of the part itself."""


class _Asked(NamedTuple):
    """What something is looked for with. ``words`` has by stem the folded word and its share (1, or ``_ASIDE``)."""

    words: Mapping[str, tuple[str, float]]
    references: frozenset[str]
    asker: str
    manager: int | None
    question: int
    message: int | None


class _Found(NamedTuple):
    """A row as read. ``stems`` are those of what is asked that it has; ``text`` is where its numbers stand."""

    earlier: Earlier
    stems: Collection[str]
    text: str
    managers: Collection[int | None]
    theme: str


class Memory:
    """Find what was asked, said and promised before."""

    def __init__(self, doors: Doors, views: Views) -> None:
        self._doors, self._views = doors, views

    def recall(self, ref: str, place: int, typed: str = "", most: int = MOST) -> tuple[Earlier, ...]:
        """What resembles the part at a place (from 1) of a question, and ``typed``, the answer so far; the best first.

        Never anything of the question itself; what was taken over in the answer resembles its source, and is not
        looked for with. Raises ``NotFound``.
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
        if place and parts[place - 1].taken_from:
            from werkbank.services.questions.taking_over import without_taken

            typed = without_taken(query, parts[place - 1].taken_from, typed)
        return self._earlier(query, _of_question(query, question, text, typed), most)

    def like(self, text: str, manager: str = "", most: int = MOST) -> tuple[Earlier, ...]:
        """What resembles a text; the best first."""
        owner = self._views.manager_number(manager)
        asked = _Asked(_words(text, ""), references(text), "", owner, 0, None)
        return self._earlier(self._doors.query, asked, most)

    def take_over(self, ref: str, place: int, source: str) -> Part:
        """Put what ``source`` says behind the answer of a part, as one deed; see ``taking_over``."""
        from werkbank.services.questions.taking_over import take_over

        return take_over(self._doors, ref, place, source)

    def _earlier(self, query: Query, asked: _Asked, most: int) -> tuple[Earlier, ...]:
        if not asked.words:
            return ()
        today = self._doors.clock.today()
        weights, found_in = _looked_up(query, asked)
        found = [*_remembered(query, asked, weights, found_in["recall"], today)]
        found += _written(query, asked, weights, found_in["search"], today)
        found.sort(key=lambda one: (-one.points, one.source, one.ref))
        return tuple(_shown(one) for one in _standing(query, found[:most]))


def _of_question(query: Query, question: Question, text: str, typed: str) -> _Asked:
    known = references(f"{text}\n{question.title}\n{question.reference}")
    words, asker = _words(text, f"{question.title}\n{typed}"), plain(question.asker)
    return _Asked(words, known, asker, question.manager_id, question.id, reads.message_of(query, question.id))


def _words(text: str, aside: str) -> dict[str, tuple[str, float]]:
    """The words to look with: those of the question first, of either the longest, which are the rarest more often."""
    made: dict[str, tuple[str, float]] = {}
    for one, share, most in ((text, 1.0, _WORDS - _LEFT), (aside, _ASIDE, _WORDS)):
        fresh = {stem: word for stem, word in telling(one).items() if stem not in made}
        longest = sorted(fresh, key=lambda stem: -len(stem))[: max(0, most - len(made))]
        made |= {stem: (word, share) for stem, word in fresh.items() if stem in longest}
    return made


def _looked_up(query: Query, asked: _Asked) -> tuple[dict[str, float], dict[reads.Index, dict[str, Hits]]]:
    """By stem what it weighs, over both indexes together so that all that is found compares; and where it was found."""
    found: dict[reads.Index, dict[str, Hits]] = {}
    amounts = dict.fromkeys(asked.words, 0.0)
    everything = 0
    for index, most in _HITS.items():
        last, total = reads.size(query, index)
        found[index] = {}
        for stem, (word, _) in asked.words.items():
            looked = (stem,) if index == "recall" else forms(word)
            hits = found[index][stem] = counted(reads.hits(query, index, looked, most), most, last)
            amounts[stem] += min(hits.amount, total)
        everything += total
    weights = {
        stem: share * rarity(amounts[stem], everything) * (1 if amounts[stem] else _NOWHERE)
        for stem, (_, share) in asked.words.items()
    }
    return weights, found


def _remembered(
    query: Query, asked: _Asked, weights: Mapping[str, float], found: Mapping[str, Hits], today: date
) -> Iterator[Earlier]:
    numbers = candidates(found, weights, _WEIGHED)
    stems = {row.id: {*row.asked.split(), *row.said.split()} for row in reads.kept(query, numbers).values()}
    commitments = question_reads.committed(query, [one // 2 for one in numbers if one % 2])
    marks = reads.marks_in(query, list(commitments))
    rows = [
        _part(one, stems[number_of_part(one.part_id)])
        for one in reads.earlier_parts(query, [one // 2 for one in numbers if one % 2 == 0])
        if one.question_id != asked.question
    ]
    rows += [
        _commitment(one, marks.get(number, ""), stems[number_of_commitment(number)])
        for number, one in commitments.items()
        if not asked.question or one.question_id != asked.question
    ]
    return _ranked(rows, weights, asked, today)


def _written(
    query: Query, asked: _Asked, weights: Mapping[str, float], found: Mapping[str, Hits], today: date
) -> Iterator[Earlier]:
    numbers = [one for one in candidates(found, weights, _WEIGHED) if one != asked.message]
    looked = {stem: forms(word) for stem, (word, _) in asked.words.items()}
    rows = [_message(one, looked) for one in reads.earlier_messages(query, numbers)]
    return _ranked(rows, weights, asked, today)


def _ranked(rows: list[_Found], weights: Mapping[str, float], asked: _Asked, today: date) -> Iterator[Earlier]:
    """Weighed; of what is sealed nothing at all, of what is hidden only that it is there."""
    for row in rows:
        one = row.earlier
        if sealed(one.marking):
            continue
        how = weighed(weights, row.stems, _same(row, asked), days_ago(one.day, today), one.source)
        if how is None:
            continue
        words = tuple(asked.words[stem][0] for stem in how.words)
        if one.hidden:
            yield one._replace(title="", said="", who="", points=how.points)
        else:
            yield one._replace(points=how.points, words=words, same=how.same)


def _same(row: _Found, asked: _Asked) -> list[Same]:
    who, theme = plain(row.earlier.who), telling(row.theme)
    checks: tuple[tuple[Same, bool], ...] = (
        ("reference", bool(asked.references) and bool(references(row.text) & asked.references)),
        ("asker", bool(who and asked.asker) and (who in asked.asker or asked.asker in who)),
        ("theme", bool(theme) and theme.keys() <= asked.words.keys()),
        ("manager", asked.manager is not None and asked.manager in row.managers),
    )
    return [name for name, holds in checks if holds]


def _found(source: Source, ref: str, marks: str, title: str, said: str, who: str, at: date | None) -> Earlier:
    marking = marking_in(marks)
    return Earlier(source, ref, title, said, who, at, None, "", None, marking, hidden(marking), 0, (), ())


def _part(one: reads.EarlierPart, stems: Collection[str]) -> _Found:
    said = "\n".join(filter(None, (one.core, one.answer)))
    ref = f"{ids.show('question', one.question_id)}.{one.place}"
    written = None if one.written is None else amsterdam_day(moment(one.written))
    made = _found("part", ref, one.marks, one.text, said, one.asker, written or day(one.day))
    made = made._replace(day_is="asked" if written is None else "answered", stands=bool(one.answered))
    return _Found(made, stems, f"{one.text}\n{one.title}\n{one.reference}", (one.manager_id,), "")


def _commitment(one: Commitment, marks: str, stems: Collection[str]) -> _Found:
    ref, marks = ids.show("commitment", one.id), f"{one.marking},{marks}"
    made = _found("commitment", ref, marks, one.text, one.remark, "", one.made_on)
    made = made._replace(kind=one.kind, state=one.state, due=one.due, day_is="made")
    return _Found(made, stems, f"{one.text}\n{one.reference}\n{one.occasion}", (one.manager_id,), one.theme)


def _message(one: reads.EarlierMessage, looked: Mapping[str, tuple[str, ...]]) -> _Found:
    text = f"{one.subject}\n{one.body[:_BODY]}"
    words = set(plain(text).split())
    stems = {stem for stem, some in looked.items() if not words.isdisjoint(some)}
    managers = [int(number) for number in (one.managers or "").split(",") if number]
    came = amsterdam_day(moment(one.received))
    ref = ids.show("message", one.message_id)
    made = _found("message", ref, one.marks, one.subject, one.body[:_BODY], one.from_name, came)
    return _Found(made, stems, text, managers, "")


def _standing(query: Query, found: list[Earlier]) -> Iterator[Earlier]:
    """A message that became a question says which, and how far its answer is."""
    messages = {one.ref: int(one.ref[1:]) for one in found if one.source == "message" and not one.hidden}
    asked = reads.asked_in(query, sorted(messages.values()))
    for one in found:
        about = asked.get(messages.get(one.ref, 0))
        if about is None:
            yield one
            continue
        settled = about.state == "answered"
        done = about.parts if settled else about.answered
        yield one._replace(
            question=ids.show("question", about.question_id), parts=about.parts, answered=done or int(settled)
        )


def _shown(one: Earlier) -> Earlier:
    """With what is shown of its text: of a message only what its writer wrote."""
    from werkbank.importers.own_text import own_text

    said = own_text(one.said) if one.source == "message" and one.said else one.said
    return one._replace(said=said[:SHOWN])
