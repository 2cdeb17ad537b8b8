"""Widgets that know nothing of the trade: lines, a list, a reader, a line to type in."""
