"""One module for each measured promise; each has ``run(bench)``."""
