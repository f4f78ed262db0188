"""The two roles of the register on PostgreSQL: one that owns it, one that the application is."""

from ccm_machinery.databaseroles.checking import REMEDY, wrong_rights
from ccm_machinery.databaseroles.rights import rights
from ccm_machinery.databaseroles.script import script

__all__ = ["REMEDY", "rights", "script", "wrong_rights"]
