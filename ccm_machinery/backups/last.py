"""What is known of the last backup: a note beside the register's other files."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

NAME = "last_backup.json"


@dataclass(frozen=True, slots=True)
class LastBackup:
    """When a backup was made, into which file, and its head."""

    at: str
    file: str
    number: int
    digest: str

    @property
    def moment(self):
        return datetime.fromisoformat(self.at)


def note(folder, backup):
    """Keeps the note in the folder. Refused (OSError): a folder that cannot be written."""
    (folder / NAME).write_text(json.dumps(asdict(backup)) + "\n")


def last_backup(folder):
    """The note in the folder; None where there is none that can be read."""
    try:
        backup = LastBackup(**json.loads((folder / NAME).read_text()))
        return backup if backup.moment.tzinfo else None
    except (OSError, ValueError, TypeError):
        return None
