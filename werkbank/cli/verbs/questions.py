"""``werkbank question``: the questions that are prepared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.cli.app import group
from werkbank.cli.verbs.question_checklists import checklists_verb
from werkbank.cli.verbs.question_export import export_verb
from werkbank.cli.verbs.question_import import import_verb
from werkbank.cli.verbs.question_looking import list_verb, show_verb
from werkbank.cli.verbs.question_memory import recall_verb, take_verb
from werkbank.cli.verbs.question_reminding import remind_verb
from werkbank.cli.verbs.question_work import answer_verb, check_verb, edit_verb, part_verb, state_verbs

if TYPE_CHECKING:
    import click

    from werkbank.lang import Words


def _question(words: Words) -> click.Command:
    return group(
        words,
        "question",
        list_verb(words),
        show_verb(words),
        import_verb(words),
        check_verb(words),
        answer_verb(words),
        part_verb(words),
        edit_verb(words),
        *state_verbs(words),
        checklists_verb(words),
        remind_verb(words),
        recall_verb(words),
        take_verb(words),
        export_verb(words),
    )


VERBS = {"question": _question}
