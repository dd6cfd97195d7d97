"""The collector of cyclic garbage, and when it has no work: many objects are made, and none of them is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No search for cyclic garbage meanwhile: it would walk all that has been made again and again, and find nothing.

    What is left of it then, as a parse with its cycles, goes with the next search.
    """
    at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if at_work:
            gc.enable()


@contextmanager
def made_to_stay() -> Iterator[None]:
    """The same for what lives as long as the process, such as imported modules: it is not searched later, either.

    For once in a process, and early: garbage of the moment stays as well.
    """
    with collector_at_rest():
        yield
        gc.freeze()
