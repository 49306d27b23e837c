"""Paths as DuckDB takes them."""

import re
from pathlib import Path


def one_file(path: Path) -> str:
    """The path for a `read_...` of DuckDB, which takes `[1]`, `*` and `?` in a name for a pattern of many files."""
    return re.sub(r"[\[*?]", lambda sign: f"[{sign[0]}]", str(path))
