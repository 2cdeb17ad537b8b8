"""Why something has its place."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.reasons import ReasonWords


def _days(count: int) -> str:
    return "1 working day" if count == 1 else f"{count} working days"


def _slack(slack: int, plan: str, norm_days: int) -> str:
    work = f", {_days(norm_days)} of work left" if norm_days else ""
    return f"slack {_days(slack)} until {plan}{work}"


def _waiting(count: int) -> str:
    return "1 colleague waits for this" if count == 1 else f"{count} colleagues wait for this"


REASONS: Final = ReasonWords(
    factors={
        "slack": "slack",
        "term": "kind of term",
        "risk": "if missed",
        "action": "asked",
        "sender": "sender",
        "sensitivity": "sensitivity",
        "waiting": "blocks others",
        "theme": "theme of the manager",
        "still": "no movement",
        "clamp": "limited",
        "manual": "by hand",
        "bounds": "bound",
    },
    statuses={
        "late": "late",
        "infeasible": "not feasible",
        "tight": "tight",
        "on-time": "on time",
        "suspended": "suspended",
        "none": "",
    },
    term_kinds={
        "": "",
        "statutory": "statutory",
        "parliamentary": "parliamentary",
        "promised": "promised",
        "service": "service norm",
        "internal": "internal",
    },
    risks={"": "", "high": "high", "middle": "middle", "low": "low"},
    actions={
        "": "",
        "decide": "to decide",
        "sign": "to sign",
        "discuss": "to discuss",
        "prepare": "to prepare",
        "inform": "for information",
    },
    sensitivities={"": "", "political": "political or press", "administrative": "administrative", "none": "none"},
    weights={
        "": "",
        "parliament": "parliament",
        "minister": "member of government",
        "top": "SG, DG, ombudsman or judge",
        "director": "director",
        "ministry": "another part of central government",
        "citizen": "citizen",
        "organisation": "organisation",
        "internal": "own house",
    },
    sorts={
        "": "",
        "KVM": "oral question",
        "KVR": "parliamentary questions",
        "SO": "written consultation",
        "IGB": "notice of default",
        "WOO": "FOI request (Woo)",
        "AVG": "GDPR request",
        "BZW": "objection",
        "KLA": "complaint",
        "PERS": "press question",
        "MR": "cabinet paper",
        "RVS": "Council of State",
        "EU": "EU paper",
        "KBR": "letter to parliament",
        "MT": "motion or commitment",
        "NTB": "decision memo",
        "AANV": "application",
        "FAC": "invoice",
        "HR": "personnel matter",
        "ANN": "briefing note",
        "VERS": "report",
        "CON": "notice or papers of a meeting",
        "UIT": "invitation",
        "NTI": "information memo",
        "BB": "citizen's letter",
    },
    proposed="proposal",
    slack=_slack,
    latest=lambda day: f"at the latest {day}",
    late=lambda day: f"late: the latest date was {day}",
    waiting=_waiting,
    still=lambda days: f"no movement for {_days(days)}",
    clamp=lambda most: f"for information or copied: {most} at most",
    bounds=lambda limit: f"the score stays between 0 and 100: {limit}",
)
