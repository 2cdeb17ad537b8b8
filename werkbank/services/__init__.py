"""The use cases: one method is one transaction is one deed. They take plain arguments and return frozen values."""
