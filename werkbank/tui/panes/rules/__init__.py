"""The rules: what becomes of mail by itself."""
