from django.db import migrations, models


def move(apps, schema_editor):
    """The bytes of each scan lie under their digest from now on."""
    blobs = apps.get_model("files", "Blob").objects
    for kept in apps.get_model("packs", "Bytes").objects.select_related("scan").iterator(20):
        blobs.get_or_create(digest=kept.scan.digest, defaults={"content": kept.content})


class Migration(migrations.Migration):
    dependencies = [("packs", "0001_packs"), ("files", "0001_blobs")]

    operations = [
        migrations.AlterField("scan", "media_type", models.CharField(max_length=100)),
        migrations.RunPython(move, migrations.RunPython.noop),
        migrations.DeleteModel("Bytes"),
    ]
