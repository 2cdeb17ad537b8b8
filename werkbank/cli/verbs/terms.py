"""``werkbank term``: a term, when it ends and why. It needs no archive; of one that is there the closing days count."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from werkbank.cli.app import argument, option, verb
from werkbank.cli.lines import table
from werkbank.cli.term_json import counted_json
from werkbank.domain.errors import TermRefused, UsageError
from werkbank.domain.terms import Length, Outcome, Setting, Suspension, TermRule, compute, compute_rule, parse_length
from werkbank.domain.terms.rules import REGIMES
from werkbank.lang.terms import long_day, reasoning
from werkbank.services.dates import day_of_event
from werkbank.services.terms import equated, terms

if TYPE_CHECKING:
    from werkbank.cli.state import State
    from werkbank.domain.terms import Regime
    from werkbank.lang import Words

_BETWEEN = ".."


class _Asked(NamedTuple):
    """What was asked: a rule, or a length under a regime."""

    rule: TermRule | None
    length: Length | None
    regime: Regime
    start: date
    extension: Length | None
    suspensions: tuple[Suspension, ...]


def _run(
    state: State,
    given: tuple[str, ...],
    length: str | None,
    regime: Regime | None,
    suspend: tuple[str, ...],
    extend: str | None,
    listed: bool,
) -> None:
    """Work a term out, or show which there are."""
    if listed:
        _list(state)
        return
    asked = _asked(state, given, length, regime, suspend, extend)
    found = _computed(asked, Setting(equated(), state.services.closing_days.dates()))
    if state.as_json:
        state.output.json(_json(state.words, asked, found))
        return
    for line in _lines(state.words, asked, found):
        state.output.line(line)
    state.output.narrate(state.words.terms.disclaimer)


def _asked(
    state: State,
    given: tuple[str, ...],
    length: str | None,
    regime: Regime | None,
    suspend: tuple[str, ...],
    extend: str | None,
) -> _Asked:
    """The arguments, read; raises what is wrong with them."""
    own = length is not None or regime is not None
    if len(given) > (1 if own else 2):
        raise UsageError("term-length" if own else "term")
    rule = None if own or not given else terms().find(given[0])
    if regime is None and own:
        raise UsageError("--regime", "", REGIMES)
    if length is None and regime is not None and regime != "none":
        raise UsageError("--length")
    if not given and not own:
        raise UsageError("term")
    if len(given) < (1 if own else 2):
        raise UsageError("START")
    through = rule is not None and rule.suspension is not None and rule.suspension.inclusive
    return _Asked(
        rule,
        parse_length(length) if length is not None else rule.length if rule else None,
        regime or (rule.regime if rule else "none"),
        _day(state, given[-1]),
        parse_length(extend) if extend is not None else None,
        tuple(_suspension(state, one, inclusive=through) for one in suspend),
    )


def _day(state: State, text: str) -> date:
    return day_of_event(text, state.services.doors.clock.now(), state.services.closing_days.dates())


def _suspension(state: State, text: str, *, inclusive: bool) -> Suspension:
    """``2026-04-03..2026-04-14``."""
    first, found, end = text.partition(_BETWEEN)
    if not (first.strip() and found and end.strip()) or _BETWEEN in end:
        raise TermRefused("suspension", text)
    return Suspension(_day(state, first), _day(state, end), inclusive)


def _computed(asked: _Asked, setting: Setting) -> Outcome:
    if asked.rule is None:
        return compute(
            asked.length, asked.regime, asked.start, setting, extension=asked.extension, suspensions=asked.suspensions
        )
    return compute_rule(
        asked.rule, asked.start, terms(), setting, extension=asked.extension, suspensions=asked.suspensions
    )


def _lines(words: Words, asked: _Asked, found: Outcome) -> list[str]:
    """The dates, where they rest on, and the reasoning."""
    said, language = words.terms, words.language
    rows = [
        (said.labels["start"], long_day(found.start, words)),
        (said.labels["nominal"], long_day(found.nominal, words)),
        (said.labels["legal"], long_day(found.legal, words)),
        (said.labels["plan"], long_day(found.plan, words)),
    ]
    if asked.rule:
        kind = words.reasons.term_kinds[asked.rule.kind]
        source = f"{asked.rule.source} ({kind}, {said.statuses[asked.rule.status]})"
        rows = [(asked.rule.id, asked.rule.name.said(language)), *rows, (said.labels["source"], source)]
    wide = max(len(label) for label, _ in rows)
    lines = [f"{label:<{wide}}  {text}" for label, text in rows]
    note = [asked.rule.note.said(language)] if asked.rule and asked.rule.note else []
    return [*lines, "", reasoning(found, words), *note]


def _json(words: Words, asked: _Asked, found: Outcome) -> dict[str, Any]:
    rule = asked.rule
    return {
        "rule": rule.id if rule else None,
        "name": rule.name.said(words.language) if rule else None,
        "length": str(asked.length) if asked.length else None,
        "regime": asked.regime,
        "kind": rule.kind if rule else None,
        "source": rule.source if rule else None,
        "status": rule.status if rule else None,
        **counted_json(words, found),
        "note": rule.note.said(words.language) if rule and rule.note else None,
        "disclaimer": words.terms.disclaimer,
    }


def _list(state: State) -> None:
    """Every term that ships."""
    words = state.words
    if state.as_json:
        for one in terms().current:
            state.output.json(_rule_json(words, one))
        return
    rows = [(one.id, _length_of(one), one.regime, one.name.said(words.language), one.source) for one in terms().current]
    for line in table(rows, (-20, -12, -10, 0, 24)):
        state.output.line(line)
    state.output.narrate(words.terms.disclaimer)


def _length_of(rule: TermRule) -> str:
    """``4w + 2w``."""
    return " + ".join(str(one) for one in (rule.length, rule.extension) if one)


def _rule_json(words: Words, one: TermRule) -> dict[str, Any]:
    return {
        "rule": one.id,
        "name": one.name.said(words.language),
        "kind": one.kind,
        "source": one.source,
        "status": one.status,
        "regime": one.regime,
        "length": str(one.length) if one.length else None,
        "extension": str(one.extension) if one.extension else None,
        "suspension": one.suspension.name.said(words.language) if one.suspension else None,
        "through": one.suspension.inclusive if one.suspension else None,
        "after": one.after or None,
        "starts": one.event.said(words.language),
        "note": one.note.said(words.language) if one.note else None,
    }


def _term(words: Words) -> click.Command:
    return verb(
        words,
        "term",
        _run,
        argument("given", "[RULE] START", nargs=-1),
        option(words, "--length", "length", metavar="LENGTH"),
        option(words, "--regime", "regime", type=click.Choice(REGIMES)),
        option(words, "--suspend", "suspend", multiple=True, metavar="FROM..TO"),
        option(words, "--extend", "extend", metavar="LENGTH"),
        option(words, "--list", "listed", key="terms", is_flag=True),
    )


VERBS = {"term": _term}
