"""Tables to fill in: one a list, as CSV or as a workbook that explains itself."""

from io import BytesIO

from django.db import models
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from ccm_machinery.bulkimport.columns import columns_of, explained, name_of
from ccm_machinery.bulkimport.sheets import MOST_ROWS
from officeholders.spreadsheets import csv_text

TEXT = "@"  # so that no spreadsheet makes a day of a month, or a number of a label
BOLD, WRAPPED = Font(bold=True), Alignment(wrap_text=True, vertical="top")
HEADINGS_STAY = "A2"
WIDTH, WIDTHS_OF_EXPLANATIONS = 18, (20, 28, 70, 40)
EXAMPLES = {
    "meetings": {
        "label": "14MSP",
        "position": 160,
        "kind": "MSP",
        "number": 14,
        "opens_on": "2026-11-16",
        "closes_on": "2026-11-20",
        "place": "Vientiane",
        "source": "CCM/MSP/2025/12, paragraph 40",
    },
    "states": {
        "code": "LAO",
        "name": "Lao PDR",
        "formal_name": "Lao People’s Democratic Republic",
        "region": "APG",
        "party_from": "2010-08-01",
    },
    "mandates": {
        "office": "clearance",
        "state": "LAO",
        "from_end_of": "13MSP",
        "starts_on": "2026-02",
        "until_end_of": "14MSP",
        "appointed_by": "Note verbale of 10 February 2026",
        "inferred": "no",
    },
    "candidatures": {
        "office": "president",
        "presides_over": "14MSP",
        "state": "LAO",
        "received_on": "2026-02-10",
        "by": "Note verbale of 10 February 2026",
        "status": "expressed",
        "public": "no",
    },
}


def empty_left_alone():
    """What an empty cell and a missing column say, and a row that is not in the table."""
    return (
        _("An empty cell clears what is recorded there."),
        _("A column that is left out leaves what is recorded, in every row."),
        _("Rows of the register that are not in the table are never touched."),
        _("New meetings without a position come after the last one, ten further each."),
        _("Write values, no formulas; days as 2026-02-10, months as 2026-02."),
    )


def csv_to_fill(name):
    """The text of a CSV file with the headings of the list, and nothing beneath."""
    return csv_text([column.key for column in columns_of(name)], [])


def workbook_to_fill(name):
    """The bytes of a workbook: a sheet to fill in, and one that explains each column."""
    workbook = Workbook()
    _fill_in(workbook.active, name)
    _explain(workbook.create_sheet(_("Columns")), name)
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def _fill_in(sheet, name):
    sheet.title = name_of(name)
    sheet.append([column.key for column in columns_of(name)])
    sheet.freeze_panes = HEADINGS_STAY
    for place, column in enumerate(columns_of(name), start=1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = WIDTH
        sheet.cell(1, place).font = BOLD
        if not isinstance(column.word.field, models.IntegerField):
            sheet.column_dimensions[letter].number_format = TEXT
        _offer(sheet, column, letter)


def _offer(sheet, column, letter):
    """The values among which to choose, where there are only a few."""
    field = column.word.field
    values = [value for value, _label in field.flatchoices] if field.choices else ()
    if isinstance(field, models.BooleanField):
        values = ("yes", "no")
    if values:
        rule = DataValidation("list", formula1=f'"{",".join(values)}"', allow_blank=True)
        rule.add(f"{letter}2:{letter}{MOST_ROWS}")
        sheet.add_data_validation(rule)


def _explain(sheet, name):
    sheet.append([_("Column"), _("On the form"), _("What to write"), _("For example")])
    for column in columns_of(name):
        example = EXAMPLES[name].get(column.key)
        sheet.append([column.key, column.label, explained(column), example])
    for sentence in empty_left_alone():
        sheet.append([None, None, sentence])
    for place, width in enumerate(WIDTHS_OF_EXPLANATIONS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
        sheet.cell(1, place).font = BOLD
    for cell in sheet["C"]:
        cell.alignment = WRAPPED
    sheet.freeze_panes = HEADINGS_STAY
