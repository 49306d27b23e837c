"""Realistic exports by seed and size: the same options write the same bytes. `python -m sample`."""
