"""The pane of the questions."""
