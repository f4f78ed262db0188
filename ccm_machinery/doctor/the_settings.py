"""The settings: what a person could have got wrong in the environment."""

from django.utils.translation import gettext as _

from ccm_machinery.doctor.finding import good, look_at, wrong

LENGTH, DIFFERENT_SIGNS = 50, 10
OWN_MACHINE = {"localhost", "127.0.0.1"}


def secret_key(keys):
    """Of the secret and those before it."""
    about = "SECRET_KEY"
    if any(len(key) < LENGTH or len(set(key)) < DIFFERENT_SIGNS for key in keys):
        told = _("It could be guessed: take %s random signs or more, in no order.")
        return wrong(about, told % LENGTH)
    if len(keys) > 1:
        return look_at(about, _("The former is still taken: drop SECRET_KEY_FALLBACKS in a day."))
    return good(about, _("Nobody will guess it."))


def hosts(names, is_production):
    about = "ALLOWED_HOSTS"
    if "*" in names:
        return wrong(about, _("The site answers to any name: name its own host."))
    if is_production and OWN_MACHINE.issuperset(names):
        return look_at(about, _("Only this machine can reach the site: name its own host."))
    return good(about, _("The site answers as %s.") % ", ".join(names))


def second_factor(is_required, is_production):
    about = "REQUIRE_TOTP"
    if is_production and not is_required:
        return look_at(about, _("Staff may sign in by a password alone: set it to 1."))
    if is_required:
        return good(about, _("No staff page opens without a second factor."))
    return good(about, _("A second factor is not required of an embedded site."))


def proxies(count, is_production):
    about = "TRUSTED_PROXIES"
    if is_production and not count:
        told = _(
            "It is 0, and HTTPS comes by a proxy: set it to how many there are, or failed "
            "sign-ins of one lock all out."
        )
        return look_at(about, told)
    if not count:
        return good(about, _("No proxy stands before the site."))
    return good(about, _("The address of who asks is taken from proxy %s from here.") % count)


def site_address(address, mails):
    about = "SITE_URL"
    if mails and not address:
        return look_at(about, _("Mails would have no addresses to follow: set it."))
    return good(about, address or _("It is not needed: nothing is mailed."))


def look_at_settings(settings, is_production):
    return [
        secret_key([settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]),
        hosts(settings.ALLOWED_HOSTS, is_production),
        second_factor(settings.REQUIRE_TOTP, is_production),
        proxies(settings.TRUSTED_PROXIES, is_production),
        site_address(settings.SITE_URL, bool(settings.EMAIL_HOST)),
    ]
