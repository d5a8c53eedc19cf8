"""Background work of a running office, every half minute: the trail is sealed, the census kept up."""

import logging
import threading
from types import TracebackType

from django.conf import settings
from django.db import Error, close_old_connections, connections
from django.utils.module_loading import import_string

from dangvu.audit.sealing import seal_all
from dangvu.census.keeping import keep_up

SECONDS_BETWEEN = 30
log = logging.getLogger(__name__)


class SealingWorker:
    """A thread beside the server; `with` starts it and ends it."""

    def __init__(self, seconds_between: float = SECONDS_BETWEEN) -> None:
        self._seconds_between = seconds_between
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._work, name="sealing", daemon=True)

    def __enter__(self) -> "SealingWorker":
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_over.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._is_over.wait(self._seconds_between):
            self._seal()
            self._count()
        self._seal()
        connections.close_all()

    def _seal(self) -> None:
        """A database that is away for a moment must not end the sealing for good."""
        try:
            close_old_connections()
            seal_all()
        except Error:
            log.exception(
                "Niêm nhật ký không thành; sẽ thử lại sau %s giây.", self._seconds_between
            )

    def _count(self) -> None:
        """Pages count by themselves what was not kept: a full disk makes them slower, not wrong."""
        try:
            keep_up(import_string(settings.CLOCK)())
        except (Error, OSError):
            log.exception(
                "Không ghi được bảng số liệu; sẽ thử lại sau %s giây.", self._seconds_between
            )
