"""The types of nota's: what there is, and one of them to be changed, with what that does to notes that run."""
