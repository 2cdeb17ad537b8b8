"""The stairs: import-linter holds the key, and this test turns it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]


def test_imports_go_down_the_stairs() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()"]
    done = subprocess.run(
        [*command, "--no-cache", "--no-logo"], cwd=ROOT, capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_every_package_is_on_the_stairs() -> None:
    """A folder with modules but without ``__init__`` would be invisible to the contracts."""
    homeless = {
        str(path.parent.relative_to(ROOT))
        for path in (ROOT / "werkbank").rglob("*.py")
        if not (path.parent / "__init__.py").exists()
    }
    assert not homeless
