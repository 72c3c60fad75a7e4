"""All habits of a kind of device: one for each file in its folder, under the name of the file."""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from . import lamps, locks, pilots, thermostats
from .lamp import Lamp
from .lock import Lock
from .pilot import Pilot
from .thermostat import Thermostat


def habits[D](folder: ModuleType, kind: type[D]) -> Mapping[str, type[D]]:
    """Return the device of each file in a folder. Raises ValueError where a file has not one."""
    found: dict[str, type[D]] = {}
    for file in iter_modules(folder.__path__):
        module = import_module(f"{folder.__name__}.{file.name}")
        own = [
            each
            for each in vars(module).values()
            if isinstance(each, type)
            and issubclass(each, kind)
            and each.__module__ == module.__name__
        ]
        if len(own) != 1:
            raise ValueError(f"{module.__name__} has {len(own)} devices")
        found[file.name] = own[0]
    return found


THERMOSTATS: Mapping[str, type[Thermostat]] = habits(thermostats, Thermostat)
LAMPS: Mapping[str, type[Lamp]] = habits(lamps, Lamp)
LOCKS: Mapping[str, type[Lock]] = habits(locks, Lock)
PILOTS: Mapping[str, type[Pilot]] = habits(pilots, Pilot)
