"""The pane of reminders."""
