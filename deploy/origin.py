"""Only pages of the dashboard itself speak to it."""

from urllib.parse import urlsplit

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose


class OwnOrigin:
    """
    Refuses what a page of another site asks (HTTP header Origin, RFC 6454), sessions too.

    Streamlit would refuse a session itself, but asks an outside address for the machine's own before it does.
    """

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket") and is_foreign(dict(scope["headers"])):
            refusal = WebSocketClose() if scope["type"] == "websocket" else PlainTextResponse("", 403)
            await refusal(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def is_foreign(headers: dict[bytes, bytes]) -> bool:
    origin = headers.get(b"origin")
    return origin is not None and urlsplit(origin).netloc != headers.get(b"host")
