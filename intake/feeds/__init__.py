"""The feeds: one declaration each. A new module here with a FEED is a new feed."""

import importlib
import pkgutil

from .declaration import Column, Feed

__all__ = ["FEEDS", "Column", "Feed"]

_NOT_A_FEED = {"declaration", "__main__"}

FEEDS: dict[str, Feed] = {
    module.name: importlib.import_module(f"{__name__}.{module.name}").FEED
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name)
    if module.name not in _NOT_A_FEED
}
