"""How gunicorn serves the register, wherever it does.

    python -m gunicorn --config ccm_machinery/deploy/gunicorn.conf.py

It listens where systemd's socket unit does, or else at --bind. WEB_CONCURRENCY is the number of
processes; each answers two requests at once, and a long one cuts nobody off.
"""

import os
import sys
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HOUSE))

from ccm_machinery.logs.lines import logging_at  # noqa: E402

wsgi_app = "ccm_machinery.wsgi"
chdir = str(HOUSE)
worker_class = "ccm_machinery.worker.Worker"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
threads = 2
# Whoever is being answered when the site is started anew is answered to the end.
graceful_timeout = 60
worker_tmp_dir = "/dev/shm"  # noqa: S108 (a heartbeat must not wait for a disk)
control_socket_disable = True
accesslog = None  # each request has its line already
logconfig_dict = logging_at(os.environ.get("LOG_LEVEL") or "INFO")
