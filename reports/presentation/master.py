"""An empty 16:9 presentation with our type, colours and places of title, body, source line and slide number."""

import re
from collections.abc import Iterable
from typing import NamedTuple

import pptx
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation
from pptx.util import Pt

from reports.colours import BLUE, INK, LAST_YEAR, LIGHT_BLUE, MUTED, NAVY, STATE
from vietnamese import labels
from vietnamese import presentation_words as words

FONT, LANGUAGE = "Arial", "vi-VN"  # Arial has every Vietnamese letter and is on every Windows
THEME = {
    "dk1": INK, "dk2": NAVY, "lt2": "F3F5F8", "accent1": NAVY, "accent2": LAST_YEAR, "accent3": BLUE,
    "accent4": STATE["attention"].edge, "accent5": STATE["met"].text, "accent6": STATE["not_met"].fill,
    "hlink": NAVY, "folHlink": LIGHT_BLUE,
}  # fmt: skip


class Box(NamedTuple):
    """In points."""

    left: float
    top: float
    width: float
    height: float

    def emu(self) -> Iterable[int]:
        return map(Pt, self)

    def shares_of(self, whole: "Box") -> tuple[float, float, float, float]:
        """Of a box within `whole`: left and width of its width, top and height of its height."""
        return (
            self.left / whole.width, self.top / whole.height, self.width / whole.width, self.height / whole.height
        )  # fmt: skip


WIDTH, HEIGHT = 960, 540
TITLE = Box(36, 22, 888, 80)
BODY = Box(36, 110, 888, 378)
SOURCE = Box(36, 496, 840, 32)
NUMBER = Box(880, 496, 44, 32)
OPENING_TITLE = Box(72, 130, 816, 160)
OPENING_TEXT = Box(72, 306, 816, 150)
OPENING, TEXT, DRAWING = 0, 1, 2  # places of the layouts that stay
KEPT = (0, 1, 5)  # of the layouts python-pptx brings
PLACES = {"title": TITLE, "body": BODY, "ftr": SOURCE, "sldNum": NUMBER}
SMALL_PRINT = f'<a:defRPr {nsdecls("a")} sz="1400"><a:solidFill><a:srgbClr val="{MUTED}"/></a:solidFill></a:defRPr>'
OPENING_PLACES = {"ctrTitle": OPENING_TITLE, "subTitle": OPENING_TEXT}


def blank() -> Presentation:
    made = pptx.Presentation()
    made.slide_width, made.slide_height = Pt(WIDTH), Pt(HEIGHT)
    del made.element.find(qn("p:sldSz")).attrib["type"]  # which said 4:3
    _drop_what_belongs_to_another_machine(made)
    master = made.slide_master
    for number, layout in enumerate(list(master.slide_layouts)):
        if number not in KEPT:
            master.slide_layouts.remove(layout)
    _paint_theme(master.part.part_related_by(RT.THEME))
    _arrange(master, PLACES)
    [title] = master.element.iterfind(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).attrib.update({"sz": "3200", "b": "1"})
    for layout, name in zip(master.slide_layouts, words.LAYOUTS, strict=True):
        layout.name = name
        _arrange(layout, OPENING_PLACES)
    opening = master.slide_layouts[OPENING].background.fill
    opening.solid()
    opening.fore_color.rgb = RGBColor.from_string(NAVY)
    speak_vietnamese(made.element, master.element, *(layout.element for layout in master.slide_layouts))
    return made


def speak_vietnamese(*elements) -> None:
    """The spelling of every text is checked as Vietnamese."""
    for element in elements:
        for properties in element.iter(qn("a:rPr"), qn("a:endParaRPr"), qn("a:defRPr")):
            properties.set("lang", LANGUAGE)


def _drop_what_belongs_to_another_machine(made: Presentation) -> None:
    for owner in (made.part, made.part.package):
        for key, relation in list(owner._rels.items()):
            if relation.reltype in (RT.PRINTER_SETTINGS, RT.THUMBNAIL, RT.EXTENDED_PROPERTIES):
                owner.drop_rel(key)
    about = made.core_properties
    about.author = about.last_modified_by = labels.APP
    about.language = LANGUAGE
    for element in list(about._element):
        if element.tag in (qn("dcterms:created"), qn("dcterms:modified")):
            about._element.remove(element)


def _paint_theme(theme) -> None:
    text = theme.blob.decode("utf-8").replace('<a:latin typeface="Calibri"/>', f'<a:latin typeface="{FONT}"/>')
    for name, color in THEME.items():
        text = re.sub(f"(<a:{name}>).*?(</a:{name}>)", rf'\g<1><a:srgbClr val="{color}"/>\g<2>', text, flags=re.S)
    theme.blob = text.encode("utf-8")


def _arrange(page, places: dict[str, Box]) -> None:
    """`page`: the master or a layout."""
    for shape in list(page.placeholders):
        kind = shape.element.ph.get("type", "body")
        if kind == "dt":
            shape.element.getparent().remove(shape.element)
            continue
        if kind in places:
            shape.left, shape.top, shape.width, shape.height = places[kind].emu()
            _set_type(shape, kind)
        _say_what_to_do(shape.text_frame, kind)


def _set_type(shape, kind: str) -> None:
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = MSO_ANCHOR.BOTTOM if kind == "ctrTitle" else MSO_ANCHOR.TOP
    for level in shape.element.iter(qn("a:lvl1pPr")):
        level.set("algn", "r" if kind == "sldNum" else "l")
        if kind in ("ftr", "sldNum"):
            level.replace(level.find(qn("a:defRPr")), parse_xml(SMALL_PRINT))


def _say_what_to_do(frame, kind: str) -> None:
    prompts = [words.EDIT_TITLE] if "itle" in kind else list(words.EDIT_LEVELS) if kind == "body" else []
    for paragraph, prompt in zip(frame.paragraphs, prompts, strict=False):
        paragraph.runs[0].text = prompt
