"""``werkbank question``: the questions that are prepared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.cli.app import group
from werkbank.cli.verbs.question_checklists import checklists_verb
from werkbank.cli.verbs.question_memory import recall_verb, take_verb

if TYPE_CHECKING:
    import click

    from werkbank.lang import Words


def _question(words: Words) -> click.Command:
    return group(words, "question", checklists_verb(words), recall_verb(words), take_verb(words))


VERBS = {"question": _question}
