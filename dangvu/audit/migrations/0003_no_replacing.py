"""SQLite's way of replacing a row is closed as well."""

from django.db import migrations

from dangvu.audit.append_only import refuse_replacing


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_append_only")]
    operations = [migrations.RunPython(refuse_replacing, migrations.RunPython.noop)]
