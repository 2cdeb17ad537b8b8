"""The words of what sorts the inbox, and of what helps to decide."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from werkbank.lang.shape.insight import InsightWords, SittingWords
    from werkbank.lang.shape.meanwhile import MeanwhileWords
    from werkbank.lang.shape.rules import RuleWords


class OfInbox:
    """Each section is imported when it is first asked for."""

    language: Literal["nl", "en"]

    @cached_property
    def insight(self) -> InsightWords:
        """Suggestions, what was recognised, what is known around an item."""
        if self.language == "en":
            from werkbank.lang.en.insight import INSIGHT as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.insight import INSIGHT

        return INSIGHT

    @cached_property
    def meanwhile(self) -> MeanwhileWords:
        """What others changed under an open line."""
        if self.language == "en":
            from werkbank.lang.en.meanwhile import MEANWHILE as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.meanwhile import MEANWHILE

        return MEANWHILE

    @cached_property
    def sitting(self) -> SittingWords:
        """Sessions of the *beslisstroom*."""
        if self.language == "en":
            from werkbank.lang.en.insight import SITTING as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.insight import SITTING

        return SITTING

    @cached_property
    def rules(self) -> RuleWords:
        """Rules, and what is said of senders."""
        if self.language == "en":
            from werkbank.lang.en.rules import RULES as ENGLISH

            return ENGLISH
        from werkbank.lang.nl.rules import RULES

        return RULES
