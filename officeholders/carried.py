"""Files that are carried away: of which kind each is, and how it is named."""

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8; header=present",
    "txt": "text/plain; charset=utf-8",
}


def as_file(answer, asked, subject, ending):
    """The answer as a file to be kept; one that says nothing new stays as it is."""
    if answer.status_code == 200:
        answer["Content-Type"] = TYPES[ending]
        name = file_name(asked, subject, ending)
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def file_name(asked, subject, ending):
    """``mandates-2026-03-30-entry-1.csv``: about which moment, from which entry, in plain ASCII."""
    question = asked.question
    moment = f"after-{question.after}" if question.after else question.on or asked.today
    return f"{subject}-{moment}-entry-{asked.entry.number}.{ending}"
