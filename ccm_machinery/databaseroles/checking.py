"""What is wrong with the rights of the role that the application has in the database."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ccm_machinery.databaseroles.held import held_by
from ccm_machinery.databaseroles.rights import READ, rights

REMEDY = gettext_lazy(
    "Run “manage.py databaseroles --apply” as the owner of the database, and let DATABASE_URL "
    "name the other role."
)


def wrong_rights(connection, role=None):
    """What the role may do that it should not, and what it may not do that it must, in sentences.

    Without a name it is the role of the connection. SQLite has no roles: nothing is wrong there.
    """
    if connection.vendor != "postgresql":
        return []
    held = held_by(connection, role)
    if held is None:
        return [_("There is no role “%(role)s” in the database.") % {"role": role}]
    return list(_above_the_rules(held)) or [*_too_many(held), *_missing(held)]


def _above_the_rules(held):
    """Why the role is bound by no right at all, if so: then nothing else need be looked at."""
    why = [*held.attributes, *(_("member of %s") % role for role in held.roles)]
    if held.is_owner:
        why.append(_("owner of the database or of tables"))
    if why:
        told = {"role": held.role, "why": ", ".join(why)}
        yield _("The role “%(role)s” could rewrite what is recorded: %(why)s.") % told


def _too_many(held):
    allowed = rights()
    found = list(held.anywhere)
    for table, may in sorted(held.tables.items()):
        found += _on(table, may - set(allowed.get(table, READ)))
    if found:
        told = {"role": held.role, "rights": "; ".join(found)}
        yield _("The role “%(role)s” may do more than it should: %(rights)s.") % told


def _missing(held):
    found = []
    for table, needed in sorted(rights().items()):
        if table in held.tables:
            found += _on(table, set(needed) - held.tables[table])
    if found:
        told = {"role": held.role, "rights": "; ".join(found)}
        yield _("The role “%(role)s” may not do what it must: %(rights)s.") % told


def _on(table, names):
    return [f"{', '.join(sorted(names))} ON {table}"] if names else []
