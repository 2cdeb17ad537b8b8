"""The shape of each table of words: what a language must say. ``lang.nl`` and ``lang.en`` fill every field."""
