"""The verbs as a lazy group: ``--help`` knows them all from the words, one run imports one of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import click

from werkbank import __version__
from werkbank.cli.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkbank.lang import Words

MODULES: Final[dict[str, str]] = {
    "import": "take_in",
    "add": "add",
    "list": "lists",
    "show": "show",
    "search": "search",
    "decide": "decide",
    "split": "shape",
    "share": "shape",
    "assign": "shape",
    "edit": "edit",
    "mark": "mark",
    "brief": "brief",
    "term": "terms",
    "deadline": "deadlines",
    "calendar": "calendars",
    "note": "notes",
    "question": "questions",
    "commitment": "commitments",
    "wait": "waits",
    "log": "history",
    "undo": "history",
    "redo": "history",
    "manager": "managers",
    "person": "people",
    "desk": "desks",
    "mandate": "mandates",
    "rule": "rules",
    "sender": "senders",
    "weights": "weights",
    "backup": "keep",
    "restore": "keep",
    "doctor": "doctor",
    "export": "move",
    "load": "move",
    "wipe": "wipe",
    "config": "config",
    "date": "date",
    "demo": "demo",
    "completion": "completion",
}
"""Which module holds a verb; each has a table ``VERBS`` of functions that make a command in a language."""


class _Spoken(click.Command):
    """Help that speaks the language of the settings."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, explained in the right language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _words(ctx).cli.options["help"]
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How it is called."""
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), f"{_words(ctx).cli.usage}: ")


class Command(_Spoken):
    """A command whose help speaks the language of the settings."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its options."""
        _options(self, ctx, formatter)


class Group(_Spoken, click.Group):
    """A verb with verbs under it."""

    command_class = Command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its options, then its verbs."""
        _options(self, ctx, formatter)
        rows = [(name, command.get_short_help_str(200)) for name in self.list_commands(ctx)
                if (command := self.get_command(ctx, name)) is not None]  # fmt: skip
        with formatter.section(_words(ctx).cli.commands_heading):
            formatter.write_dl(rows)


class Verbs(Group):
    """The verbs of the program, each imported when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All verbs, in the order of the work."""
        del ctx
        return list(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One verb, imported now."""
        if cmd_name not in MODULES:
            return None
        module = import_module(f"werkbank.cli.verbs.{MODULES[cmd_name]}")
        make: Callable[[Words], click.Command] = module.VERBS[cmd_name]
        return make(_words(ctx))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the verbs from the words alone: nothing is imported for it."""
        _options(self, ctx, formatter)
        verbs = _words(ctx).cli.verbs
        with formatter.section(_words(ctx).cli.commands_heading):
            formatter.write_dl([(name, verbs[name]) for name in MODULES])  # type: ignore[literal-required]


def _words(ctx: click.Context) -> Words:
    return _state(ctx).words


def _state(ctx: click.Context) -> State:
    return ctx.ensure_object(State)


def _options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    options = [one for one in command.get_params(ctx) if isinstance(one, click.Option)]
    rows = [record for option in options if (record := option.get_help_record(ctx)) is not None]
    if rows:
        with formatter.section(_words(ctx).cli.options_heading):
            formatter.write_dl(rows)


def common(words: Words) -> list[click.Parameter]:
    """The options that hold for every verb, before it or after it."""
    help_of = words.cli.options
    return [
        _kept("--db", "db", help_of["db"], metavar="PATH"),
        _kept("--now", "now", help_of["now"], metavar="ISO"),
        _kept("--json", "as_json", help_of["json"], is_flag=True),
        _kept("--text", "plain", help_of["text"], is_flag=True),
    ]


def _kept(flag: str, name: str, help_text: str, **rest: Any) -> click.Option:
    def keep(ctx: click.Context, _parameter: click.Parameter, value: object) -> None:
        state = ctx.find_object(State)
        if state is not None and value not in (None, False):
            setattr(state, name, value)

    return click.Option([flag, f"common_{name}"], help=help_text, expose_value=False, callback=keep, **rest)


def verb(words: Words, name: str, run: Callable[..., Any], *parameters: click.Parameter, **rest: Any) -> Command:
    """A verb: its help from the words, its own parameters, then the common ones; ``run`` gets the state first."""
    help_text = words.cli.verbs.get(name) or words.cli.subverbs.get(name) or ""
    return Command(
        name=name.rpartition(" ")[2], callback=click.pass_obj(run), params=[*parameters, *common(words)],
        help=str(help_text), short_help=str(help_text), **rest,
    )  # fmt: skip


def group(words: Words, name: str, *commands: click.Command) -> Group:
    """A verb with verbs under it."""
    help_text = str(words.cli.verbs.get(name) or words.cli.subverbs.get(name) or "")
    made = Group(name=name.rpartition(" ")[2], help=help_text, params=common(words))
    for command in commands:
        made.add_command(command)
    return made


def option(words: Words, flag: str, name: str, **rest: Any) -> click.Option:
    """An option whose help is in the words under ``name``."""
    key = rest.pop("key", name)
    return click.Option([flag, name], help=words.cli.options[key], **rest)  # type: ignore[literal-required]


def argument(name: str, metavar: str, **rest: Any) -> click.Argument:
    """An argument shown as ``metavar``."""
    return click.Argument([name], metavar=metavar, **rest)


def program(words: Words) -> Verbs:
    """The program itself."""
    version = click.Option(["--version"], is_flag=True, help=words.cli.options["version"])
    return Verbs(
        name="werkbank", help=words.cli.about, params=[*common(words), version], invoke_without_command=True,
        callback=click.pass_context(_bare),
    )  # fmt: skip


def _bare(ctx: click.Context, version: bool) -> None:
    """Without a verb: the workbench."""
    state = _state(ctx)
    if version:
        state.output.line(f"werkbank {__version__}")
        ctx.exit()
    if ctx.invoked_subcommand is None:
        ctx.exit(import_module("werkbank.cli.verbs.bare").run(state))
