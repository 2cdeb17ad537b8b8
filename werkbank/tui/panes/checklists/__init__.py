"""The checklists of questions: what there is, and one of them to be changed, with what that does to what runs."""
