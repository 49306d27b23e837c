"""Text that is not ours (file names, cells, progress lines) within Streamlit's markdown."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$:<>&])")
_BECOMES_A_LINK = re.compile(r"(?<=:)(?=//)|(?<=[Ww]{3})(?=\.)|(?=@)")
_JOINER = "\u2060"  # has no width and breaks no line


def plain(text: object) -> str:
    """Shown letter by letter: no markdown, no link, no icon, no formula."""
    return _SPECIAL.sub(r"\\\1", _BECOMES_A_LINK.sub(_JOINER, str(text)))
