"""One role an account, in place of rights picked one by one."""

from django.db import migrations, models
from django.db.models import Q


def give_roles(apps, schema_editor):
    """Superusers become administrators, who could write anything an editor, others viewers."""
    accounts = apps.get_model("ccm_machinery", "User").objects
    writing = Q(user_permissions__codename__startswith="add_") | Q(
        user_permissions__codename__startswith="change_"
    )
    accounts.filter(pk__in=accounts.filter(writing).values("pk")).update(role="editor")
    accounts.filter(is_superuser=True).update(role="administrator")


class Migration(migrations.Migration):
    dependencies = [("ccm_machinery", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="user",
            name="role",
            field=models.CharField(
                choices=[
                    (
                        "viewer",
                        "Viewer: sees everything, drafts and private fields too; changes nothing",
                    ),
                    (
                        "editor",
                        "Editor: also adds and changes everything that the register records",
                    ),
                    (
                        "administrator",
                        "Administrator: also keeps accounts, and erases names",
                    ),
                ],
                default="viewer",
                max_length=20,
                verbose_name="role",
            ),
        ),
        migrations.AddField(
            model_name="user",
            name="sign_outs",
            field=models.PositiveIntegerField(
                default=0, editable=False, verbose_name="times signed out everywhere"
            ),
        ),
        migrations.AlterField(
            model_name="user",
            name="is_active",
            field=models.BooleanField(
                default=True,
                help_text="Untick it for somebody who has left: the account then signs in no "
                "more, and its sessions end. It is never deleted, because entries name their "
                "author.",
                verbose_name="active",
            ),
        ),
        migrations.RunPython(give_roles, migrations.RunPython.noop),
        migrations.RemoveField(model_name="user", name="groups"),
        migrations.RemoveField(model_name="user", name="user_permissions"),
        migrations.AlterModelManagers(name="user", managers=[]),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.CheckConstraint(
                condition=models.Q(role="administrator", is_superuser=True)
                | models.Q(role__in=("viewer", "editor"), is_superuser=False),
                name="administrators_and_nobody_else_have_every_right",
            ),
        ),
    ]
