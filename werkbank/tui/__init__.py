"""The workbench on the screen: keys in, frozen views out. The only room that knows Textual."""
