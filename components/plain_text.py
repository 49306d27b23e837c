"""Text that is not ours (file names, cells, progress lines) within Streamlit's markdown."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$:<>&])")
_BECOMES_A_LINK = re.compile(r"(?<=:)(?=//)|(?<=[Ww]{3})(?=\.)|(?=@)")
MOST_OF_LINK = 60  # letters; a link may hold any number
MOST_NAMED = 10  # of what a link asks for and there is not
_JOINER = "\u2060"  # has no width and breaks no line


def plain(text: object) -> str:
    """Shown letter by letter: no markdown, no link, no icon, no formula."""
    return _SPECIAL.sub(r"\\\1", _BECOMES_A_LINK.sub(_JOINER, str(text)))


def asked_for(text: str) -> str:
    """What a link asks for and there is not, as a note may quote it."""
    return plain(text if len(text) <= MOST_OF_LINK else f"{text[:MOST_OF_LINK]}\u2026")
