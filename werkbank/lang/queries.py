"""The words with which a query is written: those of this language, and before a colon those of the other as well."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from werkbank.domain.nearest import plain
from werkbank.domain.query.lexicon import Lexicon
from werkbank.domain.query.tree import NOBODY
from werkbank.lang import LANGUAGES, Language, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from werkbank.domain.people import Manager
    from werkbank.domain.query.tree import Field
    from werkbank.lang import Words


def lexicon(language: Language, managers: Sequence[Manager] = ()) -> Lexicon:
    """Everything that is understood."""
    bare = _of_language(language)
    named = {label: str(one.id) for one in managers for label in (one.code, one.name) if label}
    nobody = bare.values["manager"]
    return bare._replace(values={**bare.values, "manager": {**named, **nobody}})


def offered(language: Language, managers: Sequence[Manager], themes: Sequence[str]) -> tuple[str, ...]:
    """What a word that is being typed may become, what is short before what goes on from it."""
    said = words(language)
    shown = _of_language(language).shown
    single = [some[0] for some in said.queries.bare.values()]
    single += [_typed(label) for label in _own(said)["status"]]
    fields = [f"{some[0]}:" for some in said.queries.fields.values()]
    named = {**_own(said), "manager": [one.name for one in managers if one.active], "theme": themes}
    keyed = [(shown[field], _typed(label)) for field, labels in named.items() for label in labels]
    return (*single, *fields, *(f"{key}:{word}" for key, word in keyed if word))


def _typed(label: str) -> str:
    """As one word."""
    return plain(label).replace(" ", "-")


@lru_cache(maxsize=len(LANGUAGES))
def _of_language(language: Language) -> Lexicon:
    own = words(language)
    both = [own, *(words(one) for one in LANGUAGES if one != language)]
    fields: dict[str, Field] = {}
    values: dict[Field, dict[str, str]] = {}
    for said in both:
        for code, some in said.queries.fields.items():
            for one in some:
                fields.setdefault(plain(one), code)  # type: ignore[arg-type]
        for field, labels in _own(said).items():
            for label, meant in labels.items():
                values.setdefault(field, {}).setdefault(label, meant)
    shown: dict[Field, str] = {code: some[0] for code, some in own.queries.fields.items()}  # type: ignore[misc]
    bare: dict[str, tuple[Field, str]] = {
        plain(one): _bare(code) for code, some in own.queries.bare.items() for one in some[:1]
    }
    bare |= {plain(label): ("status", code) for label, code in _own(own)["status"].items()}
    return Lexicon(
        fields=fields, shown={**shown, "came": shown["is"]}, values=values, bare=bare,
        either=frozenset(own.queries.either), none=frozenset(plain(one) for said in both for one in said.queries.none),
        negation=frozenset(plain(one) for said in both for one in said.queries.negation),
    )  # fmt: skip


def _bare(code: str) -> tuple[Field, str]:
    if code == "nobody":
        return "manager", NOBODY
    return ("is" if code in ("bulk", "copied") else "came"), code


def _own(said: Words) -> Mapping[Field, Mapping[str, str]]:
    """What may stand behind the colon of each field, and its code."""
    names, reasons, own = said.names, said.reasons, said.queries
    sorts = {code: code for code in reasons.sorts if code}
    return {
        "manager": dict.fromkeys(own.bare["nobody"], NOBODY),
        "from": {one: code for code, some in own.weights.items() for one in some},
        "sort": {**{str(one): code for code, one in reasons.sorts.items() if code}, **sorts},
        "state": {str(one): code for code, one in names.states.items()},
        "marking": {str(one): code for code, one in names.markings.items()},
        "label": {str(one): code for code, one in names.quadrants.items()},
        "status": {str(one): code for code, one in reasons.statuses.items() if code != "none"},
        "is": {one: code for code, some in own.bare.items() if code != "nobody" for one in some},
    }
