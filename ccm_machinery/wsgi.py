"""The WSGI application that gunicorn serves."""

import os
import sys

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ccm_machinery.settings")
# Whoever makes a paper or reads in a table in one thread of a process gives way to readers in
# another ten times as often as Python would have it, so that a page is not kept waiting.
sys.setswitchinterval(0.0005)  # seconds
application = get_wsgi_application()
