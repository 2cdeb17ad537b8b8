"""Run one command; every failure becomes one clear sentence and its exit code."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from werkbank.cli.app import program
from werkbank.cli.state import State
from werkbank.domain.errors import FULL, BadQuery, StorageTrouble, WerkbankError
from werkbank.lang import explain

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
"""What a shell expects after Ctrl-C."""
USAGE = 2
NAME = "werkbank"
COMPLETE = "_WERKBANK_COMPLETE"


def run(arguments: Sequence[str]) -> int:
    """Run the command line; the exit code comes back, nothing is raised."""
    state = State()
    state.as_json = "--json" in arguments
    try:
        outcome = _invoke(state, arguments)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except (click.exceptions.Abort, KeyboardInterrupt):
        state.output.narrate(state.words.cli.interrupted)
        return INTERRUPTED
    except click.ClickException as error:
        return _misused(state, error)
    except BrokenPipeError:
        _let_go_of_stdout()  # the reader has gone (``| head``): nobody is left to tell
        return 0
    except WerkbankError as error:
        return _failed(state, error)
    except Exception as error:  # noqa: BLE001 - the last net: a traceback may hold somebody's words
        return _unexpected(state, error)
    finally:
        state.close()
    return outcome if isinstance(outcome, int) else 0


def _let_go_of_stdout() -> None:
    """What is still in the buffer goes nowhere, so Python does not complain about it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _failed(state: State, error: WerkbankError) -> int:
    told = explain(error, state.words)
    state.output.error(error.code, told.message, told.hint, state.words.cli.error)
    if isinstance(error, BadQuery) and not state.as_json:
        from werkbank.cli.place import place_of

        for line in place_of(error, state.words, plain=state.plain):
            state.output.narrate(line)
    return error.exit_code


def _invoke(state: State, arguments: Sequence[str]) -> object:
    """Run the verb, or tell a shell what could stand here. Not by click's ``main``: that ends a broken pipe with 1."""
    top = program(state.words)
    asked = os.environ.get(COMPLETE)
    if asked:
        from click.shell_completion import shell_complete

        return shell_complete(top, {"obj": state}, NAME, COMPLETE, asked)
    with top.make_context(NAME, list(arguments), obj=state) as context:
        return top.invoke(context)


def _unexpected(state: State, error: Exception) -> int:
    if isinstance(error, OSError) and error.errno in FULL:
        _let_go_of_stdout()
        return _failed(state, StorageTrouble("full", "stdout"))
    if os.environ.get("WERKBANK_DEBUG"):
        raise error
    told = explain(error, state.words)
    state.output.error("unexpected", told.message, told.hint, state.words.cli.error)
    return 1


def _misused(state: State, error: click.ClickException) -> int:
    """Click's own complaints in our words."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        state.output.line(error.message)
        return USAGE
    said = state.words.cli
    hint = ""
    if isinstance(error, click.NoSuchOption):
        message = said.no_such_option(error.option_name)
        hint = said.did_you_mean(", ".join(error.possibilities)) if error.possibilities else ""
    elif isinstance(error, click.MissingParameter):
        message = said.missing_argument(_name(error.param))
    elif isinstance(error, click.BadOptionUsage):
        message = said.needs_value(error.option_name)
    elif isinstance(error, click.BadParameter):
        message, hint = said.bad_value(_name(error.param), _value(error)), _choices(state, error.param)
    elif isinstance(error, click.exceptions.NoSuchCommand):
        message = said.no_such_command(error.command_name)
        hint = _near(state, error)
    elif verbs := _verbs(error):
        message = said.missing_argument(" | ".join(verbs))
    else:
        message = said.unexpected_argument(_value(error))
    if not hint and isinstance(error, click.UsageError) and error.ctx is not None:
        hint = said.help_hint(error.ctx.command_path)
    state.output.error("usage", message, hint, said.error)
    return USAGE


def _name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return ""
    return parameter.opts[0] if isinstance(parameter, click.Option) else str(parameter.metavar or parameter.name)


def _value(error: click.ClickException) -> str:
    """What was given, out of click's own sentence: the first part in quotes, what "is not in the range", or the end."""
    parts = error.message.split("'")
    value, out_of_range, _ = error.message.partition(" is not in the range")
    if out_of_range:
        return value
    return parts[1] if len(parts) > 2 else error.message.rpartition("(")[2].rstrip(").")


def _choices(state: State, parameter: click.Parameter | None) -> str:
    kind = getattr(parameter, "type", None)
    return state.words.cli.choose_from(", ".join(map(str, kind.choices))) if isinstance(kind, click.Choice) else ""


def _near(state: State, error: click.exceptions.NoSuchCommand) -> str:
    from difflib import get_close_matches

    near = get_close_matches(error.command_name, _verbs(error), n=2, cutoff=0.5)
    return state.words.cli.did_you_mean(", ".join(near)) if near else ""


def _verbs(error: click.ClickException) -> list[str]:
    """The verbs to choose from, where a verb was expected."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    return context.command.list_commands(context) if context and isinstance(context.command, click.Group) else []
