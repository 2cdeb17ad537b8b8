"""The pane of who owes us something for a question."""
