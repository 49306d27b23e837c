"""The course of a KPI in the size of a word."""

from collections.abc import Sequence

from .style import EVENT, NAVY


def sparkline(values: Sequence[float], is_last_open: bool = False) -> str:
    """76 x 36 px of SVG text, empty below two values; a hollow end dot says the last month is not over."""
    if len(values) < 2:
        return ""
    low, high, steps = min(values), max(values), len(values) - 1
    xs = [3 + 68 * index / steps for index in range(len(values))]
    ys = [30 - 24 * (value - low) / ((high - low) or 1) for value in values]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(xs, ys, strict=True))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="76" height="36" viewBox="0 0 76 36">'
        f'<polyline points="{path}" fill="none" stroke="{EVENT}" stroke-width="1.6"/>'
        f'<circle cx="{xs[-1]:.1f}" cy="{ys[-1]:.1f}" r="3.4" fill="{"#FFFFFF" if is_last_open else NAVY}" '
        f'stroke="{NAVY}" stroke-width="1.8"/></svg>'
    )
