"""Work in a process of its own, so that no measurement feels the memory of the one before."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
import gc
from multiprocessing import get_context

import psutil


def apart[T](work: Callable[..., T], *args: object, first: Callable[[], object] | None = None) -> T:
    """Return what `work(*args)` returns in a fresh process, which calls `first` before.

    All of it must be importable by name. `first` runs before the module of `work` is imported.
    """
    with ProcessPoolExecutor(1, get_context("spawn"), first) as pool:
        return pool.submit(work, *args).result()


def megabytes() -> float:
    """Return the memory that this process really holds now, after collecting what it dropped."""
    gc.collect()
    return psutil.Process().memory_info().rss / 1e6
