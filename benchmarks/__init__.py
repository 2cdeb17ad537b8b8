"""The measured promises: ``python -m benchmarks`` runs them, prints a table and writes the figures."""
