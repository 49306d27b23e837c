"""Text that is not ours (file names, cells, progress lines) within Streamlit's markdown."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$:<>&])")


def plain(text: object) -> str:
    """Shown letter by letter: no markdown, no link, no icon, no formula."""
    return _SPECIAL.sub(r"\\\1", str(text))
