"""A reader's browser tab as the server sees it: Streamlit's protocol over a websocket, with nothing drawn."""

import asyncio
from collections.abc import Mapping
from hashlib import blake2b
from time import perf_counter
from typing import Any, NamedTuple, Self
from urllib.parse import parse_qs, urlencode

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

LONGEST_WAIT = 120  # seconds for one answer
ONE, SEVERAL = ("selectbox", "radio"), ("multiselect", "button_group")  # widgets whose value is one text, or a list
Place = tuple[int, ...]


class Answer(NamedTuple):
    """`elements`: place on the page -> digest of what is drawn there; `failures`: what is shown instead of a result."""

    seconds: float
    elements: Mapping[Place, bytes]
    failures: tuple[str, ...]


class Widget(NamedTuple):
    """`value` None where nothing is chosen; `parameter` is its name in the link, empty if the link does not hold it."""

    id: str
    key: str
    kind: str
    options: tuple[str, ...]
    value: str | tuple[str, ...] | None
    default: str | tuple[str, ...] | None
    parameter: str
    is_shared: bool


class Viewer:
    """
    One session. As a browser does, it sends the values of its widgets with each click, keeps the link in step with
    them, and tells which large messages it still has, so that the server may send their hashes alone.

    It touches neither sliders, tables and marks in charts nor what stands in a fragment, which a browser draws only
    when its box is opened: the server keeps the values these began with.
    """

    def __init__(self, address: str, socket: ClientConnection):
        self._address, self._socket = address, socket
        self._kept: dict[str, tuple[bytes, int]] = {}  # hash -> message, number of the run it came with
        self._drawn: dict[Place, tuple[Delta, str]] = {}  # what is there, and the script that drew it
        self._chosen: dict[str, str | tuple[str, ...]] = {}  # widget id -> value that is not its default
        self._runs = self._oldest = 0
        self._script = self._main_script = ""  # hashes
        self.pages: dict[str, str] = {}  # path in the address -> hash of its script
        self.query: dict[str, list[str]] = {}

    @classmethod
    async def connected(cls, address: str) -> Self:
        """The header Origin is that of the dashboard's own page, and the third of the subprotocols no session's id."""
        socket = await connect(
            f"ws{address.removeprefix('http')}/_stcore/stream",
            origin=address,
            subprotocols=["streamlit", "PLACEHOLDER_AUTH_TOKEN"],
            max_size=None,
            open_timeout=LONGEST_WAIT,
        )
        return cls(address, socket)

    async def close(self) -> None:
        await self._socket.close()

    async def open(self, page: str = "", query: Mapping[str, str] | None = None) -> Answer:
        """What a link shows; the first thing a tab does."""
        self.query = {key: [value] for key, value in (query or {}).items()}
        return await self._run(page_name=page)

    async def turn_to(self, page: str) -> Answer:
        """By the menu: only what widgets stand for stays in the link, only shared widgets keep their values."""
        widgets = self.widgets()
        parameters = {widget.parameter for widget in widgets}
        self.query = {key: values for key, values in self.query.items() if key in parameters}
        return await self._run(self.pages[page], [widget for widget in widgets if widget.is_shared])

    async def choose(self, key: str, value: str | tuple[str, ...]) -> Answer:
        widget = {widget.key: widget for widget in self.widgets()}[key]
        self._chosen[widget.id] = value
        if widget.parameter:
            self.query.pop(widget.parameter, None)
            if value != widget.default:
                self.query[widget.parameter] = list(value) if isinstance(value, tuple) else [value]
        return await self._run(self._script, self.widgets())

    def widgets(self) -> list[Widget]:
        return [
            self._widget(getattr(element, kind), kind, script == self._main_script)
            for element, kind, script in self._elements()
            if kind in (*ONE, *SEVERAL)
        ]

    @property
    def page(self) -> str:
        return next((path for path, script in self.pages.items() if script == self._script), "")

    def _elements(self) -> list[tuple[Element, str, str]]:
        return [
            (delta.new_element, delta.new_element.WhichOneof("type"), script)
            for delta, script in self._drawn.values()
            if delta.HasField("new_element") and not delta.fragment_id
        ]

    def _widget(self, element: Any, kind: str, is_shared: bool) -> Widget:
        options = tuple(option.content if kind == "button_group" else option for option in element.options)
        default = _default(element, kind, options)
        key = element.id.split("-", 2)[2]  # $$ID-hash-key
        value = self._chosen.get(element.id, default)
        return Widget(element.id, key, kind, options, value, default, element.query_param_key, is_shared)

    async def _run(self, script: str = "", widgets: list[Widget] | None = None, page_name: str = "") -> Answer:
        request = BackMsg()
        state = request.rerun_script
        state.query_string = urlencode(self.query, doseq=True)
        state.page_script_hash, state.page_name = script, page_name
        state.widget_states.widgets.extend(_state(widget) for widget in widgets or [])
        state.cached_message_hashes.extend(self._kept)
        about = state.context_info
        about.timezone, about.timezone_offset, about.locale = "Asia/Ho_Chi_Minh", -420, "vi-VN"
        about.url, about.color_scheme = f"{self._address}/{page_name or self.page}", "light"
        sent = perf_counter()
        await self._socket.send(request.SerializeToString())
        async with asyncio.timeout(LONGEST_WAIT):
            failures = await self._receive_run()
        return Answer(perf_counter() - sent, self._digests(), (*failures, *self._failures_shown()))

    async def _receive_run(self) -> list[str]:
        """Until the script has come to its end: it may begin anew on its way, and what it drew till then is void."""
        failures, has_begun = [], False
        while True:
            message = self._received(await self._socket.recv())
            kind = message.WhichOneof("type")
            if kind == "new_session":
                has_begun = True
                self._begin(message)
            elif kind == "delta":
                self._draw(message)
            elif kind == "navigation":
                self.pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
                self._script = message.navigation.page_script_hash
            elif kind == "page_info_changed":
                self.query = parse_qs(message.page_info_changed.query_string)
            elif kind in ("session_event", "page_not_found"):
                failures.append(str(message))
            elif kind == "script_finished" and has_begun:
                if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                    return [*failures, "the script does not compile"]
                if message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                    self._end()
                    return failures

    def _received(self, data: bytes) -> ForwardMsg:
        message = ForwardMsg.FromString(data)
        if message.WhichOneof("type") == "ref_hash":
            kept = ForwardMsg.FromString(self._kept[message.ref_hash][0])
            kept.metadata.CopyFrom(message.metadata)
            return kept
        if message.metadata.cacheable:
            self._kept[message.hash] = data, self._runs
        return message

    def _begin(self, message: ForwardMsg) -> None:
        self._drawn = {}
        self._main_script = message.new_session.main_script_hash
        self._script = message.new_session.page_script_hash
        self._oldest = message.new_session.config.max_cached_message_age

    def _draw(self, message: ForwardMsg) -> None:
        """An element takes the place of a container with all in it; what is transient (a spinner) is no result."""
        place, delta = tuple(message.metadata.delta_path), message.delta
        kind = delta.WhichOneof("type")
        if kind == "new_transient":
            return
        if kind == "new_element" and place in self._drawn and self._drawn[place][0].HasField("add_block"):
            self._drawn = {other: what for other, what in self._drawn.items() if other[: len(place)] != place}
        self._drawn[place] = delta, message.metadata.active_script_hash

    def _end(self) -> None:
        self._runs += 1
        self._kept = {key: kept for key, kept in self._kept.items() if self._runs - kept[1] <= self._oldest}
        shown = set()
        for element, kind, _ in self._elements():
            widget = getattr(element, kind)
            if kind in (*ONE, *SEVERAL):
                shown.add(widget.id)
                if widget.set_value:
                    self._chosen[widget.id] = widget.raw_value if kind in ONE else tuple(widget.raw_values)
        self._chosen = {key: value for key, value in self._chosen.items() if key in shown}

    def _digests(self) -> dict[Place, bytes]:
        return {place: _digest(delta) for place, (delta, _) in self._drawn.items()}

    def _failures_shown(self) -> list[str]:
        drawn = [delta.new_element for delta, _ in self._drawn.values()]
        alerts = [element.alert.body for element in drawn if element.alert.format == Alert.ERROR]
        return [element.exception.message for element in drawn if element.HasField("exception")] + alerts


def _default(element: Any, kind: str, options: tuple[str, ...]) -> str | tuple[str, ...] | None:
    if kind in SEVERAL:
        return tuple(options[place] for place in element.default)
    return options[element.default] if options and element.HasField("default") else None


def _state(widget: Widget) -> WidgetState:
    state = WidgetState(id=widget.id)
    if isinstance(widget.value, tuple):
        state.string_array_value.data.extend(widget.value)
    elif widget.value is not None:
        state.string_value = widget.value
    return state


def _digest(delta: Delta) -> bytes:
    """Of all but the number under which a file waits that is written when asked for: it is drawn by lot in each run."""
    if delta.HasField("new_element") and delta.new_element.HasField("download_button"):
        delta.new_element.download_button.ClearField("deferred_file_id")
    return blake2b(delta.SerializeToString(deterministic=True), digest_size=16).digest()
