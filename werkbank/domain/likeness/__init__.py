"""What resembles a question: the words that tell it apart, folded, and how near something earlier comes. Pure."""
