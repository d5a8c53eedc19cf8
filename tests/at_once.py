"""Acts that begin together, each in a thread and a transaction of its own; for tests marked `engine`."""

import threading
from collections.abc import Callable

from django.db import connections

from dangvu.kernel.errors import DomainError


def at_once(*acts: Callable[[], object]) -> list[DomainError]:
    """The refusals of acts that begin together."""
    refusals: list[DomainError] = []
    gate = threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        gate.wait()
        try:
            act()
        except DomainError as refusal:
            refusals.append(refusal)
        finally:
            for connection in connections.all():
                connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refusals
