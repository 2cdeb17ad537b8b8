"""Rules: if a message is so, then this becomes of it. Conditions and effects are data; pure.

A rule looks at what a message was when it came in, never at what another rule made of it, so rules cannot go round.
"""

from werkbank.domain.rules.matching import Compiled, Seen, compiled, outcome, settle
from werkbank.domain.rules.reading import conditions_from, conditions_text, effects_from, effects_text
from werkbank.domain.rules.standing import Fault, faults
from werkbank.domain.rules.types import DECISIONS, MOST_RULES, Conditions, Effects

__all__ = [
    "DECISIONS",
    "MOST_RULES",
    "Compiled",
    "Conditions",
    "Effects",
    "Fault",
    "Seen",
    "compiled",
    "conditions_from",
    "conditions_text",
    "effects_from",
    "effects_text",
    "faults",
    "outcome",
    "settle",
]
