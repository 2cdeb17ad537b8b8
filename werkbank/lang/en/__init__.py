"""English, complete beside the Dutch."""
