"""What is typed to choose what is in a list: read into a tree, printed again, and held against a piece. Pure."""
