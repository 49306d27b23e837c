"""Text in a CSV file that no spreadsheet takes for a formula, wherever it cuts a line into cells."""

import re
from typing import Any

# OWASP, "CSV Injection": signs that begin a formula, at the begin of a cell or behind a sign that may end one
_A_FORMULA_BEGINS = re.compile(r"(?:^|(?<=[;,\t\r\n]))(?=['\"]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")


def harmless(value: Any) -> Any:
    """A text with an apostrophe before whatever would begin a formula; numbers and dates as they are."""
    return _A_FORMULA_BEGINS.sub("'", value) if isinstance(value, str) else value
