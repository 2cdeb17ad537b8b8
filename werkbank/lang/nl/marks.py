"""Wat er aan een antwoord nog na te kijken is."""

from __future__ import annotations

from typing import Final

from werkbank.lang.shape.marks import MarkWords

MARKS: Final[MarkWords] = {
    "empty": "Er staat nog geen antwoord.",
    "figure-source": "Bij {words} staat geen bron.",
    "figure-date": "Bij {words} staat geen peildatum.",
    "why-not": "Er wordt gevraagd: {words}? Daar staat nog geen ja en ook geen reden.",
    "abbreviation": "{words} is nergens voluit geschreven.",
    "long": "Dit antwoord telt {words} woorden; zo'n lang antwoord wordt zelden gelezen.",
}
