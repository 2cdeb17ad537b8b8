"""``python -m werkbank`` and the installed command. The version is told before anything is imported."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

from werkbank import __version__


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code comes back (see ``docs/command-line.md``)."""
    given = sys.argv[1:] if arguments is None else arguments
    if given == ["--version"]:
        sys.stdout.write(f"werkbank {__version__}\n")
        return 0
    from werkbank.cli import opening

    options = opening.wanted(given)
    if options is not None:
        return opening.run(options)
    from werkbank.cli.main import run

    return run(given)


def start() -> NoReturn:
    """The installed command: run, flush, and end at once.

    A short run makes no rubbish worth collecting, and taking the interpreter apart costs a fifth of a whole list.
    Everything that must be closed has been closed by then: the archive, files, and the child of an import.
    """
    gc.set_threshold(100_000, 50, 50)
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        code = code or 1
    os._exit(code)


if __name__ == "__main__":
    start()
