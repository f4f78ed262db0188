"""How long a backup or a restore may take: as long as it has to."""

from django.db import connection

WAITS = ("statement_timeout", "idle_in_transaction_session_timeout")


def take_all_time():
    """Lets the open transaction on PostgreSQL be as long as it has to be, and it alone."""
    with connection.cursor() as cursor:
        for wait in WAITS:
            cursor.execute(f"SET LOCAL {wait} = 0")
