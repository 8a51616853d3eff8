"""Not only sign-ins that fail are counted."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_host"),
    ]

    operations = [
        migrations.RenameModel(old_name="Failure", new_name="Attempt"),
        migrations.RenameIndex(model_name="attempt", new_name="attempt_tried", old_name="failure_tried"),
    ]
