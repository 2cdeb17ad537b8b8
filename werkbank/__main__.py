"""``python -m werkbank`` and the installed command. The version is told before anything is imported."""

from __future__ import annotations

import sys

from werkbank import __version__


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code comes back (see ``docs/command-line.md``)."""
    given = sys.argv[1:] if arguments is None else arguments
    if given == ["--version"]:
        sys.stdout.write(f"werkbank {__version__}\n")
        return 0
    from werkbank.cli.main import run

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
