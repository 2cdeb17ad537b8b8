"""werkbank: a terminal workbench for the management-support officer."""

__version__ = "0.1.0"
