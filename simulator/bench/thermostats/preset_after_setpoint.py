"""It says its new temperature at once, and the preset that goes with it a minute later."""

from dataclasses import replace
from typing import override

from simulator.bench.device import Who
from simulator.bench.thermostat import Ask

from .setpoint_after_preset import SetpointAfterPreset


class PresetAfterSetpoint(SetpointAfterPreset):
    """A two-step answer, the setpoint first.

    Seen: Home Assistant's MQTT climate reads `temperature_state_topic` and
    `preset_mode_state_topic` apart; which one a device publishes first is its own affair.
    """

    @override
    def takes(self, ask: Ask) -> None:
        before = self.real
        self.becomes(self.made(ask), Who.HUB)
        self.says(replace(self.real, preset=before.preset))
        self.answers(60, self.says)
