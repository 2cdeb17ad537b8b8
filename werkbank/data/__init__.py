"""What ships as data."""
