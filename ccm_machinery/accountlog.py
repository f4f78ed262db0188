"""What was done to an account, by whom and when: in Django's own log, which entries do not need.

It says which words of the account were changed and never what they were, and names accounts by
their number alone: what is erased or changed there stands nowhere else.
"""

import json

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType

from ccm_machinery.models import User


def note(actor, account, words, act=CHANGE):
    """Writes what ``actor`` did to ``account``: a sentence, or Django's own list of fields."""
    LogEntry.objects.create(
        user_id=actor.pk,
        content_type=ContentType.objects.get_for_model(User),
        object_id=str(account.pk),
        object_repr="",
        action_flag=act,
        change_message=words if isinstance(words, str) else json.dumps(words),
    )
