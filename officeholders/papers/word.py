"""What Word documents are made of below python-docx: elements, and fields that Word reckons."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def element(name, /, *children, **attributes):
    """The element ``w:name`` with these attributes, which are told without their ``w:``."""
    made = OxmlElement(f"w:{name}")
    for told, value in attributes.items():
        made.set(qn(f"w:{told.rstrip('_')}"), str(value))
    made.extend(children)
    return made


def add_field(paragraph, instruction, shown, style=None):
    """A field at the end of the paragraph: what Word reckons, and what is shown until it does."""
    for part in (
        element("fldChar", fldCharType="begin"),
        _instruction(instruction),
        element("fldChar", fldCharType="separate"),
    ):
        paragraph.add_run(style=style)._r.append(part)
    paragraph.add_run(shown, style=style)
    paragraph.add_run(style=style)._r.append(element("fldChar", fldCharType="end"))


def _instruction(words):
    told = element("instrText")
    told.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    told.text = f" {words} "
    return told
