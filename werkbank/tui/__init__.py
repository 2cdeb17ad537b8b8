"""The workbench at the keyboard; the only floor that knows Textual."""
