"""The machine and the versions that the figures are from."""

import os
import platform

from homeassistant.const import __version__ as home_assistant
import psutil


def machine() -> dict[str, str]:
    """Return what has to be known of the machine to compare its figures with others."""
    memory = psutil.virtual_memory().total / 2**30
    return {
        "machine": f"{os.cpu_count()} cores, {_processor()}, {memory:.0f} GB, {platform.system()}",
        "load before": f"{os.getloadavg()[0]:.1f}",
        "Python": platform.python_version(),
        "Home Assistant": home_assistant,
    }


def _processor() -> str:
    """Return the processor's name; the platform module knows it on a few systems only."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as info:  # noqa: PTH123 - not a file of ours
            names = [line for line in info if line.startswith("model name")]
    except OSError:
        names = []
    return names[0].partition(":")[2].strip() if names else platform.machine()
