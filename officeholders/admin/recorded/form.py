"""Forms of recorded rows: their own checks, the rules of their table, and what was refused."""

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import InlineForeignKeyField as OwnerField
from django.forms.models import construct_instance
from django.utils.translation import gettext as _

from officeholders.admin.recorded.about import AboutForm
from officeholders.admin.recorded.plain_text import PlainText
from officeholders.admin.recorded.refusal import field_of, said_by


class RegisterForm(PlainText, forms.ModelForm):
    """A row of the register, each rule's sentence on its field."""

    # Where a rule is about a field that the form does not have or should not blame.
    told_on = {}

    def _post_clean(self):
        """As Django does it, but for the rules of the table, which Django would put on top and
        judge without the fields that the form does not have."""
        self.instance = construct_instance(
            self, self.instance, self._meta.fields, self._meta.exclude
        )
        exclude = self._get_validation_exclusions() | self._owner()
        try:
            self.instance.full_clean(exclude, validate_unique=False, validate_constraints=False)
        except ValidationError as error:
            self._update_errors(error)
        self.validate_unique()
        self.validate_constraints()

    def _owner(self):
        """The key to the row an inner row belongs to, which may not be saved yet."""
        return {name for name, field in self.fields.items() if isinstance(field, OwnerField)}

    def validate_unique(self):
        """Judges what may occur once, also where the sentence is told on another field."""
        exclude = self._get_validation_exclusions() - set(self.told_on)
        try:
            self.instance.validate_unique(exclude=exclude)
        except ValidationError as error:
            for name, sentences in error.message_dict.items():
                for sentence in (*sentences, *self._way_out(name)):
                    self.tell(self.told_on.get(name, name), sentence)

    def _way_out(self, name):
        """What to do where the row that has this value already was withdrawn."""
        held = {name: getattr(self.instance, name, None), "withdrawn": True}
        if type(self.instance)._base_manager.filter(**held).exists():
            yield _("It was withdrawn: record that one again instead of adding it anew.")

    def validate_constraints(self):
        """Judges every rule of the table, also those that name fields not on the form."""
        for model, constraints in self.instance.get_constraints():
            for constraint in constraints:
                self._judge(model, constraint)

    def _judge(self, model, constraint):
        try:
            constraint.validate(model, self.instance, exclude=self._owner() | set(self.errors))
        except ValidationError:
            name = self.told_on.get(constraint.name, field_of(constraint))
            self.tell(name, said_by(constraint))

    def tell(self, name, sentence):
        """Puts a sentence on a field, or on top where the form does not have it."""
        self.add_error(name if name in self.fields else None, sentence)


class RecordedForm(RegisterForm, AboutForm):
    """A row that makes an entry when it is saved; ``attempt`` is the request's."""

    attempt = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["entry_version"].initial = self.attempt.version

    def _post_clean(self):
        super()._post_clean()
        refusal = self.attempt.refusal
        for name, sentence in refusal.fields if refusal else ():
            self.tell(self.told_on.get(name, name), sentence)

    @property
    def about_fields(self):
        """The fields about the entry, which stand together at the end of the form."""
        return [self[name] for name in AboutForm.base_fields if not self[name].is_hidden]
