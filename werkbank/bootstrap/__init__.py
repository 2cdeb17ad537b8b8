"""Where the parts meet: settings, clock and doors become services."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from werkbank.bootstrap.clocks import FixedClock, SystemClock
from werkbank.lang import Words, words
from werkbank.services.aids import Aids
from werkbank.services.doors import Doors

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from werkbank.services.adding import Adding
    from werkbank.services.brief_sights import BriefSights
    from werkbank.services.briefs import Briefs
    from werkbank.services.checklists.keeping import ChecklistKeeping
    from werkbank.services.checklists.sights import ChecklistSights
    from werkbank.services.closing_days import ClosingDays
    from werkbank.services.contacts import Contacts
    from werkbank.services.deadlines import Deadlines
    from werkbank.services.deciding import Deciding
    from werkbank.services.delivery import Delivery
    from werkbank.services.history import History
    from werkbank.services.intake import Intake
    from werkbank.services.keeping import Keeping
    from werkbank.services.note_listing import Listings
    from werkbank.services.notes.absences import Absences
    from werkbank.services.notes.looking import Notes
    from werkbank.services.notes.moving import Moving
    from werkbank.services.notes.reminding import Reminding
    from werkbank.services.notes.shaping import NoteShaping
    from werkbank.services.notes.templates import Templates
    from werkbank.services.notes.type_sights import TypeSights
    from werkbank.services.overviews import Overviews
    from werkbank.services.queries import Queries
    from werkbank.services.questions.checking import Checking
    from werkbank.services.questions.commitment_listing import CommitmentListings
    from werkbank.services.questions.commitments import Commitments
    from werkbank.services.questions.dossier import Dossiers
    from werkbank.services.questions.importing import Importing
    from werkbank.services.questions.looking import Questions
    from werkbank.services.questions.memory import Memory
    from werkbank.services.questions.reminding import QuestionReminding
    from werkbank.services.questions.shaping import Shaping as QuestionShaping
    from werkbank.services.questions.versions import Versions
    from werkbank.services.register import Register
    from werkbank.services.rescoring import Rescoring
    from werkbank.services.rules.keeping import Rules
    from werkbank.services.sections import Sections
    from werkbank.services.senders import SenderGate
    from werkbank.services.shaping import Shaping
    from werkbank.services.sights import Sights
    from werkbank.services.tab_counts import TabCounts
    from werkbank.services.unkept import Unkept
    from werkbank.services.views import Views
    from werkbank.services.weighing import Weighings
    from werkbank.settings import Settings


class _OfQuestions:
    """Looking at what is there, and what is done with questions and their checklists."""

    doors: Doors
    words: Words

    @cached_property
    def views(self) -> Views:
        """Lists, one item or message, search."""
        from werkbank.services.views import Views

        return Views(self.doors)

    @cached_property
    def queries(self) -> Queries:
        """Look in the lists with a query."""
        from werkbank.services.queries import Queries

        return Queries(self.doors, self.views, self.words.language)

    @cached_property
    def sections(self) -> Sections:
        """The parts into which the inbox can be split."""
        from werkbank.services.sections import Sections

        return Sections(self.doors, self.views, self.queries)

    @cached_property
    def questions(self) -> Questions:
        """Questions: the list, one whole, who owes what."""
        from werkbank.services.questions.looking import Questions

        return Questions(self.doors, self.views, self.words.language)

    @cached_property
    def question_shaping(self) -> QuestionShaping:
        """Change a question and its parts."""
        from werkbank.services.questions.shaping import Shaping as QuestionShaping

        return QuestionShaping(self.doors)

    @cached_property
    def question_import(self) -> Importing:
        """Read lists of questions, and keep them."""
        from werkbank.services.questions.importing import Importing

        return Importing(self.doors, self.words.language)

    @cached_property
    def checking(self) -> Checking:
        """Tick what a checklist asks of a question."""
        from werkbank.services.questions.checking import Checking

        return Checking(self.doors)

    @cached_property
    def commitments(self) -> Commitments:
        """What was promised, and asked for by motions."""
        from werkbank.services.questions.commitments import Commitments

        return Commitments(self.doors, self.views)

    @cached_property
    def commitment_listings(self) -> CommitmentListings:
        """Lists of commitments from elsewhere."""
        from werkbank.services.questions.commitment_listing import CommitmentListings

        return CommitmentListings(self.doors)

    @cached_property
    def memory(self) -> Memory:
        """What was asked, said and promised before."""
        from werkbank.services.questions.memory import Memory

        return Memory(self.doors, self.views)

    @cached_property
    def dossiers(self) -> Dossiers:
        """Files of questions for a reader."""
        from werkbank.services.questions.dossier import Dossiers

        return Dossiers(self.doors, self.questions, self.words)

    @cached_property
    def answer_versions(self) -> Versions:
        """The versions of an answer."""
        from werkbank.services.questions.versions import Versions

        return Versions(self.doors, self.question_shaping)

    @cached_property
    def question_reminding(self) -> QuestionReminding:
        """Who is to be reminded of what they owe for questions."""
        from werkbank.services.questions.reminding import QuestionReminding

        return QuestionReminding(self.doors, self.questions, self.words)

    @cached_property
    def checklists(self) -> ChecklistKeeping:
        """The checklists of questions, and those of the organisation itself."""
        from werkbank.services.checklists.keeping import ChecklistKeeping

        return ChecklistKeeping(self.doors)

    @cached_property
    def unkept(self) -> Unkept:
        """Working copies of types and checklists that were not kept yet."""
        from werkbank.services.unkept import Unkept

        return Unkept(self.doors)

    @cached_property
    def checklist_sights(self) -> ChecklistSights:
        """The checklists as they can be edited, and what would become of what runs."""
        from werkbank.services.checklists.sights import ChecklistSights

        return ChecklistSights(self.doors)


class Services(_OfQuestions, Aids):
    """Everything a front end may ask for; each part is made when it is first used."""

    def __init__(self, doors: Doors, language: Words) -> None:
        self.doors, self.words = doors, language

    @cached_property
    def sights(self) -> Sights:
        """Everything of one item, as the preview shows it."""
        from werkbank.services.sights import Sights

        return Sights(self.doors, self.views)

    @cached_property
    def intake(self) -> Intake:
        """Bring messages in."""
        from werkbank.services.intake import Intake

        return Intake(self.doors)

    @cached_property
    def weighings(self) -> Weighings:
        """What each manager finds weighty."""
        from werkbank.services.weighing import Weighings

        return Weighings(self.doors)

    @cached_property
    def adding(self) -> Adding:
        """The quick line."""
        from werkbank.services.adding import Adding

        return Adding(self.doors)

    @cached_property
    def deciding(self) -> Deciding:
        """The eleven decisions."""
        from werkbank.services.deciding import Deciding

        return Deciding(self.doors)

    @cached_property
    def deadlines(self) -> Deadlines:
        """The terms of items, and what moved."""
        from werkbank.services.deadlines import Deadlines

        return Deadlines(self.doors, self.views)

    @cached_property
    def closing_days(self) -> ClosingDays:
        """The days on which this office is closed."""
        from werkbank.services.closing_days import ClosingDays

        return ClosingDays(self.doors)

    @cached_property
    def notes(self) -> Notes:
        """Nota's: the list, and one with its plan."""
        from werkbank.services.notes.looking import Notes

        return Notes(self.doors, self.views, self.words.language)

    @cached_property
    def note_moves(self) -> Moving:
        """The moves of a nota along its route."""
        from werkbank.services.notes.moving import Moving

        return Moving(self.doors)

    @cached_property
    def listings(self) -> Listings:
        """Lists of running notes from elsewhere."""
        from werkbank.services.note_listing import Listings

        return Listings(self.doors)

    @cached_property
    def note_shaping(self) -> NoteShaping:
        """Change a nota without moving it."""
        from werkbank.services.notes.shaping import NoteShaping

        return NoteShaping(self.doors)

    @cached_property
    def absences(self) -> Absences:
        """Who is away."""
        from werkbank.services.notes.absences import Absences

        return Absences(self.doors)

    @cached_property
    def templates(self) -> Templates:
        """The types of nota's, and those of the organisation itself."""
        from werkbank.services.notes.templates import Templates

        return Templates(self.doors)

    @cached_property
    def type_sights(self) -> TypeSights:
        """The types as they can be edited, and what would become of what runs."""
        from werkbank.services.notes.type_sights import TypeSights

        return TypeSights(self.doors, self.notes)

    @cached_property
    def contacts(self) -> Contacts:
        """Who is around the desk, and what is drafted to them."""
        from werkbank.services.contacts import Contacts

        return Contacts(self.doors, self.views, self.overviews, self.notes, lambda: self.question_reminding, self.words)

    @cached_property
    def reminding(self) -> Reminding:
        """Who is to be reminded of a nota today."""
        from werkbank.services.notes.reminding import Reminding

        return Reminding(self.doors, self.notes, self.words)

    @cached_property
    def rules(self) -> Rules:
        """What becomes of a message by itself."""
        from werkbank.services.rules.keeping import Rules

        return Rules(self.doors)

    @cached_property
    def senders(self) -> SenderGate:
        """Who writes for the first time."""
        from werkbank.services.senders import SenderGate

        return SenderGate(self.doors)

    @cached_property
    def shaping(self) -> Shaping:
        """Split, share, assign, edit, mark."""
        from werkbank.services.shaping import Shaping

        return Shaping(self.doors)

    @cached_property
    def briefs(self) -> Briefs:
        """The dagbrief."""
        from werkbank.services.briefs import Briefs

        return Briefs(self.doors, self.words, self.notes)

    @cached_property
    def brief_sights(self) -> BriefSights:
        """The dagbrief as the screen shows it."""
        from werkbank.services.brief_sights import BriefSights

        return BriefSights(self.doors, self.briefs, self.views)

    @cached_property
    def delivery(self) -> Delivery:
        """Freeze a brief and hand it over."""
        from werkbank.services.delivery import Delivery

        return Delivery(self.briefs)

    @cached_property
    def overviews(self) -> Overviews:
        """What needs a hand today, and who owes us what."""
        from werkbank.services.overviews import Overviews

        return Overviews(self.doors, self.views)

    @cached_property
    def tab_counts(self) -> TabCounts:
        """How much is open on each screen."""
        from werkbank.services.tab_counts import TabCounts

        return TabCounts(self.doors, self.views, self.overviews)

    @cached_property
    def history(self) -> History:
        """Log, undo, redo."""
        from werkbank.services.history import History

        return History(self.doors)

    @cached_property
    def rescoring(self) -> Rescoring:
        """All places anew on a new day, beside the work."""
        from werkbank.services.rescoring import Rescoring

        return Rescoring(self.doors)

    @cached_property
    def register(self) -> Register:
        """Managers, persons, desks, mandates."""
        from werkbank.services.register import Register

        return Register(self.doors)

    @cached_property
    def keeping(self) -> Keeping:
        """Backup, restore, export, load, wipe, doctor."""
        from werkbank.services.keeping import Keeping

        return Keeping(self.doors)

    def close(self) -> None:
        """Let go of the file."""
        self.doors.close()


def build(
    settings: Settings,
    path: Path,
    *,
    moment: datetime | None = None,
    narrate: Callable[[str, str], None] | None = None,
) -> Services:
    """The services on the archive at ``path``; with ``moment`` the clock stands still there (UTC)."""
    clock = SystemClock() if moment is None else FixedClock(moment)
    return Services(Doors(path, settings, clock, narrate), words(settings.language))
