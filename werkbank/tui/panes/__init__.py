"""One folder per pane: what it shows, and what its keys do."""
