"""Every word on screen, in two languages. ``words("nl")`` gives the table; a missing word is a type error.

A section is imported when it is first asked for, so a reading command loads only the words it says.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, get_args

if TYPE_CHECKING:
    from werkbank.lang.shape.brief import BriefWords
    from werkbank.lang.shape.names import Names
    from werkbank.lang.shape.reasons import ReasonWords

Language = Literal["nl", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


class Words:
    """All words of one language, section by section."""

    def __init__(self, language: Language = "nl") -> None:
        self.language: Language = language

    @cached_property
    def names(self) -> Names:
        """What codes are called."""
        if self.language == "en":
            from werkbank.lang.en.names import NAMES as english

            return english
        from werkbank.lang.nl.names import NAMES

        return NAMES

    @cached_property
    def reasons(self) -> ReasonWords:
        """Why something has its place in the list."""
        if self.language == "en":
            from werkbank.lang.en.reasons import REASONS as english

            return english
        from werkbank.lang.nl.reasons import REASONS

        return REASONS

    @cached_property
    def brief(self) -> BriefWords:
        """The page for the manager and the gate before it."""
        if self.language == "en":
            from werkbank.lang.en.brief import BRIEF as english

            return english
        from werkbank.lang.nl.brief import BRIEF

        return BRIEF


def words(language: Language = "nl") -> Words:
    """The words of a language."""
    return Words(language)
