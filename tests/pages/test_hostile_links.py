"""Whatever stands in a link is a choice or is said to be none: it is never run, drawn, or taken for a path."""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.runtime.state.query_params import CLIENT_STATE_QUERY_STRING_MAX_FIELDS, QueryParams
from streamlit.testing.v1 import AppTest

from analysis.scenarios import Lever, Scenario, encode
from components.link import KEYS, Offered, understand
from components.pinned_snapshot import KEY as SNAPSHOT
from queries import Filters, ask
from tests.pages.city import tables
from tests.snapshots import write_snapshot
from vietnamese import labels
from vietnamese.periods import unreadable_link

ROOT = Path(__file__).parents[2]
TRICK = (
    '<img src=x onerror=alert(1)><script>alert(1)</script>[b](https://evil.example)![c](https://evil.example/c.png)'
    ":red[d] $e$ `f` {{7*7}} ${7*7} %s '; drop table accidents; -- ../../../../etc/passwd\x00"
)  # fmt: skip
TRICKS = (
    TRICK, "", " ", "\x00", "../../../../etc/passwd", "..\\..\\windows\\win.ini", "file:///etc/passwd", "//evil",
    "' or 1=1 --", '"; copy wards to "x', "{0.__class__}", "%(x)s", "9" * 5000, "-1e5", "²", "nan", "1e999",
    "\ud800", "\u202e", "x" * 60_000, "1." + "W1tbW1s" * 900, "vehicle:", ":", "hours:0-99999999999999999999",
)  # fmt: skip
MARKUP = re.compile(r"(?<!\\)(?:<img src|<script|\[[bc]\]|:red\[d|\$e\$|`f`)")
STRANGE = re.compile(r"passwd|evil|win\.ini|^(?:os\.(?:system|posix_spawn)|subprocess|socket)")
A_NAME = re.compile("[a-z][a-z0-9_]*")
OF_THE_FRAME = {*KEYS, SNAPSHOT}
WATCHED = {"open", "os.listdir", "os.scandir", "os.system", "subprocess.Popen", "os.posix_spawn", "socket.connect"}
seen: list[str] | None = None


def note(event: str, arguments: tuple) -> None:
    if seen is not None and event in WATCHED:
        seen.append(f"{event} {arguments[0]!r}")


sys.addaudithook(note)


def names_in_code() -> set[str]:
    """Every word of the code that a page could read from its link, and with what it is put together there."""
    files = [*ROOT.glob("components/*.py"), *ROOT.glob("pages/*/*.py"), ROOT / "dashboard.py"]
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    named = {text for node in nodes if isinstance(node, ast.Constant) and A_NAME.fullmatch(text := str(node.value))}
    keys = {each.value.value for node in nodes if isinstance(node, ast.Call) for each in node.keywords
            if each.arg == "key" and isinstance(each.value, ast.Constant)}  # fmt: skip
    return named | {f"find_{key}" for key in keys}


OWN = sorted(names_in_code() - OF_THE_FRAME)


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("city")
    write_snapshot(folder, tables(), as_of=date(2026, 10, 31))
    return folder


@pytest.fixture(autouse=True)
def city(root, monkeypatch) -> Path:
    monkeypatch.setenv("DASHBOARD_DATA", str(root))
    monkeypatch.setenv("DASHBOARD_RAISE_BUGS", "1")
    return root


def visit(page: str, query: dict[str, str | list[str]]) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.query_params.update(query)
    [file] = (ROOT / "pages").glob(f"*/{page}.py")
    return app.switch_page(file.relative_to(ROOT).as_posix()).run()


@pytest.fixture
def read(monkeypatch) -> set[str]:
    """The keys that widgets and code ask the link for."""
    asked: set[str] = set()

    def noting(method: Callable) -> Callable:
        def noted(self, *key, **binding):
            asked.update(key or [binding["param_key"]])
            return method(self, *key, **binding)

        return noted

    for name in ("bind_widget", "__getitem__", "get_all"):
        monkeypatch.setattr(QueryParams, name, noting(getattr(QueryParams, name)))
    return asked


@pytest.fixture
def touched() -> Iterator[list[str]]:
    """What is opened, listed, run or called meanwhile."""
    global seen
    seen = []
    yield seen
    seen = None


def said(app: AppTest) -> list[str]:
    """All texts that are read as markdown."""
    kinds = (app.markdown, app.warning, app.error, app.info, app.caption, app.title, app.header, app.success)
    labels_ = [widget.label for kind in (app.button, app.checkbox, app.selectbox, app.expander) for widget in kind]
    return [element.value for kind in kinds for element in kind] + labels_


def assert_harmless(app: AppTest, touched: list[str]) -> None:
    assert not app.exception
    assert not [text for text in said(app) if MARKUP.search(text)]
    assert not [what for what in touched if STRANGE.search(what)]


@pytest.mark.parametrize("page", labels.PAGES)
def test_what_a_page_reads_by_itself_is_no_markup_no_path_and_no_statement(page, read, touched):
    assert len(OWN) < CLIENT_STATE_QUERY_STRING_MAX_FIELDS, "or nothing of the link would be read"
    app = visit(page, dict.fromkeys(OWN, TRICK))
    assert_harmless(app, touched)
    assert f"## {labels.PAGES[page].title}" in "\n".join(element.value for element in app.markdown)
    assert read <= {*OWN, *OF_THE_FRAME}, "a key that no word of the code is: name it in one piece"


def test_what_every_page_reads_opens_the_default_view_with_a_note(touched):
    plain = visit("overview", {}).session_state.view
    app = visit("overview", dict.fromkeys(KEYS, TRICK))
    assert_harmless(app, touched)
    [note] = [each.value for each in app.warning]
    assert note.startswith(unreadable_link([""])[:20]) and len(note) < 3_000
    assert app.session_state.view == plain


@pytest.fixture
def offered(city) -> Offered:
    return Offered(ask("wards/all", Filters(snapshot="aaaa")), date(2023, 1, 1), date(2026, 10, 31), "aaaa")


@pytest.mark.parametrize("key", KEYS)
def test_a_key_of_every_page_understands_no_trick(key, offered, touched):
    for trick in TRICKS:
        put_right, unreadable = understand({key: [trick]}, offered)
        assert unreadable and not put_right or put_right == {key: [""]} == {key: [trick]}, trick
        assert not any(MARKUP.search(text) or len(text) > 200 for text in unreadable)
    assert not [what for what in touched if STRANGE.search(what)]


def test_a_link_that_says_a_thing_a_thousand_times_says_it_once(offered):
    many = {"only": ["vehicle:truck"] * 400, "ward": ["le chan"] * 400, "severity": ["minor"] * 100}
    app = visit("accidents", many)
    assert not app.exception
    assert len(app.session_state.view.filters.groups) == len(app.session_state.view.filters.wards) == 1


@pytest.mark.parametrize("page", ["what_if", "slides", "files"])
def test_names_in_a_scenario_are_names(page, touched):
    named = [Scenario(TRICK[start : start + 40].strip(), (Lever("road", TRICK[start : start + 60].strip(), 0.1),))
             for start in (0, 62)]  # fmt: skip
    app = visit(page, {"scenario": encode(named)})
    assert_harmless(app, touched)
    assert page != "what_if" or any("onerror" in text for text in said(app))


@pytest.mark.parametrize("asked", [TRICK, "../aaaa", "aaaa/../aaaa", "aaaa\x00", "/etc", "", "x" * 5_000])
def test_no_snapshot_is_found_by_a_path(asked, touched):
    app = visit("overview", {SNAPSHOT: asked})
    assert_harmless(app, touched)
    assert [error.value for error in app.error] == [labels.SNAPSHOT_GONE]
