"""A failure of the whole import -> the code of its sentence (`vietnamese.intake_words.FAILURES`) and the values in it."""

import errno

import duckdb

from .errors import IntakeError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def explain(error: Exception) -> tuple[str, dict[str, object]]:
    match error:
        case IntakeError():
            return error.code, error.values
        case MemoryError() | duckdb.OutOfMemoryException():
            return "memory", {}
        case PermissionError():
            return "no_permission", {}
        case OSError() if error.errno in _FULL:
            return "disk_full", {}
        case duckdb.IOException() if "No space left" in str(error) or "not enough space" in str(error):
            return "disk_full", {}
        case OSError() | duckdb.IOException():
            return "disk", {"detail": getattr(error, "strerror", None) or type(error).__name__}
    return "unexpected", {}
