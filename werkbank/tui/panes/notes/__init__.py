"""The nota's: where they lie, what is tight, one note on its route, and the moves."""
