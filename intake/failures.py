"""A failure of the whole import -> the code of its sentence (`vietnamese.intake_words.FAILURES`) and its values."""

import errno

import duckdb

from .errors import IntakeError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FULL_WORDS = ("No space left", "not enough space", "File too large", "Disk quota")


def explain(error: Exception) -> tuple[str, dict[str, object]]:
    match error:
        case IntakeError():
            return error.code, error.values
        case MemoryError() | duckdb.OutOfMemoryException():
            return "memory", {}
        case FileNotFoundError() if error.filename:
            return "no_such_file", {"file": str(error.filename)}
        case PermissionError():
            return "no_permission", {}
        case OSError(errno=errno.EROFS):
            return "no_permission", {}
        case OSError() if error.errno in _FULL:
            return "disk_full", {}
        case duckdb.OperationalError() if any(words in str(error) for words in _FULL_WORDS):
            return "disk_full", {}
        case OSError() | duckdb.OperationalError():
            return "disk", {"detail": getattr(error, "strerror", None) or type(error).__name__}
    return "unexpected", {}
