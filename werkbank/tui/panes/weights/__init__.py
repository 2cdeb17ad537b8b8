"""What weighs how much: the weights of a manager in a working copy, with what would move beside them."""
