"""E-mail: whether its server answers; nothing is sent."""

from contextlib import closing

from django.core.mail import get_connection
from django.utils.translation import gettext as _

from ccm_machinery.doctor.finding import good, look_at, wrong


def unasked(host):
    """Of the server that is named, if any, which was not asked."""
    about = _("mail")
    if not host:
        return look_at(about, _("No EMAIL_HOST is named: “manage.py remind” prints its digest."))
    return good(about, _("%s is to take it; --mail asks whether it answers.") % host)


def look_at_mail(host, is_asked):
    if not (host and is_asked):
        return unasked(host)
    about = _("mail")
    try:
        with closing(get_connection()) as server:
            server.open()
    except OSError as error:
        told = _("%(host)s does not take it (%(error)s): see the EMAIL_ variables.")
        return wrong(about, told % {"host": host, "error": error})
    return good(about, _("%s answers.") % host)
