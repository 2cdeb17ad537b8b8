"""The inbox: list, preview, and the decisions."""
