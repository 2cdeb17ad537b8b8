"""Waarom een gewicht dat niet kan zijn, in woorden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.domain.harmless import harmless_line
from werkbank.lang.nl.reasons import REASONS
from werkbank.lang.nl.weighing import WEIGHING
from werkbank.lang.shape.errors import Told
from werkbank.lang.weighing import full_name, weight_name

if TYPE_CHECKING:
    from werkbank.domain.errors import WeightRefused


def of_weight(error: WeightRefused) -> Told:
    """Waarom een gewicht dat niet kan zijn."""
    code, other = harmless_line(error.subject, 80), harmless_line(error.other, 80)
    name = f'"{full_name(error.subject, WEIGHING, REASONS)}"'
    short = [f'"{weight_name(one, WEIGHING, REASONS)}"' for one in (error.subject, error.other)]
    reach = f"Kies een heel getal van {error.least} tot en met {error.most}."
    return {
        "unknown": Told(
            f'Er is geen gewicht "{code}".',
            f"Bedoelde je: {other}?" if other else "Alle gewichten: werkbank weights",
        ),
        "range": Told(f"{name} kan niet {other} zijn.", reach),
        "number": Told(f'"{other}" is geen waarde voor {name}.', reach),
        "themes": Told(f"Zoveel thema's met eigen punten is te veel: hoogstens {code}.", "Zet er eerst een terug."),
        "rising": Told(
            f"Speling {short[0]} kan niet meer geven dan {short[1]}.",
            "Wat minder speling heeft, hoort nooit lager te staan. Verhoog eerst het andere, of kies minder.",
        ),
        "clamp": Told(
            f"{name} kan zo hoogstens {error.most} zijn.",
            "Wat wettelijk en te laat is, hoort altijd boven wat alleen ter informatie is.",
        ),
        "nothing": Told(
            f"{name} is hier niet veranderd." if code else "Hier is geen gewicht veranderd.",
            "Er is niets om terug te zetten.",
        ),
        "shape": Told("De bewaarde weging is niet te lezen.", "Zet de gewichten terug: werkbank weights reset"),
    }[error.reason]
