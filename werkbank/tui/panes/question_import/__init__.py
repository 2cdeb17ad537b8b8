"""What was read from a list of questions, looked at and put right before anything of it is kept."""
