"""One module per verb (or a small family of verbs); ``VERBS`` makes its commands in a language."""
