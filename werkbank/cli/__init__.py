"""The command line: data on stdout, narration on stderr, an exit code for every kind of end."""
