"""Terms: from a start and a length to a nominal end, a legal end and a plan date, with every step of the reasoning.

``compute`` counts any length under any regime, ``compute_rule`` one of the records of ``data/terms.toml``. Nothing
here looks at a clock or a file, and whatever cannot be counted is a ``TermRefused`` with its reason. The words are in
``lang.terms``.
"""

from werkbank.domain.terms.computing import Outcome, compute, compute_rule
from werkbank.domain.terms.legal import Setting
from werkbank.domain.terms.length import Length, Unit, parse_length
from werkbank.domain.terms.rules import Regime, SuspensionRule, TermRule, Terms, terms_from
from werkbank.domain.terms.running import Basis, ItemTerm, Pause, Running
from werkbank.domain.terms.suspending import Suspension

__all__ = [
    "Basis",
    "ItemTerm",
    "Length",
    "Outcome",
    "Pause",
    "Regime",
    "Running",
    "Setting",
    "Suspension",
    "SuspensionRule",
    "TermRule",
    "Terms",
    "Unit",
    "compute",
    "compute_rule",
    "parse_length",
    "terms_from",
]
