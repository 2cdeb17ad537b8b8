"""What a decision needs: taken from what was given, else a good guess; what then is missing is told, not raised."""

from werkbank.services.guesses.case import Case, Given, Guess
from werkbank.services.guesses.days import can_chase, next_chase
from werkbank.services.guesses.filling import fill, unfinished

__all__ = ["Case", "Given", "Guess", "can_chase", "fill", "next_chase", "unfinished"]
