"""Why a weight cannot be that, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.harmless import harmless_line
from werkbank.lang.en.reasons import REASONS
from werkbank.lang.en.weighing import WEIGHING
from werkbank.lang.shape.errors import Told
from werkbank.lang.weighing import full_name, weight_name

if TYPE_CHECKING:
    from werkbank.domain.errors import WeightRefused


def of_weight(error: WeightRefused) -> Told:
    """Why a weight cannot be that."""
    code, other = harmless_line(error.subject, 80), harmless_line(error.other, 80)
    name = f'"{full_name(error.subject, WEIGHING, REASONS)}"'
    short = [f'"{weight_name(one, WEIGHING, REASONS)}"' for one in (error.subject, error.other)]
    reach = f"Choose a whole number from {error.least} up to and including {error.most}."
    return {
        "unknown": Told(
            f'There is no weight "{code}".',
            f"Did you mean: {other}?" if other else "All weights: werkbank weights",
        ),
        "range": Told(f"{name} cannot be {other}.", reach),
        "number": Told(f'"{other}" is no value for {name}.', reach),
        "themes": Told(f"So many themes with points of their own is too many: at most {code}.", "Give one back first."),
        "rising": Told(
            f"Slack {short[0]} cannot give more than {short[1]}.",
            "What has less slack never stands lower. Raise the other one first, or choose less.",
        ),
        "clamp": Told(
            f"{name} can be at most {error.most} this way.",
            "What is statutory and late always stands above what is only for information.",
        ),
        "nothing": Told(
            f"{name} was not changed here." if code else "No weight was changed here.",
            "There is nothing to give back.",
        ),
        "shape": Told("The weights that were kept cannot be read.", "Give them back: werkbank weights reset"),
    }[error.reason]
