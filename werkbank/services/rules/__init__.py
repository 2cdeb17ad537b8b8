"""Rules: kept in order, applied to what comes in, tried on the past, run backwards over the inbox."""
