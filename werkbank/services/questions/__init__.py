"""Questions: their parts, what stands on their checklist, who owes us what, and when they are ready."""
