"""
`python -m tests.faults.mounted KIND FOLDER MODULE ...`: runs it where a file system lies over FOLDER, for this process
alone (a namespace). KIND: `read_only` (what lies there cannot be changed) or a size such as `8m` (empty, no larger).
"""

import ctypes
import os
import runpy
import sys
from pathlib import Path

NEW_MOUNTS, NEW_USER = 0x00020000, 0x10000000
READ_ONLY, REMOUNT, BIND, ALL_BELOW, PRIVATE = 0x1, 0x20, 0x1000, 0x4000, 0x40000
REFUSED = 77
libc = ctypes.CDLL(None, use_errno=True)


def alone() -> None:
    """Mounts of this process are nobody else's; whoever is not root is, over them."""
    user, group = os.geteuid(), os.getegid()
    check(libc.unshare(NEW_MOUNTS | (NEW_USER if user else 0)))
    if user:
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1", encoding="ascii")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1", encoding="ascii")
    mount("none", "/", "", ALL_BELOW | PRIVATE)


def mount(source: str, folder: str, kind: str, flags: int, options: str = "") -> None:
    check(libc.mount(source.encode(), os.fsencode(folder), kind.encode(), flags, options.encode()))


def check(result: int) -> None:
    if result:
        print(os.strerror(ctypes.get_errno()), file=sys.stderr)
        sys.exit(REFUSED)


if __name__ == "__main__":
    kind, folder, *sys.argv = sys.argv[1:]
    alone()
    if kind == "read_only":
        mount(folder, folder, "", BIND)
        mount(folder, folder, "", BIND | REMOUNT | READ_ONLY)
    else:
        mount("tmpfs", folder, "tmpfs", 0, f"size={kind}")
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
