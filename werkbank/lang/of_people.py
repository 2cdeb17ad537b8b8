"""The words about people: whom we wait for, who was referred, who is to be reminded."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from werkbank.lang.shape.chasing import ChasingWords
    from werkbank.lang.shape.referring import ReferringWords
    from werkbank.lang.shape.registers import RegisterWords
    from werkbank.lang.shape.reminders import ReminderWords


class OfPeople:
    """Each section is imported when it is first asked for."""

    language: Literal["nl", "en"]

    @cached_property
    def chasing(self) -> ChasingWords:
        """What we wait for, and the drafts that ask after it."""
        if self.language == "en":
            from werkbank.lang.en.chasing import CHASING as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.chasing import CHASING

        return CHASING

    @cached_property
    def referring(self) -> ReferringWords:
        """Desks, the draft that tells an asker, and the card of a person."""
        if self.language == "en":
            from werkbank.lang.en.referring import REFERRING as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.referring import REFERRING

        return REFERRING

    @cached_property
    def registers(self) -> RegisterWords:
        """Mandates, persons and managers on the screen."""
        if self.language == "en":
            from werkbank.lang.en.registers import REGISTERS as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.registers import REGISTERS

        return REGISTERS

    @cached_property
    def reminders(self) -> ReminderWords:
        """Reminders of nota's, as drafts."""
        if self.language == "en":
            from werkbank.lang.en.reminders import REMINDERS as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.reminders import REMINDERS

        return REMINDERS
