"""Text as the XML of office files may hold it."""

import re

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """Without what no XML file may hold."""
    return NOT_XML.sub("", text)
