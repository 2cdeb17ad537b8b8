"""Every word on screen, in two languages. ``words("nl")`` gives the table; a missing word is a type error.

A section is imported when it is first asked for, so a reading command loads only the words it says.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, cast, get_args

from werkbank.domain.errors import Conflict, WerkbankError
from werkbank.lang.of_inbox import OfInbox
from werkbank.lang.of_people import OfPeople

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang.shape.adding import AddingWords
    from werkbank.lang.shape.brief import BriefWords
    from werkbank.lang.shape.checklists import ChecklistWords
    from werkbank.lang.shape.cli import CliWords
    from werkbank.lang.shape.commands import CommandWords
    from werkbank.lang.shape.dates import DateWords
    from werkbank.lang.shape.deadlines import DeadlineWords
    from werkbank.lang.shape.dossier import DossierWords
    from werkbank.lang.shape.errors import ErrorWords, Told
    from werkbank.lang.shape.history import HistoryWords
    from werkbank.lang.shape.keeping import KeepingWords
    from werkbank.lang.shape.marks import MarkWords
    from werkbank.lang.shape.memory import MemoryWords
    from werkbank.lang.shape.names import Names
    from werkbank.lang.shape.note_listing import NoteListingWords
    from werkbank.lang.shape.note_types import NoteTypeWords
    from werkbank.lang.shape.note_verbs import NoteVerbWords
    from werkbank.lang.shape.notes import NoteWords
    from werkbank.lang.shape.preparation import PreparationWords
    from werkbank.lang.shape.queries import QueryWords
    from werkbank.lang.shape.question_preview import QuestionPreviewWords
    from werkbank.lang.shape.question_verbs import QuestionVerbWords
    from werkbank.lang.shape.questions import QuestionWords
    from werkbank.lang.shape.reasons import ReasonWords
    from werkbank.lang.shape.screen import ScreenWords
    from werkbank.lang.shape.terms import TermWords
    from werkbank.lang.shape.types import TypeWords
    from werkbank.lang.shape.weighing import WeighingWords

Language = Literal["nl", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


class _OfQuestions:
    """The words of what stands around questions."""

    language: Language

    @cached_property
    def memory(self) -> MemoryWords:
        """Commitments, and what resembles a question from before."""
        if self.language == "en":
            from werkbank.lang.en.memory import MEMORY as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.memory import MEMORY

        return MEMORY

    @cached_property
    def checklists(self) -> ChecklistWords:
        """The checklists of questions."""
        if self.language == "en":
            from werkbank.lang.en.checklists import CHECKLISTS as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.checklists import CHECKLISTS

        return CHECKLISTS

    @cached_property
    def question_verbs(self) -> QuestionVerbWords:
        """Questions on the command line."""
        if self.language == "en":
            from werkbank.lang.en.question_verbs import QUESTION_VERBS as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.question_verbs import QUESTION_VERBS

        return QUESTION_VERBS

    @cached_property
    def preparation(self) -> PreparationWords:
        """Questions that are prepared."""
        if self.language == "en":
            from werkbank.lang.en.preparation import PREPARATION as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.preparation import PREPARATION

        return PREPARATION

    @cached_property
    def question_preview(self) -> QuestionPreviewWords:
        """Lists of questions before they are kept."""
        if self.language == "en":
            from werkbank.lang.en.question_preview import QUESTION_PREVIEW as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.question_preview import QUESTION_PREVIEW

        return QUESTION_PREVIEW

    @cached_property
    def questions(self) -> QuestionWords:
        """Lists of questions as they were read."""
        if self.language == "en":
            from werkbank.lang.en.questions import QUESTIONS as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.questions import QUESTIONS

        return QUESTIONS


class Words(_OfQuestions, OfInbox, OfPeople):
    """All words of one language, section by section."""

    def __init__(self, language: Language = "nl") -> None:
        self.language: Language = language

    @cached_property
    def weighing(self) -> WeighingWords:
        """The weights of the score."""
        if self.language == "en":
            from werkbank.lang.en.weighing import WEIGHING as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.weighing import WEIGHING

        return WEIGHING

    @cached_property
    def names(self) -> Names:
        """What codes are called."""
        if self.language == "en":
            from werkbank.lang.en.names import NAMES as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.names import NAMES

        return NAMES

    @cached_property
    def reasons(self) -> ReasonWords:
        """Why something has its place in the list."""
        if self.language == "en":
            from werkbank.lang.en.reasons import REASONS as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.reasons import REASONS

        return REASONS

    @cached_property
    def brief(self) -> BriefWords:
        """The page for the manager and the gate before it."""
        if self.language == "en":
            from werkbank.lang.en.brief import BRIEF as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.brief import BRIEF

        return BRIEF

    @cached_property
    def cli(self) -> CliWords:
        """The command line."""
        if self.language == "en":
            from werkbank.lang.en.cli import CLI as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.cli import CLI

        return CLI

    @cached_property
    def errors(self) -> ErrorWords:
        """Failures: what, where, what to do."""
        if self.language == "en":
            from werkbank.lang.en.errors import ERRORS as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.errors import ERRORS

        return ERRORS

    @cached_property
    def history(self) -> HistoryWords:
        """Deeds, one line each."""
        if self.language == "en":
            from werkbank.lang.en.history import HISTORY as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.history import HISTORY

        return HISTORY

    @cached_property
    def keeping(self) -> KeepingWords:
        """The archive as a whole: copies, checks, wiping."""
        if self.language == "en":
            from werkbank.lang.en.keeping import KEEPING as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.keeping import KEEPING

        return KEEPING

    @cached_property
    def types(self) -> TypeWords:
        """The types of nota's on the screen."""
        if self.language == "en":
            from werkbank.lang.en.types import TYPES as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.types import TYPES

        return TYPES

    @cached_property
    def screen(self) -> ScreenWords:
        """The workbench on the screen."""
        if self.language == "en":
            from werkbank.lang.en.screen import SCREEN as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.screen import SCREEN

        return SCREEN

    @cached_property
    def adding(self) -> AddingWords:
        """The quick line."""
        if self.language == "en":
            from werkbank.lang.en.adding import ADDING as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.adding import ADDING

        return ADDING

    @cached_property
    def dates(self) -> DateWords:
        """Dates that were typed."""
        if self.language == "en":
            from werkbank.lang.en.dates import DATES as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.dates import DATES

        return DATES

    @cached_property
    def terms(self) -> TermWords:
        """Terms: their reasoning, and days that do not count."""
        if self.language == "en":
            from werkbank.lang.en.terms import TERMS as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.terms import TERMS

        return TERMS

    @cached_property
    def deadlines(self) -> DeadlineWords:
        """Terms on items, what moved, and own closing days."""
        if self.language == "en":
            from werkbank.lang.en.deadlines import DEADLINES as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.deadlines import DEADLINES

        return DEADLINES

    @cached_property
    def note_verbs(self) -> NoteVerbWords:
        """Nota's on the command line."""
        if self.language == "en":
            from werkbank.lang.en.note_verbs import NOTE_VERBS as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.note_verbs import NOTE_VERBS

        return NOTE_VERBS

    @cached_property
    def note_types(self) -> NoteTypeWords:
        """Types of nota's and their routes."""
        if self.language == "en":
            from werkbank.lang.en.note_types import NOTE_TYPES as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.note_types import NOTE_TYPES

        return NOTE_TYPES

    @cached_property
    def note_listing(self) -> NoteListingWords:
        """Lists of notes from elsewhere."""
        if self.language == "en":
            from werkbank.lang.en.note_listing import NOTE_LISTING as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.note_listing import NOTE_LISTING

        return NOTE_LISTING

    @cached_property
    def notes(self) -> NoteWords:
        """Nota's on their route."""
        if self.language == "en":
            from werkbank.lang.en.notes import NOTES as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.notes import NOTES

        return NOTES

    @cached_property
    def marks(self) -> MarkWords:
        """What is still to be looked at in an answer."""
        if self.language == "en":
            from werkbank.lang.en.marks import MARKS as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.marks import MARKS

        return MARKS

    @cached_property
    def dossier(self) -> DossierWords:
        """Questions with their answers, as they leave."""
        if self.language == "en":
            from werkbank.lang.en.dossier import DOSSIER as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.dossier import DOSSIER

        return DOSSIER

    @cached_property
    def queries(self) -> QueryWords:
        """What is typed to choose what is in a list."""
        if self.language == "en":
            from werkbank.lang.en.queries import QUERIES as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.queries import QUERIES

        return QUERIES

    @cached_property
    def commands(self) -> CommandWords:
        """What the keys do."""
        if self.language == "en":
            from werkbank.lang.en.commands import COMMANDS as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.commands import COMMANDS

        return COMMANDS


def words(language: Language = "nl") -> Words:
    """The words of a language."""
    return Words(language)


def explain(error: BaseException, language: Words) -> Told:
    """A failure in one sentence, and what to do now; never a word of anybody's content."""
    if not isinstance(error, WerkbankError):
        return language.errors["unexpected"](error)
    if isinstance(error, Conflict) and error.by is not None:
        from werkbank.lang.in_the_way import stands_in_the_way

        return stands_in_the_way(error, error.by, language)
    tell = cast("Callable[[BaseException], Told]", language.errors[error.code])  # type: ignore[literal-required]
    return tell(error)
