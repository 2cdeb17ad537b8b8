"""Names for the word of a query that is being typed: who may be meant by ``van:jan``, and how that is typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from werkbank.domain.nearest import plain
from werkbank.domain.query.terms import SIGNS
from werkbank.domain.query.tree import Field, begins_words
from werkbank.domain.quicknames import is_name

if TYPE_CHECKING:
    from werkbank.domain.query.lexicon import Lexicon

LONGEST: Final = 60
"""Characters of a name or an address that are offered."""
_NAMED: Final[frozenset[Field]] = frozenset({"from", "to", "manager", "theme"})
_KEY: Final = re.compile(r"(([^\W\d_]+(?:-[^\W\d_]+)*):|[@+~#])(.*)", re.DOTALL)
_ADDRESS: Final = re.compile(r"[\w.+'-]+@[\w.-]+")
"""An address that is typed as it is, without quotes."""


class Called(NamedTuple):
    """Somebody, or something that has a name."""

    name: str
    """As ``nearest.plain`` has it."""
    address: str = ""


class Naming(NamedTuple):
    """A word that asks for a name, as far as it is typed."""

    field: Field
    key: str
    """The word and its colon, or the sign."""
    typed: str
    """What stands behind that, without case and without a quote before it."""
    quoted: bool
    codes: frozenset[str]
    """Words that stand for something else there, as ``nearest.plain`` has them: such a name is quoted."""

    def meant(self, some: Iterable[Called], most: int) -> list[str]:
        """How those who may be meant are typed: those of whom the name goes on first, then by a later word of it, and
        last by their address; each of these in the order in which they come.
        """
        says, by_name, by_address = plain(self.typed), "@" not in self.typed, bool(self.typed) and not self.quoted
        begin: dict[str, None] = {}
        inside: dict[str, None] = {}
        addresses: dict[str, None] = {}
        for one in some:
            if len(begin) > most:
                break
            if by_name and one.name and one.name.startswith(says):
                begin[self._name(one.name)] = None
            elif by_name and one.name and len(inside) <= most and begins_words(says, one.name):
                inside[self._name(one.name)] = None
            elif by_address and len(addresses) <= most and one.address.startswith(self.typed):
                addresses[self._address(one.address)] = None
        return [one for one in {**begin, **inside, **addresses} if one][:most]

    def _name(self, name: str) -> str:
        short = name[:LONGEST].strip()
        typed = short.replace(" ", "-")
        if self.key[-1] != ":" and not is_name(typed):
            return ""
        return f'{self.key}"{short}"' if self.quoted or short in self.codes else f"{self.key}{typed}"

    def _address(self, address: str) -> str:
        fits = len(address) <= LONGEST and self.key[-1] == ":" and _ADDRESS.fullmatch(address)
        return f"{self.key}{address}" if fits else ""


def naming(word: str, lexicon: Lexicon) -> Naming | None:
    """What the last word asks a name for; ``None`` when it asks for something else."""
    found = _KEY.fullmatch(word)
    if found is None:
        return None
    field = lexicon.fields.get(plain(found[2])) if found[2] else SIGNS[found[1]]
    if field not in _NAMED:
        return None
    quoted = found[3].startswith('"')
    typed = found[3].removeprefix('"').lower()
    if '"' in typed:
        return None
    codes = frozenset(map(plain, lexicon.values.get(field, {}))) if field in ("from", "to", "theme") else frozenset()
    return Naming(field, found[1], typed, quoted, codes)
