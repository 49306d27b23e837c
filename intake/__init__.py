"""Exports become a snapshot: read, recognised, typed, checked, corrected, written whole or not at all."""
