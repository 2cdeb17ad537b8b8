"""What cannot be done, in one line, with the words of the screen instead of those of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import Missing, NotADate, OverLimit
from werkbank.lang import explain

if TYPE_CHECKING:
    from werkbank.domain.errors import WerkbankError
    from werkbank.lang import Words

_LABEL_OF: Final = {
    ("refer", "to"): "desk", ("wait", "to"): "person", ("snooze", "by"): "until", ("wait", "by"): "chase",
    ("", "to"): "person", ("", "by"): "due",
}  # fmt: skip
"""How a field is called in the line, by decision and name of what is missing; else by that name itself."""


def trouble(problem: WerkbankError, words: Words) -> str:
    """A problem in one line; hints that speak of the command line are left out."""
    if isinstance(problem, Missing) and problem.decision in words.names.decisions:
        said = words.screen.ask
        label = _LABEL_OF.get((problem.decision, problem.field), _LABEL_OF.get(("", problem.field), problem.field))
        if isinstance(problem, OverLimit):
            return said.over_limit(problem.ref, problem.amount, problem.limit)
        if problem.decision == "settle":
            return said.no_mandate
        return said.needed(said.on_whom if label == "person" else said.fields[label])  # type: ignore[literal-required]
    if isinstance(problem, NotADate):
        dates = words.dates
        return f"{dates.refused[problem.reason]} {dates.works.get(problem.reason, dates.works['unknown'])}"
    told = explain(problem, words)
    hint = told.hint if told.hint and "--" not in told.hint and "werkbank " not in told.hint else ""
    return f"{told.message} {hint}".strip()
