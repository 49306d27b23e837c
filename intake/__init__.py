"""Exports become a snapshot: read, recognised, typed, checked, corrected, written whole or not at all."""

from .errors import IntakeError
from .importing import Report, Settings, import_exports, serve_again
from .snapshots import Snapshots

__all__ = ["IntakeError", "Report", "Settings", "Snapshots", "import_exports", "serve_again"]
