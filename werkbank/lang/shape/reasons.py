"""Why something has its place: names of what counts, and the sentences that tell it."""

from collections.abc import Callable
from typing import NamedTuple, TypedDict


class FactorNames(TypedDict):
    """What gives points."""

    slack: str
    term: str
    risk: str
    action: str
    sender: str
    sensitivity: str
    waiting: str
    theme: str
    still: str
    clamp: str
    manual: str
    bounds: str


StatusNames = TypedDict(
    "StatusNames", {"late": str, "infeasible": str, "tight": str, "on-time": str, "suspended": str, "none": str}
)
TermKindNames = TypedDict(
    "TermKindNames",
    {"": str, "statutory": str, "parliamentary": str, "promised": str, "service": str, "internal": str},
)
RiskNames = TypedDict("RiskNames", {"": str, "high": str, "middle": str, "low": str})
ActionNames = TypedDict(
    "ActionNames", {"": str, "decide": str, "sign": str, "discuss": str, "prepare": str, "inform": str}
)
SensitivityNames = TypedDict("SensitivityNames", {"": str, "political": str, "administrative": str, "none": str})
WeightNames = TypedDict(
    "WeightNames",
    {
        "": str, "parliament": str, "minister": str, "top": str, "director": str, "ministry": str, "citizen": str,
        "organisation": str, "internal": str,
    },
)  # fmt: skip
SortNames = TypedDict(
    "SortNames",
    {
        "": str, "KVM": str, "KVR": str, "SO": str, "IGB": str, "WOO": str, "AVG": str, "BZW": str, "KLA": str,
        "PERS": str, "MR": str, "RVS": str, "EU": str, "KBR": str, "MT": str, "NTB": str, "AANV": str, "FAC": str,
        "HR": str, "ANN": str, "VERS": str, "CON": str, "UIT": str, "NTI": str, "BB": str,
    },
)  # fmt: skip


class ReasonWords(NamedTuple):
    """The words of the score. Days in sentences are written-out dates, counts are office days."""

    factors: FactorNames
    statuses: StatusNames
    term_kinds: TermKindNames
    risks: RiskNames
    actions: ActionNames
    sensitivities: SensitivityNames
    weights: WeightNames
    sorts: SortNames
    proposed: str
    """After a reason that rests on what was recognised: ``voorstel``."""
    slack: Callable[[int, str, int], str]
    """Slack, the plan date, norm days still to go."""
    latest: Callable[[str], str]
    """The latest date, when it is not the plan date."""
    late: Callable[[str], str]
    """The date that has passed."""
    waiting: Callable[[int], str]
    """How many persons wait."""
    still: Callable[[int], str]
    """Office days without movement."""
    clamp: Callable[[int], str]
    """The most that is given to what is for information or copied."""
    bounds: Callable[[int], str]
    """The limit that the sum was brought back to: 0 or 100."""
