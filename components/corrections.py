"""Refused rows as a file that can be corrected and dropped back into data/exports/."""

import json

import pandas as pd

from queries import harmless

ABOUT = {"_file": "_file", "_line": "_line", "column": "_column", "value": "_value", "reason": "_reason"}


def correction_file(refused: pd.DataFrame) -> bytes:
    """Our columns of one feed's refused rows, then where each stood, what was wrong and why; Excel finds no formula."""
    columns = pd.DataFrame([json.loads(row) if isinstance(row, str) else {} for row in refused["row"]], dtype=object)
    about = refused[[*ABOUT]].rename(columns=ABOUT).reset_index(drop=True)
    return pd.concat([columns, about], axis=1).map(harmless).to_csv(index=False).encode("utf-8-sig")
