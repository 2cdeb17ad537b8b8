"""The pane of what was promised, and of the motions that ask something."""
