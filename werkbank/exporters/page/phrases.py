"""What a line of the brief says, part by part, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from werkbank.domain.brief import Line
from werkbank.domain.ids import show
from werkbank.lang import Words
from werkbank.lang.days import day as short_day
from werkbank.lang.days import moment


class Phrases:
    """The words of one brief: one language, seen from the day of that brief."""

    def __init__(self, words: Words, today: date) -> None:
        self.words, self.names, self.language = words.brief, words.names, words.language
        self.today = today

    def full_day(self, value: date) -> str:
        """``di 24-11-2026``."""
        return self.words.date.format(
            weekday=self.names.weekdays[value.weekday()],
            day=value.day,
            number=value.month,
            month=self.names.months[value.month - 1],
            year=value.year,
        )

    def due(self, line: Line) -> str:
        """``uiterlijk vandaag, di 24 nov 17:00``; empty without a date."""
        if line.due is None:
            return ""
        when = self.day(line.due)
        if line.due == self.today:
            when = self.words.today.format(day=when)
        elif line.due - self.today == timedelta(days=1):
            when = self.words.tomorrow.format(day=when)
        if line.due_time:
            when = f"{when} {line.due_time}"
        return (self.words.due_past if line.due < self.today else self.words.due).format(when=when)

    def change(self, line: Line) -> str:
        """New, or what has changed; empty when nothing has, and without a previous brief."""
        if line.change == "new":
            return self.words.mark_new
        if line.change == "changed":
            return self.words.mark_changed.format(
                fields=self.listed(self.words.changed_fields[name] for name in line.changed)
            )
        return ""

    def text(self, line: Line) -> str:
        """What the line is about; never empty."""
        return line.text or self.names.no_subject

    def masked(self, item: int) -> str:
        """Instead of the text of a piece that is hidden."""
        return self.words.masked.format(id=show("item", item))

    def listed(self, parts: Iterable[str]) -> str:
        """``a, b en c``."""
        *most, last = parts
        return f"{', '.join(most)} {self.words.joined} {last}" if most else last

    def day(self, value: date) -> str:
        """``wo 25 nov``."""
        return short_day(value, self.names, self.today)

    def moment(self, value: datetime) -> str:
        """``wo 25 nov 07:45``."""
        return moment(value, self.names, self.today)
