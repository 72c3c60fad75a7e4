"""Packages that a part of Home Assistant brings along, taken at the version that it wants.

Two versions wanted of one package are installed over each other at each start, and need the
internet for it. So what a part of Home Assistant pins is not in our manifest: it is asked for here,
at that part's pin, when something needs it, and what is missing stops nothing else.
"""

import asyncio
from dataclasses import dataclass
from types import ModuleType
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.importlib import async_import_module
from homeassistant.loader import IntegrationNotFound, async_get_integration
from homeassistant.requirements import RequirementsNotFound, async_process_requirements
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@dataclass(frozen=True, slots=True)
class CorePackage:
    """A package, and the integration of Home Assistant that pins it."""

    name: str
    domain: str


INSTALL_SECONDS: Final = 60.0
"""How long somebody waits for a package. It is small: what takes longer has no internet, or hardly
any, and Home Assistant goes on trying for minutes."""
BTHOME: Final = CorePackage("bthome-ble", "bthome")

_INTEGRATION: Final = __name__.removesuffix(".inputs.core_packages")


class PackageMissingError(HomeAssistantError):
    """A package is not there, and cannot be installed now."""

    def __init__(self, package: CorePackage) -> None:
        """Keep the package."""
        super().__init__(f"{package.name}, as {package.domain} wants it, cannot be had")
        self.package = package


async def module_with(hass: HomeAssistant, package: CorePackage, name: str) -> ModuleType:
    """Return a module of ours that needs a package, named as `room.file`.

    Raises PackageMissingError. Where the package is there already nothing is asked of the internet.
    A try to install it that failed is not made again before Home Assistant has been restarted.
    """
    try:
        if not hass.config.skip_pip:
            await _install(hass, package)
        return await async_import_module(hass, f"{_INTEGRATION}.{name}")
    except (ImportError, IntegrationNotFound, RequirementsNotFound, TimeoutError) as error:
        raise PackageMissingError(package) from error


async def _install(hass: HomeAssistant, package: CorePackage) -> None:
    """Have the package installed where it is not.

    Raises TimeoutError when that takes too long; then it goes on behind our back, as Home Assistant
    lets nobody else install anything until it is through.
    """
    lines = await _pins(hass, package)
    installing = hass.async_create_background_task(
        async_process_requirements(hass, package.domain, lines),
        f"faitout installs {package.name}",
    )
    # What becomes of it when nobody waits any more, Home Assistant logs.
    installing.add_done_callback(lambda done: done.cancelled() or done.exception())
    async with asyncio.timeout(INSTALL_SECONDS):
        await asyncio.shield(installing)


async def _pins(hass: HomeAssistant, package: CorePackage) -> list[str]:
    """Return what the integration requires of the package, as it does."""
    integration = await async_get_integration(hass, package.domain)
    wanted = canonicalize_name(package.name)
    return [
        line
        for line in integration.requirements
        if canonicalize_name(Requirement(line).name) == wanted
    ]
