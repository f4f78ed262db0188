"""The form of an account, which two administrators may have open at once."""

from django.contrib.auth.forms import UserChangeForm
from django.utils.translation import gettext as _

from ccm_machinery.roles import Role


class AccountForm(UserChangeForm):
    """Writes what was changed on it and nothing else, however long it was open.

    Refused once, on its field: what somebody else changed to something else meanwhile.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.show_hidden_initial = True

    def clean(self):
        cleaned = super().clean()
        for name in set(self.fields).intersection(cleaned):
            now = self._now(name)
            if name not in self.changed_data:
                cleaned[name] = now
            elif self._opened(name) != now != cleaned[name]:
                self._refuse(name, now)
        return cleaned

    def _now(self, name):
        """The value that stands."""
        return self.fields[name].to_python(self[name].initial)

    def _opened(self, name):
        """The value that stood when the form was opened."""
        told = self[name].html_initial_name
        return (
            self.fields[name].to_python(self.data[told]) if told in self.data else self._now(name)
        )

    def _refuse(self, name, now):
        """Says what stands by now; who saves again has seen it."""
        self.data = self.data.copy()
        self.data[self[name].html_initial_name] = self[name].initial
        sentence = _(
            "Somebody else changed this meanwhile: it is now “%(now)s”. To put yours in its "
            "place, save again."
        )
        self.add_error(name, sentence % {"now": _in_words(now)})


def _in_words(value):
    return Role(value).short if value in Role.values else value or _("nothing")
