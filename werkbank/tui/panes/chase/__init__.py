"""What we wait for, chased: a draft per person."""
