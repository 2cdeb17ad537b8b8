"""Nederlands: gewone woorden, je-vorm; u-vorm in wat naar de manager gaat."""
