"""English that a reader would see: words and identifiers in the shown text and in what a screen reader says."""

import re
import unicodedata
from typing import NamedTuple

from playwright.sync_api import Page

WORDS = """
    about accident accidents add after all and any apply apr april are area aug august auto average before between
    bottom browse by cancel cause changed chart choose city clear clearance clearances click close code collapse
    column columns compare confirm content copied copy count current data date day days death deaths dec december
    default delete deploy description details district done download drag drop edit empty encroachment
    encroachments end enter error errors exception expand export failed false feb february file files filter
    filters fine fines found friday from fullscreen help hide hour hours image images import index infinity injured
    input invalid is jan january jul july jun june language latitude left less limit link loading location
    longitude main map march match menu minute missing monday month months more name nan nat new next none not
    nothing nov november null number object oct october of ok open option options or other page pages percent
    period please point points press previous print progress quarter question rate ratio record records refresh
    refused remove report rerun reset result results right road row rows running sample saturday save search select
    selected sep september series settings severity share show sidebar skip snapshot sort source start state status
    stop submit success sunday table target targets the theme thursday time today top total totals trace traceback
    trend true tuesday type undefined unknown update upload value values vehicle vehicles view violation violations
    ward wards warning was wednesday week weeks with without year years yes yesterday your zoom
"""
ENGLISH = re.compile(rf"\b(?:{'|'.join(WORDS.split())})\b", re.I)
IDENTIFIER = re.compile(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b")
FILE_NAME = re.compile(r"\S+\.(?:csv|parquet|toml|sql|xlsx?|md)\b|\bdata/[a-z]+\b", re.I)
KEY_NAME = re.compile(r"\bphím (?:Home|End)\b")  # as it stands on the keyboard

SHOWN = """() => {
    const shown = [];
    const silent = '[role="img"][aria-label$=" icon"], script, style, noscript';
    const isIcon = element => getComputedStyle(element).fontFamily.includes("Material Symbols");
    const drawn = element => element.closest("canvas") || element.checkVisibility({visibilityProperty: true});
    const note = (where, text) => text && text.trim() && shown.push([where, text.trim()]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!parent.closest(silent) && !isIcon(parent) && drawn(parent)) note("text", walker.currentNode.data);
    }
    for (const element of document.body.querySelectorAll("*")) {
        if (element.closest(silent) || !drawn(element)) continue;
        if (element.matches(":placeholder-shown")) note("placeholder", element.placeholder);
        for (const name of ["aria-label", "aria-description", "title", "alt"])
            note(name, element.getAttribute(name));
    }
    return [...shown, ["title", document.title]];
}"""


class Shown(NamedTuple):
    """`where` is text or the name of an attribute; icons, which are ligatures of English names, are left out."""

    where: str
    text: str


def shown_texts(page: Page) -> list[Shown]:
    return [Shown(where, unicodedata.normalize("NFC", text)) for where, text in page.evaluate(SHOWN)]


def english_in(text: str) -> list[str]:
    """The English words and identifiers of `text`; names of files, folders and keys stay."""
    text = KEY_NAME.sub(" ", FILE_NAME.sub(" ", unicodedata.normalize("NFC", text)))
    return ENGLISH.findall(text) + IDENTIFIER.findall(text)
