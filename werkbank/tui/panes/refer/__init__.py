"""Askers who are still to be told where to turn to."""
