"""Pure values and functions: no clock, no input or output, no SQL, no words for the screen."""
