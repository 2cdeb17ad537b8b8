"""The dagbrief."""
