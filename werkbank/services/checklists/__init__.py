"""The checklists there are, taken in and given out, changed, and moving the questions that run."""

from werkbank.services.checklists.there import catalogue, role_ids, shipped

__all__ = ["catalogue", "role_ids", "shipped"]
