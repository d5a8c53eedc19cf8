"""The trail is closed to updates and deletions by the database itself."""

from django.db import migrations

from dangvu.audit.append_only import close_the_trail


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(close_the_trail, migrations.RunPython.noop)]
