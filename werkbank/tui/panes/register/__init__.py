"""The registers at the keyboard: mandates, persons and managers, a list each with what hangs on one beside it."""
