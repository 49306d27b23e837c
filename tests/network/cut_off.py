"""`python -m tests.network.cut_off MODULE ...`: runs it where there is this machine and no way out (a namespace)."""

import ctypes
import fcntl
import os
import runpy
import socket
import struct
import sys

NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000
SET_FLAGS, UP_AND_RUNNING = 0x8914, 0x41
REFUSED = 77


def cut_off() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(NEW_NETWORK | (NEW_USER if os.geteuid() else 0)):
        print(os.strerror(ctypes.get_errno()), file=sys.stderr)
        sys.exit(REFUSED)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        fcntl.ioctl(control, SET_FLAGS, struct.pack("16sh", b"lo", UP_AND_RUNNING))


if __name__ == "__main__":
    cut_off()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
