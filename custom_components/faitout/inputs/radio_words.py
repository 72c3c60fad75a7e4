"""Words over the radio, heard at their source: the advertisements of an entity's device.

Home Assistant passes on only what changes, and keeps who was heard over a restart. So a sensor that
says "nobody" once more is not seen to be alive by its state.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.entity import Entity

from .origins import address_of

if TYPE_CHECKING:
    from homeassistant.components.bluetooth import BluetoothServiceInfoBleak


class RadioWords:
    """The advertisements of one entity's device. Call `follow` when there is one, `stop` then."""

    def __init__(self, hass: HomeAssistant, says_again: Callable[[], None]) -> None:
        """Take who is told that its device was heard."""
        self._hass = hass
        self._says_again = says_again
        self._unsubscribe: CALLBACK_TYPE | None = None

    @callback
    def follow(self, entity: Entity) -> None:
        """Listen to the device of an entity."""
        # Not at the top: the entity at hand is of Bluetooth, so that it is loaded; elsewhere it may
        # not even be installed.
        from homeassistant.components import bluetooth  # noqa: PLC0415

        self.stop()
        self._unsubscribe = bluetooth.async_register_advertisement_callback(
            self._hass, self._heard, address_of(entity)
        )

    @callback
    def stop(self) -> None:
        """Listen no more."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None

    @callback
    def _heard(self, _: BluetoothServiceInfoBleak) -> None:
        # What Home Assistant makes of it is written before the loop goes on.
        self._hass.loop.call_soon(self._taken)

    @callback
    def _taken(self) -> None:
        if self._unsubscribe is not None:
            self._says_again()
