"""Ask in the line, do it, and ask again as long as something in it is wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from werkbank.domain.errors import Ambiguous, Missing, NotADate, NotFound, QuestionRefused, UsageError, WerkbankError
from werkbank.tui.one_picture import one_picture
from werkbank.tui.trouble import trouble

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from werkbank.tui.context import Context
    from werkbank.tui.questions import Field, News, Question

    Apply = Callable[[dict[str, str]], Awaitable[str]]
    Feedback = Callable[[dict[str, str]], str]
    Follows = Callable[[dict[str, str], str], dict[str, str]]


_FIELDS: Final = {"wanted-past": "wanted", "new-person": "person", "nobody": "person", "reason": "reason"}
"""The field that a reason to refuse is about."""
_SHORT: Final = ("date", "choice")
"""Kinds of fields in which what was wrong is typed anew; in the others what she typed is put right."""


def _stumbled(error: WerkbankError, question: Question, values: dict[str, str]) -> str:
    """The field that is wrong, by its name; empty when that is not known."""
    names = {one.name for one in question.fields}
    if isinstance(error, QuestionRefused):
        found = _FIELDS.get(error.reason, "")
        return found if found in names else ""
    if isinstance(error, Missing):
        return error.field if error.field in names else ""
    if isinstance(error, UsageError):
        fits = [one.name for one in question.fields if error.value.strip() and error.value in values[one.name]]
        return error.field if error.field in names else fits[0] if len(fits) == 1 else ""
    if not isinstance(error, NotADate | NotFound | Ambiguous):
        return ""
    dates = isinstance(error, NotADate)
    wrong = (error.text if isinstance(error, NotADate) else error.name).strip()
    fits = [
        one.name
        for one in question.fields
        if (one.kind == "date") is dates and values[one.name].strip().casefold() == wrong.casefold()
    ]
    return fits[0] if fits else ""


def _is_put_right(field: Field, values: dict[str, str]) -> bool:
    """Did she type it, and is it long enough to go on in? A guess that stands there yet is typed over."""
    return field.kind == "path" or (field.kind not in _SHORT and values[field.name] != field.value)


async def _look(context: Context, values: dict[str, str], feedback: Feedback) -> None:
    """Tell what it says of these values, or what is wrong with them, when they still stand there."""
    try:
        said, wrong = await context.background.read(feedback, values), False
    except WerkbankError as error:
        said, wrong = trouble(error, context.words), True
    if context.asks.asking and context.asks.values() == values:
        context.asks.hint(said, error=wrong, whole=True)


async def until_right(
    context: Context, question: Question, apply: Apply, feedback: Feedback | str = "",
    back: Callable[[], object] = lambda: None, wrong: str = "", news: News | None = None,
    follows: Follows | None = None,
) -> str | None:  # fmt: skip
    """What ``apply`` said of the values, or ``None`` when the line was left; ``back`` is called after every line.

    ``feedback`` says, after every key, what will happen with what stands there, or raises what is wrong with that; it
    runs beside the keyboard. Words that are the same whatever is typed are told at once. ``wrong`` is what was wrong
    with what stands there already. ``news`` follows what it is about. ``follows`` says which fields become what with
    these values and the cursor in that field; it runs on the loop.
    """
    here = question.first
    always = "" if callable(feedback) else feedback

    def typed(values: dict[str, str], field: str) -> None:
        nonlocal wrong, here
        told, wrong, here = wrong, "", field  # what was wrong is told once
        if follows is not None and (other := follows(values, field)):
            context.asks.refill(other)
            values = context.asks.values()
        if callable(feedback) and not told:
            context.start(partial(_look, context, values, feedback), group="propose", latest=True)
        else:
            context.asks.hint(told or always, error=bool(told), whole=True)

    while True:
        values = await context.asks.ask(question, typed, news)
        back()
        if values is None:
            return None
        try:
            return await one_picture(context.asks.app, apply(values))
        except WerkbankError as error:
            wrong = trouble(error, context.words)
            fields = tuple(
                one._replace(value=values[one.name], goes_on=one.goes_on or _is_put_right(one, values))
                for one in question.fields
            )
            question = question._replace(fields=fields, first=_stumbled(error, question, values) or here)
