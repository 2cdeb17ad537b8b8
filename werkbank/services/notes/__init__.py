"""Nota's: what runs along which route, the moves, and what is at risk."""
