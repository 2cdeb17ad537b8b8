"""Files with questions become lines with what their form says of each: text, Markdown, HTML, Word, PDF, CSV.

``files.read_file`` and ``files.read_pasted`` are the doors. Nothing is imported here.
"""
