"""Where the trail of reads is kept: a second file on SQLite, the one database on PostgreSQL."""

from typing import Any

READS = "reads"


class ReadTrailRouter:
    """Only the audit tables exist in the second file; writes to them name it with `using`."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        if db == READS:
            return app_label == "audit"
        return None
