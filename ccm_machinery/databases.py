"""A database by its address, with the waits after which it is given up."""

import dj_database_url

KEPT_OPEN = 600  # seconds
# Whoever records waits so long for somebody else's recording, on either engine.
TURN = 20  # seconds
SQLITE = {
    "timeout": TURN,
    # Triggers fire on REPLACE only when they may be recursive; what is erased leaves no trace.
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;"
        "PRAGMA recursive_triggers=ON;PRAGMA secure_delete=ON;"
    ),
}
POSTGRESQL = {
    "connect_timeout": 2,  # the least there is
    "keepalives_idle": 30,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,  # milliseconds
}
# What the server itself gives up: one statement, a wait for a lock, and a transaction whose
# program is gone or stuck, which would keep everybody else from recording. A load thinks for long
# between two statements, so that the last is generous; a machine that is gone is noticed sooner.
SESSION = {
    "jit": "off",  # to compile one of our questions takes longer than to answer it
    "statement_timeout": "30s",
    "lock_timeout": f"{TURN}s",
    "idle_in_transaction_session_timeout": "5min",
    "tcp_keepalives_idle": "30s",
    "tcp_keepalives_interval": "5s",
    "tcp_keepalives_count": "3",
}


def database(address):
    """What Django is told of the database at ``address``; the address itself has the last word.

    Refused (ValueError): what is no address of a database.
    """
    told = dj_database_url.parse(address, conn_max_age=KEPT_OPEN, conn_health_checks=True)
    return told | {"OPTIONS": _options(told["ENGINE"], told.get("OPTIONS", {}))}


def _options(engine, asked):
    if engine.endswith("sqlite3"):
        return SQLITE | asked
    if engine.endswith("postgresql"):
        session = [f"-c {name}={value}" for name, value in SESSION.items()]
        return POSTGRESQL | asked | {"options": " ".join([*session, asked.get("options", "")])}
    return asked
