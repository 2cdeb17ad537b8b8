"""The story of the demo department as it ships: who works there, what comes in, what the officer does with it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_POST: Final = ("jeugd", "bouw", "wonen", "notas", "vragen", "house")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondent:
    """Somebody who writes or is written to; the texts are as the register takes them."""

    key: str
    name: str
    addresses: tuple[str, ...]
    signature: str = ""
    register: Mapping[str, str]
    """Role, organisation and weight, of who stands in the register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something the officer did with a piece: ``do`` is a decision, or ``edit``, ``split``, ``assign``,
    ``term``, ``suspend``; or what becomes of a nota: ``go`` (the step is done, with all that goes before it), ``back``,
    ``hold``, ``hand-over``, ``send``; or what is done for a question: ``about`` (fields of it), ``parts``, ``answer``,
    ``check``, ``commit`` (a promise), ``stand`` (ready, answered, dropped).

    ``part`` is which of the items on the message, from 1; 0 is all of them.
    """

    at: str
    do: str
    part: int
    given: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message: a mail, or (``note``) what the officer wrote down of a call."""

    id: str
    at: str
    note: bool = False
    sender: str = ""
    to: tuple[str, ...]
    cc: tuple[str, ...] = ()
    subject: str = ""
    text: str
    after: str = ""
    """The message that this one answers."""
    quote: str = "marks"
    """How it quotes that one: with ``marks`` before the lines, under a head as ``outlook`` writes it, or ``no``."""
    attach: tuple[str, ...] = ()
    papers: Mapping[str, str] = field(default_factory=dict)
    """What stands in those that are more than a name."""
    bulk: bool = False
    auto: bool = False
    bare: bool = False
    """Without a signature."""
    then: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A message that comes every week, in turn with one of several texts; ``after`` is what becomes of each."""

    weekday: str
    time: str
    texts: tuple[str, ...]
    letter: Letter
    days: int
    """Office days after which it is dealt with."""
    step: Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """Lines of the day for the next brief of a manager."""

    at: str
    manager: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words to write mail with."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    wrote: str
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything that ships of the demo."""

    officer: Correspondent
    managers: tuple[Correspondent, ...]
    people: tuple[Correspondent, ...]
    """Who stands in the register."""
    everybody: Mapping[str, Correspondent]
    themes: Mapping[str, tuple[str, ...]]
    desks: Sequence[Mapping[str, Any]]
    mandates: Sequence[Mapping[str, str]]
    letters: tuple[Letter, ...]
    series: tuple[Series, ...]
    pins: tuple[Pin, ...]
    briefs: tuple[str, ...]
    """When the briefs of all managers are frozen."""
    words: Words

    def moments(self) -> list[str]:
        """Every moment that is named by an offset."""
        steps = [step.at for letter in self.letters for step in letter.then]
        return [*(letter.at for letter in self.letters), *steps, *(pin.at for pin in self.pins), *self.briefs]


def officer() -> Correspondent:
    """Who works there; without reading all of the post."""
    return _somebody(_table("people")["officer"])


def read() -> Story:
    """Read the data that ships."""
    found = _table("people")
    works_there = _somebody(found["officer"])
    managers = tuple(_somebody(one) for one in found["manager"])
    people = tuple(_somebody(one) for one in found["person"])
    senders = [_somebody(one) for one in found["sender"]]
    return Story(
        officer=works_there,
        managers=managers,
        people=people,
        everybody={one.key: one for one in (works_there, *managers, *people, *senders)},
        themes={one["key"]: tuple(one["themes"]) for one in found["manager"]},
        desks=found["desk"],
        mandates=found["mandate"],
        letters=tuple(letter for name in _POST for letter in _letters(_table(name))),
        series=tuple(_series(one) for one in _table("series")["series"]),
        pins=tuple(Pin(at=one["at"], manager=one["manager"], lines=tuple(one["lines"])) for one in found["pin"]),
        briefs=tuple(f"{day} {found['brief']['time']}" for day in found["brief"]["days"]),
        words=_words(found["words"]),
    )


def _words(found: dict[str, Any]) -> Words:
    return Words(
        weekdays=tuple(found["weekdays"]), months=tuple(found["months"]), wrote=found["wrote"], head=found["head"]
    )  # fmt: skip


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("werkbank").joinpath("data", "demo", f"{name}.toml").read_text("utf-8"))


def _somebody(found: dict[str, Any]) -> Correspondent:
    addresses = found.get("addresses") or [found["address"]]
    return Correspondent(
        key=found["key"],
        name=found["name"],
        addresses=tuple(addresses),
        signature=found.get("signature", ""),
        register={name: found.get(name, "") for name in ("role", "organisation", "weight")},
    )


def _letters(found: dict[str, Any]) -> list[Letter]:
    return [*(_letter(one) for one in found["mail"]), *(_note(one) for one in found.get("note", ()))]


def _letter(found: dict[str, Any]) -> Letter:
    rest = {name: found[name] for name in ("subject", "quote", "bulk", "auto", "bare") if name in found}
    return Letter(
        id=found["id"],
        at=found.get("at", ""),
        sender=found["from"],
        to=tuple(found["to"]),
        cc=tuple(found.get("cc", ())),
        text=found.get("text", ""),
        after=found.get("re", ""),
        attach=tuple(found.get("attach", ())),
        papers=found.get("papers", {}),
        then=_steps(found),
        **rest,
    )


def _note(found: dict[str, Any]) -> Letter:
    return Letter(
        id=found["id"], at=found["at"], note=True, to=(found["to"],), text=found["text"], then=_steps(found)
    )  # fmt: skip


def _steps(found: dict[str, Any]) -> tuple[Step, ...]:
    return tuple(_step(one["at"], one) for one in found.get("then", ()))


def _step(at: str, found: dict[str, Any]) -> Step:
    given = {name: value for name, value in found.items() if name not in {"at", "do", "part", "days", "time"}}
    return Step(at=at, do=found["do"], part=found.get("part", 1), given=given)


def _series(found: dict[str, Any]) -> Series:
    after = found["after"]
    return Series(
        weekday=found["weekday"],
        time=found["time"],
        texts=tuple(found["texts"]),
        letter=_letter(found),
        days=after["days"],
        step=_step(after["time"], {**after, "part": 0}),
    )
