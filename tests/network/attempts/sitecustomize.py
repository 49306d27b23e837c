"""Python imports this by itself where the folder is on its path: notes every try to reach another machine."""

import os
import sys

HERE = {None, "", "localhost", "127.0.0.1", "::1", "0.0.0.0", b"localhost", b"127.0.0.1"}
PLACE_OF_ADDRESS = {"socket.connect": 1, "socket.sendto": 1, "socket.getaddrinfo": 0, "socket.gethostbyname": 0}


def note(event: str, arguments: tuple) -> None:
    if event in PLACE_OF_ADDRESS:
        address = arguments[PLACE_OF_ADDRESS[event]]
        host = address[0] if isinstance(address, tuple) else address if event.startswith("socket.get") else None
        if host not in HERE:
            with open(os.environ["ATTEMPTS"], "a", encoding="utf-8") as file:
                file.write(f"{event} {host}\n")


sys.addaudithook(note)
