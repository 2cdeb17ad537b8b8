"""The demo department: its post and what was done with it, made through the same services as real work."""
