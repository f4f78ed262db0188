"""Tables of a Word document: lines, widths, a head that is repeated, cells that are joined."""

from docx.oxml.ns import qn

from officeholders.papers.word import element

THICK, THIN = {"val": "single", "sz": 12, "space": 0}, {"val": "single", "sz": 4, "space": 0}
BLACK, GREY = "auto", "A6A6A6"
AROUND = {"top": 0, "left": 60, "bottom": 0, "right": 60}  # in twentieths of a point


def framed(table, caption, widths, whole):
    """Sets the table out: ``widths`` are shares of the ``whole`` width; programs that read
    aloud are told the ``caption`` and that the first row is a head."""
    total = sum(widths)
    lengths = [int(whole * width / total) for width in widths]
    for column, length in zip(table.columns, lengths, strict=True):
        column.width = length
    for row in table._tbl.tr_lst:
        for cell, length in zip(row.tc_lst, lengths, strict=True):
            cell.width = length
    properties = table._tbl.tblPr
    for child in list(properties):
        properties.remove(child)
    properties.extend(_properties(caption, sum(lengths)))


def _properties(caption, width):
    around = (element(side, w=space, type="dxa") for side, space in AROUND.items())
    yield element("tblW", w=width // 635, type="dxa")
    yield element(
        "tblBorders",
        element("top", color=BLACK, **THIN),
        element("bottom", color=BLACK, **THICK),
        element("insideH", color=GREY, **THIN),
    )
    yield element("tblLayout", type="fixed")
    yield element("tblCellMar", *around)
    yield element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, noHBand=1, noVBand=1)
    yield element("tblCaption", val=caption)


def head(row):
    """Makes the row the table's head, which every page repeats above a thick line."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))
    for cell in row._tr.tc_lst:
        line = element("tcBorders", element("bottom", color=BLACK, **THICK))
        cell.get_or_add_tcPr().append(line)


def whole(row):
    """Keeps the row on one page."""
    row._tr.get_or_add_trPr().insert(0, element("cantSplit"))


def join(table, joined):
    """Joins to the cell above it each whose row and column are told; their rows stay together."""
    rows = [row.tc_lst for row in table._tbl.tr_lst]
    for place, column in joined:
        _merge(rows[place - 1][column], "restart")
        _merge(rows[place][column], "continue")
        for paragraph in (told for cell in rows[place - 1] for told in cell.p_lst):
            paragraph.get_or_add_pPr().keepNext_val = True


def _merge(cell, how):
    properties = cell.get_or_add_tcPr()
    if properties.find(qn("w:vMerge")) is None:
        properties.append(element("vMerge", val=how))
